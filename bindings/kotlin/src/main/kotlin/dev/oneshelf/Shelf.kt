package dev.oneshelf

import dev.oneshelf.bridge.OpenOptions
import java.nio.file.Path
import java.time.Instant
import java.time.temporal.ChronoUnit
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import dev.oneshelf.bridge.Shelf as Bridge
import dev.oneshelf.bridge.ShelfException as BridgeException

/** What tells a shelf the time, for tests and rehearsals. */
public interface Clock {
    /** The time of day. */
    public fun wall(): Instant

    /** Microseconds since some fixed point, never jumping. */
    public fun monotonicMicros(): Long

    /** Whether the time of day is believed whatever it says, because a script sets it. */
    public fun isTrusted(): Boolean = false
}

/** How a shelf is opened. The defaults are right for a shop. */
public class ShelfOptions {
    /** What tells the time; the system's clocks where it is left out. */
    public var clock: Clock? = null

    /** What pickup codes are derived from: 16 to 64 random bytes, the same for all processes. */
    public var codeKey: ByteArray? = null

    /** By how many seconds the wall clock may run ahead of the monotonic one. */
    public var clockStepSecondsMax: Int? = null

    /** How many seconds after the last record the wall clock is still believed. */
    public var clockGapSecondsMax: Int? = null

    /** For how many days a refusal is remembered. */
    public var refusalDays: Int? = null

    /** The most commands that one transaction commits. */
    public var batchCommandsMax: Int? = null

    /** Whether a power cut may take the last answers, for data that can be sent again. */
    public var losesLastOnPowerCut: Boolean = false
}

/** What is told of every transaction of this process. */
public fun interface Subscriber {
    /** Something was recorded, up to this entry. */
    public fun onNews(sequence: Long)
}

/** What is told how far long work is. */
public fun interface Progress {
    /** So much of it is done. */
    public fun onProgress(done: Long, total: Long)
}

/** A subscription; it ends when it is closed. */
public class Subscription internal constructor(
    private val inner: dev.oneshelf.bridge.Subscription,
) : AutoCloseable {
    /** Ends it. A call that is under way comes to its end. */
    override fun close() {
        inner.finish()
        inner.destroy()
    }
}

/** What one of many commands is answered with: an [outcome], or the [error] that it would throw. */
public data class Answer(
    /** The outcome, where there is one. */
    public val outcome: Outcome?,
    /** The error, where there is one. */
    public val error: ShelfException?,
)

/** One stock truth, over one store file. Any thread may use it. */
public class Shelf private constructor(
    private val bridge: Bridge,
    private val path: String,
) : Questions(), AutoCloseable {
    /**
     * Records a fact or decides a promise; returns when the answer is on disk.
     *
     * The same command again gets the same answer: after any [StoreException] send it again. A
     * refusal is an answer; [Outcome.granted] throws it.
     *
     * @throws MalformedException for what makes no sense
     * @throws StoreException where the store failed
     */
    public fun apply(command: Command): Outcome {
        val sent = command.toJson().toString().encodeToByteArray()
        return Outcome.fromJson(called { parsed(bridge.apply(sent)) }.asObject())
    }

    /** [apply] on `Dispatchers.IO`. */
    public suspend fun applyAsync(command: Command): Outcome = withContext(Dispatchers.IO) { apply(command) }

    /**
     * The same for many, in order; what would be thrown stands in the command's place. They are
     * sent a thousand at a time, each batch in one transaction.
     */
    public fun applyEach(commands: Iterable<Command>): List<Answer> =
        commands.chunked(BATCH).flatMap { batch ->
            val sent = JsonArray(batch.map { it.toJson() }).toString().encodeToByteArray()
            list(called { parsed(bridge.applyEach(sent)) }) { answer(it.asObject()) }
        }

    /** [applyEach] on `Dispatchers.IO`. */
    public suspend fun applyEachAsync(commands: Iterable<Command>): List<Answer> =
        withContext(Dispatchers.IO) { applyEach(commands) }

    /** Runs any question on `Dispatchers.IO`: `shelf.io { availability("MUG-RED", "OXFORD", "web") }`. */
    public suspend fun <T> io(question: Shelf.() -> T): T = withContext(Dispatchers.IO) { question() }

    /** Every change after an entry, in order, up to now; collect it again from where it ended. */
    public fun follow(after: Long = 0): Flow<Change> =
        flow {
            var last = after
            while (true) {
                val page = changes(last, BATCH)
                if (page.isEmpty()) return@flow
                page.forEach { emit(it) }
                last = page.last().sequence
            }
        }.flowOn(Dispatchers.IO)

    /** Checks everything that must always be true. */
    @JvmOverloads
    public fun verify(progress: Progress? = null): Verified {
        val watcher = progress?.let { HostedProgress(it) }
        return Verified.fromJson(called { parsed(bridge.verify(watcher)) }.asObject())
    }

    /** Writes a consistent copy to a new file. */
    public fun backup(target: Path): Unit = called { bridge.backup(target.toString()) }

    /**
     * Calls back after every transaction of this process, with the last entry. An exception in it
     * ends there. Read [changes] to know what happened.
     */
    public fun subscribe(subscriber: Subscriber): Subscription =
        Subscription(called { bridge.subscribe(HostedSubscriber(subscriber)) })

    /** Closes it; calls that are under way come to their end. */
    override fun close(): Unit = bridge.finish()

    override fun toString(): String = "Shelf($path${if (bridge.isClosed()) ", closed" else ""})"

    internal override fun ask(question: JsonObject): JsonElement =
        called { parsed(bridge.ask(question.toString().encodeToByteArray())) }

    public companion object {
        private const val BATCH = 1_000

        /** The version of the engine. */
        @JvmStatic
        public val version: String get() = dev.oneshelf.bridge.version()

        /**
         * Opens the store in a file, or makes one.
         *
         * @throws StoreException for a file that cannot be used
         * @throws MalformedException for an option that cannot be
         */
        @JvmStatic
        @JvmOverloads
        public fun open(path: Path, options: ShelfOptions = ShelfOptions()): Shelf {
            val chosen =
                OpenOptions(
                    codeKey = options.codeKey,
                    clockStepSecondsMax = options.clockStepSecondsMax?.unsigned("clockStepSecondsMax"),
                    clockGapSecondsMax = options.clockGapSecondsMax?.unsigned("clockGapSecondsMax"),
                    refusalDays = options.refusalDays?.unsigned("refusalDays"),
                    batchCommandsMax = options.batchCommandsMax?.unsigned("batchCommandsMax"),
                    losesLastOnPowerCut = options.losesLastOnPowerCut,
                )
            val clock = options.clock?.let { HostedClock(it) }
            return Shelf(called { Bridge.open(path.toString(), chosen, clock) }, path.toString())
        }

        private fun Int.unsigned(field: String): UInt {
            if (this < 0) throw MalformedException("$this is below zero", "fields", field)
            return toUInt()
        }

        private fun answer(json: JsonObject): Answer {
            val word = json["error"].orNull() ?: return Answer(Outcome.fromJson(json), null)
            val reason = json.text("reason")
            val error =
                when (word.asText()) {
                    "malformed" -> MalformedException(reason, json.text("code"), json.text("field"))
                    "store" -> StoreException(reason, json.text("code"))
                    else -> InternalException(reason)
                }
            return Answer(null, error)
        }
    }
}

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
    } catch (error: dev.oneshelf.bridge.InternalException) {
        throw InternalException(error.message ?: "the bridge failed")
    } catch (error: IllegalStateException) {
        throw ClosedException("the shelf is closed; open it again")
    }

private class HostedClock(private val clock: Clock) : dev.oneshelf.bridge.HostClock {
    override fun wallMicros(): Long = ChronoUnit.MICROS.between(Instant.EPOCH, clock.wall())

    override fun monotonicMicros(): ULong = clock.monotonicMicros().toULong()

    override fun isTrusted(): Boolean = clock.isTrusted()
}

private class HostedSubscriber(private val subscriber: Subscriber) : dev.oneshelf.bridge.Subscriber {
    override fun onNews(sequence: ULong): Unit = subscriber.onNews(sequence.toLong())
}

private class HostedProgress(private val progress: Progress) : dev.oneshelf.bridge.Progress {
    override fun onProgress(done: ULong, total: ULong): Unit = progress.onProgress(done.toLong(), total.toLong())
}
