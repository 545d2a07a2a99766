import Foundation
import Oneshelf

/// The back room of one branch: what its people type, and what they are told.
///
/// It only translates. What may be promised, what a pick does to an order, what a count means for
/// what was sold meanwhile: all of that the shelf decides.
public struct Stockroom {
    private let shelf: Shelf
    private let location: String
    /// Who sends; a channel is also a source of its own name.
    private let source = "warehouse"
    /// Where this shop's orders come from.
    private let channel = "web"

    /// The back room of a location of the shelf.
    public init(_ shelf: Shelf, location: String) {
        self.shelf = shelf
        self.location = location
    }

    /// What can be typed.
    public static let help = """
        list                          what there is to do
        receive SKU QUANTITY          goods came in
        count SKU QUANTITY            so many are on the shelf
        pick ORDER SKU QUANTITY       taken off the shelf for an order
        missing ORDER SKU QUANTITY    not there when it was to be picked
        stage ORDER SPOT              the picked goods wait at a spot
        back ORDER SKU QUANTITY       picked goods are on the shelf again
        why SKU                       how many the web can promise, line by line
        """

    /// Does what a line says. Whatever goes wrong is an answer too.
    public func answer(_ line: String) -> String {
        let words = line.split(separator: " ").map(String.init)
        do {
            return try answer(words)
        } catch let refusal as Refusal {
            return "no: \(refusal.reason); \(refusal.remedy)"
        } catch let malformed as Malformed {
            return "what? \(malformed)"
        } catch {
            return "trouble: \(error)"
        }
    }

    private func answer(_ words: [String]) throws -> String {
        switch (words.first, words.count) {
        case ("list", 1):
            return try list()
        case ("receive", 3):
            return try told(
                Receive(
                    source: source, reference: attempt(), location: location,
                    lines: [try line(words[1], words[2])]), words[1])
        case ("count", 3):
            let counted = CountLine(sku: words[1], quantity: try quantity(words[2]))
            return try told(
                Count(source: source, reference: attempt(), location: location, lines: [counted]),
                words[1])
        case ("pick", 4), ("missing", 4):
            return try told(
                Pick(
                    source: source, reference: attempt(), of: order(words[1]),
                    location: location, lines: [try line(words[2], words[3])],
                    result: words[0] == "missing" ? .notFound : nil), words[2])
        case ("stage", 3):
            return try stage(words[1], words[2])
        case ("back", 4):
            return try told(
                PutBack(
                    source: source, reference: attempt(), of: order(words[1]),
                    location: location, lines: [try line(words[2], words[3])],
                    condition: .sellable), words[2])
        case ("why", 2):
            return try shelf.explain(sku: words[1], location: location, channel: channel).text
        default:
            return Self.help
        }
    }

    /// The tasks as the shelf has them, each with the goods that it is about.
    private func list() throws -> String {
        let tasks = try shelf.tasks(location: location)
        let lines = tasks.map { task in
            let order = task.promise.document ?? task.promise.reference
            let goods = task.promise.lines.map { line in
                switch task.kind {
                case .putBack: "\(line.toPutBack) \(line.sku)"
                case .staged: "\(line.staged) \(line.sku)"
                default: "\(line.open) \(line.sku)"
                }
            }
            return "\(task.kind.rawValue): \(order): \(goods.joined(separator: ", "))"
        }
        return lines.isEmpty ? "nothing to do" : lines.joined(separator: "\n")
    }

    /// Everything that was picked for the order goes to the spot.
    private func stage(_ order: String, _ spot: String) throws -> String {
        let promise = try shelf.reservations().first { $0.document == order }
        let picked = promise?.lines.filter { $0.staged > 0 } ?? []
        guard !picked.isEmpty else { return "nothing is picked for \(order)" }
        try send(
            Stage(
                source: source, reference: attempt(), of: self.order(order),
                location: location,
                lines: picked.map { Line(sku: $0.sku, quantity: $0.staged) }, spot: spot))
        return "\(order) waits at \(spot)"
    }

    /// Sends a command and says what can be promised now.
    private func told(_ command: some CommandConvertible, _ sku: String) throws -> String {
        try send(command)
        let now = try shelf.availability(sku: sku, location: location, channel: channel)
        return "done; the web can promise \(now.available) \(sku)"
    }

    /// Sends a command until its outcome is known: it has one reference, so it is recorded once.
    private func send(_ command: some CommandConvertible) throws {
        for _ in 0..<3 {
            do {
                try shelf.apply(command).granted()
                return
            } catch let error as StoreError where error.isOutcomeUnknown || error.isBusy {
                continue
            }
        }
        try shelf.apply(command).granted()
    }

    /// A reference names an attempt; typing the same again is another one.
    private func attempt() -> String { "stockroom-\(UUID())" }

    private func order(_ document: String) -> Target {
        Target(source: channel, document: document)
    }

    private func line(_ sku: String, _ text: String) throws -> Line {
        Line(sku: sku, quantity: try quantity(text))
    }

    private func quantity(_ text: String) throws -> Decimal {
        guard text.allSatisfy({ "-.0123456789".contains($0) }), let number = Decimal(string: text)
        else { throw NotANumber(text: text) }
        return number
    }
}

/// Something that was typed in place of a quantity.
struct NotANumber: Error, CustomStringConvertible {
    let text: String
    var description: String { "\(text) is no number" }
}
