package dev.oneshelf

import java.nio.charset.CharacterCodingException
import java.nio.file.InvalidPathException
import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean
import dev.oneshelf.bridge.Shelf as Bridge
import dev.oneshelf.bridge.Subscription as BridgeSubscription

/**
 * One stock truth, over one store file. Any thread may use it.
 *
 * Every call blocks until its answer is on disk or read; [io] has the same calls for coroutines.
 * Close it when it is not needed any more: `Shelf.open(path).use { shelf -> ... }`.
 *
 * The package `dev.oneshelf.bridge` beside this one is what UniFFI makes to reach the engine. It
 * changes without notice; use this one.
 */
public class Shelf private constructor(
    private val bridge: Bridge,
    private val path: String,
) : Questions(), AutoCloseable {
    private val subscriptions: MutableSet<Subscription> = ConcurrentHashMap.newKeySet()
    private val isClosed = AtomicBoolean()
    internal val direct = Direct(bridge)

    /** The same calls, suspending, on `Dispatchers.IO`; and flows. */
    @get:JvmSynthetic
    public val io: SuspendingShelf = SuspendingShelf(this)

    /**
     * Records a fact or decides a promise; returns when the answer is on disk.
     *
     * The same command again gets the same answer: after any [StoreException] send it again. A
     * refusal is an answer; [Outcome.granted] throws it.
     *
     * @throws MalformedException for what makes no sense
     * @throws StoreException where the store failed
     * @throws ClosedException after [close]
     */
    public fun apply(command: Command): Outcome {
        val sent = Writer().also { command.write(it) }.toBytes()
        return answered(Reader(called { direct.apply(sent) })) { Outcome.read(it) }
    }

    /**
     * The same for many, in order; what would be thrown stands in the command's place. They are
     * sent a thousand at a time, and what is sent at once may be committed at once: many times
     * faster than one by one.
     *
     * @throws ClosedException after [close]
     */
    public fun applyEach(commands: Iterable<Command>): List<Answer> {
        val answers = ArrayList<Answer>()
        commands.asSequence().chunked(BATCH).forEach { batch -> answers.addAll(applyBatch(batch)) }
        return answers
    }

    /** What cannot even be written is answered here, and the others are sent without it. */
    private fun applyBatch(batch: List<Command>): List<Answer> {
        val unsent = HashMap<Int, ShelfException>()
        val out = Writer(batch.size * COMMAND_BYTES).openList()
        batch.forEachIndexed { place, command ->
            val before = out.size
            try {
                command.write(out)
            } catch (error: MalformedException) {
                out.rewind(before)
                unsent[place] = error
            }
        }
        val sent = out.closeList().toBytes()
        val decided = answered(Reader(called { direct.applyEach(sent) })) { input -> input.list { Answer.read(input) } }
        if (unsent.isEmpty()) return decided
        val answers = decided.iterator()
        return batch.indices.map { place -> unsent[place]?.let { Answer(it) } ?: answers.next() }
    }

    /**
     * Every change after an entry, in order, up to now. It is read a page at a time, the next one
     * while this one is worked on.
     *
     * @throws StoreException where the store failed, while it is read
     */
    @JvmOverloads
    public fun allChanges(after: Long = 0): Iterable<Change> =
        sequence {
            val pages = Pages(direct, after)
            do {
                val page = pages.next()
                yieldAll(page)
            } while (page.isNotEmpty())
        }.asIterable()

    /**
     * Sends what is due for a destination, at most [limit] deliveries, and reports on them.
     *
     * An exception of the sender says that the delivery failed, and why; it is tried again later,
     * up to the destination's limit. [UnreachableException] says that nobody can be reached:
     * nothing further is sent, and nothing dies of it. What comes after one that failed, of the
     * same item and location, is not sent. An [Error] or [InterruptedException] ends it, as soon as
     * what was sent is reported on; what was being sent is handed out again.
     *
     * @throws MalformedException where there is no such destination
     * @throws StoreException where the store failed
     * @throws ClosedException after [close]
     */
    public fun deliver(destination: String, limit: Int, sender: Sender): Delivered =
        sendDue(destination, limit, { it !is Exception || it is InterruptedException }) { sender.send(it) }

    /**
     * Checks everything that must always be true.
     *
     * @throws StoreException where the store failed
     */
    @JvmOverloads
    public fun verify(progress: Progress? = null): Verified {
        val watcher = progress?.let { HostedProgress(it) }
        return answered(Reader(called { bridge.verify(watcher) }.encodeToByteArray())) { Verified.read(it) }
    }

    /**
     * Writes a consistent copy to a new file.
     *
     * @throws StoreException where that failed, also for a file that is there already
     */
    public fun backup(target: Path): Unit = called { bridge.backup(checked(target.toString(), "target")) }

    /**
     * Calls back after every transaction of this process, with the last entry, on the thread
     * that recorded it; until the subscription or the shelf is closed. An exception in it ends
     * there. Read [changes] to know what happened.
     */
    public fun subscribe(subscriber: Subscriber): Subscription {
        val inner = called { bridge.subscribe(HostedSubscriber(subscriber)) }
        val subscription = Subscription(inner) { subscriptions.remove(it) }
        subscriptions.add(subscription)
        if (isClosed.get()) subscription.close()
        return subscription
    }

    /** Closes it and frees what it holds; calls that are under way come to their end. */
    override fun close() {
        if (!isClosed.compareAndSet(false, true)) return
        subscriptions.toList().forEach { it.close() }
        try {
            called { bridge.finish() }
        } finally {
            bridge.destroy()
            direct.close()
        }
    }

    override fun toString(): String = "Shelf($path${if (isClosed.get()) ", closed" else ""})"

    internal override fun ask(question: ByteArray): Reader = Reader(called { direct.ask(question) })

    public companion object {
        /** How many commands or changes cross at once. */
        internal const val BATCH: Int = 1_000
        private const val COMMAND_BYTES = 256

        init {
            // Before UniFFI's glue looks for one.
            Carried.find()
        }

        /** The version of the engine, and of this package. */
        @JvmStatic
        @get:JvmName("version")
        public val version: String get() = called { dev.oneshelf.bridge.version() }

        /**
         * Opens the store in a file, or makes one.
         *
         * @throws StoreException for a file that cannot be used
         * @throws MalformedException for an option that cannot be
         */
        @JvmStatic
        @JvmOverloads
        public fun open(path: Path, options: ShelfOptions = ShelfOptions()): Shelf {
            val file = checked(path.toString(), "path")
            val clock = options.clock?.let { HostedClock(it) }
            return Shelf(called { Bridge.open(file, options.toBridge(), clock) }, file)
        }

        /** The same, by the name of the file. */
        @JvmStatic
        @JvmOverloads
        public fun open(path: String, options: ShelfOptions = ShelfOptions()): Shelf =
            try {
                open(Path.of(path), options)
            } catch (error: InvalidPathException) {
                throw MalformedException("${error.reason}; give another name", "fields", "path")
            }

        private fun checked(path: String, field: String): String =
            try {
                path.also { it.encodeToByteArray(throwOnInvalidSequence = true) }
            } catch (_: CharacterCodingException) {
                throw MalformedException("half a surrogate pair is no text; give another name", "fields", field)
            }
    }
}

/** A subscription; it ends when it is closed, or the shelf is. */
public class Subscription internal constructor(
    private val inner: BridgeSubscription,
    private val ended: (Subscription) -> Unit,
) : AutoCloseable {
    private val isClosed = AtomicBoolean()

    /** Ends it. A call that is under way comes to its end. */
    override fun close() {
        if (!isClosed.compareAndSet(false, true)) return
        ended(this)
        try {
            called { inner.finish() }
        } finally {
            inner.destroy()
        }
    }
}
