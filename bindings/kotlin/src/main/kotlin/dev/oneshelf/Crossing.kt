package dev.oneshelf

import dev.oneshelf.bridge.HostClock
import dev.oneshelf.bridge.HostException
import java.nio.charset.CharacterCodingException
import java.time.Instant
import java.time.temporal.ChronoUnit
import dev.oneshelf.bridge.InternalException as BridgeInternalException
import dev.oneshelf.bridge.Progress as BridgeProgress
import dev.oneshelf.bridge.ShelfException as BridgeException
import dev.oneshelf.bridge.Subscriber as BridgeSubscriber

/** Runs a call of the bridge, and translates what it throws. */
internal inline fun <T> called(call: () -> T): T =
    try {
        call()
    } catch (error: BridgeException) {
        throw when (error) {
            is BridgeException.Malformed -> MalformedException(error.reason, error.code, error.field)
            is BridgeException.Store -> StoreException(error.reason, error.code)
            is BridgeException.Internal -> InternalException(error.reason)
            is BridgeException.Closed -> ClosedException(error.reason)
        }
    } catch (error: BridgeInternalException) {
        throw InternalException(error.message ?: "the bridge failed")
    } catch (_: IllegalStateException) {
        // What UniFFI throws for a handle that was freed.
        throw ClosedException()
    }

/** Reads an answer of the engine. */
internal inline fun <T> answered(input: Reader, read: (Reader) -> T): T =
    try {
        read(input).also { input.end() }
    } catch (error: Unreadable) {
        throw InternalException("an answer could not be read: ${error.message}")
    }

/** Reads what a host gives. */
internal inline fun <T> given(json: String, read: (Reader) -> T): T =
    try {
        val input = Reader(json.encodeToByteArray(throwOnInvalidSequence = true), isStrict = true)
        read(input).also { input.end() }
    } catch (error: Unreadable) {
        throw MalformedException(error.message ?: "it cannot be read", "json", "command")
    } catch (_: CharacterCodingException) {
        throw MalformedException("half a surrogate pair is no text; send it whole", "json", "command")
    }

/** Runs the host's own code; whatever it throws goes no further than the bridge. */
private inline fun <T> hosted(call: () -> T): T =
    try {
        call()
    } catch (thrown: Throwable) {
        // Errors too: UniFFI stops exceptions only.
        throw HostException.Failed(thrown.toString())
    }

internal class HostedClock(private val clock: Clock) : HostClock {
    override fun wallMicros(): Long = hosted { ChronoUnit.MICROS.between(Instant.EPOCH, clock.wall()) }

    override fun monotonicMicros(): ULong = hosted {
        val micros = clock.monotonicMicros()
        require(micros >= 0) { "a monotonic clock gave $micros" }
        micros.toULong()
    }

    override fun isTrusted(): Boolean = hosted { clock.isTrusted() }
}

internal class HostedSubscriber(private val subscriber: Subscriber) : BridgeSubscriber {
    override fun onNews(sequence: ULong): Unit = hosted { subscriber.onNews(sequence.toLong()) }
}

internal class HostedProgress(private val progress: Progress) : BridgeProgress {
    override fun onProgress(done: ULong, total: ULong): Unit =
        hosted { progress.onProgress(done.toLong(), total.toLong()) }
}
