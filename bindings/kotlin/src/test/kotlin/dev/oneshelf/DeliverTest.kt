package dev.oneshelf

import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir

/** Sending what is due through a sender of the host's. */
class DeliverTest {
    @TempDir
    lateinit var folder: Path

    private val clock = SetClock()

    /** A shelf with a destination that is due for three orders. */
    private fun books(): Shelf {
        val shelf = shop(folder, 10, ShelfOptions().apply { clock = this@DeliverTest.clock })
        val retry = RetryPolicy(delaySecondsMax = 1, firstDelaySeconds = 1, triesMax = 2)
        val last = shelf.changes(0, 1_000).last().sequence
        shelf.defineDestination(Destination("books", DestinationShape.Changes(), after = last, retry = retry))
        for (number in 0..2) shelf.apply(order("order-$number")).granted()
        return shelf
    }

    private fun references(sent: List<Delivery>) = sent.map { it.change?.reference }

    /** Goal: a sender gets each delivery once and in order, at most so many. */
    @Test
    fun whatIsDueIsSentOnce() {
        books().use { shelf ->
            val sent = mutableListOf<Delivery>()
            assertEquals(Delivered(2, 0, 0), shelf.deliver("books", 2) { sent.add(it) })
            assertEquals(Delivered(0, 0, 0), shelf.deliver("books", 0) { sent.add(it) })
            val done = runBlocking { shelf.io.deliver("books", 100) { delay(1); sent.add(it) } }
            assertEquals(Delivered(1, 0, 0), done)
            assertEquals(listOf("order-0", "order-1", "order-2"), references(sent))
            assertEquals(emptyList<OutstandingView>(), shelf.outstandingDeliveries("books"))
            assertThrows<MalformedException> { shelf.deliver("boks", 1) { } }
        }
    }

    /** Goal: the limit counts over batches. */
    @Test
    fun moreThanOneBatchIsSent() {
        shop(folder).use { shelf ->
            shelf.defineDestination(Destination("books", DestinationShape.Changes()))
            shelf.applyEach(List(260) { Receive("office", "more-$it", "OXFORD", listOf(Line("MUG-RED", 1))) })
            val sent = mutableSetOf<Long>()
            assertEquals(Delivered(230, 0, 0), shelf.deliver("books", 230) { sent.add(it.number) })
            assertEquals(230, sent.size)
        }
    }

    private class Unprintable : Exception() {
        override val message: String get() = error("no text")
    }

    /** Goal: what it throws stands at the delivery, what comes after it waits, a limit ends it. */
    @Test
    fun aSenderThatThrowsFailsItsDelivery() {
        books().use { shelf ->
            val refused = shelf.deliver("books", 100) { throw IllegalStateException("not in the books \ud83d") }
            assertEquals(Delivered(0, 1, 2), refused)
            val row = shelf.outstandingDeliveries("books").first()
            assertTrue(row.reason!!.startsWith("IllegalStateException: not in the books "), row.reason)
            assertTrue(row.state is OutstandingState.Waiting)
            clock.now += Duration.ofSeconds(5)
            assertEquals(Delivered(0, 1, 0), shelf.deliver("books", 1) { throw Unprintable() })
            val dead = shelf.outstandingDeliveries("books").first()
            assertTrue(dead.state is OutstandingState.Dead)
            assertEquals(listOf(2, "Unprintable"), listOf(dead.failures, dead.reason))
            assertEquals(1, shelf.retryDeliveries("books", listOf(dead.number)))
            val sent = mutableListOf<Delivery>()
            assertEquals(Delivered(3, 0, 0), shelf.deliver("books", 100) { sent.add(it) })
            assertEquals(listOf(true, false, false), sent.map { it.mayHaveBeenSent })
            shelf.verify()
        }
    }

    /** Goal: nothing further is sent, and no number of tries makes a delivery dead. */
    @Test
    fun nobodyDiesOfAnUnreachableReceiver() {
        books().use { shelf ->
            val offline = Sender { throw UnreachableException("no route to host") }
            assertEquals(Delivered(0, 1, 2), shelf.deliver("books", 100, offline))
            repeat(3) {
                // One is tried at a time, until somebody is there again.
                clock.now += Duration.ofHours(1)
                assertEquals(Delivered(0, 1, 0), shelf.deliver("books", 100, offline))
            }
            assertEquals("no route to host", shelf.outstandingDeliveries("books").first().reason)
            clock.now += Duration.ofHours(1)
            assertEquals(Delivered(3, 0, 0), shelf.deliver("books", 100) { })
        }
    }

    /** Goal: an error ends the loop; what was sent is settled, the rest comes again. */
    @Test
    fun whoLeavesWhileSendingLosesNothing() {
        books().use { shelf ->
            val sent = mutableListOf<Delivery>()
            assertThrows<StackOverflowError> {
                shelf.deliver("books", 100) {
                    sent.add(it)
                    if (sent.size == 2) throw StackOverflowError()
                }
            }
            clock.now += Duration.ofHours(1)
            assertEquals(Delivered(2, 0, 0), shelf.deliver("books", 100) { sent.add(it) })
            assertEquals(listOf("order-0", "order-1", "order-1", "order-2"), references(sent))
            assertEquals(listOf(false, false, true, false), sent.map { it.mayHaveBeenSent })
        }
    }

    /** Goal: a cancelled coroutine ends it in the same way; a timeout of its own is a failure. */
    @Test
    fun aCancelledCoroutineLosesNothing() {
        books().use { shelf ->
            val sent = mutableListOf<Delivery>()
            runBlocking {
                val begun = CompletableFuture<Unit>()
                val job = launch {
                    shelf.io.deliver("books", 100) {
                        sent.add(it)
                        if (sent.size < 2) return@deliver
                        begun.complete(Unit)
                        awaitCancellation()
                    }
                }
                while (!begun.isDone) delay(1)
                job.cancelAndJoin()
                clock.now += Duration.ofHours(1)
                val late = shelf.io.deliver("books", 100) { withTimeout(1) { awaitCancellation() } }
                assertEquals(Delivered(0, 1, 1), late)
            }
            clock.now += Duration.ofHours(1)
            assertEquals(Delivered(2, 0, 0), shelf.deliver("books", 100) { sent.add(it) })
            assertEquals(listOf("order-0", "order-1", "order-1", "order-2"), references(sent))
        }
    }

    /** Goal: no lock is held while a sender works, and a closed shelf says so. */
    @Test
    fun aSenderMayCloseTheShelf() {
        val shelf = books()
        assertThrows<ClosedException> {
            shelf.deliver("books", 100) {
                shelf.apply(order("from inside"))
                shelf.close()
            }
        }
        assertThrows<ClosedException> { shelf.deliver("books", 100) { } }
    }
}
