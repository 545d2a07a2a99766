package dev.oneshelf

import java.math.BigDecimal
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicReference
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir

/** Whatever a host does, it gets a typed error, and its process lives. */
@Timeout(120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {
    @TempDir
    lateinit var folder: Path

    /** Goal: every call on a closed shelf says that it is closed; closing again is nothing. */
    @Test
    fun aClosedShelfSaysSo() {
        val shelf = shop(folder)
        val subscription = shelf.subscribe { }
        shelf.close()
        shelf.close()
        subscription.close()
        val calls =
            listOf<() -> Any?>(
                { shelf.apply(order("o-1")) },
                { shelf.applyEach(listOf(order("o-1"))) },
                { shelf.availability("MUG-RED", "OXFORD", "web") },
                { shelf.allChanges().toList() },
                { shelf.verify() },
                { shelf.backup(folder.resolve("copy.db")) },
                { shelf.subscribe { } },
            )
        for (call in calls) assertThrows<ClosedException> { call() }
        assertTrue(shelf.toString().contains("closed"))
    }

    /** Goal: what is no name, number or time is malformed, by its field, and nothing is recorded. */
    @Test
    fun nonsenseIsMalformed() {
        shop(folder).use { shelf ->
            val before = shelf.changes().size
            val huge = "x".repeat(50_000_000)
            fun line(quantity: BigDecimal) = Reserve("web", "o", "OXFORD", listOf(Line("MUG-RED", quantity)))
            val commands =
                mapOf(
                    "an empty reference" to order(""),
                    "a huge reference" to order(huge),
                    "a long reference" to order("x".repeat(100_000)),
                    "half a pair" to order("half \ud83d"),
                    "the other half" to order("half \ude00 too"),
                    "four decimals" to line(BigDecimal("0.0001")),
                    "a huge number" to line(BigDecimal("1E+1000000000")),
                    "a tiny number" to line(BigDecimal("1E-1000000000")),
                    "many digits" to line(BigDecimal("9".repeat(1_000))),
                    "less than nothing" to line(BigDecimal("-1")),
                    "nothing" to line(BigDecimal.ZERO),
                    "the end of time" to order("o").apply { occurredAt = Instant.MAX },
                    "the beginning of time" to order("o").apply { occurredAt = Instant.MIN },
                    "no lines" to Reserve("web", "o", "OXFORD", emptyList()),
                    "too many lines" to Reserve("web", "o", "OXFORD", List(20_000) { Line("MUG-RED", 1) }),
                    "a place that is none" to Reserve("web", "o", "NOWHERE", listOf(Line("MUG-RED", 1))),
                )
            for ((what, command) in commands) {
                val error = assertThrows<MalformedException>({ what }) { shelf.apply(command) }
                assertTrue(error.field.isNotEmpty() && error.code.isNotEmpty() && error.reason.isNotEmpty(), what)
                assertTrue(shelf.applyEach(listOf(command)).single().error is MalformedException, what)
            }
            assertThrows<MalformedException> { shelf.availability(huge, "OXFORD", "web") }
            assertThrows<MalformedException> { shelf.availability("\ud83d", "OXFORD", "web") }
            assertThrows<MalformedException> { shelf.changes(-1) }
            assertThrows<MalformedException> { shelf.changes(0, -1) }
            assertThrows<MalformedException> { shelf.availabilityBy("MUG-RED", "OXFORD", "web", Instant.MAX) }
            assertEquals(before, shelf.changes().size)
        }
    }

    /** Goal: JSON that is none, or nobody's, is malformed too. */
    @Test
    fun foreignJsonIsMalformed() {
        val good = order("o").toJson()
        val deep = "[".repeat(100_000)
        val broken =
            listOf("", "{", "[]", "null", "{}", "\"\ud83d\"", good.dropLast(1), "$good x", deep) +
                listOf(
                    good.replace("\"reference\"", "\"refrence\""),
                    good.replace("reserve", "steal"),
                    good.replace("\"1\"", "1"),
                    good.replace("\"1\"", "\"one\""),
                    good.replace("\"1\"", "\"1"),
                    good.replace("\"1\"", "\"${"1".repeat(1_000_000)}\""),
                    """{"x":$deep,"type":"reserve"}""",
                    """{"type":"reserve","source":"\u12"}""",
                )
        for (json in broken) {
            assertThrows<MalformedException>({ json.take(200) }) { Command.fromJson(json) }
        }
    }

    /** Goal: a file that cannot be used, or an option that cannot be, is said at the door. */
    @Test
    fun badDoorsStayShut() {
        val text = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, this is no store.".repeat(50))
        assertThrows<StoreException> { Shelf.open(text) }
        assertThrows<StoreException> { Shelf.open(folder.resolve("no/such/folder/shop.db")) }
        assertThrows<StoreException> { Shelf.open(folder) }
        assertEquals("path", assertThrows<MalformedException> { Shelf.open("shop\u0000.db") }.field)
        assertEquals("path", assertThrows<MalformedException> { Shelf.open("\ud83d.db") }.field)
        for (length in listOf(0, 15, 65)) {
            val options = ShelfOptions().apply { codeKey = ByteArray(length) }
            val wrong = assertThrows<MalformedException> { Shelf.open(folder.resolve("shop.db"), options) }
            assertEquals("code_key", wrong.field)
        }
        val options = ShelfOptions().apply { refusalDays = -1 }
        val wrong = assertThrows<MalformedException> { Shelf.open(folder.resolve("shop.db"), options) }
        assertEquals("refusal_days", wrong.field)
    }

    /** Goal: whatever a clock throws or says, the shelf works on. */
    @Test
    fun aFailingClockHarmsNothing() {
        var said: () -> Instant = { Instant.parse("2026-03-04T10:00:00Z") }
        var ticks: () -> Long = { 1 }
        val clock =
            object : Clock {
                override fun wall() = said()

                override fun monotonicMicros() = ticks()

                override fun isTrusted(): Boolean = throw UnsupportedOperationException("trust nobody")
            }
        shop(folder, 10, ShelfOptions().apply { this.clock = clock }).use { shelf ->
            val clocks =
                listOf<() -> Instant>(
                    { throw IllegalStateException("no battery") },
                    { throw StackOverflowError() },
                    { throw AssertionError("an error, no exception") },
                    { Instant.MAX },
                    { Instant.MIN },
                )
            for ((number, wall) in clocks.withIndex()) {
                said = wall
                shelf.apply(order("o-$number")).granted()
            }
            for ((number, monotonic) in listOf<() -> Long>({ throw Exception("stuck") }, { -1 }).withIndex()) {
                ticks = monotonic
                shelf.apply(order("t-$number")).granted()
            }
            assertTrue(shelf.verify().report.findings.isEmpty())
        }
    }

    /** Goal: what a subscriber or a watcher throws stays with them. */
    @Test
    fun failingListenersHarmNothing() {
        shop(folder).use { shelf ->
            val heard = AtomicInteger()
            shelf.subscribe {
                heard.incrementAndGet()
                throw IllegalStateException("not today")
            }
            shelf.subscribe {
                heard.incrementAndGet()
                throw AssertionError("not today either")
            }
            shelf.apply(order("o-1")).granted()
            assertEquals(2, heard.get())
            val watched = AtomicInteger()
            val verified =
                shelf.verify { _, _ ->
                    watched.incrementAndGet()
                    throw NoSuchElementException("look away")
                }
            assertTrue(watched.get() > 0)
            assertTrue(verified.report.findings.isEmpty())
        }
    }

    /** Goal: a subscriber may ask the shelf that called it. */
    @Test
    fun aSubscriberMayAsk() {
        shop(folder).use { shelf ->
            val seen = AtomicReference<BigDecimal>()
            shelf.subscribe { seen.set(shelf.availability("MUG-RED", "OXFORD", "web").available) }
            shelf.apply(order("o-1")).granted()
            assertEquals(BigDecimal(4), seen.get())
        }
    }

    /** Goal: a subscriber may close the shelf that called it; the call that it hears of has its answer. */
    @Test
    fun aSubscriberMayClose() {
        val shelf = shop(folder)
        shelf.subscribe { shelf.close() }
        shelf.apply(order("o-1")).granted()
        assertThrows<ClosedException> { shelf.nextDue() }
    }

    /** Goal: a panic under the shelf's lock is an InternalException, and the shelf works on. */
    @Test
    fun aBugInTheEngineIsAnError() {
        val shelf = shop(folder)
        for (message in listOf("a rehearsal", "half a \u0000 message", "\u2615".repeat(1_000))) {
            repeat(2) {
                val bug = assertThrows<InternalException> { called { shelf.direct.rehearseBug(message.toByteArray()) } }
                assertEquals(message, bug.reason)
            }
        }
        shelf.apply(order("o-1")).granted()
        assertEquals(BigDecimal(4), shelf.availability("MUG-RED", "OXFORD", "web").available)
        assertTrue(shelf.verify().report.findings.isEmpty())
        shelf.close()
        assertThrows<ClosedException> { called { shelf.direct.rehearseBug(ByteArray(0)) } }
    }

    /** Goal: many threads sell the last units at once: as many promises as units. */
    @Test
    fun threadsShareTheLastUnits() {
        shop(folder, mugs = 50).use { shelf ->
            val granted = AtomicInteger()
            val failed = AtomicReference<Throwable>()
            val threads =
                List(8) { number ->
                    thread {
                        try {
                            repeat(20) {
                                if (shelf.apply(order("o-$number-$it")).receiptOrNull() != null) granted.incrementAndGet()
                                shelf.availability("MUG-RED", "OXFORD", "web")
                            }
                        } catch (error: Throwable) {
                            failed.set(error)
                        }
                    }
                }
            threads.forEach { it.join() }
            assertEquals(null, failed.get())
            assertEquals(50, granted.get())
            assertTrue(shelf.verify().report.findings.isEmpty())
        }
    }

    /** Goal: closed while others use it, each call ends with its answer or says that it is closed. */
    @Test
    fun closingWhileInUseIsSafe() {
        repeat(5) { round ->
            val shelf = shop(Files.createDirectory(folder.resolve("$round")), mugs = 1_000)
            val begun = CountDownLatch(4)
            val others = AtomicReference<Throwable>()
            val threads =
                List(4) { number ->
                    thread {
                        try {
                            var count = 0
                            while (true) {
                                shelf.apply(order("o-$number-${count++}"))
                                shelf.changes(0, 5)
                                begun.countDown()
                            }
                        } catch (_: ClosedException) {
                            // As it should be.
                        } catch (error: Throwable) {
                            others.set(error)
                            repeat(4) { begun.countDown() }
                        }
                    }
                }
            begun.await()
            shelf.close()
            threads.forEach { it.join() }
            assertEquals(null, others.get())
        }
    }
}
