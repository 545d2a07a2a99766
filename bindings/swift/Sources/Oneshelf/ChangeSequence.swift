import Dispatch

/// Changes in order, without end: what ``Shelf/follow(after:every:)`` gives. While one page of them
/// is worked on, the next one is read.
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
        private let interval: DispatchTimeInterval
        private var pages: Pages
        private var page: ArraySlice<Change> = []
        private var bell: Bell?

        init(_ sequence: ChangeSequence) {
            pages = Pages(shelf: sequence.shelf, last: sequence.after ?? 0)
            interval = sequence.interval
        }

        /// The next change; waits until there is one. Nothing where the task was cancelled.
        public mutating func next() async throws -> Change? {
            while page.isEmpty {
                // The bell hangs before the look, so that nothing falls between the two.
                if bell == nil { bell = try Bell(pages.shelf, every: interval) }
                guard !Task.isCancelled, let bell else { return nil }
                page = try await pages.next()[...]
                if page.isEmpty, await !bell.rung() { return nil }
            }
            return page.popFirst()
        }
    }
}

/// Changes page by page. Entries have no gaps, so that it is known where a full page ends, and the
/// next one can be read before this one is decoded.
private struct Pages {
    private static let limit = 1_000

    let shelf: Shelf
    private var last: UInt64
    private var ahead: Task<Unread, any Error>?
    private var wasFull = false

    init(shelf: Shelf, last: UInt64) {
        self.shelf = shelf
        self.last = last
    }

    /// The next page; an empty one at the end.
    mutating func next() async throws -> [Change] {
        let shelf = shelf
        let after = last
        let page: Unread
        // Where reading ahead failed, whoever asks again is told.
        if wasFull, let read = try? await ahead?.value {
            page = read
        } else {
            page = try await offPool { try shelf.unreadChanges(after: after, limit: Self.limit) }
        }
        let end = after.addingReportingOverflow(UInt64(Self.limit)).partialValue
        // Whoever looks for the latest few changes needs no thread.
        ahead =
            !wasFull
            ? nil
            : Task { try await offPool { try shelf.unreadChanges(after: end, limit: Self.limit) } }
        let changes = try page.read { try $0.list { try Change($0.object()) } }
        last = changes.last?.sequence ?? after
        wasFull = last == end
        return changes
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
