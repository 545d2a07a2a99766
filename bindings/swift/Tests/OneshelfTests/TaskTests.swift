import Foundation
import Testing

@testable import Oneshelf

/// Goal: many tasks want the last units; exactly as many promises are kept as there are units.
@Test func tasksNeverSellAUnitTwice() async throws {
    let shop = try Shop(mugs: 40)
    let granted = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<120 {
            group.addTask { try await shop.shelf.apply(Shop.order("o-\(number)")).receipt != nil }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(granted == 40)
    let left = try await shop.shelf.availability(
        sku: "MUG-RED", location: "OXFORD", channel: "web")
    #expect(left.available == 0)
    _ = try await shop.shelf.verify()
}

/// Goal: every async variant of the hand-written methods does what the other does.
@Test func tasksHaveTheSameMethods() async throws {
    let folder = try Folder()
    let shelf = try await Shelf(path: folder.path("a.db"))
    let answers = try await shelf.applyEach([
        DefineChannel(source: "office", reference: "c-1", channel: "web")
    ])
    #expect(answers.allSatisfy { (try? $0.get())?.receipt != nil })
    try await shelf.backup(to: folder.path("b.db"))
    let copy = try await Shelf(path: folder.path("b.db"))
    #expect(try await copy.changes().count == 1)
    copy.close()
    await #expect(throws: ClosedError.self) { try await copy.changes() }
}

/// Goal: a task that was cancelled sends nothing any more.
@Test func aCancelledTaskSendsNothing() async throws {
    let shop = try Shop()
    let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await shop.shelf.apply(Shop.order("o-1"))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await shop.shelf.changes().count == 4)
}

/// Goal: a follower sees every change once, in order: those before it, and those that come.
@Test(.timeLimit(.minutes(1))) func aFollowerSeesEveryChange() async throws {
    let shop = try Shop(mugs: 3_000)
    let writer = Task.detached {
        for number in 0..<50 { _ = try await shop.shelf.apply(Shop.order("o-\(number)")) }
        return try await shop.shelf.applyEach((50..<2_500).map { Shop.order("o-\($0)") }).count
    }
    var seen: [UInt64] = []
    for try await change in shop.shelf.follow() {
        seen.append(change.sequence)
        if seen.count == 2_504 { break }
    }
    #expect(seen == Array(1...2_504))
    #expect(try await writer.value == 2_450)
}

/// Goal: a shelf that is closed while it is read ahead says so, after what was read.
@Test(.timeLimit(.minutes(1))) func readingAheadEndsWithTheShelf() async throws {
    let shop = try Shop(mugs: 5_000)
    _ = try await shop.shelf.applyEach((0..<3_500).map { Shop.order("o-\($0)") })
    let shelf = shop.shelf
    let follower = Task {
        var seen: UInt64 = 0
        for try await change in shelf.follow() {
            seen += 1
            #expect(change.sequence == seen)
            if seen == 2_500 { shelf.close() }
        }
    }
    await #expect(throws: ClosedError.self) { try await follower.value }
}

/// Goal: what another handle of the file records, as another process does, is seen too.
@Test(.timeLimit(.minutes(1))) func aFollowerSeesOtherProcesses() async throws {
    let shop = try Shop()
    let other = try await Shelf(path: shop.folder.path("shop.db"))
    var changes = shop.shelf.follow(after: 4, every: .milliseconds(20)).makeAsyncIterator()
    try await other.apply(Shop.order("o-1")).granted()
    #expect(try await changes.next()?.sequence == 5)
}

/// Goal: a follower ends with its task, and says when the shelf is closed.
@Test(.timeLimit(.minutes(1))) func aFollowerEnds() async throws {
    let shop = try Shop()
    let follower = Task {
        var seen = 0
        for try await _ in shop.shelf.follow(every: .seconds(3_600)) { seen += 1 }
        return seen
    }
    follower.cancel()
    // Cancelled before, between or after its looks: it ends, and throws at most that.
    do { #expect(try await follower.value <= 4) } catch is CancellationError {}
    let changes = shop.shelf.follow(after: 4, every: .milliseconds(20))
    let closed = Task { for try await _ in changes {} }
    shop.shelf.close()
    await #expect(throws: ClosedError.self) { try await closed.value }
}
