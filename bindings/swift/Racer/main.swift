import Foundation
import Oneshelf

// The racer of Swift. docs/race.md says what all racers do; `cargo xtask race` runs them.

let source = "web-swift"
let location = "OXFORD"

/// An answer that there must not be.
struct Wrong: Error {
    let answer: String
}

struct Racer {
    let shelf: Shelf
    var (orders, sent) = (0, 0)
    var (kept, cancelled, refused, duplicates, first) = (0, 0, 0, 0, 0)

    init(_ shelf: Shelf) { self.shelf = shelf }

    mutating func start() { (kept, cancelled, refused, duplicates, first) = (0, 0, 0, 0, 0) }

    /// Orders units of an item until there is none left.
    mutating func race(_ sku: String) throws {
        let line = [Line(sku: sku, quantity: 1)]
        // One order that comes to every racer: whoever is first keeps it.
        let shared = Reserve(
            source: "web", reference: sku, location: location, lines: line, document: sku)
        if case .applied = try send(shared) {
            first += 1
            try settle(line, from: "web", sku)
        }
        while true {
            orders += 1
            let order = "order-\(orders)"
            let reserve = Reserve(
                source: source, reference: order, location: location, lines: line, document: order)
            if case .refused = try send(reserve) {
                refused += 1
                return
            }
            if orders % 5 == 0 {
                let promise = Target(document: order)
                try granted(Release(source: source, reference: "cancel-\(order)", of: promise))
                cancelled += 1
            } else {
                try settle(line, from: source, order)
            }
        }
    }

    mutating func settle(_ line: [Line], from sender: String, _ document: String) throws {
        try granted(
            Sell(
                source: source, reference: "sale-\(sender)-\(document)", location: location,
                lines: line, settles: Target(source: sender, document: document)))
        kept += 1
    }

    mutating func granted(_ command: some CommandConvertible) throws {
        let answer = try send(command)
        guard case .applied = answer else { throw Wrong(answer: "\(command): \(answer)") }
    }

    /// Sends a command, every third one twice: it has one answer.
    mutating func send(_ command: some CommandConvertible) throws -> Outcome {
        let answer = try answered(command)
        sent += 1
        guard sent % 3 == 0 else { return answer }
        let again = try answered(command)
        if case .applied = again { throw Wrong(answer: "\(command) twice: \(again)") }
        guard again.receipt == answer.receipt else {
            throw Wrong(answer: "\(command): \(answer), then \(again)")
        }
        duplicates += 1
        return answer
    }

    func answered(_ command: some CommandConvertible) throws -> Outcome {
        let answer = try shelf.apply(command)
        // Nothing but a lack of units may stand against it.
        if case .refused(let refusal) = answer, refusal.code != .unavailable { throw refusal }
        return answer
    }

    /// What came of it, as an object of JSON.
    func found(_ took: Duration) -> String {
        let seconds = took / .seconds(1)
        return """
            {"kept":\(kept),"cancelled":\(cancelled),"refused":\(refused),\
            "duplicates":\(duplicates),"first":\(first),"seconds":\(seconds)}
            """
    }
}

let shelf = try Shelf(path: CommandLine.arguments[1])
let items = Int(CommandLine.arguments[2])!
var racer = Racer(shelf)
try racer.race("PRACTICE-\(source)")
print("ready")
fflush(nil)
_ = readLine()
racer.start()
let clock = ContinuousClock()
let took = try clock.measure {
    for item in 0..<items { try racer.race("ITEM-\(item)") }
}
print(racer.found(took))
