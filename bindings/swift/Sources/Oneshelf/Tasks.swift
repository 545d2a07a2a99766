import Dispatch

/// Where blocking calls of tasks go: the engine waits for locks and disks, and a thread of the
/// cooperative pool must not.
private let blocking = DispatchQueue(
    label: "oneshelf", qos: .userInitiated, attributes: .concurrent)

/// Runs a call away from the cooperative pool. A task that was cancelled before does not begin it;
/// once begun it comes to its end.
func offPool<Value: Sendable>(
    _ call: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try Task.checkCancellation()
    return try await begun(call)
}

/// The same for what is to be done although the task was cancelled.
func begun<Value: Sendable>(
    _ call: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        blocking.async { continuation.resume(with: Result(catching: call)) }
    }
}

/// The same methods for tasks: in an `async` function `try await shelf.apply(..)` leaves the
/// cooperative pool to others while the engine works.
///
/// A task that was cancelled before its call throws `CancellationError`, and nothing was sent; a
/// call that has begun comes to its end.
extension Shelf {
    /// Opens the store in a file, or makes one.
    public convenience init(
        path: String, options: ShelfOptions = ShelfOptions(), clock: (any ShelfClock)? = nil
    ) async throws {
        self.init(try await offPool { try Shelf.opened(path, options, clock) })
    }

    /// Records a fact or decides a promise; returns when the answer is on disk.
    public func apply(_ command: some CommandConvertible) async throws -> Outcome {
        let command = command.command
        return try await offPool { try self.apply(command) }
    }

    /// The same for many, in order; what would be thrown stands in the command's place.
    public func applyEach<Commands: Sequence & Sendable>(
        _ commands: Commands
    ) async throws -> [Result<Outcome, any Error>] where Commands.Element: CommandConvertible {
        try await offPool { self.applyEach(commands) }
    }

    /// Checks everything that must always be true.
    public func verify(
        progress: (@Sendable (_ done: UInt64, _ total: UInt64) throws -> Void)? = nil
    ) async throws -> Verified {
        try await offPool { try self.verify(progress: progress) }
    }

    /// Writes a consistent copy to a new file.
    public func backup(to target: String) async throws {
        try await offPool { try self.backup(to: target) }
    }
}
