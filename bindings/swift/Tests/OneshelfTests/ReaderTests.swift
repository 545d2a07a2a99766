import Foundation
import Testing

@testable import Oneshelf

/// Goal: whatever bytes come, the reader gives a value or throws; it never ends the process.
@Test(arguments: [
    "", " ", "{", "[", "\"", "\"\\", "\"\\u", "\"\\u12", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
    "{,}", "[,]", "[1,]", "{\"a\":1,}", "[1 2]", "tru", "nul", "t", "1 1", "@", "{1:2}", "[}", "{]",
])
func brokenTextIsRefused(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) { _ in } }
}

/// Goal: no depth of nesting overflows the stack.
@Test(arguments: [("[", 1_000_000), ("{\"a\":", 100_000)])
func deepTextIsRefused(part: String, times: Int) {
    let bytes = Array(String(repeating: part, count: times).utf8)
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) { _ in } }
}

/// Goal: there is room for the values of a text, however close they stand.
@Test(arguments: [
    ("1", 1), ("[]", 1), ("[1]", 2), ("[1,2]", 3), ("[[],[]]", 3), ("{\"\":1}", 3),
    ("{\"\":1,\"\":2}", 5), ("[[[[[]]]]]", 5),
])
func denseTextIsRead(text: String, count: Int) throws {
    let found = try JSONReader.read(Array(text.utf8)) { Int($0.node.next) }
    #expect(found == count)
}

/// Goal: a word is one that is known, and nothing else.
@Test func wordsThatAreNoneAreRefused() throws {
    let read = { (text: String) in
        try JSONReader.read(Array(text.utf8)) { try Bucket($0) }
    }
    #expect(try read("\"in_transit\"") == .inTransit)
    for text in ["\"\"", "\"in_transi\"", "\"in_transit2\"", "\"Free\"", "null", "1", "[\"free\"]"] {
        #expect(throws: JSONError.self) { try read(text) }
    }
}

/// Goal: numbers that do not fit are refused where they are read.
@Test(arguments: [
    "99999999999999999999999", "-1", "1.5", "1e3", "+1", "-", "--1", "18446744073709551616",
])
func numbersThatDoNotFitAreRefused(text: String) {
    #expect(throws: JSONError.self) {
        try JSONReader.read(Array(text.utf8)) { try $0.number() }
    }
}

@Test func theLargestNumbersAreRead() throws {
    let bytes = Array("18446744073709551615".utf8)
    #expect(try JSONReader.read(bytes) { try $0.number() } == .max)
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) { try $0.int() } }
    #expect(try JSONReader.read(Array("-12".utf8)) { try $0.int() } == -12)
}

@Test(arguments: [
    "", "-", ".", "1.2.3", "1e3", "1-", "١", "1234567890123456789012345678901234567890",
])
func quantitiesThatAreNoneAreRefused(text: String) {
    #expect(throws: JSONError.self) {
        try JSONReader.read(Array("\"\(text)\"".utf8)) { try $0.quantity() }
    }
}

@Test(arguments: [
    "", "Z", "2026-11-23", "2026-11-23T10:01:00", "2026-11-23T10:01:00*01:00",
    "2026-11-23T10:01:00.Z", "2026-11-23T10:01:00+0100", "2026-11-23T10:01:00.1",
    "20xx-11-23T10:01:00Z", "99999-11-23T10:01:00Z",
])
func timesThatAreNoneAreRefused(text: String) {
    #expect(throws: JSONError.self) {
        try JSONReader.read(Array("\"\(text)\"".utf8)) { try $0.moment() }
    }
}

/// Questions whose answers have most types in them.
private let questions: [(name: String, fields: @Sendable (inout JSONWriter) -> Void)] = [
    ("availability", place), ("explain", place),
    ("level", { $0.field("sku", "MUG-RED"); $0.field("location", "OXFORD") }),
    ("history", { $0.field("sku", "MUG-RED"); $0.field("location", "OXFORD") }),
    ("levels", { _ in }), ("changes", { _ in }), ("reservations", { _ in }), ("refusals", { _ in }),
    ("cases", { _ in }), ("tasks", { $0.field("location", "OXFORD") }), ("health", { _ in }),
]

@Sendable private func place(_ json: inout JSONWriter) {
    json.field("sku", "MUG-RED")
    json.field("location", "OXFORD")
    json.field("channel", "web")
}

/// Goal: mutated answers of the engine, read as the types they were, give a value or throw.
@Test func mutatedAnswersNeverEndTheProcess() throws {
    let shop = try Shop(mugs: 3)
    for number in 0..<6 { _ = try shop.shelf.apply(Shop.order("o-\(number) \"🍵\"")) }
    _ = try shop.shelf.apply(
        Sell(
            source: "web", reference: "s-1", location: "OXFORD",
            lines: [Line(sku: "MUG-RED", quantity: 5), Line(sku: "UNKNOWN", quantity: 1)]))
    let seed: UInt64 = 5
    var random = Seeded(seed)
    var refused = 0
    var read = 0
    for question in questions {
        let sound = try shop.shelf.ask { json in
            json.field("ask", question.name)
            question.fields(&json)
        } _: {
            Array($0.raw)
        }
        #expect(throws: Never.self, "\(question.name)") {
            try JSONReader.read(sound) { try answer(to: question.name, $0) }
        }
        for _ in 0..<1_500 {
            let bytes = mutated(sound, &random)
            do {
                _ = try JSONReader.read(bytes) { try answer(to: question.name, $0) }
                read += 1
            } catch is JSONError {
                refused += 1
            }
        }
    }
    // Both happen, or the mutations are none.
    #expect(refused > 1_000 && read > 100, "seed \(seed): \(refused) refused, \(read) read")
}

private func mutated(_ sound: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = sound
    for _ in 0...Int.random(in: 0..<3, using: &random) where bytes.count > 2 {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.remove(at: place)
        case 3:
            let tokens = ["null", "[[", "{}", "\\", "\"", "-9223372036854775809", "1e999", "\u{0}"]
            bytes.insert(contentsOf: tokens.randomElement(using: &random)!.utf8, at: place)
        case 4:
            let other = Int.random(in: 0..<bytes.count, using: &random)
            bytes.insert(contentsOf: Array(bytes[min(place, other)..<max(place, other)]), at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        }
    }
    return bytes
}
