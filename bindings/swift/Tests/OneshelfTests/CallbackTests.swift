import Foundation
import Testing

@testable import Oneshelf

/// Goal: what the host throws in its clock never harms the engine, which stays at the last time.
@Test func aClockThatThrowsHarmsNothing() throws {
    let start = Date(timeIntervalSince1970: 1_795_428_060.000_001)
    let clock = ManualClock(start)
    let shop = try Shop(clock: clock)
    #expect(
        try shop.shelf.availability(sku: "MUG-RED", location: "OXFORD", channel: "web").asOf
            == start)
    let huge = HostTrouble(text: String(repeating: "🍵", count: 1_000_000))
    clock.set(.failure(huge))
    try shop.shelf.apply(Shop.order("o-1")).granted()
    for seconds in [Double.nan, .infinity, -1, 1e300] {
        clock.set(.success(Date(timeIntervalSince1970: seconds)))
        _ = try shop.shelf.apply(Shop.order("o-\(seconds)"))
    }
    clock.set(.success(start + 60))
    #expect(try shop.available() < 10)
    _ = try shop.shelf.verify()
}

/// Goal: a clock that never told the time gives typed answers too.
@Test func aClockThatNeverWorkedHarmsNothing() throws {
    let clock = ManualClock(Date())
    clock.set(.failure(HostTrouble()))
    let folder = try Folder()
    do {
        let shelf = try Shelf(path: folder.path("a.db"), clock: clock)
        _ = try shelf.apply(
            DefineChannel(source: "office", reference: "c-1", channel: "web"))
    } catch is any ShelfError {
    }
}

/// Goal: subscribers are told, and what they throw ends with them.
@Test func aSubscriberThatThrowsHarmsNothing() throws {
    let shop = try Shop()
    let told = Shared<[UInt64]>([])
    let subscription = try shop.shelf.subscribe { sequence in
        told.with { $0.append(sequence) }
        throw HostTrouble()
    }
    for number in 1...3 { try shop.shelf.apply(Shop.order("o-\(number)")).granted() }
    #expect(told.with { $0 } == [5, 6, 7])
    subscription.close()
    subscription.close()
    try shop.shelf.apply(Shop.order("o-4")).granted()
    #expect(told.with { $0 }.count == 3)
}

/// Goal: a subscriber may call the shelf, close its own subscription and close the shelf.
@Test(.timeLimit(.minutes(1))) func aSubscriberMayCallBack() throws {
    let shop = try Shop()
    let own = Shared<ShelfSubscription?>(nil)
    let seen = Shared<[String]>([])
    let subscription = try shop.shelf.subscribe { sequence in
        if sequence == 5 {
            let outcome = try shop.shelf.apply(Shop.order("from inside"))
            seen.with { $0.append(outcome.receipt == nil ? "no" : "yes") }
        } else if sequence == 6 {
            own.with { $0 }?.close()
            shop.shelf.close()
        }
    }
    own.with { $0 = subscription }
    try shop.shelf.apply(Shop.order("o-1")).granted()
    #expect(seen.with { $0 } == ["yes"])
    #expect(throws: ClosedError.self) { try shop.shelf.apply(Shop.order("o-2")) }
}

/// Goal: a subscription that outlives its shelf is closed and forgotten without harm.
@Test func aSubscriptionMayOutliveItsShelf() throws {
    var subscriptions: [ShelfSubscription] = []
    for _ in 0..<3 {
        let shop = try Shop()
        subscriptions.append(try shop.shelf.subscribe { _ in throw HostTrouble() })
        shop.shelf.close()
    }
    subscriptions[0].close()
    subscriptions.removeAll()
}

/// Goal: progress is told, and what it throws stops nothing.
@Test func progressThatThrowsStopsNothing() throws {
    let shop = try Shop()
    let calls = Shared(0)
    let verified = try shop.shelf.verify { _, total in
        #expect(total > 0)
        calls.with { $0 += 1 }
        throw HostTrouble()
    }
    #expect(calls.with { $0 } > 0)
    let again = try shop.shelf.verify()
    #expect(verified == again)
}

/// Goal: a copy in which everything is as the journal says is a store.
@Test func aRebuiltCopyIsAStore() throws {
    let shop = try Shop()
    let copy = shop.folder.path("rebuilt.db")
    let rebuilt = try shop.shelf.rebuildInto(target: copy)
    #expect(try rebuilt.repairs.isEmpty && rebuilt.verified == shop.shelf.verify())
    let other = try Shelf(path: copy)
    #expect(try other.level(sku: "MUG-RED", location: "OXFORD").free == 10)
}
