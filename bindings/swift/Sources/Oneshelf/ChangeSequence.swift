import Dispatch

/// Changes in order, without end: what ``Shelf/follow(after:every:)`` gives.
///
/// It ends with its task, and throws ``ClosedError`` once the shelf is closed.
public struct ChangeSequence: AsyncSequence, Sendable {
    public typealias Element = Change

    let shelf: Shelf
    let after: UInt64?
    let interval: DispatchTimeInterval

    /// A follower of its own, from the same entry on.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// One follower.
    public struct Iterator: AsyncIteratorProtocol {
        private let shelf: Shelf
        private let interval: DispatchTimeInterval
        private var after: UInt64?
        private var page: ArraySlice<Change> = []
        private var bell: Bell?

        init(_ sequence: ChangeSequence) {
            shelf = sequence.shelf
            interval = sequence.interval
            after = sequence.after
        }

        /// The next change; waits until there is one. Nothing where the task was cancelled.
        public mutating func next() async throws -> Change? {
            while page.isEmpty {
                // The bell hangs before the look, so that nothing falls between the two.
                if bell == nil { bell = try Bell(shelf, every: interval) }
                guard !Task.isCancelled, let bell else { return nil }
                page = try await shelf.changes(after: after, limit: 1_000)[...]
                if page.isEmpty, await !bell.rung() { return nil }
            }
            let change = page.popFirst()
            after = change?.sequence ?? after
            return change
        }
    }
}

extension Shelf {
    /// Every change after an entry, the old ones first, then each as it is recorded.
    ///
    /// ```swift
    /// for try await change in shelf.follow(after: last) { await publish(change) }
    /// ```
    ///
    /// What this process records is seen at once, what other processes record is looked for
    /// `every` so often.
    public func follow(
        after: UInt64? = nil, every interval: DispatchTimeInterval = .seconds(1)
    ) -> ChangeSequence {
        ChangeSequence(shelf: self, after: after, interval: interval)
    }
}

/// Rings after every transaction of this process, and every so often for those of others.
private final class Bell: Sendable {
    private let rings: AsyncStream<Void>
    private let subscription: ShelfSubscription
    // Dispatch sources may be used from any thread, only their type does not say so.
    nonisolated(unsafe) private let timer: any DispatchSourceTimer

    init(_ shelf: Shelf, every interval: DispatchTimeInterval) throws {
        let (rings, rope) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.rings = rings
        subscription = try shelf.subscribe { _ in rope.yield() }
        timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + interval, repeating: interval)
        timer.setEventHandler { rope.yield() }
        timer.activate()
    }

    deinit {
        timer.cancel()
        subscription.close()
    }

    /// Waits for a ring; false where the task was cancelled meanwhile.
    func rung() async -> Bool {
        for await _ in rings { return true }
        return false
    }
}
