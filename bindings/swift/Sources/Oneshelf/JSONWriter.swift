import Foundation

/// Writes JSON as it crosses. Foundation's encoder takes longer for one command than the engine
/// does, so the made types write themselves.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// What could not be written; the command is not sent then.
    private(set) var problem: Malformed?
    private var needsComma = false

    init() { bytes.reserveCapacity(512) }

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array<Values: Sequence>(
        _ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for value in values { body(&self, value) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Keys are the engine's own words and need no escaping.
    mutating func field(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        body(&self)
        needsComma = true
    }

    mutating func field(_ key: StaticString, _ word: String) {
        field(key) { json in json.value(word) }
    }

    mutating func value(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.hexadecimal[Int(byte >> 4)])
                bytes.append(Self.hexadecimal[Int(byte & 15)])
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
    mutating func value(_ number: Int) { raw(String(number)) }
    mutating func value(_ number: UInt64) { raw(String(number)) }

    /// A quantity, exact. What is no number cannot be sent.
    mutating func quantity(_ quantity: Decimal) {
        guard quantity.isFinite else {
            note(Malformed(reason: "is no number", code: "quantity", field: "quantity"))
            return value("0")
        }
        var quantity = quantity
        value(NSDecimalString(&quantity, nil))
    }

    /// A time to the microsecond.
    mutating func moment(_ date: Date) {
        let seconds = date.timeIntervalSince1970
        guard seconds.isFinite, abs(seconds) < 250_000_000_000 else {
            note(Malformed(reason: "is no time that anybody can mean", code: "time", field: "time"))
            return value("")
        }
        value(Moments.text(microseconds: Int64((seconds * 1_000_000).rounded())))
    }

    /// A value that was written before.
    mutating func whole(_ other: JSONWriter) {
        separate()
        bytes.append(contentsOf: other.bytes)
    }

    mutating func note(_ malformed: Malformed) { problem = problem ?? malformed }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
