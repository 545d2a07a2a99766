import Foundation

/// Why an answer of the engine could not be read; a bug of this package.
struct JSONError: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}

/// A JSON value as it crosses.
enum JSONValue {
    case null
    case bool(Bool)
    case number(Int64)
    case text(String)
    case list([JSONValue])
    case object(JSONObject)

    func object() throws -> JSONObject {
        guard case .object(let object) = self else { throw JSONError("\(self) is no object") }
        return object
    }

    func text() throws -> String {
        guard case .text(let text) = self else { throw JSONError("\(self) is no text") }
        return text
    }

    func bool() throws -> Bool {
        guard case .bool(let flag) = self else { throw JSONError("\(self) is no bool") }
        return flag
    }

    func int() throws -> Int {
        guard case .number(let number) = self else { throw JSONError("\(self) is no number") }
        return Int(number)
    }

    func number() throws -> UInt64 {
        guard case .number(let number) = self, number >= 0 else {
            throw JSONError("\(self) is no number")
        }
        return UInt64(number)
    }

    func quantity() throws -> Decimal { try Quantities.quantity(text()) }

    func moment() throws -> Date {
        let microseconds = try Moments.microseconds(text())
        return Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws -> Word {
        let text = try text()
        guard let word = Word(rawValue: text) else { throw JSONError("\(type) \(text) is not known") }
        return word
    }

    func list<Element>(_ read: (JSONValue) throws -> Element) throws -> [Element] {
        guard case .list(let values) = self else { throw JSONError("\(self) is no list") }
        return try values.map(read)
    }

    func maybe<Value>(_ read: (JSONValue) throws -> Value) throws -> Value? {
        if case .null = self { return nil }
        return try read(self)
    }
}

/// A JSON object; a handful of fields are found faster by looking than by hashing.
struct JSONObject {
    var fields: [(key: String, value: JSONValue)] = []

    subscript(key: String) -> JSONValue? {
        for field in fields where field.key == key { return field.value }
        return nil
    }

    func get(_ key: String) throws -> JSONValue {
        guard let value = self[key] else { throw JSONError("\(key) is missing") }
        return value
    }

    func text(_ key: String) throws -> String { try get(key).text() }

    func isTrue(_ key: String) throws -> Bool { try self[key]?.bool() ?? false }

    func list<Element>(_ key: String, _ read: (JSONValue) throws -> Element) throws -> [Element] {
        try self[key]?.list(read) ?? []
    }

    func maybe<Value>(_ key: String, _ read: (JSONValue) throws -> Value) throws -> Value? {
        try self[key]?.maybe(read)
    }
}

/// Reads JSON as it crosses, from the engine only.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    static func value(_ data: Data) throws -> JSONValue {
        try data.withUnsafeBytes { raw in
            var reader = JSONReader(bytes: raw.bindMemory(to: UInt8.self))
            return try reader.value()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func value() throws -> JSONValue {
        skip()
        switch try next() {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .list(try list())
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): at += 3; return .bool(true)
        case UInt8(ascii: "f"): at += 4; return .bool(false)
        case UInt8(ascii: "n"): at += 3; return .null
        case let first: return .number(try number(first))
        }
    }

    private mutating func object() throws -> JSONObject {
        var object = JSONObject()
        object.fields.reserveCapacity(12)
        while true {
            skip()
            switch try next() {
            case UInt8(ascii: "}"): return object
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "\""):
                let key = try text()
                skip()
                guard try next() == UInt8(ascii: ":") else { throw JSONError("a colon is missing") }
                object.fields.append((key, try value()))
            default: throw JSONError("an object is broken")
            }
        }
    }

    private mutating func list() throws -> [JSONValue] {
        var values: [JSONValue] = []
        while true {
            skip()
            switch try peek() {
            case UInt8(ascii: "]"): at += 1; return values
            case UInt8(ascii: ","): at += 1
            default: values.append(try value())
            }
        }
    }

    private mutating func text() throws -> String {
        let start = at
        while true {
            switch try next() {
            case UInt8(ascii: "\""):
                return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
            case UInt8(ascii: "\\"):
                at = start
                return try escapedText()
            default: continue
            }
        }
    }

    private mutating func escapedText() throws -> String {
        var units: [UInt16] = []
        var run = at
        var text = ""
        func flushed(_ text: String, _ end: Int) -> String {
            text + String(decoding: bytes[run..<end], as: UTF8.self)
        }
        while true {
            switch try next() {
            case UInt8(ascii: "\""): return flushed(text, at - 1)
            case UInt8(ascii: "\\"):
                text = flushed(text, at - 1)
                units.removeAll()
                repeat {
                    units.append(try escape())
                } while units.last.map(UTF16.isLeadSurrogate) == true && takeBackslash()
                text += String(decoding: units, as: UTF16.self)
                run = at
            default: continue
            }
        }
    }

    private mutating func takeBackslash() -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\\") else { return false }
        at += 1
        return true
    }

    private mutating func escape() throws -> UInt16 {
        switch try next() {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "b"): return 8
        case UInt8(ascii: "f"): return 12
        case UInt8(ascii: "u"):
            var unit: UInt16 = 0
            for _ in 0..<4 {
                let digit = Character(UnicodeScalar(try next())).hexDigitValue
                unit = unit << 4 | UInt16(digit ?? 0)
            }
            return unit
        case let other: return UInt16(other)
        }
    }

    private mutating func number(_ first: UInt8) throws -> Int64 {
        let isNegative = first == UInt8(ascii: "-")
        var number: Int64 = 0
        var byte = isNegative ? try next() : first
        while true {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                throw JSONError("a number is broken")
            }
            let (ten, tooBig) = number.multipliedReportingOverflow(by: 10)
            let (sum, over) = ten.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !tooBig, !over else { throw JSONError("a number is too big") }
            number = sum
            guard at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) else {
                return isNegative ? -number : number
            }
            byte = try next()
        }
    }

    private mutating func next() throws -> UInt8 {
        let byte = try peek()
        at += 1
        return byte
    }

    private func peek() throws -> UInt8 {
        guard at < bytes.count else { throw JSONError("it ends early") }
        return bytes[at]
    }

    private mutating func skip() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }
}
