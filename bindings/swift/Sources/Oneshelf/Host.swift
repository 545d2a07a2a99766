import Foundation
import OneshelfBridge

/// The bridge's clock over a host's.
final class HostedClock: OneshelfBridge.HostClock {
    private let clock: any ShelfClock

    init(_ clock: any ShelfClock) { self.clock = clock }

    func wallMicros() throws -> Int64 {
        let date = try told { try clock.wall() }
        guard let microseconds = Moments.microseconds(date) else {
            throw HostError.Failed(reason: "the clock has no time that anybody can mean")
        }
        return microseconds
    }

    func monotonicMicros() throws -> UInt64 { try told { try clock.monotonicMicroseconds() } }

    func isTrusted() throws -> Bool { clock.isTrusted }
}

/// The bridge's subscriber over a host's callback.
final class HostedSubscriber: OneshelfBridge.Subscriber {
    private let callback: @Sendable (UInt64) throws -> Void

    init(_ callback: @escaping @Sendable (UInt64) throws -> Void) { self.callback = callback }

    func onNews(sequence: UInt64) throws {
        try told { try callback(sequence) }
    }
}

/// The bridge's progress over a host's callback.
final class HostedProgress: OneshelfBridge.Progress {
    private let callback: @Sendable (UInt64, UInt64) throws -> Void

    init(_ callback: @escaping @Sendable (UInt64, UInt64) throws -> Void) {
        self.callback = callback
    }

    func onProgress(done: UInt64, total: UInt64) throws {
        try told { try callback(done, total) }
    }
}

/// Runs the host's own code; what it throws crosses as a short text, whatever it is.
private func told<Value>(_ call: () throws -> Value) throws -> Value {
    do {
        return try call()
    } catch {
        throw HostError.Failed(reason: String("\(error)".prefix(200)))
    }
}
