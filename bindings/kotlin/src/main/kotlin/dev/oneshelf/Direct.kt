package dev.oneshelf

import com.sun.jna.Memory
import com.sun.jna.Native
import com.sun.jna.Pointer
import dev.oneshelf.bridge.FfiConverterString
import dev.oneshelf.bridge.RustBuffer
import java.io.IOException
import java.lang.ref.Cleaner
import java.nio.ByteOrder
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicLong
import dev.oneshelf.bridge.InternalException as BridgeInternalException
import dev.oneshelf.bridge.Shelf as Bridge
import dev.oneshelf.bridge.ShelfException as BridgeException

/**
 * The engine that this package carries. JNA alone would look in the system's folders first, and
 * load a library of that name which some other program has left there.
 */
internal object Carried {
    private const val NAME = "oneshelf_ffi"
    private const val OVERRIDE = "uniffi.component.oneshelf.libraryOverride"

    /** Where it is; its name alone where the system has to find it, as on Android. */
    val engine: String =
        System.getProperty(OVERRIDE) ?: try {
            Native.extractFromResourcePath(NAME, Carried::class.java.classLoader).path
        } catch (_: IOException) {
            NAME
        }

    /** Tells UniFFI's glue. */
    fun find() {
        System.setProperty(OVERRIDE, engine)
    }
}

/**
 * The calls that have to be quick, by UniFFI's own functions, mapped once more: the status of a
 * call is a piece of memory of the thread, where UniFFI's glue makes structures for each call.
 *
 * It holds a handle of its own, which is freed when it is closed and the last call has ended, or
 * when it is forgotten.
 */
internal class Direct(bridge: Bridge) {
    private val handle = Handle(bridge.uniffiCloneHandle())
    private val cleanable = CLEANER.register(this, handle)

    fun apply(command: ByteArray): ByteArray =
        call(command) { handle, sent, status -> Engine.uniffi_oneshelf_ffi_fn_method_shelf_apply(handle, sent, status) }

    fun applyEach(commands: ByteArray): ByteArray =
        call(commands) { handle, sent, status ->
            Engine.uniffi_oneshelf_ffi_fn_method_shelf_apply_each(handle, sent, status)
        }

    fun ask(question: ByteArray): ByteArray =
        call(question) { handle, sent, status -> Engine.uniffi_oneshelf_ffi_fn_method_shelf_ask(handle, sent, status) }

    /** For tests: the engine panics under its lock. */
    fun rehearseBug(message: ByteArray): ByteArray =
        call(message) { handle, sent, status ->
            Engine.uniffi_oneshelf_ffi_fn_method_shelf_rehearse_bug(handle, sent, status)
        }

    fun close(): Unit = cleanable.clean()

    /** A call takes a handle with it, and the buffer that is sent. */
    private inline fun call(
        sent: ByteArray,
        run: (Long, RustBuffer.ByValue, Pointer) -> RustBuffer.ByValue,
    ): ByteArray {
        handle.enter()
        try {
            val status = STATUSES.get()
            val buffer = lower(sent, status)
            val clone = Engine.uniffi_oneshelf_ffi_fn_clone_shelf(handle.own, status)
            val answer = run(clone, buffer, status)
            check(status)
            return lift(answer, status)
        } finally {
            handle.leave()
        }
    }

    /** A handle that is freed after its last use. */
    private class Handle(val own: Long) : Runnable {
        private val users = AtomicLong(1)
        private val isClosed = AtomicBoolean()

        fun enter() {
            do {
                val now = users.get()
                if (now == 0L) throw ClosedException()
            } while (!users.compareAndSet(now, now + 1))
        }

        fun leave() {
            if (users.decrementAndGet() == 0L) Engine.uniffi_oneshelf_ffi_fn_free_shelf(own, STATUSES.get())
        }

        override fun run() {
            if (isClosed.compareAndSet(false, true)) leave()
        }
    }

    private companion object {
        val CLEANER: Cleaner = Cleaner.create()

        /** `RustCallStatus`: a byte, and a buffer of three numbers with what went wrong. */
        val STATUSES: ThreadLocal<Memory> = ThreadLocal.withInitial { Memory(32).also { it.clear() } }

        /** A list of bytes, as UniFFI sends it: its length, then the bytes. */
        fun lower(bytes: ByteArray, status: Memory): RustBuffer.ByValue {
            val buffer = Engine.ffi_oneshelf_ffi_rustbuffer_alloc(4L + bytes.size, status)
            check(status)
            val data = checkNotNull(buffer.data)
            data.setInt(0, bigEndian(bytes.size))
            data.write(4, bytes, 0, bytes.size)
            buffer.len = 4L + bytes.size
            return buffer
        }

        /** A text, as UniFFI gives it: its bytes. */
        fun lift(buffer: RustBuffer.ByValue, status: Memory): ByteArray {
            try {
                return checkNotNull(buffer.data).getByteArray(0, Math.toIntExact(buffer.len))
            } finally {
                Engine.ffi_oneshelf_ffi_rustbuffer_free(buffer, status)
            }
        }

        fun bigEndian(value: Int): Int =
            if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) value else Integer.reverseBytes(value)

        fun check(status: Memory) {
            val code = status.getByte(0).toInt()
            if (code == 0) return
            val wrong = RustBuffer.ByValue()
            wrong.capacity = status.getLong(8)
            wrong.len = status.getLong(16)
            wrong.data = status.getPointer(24)
            status.clear()
            if (code == 1) throw BridgeException.lift(wrong)
            throw BridgeInternalException(if (wrong.len > 0) FfiConverterString.lift(wrong) else "the engine failed")
        }
    }

    /** The functions; UniFFI's glue has checked that they are those of its own version. */
    @Suppress("FunctionName")
    private object Engine {
        init {
            Native.register(Engine::class.java, Carried.engine)
        }

        external fun uniffi_oneshelf_ffi_fn_clone_shelf(handle: Long, status: Pointer): Long

        external fun uniffi_oneshelf_ffi_fn_free_shelf(handle: Long, status: Pointer)

        external fun uniffi_oneshelf_ffi_fn_method_shelf_apply(
            handle: Long,
            command: RustBuffer.ByValue,
            status: Pointer,
        ): RustBuffer.ByValue

        external fun uniffi_oneshelf_ffi_fn_method_shelf_apply_each(
            handle: Long,
            commands: RustBuffer.ByValue,
            status: Pointer,
        ): RustBuffer.ByValue

        external fun uniffi_oneshelf_ffi_fn_method_shelf_ask(
            handle: Long,
            question: RustBuffer.ByValue,
            status: Pointer,
        ): RustBuffer.ByValue

        external fun uniffi_oneshelf_ffi_fn_method_shelf_rehearse_bug(
            handle: Long,
            message: RustBuffer.ByValue,
            status: Pointer,
        ): RustBuffer.ByValue

        external fun ffi_oneshelf_ffi_rustbuffer_alloc(size: Long, status: Pointer): RustBuffer.ByValue

        external fun ffi_oneshelf_ffi_rustbuffer_free(buffer: RustBuffer.ByValue, status: Pointer)
    }
}
