import Foundation
import OneshelfBridge
import oneshelfFFI

/// The calls that carry JSON, made at UniFFI's C functions themselves: its glue for `Data` copies
/// every buffer four times, and ends the process where a function that cannot fail does.
extension OneshelfBridge.Shelf {
    typealias Method = (
        UInt64, RustBuffer, UnsafeMutablePointer<RustCallStatus>
    ) -> RustBuffer

    /// Sends a text and reads the answer.
    func call<Value>(
        _ method: Method, _ json: JSONWriter, _ read: (JSONValue) throws -> Value
    ) throws -> Value {
        let answer = try sent(method, json)
        defer { answer.free() }
        return try decoded { try JSONReader.read(answer.carried, read) }
    }

    /// Sends a text and keeps the answer, to be read later.
    func unread(_ method: Method, _ json: JSONWriter) throws -> Unread {
        Unread(try sent(method, json))
    }

    private func sent(_ method: Method, _ json: JSONWriter) throws -> RustBuffer {
        if let malformed = json.problem { throw malformed }
        let sent = try RustBuffer(sending: json)
        var status = RustCallStatus()
        let answer = method(uniffiCloneHandle(), sent, &status)
        try check(status)
        return answer
    }

    /// Closes it. What goes wrong then concerns nobody any more.
    func finishQuietly() {
        var status = RustCallStatus()
        uniffi_oneshelf_ffi_fn_method_shelf_finish(uniffiCloneHandle(), &status)
        status.errorBuf.free()
    }

    /// Whether it was closed.
    var isFinished: Bool {
        var status = RustCallStatus()
        let answer = uniffi_oneshelf_ffi_fn_method_shelf_is_closed(uniffiCloneHandle(), &status)
        status.errorBuf.free()
        return status.code != 0 || answer != 0
    }
}

extension OneshelfBridge.Subscription {
    /// Ends it. What goes wrong then concerns nobody any more.
    func finishQuietly() {
        var status = RustCallStatus()
        uniffi_oneshelf_ffi_fn_method_subscription_finish(uniffiCloneHandle(), &status)
        status.errorBuf.free()
    }
}

/// An answer that nobody has read yet.
final class Unread: @unchecked Sendable {
    // The engine has let go of it, and nobody writes to it.
    private let answer: RustBuffer

    fileprivate init(_ answer: RustBuffer) { self.answer = answer }

    deinit { answer.free() }

    func read<Value>(_ read: (JSONValue) throws -> Value) throws -> Value {
        try decoded { try JSONReader.read(answer.carried, read) }
    }
}

/// Throws what a call ended with.
private func check(_ status: RustCallStatus) throws {
    switch status.code {
    case 0: return
    case 1:
        // The glue's own reader of errors frees the buffer.
        let error = try translated { try FfiConverterTypeShelfError_lift(status.errorBuf) }
        try translated { throw error }
    default:
        let message = UnsafeBufferPointer(
            start: status.errorBuf.data, count: Int(status.errorBuf.len))
        let reason = String(decoding: message, as: UTF8.self)
        status.errorBuf.free()
        throw InternalError(reason: reason.isEmpty ? "the engine failed" : reason)
    }
}

extension RustBuffer {
    /// The text with its length before it, as UniFFI has byte strings.
    fileprivate init(sending json: JSONWriter) throws {
        let bytes = json.bytes
        guard let count = Int32(exactly: bytes.count) else { throw Sizes.tooLarge("command") }
        var status = RustCallStatus()
        self = bytes.withUnsafeBufferPointer {
            ffi_oneshelf_ffi_rustbuffer_from_bytes(
                ForeignBytes(len: count, data: $0.baseAddress), &status)
        }
        try check(status)
        let length = UInt32(bytes.count - JSONWriter.headLength).bigEndian
        data?.withMemoryRebound(to: UInt32.self, capacity: 1) { $0.pointee = length }
    }

    /// The text that it carries.
    fileprivate var carried: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: data, count: Int(len))
    }

    fileprivate func free() {
        guard data != nil else { return }
        var status = RustCallStatus()
        ffi_oneshelf_ffi_rustbuffer_free(self, &status)
    }
}

/// UniFFI's glue counts bytes in 32 bits and ends the process where they do not fit.
enum Sizes {
    static let bytesMax = 1 << 30

    static func tooLarge(_ field: String) -> Malformed {
        Malformed(reason: "is too large; send less at a time", code: "json", field: field)
    }

    static func checked(_ text: String, _ field: String) throws -> String {
        guard text.utf8.count < 1 << 20 else { throw tooLarge(field) }
        return text
    }
}

/// Runs a call of the bridge, and translates what it throws.
func translated<Value>(_ call: () throws -> Value) throws -> Value {
    do {
        return try call()
    } catch let error as OneshelfBridge.ShelfError {
        switch error {
        case .Malformed(let reason, let code, let field):
            throw Malformed(reason: reason, code: code, field: field)
        case .Store(let reason, let code):
            throw StoreError(reason: reason, code: code)
        case .Internal(let reason):
            throw InternalError(reason: reason)
        case .Closed(let reason):
            throw ClosedError(reason: reason)
        }
    } catch {
        throw InternalError(reason: "\(error)")
    }
}

/// Reads an answer; one that cannot be read is a bug.
func decoded<Value>(_ read: () throws -> Value) throws -> Value {
    do {
        return try read()
    } catch let error as JSONError {
        throw InternalError(reason: "an answer could not be read: \(error.reason)")
    }
}
