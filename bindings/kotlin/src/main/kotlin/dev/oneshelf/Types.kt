// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

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
    public val expectedAt: Instant? = null,
    /** The other branch. */
    public val location: String? = null,
    /** How many of its base units. */
    public val quantity: BigDecimal? = null,
    /** When it could be collected. */
    public val readyAt: Instant? = null,
    /** Which item it is about; nothing where it is about all of the promise. */
    public val sku: String? = null,
    /** The item instead. */
    public val substitute: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Alternative {
            var kind: AlternativeKind? = null
            var command: Command? = null
            var effects: List<LevelEffect>? = null
            var expectedAt: Instant? = null
            var location: String? = null
            var quantity: BigDecimal? = null
            var readyAt: Instant? = null
            var sku: String? = null
            var substitute: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "kind" -> kind = AlternativeKind.of(input)
                    "command" -> command = Command.read(input)
                    "effects" -> effects = input.list { LevelEffect.read(input) }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    "location" -> if (!input.isNull()) location = input.text()
                    "quantity" -> if (!input.isNull()) quantity = input.quantity()
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "substitute" -> if (!input.isNull()) substitute = input.text()
                    else -> input.stray(field)
                }
            }
            return Alternative(
                kind ?: input.lacks("kind"),
                command ?: input.lacks("command"),
                effects ?: emptyList(),
                expectedAt,
                location,
                quantity,
                readyAt,
                sku,
                substitute,
            )
        }
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

        internal fun of(input: Reader): AlternativeKind {
            val word = input.text()
            return all[word] ?: input.unknown("AlternativeKind", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): Alternatives {
            var promise: ReservationView? = null
            var options: List<Alternative>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "promise" -> promise = ReservationView.read(input)
                    "options" -> options = input.list { Alternative.read(input) }
                    else -> input.stray(field)
                }
            }
            return Alternatives(
                promise ?: input.lacks("promise"),
                options ?: emptyList(),
            )
        }
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
    public val notPromised: NotPromised? = null,
    /** Why it is not simply confirmed. */
    public val reasons: List<LabelReason> = emptyList(),
) {
    internal companion object {
        internal fun read(input: Reader): Availability {
            var sku: String? = null
            var location: String? = null
            var channel: String? = null
            var available: BigDecimal? = null
            var shortfall: BigDecimal? = null
            var onHand: BigDecimal? = null
            var label: Label? = null
            var policy: Int? = null
            var asOf: Instant? = null
            var sequence: Long? = null
            var goodAt: Instant? = null
            var notPromised: NotPromised? = null
            var reasons: List<LabelReason> = emptyList()
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "channel" -> channel = input.text()
                    "available" -> available = input.quantity()
                    "shortfall" -> shortfall = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "label" -> label = Label.of(input)
                    "policy" -> policy = input.small()
                    "as_of" -> asOf = input.moment()
                    "sequence" -> sequence = input.number()
                    "good_at" -> goodAt = input.moment()
                    "not_promised" -> if (!input.isNull()) notPromised = NotPromised.of(input)
                    "reasons" -> if (!input.isNull()) reasons = input.list { LabelReason.read(input) }
                    else -> input.stray(field)
                }
            }
            return Availability(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                channel ?: input.lacks("channel"),
                available ?: input.lacks("available"),
                shortfall ?: input.lacks("shortfall"),
                onHand ?: input.lacks("on_hand"),
                label ?: input.lacks("label"),
                policy ?: input.lacks("policy"),
                asOf ?: input.lacks("as_of"),
                sequence ?: input.lacks("sequence"),
                goodAt ?: input.lacks("good_at"),
                notPromised,
                reasons,
            )
        }
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
    public val goodAt: Instant? = null,
    /** Every reason of any location. */
    public val reasons: List<LabelReason> = emptyList(),
) {
    internal companion object {
        internal fun read(input: Reader): AvailabilityTotal {
            var available: BigDecimal? = null
            var shortfall: BigDecimal? = null
            var onHand: BigDecimal? = null
            var label: Label? = null
            var locations: List<Availability>? = null
            var goodAt: Instant? = null
            var reasons: List<LabelReason> = emptyList()
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "available" -> available = input.quantity()
                    "shortfall" -> shortfall = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "label" -> label = Label.of(input)
                    "locations" -> locations = input.list { Availability.read(input) }
                    "good_at" -> if (!input.isNull()) goodAt = input.moment()
                    "reasons" -> if (!input.isNull()) reasons = input.list { LabelReason.read(input) }
                    else -> input.stray(field)
                }
            }
            return AvailabilityTotal(
                available ?: input.lacks("available"),
                shortfall ?: input.lacks("shortfall"),
                onHand ?: input.lacks("on_hand"),
                label ?: input.lacks("label"),
                locations ?: emptyList(),
                goodAt,
                reasons,
            )
        }
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

        internal fun of(input: Reader): Bucket {
            val word = input.text()
            return all[word] ?: input.unknown("Bucket", word)
        }
    }
}

/** What a case is about. */
public sealed class CaseAbout {

    /** More is promised or sold than is there. */
    public data class Shortage(
        /** How many units `free` is below zero. */
        public val shortfall: BigDecimal,
        /** The promises that cannot be kept, in the order in which they give way. */
        public val endangered: List<PromiseAtRisk>,
        /** The part of it that no promise here covers. */
        public val owedToNobody: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): Shortage {
                var shortfall: BigDecimal? = null
                var endangered: List<PromiseAtRisk>? = null
                var owedToNobody: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "shortfall" -> shortfall = input.quantity()
                        "endangered" -> endangered = input.list { PromiseAtRisk.read(input) }
                        "owed_to_nobody" -> owedToNobody = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return Shortage(
                    shortfall ?: input.lacks("shortfall"),
                    endangered ?: emptyList(),
                    owedToNobody ?: input.lacks("owed_to_nobody"),
                )
            }
        }
    }

    /** A count saw another number than was known. */
    public data class CountVariance(
        /** The count's entry. */
        public val count: Long,
        /** Counted less expected. */
        public val variance: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): CountVariance {
                var count: Long? = null
                var variance: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "count" -> count = input.number()
                        "variance" -> variance = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return CountVariance(
                    count ?: input.lacks("count"),
                    variance ?: input.lacks("variance"),
                )
            }
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
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): CountUncertain {
                var fact: Long? = null
                var count: Long? = null
                var countedAt: Instant? = null
                var change: BigDecimal? = null
                var takenAs: CountSide? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "fact" -> fact = input.number()
                        "count" -> count = input.number()
                        "counted_at" -> countedAt = input.moment()
                        "change" -> change = input.quantity()
                        "taken_as" -> takenAs = CountSide.of(input)
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return CountUncertain(
                    fact ?: input.lacks("fact"),
                    count ?: input.lacks("count"),
                    countedAt ?: input.lacks("counted_at"),
                    change ?: input.lacks("change"),
                    takenAs ?: input.lacks("taken_as"),
                )
            }
        }
    }

    /** A fact named an unknown SKU. */
    public class ProvisionalItem() : CaseAbout() {
        override fun equals(other: Any?): Boolean = other is ProvisionalItem

        override fun hashCode(): Int = 15

        override fun toString(): String = "ProvisionalItem()"

        internal companion object {
            internal fun read(input: Reader): ProvisionalItem {
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return ProvisionalItem(
                )
            }
        }
    }

    /** A fact waits for its location to be defined. */
    public data class UnknownLocation(
        /** The location as the fact named it. */
        public val named: String,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): UnknownLocation {
                var named: String? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "named" -> named = input.text()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return UnknownLocation(
                    named ?: input.lacks("named"),
                )
            }
        }
    }

    /** A fact moved more out of a bucket than was known to be there. */
    public data class FiguresDisagree(
        /** How many units were not known to be there. */
        public val missing: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): FiguresDisagree {
                var missing: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "missing" -> missing = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return FiguresDisagree(
                    missing ?: input.lacks("missing"),
                )
            }
        }
    }

    /** Counted units in the holding area differ from the known ones. */
    public data class StagedVariance(
        /** Counted less known. */
        public val variance: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): StagedVariance {
                var variance: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "variance" -> variance = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return StagedVariance(
                    variance ?: input.lacks("variance"),
                )
            }
        }
    }

    /** A promise was adopted for a document that had a live one already. */
    public data class SecondPromise(
        /** The entry of the promise that stood before. */
        public val first: Long,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): SecondPromise {
                var first: Long? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "first" -> first = input.number()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return SecondPromise(
                    first ?: input.lacks("first"),
                )
            }
        }
    }

    /** More came back than the sale handed over. */
    public data class MoreThanSold(
        /** The sale's entry. */
        public val sale: Long,
        /** How many units too many. */
        public val excess: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): MoreThanSold {
                var sale: Long? = null
                var excess: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "sale" -> sale = input.number()
                        "excess" -> excess = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return MoreThanSold(
                    sale ?: input.lacks("sale"),
                    excess ?: input.lacks("excess"),
                )
            }
        }
    }

    /**
     * A fact that had waited for its location cannot be posted there as it was sent: reverse it,
     * and enter what is true.
     */
    public data class NotPosted(
        /** The fact's entry. */
        public val entry: Long,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): NotPosted {
                var entry: Long? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "entry" -> entry = input.number()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return NotPosted(
                    entry ?: input.lacks("entry"),
                )
            }
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
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): NotFound {
                var reservation: Long? = null
                var quantity: BigDecimal? = null
                var wrongCount: Boolean? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "reservation" -> reservation = input.number()
                        "quantity" -> quantity = input.quantity()
                        "wrong_count" -> wrongCount = input.flag()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return NotFound(
                    reservation ?: input.lacks("reservation"),
                    quantity ?: input.lacks("quantity"),
                    wrongCount ?: false,
                )
            }
        }
    }

    /** A branch did not accept a pickup in time. */
    public data class NotAccepted(
        /** The journal entry of the pickup. */
        public val reservation: Long,
        /** By when it should have been accepted. */
        public val acceptBy: Instant,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): NotAccepted {
                var reservation: Long? = null
                var acceptBy: Instant? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "reservation" -> reservation = input.number()
                        "accept_by" -> acceptBy = input.moment()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return NotAccepted(
                    reservation ?: input.lacks("reservation"),
                    acceptBy ?: input.lacks("accept_by"),
                )
            }
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
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): TransferDiscrepancy {
                var transfer: Long? = null
                var missing: BigDecimal? = null
                var over: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "transfer" -> transfer = input.number()
                        "missing" -> missing = input.quantity()
                        "over" -> over = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return TransferDiscrepancy(
                    transfer ?: input.lacks("transfer"),
                    missing ?: input.lacks("missing"),
                    over ?: input.lacks("over"),
                )
            }
        }
    }

    /** What is expected, and not late, is not enough for the orders that wait for it. */
    public data class SupplyShort(
        /** How many units are not covered. */
        public val uncovered: BigDecimal,
        /** The orders that will not get them, newest first. */
        public val endangered: List<PromiseAtRisk>,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): SupplyShort {
                var uncovered: BigDecimal? = null
                var endangered: List<PromiseAtRisk>? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "uncovered" -> uncovered = input.quantity()
                        "endangered" -> endangered = input.list { PromiseAtRisk.read(input) }
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return SupplyShort(
                    uncovered ?: input.lacks("uncovered"),
                    endangered ?: emptyList(),
                )
            }
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
        public val first: Long? = null,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): Conflict {
                var source: String? = null
                var reference: String? = null
                var levels: List<CaseLevel>? = null
                var first: Long? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "source" -> source = input.text()
                        "reference" -> reference = input.text()
                        "levels" -> levels = input.list { CaseLevel.read(input) }
                        "first" -> if (!input.isNull()) first = input.number()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return Conflict(
                    source ?: input.lacks("source"),
                    reference ?: input.lacks("reference"),
                    levels ?: emptyList(),
                    first,
                )
            }
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
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): Unlinked {
                var entry: Long? = null
                var waitsFor: Target? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "entry" -> entry = input.number()
                        "waits_for" -> waitsFor = Target.read(input)
                        "quantity" -> quantity = input.quantity()
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return Unlinked(
                    entry ?: input.lacks("entry"),
                    waitsFor ?: input.lacks("waits_for"),
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** A fact was beyond a limit of its source. */
    public data class LimitExceeded(
        /** Its journal entry. */
        public val fact: Long,
        /** Which limit, and by what. */
        public val exceeded: Exceeded,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): LimitExceeded {
                var fact: Long? = null
                var exceeded: Exceeded? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "fact" -> fact = input.number()
                        "exceeded" -> exceeded = Exceeded.read(input)
                        else -> if (field.isNotEmpty()) input.skip()
                    }
                }
                return LimitExceeded(
                    fact ?: input.lacks("fact"),
                    exceeded ?: input.lacks("exceeded"),
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): CaseAbout =
            when (val word = input.peek("kind")) {
                "shortage" -> Shortage.read(input)
                "count_variance" -> CountVariance.read(input)
                "count_uncertain" -> CountUncertain.read(input)
                "provisional_item" -> ProvisionalItem.read(input)
                "unknown_location" -> UnknownLocation.read(input)
                "figures_disagree" -> FiguresDisagree.read(input)
                "staged_variance" -> StagedVariance.read(input)
                "second_promise" -> SecondPromise.read(input)
                "more_than_sold" -> MoreThanSold.read(input)
                "not_posted" -> NotPosted.read(input)
                "not_found" -> NotFound.read(input)
                "not_accepted" -> NotAccepted.read(input)
                "transfer_discrepancy" -> TransferDiscrepancy.read(input)
                "supply_short" -> SupplyShort.read(input)
                "conflict" -> Conflict.read(input)
                "unlinked" -> Unlinked.read(input)
                "limit_exceeded" -> LimitExceeded.read(input)
                else -> input.unknown("CaseAbout", word)
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
    public val note: String? = null,
    /** What a person decided; nothing where the numbers resolved it. */
    public val resolution: Resolution? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseEnd {
            var by: Long? = null
            var at: Instant? = null
            var note: String? = null
            var resolution: Resolution? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "by" -> by = input.number()
                    "at" -> at = input.moment()
                    "note" -> if (!input.isNull()) note = input.text()
                    "resolution" -> if (!input.isNull()) resolution = Resolution.of(input)
                    else -> input.stray(field)
                }
            }
            return CaseEnd(
                by ?: input.lacks("by"),
                at ?: input.lacks("at"),
                note,
                resolution,
            )
        }
    }
}

/** An item at a location that a case puts under review. */
public data class CaseLevel(
    /** The item. */
    public val sku: String,
    /** The location. */
    public val location: String,
) {
    internal companion object {
        internal fun read(input: Reader): CaseLevel {
            var sku: String? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    else -> input.stray(field)
                }
            }
            return CaseLevel(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
            )
        }
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
    public val closed: CaseEnd? = null,
    /** The location that it concerns. */
    public val location: String? = null,
    /** The item that it concerns. */
    public val sku: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseView {
            var number: Long? = null
            var openedBy: Long? = null
            var openedAt: Instant? = null
            var closed: CaseEnd? = null
            var location: String? = null
            var sku: String? = null
            val about = input.twice { CaseAbout.read(input) }
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "number" -> number = input.number()
                    "opened_by" -> openedBy = input.number()
                    "opened_at" -> openedAt = input.moment()
                    "closed" -> if (!input.isNull()) closed = CaseEnd.read(input)
                    "location" -> if (!input.isNull()) location = input.text()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    else -> if (field.isNotEmpty()) input.skip()
                }
            }
            return CaseView(
                number ?: input.lacks("number"),
                openedBy ?: input.lacks("opened_by"),
                openedAt ?: input.lacks("opened_at"),
                about,
                closed,
                location,
                sku,
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): Change {
            var sequence: Long? = null
            var recordedAt: Instant? = null
            var source: String? = null
            var reference: String? = null
            var command: Command? = null
            var effects: List<Effect>? = null
            var receipt: Receipt? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "recorded_at" -> recordedAt = input.moment()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "command" -> command = Command.read(input)
                    "effects" -> effects = input.list { Effect.read(input) }
                    "receipt" -> receipt = Receipt.read(input)
                    else -> input.stray(field)
                }
            }
            return Change(
                sequence ?: input.lacks("sequence"),
                recordedAt ?: input.lacks("recorded_at"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                command ?: input.lacks("command"),
                effects ?: emptyList(),
                receipt ?: input.lacks("receipt"),
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): Checkpoint {
            var busy: Boolean? = null
            var pages: Int? = null
            var pagesMoved: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "busy" -> busy = input.flag()
                    "pages" -> pages = input.small()
                    "pages_moved" -> pagesMoved = input.small()
                    else -> input.stray(field)
                }
            }
            return Checkpoint(
                busy ?: false,
                pages ?: input.lacks("pages"),
                pagesMoved ?: input.lacks("pages_moved"),
            )
        }
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

        internal fun of(input: Reader): Collector {
            val word = input.text()
            return all[word] ?: input.unknown("Collector", word)
        }
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

        internal fun of(input: Reader): Condition {
            val word = input.text()
            return all[word] ?: input.unknown("Condition", word)
        }
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
    public val first: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Conflict {
            var source: String? = null
            var reference: String? = null
            var case: Long? = null
            var first: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "case" -> case = input.number()
                    "first" -> if (!input.isNull()) first = input.number()
                    else -> input.stray(field)
                }
            }
            return Conflict(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                case ?: input.lacks("case"),
                first,
            )
        }
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
    public val first: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ConflictView {
            var id: Long? = null
            var source: String? = null
            var reference: String? = null
            var recordedAt: Instant? = null
            var case: Long? = null
            var command: Command? = null
            var first: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "id" -> id = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "case" -> case = input.number()
                    "command" -> command = Command.read(input)
                    "first" -> if (!input.isNull()) first = input.number()
                    else -> input.stray(field)
                }
            }
            return ConflictView(
                id ?: input.lacks("id"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                recordedAt ?: input.lacks("recorded_at"),
                case ?: input.lacks("case"),
                command ?: input.lacks("command"),
                first,
            )
        }
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
    /** The same, of whole units. */
    @JvmOverloads public constructor(sku: String, quantity: Int, staged: BigDecimal? = null) : this(sku, quantity.toBigDecimal(), staged)

    /** The same, of whole units. */
    @JvmOverloads public constructor(sku: String, quantity: Long, staged: BigDecimal? = null) : this(sku, quantity.toBigDecimal(), staged)

    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("sku")
        out.text(sku)
        out.name("quantity")
        out.quantity(quantity)
        staged?.let {
            out.name("staged")
            out.quantity(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): CountLine {
            var sku: String? = null
            var quantity: BigDecimal? = null
            var staged: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    "staged" -> if (!input.isNull()) staged = input.quantity()
                    else -> input.stray(field)
                }
            }
            return CountLine(
                sku ?: input.lacks("sku"),
                quantity ?: input.lacks("quantity"),
                staged,
            )
        }
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

        internal fun of(input: Reader): CountSide {
            val word = input.text()
            return all[word] ?: input.unknown("CountSide", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): Effect {
            var sku: String? = null
            var location: String? = null
            var postings: List<HistoryPosting>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "postings" -> postings = input.list { HistoryPosting.read(input) }
                    else -> input.stray(field)
                }
            }
            return Effect(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                postings ?: emptyList(),
            )
        }
    }
}

/** A limit of a source, and what went beyond it. */
public sealed class Exceeded {

    /** More of an item than one line may have. */
    public data class QuantityMax(
        /** The most. */
        public val max: BigDecimal,
        /** What it said. */
        public val quantity: BigDecimal,
    ) : Exceeded() {
        internal companion object {
            internal fun read(input: Reader): QuantityMax {
                var max: BigDecimal? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "max" -> max = input.quantity()
                        "quantity" -> quantity = input.quantity()
                        "limit" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return QuantityMax(
                    max ?: input.lacks("max"),
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** A fact that came later than facts may. */
    public data class LateSecondsMax(
        /** The most seconds. */
        public val max: Int,
        /** When it occurred. */
        public val occurredAt: Instant,
    ) : Exceeded() {
        internal companion object {
            internal fun read(input: Reader): LateSecondsMax {
                var max: Int? = null
                var occurredAt: Instant? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "max" -> max = input.small()
                        "occurred_at" -> occurredAt = input.moment()
                        "limit" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return LateSecondsMax(
                    max ?: input.lacks("max"),
                    occurredAt ?: input.lacks("occurred_at"),
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): Exceeded =
            when (val word = input.peek("limit")) {
                "quantity_max" -> QuantityMax.read(input)
                "late_seconds_max" -> LateSecondsMax.read(input)
                else -> input.unknown("Exceeded", word)
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
    internal companion object {
        internal fun read(input: Reader): ExplainComponent {
            var sku: String? = null
            var perKit: BigDecimal? = null
            var makes: BigDecimal? = null
            var limits: Boolean? = null
            var lines: List<ExplainLine>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "per_kit" -> perKit = input.quantity()
                    "makes" -> makes = input.quantity()
                    "limits" -> limits = input.flag()
                    "lines" -> lines = input.list { ExplainLine.read(input) }
                    else -> input.stray(field)
                }
            }
            return ExplainComponent(
                sku ?: input.lacks("sku"),
                perKit ?: input.lacks("per_kit"),
                makes ?: input.lacks("makes"),
                limits ?: false,
                lines ?: emptyList(),
            )
        }
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

        internal fun of(input: Reader): ExplainKind {
            val word = input.text()
            return all[word] ?: input.unknown("ExplainKind", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): ExplainLine {
            var kind: ExplainKind? = null
            var quantity: BigDecimal? = null
            var promises: List<ExplainPromise>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "kind" -> kind = ExplainKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "promises" -> promises = input.list { ExplainPromise.read(input) }
                    else -> input.stray(field)
                }
            }
            return ExplainLine(
                kind ?: input.lacks("kind"),
                quantity ?: input.lacks("quantity"),
                promises ?: emptyList(),
            )
        }
    }
}

/** A promise behind a line. */
public data class ExplainPromise @JvmOverloads constructor(
    /** The reference of the attempt that made it. */
    public val reference: String,
    /** How many units it claims here. */
    public val quantity: BigDecimal,
    /** The business behind it. */
    public val document: String? = null,
    /** When it ends by itself. */
    public val until: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ExplainPromise {
            var reference: String? = null
            var quantity: BigDecimal? = null
            var document: String? = null
            var until: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "reference" -> reference = input.text()
                    "quantity" -> quantity = input.quantity()
                    "document" -> if (!input.isNull()) document = input.text()
                    "until" -> if (!input.isNull()) until = input.moment()
                    else -> input.stray(field)
                }
            }
            return ExplainPromise(
                reference ?: input.lacks("reference"),
                quantity ?: input.lacks("quantity"),
                document,
                until,
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): ExplainedNumber {
            var answer: Availability? = null
            var timeZone: String? = null
            var lines: List<ExplainLine>? = null
            var components: List<ExplainComponent>? = null
            var text: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "answer" -> answer = Availability.read(input)
                    "time_zone" -> timeZone = input.text()
                    "lines" -> lines = input.list { ExplainLine.read(input) }
                    "components" -> components = input.list { ExplainComponent.read(input) }
                    "text" -> text = input.text()
                    else -> input.stray(field)
                }
            }
            return ExplainedNumber(
                answer ?: input.lacks("answer"),
                timeZone ?: input.lacks("time_zone"),
                lines ?: emptyList(),
                components ?: emptyList(),
                text ?: input.lacks("text"),
            )
        }
    }
}

/** How a source is doing. */
public enum class FeedState(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Heard from in time, and nothing is known to be missing. */
    FRESH("fresh"),
    /** Messages are missing or on their way. */
    BEHIND("behind"),
    /** Nothing was heard of it for longer than it may be silent. */
    SILENT("silent"),
    /** Nothing was ever heard of it. */
    NEVER_HEARD("never_heard"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): FeedState {
            val word = input.text()
            return all[word] ?: input.unknown("FeedState", word)
        }
    }
}

/** A source that numbers its messages or is heard from regularly. */
public data class FeedView @JvmOverloads constructor(
    /** The source. */
    public val source: String,
    /** The channel that it belongs to. */
    public val channel: String,
    /** How it is doing. */
    public val state: FeedState,
    /** What numbers of its location are labelled because of it. */
    public val label: Label,
    /** Why. */
    public val reasons: List<LabelReason>,
    /** The numbers that are missing below others that came, lowest first: to be sent again. */
    public val gaps: List<Gap>,
    /** How many messages its last heartbeat says are waiting or on their way. */
    public val onTheWay: Long,
    /**
     * Everything that it sent before then is here, its clock's uncertainty taken off; nothing
     * where it vouches for nothing yet.
     */
    public val completeUntil: Instant? = null,
    /** When it was heard last, by command or heartbeat. */
    public val heardAt: Instant? = null,
    /** Its last heartbeat. */
    public val heartbeat: Heartbeat? = null,
    /** How often it is heard from at least. */
    public val heartbeatSeconds: Int? = null,
    /** Where it works; nothing for everywhere. */
    public val location: String? = null,
    /** Up to which number every message came; nothing where it does not number them. */
    public val receivedThrough: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): FeedView {
            var source: String? = null
            var channel: String? = null
            var state: FeedState? = null
            var label: Label? = null
            var reasons: List<LabelReason>? = null
            var gaps: List<Gap>? = null
            var onTheWay: Long? = null
            var completeUntil: Instant? = null
            var heardAt: Instant? = null
            var heartbeat: Heartbeat? = null
            var heartbeatSeconds: Int? = null
            var location: String? = null
            var receivedThrough: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "source" -> source = input.text()
                    "channel" -> channel = input.text()
                    "state" -> state = FeedState.of(input)
                    "label" -> label = Label.of(input)
                    "reasons" -> reasons = input.list { LabelReason.read(input) }
                    "gaps" -> gaps = input.list { Gap.read(input) }
                    "on_the_way" -> onTheWay = input.number()
                    "complete_until" -> if (!input.isNull()) completeUntil = input.moment()
                    "heard_at" -> if (!input.isNull()) heardAt = input.moment()
                    "heartbeat" -> if (!input.isNull()) heartbeat = Heartbeat.read(input)
                    "heartbeat_seconds" -> if (!input.isNull()) heartbeatSeconds = input.small()
                    "location" -> if (!input.isNull()) location = input.text()
                    "received_through" -> if (!input.isNull()) receivedThrough = input.number()
                    else -> input.stray(field)
                }
            }
            return FeedView(
                source ?: input.lacks("source"),
                channel ?: input.lacks("channel"),
                state ?: input.lacks("state"),
                label ?: input.lacks("label"),
                reasons ?: emptyList(),
                gaps ?: emptyList(),
                onTheWay ?: input.lacks("on_the_way"),
                completeUntil,
                heardAt,
                heartbeat,
                heartbeatSeconds,
                location,
                receivedThrough,
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): Finding {
            var what: Invariant? = null
            var place: String? = null
            var expected: String? = null
            var found: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "what" -> what = Invariant.of(input)
                    "place" -> place = input.text()
                    "expected" -> expected = input.text()
                    "found" -> found = input.text()
                    else -> input.stray(field)
                }
            }
            return Finding(
                what ?: input.lacks("what"),
                place ?: input.lacks("place"),
                expected ?: input.lacks("expected"),
                found ?: input.lacks("found"),
            )
        }
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
    /** It names a promise that was refused, so that it waits for none. */
    PROMISE_REFUSED("promise_refused"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): Flag {
            val word = input.text()
            return all[word] ?: input.unknown("Flag", word)
        }
    }
}

/** Numbers that are missing. */
public data class Gap(
    /** The first. */
    public val from: Long,
    /** The last. */
    public val to: Long,
) {
    internal companion object {
        internal fun read(input: Reader): Gap {
            var from: Long? = null
            var to: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "from" -> from = input.number()
                    "to" -> to = input.number()
                    else -> input.stray(field)
                }
            }
            return Gap(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
            )
        }
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

        internal fun of(input: Reader): Grade {
            val word = input.text()
            return all[word] ?: input.unknown("Grade", word)
        }
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
    public val log: LogHealth? = null,
    /** When the next promise ends. */
    public val nextDue: Instant? = null,
    /** When it was recorded; nothing in an empty journal. */
    public val recordedAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Health {
            var sequence: Long? = null
            var now: Instant? = null
            var clockIsBelieved: Boolean? = null
            var log: LogHealth? = null
            var nextDue: Instant? = null
            var recordedAt: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "now" -> now = input.moment()
                    "clock_is_believed" -> clockIsBelieved = input.flag()
                    "log" -> if (!input.isNull()) log = LogHealth.read(input)
                    "next_due" -> if (!input.isNull()) nextDue = input.moment()
                    "recorded_at" -> if (!input.isNull()) recordedAt = input.moment()
                    else -> input.stray(field)
                }
            }
            return Health(
                sequence ?: input.lacks("sequence"),
                now ?: input.lacks("now"),
                clockIsBelieved ?: false,
                log,
                nextDue,
                recordedAt,
            )
        }
    }
}

/** What a source says of itself: that it is alive, how far it has sent, and what still waits. */
public data class Heartbeat @JvmOverloads constructor(
    /** The time by its own clock; taken as now where it lies ahead. */
    public val at: Instant,
    /** The number of the last message that it has sent; nothing where it does not number them. */
    public var lastSequence: Long? = null,
    /** How many messages wait in its own queue, not sent yet. */
    public var queued: Long? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("at")
        out.moment(at)
        lastSequence?.let {
            out.name("last_sequence")
            out.number(it)
        }
        queued?.let {
            out.name("queued")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Heartbeat {
            var at: Instant? = null
            var lastSequence: Long? = null
            var queued: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "at" -> at = input.moment()
                    "last_sequence" -> if (!input.isNull()) lastSequence = input.number()
                    "queued" -> if (!input.isNull()) queued = input.number()
                    else -> input.stray(field)
                }
            }
            return Heartbeat(
                at ?: input.lacks("at"),
                lastSequence,
                queued,
            )
        }
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
    public val actor: String? = null,
    /** The channel of the source; none where the catalogue lost it. */
    public val channel: String? = null,
    /** The business behind it. */
    public val document: String? = null,
    /** When it happened, where its sender said so. */
    public val occurredAt: Instant? = null,
    /** The number of the message within its source, where that numbers them. */
    public val sourceSequence: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): HistoryLine {
            var sequence: Long? = null
            var recordedAt: Instant? = null
            var source: String? = null
            var reference: String? = null
            var kind: String? = null
            var postings: List<HistoryPosting>? = null
            var free: BigDecimal? = null
            var onHand: BigDecimal? = null
            var actor: String? = null
            var channel: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "recorded_at" -> recordedAt = input.moment()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = input.text()
                    "postings" -> postings = input.list { HistoryPosting.read(input) }
                    "free" -> free = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    else -> input.stray(field)
                }
            }
            return HistoryLine(
                sequence ?: input.lacks("sequence"),
                recordedAt ?: input.lacks("recorded_at"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                kind ?: input.lacks("kind"),
                postings ?: emptyList(),
                free ?: input.lacks("free"),
                onHand ?: input.lacks("on_hand"),
                actor,
                channel,
                document,
                occurredAt,
                sourceSequence,
            )
        }
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

        internal fun of(input: Reader): HistoryOrder {
            val word = input.text()
            return all[word] ?: input.unknown("HistoryOrder", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): HistoryPosting {
            var from: Bucket? = null
            var to: Bucket? = null
            var quantity: BigDecimal? = null
            var reason: Reason? = null
            var effectiveAt: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "from" -> from = Bucket.of(input)
                    "to" -> to = Bucket.of(input)
                    "quantity" -> quantity = input.quantity()
                    "reason" -> reason = Reason.of(input)
                    "effective_at" -> effectiveAt = input.moment()
                    else -> input.stray(field)
                }
            }
            return HistoryPosting(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
                quantity ?: input.lacks("quantity"),
                reason ?: input.lacks("reason"),
                effectiveAt ?: input.lacks("effective_at"),
            )
        }
    }
}

/** How long holds last. */
public data class HoldPolicy(
    /** The seconds that a hold lasts where the command does not say. */
    public val seconds: Int,
    /** The most seconds that a hold may ask for, and that extending may reach from now. */
    public val secondsMax: Int,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("seconds")
        out.number(seconds)
        out.name("seconds_max")
        out.number(secondsMax)
    }

    internal companion object {
        internal fun read(input: Reader): HoldPolicy {
            var seconds: Int? = null
            var secondsMax: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "seconds" -> seconds = input.small()
                    "seconds_max" -> secondsMax = input.small()
                    else -> input.stray(field)
                }
            }
            return HoldPolicy(
                seconds ?: input.lacks("seconds"),
                secondsMax ?: input.lacks("seconds_max"),
            )
        }
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

        internal fun of(input: Reader): Invariant {
            val word = input.text()
            return all[word] ?: input.unknown("Invariant", word)
        }
    }
}

/** One component of a kit. */
public data class KitComponent(
    /** The item. */
    public val sku: String,
    /** How much of it one kit takes. */
    public val quantity: BigDecimal,
) {
    /** The same, of whole units. */
    public constructor(sku: String, quantity: Int) : this(sku, quantity.toBigDecimal())

    /** The same, of whole units. */
    public constructor(sku: String, quantity: Long) : this(sku, quantity.toBigDecimal())

    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("sku")
        out.text(sku)
        out.name("quantity")
        out.quantity(quantity)
    }

    internal companion object {
        internal fun read(input: Reader): KitComponent {
            var sku: String? = null
            var quantity: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    else -> input.stray(field)
                }
            }
            return KitComponent(
                sku ?: input.lacks("sku"),
                quantity ?: input.lacks("quantity"),
            )
        }
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

        internal fun of(input: Reader): Knowledge {
            val word = input.text()
            return all[word] ?: input.unknown("Knowledge", word)
        }
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

        internal fun of(input: Reader): Label {
            val word = input.text()
            return all[word] ?: input.unknown("Label", word)
        }
    }
}

/** Why a number is not simply confirmed, and what that is about. */
public sealed class LabelReason {

    /** The item is known from facts only; nobody has defined it. */
    public data class ProvisionalItem(
        /** The item. */
        public val sku: String,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): ProvisionalItem {
                var sku: String? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return ProvisionalItem(
                    sku ?: input.lacks("sku"),
                )
            }
        }
    }

    /** It counts on goods that are expected, and not there yet. */
    public data class ExpectedSupply(
        /** The item. */
        public val sku: String,
        /** How many of them. */
        public val quantity: BigDecimal,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): ExpectedSupply {
                var sku: String? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "quantity" -> quantity = input.quantity()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return ExpectedSupply(
                    sku ?: input.lacks("sku"),
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** Units were moved for a promise or a sale that has not come. */
    public data class ParkedLink(
        /** The item. */
        public val sku: String,
        /** How many of them. */
        public val quantity: BigDecimal,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): ParkedLink {
                var sku: String? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "quantity" -> quantity = input.quantity()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return ParkedLink(
                    sku ?: input.lacks("sku"),
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** The wall clock jumped and is not believed, so that nothing expires. */
    public class ClockStopped() : LabelReason() {
        override fun equals(other: Any?): Boolean = other is ClockStopped

        override fun hashCode(): Int = 12

        override fun toString(): String = "ClockStopped()"

        internal companion object {
            internal fun read(input: Reader): ClockStopped {
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return ClockStopped(
                )
            }
        }
    }

    /** Nothing was heard of a source for longer than it may be silent. */
    public data class SourceSilent(
        /** The source. */
        public val source: String,
        /** When it was heard last; where it never was, since when it is watched. */
        public val since: Instant,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): SourceSilent {
                var source: String? = null
                var since: Instant? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "source" -> source = input.text()
                        "since" -> since = input.moment()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return SourceSilent(
                    source ?: input.lacks("source"),
                    since ?: input.lacks("since"),
                )
            }
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
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): SourceGap {
                var source: String? = null
                var from: Long? = null
                var to: Long? = null
                var missing: Long? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "source" -> source = input.text()
                        "from" -> from = input.number()
                        "to" -> to = input.number()
                        "missing" -> missing = input.number()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return SourceGap(
                    source ?: input.lacks("source"),
                    from ?: input.lacks("from"),
                    to ?: input.lacks("to"),
                    missing ?: input.lacks("missing"),
                )
            }
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
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): SourceBacklog {
                var source: String? = null
                var queued: Long? = null
                var missing: Long? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "source" -> source = input.text()
                        "queued" -> queued = input.number()
                        "missing" -> missing = input.number()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return SourceBacklog(
                    source ?: input.lacks("source"),
                    queued ?: input.lacks("queued"),
                    missing ?: input.lacks("missing"),
                )
            }
        }
    }

    /** Cases about the item at the location are open. */
    public data class OpenCase(
        /** The item. */
        public val sku: String,
        /** How many. */
        public val cases: Int,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): OpenCase {
                var sku: String? = null
                var cases: Int? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "cases" -> cases = input.small()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return OpenCase(
                    sku ?: input.lacks("sku"),
                    cases ?: input.lacks("cases"),
                )
            }
        }
    }

    /** More is sold or promised than is there. */
    public data class Shortage(
        /** The item. */
        public val sku: String,
        /** How many units too many. */
        public val shortfall: BigDecimal,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): Shortage {
                var sku: String? = null
                var shortfall: BigDecimal? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "shortfall" -> shortfall = input.quantity()
                        "reason" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return Shortage(
                    sku ?: input.lacks("sku"),
                    shortfall ?: input.lacks("shortfall"),
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): LabelReason =
            when (val word = input.peek("reason")) {
                "provisional_item" -> ProvisionalItem.read(input)
                "expected_supply" -> ExpectedSupply.read(input)
                "parked_link" -> ParkedLink.read(input)
                "clock_stopped" -> ClockStopped.read(input)
                "source_silent" -> SourceSilent.read(input)
                "source_gap" -> SourceGap.read(input)
                "source_backlog" -> SourceBacklog.read(input)
                "open_case" -> OpenCase.read(input)
                "shortage" -> Shortage.read(input)
                else -> input.unknown("LabelReason", word)
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
    internal companion object {
        internal fun read(input: Reader): LevelEffect {
            var before: LevelView? = null
            var after: LevelView? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "before" -> before = LevelView.read(input)
                    "after" -> after = LevelView.read(input)
                    else -> input.stray(field)
                }
            }
            return LevelEffect(
                before ?: input.lacks("before"),
                after ?: input.lacks("after"),
            )
        }
    }
}

/** One item at one location. */
public data class LevelKey(
    /** The item. */
    public val item: Long,
    /** The location. */
    public val location: Long,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("item")
        out.number(item)
        out.name("location")
        out.number(location)
    }

    internal companion object {
        internal fun read(input: Reader): LevelKey {
            var item: Long? = null
            var location: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "item" -> item = input.number()
                    "location" -> location = input.number()
                    else -> input.stray(field)
                }
            }
            return LevelKey(
                item ?: input.lacks("item"),
                location ?: input.lacks("location"),
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): LevelRow {
            var key: LevelKey? = null
            var sku: String? = null
            var location: String? = null
            var free: BigDecimal? = null
            var held: BigDecimal? = null
            var committed: BigDecimal? = null
            var staged: BigDecimal? = null
            var inspection: BigDecimal? = null
            var damaged: BigDecimal? = null
            var inTransit: BigDecimal? = null
            var onHand: BigDecimal? = null
            var asOf: Instant? = null
            var sequence: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "key" -> key = LevelKey.read(input)
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "free" -> free = input.quantity()
                    "held" -> held = input.quantity()
                    "committed" -> committed = input.quantity()
                    "staged" -> staged = input.quantity()
                    "inspection" -> inspection = input.quantity()
                    "damaged" -> damaged = input.quantity()
                    "in_transit" -> inTransit = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "as_of" -> asOf = input.moment()
                    "sequence" -> sequence = input.number()
                    else -> input.stray(field)
                }
            }
            return LevelRow(
                key ?: input.lacks("key"),
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                free ?: input.lacks("free"),
                held ?: input.lacks("held"),
                committed ?: input.lacks("committed"),
                staged ?: input.lacks("staged"),
                inspection ?: input.lacks("inspection"),
                damaged ?: input.lacks("damaged"),
                inTransit ?: input.lacks("in_transit"),
                onHand ?: input.lacks("on_hand"),
                asOf ?: input.lacks("as_of"),
                sequence ?: input.lacks("sequence"),
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): LevelView {
            var sku: String? = null
            var location: String? = null
            var free: BigDecimal? = null
            var held: BigDecimal? = null
            var committed: BigDecimal? = null
            var staged: BigDecimal? = null
            var inspection: BigDecimal? = null
            var damaged: BigDecimal? = null
            var inTransit: BigDecimal? = null
            var onHand: BigDecimal? = null
            var asOf: Instant? = null
            var sequence: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "free" -> free = input.quantity()
                    "held" -> held = input.quantity()
                    "committed" -> committed = input.quantity()
                    "staged" -> staged = input.quantity()
                    "inspection" -> inspection = input.quantity()
                    "damaged" -> damaged = input.quantity()
                    "in_transit" -> inTransit = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "as_of" -> asOf = input.moment()
                    "sequence" -> sequence = input.number()
                    else -> input.stray(field)
                }
            }
            return LevelView(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                free ?: input.lacks("free"),
                held ?: input.lacks("held"),
                committed ?: input.lacks("committed"),
                staged ?: input.lacks("staged"),
                inspection ?: input.lacks("inspection"),
                damaged ?: input.lacks("damaged"),
                inTransit ?: input.lacks("in_transit"),
                onHand ?: input.lacks("on_hand"),
                asOf ?: input.lacks("as_of"),
                sequence ?: input.lacks("sequence"),
            )
        }
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
    /** The same, of whole units. */
    @JvmOverloads public constructor(sku: String, quantity: Int, location: String? = null) : this(sku, quantity.toBigDecimal(), location)

    /** The same, of whole units. */
    @JvmOverloads public constructor(sku: String, quantity: Long, location: String? = null) : this(sku, quantity.toBigDecimal(), location)

    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("sku")
        out.text(sku)
        out.name("quantity")
        out.quantity(quantity)
        location?.let {
            out.name("location")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Line {
            var sku: String? = null
            var quantity: BigDecimal? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    "location" -> if (!input.isNull()) location = input.text()
                    else -> input.stray(field)
                }
            }
            return Line(
                sku ?: input.lacks("sku"),
                quantity ?: input.lacks("quantity"),
                location,
            )
        }
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
    public val last: Checkpoint? = null,
    /** Why the last time failed; commits are safe all the same, but the log grows. */
    public val lastError: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): LogHealth {
            var pages: Int? = null
            var checkpoints: Long? = null
            var last: Checkpoint? = null
            var lastError: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "pages" -> pages = input.small()
                    "checkpoints" -> checkpoints = input.number()
                    "last" -> if (!input.isNull()) last = Checkpoint.read(input)
                    "last_error" -> if (!input.isNull()) lastError = input.text()
                    else -> input.stray(field)
                }
            }
            return LogHealth(
                pages ?: input.lacks("pages"),
                checkpoints ?: input.lacks("checkpoints"),
                last,
                lastError,
            )
        }
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

        internal fun of(input: Reader): NoPickup {
            val word = input.text()
            return all[word] ?: input.unknown("NoPickup", word)
        }
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

        internal fun of(input: Reader): NotPromised {
            val word = input.text()
            return all[word] ?: input.unknown("NotPromised", word)
        }
    }
}

/** A day of the week. */
public data class OpeningDay(
    /** Which one. */
    public val day: Weekday,
    /** When it is open, earliest first; empty where it is closed. */
    public val open: List<OpeningInterval>,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("day")
        out.text(day.value)
        out.name("open")
        out.list(open) { it.write(out) }
    }

    internal companion object {
        internal fun read(input: Reader): OpeningDay {
            var day: Weekday? = null
            var open: List<OpeningInterval>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "day" -> day = Weekday.of(input)
                    "open" -> open = input.list { OpeningInterval.read(input) }
                    else -> input.stray(field)
                }
            }
            return OpeningDay(
                day ?: input.lacks("day"),
                open ?: emptyList(),
            )
        }
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
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("date")
        out.day(date)
        out.name("open")
        out.list(open) { it.write(out) }
    }

    internal companion object {
        internal fun read(input: Reader): OpeningException {
            var date: LocalDate? = null
            var open: List<OpeningInterval>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "date" -> date = input.day()
                    "open" -> open = input.list { OpeningInterval.read(input) }
                    else -> input.stray(field)
                }
            }
            return OpeningException(
                date ?: input.lacks("date"),
                open ?: emptyList(),
            )
        }
    }
}

/** When a location is open, by its local time. A location without opening hours is always open. */
public data class OpeningHours @JvmOverloads constructor(
    /** The days of the week on which it opens; it is closed on those left out. */
    public val weekly: List<OpeningDay>,
    /** The days that differ: holidays, open Sundays. */
    public var exceptions: List<OpeningException> = emptyList(),
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("weekly")
        out.list(weekly) { it.write(out) }
        if (exceptions.isNotEmpty()) {
            out.name("exceptions")
            out.list(exceptions) { it.write(out) }
        }
    }

    internal companion object {
        internal fun read(input: Reader): OpeningHours {
            var weekly: List<OpeningDay>? = null
            var exceptions: List<OpeningException> = emptyList()
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "weekly" -> weekly = input.list { OpeningDay.read(input) }
                    "exceptions" -> if (!input.isNull()) exceptions = input.list { OpeningException.read(input) }
                    else -> input.stray(field)
                }
            }
            return OpeningHours(
                weekly ?: emptyList(),
                exceptions,
            )
        }
    }
}

/** From when to when a location is open, within one day. */
public data class OpeningInterval(
    /** It opens. */
    public val from: String,
    /** It closes; `24:00` where it stays open until midnight. */
    public val to: String,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("from")
        out.text(from)
        out.name("to")
        out.text(to)
    }

    internal companion object {
        internal fun read(input: Reader): OpeningInterval {
            var from: String? = null
            var to: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "from" -> from = input.text()
                    "to" -> to = input.text()
                    else -> input.stray(field)
                }
            }
            return OpeningInterval(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
            )
        }
    }
}

/** The answer to a command. */
public sealed class Outcome : Granting {

    /** It was recorded, or there was nothing left to change. */
    public data class Applied(
        /** What it is. */
        public val receipt: dev.oneshelf.Receipt,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Applied = Applied(dev.oneshelf.Receipt.read(input))
        }
    }

    /** The same command came before; nothing was changed. */
    public data class Duplicate @JvmOverloads constructor(
        /** The answer it got the first time. */
        public val first: Receipt,
        /** Where the promise that it made stands now. */
        public val current: Phase? = null,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Duplicate {
                var first: Receipt? = null
                var current: Phase? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "first" -> first = Receipt.read(input)
                        "current" -> if (!input.isNull()) current = Phase.of(input)
                        "outcome" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return Duplicate(
                    first ?: input.lacks("first"),
                    current,
                )
            }
        }
    }

    /** A reasoned no. The reference is used up: try again under a new one. */
    public data class Refused(
        /** What it is. */
        public val refusal: dev.oneshelf.Refusal,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Refused = Refused(dev.oneshelf.Refusal.read(input))
        }
    }

    /** Another command stands under this reference. It was set aside for review. */
    public data class Conflict(
        /** What it is. */
        public val conflict: dev.oneshelf.Conflict,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Conflict = Conflict(dev.oneshelf.Conflict.read(input))
        }
    }

    internal companion object {
        internal fun read(input: Reader): Outcome =
            when (val word = input.peek("outcome")) {
                "applied" -> Applied.read(input)
                "duplicate" -> Duplicate.read(input)
                "refused" -> Refused.read(input)
                "conflict" -> Conflict.read(input)
                else -> input.unknown("Outcome", word)
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
    internal companion object {
        internal fun read(input: Reader): PartlyGranted {
            var sku: String? = null
            var location: String? = null
            var requested: BigDecimal? = null
            var granted: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "requested" -> requested = input.quantity()
                    "granted" -> granted = input.quantity()
                    else -> input.stray(field)
                }
            }
            return PartlyGranted(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                requested ?: input.lacks("requested"),
                granted ?: input.lacks("granted"),
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): PastAvailability {
            var sku: String? = null
            var location: String? = null
            var channel: String? = null
            var available: BigDecimal? = null
            var shortfall: BigDecimal? = null
            var onHand: BigDecimal? = null
            var asOf: Instant? = null
            var knowledge: Knowledge? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "channel" -> channel = input.text()
                    "available" -> available = input.quantity()
                    "shortfall" -> shortfall = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "as_of" -> asOf = input.moment()
                    "knowledge" -> knowledge = Knowledge.of(input)
                    else -> input.stray(field)
                }
            }
            return PastAvailability(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                channel ?: input.lacks("channel"),
                available ?: input.lacks("available"),
                shortfall ?: input.lacks("shortfall"),
                onHand ?: input.lacks("on_hand"),
                asOf ?: input.lacks("as_of"),
                knowledge ?: input.lacks("knowledge"),
            )
        }
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

        internal fun of(input: Reader): Phase {
            val word = input.text()
            return all[word] ?: input.unknown("Phase", word)
        }
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

        internal fun of(input: Reader): PickResult {
            val word = input.text()
            return all[word] ?: input.unknown("PickResult", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): PickupMissing {
            var sku: String? = null
            var requested: BigDecimal? = null
            var available: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "requested" -> requested = input.quantity()
                    "available" -> available = input.quantity()
                    else -> input.stray(field)
                }
            }
            return PickupMissing(
                sku ?: input.lacks("sku"),
                requested ?: input.lacks("requested"),
                available ?: input.lacks("available"),
            )
        }
    }
}

/** When a pickup can be ready, or why there is no time. */
public sealed class PickupPromise {

    /** It can be collected. */
    public data class Ready @JvmOverloads constructor(
        /** From when. */
        public val readyAt: Instant,
        /** Until when, if it is staged when it was promised. */
        public val collectBy: Instant,
        /** By when its branch has to accept it. */
        public val acceptBy: Instant? = null,
    ) : PickupPromise() {
        internal companion object {
            internal fun read(input: Reader): Ready {
                var readyAt: Instant? = null
                var collectBy: Instant? = null
                var acceptBy: Instant? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "ready_at" -> readyAt = input.moment()
                        "collect_by" -> collectBy = input.moment()
                        "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                        "answer" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return Ready(
                    readyAt ?: input.lacks("ready_at"),
                    collectBy ?: input.lacks("collect_by"),
                    acceptBy,
                )
            }
        }
    }

    /** It cannot. */
    public data class No(
        /** Why. */
        public val reason: NoPickup,
        /** The lines that are not there. */
        public val missing: List<PickupMissing>,
    ) : PickupPromise() {
        internal companion object {
            internal fun read(input: Reader): No {
                var reason: NoPickup? = null
                var missing: List<PickupMissing>? = null
                input.open()
                while (true) {
                    when (val field = input.name() ?: break) {
                        "reason" -> reason = NoPickup.of(input)
                        "missing" -> missing = input.list { PickupMissing.read(input) }
                        "answer" -> input.skip()
                        else -> input.stray(field)
                    }
                }
                return No(
                    reason ?: input.lacks("reason"),
                    missing ?: emptyList(),
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): PickupPromise =
            when (val word = input.peek("answer")) {
                "ready" -> Ready.read(input)
                "no" -> No.read(input)
                else -> input.unknown("PickupPromise", word)
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
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("preparation_minutes")
        out.number(preparationMinutes)
        out.name("hold_days")
        out.number(holdDays)
        acceptMinutes?.let {
            out.name("accept_minutes")
            out.number(it)
        }
        cutOff?.let {
            out.name("cut_off")
            out.text(it)
        }
        pickupsMax?.let {
            out.name("pickups_max")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): PickupSettings {
            var preparationMinutes: Int? = null
            var holdDays: Int? = null
            var acceptMinutes: Int? = null
            var cutOff: String? = null
            var pickupsMax: Int? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "preparation_minutes" -> preparationMinutes = input.small()
                    "hold_days" -> holdDays = input.small()
                    "accept_minutes" -> if (!input.isNull()) acceptMinutes = input.small()
                    "cut_off" -> if (!input.isNull()) cutOff = input.text()
                    "pickups_max" -> if (!input.isNull()) pickupsMax = input.small()
                    else -> input.stray(field)
                }
            }
            return PickupSettings(
                preparationMinutes ?: input.lacks("preparation_minutes"),
                holdDays ?: input.lacks("hold_days"),
                acceptMinutes,
                cutOff,
                pickupsMax,
            )
        }
    }
}

/** What was agreed with a customer who collects. */
public data class PickupTerms @JvmOverloads constructor(
    /** By when the branch has to accept it; without it, as the location's settings say. */
    public var acceptBy: Instant? = null,
    /** When it is promised to be ready; without it, as the location's settings say. */
    public var readyAt: Instant? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        acceptBy?.let {
            out.name("accept_by")
            out.moment(it)
        }
        readyAt?.let {
            out.name("ready_at")
            out.moment(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): PickupTerms {
            var acceptBy: Instant? = null
            var readyAt: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    else -> input.stray(field)
                }
            }
            return PickupTerms(
                acceptBy,
                readyAt,
            )
        }
    }
}

/** What a pickup is besides an order. */
public data class PickupView @JvmOverloads constructor(
    /** When it was promised to be ready. */
    public val readyAt: Instant,
    /** By when its branch has to accept it. */
    public val acceptBy: Instant? = null,
    /** When its branch accepted it. */
    public val acceptedAt: Instant? = null,
    /** When it was closed. */
    public val closedAt: Instant? = null,
    /** By when it has to be collected, once it is staged. */
    public val collectBy: Instant? = null,
    /** When its customer was told first. */
    public val notifiedAt: Instant? = null,
    /** When the right code was shown. */
    public val verifiedAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): PickupView {
            var readyAt: Instant? = null
            var acceptBy: Instant? = null
            var acceptedAt: Instant? = null
            var closedAt: Instant? = null
            var collectBy: Instant? = null
            var notifiedAt: Instant? = null
            var verifiedAt: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "ready_at" -> readyAt = input.moment()
                    "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                    "accepted_at" -> if (!input.isNull()) acceptedAt = input.moment()
                    "closed_at" -> if (!input.isNull()) closedAt = input.moment()
                    "collect_by" -> if (!input.isNull()) collectBy = input.moment()
                    "notified_at" -> if (!input.isNull()) notifiedAt = input.moment()
                    "verified_at" -> if (!input.isNull()) verifiedAt = input.moment()
                    else -> input.stray(field)
                }
            }
            return PickupView(
                readyAt ?: input.lacks("ready_at"),
                acceptBy,
                acceptedAt,
                closedAt,
                collectBy,
                notifiedAt,
                verifiedAt,
            )
        }
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
    public val document: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): PromiseAtRisk {
            var reservation: Long? = null
            var source: String? = null
            var reference: String? = null
            var kind: ReservationKind? = null
            var quantity: BigDecimal? = null
            var document: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "reservation" -> reservation = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = ReservationKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(field)
                }
            }
            return PromiseAtRisk(
                reservation ?: input.lacks("reservation"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                kind ?: input.lacks("kind"),
                quantity ?: input.lacks("quantity"),
                document,
            )
        }
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
    /** A later step, told of first, took units that were off the shelf already: it did not. */
    REDATED("redated"),
    /** Units that an earlier fact took off the shelf, for want of what has come only now. */
    GIVEN_BACK("given_back"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): Reason {
            val word = input.text()
            return all[word] ?: input.unknown("Reason", word)
        }
    }
}

/** What was recorded. */
public data class Receipt @JvmOverloads constructor(
    /** When it was recorded. */
    public val recordedAt: Instant,
    /** The cases that it opened. */
    public val cases: List<Long> = emptyList(),
    /** When what waits for supply can be there. */
    public val expectedAt: Instant? = null,
    /** When the promise ends by itself. */
    public val expiresAt: Instant? = null,
    /** What was unusual about it. */
    public val flags: List<Flag> = emptyList(),
    /** Posted, or noted; its link waits for something that has not arrived. */
    public val parked: Boolean = false,
    /** The lines of a partial promise that got less than they asked for. */
    public val partly: List<PartlyGranted> = emptyList(),
    /** When a pickup is promised to be ready. */
    public val readyAt: Instant? = null,
    /** The journal entry; `None` where nothing needed changing, so that none was written. */
    public val sequence: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Receipt {
            var recordedAt: Instant? = null
            var cases: List<Long> = emptyList()
            var expectedAt: Instant? = null
            var expiresAt: Instant? = null
            var flags: List<Flag> = emptyList()
            var parked: Boolean = false
            var partly: List<PartlyGranted> = emptyList()
            var readyAt: Instant? = null
            var sequence: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "recorded_at" -> recordedAt = input.moment()
                    "cases" -> if (!input.isNull()) cases = input.list { input.number() }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "flags" -> if (!input.isNull()) flags = input.list { Flag.of(input) }
                    "parked" -> if (!input.isNull()) parked = input.flag()
                    "partly" -> if (!input.isNull()) partly = input.list { PartlyGranted.read(input) }
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    "sequence" -> if (!input.isNull()) sequence = input.number()
                    else -> input.stray(field)
                }
            }
            return Receipt(
                recordedAt ?: input.lacks("recorded_at"),
                cases,
                expectedAt,
                expiresAt,
                flags,
                parked,
                partly,
                readyAt,
                sequence,
            )
        }
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
    public val lines: List<RefusedLine> = emptyList(),
) {
    internal companion object {
        internal fun read(input: Reader): Refusal {
            var code: RefusalCode? = null
            var reason: String? = null
            var remedy: String? = null
            var lines: List<RefusedLine> = emptyList()
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "code" -> code = RefusalCode.of(input)
                    "reason" -> reason = input.text()
                    "remedy" -> remedy = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { RefusedLine.read(input) }
                    else -> input.stray(field)
                }
            }
            return Refusal(
                code ?: input.lacks("code"),
                reason ?: input.lacks("reason"),
                remedy ?: input.lacks("remedy"),
                lines,
            )
        }
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

        internal fun of(input: Reader): RefusalCode {
            val word = input.text()
            return all[word] ?: input.unknown("RefusalCode", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): RefusalView {
            var id: Long? = null
            var source: String? = null
            var reference: String? = null
            var recordedAt: Instant? = null
            var refusal: Refusal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "id" -> id = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "refusal" -> refusal = Refusal.read(input)
                    else -> input.stray(field)
                }
            }
            return RefusalView(
                id ?: input.lacks("id"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                recordedAt ?: input.lacks("recorded_at"),
                refusal ?: input.lacks("refusal"),
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): RefusedLine {
            var sku: String? = null
            var location: String? = null
            var requested: BigDecimal? = null
            var available: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "requested" -> requested = input.quantity()
                    "available" -> available = input.quantity()
                    else -> input.stray(field)
                }
            }
            return RefusedLine(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                requested ?: input.lacks("requested"),
                available ?: input.lacks("available"),
            )
        }
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

        internal fun of(input: Reader): ReservationKind {
            val word = input.text()
            return all[word] ?: input.unknown("ReservationKind", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): ReservationLineView {
            var sku: String? = null
            var location: String? = null
            var requested: BigDecimal? = null
            var open: BigDecimal? = null
            var short: BigDecimal? = null
            var fulfilled: BigDecimal? = null
            var released: BigDecimal? = null
            var expired: BigDecimal? = null
            var waiting: BigDecimal? = null
            var staged: BigDecimal? = null
            var toPutBack: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "requested" -> requested = input.quantity()
                    "open" -> open = input.quantity()
                    "short" -> short = input.quantity()
                    "fulfilled" -> fulfilled = input.quantity()
                    "released" -> released = input.quantity()
                    "expired" -> expired = input.quantity()
                    "waiting" -> waiting = input.quantity()
                    "staged" -> staged = input.quantity()
                    "to_put_back" -> toPutBack = input.quantity()
                    else -> input.stray(field)
                }
            }
            return ReservationLineView(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                requested ?: input.lacks("requested"),
                open ?: input.lacks("open"),
                short ?: input.lacks("short"),
                fulfilled ?: input.lacks("fulfilled"),
                released ?: input.lacks("released"),
                expired ?: input.lacks("expired"),
                waiting ?: input.lacks("waiting"),
                staged ?: input.lacks("staged"),
                toPutBack ?: input.lacks("to_put_back"),
            )
        }
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
    public val contactedAt: Instant? = null,
    /** The business behind it. */
    public val document: String? = null,
    /** When it ends by itself. */
    public val expiresAt: Instant? = null,
    /** Of a pickup, what it is besides an order. */
    public val pickup: PickupView? = null,
    /** The spot where what is picked is kept. */
    public val stagedIn: String? = null,
    /** Of a transfer, what it is besides a request. */
    public val transfer: TransferView? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ReservationView {
            var sequence: Long? = null
            var source: String? = null
            var channel: String? = null
            var reference: String? = null
            var kind: ReservationKind? = null
            var phase: Phase? = null
            var madeAt: Instant? = null
            var lines: List<ReservationLineView>? = null
            var contactedAt: Instant? = null
            var document: String? = null
            var expiresAt: Instant? = null
            var pickup: PickupView? = null
            var stagedIn: String? = null
            var transfer: TransferView? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "source" -> source = input.text()
                    "channel" -> channel = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = ReservationKind.of(input)
                    "phase" -> phase = Phase.of(input)
                    "made_at" -> madeAt = input.moment()
                    "lines" -> lines = input.list { ReservationLineView.read(input) }
                    "contacted_at" -> if (!input.isNull()) contactedAt = input.moment()
                    "document" -> if (!input.isNull()) document = input.text()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "pickup" -> if (!input.isNull()) pickup = PickupView.read(input)
                    "staged_in" -> if (!input.isNull()) stagedIn = input.text()
                    "transfer" -> if (!input.isNull()) transfer = TransferView.read(input)
                    else -> input.stray(field)
                }
            }
            return ReservationView(
                sequence ?: input.lacks("sequence"),
                source ?: input.lacks("source"),
                channel ?: input.lacks("channel"),
                reference ?: input.lacks("reference"),
                kind ?: input.lacks("kind"),
                phase ?: input.lacks("phase"),
                madeAt ?: input.lacks("made_at"),
                lines ?: emptyList(),
                contactedAt,
                document,
                expiresAt,
                pickup,
                stagedIn,
                transfer,
            )
        }
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

        internal fun of(input: Reader): Resolution {
            val word = input.text()
            return all[word] ?: input.unknown("Resolution", word)
        }
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
    internal companion object {
        internal fun read(input: Reader): SaleCheck {
            var atRisk: List<SaleRisk>? = null
            var short: List<SaleShortfall>? = null
            var flags: List<Flag>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "at_risk" -> atRisk = input.list { SaleRisk.read(input) }
                    "short" -> short = input.list { SaleShortfall.read(input) }
                    "flags" -> flags = input.list { Flag.of(input) }
                    else -> input.stray(field)
                }
            }
            return SaleCheck(
                atRisk ?: emptyList(),
                short ?: emptyList(),
                flags ?: emptyList(),
            )
        }
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
    public val document: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): SaleRisk {
            var sku: String? = null
            var location: String? = null
            var reservation: Long? = null
            var source: String? = null
            var reference: String? = null
            var kind: ReservationKind? = null
            var quantity: BigDecimal? = null
            var document: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "reservation" -> reservation = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = ReservationKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(field)
                }
            }
            return SaleRisk(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                reservation ?: input.lacks("reservation"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                kind ?: input.lacks("kind"),
                quantity ?: input.lacks("quantity"),
                document,
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): SaleShortfall {
            var sku: String? = null
            var location: String? = null
            var shortfall: BigDecimal? = null
            var owedToNobody: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "shortfall" -> shortfall = input.quantity()
                    "owed_to_nobody" -> owedToNobody = input.quantity()
                    else -> input.stray(field)
                }
            }
            return SaleShortfall(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                shortfall ?: input.lacks("shortfall"),
                owedToNobody ?: input.lacks("owed_to_nobody"),
            )
        }
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
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        document?.let {
            out.name("document")
            out.text(it)
        }
        reference?.let {
            out.name("reference")
            out.text(it)
        }
        source?.let {
            out.name("source")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Target {
            var document: String? = null
            var reference: String? = null
            var source: String? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "document" -> if (!input.isNull()) document = input.text()
                    "reference" -> if (!input.isNull()) reference = input.text()
                    "source" -> if (!input.isNull()) source = input.text()
                    else -> input.stray(field)
                }
            }
            return Target(
                document,
                reference,
                source,
            )
        }
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
    /**
     * A promise is short of goods, and somebody has to find another way, before a pickup was
     * promised to be ready or the promise ends.
     */
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

        internal fun of(input: Reader): TaskKind {
            val word = input.text()
            return all[word] ?: input.unknown("TaskKind", word)
        }
    }
}

/** Something that the staff of a branch have to do about a promise. */
public data class TaskView @JvmOverloads constructor(
    /** What there is to do. */
    public val kind: TaskKind,
    /** The promise. */
    public val promise: ReservationView,
    /** By when; nothing where there is no deadline. */
    public val dueAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): TaskView {
            var kind: TaskKind? = null
            var promise: ReservationView? = null
            var dueAt: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "kind" -> kind = TaskKind.of(input)
                    "promise" -> promise = ReservationView.read(input)
                    "due_at" -> if (!input.isNull()) dueAt = input.moment()
                    else -> input.stray(field)
                }
            }
            return TaskView(
                kind ?: input.lacks("kind"),
                promise ?: input.lacks("promise"),
                dueAt,
            )
        }
    }
}

/** What a `Shelf::tick` did. */
public data class Tick @JvmOverloads constructor(
    /** On how many levels promises were found to have ended. */
    public val levelsExpired: Int,
    /** How many refusals were forgotten. */
    public val refusalsForgotten: Int,
    /** When the next promise ends; tick again then. */
    public val nextDue: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Tick {
            var levelsExpired: Int? = null
            var refusalsForgotten: Int? = null
            var nextDue: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "levels_expired" -> levelsExpired = input.small()
                    "refusals_forgotten" -> refusalsForgotten = input.small()
                    "next_due" -> if (!input.isNull()) nextDue = input.moment()
                    else -> input.stray(field)
                }
            }
            return Tick(
                levelsExpired ?: input.lacks("levels_expired"),
                refusalsForgotten ?: input.lacks("refusals_forgotten"),
                nextDue,
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): TransferLineView {
            var sku: String? = null
            var shipped: BigDecimal? = null
            var over: BigDecimal? = null
            var received: BigDecimal? = null
            var lost: BigDecimal? = null
            var returned: BigDecimal? = null
            var inTransit: BigDecimal? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "shipped" -> shipped = input.quantity()
                    "over" -> over = input.quantity()
                    "received" -> received = input.quantity()
                    "lost" -> lost = input.quantity()
                    "returned" -> returned = input.quantity()
                    "in_transit" -> inTransit = input.quantity()
                    else -> input.stray(field)
                }
            }
            return TransferLineView(
                sku ?: input.lacks("sku"),
                shipped ?: input.lacks("shipped"),
                over ?: input.lacks("over"),
                received ?: input.lacks("received"),
                lost ?: input.lacks("lost"),
                returned ?: input.lacks("returned"),
                inTransit ?: input.lacks("in_transit"),
            )
        }
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
    public val expectedAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): TransferView {
            var from: String? = null
            var to: String? = null
            var recalled: Boolean? = null
            var lines: List<TransferLineView>? = null
            var expectedAt: Instant? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "from" -> from = input.text()
                    "to" -> to = input.text()
                    "recalled" -> recalled = input.flag()
                    "lines" -> lines = input.list { TransferLineView.read(input) }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    else -> input.stray(field)
                }
            }
            return TransferView(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
                recalled ?: false,
                lines ?: emptyList(),
                expectedAt,
            )
        }
    }
}

/** What `Shelf::verify` found. */
public data class Verified(
    /** What the journal says against what is stored. */
    public val report: VerifyReport,
    /** What the storage itself finds wrong with its file, each a sentence. */
    public val storage: List<String>,
) {
    internal companion object {
        internal fun read(input: Reader): Verified {
            var report: VerifyReport? = null
            var storage: List<String>? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "report" -> report = VerifyReport.read(input)
                    "storage" -> storage = input.list { input.text() }
                    else -> input.stray(field)
                }
            }
            return Verified(
                report ?: input.lacks("report"),
                storage ?: emptyList(),
            )
        }
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
    internal companion object {
        internal fun read(input: Reader): VerifyReport {
            var entries: Long? = null
            var levels: Long? = null
            var reservations: Long? = null
            var cases: Long? = null
            var findings: List<Finding>? = null
            var findingsLeftOut: Long? = null
            input.open()
            while (true) {
                when (val field = input.name() ?: break) {
                    "entries" -> entries = input.number()
                    "levels" -> levels = input.number()
                    "reservations" -> reservations = input.number()
                    "cases" -> cases = input.number()
                    "findings" -> findings = input.list { Finding.read(input) }
                    "findings_left_out" -> findingsLeftOut = input.number()
                    else -> input.stray(field)
                }
            }
            return VerifyReport(
                entries ?: input.lacks("entries"),
                levels ?: input.lacks("levels"),
                reservations ?: input.lacks("reservations"),
                cases ?: input.lacks("cases"),
                findings ?: emptyList(),
                findingsLeftOut ?: input.lacks("findings_left_out"),
            )
        }
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

        internal fun of(input: Reader): Weekday {
            val word = input.text()
            return all[word] ?: input.unknown("Weekday", word)
        }
    }
}
