import Foundation
import Testing

@testable import Oneshelf

/// Writes a value, reads it again.
private func crossed<Value>(
    _ write: (inout JSONWriter) -> Void, _ read: (JSONValue) throws -> Value
) throws -> Value {
    var json = JSONWriter()
    write(&json)
    return try JSONReader.read(Array(json.bytes.dropFirst(JSONWriter.headLength)), read)
}

private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    write(&json)
    return String(decoding: json.bytes.dropFirst(JSONWriter.headLength), as: UTF8.self)
}

/// Goal: package, engine and workspace have one version.
@Test func theVersionIsTheEngines() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let manifest = try String(contentsOf: root.appending(path: "Cargo.toml"), encoding: .utf8)
    #expect(manifest.contains("\nversion = \"\(Shelf.version)\"\n"))
}

/// Goal: every microsecond from 1970 to 2273 has a date of its own, both ways, as text too.
@Test func datesAreExactToTheMicrosecond() throws {
    let last: Int64 = 9_568_239_000_000_000  // 2273-03-16
    let seed: UInt64 = 20_261_125
    var random = Seeded(seed)
    var moments: [Int64] = [0, 1, 999_999, 1_000_000, 978_307_199_999_999, 978_307_200_000_000]
    moments += (0..<20_000).map { _ in Int64.random(in: 0...last, using: &random) }
    moments += (0..<2_000).map { last - $0 }
    for microseconds in moments {
        let date = Moments.date(microseconds: microseconds)
        #expect(Moments.microseconds(date) == microseconds, "seed \(seed)")
        let back = try crossed { $0.moment(date) } _: { try $0.moment() }
        #expect(back == date, "\(microseconds), seed \(seed)")
    }
}

/// Goal: dates are those of everybody else's calendar.
@Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2000-02-29T23:59:59Z", 951_868_799),
    ("2026-11-23T10:01:00Z", 1_795_428_060), ("2100-03-01T00:00:00Z", 4_107_542_400),
    ("9999-12-31T23:59:59Z", 253_402_300_799),
])
func datesAreOfTheGregorianCalendar(text: String, seconds: Double) throws {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(written { $0.moment(date) } == "\"\(text)\"")
    #expect(try JSONReader.read(Array("\"\(text)\"".utf8)) { try $0.moment() } == date)
}

/// Goal: a time with an offset is the moment that it means.
@Test(arguments: [
    "2026-11-23T11:01:00.25+01:00", "2026-11-23T04:31:00.250000-05:30", "2026-11-23T10:01:00.25Z",
    "2026-11-23T10:01:00.250000999Z",
])
func offsetsAreRead(text: String) throws {
    let read = try JSONReader.read(Array("\"\(text)\"".utf8)) { try $0.moment() }
    #expect(read == Date(timeIntervalSince1970: 1_795_428_060.25))
}

/// Goal: a quantity crosses as exactly what it is, in both directions.
@Test(arguments: [
    "0", "1", "-1", "0.001", "1.5", "-0.25", "9223372036854775.807", "12345678.9",
    "99999999999999999999", "1234567890123456789012345678.901",
])
func quantitiesAreExact(text: String) throws {
    let quantity = try #require(Decimal(string: text))
    #expect(written { $0.quantity(quantity) } == "\"\(text)\"")
    #expect(try JSONReader.read(Array("\"\(text)\"".utf8)) { try $0.quantity() } == quantity)
}

/// Goal: any text crosses as it is: quotes, control characters, NUL, emoji, halves of nothing.
@Test(arguments: [
    "", "plain", "\"\\/", "a\u{0}b", "\n\t\r\u{1F}\u{7F}", "🍵🏴‍☠️é\u{301}", "\u{FFFD}\u{10FFFF}",
    String(repeating: "x\"", count: 10_000),
])
func textsCrossAsTheyAre(text: String) throws {
    #expect(try crossed { $0.value(text) } _: { try $0.text() } == text)
}

/// Goal: escapes that the engine may write are read.
@Test func escapesAreRead() throws {
    let json = #""\u0041\ud83c\udf75\n\"\\\/\ud83c!""#
    let text = try JSONReader.read(Array(json.utf8)) { try $0.text() }
    #expect(text == "A🍵\n\"\\/\u{FFFD}!")
}

/// Goal: errors say what happened with which field, in Foundation's form too.
@Test func errorsReadWell() {
    let malformed = Malformed(reason: "is empty; name an item", code: "name", field: "sku")
    #expect("\(malformed)" == "sku: is empty; name an item")
    #expect((malformed as any Error).localizedDescription == "sku: is empty; name an item")
    #expect("\(StoreError(reason: "the disk is full", code: "outcome_unknown"))".hasPrefix("outcome"))
}
