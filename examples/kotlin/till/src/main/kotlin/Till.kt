// A till over the same stock as the web shop: it sells, puts aside, and hands out orders.

import dev.oneshelf.*
import java.io.BufferedReader
import java.io.PrintStream
import java.nio.file.Path
import java.util.UUID

private const val HELP = """
  scan SKU [NUMBER]    put units into the basket
  void                 empty the basket
  sell                 sell the basket; warns where an order needs the units
  sell anyway          sell it all the same: what left the shop has left it
  hold NAME            put the basket aside for a customer, for an hour
  collect ORDER CODE   hand out an order to whoever shows its code
  look SKU             what is there, and why
  end                  end of day
"""

class Till(
    private val shelf: Shelf,
    private val branch: String,
    private val out: PrintStream,
    private val newReference: () -> String = { UUID.randomUUID().toString() },
) {
    private val basket = LinkedHashMap<String, Int>()
    private val sold = sortedMapOf<String, Int>()

    /** Serves until the input ends, or the day does. */
    fun serve(input: BufferedReader) {
        out.println("till of $branch; help tells the words")
        while (true) {
            out.print("> ")
            val words = (input.readLine() ?: return).trim().split(" ").filter { it.isNotEmpty() }
            try {
                if (words.firstOrNull() == "end") return end()
                obey(words)
            } catch (no: RefusedException) {
                out.println("no: ${no.reason}; ${no.remedy}")
            } catch (mistake: MalformedException) {
                out.println("not understood: ${mistake.message}")
            } catch (failure: StoreException) {
                out.println("try again: ${failure.reason}")
            }
        }
    }

    private fun obey(words: List<String>) {
        when (words.firstOrNull()) {
            null -> {}
            "scan" -> scan(words.getOrElse(1) { "" }, words.getOrNull(2)?.toIntOrNull() ?: 1)
            "void" -> basket.clear()
            "sell" -> sell(isSure = words.getOrNull(1) == "anyway")
            "hold" -> hold(words.drop(1).joinToString(" "))
            "collect" -> collect(words.getOrElse(1) { "" }, words.getOrElse(2) { "" })
            "look" -> out.print(shelf.explain(words.getOrElse(1) { "" }, branch, CHANNEL).text)
            else -> out.println(HELP.trim('\n'))
        }
    }

    private fun scan(sku: String, number: Int) {
        val there = shelf.level(sku, branch)
        basket.merge(sku, number, Int::plus)
        out.println("basket: ${basket.entries.joinToString { "${it.value} x ${it.key}" }} (free: ${there.free})")
    }

    private fun lines(): List<Line> = basket.map { (sku, number) -> Line(sku, number) }

    private fun sell(isSure: Boolean) {
        val sale = Sell(SOURCE, newReference(), branch, lines())
        // A till never argues with what lies on the counter; it warns.
        val check = shelf.checkSale(sale)
        if (check.atRisk.isNotEmpty() && !isSure) {
            for (risk in check.atRisk) {
                val order = risk.document ?: risk.reference
                out.println("careful: ${risk.quantity} x ${risk.sku} are promised to $order; `sell anyway`, or ask")
            }
            return
        }
        shelf.apply(sale).granted()
        basket.forEach { (sku, number) -> sold.merge(sku, number, Int::plus) }
        out.println("sold: ${basket.entries.joinToString { "${it.value} x ${it.key}" }}")
        basket.clear()
    }

    private fun hold(name: String) {
        val hold = Hold(SOURCE, newReference(), branch, lines(), document = name, seconds = 3_600)
        shelf.apply(hold).granted()
        out.println("put aside for $name, for an hour")
        basket.clear()
    }

    private fun collect(order: String, code: String) {
        val of = Target(document = order, source = "web")
        shelf.apply(VerifyCode(SOURCE, newReference(), of, code = code)).granted()
        val waiting = shelf.reservations().filter { it.document == order && it.stagedIn != null }
        for (parcel in waiting) {
            val all = parcel.lines.map { Line(it.sku, it.staged) }
            shelf.apply(Collect(SOURCE, newReference(), of, branch, all)).granted()
            out.println("handed out $order, from ${parcel.stagedIn}")
        }
    }

    private fun end() {
        out.println("sold today: ${sold.entries.joinToString { "${it.value} x ${it.key}" }.ifEmpty { "nothing" }}")
        for (row in shelf.levels()) out.println("${row.sku}: ${row.onHand} there, ${row.free} of them free")
        for (case in shelf.shortages()) out.println("short: case ${case.number}, somebody has to look at it")
        val findings = shelf.verify().report.findings
        out.println(if (findings.isEmpty()) "the books agree" else "the books disagree: $findings")
    }

    companion object {
        const val SOURCE = "till-1"
        const val CHANNEL = "shop"
    }
}

/** A shop to play with: two items, and an order of the web shop that waits in cage 4. */
fun openForBusiness(shelf: Shelf, branch: String) {
    val setUp =
        listOf(
            DefineLocation("office", "l-1", branch, pickup = PickupSettings(60, 3), timeZone = "Europe/London"),
            DefineChannel("office", "c-1", "web"),
            DefineChannel("office", "c-2", Till.CHANNEL),
            DefineSource("office", "s-1", Till.SOURCE, Till.CHANNEL),
            DefinePolicy("office", "p-1", Till.CHANNEL, holds = HoldPolicy(3_600, 86_400)),
            DefineItem("office", "i-1", "MUG-RED"),
            DefineItem("office", "i-2", "TEA"),
            Receive("office", "r-1", branch, listOf(Line("MUG-RED", 3), Line("TEA", 10))),
            Reserve("web", "order-7/1", branch, listOf(Line("MUG-RED", 1)), document = "order-7", pickup = PickupTerms()),
            Reserve("web", "order-8/1", branch, listOf(Line("MUG-RED", 1)), document = "order-8"),
            Stage("office", "stage-7", Target(document = "order-7", source = "web"), branch, emptyList(), "cage 4"),
            Notify("web", "mail-7", Target(document = "order-7")),
        )
    // Sent again the next day, it is what it was: each reference has one answer.
    shelf.applyEach(setUp).forEach { it.granted() }
}

fun main(args: Array<String>) {
    val options = ShelfOptions()
    options.codeKey = "a key that the office keeps, secret".encodeToByteArray()
    Shelf.open(Path.of(args.firstOrNull() ?: "till.db"), options).use { shelf ->
        openForBusiness(shelf, "OXFORD")
        println("(order-7 can be collected with code ${shelf.pickupCode(Target(document = "order-7", source = "web"))})")
        Till(shelf, "OXFORD", System.out).serve(System.`in`.bufferedReader())
    }
}
