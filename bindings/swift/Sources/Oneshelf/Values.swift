import Foundation

/// Quantities: whole thousandths of a unit as text with at most three decimals.
enum Quantities {
    static func quantity(_ text: UnsafeBufferPointer<UInt8>) -> Decimal? {
        var digits: UInt64 = 0
        var decimals = 0
        var digitsSeen = 0
        var hasPoint = false
        let isNegative = text.first == UInt8(ascii: "-")
        for byte in text[(isNegative ? 1 : 0)...] {
            switch byte {
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digitsSeen += 1
                digits = digits &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
                if hasPoint { decimals += 1 }
            default: return nil
            }
        }
        // 19 digits always fit; no quantity of the engine has more, and no decimal more than 38.
        guard (1...19).contains(digitsSeen) else {
            guard (20...38).contains(digitsSeen) else { return nil }
            return Decimal(string: String(decoding: text, as: UTF8.self))
        }
        let whole = Decimal(digits)
        if decimals == 0 { return isNegative && digits != 0 ? -whole : whole }
        return Decimal(
            sign: isNegative ? .minus : .plus, exponent: -decimals, significand: whole)
    }
}

/// Times: microseconds since 1970 UTC, and RFC 3339 text.
///
/// A `Date` is a number of seconds since 2001 in 53 bits. Within 272 years of then every
/// microsecond has a date of its own; later ones are a few microseconds off.
enum Moments {
    private static let day: Int64 = 86_400_000_000
    private static let secondsTo2001: Int64 = 978_307_200

    static func date(microseconds: Int64) -> Date {
        var (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        if rest < 0 { (seconds, rest) = (seconds - 1, rest + 1_000_000) }
        return Date(
            timeIntervalSinceReferenceDate: Double(seconds - secondsTo2001)
                + Double(rest) / 1_000_000)
    }

    /// Nothing for a date that is none, or that nobody can mean.
    static func microseconds(_ date: Date) -> Int64? {
        let interval = date.timeIntervalSinceReferenceDate
        guard interval.isFinite, abs(interval) < 1e12 else { return nil }
        let seconds = interval.rounded(.down)
        let rest = Int64(((interval - seconds) * 1_000_000).rounded())
        return (Int64(seconds) + secondsTo2001) * 1_000_000 + rest
    }

    /// `2026-11-23T10:01:00.25Z`, or with an offset such as `+01:00` in place of the `Z`.
    static func microseconds(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"),
            let year = number(text, 0, 4), let month = number(text, 5, 7),
            let dayOfMonth = number(text, 8, 10), let hour = number(text, 11, 13),
            let minute = number(text, 14, 16), let second = number(text, 17, 19)
        else { return nil }
        var end = 19
        var fraction: Int64 = 0
        if text[end] == UInt8(ascii: ".") {
            let digits = text[20...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard (1...9).contains(digits.count),
                let read = number(text, 20, 20 + min(digits.count, 6))
            else { return nil }
            fraction = read
            for _ in min(digits.count, 6)..<6 { fraction *= 10 }
            end = digits.endIndex
        }
        guard let offset = offset(text, end) else { return nil }
        let seconds = hour * 3_600 + minute * 60 + second - offset
        return days(year, month, dayOfMonth) * day + seconds * 1_000_000 + fraction
    }

    /// The seconds east of Greenwich that the text ends with.
    private static func offset(_ text: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int64? {
        if text.count == from + 1, text[from] == UInt8(ascii: "Z") { return 0 }
        guard text.count == from + 6, text[from + 3] == UInt8(ascii: ":"),
            let hours = number(text, from + 1, from + 3),
            let minutes = number(text, from + 4, from + 6)
        else { return nil }
        switch text[from] {
        case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3_600 + minutes * 60)
        default: return nil
        }
    }

    private static func number(
        _ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int
    ) -> Int64? {
        var number: Int64 = 0
        for byte in text[from..<to] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Appends a time as text. Years outside four digits are the caller's to refuse.
    static func write(microseconds: Int64, to bytes: inout [UInt8]) {
        var (days, rest) = microseconds.quotientAndRemainder(dividingBy: day)
        if rest < 0 { (days, rest) = (days - 1, rest + day) }
        let (year, month, dayOfMonth) = civil(days)
        let seconds = rest / 1_000_000
        let fraction = rest % 1_000_000
        pad(year, 4, &bytes)
        bytes.append(UInt8(ascii: "-"))
        pad(month, 2, &bytes)
        bytes.append(UInt8(ascii: "-"))
        pad(dayOfMonth, 2, &bytes)
        bytes.append(UInt8(ascii: "T"))
        pad(seconds / 3_600, 2, &bytes)
        bytes.append(UInt8(ascii: ":"))
        pad(seconds / 60 % 60, 2, &bytes)
        bytes.append(UInt8(ascii: ":"))
        pad(seconds % 60, 2, &bytes)
        if fraction != 0 {
            bytes.append(UInt8(ascii: "."))
            pad(fraction, 6, &bytes)
        }
        bytes.append(UInt8(ascii: "Z"))
    }

    private static func pad(_ number: Int64, _ width: Int, _ bytes: inout [UInt8]) {
        var divisor: Int64 = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// Days since 1970 of a date of the Gregorian calendar, counted in years that begin in March.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
        let days = days + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
