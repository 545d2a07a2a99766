import Foundation
import OneshelfBridge

/// The bridge's clock over a host's.
final class HostedClock: OneshelfBridge.HostClock {
    private let clock: any ShelfClock

    init(_ clock: any ShelfClock) { self.clock = clock }

    func wallMicros() throws -> Int64 {
        let seconds = try clock.wall().timeIntervalSince1970
        guard let micros = Int64(exactly: (seconds * 1_000_000).rounded()) else {
            throw HostError.Failed(reason: "the clock has no time that anybody can mean")
        }
        return micros
    }

    func monotonicMicros() throws -> UInt64 { try clock.monotonicMicroseconds() }

    func isTrusted() throws -> Bool { clock.isTrusted }
}

/// The bridge's subscriber over a host's callback.
final class HostedSubscriber: OneshelfBridge.Subscriber {
    private let callback: @Sendable (UInt64) throws -> Void

    init(_ callback: @escaping @Sendable (UInt64) throws -> Void) { self.callback = callback }

    func onNews(sequence: UInt64) throws {
        do { try callback(sequence) } catch { throw HostError.Failed(reason: "\(error)") }
    }
}

/// The bridge's progress over a host's callback.
final class HostedProgress: OneshelfBridge.Progress {
    private let callback: @Sendable (UInt64, UInt64) throws -> Void

    init(_ callback: @escaping @Sendable (UInt64, UInt64) throws -> Void) {
        self.callback = callback
    }

    func onProgress(done: UInt64, total: UInt64) throws {
        do { try callback(done, total) } catch { throw HostError.Failed(reason: "\(error)") }
    }
}
