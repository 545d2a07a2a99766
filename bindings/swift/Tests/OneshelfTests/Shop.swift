import Foundation

@testable import Oneshelf

/// A file of its own, removed with the value.
final class Folder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "oneshelf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
}

/// A shop in Oxford that sells red mugs on the web.
struct Shop: Sendable {
    let folder: Folder
    let shelf: Shelf

    init(mugs: Decimal = 10, clock: (any ShelfClock)? = nil) throws {
        folder = try Folder()
        shelf = try Shelf(path: folder.path("shop.db"), clock: clock)
        let catalogue: [any CommandConvertible] = [
            DefineLocation(source: "office", reference: "l-1", location: "OXFORD"),
            DefineChannel(source: "office", reference: "c-1", channel: "web"),
            DefineItem(source: "office", reference: "i-1", sku: "MUG-RED"),
            Receive(
                source: "office", reference: "po-1", location: "OXFORD",
                lines: [Line(sku: "MUG-RED", quantity: mugs)]),
        ]
        for command in catalogue { try shelf.apply(command.command).granted() }
    }

    static func order(
        _ reference: String, _ quantity: Decimal = 1, at: Date? = nil
    ) -> Reserve {
        Reserve(
            source: "web", reference: reference, location: "OXFORD",
            lines: [Line(sku: "MUG-RED", quantity: quantity)], occurredAt: at)
    }

    /// How many can be promised.
    func available() throws -> Decimal {
        try shelf.availability(sku: "MUG-RED", location: "OXFORD", channel: "web").available
    }
}

/// A clock that a test sets.
final class ManualClock: ShelfClock, @unchecked Sendable {
    private let lock = NSLock()
    private var time: Result<Date, any Error>

    init(_ time: Date) { self.time = .success(time) }

    let isTrusted = true

    func set(_ time: Result<Date, any Error>) { lock.withLock { self.time = time } }

    func wall() throws -> Date { try lock.withLock { try time.get() } }

    func monotonicMicroseconds() throws -> UInt64 {
        let microseconds = try wall().timeIntervalSince1970 * 1_000_000
        return UInt64(exactly: microseconds.rounded()) ?? 0
    }
}

/// What hosts throw in their callbacks.
struct HostTrouble: Error {
    var text = "trouble"
}

/// Random numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A value that threads share.
final class Shared<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value
    init(_ value: Value) { self.value = value }
    func with<Answer>(_ change: (inout Value) -> Answer) -> Answer {
        lock.withLock { change(&value) }
    }
}
