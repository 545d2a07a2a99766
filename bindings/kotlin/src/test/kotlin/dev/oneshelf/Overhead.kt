package dev.oneshelf

import java.nio.file.Path
import kotlin.system.measureNanoTime
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * What the crossing costs: the five figures of every language, in microseconds for one, the least
 * of some rounds. Not among the tests: `cargo xtask kotlin overhead` runs it beside Rust.
 */
class Overhead {
    @TempDir
    lateinit var folder: Path

    private var made = 0

    private fun reserves(count: Int): List<Command> =
        List(count) {
            val number = made++
            Reserve("web", "order-$number", "OXFORD", listOf(Line("ITEM-${number % ITEMS}", 1)))
        }

    /** Looks at the command and every effect. */
    private fun looked(change: Change): Int {
        val lines = (change.command as Reserve).lines.size
        return if (change.effects.all { it.postings.size == lines }) lines else 0
    }

    private fun least(what: String, count: Int, rounds: Int, work: () -> Unit) {
        val nanos = List(rounds) { measureNanoTime(work) }
        println("kotlin %s %.2f".format(what, nanos.min() / 1e3 / count))
    }

    @Test
    fun measure() {
        Shelf.open(folder.resolve("overhead.db")).use { shelf ->
            shelf.apply(DefineLocation("office", "l", "OXFORD")).granted()
            shelf.apply(DefineChannel("office", "c", "web")).granted()
            repeat(ITEMS) {
                shelf.apply(DefineItem("office", "i-$it", "ITEM-$it")).granted()
                shelf.apply(Receive("office", "r-$it", "OXFORD", listOf(Line("ITEM-$it", 1_000_000)))).granted()
            }
            val items = List(ITEMS) { "ITEM-$it" }
            least("availability", 20_000, 8) {
                repeat(20_000) { shelf.availability(items[it % ITEMS], "OXFORD", "web") }
            }
            val singles = List(4) { reserves(2_000) }.iterator()
            least("reserve", 2_000, 4) { singles.next().forEach { shelf.apply(it).granted() } }
            val batches = List(10) { reserves(1_000) }.iterator()
            least("apply_each_1000", 1_000, 10) { check(shelf.applyEach(batches.next()).size == 1_000) }
            val many = List(3) { reserves(100_000) }.iterator()
            least("apply_each_100000", 100_000, 3) { check(shelf.applyEach(many.next()).all { it.error == null }) }
            least("changes_100000", 100_000, 10) {
                var units = 0
                for (change in shelf.allChanges(2L + 2 * ITEMS).take(100_000)) units += looked(change)
                check(units == 100_000)
            }
            least("changes_100000_by_page", 100_000, 10) {
                var last = 2L + 2 * ITEMS
                repeat(100_000 / Shelf.BATCH) { last = shelf.changes(last, Shelf.BATCH).last().sequence }
            }
        }
    }

    private companion object {
        const val ITEMS = 100
    }
}
