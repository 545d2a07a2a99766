import Foundation
import OneshelfBridge

/// What can be sent: a ``Command``, or one of the commands by its own type.
public protocol CommandConvertible {
    /// The command.
    var command: Command { get }
}

extension Command: CommandConvertible {
    public var command: Command { self }
}

/// What tells a shelf the time, for tests and rehearsals.
public protocol ShelfClock: AnyObject, Sendable {
    /// The time of day.
    func wall() throws -> Date
    /// Microseconds since some fixed point, never jumping.
    func monotonicMicroseconds() throws -> UInt64
    /// Whether the time of day is believed whatever it says, because a script sets it.
    var isTrusted: Bool { get }
}

/// How a shelf is opened. The defaults are right for a shop.
public struct ShelfOptions: Sendable {
    /// What pickup codes are derived from: 16 to 64 random bytes, the same for all processes.
    public var codeKey: Data?
    /// By how many seconds the wall clock may run ahead of the monotonic one.
    public var clockStepSecondsMax: UInt32?
    /// How many seconds after the last record the wall clock is still believed.
    public var clockGapSecondsMax: UInt32?
    /// For how many days a refusal is remembered.
    public var refusalDays: UInt32?
    /// The most commands that one transaction commits.
    public var batchCommandsMax: UInt32?
    /// Whether a power cut may take the last answers, for data that can be sent again.
    public var losesLastOnPowerCut = false

    /// The defaults.
    public init() {}
}

/// One stock truth, over one store file. Any thread or task may use it.
///
/// ```swift
/// let shelf = try Shelf(path: "oxford.db")
/// let outcome = try shelf.apply(
///     Reserve(source: "web", reference: "order-1041/1", location: "OXFORD",
///         lines: [Line(sku: "MUG-RED", quantity: 1)]))
/// print(try shelf.explain(sku: "MUG-RED", location: "OXFORD", channel: "web").text)
/// ```
public final class Shelf: Sendable {
    private let bridge: OneshelfBridge.Shelf

    /// Opens the store in a file, or makes one.
    ///
    /// Throws ``StoreError`` for a file that cannot be used, ``Malformed`` for an option that
    /// cannot be.
    public init(
        path: String, options: ShelfOptions = ShelfOptions(), clock: (any ShelfClock)? = nil
    ) throws {
        let chosen = OpenOptions(
            codeKey: options.codeKey,
            clockStepSecondsMax: options.clockStepSecondsMax,
            clockGapSecondsMax: options.clockGapSecondsMax,
            refusalDays: options.refusalDays,
            batchCommandsMax: options.batchCommandsMax,
            losesLastOnPowerCut: options.losesLastOnPowerCut)
        let host = clock.map(HostedClock.init)
        bridge = try translated {
            try OneshelfBridge.Shelf.open(path: path, options: chosen, clock: host)
        }
    }

    /// The version of the engine.
    public static var version: String { OneshelfBridge.version() }

    /// Records a fact or decides a promise; returns when the answer is on disk.
    ///
    /// The same command again gets the same answer: after any ``StoreError`` send it again. A
    /// refusal is an answer; ``Outcome/granted()`` throws it.
    public func apply(_ command: some CommandConvertible) throws -> Outcome {
        var json = JSONWriter()
        command.command.write(&json)
        let sent = try data(json)
        let answer = try translated { try bridge.apply(command: sent) }
        return try decoded { try Outcome(JSONReader.value(answer).object()) }
    }

    /// The same for many, in order; what would be thrown stands in the command's place. They are
    /// sent a thousand at a time, each batch in one transaction.
    public func applyEach<Commands: Sequence>(
        _ commands: Commands
    ) throws -> [Result<Outcome, any Error>] where Commands.Element: CommandConvertible {
        var answers: [Result<Outcome, any Error>] = []
        var batch: [Command] = []
        for command in commands {
            batch.append(command.command)
            if batch.count == 1_000 {
                answers += try applyBatch(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        return batch.isEmpty ? answers : answers + (try applyBatch(batch))
    }

    private func applyBatch(_ batch: [Command]) throws -> [Result<Outcome, any Error>] {
        var wrong: [Int: Malformed] = [:]
        var json = JSONWriter()
        json.array(batch.enumerated()) { json, each in
            var alone = JSONWriter()
            each.element.write(&alone)
            if let malformed = alone.problem {
                wrong[each.offset] = malformed
            } else {
                json.whole(alone)
            }
        }
        let sent = Data(json.bytes)
        let answer = try translated { try bridge.applyEach(commands: sent) }
        var decided = try decoded {
            try JSONReader.value(answer).list { try Shelf.result($0.object()) }
        }[...]
        return batch.indices.map { place in
            if let malformed = wrong[place] { return .failure(malformed) }
            return decided.popFirst() ?? .failure(InternalError(reason: "a command got no answer"))
        }
    }

    private static func result(_ json: JSONObject) throws -> Result<Outcome, any Error> {
        guard let word = try json.maybe("error", { try $0.text() }) else {
            return .success(try Outcome(json))
        }
        let reason = try json.text("reason")
        switch word {
        case "malformed":
            return .failure(
                Malformed(reason: reason, code: try json.text("code"), field: try json.text("field")))
        case "store":
            return .failure(StoreError(reason: reason, code: try json.text("code")))
        default:
            return .failure(InternalError(reason: reason))
        }
    }

    /// Checks everything that must always be true.
    public func verify(
        progress: (@Sendable (_ done: UInt64, _ total: UInt64) throws -> Void)? = nil
    ) throws -> Verified {
        let watcher = progress.map(HostedProgress.init)
        let answer = try translated { try bridge.verify(progress: watcher) }
        return try decoded { try Verified(JSONReader.value(answer).object()) }
    }

    /// Writes a consistent copy to a new file.
    public func backup(to target: String) throws {
        try translated { try bridge.backup(target: target) }
    }

    /// Calls back after every transaction of this process, with the last entry, until the
    /// subscription is closed or forgotten. What it throws ends there.
    public func subscribe(
        _ callback: @escaping @Sendable (_ sequence: UInt64) throws -> Void
    ) throws -> ShelfSubscription {
        let inner = try translated { try bridge.subscribe(subscriber: HostedSubscriber(callback)) }
        return ShelfSubscription(inner)
    }

    /// Closes it; calls that are under way come to their end.
    public func close() { bridge.finish() }

    func ask(_ fields: (inout JSONWriter) -> Void) throws -> JSONValue {
        var json = JSONWriter()
        json.object(fields)
        let sent = try data(json)
        let answer = try translated { try bridge.ask(question: sent) }
        return try decoded { try JSONReader.value(answer) }
    }

    private func data(_ json: JSONWriter) throws -> Data {
        if let malformed = json.problem { throw malformed }
        return Data(json.bytes)
    }
}

/// A subscription; it ends when it is closed or forgotten.
public final class ShelfSubscription: Sendable {
    private let inner: OneshelfBridge.Subscription

    init(_ inner: OneshelfBridge.Subscription) { self.inner = inner }

    /// Ends it. A call that is under way comes to its end.
    public func close() { inner.finish() }
}

/// Runs a call of the bridge, and translates what it throws.
func translated<Value>(_ call: () throws -> Value) throws -> Value {
    do {
        return try call()
    } catch let error as ShelfError {
        switch error {
        case .Malformed(let reason, let code, let field):
            throw Malformed(reason: reason, code: code, field: field)
        case .Store(let reason, let code):
            throw StoreError(reason: reason, code: code)
        case .Internal(let reason):
            throw InternalError(reason: reason)
        case .Closed(let reason):
            throw ClosedError(reason: reason)
        }
    } catch {
        throw InternalError(reason: "\(error)")
    }
}

/// Reads an answer; one that cannot be read is a bug.
func decoded<Value>(_ read: () throws -> Value) throws -> Value {
    do {
        return try read()
    } catch let error as JSONError {
        throw InternalError(reason: "an answer could not be read: \(error.reason)")
    }
}
