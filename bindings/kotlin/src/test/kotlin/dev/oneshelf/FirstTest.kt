package dev.oneshelf

import java.math.BigDecimal
import java.nio.file.Files
import kotlin.system.measureNanoTime
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class FirstTest {
    @Test
    fun theLastUnitIsPromisedOnce() {
        val path = Files.createTempDirectory("oneshelf").resolve("a.db")
        Shelf.open(path).use { shelf ->
            shelf.apply(DefineLocation("office", "l-1", "OXFORD")).granted()
            shelf.apply(DefineChannel("office", "c-1", "web")).granted()
            shelf.apply(DefineItem("office", "i-1", "MUG-RED")).granted()
            shelf.apply(Receive("web", "po-1", "OXFORD", listOf(Line("MUG-RED", BigDecimal(200000))))).granted()
            val mug = listOf(Line("MUG-RED", BigDecimal.ONE))
            shelf.apply(Reserve("web", "o-1", "OXFORD", mug)).granted()
            println(shelf.explain("MUG-RED", "OXFORD", "web").text)
            assertEquals(BigDecimal(199999), shelf.availability("MUG-RED", "OXFORD", "web").available)
            val n = 20000
            repeat(2) {
                println("availability us ${measureNanoTime { repeat(n) { shelf.availability("MUG-RED", "OXFORD", "web") } } / n / 1e3}")
            }
            repeat(3) { round ->
                val commands = List(n) { Reserve("web", "p-$round-$it", "OXFORD", mug) }
                println("apply_each us ${measureNanoTime { shelf.applyEach(commands) } / n / 1e3}")
            }
            repeat(3) {
                println("changes us ${measureNanoTime { shelf.changes(5, 10000) } / 10000 / 1e3}")
            }
        }
    }
}
