import Foundation

/// A JSON value as it crosses; it ends with the call of ``JSONReader``'s `read` that gave it.
struct JSONValue {
    let bytes: UnsafePointer<UInt8>
    let nodes: UnsafePointer<JSONNode>
    let at: Int

    var node: JSONNode { nodes[at] }
    /// Its text as it was written, without quotes.
    var raw: UnsafeBufferPointer<UInt8> {
        let node = node
        return UnsafeBufferPointer(
            start: bytes + Int(node.start), count: Int(node.end - node.start))
    }

    private func other(_ at: Int) -> JSONValue { JSONValue(bytes: bytes, nodes: nodes, at: at) }

    func wrong(_ expected: String) -> JSONError {
        JSONError("\(String(decoding: raw.prefix(64), as: UTF8.self)) is no \(expected)")
    }

    /// Whether it is this word, as `switch` asks; words have no escapes.
    static func ~= (word: StaticString, value: JSONValue) -> Bool {
        let node = value.node
        return node.kind == .text && value.hasText(word, node)
    }

    /// Whether the text of a node is this one.
    func hasText(_ text: StaticString, _ node: JSONNode) -> Bool {
        let length = text.utf8CodeUnitCount
        return Int(node.end - node.start) == length
            && memcmp(bytes + Int(node.start), text.utf8Start, length) == 0
    }

    func object() throws -> JSONObject {
        guard node.kind == .object else { throw wrong("object") }
        return JSONObject(value: self)
    }

    func text() throws -> String {
        switch node.kind {
        case .text: return String(decoding: raw, as: UTF8.self)
        case .escapedText: return try Escapes.text(raw)
        default: throw wrong("text")
        }
    }

    func bool() throws -> Bool {
        switch node.kind {
        case .yes: return true
        case .no: return false
        default: throw wrong("bool")
        }
    }

    /// The answer of what only says that it was done.
    func nothing() throws {
        guard node.kind == .null else { throw wrong("null") }
    }

    func int() throws -> Int {
        guard node.kind == .number else { throw wrong("number") }
        let digits = raw
        let isNegative = digits.first == UInt8(ascii: "-")
        let magnitude = try unsigned(digits[(isNegative ? 1 : 0)...])
        guard let number = Int(exactly: magnitude) else { throw wrong("small number") }
        return isNegative ? -number : number
    }

    func number() throws -> UInt64 {
        guard node.kind == .number else { throw wrong("number") }
        return try unsigned(raw[...])
    }

    private func unsigned(_ digits: Slice<UnsafeBufferPointer<UInt8>>) throws -> UInt64 {
        guard !digits.isEmpty else { throw wrong("number") }
        var number: UInt64 = 0
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                throw wrong("whole number")
            }
            let (ten, isTooBig) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = ten.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
            guard !isTooBig, !isOver else { throw wrong("number that fits") }
            number = sum
        }
        return number
    }

    func quantity() throws -> Decimal {
        guard node.kind == .text, let quantity = Quantities.quantity(raw) else {
            throw wrong("quantity")
        }
        return quantity
    }

    func moment() throws -> Date {
        guard node.kind == .text, let microseconds = Moments.microseconds(raw) else {
            throw wrong("time")
        }
        return Moments.date(microseconds: microseconds)
    }

    func list<Element>(_ read: (JSONValue) throws -> Element) throws -> [Element] {
        guard node.kind == .list else { throw wrong("list") }
        var elements: [Element] = []
        var place = at + 1
        let end = Int(node.next)
        guard place < end else { return elements }
        // The elements of a list are alike, so that the first one says how many there are.
        let first = Int(nodes[place].next) - place
        elements.reserveCapacity((end - place) / first)
        while place < end {
            elements.append(try read(other(place)))
            place = Int(nodes[place].next)
        }
        return elements
    }

    func maybe<Value>(_ read: (JSONValue) throws -> Value) throws -> Value? {
        node.kind == .null ? nil : try read(self)
    }
}

/// A JSON object; a handful of fields are found faster by looking than by hashing.
struct JSONObject {
    let value: JSONValue

    subscript(key: StaticString) -> JSONValue? {
        var place = value.at + 1
        let end = Int(value.node.next)
        while place < end {
            if value.hasText(key, value.nodes[place]) {
                return JSONValue(bytes: value.bytes, nodes: value.nodes, at: place + 1)
            }
            place = Int(value.nodes[place + 1].next)
        }
        return nil
    }

    func get(_ key: StaticString) throws -> JSONValue {
        guard let value = self[key] else { throw JSONError("\(key) is missing") }
        return value
    }

    func text(_ key: StaticString) throws -> String { try get(key).text() }

    func isTrue(_ key: StaticString) throws -> Bool { try self[key]?.bool() ?? false }

    func list<Element>(
        _ key: StaticString, _ read: (JSONValue) throws -> Element
    ) throws -> [Element] {
        try self[key]?.list(read) ?? []
    }

    func maybe<Value>(
        _ key: StaticString, _ read: (JSONValue) throws -> Value
    ) throws -> Value? {
        try self[key]?.maybe(read)
    }
}

/// Texts with escapes in them.
enum Escapes {
    static func text(_ raw: UnsafeBufferPointer<UInt8>) throws -> String {
        var units: [UInt8] = []
        units.reserveCapacity(raw.count)
        var at = 0
        while at < raw.count {
            let byte = raw[at]
            at += 1
            guard byte == UInt8(ascii: "\\") else {
                units.append(byte)
                continue
            }
            guard at < raw.count else { throw JSONError("an escape is broken") }
            let escape = raw[at]
            at += 1
            switch escape {
            case UInt8(ascii: "n"): units.append(10)
            case UInt8(ascii: "t"): units.append(9)
            case UInt8(ascii: "r"): units.append(13)
            case UInt8(ascii: "b"): units.append(8)
            case UInt8(ascii: "f"): units.append(12)
            case UInt8(ascii: "u"): units.append(contentsOf: try scalar(raw, &at).utf8)
            default: units.append(escape)
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    /// A scalar of one unit or two; half of a pair becomes the replacement character.
    private static func scalar(
        _ raw: UnsafeBufferPointer<UInt8>, _ at: inout Int
    ) throws -> Character {
        let first = try unit(raw, &at)
        var value = UInt32(first)
        if UTF16.isLeadSurrogate(first), at + 1 < raw.count, raw[at] == UInt8(ascii: "\\"),
            raw[at + 1] == UInt8(ascii: "u")
        {
            var after = at + 2
            let second = try unit(raw, &after)
            if UTF16.isTrailSurrogate(second) {
                at = after
                value = 0x10000 + (value - 0xD800) << 10 + UInt32(second) - 0xDC00
            }
        }
        return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
    }

    private static func unit(_ raw: UnsafeBufferPointer<UInt8>, _ at: inout Int) throws -> UInt16 {
        guard at + 4 <= raw.count else { throw JSONError("an escape is broken") }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(raw[at])).hexDigitValue else {
                throw JSONError("an escape is broken")
            }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }
}
