package dev.oneshelf

import java.math.BigDecimal
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir

class ShelfTest {
    @TempDir
    lateinit var folder: Path

    /** Goal: the last unit is promised once, and the no says what to do. */
    @Test
    fun theLastUnitIsPromisedOnce() {
        shop(folder, mugs = 1).use { shelf ->
            val receipt = shelf.apply(order("o-1")).granted()
            assertEquals(receipt, shelf.apply(order("o-1")).granted(), "the same command, the same answer")
            val refused = assertThrows<RefusedException> { shelf.apply(order("o-2")).granted() }
            assertEquals(RefusalCode.UNAVAILABLE, refused.code)
            assertTrue(refused.remedy.isNotBlank())
            val outcome = shelf.apply(order("o-2"))
            assertNull(outcome.receiptOrNull())
            assertEquals("MUG-RED", (outcome as Outcome.Refused).refusal.lines.single().sku)
            val availability = shelf.availability("MUG-RED", "OXFORD", "web")
            assertEquals(BigDecimal.ZERO, availability.available)
            assertTrue(shelf.explain("MUG-RED", "OXFORD", "web").text.contains("o-1"))
        }
    }

    /** Goal: another command under a used reference is set aside, and the exception has both. */
    @Test
    fun anotherCommandUnderAReferenceIsAConflict() {
        shop(folder).use { shelf ->
            shelf.apply(order("o-1", 1)).granted()
            val conflict = assertThrows<ConflictException> { shelf.apply(order("o-1", 2)).granted() }
            assertEquals("o-1", conflict.conflict.reference)
        }
    }

    /** Goal: many at once are answered in order, each in its own place. */
    @Test
    fun manyAreAnsweredInOrder() {
        shop(folder, mugs = 1_500).use { shelf ->
            val commands = List(2_500) { order(if (it == 7) "" else if (it == 9) "half \ud83d" else "o-$it") }
            val answers = shelf.applyEach(commands)
            assertEquals(commands.size, answers.size)
            for (wrong in listOf(7, 9)) assertTrue(answers[wrong].error is MalformedException)
            val granted = answers.indices.filter { answers[it].outcome?.receiptOrNull() != null }
            assertEquals((0..1_501).filter { it != 7 && it != 9 }, granted)
            assertThrows<RefusedException> { answers.last().granted() }
            assertEquals(emptyList<Answer>(), shelf.applyEach(emptyList()))
        }
    }

    /** Goal: a command is its JSON and comes back from it, with every field. */
    @Test
    fun commandsCrossAsTheirJson() {
        val sent = order("o-\"1\" \u00e4\u20ac\ud83d\ude00\n\u0001")
        sent.document = "d-1"
        sent.occurredAt = Instant.parse("2026-03-04T10:00:00.120Z")
        assertEquals(sent, Command.fromJson(sent.toJson()))
        for (moment in listOf("2026-03-04T10:00:00Z", "2024-02-29T23:59:59.123456Z", "2026-03-04T10:00:00+02:00")) {
            val json = order("o").toJson().dropLast(1) + ""","occurred_at":"$moment"}"""
            val read = Command.fromJson(json) as Reserve
            assertEquals(java.time.OffsetDateTime.parse(moment).toInstant(), read.occurredAt)
        }
    }

    /** Goal: time stands where the host's clock stands, and a promise ends by it. */
    @Test
    fun theHostsClockIsTheTime() {
        val clock = SetClock()
        val options = ShelfOptions().apply { this.clock = clock }
        shop(folder, 1, options).use { shelf ->
            shelf.apply(DefinePolicy("office", "p-1", "web", holds = HoldPolicy(600, 3_600))).granted()
            val hold = Hold("web", "h-1", "OXFORD", listOf(Line("MUG-RED", 1)), seconds = 600)
            val receipt = shelf.apply(hold).granted()
            assertEquals(clock.now, receipt.recordedAt)
            assertEquals(clock.now.plusSeconds(600), shelf.nextDue())
            clock.now += Duration.ofMinutes(11)
            assertEquals(BigDecimal.ONE, shelf.availability("MUG-RED", "OXFORD", "web").available)
        }
    }

    /** Goal: a sale can be looked at before it is made; it names the order that it endangers. */
    @Test
    fun aSaleIsLookedAt() {
        shop(folder, mugs = 1).use { shelf ->
            shelf.apply(order("o-1").apply { document = "order-7" }).granted()
            val risk = shelf.checkSale(Sell("web", "s-1", "OXFORD", listOf(Line("MUG-RED", 1)))).atRisk.single()
            assertEquals("order-7", risk.document)
            assertEquals(BigDecimal.ONE, risk.quantity)
        }
    }

    /** Goal: changes come in order through every door, pages joined. */
    @Test
    fun changesComeInOrder() {
        shop(folder, mugs = 5_000).use { shelf ->
            shelf.applyEach(List(2_100) { order("o-$it") })
            val all = shelf.changes(0, 10_000)
            assertTrue(all.size > 2_100)
            assertEquals(all.map { it.sequence }.sorted(), all.map { it.sequence })
            assertEquals(all, shelf.allChanges().toList())
            assertEquals(all.drop(3), shelf.allChanges(all[2].sequence).toList())
            assertEquals(all, runBlocking { shelf.io.allChanges().toList() })
            assertEquals(all, runBlocking { shelf.io.follow().take(all.size).toList() })
        }
    }

    /** Goal: what is read ahead is never shown before its time, twice, or after the end. */
    @Test
    fun whatIsReadAheadIsInOrder() {
        shop(folder, mugs = 5_000).use { shelf ->
            shelf.applyEach(List(3_996) { order("o-$it") })
            val changes = shelf.allChanges().iterator()
            var last = 0L
            while (last < 4_000) assertEquals(++last, changes.next().sequence)
            // The page after it was looked for already, and was empty then.
            shelf.applyEach(List(500) { order("later-$it") })
            while (changes.hasNext()) assertEquals(++last, changes.next().sequence)
            assertTrue(last == 4_000L || last == 4_500L, "$last")
            assertEquals(4_500, shelf.allChanges().last().sequence)
        }
    }

    /** Goal: who follows gets each change once, also where the page read ahead came too early. */
    @Test
    fun whoFollowsMissesNothing() {
        shop(folder, mugs = 5_000).use { shelf ->
            shelf.applyEach(List(3_996) { order("o-$it") })
            runBlocking {
                withTimeout(1.minutes) {
                    var last = 0L
                    shelf.io.follow(every = 1.minutes).take(4_500).collect { change ->
                        assertEquals(++last, change.sequence)
                        if (last == 4_000L) shelf.applyEach(List(500) { order("later-$it") })
                    }
                    assertEquals(4_500, last)
                }
            }
        }
    }

    /** Goal: more readers than threads never wait for each other. */
    @Test
    fun manyReadAheadAtOnce() {
        shop(folder, mugs = 5_000).use { shelf ->
            shelf.applyEach(List(3_500) { order("o-$it") })
            val counts = runBlocking {
                withTimeout(2.minutes) {
                    List(100) { async { shelf.io.allChanges().count() } }.awaitAll()
                }
            }
            assertEquals(List(100) { 3_504 }, counts)
        }
    }

    /** Goal: a shelf that is closed while it is read ahead says so, after what was read. */
    @Test
    fun readingAheadEndsWithTheShelf() {
        val shelf = shop(folder, mugs = 5_000)
        shelf.applyEach(List(3_500) { order("o-$it") })
        val changes = shelf.allChanges().iterator()
        repeat(2_500) { changes.next() }
        shelf.close()
        assertThrows<ClosedException> { while (changes.hasNext()) changes.next() }
    }

    /** Goal: a flow has what was and then what comes; news has the latest. */
    @Test
    fun flowsFollow() {
        shop(folder).use { shelf ->
            runBlocking {
                withTimeout(1.minutes) {
                    val before = shelf.changes(0, 100).size
                    val seen = mutableListOf<Change>()
                    val follower = launch { shelf.io.follow(every = 1.minutes).take(before + 2).toList(seen) }
                    shelf.io.apply(order("o-1")).granted()
                    shelf.io.apply(order("o-2")).granted()
                    follower.join()
                    assertEquals(shelf.changes(0, 100), seen)
                    var heard = 0L
                    val listener = launch { heard = shelf.io.news().first() }
                    var sold = 0
                    while (listener.isActive) {
                        shelf.io.apply(Receive("office", "more-${sold++}", "OXFORD", listOf(Line("MUG-RED", 1L))))
                        yield()
                    }
                    assertTrue(heard > seen.last().sequence)
                }
            }
        }
    }

    /** Goal: a subscriber hears of each transaction until it ends the subscription. */
    @Test
    fun subscribersHear() {
        shop(folder).use { shelf ->
            val heard = mutableListOf<Long>()
            val subscription = shelf.subscribe { heard.add(it) }
            val receipt = shelf.apply(order("o-1")).granted()
            subscription.close()
            subscription.close()
            shelf.apply(order("o-2")).granted()
            assertEquals(listOf(receipt.sequence), heard)
        }
    }

    /** Goal: a copy is a shelf with the same numbers, and verifies. */
    @Test
    fun aCopyVerifies() {
        shop(folder).use { shelf ->
            shelf.apply(order("o-1")).granted()
            val copy = folder.resolve("copy.db")
            shelf.backup(copy)
            Shelf.open(copy.toString()).use { other ->
                assertEquals(shelf.level("MUG-RED", "OXFORD").committed, other.level("MUG-RED", "OXFORD").committed)
                val steps = mutableListOf<Long>()
                val verified = other.verify { done, _ -> steps.add(done) }
                assertEquals(shelf.changes().size.toLong(), verified.report.entries)
                assertTrue(steps.isNotEmpty())
            }
            assertThrows<StoreException> { shelf.backup(copy) }
            val rebuilt = shelf.rebuildInto(folder.resolve("rebuilt.db").toString())
            assertEquals(emptyList<Repair>(), rebuilt.repairs)
            assertEquals(shelf.verify(), rebuilt.verified)
        }
    }
}
