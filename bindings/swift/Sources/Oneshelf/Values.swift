import Foundation

/// Quantities from their text: at most three decimals, so a whole number of thousandths.
enum Quantities {
    static func quantity(_ text: String) throws -> Decimal {
        var digits: Int64 = 0
        var decimals = 0
        var isNegative = false
        var hasPoint = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
                if hasPoint { decimals += 1 }
            default: throw JSONError("\(text) is no quantity")
            }
        }
        return Decimal(
            sign: isNegative ? .minus : .plus, exponent: -decimals, significand: Decimal(digits))
    }
}

/// Times as RFC 3339 text, in microseconds since 1970 UTC.
enum Moments {
    private static let day: Int64 = 86_400_000_000

    static func microseconds(_ text: String) throws -> Int64 {
        var parts: [Int64] = [0, 0, 0, 0, 0, 0, 0]
        var place = 0
        var fractionDigits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard place < 7 else { continue }
                if place == 6 {
                    guard fractionDigits < 6 else { continue }
                    fractionDigits += 1
                }
                parts[place] = parts[place] * 10 + Int64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "-"), UInt8(ascii: "T"), UInt8(ascii: ":"), UInt8(ascii: "."):
                place += 1
            case UInt8(ascii: "Z"): place = 7
            default: throw JSONError("\(text) is no time")
            }
        }
        for _ in fractionDigits..<6 { parts[6] *= 10 }
        let seconds = parts[3] * 3_600 + parts[4] * 60 + parts[5]
        return days(parts[0], parts[1], parts[2]) * day + seconds * 1_000_000 + parts[6]
    }

    static func text(microseconds: Int64) -> String {
        var (days, rest) = microseconds.quotientAndRemainder(dividingBy: day)
        if rest < 0 { (days, rest) = (days - 1, rest + day) }
        let (year, month, dayOfMonth) = civil(days)
        let seconds = rest / 1_000_000
        let fraction = rest % 1_000_000
        var text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))T"
        text += "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
        return fraction == 0 ? text + "Z" : text + ".\(padded(fraction, 6))Z"
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
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
