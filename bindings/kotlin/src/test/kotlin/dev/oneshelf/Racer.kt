package dev.oneshelf

private const val SOURCE = "web-kotlin"
private const val LOCATION = "OXFORD"

/** The racer of Kotlin. docs/race.md says what all racers do; `cargo xtask race` runs them. */
private class Racer(private val shelf: Shelf) {
    private var orders = 0
    private var sent = 0
    private var kept = 0
    private var cancelled = 0
    private var refused = 0
    private var duplicates = 0
    private var first = 0

    fun start() {
        kept = 0
        cancelled = 0
        refused = 0
        duplicates = 0
        first = 0
    }

    /** Orders units of an item until there is none left. */
    fun race(sku: String) {
        val line = listOf(Line(sku, 1))
        // One order that comes to every racer: whoever is first keeps it.
        if (send(Reserve("web", sku, LOCATION, line, document = sku)) is Outcome.Applied) {
            first++
            settle(line, Target(source = "web", document = sku))
        }
        while (true) {
            orders++
            val order = "order-$orders"
            if (send(Reserve(SOURCE, order, LOCATION, line, document = order)) is Outcome.Refused) {
                refused++
                return
            }
            if (orders % 5 == 0) {
                granted(Release(SOURCE, "cancel-$order", Target(document = order)))
                cancelled++
            } else {
                settle(line, Target(source = SOURCE, document = order))
            }
        }
    }

    private fun settle(line: List<Line>, promise: Target) {
        val sale = "sale-${promise.source}-${promise.document}"
        granted(Sell(SOURCE, sale, LOCATION, line, settles = promise))
        kept++
    }

    private fun granted(command: Command) {
        val answer = send(command)
        check(answer is Outcome.Applied) { "$command was answered with $answer" }
    }

    /** Sends a command, every third one twice: it has one answer. */
    private fun send(command: Command): Outcome {
        val answer = answer(command)
        sent++
        if (sent % 3 == 0) {
            val again = answer(command)
            check(again.receiptOrNull() == answer.receiptOrNull() && again !is Outcome.Applied) {
                "$command was answered with $answer, then with $again"
            }
            duplicates++
        }
        return answer
    }

    private fun answer(command: Command): Outcome {
        val answer = shelf.apply(command)
        // Nothing but a lack of units may stand against it.
        check(answer !is Outcome.Refused || answer.refusal.code == RefusalCode.UNAVAILABLE) {
            "$command was answered with $answer"
        }
        return answer
    }

    /** What came of it, as an object of JSON. */
    fun found(seconds: Double): String =
        """{"kept":$kept,"cancelled":$cancelled,"refused":$refused,""" +
            """"duplicates":$duplicates,"first":$first,"seconds":$seconds}"""
}

fun main(arguments: Array<String>) {
    val (path, items) = arguments
    Shelf.open(path).use { shelf ->
        val racer = Racer(shelf)
        racer.race("PRACTICE-$SOURCE")
        println("ready")
        readln()
        racer.start()
        val start = System.nanoTime()
        repeat(items.toInt()) { racer.race("ITEM-$it") }
        println(racer.found((System.nanoTime() - start) / 1e9))
    }
}
