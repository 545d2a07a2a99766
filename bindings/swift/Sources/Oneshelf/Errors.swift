import Foundation

/// Not well formed, or it names something that is not defined. Nothing was recorded: mend `field`,
/// keep the reference, send it again.
public struct Malformed: Error, Hashable, Sendable {
    /// What is wrong, and what to do.
    public let reason: String
    /// The stable code.
    public let code: String
    /// The field that is meant.
    public let field: String
}

/// The store failed. Where `isOutcomeUnknown` or `isBusy`, send the same command again: it is
/// recorded once.
public struct StoreError: Error, Hashable, Sendable {
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
public struct InternalError: Error, Hashable, Sendable {
    /// What went wrong.
    public let reason: String
}

/// The shelf was closed.
public struct ClosedError: Error, Hashable, Sendable {
    /// What to do.
    public let reason: String
}

extension Malformed: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { description }
    public var description: String { "\(field): \(reason)" }
}
extension StoreError: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { reason }
    public var description: String { "\(code): \(reason)" }
}
extension InternalError: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { reason }
    public var description: String { reason }
}
extension ClosedError: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { reason }
    public var description: String { reason }
}

/// A refusal is an answer; it is thrown by ``Outcome/granted()`` only.
extension Refusal: LocalizedError, CustomStringConvertible {
    public var errorDescription: String? { "\(reason); \(remedy)" }
    public var description: String { "\(code.rawValue): \(reason); \(remedy)" }
}
extension Conflict: LocalizedError {
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
