// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** One thing that can be done now. */
public data class Alternative @JvmOverloads constructor(

    /** What it is. */
    public val kind: AlternativeKind,

    /**
     * The command that does it; its reference is a proposal, its consent or note is to be
     * filled in.
     */
    public val command: Command,

    /** What it would do to the numbers, each level before and after. */
    public val effects: List<LevelEffect>,

    /** When the goods should come. */
    public var expectedAt: Instant? = null,

    /** The other branch. */
    public var location: String? = null,

    /** How many of its base units. */
    public var quantity: BigDecimal? = null,

    /** When it could be collected. */
    public var readyAt: Instant? = null,

    /** Which item it is about; nothing where it is about all of the promise. */
    public var sku: String? = null,

    /** The item instead. */
    public var substitute: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("kind", JsonPrimitive(this@Alternative.kind.value))
        put("command", this@Alternative.command.toJson())
        put("effects", array(this@Alternative.effects) { it.toJson() })
        this@Alternative.expectedAt?.let { put("expected_at", JsonPrimitive(it.toString())) }
        this@Alternative.location?.let { put("location", JsonPrimitive(it)) }
        this@Alternative.quantity?.let { put("quantity", quantityOut(it)) }
        this@Alternative.readyAt?.let { put("ready_at", JsonPrimitive(it.toString())) }
        this@Alternative.sku?.let { put("sku", JsonPrimitive(it)) }
        this@Alternative.substitute?.let { put("substitute", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Alternative =
            Alternative(
                AlternativeKind.of(json.get("kind").asText()),
                Command.fromJson(json.get("command").asObject()),
                list(json["effects"]) { LevelEffect.fromJson(it.asObject()) },
                json["expected_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["location"].orNull()?.let { it.asText() },
                json["quantity"].orNull()?.let { BigDecimal(it.asText()) },
                json["ready_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["sku"].orNull()?.let { it.asText() },
                json["substitute"].orNull()?.let { it.asText() },
            )
    }
}

/** What there is to do. */
public enum class AlternativeKind(
    /** The word as it crosses. */
    public val value: String,
) {

    /** From another branch. */
    OTHER_BRANCH("other_branch"),

    /** Another item; the customer has to agree. */
    SUBSTITUTE("substitute"),

    /** Later, from expected supply. */
    LATER("later"),

    /** Not at all. */
    CANCEL("cancel"),

    /** The customer is asked. */
    CONTACT("contact"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): AlternativeKind = all[value] ?: unknown("AlternativeKind", value)
    }
}

/** What can be done for a promise, in the order in which it should be tried. */
public data class Alternatives(

    /** The promise. */
    public val promise: ReservationView,

    /**
     * Another branch first, those that are ready first before the others; then a substitute, in
     * the order of the catalogue; then later; then to cancel; and to contact the customer.
     */
    public val options: List<Alternative>,
) {
    internal fun toJson(): JsonObject = json {
        put("promise", this@Alternatives.promise.toJson())
        put("options", array(this@Alternatives.options) { it.toJson() })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Alternatives =
            Alternatives(
                ReservationView.fromJson(json.get("promise").asObject()),
                list(json["options"]) { Alternative.fromJson(it.asObject()) },
            )
    }
}

/**
 * How many of an item can be promised at a location to a channel. Quantities are in the item's
 * base unit.
 */
public data class Availability @JvmOverloads constructor(

    /** The item, by its first name. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** The channel. */
    public val channel: String,

    /** What can be promised; never negative. Of a kit, whole kits. */
    public val available: BigDecimal,

    /** By how much `free` is below zero; nothing for a kit. */
    public val shortfall: BigDecimal,

    /** What is at the location in every condition. Of a kit, whole kits. */
    public val onHand: BigDecimal,

    /** How far the number can be trusted. */
    public val label: Label,

    /** The version of the channel's policy. */
    public val policy: Int,

    /** The moment that it is true for. */
    public val asOf: Instant,

    /** The last journal entry that it takes into account. */
    public val sequence: Long,

    /**
     * Everything is taken into account that the sources of the location had sent before then, as
     * far as these number their messages or send heartbeats; the others vouch for nothing.
     */
    public val goodAt: Instant,

    /** Why nothing is promised, whatever is there. */
    public var notPromised: NotPromised? = null,

    /** Why it is not simply confirmed. */
    public var reasons: List<LabelReason> = emptyList(),
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@Availability.sku))
        put("location", JsonPrimitive(this@Availability.location))
        put("channel", JsonPrimitive(this@Availability.channel))
        put("available", quantityOut(this@Availability.available))
        put("shortfall", quantityOut(this@Availability.shortfall))
        put("on_hand", quantityOut(this@Availability.onHand))
        put("label", JsonPrimitive(this@Availability.label.value))
        put("policy", JsonPrimitive(this@Availability.policy))
        put("as_of", JsonPrimitive(this@Availability.asOf.toString()))
        put("sequence", JsonPrimitive(this@Availability.sequence))
        put("good_at", JsonPrimitive(this@Availability.goodAt.toString()))
        this@Availability.notPromised?.let { put("not_promised", JsonPrimitive(it.value)) }
        this@Availability.reasons.takeIf { it.isNotEmpty() }?.let { put("reasons", array(it) { it.toJson() }) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Availability =
            Availability(
                json.get("sku").asText(),
                json.get("location").asText(),
                json.get("channel").asText(),
                BigDecimal(json.get("available").asText()),
                BigDecimal(json.get("shortfall").asText()),
                BigDecimal(json.get("on_hand").asText()),
                Label.of(json.get("label").asText()),
                json.get("policy").asInt(),
                Instant.parse(json.get("as_of").asText()),
                json.get("sequence").asLong(),
                Instant.parse(json.get("good_at").asText()),
                json["not_promised"].orNull()?.let { NotPromised.of(it.asText()) },
                list(json["reasons"]) { LabelReason.fromJson(it.asObject()) },
            )
    }
}

/** The availability of an item at several locations together. */
public data class AvailabilityTotal @JvmOverloads constructor(

    /** The sum of what can be promised; capped where it would not fit. */
    public val available: BigDecimal,

    /** The sum of the shortfalls. */
    public val shortfall: BigDecimal,

    /** The sum of what is there. */
    public val onHand: BigDecimal,

    /** The worst label of all. */
    public val label: Label,

    /** The parts. */
    public val locations: List<Availability>,

    /** The earliest `Availability::good_at` of any location; nothing where there are none. */
    public var goodAt: Instant? = null,

    /** Every reason of any location. */
    public var reasons: List<LabelReason> = emptyList(),
) {
    internal fun toJson(): JsonObject = json {
        put("available", quantityOut(this@AvailabilityTotal.available))
        put("shortfall", quantityOut(this@AvailabilityTotal.shortfall))
        put("on_hand", quantityOut(this@AvailabilityTotal.onHand))
        put("label", JsonPrimitive(this@AvailabilityTotal.label.value))
        put("locations", array(this@AvailabilityTotal.locations) { it.toJson() })
        this@AvailabilityTotal.goodAt?.let { put("good_at", JsonPrimitive(it.toString())) }
        this@AvailabilityTotal.reasons.takeIf { it.isNotEmpty() }?.let { put("reasons", array(it) { it.toJson() }) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): AvailabilityTotal =
            AvailabilityTotal(
                BigDecimal(json.get("available").asText()),
                BigDecimal(json.get("shortfall").asText()),
                BigDecimal(json.get("on_hand").asText()),
                Label.of(json.get("label").asText()),
                list(json["locations"]) { Availability.fromJson(it.asObject()) },
                json["good_at"].orNull()?.let { Instant.parse(it.asText()) },
                list(json["reasons"]) { LabelReason.fromJson(it.asObject()) },
            )
    }
}

/** Where a unit is. Every unit is in exactly one bucket of one location, or outside. */
public enum class Bucket(
    /** The word as it crosses. */
    public val value: String,
) {

    /** On the shelf, promised to nobody; negative where more was sold than was known. */
    FREE("free"),

    /** On the shelf, under a hold that expires. */
    HELD("held"),

    /** On the shelf, under an order, a pickup or a transfer request. */
    COMMITTED("committed"),

    /** Picked: in the holding area, or packed. */
    STAGED("staged"),

    /** Returned; its condition is not decided yet. */
    INSPECTION("inspection"),

    /** Here, and unsellable. */
    DAMAGED("damaged"),

    /** On its way to this location. */
    IN_TRANSIT("in_transit"),

    /** Everywhere else; the posting's `Reason` says where. */
    OUTSIDE("outside"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Bucket = all[value] ?: unknown("Bucket", value)
    }
}

/** What a case is about. */
public sealed interface CaseAbout {
    /** Its JSON form. */
    public fun toJson(): JsonObject

    /** More is promised or sold than is there. */
    public data class Shortage(

        /** How many units `free` is below zero. */
        public val shortfall: BigDecimal,

        /** The promises that cannot be kept, in the order in which they give way. */
        public val endangered: List<PromiseAtRisk>,

        /** The part of it that no promise here covers. */
        public val owedToNobody: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("shortage"))
            put("shortfall", quantityOut(this@Shortage.shortfall))
            put("endangered", array(this@Shortage.endangered) { it.toJson() })
            put("owed_to_nobody", quantityOut(this@Shortage.owedToNobody))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.Shortage =
                CaseAbout.Shortage(
                    BigDecimal(json.get("shortfall").asText()),
                    list(json["endangered"]) { PromiseAtRisk.fromJson(it.asObject()) },
                    BigDecimal(json.get("owed_to_nobody").asText()),
                )
        }
    }

    /** A count saw another number than was known. */
    public data class CountVariance(

        /** The count's entry. */
        public val count: Long,

        /** Counted less expected. */
        public val variance: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("count_variance"))
            put("count", JsonPrimitive(this@CountVariance.count))
            put("variance", quantityOut(this@CountVariance.variance))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.CountVariance =
                CaseAbout.CountVariance(
                    json.get("count").asLong(),
                    BigDecimal(json.get("variance").asText()),
                )
        }
    }

    /** A fact lies too close to a count to tell which came first. */
    public data class CountUncertain(

        /** The fact's entry. */
        public val fact: Long,

        /** The count's entry. */
        public val count: Long,

        /** When the count was taken. */
        public val countedAt: Instant,

        /** What the fact changed on the shelf. */
        public val change: BigDecimal,

        /** The side taken for now: the one with the lower availability. */
        public val takenAs: CountSide,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("count_uncertain"))
            put("fact", JsonPrimitive(this@CountUncertain.fact))
            put("count", JsonPrimitive(this@CountUncertain.count))
            put("counted_at", JsonPrimitive(this@CountUncertain.countedAt.toString()))
            put("change", quantityOut(this@CountUncertain.change))
            put("taken_as", JsonPrimitive(this@CountUncertain.takenAs.value))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.CountUncertain =
                CaseAbout.CountUncertain(
                    json.get("fact").asLong(),
                    json.get("count").asLong(),
                    Instant.parse(json.get("counted_at").asText()),
                    BigDecimal(json.get("change").asText()),
                    CountSide.of(json.get("taken_as").asText()),
                )
        }
    }

    /** A fact named an unknown SKU. */
    public class ProvisionalItem() : CaseAbout {
        override fun equals(other: Any?): Boolean = other is CaseAbout.ProvisionalItem

        override fun hashCode(): Int = 15

        override fun toString(): String = "ProvisionalItem()"

        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("provisional_item"))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.ProvisionalItem =
                CaseAbout.ProvisionalItem(
                )
        }
    }

    /** A fact waits for its location to be defined. */
    public data class UnknownLocation(

        /** The location as the fact named it. */
        public val named: String,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("unknown_location"))
            put("named", JsonPrimitive(this@UnknownLocation.named))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.UnknownLocation =
                CaseAbout.UnknownLocation(
                    json.get("named").asText(),
                )
        }
    }

    /** A fact moved more out of a bucket than was known to be there. */
    public data class FiguresDisagree(

        /** How many units were not known to be there. */
        public val missing: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("figures_disagree"))
            put("missing", quantityOut(this@FiguresDisagree.missing))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.FiguresDisagree =
                CaseAbout.FiguresDisagree(
                    BigDecimal(json.get("missing").asText()),
                )
        }
    }

    /** Counted units in the holding area differ from the known ones. */
    public data class StagedVariance(

        /** Counted less known. */
        public val variance: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("staged_variance"))
            put("variance", quantityOut(this@StagedVariance.variance))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.StagedVariance =
                CaseAbout.StagedVariance(
                    BigDecimal(json.get("variance").asText()),
                )
        }
    }

    /** A promise was adopted for a document that had a live one already. */
    public data class SecondPromise(

        /** The entry of the promise that stood before. */
        public val first: Long,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("second_promise"))
            put("first", JsonPrimitive(this@SecondPromise.first))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.SecondPromise =
                CaseAbout.SecondPromise(
                    json.get("first").asLong(),
                )
        }
    }

    /** More came back than the sale handed over. */
    public data class MoreThanSold(

        /** The sale's entry. */
        public val sale: Long,

        /** How many units too many. */
        public val excess: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("more_than_sold"))
            put("sale", JsonPrimitive(this@MoreThanSold.sale))
            put("excess", quantityOut(this@MoreThanSold.excess))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.MoreThanSold =
                CaseAbout.MoreThanSold(
                    json.get("sale").asLong(),
                    BigDecimal(json.get("excess").asText()),
                )
        }
    }

    /**
     * A fact that had waited for its location cannot be posted there as it was sent: reverse it,
     * and enter what is true.
     */
    public data class NotPosted(

        /** The fact's entry. */
        public val entry: Long,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("not_posted"))
            put("entry", JsonPrimitive(this@NotPosted.entry))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.NotPosted =
                CaseAbout.NotPosted(
                    json.get("entry").asLong(),
                )
        }
    }

    /** A picker did not find what the numbers say is there; the next count ends it. */
    public data class NotFound(

        /** The journal entry of the promise that it was picked for. */
        public val reservation: Long,

        /** How many units. */
        public val quantity: BigDecimal,

        /** Whether the picker said that the count is wrong, rather than that none was there. */
        public val wrongCount: Boolean,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("not_found"))
            put("reservation", JsonPrimitive(this@NotFound.reservation))
            put("quantity", quantityOut(this@NotFound.quantity))
            put("wrong_count", JsonPrimitive(this@NotFound.wrongCount))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.NotFound =
                CaseAbout.NotFound(
                    json.get("reservation").asLong(),
                    BigDecimal(json.get("quantity").asText()),
                    json.isTrue("wrong_count"),
                )
        }
    }

    /** A branch did not accept a pickup in time. */
    public data class NotAccepted(

        /** The journal entry of the pickup. */
        public val reservation: Long,

        /** By when it should have been accepted. */
        public val acceptBy: Instant,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("not_accepted"))
            put("reservation", JsonPrimitive(this@NotAccepted.reservation))
            put("accept_by", JsonPrimitive(this@NotAccepted.acceptBy.toString()))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.NotAccepted =
                CaseAbout.NotAccepted(
                    json.get("reservation").asLong(),
                    Instant.parse(json.get("accept_by").asText()),
                )
        }
    }

    /** What was shipped and what arrived differ. */
    public data class TransferDiscrepancy(

        /** The journal entry of the transfer. */
        public val transfer: Long,

        /** How many units did not arrive. */
        public val missing: BigDecimal,

        /** How many units arrived that were not shipped. */
        public val over: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("transfer_discrepancy"))
            put("transfer", JsonPrimitive(this@TransferDiscrepancy.transfer))
            put("missing", quantityOut(this@TransferDiscrepancy.missing))
            put("over", quantityOut(this@TransferDiscrepancy.over))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.TransferDiscrepancy =
                CaseAbout.TransferDiscrepancy(
                    json.get("transfer").asLong(),
                    BigDecimal(json.get("missing").asText()),
                    BigDecimal(json.get("over").asText()),
                )
        }
    }

    /** What is expected, and not late, is not enough for the orders that wait for it. */
    public data class SupplyShort(

        /** How many units are not covered. */
        public val uncovered: BigDecimal,

        /** The orders that will not get them, newest first. */
        public val endangered: List<PromiseAtRisk>,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("supply_short"))
            put("uncovered", quantityOut(this@SupplyShort.uncovered))
            put("endangered", array(this@SupplyShort.endangered) { it.toJson() })
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.SupplyShort =
                CaseAbout.SupplyShort(
                    BigDecimal(json.get("uncovered").asText()),
                    list(json["endangered"]) { PromiseAtRisk.fromJson(it.asObject()) },
                )
        }
    }

    /** Another command came under a used reference; `Shelf::case` shows both. */
    public data class Conflict @JvmOverloads constructor(

        /** Who sent both. */
        public val source: String,

        /** The reference of both. */
        public val reference: String,

        /** What is under review until it is resolved. */
        public val levels: List<CaseLevel>,

        /**
         * The entry of the command that stands; nothing where that was refused or changed
         * nothing.
         */
        public var first: Long? = null,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("conflict"))
            put("source", JsonPrimitive(this@Conflict.source))
            put("reference", JsonPrimitive(this@Conflict.reference))
            put("levels", array(this@Conflict.levels) { it.toJson() })
            this@Conflict.first?.let { put("first", JsonPrimitive(it)) }
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.Conflict =
                CaseAbout.Conflict(
                    json.get("source").asText(),
                    json.get("reference").asText(),
                    list(json["levels"]) { CaseLevel.fromJson(it.asObject()) },
                    json["first"].orNull()?.let { it.asLong() },
                )
        }
    }

    /** Units were moved for a promise or sale that has not come in time; it ends when that comes. */
    public data class Unlinked(

        /** The journal entry that moved them. */
        public val entry: Long,

        /** The name that it would come under. */
        public val waitsFor: Target,

        /** How many units. */
        public val quantity: BigDecimal,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("unlinked"))
            put("entry", JsonPrimitive(this@Unlinked.entry))
            put("waits_for", this@Unlinked.waitsFor.toJson())
            put("quantity", quantityOut(this@Unlinked.quantity))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.Unlinked =
                CaseAbout.Unlinked(
                    json.get("entry").asLong(),
                    Target.fromJson(json.get("waits_for").asObject()),
                    BigDecimal(json.get("quantity").asText()),
                )
        }
    }

    /** A fact was beyond a limit of its source. */
    public data class LimitExceeded(

        /** Its journal entry. */
        public val fact: Long,

        /** Which limit, and by what. */
        public val exceeded: Exceeded,
    ) : CaseAbout {
        override fun toJson(): JsonObject = json {
            put("kind", JsonPrimitive("limit_exceeded"))
            put("fact", JsonPrimitive(this@LimitExceeded.fact))
            put("exceeded", this@LimitExceeded.exceeded.toJson())
        }

        public companion object {
            internal fun fromJson(json: JsonObject): CaseAbout.LimitExceeded =
                CaseAbout.LimitExceeded(
                    json.get("fact").asLong(),
                    Exceeded.fromJson(json.get("exceeded").asObject()),
                )
        }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): CaseAbout =
            when (val word = json.text("kind")) {
                "shortage" -> Shortage.fromJson(json)
                "count_variance" -> CountVariance.fromJson(json)
                "count_uncertain" -> CountUncertain.fromJson(json)
                "provisional_item" -> ProvisionalItem.fromJson(json)
                "unknown_location" -> UnknownLocation.fromJson(json)
                "figures_disagree" -> FiguresDisagree.fromJson(json)
                "staged_variance" -> StagedVariance.fromJson(json)
                "second_promise" -> SecondPromise.fromJson(json)
                "more_than_sold" -> MoreThanSold.fromJson(json)
                "not_posted" -> NotPosted.fromJson(json)
                "not_found" -> NotFound.fromJson(json)
                "not_accepted" -> NotAccepted.fromJson(json)
                "transfer_discrepancy" -> TransferDiscrepancy.fromJson(json)
                "supply_short" -> SupplyShort.fromJson(json)
                "conflict" -> Conflict.fromJson(json)
                "unlinked" -> Unlinked.fromJson(json)
                "limit_exceeded" -> LimitExceeded.fromJson(json)
                else -> unknown("CaseAbout", word)
            }
    }
}

/** How a case ended. */
public data class CaseEnd @JvmOverloads constructor(

    /** The journal entry that closed it. */
    public val by: Long,

    /** When. */
    public val at: Instant,

    /** What the person noted. */
    public var note: String? = null,

    /** What a person decided; nothing where the numbers resolved it. */
    public var resolution: Resolution? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("by", JsonPrimitive(this@CaseEnd.by))
        put("at", JsonPrimitive(this@CaseEnd.at.toString()))
        this@CaseEnd.note?.let { put("note", JsonPrimitive(it)) }
        this@CaseEnd.resolution?.let { put("resolution", JsonPrimitive(it.value)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): CaseEnd =
            CaseEnd(
                json.get("by").asLong(),
                Instant.parse(json.get("at").asText()),
                json["note"].orNull()?.let { it.asText() },
                json["resolution"].orNull()?.let { Resolution.of(it.asText()) },
            )
    }
}

/** An item at a location that a case puts under review. */
public data class CaseLevel(

    /** The item. */
    public val sku: String,

    /** The location. */
    public val location: String,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@CaseLevel.sku))
        put("location", JsonPrimitive(this@CaseLevel.location))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): CaseLevel =
            CaseLevel(
                json.get("sku").asText(),
                json.get("location").asText(),
            )
    }
}

/** Something that a person has to look at. */
public data class CaseView @JvmOverloads constructor(

    /** Its number; `ResolveCase`(crate::ResolveCase) names it. */
    public val number: Long,

    /** The journal entry that opened it. */
    public val openedBy: Long,

    /** When that was. */
    public val openedAt: Instant,
    /** What it is about. */
    public val about: CaseAbout,

    /** How it ended; nothing while it is open. */
    public var closed: CaseEnd? = null,

    /** The location that it concerns. */
    public var location: String? = null,

    /** The item that it concerns. */
    public var sku: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("number", JsonPrimitive(this@CaseView.number))
        put("opened_by", JsonPrimitive(this@CaseView.openedBy))
        put("opened_at", JsonPrimitive(this@CaseView.openedAt.toString()))
        this@CaseView.closed?.let { put("closed", it.toJson()) }
        this@CaseView.location?.let { put("location", JsonPrimitive(it)) }
        this@CaseView.sku?.let { put("sku", JsonPrimitive(it)) }
        putAll(this@CaseView.about.toJson())
    }

    public companion object {
        internal fun fromJson(json: JsonObject): CaseView =
            CaseView(
                json.get("number").asLong(),
                json.get("opened_by").asLong(),
                Instant.parse(json.get("opened_at").asText()),
                CaseAbout.fromJson(json),
                json["closed"].orNull()?.let { CaseEnd.fromJson(it.asObject()) },
                json["location"].orNull()?.let { it.asText() },
                json["sku"].orNull()?.let { it.asText() },
            )
    }
}

/** One entry of the journal, decoded. */
public data class Change(

    /** Its place; without gaps. */
    public val sequence: Long,

    /** When it was recorded; never goes backwards. */
    public val recordedAt: Instant,

    /** Who sent the command. */
    public val source: String,

    /** The sender's name of the attempt. */
    public val reference: String,

    /** The command as it was sent. */
    public val command: Command,

    /** What it moved, for each item and location. */
    public val effects: List<Effect>,

    /** What was answered. */
    public val receipt: Receipt,
) {
    internal fun toJson(): JsonObject = json {
        put("sequence", JsonPrimitive(this@Change.sequence))
        put("recorded_at", JsonPrimitive(this@Change.recordedAt.toString()))
        put("source", JsonPrimitive(this@Change.source))
        put("reference", JsonPrimitive(this@Change.reference))
        put("command", this@Change.command.toJson())
        put("effects", array(this@Change.effects) { it.toJson() })
        put("receipt", this@Change.receipt.toJson())
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Change =
            Change(
                json.get("sequence").asLong(),
                Instant.parse(json.get("recorded_at").asText()),
                json.get("source").asText(),
                json.get("reference").asText(),
                Command.fromJson(json.get("command").asObject()),
                list(json["effects"]) { Effect.fromJson(it.asObject()) },
                Receipt.fromJson(json.get("receipt").asObject()),
            )
    }
}

/** What moving the log into the file achieved. */
public data class Checkpoint(

    /** Whether somebody was in the way. */
    public val busy: Boolean,

    /** How many pages the log held. */
    public val pages: Int,

    /** How many of them are in the file now. */
    public val pagesMoved: Int,
) {
    internal fun toJson(): JsonObject = json {
        put("busy", JsonPrimitive(this@Checkpoint.busy))
        put("pages", JsonPrimitive(this@Checkpoint.pages))
        put("pages_moved", JsonPrimitive(this@Checkpoint.pagesMoved))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Checkpoint =
            Checkpoint(
                json.isTrue("busy"),
                json.get("pages").asInt(),
                json.get("pages_moved").asInt(),
            )
    }
}

/** Who came for the goods. */
public enum class Collector(
    /** The word as it crosses. */
    public val value: String,
) {

    /** The customer. */
    CUSTOMER("customer"),

    /** Somebody for the customer. */
    PROXY("proxy"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Collector = all[value] ?: unknown("Collector", value)
    }
}

/** The condition of goods at a location. */
public enum class Condition(
    /** The word as it crosses. */
    public val value: String,
) {

    /** On the shelf, fit for sale. */
    SELLABLE("sellable"),

    /** Not decided yet. */
    INSPECTION("inspection"),

    /** Not fit for sale. */
    DAMAGED("damaged"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Condition = all[value] ?: unknown("Condition", value)
    }
}

/** Another command stands under the same reference; the first stands, this one was set aside. */
public data class Conflict @JvmOverloads constructor(

    /** The source of both. */
    public val source: String,

    /** The reference of both. */
    public val reference: String,

    /** The case in which a person decides about the two. */
    public val case: Long,

    /** The entry of the first command; `None` where it was refused or changed nothing. */
    public var first: Long? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("source", JsonPrimitive(this@Conflict.source))
        put("reference", JsonPrimitive(this@Conflict.reference))
        put("case", JsonPrimitive(this@Conflict.case))
        this@Conflict.first?.let { put("first", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Conflict =
            Conflict(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("case").asLong(),
                json["first"].orNull()?.let { it.asLong() },
            )
    }
}

/** A command that was set aside because another stands under its reference. */
public data class ConflictView @JvmOverloads constructor(

    /** Its row number; the next page starts after it. */
    public val id: Long,

    /** Who sent both. */
    public val source: String,

    /** The reference of both. */
    public val reference: String,

    /** When the second one came. */
    public val recordedAt: Instant,

    /** The case in which a person decides. */
    public val case: Long,

    /** The command that was set aside. */
    public val command: Command,

    /** The entry of the first; nothing where that was refused. */
    public var first: Long? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("id", JsonPrimitive(this@ConflictView.id))
        put("source", JsonPrimitive(this@ConflictView.source))
        put("reference", JsonPrimitive(this@ConflictView.reference))
        put("recorded_at", JsonPrimitive(this@ConflictView.recordedAt.toString()))
        put("case", JsonPrimitive(this@ConflictView.case))
        put("command", this@ConflictView.command.toJson())
        this@ConflictView.first?.let { put("first", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ConflictView =
            ConflictView(
                json.get("id").asLong(),
                json.get("source").asText(),
                json.get("reference").asText(),
                Instant.parse(json.get("recorded_at").asText()),
                json.get("case").asLong(),
                Command.fromJson(json.get("command").asObject()),
                json["first"].orNull()?.let { it.asLong() },
            )
    }
}

/** What was seen of one item. */
public data class CountLine @JvmOverloads constructor(

    /** The item. */
    public val sku: String,

    /** Units on the shelf; zero is a count too. */
    public val quantity: BigDecimal,

    /** Units in the holding area, where they were counted as well. */
    public var staged: BigDecimal? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@CountLine.sku))
        put("quantity", quantityOut(this@CountLine.quantity))
        this@CountLine.staged?.let { put("staged", quantityOut(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): CountLine =
            CountLine(
                json.get("sku").asText(),
                BigDecimal(json.get("quantity").asText()),
                json["staged"].orNull()?.let { BigDecimal(it.asText()) },
            )
    }
}

/** On which side of a count a fact lies. */
public enum class CountSide(
    /** The word as it crosses. */
    public val value: String,
) {

    /** The count had seen its effect. */
    BEFORE_COUNT("before_count"),

    /** The count had not seen its effect. */
    AFTER_COUNT("after_count"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): CountSide = all[value] ?: unknown("CountSide", value)
    }
}

/** What an entry moved of one item at one location. */
public data class Effect(

    /** The item, by its first name. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** From which bucket to which, how many, and why; in order. */
    public val postings: List<HistoryPosting>,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@Effect.sku))
        put("location", JsonPrimitive(this@Effect.location))
        put("postings", array(this@Effect.postings) { it.toJson() })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Effect =
            Effect(
                json.get("sku").asText(),
                json.get("location").asText(),
                list(json["postings"]) { HistoryPosting.fromJson(it.asObject()) },
            )
    }
}

/** A limit of a source, and what went beyond it. */
public sealed interface Exceeded {
    /** Its JSON form. */
    public fun toJson(): JsonObject

    /** More of an item than one line may have. */
    public data class QuantityMax(

        /** The most. */
        public val max: BigDecimal,

        /** What it said. */
        public val quantity: BigDecimal,
    ) : Exceeded {
        override fun toJson(): JsonObject = json {
            put("limit", JsonPrimitive("quantity_max"))
            put("max", quantityOut(this@QuantityMax.max))
            put("quantity", quantityOut(this@QuantityMax.quantity))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): Exceeded.QuantityMax =
                Exceeded.QuantityMax(
                    BigDecimal(json.get("max").asText()),
                    BigDecimal(json.get("quantity").asText()),
                )
        }
    }

    /** A fact that came later than facts may. */
    public data class LateSecondsMax(

        /** The most seconds. */
        public val max: Int,

        /** When it occurred. */
        public val occurredAt: Instant,
    ) : Exceeded {
        override fun toJson(): JsonObject = json {
            put("limit", JsonPrimitive("late_seconds_max"))
            put("max", JsonPrimitive(this@LateSecondsMax.max))
            put("occurred_at", JsonPrimitive(this@LateSecondsMax.occurredAt.toString()))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): Exceeded.LateSecondsMax =
                Exceeded.LateSecondsMax(
                    json.get("max").asInt(),
                    Instant.parse(json.get("occurred_at").asText()),
                )
        }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Exceeded =
            when (val word = json.text("limit")) {
                "quantity_max" -> QuantityMax.fromJson(json)
                "late_seconds_max" -> LateSecondsMax.fromJson(json)
                else -> unknown("Exceeded", word)
            }
    }
}

/** One component of a kit. */
public data class ExplainComponent(

    /** The item. */
    public val sku: String,

    /** How much of it one kit takes. */
    public val perKit: BigDecimal,

    /** How many whole kits it is enough for. */
    public val makes: BigDecimal,

    /** Whether no other component makes fewer. */
    public val limits: Boolean,

    /** The component's own receipt: every line, and the sum of them. */
    public val lines: List<ExplainLine>,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@ExplainComponent.sku))
        put("per_kit", quantityOut(this@ExplainComponent.perKit))
        put("makes", quantityOut(this@ExplainComponent.makes))
        put("limits", JsonPrimitive(this@ExplainComponent.limits))
        put("lines", array(this@ExplainComponent.lines) { it.toJson() })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ExplainComponent =
            ExplainComponent(
                json.get("sku").asText(),
                BigDecimal(json.get("per_kit").asText()),
                BigDecimal(json.get("makes").asText()),
                json.isTrue("limits"),
                list(json["lines"]) { ExplainLine.fromJson(it.asObject()) },
            )
    }
}

/** What a line of an explanation is. */
public enum class ExplainKind(
    /** The word as it crosses. */
    public val value: String,
) {

    /** Everything at the location. */
    ON_HAND("on_hand"),

    /** Unsellable. */
    DAMAGED("damaged"),

    /** Returned, condition not decided. */
    INSPECTION("inspection"),

    /** Picked. */
    STAGED("staged"),

    /** Promised to orders. */
    COMMITTED("committed"),

    /** Promised to carts. */
    HELD("held"),

    /** Kept from the channel by its safety stock. */
    SAFETY_STOCK("safety_stock"),

    /** What is below zero; nothing is promised then, and not less. */
    BELOW_ZERO("below_zero"),

    /** Of a kit, how many the components are enough for. */
    KITS("kits"),

    /** The channel's policy does not let it promise stock of the location. */
    LOCATION_NOT_ELIGIBLE("location_not_eligible"),

    /** The location is retired. */
    LOCATION_RETIRED("location_retired"),

    /** The item, or a component of the kit, is retired. */
    ITEM_RETIRED("item_retired"),

    /** The item, or a component of the kit, is not defined yet. */
    ITEM_PROVISIONAL("item_provisional"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): ExplainKind = all[value] ?: unknown("ExplainKind", value)
    }
}

/** One line of an explanation. */
public data class ExplainLine(

    /** What it is. */
    public val kind: ExplainKind,

    /** What it adds; negative where it takes away. */
    public val quantity: BigDecimal,

    /** The promises behind it, oldest first. */
    public val promises: List<ExplainPromise>,
) {
    internal fun toJson(): JsonObject = json {
        put("kind", JsonPrimitive(this@ExplainLine.kind.value))
        put("quantity", quantityOut(this@ExplainLine.quantity))
        put("promises", array(this@ExplainLine.promises) { it.toJson() })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ExplainLine =
            ExplainLine(
                ExplainKind.of(json.get("kind").asText()),
                BigDecimal(json.get("quantity").asText()),
                list(json["promises"]) { ExplainPromise.fromJson(it.asObject()) },
            )
    }
}

/** A promise behind a line. */
public data class ExplainPromise @JvmOverloads constructor(

    /** The reference of the attempt that made it. */
    public val reference: String,

    /** How many units it claims here. */
    public val quantity: BigDecimal,

    /** The business behind it. */
    public var document: String? = null,

    /** When it ends by itself. */
    public var until: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("reference", JsonPrimitive(this@ExplainPromise.reference))
        put("quantity", quantityOut(this@ExplainPromise.quantity))
        this@ExplainPromise.document?.let { put("document", JsonPrimitive(it)) }
        this@ExplainPromise.until?.let { put("until", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ExplainPromise =
            ExplainPromise(
                json.get("reference").asText(),
                BigDecimal(json.get("quantity").asText()),
                json["document"].orNull()?.let { it.asText() },
                json["until"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** A number, explained line by line, with the receipt as it prints. */
public data class ExplainedNumber(

    /** The number that is explained. */
    public val answer: Availability,

    /** The IANA time zone that times are printed in. */
    public val timeZone: String,

    /** What it adds up from; the sum is `Availability::available`. */
    public val lines: List<ExplainLine>,

    /** Of a kit, what it is made of. */
    public val components: List<ExplainComponent>,

    /** The receipt as people read it. */
    public val text: String,
) {
    internal fun toJson(): JsonObject = json {
        put("answer", this@ExplainedNumber.answer.toJson())
        put("time_zone", JsonPrimitive(this@ExplainedNumber.timeZone))
        put("lines", array(this@ExplainedNumber.lines) { it.toJson() })
        put("components", array(this@ExplainedNumber.components) { it.toJson() })
        put("text", JsonPrimitive(this@ExplainedNumber.text))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ExplainedNumber =
            ExplainedNumber(
                Availability.fromJson(json.get("answer").asObject()),
                json.get("time_zone").asText(),
                list(json["lines"]) { ExplainLine.fromJson(it.asObject()) },
                list(json["components"]) { ExplainComponent.fromJson(it.asObject()) },
                json.get("text").asText(),
            )
    }
}

/** Something that is not as it must be. */
public data class Finding(

    /** What must always be true. */
    public val what: Invariant,

    /** Of which entry, level, reservation, ... */
    public val place: String,

    /** What it should be. */
    public val expected: String,

    /** What it is. */
    public val found: String,
) {
    internal fun toJson(): JsonObject = json {
        put("what", JsonPrimitive(this@Finding.what.value))
        put("place", JsonPrimitive(this@Finding.place))
        put("expected", JsonPrimitive(this@Finding.expected))
        put("found", JsonPrimitive(this@Finding.found))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Finding =
            Finding(
                Invariant.of(json.get("what").asText()),
                json.get("place").asText(),
                json.get("expected").asText(),
                json.get("found").asText(),
            )
    }
}

/** Something unusual about a recorded command. */
public enum class Flag(
    /** The word as it crosses. */
    public val value: String,
) {

    /** It said that it occurred in the future; it is taken as occurring now. */
    OCCURRED_IN_FUTURE("occurred_in_future"),

    /** It named an unknown SKU, for which a provisional item was made. */
    PROVISIONAL_ITEM("provisional_item"),

    /** It occurred before a count that came first; the shelf figure stays where the count put it. */
    COUNTED_ALREADY("counted_already"),

    /** It occurred too close to a count to tell which came first. */
    COUNT_UNCERTAIN("count_uncertain"),

    /** It moved more out of a bucket than was known to be there. */
    FIGURES_DISAGREE("figures_disagree"),

    /** Its document has another live promise already. */
    SECOND_PROMISE("second_promise"),

    /** It settled units that another command had settled, released or let expire before. */
    SETTLED_ALREADY("settled_already"),

    /** More came back than the sale handed over. */
    MORE_THAN_SOLD("more_than_sold"),

    /** Its reversal had come before it; it moved nothing. */
    REVERSED_BEFORE("reversed_before"),

    /** It names a step that had been taken before, or that its promise was not in the phase for. */
    OUT_OF_ORDER("out_of_order"),

    /** Goods were handed over without the code that was issued for them. */
    CODE_NOT_VERIFIED("code_not_verified"),

    /** More was shipped or arrived than was asked for or shipped. */
    MORE_THAN_SHIPPED("more_than_shipped"),

    /** It named more of an item than its source may. */
    QUANTITY_LIMIT("quantity_limit"),

    /** It came later than facts of its source may. */
    LATE_LIMIT("late_limit"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Flag = all[value] ?: unknown("Flag", value)
    }
}

/** What a person decided about goods. */
public enum class Grade(
    /** The word as it crosses. */
    public val value: String,
) {

    /** Fit for sale, and put on the shelf. */
    SELLABLE("sellable"),

    /** Not fit for sale; they stay here. */
    DAMAGED("damaged"),

    /** Sent back to the supplier. */
    RETURNED_TO_SUPPLIER("returned_to_supplier"),

    /** Destroyed. */
    DESTROYED("destroyed"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Grade = all[value] ?: unknown("Grade", value)
    }
}

/** How a shelf is doing. */
public data class Health @JvmOverloads constructor(

    /** The last journal entry. */
    public val sequence: Long,

    /** Now, as the shelf tells time. */
    public val now: Instant,

    /**
     * Whether the wall clock is believed. Where it is not, nothing expires until somebody
     * applies a `CorrectClock`(crate::CorrectClock).
     */
    public val clockIsBelieved: Boolean,

    /** How the log of the file is doing; nothing where the store is no file. */
    public var log: LogHealth? = null,

    /** When the next promise ends. */
    public var nextDue: Instant? = null,

    /** When it was recorded; nothing in an empty journal. */
    public var recordedAt: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("sequence", JsonPrimitive(this@Health.sequence))
        put("now", JsonPrimitive(this@Health.now.toString()))
        put("clock_is_believed", JsonPrimitive(this@Health.clockIsBelieved))
        this@Health.log?.let { put("log", it.toJson()) }
        this@Health.nextDue?.let { put("next_due", JsonPrimitive(it.toString())) }
        this@Health.recordedAt?.let { put("recorded_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Health =
            Health(
                json.get("sequence").asLong(),
                Instant.parse(json.get("now").asText()),
                json.isTrue("clock_is_believed"),
                json["log"].orNull()?.let { LogHealth.fromJson(it.asObject()) },
                json["next_due"].orNull()?.let { Instant.parse(it.asText()) },
                json["recorded_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** One entry of the journal, as far as it moved an item at a location. */
public data class HistoryLine @JvmOverloads constructor(

    /** The journal entry. */
    public val sequence: Long,

    /** When it was recorded. */
    public val recordedAt: Instant,

    /** Who sent it. */
    public val source: String,

    /** The sender's name of the attempt. */
    public val reference: String,

    /** The kind of command, as its JSON `type`. */
    public val kind: String,

    /** What moved, in order. */
    public val postings: List<HistoryPosting>,

    /** Units promised to nobody after it. */
    public val free: BigDecimal,

    /** Units at the location after it, in every condition. */
    public val onHand: BigDecimal,

    /** Who did it. */
    public var actor: String? = null,

    /** The business behind it. */
    public var document: String? = null,

    /** When it happened, where its sender said so. */
    public var occurredAt: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("sequence", JsonPrimitive(this@HistoryLine.sequence))
        put("recorded_at", JsonPrimitive(this@HistoryLine.recordedAt.toString()))
        put("source", JsonPrimitive(this@HistoryLine.source))
        put("reference", JsonPrimitive(this@HistoryLine.reference))
        put("kind", JsonPrimitive(this@HistoryLine.kind))
        put("postings", array(this@HistoryLine.postings) { it.toJson() })
        put("free", quantityOut(this@HistoryLine.free))
        put("on_hand", quantityOut(this@HistoryLine.onHand))
        this@HistoryLine.actor?.let { put("actor", JsonPrimitive(it)) }
        this@HistoryLine.document?.let { put("document", JsonPrimitive(it)) }
        this@HistoryLine.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): HistoryLine =
            HistoryLine(
                json.get("sequence").asLong(),
                Instant.parse(json.get("recorded_at").asText()),
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("kind").asText(),
                list(json["postings"]) { HistoryPosting.fromJson(it.asObject()) },
                BigDecimal(json.get("free").asText()),
                BigDecimal(json.get("on_hand").asText()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** In which order history is told. */
public enum class HistoryOrder(
    /** The word as it crosses. */
    public val value: String,
) {

    /** The latest entry first. */
    NEWEST_FIRST("newest_first"),

    /** The earliest entry first; the whole history is read for it, whatever the limit. */
    OLDEST_FIRST("oldest_first"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): HistoryOrder = all[value] ?: unknown("HistoryOrder", value)
    }
}

/** A quantity that moved from one bucket to another. */
public data class HistoryPosting(

    /** Where the units were. */
    public val from: Bucket,

    /** Where they went. */
    public val to: Bucket,

    /** How many. */
    public val quantity: BigDecimal,

    /** Why. */
    public val reason: Reason,

    /** When it took effect. */
    public val effectiveAt: Instant,
) {
    internal fun toJson(): JsonObject = json {
        put("from", JsonPrimitive(this@HistoryPosting.from.value))
        put("to", JsonPrimitive(this@HistoryPosting.to.value))
        put("quantity", quantityOut(this@HistoryPosting.quantity))
        put("reason", JsonPrimitive(this@HistoryPosting.reason.value))
        put("effective_at", JsonPrimitive(this@HistoryPosting.effectiveAt.toString()))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): HistoryPosting =
            HistoryPosting(
                Bucket.of(json.get("from").asText()),
                Bucket.of(json.get("to").asText()),
                BigDecimal(json.get("quantity").asText()),
                Reason.of(json.get("reason").asText()),
                Instant.parse(json.get("effective_at").asText()),
            )
    }
}

/** How long holds last. */
public data class HoldPolicy(

    /** The seconds that a hold lasts where the command does not say. */
    public val seconds: Int,

    /** The most seconds that a hold may ask for, and that extending may reach from now. */
    public val secondsMax: Int,
) {
    internal fun toJson(): JsonObject = json {
        put("seconds", JsonPrimitive(this@HoldPolicy.seconds))
        put("seconds_max", JsonPrimitive(this@HoldPolicy.secondsMax))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): HoldPolicy =
            HoldPolicy(
                json.get("seconds").asInt(),
                json.get("seconds_max").asInt(),
            )
    }
}

/** What must always be true of a store. */
public enum class Invariant(
    /** The word as it crosses. */
    public val value: String,
) {

    /** Every balance is the sum of its postings, and entries of a level are linked in order. */
    LEVELS("levels"),

    /** Held, committed, staged, in transit and waiting are what reservations claim, line by line. */
    PROMISES("promises"),

    /** The parts of every reservation line add up to what was requested. */
    LINES("lines"),

    /** A negative `free` is covered by exactly one shortage. */
    SHORTAGES("shortages"),

    /** One answer per source and reference. */
    REFERENCES("references"),

    /** Sequence numbers have no gaps, recorded time does not go backwards, the hashes chain. */
    JOURNAL("journal"),

    /** Postings are well formed and take effect no later than they are recorded. */
    POSTINGS("postings"),

    /** `free` rises only for a reason that allows it. */
    FREE_RISES("free_rises"),

    /** Levels know how many cases about them are open. */
    CASES("cases"),

    /** No promise ends before its level's next expiry. */
    EXPIRY("expiry"),

    /** The variance of a count is what was posted against it. */
    COUNTS("counts"),

    /** Documents name their reservations. */
    DOCUMENTS("documents"),

    /** Tasks are what reservations leave to do, location by location. */
    TASKS("tasks"),

    /** What is to come is what supplies have not brought. */
    SUPPLIES("supplies"),

    /** What was shipped and what came beyond it arrived, was lost, came back or is on its way. */
    TRANSFERS("transfers"),

    /** Links are what is parked, level by level, and a case says so where it is for too long. */
    LINKS("links"),

    /** Feeds are of watched sources, and their ranges lie above their gaps, in order. */
    FEEDS("feeds"),

    /** No destination is further than the journal, and deliveries are about what is there. */
    DELIVERIES("deliveries"),

    /** Everything that is named is in the catalogue, and the catalogue is what the journal defined. */
    CATALOGUE("catalogue"),

    /** A promise took only what was free, and not withheld from its channel. */
    PROMISED("promised"),

    /** What was undone was done, and only once. */
    UNDONE("undone"),

    /** What waits for something that has not arrived comes from the entries that it names. */
    WAITING("waiting"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Invariant = all[value] ?: unknown("Invariant", value)
    }
}

/** One component of a kit. */
public data class KitComponent(

    /** The item. */
    public val sku: String,

    /** How much of it one kit takes. */
    public val quantity: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@KitComponent.sku))
        put("quantity", quantityOut(this@KitComponent.quantity))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): KitComponent =
            KitComponent(
                json.get("sku").asText(),
                BigDecimal(json.get("quantity").asText()),
            )
    }
}

/** Whose knowledge of a past moment is asked for. Promises end at their deadline in both. */
public enum class Knowledge(
    /** The word as it crosses. */
    public val value: String,
) {

    /** What had been recorded by then: why somebody decided as they did. */
    AS_KNOWN_THEN("as_known_then"),

    /** What is known today of then: late facts are in, counted differences at their count. */
    AS_KNOWN_NOW("as_known_now"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Knowledge = all[value] ?: unknown("Knowledge", value)
    }
}

/** How far a number can be trusted; the worst of its parts counts. */
public enum class Label(
    /** The word as it crosses. */
    public val value: String,
) {

    /** Right for everything that its sources had sent by the time that it is good for. */
    CONFIRMED("confirmed"),

    /** Computed from something that nobody has confirmed. */
    ESTIMATED("estimated"),

    /** Something is late: what should have happened by now has not been taken into account. */
    DELAYED("delayed"),

    /** A person has to look at it. */
    UNDER_REVIEW("under_review"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Label = all[value] ?: unknown("Label", value)
    }
}

/** Why a number is not simply confirmed, and what that is about. */
public sealed interface LabelReason {
    /** Its JSON form. */
    public fun toJson(): JsonObject

    /** The item is known from facts only; nobody has defined it. */
    public data class ProvisionalItem(

        /** The item. */
        public val sku: String,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("provisional_item"))
            put("sku", JsonPrimitive(this@ProvisionalItem.sku))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.ProvisionalItem =
                LabelReason.ProvisionalItem(
                    json.get("sku").asText(),
                )
        }
    }

    /** It counts on goods that are expected, and not there yet. */
    public data class ExpectedSupply(

        /** The item. */
        public val sku: String,

        /** How many of them. */
        public val quantity: BigDecimal,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("expected_supply"))
            put("sku", JsonPrimitive(this@ExpectedSupply.sku))
            put("quantity", quantityOut(this@ExpectedSupply.quantity))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.ExpectedSupply =
                LabelReason.ExpectedSupply(
                    json.get("sku").asText(),
                    BigDecimal(json.get("quantity").asText()),
                )
        }
    }

    /** Units were moved for a promise or a sale that has not come. */
    public data class ParkedLink(

        /** The item. */
        public val sku: String,

        /** How many of them. */
        public val quantity: BigDecimal,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("parked_link"))
            put("sku", JsonPrimitive(this@ParkedLink.sku))
            put("quantity", quantityOut(this@ParkedLink.quantity))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.ParkedLink =
                LabelReason.ParkedLink(
                    json.get("sku").asText(),
                    BigDecimal(json.get("quantity").asText()),
                )
        }
    }

    /** The wall clock jumped and is not believed, so that nothing expires. */
    public class ClockStopped() : LabelReason {
        override fun equals(other: Any?): Boolean = other is LabelReason.ClockStopped

        override fun hashCode(): Int = 12

        override fun toString(): String = "ClockStopped()"

        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("clock_stopped"))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.ClockStopped =
                LabelReason.ClockStopped(
                )
        }
    }

    /** Nothing was heard of a source for longer than it may be silent. */
    public data class SourceSilent(

        /** The source. */
        public val source: String,

        /** When it was heard last; where it never was, since when it is watched. */
        public val since: Instant,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("source_silent"))
            put("source", JsonPrimitive(this@SourceSilent.source))
            put("since", JsonPrimitive(this@SourceSilent.since.toString()))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.SourceSilent =
                LabelReason.SourceSilent(
                    json.get("source").asText(),
                    Instant.parse(json.get("since").asText()),
                )
        }
    }

    /** Messages of a source are missing that were sent before others that came. */
    public data class SourceGap(

        /** The source. */
        public val source: String,

        /** The first missing number. */
        public val from: Long,

        /** The last one of the first gap. */
        public val to: Long,

        /** How many are missing in all gaps. */
        public val missing: Long,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("source_gap"))
            put("source", JsonPrimitive(this@SourceGap.source))
            put("from", JsonPrimitive(this@SourceGap.from))
            put("to", JsonPrimitive(this@SourceGap.to))
            put("missing", JsonPrimitive(this@SourceGap.missing))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.SourceGap =
                LabelReason.SourceGap(
                    json.get("source").asText(),
                    json.get("from").asLong(),
                    json.get("to").asLong(),
                    json.get("missing").asLong(),
                )
        }
    }

    /** A source says that messages are on their way. */
    public data class SourceBacklog(

        /** The source. */
        public val source: String,

        /** How many wait in its own queue. */
        public val queued: Long,

        /** How many it has sent that are not here. */
        public val missing: Long,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("source_backlog"))
            put("source", JsonPrimitive(this@SourceBacklog.source))
            put("queued", JsonPrimitive(this@SourceBacklog.queued))
            put("missing", JsonPrimitive(this@SourceBacklog.missing))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.SourceBacklog =
                LabelReason.SourceBacklog(
                    json.get("source").asText(),
                    json.get("queued").asLong(),
                    json.get("missing").asLong(),
                )
        }
    }

    /** Cases about the item at the location are open. */
    public data class OpenCase(

        /** The item. */
        public val sku: String,

        /** How many. */
        public val cases: Int,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("open_case"))
            put("sku", JsonPrimitive(this@OpenCase.sku))
            put("cases", JsonPrimitive(this@OpenCase.cases))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.OpenCase =
                LabelReason.OpenCase(
                    json.get("sku").asText(),
                    json.get("cases").asInt(),
                )
        }
    }

    /** More is sold or promised than is there. */
    public data class Shortage(

        /** The item. */
        public val sku: String,

        /** How many units too many. */
        public val shortfall: BigDecimal,
    ) : LabelReason {
        override fun toJson(): JsonObject = json {
            put("reason", JsonPrimitive("shortage"))
            put("sku", JsonPrimitive(this@Shortage.sku))
            put("shortfall", quantityOut(this@Shortage.shortfall))
        }

        public companion object {
            internal fun fromJson(json: JsonObject): LabelReason.Shortage =
                LabelReason.Shortage(
                    json.get("sku").asText(),
                    BigDecimal(json.get("shortfall").asText()),
                )
        }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): LabelReason =
            when (val word = json.text("reason")) {
                "provisional_item" -> ProvisionalItem.fromJson(json)
                "expected_supply" -> ExpectedSupply.fromJson(json)
                "parked_link" -> ParkedLink.fromJson(json)
                "clock_stopped" -> ClockStopped.fromJson(json)
                "source_silent" -> SourceSilent.fromJson(json)
                "source_gap" -> SourceGap.fromJson(json)
                "source_backlog" -> SourceBacklog.fromJson(json)
                "open_case" -> OpenCase.fromJson(json)
                "shortage" -> Shortage.fromJson(json)
                else -> unknown("LabelReason", word)
            }
    }
}

/** What a command would do to a level. */
public data class LevelEffect(

    /** As it is. */
    public val before: LevelView,

    /** As it would be. */
    public val after: LevelView,
) {
    internal fun toJson(): JsonObject = json {
        put("before", this@LevelEffect.before.toJson())
        put("after", this@LevelEffect.after.toJson())
    }

    public companion object {
        internal fun fromJson(json: JsonObject): LevelEffect =
            LevelEffect(
                LevelView.fromJson(json.get("before").asObject()),
                LevelView.fromJson(json.get("after").asObject()),
            )
    }
}

/** One item at one location. */
public data class LevelKey(

    /** The item. */
    public val item: Long,

    /** The location. */
    public val location: Long,
) {
    internal fun toJson(): JsonObject = json {
        put("item", JsonPrimitive(this@LevelKey.item))
        put("location", JsonPrimitive(this@LevelKey.location))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): LevelKey =
            LevelKey(
                json.get("item").asLong(),
                json.get("location").asLong(),
            )
    }
}

/** One level with the key that the next page starts after. */
public data class LevelRow(

    /** The key of the next page's `after`. */
    public val key: LevelKey,

    /** The item, by its first name. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** On the shelf, promised to nobody; may be negative. */
    public val free: BigDecimal,

    /** On the shelf, under a hold. */
    public val held: BigDecimal,

    /** On the shelf, under an order. */
    public val committed: BigDecimal,

    /** Picked. */
    public val staged: BigDecimal,

    /** Returned, condition not decided. */
    public val inspection: BigDecimal,

    /** Unsellable. */
    public val damaged: BigDecimal,

    /** On its way here. */
    public val inTransit: BigDecimal,

    /** All of it but what is on its way. */
    public val onHand: BigDecimal,

    /** The moment. */
    public val asOf: Instant,

    /** The last entry here that was recorded by that moment; nothing before the first. */
    public val sequence: Long,
) {
    internal fun toJson(): JsonObject = json {
        put("key", this@LevelRow.key.toJson())
        put("sku", JsonPrimitive(this@LevelRow.sku))
        put("location", JsonPrimitive(this@LevelRow.location))
        put("free", quantityOut(this@LevelRow.free))
        put("held", quantityOut(this@LevelRow.held))
        put("committed", quantityOut(this@LevelRow.committed))
        put("staged", quantityOut(this@LevelRow.staged))
        put("inspection", quantityOut(this@LevelRow.inspection))
        put("damaged", quantityOut(this@LevelRow.damaged))
        put("in_transit", quantityOut(this@LevelRow.inTransit))
        put("on_hand", quantityOut(this@LevelRow.onHand))
        put("as_of", JsonPrimitive(this@LevelRow.asOf.toString()))
        put("sequence", JsonPrimitive(this@LevelRow.sequence))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): LevelRow =
            LevelRow(
                LevelKey.fromJson(json.get("key").asObject()),
                json.get("sku").asText(),
                json.get("location").asText(),
                BigDecimal(json.get("free").asText()),
                BigDecimal(json.get("held").asText()),
                BigDecimal(json.get("committed").asText()),
                BigDecimal(json.get("staged").asText()),
                BigDecimal(json.get("inspection").asText()),
                BigDecimal(json.get("damaged").asText()),
                BigDecimal(json.get("in_transit").asText()),
                BigDecimal(json.get("on_hand").asText()),
                Instant.parse(json.get("as_of").asText()),
                json.get("sequence").asLong(),
            )
    }
}

/** The balances of an item at a location at one moment, in the item's base unit. */
public data class LevelView(

    /** The item, by its first name. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** On the shelf, promised to nobody; may be negative. */
    public val free: BigDecimal,

    /** On the shelf, under a hold. */
    public val held: BigDecimal,

    /** On the shelf, under an order. */
    public val committed: BigDecimal,

    /** Picked. */
    public val staged: BigDecimal,

    /** Returned, condition not decided. */
    public val inspection: BigDecimal,

    /** Unsellable. */
    public val damaged: BigDecimal,

    /** On its way here. */
    public val inTransit: BigDecimal,

    /** All of it but what is on its way. */
    public val onHand: BigDecimal,

    /** The moment. */
    public val asOf: Instant,

    /** The last entry here that was recorded by that moment; nothing before the first. */
    public val sequence: Long,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@LevelView.sku))
        put("location", JsonPrimitive(this@LevelView.location))
        put("free", quantityOut(this@LevelView.free))
        put("held", quantityOut(this@LevelView.held))
        put("committed", quantityOut(this@LevelView.committed))
        put("staged", quantityOut(this@LevelView.staged))
        put("inspection", quantityOut(this@LevelView.inspection))
        put("damaged", quantityOut(this@LevelView.damaged))
        put("in_transit", quantityOut(this@LevelView.inTransit))
        put("on_hand", quantityOut(this@LevelView.onHand))
        put("as_of", JsonPrimitive(this@LevelView.asOf.toString()))
        put("sequence", JsonPrimitive(this@LevelView.sequence))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): LevelView =
            LevelView(
                json.get("sku").asText(),
                json.get("location").asText(),
                BigDecimal(json.get("free").asText()),
                BigDecimal(json.get("held").asText()),
                BigDecimal(json.get("committed").asText()),
                BigDecimal(json.get("staged").asText()),
                BigDecimal(json.get("inspection").asText()),
                BigDecimal(json.get("damaged").asText()),
                BigDecimal(json.get("in_transit").asText()),
                BigDecimal(json.get("on_hand").asText()),
                Instant.parse(json.get("as_of").asText()),
                json.get("sequence").asLong(),
            )
    }
}

/** A quantity of an item, and its own location where that differs from the command's. */
public data class Line @JvmOverloads constructor(

    /** The item, by any of its names. */
    public val sku: String,

    /** How many of its base units. */
    public val quantity: BigDecimal,

    /** The line's own location. */
    public var location: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@Line.sku))
        put("quantity", quantityOut(this@Line.quantity))
        this@Line.location?.let { put("location", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Line =
            Line(
                json.get("sku").asText(),
                BigDecimal(json.get("quantity").asText()),
                json["location"].orNull()?.let { it.asText() },
            )
    }
}

/** How the log of a store is doing; for the host's monitoring. */
public data class LogHealth @JvmOverloads constructor(

    /**
     * How many pages of 4 KiB the log held after this process's last commit. It keeps growing
     * where somebody reads one old state for very long.
     */
    public val pages: Int,

    /** How often this handle's process moved the log into the file. */
    public val checkpoints: Long,

    /** What the last time achieved. */
    public var last: Checkpoint? = null,

    /** Why the last time failed; commits are safe all the same, but the log grows. */
    public var lastError: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("pages", JsonPrimitive(this@LogHealth.pages))
        put("checkpoints", JsonPrimitive(this@LogHealth.checkpoints))
        this@LogHealth.last?.let { put("last", it.toJson()) }
        this@LogHealth.lastError?.let { put("last_error", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): LogHealth =
            LogHealth(
                json.get("pages").asInt(),
                json.get("checkpoints").asLong(),
                json["last"].orNull()?.let { Checkpoint.fromJson(it.asObject()) },
                json["last_error"].orNull()?.let { it.asText() },
            )
    }
}

/** Why no pickup can be promised. */
public enum class NoPickup(
    /** The word as it crosses. */
    public val value: String,
) {

    /** The location has no pickup settings. */
    NOT_OFFERED("not_offered"),

    /** As many pickups as the location can prepare at once wait already, or it takes none now. */
    NO_CAPACITY("no_capacity"),

    /** The location does not open, or not for long enough, within 366 days. */
    NEVER_OPEN("never_open"),

    /** There is not enough to promise. */
    UNAVAILABLE("unavailable"),

    /** The location's time zone is not known to this version of the engine. */
    UNKNOWN_TIME_ZONE("unknown_time_zone"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): NoPickup = all[value] ?: unknown("NoPickup", value)
    }
}

/** Why nothing is promised to a channel, whatever is there. */
public enum class NotPromised(
    /** The word as it crosses. */
    public val value: String,
) {

    /** The channel's policy does not let it promise stock of the location. */
    LOCATION_NOT_ELIGIBLE("location_not_eligible"),

    /** The location is retired. */
    LOCATION_RETIRED("location_retired"),

    /** The item, or a component of the kit, is retired. */
    ITEM_RETIRED("item_retired"),

    /** The item, or a component of the kit, is not defined yet. */
    ITEM_PROVISIONAL("item_provisional"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): NotPromised = all[value] ?: unknown("NotPromised", value)
    }
}

/** A day of the week. */
public data class OpeningDay(

    /** Which one. */
    public val day: Weekday,

    /** When it is open, earliest first; empty where it is closed. */
    public val open: List<OpeningInterval>,
) {
    internal fun toJson(): JsonObject = json {
        put("day", JsonPrimitive(this@OpeningDay.day.value))
        put("open", array(this@OpeningDay.open) { it.toJson() })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): OpeningDay =
            OpeningDay(
                Weekday.of(json.get("day").asText()),
                list(json["open"]) { OpeningInterval.fromJson(it.asObject()) },
            )
    }
}

/** A day of the calendar that differs from the week. */
public data class OpeningException(

    /** Which one. */
    public val date: LocalDate,

    /**
     * When it is open, earliest first, in place of the hours of the week; empty where it is
     * closed.
     */
    public val open: List<OpeningInterval>,
) {
    internal fun toJson(): JsonObject = json {
        put("date", JsonPrimitive(this@OpeningException.date.toString()))
        put("open", array(this@OpeningException.open) { it.toJson() })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): OpeningException =
            OpeningException(
                LocalDate.parse(json.get("date").asText()),
                list(json["open"]) { OpeningInterval.fromJson(it.asObject()) },
            )
    }
}

/** When a location is open, by its local time. A location without opening hours is always open. */
public data class OpeningHours @JvmOverloads constructor(

    /** The days of the week on which it opens; it is closed on those left out. */
    public val weekly: List<OpeningDay>,

    /** The days that differ: holidays, open Sundays. */
    public var exceptions: List<OpeningException> = emptyList(),
) {
    internal fun toJson(): JsonObject = json {
        put("weekly", array(this@OpeningHours.weekly) { it.toJson() })
        this@OpeningHours.exceptions.takeIf { it.isNotEmpty() }?.let { put("exceptions", array(it) { it.toJson() }) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): OpeningHours =
            OpeningHours(
                list(json["weekly"]) { OpeningDay.fromJson(it.asObject()) },
                list(json["exceptions"]) { OpeningException.fromJson(it.asObject()) },
            )
    }
}

/** From when to when a location is open, within one day. */
public data class OpeningInterval(

    /** It opens. */
    public val from: String,

    /** It closes; `24:00` where it stays open until midnight. */
    public val to: String,
) {
    internal fun toJson(): JsonObject = json {
        put("from", JsonPrimitive(this@OpeningInterval.from))
        put("to", JsonPrimitive(this@OpeningInterval.to))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): OpeningInterval =
            OpeningInterval(
                json.get("from").asText(),
                json.get("to").asText(),
            )
    }
}

/** The answer to a command. */
public sealed interface Outcome {
    /** Its JSON form. */
    public fun toJson(): JsonObject

    /** It was recorded, or there was nothing left to change. */
    public data class Applied(
        /** What it is. */
        public val receipt: dev.oneshelf.Receipt,
    ) : Outcome {
        override fun toJson(): JsonObject = json {
            put("outcome", JsonPrimitive("applied"))
            putAll(receipt.toJson())
        }

        public companion object {
            internal fun fromJson(json: JsonObject): Applied =
                Applied(dev.oneshelf.Receipt.fromJson(json))
        }
    }

    /** The same command came before; nothing was changed. */
    public data class Duplicate @JvmOverloads constructor(

        /** The answer it got the first time. */
        public val first: Receipt,

        /** Where the promise that it made stands now. */
        public var current: Phase? = null,
    ) : Outcome {
        override fun toJson(): JsonObject = json {
            put("outcome", JsonPrimitive("duplicate"))
            put("first", this@Duplicate.first.toJson())
            this@Duplicate.current?.let { put("current", JsonPrimitive(it.value)) }
        }

        public companion object {
            internal fun fromJson(json: JsonObject): Outcome.Duplicate =
                Outcome.Duplicate(
                    Receipt.fromJson(json.get("first").asObject()),
                    json["current"].orNull()?.let { Phase.of(it.asText()) },
                )
        }
    }

    /** A reasoned no. The reference is used up: try again under a new one. */
    public data class Refused(
        /** What it is. */
        public val refusal: dev.oneshelf.Refusal,
    ) : Outcome {
        override fun toJson(): JsonObject = json {
            put("outcome", JsonPrimitive("refused"))
            putAll(refusal.toJson())
        }

        public companion object {
            internal fun fromJson(json: JsonObject): Refused =
                Refused(dev.oneshelf.Refusal.fromJson(json))
        }
    }

    /** Another command stands under this reference. It was set aside for review. */
    public data class Conflict(
        /** What it is. */
        public val conflict: dev.oneshelf.Conflict,
    ) : Outcome {
        override fun toJson(): JsonObject = json {
            put("outcome", JsonPrimitive("conflict"))
            putAll(conflict.toJson())
        }

        public companion object {
            internal fun fromJson(json: JsonObject): Conflict =
                Conflict(dev.oneshelf.Conflict.fromJson(json))
        }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Outcome =
            when (val word = json.text("outcome")) {
                "applied" -> Applied.fromJson(json)
                "duplicate" -> Duplicate.fromJson(json)
                "refused" -> Refused.fromJson(json)
                "conflict" -> Conflict.fromJson(json)
                else -> unknown("Outcome", word)
            }
    }
}

/** A line of a partial promise that got less than it asked for. */
public data class PartlyGranted(

    /** The item as the command named it. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** What was asked for. */
    public val requested: BigDecimal,

    /** What is promised. */
    public val granted: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@PartlyGranted.sku))
        put("location", JsonPrimitive(this@PartlyGranted.location))
        put("requested", quantityOut(this@PartlyGranted.requested))
        put("granted", quantityOut(this@PartlyGranted.granted))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PartlyGranted =
            PartlyGranted(
                json.get("sku").asText(),
                json.get("location").asText(),
                BigDecimal(json.get("requested").asText()),
                BigDecimal(json.get("granted").asText()),
            )
    }
}

/**
 * What could have been promised at a past moment. Safety stock is as it was then; kits are as
 * they are now, and eligible locations and retirement are left out.
 */
public data class PastAvailability(

    /** The item, by its first name. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** The channel. */
    public val channel: String,

    /** What could have been promised. */
    public val available: BigDecimal,

    /** By how much `free` was below zero; nothing for a kit. */
    public val shortfall: BigDecimal,

    /** What was at the location. */
    public val onHand: BigDecimal,

    /** The moment. */
    public val asOf: Instant,

    /** Whose knowledge. */
    public val knowledge: Knowledge,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@PastAvailability.sku))
        put("location", JsonPrimitive(this@PastAvailability.location))
        put("channel", JsonPrimitive(this@PastAvailability.channel))
        put("available", quantityOut(this@PastAvailability.available))
        put("shortfall", quantityOut(this@PastAvailability.shortfall))
        put("on_hand", quantityOut(this@PastAvailability.onHand))
        put("as_of", JsonPrimitive(this@PastAvailability.asOf.toString()))
        put("knowledge", JsonPrimitive(this@PastAvailability.knowledge.value))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PastAvailability =
            PastAvailability(
                json.get("sku").asText(),
                json.get("location").asText(),
                json.get("channel").asText(),
                BigDecimal(json.get("available").asText()),
                BigDecimal(json.get("shortfall").asText()),
                BigDecimal(json.get("on_hand").asText()),
                Instant.parse(json.get("as_of").asText()),
                Knowledge.of(json.get("knowledge").asText()),
            )
    }
}

/** Where a reservation stands. */
public enum class Phase(
    /** The word as it crosses. */
    public val value: String,
) {

    /** All that is left of it waits for supply that is expected. */
    WAITING("waiting"),

    /** Some of it is still promised, and on the shelf. */
    OPEN("open"),

    /** The branch has taken on the task. */
    ACCEPTED("accepted"),

    /** All that is there is picked. */
    PICKED("picked"),

    /** It stands in its spot. */
    STAGED("staged"),

    /** Its customer was told that it is ready. */
    NOTIFIED("notified"),

    /** On its way. */
    SHIPPED("shipped"),

    /** Something that was shipped did not arrive. */
    DISCREPANCY("discrepancy"),

    /** Some of it was lost to a fact: of an order, a person has to find another way. */
    SHORT("short"),

    /** It was not collected in time; its units are still in their spot. */
    EXPIRED_IN_CAGE("expired_in_cage"),

    /** It is over, and its picked units have to be put back. */
    AWAITING_PUT_BACK("awaiting_put_back"),

    /** All that is not released was handed over. */
    FULFILLED("fulfilled"),

    /** Handed over, and nothing is left to do. */
    CLOSED("closed"),

    /** It was released or cancelled before anything was handed over. */
    RELEASED("released"),

    /** Its deadline came. */
    EXPIRED("expired"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Phase = all[value] ?: unknown("Phase", value)
    }
}

/** What a picker met at the shelf. */
public enum class PickResult(
    /** The word as it crosses. */
    public val value: String,
) {

    /** They were there, and are picked. */
    FOUND("found"),

    /** They were not there. */
    NOT_FOUND("not_found"),

    /** Fewer were there than the numbers say. */
    WRONG_COUNT("wrong_count"),

    /** They are damaged. */
    DAMAGED("damaged"),

    /** Only a worn display unit was there. */
    WORN_DISPLAY("worn_display"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): PickResult = all[value] ?: unknown("PickResult", value)
    }
}

/** A line that cannot be promised. */
public data class PickupMissing(

    /** The item. */
    public val sku: String,

    /** What was asked for. */
    public val requested: BigDecimal,

    /** What could be promised. */
    public val available: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@PickupMissing.sku))
        put("requested", quantityOut(this@PickupMissing.requested))
        put("available", quantityOut(this@PickupMissing.available))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PickupMissing =
            PickupMissing(
                json.get("sku").asText(),
                BigDecimal(json.get("requested").asText()),
                BigDecimal(json.get("available").asText()),
            )
    }
}

/** When a pickup can be ready, or why there is no time. */
public sealed interface PickupPromise {
    /** Its JSON form. */
    public fun toJson(): JsonObject

    /** It can be collected. */
    public data class Ready @JvmOverloads constructor(

        /** From when. */
        public val readyAt: Instant,

        /** Until when, if it is staged when it was promised. */
        public val collectBy: Instant,

        /** By when its branch has to accept it. */
        public var acceptBy: Instant? = null,
    ) : PickupPromise {
        override fun toJson(): JsonObject = json {
            put("answer", JsonPrimitive("ready"))
            put("ready_at", JsonPrimitive(this@Ready.readyAt.toString()))
            put("collect_by", JsonPrimitive(this@Ready.collectBy.toString()))
            this@Ready.acceptBy?.let { put("accept_by", JsonPrimitive(it.toString())) }
        }

        public companion object {
            internal fun fromJson(json: JsonObject): PickupPromise.Ready =
                PickupPromise.Ready(
                    Instant.parse(json.get("ready_at").asText()),
                    Instant.parse(json.get("collect_by").asText()),
                    json["accept_by"].orNull()?.let { Instant.parse(it.asText()) },
                )
        }
    }

    /** It cannot. */
    public data class No(

        /** Why. */
        public val reason: NoPickup,

        /** The lines that are not there. */
        public val missing: List<PickupMissing>,
    ) : PickupPromise {
        override fun toJson(): JsonObject = json {
            put("answer", JsonPrimitive("no"))
            put("reason", JsonPrimitive(this@No.reason.value))
            put("missing", array(this@No.missing) { it.toJson() })
        }

        public companion object {
            internal fun fromJson(json: JsonObject): PickupPromise.No =
                PickupPromise.No(
                    NoPickup.of(json.get("reason").asText()),
                    list(json["missing"]) { PickupMissing.fromJson(it.asObject()) },
                )
        }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PickupPromise =
            when (val word = json.text("answer")) {
                "ready" -> Ready.fromJson(json)
                "no" -> No.fromJson(json)
                else -> unknown("PickupPromise", word)
            }
    }
}

/** How a location prepares orders that customers collect. */
public data class PickupSettings @JvmOverloads constructor(

    /** How many open minutes an order takes to prepare. */
    public val preparationMinutes: Int,

    /** How many days a staged order waits for its customer, from the day after it is ready. */
    public val holdDays: Int,

    /**
     * How many open minutes the location has to accept an order; without it, there is no
     * deadline.
     */
    public var acceptMinutes: Int? = null,

    /**
     * The local time after which an order is prepared from the next open day on; without it,
     * orders are taken up whenever it is open.
     */
    public var cutOff: String? = null,

    /**
     * How many orders may wait to be prepared at once; 0 where it takes none now, no limit
     * without it.
     */
    public var pickupsMax: Int? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("preparation_minutes", JsonPrimitive(this@PickupSettings.preparationMinutes))
        put("hold_days", JsonPrimitive(this@PickupSettings.holdDays))
        this@PickupSettings.acceptMinutes?.let { put("accept_minutes", JsonPrimitive(it)) }
        this@PickupSettings.cutOff?.let { put("cut_off", JsonPrimitive(it)) }
        this@PickupSettings.pickupsMax?.let { put("pickups_max", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PickupSettings =
            PickupSettings(
                json.get("preparation_minutes").asInt(),
                json.get("hold_days").asInt(),
                json["accept_minutes"].orNull()?.let { it.asInt() },
                json["cut_off"].orNull()?.let { it.asText() },
                json["pickups_max"].orNull()?.let { it.asInt() },
            )
    }
}

/** What was agreed with a customer who collects. */
public data class PickupTerms @JvmOverloads constructor(

    /** By when the branch has to accept it; without it, as the location's settings say. */
    public var acceptBy: Instant? = null,

    /** When it is promised to be ready; without it, as the location's settings say. */
    public var readyAt: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        this@PickupTerms.acceptBy?.let { put("accept_by", JsonPrimitive(it.toString())) }
        this@PickupTerms.readyAt?.let { put("ready_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PickupTerms =
            PickupTerms(
                json["accept_by"].orNull()?.let { Instant.parse(it.asText()) },
                json["ready_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** What a pickup is besides an order. */
public data class PickupView @JvmOverloads constructor(

    /** When it was promised to be ready. */
    public val readyAt: Instant,

    /** By when its branch has to accept it. */
    public var acceptBy: Instant? = null,

    /** When its branch accepted it. */
    public var acceptedAt: Instant? = null,

    /** When it was closed. */
    public var closedAt: Instant? = null,

    /** By when it has to be collected, once it is staged. */
    public var collectBy: Instant? = null,

    /** When its customer was told first. */
    public var notifiedAt: Instant? = null,

    /** When the right code was shown. */
    public var verifiedAt: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("ready_at", JsonPrimitive(this@PickupView.readyAt.toString()))
        this@PickupView.acceptBy?.let { put("accept_by", JsonPrimitive(it.toString())) }
        this@PickupView.acceptedAt?.let { put("accepted_at", JsonPrimitive(it.toString())) }
        this@PickupView.closedAt?.let { put("closed_at", JsonPrimitive(it.toString())) }
        this@PickupView.collectBy?.let { put("collect_by", JsonPrimitive(it.toString())) }
        this@PickupView.notifiedAt?.let { put("notified_at", JsonPrimitive(it.toString())) }
        this@PickupView.verifiedAt?.let { put("verified_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PickupView =
            PickupView(
                Instant.parse(json.get("ready_at").asText()),
                json["accept_by"].orNull()?.let { Instant.parse(it.asText()) },
                json["accepted_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["closed_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["collect_by"].orNull()?.let { Instant.parse(it.asText()) },
                json["notified_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["verified_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** A promise that cannot be kept as things stand. */
public data class PromiseAtRisk @JvmOverloads constructor(

    /** Its journal entry. */
    public val reservation: Long,

    /** Who asked for it. */
    public val source: String,

    /** The reference of the attempt that made it. */
    public val reference: String,

    /** What kind of promise. */
    public val kind: ReservationKind,

    /** How many of its units. */
    public val quantity: BigDecimal,

    /** The business behind it. */
    public var document: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("reservation", JsonPrimitive(this@PromiseAtRisk.reservation))
        put("source", JsonPrimitive(this@PromiseAtRisk.source))
        put("reference", JsonPrimitive(this@PromiseAtRisk.reference))
        put("kind", JsonPrimitive(this@PromiseAtRisk.kind.value))
        put("quantity", quantityOut(this@PromiseAtRisk.quantity))
        this@PromiseAtRisk.document?.let { put("document", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PromiseAtRisk =
            PromiseAtRisk(
                json.get("reservation").asLong(),
                json.get("source").asText(),
                json.get("reference").asText(),
                ReservationKind.of(json.get("kind").asText()),
                BigDecimal(json.get("quantity").asText()),
                json["document"].orNull()?.let { it.asText() },
            )
    }
}

/** Why a posting moved units; for units that come from or go outside, also where that is. */
public enum class Reason(
    /** The word as it crosses. */
    public val value: String,
) {

    /** Goods came in from a supplier. */
    RECEIPT("receipt"),

    /** A customer has them. */
    SALE("sale"),

    /** A customer brought them back. */
    RETURN("return"),

    /** A person decided their condition. */
    GRADE("grade"),

    /** Lost, broken or used up. */
    WRITE_OFF("write_off"),

    /** Found where none were known. */
    FOUND("found"),

    /** The difference that a count saw. */
    COUNT("count"),

    /** A count had seen the effect of this late fact already. */
    COUNTED_ALREADY("counted_already"),

    /** A hold took them. */
    HOLD("hold"),

    /** An order took them. */
    ORDER("order"),

    /** A hold became an order. */
    CONFIRM("confirm"),

    /** A promise was released or cancelled. */
    RELEASE("release"),

    /** A promise ended by its deadline. */
    EXPIRY("expiry"),

    /** A hold gave way to a fact. */
    GAVE_WAY("gave_way"),

    /** A promise made elsewhere was taken over. */
    ADOPTION("adoption"),

    /** A fact that did not happen was undone. */
    REVERSAL("reversal"),

    /** A person decided on which side of a count a fact lies. */
    RESOLUTION("resolution"),

    /** Picked for a promise. */
    PICK("pick"),

    /** A picker did not find them. */
    NOT_FOUND("not_found"),

    /** A picker found them unfit for sale. */
    UNFIT("unfit"),

    /** Picked units stand on the shelf again, or wait for inspection. */
    PUT_BACK("put_back"),

    /** Another location asked for them. */
    TRANSFER("transfer"),

    /** They left for another location, or were sent back from their way. */
    SHIP("ship"),

    /** They arrived from another location. */
    TRANSFER_RECEIPT("transfer_receipt"),

    /** Given up on their way. */
    LOST_IN_TRANSIT("lost_in_transit"),

    /** An order that waited for them took them. */
    ASSIGNED("assigned"),

    /** Their promise moved to another location or item. */
    MOVED("moved"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Reason = all[value] ?: unknown("Reason", value)
    }
}

/** What was recorded. */
public data class Receipt @JvmOverloads constructor(

    /** When it was recorded. */
    public val recordedAt: Instant,

    /** The cases that it opened. */
    public var cases: List<Long> = emptyList(),

    /** When what waits for supply can be there. */
    public var expectedAt: Instant? = null,

    /** When the promise ends by itself. */
    public var expiresAt: Instant? = null,

    /** What was unusual about it. */
    public var flags: List<Flag> = emptyList(),

    /** Posted, or noted; its link waits for something that has not arrived. */
    public var parked: Boolean = false,

    /** The lines of a partial promise that got less than they asked for. */
    public var partly: List<PartlyGranted> = emptyList(),

    /** When a pickup is promised to be ready. */
    public var readyAt: Instant? = null,

    /** The journal entry; `None` where nothing needed changing, so that none was written. */
    public var sequence: Long? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("recorded_at", JsonPrimitive(this@Receipt.recordedAt.toString()))
        this@Receipt.cases.takeIf { it.isNotEmpty() }?.let { put("cases", array(it) { JsonPrimitive(it) }) }
        this@Receipt.expectedAt?.let { put("expected_at", JsonPrimitive(it.toString())) }
        this@Receipt.expiresAt?.let { put("expires_at", JsonPrimitive(it.toString())) }
        this@Receipt.flags.takeIf { it.isNotEmpty() }?.let { put("flags", array(it) { JsonPrimitive(it.value) }) }
        this@Receipt.parked.takeIf { it }?.let { put("parked", JsonPrimitive(it)) }
        this@Receipt.partly.takeIf { it.isNotEmpty() }?.let { put("partly", array(it) { it.toJson() }) }
        this@Receipt.readyAt?.let { put("ready_at", JsonPrimitive(it.toString())) }
        this@Receipt.sequence?.let { put("sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Receipt =
            Receipt(
                Instant.parse(json.get("recorded_at").asText()),
                list(json["cases"]) { it.asLong() },
                json["expected_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["expires_at"].orNull()?.let { Instant.parse(it.asText()) },
                list(json["flags"]) { Flag.of(it.asText()) },
                json.isTrue("parked"),
                list(json["partly"]) { PartlyGranted.fromJson(it.asObject()) },
                json["ready_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["sequence"].orNull()?.let { it.asLong() },
            )
    }
}

/** A reasoned no; remembered under its reference. */
public data class Refusal @JvmOverloads constructor(

    /** Which no. */
    public val code: RefusalCode,

    /** What stood in the way. */
    public val reason: String,

    /** What to do now. */
    public val remedy: String,

    /** The lines that could not be promised, with what could. */
    public var lines: List<RefusedLine> = emptyList(),
) {
    internal fun toJson(): JsonObject = json {
        put("code", JsonPrimitive(this@Refusal.code.value))
        put("reason", JsonPrimitive(this@Refusal.reason))
        put("remedy", JsonPrimitive(this@Refusal.remedy))
        this@Refusal.lines.takeIf { it.isNotEmpty() }?.let { put("lines", array(it) { it.toJson() }) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Refusal =
            Refusal(
                RefusalCode.of(json.get("code").asText()),
                json.get("reason").asText(),
                json.get("remedy").asText(),
                list(json["lines"]) { RefusedLine.fromJson(it.asObject()) },
            )
    }
}

/** The stable codes of refusals. */
public enum class RefusalCode(
    /** The word as it crosses. */
    public val value: String,
) {

    /** There is not enough to promise. */
    UNAVAILABLE("unavailable"),

    /** A promise on an item that nobody defined. */
    UNKNOWN_ITEM("unknown_item"),

    /** A promise on an item that is only provisional. */
    PROVISIONAL_ITEM("provisional_item"),

    /** A promise on a retired item or location. */
    RETIRED("retired"),

    /** The channel's policy keeps no stock for carts. */
    HOLDS_OFF("holds_off"),

    /** The channel's policy does not let it promise stock of this location. */
    LOCATION_NOT_ELIGIBLE("location_not_eligible"),

    /** The document has a live promise already. */
    PROMISE_EXISTS("promise_exists"),

    /** The cancel of this order arrived before it. */
    CANCELLED_BEFORE("cancelled_before"),

    /** No such promise is known. */
    UNKNOWN_PROMISE("unknown_promise"),

    /** The promise expired, and there is not enough left to make it again. */
    EXPIRED_UNAVAILABLE("expired_unavailable"),

    /** The promise is in a phase in which this cannot be done. */
    WRONG_PHASE("wrong_phase"),

    /** More than the promise has open. */
    MORE_THAN_PROMISED("more_than_promised"),

    /** The entry is no fact, so that it cannot be reversed. */
    NOT_REVERSIBLE("not_reversible"),

    /** The deadline that it asks for has passed already. */
    DEADLINE_PASSED("deadline_passed"),

    /** The name belongs to something else. */
    NAME_TAKEN("name_taken"),

    /** The unit or the nature of an item cannot change any more. */
    FROZEN("frozen"),

    /** A kit cannot have kits, itself or nothing in it. */
    BAD_KIT("bad_kit"),

    /** No open case has this number, or it cannot be resolved in this way. */
    CASE_NOT_RESOLVABLE("case_not_resolvable"),

    /** The hold would last longer than the channel's policy allows. */
    HOLD_TOO_LONG("hold_too_long"),

    /** The location does no pickups, or has no capacity for more. */
    NO_PICKUP("no_pickup"),

    /** A pickup is collected at one place, so that all of it moves. */
    WHOLE_PICKUP("whole_pickup"),

    /** The item is no substitute of the other. */
    NO_SUBSTITUTE("no_substitute"),

    /** The channel's policy promises nothing from expected supply. */
    BACK_ORDERS_OFF("back_orders_off"),

    /** The code is wrong. */
    WRONG_CODE("wrong_code"),

    /** No code is valid: none was issued, it was used, or too many wrong ones were tried. */
    NO_VALID_CODE("no_valid_code"),

    /** No such supply is known. */
    UNKNOWN_SUPPLY("unknown_supply"),

    /** An item cannot be offered instead of another. */
    BAD_SUBSTITUTE("bad_substitute"),

    /** It asks for more of an item than its source may. */
    LIMIT_EXCEEDED("limit_exceeded"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): RefusalCode = all[value] ?: unknown("RefusalCode", value)
    }
}

/** A remembered no. */
public data class RefusalView(

    /** Its row number; the next page starts after it. */
    public val id: Long,

    /** Who sent the command. */
    public val source: String,

    /** Its reference, which is used up. */
    public val reference: String,

    /** When it was refused. */
    public val recordedAt: Instant,

    /** The no. */
    public val refusal: Refusal,
) {
    internal fun toJson(): JsonObject = json {
        put("id", JsonPrimitive(this@RefusalView.id))
        put("source", JsonPrimitive(this@RefusalView.source))
        put("reference", JsonPrimitive(this@RefusalView.reference))
        put("recorded_at", JsonPrimitive(this@RefusalView.recordedAt.toString()))
        put("refusal", this@RefusalView.refusal.toJson())
    }

    public companion object {
        internal fun fromJson(json: JsonObject): RefusalView =
            RefusalView(
                json.get("id").asLong(),
                json.get("source").asText(),
                json.get("reference").asText(),
                Instant.parse(json.get("recorded_at").asText()),
                Refusal.fromJson(json.get("refusal").asObject()),
            )
    }
}

/** A line that could not be promised. */
public data class RefusedLine(

    /** The item; of a kit, the component that limits it. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** What was asked for, all lines of the command together. */
    public val requested: BigDecimal,

    /** What could have been promised. */
    public val available: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@RefusedLine.sku))
        put("location", JsonPrimitive(this@RefusedLine.location))
        put("requested", quantityOut(this@RefusedLine.requested))
        put("available", quantityOut(this@RefusedLine.available))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): RefusedLine =
            RefusedLine(
                json.get("sku").asText(),
                json.get("location").asText(),
                BigDecimal(json.get("requested").asText()),
                BigDecimal(json.get("available").asText()),
            )
    }
}

/** What kind of promise a reservation is. */
public enum class ReservationKind(
    /** The word as it crosses. */
    public val value: String,
) {

    /** A cart or a quote: ends by its deadline and gives way to facts. */
    HOLD("hold"),

    /** An order: stands until it is settled, released or its own deadline comes. */
    ORDER("order"),

    /** An order that its customer collects at a branch. */
    PICKUP("pickup"),

    /** Stock that another location has asked for. */
    TRANSFER("transfer"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): ReservationKind = all[value] ?: unknown("ReservationKind", value)
    }
}

/** One item at one location within a promise; the parts add up to what was requested. */
public data class ReservationLineView(

    /** The item. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** What was promised. */
    public val requested: BigDecimal,

    /** Still promised, and on the shelf. */
    public val open: BigDecimal,

    /** Lost to a fact. */
    public val short: BigDecimal,

    /** Handed over. */
    public val fulfilled: BigDecimal,

    /** Released or cancelled. */
    public val released: BigDecimal,

    /** Ended by a deadline. */
    public val expired: BigDecimal,

    /** Promised against supply that is expected. */
    public val waiting: BigDecimal,

    /** Still promised, and picked. */
    public val staged: BigDecimal,

    /** Picked, and to be put back; counted beside the other parts. */
    public val toPutBack: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@ReservationLineView.sku))
        put("location", JsonPrimitive(this@ReservationLineView.location))
        put("requested", quantityOut(this@ReservationLineView.requested))
        put("open", quantityOut(this@ReservationLineView.open))
        put("short", quantityOut(this@ReservationLineView.short))
        put("fulfilled", quantityOut(this@ReservationLineView.fulfilled))
        put("released", quantityOut(this@ReservationLineView.released))
        put("expired", quantityOut(this@ReservationLineView.expired))
        put("waiting", quantityOut(this@ReservationLineView.waiting))
        put("staged", quantityOut(this@ReservationLineView.staged))
        put("to_put_back", quantityOut(this@ReservationLineView.toPutBack))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ReservationLineView =
            ReservationLineView(
                json.get("sku").asText(),
                json.get("location").asText(),
                BigDecimal(json.get("requested").asText()),
                BigDecimal(json.get("open").asText()),
                BigDecimal(json.get("short").asText()),
                BigDecimal(json.get("fulfilled").asText()),
                BigDecimal(json.get("released").asText()),
                BigDecimal(json.get("expired").asText()),
                BigDecimal(json.get("waiting").asText()),
                BigDecimal(json.get("staged").asText()),
                BigDecimal(json.get("to_put_back").asText()),
            )
    }
}

/** A promise as it stands now. */
public data class ReservationView @JvmOverloads constructor(

    /** Its identity: the journal entry that made it. Older promises have smaller ones. */
    public val sequence: Long,

    /** Who asked for it. */
    public val source: String,

    /** Through which channel. */
    public val channel: String,

    /** The reference of the attempt that made it. */
    public val reference: String,

    /** What kind of promise. */
    public val kind: ReservationKind,

    /** Where it stands. */
    public val phase: Phase,

    /** When it was made. */
    public val madeAt: Instant,

    /** Its lines, kits as their components. */
    public val lines: List<ReservationLineView>,

    /** When its customer was contacted last. */
    public var contactedAt: Instant? = null,

    /** The business behind it. */
    public var document: String? = null,

    /** When it ends by itself. */
    public var expiresAt: Instant? = null,

    /** Of a pickup, what it is besides an order. */
    public var pickup: PickupView? = null,

    /** The spot where what is picked is kept. */
    public var stagedIn: String? = null,

    /** Of a transfer, what it is besides a request. */
    public var transfer: TransferView? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("sequence", JsonPrimitive(this@ReservationView.sequence))
        put("source", JsonPrimitive(this@ReservationView.source))
        put("channel", JsonPrimitive(this@ReservationView.channel))
        put("reference", JsonPrimitive(this@ReservationView.reference))
        put("kind", JsonPrimitive(this@ReservationView.kind.value))
        put("phase", JsonPrimitive(this@ReservationView.phase.value))
        put("made_at", JsonPrimitive(this@ReservationView.madeAt.toString()))
        put("lines", array(this@ReservationView.lines) { it.toJson() })
        this@ReservationView.contactedAt?.let { put("contacted_at", JsonPrimitive(it.toString())) }
        this@ReservationView.document?.let { put("document", JsonPrimitive(it)) }
        this@ReservationView.expiresAt?.let { put("expires_at", JsonPrimitive(it.toString())) }
        this@ReservationView.pickup?.let { put("pickup", it.toJson()) }
        this@ReservationView.stagedIn?.let { put("staged_in", JsonPrimitive(it)) }
        this@ReservationView.transfer?.let { put("transfer", it.toJson()) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ReservationView =
            ReservationView(
                json.get("sequence").asLong(),
                json.get("source").asText(),
                json.get("channel").asText(),
                json.get("reference").asText(),
                ReservationKind.of(json.get("kind").asText()),
                Phase.of(json.get("phase").asText()),
                Instant.parse(json.get("made_at").asText()),
                list(json["lines"]) { ReservationLineView.fromJson(it.asObject()) },
                json["contacted_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["document"].orNull()?.let { it.asText() },
                json["expires_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["pickup"].orNull()?.let { PickupView.fromJson(it.asObject()) },
                json["staged_in"].orNull()?.let { it.asText() },
                json["transfer"].orNull()?.let { TransferView.fromJson(it.asObject()) },
            )
    }
}

/** What a person decides about a case. */
public enum class Resolution(
    /** The word as it crosses. */
    public val value: String,
) {

    /** It was looked at; the numbers stand as they are. */
    ACKNOWLEDGED("acknowledged"),

    /** The uncertain fact came before the count. */
    BEFORE_COUNT("before_count"),

    /** The uncertain fact came after the count. */
    AFTER_COUNT("after_count"),

    /** What did not arrive is given up. */
    LOST("lost"),

    /** The first of two commands under one reference stands; the other one was a mistake. */
    KEEP_FIRST("keep_first"),

    /** The second is right: the first is taken back, and the second entered. */
    REPLACE("replace"),

    /** Both happened: the second is entered as well. */
    BOTH_REAL("both_real"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Resolution = all[value] ?: unknown("Resolution", value)
    }
}

/** What a sale would do to promises. The sale can be recorded whatever this says. */
public data class SaleCheck(

    /** Promises that the sale takes units of, or endangers; carts first within a line. */
    public val atRisk: List<SaleRisk>,

    /** Lines that would take `free` below zero. */
    public val short: List<SaleShortfall>,

    /** What would be unusual about the sale. */
    public val flags: List<Flag>,
) {
    internal fun toJson(): JsonObject = json {
        put("at_risk", array(this@SaleCheck.atRisk) { it.toJson() })
        put("short", array(this@SaleCheck.short) { it.toJson() })
        put("flags", array(this@SaleCheck.flags) { JsonPrimitive(it.value) })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): SaleCheck =
            SaleCheck(
                list(json["at_risk"]) { SaleRisk.fromJson(it.asObject()) },
                list(json["short"]) { SaleShortfall.fromJson(it.asObject()) },
                list(json["flags"]) { Flag.of(it.asText()) },
            )
    }
}

/** A promise that a sale would endanger. */
public data class SaleRisk @JvmOverloads constructor(

    /** The item. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** Its journal entry. */
    public val reservation: Long,

    /** Who asked for it. */
    public val source: String,

    /** The reference of the attempt that made it. */
    public val reference: String,

    /** What kind of promise. */
    public val kind: ReservationKind,

    /** How many of its units. */
    public val quantity: BigDecimal,

    /** The business behind it. */
    public var document: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@SaleRisk.sku))
        put("location", JsonPrimitive(this@SaleRisk.location))
        put("reservation", JsonPrimitive(this@SaleRisk.reservation))
        put("source", JsonPrimitive(this@SaleRisk.source))
        put("reference", JsonPrimitive(this@SaleRisk.reference))
        put("kind", JsonPrimitive(this@SaleRisk.kind.value))
        put("quantity", quantityOut(this@SaleRisk.quantity))
        this@SaleRisk.document?.let { put("document", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): SaleRisk =
            SaleRisk(
                json.get("sku").asText(),
                json.get("location").asText(),
                json.get("reservation").asLong(),
                json.get("source").asText(),
                json.get("reference").asText(),
                ReservationKind.of(json.get("kind").asText()),
                BigDecimal(json.get("quantity").asText()),
                json["document"].orNull()?.let { it.asText() },
            )
    }
}

/** An item that a sale would take below zero. */
public data class SaleShortfall(

    /** The item. */
    public val sku: String,

    /** The location. */
    public val location: String,

    /** How many units `free` would be below zero. */
    public val shortfall: BigDecimal,

    /** The part of it that no promise here covers. */
    public val owedToNobody: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@SaleShortfall.sku))
        put("location", JsonPrimitive(this@SaleShortfall.location))
        put("shortfall", quantityOut(this@SaleShortfall.shortfall))
        put("owed_to_nobody", quantityOut(this@SaleShortfall.owedToNobody))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): SaleShortfall =
            SaleShortfall(
                json.get("sku").asText(),
                json.get("location").asText(),
                BigDecimal(json.get("shortfall").asText()),
                BigDecimal(json.get("owed_to_nobody").asText()),
            )
    }
}

/** Names an earlier command or promise: by its reference or by its document. */
public data class Target @JvmOverloads constructor(

    /** Its document. */
    public var document: String? = null,

    /** Its reference. */
    public var reference: String? = null,

    /** Who sent it; the sender of this command where it is left out. */
    public var source: String? = null,
) {
    internal fun toJson(): JsonObject = json {
        this@Target.document?.let { put("document", JsonPrimitive(it)) }
        this@Target.reference?.let { put("reference", JsonPrimitive(it)) }
        this@Target.source?.let { put("source", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Target =
            Target(
                json["document"].orNull()?.let { it.asText() },
                json["reference"].orNull()?.let { it.asText() },
                json["source"].orNull()?.let { it.asText() },
            )
    }
}

/** What there is to do. */
public enum class TaskKind(
    /** The word as it crosses. */
    public val value: String,
) {

    /** A pickup waits to be accepted. */
    WAITING("waiting"),

    /** A pickup was not ready when it was promised. */
    LATE("late"),

    /** An accepted pickup has to be picked and staged. */
    DUE("due"),

    /** A pickup stands in its spot, and waits for its customer. */
    STAGED("staged"),

    /** A pickup was not collected in time; it has to be put back, unless its customer comes first. */
    EXPIRED_IN_CAGE("expired_in_cage"),

    /** Picked goods of a promise that is over have to be put back. */
    PUT_BACK("put_back"),

    /** A promise is short of goods, and somebody has to find another way. */
    MISSING("missing"),

    /** Goods have to be shipped to another location. */
    SHIP("ship"),

    /** Goods are on their way here. */
    ARRIVING("arriving"),

    /** A pickup was handed over, and has to be closed. */
    CLOSE("close"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): TaskKind = all[value] ?: unknown("TaskKind", value)
    }
}

/** Something that the staff of a branch have to do about a promise. */
public data class TaskView @JvmOverloads constructor(

    /** What there is to do. */
    public val kind: TaskKind,

    /** The promise. */
    public val promise: ReservationView,

    /** By when; nothing where there is no deadline. */
    public var dueAt: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("kind", JsonPrimitive(this@TaskView.kind.value))
        put("promise", this@TaskView.promise.toJson())
        this@TaskView.dueAt?.let { put("due_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): TaskView =
            TaskView(
                TaskKind.of(json.get("kind").asText()),
                ReservationView.fromJson(json.get("promise").asObject()),
                json["due_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** What a `Shelf::tick` did. */
public data class Tick @JvmOverloads constructor(

    /** On how many levels promises were found to have ended. */
    public val levelsExpired: Int,

    /** How many refusals were forgotten. */
    public val refusalsForgotten: Int,

    /** When the next promise ends; tick again then. */
    public var nextDue: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("levels_expired", JsonPrimitive(this@Tick.levelsExpired))
        put("refusals_forgotten", JsonPrimitive(this@Tick.refusalsForgotten))
        this@Tick.nextDue?.let { put("next_due", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Tick =
            Tick(
                json.get("levels_expired").asInt(),
                json.get("refusals_forgotten").asInt(),
                json["next_due"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** One item of a transfer: `shipped + over = received + lost + returned + in_transit`. */
public data class TransferLineView(

    /** The item. */
    public val sku: String,

    /** What left. */
    public val shipped: BigDecimal,

    /** What arrived beyond what was shipped. */
    public val over: BigDecimal,

    /** What arrived, in any condition. */
    public val received: BigDecimal,

    /** What was given up. */
    public val lost: BigDecimal,

    /** What came back. */
    public val returned: BigDecimal,

    /** What is on its way. */
    public val inTransit: BigDecimal,
) {
    internal fun toJson(): JsonObject = json {
        put("sku", JsonPrimitive(this@TransferLineView.sku))
        put("shipped", quantityOut(this@TransferLineView.shipped))
        put("over", quantityOut(this@TransferLineView.over))
        put("received", quantityOut(this@TransferLineView.received))
        put("lost", quantityOut(this@TransferLineView.lost))
        put("returned", quantityOut(this@TransferLineView.returned))
        put("in_transit", quantityOut(this@TransferLineView.inTransit))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): TransferLineView =
            TransferLineView(
                json.get("sku").asText(),
                BigDecimal(json.get("shipped").asText()),
                BigDecimal(json.get("over").asText()),
                BigDecimal(json.get("received").asText()),
                BigDecimal(json.get("lost").asText()),
                BigDecimal(json.get("returned").asText()),
                BigDecimal(json.get("in_transit").asText()),
            )
    }
}

/** What a transfer is besides a request. */
public data class TransferView @JvmOverloads constructor(

    /** The location that ships. */
    public val from: String,

    /** The location that asked. */
    public val to: String,

    /** Whether it was cancelled on its way, so that what is in transit comes back. */
    public val recalled: Boolean,

    /** What became of each item. */
    public val lines: List<TransferLineView>,

    /** When what is in transit should have arrived. */
    public var expectedAt: Instant? = null,
) {
    internal fun toJson(): JsonObject = json {
        put("from", JsonPrimitive(this@TransferView.from))
        put("to", JsonPrimitive(this@TransferView.to))
        put("recalled", JsonPrimitive(this@TransferView.recalled))
        put("lines", array(this@TransferView.lines) { it.toJson() })
        this@TransferView.expectedAt?.let { put("expected_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): TransferView =
            TransferView(
                json.get("from").asText(),
                json.get("to").asText(),
                json.isTrue("recalled"),
                list(json["lines"]) { TransferLineView.fromJson(it.asObject()) },
                json["expected_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
    }
}

/** What `Shelf::verify` found. */
public data class Verified(

    /** What the journal says against what is stored. */
    public val report: VerifyReport,

    /** What the storage itself finds wrong with its file, each a sentence. */
    public val storage: List<String>,
) {
    internal fun toJson(): JsonObject = json {
        put("report", this@Verified.report.toJson())
        put("storage", array(this@Verified.storage) { JsonPrimitive(it) })
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Verified =
            Verified(
                VerifyReport.fromJson(json.get("report").asObject()),
                list(json["storage"]) { it.asText() },
            )
    }
}

/** What `verify` found. */
public data class VerifyReport(

    /** Journal entries that were read. */
    public val entries: Long,

    /** Levels that were computed again. */
    public val levels: Long,

    /** Reservations that were read, live or not. */
    public val reservations: Long,

    /** Cases that were read, open or not. */
    public val cases: Long,

    /** What is wrong, at most `FINDINGS_MAX` of it. */
    public val findings: List<Finding>,

    /** How many more findings there were. */
    public val findingsLeftOut: Long,
) {
    internal fun toJson(): JsonObject = json {
        put("entries", JsonPrimitive(this@VerifyReport.entries))
        put("levels", JsonPrimitive(this@VerifyReport.levels))
        put("reservations", JsonPrimitive(this@VerifyReport.reservations))
        put("cases", JsonPrimitive(this@VerifyReport.cases))
        put("findings", array(this@VerifyReport.findings) { it.toJson() })
        put("findings_left_out", JsonPrimitive(this@VerifyReport.findingsLeftOut))
    }

    public companion object {
        internal fun fromJson(json: JsonObject): VerifyReport =
            VerifyReport(
                json.get("entries").asLong(),
                json.get("levels").asLong(),
                json.get("reservations").asLong(),
                json.get("cases").asLong(),
                list(json["findings"]) { Finding.fromJson(it.asObject()) },
                json.get("findings_left_out").asLong(),
            )
    }
}

/** A day of the week. */
public enum class Weekday(
    /** The word as it crosses. */
    public val value: String,
) {

    /** Monday. */
    MONDAY("monday"),

    /** Tuesday. */
    TUESDAY("tuesday"),

    /** Wednesday. */
    WEDNESDAY("wednesday"),

    /** Thursday. */
    THURSDAY("thursday"),

    /** Friday. */
    FRIDAY("friday"),

    /** Saturday. */
    SATURDAY("saturday"),

    /** Sunday. */
    SUNDAY("sunday"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(value: String): Weekday = all[value] ?: unknown("Weekday", value)
    }
}
