import Foundation
import Testing

@testable import Oneshelf

/// A shop with a destination that is due for three orders.
private struct Books {
    let clock = ManualClock(Date(timeIntervalSince1970: 1_795_428_060))
    let shop: Shop
    var shelf: Shelf { shop.shelf }

    init() throws {
        shop = try Shop(clock: clock)
        let retry = RetryPolicy(firstDelaySeconds: 1, delaySecondsMax: 1, triesMax: 2)
        let last = try shop.shelf.changes(limit: 1_000).last?.sequence
        try shop.shelf.defineDestination(
            destination: Destination(name: "books", shape: .changes, retry: retry, after: last))
        for number in 0...2 { try shop.shelf.apply(Shop.order("order-\(number)")).granted() }
    }

    func later(_ seconds: Double) throws { clock.set(.success(try clock.wall() + seconds)) }
}

private func done(_ delivered: Int, _ failed: Int, _ heldBack: Int) -> Delivered {
    Delivered(delivered: delivered, failed: failed, heldBack: heldBack)
}

private func references(_ sent: [Delivery]) -> [String?] { sent.map { $0.change?.reference } }

/// Goal: a sender gets each delivery once and in order, at most so many.
@Test func whatIsDueIsSentOnce() throws {
    let books = try Books()
    var sent: [Delivery] = []
    for (limit, expected) in [(2, done(2, 0, 0)), (0, done(0, 0, 0)), (9, done(1, 0, 0))] {
        let found = try books.shelf.deliver(destination: "books", limit: limit) { sent.append($0) }
        #expect(found == expected)
    }
    #expect(references(sent) == ["order-0", "order-1", "order-2"])
    #expect(try books.shelf.outstandingDeliveries(destination: "books").isEmpty)
    #expect(throws: Malformed.self) {
        try books.shelf.deliver(destination: "boks", limit: 1) { _ in }
    }
}

/// Goal: the limit counts over batches, also in a task.
@Test func moreThanOneBatchIsSent() async throws {
    let shop = try Shop()
    try await shop.shelf.defineDestination(destination: Destination(name: "books", shape: .changes))
    let more = (0..<260).map {
        Receive(
            source: "office", reference: "more-\($0)", location: "OXFORD",
            lines: [Line(sku: "MUG-RED", quantity: 1)])
    }
    _ = try await shop.shelf.applyEach(more)
    let sent = Shared<Set<UInt64>>([])
    let found = try await shop.shelf.deliver(destination: "books", limit: 230) { delivery in
        await Task.yield()
        sent.with { _ = $0.insert(delivery.number) }
    }
    #expect(found == done(230, 0, 0))
    #expect(sent.with { $0.count } == 230)
    // Something of the sender's own was cancelled, and not the task that delivers.
    let late = try await shop.shelf.deliver(destination: "books", limit: 1) { _ in
        await Task.yield()
        throw CancellationError()
    }
    #expect(late == done(0, 1, 0))
}

/// Goal: what it throws stands at the delivery, what comes after it waits, a limit ends it.
@Test func aSenderThatThrowsFailsItsDelivery() throws {
    let books = try Books()
    let refused = try books.shelf.deliver(destination: "books", limit: 100) { _ in
        throw HostTrouble(text: "not in the books")
    }
    #expect(refused == done(0, 1, 2))
    let row = try books.shelf.outstandingDeliveries(destination: "books").first
    #expect(row?.reason == #"HostTrouble(text: "not in the books")"#)
    try books.later(5)
    let again = try books.shelf.deliver(destination: "books", limit: 1) { _ in
        throw HostTrouble(text: String(repeating: "🍵", count: 1_000_000))
    }
    #expect(again == done(0, 1, 0))
    let dead = try #require(try books.shelf.outstandingDeliveries(destination: "books").first)
    guard case .dead = dead.state else {
        Issue.record("it is not dead but \(dead.state)")
        return
    }
    #expect(dead.failures == 2)
    #expect(try books.shelf.retryDeliveries(destination: "books", numbers: [dead.number]) == 1)
    var sent: [Delivery] = []
    let found = try books.shelf.deliver(destination: "books", limit: 9) { sent.append($0) }
    #expect(found == done(3, 0, 0))
    #expect(sent.map(\.mayHaveBeenSent) == [true, false, false])
    _ = try books.shelf.verify()
}

/// Goal: nothing further is sent, and no number of tries makes a delivery dead.
@Test func nobodyDiesOfAnUnreachableReceiver() throws {
    let books = try Books()
    func offline() throws -> Delivered {
        try books.shelf.deliver(destination: "books", limit: 100) { _ in
            throw Unreachable("no route to host")
        }
    }
    #expect(try offline() == done(0, 1, 2))
    for _ in 0..<3 {
        // One is tried at a time, until somebody is there again.
        try books.later(3_600)
        #expect(try offline() == done(0, 1, 0))
    }
    let row = try books.shelf.outstandingDeliveries(destination: "books").first
    #expect(row?.reason == "no route to host")
    try books.later(3_600)
    #expect(try books.shelf.deliver(destination: "books", limit: 9) { _ in } == done(3, 0, 0))
}

/// Goal: a task that is cancelled settles what was sent, and the rest comes again.
@Test(.timeLimit(.minutes(1))) func aCancelledTaskLosesNoDelivery() async throws {
    let books = try Books()
    let shelf = books.shelf
    let sent = Shared<[Delivery]>([])
    let sending = Task {
        try await shelf.deliver(destination: "books", limit: 100) { delivery in
            guard sent.with({ $0.append(delivery); return $0.count }) == 2 else { return }
            withUnsafeCurrentTask { $0?.cancel() }
            try await Task.sleep(for: .seconds(3_600))
        }
    }
    await #expect(throws: CancellationError.self) { try await sending.value }
    try books.later(3_600)
    let found = try await shelf.deliver(destination: "books", limit: 9) { delivery async in
        sent.with { $0.append(delivery) }
    }
    #expect(found == done(2, 0, 0))
    let all = sent.with { $0 }
    #expect(references(all) == ["order-0", "order-1", "order-1", "order-2"])
    #expect(all.map(\.mayHaveBeenSent) == [false, false, true, false])
}

/// Goal: no lock is held while a sender works, and a closed shelf says so.
@Test func aSenderMayCloseTheShelf() throws {
    let books = try Books()
    #expect(throws: ClosedError.self) {
        try books.shelf.deliver(destination: "books", limit: 100) { _ in
            try books.shelf.apply(Shop.order("from inside")).granted()
            books.shelf.close()
        }
    }
    #expect(throws: ClosedError.self) {
        try books.shelf.deliver(destination: "books", limit: 100) { _ in }
    }
}
