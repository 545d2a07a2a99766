import Foundation

/// Why an answer of the engine could not be read; a bug of this package.
struct JSONError: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}

/// One value of a text that was read. Values are plain numbers, in the order of the text, so
/// that reading allocates once, whatever is in it.
struct JSONNode {
    enum Kind: UInt8 { case null, yes, no, number, text, escapedText, list, object }

    var kind: Kind
    /// Where its text begins, without quotes.
    var start: UInt32
    /// Where its text ends, without quotes.
    var end: UInt32
    /// The node after it and everything in it.
    var next: UInt32
}

/// Reads JSON as it crosses. The engine alone writes it, but no bytes at all may end the process.
struct JSONReader {
    /// Deeper than any answer; what is deeper would end in a stack overflow.
    static let depthMax = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private let nodes: UnsafeMutableBufferPointer<JSONNode>
    private var count = 0

    /// Reads a text, and gives its value to `body`. The value ends with the call.
    static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (JSONValue) throws -> Value
    ) throws -> Value {
        guard bytes.count < Int(UInt32.max), let first = bytes.baseAddress else {
            throw JSONError("\(bytes.count) bytes are no answer")
        }
        // Every value has a byte of its own and one between it and the next; what of it nobody
        // writes to costs nothing.
        let nodes = UnsafeMutableBufferPointer<JSONNode>.allocate(capacity: bytes.count / 2 + 1)
        defer { nodes.deallocate() }
        guard let root = nodes.baseAddress else { throw JSONError("nothing is there") }
        var reader = JSONReader(bytes: bytes, nodes: nodes)
        try reader.value(depth: 0)
        reader.skip()
        guard reader.at == bytes.count else { throw JSONError("something follows the value") }
        return try body(JSONValue(bytes: first, nodes: root, at: 0))
    }

    /// The same for bytes that Swift holds.
    static func read<Value>(_ bytes: [UInt8], _ body: (JSONValue) throws -> Value) throws -> Value {
        try bytes.withUnsafeBufferPointer { try read($0, body) }
    }

    private init(
        bytes: UnsafeBufferPointer<UInt8>, nodes: UnsafeMutableBufferPointer<JSONNode>
    ) {
        self.bytes = bytes
        self.nodes = nodes
    }

    private mutating func value(depth: Int) throws {
        skip()
        switch try next() {
        case UInt8(ascii: "{"): try object(depth: depth + 1)
        case UInt8(ascii: "["): try list(depth: depth + 1)
        case UInt8(ascii: "\""): try text()
        case UInt8(ascii: "t"): try literal(.yes, "true")
        case UInt8(ascii: "f"): try literal(.no, "false")
        case UInt8(ascii: "n"): try literal(.null, "null")
        default: try number()
        }
    }

    private mutating func object(depth: Int) throws {
        let place = try open(.object, depth)
        skip()
        if try peek() != UInt8(ascii: "}") {
            repeat {
                skip()
                guard try next() == UInt8(ascii: "\"") else { throw JSONError("a key is missing") }
                try text()
                skip()
                guard try next() == UInt8(ascii: ":") else { throw JSONError("a colon is missing") }
                try value(depth: depth)
                skip()
            } while takeComma()
        }
        guard try next() == UInt8(ascii: "}") else { throw JSONError("an object is broken") }
        close(place)
    }

    private mutating func list(depth: Int) throws {
        let place = try open(.list, depth)
        skip()
        if try peek() != UInt8(ascii: "]") {
            repeat {
                try value(depth: depth)
                skip()
            } while takeComma()
        }
        guard try next() == UInt8(ascii: "]") else { throw JSONError("a list is broken") }
        close(place)
    }

    private mutating func text() throws {
        let start = at
        var kind = JSONNode.Kind.text
        var place = at
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                at = place + 1
                return try add(kind, start, place)
            case UInt8(ascii: "\\"):
                kind = .escapedText
                place += 2
            default: place += 1
            }
        }
        throw JSONError("a text ends early")
    }

    private mutating func number() throws {
        let start = at - 1
        while at < bytes.count, Self.isOfNumber(bytes[at]) { at += 1 }
        guard Self.isOfNumber(bytes[start]) else { throw JSONError("a value is broken") }
        try add(.number, start, at)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func literal(_ kind: JSONNode.Kind, _ word: StaticString) throws {
        let start = at - 1
        guard bytes.count - start >= word.utf8CodeUnitCount,
            memcmp(bytes.baseAddress! + start, word.utf8Start, word.utf8CodeUnitCount) == 0
        else { throw JSONError("a word is broken") }
        at = start + word.utf8CodeUnitCount
        try add(kind, start, at)
    }

    private mutating func open(_ kind: JSONNode.Kind, _ depth: Int) throws -> Int {
        guard depth <= Self.depthMax else { throw JSONError("it is deeper than any answer") }
        try add(kind, at - 1, at)
        return count - 1
    }

    private mutating func close(_ place: Int) {
        nodes[place].end = UInt32(at)
        nodes[place].next = UInt32(count)
    }

    private mutating func add(_ kind: JSONNode.Kind, _ start: Int, _ end: Int) throws {
        guard count < nodes.count else { throw JSONError("it has more values than bytes for them") }
        (nodes.baseAddress! + count).initialize(
            to: JSONNode(
                kind: kind, start: UInt32(start), end: UInt32(end), next: UInt32(count + 1)))
        count += 1
    }

    private mutating func takeComma() -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return false }
        at += 1
        return true
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
