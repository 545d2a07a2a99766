/// Commands that are sent together.
struct Batch {
    /// As many as one transaction of the engine takes without being asked for more.
    static let commandsMax = 1_000
    /// A batch of large commands is sent earlier.
    static let bytesMax = 16 << 20

    private(set) var count = 0
    /// Those that could not be written, by their place.
    private var wrong: [Int: Malformed] = [:]
    private var json = JSONWriter(capacity: 64 << 10)

    init() { json.open() }

    var isFull: Bool { count >= Self.commandsMax || json.bytes.count >= Self.bytesMax }

    mutating func add(_ command: Command) {
        let mark = json.mark
        let before = json.bytes.count
        command.write(&json)
        if json.bytes.count - before > Sizes.bytesMax { json.note(Sizes.tooLarge("command")) }
        if let malformed = json.takeBack(to: mark) { wrong[count] = malformed }
        count += 1
    }

    /// The batch as it is sent.
    var finished: JSONWriter {
        var json = json
        json.shut()
        return json
    }

    /// An answer for each command, from the engine's answers to those that were sent.
    func answers(_ json: JSONValue) throws -> [Result<Outcome, any Error>] {
        var answers: [Result<Outcome, any Error>] = []
        answers.reserveCapacity(count)
        func skipWrong() {
            while let malformed = wrong[answers.count] { answers.append(.failure(malformed)) }
        }
        skipWrong()
        _ = try json.list {
            answers.append(try Self.answer($0.object()))
            skipWrong()
        }
        guard answers.count == count else { throw JSONError("a command got no answer") }
        return answers
    }

    private static func answer(_ json: JSONObject) throws -> Result<Outcome, any Error> {
        guard let word = try json.maybe("error", { try $0.text() }) else {
            return .success(try Outcome(json))
        }
        let reason = try json.text("reason")
        switch word {
        case "malformed":
            return .failure(
                Malformed(
                    reason: reason, code: try json.text("code"), field: try json.text("field")))
        case "store":
            return .failure(StoreError(reason: reason, code: try json.text("code")))
        case "closed":
            return .failure(ClosedError(reason: reason))
        default:
            return .failure(InternalError(reason: reason))
        }
    }
}
