import Foundation

/// Why there is no answer, sorted by what the caller does next: ``Malformed``, ``StoreError``,
/// ``InternalError``, ``ClosedError``. A refusal is an answer.
public protocol ShelfError: Error, Sendable, LocalizedError, CustomStringConvertible {
    /// What went wrong, and what to do.
    var reason: String { get }
}

extension ShelfError {
    /// What went wrong, and what to do.
    public var description: String { reason }
    /// The same, as Foundation shows it.
    public var errorDescription: String? { description }
}

/// Not well formed, or it names something that is not defined. Nothing was recorded: mend `field`,
/// keep the reference, send it again.
public struct Malformed: ShelfError, Hashable, Sendable {
    /// What is wrong, and what to do.
    public let reason: String
    /// The stable code.
    public let code: String
    /// The field that is meant.
    public let field: String
}

/// The store failed. Where `isOutcomeUnknown` or `isBusy`, send the same command again: it is
/// recorded once.
public struct StoreError: ShelfError, Hashable, Sendable {
    /// What went wrong, and what to do.
    public let reason: String
    /// The stable code.
    public let code: String
    /// Whether nobody knows if the command was recorded.
    public var isOutcomeUnknown: Bool { code == "outcome_unknown" }
    /// Whether others held the file for too long.
    public var isBusy: Bool { code == "busy" }
}

/// A bug in oneshelf; the command was not recorded.
public struct InternalError: ShelfError, Hashable, Sendable {
    /// What went wrong.
    public let reason: String
}

/// The shelf was closed.
public struct ClosedError: ShelfError, Hashable, Sendable {
    /// What to do.
    public let reason: String
}

extension Malformed {
    /// What went wrong with which field.
    public var description: String { "\(field): \(reason)" }
}
extension StoreError {
    /// What went wrong, with its code.
    public var description: String { "\(code): \(reason)" }
}

/// A refusal is an answer; it is thrown by ``Outcome/granted()`` only.
extension Refusal: LocalizedError, CustomStringConvertible {
    /// Why not, and what to do.
    public var errorDescription: String? { "\(reason); \(remedy)" }
    /// The same with its code.
    public var description: String { "\(code.rawValue): \(reason); \(remedy)" }
}
/// A conflict is an answer; it is thrown by ``Outcome/granted()`` only.
extension Conflict: LocalizedError {
    /// What is in the way.
    public var errorDescription: String? {
        "another command of \(source) stands under reference \(reference)"
    }
}

extension Outcome {
    /// The receipt, where the command is in force: applied now, or before.
    public var receipt: Receipt? {
        switch self {
        case .applied(let receipt), .duplicate(let receipt, _): receipt
        case .refused, .conflict: nil
        }
    }

    /// The receipt; throws the ``Refusal`` or ``Conflict`` where there is none.
    @discardableResult
    public func granted() throws -> Receipt {
        switch self {
        case .applied(let receipt), .duplicate(let receipt, _): return receipt
        case .refused(let refusal): throw refusal
        case .conflict(let conflict): throw conflict
        }
    }
}
