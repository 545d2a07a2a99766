// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What a shelf is asked. */
public abstract class Questions {
    internal abstract fun ask(question: JsonObject): JsonElement

    /** How many of an item can be promised at a location to a channel, in the item's base unit. */
    public fun availability(sku: String, location: String, channel: String): Availability {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("availability"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
                put("channel", JsonPrimitive(channel))
            },
        )
        return Availability.fromJson(answer.asObject())
    }

    /** The same for several items at several locations: for each item the sum and its parts. */
    public fun availabilityMany(skus: List<String>, locations: List<String>, channel: String): List<AvailabilityTotal> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("availability_many"))
                put("skus", array(skus) { JsonPrimitive(it) })
                put("locations", array(locations) { JsonPrimitive(it) })
                put("channel", JsonPrimitive(channel))
            },
        )
        return list(answer) { AvailabilityTotal.fromJson(it.asObject()) }
    }

    /**
     * How many can be promised by a later time: free now, with what is expected by then, less
     * what orders wait for.
     */
    public fun availabilityBy(sku: String, location: String, channel: String, by: Instant): Availability {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("availability_by"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
                put("channel", JsonPrimitive(channel))
                put("by", JsonPrimitive(by.toString()))
            },
        )
        return Availability.fromJson(answer.asObject())
    }

    /** How many could be promised at an earlier time, as known then or now. */
    public fun availabilityAsOf(sku: String, location: String, channel: String, at: Instant, knowledge: Knowledge): PastAvailability {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("availability_as_of"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
                put("channel", JsonPrimitive(channel))
                put("at", JsonPrimitive(at.toString()))
                put("knowledge", JsonPrimitive(knowledge.value))
            },
        )
        return PastAvailability.fromJson(answer.asObject())
    }

    /** What can be promised, line by line, with the promises behind each line. */
    public fun explain(sku: String, location: String, channel: String): ExplainedNumber {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("explain"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
                put("channel", JsonPrimitive(channel))
            },
        )
        return ExplainedNumber.fromJson(answer.asObject())
    }

    /** The balances of an item at a location, bucket by bucket. */
    public fun level(sku: String, location: String): LevelView {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("level"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
            },
        )
        return LevelView.fromJson(answer.asObject())
    }

    /** The balances of an item at a location at an earlier time, as known then or now. */
    public fun levelAsOf(sku: String, location: String, at: Instant, knowledge: Knowledge): LevelView {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("level_as_of"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
                put("at", JsonPrimitive(at.toString()))
                put("knowledge", JsonPrimitive(knowledge.value))
            },
        )
        return LevelView.fromJson(answer.asObject())
    }

    /**
     * The balances of every item at every location that ever had any, after the key of the last
     * page; 1,000 a page where `limit` is left out.
     */
    @JvmOverloads
    public fun levels(after: LevelKey? = null, limit: Int? = null): List<LevelRow> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("levels"))
                after?.let { put("after", it.toJson()) }
                limit?.let { put("limit", JsonPrimitive(it)) }
            },
        )
        return list(answer) { LevelRow.fromJson(it.asObject()) }
    }

    /** What happened to an item at a location: entries, each with what it moved. */
    @JvmOverloads
    public fun history(sku: String, location: String, order: HistoryOrder? = null, limit: Int? = null): List<HistoryLine> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("history"))
                put("sku", JsonPrimitive(sku))
                put("location", JsonPrimitive(location))
                order?.let { put("order", JsonPrimitive(it.value)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
            },
        )
        return list(answer) { HistoryLine.fromJson(it.asObject()) }
    }

    /** What changed after an entry, in order. */
    @JvmOverloads
    public fun changes(after: Long? = null, limit: Int? = null): List<Change> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("changes"))
                after?.let { put("after", JsonPrimitive(it)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
            },
        )
        return list(answer) { Change.fromJson(it.asObject()) }
    }

    /** Promises after an entry, oldest first; only those that are open, or all. */
    @JvmOverloads
    public fun reservations(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<ReservationView> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("reservations"))
                after?.let { put("after", JsonPrimitive(it)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
                onlyOpen?.let { put("only_open", JsonPrimitive(it)) }
            },
        )
        return list(answer) { ReservationView.fromJson(it.asObject()) }
    }

    /** One promise, by the entry that made it. */
    public fun reservation(sequence: Long): ReservationView? {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("reservation"))
                put("sequence", JsonPrimitive(sequence))
            },
        )
        return answer.orNull()?.let { ReservationView.fromJson(it.asObject()) }
    }

    /** Refusals that are remembered, after a row number. */
    @JvmOverloads
    public fun refusals(after: Long? = null, limit: Int? = null): List<RefusalView> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("refusals"))
                after?.let { put("after", JsonPrimitive(it)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
            },
        )
        return list(answer) { RefusalView.fromJson(it.asObject()) }
    }

    /** Commands that were set aside, after a row number. */
    @JvmOverloads
    public fun conflicts(after: Long? = null, limit: Int? = null): List<ConflictView> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("conflicts"))
                after?.let { put("after", JsonPrimitive(it)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
            },
        )
        return list(answer) { ConflictView.fromJson(it.asObject()) }
    }

    /** Cases after a number, oldest first; only those that are open, or all. */
    @JvmOverloads
    public fun cases(after: Long? = null, limit: Int? = null, onlyOpen: Boolean? = null): List<CaseView> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("cases"))
                after?.let { put("after", JsonPrimitive(it)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
                onlyOpen?.let { put("only_open", JsonPrimitive(it)) }
            },
        )
        return list(answer) { CaseView.fromJson(it.asObject()) }
    }

    /** Every open shortage. */
    public fun shortages(): List<CaseView> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("shortages"))
            },
        )
        return list(answer) { CaseView.fromJson(it.asObject()) }
    }

    /** What the staff of a location have to do, after a promise, oldest first. */
    @JvmOverloads
    public fun tasks(location: String, after: Long? = null, limit: Int? = null): List<TaskView> {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("tasks"))
                put("location", JsonPrimitive(location))
                after?.let { put("after", JsonPrimitive(it)) }
                limit?.let { put("limit", JsonPrimitive(it)) }
            },
        )
        return list(answer) { TaskView.fromJson(it.asObject()) }
    }

    /** What can be done about a promise whose units are not there, best first. */
    public fun alternatives(of: Target): Alternatives {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("alternatives"))
                put("of", of.toJson())
            },
        )
        return Alternatives.fromJson(answer.asObject())
    }

    /** When a pickup could be ready, or why it could not be promised. */
    @JvmOverloads
    public fun promisePickup(location: String, channel: String, lines: List<Line>, at: Instant? = null): PickupPromise {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("promise_pickup"))
                put("location", JsonPrimitive(location))
                put("channel", JsonPrimitive(channel))
                put("lines", array(lines) { it.toJson() })
                at?.let { put("at", JsonPrimitive(it.toString())) }
            },
        )
        return PickupPromise.fromJson(answer.asObject())
    }

    /** The code that the customer of a pickup shows. */
    public fun pickupCode(of: Target): String {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("pickup_code"))
                put("of", of.toJson())
            },
        )
        return answer.asText()
    }

    /** What a sale would do to promises; nothing is recorded. */
    public fun checkSale(sale: Sell): SaleCheck {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("check_sale"))
                put("sale", sale.toJson())
            },
        )
        return SaleCheck.fromJson(answer.asObject())
    }

    /** When the next promise ends by itself. */
    public fun nextDue(): Instant? {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("next_due"))
            },
        )
        return answer.orNull()?.let { Instant.parse(it.asText()) }
    }

    /** Journals what is due, and forgets old refusals. */
    public fun tick(): Tick {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("tick"))
            },
        )
        return Tick.fromJson(answer.asObject())
    }

    /** How the shelf and its file are doing. */
    public fun health(): Health {
        val answer = ask(
            json {
                put("ask", JsonPrimitive("health"))
            },
        )
        return Health.fromJson(answer.asObject())
    }
}
