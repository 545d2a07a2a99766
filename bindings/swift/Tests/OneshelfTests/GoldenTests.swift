import Foundation
import Testing

@testable import Oneshelf

/// The host's clock as it is given: what a step says.
private final class Hands: ShelfClock, Sendable {
    private let told = Shared((wall: Date(timeIntervalSince1970: 0), monotonic: UInt64(0)))
    let isTrusted = false

    func set(_ wall: Date, _ monotonic: UInt64) { told.with { $0 = (wall, monotonic) } }
    func wall() -> Date { told.with { $0.wall } }
    func monotonicMicroseconds() -> UInt64 { told.with { $0.monotonic } }
}

/// What a call gave or threw, in a form that compares.
private enum Given: Hashable {
    case outcome(Outcome)
    case answer(AnyHashable)
    case malformed(Malformed)
    case store(StoreError)
    case other(String)

    init(_ call: () throws -> Given) {
        do {
            self = try call()
        } catch let error as Malformed {
            self = .malformed(error)
        } catch let error as StoreError {
            self = .store(error)
        } catch {
            self = .other("\(error)")
        }
    }

    /// The expected one, read as the type that `read` gives where it is no error.
    init(expected json: JSONValue, _ read: (JSONValue) throws -> Given) throws {
        guard json.node.kind == .object, let error = try json.object()["error"]?.text() else {
            self = try read(json)
            return
        }
        let json = try json.object()
        let (reason, code) = (try json.text("reason"), try json.text("code"))
        switch error {
        case "malformed":
            self = .malformed(Malformed(reason: reason, code: code, field: try json.text("field")))
        case "store": self = .store(StoreError(reason: reason, code: code))
        default: self = .other(reason)
        }
    }
}

/// Plays one story on a new shelf; gives the number of its steps.
private func play(_ story: JSONObject, codeKey: Data) throws -> Int {
    let folder = try Folder()
    let hands = Hands()
    var options = ShelfOptions()
    options.codeKey = codeKey
    options.losesLastOnPowerCut = true
    var shelf: Shelf?
    let name = try story.text("name")
    let steps = try story.list("steps") { try $0.object() }
    for (place, step) in steps.enumerated() {
        hands.set(try step.get("at").moment(), try step.get("monotonic_micros").number())
        if step["reopen"] != nil {
            shelf?.close()
            shelf = nil
        }
        let open = try shelf ?? Shelf(path: folder.path("shop.db"), options: options, clock: hands)
        shelf = open
        guard let (given, expected) = try take(step, open) else { continue }
        #expect(given == expected, "\(name), step \(place)")
    }
    return steps.count
}

/// Does what a step says by the typed API; gives the answer beside the expected one.
private func take(_ step: JSONObject, _ shelf: Shelf) throws -> (Given, Given)? {
    guard let answered = step["answer"] else { return nil }
    if let command = step["command"] {
        let command = try Command(command.object())
        let given = Given { .outcome(try shelf.apply(command)) }
        return (given, try Given(expected: answered) { .outcome(try Outcome($0.object())) })
    }
    if let question = step["question"] {
        let question = try question.object()
        let name = try question.text("ask")
        let given = Given { .answer(withoutLog(try ask(shelf, question))) }
        return (given, try Given(expected: answered) { .answer(try answer(to: name, $0)) })
    }
    let given = Given { .answer(AnyHashable(try shelf.verify())) }
    return (given, try Given(expected: answered) { .answer(try Verified($0.object())) })
}

/// The size of the write-ahead log is the only thing that differs from run to run.
private func withoutLog(_ answer: AnyHashable) -> AnyHashable {
    guard var health = answer.base as? Health else { return answer }
    health.log = nil
    return AnyHashable(health)
}

/// Goal: by the typed API every story ends as it does in Rust, answer by answer.
@Test(arguments: ["scenarios.json", "shop.json"])
func theGoldenVectorsHold(file: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let url = folder.appending(path: "../../../golden/\(file)").standardized
    let bytes = [UInt8](try Data(contentsOf: url))
    let (stories, steps) = try JSONReader.read(bytes) { json in
        let codeKey = Data(try json.object().text("code_key").utf8)
        let played = try json.object().list("stories") {
            try play($0.object(), codeKey: codeKey)
        }
        return (played.count, played.reduce(0, +))
    }
    print("golden: \(file): \(stories) stories, \(steps) steps")
    #expect(stories > 0 && steps > stories)
}
