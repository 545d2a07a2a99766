// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

/** What to do. */
public sealed class Action {

    /**
     * Send this command. Its reference is made of what it says, so that sending it twice is the
     * same as once.
     */
    public data class Apply(
        /** The command, ready to send. */
        public val command: Command,
    ) : Action() {
        internal companion object {
            internal fun read(input: Reader): Apply {
                var command: Command? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "command" -> command = Command.read(input)
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return Apply(
                    command ?: input.lacks("command"),
                )
            }
        }
    }

    /** Publish this number to the channel again. */
    public data class Publish @JvmOverloads constructor(
        /** The channel that shows another number. */
        public val channel: String,
        /** The item, by its SKU. */
        public val sku: String,
        /** The number to show, in the item's base unit. */
        public val quantity: BigDecimal,
        /** The last journal entry that the number takes into account. */
        public val sequence: Long,
        /** The location. Without it, the number is the sum of several. */
        public val location: String? = null,
    ) : Action() {
        internal companion object {
            internal fun read(input: Reader): Publish {
                var channel: String? = null
                var sku: String? = null
                var quantity: BigDecimal? = null
                var sequence: Long? = null
                var location: String? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "channel" -> channel = input.text()
                        "sku" -> sku = input.text()
                        "quantity" -> quantity = input.quantity()
                        "sequence" -> sequence = input.number()
                        "location" -> if (!input.isNull()) location = input.text()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return Publish(
                    channel ?: input.lacks("channel"),
                    sku ?: input.lacks("sku"),
                    quantity ?: input.lacks("quantity"),
                    sequence ?: input.lacks("sequence"),
                    location,
                )
            }
        }
    }

    /** Have somebody count, and send what they see as a `count`. */
    public data class Count(
        /** The item to count, by its SKU. */
        public val sku: String,
        /** The location to count it at. */
        public val location: String,
    ) : Action() {
        internal companion object {
            internal fun read(input: Reader): Count {
                var sku: String? = null
                var location: String? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "location" -> location = input.text()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return Count(
                    sku ?: input.lacks("sku"),
                    location ?: input.lacks("location"),
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): Action =
            when (val word = input.peek("action")) {
                "apply" -> Apply.read(input)
                "publish" -> Publish.read(input)
                "count" -> Count.read(input)
                else -> input.unknown("Action", word)
            }
    }
}

/** One thing that can be done for a promise now. */
public data class Alternative @JvmOverloads constructor(
    /** What it is: another branch, a substitute, later, a cancel or a contact. */
    public val kind: AlternativeKind,
    /** The command that does it. Its reference is a proposal; consent and note are to be filled in. */
    public val command: Command,
    /** What it would do to the balances, each item and location before and after. */
    public val effects: List<LevelEffect>,
    /** The item that it is about, by its SKU. Without it, all of the promise. */
    public val sku: String? = null,
    /** How many units it is about, in the item's base unit. Without it, all of the promise. */
    public val quantity: BigDecimal? = null,
    /** The other branch to promise from. Without it, the location stays. */
    public val location: String? = null,
    /** The item to offer instead. Without it, the item stays. */
    public val substitute: String? = null,
    /** When it could be collected. Without it, it is no pickup. */
    public val readyAt: Instant? = null,
    /** When the expected goods should come. Without it, nothing waits for supply. */
    public val expectedAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Alternative {
            var kind: AlternativeKind? = null
            var command: Command? = null
            var effects: List<LevelEffect>? = null
            var sku: String? = null
            var quantity: BigDecimal? = null
            var location: String? = null
            var substitute: String? = null
            var readyAt: Instant? = null
            var expectedAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "kind" -> kind = AlternativeKind.of(input)
                    "command" -> command = Command.read(input)
                    "effects" -> effects = input.list { LevelEffect.read(input) }
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "quantity" -> if (!input.isNull()) quantity = input.quantity()
                    "location" -> if (!input.isNull()) location = input.text()
                    "substitute" -> if (!input.isNull()) substitute = input.text()
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    else -> input.stray(member)
                }
            }
            return Alternative(
                kind ?: input.lacks("kind"),
                command ?: input.lacks("command"),
                effects ?: emptyList(),
                sku,
                quantity,
                location,
                substitute,
                readyAt,
                expectedAt,
            )
        }
    }
}

/** The kinds of things that can be done for a promise. */
public enum class AlternativeKind(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Promise it from another branch instead (`move`). */
    OTHER_BRANCH("other_branch"),
    /** Offer a substitute, to which the customer has to agree. */
    SUBSTITUTE("substitute"),
    /** Let it wait for expected supply (`postpone`). */
    LATER("later"),
    /** Cancel what is missing (`release`). */
    CANCEL("cancel"),
    /** Contact the customer and ask (`contact`). */
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

/** What can be done for a promise whose goods are missing, in the order in which to try it. */
public data class Alternatives @JvmOverloads constructor(
    /** The promise that is short, as it stands now. */
    public val promise: ReservationView,
    /**
     * What is possible now, in the order to try it: other branches, the earliest first;
     * substitutes, in the order of the catalogue; later, from expected supply; cancel; contact the
     * customer.
     */
    public val options: List<Alternative>,
    /**
     * The other promises of the same document that something is left to do about, oldest first;
     * the options are about all of them together. Empty where there is no other.
     */
    public val others: List<ReservationView> = emptyList(),
) {
    internal companion object {
        internal fun read(input: Reader): Alternatives {
            var promise: ReservationView? = null
            var options: List<Alternative>? = null
            var others: List<ReservationView> = emptyList()
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "promise" -> promise = ReservationView.read(input)
                    "options" -> options = input.list { Alternative.read(input) }
                    "others" -> if (!input.isNull()) others = input.list { ReservationView.read(input) }
                    else -> input.stray(member)
                }
            }
            return Alternatives(
                promise ?: input.lacks("promise"),
                options ?: emptyList(),
                others,
            )
        }
    }
}

/**
 * How many of an item a channel can be promised at a location (available to promise, ATP).
 * Quantities are in the item's base unit.
 */
public data class Availability @JvmOverloads constructor(
    /** The item, by its SKU, whatever name was asked for. */
    public val sku: String,
    /** The location that was asked about. */
    public val location: String,
    /** The channel that was asked for; its policy and safety stock count. */
    public val channel: String,
    /** How many units can be promised: `max(0, free - withheld)`. Of a kit, whole kits. */
    public val available: BigDecimal,
    /** How many units `free` is below zero; zero for a kit. */
    public val shortfall: BigDecimal,
    /** Everything at the location, in every condition. Of a kit, whole kits. */
    public val onHand: BigDecimal,
    /** How far the number can be trusted; the worst label of its reasons. */
    public val label: Label,
    /** The version of the channel's policy that it was computed with. */
    public val policy: Int,
    /** The moment for which the number is true. */
    public val asOf: Instant,
    /** The last journal entry that the number takes into account. */
    public val sequence: Long,
    /**
     * The watermark: the number includes every message that the location's sources sent before
     * then, as far as they number their messages or send heartbeats. Other sources do not count.
     */
    public val goodAt: Instant,
    /** Why the number is not confirmed; empty where it is. */
    public val reasons: List<LabelReason> = emptyList(),
    /** Why nothing is promised, whatever is there. Without it, `available` is what is there. */
    public val notPromised: NotPromised? = null,
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
            var reasons: List<LabelReason> = emptyList()
            var notPromised: NotPromised? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
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
                    "reasons" -> if (!input.isNull()) reasons = input.list { LabelReason.read(input) }
                    "not_promised" -> if (!input.isNull()) notPromised = NotPromised.of(input)
                    else -> input.stray(member)
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
                reasons,
                notPromised,
            )
        }
    }
}

/** The availability of an item at several locations together, in its base unit. */
public data class AvailabilityTotal @JvmOverloads constructor(
    /** How many units can be promised at all of them together; capped where the sum does not fit. */
    public val available: BigDecimal,
    /** How many units are missing: the sum of the shortfalls. */
    public val shortfall: BigDecimal,
    /** Everything at the locations, in every condition. */
    public val onHand: BigDecimal,
    /** How far the sum can be trusted: the worst label of any location. */
    public val label: Label,
    /** The availability at each location. */
    public val locations: List<Availability>,
    /** The reasons of all locations; empty where every one is confirmed. */
    public val reasons: List<LabelReason> = emptyList(),
    /** The earliest watermark of any location. Without it, there are no locations. */
    public val goodAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): AvailabilityTotal {
            var available: BigDecimal? = null
            var shortfall: BigDecimal? = null
            var onHand: BigDecimal? = null
            var label: Label? = null
            var locations: List<Availability>? = null
            var reasons: List<LabelReason> = emptyList()
            var goodAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "available" -> available = input.quantity()
                    "shortfall" -> shortfall = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "label" -> label = Label.of(input)
                    "locations" -> locations = input.list { Availability.read(input) }
                    "reasons" -> if (!input.isNull()) reasons = input.list { LabelReason.read(input) }
                    "good_at" -> if (!input.isNull()) goodAt = input.moment()
                    else -> input.stray(member)
                }
            }
            return AvailabilityTotal(
                available ?: input.lacks("available"),
                shortfall ?: input.lacks("shortfall"),
                onHand ?: input.lacks("on_hand"),
                label ?: input.lacks("label"),
                locations ?: emptyList(),
                reasons,
                goodAt,
            )
        }
    }
}

/** What explains a difference, or may have led to it. */
public sealed class Because {

    /** The number was right before these entries, which the channel has not seen yet. */
    public data class InFlight(
        /** The journal entries, newest first, at most 20 of them. */
        public val entries: List<Long>,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): InFlight {
                var entries: List<Long>? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "entries" -> entries = input.list { input.number() }
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return InFlight(
                    entries ?: emptyList(),
                )
            }
        }
    }

    /**
     * The number was right before these entries, which are too old to be in flight: the channel
     * does not follow.
     */
    public data class Behind(
        /** The journal entries, newest first, at most 20 of them. */
        public val entries: List<Long>,
        /** When the oldest of them was recorded. */
        public val since: Instant,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): Behind {
                var entries: List<Long>? = null
                var since: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "entries" -> entries = input.list { input.number() }
                        "since" -> since = input.moment()
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Behind(
                    entries ?: emptyList(),
                    since ?: input.lacks("since"),
                )
            }
        }
    }

    /** The number was right before promises ended at their deadline. */
    public data class Expired(
        /** The journal entries; empty where the expiry is not journalled yet. */
        public val entries: List<Long>,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): Expired {
                var entries: List<Long>? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "entries" -> entries = input.list { input.number() }
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Expired(
                    entries ?: emptyList(),
                )
            }
        }
    }

    /** The number is shown without taking off the safety stock. */
    public data class Withheld(
        /** How many units are withheld from the channel. */
        public val quantity: BigDecimal,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): Withheld {
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "quantity" -> quantity = input.quantity()
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Withheld(
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** The item is shown although nothing of it is promised from there. */
    public data class NotPromised(
        /** Why nothing of it is promised. */
        public val reason: dev.oneshelf.NotPromised,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): NotPromised {
                var reason: dev.oneshelf.NotPromised? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "reason" -> reason = dev.oneshelf.NotPromised.of(input)
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return NotPromised(
                    reason ?: input.lacks("reason"),
                )
            }
        }
    }

    /** The number is what another channel can be promised. */
    public data class OtherChannel(
        /** The channel that it is right for. */
        public val channel: String,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): OtherChannel {
                var channel: String? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "channel" -> channel = input.text()
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return OtherChannel(
                    channel ?: input.lacks("channel"),
                )
            }
        }
    }

    /** The number is another sum of buckets than the one asked for. */
    public data class Figure(
        /** The sum that is shown by mistake. */
        public val figure: dev.oneshelf.Figure,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): Figure {
                var figure: dev.oneshelf.Figure? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "figure" -> figure = dev.oneshelf.Figure.of(input)
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Figure(
                    figure ?: input.lacks("figure"),
                )
            }
        }
    }

    /** The item is not defined. */
    public class UnknownItem() : Because() {
        override fun equals(other: Any?): Boolean = other is UnknownItem

        override fun hashCode(): Int = 11

        override fun toString(): String = "UnknownItem()"

        internal companion object {
            internal fun read(input: Reader): UnknownItem {
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return UnknownItem(
                )
            }
        }
    }

    /** The location is not defined. */
    public class UnknownLocation() : Because() {
        override fun equals(other: Any?): Boolean = other is UnknownLocation

        override fun hashCode(): Int = 15

        override fun toString(): String = "UnknownLocation()"

        internal companion object {
            internal fun read(input: Reader): UnknownLocation {
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return UnknownLocation(
                )
            }
        }
    }

    /** The item is not shown at all. */
    public class NotShown() : Because() {
        override fun equals(other: Any?): Boolean = other is NotShown

        override fun hashCode(): Int = 8

        override fun toString(): String = "NotShown()"

        internal companion object {
            internal fun read(input: Reader): NotShown {
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return NotShown(
                )
            }
        }
    }

    /** An earlier line shows the same item and location. */
    public data class ListedTwice(
        /** The number of the earlier line. */
        public val first: Long,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): ListedTwice {
                var first: Long? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "first" -> first = input.number()
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return ListedTwice(
                    first ?: input.lacks("first"),
                )
            }
        }
    }

    /** Late facts account for this much of a count variance. */
    public data class LateFacts(
        /** How many units they account for. */
        public val quantity: BigDecimal,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): LateFacts {
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "quantity" -> quantity = input.quantity()
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return LateFacts(
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** It is in time: it is not late yet. */
    public data class NotDue @JvmOverloads constructor(
        /** When it will be late. Without it, there is no deadline. */
        public val until: Instant? = null,
    ) : Because() {
        internal companion object {
            internal fun read(input: Reader): NotDue {
                var until: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "until" -> if (!input.isNull()) until = input.moment()
                        "kind" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return NotDue(
                    until,
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): Because =
            when (val word = input.peek("kind")) {
                "in_flight" -> InFlight.read(input)
                "behind" -> Behind.read(input)
                "expired" -> Expired.read(input)
                "withheld" -> Withheld.read(input)
                "not_promised" -> NotPromised.read(input)
                "other_channel" -> OtherChannel.read(input)
                "figure" -> Figure.read(input)
                "unknown_item" -> UnknownItem.read(input)
                "unknown_location" -> UnknownLocation.read(input)
                "not_shown" -> NotShown.read(input)
                "listed_twice" -> ListedTwice.read(input)
                "late_facts" -> LateFacts.read(input)
                "not_due" -> NotDue.read(input)
                else -> input.unknown("Because", word)
            }
    }
}

/** Why promises were broken: how many of them for each cause. */
public data class BrokenBy(
    /** Goods were lost to a fact, and no other way was found. */
    public val short: Long,
    /** The promise was cancelled while goods for it were missing. */
    public val cancelledShort: Long,
    /** It was handed over, but the pickup was ready later than promised. */
    public val late: Long,
    /** The expected supply that it waited for did not come before its deadline. */
    public val neverCame: Long,
    /** The pickup left its spot again without its customer having been told. */
    public val neverTold: Long,
) {
    internal companion object {
        internal fun read(input: Reader): BrokenBy {
            var short: Long? = null
            var cancelledShort: Long? = null
            var late: Long? = null
            var neverCame: Long? = null
            var neverTold: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "short" -> short = input.number()
                    "cancelled_short" -> cancelledShort = input.number()
                    "late" -> late = input.number()
                    "never_came" -> neverCame = input.number()
                    "never_told" -> neverTold = input.number()
                    else -> input.stray(member)
                }
            }
            return BrokenBy(
                short ?: input.lacks("short"),
                cancelledShort ?: input.lacks("cancelled_short"),
                late ?: input.lacks("late"),
                neverCame ?: input.lacks("never_came"),
                neverTold ?: input.lacks("never_told"),
            )
        }
    }
}

/** Where a unit is. Every unit is in exactly one bucket of one location, or outside. */
public enum class Bucket(
    /** The word as it crosses. */
    public val value: String,
) {
    /** On the shelf, promised to nobody. Negative after more was sold than was known to be there. */
    FREE("free"),
    /** On the shelf, under a hold that expires (soft reservation). */
    HELD("held"),
    /** On the shelf, under an order, a pickup or a transfer request (allocated). */
    COMMITTED("committed"),
    /** Picked for a promise: in the holding area, or packed. */
    STAGED("staged"),
    /** Returned, and not graded yet (quarantine). Not sellable. */
    INSPECTION("inspection"),
    /** At the location, but unfit for sale. */
    DAMAGED("damaged"),
    /** On its way to this location, from another one. */
    IN_TRANSIT("in_transit"),
    /** Not in stock: with a supplier, a customer, or gone. The posting's reason says which. */
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

    /** Shortage: more is promised or sold than is there. */
    public data class Shortage(
        /** How many units `free` is below zero. */
        public val shortfall: BigDecimal,
        /** The promises that cannot be kept, in the order in which they give way. */
        public val endangered: List<PromiseAtRisk>,
        /** The part of the shortfall that no promise here covers. */
        public val owedToNobody: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): Shortage {
                var shortfall: BigDecimal? = null
                var endangered: List<PromiseAtRisk>? = null
                var owedToNobody: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "shortfall" -> shortfall = input.quantity()
                        "endangered" -> endangered = input.list { PromiseAtRisk.read(input) }
                        "owed_to_nobody" -> owedToNobody = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** The journal entry of the count. */
        public val count: Long,
        /** Counted less expected, as far as late facts have not explained it. */
        public val variance: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): CountVariance {
                var count: Long? = null
                var variance: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "count" -> count = input.number()
                        "variance" -> variance = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** The journal entry of the fact. */
        public val fact: Long,
        /** The journal entry of the count. */
        public val count: Long,
        /** When the count was complete. */
        public val countedAt: Instant,
        /** By how much the fact changed the units on the shelf. */
        public val change: BigDecimal,
        /** The side that is taken for now: the one with the lower availability. */
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
                    when (val member = input.name() ?: break) {
                        "fact" -> fact = input.number()
                        "count" -> count = input.number()
                        "counted_at" -> countedAt = input.moment()
                        "change" -> change = input.quantity()
                        "taken_as" -> takenAs = CountSide.of(input)
                        else -> if (member.isNotEmpty()) input.skip()
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

    /** A fact named an unknown SKU; somebody has to define the item. */
    public class ProvisionalItem() : CaseAbout() {
        override fun equals(other: Any?): Boolean = other is ProvisionalItem

        override fun hashCode(): Int = 15

        override fun toString(): String = "ProvisionalItem()"

        internal companion object {
            internal fun read(input: Reader): ProvisionalItem {
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return ProvisionalItem(
                )
            }
        }
    }

    /** A fact at an unknown location waits for its location to be defined. */
    public data class UnknownLocation(
        /** The location as the fact named it. */
        public val named: String,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): UnknownLocation {
                var named: String? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "named" -> named = input.text()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** How many units were not known to be there, and have not come since. */
        public val missing: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): FiguresDisagree {
                var missing: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "missing" -> missing = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** Counted less known; negative where units are missing. */
        public val variance: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): StagedVariance {
                var variance: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "variance" -> variance = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** The promise that stood before, by the entry that made it. */
        public val first: Long,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): SecondPromise {
                var first: Long? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "first" -> first = input.number()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return SecondPromise(
                    first ?: input.lacks("first"),
                )
            }
        }
    }

    /** More came back than was handed over under the name of a sale or an order. */
    public data class MoreThanSold(
        /**
         * The journal entry of the last sale or handover; of the promise, where nothing of it was
         * handed over.
         */
        public val sale: Long,
        /** How many units came back too many. */
        public val excess: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): MoreThanSold {
                var sale: Long? = null
                var excess: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sale" -> sale = input.number()
                        "excess" -> excess = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** The journal entry of the fact. */
        public val entry: Long,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): NotPosted {
                var entry: Long? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "entry" -> entry = input.number()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return NotPosted(
                    entry ?: input.lacks("entry"),
                )
            }
        }
    }

    /** A picker did not find what the numbers say is there (a short pick). The next count ends it. */
    public data class NotFound(
        /** The promise that was picked for, by the entry that made it. */
        public val reservation: Long,
        /** How many units the picker did not find. */
        public val quantity: BigDecimal,
        /** Whether some were there and the number is wrong, rather than none at all. */
        public val wrongCount: Boolean,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): NotFound {
                var reservation: Long? = null
                var quantity: BigDecimal? = null
                var wrongCount: Boolean? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "reservation" -> reservation = input.number()
                        "quantity" -> quantity = input.quantity()
                        "wrong_count" -> wrongCount = input.flag()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** The pickup that nobody accepted, by the entry that made it. */
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
                    when (val member = input.name() ?: break) {
                        "reservation" -> reservation = input.number()
                        "accept_by" -> acceptBy = input.moment()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return NotAccepted(
                    reservation ?: input.lacks("reservation"),
                    acceptBy ?: input.lacks("accept_by"),
                )
            }
        }
    }

    /** A transfer discrepancy: what was shipped and what arrived differ, or it is late. */
    public data class TransferDiscrepancy(
        /** The transfer, by the entry that made it. */
        public val transfer: Long,
        /** How many units were shipped and did not arrive. */
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
                    when (val member = input.name() ?: break) {
                        "transfer" -> transfer = input.number()
                        "missing" -> missing = input.quantity()
                        "over" -> over = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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

    /** Expected supply that is not late does not cover the back orders that wait for it. */
    public data class SupplyShort(
        /** How many waiting units it does not cover. */
        public val uncovered: BigDecimal,
        /** The back orders that will not get them, newest first. */
        public val endangered: List<PromiseAtRisk>,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): SupplyShort {
                var uncovered: BigDecimal? = null
                var endangered: List<PromiseAtRisk>? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "uncovered" -> uncovered = input.quantity()
                        "endangered" -> endangered = input.list { PromiseAtRisk.read(input) }
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return SupplyShort(
                    uncovered ?: input.lacks("uncovered"),
                    endangered ?: emptyList(),
                )
            }
        }
    }

    /** Another command came under a used reference and was set aside. The case in full shows both. */
    public data class Conflict @JvmOverloads constructor(
        /** The source that sent both commands. */
        public val source: String,
        /** The reference that both were sent under. */
        public val reference: String,
        /** The items and locations that are under review until it is resolved. */
        public val levels: List<CaseLevel>,
        /** The entry of the command that stands. Without it, that was refused or changed nothing. */
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
                    when (val member = input.name() ?: break) {
                        "source" -> source = input.text()
                        "reference" -> reference = input.text()
                        "levels" -> levels = input.list { CaseLevel.read(input) }
                        "first" -> if (!input.isNull()) first = input.number()
                        else -> if (member.isNotEmpty()) input.skip()
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

    /** Units were moved for a promise or sale that has not come in time. It ends when that comes. */
    public data class Unlinked(
        /** The journal entry that moved them. */
        public val entry: Long,
        /** The name that the promise or sale would come under. */
        public val waitsFor: Target,
        /** How many units were moved. */
        public val quantity: BigDecimal,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): Unlinked {
                var entry: Long? = null
                var waitsFor: Target? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "entry" -> entry = input.number()
                        "waits_for" -> waitsFor = Target.read(input)
                        "quantity" -> quantity = input.quantity()
                        else -> if (member.isNotEmpty()) input.skip()
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
        /** The journal entry of the fact. */
        public val fact: Long,
        /** Which limit it was, and what went beyond it. */
        public val exceeded: Exceeded,
    ) : CaseAbout() {
        internal companion object {
            internal fun read(input: Reader): LimitExceeded {
                var fact: Long? = null
                var exceeded: Exceeded? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "fact" -> fact = input.number()
                        "exceeded" -> exceeded = Exceeded.read(input)
                        else -> if (member.isNotEmpty()) input.skip()
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

/** How many cases of one kind are open at one location, and how old they are. */
public data class CaseCount @JvmOverloads constructor(
    /** The kind of case, such as `shortage`. */
    public val kind: String,
    /** How many cases are open. */
    public val open: Long,
    /** How many of them were opened within the last day. */
    public val withinADay: Long,
    /** How many of them were opened within the last week, but before the last day. */
    public val withinAWeek: Long,
    /** How many of them were opened more than a week ago. */
    public val older: Long,
    /** When the oldest of them was opened. */
    public val oldest: Instant,
    /** The location that they are about. Without it, they are about none or several. */
    public val location: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseCount {
            var kind: String? = null
            var open: Long? = null
            var withinADay: Long? = null
            var withinAWeek: Long? = null
            var older: Long? = null
            var oldest: Instant? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "kind" -> kind = input.text()
                    "open" -> open = input.number()
                    "within_a_day" -> withinADay = input.number()
                    "within_a_week" -> withinAWeek = input.number()
                    "older" -> older = input.number()
                    "oldest" -> oldest = input.moment()
                    "location" -> if (!input.isNull()) location = input.text()
                    else -> input.stray(member)
                }
            }
            return CaseCount(
                kind ?: input.lacks("kind"),
                open ?: input.lacks("open"),
                withinADay ?: input.lacks("within_a_day"),
                withinAWeek ?: input.lacks("within_a_week"),
                older ?: input.lacks("older"),
                oldest ?: input.lacks("oldest"),
                location,
            )
        }
    }
}

/** How a case ended. */
public data class CaseEnd @JvmOverloads constructor(
    /** The journal entry that closed it. */
    public val by: Long,
    /** When it was closed, by the engine's clock. */
    public val at: Instant,
    /** What a person decided. Without it, the numbers resolved it by themselves. */
    public val resolution: Resolution? = null,
    /** What the person noted. Without it, nothing was noted. */
    public val note: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseEnd {
            var by: Long? = null
            var at: Instant? = null
            var resolution: Resolution? = null
            var note: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "by" -> by = input.number()
                    "at" -> at = input.moment()
                    "resolution" -> if (!input.isNull()) resolution = Resolution.of(input)
                    "note" -> if (!input.isNull()) note = input.text()
                    else -> input.stray(member)
                }
            }
            return CaseEnd(
                by ?: input.lacks("by"),
                at ?: input.lacks("at"),
                resolution,
                note,
            )
        }
    }
}

/** A case with everything that a person needs to decide. */
public data class CaseFile @JvmOverloads constructor(
    /** Its number, which `resolve_case` names. */
    public val number: Long,
    /** The journal entry that opened it. */
    public val openedBy: Long,
    /** When it was opened, by the engine's clock. */
    public val openedAt: Instant,
    /** The journal entry that opened it. */
    public val came: CaseOrigin,
    /** What can be done about it now, each as a command that is ready to send. */
    public val can: List<CaseOption>,
    /** The resolutions that are not possible now, and why; empty where all are. */
    public val cannot: List<CaseObstacle>,
    /** What closes it without a person's resolution, as a sentence for people. */
    public val closes: String,
    /** What it is about. */
    public val about: CaseAbout,
    /** The item that it is about. Without it, it is about none or several. */
    public val sku: String? = null,
    /** The location that it is about. Without it, it is about none or several. */
    public val location: String? = null,
    /** How it ended. Without it, the case is open. */
    public val closed: CaseEnd? = null,
    /** The journal entry that closed it. Without it, the case is open. */
    public val ended: CaseOrigin? = null,
    /** The two commands of a conflict. Without it, the case is about something else. */
    public val conflict: ConflictPair? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseFile {
            var number: Long? = null
            var openedBy: Long? = null
            var openedAt: Instant? = null
            var came: CaseOrigin? = null
            var can: List<CaseOption>? = null
            var cannot: List<CaseObstacle>? = null
            var closes: String? = null
            var sku: String? = null
            var location: String? = null
            var closed: CaseEnd? = null
            var ended: CaseOrigin? = null
            var conflict: ConflictPair? = null
            val about = input.twice { CaseAbout.read(input) }
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "number" -> number = input.number()
                    "opened_by" -> openedBy = input.number()
                    "opened_at" -> openedAt = input.moment()
                    "came" -> came = CaseOrigin.read(input)
                    "can" -> can = input.list { CaseOption.read(input) }
                    "cannot" -> cannot = input.list { CaseObstacle.read(input) }
                    "closes" -> closes = input.text()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "closed" -> if (!input.isNull()) closed = CaseEnd.read(input)
                    "ended" -> if (!input.isNull()) ended = CaseOrigin.read(input)
                    "conflict" -> if (!input.isNull()) conflict = ConflictPair.read(input)
                    else -> if (member.isNotEmpty()) input.skip()
                }
            }
            return CaseFile(
                number ?: input.lacks("number"),
                openedBy ?: input.lacks("opened_by"),
                openedAt ?: input.lacks("opened_at"),
                came ?: input.lacks("came"),
                can ?: emptyList(),
                cannot ?: emptyList(),
                closes ?: input.lacks("closes"),
                about,
                sku,
                location,
                closed,
                ended,
                conflict,
            )
        }
    }
}

/** An item at a location that a case puts under review. */
public data class CaseLevel(
    /** The item, by its SKU. */
    public val sku: String,
    /** The location, by its name. */
    public val location: String,
) {
    internal companion object {
        internal fun read(input: Reader): CaseLevel {
            var sku: String? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    else -> input.stray(member)
                }
            }
            return CaseLevel(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
            )
        }
    }
}

/** A resolution that is not possible now. */
public data class CaseObstacle(
    /** The resolution that would be refused. */
    public val resolution: Resolution,
    /** Why it would be refused, and what to do instead. */
    public val refusal: Refusal,
) {
    internal companion object {
        internal fun read(input: Reader): CaseObstacle {
            var resolution: Resolution? = null
            var refusal: Refusal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "resolution" -> resolution = Resolution.of(input)
                    "refusal" -> refusal = Refusal.read(input)
                    else -> input.stray(member)
                }
            }
            return CaseObstacle(
                resolution ?: input.lacks("resolution"),
                refusal ?: input.lacks("refusal"),
            )
        }
    }
}

/** Something that can be done about a case. */
public data class CaseOption @JvmOverloads constructor(
    /** What it does, as a sentence for people. */
    public val does: String,
    /** The command that does it, ready to send once the fields in `needs` are filled in. */
    public val command: Command,
    /** The fields of the command that a person has to fill in; empty where it is complete. */
    public val needs: List<String>,
    /**
     * The resolution of the case. Without it, the command ends what the case is about, which
     * closes it.
     */
    public val resolution: Resolution? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseOption {
            var does: String? = null
            var command: Command? = null
            var needs: List<String>? = null
            var resolution: Resolution? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "does" -> does = input.text()
                    "command" -> command = Command.read(input)
                    "needs" -> needs = input.list { input.text() }
                    "resolution" -> if (!input.isNull()) resolution = Resolution.of(input)
                    else -> input.stray(member)
                }
            }
            return CaseOption(
                does ?: input.lacks("does"),
                command ?: input.lacks("command"),
                needs ?: emptyList(),
                resolution,
            )
        }
    }
}

/** The journal entry that opened or closed a case. */
public data class CaseOrigin @JvmOverloads constructor(
    /** The number of the journal entry. */
    public val entry: Long,
    /** The kind of command, as its JSON `type`, such as `sell`. */
    public val kind: String,
    /** The source that sent it; of a command that was set aside, the source of that. */
    public val source: String,
    /** The reference that it was sent under. */
    public val reference: String,
    /** When it was recorded, by the engine's clock. */
    public val recordedAt: Instant,
    /** The business document behind it, such as an order number. Without it, none was given. */
    public val document: String? = null,
    /** Who did it, as an opaque identifier. Without it, nobody was recorded. */
    public val actor: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseOrigin {
            var entry: Long? = null
            var kind: String? = null
            var source: String? = null
            var reference: String? = null
            var recordedAt: Instant? = null
            var document: String? = null
            var actor: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "entry" -> entry = input.number()
                    "kind" -> kind = input.text()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "document" -> if (!input.isNull()) document = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    else -> input.stray(member)
                }
            }
            return CaseOrigin(
                entry ?: input.lacks("entry"),
                kind ?: input.lacks("kind"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                recordedAt ?: input.lacks("recorded_at"),
                document,
                actor,
            )
        }
    }
}

/** A case: something that a person has to look at. */
public data class CaseView @JvmOverloads constructor(
    /** Its number, which `resolve_case` names. */
    public val number: Long,
    /** The journal entry that opened it. */
    public val openedBy: Long,
    /** When it was opened, by the engine's clock. */
    public val openedAt: Instant,
    /** What it is about. */
    public val about: CaseAbout,
    /** The item that it is about. Without it, it is about none or several. */
    public val sku: String? = null,
    /** The location that it is about. Without it, it is about none or several. */
    public val location: String? = null,
    /** How it ended. Without it, the case is open. */
    public val closed: CaseEnd? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseView {
            var number: Long? = null
            var openedBy: Long? = null
            var openedAt: Instant? = null
            var sku: String? = null
            var location: String? = null
            var closed: CaseEnd? = null
            val about = input.twice { CaseAbout.read(input) }
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "number" -> number = input.number()
                    "opened_by" -> openedBy = input.number()
                    "opened_at" -> openedAt = input.moment()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "closed" -> if (!input.isNull()) closed = CaseEnd.read(input)
                    else -> if (member.isNotEmpty()) input.skip()
                }
            }
            return CaseView(
                number ?: input.lacks("number"),
                openedBy ?: input.lacks("opened_by"),
                openedAt ?: input.lacks("opened_at"),
                about,
                sku,
                location,
                closed,
            )
        }
    }
}

/** One journal entry, decoded: a command that was recorded, and what it moved. */
public data class Change(
    /** The number of the entry, without gaps. */
    public val sequence: Long,
    /** When it was recorded, by the engine's clock; it never goes backwards. */
    public val recordedAt: Instant,
    /** The source that sent the command. */
    public val source: String,
    /** The idempotency key: the sender's name for the attempt. */
    public val reference: String,
    /** The command, as it was sent. */
    public val command: Command,
    /** What it moved, for each item and location; empty where it moved nothing. */
    public val effects: List<Effect>,
    /** The receipt that the command was answered with. */
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
                when (val member = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "recorded_at" -> recordedAt = input.moment()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "command" -> command = Command.read(input)
                    "effects" -> effects = input.list { Effect.read(input) }
                    "receipt" -> receipt = Receipt.read(input)
                    else -> input.stray(member)
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

/** What a checkpoint achieved, which moves the log into the file. */
public data class Checkpoint(
    /** Whether a reader or writer was in the way. */
    public val busy: Boolean,
    /** How many pages of 4 KiB the log held. */
    public val pages: Int,
    /** How many of these pages are in the file now. */
    public val pagesMoved: Int,
) {
    internal companion object {
        internal fun read(input: Reader): Checkpoint {
            var busy: Boolean? = null
            var pages: Int? = null
            var pagesMoved: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "busy" -> busy = input.flag()
                    "pages" -> pages = input.small()
                    "pages_moved" -> pagesMoved = input.small()
                    else -> input.stray(member)
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

/** Who came to collect the goods. */
public enum class Collector(
    /** The word as it crosses. */
    public val value: String,
) {
    /** The customer came in person. */
    CUSTOMER("customer"),
    /** Somebody else came for the customer. */
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
    /** Fit for sale, on the shelf: bucket `free`. */
    SELLABLE("sellable"),
    /** Not graded yet, and not sellable (quarantine): bucket `inspection`. */
    INSPECTION("inspection"),
    /** Unfit for sale, but still at the location: bucket `damaged`. */
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

/**
 * Another command stands under the same reference. The first stands; this one was set aside and
 * moved nothing.
 */
public data class Conflict @JvmOverloads constructor(
    /** The source that sent both commands. */
    public val source: String,
    /** The reference that both were sent under. */
    public val reference: String,
    /** The case in which a person decides which of the two is real. */
    public val case: Long,
    /** The journal entry of the first command. Without it, that was refused or changed nothing. */
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
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "case" -> case = input.number()
                    "first" -> if (!input.isNull()) first = input.number()
                    else -> input.stray(member)
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

/** A conflict in full: the two commands that came under one reference. */
public data class ConflictPair @JvmOverloads constructor(
    /** The journal entry that set the second command aside. */
    public val secondEntry: Long,
    /** The second command, as it was sent. */
    public val second: Command,
    /** The fields in which the two differ; empty where the first is not kept. */
    public val differs: List<DifferentField>,
    /** The journal entry of the first command. Without it, that was refused or changed nothing. */
    public val firstEntry: Long? = null,
    /** The first command, as it was sent. Without it, it was refused, and is not kept. */
    public val first: Command? = null,
    /** Why the first command was refused. Without it, it was not, or that is forgotten. */
    public val firstRefused: Refusal? = null,
    /** The entry of the command that the reference means now. Without it, the first one. */
    public val replacedBy: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ConflictPair {
            var secondEntry: Long? = null
            var second: Command? = null
            var differs: List<DifferentField>? = null
            var firstEntry: Long? = null
            var first: Command? = null
            var firstRefused: Refusal? = null
            var replacedBy: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "second_entry" -> secondEntry = input.number()
                    "second" -> second = Command.read(input)
                    "differs" -> differs = input.list { DifferentField.read(input) }
                    "first_entry" -> if (!input.isNull()) firstEntry = input.number()
                    "first" -> if (!input.isNull()) first = Command.read(input)
                    "first_refused" -> if (!input.isNull()) firstRefused = Refusal.read(input)
                    "replaced_by" -> if (!input.isNull()) replacedBy = input.number()
                    else -> input.stray(member)
                }
            }
            return ConflictPair(
                secondEntry ?: input.lacks("second_entry"),
                second ?: input.lacks("second"),
                differs ?: emptyList(),
                firstEntry,
                first,
                firstRefused,
                replacedBy,
            )
        }
    }
}

/** A conflict: a command that was set aside because another stands under its reference. */
public data class ConflictView @JvmOverloads constructor(
    /** Its row number, which the next page starts after. */
    public val id: Long,
    /** The source that sent both commands. */
    public val source: String,
    /** The reference that both were sent under. */
    public val reference: String,
    /** When the second command came, by the engine's clock. */
    public val recordedAt: Instant,
    /** The case in which a person decides which of the two is real. */
    public val case: Long,
    /** The second command, which was set aside. */
    public val command: Command,
    /** The journal entry of the first command. Without it, that was refused or changed nothing. */
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
                when (val member = input.name() ?: break) {
                    "id" -> id = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "case" -> case = input.number()
                    "command" -> command = Command.read(input)
                    "first" -> if (!input.isNull()) first = input.number()
                    else -> input.stray(member)
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

/** What was seen of one item at the counted location. */
public data class CountLine @JvmOverloads constructor(
    /** The item, by any of its names; of a kit, its components are counted. */
    public val sku: String,
    /** Units seen on the shelf, promised or not, in the item's base unit. Zero is a count, too. */
    public val quantity: BigDecimal,
    /**
     * Units seen in the holding area (the staging location), in the item's base unit. A difference
     * opens a case. Without it, the holding area was not counted.
     */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    "staged" -> if (!input.isNull()) staged = input.quantity()
                    else -> input.stray(member)
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
    /** The fact came first: the count had seen its effect. */
    BEFORE_COUNT("before_count"),
    /** The count came first: it had not seen the fact's effect. */
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

/** A delivery: something to be sent to a destination, which is a change or an availability. */
public data class Delivery @JvmOverloads constructor(
    /** The destination that it is to be sent to. */
    public val destination: String,
    /**
     * Its number: with the destination it is the delivery's identity, through all of its tries. Of
     * two availabilities of an item at a location, the higher number is newer.
     */
    public val number: Long,
    /** Which try this is, counted from 1. */
    public val tryNumber: Int,
    /** Whether the receiver may have it already, and should look for its identity. */
    public val mayHaveBeenSent: Boolean,
    /**
     * Deliveries of the same list that come before it. If one of them was not delivered, do not
     * send this one.
     */
    public val after: List<Long>,
    /** The journal entry to send. Without it, an availability is. */
    public val change: Change? = null,
    /** What a channel can be promised of an item at a location now. Without it, a change is sent. */
    public val availability: Availability? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Delivery {
            var destination: String? = null
            var number: Long? = null
            var tryNumber: Int? = null
            var mayHaveBeenSent: Boolean? = null
            var after: List<Long>? = null
            var change: Change? = null
            var availability: Availability? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> destination = input.text()
                    "number" -> number = input.number()
                    "try_number" -> tryNumber = input.small()
                    "may_have_been_sent" -> mayHaveBeenSent = input.flag()
                    "after" -> after = input.list { input.number() }
                    "change" -> if (!input.isNull()) change = Change.read(input)
                    "availability" -> if (!input.isNull()) availability = Availability.read(input)
                    else -> input.stray(member)
                }
            }
            return Delivery(
                destination ?: input.lacks("destination"),
                number ?: input.lacks("number"),
                tryNumber ?: input.lacks("try_number"),
                mayHaveBeenSent ?: false,
                after ?: emptyList(),
                change,
                availability,
            )
        }
    }
}

/** What became of one try of a delivery. */
public data class DeliveryReport @JvmOverloads constructor(
    /** The number of the delivery. */
    public val number: Long,
    /** Which try it was, counted from 1. */
    public val tryNumber: Int,
    /** What became of the delivery. */
    public val result: DeliveryResult,
    /** Why it was not delivered. Without it, no reason is kept. */
    public var reason: String? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("number")
        out.number(number)
        out.name("try_number")
        out.number(tryNumber)
        out.name("result")
        out.text(result.value)
        reason?.let {
            out.name("reason")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DeliveryReport {
            var number: Long? = null
            var tryNumber: Int? = null
            var result: DeliveryResult? = null
            var reason: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "number" -> number = input.number()
                    "try_number" -> tryNumber = input.small()
                    "result" -> result = DeliveryResult.of(input)
                    "reason" -> if (!input.isNull()) reason = input.text()
                    else -> input.stray(member)
                }
            }
            return DeliveryReport(
                number ?: input.lacks("number"),
                tryNumber ?: input.lacks("try_number"),
                result ?: input.lacks("result"),
                reason,
            )
        }
    }
}

/** What became of a delivery, as its worker reports it. */
public enum class DeliveryResult(
    /** The word as it crosses. */
    public val value: String,
) {
    /** The receiver has it, and it is done. */
    DELIVERED("delivered"),
    /**
     * The receiver did not take this one, or its answer makes no sense. It is tried again, up to a
     * limit.
     */
    FAILED("failed"),
    /**
     * The receiver cannot be reached at all, which is not this delivery's fault. No delivery dies
     * of it.
     */
    UNREACHABLE("unreachable"),
    /** It was certainly not sent, and can be handed out again at once. */
    NOT_SENT("not_sent"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): DeliveryResult {
            val word = input.text()
            return all[word] ?: input.unknown("DeliveryResult", word)
        }
    }
}

/** A destination that the host delivers changes to (a webhook, a subscriber). */
public data class Destination @JvmOverloads constructor(
    /** Its name, such as `web-shop`. */
    public val name: String,
    /** What is delivered to it: entries of the journal, or availability. */
    public val shape: DestinationShape,
    /**
     * When a failed delivery is tried again, and when it is given up. Without it, twelve tries
     * within some hours.
     */
    public var retry: RetryPolicy? = null,
    /**
     * How long a worker may keep a delivery before reporting on it, in seconds; after that,
     * another worker may take it. Without it, 60.
     */
    public var leaseSeconds: Int? = null,
    /**
     * The journal entry after which deliveries begin; only a new destination looks at it. A number
     * that is still to come means the last entry. Without it, from the start of the journal.
     */
    public var after: Long? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("name")
        out.text(name)
        out.name("shape")
        shape.write(out)
        retry?.let {
            out.name("retry")
            it.write(out)
        }
        leaseSeconds?.let {
            out.name("lease_seconds")
            out.number(it)
        }
        after?.let {
            out.name("after")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Destination {
            var name: String? = null
            var shape: DestinationShape? = null
            var retry: RetryPolicy? = null
            var leaseSeconds: Int? = null
            var after: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "name" -> name = input.text()
                    "shape" -> shape = DestinationShape.read(input)
                    "retry" -> if (!input.isNull()) retry = RetryPolicy.read(input)
                    "lease_seconds" -> if (!input.isNull()) leaseSeconds = input.small()
                    "after" -> if (!input.isNull()) after = input.number()
                    else -> input.stray(member)
                }
            }
            return Destination(
                name ?: input.lacks("name"),
                shape ?: input.lacks("shape"),
                retry,
                leaseSeconds,
                after,
            )
        }
    }
}

/** What a destination is sent. */
public sealed class DestinationShape {
    internal abstract fun write(out: Writer)

    /** Every entry of the journal, as one delivery each. */
    public class Changes() : DestinationShape() {
        override fun equals(other: Any?): Boolean = other is Changes

        override fun hashCode(): Int = 7

        override fun toString(): String = "Changes()"

        internal override fun write(out: Writer) {
            out.open()
            out.name("type").text("changes")
            writeFields(out)
            out.close()
        }

        internal fun writeFields(out: Writer) {
        }

        internal companion object {
            internal fun read(input: Reader): Changes {
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "type" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Changes(
                )
            }
        }
    }

    /**
     * What a channel can promise now, for each item and location where that may have changed.
     * Values that have changed again since are left out.
     */
    public data class Availability @JvmOverloads constructor(
        /** The channel whose availability is delivered. */
        public val channel: String,
        /** Deliver only these locations. Without it, every location. */
        public var locations: List<String>? = null,
    ) : DestinationShape() {
        internal override fun write(out: Writer) {
            out.open()
            out.name("type").text("availability")
            writeFields(out)
            out.close()
        }

        internal fun writeFields(out: Writer) {
            out.name("channel")
            out.text(channel)
            locations?.let {
                out.name("locations")
                out.list(it) { out.text(it) }
            }
        }

        internal companion object {
            internal fun read(input: Reader): Availability {
                var channel: String? = null
                var locations: List<String>? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "channel" -> channel = input.text()
                        "locations" -> if (!input.isNull()) locations = input.list { input.text() }
                        "type" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Availability(
                    channel ?: input.lacks("channel"),
                    locations,
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): DestinationShape =
            when (val word = input.peek("type")) {
                "changes" -> Changes.read(input)
                "availability" -> Availability.read(input)
                else -> input.unknown("DestinationShape", word)
            }
    }
}

/** A destination (a webhook, a subscriber), and how it is doing. */
public data class DestinationView @JvmOverloads constructor(
    /** Its name, such as `web-shop`. */
    public val name: String,
    /** What is delivered to it: entries of the journal, or availability. */
    public val shape: DestinationShape,
    /** Up to this journal entry everything was looked at. */
    public val cursor: Long,
    /** How many journal entries come after its cursor. */
    public val entriesBehind: Long,
    /** How many deliveries a worker has now. */
    public val inFlight: Int,
    /** How many deliveries wait for another try. */
    public val waiting: Int,
    /** How many deliveries were tried too often, and wait for a person. */
    public val dead: Int,
    /** On how many levels something waits for an earlier delivery. */
    public val levelsHeldBack: Int,
    /**
     * When a failed delivery is tried again, and when it is given up. Without it, twelve tries
     * within some hours.
     */
    public val retry: RetryPolicy? = null,
    /**
     * How long a worker may keep a delivery before reporting on it, in seconds; after that,
     * another worker may take it. Without it, 60.
     */
    public val leaseSeconds: Int? = null,
    /**
     * The journal entry after which deliveries begin; only a new destination looks at it. A number
     * that is still to come means the last entry. Without it, from the start of the journal.
     */
    public val after: Long? = null,
    /** Until when it is left alone because it cannot be reached. Without it, it can be. */
    public val leftAloneUntil: Instant? = null,
    /** Why it could not be reached. Without it, it can be. */
    public val unreachableBecause: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): DestinationView {
            var name: String? = null
            var shape: DestinationShape? = null
            var cursor: Long? = null
            var entriesBehind: Long? = null
            var inFlight: Int? = null
            var waiting: Int? = null
            var dead: Int? = null
            var levelsHeldBack: Int? = null
            var retry: RetryPolicy? = null
            var leaseSeconds: Int? = null
            var after: Long? = null
            var leftAloneUntil: Instant? = null
            var unreachableBecause: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "name" -> name = input.text()
                    "shape" -> shape = DestinationShape.read(input)
                    "cursor" -> cursor = input.number()
                    "entries_behind" -> entriesBehind = input.number()
                    "in_flight" -> inFlight = input.small()
                    "waiting" -> waiting = input.small()
                    "dead" -> dead = input.small()
                    "levels_held_back" -> levelsHeldBack = input.small()
                    "retry" -> if (!input.isNull()) retry = RetryPolicy.read(input)
                    "lease_seconds" -> if (!input.isNull()) leaseSeconds = input.small()
                    "after" -> if (!input.isNull()) after = input.number()
                    "left_alone_until" -> if (!input.isNull()) leftAloneUntil = input.moment()
                    "unreachable_because" -> if (!input.isNull()) unreachableBecause = input.text()
                    else -> input.stray(member)
                }
            }
            return DestinationView(
                name ?: input.lacks("name"),
                shape ?: input.lacks("shape"),
                cursor ?: input.lacks("cursor"),
                entriesBehind ?: input.lacks("entries_behind"),
                inFlight ?: input.lacks("in_flight"),
                waiting ?: input.lacks("waiting"),
                dead ?: input.lacks("dead"),
                levelsHeldBack ?: input.lacks("levels_held_back"),
                retry,
                leaseSeconds,
                after,
                leftAloneUntil,
                unreachableBecause,
            )
        }
    }
}

/** A field in which two commands differ. */
public data class DifferentField @JvmOverloads constructor(
    /** The path of the field, such as `lines[0].quantity`. */
    public val field: String,
    /** The value in the first command, as text. Without it, the first leaves the field out. */
    public val first: String? = null,
    /** The value in the second command, as text. Without it, the second leaves the field out. */
    public val second: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): DifferentField {
            var field: String? = null
            var first: String? = null
            var second: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "field" -> field = input.text()
                    "first" -> if (!input.isNull()) first = input.text()
                    "second" -> if (!input.isNull()) second = input.text()
                    else -> input.stray(member)
                }
            }
            return DifferentField(
                field ?: input.lacks("field"),
                first,
                second,
            )
        }
    }
}

/** What a journal entry moved of one item at one location. */
public data class Effect(
    /** The item, by its SKU. */
    public val sku: String,
    /** The location where it moved. */
    public val location: String,
    /** From which bucket to which, how many, and why; in the order in which it was posted. */
    public val postings: List<HistoryPosting>,
) {
    internal companion object {
        internal fun read(input: Reader): Effect {
            var sku: String? = null
            var location: String? = null
            var postings: List<HistoryPosting>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "postings" -> postings = input.list { HistoryPosting.read(input) }
                    else -> input.stray(member)
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

    /** More of an item than one command of the source may name. */
    public data class QuantityMax(
        /** The source's `quantity_max`, in the item's base unit. */
        public val max: BigDecimal,
        /** What the fact named, in the item's base unit. */
        public val quantity: BigDecimal,
    ) : Exceeded() {
        internal companion object {
            internal fun read(input: Reader): QuantityMax {
                var max: BigDecimal? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "max" -> max = input.quantity()
                        "quantity" -> quantity = input.quantity()
                        "limit" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return QuantityMax(
                    max ?: input.lacks("max"),
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** A fact that arrived later than facts of the source may. */
    public data class LateSecondsMax(
        /** The source's `late_seconds_max`, in seconds. */
        public val max: Int,
        /** When the fact occurred, by its sender's clock. */
        public val occurredAt: Instant,
    ) : Exceeded() {
        internal companion object {
            internal fun read(input: Reader): LateSecondsMax {
                var max: Int? = null
                var occurredAt: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "max" -> max = input.small()
                        "occurred_at" -> occurredAt = input.moment()
                        "limit" -> input.skip()
                        else -> input.stray(member)
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

/** One component of a kit, explained by itself. */
public data class ExplainComponent(
    /** The component, by its SKU. */
    public val sku: String,
    /** How much of it one kit takes, in the component's base unit. */
    public val perKit: BigDecimal,
    /** How many whole kits there are enough of it for. */
    public val makes: BigDecimal,
    /** Whether it limits the kit: no other component makes fewer. */
    public val limits: Boolean,
    /** The component's own lines, which add up to what can be promised of it. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "per_kit" -> perKit = input.quantity()
                    "makes" -> makes = input.quantity()
                    "limits" -> limits = input.flag()
                    "lines" -> lines = input.list { ExplainLine.read(input) }
                    else -> input.stray(member)
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

/** What a line of an explanation is about. */
public enum class ExplainKind(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Everything at the location, in every condition. */
    ON_HAND("on_hand"),
    /** Taken off: units unfit for sale. */
    DAMAGED("damaged"),
    /** Taken off: returned units that nobody has graded yet. */
    INSPECTION("inspection"),
    /** Taken off: units picked for a promise. */
    STAGED("staged"),
    /** Taken off: units promised to orders, pickups and transfers (allocated). */
    COMMITTED("committed"),
    /** Taken off: units held for carts (soft reservations). */
    HELD("held"),
    /** Taken off: units that safety stock withholds from the channel. */
    SAFETY_STOCK("safety_stock"),
    /** Added to come back to zero, because `available` is never negative. */
    BELOW_ZERO("below_zero"),
    /** How many whole kits the components are enough for. */
    KITS("kits"),
    /** The channel's policy does not let it promise stock of the location. */
    LOCATION_NOT_ELIGIBLE("location_not_eligible"),
    /** The location is retired: nothing is promised from it. */
    LOCATION_RETIRED("location_retired"),
    /** The item, or a component of the kit, is retired. */
    ITEM_RETIRED("item_retired"),
    /** The item, or a component of the kit, is known from facts only, and not defined yet. */
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

/** One line of an explanation: a quantity that is added or taken off. */
public data class ExplainLine(
    /** What the line is about. */
    public val kind: ExplainKind,
    /** How many units it adds, in the item's base unit; negative where it takes them off. */
    public val quantity: BigDecimal,
    /** The promises behind the line, oldest first; empty for lines without any. */
    public val promises: List<ExplainPromise>,
) {
    internal companion object {
        internal fun read(input: Reader): ExplainLine {
            var kind: ExplainKind? = null
            var quantity: BigDecimal? = null
            var promises: List<ExplainPromise>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "kind" -> kind = ExplainKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "promises" -> promises = input.list { ExplainPromise.read(input) }
                    else -> input.stray(member)
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

/** A promise behind a line of an explanation. */
public data class ExplainPromise @JvmOverloads constructor(
    /** The reference of the attempt that made it. */
    public val reference: String,
    /** How many units it claims here, in the item's base unit. */
    public val quantity: BigDecimal,
    /** The business document behind it, such as an order number. Without it, none was given. */
    public val document: String? = null,
    /** When it ends by itself. Without it, it has no deadline. */
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
                when (val member = input.name() ?: break) {
                    "reference" -> reference = input.text()
                    "quantity" -> quantity = input.quantity()
                    "document" -> if (!input.isNull()) document = input.text()
                    "until" -> if (!input.isNull()) until = input.moment()
                    else -> input.stray(member)
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
    /** The availability that is explained. */
    public val answer: Availability,
    /** The IANA time zone that times are printed in: the location's. */
    public val timeZone: String,
    /** The lines that add up to what is available. */
    public val lines: List<ExplainLine>,
    /** The components of a kit, each explained; empty for a plain item. */
    public val components: List<ExplainComponent>,
    /** The receipt as people read it, in several lines. */
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
                when (val member = input.name() ?: break) {
                    "answer" -> answer = Availability.read(input)
                    "time_zone" -> timeZone = input.text()
                    "lines" -> lines = input.list { ExplainLine.read(input) }
                    "components" -> components = input.list { ExplainComponent.read(input) }
                    "text" -> text = input.text()
                    else -> input.stray(member)
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

/** How a watched source is doing. */
public enum class FeedState(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Heard from in time, and nothing is known to be missing. */
    FRESH("fresh"),
    /** Messages are missing or on their way. */
    BEHIND("behind"),
    /** It has been silent for longer than its `heartbeat_seconds`. */
    SILENT("silent"),
    /** It has not been heard since it is watched. */
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

/** A watched source: one that numbers its messages or sends heartbeats. */
public data class FeedView @JvmOverloads constructor(
    /** The source that is watched. */
    public val source: String,
    /** The channel that the source belongs to. */
    public val channel: String,
    /** Whether it is fresh, behind, silent or was never heard. */
    public val state: FeedState,
    /** The label that numbers of its location have because of it. */
    public val label: Label,
    /** Why numbers of its location are not confirmed; empty where they are, as far as it goes. */
    public val reasons: List<LabelReason>,
    /** The gaps in its message numbers, lowest first, for the source to send again. */
    public val gaps: List<Gap>,
    /** How many messages its last heartbeat says are queued or on their way. */
    public val onTheWay: Long,
    /** The location where the source works. Without it, every location. */
    public val location: String? = null,
    /** When it was heard last, by command or heartbeat. Without it, it never was. */
    public val heardAt: Instant? = null,
    /** It is heard from at least this often, in seconds. Without it, silence means nothing. */
    public val heartbeatSeconds: Int? = null,
    /** Every message up to this number came. Without it, the source does not number its messages. */
    public val receivedThrough: Long? = null,
    /** Its latest heartbeat. Without it, it sent none. */
    public val heartbeat: Heartbeat? = null,
    /**
     * The watermark: every message that it sent before then was received, less its clock's
     * uncertainty. Without it, nothing is known to be complete yet.
     */
    public val completeUntil: Instant? = null,
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
            var location: String? = null
            var heardAt: Instant? = null
            var heartbeatSeconds: Int? = null
            var receivedThrough: Long? = null
            var heartbeat: Heartbeat? = null
            var completeUntil: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "channel" -> channel = input.text()
                    "state" -> state = FeedState.of(input)
                    "label" -> label = Label.of(input)
                    "reasons" -> reasons = input.list { LabelReason.read(input) }
                    "gaps" -> gaps = input.list { Gap.read(input) }
                    "on_the_way" -> onTheWay = input.number()
                    "location" -> if (!input.isNull()) location = input.text()
                    "heard_at" -> if (!input.isNull()) heardAt = input.moment()
                    "heartbeat_seconds" -> if (!input.isNull()) heartbeatSeconds = input.small()
                    "received_through" -> if (!input.isNull()) receivedThrough = input.number()
                    "heartbeat" -> if (!input.isNull()) heartbeat = Heartbeat.read(input)
                    "complete_until" -> if (!input.isNull()) completeUntil = input.moment()
                    else -> input.stray(member)
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
                location,
                heardAt,
                heartbeatSeconds,
                receivedThrough,
                heartbeat,
                completeUntil,
            )
        }
    }
}

/** A sum of buckets that a channel may show by mistake, in place of what it should show. */
public enum class Figure(
    /** The word as it crosses. */
    public val value: String,
) {
    /** `free`, never below zero: safety stock was not taken off. */
    FREE("free"),
    /** `free + held`: units held for carts were not taken off. */
    FREE_AND_HELD("free_and_held"),
    /** `free + committed`: units committed to orders were not taken off. */
    FREE_AND_COMMITTED("free_and_committed"),
    /** `free + held + committed`: neither carts nor orders were taken off. */
    ON_SHELF("on_shelf"),
    /**
     * `free + staged + inspection + damaged`: picked, returned and damaged units were not taken
     * off.
     */
    ON_HAND_LESS_PROMISED("on_hand_less_promised"),
    /** Everything at the location: nothing was taken off. */
    ON_HAND("on_hand"),
    /** `free + in_transit`: units on their way are counted already. */
    FREE_AND_IN_TRANSIT("free_and_in_transit"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): Figure {
            val word = input.text()
            return all[word] ?: input.unknown("Figure", word)
        }
    }
}

/** Something that is not as it has to be. */
public data class Finding(
    /** The invariant that does not hold. */
    public val what: Invariant,
    /** Where it does not hold, such as an entry, a level or a promise. */
    public val place: String,
    /** What it should be, as computed again. */
    public val expected: String,
    /** What it is, as stored. */
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
                when (val member = input.name() ?: break) {
                    "what" -> what = Invariant.of(input)
                    "place" -> place = input.text()
                    "expected" -> expected = input.text()
                    "found" -> found = input.text()
                    else -> input.stray(member)
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

/** Something unusual about a command that was recorded all the same. */
public enum class Flag(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Its `occurred_at` is ahead of the engine's clock; it is taken as occurring now. */
    OCCURRED_IN_FUTURE("occurred_in_future"),
    /** It named an unknown SKU. A provisional item was made, and a case asks to define it. */
    PROVISIONAL_ITEM("provisional_item"),
    /**
     * It occurred before a count that was recorded first. The shelf figure stays as counted, and
     * the count variance is adjusted.
     */
    COUNTED_ALREADY("counted_already"),
    /**
     * It occurred too close to a count to tell which came first. The lower availability is taken,
     * and a case asks a person.
     */
    COUNT_UNCERTAIN("count_uncertain"),
    /** It moved more out of a bucket than was known to be there; a case says how much. */
    FIGURES_DISAGREE("figures_disagree"),
    /**
     * It adopted a promise for a document that has a live one already. Both stand, and a case asks
     * about them.
     */
    SECOND_PROMISE("second_promise"),
    /** It handed over units of a promise that was handed over, released or expired before. */
    SETTLED_ALREADY("settled_already"),
    /**
     * More came back than was handed over under the name of the sale or order; a case says how
     * much.
     */
    MORE_THAN_SOLD("more_than_sold"),
    /** A reversal of it had arrived first, so that it moved nothing. */
    REVERSED_BEFORE("reversed_before"),
    /**
     * It repeats a step, or does not fit the phase that its promise was in. It was recorded as it
     * happened.
     */
    OUT_OF_ORDER("out_of_order"),
    /** A pickup with an issued code was handed over without that code. */
    CODE_NOT_VERIFIED("code_not_verified"),
    /** More was shipped than was requested, or more arrived than was shipped. */
    MORE_THAN_SHIPPED("more_than_shipped"),
    /** It named more of an item than its source's `quantity_max` allows; a case asks a person. */
    QUANTITY_LIMIT("quantity_limit"),
    /** It arrived later than its source's `late_seconds_max` allows; a case asks a person. */
    LATE_LIMIT("late_limit"),
    /** It names a promise that was refused, so that its units wait for none. */
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

/** A gap in a source's message numbers: messages that are missing. */
public data class Gap(
    /** The first missing number of the gap. */
    public val from: Long,
    /** The last missing number of the gap. */
    public val to: Long,
) {
    internal companion object {
        internal fun read(input: Reader): Gap {
            var from: Long? = null
            var to: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "from" -> from = input.number()
                    "to" -> to = input.number()
                    else -> input.stray(member)
                }
            }
            return Gap(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
            )
        }
    }
}

/** What a person decided about goods that were in inspection, or in another condition. */
public enum class Grade(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Fit for sale and put on the shelf: they move to `free`. */
    SELLABLE("sellable"),
    /** Unfit for sale, and kept at the location: they move to `damaged`. */
    DAMAGED("damaged"),
    /** Sent back to the supplier: they leave the stock. */
    RETURNED_TO_SUPPLIER("returned_to_supplier"),
    /** Destroyed or thrown away: they leave the stock. */
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

/** How a shelf and its file are doing, for monitoring. */
public data class Health @JvmOverloads constructor(
    /** The last journal entry; 0 in an empty journal. */
    public val sequence: Long,
    /** The time now, as the shelf tells it. */
    public val now: Instant,
    /**
     * Whether the wall clock is believed. While it is not, nothing expires until somebody applies
     * a `correct_clock`.
     */
    public val clockIsBelieved: Boolean,
    /** When the last entry was recorded. Without it, the journal is empty. */
    public val recordedAt: Instant? = null,
    /** When the next deadline comes. Without it, there is none. */
    public val nextDue: Instant? = null,
    /** How the log of the file is doing. Without it, the store is no file. */
    public val log: LogHealth? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Health {
            var sequence: Long? = null
            var now: Instant? = null
            var clockIsBelieved: Boolean? = null
            var recordedAt: Instant? = null
            var nextDue: Instant? = null
            var log: LogHealth? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "now" -> now = input.moment()
                    "clock_is_believed" -> clockIsBelieved = input.flag()
                    "recorded_at" -> if (!input.isNull()) recordedAt = input.moment()
                    "next_due" -> if (!input.isNull()) nextDue = input.moment()
                    "log" -> if (!input.isNull()) log = LogHealth.read(input)
                    else -> input.stray(member)
                }
            }
            return Health(
                sequence ?: input.lacks("sequence"),
                now ?: input.lacks("now"),
                clockIsBelieved ?: false,
                recordedAt,
                nextDue,
                log,
            )
        }
    }
}

/** A heartbeat: a source says that it is alive, how far it has sent, and what still waits. */
public data class Heartbeat @JvmOverloads constructor(
    /** The time by the source's own clock; a time ahead of ours is taken as now. */
    public val at: Instant,
    /**
     * The number of the last message that the source has sent. Without it, a heartbeat of a source
     * that numbers its messages does not show what is complete.
     */
    public var lastSequence: Long? = null,
    /** How many messages wait in the source's own queue, not sent yet. Without it, none. */
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
                when (val member = input.name() ?: break) {
                    "at" -> at = input.moment()
                    "last_sequence" -> if (!input.isNull()) lastSequence = input.number()
                    "queued" -> if (!input.isNull()) queued = input.number()
                    else -> input.stray(member)
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

/** One journal entry, as far as it moved an item at a location. */
public data class HistoryLine @JvmOverloads constructor(
    /** The number of the journal entry. */
    public val sequence: Long,
    /** When it was recorded, by the engine's clock. */
    public val recordedAt: Instant,
    /** The source that sent it. */
    public val source: String,
    /** The idempotency key: the sender's name for the attempt. */
    public val reference: String,
    /** The kind of command, as its JSON `type`, such as `sell`. */
    public val kind: String,
    /** What moved, in the order in which it was posted. */
    public val postings: List<HistoryPosting>,
    /** Units that were promised to nobody after it, in the item's base unit. */
    public val free: BigDecimal,
    /** Units at the location after it, in every condition, in the item's base unit. */
    public val onHand: BigDecimal,
    /** When it happened, by the sender's clock. Without it, when it was recorded. */
    public val occurredAt: Instant? = null,
    /** The channel of the source. Without it, the catalogue does not know it. */
    public val channel: String? = null,
    /** The message's number within its source. Without it, the source does not number its messages. */
    public val sourceSequence: Long? = null,
    /** The business document behind it, such as an order number. Without it, none was given. */
    public val document: String? = null,
    /** Who did it, as an opaque identifier. Without it, nobody was recorded. */
    public val actor: String? = null,
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
            var occurredAt: Instant? = null
            var channel: String? = null
            var sourceSequence: Long? = null
            var document: String? = null
            var actor: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "recorded_at" -> recordedAt = input.moment()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = input.text()
                    "postings" -> postings = input.list { HistoryPosting.read(input) }
                    "free" -> free = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "channel" -> if (!input.isNull()) channel = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "document" -> if (!input.isNull()) document = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    else -> input.stray(member)
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
                occurredAt,
                channel,
                sourceSequence,
                document,
                actor,
            )
        }
    }
}

/** The order in which history is listed. */
public enum class HistoryOrder(
    /** The word as it crosses. */
    public val value: String,
) {
    /** From the latest entry back. */
    NEWEST_FIRST("newest_first"),
    /** From the earliest entry on; the whole history is read for it, whatever the limit. */
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
    /** The bucket that the units left. */
    public val from: Bucket,
    /** The bucket that they moved to. */
    public val to: Bucket,
    /** How many units moved, in the item's base unit. */
    public val quantity: BigDecimal,
    /** Why the units moved. */
    public val reason: Reason,
    /** When it took effect: the business time, never after it was recorded. */
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
                when (val member = input.name() ?: break) {
                    "from" -> from = Bucket.of(input)
                    "to" -> to = Bucket.of(input)
                    "quantity" -> quantity = input.quantity()
                    "reason" -> reason = Reason.of(input)
                    "effective_at" -> effectiveAt = input.moment()
                    else -> input.stray(member)
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

/** Holds that ended: how many of each age, and how they ended. */
public data class HoldAges(
    /** Ended within a minute after they were made. */
    public val minute: Long,
    /** Ended after more than a minute, within ten minutes. */
    public val tenMinutes: Long,
    /** Ended after more than ten minutes, within an hour. */
    public val hour: Long,
    /** Ended after more than an hour, within a day. */
    public val day: Long,
    /** Ended after more than a day. */
    public val longer: Long,
    /** Of all that ended, those that became an order. */
    public val confirmed: Long,
    /** Of all that ended, those that ended by their deadline. */
    public val expired: Long,
    /** Of all that ended, those that lost everything to a fact. */
    public val gaveWay: Long,
) {
    internal companion object {
        internal fun read(input: Reader): HoldAges {
            var minute: Long? = null
            var tenMinutes: Long? = null
            var hour: Long? = null
            var day: Long? = null
            var longer: Long? = null
            var confirmed: Long? = null
            var expired: Long? = null
            var gaveWay: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "minute" -> minute = input.number()
                    "ten_minutes" -> tenMinutes = input.number()
                    "hour" -> hour = input.number()
                    "day" -> day = input.number()
                    "longer" -> longer = input.number()
                    "confirmed" -> confirmed = input.number()
                    "expired" -> expired = input.number()
                    "gave_way" -> gaveWay = input.number()
                    else -> input.stray(member)
                }
            }
            return HoldAges(
                minute ?: input.lacks("minute"),
                tenMinutes ?: input.lacks("ten_minutes"),
                hour ?: input.lacks("hour"),
                day ?: input.lacks("day"),
                longer ?: input.lacks("longer"),
                confirmed ?: input.lacks("confirmed"),
                expired ?: input.lacks("expired"),
                gaveWay ?: input.lacks("gave_way"),
            )
        }
    }
}

/** How long holds of a channel last. */
public data class HoldPolicy(
    /** How long a hold lasts if the command does not say, in seconds; at least 1. */
    public val seconds: Int,
    /** The longest that a hold, or its extension, may last from now, in seconds. */
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
                when (val member = input.name() ?: break) {
                    "seconds" -> seconds = input.small()
                    "seconds_max" -> secondsMax = input.small()
                    else -> input.stray(member)
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
    /** Held, committed, staged, in transit and waiting are what promises claim, line by line. */
    PROMISES("promises"),
    /** The parts of every line of a promise add up to what was requested. */
    LINES("lines"),
    /** A negative `free` is covered by exactly one shortage. */
    SHORTAGES("shortages"),
    /** There is one answer for each source and reference. */
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
    /** Documents name the promises that were made for them. */
    DOCUMENTS("documents"),
    /** Tasks are what promises leave to do, location by location. */
    TASKS("tasks"),
    /** The incoming units of a level are those that supplies have not delivered yet. */
    SUPPLIES("supplies"),
    /** What was shipped, and what came beyond it, has arrived, is lost, came back or is in transit. */
    TRANSFERS("transfers"),
    /** Links are what is parked, level by level, and what waits for too long has a case. */
    LINKS("links"),
    /** Only watched sources have feeds, and the ranges of a feed lie above its gaps, in order. */
    FEEDS("feeds"),
    /** No destination is further than the journal, and deliveries are about what is there. */
    DELIVERIES("deliveries"),
    /** Everything that is named is in the catalogue, and the catalogue is what the journal defined. */
    CATALOGUE("catalogue"),
    /** A promise took only what was free, and not withheld from its channel. */
    PROMISED("promised"),
    /** No more of a fact was reversed than it had recorded. */
    UNDONE("undone"),
    /** What was handed over is found by the document of its sale and by its promise. */
    HANDOVERS("handovers"),
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

/** One component of a kit (bill of materials line). */
public data class KitComponent(
    /** The component, by any of its names; it cannot be a kit itself. */
    public val sku: String,
    /** How much of it one kit takes, in the component's base unit. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    else -> input.stray(member)
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
    /**
     * What is known today of that moment: late facts are in, and count variances stand at their
     * count.
     */
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

/** How far a number can be trusted. The worst label of its parts counts. */
public enum class Label(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Right for everything that the location's sources had sent before `good_at`. */
    CONFIRMED("confirmed"),
    /** Computed from something that nobody has confirmed, such as supply that is expected. */
    ESTIMATED("estimated"),
    /**
     * Something is late: a source is silent or messages are missing, so that the number may be
     * old.
     */
    DELAYED("delayed"),
    /** A person has to look at it: a case is open, or more is sold or promised than is there. */
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

/** Why a number is not confirmed, and what that is about. */
public sealed class LabelReason {

    /** The item is known from facts only; nobody has defined it yet. */
    public data class ProvisionalItem(
        /** The item that nobody has defined. */
        public val sku: String,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): ProvisionalItem {
                var sku: String? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "reason" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return ProvisionalItem(
                    sku ?: input.lacks("sku"),
                )
            }
        }
    }

    /** The number counts on expected supply that has not arrived. */
    public data class ExpectedSupply(
        /** The item that is expected. */
        public val sku: String,
        /** How many units it counts on, in the item's base unit. */
        public val quantity: BigDecimal,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): ExpectedSupply {
                var sku: String? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "quantity" -> quantity = input.quantity()
                        "reason" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return ExpectedSupply(
                    sku ?: input.lacks("sku"),
                    quantity ?: input.lacks("quantity"),
                )
            }
        }
    }

    /** Units were moved for a promise or a sale that has not come yet. */
    public data class ParkedLink(
        /** The item that was moved. */
        public val sku: String,
        /** How many units wait for it, in the item's base unit. */
        public val quantity: BigDecimal,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): ParkedLink {
                var sku: String? = null
                var quantity: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "quantity" -> quantity = input.quantity()
                        "reason" -> input.skip()
                        else -> input.stray(member)
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
                    when (val member = input.name() ?: break) {
                        "reason" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return ClockStopped(
                )
            }
        }
    }

    /** A source has been silent for longer than its `heartbeat_seconds`. */
    public data class SourceSilent(
        /** The source that is silent. */
        public val source: String,
        /** When it was heard last; if it never was, since when it is watched. */
        public val since: Instant,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): SourceSilent {
                var source: String? = null
                var since: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "source" -> source = input.text()
                        "since" -> since = input.moment()
                        "reason" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return SourceSilent(
                    source ?: input.lacks("source"),
                    since ?: input.lacks("since"),
                )
            }
        }
    }

    /** Messages of a source are missing, though later ones came. */
    public data class SourceGap(
        /** The source whose messages are missing. */
        public val source: String,
        /** The first missing number of the first gap. */
        public val from: Long,
        /** The last missing number of the first gap. */
        public val to: Long,
        /** How many messages are missing in all gaps together. */
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
                    when (val member = input.name() ?: break) {
                        "source" -> source = input.text()
                        "from" -> from = input.number()
                        "to" -> to = input.number()
                        "missing" -> missing = input.number()
                        "reason" -> input.skip()
                        else -> input.stray(member)
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

    /** A source says that messages wait in its queue, or were sent and are not here. */
    public data class SourceBacklog(
        /** The source whose messages are on their way. */
        public val source: String,
        /** How many messages wait in its own queue. */
        public val queued: Long,
        /** How many messages it has sent that are not here. */
        public val missing: Long,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): SourceBacklog {
                var source: String? = null
                var queued: Long? = null
                var missing: Long? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "source" -> source = input.text()
                        "queued" -> queued = input.number()
                        "missing" -> missing = input.number()
                        "reason" -> input.skip()
                        else -> input.stray(member)
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
        /** The item that the cases are about. */
        public val sku: String,
        /** How many cases about it are open. */
        public val cases: Int,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): OpenCase {
                var sku: String? = null
                var cases: Int? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "cases" -> cases = input.small()
                        "reason" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return OpenCase(
                    sku ?: input.lacks("sku"),
                    cases ?: input.lacks("cases"),
                )
            }
        }
    }

    /** More is sold or promised than is there: `free` is below zero. */
    public data class Shortage(
        /** The item that there is too little of. */
        public val sku: String,
        /** How many units `free` is below zero, in the item's base unit. */
        public val shortfall: BigDecimal,
    ) : LabelReason() {
        internal companion object {
            internal fun read(input: Reader): Shortage {
                var sku: String? = null
                var shortfall: BigDecimal? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "sku" -> sku = input.text()
                        "shortfall" -> shortfall = input.quantity()
                        "reason" -> input.skip()
                        else -> input.stray(member)
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

/** What a command would do to one item at one location. */
public data class LevelEffect(
    /** The balances as they are now. */
    public val before: LevelView,
    /** The balances as they would be then. */
    public val after: LevelView,
) {
    internal companion object {
        internal fun read(input: Reader): LevelEffect {
            var before: LevelView? = null
            var after: LevelView? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "before" -> before = LevelView.read(input)
                    "after" -> after = LevelView.read(input)
                    else -> input.stray(member)
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
    /** The item, by its identity. */
    public val item: Long,
    /** The location, by its identity. */
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
                when (val member = input.name() ?: break) {
                    "item" -> item = input.number()
                    "location" -> location = input.number()
                    else -> input.stray(member)
                }
            }
            return LevelKey(
                item ?: input.lacks("item"),
                location ?: input.lacks("location"),
            )
        }
    }
}

/** The balances of an item at a location, with the key that the next page starts after. */
public data class LevelRow(
    /** The key to give as the next page's `after`. */
    public val key: LevelKey,
    /** The item, by its SKU. */
    public val sku: String,
    /** The location that was asked about. */
    public val location: String,
    /** On the shelf, promised to nobody; may be negative. */
    public val free: BigDecimal,
    /** On the shelf, under a hold (soft reservation). */
    public val held: BigDecimal,
    /** On the shelf, under an order, a pickup or a transfer request (allocated). */
    public val committed: BigDecimal,
    /** Picked for a promise: in the holding area, or packed. */
    public val staged: BigDecimal,
    /** Returned, and not graded yet (quarantine). */
    public val inspection: BigDecimal,
    /** At the location, but unfit for sale. */
    public val damaged: BigDecimal,
    /** On its way here, from another location. */
    public val inTransit: BigDecimal,
    /** Everything at the location: all of it but what is in transit. */
    public val onHand: BigDecimal,
    /** The moment for which the balances are true. */
    public val asOf: Instant,
    /** The last journal entry here that was recorded by then; 0 before the first. */
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
                when (val member = input.name() ?: break) {
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
                    else -> input.stray(member)
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
    /** The item, by its SKU. */
    public val sku: String,
    /** The location that was asked about. */
    public val location: String,
    /** On the shelf, promised to nobody; may be negative. */
    public val free: BigDecimal,
    /** On the shelf, under a hold (soft reservation). */
    public val held: BigDecimal,
    /** On the shelf, under an order, a pickup or a transfer request (allocated). */
    public val committed: BigDecimal,
    /** Picked for a promise: in the holding area, or packed. */
    public val staged: BigDecimal,
    /** Returned, and not graded yet (quarantine). */
    public val inspection: BigDecimal,
    /** At the location, but unfit for sale. */
    public val damaged: BigDecimal,
    /** On its way here, from another location. */
    public val inTransit: BigDecimal,
    /** Everything at the location: all of it but what is in transit. */
    public val onHand: BigDecimal,
    /** The moment for which the balances are true. */
    public val asOf: Instant,
    /** The last journal entry here that was recorded by then; 0 before the first. */
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
                when (val member = input.name() ?: break) {
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
                    else -> input.stray(member)
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

/**
 * An item and a quantity of it.
 *
 * A line counts at the command's location unless it names its own, so that an order split over
 * several branches is one promise. An item on several lines is summed before anything is decided.
 */
public data class Line @JvmOverloads constructor(
    /** The item, by any of its names: SKU, GTIN or alias. */
    public val sku: String,
    /**
     * How many units, in the item's base unit: more than zero, with no more decimals than the item
     * has. In JSON it is text, such as `"2"` or `"0.25"`.
     */
    public val quantity: BigDecimal,
    /** The line's own location, where it differs from the command's. Without it, the command's. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    "location" -> if (!input.isNull()) location = input.text()
                    else -> input.stray(member)
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

/** How the log of a store file (write-ahead log) is doing, for monitoring. */
public data class LogHealth @JvmOverloads constructor(
    /**
     * How many pages of 4 KiB the log held after this process's last commit. It keeps growing
     * while somebody reads one old state for very long.
     */
    public val pages: Int,
    /** How often this handle's process moved the log into the file (checkpoint). */
    public val checkpoints: Long,
    /** What the last checkpoint achieved. Without it, there was none. */
    public val last: Checkpoint? = null,
    /**
     * Why the last checkpoint failed. Without it, it did not. Commits are safe all the same, but
     * the log grows.
     */
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
                when (val member = input.name() ?: break) {
                    "pages" -> pages = input.small()
                    "checkpoints" -> checkpoints = input.number()
                    "last" -> if (!input.isNull()) last = Checkpoint.read(input)
                    "last_error" -> if (!input.isNull()) lastError = input.text()
                    else -> input.stray(member)
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

/** Why no pickup can be promised at a location. */
public enum class NoPickup(
    /** The word as it crosses. */
    public val value: String,
) {
    /** The location has no pickup settings: it offers no pickup. */
    NOT_OFFERED("not_offered"),
    /** The location prepares as many pickups as it can already, or takes none for now. */
    NO_CAPACITY("no_capacity"),
    /** The location is not open for long enough within 366 days. */
    NEVER_OPEN("never_open"),
    /** There is not enough stock to promise. */
    UNAVAILABLE("unavailable"),
    /** This version of the engine does not know the location's time zone. */
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
    /** The location is retired: nothing is promised from it. */
    LOCATION_RETIRED("location_retired"),
    /** The item, or a component of the kit, is retired. */
    ITEM_RETIRED("item_retired"),
    /** The item, or a component of the kit, is known from facts only, and not defined yet. */
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

/** An open case about an item. */
public data class OpenCase(
    /** Its number, which `resolve_case` names. */
    public val number: Long,
    /** The kind of case, such as `count_variance`. */
    public val kind: String,
) {
    internal companion object {
        internal fun read(input: Reader): OpenCase {
            var number: Long? = null
            var kind: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "number" -> number = input.number()
                    "kind" -> kind = input.text()
                    else -> input.stray(member)
                }
            }
            return OpenCase(
                number ?: input.lacks("number"),
                kind ?: input.lacks("kind"),
            )
        }
    }
}

/** The kind of a matter that stands open. */
public enum class OpenKind(
    /** The word as it crosses. */
    public val value: String,
) {
    /** A count saw another number than was known. */
    COUNT_VARIANCE("count_variance"),
    /** A fact is too close to a count to tell which came first. */
    COUNT_UNCERTAIN("count_uncertain"),
    /** Counted units in the holding area differ from the known ones. */
    STAGED_VARIANCE("staged_variance"),
    /** A picker did not find what the numbers say is there. */
    NOT_FOUND("not_found"),
    /** A hold has units of a cart. */
    HOLD("hold"),
    /** Goods are in transit, or did not arrive as they left. */
    TRANSFER("transfer"),
    /** Picked goods stand in their spot, and nobody is going to collect them. */
    PUT_BACK("put_back"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): OpenKind {
            val word = input.text()
            return all[word] ?: input.unknown("OpenKind", word)
        }
    }
}

/** A matter that has stood open: a variance, an old hold, a transfer, goods to put back. */
public data class OpenMatter @JvmOverloads constructor(
    /** What kind of matter it is. */
    public val kind: OpenKind,
    /** How many units, in the item's base unit; of a variance, counted less expected. */
    public val quantity: BigDecimal,
    /** Since when it has stood open. */
    public val since: Instant,
    /** The journal entry that it began with. */
    public val entry: Long,
    /** Whether it is explained, or somebody has to look at it. */
    public val verdict: Verdict,
    /** What explains it, or a part of it; empty where nothing does. */
    public val because: List<Because>,
    /** What a person could do about it; empty where nothing is needed. */
    public val proposals: List<Proposal>,
    /** The item that it is about. Without it, it is about several. */
    public val sku: String? = null,
    /** The location that it is about. Without it, it is about several. */
    public val location: String? = null,
    /** The promise or fact that it is about, by its document or reference. Without it, none. */
    public val name: String? = null,
    /** The case about it. Without it, none is open. */
    public val case: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): OpenMatter {
            var kind: OpenKind? = null
            var quantity: BigDecimal? = null
            var since: Instant? = null
            var entry: Long? = null
            var verdict: Verdict? = null
            var because: List<Because>? = null
            var proposals: List<Proposal>? = null
            var sku: String? = null
            var location: String? = null
            var name: String? = null
            var case: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "kind" -> kind = OpenKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "since" -> since = input.moment()
                    "entry" -> entry = input.number()
                    "verdict" -> verdict = Verdict.of(input)
                    "because" -> because = input.list { Because.read(input) }
                    "proposals" -> proposals = input.list { Proposal.read(input) }
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "name" -> if (!input.isNull()) name = input.text()
                    "case" -> if (!input.isNull()) case = input.number()
                    else -> input.stray(member)
                }
            }
            return OpenMatter(
                kind ?: input.lacks("kind"),
                quantity ?: input.lacks("quantity"),
                since ?: input.lacks("since"),
                entry ?: input.lacks("entry"),
                verdict ?: input.lacks("verdict"),
                because ?: emptyList(),
                proposals ?: emptyList(),
                sku,
                location,
                name,
                case,
            )
        }
    }
}

/** The opening hours of one day of the week. */
public data class OpeningDay(
    /** The day of the week, such as `monday`. */
    public val day: Weekday,
    /** When it is open, in order and without overlap; empty if it is closed. */
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
                when (val member = input.name() ?: break) {
                    "day" -> day = Weekday.of(input)
                    "open" -> open = input.list { OpeningInterval.read(input) }
                    else -> input.stray(member)
                }
            }
            return OpeningDay(
                day ?: input.lacks("day"),
                open ?: emptyList(),
            )
        }
    }
}

/** The opening hours of one day of the calendar, in place of those of the week. */
public data class OpeningException(
    /** The day that differs, such as `2026-12-25`. */
    public val date: LocalDate,
    /** When it is open on that day, in order and without overlap; empty if it is closed. */
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
                when (val member = input.name() ?: break) {
                    "date" -> date = input.day()
                    "open" -> open = input.list { OpeningInterval.read(input) }
                    else -> input.stray(member)
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
    /** The hours of each day of the week; it is closed on days that are left out. */
    public val weekly: List<OpeningDay>,
    /** Days that differ from the week, such as holidays and open Sundays. Without it, none. */
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
                when (val member = input.name() ?: break) {
                    "weekly" -> weekly = input.list { OpeningDay.read(input) }
                    "exceptions" -> if (!input.isNull()) exceptions = input.list { OpeningException.read(input) }
                    else -> input.stray(member)
                }
            }
            return OpeningHours(
                weekly ?: emptyList(),
                exceptions,
            )
        }
    }
}

/**
 * One stretch of a day during which a location is open. Hours past midnight belong to the next
 * day.
 */
public data class OpeningInterval(
    /** When it opens, by local time, such as `09:00`. */
    public val from: String,
    /** When it closes, by local time, such as `18:00`; `24:00` for midnight. */
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
                when (val member = input.name() ?: break) {
                    "from" -> from = input.text()
                    "to" -> to = input.text()
                    else -> input.stray(member)
                }
            }
            return OpeningInterval(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
            )
        }
    }
}

/**
 * The answer to a command. The same command sent again changes nothing, and gets the same answer
 * or `Duplicate` with the first one.
 */
public sealed class Outcome : Granting {

    /** The command was recorded, or nothing was left to change. */
    public data class Applied(
        /** What it is. */
        public val receipt: dev.oneshelf.Receipt,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Applied = Applied(dev.oneshelf.Receipt.read(input))
        }
    }

    /**
     * The same command was applied before under this reference. Nothing was changed; treat it as
     * applied.
     */
    public data class Duplicate @JvmOverloads constructor(
        /** The receipt that it got the first time. */
        public val first: Receipt,
        /** The phase of the promise that it made, as of now. Without it, it made none. */
        public val current: Phase? = null,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Duplicate {
                var first: Receipt? = null
                var current: Phase? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "first" -> first = Receipt.read(input)
                        "current" -> if (!input.isNull()) current = Phase.of(input)
                        "outcome" -> input.skip()
                        else -> input.stray(member)
                    }
                }
                return Duplicate(
                    first ?: input.lacks("first"),
                    current,
                )
            }
        }
    }

    /**
     * Refused, with a stable code and a remedy. Nothing was changed, and the reference is used up:
     * try again under a new one.
     */
    public data class Refused(
        /** What it is. */
        public val refusal: dev.oneshelf.Refusal,
    ) : Outcome() {
        internal companion object {
            internal fun read(input: Reader): Refused = Refused(dev.oneshelf.Refusal.read(input))
        }
    }

    /**
     * Another command stands under this reference. This one moved nothing and waits as a case,
     * until a person decides which is real.
     */
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

/** What it waits for. */
public sealed class OutstandingState {

    /** In flight: a worker has it, and has until then to report on it. */
    public data class InFlight(
        /** When the worker's lease ends. */
        public val until: Instant,
    ) : OutstandingState() {
        internal companion object {
            internal fun read(input: Reader): InFlight {
                var until: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "until" -> until = input.moment()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return InFlight(
                    until ?: input.lacks("until"),
                )
            }
        }
    }

    /** It failed, or its lease ended, and it waits for another try. */
    public data class Waiting(
        /** When it may be handed out again. */
        public val until: Instant,
    ) : OutstandingState() {
        internal companion object {
            internal fun read(input: Reader): Waiting {
                var until: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "until" -> until = input.moment()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return Waiting(
                    until ?: input.lacks("until"),
                )
            }
        }
    }

    /** Dead: it was tried too often, and a person retries or drops it. */
    public data class Dead(
        /** When it was given up. */
        public val since: Instant,
    ) : OutstandingState() {
        internal companion object {
            internal fun read(input: Reader): Dead {
                var since: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "since" -> since = input.moment()
                        else -> if (member.isNotEmpty()) input.skip()
                    }
                }
                return Dead(
                    since ?: input.lacks("since"),
                )
            }
        }
    }

    internal companion object {
        internal fun read(input: Reader): OutstandingState =
            when (val word = input.peek("state")) {
                "in_flight" -> InFlight.read(input)
                "waiting" -> Waiting.read(input)
                "dead" -> Dead.read(input)
                else -> input.unknown("OutstandingState", word)
            }
    }
}

/** A delivery that was handed out and not acknowledged. */
public data class OutstandingView @JvmOverloads constructor(
    /** Its number, which with the destination is its identity. */
    public val number: Long,
    /** How often it was handed out. */
    public val tries: Int,
    /** How many of the tries failed. */
    public val failures: Int,
    /** The items and locations that it is about. */
    public val levels: List<CaseLevel>,
    /** What it is about. */
    public val state: OutstandingState,
    /** Why it failed last. Without it, it never failed. */
    public val reason: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): OutstandingView {
            var number: Long? = null
            var tries: Int? = null
            var failures: Int? = null
            var levels: List<CaseLevel>? = null
            var reason: String? = null
            val state = input.twice { OutstandingState.read(input) }
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "number" -> number = input.number()
                    "tries" -> tries = input.small()
                    "failures" -> failures = input.small()
                    "levels" -> levels = input.list { CaseLevel.read(input) }
                    "reason" -> if (!input.isNull()) reason = input.text()
                    else -> if (member.isNotEmpty()) input.skip()
                }
            }
            return OutstandingView(
                number ?: input.lacks("number"),
                tries ?: input.lacks("tries"),
                failures ?: input.lacks("failures"),
                levels ?: emptyList(),
                state,
                reason,
            )
        }
    }
}

/** How often `free` fell below zero for one cause, and by how much. */
public data class Oversell(
    /** How many times an entry took a level below zero, or further below. */
    public val times: Long,
    /** By how many units `free` fell further below zero, in the base units of the items. */
    public val units: BigDecimal,
) {
    internal companion object {
        internal fun read(input: Reader): Oversell {
            var times: Long? = null
            var units: BigDecimal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "times" -> times = input.number()
                    "units" -> units = input.quantity()
                    else -> input.stray(member)
                }
            }
            return Oversell(
                times ?: input.lacks("times"),
                units ?: input.lacks("units"),
            )
        }
    }
}

/** Oversells: how often and by how much `free` fell below zero, by what the entry that did it says. */
public data class Oversells(
    /** By a sale over the counter. */
    public val sale: Oversell,
    /** By a write-off of goods. */
    public val writeOff: Oversell,
    /** By a count that saw less, or a person's decision about one. */
    public val count: Oversell,
    /** By a promise that was made elsewhere and recorded here. */
    public val adopt: Oversell,
    /** By any fact that arrived too late to be taken into account when something was promised. */
    public val lateFact: Oversell,
    /** By a pick that did not find the goods, or found them unfit. */
    public val notFound: Oversell,
    /** By anything else, such as a reversal. */
    public val other: Oversell,
) {
    internal companion object {
        internal fun read(input: Reader): Oversells {
            var sale: Oversell? = null
            var writeOff: Oversell? = null
            var count: Oversell? = null
            var adopt: Oversell? = null
            var lateFact: Oversell? = null
            var notFound: Oversell? = null
            var other: Oversell? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sale" -> sale = Oversell.read(input)
                    "write_off" -> writeOff = Oversell.read(input)
                    "count" -> count = Oversell.read(input)
                    "adopt" -> adopt = Oversell.read(input)
                    "late_fact" -> lateFact = Oversell.read(input)
                    "not_found" -> notFound = Oversell.read(input)
                    "other" -> other = Oversell.read(input)
                    else -> input.stray(member)
                }
            }
            return Oversells(
                sale ?: input.lacks("sale"),
                writeOff ?: input.lacks("write_off"),
                count ?: input.lacks("count"),
                adopt ?: input.lacks("adopt"),
                lateFact ?: input.lacks("late_fact"),
                notFound ?: input.lacks("not_found"),
                other ?: input.lacks("other"),
            )
        }
    }
}

/** A line of a partial promise that got less than it asked for. */
public data class PartlyGranted(
    /** The item, by the name that the command used. */
    public val sku: String,
    /** The location that it was asked of. */
    public val location: String,
    /** What the line asked for, in the item's base unit. */
    public val requested: BigDecimal,
    /** What is promised of it, in the item's base unit; may be zero. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "requested" -> requested = input.quantity()
                    "granted" -> granted = input.quantity()
                    else -> input.stray(member)
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
 * What a channel could have been promised at a past moment, in the item's base unit. Safety stock
 * is as it was then; kits are as they are now, and eligible locations and retirement are left out.
 */
public data class PastAvailability(
    /** The item, by its SKU. */
    public val sku: String,
    /** The location that was asked about. */
    public val location: String,
    /** The channel that was asked for. */
    public val channel: String,
    /** How many units could have been promised. Of a kit, whole kits. */
    public val available: BigDecimal,
    /** How many units `free` was below zero; zero for a kit. */
    public val shortfall: BigDecimal,
    /** Everything that was at the location, in every condition. */
    public val onHand: BigDecimal,
    /** The past moment that was asked about. */
    public val asOf: Instant,
    /** Whether late facts are in: whose knowledge was asked for. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "channel" -> channel = input.text()
                    "available" -> available = input.quantity()
                    "shortfall" -> shortfall = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "as_of" -> asOf = input.moment()
                    "knowledge" -> knowledge = Knowledge.of(input)
                    else -> input.stray(member)
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

/** Where a promise stands in its life. */
public enum class Phase(
    /** The word as it crosses. */
    public val value: String,
) {
    /** On back order: all that is left of it waits for expected supply. */
    WAITING("waiting"),
    /** Some of it is still promised, on the shelf, and not picked. */
    OPEN("open"),
    /** The branch has accepted the pickup, and is preparing it. */
    ACCEPTED("accepted"),
    /** All that is there of it is picked. */
    PICKED("picked"),
    /** It is picked and stands in its named spot. */
    STAGED("staged"),
    /** Its customer was told that it is ready for collection. */
    NOTIFIED("notified"),
    /** The transfer is in transit. */
    SHIPPED("shipped"),
    /** Some of the transfer was shipped and did not arrive; a case says so. */
    DISCREPANCY("discrepancy"),
    /** Some of it was lost to a fact. For an order, a person has to find another way. */
    SHORT("short"),
    /**
     * It was not collected in time, and its units still stand in their spot. The customer may
     * still collect them.
     */
    EXPIRED_IN_CAGE("expired_in_cage"),
    /** It is over, and its picked units have to be put back. */
    AWAITING_PUT_BACK("awaiting_put_back"),
    /** All that was not released was handed over. */
    FULFILLED("fulfilled"),
    /** It was handed over, and nothing is left to do. */
    CLOSED("closed"),
    /** It was released or cancelled before anything was handed over. */
    RELEASED("released"),
    /** Its deadline came before anything was handed over. */
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

/** What a picker found at the shelf. */
public enum class PickResult(
    /** The word as it crosses. */
    public val value: String,
) {
    /** The units were there and are picked: they move to `staged`. */
    FOUND("found"),
    /**
     * The units were not there (a short pick). The promise is short of them, and a case puts the
     * item under review there until it is counted.
     */
    NOT_FOUND("not_found"),
    /**
     * Fewer units were there than the numbers say. Those of the lines are missing, as with
     * `not_found`.
     */
    WRONG_COUNT("wrong_count"),
    /** The units are damaged: they move to `damaged`, and the promise is short of them. */
    DAMAGED("damaged"),
    /** Only a worn display unit was there: it moves to `damaged`, and the promise is short of it. */
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

/** A line that cannot be promised, with what could be. */
public data class PickupMissing(
    /** The item that is missing, by its SKU. */
    public val sku: String,
    /** What was asked for, in the item's base unit. */
    public val requested: BigDecimal,
    /** What could be promised of it, in the item's base unit. */
    public val available: BigDecimal,
) {
    internal companion object {
        internal fun read(input: Reader): PickupMissing {
            var sku: String? = null
            var requested: BigDecimal? = null
            var available: BigDecimal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "requested" -> requested = input.quantity()
                    "available" -> available = input.quantity()
                    else -> input.stray(member)
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

/** When a pickup could be ready, or why it could not be promised. */
public sealed class PickupPromise {

    /** The pickup can be promised. */
    public data class Ready @JvmOverloads constructor(
        /** When it is ready for collection; a whole minute. */
        public val readyAt: Instant,
        /** Until when it is kept, if it is staged when it was promised. */
        public val collectBy: Instant,
        /** By when its branch has to accept it. Without it, there is no deadline. */
        public val acceptBy: Instant? = null,
    ) : PickupPromise() {
        internal companion object {
            internal fun read(input: Reader): Ready {
                var readyAt: Instant? = null
                var collectBy: Instant? = null
                var acceptBy: Instant? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "ready_at" -> readyAt = input.moment()
                        "collect_by" -> collectBy = input.moment()
                        "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                        "answer" -> input.skip()
                        else -> input.stray(member)
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

    /** The pickup cannot be promised. */
    public data class No(
        /** Why it cannot be promised. */
        public val reason: NoPickup,
        /** The lines that there is not enough for; empty for another reason. */
        public val missing: List<PickupMissing>,
    ) : PickupPromise() {
        internal companion object {
            internal fun read(input: Reader): No {
                var reason: NoPickup? = null
                var missing: List<PickupMissing>? = null
                input.open()
                while (true) {
                    when (val member = input.name() ?: break) {
                        "reason" -> reason = NoPickup.of(input)
                        "missing" -> missing = input.list { PickupMissing.read(input) }
                        "answer" -> input.skip()
                        else -> input.stray(member)
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

/** How a location prepares pickups (click and collect). */
public data class PickupSettings @JvmOverloads constructor(
    /** How long an order takes to prepare, in minutes of opening time. */
    public val preparationMinutes: Int,
    /**
     * How many days a staged order is kept for its customer, counted from the day after it is
     * ready.
     */
    public val holdDays: Int,
    /**
     * The local time after which an order is prepared from the next open day on, such as `16:00`.
     * Without it, an order is prepared from when it comes, or from the next opening.
     */
    public var cutOff: String? = null,
    /**
     * How long the location has to accept an order, in minutes of opening time. Without it, there
     * is no deadline.
     */
    public var acceptMinutes: Int? = null,
    /**
     * How many pickups may wait to be prepared at once; 0 where it takes none for now. Without it,
     * there is no limit.
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
        cutOff?.let {
            out.name("cut_off")
            out.text(it)
        }
        acceptMinutes?.let {
            out.name("accept_minutes")
            out.number(it)
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
            var cutOff: String? = null
            var acceptMinutes: Int? = null
            var pickupsMax: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "preparation_minutes" -> preparationMinutes = input.small()
                    "hold_days" -> holdDays = input.small()
                    "cut_off" -> if (!input.isNull()) cutOff = input.text()
                    "accept_minutes" -> if (!input.isNull()) acceptMinutes = input.small()
                    "pickups_max" -> if (!input.isNull()) pickupsMax = input.small()
                    else -> input.stray(member)
                }
            }
            return PickupSettings(
                preparationMinutes ?: input.lacks("preparation_minutes"),
                holdDays ?: input.lacks("hold_days"),
                cutOff,
                acceptMinutes,
                pickupsMax,
            )
        }
    }
}

/** What was agreed with a customer who collects the order (click and collect). */
public data class PickupTerms @JvmOverloads constructor(
    /**
     * When the order is promised to be ready. Without it, the location's pickup settings and
     * opening hours decide.
     */
    public var readyAt: Instant? = null,
    /**
     * By when the branch has to accept the order. Without it, the location's pickup settings
     * decide.
     */
    public var acceptBy: Instant? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        readyAt?.let {
            out.name("ready_at")
            out.moment(it)
        }
        acceptBy?.let {
            out.name("accept_by")
            out.moment(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): PickupTerms {
            var readyAt: Instant? = null
            var acceptBy: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                    else -> input.stray(member)
                }
            }
            return PickupTerms(
                readyAt,
                acceptBy,
            )
        }
    }
}

/** The pickup details of an order that its customer collects at a branch. */
public data class PickupView @JvmOverloads constructor(
    /** When it was promised to be ready for collection. */
    public val readyAt: Instant,
    /** By when its branch has to accept it. Without it, there is no deadline. */
    public val acceptBy: Instant? = null,
    /** When its branch accepted it, by `accept` or by a first pick. Without it, it has not. */
    public val acceptedAt: Instant? = null,
    /** By when it has to be collected. Without it, it is not staged yet. */
    public val collectBy: Instant? = null,
    /** When its customer was first told that it is ready. Without it, nobody told them. */
    public val notifiedAt: Instant? = null,
    /** When the right code was shown. Without it, it was not. */
    public val verifiedAt: Instant? = null,
    /** When it was closed. Without it, it is not. */
    public val closedAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): PickupView {
            var readyAt: Instant? = null
            var acceptBy: Instant? = null
            var acceptedAt: Instant? = null
            var collectBy: Instant? = null
            var notifiedAt: Instant? = null
            var verifiedAt: Instant? = null
            var closedAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "ready_at" -> readyAt = input.moment()
                    "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                    "accepted_at" -> if (!input.isNull()) acceptedAt = input.moment()
                    "collect_by" -> if (!input.isNull()) collectBy = input.moment()
                    "notified_at" -> if (!input.isNull()) notifiedAt = input.moment()
                    "verified_at" -> if (!input.isNull()) verifiedAt = input.moment()
                    "closed_at" -> if (!input.isNull()) closedAt = input.moment()
                    else -> input.stray(member)
                }
            }
            return PickupView(
                readyAt ?: input.lacks("ready_at"),
                acceptBy,
                acceptedAt,
                collectBy,
                notifiedAt,
                verifiedAt,
                closedAt,
            )
        }
    }
}

/** A promise in danger: it cannot be kept as things stand. */
public data class PromiseAtRisk @JvmOverloads constructor(
    /** The promise, by the entry that made it. */
    public val reservation: Long,
    /** The source that asked for it. */
    public val source: String,
    /** The reference of the attempt that made it. */
    public val reference: String,
    /** Whether it is a hold, an order, a pickup or a transfer. */
    public val kind: ReservationKind,
    /** How many of its units are in danger, in the item's base unit. */
    public val quantity: BigDecimal,
    /** The business document behind it, such as an order number. Without it, none was given. */
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
                when (val member = input.name() ?: break) {
                    "reservation" -> reservation = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = ReservationKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(member)
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

/**
 * What became of the orders and pickups that were promised, and what went wrong, for each
 * location, channel and week. It is computed from the journal alone.
 */
public data class PromiseReport @JvmOverloads constructor(
    /** The period that it counts. */
    public val period: ReportPeriod,
    /** The last journal entry that it takes into account. */
    public val sequence: Long,
    /**
     * The numbers of each location, channel and week, in that order. Weeks without any are left
     * out.
     */
    public val weeks: List<PromiseWeek>,
    /** How far the numbers of each location could be trusted, week by week. */
    public val trust: List<TrustWeek>,
    /** How many entries were recorded under other rules, so that their promises are not counted. */
    public val notFollowed: Long,
    /**
     * When the last entry that it takes into account was recorded. Without it, the journal is
     * empty.
     */
    public val asOf: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): PromiseReport {
            var period: ReportPeriod? = null
            var sequence: Long? = null
            var weeks: List<PromiseWeek>? = null
            var trust: List<TrustWeek>? = null
            var notFollowed: Long? = null
            var asOf: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "period" -> period = ReportPeriod.read(input)
                    "sequence" -> sequence = input.number()
                    "weeks" -> weeks = input.list { PromiseWeek.read(input) }
                    "trust" -> trust = input.list { TrustWeek.read(input) }
                    "not_followed" -> notFollowed = input.number()
                    "as_of" -> if (!input.isNull()) asOf = input.moment()
                    else -> input.stray(member)
                }
            }
            return PromiseReport(
                period ?: input.lacks("period"),
                sequence ?: input.lacks("sequence"),
                weeks ?: emptyList(),
                trust ?: emptyList(),
                notFollowed ?: input.lacks("not_followed"),
                asOf,
            )
        }
    }
}

/**
 * The promises of one channel at one location in one week.
 *
 * A promise counts in the week in which it was made, at the location of its first line; an event
 * counts in its own week and place.
 */
public data class PromiseWeek(
    /** The location that the promises were made at. */
    public val location: String,
    /** The channel that they were made through. */
    public val channel: String,
    /** The week, in the time zone of the location. */
    public val week: String,
    /** Orders and pickups that were promised, adopted, or confirmed from a hold. */
    public val made: Long,
    /** Kept: all that was not cancelled was handed over, and a pickup was ready in time. */
    public val kept: Long,
    /** Not kept, through the shop's own fault; `broken_by` says why. */
    public val broken: Long,
    /** Cancelled while all their units were there: the customer changed their mind. */
    public val cancelled: Long,
    /** Ended by the customer's deadline: not paid, or not collected though told that it is ready. */
    public val lapsed: Long,
    /** Not decided yet at the end of the journal. */
    public val open: Long,
    /** Why the broken ones were broken. */
    public val brokenBy: BrokenBy,
    /** The kept ones that had been in danger, and how they were saved. */
    public val rescued: RescuedBy,
    /** Picks that did not find what was promised. */
    public val shortPicks: ShortPicks,
    /** How often and by how much `free` fell below zero. */
    public val oversells: Oversells,
    /** Holds that ended, by how long they had stood. */
    public val holds: HoldAges,
) {
    internal companion object {
        internal fun read(input: Reader): PromiseWeek {
            var location: String? = null
            var channel: String? = null
            var week: String? = null
            var made: Long? = null
            var kept: Long? = null
            var broken: Long? = null
            var cancelled: Long? = null
            var lapsed: Long? = null
            var open: Long? = null
            var brokenBy: BrokenBy? = null
            var rescued: RescuedBy? = null
            var shortPicks: ShortPicks? = null
            var oversells: Oversells? = null
            var holds: HoldAges? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "location" -> location = input.text()
                    "channel" -> channel = input.text()
                    "week" -> week = input.text()
                    "made" -> made = input.number()
                    "kept" -> kept = input.number()
                    "broken" -> broken = input.number()
                    "cancelled" -> cancelled = input.number()
                    "lapsed" -> lapsed = input.number()
                    "open" -> open = input.number()
                    "broken_by" -> brokenBy = BrokenBy.read(input)
                    "rescued" -> rescued = RescuedBy.read(input)
                    "short_picks" -> shortPicks = ShortPicks.read(input)
                    "oversells" -> oversells = Oversells.read(input)
                    "holds" -> holds = HoldAges.read(input)
                    else -> input.stray(member)
                }
            }
            return PromiseWeek(
                location ?: input.lacks("location"),
                channel ?: input.lacks("channel"),
                week ?: input.lacks("week"),
                made ?: input.lacks("made"),
                kept ?: input.lacks("kept"),
                broken ?: input.lacks("broken"),
                cancelled ?: input.lacks("cancelled"),
                lapsed ?: input.lacks("lapsed"),
                open ?: input.lacks("open"),
                brokenBy ?: input.lacks("broken_by"),
                rescued ?: input.lacks("rescued"),
                shortPicks ?: input.lacks("short_picks"),
                oversells ?: input.lacks("oversells"),
                holds ?: input.lacks("holds"),
            )
        }
    }
}

/**
 * What a person may do about a difference. Several proposals are alternatives, the safest one
 * first; a count goes with any of them.
 */
public data class Proposal(
    /** When it is the right thing to do, as a sentence for people. */
    public val `when`: String,
    /** What it is about. */
    public val action: Action,
) {
    internal companion object {
        internal fun read(input: Reader): Proposal {
            var `when`: String? = null
            val action = input.twice { Action.read(input) }
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "when" -> `when` = input.text()
                    else -> if (member.isNotEmpty()) input.skip()
                }
            }
            return Proposal(
                `when` ?: input.lacks("when"),
                action,
            )
        }
    }
}

/** Why a posting moved units. For units that come from or go outside, it also says where that is. */
public enum class Reason(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Goods came in from a supplier. */
    RECEIPT("receipt"),
    /** A customer has the goods: sold, or handed over for a promise. */
    SALE("sale"),
    /** A customer brought the goods back. */
    RETURN("return"),
    /** A person decided the condition of the goods. */
    GRADE("grade"),
    /** The goods are lost, broken or used up. */
    WRITE_OFF("write_off"),
    /** Goods were found where none were known. */
    FOUND("found"),
    /** A count differed from what was known (count variance). */
    COUNT("count"),
    /** A count had seen the effect of this late fact already, so that it is taken back. */
    COUNTED_ALREADY("counted_already"),
    /** A hold took the units. */
    HOLD("hold"),
    /** An order took the units. */
    ORDER("order"),
    /** A hold became an order. */
    CONFIRM("confirm"),
    /** A promise was released or cancelled. */
    RELEASE("release"),
    /** A promise ended by its deadline. */
    EXPIRY("expiry"),
    /** A hold gave way to a fact. */
    GAVE_WAY("gave_way"),
    /** A promise that was made elsewhere took the units. */
    ADOPTION("adoption"),
    /** A fact that did not happen was undone. */
    REVERSAL("reversal"),
    /** A person decided on which side of a count a fact lies. */
    RESOLUTION("resolution"),
    /** The units were picked for a promise. */
    PICK("pick"),
    /** A picker did not find the units. */
    NOT_FOUND("not_found"),
    /** A picker found the units unfit for sale. */
    UNFIT("unfit"),
    /** Picked units were put back on the shelf, or wait for inspection. */
    PUT_BACK("put_back"),
    /** A transfer request took the units. */
    TRANSFER("transfer"),
    /** The units left for another location, or were sent back while in transit. */
    SHIP("ship"),
    /** The units arrived from another location. */
    TRANSFER_RECEIPT("transfer_receipt"),
    /** A person gave the units up while they were in transit. */
    LOST_IN_TRANSIT("lost_in_transit"),
    /** A back order took units that became free. */
    ASSIGNED("assigned"),
    /** The promise of the units moved to another location or item. */
    MOVED("moved"),
    /**
     * Correction: an earlier step arrived late, so that these units left the shelf at its time
     * instead.
     */
    REDATED("redated"),
    /**
     * The shelf gets back units that an earlier fact took off it, because their receipt came only
     * now.
     */
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

/** The result of a rebuild into a new file. */
public data class Rebuilt(
    /** Each row that differed from the journal or from its promise, with what it is now. */
    public val repairs: List<Repair>,
    /** What `verify` still finds wrong with the new file. */
    public val verified: Verified,
) {
    internal companion object {
        internal fun read(input: Reader): Rebuilt {
            var repairs: List<Repair>? = null
            var verified: Verified? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "repairs" -> repairs = input.list { Repair.read(input) }
                    "verified" -> verified = Verified.read(input)
                    else -> input.stray(member)
                }
            }
            return Rebuilt(
                repairs ?: emptyList(),
                verified ?: input.lacks("verified"),
            )
        }
    }
}

/** What was recorded of a command. */
public data class Receipt @JvmOverloads constructor(
    /** When it was recorded, by the engine's clock. */
    public val recordedAt: Instant,
    /**
     * The journal entry, which is also the identity of a promise that the command made. Without
     * it, nothing needed changing and nothing was recorded.
     */
    public val sequence: Long? = null,
    /** When the promise ends by itself. Without it, it has no deadline. */
    public val expiresAt: Instant? = null,
    /**
     * The lines of a partial promise that got less than they asked for; empty where all were
     * granted.
     */
    public val partly: List<PartlyGranted> = emptyList(),
    /**
     * Recorded, but its link waits for something that has not arrived: its promise, its sale or
     * its location.
     */
    public val parked: Boolean = false,
    /** What was unusual about the command; a command with flags was recorded all the same. */
    public val flags: List<Flag> = emptyList(),
    /** The numbers of the cases that it opened, for a person to look at. */
    public val cases: List<Long> = emptyList(),
    /**
     * When the last of what waits for expected supply (a back order) can be there. Without it,
     * nothing waits.
     */
    public val expectedAt: Instant? = null,
    /** When a pickup is promised to be ready. Without it, the promise is no pickup. */
    public val readyAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Receipt {
            var recordedAt: Instant? = null
            var sequence: Long? = null
            var expiresAt: Instant? = null
            var partly: List<PartlyGranted> = emptyList()
            var parked: Boolean = false
            var flags: List<Flag> = emptyList()
            var cases: List<Long> = emptyList()
            var expectedAt: Instant? = null
            var readyAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "recorded_at" -> recordedAt = input.moment()
                    "sequence" -> if (!input.isNull()) sequence = input.number()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "partly" -> if (!input.isNull()) partly = input.list { PartlyGranted.read(input) }
                    "parked" -> if (!input.isNull()) parked = input.flag()
                    "flags" -> if (!input.isNull()) flags = input.list { Flag.of(input) }
                    "cases" -> if (!input.isNull()) cases = input.list { input.number() }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    else -> input.stray(member)
                }
            }
            return Receipt(
                recordedAt ?: input.lacks("recorded_at"),
                sequence,
                expiresAt,
                partly,
                parked,
                flags,
                cases,
                expectedAt,
                readyAt,
            )
        }
    }
}

/** The matters that stood open when they were looked through. */
public data class Reconciliation(
    /** The moment for which this is true. */
    public val asOf: Instant,
    /** The last journal entry that it takes into account. */
    public val sequence: Long,
    /** The matters, kind by kind, oldest first. */
    public val matters: List<OpenMatter>,
) {
    internal companion object {
        internal fun read(input: Reader): Reconciliation {
            var asOf: Instant? = null
            var sequence: Long? = null
            var matters: List<OpenMatter>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "as_of" -> asOf = input.moment()
                    "sequence" -> sequence = input.number()
                    "matters" -> matters = input.list { OpenMatter.read(input) }
                    else -> input.stray(member)
                }
            }
            return Reconciliation(
                asOf ?: input.lacks("as_of"),
                sequence ?: input.lacks("sequence"),
                matters ?: emptyList(),
            )
        }
    }
}

/** A fact as it was recorded. */
public data class RecordedFact(
    /** The number of its journal entry. */
    public val entry: Long,
    /** The reference that it was sent under. */
    public val reference: String,
    /** When it was recorded, by the engine's clock. */
    public val recordedAt: Instant,
    /** The command, as it was sent. */
    public val command: Command,
) {
    internal companion object {
        internal fun read(input: Reader): RecordedFact {
            var entry: Long? = null
            var reference: String? = null
            var recordedAt: Instant? = null
            var command: Command? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "entry" -> entry = input.number()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "command" -> command = Command.read(input)
                    else -> input.stray(member)
                }
            }
            return RecordedFact(
                entry ?: input.lacks("entry"),
                reference ?: input.lacks("reference"),
                recordedAt ?: input.lacks("recorded_at"),
                command ?: input.lacks("command"),
            )
        }
    }
}

/**
 * A refusal: a reasoned no. It is remembered under its reference, and the same command gets it
 * again.
 */
public data class Refusal @JvmOverloads constructor(
    /** The stable code, to decide by; texts may change. */
    public val code: RefusalCode,
    /** What stood in the way, as a sentence for people. */
    public val reason: String,
    /** What to do now, as a sentence for people. */
    public val remedy: String,
    /** The lines that could not be promised, each with what could be. Empty for other refusals. */
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
                when (val member = input.name() ?: break) {
                    "code" -> code = RefusalCode.of(input)
                    "reason" -> reason = input.text()
                    "remedy" -> remedy = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { RefusedLine.read(input) }
                    else -> input.stray(member)
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

/** The stable codes of refusals. Decide by them, not by the texts. */
public enum class RefusalCode(
    /** The word as it crosses. */
    public val value: String,
) {
    /** There is not enough to promise, or not enough expected supply to wait for. */
    UNAVAILABLE("unavailable"),
    /** The item is not defined, and a promise needs one that is. */
    UNKNOWN_ITEM("unknown_item"),
    /** The item is known from facts only (provisional). Define it before it is promised. */
    PROVISIONAL_ITEM("provisional_item"),
    /** The item or location is retired, and is no longer promised. */
    RETIRED("retired"),
    /** The channel's policy holds no stock for carts. */
    HOLDS_OFF("holds_off"),
    /** The channel's policy does not let it promise stock of this location. */
    LOCATION_NOT_ELIGIBLE("location_not_eligible"),
    /**
     * The document has a live promise already. Use it, release it first, or set `adds` to promise
     * more.
     */
    PROMISE_EXISTS("promise_exists"),
    /** The order was cancelled before it arrived. */
    CANCELLED_BEFORE("cancelled_before"),
    /** No promise is known under this reference or document. */
    UNKNOWN_PROMISE("unknown_promise"),
    /**
     * The hold has lost units, by its deadline or to a fact, and there is not enough left to
     * promise them again.
     */
    EXPIRED_UNAVAILABLE("expired_unavailable"),
    /** The promise is in a phase in which this cannot be done; the remedy lists what can. */
    WRONG_PHASE("wrong_phase"),
    /** It asks about more units than the promise still has. */
    MORE_THAN_PROMISED("more_than_promised"),
    /** The entry is not a fact that can be reversed; the remedy names the opposite command. */
    NOT_REVERSIBLE("not_reversible"),
    /** The deadline that it asks for is not in the future. */
    DEADLINE_PASSED("deadline_passed"),
    /** The name belongs to something else already. */
    NAME_TAKEN("name_taken"),
    /**
     * It changes what cannot change: an item's unit, its decimals to fewer, or whether it is a
     * kit.
     */
    FROZEN("frozen"),
    /** A component is not defined, is a kit, or is the kit itself. */
    BAD_KIT("bad_kit"),
    /** No open case has this number, or its kind cannot be resolved in this way. */
    CASE_NOT_RESOLVABLE("case_not_resolvable"),
    /** The hold would last longer than the `seconds_max` of the channel's policy. */
    HOLD_TOO_LONG("hold_too_long"),
    /**
     * No pickup is possible: the location offers none, has no capacity for more or is not open
     * long enough, or the lines are at several locations.
     */
    NO_PICKUP("no_pickup"),
    /** A pickup has one location, so it can only be moved as a whole. */
    WHOLE_PICKUP("whole_pickup"),
    /** The catalogue does not list the one item as a substitute of the other. */
    NO_SUBSTITUTE("no_substitute"),
    /** The channel's policy allows no back orders. */
    BACK_ORDERS_OFF("back_orders_off"),
    /** The pickup code is wrong. Hand nothing over; the remedy says how many tries are left. */
    WRONG_CODE("wrong_code"),
    /** No pickup code is valid: none was issued, it was used, or too many wrong ones were tried. */
    NO_VALID_CODE("no_valid_code"),
    /** No expected supply was announced under this reference. */
    UNKNOWN_SUPPLY("unknown_supply"),
    /** A substitute is not defined, is a kit, or is the item itself. */
    BAD_SUBSTITUTE("bad_substitute"),
    /** It asks for more of an item than its source's `quantity_max` allows. */
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

/** A refusal that is remembered under its reference. */
public data class RefusalView(
    /** Its row number, which the next page starts after. */
    public val id: Long,
    /** The source that sent the command. */
    public val source: String,
    /** The reference that it used up. */
    public val reference: String,
    /** When it was refused, by the engine's clock. */
    public val recordedAt: Instant,
    /** The refusal, with its code and remedy. */
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
                when (val member = input.name() ?: break) {
                    "id" -> id = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "refusal" -> refusal = Refusal.read(input)
                    else -> input.stray(member)
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

/** A line that could not be promised, with what could be. */
public data class RefusedLine(
    /** The item that is missing; of a kit, the component that limits it. */
    public val sku: String,
    /** The location that it was asked of. */
    public val location: String,
    /** What all lines of the command ask for together, in the item's base unit. */
    public val requested: BigDecimal,
    /** What could have been promised instead, in the item's base unit. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "requested" -> requested = input.quantity()
                    "available" -> available = input.quantity()
                    else -> input.stray(member)
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

/** Something that a rebuild corrected. */
public data class Repair(
    /** The level or promise, and which part of it. */
    public val place: String,
    /** What it was before, as stored. */
    public val found: String,
    /** What it is now, as computed from the journal. */
    public val rebuilt: String,
) {
    internal companion object {
        internal fun read(input: Reader): Repair {
            var place: String? = null
            var found: String? = null
            var rebuilt: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "place" -> place = input.text()
                    "found" -> found = input.text()
                    "rebuilt" -> rebuilt = input.text()
                    else -> input.stray(member)
                }
            }
            return Repair(
                place ?: input.lacks("place"),
                found ?: input.lacks("found"),
                rebuilt ?: input.lacks("rebuilt"),
            )
        }
    }
}

/** The period that a report counts. */
public data class ReportPeriod(
    /** The first moment that counts. */
    public val from: Instant,
    /** The first moment that does not count any more. */
    public val to: Instant,
) {
    internal companion object {
        internal fun read(input: Reader): ReportPeriod {
            var from: Instant? = null
            var to: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "from" -> from = input.moment()
                    "to" -> to = input.moment()
                    else -> input.stray(member)
                }
            }
            return ReportPeriod(
                from ?: input.lacks("from"),
                to ?: input.lacks("to"),
            )
        }
    }
}

/** How promises in danger were kept: how many of them in each way. */
public data class RescuedBy(
    /** The goods came from another location. */
    public val moved: Long,
    /** The customer took a substitute. */
    public val substituted: Long,
    /** The customer waited for expected supply. */
    public val postponed: Long,
    /** Goods turned up, or new stock came in. */
    public val newStock: Long,
) {
    internal companion object {
        internal fun read(input: Reader): RescuedBy {
            var moved: Long? = null
            var substituted: Long? = null
            var postponed: Long? = null
            var newStock: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "moved" -> moved = input.number()
                    "substituted" -> substituted = input.number()
                    "postponed" -> postponed = input.number()
                    "new_stock" -> newStock = input.number()
                    else -> input.stray(member)
                }
            }
            return RescuedBy(
                moved ?: input.lacks("moved"),
                substituted ?: input.lacks("substituted"),
                postponed ?: input.lacks("postponed"),
                newStock ?: input.lacks("new_stock"),
            )
        }
    }
}

/** The kind of a promise. */
public enum class ReservationKind(
    /** The word as it crosses. */
    public val value: String,
) {
    /** A cart or a quote (soft reservation): it ends by its deadline, and gives way to facts. */
    HOLD("hold"),
    /** An order: it stands until it is fulfilled, released or its own deadline comes. */
    ORDER("order"),
    /** An order that its customer collects at a branch (click and collect, BOPIS). */
    PICKUP("pickup"),
    /** Stock that another location has requested. */
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

/**
 * One item at one location within a promise, in the item's base unit.
 *
 * `requested = waiting + open + staged + short + fulfilled + released + expired`; units to put
 * back are counted beside it.
 */
public data class ReservationLineView(
    /** The item, by its SKU. */
    public val sku: String,
    /** The location that it is promised from. */
    public val location: String,
    /** What was promised, in all its parts. */
    public val requested: BigDecimal,
    /** Still promised, and on the shelf: held or committed. */
    public val open: BigDecimal,
    /** Lost to a fact, such as a short pick. For an order, a person has to find another way. */
    public val short: BigDecimal,
    /** Handed over to the customer; of a transfer, shipped. */
    public val fulfilled: BigDecimal,
    /** Released or cancelled, and not promised any more. */
    public val released: BigDecimal,
    /** Ended by a deadline, and not promised any more. */
    public val expired: BigDecimal,
    /** On back order: promised against expected supply, and not on the shelf yet. */
    public val waiting: BigDecimal,
    /** Still promised, and picked. */
    public val staged: BigDecimal,
    /** Picked, and promised to nobody any more: somebody has to put them back. */
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
                when (val member = input.name() ?: break) {
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
                    else -> input.stray(member)
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

/** A promise as it stands now: a hold, an order, a pickup or a transfer (reservation, allocation). */
public data class ReservationView @JvmOverloads constructor(
    /** Its identity: the journal entry that made it. Older promises have smaller numbers. */
    public val sequence: Long,
    /** The source that asked for it. */
    public val source: String,
    /** The channel that it was asked through. */
    public val channel: String,
    /** The reference of the attempt that made it. */
    public val reference: String,
    /** Whether it is a hold, an order, a pickup or a transfer. */
    public val kind: ReservationKind,
    /** Where it stands in its life. */
    public val phase: Phase,
    /** When it was recorded, by the engine's clock. */
    public val madeAt: Instant,
    /** Its lines, one for each item and location; kits as their components. */
    public val lines: List<ReservationLineView>,
    /** The business document behind it, such as an order number. Without it, none was given. */
    public val document: String? = null,
    /** When it ends by itself, as far as it is not picked. Without it, it has no deadline. */
    public val expiresAt: Instant? = null,
    /** The spot in the holding area where its picked goods stand. Without it, none was named. */
    public val stagedIn: String? = null,
    /** When its customer was last contacted about it. Without it, never. */
    public val contactedAt: Instant? = null,
    /** Pickup details. Without it, the customer does not collect the order at a branch. */
    public val pickup: PickupView? = null,
    /** Transfer details. Without it, the promise is no transfer. */
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
            var document: String? = null
            var expiresAt: Instant? = null
            var stagedIn: String? = null
            var contactedAt: Instant? = null
            var pickup: PickupView? = null
            var transfer: TransferView? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "source" -> source = input.text()
                    "channel" -> channel = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = ReservationKind.of(input)
                    "phase" -> phase = Phase.of(input)
                    "made_at" -> madeAt = input.moment()
                    "lines" -> lines = input.list { ReservationLineView.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "staged_in" -> if (!input.isNull()) stagedIn = input.text()
                    "contacted_at" -> if (!input.isNull()) contactedAt = input.moment()
                    "pickup" -> if (!input.isNull()) pickup = PickupView.read(input)
                    "transfer" -> if (!input.isNull()) transfer = TransferView.read(input)
                    else -> input.stray(member)
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
                document,
                expiresAt,
                stagedIn,
                contactedAt,
                pickup,
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
    /** The uncertain fact came before the count, which had seen it. */
    BEFORE_COUNT("before_count"),
    /** The uncertain fact came after the count, which had not seen it. */
    AFTER_COUNT("after_count"),
    /** Goods of a transfer that did not arrive are given up: they leave the stock. */
    LOST("lost"),
    /** The first command under the reference stands; the second was a mistake. */
    KEEP_FIRST("keep_first"),
    /** The second command is real: the first is undone, and the second is posted. */
    REPLACE("replace"),
    /** Both commands are real: the second is posted beside the first. */
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

/** When a failed delivery is tried again, and when it is given up. */
public data class RetryPolicy @JvmOverloads constructor(
    /** How long it waits after the first failure, in seconds; at least 1. Without it, 10. */
    public var firstDelaySeconds: Int? = null,
    /** How many times as long each further delay is than the one before, 1 to 100. Without it, 2. */
    public var factor: Int? = null,
    /** The longest that it waits between two tries, in seconds. Without it, 3600. */
    public var delaySecondsMax: Int? = null,
    /**
     * By how much a delay may be shorter, in percent, so that not all come back at once; 0 to 100.
     * Without it, 20.
     */
    public var jitterPercent: Int? = null,
    /** After how many failures a delivery is dead, and waits for a person. Without it, 12. */
    public var triesMax: Int? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        firstDelaySeconds?.let {
            out.name("first_delay_seconds")
            out.number(it)
        }
        factor?.let {
            out.name("factor")
            out.number(it)
        }
        delaySecondsMax?.let {
            out.name("delay_seconds_max")
            out.number(it)
        }
        jitterPercent?.let {
            out.name("jitter_percent")
            out.number(it)
        }
        triesMax?.let {
            out.name("tries_max")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): RetryPolicy {
            var firstDelaySeconds: Int? = null
            var factor: Int? = null
            var delaySecondsMax: Int? = null
            var jitterPercent: Int? = null
            var triesMax: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "first_delay_seconds" -> if (!input.isNull()) firstDelaySeconds = input.small()
                    "factor" -> if (!input.isNull()) factor = input.small()
                    "delay_seconds_max" -> if (!input.isNull()) delaySecondsMax = input.small()
                    "jitter_percent" -> if (!input.isNull()) jitterPercent = input.small()
                    "tries_max" -> if (!input.isNull()) triesMax = input.small()
                    else -> input.stray(member)
                }
            }
            return RetryPolicy(
                firstDelaySeconds,
                factor,
                delaySecondsMax,
                jitterPercent,
                triesMax,
            )
        }
    }
}

/** What a sale would do to promises. The sale can be recorded whatever this says. */
public data class SaleCheck(
    /** The promises that the sale takes units of, or endangers; holds first within a line. */
    public val atRisk: List<SaleRisk>,
    /** The items that would take `free` below zero. */
    public val short: List<SaleShortfall>,
    /** What would be unusual about the sale; empty where nothing. */
    public val flags: List<Flag>,
) {
    internal companion object {
        internal fun read(input: Reader): SaleCheck {
            var atRisk: List<SaleRisk>? = null
            var short: List<SaleShortfall>? = null
            var flags: List<Flag>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "at_risk" -> atRisk = input.list { SaleRisk.read(input) }
                    "short" -> short = input.list { SaleShortfall.read(input) }
                    "flags" -> flags = input.list { Flag.of(input) }
                    else -> input.stray(member)
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
    /** The item that would be missing. */
    public val sku: String,
    /** The location where it would be missing. */
    public val location: String,
    /** The promise, by the entry that made it. */
    public val reservation: Long,
    /** The source that asked for it. */
    public val source: String,
    /** The reference of the attempt that made it. */
    public val reference: String,
    /** Whether it is a hold, an order, a pickup or a transfer. */
    public val kind: ReservationKind,
    /** How many of its units are in danger, in the item's base unit. */
    public val quantity: BigDecimal,
    /** The business document behind it, such as an order number. Without it, none was given. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "reservation" -> reservation = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "kind" -> kind = ReservationKind.of(input)
                    "quantity" -> quantity = input.quantity()
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(member)
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
    /** The item, by its SKU. */
    public val sku: String,
    /** The location where it would be short. */
    public val location: String,
    /** How many units `free` would be below zero. */
    public val shortfall: BigDecimal,
    /** The part of the shortfall that no promise here covers. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "shortfall" -> shortfall = input.quantity()
                    "owed_to_nobody" -> owedToNobody = input.quantity()
                    else -> input.stray(member)
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

/** Short picks: picks that did not find what was promised. */
public data class ShortPicks(
    /** How many lines of promises became short by a pick. */
    public val lines: Long,
    /** How many units were missing, in the base units of their items. */
    public val units: BigDecimal,
) {
    internal companion object {
        internal fun read(input: Reader): ShortPicks {
            var lines: Long? = null
            var units: BigDecimal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "lines" -> lines = input.number()
                    "units" -> units = input.quantity()
                    else -> input.stray(member)
                }
            }
            return ShortPicks(
                lines ?: input.lacks("lines"),
                units ?: input.lacks("units"),
            )
        }
    }
}

/** A number that somebody shows, to be compared with what it should be. */
public data class Shown @JvmOverloads constructor(
    /** Its line in a file, or its number in a list. */
    public val line: Long,
    /** The item, by any of its names. */
    public val sku: String,
    /** The number that is shown, in the item's base unit. */
    public val quantity: BigDecimal,
    /** The location that the line names. Without it, the location of the question, or all together. */
    public var location: String? = null,
) {
    /** The same, of whole units. */
    @JvmOverloads public constructor(line: Long, sku: String, quantity: Int, location: String? = null) : this(line, sku, quantity.toBigDecimal(), location)

    /** The same, of whole units. */
    @JvmOverloads public constructor(line: Long, sku: String, quantity: Long, location: String? = null) : this(line, sku, quantity.toBigDecimal(), location)

    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("line")
        out.number(line)
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
        internal fun read(input: Reader): Shown {
            var line: Long? = null
            var sku: String? = null
            var quantity: BigDecimal? = null
            var location: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "line" -> line = input.number()
                    "sku" -> sku = input.text()
                    "quantity" -> quantity = input.quantity()
                    "location" -> if (!input.isNull()) location = input.text()
                    else -> input.stray(member)
                }
            }
            return Shown(
                line ?: input.lacks("line"),
                sku ?: input.lacks("sku"),
                quantity ?: input.lacks("quantity"),
                location,
            )
        }
    }
}

/** One shown number, compared with what it should be; or an item that is not shown. */
public data class ShownLine @JvmOverloads constructor(
    /** The item, by the name that was shown. */
    public val sku: String,
    /** Whether the numbers agree, or the difference is explained, or somebody has to look at it. */
    public val verdict: Verdict,
    /** What explains the difference, or may have led to it; the likeliest first. */
    public val because: List<Because>,
    /** What a person could do about it; empty where nothing is needed. */
    public val proposals: List<Proposal>,
    /** The line of the number. Without it, the item is not shown. */
    public val line: Long? = null,
    /** The location. Without it, the number is the sum of several. */
    public val location: String? = null,
    /** The number that is shown. Without it, the item is not shown. */
    public val shown: BigDecimal? = null,
    /** The number that it should be. Without it, the item or location is not known. */
    public val should: BigDecimal? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ShownLine {
            var sku: String? = null
            var verdict: Verdict? = null
            var because: List<Because>? = null
            var proposals: List<Proposal>? = null
            var line: Long? = null
            var location: String? = null
            var shown: BigDecimal? = null
            var should: BigDecimal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "verdict" -> verdict = Verdict.of(input)
                    "because" -> because = input.list { Because.read(input) }
                    "proposals" -> proposals = input.list { Proposal.read(input) }
                    "line" -> if (!input.isNull()) line = input.number()
                    "location" -> if (!input.isNull()) location = input.text()
                    "shown" -> if (!input.isNull()) shown = input.quantity()
                    "should" -> if (!input.isNull()) should = input.quantity()
                    else -> input.stray(member)
                }
            }
            return ShownLine(
                sku ?: input.lacks("sku"),
                verdict ?: input.lacks("verdict"),
                because ?: emptyList(),
                proposals ?: emptyList(),
                line,
                location,
                shown,
                should,
            )
        }
    }
}

/** Shown numbers, compared with what they should be. */
public data class ShownReport(
    /** How many of them were right, and how many were not. */
    public val summary: ShownSummary,
    /** Each shown number, and the items that are not shown. */
    public val lines: List<ShownLine>,
) {
    internal companion object {
        internal fun read(input: Reader): ShownReport {
            var summary: ShownSummary? = null
            var lines: List<ShownLine>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "summary" -> summary = ShownSummary.read(input)
                    "lines" -> lines = input.list { ShownLine.read(input) }
                    else -> input.stray(member)
                }
            }
            return ShownReport(
                summary ?: input.lacks("summary"),
                lines ?: emptyList(),
            )
        }
    }
}

/** How many shown numbers were right, and how many were not. */
public data class ShownSummary(
    /** How many numbers were shown. */
    public val lines: Long,
    /** How many of them are right. */
    public val equal: Long,
    /** How many differ for a reason that is known and needs nobody. */
    public val explained: Long,
    /** How many somebody has to look at, with the items that are not shown. */
    public val unexplained: Long,
    /** How many items are not shown although there is something to promise. */
    public val notShown: Long,
    /** The last journal entry that the comparison takes into account. */
    public val sequence: Long,
) {
    internal companion object {
        internal fun read(input: Reader): ShownSummary {
            var lines: Long? = null
            var equal: Long? = null
            var explained: Long? = null
            var unexplained: Long? = null
            var notShown: Long? = null
            var sequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "lines" -> lines = input.number()
                    "equal" -> equal = input.number()
                    "explained" -> explained = input.number()
                    "unexplained" -> unexplained = input.number()
                    "not_shown" -> notShown = input.number()
                    "sequence" -> sequence = input.number()
                    else -> input.stray(member)
                }
            }
            return ShownSummary(
                lines ?: input.lacks("lines"),
                equal ?: input.lacks("equal"),
                explained ?: input.lacks("explained"),
                unexplained ?: input.lacks("unexplained"),
                notShown ?: input.lacks("not_shown"),
                sequence ?: input.lacks("sequence"),
            )
        }
    }
}

/**
 * One item of an expected supply at one location, in the item's base unit.
 *
 * `expected = open + received + given_up`.
 */
public data class SupplyLineView(
    /** The item, by its SKU. */
    public val sku: String,
    /** The location that it comes to. */
    public val location: String,
    /** How many units were announced. */
    public val expected: BigDecimal,
    /** How many units have come. */
    public val received: BigDecimal,
    /** How many units are not expected any more, because another announcement took their place. */
    public val givenUp: BigDecimal,
    /** How many units are still to come. */
    public val open: BigDecimal,
    /**
     * The orders that wait for it, and for how many of its units. The oldest order gets the
     * earliest supply. Late supply is assigned last, and its orders are at risk.
     */
    public val waiting: List<PromiseAtRisk>,
) {
    internal companion object {
        internal fun read(input: Reader): SupplyLineView {
            var sku: String? = null
            var location: String? = null
            var expected: BigDecimal? = null
            var received: BigDecimal? = null
            var givenUp: BigDecimal? = null
            var open: BigDecimal? = null
            var waiting: List<PromiseAtRisk>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "expected" -> expected = input.quantity()
                    "received" -> received = input.quantity()
                    "given_up" -> givenUp = input.quantity()
                    "open" -> open = input.quantity()
                    "waiting" -> waiting = input.list { PromiseAtRisk.read(input) }
                    else -> input.stray(member)
                }
            }
            return SupplyLineView(
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                expected ?: input.lacks("expected"),
                received ?: input.lacks("received"),
                givenUp ?: input.lacks("given_up"),
                open ?: input.lacks("open"),
                waiting ?: emptyList(),
            )
        }
    }
}

/** Expected supply (incoming): goods that were announced by `expect`. */
public data class SupplyView @JvmOverloads constructor(
    /** Its identity: the journal entry that announced it. */
    public val sequence: Long,
    /** The source that announced it. */
    public val source: String,
    /** The reference that announced it; a receipt names it in `of`. */
    public val reference: String,
    /** When the goods should be there. */
    public val expectedAt: Instant,
    /** Whether they should be there by now and some are not. Nothing is promised on late supply. */
    public val isLate: Boolean,
    /** Its lines, one for each item and location; kits as their components. */
    public val lines: List<SupplyLineView>,
    /**
     * The business document behind it, such as a purchase order number. Without it, none was
     * given.
     */
    public val document: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): SupplyView {
            var sequence: Long? = null
            var source: String? = null
            var reference: String? = null
            var expectedAt: Instant? = null
            var isLate: Boolean? = null
            var lines: List<SupplyLineView>? = null
            var document: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "expected_at" -> expectedAt = input.moment()
                    "is_late" -> isLate = input.flag()
                    "lines" -> lines = input.list { SupplyLineView.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(member)
                }
            }
            return SupplyView(
                sequence ?: input.lacks("sequence"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                expectedAt ?: input.lacks("expected_at"),
                isLate ?: false,
                lines ?: emptyList(),
                document,
            )
        }
    }
}

/**
 * A suspected duplicate: two facts of one source, kind and document that moved the same goods
 * under two references.
 */
public data class SuspectedDuplicate(
    /** The source that sent both. */
    public val source: String,
    /** The kind of both commands, as their JSON `type`. */
    public val kind: String,
    /** The business document behind both. */
    public val document: String,
    /** The fact that was recorded first. */
    public val first: RecordedFact,
    /** The fact that may be the same again. */
    public val second: RecordedFact,
    /** The command that reverses the second one, if it is the same. */
    public val resolve: Command,
) {
    internal companion object {
        internal fun read(input: Reader): SuspectedDuplicate {
            var source: String? = null
            var kind: String? = null
            var document: String? = null
            var first: RecordedFact? = null
            var second: RecordedFact? = null
            var resolve: Command? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "kind" -> kind = input.text()
                    "document" -> document = input.text()
                    "first" -> first = RecordedFact.read(input)
                    "second" -> second = RecordedFact.read(input)
                    "resolve" -> resolve = Command.read(input)
                    else -> input.stray(member)
                }
            }
            return SuspectedDuplicate(
                source ?: input.lacks("source"),
                kind ?: input.lacks("kind"),
                document ?: input.lacks("document"),
                first ?: input.lacks("first"),
                second ?: input.lacks("second"),
                resolve ?: input.lacks("resolve"),
            )
        }
    }
}

/**
 * Names an earlier command, or the promise that it made: by its reference or by its document,
 * never by both.
 */
public data class Target @JvmOverloads constructor(
    /** The source that sent it. Without it, the sender of this command. */
    public var source: String? = null,
    /**
     * The reference that it was sent under. The reference of a `confirm` or an `extend` means
     * their promise.
     */
    public var reference: String? = null,
    /**
     * The document that it was sent for. It means every promise of that document that something is
     * left to do about; a command is done for all of them, or refused for all of them.
     */
    public var document: String? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        source?.let {
            out.name("source")
            out.text(it)
        }
        reference?.let {
            out.name("reference")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Target {
            var source: String? = null
            var reference: String? = null
            var document: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> if (!input.isNull()) source = input.text()
                    "reference" -> if (!input.isNull()) reference = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(member)
                }
            }
            return Target(
                source,
                reference,
                document,
            )
        }
    }
}

/** What the staff of a location have to do about a promise. */
public enum class TaskKind(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Accept a pickup that waits for it. */
    WAITING("waiting"),
    /** Finish a pickup that was not ready when it was promised. */
    LATE("late"),
    /** Pick and stage a pickup that was accepted. */
    DUE("due"),
    /** Keep picked goods in their spot until their customer comes. */
    STAGED("staged"),
    /** Put back a pickup that was not collected in time, unless its customer comes first. */
    EXPIRED_IN_CAGE("expired_in_cage"),
    /** Put back picked goods of a promise that is over. */
    PUT_BACK("put_back"),
    /** Find another way for a promise that is short of goods, before it is due. */
    MISSING("missing"),
    /** Ship goods to another location. */
    SHIP("ship"),
    /** Receive goods of a transfer that are on their way here. */
    ARRIVING("arriving"),
    /** Close a pickup that was handed over. */
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

/** A task: something that the staff of a location have to do about a promise. */
public data class TaskView @JvmOverloads constructor(
    /** What there is to do. */
    public val kind: TaskKind,
    /** The promise that it is about, as it stands now. */
    public val promise: ReservationView,
    /** By when it has to be done. Without it, there is no deadline. */
    public val dueAt: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): TaskView {
            var kind: TaskKind? = null
            var promise: ReservationView? = null
            var dueAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "kind" -> kind = TaskKind.of(input)
                    "promise" -> promise = ReservationView.read(input)
                    "due_at" -> if (!input.isNull()) dueAt = input.moment()
                    else -> input.stray(member)
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

/** What a `tick` did. */
public data class Tick @JvmOverloads constructor(
    /** On how many levels deadlines had come, and were journalled. */
    public val levelsExpired: Int,
    /** How many old refusals were forgotten. */
    public val refusalsForgotten: Int,
    /** When the next deadline comes; tick again then. Without it, there is none. */
    public val nextDue: Instant? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Tick {
            var levelsExpired: Int? = null
            var refusalsForgotten: Int? = null
            var nextDue: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "levels_expired" -> levelsExpired = input.small()
                    "refusals_forgotten" -> refusalsForgotten = input.small()
                    "next_due" -> if (!input.isNull()) nextDue = input.moment()
                    else -> input.stray(member)
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

/**
 * One item of a transfer, in its base unit.
 *
 * `shipped + over = received + lost + returned + in_transit`.
 */
public data class TransferLineView(
    /** The item, by its SKU. */
    public val sku: String,
    /** How many units left. */
    public val shipped: BigDecimal,
    /** How many units arrived beyond what was shipped. */
    public val over: BigDecimal,
    /** How many units arrived, in any condition. */
    public val received: BigDecimal,
    /** How many units a person has given up. */
    public val lost: BigDecimal,
    /** How many units came back to the location that shipped them. */
    public val returned: BigDecimal,
    /** How many units are in transit. */
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
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "shipped" -> shipped = input.quantity()
                    "over" -> over = input.quantity()
                    "received" -> received = input.quantity()
                    "lost" -> lost = input.quantity()
                    "returned" -> returned = input.quantity()
                    "in_transit" -> inTransit = input.quantity()
                    else -> input.stray(member)
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

/** The transfer details of goods that go from one location to another. */
public data class TransferView @JvmOverloads constructor(
    /** The location that ships the goods. */
    public val from: String,
    /** The location that receives the goods. */
    public val to: String,
    /** Whether it was cancelled in transit, so that what is in transit comes back. */
    public val recalled: Boolean,
    /** What became of each of its items. */
    public val lines: List<TransferLineView>,
    /** When what is in transit should have arrived. Without it, there is no deadline. */
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
                when (val member = input.name() ?: break) {
                    "from" -> from = input.text()
                    "to" -> to = input.text()
                    "recalled" -> recalled = input.flag()
                    "lines" -> lines = input.list { TransferLineView.read(input) }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    else -> input.stray(member)
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

/** How far the numbers of a location could be trusted in one week. */
public data class TrustWeek(
    /** The location whose numbers are meant. */
    public val location: String,
    /** The week, in the location's time zone. */
    public val week: String,
    /** For how many seconds its levels existed, all levels added up. */
    public val levelSeconds: Long,
    /** For how many of these seconds a case was open or `free` was below zero. */
    public val underReviewSeconds: Long,
) {
    internal companion object {
        internal fun read(input: Reader): TrustWeek {
            var location: String? = null
            var week: String? = null
            var levelSeconds: Long? = null
            var underReviewSeconds: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "location" -> location = input.text()
                    "week" -> week = input.text()
                    "level_seconds" -> levelSeconds = input.number()
                    "under_review_seconds" -> underReviewSeconds = input.number()
                    else -> input.stray(member)
                }
            }
            return TrustWeek(
                location ?: input.lacks("location"),
                week ?: input.lacks("week"),
                levelSeconds ?: input.lacks("level_seconds"),
                underReviewSeconds ?: input.lacks("under_review_seconds"),
            )
        }
    }
}

/** What is not confirmed at a location, and why. */
public data class Unconfirmed @JvmOverloads constructor(
    /** The location that was asked about. */
    public val location: String,
    /** The best label that any number of the location has now. */
    public val label: Label,
    /** Why the location as a whole is not confirmed; empty where it is. */
    public val reasons: List<LabelReason>,
    /** The moment for which this is true. */
    public val asOf: Instant,
    /** The watermark: every message that the location's watched sources sent before then is here. */
    public val goodAt: Instant,
    /** The items with reasons of their own, in the order in which they were defined. */
    public val items: List<UnconfirmedItem>,
    /** The item to start the next page after. Without it, this was the last page. */
    public val next: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Unconfirmed {
            var location: String? = null
            var label: Label? = null
            var reasons: List<LabelReason>? = null
            var asOf: Instant? = null
            var goodAt: Instant? = null
            var items: List<UnconfirmedItem>? = null
            var next: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "location" -> location = input.text()
                    "label" -> label = Label.of(input)
                    "reasons" -> reasons = input.list { LabelReason.read(input) }
                    "as_of" -> asOf = input.moment()
                    "good_at" -> goodAt = input.moment()
                    "items" -> items = input.list { UnconfirmedItem.read(input) }
                    "next" -> if (!input.isNull()) next = input.text()
                    else -> input.stray(member)
                }
            }
            return Unconfirmed(
                location ?: input.lacks("location"),
                label ?: input.lacks("label"),
                reasons ?: emptyList(),
                asOf ?: input.lacks("as_of"),
                goodAt ?: input.lacks("good_at"),
                items ?: emptyList(),
                next,
            )
        }
    }
}

/** An item whose numbers at a location are not confirmed, for a reason of its own. */
public data class UnconfirmedItem(
    /** The item, by its SKU. */
    public val sku: String,
    /** The label of its numbers, with the reasons of the location as a whole. */
    public val label: Label,
    /** Its own reasons, without those of the location. */
    public val reasons: List<LabelReason>,
    /** The open cases about it; empty where there are none. */
    public val cases: List<OpenCase>,
) {
    internal companion object {
        internal fun read(input: Reader): UnconfirmedItem {
            var sku: String? = null
            var label: Label? = null
            var reasons: List<LabelReason>? = null
            var cases: List<OpenCase>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "label" -> label = Label.of(input)
                    "reasons" -> reasons = input.list { LabelReason.read(input) }
                    "cases" -> cases = input.list { OpenCase.read(input) }
                    else -> input.stray(member)
                }
            }
            return UnconfirmedItem(
                sku ?: input.lacks("sku"),
                label ?: input.lacks("label"),
                reasons ?: emptyList(),
                cases ?: emptyList(),
            )
        }
    }
}

/** How a difference is to be taken. */
public enum class Verdict(
    /** The word as it crosses. */
    public val value: String,
) {
    /** The numbers agree: there is no difference. */
    EQUAL("equal"),
    /** It is known where the difference comes from, and nobody has to act. */
    EXPLAINED("explained"),
    /** Somebody has to look at it. */
    UNEXPLAINED("unexplained"),
    ;

    override fun toString(): String = value

    internal companion object {
        private val all = entries.associateBy { it.value }

        internal fun of(input: Reader): Verdict {
            val word = input.text()
            return all[word] ?: input.unknown("Verdict", word)
        }
    }
}

/** What `verify` found, in the journal and in the file. */
public data class Verified(
    /** The findings of the journal against what is stored. */
    public val report: VerifyReport,
    /** What the storage itself finds wrong with its file, each a sentence; empty if nothing is. */
    public val storage: List<String>,
) {
    internal companion object {
        internal fun read(input: Reader): Verified {
            var report: VerifyReport? = null
            var storage: List<String>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "report" -> report = VerifyReport.read(input)
                    "storage" -> storage = input.list { input.text() }
                    else -> input.stray(member)
                }
            }
            return Verified(
                report ?: input.lacks("report"),
                storage ?: emptyList(),
            )
        }
    }
}

/** What `verify` found when it computed everything again. */
public data class VerifyReport(
    /** How many journal entries were read. */
    public val entries: Long,
    /** How many levels were computed again. */
    public val levels: Long,
    /** How many promises were read, live or not. */
    public val reservations: Long,
    /** How many cases were read, open or not. */
    public val cases: Long,
    /** What is wrong, at most 1,000 findings; empty if nothing is. */
    public val findings: List<Finding>,
    /** How many more findings there were than are listed. */
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
                when (val member = input.name() ?: break) {
                    "entries" -> entries = input.number()
                    "levels" -> levels = input.number()
                    "reservations" -> reservations = input.number()
                    "cases" -> cases = input.number()
                    "findings" -> findings = input.list { Finding.read(input) }
                    "findings_left_out" -> findingsLeftOut = input.number()
                    else -> input.stray(member)
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

/** A day of the week, as ISO 8601 numbers them from Monday. */
public enum class Weekday(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Monday, the first day of the ISO week. */
    MONDAY("monday"),
    /** Tuesday, the second day of the week. */
    TUESDAY("tuesday"),
    /** Wednesday, the third day of the week. */
    WEDNESDAY("wednesday"),
    /** Thursday, the fourth day of the week. */
    THURSDAY("thursday"),
    /** Friday, the fifth day of the week. */
    FRIDAY("friday"),
    /** Saturday, the sixth day of the week. */
    SATURDAY("saturday"),
    /** Sunday, the last day of the ISO week. */
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
