import Foundation
import OneshelfBridge
import oneshelfFFI

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
        bridge = try Self.opened(path, options, clock)
    }

    static func opened(
        _ path: String, _ options: ShelfOptions, _ clock: (any ShelfClock)?
    ) throws -> OneshelfBridge.Shelf {
        let path = try Sizes.checked(path, "path")
        guard options.codeKey?.count ?? 0 < 1 << 20 else { throw Sizes.tooLarge("code_key") }
        let chosen = OpenOptions(
            codeKey: options.codeKey,
            clockStepSecondsMax: options.clockStepSecondsMax,
            clockGapSecondsMax: options.clockGapSecondsMax,
            refusalDays: options.refusalDays,
            batchCommandsMax: options.batchCommandsMax,
            losesLastOnPowerCut: options.losesLastOnPowerCut)
        let host = clock.map(HostedClock.init)
        return try translated {
            try OneshelfBridge.Shelf.open(path: path, options: chosen, clock: host)
        }
    }

    init(_ bridge: OneshelfBridge.Shelf) { self.bridge = bridge }

    /// Whether it was closed.
    public var isClosed: Bool { bridge.isFinished }

    /// Records a fact or decides a promise; returns when the answer is on disk.
    ///
    /// The same command again gets the same answer: after any ``StoreError`` send it again. A
    /// refusal is an answer; ``Outcome/granted()`` throws it.
    public func apply(_ command: some CommandConvertible) throws -> Outcome {
        var json = JSONWriter()
        command.command.write(&json)
        return try bridge.call(uniffi_oneshelf_ffi_fn_method_shelf_apply, json) {
            try Outcome($0.object())
        }
    }

    /// The same for many, in order; what would be thrown stands in the command's place. They are
    /// sent a thousand at a time, each batch in one transaction.
    public func applyEach<Commands: Sequence>(
        _ commands: Commands
    ) -> [Result<Outcome, any Error>] where Commands.Element: CommandConvertible {
        var answers: [Result<Outcome, any Error>] = []
        answers.reserveCapacity(commands.underestimatedCount)
        var batch = Batch()
        for command in commands {
            batch.add(command.command)
            if batch.isFull {
                answers += sent(batch)
                batch = Batch()
            }
        }
        return batch.count == 0 ? answers : answers + sent(batch)
    }

    private func sent(_ batch: Batch) -> [Result<Outcome, any Error>] {
        do {
            return try bridge.call(
                uniffi_oneshelf_ffi_fn_method_shelf_apply_each, batch.finished
            ) { try batch.answers($0) }
        } catch {
            return Array(repeating: .failure(error), count: batch.count)
        }
    }

    /// Checks everything that must always be true. `progress` is told how much of it is done;
    /// what it throws ends there.
    public func verify(
        progress: (@Sendable (_ done: UInt64, _ total: UInt64) throws -> Void)? = nil
    ) throws -> Verified {
        let watcher = progress.map(HostedProgress.init)
        let answer = try translated { try bridge.verify(progress: watcher) }
        return try decoded { try JSONReader.read([UInt8](answer.utf8)) { try Verified($0.object()) } }
    }

    /// Writes a consistent copy to a new file.
    public func backup(to target: String) throws {
        let target = try Sizes.checked(target, "target")
        try translated { try bridge.backup(target: target) }
    }

    /// Calls back after every transaction of this process, with the last entry, until the
    /// subscription is closed or forgotten. What it throws ends there. ``follow(after:every:)``
    /// gives the changes themselves.
    public func subscribe(
        _ callback: @escaping @Sendable (_ sequence: UInt64) throws -> Void
    ) throws -> ShelfSubscription {
        let inner = try translated { try bridge.subscribe(subscriber: HostedSubscriber(callback)) }
        return ShelfSubscription(inner)
    }

    /// Closes it; calls that are under way come to their end, later ones throw ``ClosedError``.
    /// Closing twice does nothing.
    public func close() { bridge.finishQuietly() }

    /// Asks a question and reads its answer.
    func ask<Value>(
        _ fields: (inout JSONWriter) -> Void, _ read: (JSONValue) throws -> Value
    ) throws -> Value {
        var json = JSONWriter()
        json.object(fields)
        return try bridge.call(uniffi_oneshelf_ffi_fn_method_shelf_ask, json, read)
    }

    /// A page of changes that is not read yet.
    func unreadChanges(after: UInt64, limit: Int) throws -> Unread {
        var json = JSONWriter()
        json.object { json in
            json.field("ask", "changes")
            json.field("after") { json in json.value(after) }
            json.field("limit") { json in json.value(limit) }
        }
        return try bridge.unread(uniffi_oneshelf_ffi_fn_method_shelf_ask, json)
    }

    /// For tests: the engine panics under its lock.
    func rehearseBug(_ message: String) throws {
        var json = JSONWriter()
        json.value(message)
        try bridge.call(uniffi_oneshelf_ffi_fn_method_shelf_rehearse_bug, json) { _ in }
    }
}

/// A subscription; it ends when it is closed or forgotten.
public final class ShelfSubscription: Sendable {
    private let inner: OneshelfBridge.Subscription

    init(_ inner: OneshelfBridge.Subscription) { self.inner = inner }

    /// Ends it. A call that is under way comes to its end.
    public func close() { inner.finishQuietly() }
}
