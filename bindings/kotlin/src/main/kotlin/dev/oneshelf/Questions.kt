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

    /**
     * How many of an item a channel can be promised at a location (available to promise, ATP), in
     * the item's base unit.
     */
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

    /**
     * How many of several items can be promised at several locations: for each item the sum, and
     * each location.
     */
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
     * How many can be promised by a later time: with the expected supply that comes by then, less
     * what back orders wait for.
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

    /** How many could have been promised at a past time, as known then or as known now. */
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

    /** Explains what can be promised, line by line, with the promises behind each line. */
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

    /** The balances of an item at a location at a past time, as known then or as known now. */
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
     * page; 1,000 a page if `limit` is left out.
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

    /** What happened to an item at a location: journal entries, each with what it moved. */
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

    /** The journal after an entry, in order: every command that was recorded, with what it moved. */
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

    /**
     * Promises, oldest first, after the entry that made the last one; only those that are open, or
     * all.
     */
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

    /** Refusals that are remembered, oldest first, after a row number. */
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

    /** Conflicts: commands that were set aside under a used reference, after a row number. */
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

    /** Cases, oldest first, after a number; only those that are open, or all. */
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

    /** Every open shortage, with the promises in danger. */
    public fun shortages(): List<CaseView> {
        val out = Writer().open()
        out.name("ask").text("shortages")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { CaseView.read(input) } }
    }

    /** Lists the tasks for the staff of a location, oldest promises first, after a given promise. */
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

    /** What can be done for a promise whose goods are missing, in the order in which to try it. */
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

    /** The code that the customer of a pickup shows: the one that was issued last. */
    public fun pickupCode(of: Target): String {
        val out = Writer().open()
        out.name("ask").text("pickup_code")
        out.name("of")
        of.write(out)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.text() }
    }

    /** What a sale would do to promises, to warn the cashier. Nothing is recorded. */
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
     * Records a heartbeat: a source is alive, has sent so far, and has so many messages queued.
     * The answer lists the numbers that are missing, for the source to send again.
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

    /** Every watched source, by name: one that numbers its messages or sends heartbeats. */
    public fun feeds(): List<FeedView> {
        val out = Writer().open()
        out.name("ask").text("feeds")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { FeedView.read(input) } }
    }

    /**
     * Cases that fit a filter, after a number: of one location, of some kinds, opened before a
     * moment; with closed ones if `closed_too`.
     */
    @JvmOverloads
    public fun casesWhere(after: Long? = null, limit: Int? = null, closedToo: Boolean? = null, location: String? = null, kinds: List<String>? = null, openedBefore: Instant? = null): List<CaseView> {
        val out = Writer().open()
        out.name("ask").text("cases_where")
        after?.let {
            out.name("after")
            out.number(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        closedToo?.let {
            out.name("closed_too")
            out.flag(it)
        }
        location?.let {
            out.name("location")
            out.text(it)
        }
        kinds?.let {
            out.name("kinds")
            out.list(it) { out.text(it) }
        }
        openedBefore?.let {
            out.name("opened_before")
            out.moment(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { CaseView.read(input) } }
    }

    /** How many cases are open, for each location and kind, and how old they are. */
    public fun caseSummary(): List<CaseCount> {
        val out = Writer().open()
        out.name("ask").text("case_summary")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { CaseCount.read(input) } }
    }

    /** One case in full, with what can be done about it now. Nothing if no case has this number. */
    public fun case(number: Long): CaseFile? {
        val out = Writer().open()
        out.name("ask").text("case")
        out.name("number")
        out.number(number)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { if (input.isNull()) null else CaseFile.read(input) }
    }

    /** The two commands of a conflict. Nothing if the case is about something else. */
    public fun conflict(case: Long): ConflictPair? {
        val out = Writer().open()
        out.name("ask").text("conflict")
        out.name("case")
        out.number(case)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { if (input.isNull()) null else ConflictPair.read(input) }
    }

    /**
     * Suspected duplicates after an entry: facts that may have been recorded twice under different
     * references.
     */
    @JvmOverloads
    public fun suspectedDuplicates(after: Long? = null, limit: Int? = null): List<SuspectedDuplicate> {
        val out = Writer().open()
        out.name("ask").text("suspected_duplicates")
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
        return answered(input) { input.list { SuspectedDuplicate.read(input) } }
    }

    /** Expected supply, after an announcement; only what is still to come, or all. */
    @JvmOverloads
    public fun supplies(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<SupplyView> {
        val out = Writer().open()
        out.name("ask").text("supplies")
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
        return answered(input) { input.list { SupplyView.read(input) } }
    }

    /**
     * Lists the numbers of a location that are not confirmed, and why: for the location as a
     * whole, and by item, after a given item.
     */
    @JvmOverloads
    public fun unconfirmed(location: String, after: String? = null, limit: Int? = null): Unconfirmed {
        val out = Writer().open()
        out.name("ask").text("unconfirmed")
        out.name("location")
        out.text(location)
        after?.let {
            out.name("after")
            out.text(it)
        }
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Unconfirmed.read(input) }
    }

    /**
     * Reconciles what has stood open, with commands that a person may apply. Leave out kinds by
     * setting them to false; matters that need nobody come only if `explained`.
     */
    @JvmOverloads
    public fun reconcile(counts: Boolean? = null, holds: Boolean? = null, transfers: Boolean? = null, pickups: Boolean? = null, explained: Boolean? = null): Reconciliation {
        val out = Writer().open()
        out.name("ask").text("reconcile")
        counts?.let {
            out.name("counts")
            out.flag(it)
        }
        holds?.let {
            out.name("holds")
            out.flag(it)
        }
        transfers?.let {
            out.name("transfers")
            out.flag(it)
        }
        pickups?.let {
            out.name("pickups")
            out.flag(it)
        }
        explained?.let {
            out.name("explained")
            out.flag(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Reconciliation.read(input) }
    }

    /**
     * Reconciles numbers that a channel shows, or without a channel those that were counted on the
     * shelf, with what they should be. `seen_entry` or `seen_until` says up to where the channel
     * had followed.
     */
    @JvmOverloads
    public fun reconcileShown(shown: List<Shown>, channel: String? = null, location: String? = null, seenEntry: Long? = null, seenUntil: Instant? = null): ShownReport {
        val out = Writer().open()
        out.name("ask").text("reconcile_shown")
        out.name("shown")
        out.list(shown) { it.write(out) }
        channel?.let {
            out.name("channel")
            out.text(it)
        }
        location?.let {
            out.name("location")
            out.text(it)
        }
        seenEntry?.let {
            out.name("seen_entry")
            out.number(it)
        }
        seenUntil?.let {
            out.name("seen_until")
            out.moment(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { ShownReport.read(input) }
    }

    /**
     * Reports what became of the promises of a period, by location, channel and week. It reads the
     * whole journal.
     */
    @JvmOverloads
    public fun promiseReport(from: Instant? = null, to: Instant? = null): PromiseReport {
        val out = Writer().open()
        out.name("ask").text("promise_report")
        from?.let {
            out.name("from")
            out.moment(it)
        }
        to?.let {
            out.name("to")
            out.moment(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { PromiseReport.read(input) }
    }

    /** Rebuilds the store into a new file, in which everything is computed from the journal again. */
    public fun rebuildInto(target: String): Rebuilt {
        val out = Writer().open()
        out.name("ask").text("rebuild_into")
        out.name("target")
        out.text(target)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Rebuilt.read(input) }
    }

    /**
     * Defines a destination (a webhook, a subscriber), or changes how it is served. Its shape
     * stays.
     */
    public fun defineDestination(destination: Destination): Unit {
        val out = Writer().open()
        out.name("ask").text("define_destination")
        out.name("destination")
        destination.write(out)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.nothing() }
    }

    /** Removes a destination, and forgets what it was sent. Returns whether there was one. */
    public fun removeDestination(destination: String): Boolean {
        val out = Writer().open()
        out.name("ask").text("remove_destination")
        out.name("destination")
        out.text(destination)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.flag() }
    }

    /** Every destination, and how it is doing. */
    public fun destinations(): List<DestinationView> {
        val out = Writer().open()
        out.name("ask").text("destinations")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { DestinationView.read(input) } }
    }

    /**
     * Takes deliveries that are due for a destination, to be sent in this order and then reported
     * on.
     */
    @JvmOverloads
    public fun takeDeliveries(destination: String, limit: Int? = null): List<Delivery> {
        val out = Writer().open()
        out.name("ask").text("take_deliveries")
        out.name("destination")
        out.text(destination)
        limit?.let {
            out.name("limit")
            out.number(it)
        }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { Delivery.read(input) } }
    }

    /** Records what became of deliveries that were taken. Returns how many reports counted. */
    public fun reportDeliveries(destination: String, reports: List<DeliveryReport>): Int {
        val out = Writer().open()
        out.name("ask").text("report_deliveries")
        out.name("destination")
        out.text(destination)
        out.name("reports")
        out.list(reports) { it.write(out) }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.small() }
    }

    /** Lists the deliveries that a destination has not acknowledged, in order. */
    public fun outstandingDeliveries(destination: String): List<OutstandingView> {
        val out = Writer().open()
        out.name("ask").text("outstanding_deliveries")
        out.name("destination")
        out.text(destination)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.list { OutstandingView.read(input) } }
    }

    /** Retries dead or failed deliveries at once. Returns how many there were. */
    public fun retryDeliveries(destination: String, numbers: List<Long>): Int {
        val out = Writer().open()
        out.name("ask").text("retry_deliveries")
        out.name("destination")
        out.text(destination)
        out.name("numbers")
        out.list(numbers) { out.number(it) }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.small() }
    }

    /** Drops dead or failed deliveries for good. Returns how many there were. */
    public fun dropDeliveries(destination: String, numbers: List<Long>): Int {
        val out = Writer().open()
        out.name("ask").text("drop_deliveries")
        out.name("destination")
        out.text(destination)
        out.name("numbers")
        out.list(numbers) { out.number(it) }
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.small() }
    }

    /** Delivers everything after an entry once more, marked as what may have been sent before. */
    public fun replayDeliveries(destination: String, after: Long): Unit {
        val out = Writer().open()
        out.name("ask").text("replay_deliveries")
        out.name("destination")
        out.text(destination)
        out.name("after")
        out.number(after)
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { input.nothing() }
    }

    /** When the next delivery is due. Nothing if none is. */
    public fun nextDelivery(): Instant? {
        val out = Writer().open()
        out.name("ask").text("next_delivery")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { if (input.isNull()) null else input.moment() }
    }

    /** When the next deadline comes, to call `tick` then. Nothing if there is none. */
    public fun nextDue(): Instant? {
        val out = Writer().open()
        out.name("ask").text("next_due")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { if (input.isNull()) null else input.moment() }
    }

    /** Journals the deadlines that have come, and forgets old refusals. */
    public fun tick(): Tick {
        val out = Writer().open()
        out.name("ask").text("tick")
        out.close()
        val input = ask(out.toBytes())
        return answered(input) { Tick.read(input) }
    }

    /** How the shelf and its file are doing, for monitoring. */
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
    /**
     * How many of an item a channel can be promised at a location (available to promise, ATP), in
     * the item's base unit.
     */
    public suspend fun availability(sku: String, location: String, channel: String): Availability =
        withContext(Dispatchers.IO) { questions.availability(sku, location, channel) }

    /**
     * How many of several items can be promised at several locations: for each item the sum, and
     * each location.
     */
    public suspend fun availabilityMany(skus: List<String>, locations: List<String>, channel: String): List<AvailabilityTotal> =
        withContext(Dispatchers.IO) { questions.availabilityMany(skus, locations, channel) }

    /**
     * How many can be promised by a later time: with the expected supply that comes by then, less
     * what back orders wait for.
     */
    public suspend fun availabilityBy(sku: String, location: String, channel: String, by: Instant): Availability =
        withContext(Dispatchers.IO) { questions.availabilityBy(sku, location, channel, by) }

    /** How many could have been promised at a past time, as known then or as known now. */
    public suspend fun availabilityAsOf(sku: String, location: String, channel: String, at: Instant, knowledge: Knowledge): PastAvailability =
        withContext(Dispatchers.IO) { questions.availabilityAsOf(sku, location, channel, at, knowledge) }

    /** Explains what can be promised, line by line, with the promises behind each line. */
    public suspend fun explain(sku: String, location: String, channel: String): ExplainedNumber =
        withContext(Dispatchers.IO) { questions.explain(sku, location, channel) }

    /** The balances of an item at a location, bucket by bucket. */
    public suspend fun level(sku: String, location: String): LevelView =
        withContext(Dispatchers.IO) { questions.level(sku, location) }

    /** The balances of an item at a location at a past time, as known then or as known now. */
    public suspend fun levelAsOf(sku: String, location: String, at: Instant, knowledge: Knowledge): LevelView =
        withContext(Dispatchers.IO) { questions.levelAsOf(sku, location, at, knowledge) }

    /**
     * The balances of every item at every location that ever had any, after the key of the last
     * page; 1,000 a page if `limit` is left out.
     */
    public suspend fun levels(after: LevelKey? = null, limit: Int? = null): List<LevelRow> =
        withContext(Dispatchers.IO) { questions.levels(after, limit) }

    /** What happened to an item at a location: journal entries, each with what it moved. */
    public suspend fun history(sku: String, location: String, order: HistoryOrder? = null, limit: Int? = null): List<HistoryLine> =
        withContext(Dispatchers.IO) { questions.history(sku, location, order, limit) }

    /** The journal after an entry, in order: every command that was recorded, with what it moved. */
    public suspend fun changes(after: Long? = null, limit: Int? = null): List<Change> =
        withContext(Dispatchers.IO) { questions.changes(after, limit) }

    /**
     * Promises, oldest first, after the entry that made the last one; only those that are open, or
     * all.
     */
    public suspend fun reservations(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<ReservationView> =
        withContext(Dispatchers.IO) { questions.reservations(after, limit, onlyOpen) }

    /** One promise, by the entry that made it. */
    public suspend fun reservation(sequence: Long): ReservationView? =
        withContext(Dispatchers.IO) { questions.reservation(sequence) }

    /** Refusals that are remembered, oldest first, after a row number. */
    public suspend fun refusals(after: Long? = null, limit: Int? = null): List<RefusalView> =
        withContext(Dispatchers.IO) { questions.refusals(after, limit) }

    /** Conflicts: commands that were set aside under a used reference, after a row number. */
    public suspend fun conflicts(after: Long? = null, limit: Int? = null): List<ConflictView> =
        withContext(Dispatchers.IO) { questions.conflicts(after, limit) }

    /** Cases, oldest first, after a number; only those that are open, or all. */
    public suspend fun cases(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<CaseView> =
        withContext(Dispatchers.IO) { questions.cases(after, limit, onlyOpen) }

    /** Every open shortage, with the promises in danger. */
    public suspend fun shortages(): List<CaseView> =
        withContext(Dispatchers.IO) { questions.shortages() }

    /** Lists the tasks for the staff of a location, oldest promises first, after a given promise. */
    public suspend fun tasks(location: String, after: Long? = null, limit: Int? = null): List<TaskView> =
        withContext(Dispatchers.IO) { questions.tasks(location, after, limit) }

    /** What can be done for a promise whose goods are missing, in the order in which to try it. */
    public suspend fun alternatives(of: Target): Alternatives =
        withContext(Dispatchers.IO) { questions.alternatives(of) }

    /** When a pickup could be ready, or why it could not be promised. */
    public suspend fun promisePickup(location: String, channel: String, lines: List<Line>, at: Instant? = null): PickupPromise =
        withContext(Dispatchers.IO) { questions.promisePickup(location, channel, lines, at) }

    /** The code that the customer of a pickup shows: the one that was issued last. */
    public suspend fun pickupCode(of: Target): String =
        withContext(Dispatchers.IO) { questions.pickupCode(of) }

    /** What a sale would do to promises, to warn the cashier. Nothing is recorded. */
    public suspend fun checkSale(sale: Sell): SaleCheck =
        withContext(Dispatchers.IO) { questions.checkSale(sale) }

    /**
     * Records a heartbeat: a source is alive, has sent so far, and has so many messages queued.
     * The answer lists the numbers that are missing, for the source to send again.
     */
    public suspend fun heartbeat(source: String, heartbeat: Heartbeat): FeedView =
        withContext(Dispatchers.IO) { questions.heartbeat(source, heartbeat) }

    /** Every watched source, by name: one that numbers its messages or sends heartbeats. */
    public suspend fun feeds(): List<FeedView> =
        withContext(Dispatchers.IO) { questions.feeds() }

    /**
     * Cases that fit a filter, after a number: of one location, of some kinds, opened before a
     * moment; with closed ones if `closed_too`.
     */
    public suspend fun casesWhere(after: Long? = null, limit: Int? = null, closedToo: Boolean? = null, location: String? = null, kinds: List<String>? = null, openedBefore: Instant? = null): List<CaseView> =
        withContext(Dispatchers.IO) { questions.casesWhere(after, limit, closedToo, location, kinds, openedBefore) }

    /** How many cases are open, for each location and kind, and how old they are. */
    public suspend fun caseSummary(): List<CaseCount> =
        withContext(Dispatchers.IO) { questions.caseSummary() }

    /** One case in full, with what can be done about it now. Nothing if no case has this number. */
    public suspend fun case(number: Long): CaseFile? =
        withContext(Dispatchers.IO) { questions.case(number) }

    /** The two commands of a conflict. Nothing if the case is about something else. */
    public suspend fun conflict(case: Long): ConflictPair? =
        withContext(Dispatchers.IO) { questions.conflict(case) }

    /**
     * Suspected duplicates after an entry: facts that may have been recorded twice under different
     * references.
     */
    public suspend fun suspectedDuplicates(after: Long? = null, limit: Int? = null): List<SuspectedDuplicate> =
        withContext(Dispatchers.IO) { questions.suspectedDuplicates(after, limit) }

    /** Expected supply, after an announcement; only what is still to come, or all. */
    public suspend fun supplies(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<SupplyView> =
        withContext(Dispatchers.IO) { questions.supplies(after, limit, onlyOpen) }

    /**
     * Lists the numbers of a location that are not confirmed, and why: for the location as a
     * whole, and by item, after a given item.
     */
    public suspend fun unconfirmed(location: String, after: String? = null, limit: Int? = null): Unconfirmed =
        withContext(Dispatchers.IO) { questions.unconfirmed(location, after, limit) }

    /**
     * Reconciles what has stood open, with commands that a person may apply. Leave out kinds by
     * setting them to false; matters that need nobody come only if `explained`.
     */
    public suspend fun reconcile(counts: Boolean? = null, holds: Boolean? = null, transfers: Boolean? = null, pickups: Boolean? = null, explained: Boolean? = null): Reconciliation =
        withContext(Dispatchers.IO) { questions.reconcile(counts, holds, transfers, pickups, explained) }

    /**
     * Reconciles numbers that a channel shows, or without a channel those that were counted on the
     * shelf, with what they should be. `seen_entry` or `seen_until` says up to where the channel
     * had followed.
     */
    public suspend fun reconcileShown(shown: List<Shown>, channel: String? = null, location: String? = null, seenEntry: Long? = null, seenUntil: Instant? = null): ShownReport =
        withContext(Dispatchers.IO) { questions.reconcileShown(shown, channel, location, seenEntry, seenUntil) }

    /**
     * Reports what became of the promises of a period, by location, channel and week. It reads the
     * whole journal.
     */
    public suspend fun promiseReport(from: Instant? = null, to: Instant? = null): PromiseReport =
        withContext(Dispatchers.IO) { questions.promiseReport(from, to) }

    /** Rebuilds the store into a new file, in which everything is computed from the journal again. */
    public suspend fun rebuildInto(target: String): Rebuilt =
        withContext(Dispatchers.IO) { questions.rebuildInto(target) }

    /**
     * Defines a destination (a webhook, a subscriber), or changes how it is served. Its shape
     * stays.
     */
    public suspend fun defineDestination(destination: Destination): Unit =
        withContext(Dispatchers.IO) { questions.defineDestination(destination) }

    /** Removes a destination, and forgets what it was sent. Returns whether there was one. */
    public suspend fun removeDestination(destination: String): Boolean =
        withContext(Dispatchers.IO) { questions.removeDestination(destination) }

    /** Every destination, and how it is doing. */
    public suspend fun destinations(): List<DestinationView> =
        withContext(Dispatchers.IO) { questions.destinations() }

    /**
     * Takes deliveries that are due for a destination, to be sent in this order and then reported
     * on.
     */
    public suspend fun takeDeliveries(destination: String, limit: Int? = null): List<Delivery> =
        withContext(Dispatchers.IO) { questions.takeDeliveries(destination, limit) }

    /** Records what became of deliveries that were taken. Returns how many reports counted. */
    public suspend fun reportDeliveries(destination: String, reports: List<DeliveryReport>): Int =
        withContext(Dispatchers.IO) { questions.reportDeliveries(destination, reports) }

    /** Lists the deliveries that a destination has not acknowledged, in order. */
    public suspend fun outstandingDeliveries(destination: String): List<OutstandingView> =
        withContext(Dispatchers.IO) { questions.outstandingDeliveries(destination) }

    /** Retries dead or failed deliveries at once. Returns how many there were. */
    public suspend fun retryDeliveries(destination: String, numbers: List<Long>): Int =
        withContext(Dispatchers.IO) { questions.retryDeliveries(destination, numbers) }

    /** Drops dead or failed deliveries for good. Returns how many there were. */
    public suspend fun dropDeliveries(destination: String, numbers: List<Long>): Int =
        withContext(Dispatchers.IO) { questions.dropDeliveries(destination, numbers) }

    /** Delivers everything after an entry once more, marked as what may have been sent before. */
    public suspend fun replayDeliveries(destination: String, after: Long): Unit =
        withContext(Dispatchers.IO) { questions.replayDeliveries(destination, after) }

    /** When the next delivery is due. Nothing if none is. */
    public suspend fun nextDelivery(): Instant? =
        withContext(Dispatchers.IO) { questions.nextDelivery() }

    /** When the next deadline comes, to call `tick` then. Nothing if there is none. */
    public suspend fun nextDue(): Instant? =
        withContext(Dispatchers.IO) { questions.nextDue() }

    /** Journals the deadlines that have come, and forgets old refusals. */
    public suspend fun tick(): Tick =
        withContext(Dispatchers.IO) { questions.tick() }

    /** How the shelf and its file are doing, for monitoring. */
    public suspend fun health(): Health =
        withContext(Dispatchers.IO) { questions.health() }
}
