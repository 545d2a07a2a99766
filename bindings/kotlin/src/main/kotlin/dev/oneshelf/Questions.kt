// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** What a shelf is asked. Every question throws [ClosedException] and [StoreException]. */
public abstract class Questions internal constructor() {
    internal abstract fun ask(question: ByteArray): Reader

    /** How many of an item can be promised at a location to a channel, in the item's base unit. */
    public fun availability(sku: String, location: String, channel: String): Availability {
        val out = Writer().open()
        out.name("ask").text("availability")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        out.name("channel")
        out.text(channel)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Availability.read(input) }
    }

    /** The same for several items at several locations: for each item the sum and its parts. */
    public fun availabilityMany(skus: List<String>, locations: List<String>, channel: String): List<AvailabilityTotal> {
        val out = Writer().open()
        out.name("ask").text("availability_many")
        out.name("skus")
        out.list(skus) { out.text(it) }
        out.name("locations")
        out.list(locations) { out.text(it) }
        out.name("channel")
        out.text(channel)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { AvailabilityTotal.read(input) } }
    }

    /**
     * How many can be promised by a later time: free now, with what is expected by then, less
     * what orders wait for.
     */
    public fun availabilityBy(sku: String, location: String, channel: String, by: Instant): Availability {
        val out = Writer().open()
        out.name("ask").text("availability_by")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        out.name("channel")
        out.text(channel)
        out.name("by")
        out.moment(by)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Availability.read(input) }
    }

    /** How many could be promised at an earlier time, as known then or now. */
    public fun availabilityAsOf(sku: String, location: String, channel: String, at: Instant, knowledge: Knowledge): PastAvailability {
        val out = Writer().open()
        out.name("ask").text("availability_as_of")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        out.name("channel")
        out.text(channel)
        out.name("at")
        out.moment(at)
        out.name("knowledge")
        out.text(knowledge.value)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { PastAvailability.read(input) }
    }

    /** What can be promised, line by line, with the promises behind each line. */
    public fun explain(sku: String, location: String, channel: String): ExplainedNumber {
        val out = Writer().open()
        out.name("ask").text("explain")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        out.name("channel")
        out.text(channel)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { ExplainedNumber.read(input) }
    }

    /** The balances of an item at a location, bucket by bucket. */
    public fun level(sku: String, location: String): LevelView {
        val out = Writer().open()
        out.name("ask").text("level")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { LevelView.read(input) }
    }

    /** The balances of an item at a location at an earlier time, as known then or now. */
    public fun levelAsOf(sku: String, location: String, at: Instant, knowledge: Knowledge): LevelView {
        val out = Writer().open()
        out.name("ask").text("level_as_of")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        out.name("at")
        out.moment(at)
        out.name("knowledge")
        out.text(knowledge.value)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { LevelView.read(input) }
    }

    /**
     * The balances of every item at every location that ever had any, after the key of the last
     * page; 1,000 a page where `limit` is left out.
     */
    @JvmOverloads
    public fun levels(after: LevelKey? = null, limit: Int? = null): List<LevelRow> {
        val out = Writer().open()
        out.name("ask").text("levels")
        after?.let {
            out.name("after")
            it.write(out)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { LevelRow.read(input) } }
    }

    /** What happened to an item at a location: entries, each with what it moved. */
    @JvmOverloads
    public fun history(sku: String, location: String, order: HistoryOrder? = null, limit: Int? = null): List<HistoryLine> {
        val out = Writer().open()
        out.name("ask").text("history")
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        order?.let {
            out.name("order")
            out.text(it.value)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { HistoryLine.read(input) } }
    }

    /** What changed after an entry, in order. */
    @JvmOverloads
    public fun changes(after: Long? = null, limit: Int? = null): List<Change> {
        val out = Writer().open()
        out.name("ask").text("changes")
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { Change.read(input) } }
    }

    /** Promises after an entry, oldest first; only those that are open, or all. */
    @JvmOverloads
    public fun reservations(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<ReservationView> {
        val out = Writer().open()
        out.name("ask").text("reservations")
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        onlyOpen?.let {
            out.name("only_open")
            out.flag(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { ReservationView.read(input) } }
    }

    /** One promise, by the entry that made it. */
    public fun reservation(sequence: Long): ReservationView? {
        val out = Writer().open()
        out.name("ask").text("reservation")
        out.name("sequence")
        out.number(sequence)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { if (input.isNull()) null else ReservationView.read(input) }
    }

    /** Refusals that are remembered, after a row number. */
    @JvmOverloads
    public fun refusals(after: Long? = null, limit: Int? = null): List<RefusalView> {
        val out = Writer().open()
        out.name("ask").text("refusals")
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { RefusalView.read(input) } }
    }

    /** Commands that were set aside, after a row number. */
    @JvmOverloads
    public fun conflicts(after: Long? = null, limit: Int? = null): List<ConflictView> {
        val out = Writer().open()
        out.name("ask").text("conflicts")
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { ConflictView.read(input) } }
    }

    /** Cases after a number, oldest first; only those that are open, or all. */
    @JvmOverloads
    public fun cases(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<CaseView> {
        val out = Writer().open()
        out.name("ask").text("cases")
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        onlyOpen?.let {
            out.name("only_open")
            out.flag(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { CaseView.read(input) } }
    }

    /** Every open shortage. */
    public fun shortages(): List<CaseView> {
        val out = Writer().open()
        out.name("ask").text("shortages")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { CaseView.read(input) } }
    }

    /** What the staff of a location have to do, after a promise, oldest first. */
    @JvmOverloads
    public fun tasks(location: String, after: Long? = null, limit: Int? = null): List<TaskView> {
        val out = Writer().open()
        out.name("ask").text("tasks")
        out.name("location")
        out.text(location)
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { TaskView.read(input) } }
    }

    /** What can be done about a promise whose units are not there, best first. */
    public fun alternatives(of: Target): Alternatives {
        val out = Writer().open()
        out.name("ask").text("alternatives")
        out.name("of")
        of.write(out)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Alternatives.read(input) }
    }

    /** When a pickup could be ready, or why it could not be promised. */
    @JvmOverloads
    public fun promisePickup(location: String, channel: String, lines: List<Line>, at: Instant? = null): PickupPromise {
        val out = Writer().open()
        out.name("ask").text("promise_pickup")
        out.name("location")
        out.text(location)
        out.name("channel")
        out.text(channel)
        out.name("lines")
        out.list(lines) { it.write(out) }
        at?.let {
            out.name("at")
            out.moment(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { PickupPromise.read(input) }
    }

    /** The code that the customer of a pickup shows. */
    public fun pickupCode(of: Target): String {
        val out = Writer().open()
        out.name("ask").text("pickup_code")
        out.name("of")
        of.write(out)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.text() }
    }

    /** What a sale would do to promises; nothing is recorded. */
    public fun checkSale(sale: Sell): SaleCheck {
        val out = Writer().open()
        out.name("ask").text("check_sale")
        out.name("sale")
        out.open(); sale.writeFields(out); out.close()
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { SaleCheck.read(input) }
    }

    /**
     * Notes what a source says of itself: that it is alive, how far it has sent, what waits. The
     * answer has the numbers that are missing, for the source to send again.
     */
    public fun heartbeat(source: String, heartbeat: Heartbeat): FeedView {
        val out = Writer().open()
        out.name("ask").text("heartbeat")
        out.name("source")
        out.text(source)
        out.name("heartbeat")
        heartbeat.write(out)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { FeedView.read(input) }
    }

    /** Every source that numbers its messages or is heard from regularly, by name. */
    public fun feeds(): List<FeedView> {
        val out = Writer().open()
        out.name("ask").text("feeds")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { FeedView.read(input) } }
    }

    /** When the next promise ends by itself. */
    public fun nextDue(): Instant? {
        val out = Writer().open()
        out.name("ask").text("next_due")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { if (input.isNull()) null else input.moment() }
    }

    /** Journals what is due, and forgets old refusals. */
    public fun tick(): Tick {
        val out = Writer().open()
        out.name("ask").text("tick")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Tick.read(input) }
    }

    /** How the shelf and its file are doing. */
    public fun health(): Health {
        val out = Writer().open()
        out.name("ask").text("health")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Health.read(input) }
    }
}

/** The same questions, on `Dispatchers.IO`. */
public abstract class SuspendingQuestions internal constructor(private val questions: Questions) {
    /** How many of an item can be promised at a location to a channel, in the item's base unit. */
    public suspend fun availability(sku: String, location: String, channel: String): Availability =
        withContext(Dispatchers.IO) { questions.availability(sku, location, channel) }

    /** The same for several items at several locations: for each item the sum and its parts. */
    public suspend fun availabilityMany(skus: List<String>, locations: List<String>, channel: String): List<AvailabilityTotal> =
        withContext(Dispatchers.IO) { questions.availabilityMany(skus, locations, channel) }

    /**
     * How many can be promised by a later time: free now, with what is expected by then, less
     * what orders wait for.
     */
    public suspend fun availabilityBy(sku: String, location: String, channel: String, by: Instant): Availability =
        withContext(Dispatchers.IO) { questions.availabilityBy(sku, location, channel, by) }

    /** How many could be promised at an earlier time, as known then or now. */
    public suspend fun availabilityAsOf(sku: String, location: String, channel: String, at: Instant, knowledge: Knowledge): PastAvailability =
        withContext(Dispatchers.IO) { questions.availabilityAsOf(sku, location, channel, at, knowledge) }

    /** What can be promised, line by line, with the promises behind each line. */
    public suspend fun explain(sku: String, location: String, channel: String): ExplainedNumber =
        withContext(Dispatchers.IO) { questions.explain(sku, location, channel) }

    /** The balances of an item at a location, bucket by bucket. */
    public suspend fun level(sku: String, location: String): LevelView =
        withContext(Dispatchers.IO) { questions.level(sku, location) }

    /** The balances of an item at a location at an earlier time, as known then or now. */
    public suspend fun levelAsOf(sku: String, location: String, at: Instant, knowledge: Knowledge): LevelView =
        withContext(Dispatchers.IO) { questions.levelAsOf(sku, location, at, knowledge) }

    /**
     * The balances of every item at every location that ever had any, after the key of the last
     * page; 1,000 a page where `limit` is left out.
     */
    public suspend fun levels(after: LevelKey? = null, limit: Int? = null): List<LevelRow> =
        withContext(Dispatchers.IO) { questions.levels(after, limit) }

    /** What happened to an item at a location: entries, each with what it moved. */
    public suspend fun history(sku: String, location: String, order: HistoryOrder? = null, limit: Int? = null): List<HistoryLine> =
        withContext(Dispatchers.IO) { questions.history(sku, location, order, limit) }

    /** What changed after an entry, in order. */
    public suspend fun changes(after: Long? = null, limit: Int? = null): List<Change> =
        withContext(Dispatchers.IO) { questions.changes(after, limit) }

    /** Promises after an entry, oldest first; only those that are open, or all. */
    public suspend fun reservations(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<ReservationView> =
        withContext(Dispatchers.IO) { questions.reservations(after, limit, onlyOpen) }

    /** One promise, by the entry that made it. */
    public suspend fun reservation(sequence: Long): ReservationView? =
        withContext(Dispatchers.IO) { questions.reservation(sequence) }

    /** Refusals that are remembered, after a row number. */
    public suspend fun refusals(after: Long? = null, limit: Int? = null): List<RefusalView> =
        withContext(Dispatchers.IO) { questions.refusals(after, limit) }

    /** Commands that were set aside, after a row number. */
    public suspend fun conflicts(after: Long? = null, limit: Int? = null): List<ConflictView> =
        withContext(Dispatchers.IO) { questions.conflicts(after, limit) }

    /** Cases after a number, oldest first; only those that are open, or all. */
    public suspend fun cases(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<CaseView> =
        withContext(Dispatchers.IO) { questions.cases(after, limit, onlyOpen) }

    /** Every open shortage. */
    public suspend fun shortages(): List<CaseView> =
        withContext(Dispatchers.IO) { questions.shortages() }

    /** What the staff of a location have to do, after a promise, oldest first. */
    public suspend fun tasks(location: String, after: Long? = null, limit: Int? = null): List<TaskView> =
        withContext(Dispatchers.IO) { questions.tasks(location, after, limit) }

    /** What can be done about a promise whose units are not there, best first. */
    public suspend fun alternatives(of: Target): Alternatives =
        withContext(Dispatchers.IO) { questions.alternatives(of) }

    /** When a pickup could be ready, or why it could not be promised. */
    public suspend fun promisePickup(location: String, channel: String, lines: List<Line>, at: Instant? = null): PickupPromise =
        withContext(Dispatchers.IO) { questions.promisePickup(location, channel, lines, at) }

    /** The code that the customer of a pickup shows. */
    public suspend fun pickupCode(of: Target): String =
        withContext(Dispatchers.IO) { questions.pickupCode(of) }

    /** What a sale would do to promises; nothing is recorded. */
    public suspend fun checkSale(sale: Sell): SaleCheck =
        withContext(Dispatchers.IO) { questions.checkSale(sale) }

    /**
     * Notes what a source says of itself: that it is alive, how far it has sent, what waits. The
     * answer has the numbers that are missing, for the source to send again.
     */
    public suspend fun heartbeat(source: String, heartbeat: Heartbeat): FeedView =
        withContext(Dispatchers.IO) { questions.heartbeat(source, heartbeat) }

    /** Every source that numbers its messages or is heard from regularly, by name. */
    public suspend fun feeds(): List<FeedView> =
        withContext(Dispatchers.IO) { questions.feeds() }

    /** When the next promise ends by itself. */
    public suspend fun nextDue(): Instant? =
        withContext(Dispatchers.IO) { questions.nextDue() }

    /** Journals what is due, and forgets old refusals. */
    public suspend fun tick(): Tick =
        withContext(Dispatchers.IO) { questions.tick() }

    /** How the shelf and its file are doing. */
    public suspend fun health(): Health =
        withContext(Dispatchers.IO) { questions.health() }
}
