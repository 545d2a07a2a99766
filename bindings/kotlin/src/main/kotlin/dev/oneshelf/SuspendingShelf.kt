package dev.oneshelf

import java.nio.file.Path
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.isActive
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull

/**
 * A shelf for coroutines: every call suspends and runs on `Dispatchers.IO`.
 *
 * A call that has begun comes to its end also where its coroutine is cancelled; send the same
 * command again to learn its answer.
 */
public class SuspendingShelf internal constructor(
    private val shelf: Shelf,
) : SuspendingQuestions(shelf) {
    /** See [Shelf.apply]. */
    public suspend fun apply(command: Command): Outcome = withContext(Dispatchers.IO) { shelf.apply(command) }

    /** See [Shelf.applyEach]. */
    public suspend fun applyEach(commands: Iterable<Command>): List<Answer> =
        withContext(Dispatchers.IO) { shelf.applyEach(commands) }

    /**
     * See [Shelf.deliver]; the sender may suspend. Where its coroutine is cancelled, it ends as soon
     * as what was sent is reported on; what was being sent is handed out again.
     */
    public suspend fun deliver(destination: String, limit: Int, send: suspend (Delivery) -> Unit): Delivered =
        withContext(Dispatchers.IO) {
            // A timeout of the sender's own is a cancellation too, but nobody has cancelled this.
            val isEnd = { thrown: Throwable -> thrown !is Exception || !isActive }
            shelf.sendDue(destination, limit, isEnd) { send(it) }
        }

    /** See [Shelf.verify]. */
    public suspend fun verify(progress: Progress? = null): Verified =
        withContext(Dispatchers.IO) { shelf.verify(progress) }

    /** See [Shelf.backup]. */
    public suspend fun backup(target: Path): Unit = withContext(Dispatchers.IO) { shelf.backup(target) }

    /** Every change after an entry, in order, up to now; then it ends. */
    public fun allChanges(after: Long = 0): Flow<Change> =
        flow { shelf.allChanges(after).forEach { emit(it) } }.flowOn(Dispatchers.IO)

    /** Every transaction of this process, by its last entry; the latest where they come too fast. */
    public fun news(): Flow<Long> =
        callbackFlow {
            val subscription = shelf.subscribe { sequence -> trySend(sequence) }
            awaitClose { subscription.close() }
        }.buffer(Channel.CONFLATED)

    /**
     * Every change after an entry, in order, and then every further one as it is recorded. It
     * never ends by itself; begin again after the last [Change.sequence] that was handled.
     *
     * What this process records comes at once; what others record is looked for as often as
     * [every] says.
     */
    public fun follow(after: Long = 0, every: Duration = 1.seconds): Flow<Change> =
        flow {
            val news = Channel<Long>(Channel.CONFLATED)
            shelf.subscribe { sequence -> news.trySend(sequence) }.use {
                val pages = Pages(shelf.direct, after)
                while (true) {
                    val page = pages.next()
                    page.forEach { emit(it) }
                    if (page.isEmpty()) withTimeoutOrNull(every) { news.receive() }
                }
            }
        }.flowOn(Dispatchers.IO)
}
