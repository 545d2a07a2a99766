package dev.oneshelf

import java.nio.file.Path
import java.time.Instant

/** A clock that a test sets. */
class SetClock(@Volatile var now: Instant = Instant.parse("2026-03-04T10:00:00Z")) : Clock {
    override fun wall(): Instant = now

    override fun monotonicMicros(): Long = now.epochSecond * 1_000_000 + now.nano / 1_000

    override fun isTrusted(): Boolean = true
}

/** A shop with one branch, one channel and so many red mugs. */
fun shop(folder: Path, mugs: Int = 5, options: ShelfOptions = ShelfOptions()): Shelf {
    val shelf = Shelf.open(folder.resolve("shop.db"), options)
    shelf.apply(DefineLocation("office", "l-1", "OXFORD")).granted()
    shelf.apply(DefineChannel("office", "c-1", "web")).granted()
    shelf.apply(DefineItem("office", "i-1", "MUG-RED")).granted()
    shelf.apply(Receive("office", "po-1", "OXFORD", listOf(Line("MUG-RED", mugs)))).granted()
    return shelf
}

/** An order of so many red mugs. */
fun order(reference: String, mugs: Int = 1) = Reserve("web", reference, "OXFORD", listOf(Line("MUG-RED", mugs)))
