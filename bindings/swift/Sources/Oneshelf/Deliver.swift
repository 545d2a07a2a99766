/// What a sender throws where the receiver cannot be reached at all. There is no use in sending the
/// next one then, and nothing ever dies of it.
public struct Unreachable: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why not.
    public let reason: String

    /// For that reason.
    public init(_ reason: String) { self.reason = reason }

    /// Why not.
    public var description: String { reason }
}

/// What ``Shelf/deliver(destination:limit:_:)`` did.
public struct Delivered: Hashable, Sendable {
    /// Deliveries that the receiver has.
    public internal(set) var delivered = 0
    /// Deliveries that are tried again, or are dead now.
    public internal(set) var failed = 0
    /// Deliveries that were not sent, because an earlier one was not delivered.
    public internal(set) var heldBack = 0
}

extension Shelf {
    /// Sends what is due for a destination, at most `limit` deliveries, and reports on them.
    ///
    /// What `send` throws says that the delivery failed, and why; it is tried again later, up to
    /// the destination's limit. ``Unreachable`` says that nobody can be reached: nothing further
    /// is sent, and nothing dies of it. What comes after one that failed, of the same item and
    /// location, is not sent.
    ///
    /// Where the task is cancelled it ends, as soon as what was sent is reported on. What was being
    /// sent then is handed out again, as what may have been sent.
    @discardableResult
    public func deliver(
        destination: String, limit: Int, _ send: (Delivery) throws -> Void
    ) throws -> Delivered {
        var done = Delivered()
        var left = limit
        while left > 0 {
            let list = try takeDeliveries(
                destination: destination, limit: min(left, Parcel.deliveriesMax))
            if list.isEmpty { break }
            left -= list.count
            var parcel = Parcel(list)
            while let delivery = parcel.next(&done) {
                do {
                    try send(delivery)
                    parcel.delivered(delivery, &done)
                } catch {
                    parcel.caught(error, delivery, &done)
                }
            }
            _ = try reportDeliveries(destination: destination, reports: parcel.reports)
            if let end = parcel.end { throw end }
            if !parcel.isReachable { break }
        }
        return done
    }

    /// The same for tasks: `send` may wait, and the calls of the shelf leave the cooperative pool.
    /// A closure that waits for nothing says so, `{ delivery async in .. }`, or the other is meant.
    @discardableResult
    public func deliver(
        destination: String, limit: Int, _ send: (Delivery) async throws -> Void
    ) async throws -> Delivered {
        var done = Delivered()
        var left = limit
        while left > 0 {
            let list = try await takeDeliveries(
                destination: destination, limit: min(left, Parcel.deliveriesMax))
            if list.isEmpty { break }
            left -= list.count
            var parcel = Parcel(list)
            while let delivery = parcel.next(&done) {
                do {
                    try await send(delivery)
                    parcel.delivered(delivery, &done)
                } catch {
                    parcel.caught(error, delivery, &done)
                }
            }
            let reports = parcel.reports
            // Also where the task was cancelled meanwhile.
            _ = try await begun {
                try self.reportDeliveries(destination: destination, reports: reports)
            }
            if let end = parcel.end { throw end }
            if !parcel.isReachable { break }
        }
        return done
    }
}

/// What was taken together, and what became of it.
private struct Parcel {
    /// So few at a time that the lease of all lasts, however slow the receiver is.
    static let deliveriesMax = 100

    private(set) var reports: [DeliveryReport] = []
    private(set) var isReachable = true
    /// What the task ends with.
    private(set) var end: (any Error)?
    private var rest: ArraySlice<Delivery>
    private var behind: Set<UInt64> = []

    init(_ deliveries: [Delivery]) { rest = deliveries[...] }

    /// The next one that is to be sent; those that are not are reported on.
    mutating func next(_ done: inout Delivered) -> Delivery? {
        if end == nil, Task.isCancelled, !rest.isEmpty { end = CancellationError() }
        while let delivery = rest.popFirst() {
            if end == nil, isReachable, behind.isDisjoint(with: delivery.after) { return delivery }
            behind.insert(delivery.number)
            report(delivery, .notSent)
            done.heldBack += 1
        }
        return nil
    }

    mutating func delivered(_ delivery: Delivery, _ done: inout Delivered) {
        report(delivery, .delivered)
        done.delivered += 1
    }

    mutating func caught(_ error: any Error, _ delivery: Delivery, _ done: inout Delivered) {
        if error is CancellationError, Task.isCancelled {
            // It may have been sent: nothing is said, and its lease runs out.
            end = error
            return
        }
        isReachable = !(error is Unreachable)
        let reason = String("\(error)".prefix(1_000))
        report(delivery, isReachable ? .failed : .unreachable, reason)
        behind.insert(delivery.number)
        done.failed += 1
    }

    private mutating func report(
        _ delivery: Delivery, _ result: DeliveryResult, _ reason: String? = nil
    ) {
        reports.append(
            DeliveryReport(
                number: delivery.number, tryNumber: delivery.tryNumber, result: result,
                reason: reason))
    }
}
