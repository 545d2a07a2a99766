import Foundation
import Testing

@testable import Oneshelf

/// Goal: after closing, everything throws `ClosedError`, and closing again does nothing.
@Test func aClosedShelfSaysSo() throws {
    let shop = try Shop()
    let shelf = shop.shelf
    #expect(!shelf.isClosed)
    shelf.close()
    shelf.close()
    #expect(shelf.isClosed)
    #expect(throws: ClosedError.self) { try shelf.apply(Shop.order("o-1")) }
    #expect(throws: ClosedError.self) { try shop.available() }
    #expect(throws: ClosedError.self) { try shelf.verify() }
    #expect(throws: ClosedError.self) { try shelf.backup(to: shop.folder.path("b.db")) }
    #expect(throws: ClosedError.self) { try shelf.subscribe { _ in } }
    let answers = shelf.applyEach([Shop.order("o-1"), Shop.order("o-2")])
    #expect(answers.count == 2)
    for answer in answers { #expect(throws: ClosedError.self) { try answer.get() } }
}

/// Goal: closing while others call gives each an answer or `ClosedError`, and nothing else.
@Test func closingRacesWithCalls() throws {
    for _ in 0..<20 {
        let shop = try Shop(mugs: 1_000)
        let others = Shared<[any Error]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { worker in
            for number in 0..<20 {
                if worker == 0, number == 10 { shop.shelf.close() }
                do {
                    _ = try shop.shelf.apply(Shop.order("o-\(worker)-\(number)"))
                    _ = try shop.available()
                } catch is ClosedError {
                } catch {
                    others.with { $0.append(error) }
                }
            }
        }
        #expect(others.with { $0.map { "\($0)" } } == [])
    }
}

/// Goal: a panic under the shelf's lock is an `InternalError`, and the shelf works on.
@Test(arguments: ["a rehearsal", String(repeating: "🍵", count: 1_000)])
func aBugInTheEngineIsAnError(message: String) throws {
    let shop = try Shop()
    for _ in 0..<3 {
        do {
            try shop.shelf.rehearseBug(message)
            Issue.record("no bug")
        } catch let bug as InternalError {
            // Foundation finds nothing in anything.
            #expect(message.isEmpty || bug.reason.contains(message))
        }
    }
    try shop.shelf.apply(Shop.order("o-1")).granted()
    #expect(try shop.available() == 9)
    #expect(try shop.shelf.verify().report.findings.isEmpty)
    shop.shelf.close()
    #expect(throws: ClosedError.self) { try shop.shelf.rehearseBug(message) }
}

/// Goal: what is no name, whatever its size, is `Malformed`; nothing is recorded.
@Test(arguments: [
    ("", 1), (" ", 1), ("a\u{0}b", 1), ("\u{0}", 1), ("line\nbreak", 1), ("🍵", 100), ("x", 1 << 26),
])
func strangeNamesAreMalformed(part: String, times: Int) throws {
    let name = String(repeating: part, count: times)
    let shop = try Shop()
    let order = Reserve(
        source: "web", reference: name, location: "OXFORD",
        lines: [Line(sku: "MUG-RED", quantity: 1)])
    #expect(throws: Malformed.self) { try shop.shelf.apply(order) }
    #expect(throws: Malformed.self) {
        try shop.shelf.availability(sku: name, location: "OXFORD", channel: "web")
    }
    #expect(try shop.available() == 10)
}

/// Goal: names in any script, with emoji and quotes, come back as they were given.
@Test func namesInAnyScriptAreKept() throws {
    let shop = try Shop()
    let reference = "Bestellung \"№ 7\" \\ 茶杯🍵"
    try shop.shelf.apply(Shop.order(reference)).granted()
    let promises = try shop.shelf.explain(sku: "MUG-RED", location: "OXFORD", channel: "web")
    #expect(promises.text.contains(reference))
}

/// Goal: a quantity that is none, or that cannot be, is `Malformed` with the engine's own code.
@Test(arguments: [
    Decimal.nan, Decimal.quietNaN, Decimal(Double.nan), Decimal.greatestFiniteMagnitude,
    -Decimal.greatestFiniteMagnitude, Decimal.leastNonzeroMagnitude, -1, Decimal(string: "0.0001")!,
    Decimal(string: "9223372036854775.808")!,
])
func badQuantitiesAreMalformed(quantity: Decimal) throws {
    let shop = try Shop()
    do {
        _ = try shop.shelf.apply(Shop.order("o-1", quantity))
        Issue.record("\(quantity) was accepted")
    } catch let malformed as Malformed {
        #expect(["quantity", "json"].contains(malformed.code), "\(malformed)")
    }
    #expect(try shop.available() == 10)
}

/// Goal: a date that is none, or outside the engine's time, is `Malformed`.
@Test(arguments: [
    Double.nan, .infinity, -.infinity, 1e300, -1e300, -62_135_769_600, -1, 253_402_300_800,
])
func badDatesAreMalformed(seconds: Double) throws {
    let shop = try Shop()
    let date = Date(timeIntervalSince1970: seconds)
    do {
        _ = try shop.shelf.apply(Shop.order("o-1", at: date))
        Issue.record("\(seconds) was accepted")
    } catch let malformed as Malformed {
        #expect(malformed.code == "time" && malformed.field == "occurred_at")
    }
    #expect(throws: Malformed.self) {
        try shop.shelf.availabilityBy(
            sku: "MUG-RED", location: "OXFORD", channel: "web", by: date)
    }
}

/// Goal: among many, one that cannot be written has its error in its own place.
@Test func oneBadCommandAmongManyIsAlone() throws {
    let shop = try Shop()
    let answers = shop.shelf.applyEach([
        Shop.order("o-1", .nan), Shop.order("o-2"), Shop.order(""), Shop.order("o-3"),
        Shop.order("o-4", .nan),
    ])
    let granted = answers.map { (try? $0.get())?.receipt != nil }
    #expect(granted == [false, true, false, true, false])
    for place in [0, 2, 4] { #expect(throws: Malformed.self) { try answers[place].get() } }
    #expect(shop.shelf.applyEach([Reserve]()).isEmpty)
}

/// Goal: a page larger than anything is all there is; the engine allocates for what is there.
@Test func hugeLimitsAreHarmless() throws {
    let shop = try Shop()
    #expect(try shop.shelf.changes(after: UInt64(Int64.max), limit: .max).isEmpty)
    #expect(try shop.shelf.changes(after: nil, limit: 1_000_000_000).count == 4)
    #expect {
        _ = try shop.shelf.changes(after: nil, limit: -1)
    } throws: {
        $0 is any ShelfError
    }
}

/// Goal: files that cannot be used are `StoreError` or `Malformed`, never more.
@Test func strangePathsAreRefused() throws {
    let folder = try Folder()
    let text = folder.path("text.db")
    try String(repeating: "this is no database\n", count: 500).write(
        toFile: text, atomically: true, encoding: .utf8)
    let long = "/" + String(repeating: "x", count: 1 << 21)
    for path in [text, folder.path("no/such/folder/a.db"), folder.path(""), long, "a\u{0}b", ""] {
        #expect {
        _ = try Shelf(path: path)
    } throws: {
        $0 is any ShelfError
    }
    }
    var options = ShelfOptions()
    options.codeKey = Data([1, 2, 3])
    #expect(throws: Malformed.self) { try Shelf(path: folder.path("k.db"), options: options) }
    let shop = try Shop()
    #expect {
        _ = try shop.shelf.backup(to: folder.path("no/b.db"))
    } throws: {
        $0 is any ShelfError
    }
}
