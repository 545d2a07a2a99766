import Foundation
import Oneshelf

// What the crossing costs: single calls and bulk, as Rust does them without it.
// `cargo xtask swift overhead` runs it.

/// The least of several runs, a call.
func measure(_ name: String, calls: Int, runs: Int, _ work: (Int) throws -> Void) rethrows {
    let clock = ContinuousClock()
    var least = Duration.seconds(1_000_000)
    for run in 0..<runs { least = min(least, try clock.measure { try work(run) }) }
    report(name, calls: calls, least)
}

func report(_ name: String, calls: Int, _ least: Duration) {
    let (seconds, attoseconds) = least.components
    let microseconds = (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(calls)
    print("swift", name, String(format: "%.2f", microseconds), "us each")
}

/// A shop with plenty of a hundred items.
func stocked(_ path: String, _ items: [String]) throws -> Shelf {
    let shelf = try Shelf(path: path)
    try shelf.apply(DefineLocation(source: "office", reference: "l", location: "OXFORD")).granted()
    try shelf.apply(DefineChannel(source: "office", reference: "c", channel: "web")).granted()
    for item in items {
        try shelf.apply(DefineItem(source: "office", reference: "i-\(item)", sku: item)).granted()
        let stock = [Line(sku: item, quantity: 1_000_000)]
        try shelf.apply(
            Receive(source: "office", reference: "r-\(item)", location: "OXFORD", lines: stock)
        ).granted()
    }
    return shelf
}

/// How many entries the shop has before its orders.
let stock: UInt64 = 2 + 2 * 100

func run(_ path: String) throws {
    let items = (0..<100).map { "ITEM-\($0)" }
    let shelf = try stocked(path, items)

    var orders = 0
    // The next orders, one unit each, of one item after the other.
    func reserves(_ count: Int) -> [Reserve] {
        (0..<count).map { _ in
            orders += 1
            return Reserve(
                source: "web", reference: "order-\(orders)", location: "OXFORD",
                lines: [Line(sku: items[orders % items.count], quantity: 1)])
        }
    }

    try measure("availability", calls: 20_000, runs: 8) { _ in
        for call in 0..<20_000 {
            _ = try shelf.availability(
                sku: items[call % items.count], location: "OXFORD", channel: "web")
        }
    }
    let singles = (0..<4).map { _ in reserves(2_000) }
    try measure("reserve", calls: 2_000, runs: 4) { run in
        for order in singles[run] { try shelf.apply(order).granted() }
    }
    let thousands = (0..<10).map { _ in reserves(1_000) }
    try measure("apply_each_1000", calls: 1_000, runs: 10) { run in
        for outcome in shelf.applyEach(thousands[run]) { try outcome.get().granted() }
    }
    let many = (0..<3).map { _ in reserves(100_000) }
    try measure("apply_each_100000", calls: 100_000, runs: 3) { run in
        for outcome in shelf.applyEach(many[run]) { try outcome.get().granted() }
    }
    try measure("changes_100000_by_page", calls: 100_000, runs: 10) { _ in
        var last = stock
        for _ in 0..<100 {
            let page = try shelf.changes(after: last, limit: 1_000)
            last = page.last?.sequence ?? .max
        }
    }
}

/// All changes as they are followed, with a look at the command and every effect.
func follow(_ path: String) async throws {
    let shelf = try await Shelf(path: path)
    var least = Duration.seconds(1_000_000)
    for _ in 0..<10 {
        let took = try await ContinuousClock().measure {
            var units = 0
            for try await change in shelf.follow(after: stock) {
                guard case .reserve(let command) = change.command else { continue }
                units += change.effects.reduce(0) { $0 + $1.postings.count }
                if units == 100_000 || command.lines.isEmpty { break }
            }
        }
        least = min(least, took)
    }
    report("changes_100000", calls: 100_000, least)
}

let folder = FileManager.default.temporaryDirectory.appending(path: "overhead-\(UUID())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let path = folder.appending(path: "shop.db").path
try run(path)
try await follow(path)
