import Foundation

/// Writes JSON as it crosses. Foundation's encoder takes longer for one command than the engine
/// does, so the made types write themselves.
struct JSONWriter {
    /// The room that UniFFI wants before the text for its length.
    static let headLength = 4

    private(set) var bytes: [UInt8] = []
    /// What could not be written; the command is not sent then.
    private(set) var problem: Malformed?
    private var needsComma = false
    /// The field that is being written.
    private var key: StaticString = "command"

    init(capacity: Int = 512) {
        bytes.reserveCapacity(capacity)
        bytes.append(contentsOf: [0, 0, 0, 0])
    }

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
        open()
        for value in values { body(&self, value) }
        shut()
    }

    /// Keys are the engine's own words and need no escaping.
    mutating func field(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
        self.key = key
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
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
                escape(utf8)
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        for byte in utf8 {
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
    }

    mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
    mutating func value(_ number: Int) { raw(String(number)) }
    mutating func value(_ number: UInt64) { raw(String(number)) }

    /// A quantity, exact. What is no number cannot be sent.
    mutating func quantity(_ quantity: Decimal) {
        guard quantity.isFinite else {
            note(
                Malformed(
                    reason: "is no number; give a finite one", code: "quantity", field: "\(key)"))
            return value("0")
        }
        value(quantity.description)
    }

    /// A time to the microsecond.
    mutating func moment(_ date: Date) {
        // The engine's own limits: 1970 to 9999.
        guard let microseconds = Moments.microseconds(date),
            (0...253_402_300_799_999_999).contains(microseconds)
        else {
            note(
                Malformed(
                    reason: "is not a time between 1970 and 9999; give one", code: "time",
                    field: "\(key)"))
            return value("")
        }
        separate()
        bytes.append(UInt8(ascii: "\""))
        Moments.write(microseconds: microseconds, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A place to which what follows can be taken back.
    struct Mark {
        fileprivate let count: Int
        fileprivate let needsComma: Bool
    }

    var mark: Mark { Mark(count: bytes.count, needsComma: needsComma) }

    /// Takes back what was written since, if it could not be, and says why.
    mutating func takeBack(to mark: Mark) -> Malformed? {
        guard let malformed = problem else { return nil }
        bytes.removeLast(bytes.count - mark.count)
        needsComma = mark.needsComma
        problem = nil
        return malformed
    }

    /// Begins a list to which values are added one by one.
    mutating func open() {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    /// Ends it.
    mutating func shut() {
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
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
