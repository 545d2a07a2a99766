// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

/** What to do. */
public sealed class Action {

    /** Send this command, under the reference that it has: twice is once. */
    public data class Apply(
        /** The command. */
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

    /** Show the channel this number again. */
    public data class Publish @JvmOverloads constructor(
        /** The channel. */
        public val channel: String,
        /** The item. */
        public val sku: String,
        /** The number. */
        public val quantity: BigDecimal,
        /** As of this journal entry. */
        public val sequence: Long,
        /** The location; nothing where several are taken together. */
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

    /** Have somebody count; what they see is a command of its own. */
    public data class Count(
        /** The item. */
        public val sku: String,
        /** Where. */
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
                when (val member = input.name() ?: break) {
                    "kind" -> kind = AlternativeKind.of(input)
                    "command" -> command = Command.read(input)
                    "effects" -> effects = input.list { LevelEffect.read(input) }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    "location" -> if (!input.isNull()) location = input.text()
                    "quantity" -> if (!input.isNull()) quantity = input.quantity()
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "substitute" -> if (!input.isNull()) substitute = input.text()
                    else -> input.stray(member)
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
                when (val member = input.name() ?: break) {
                    "promise" -> promise = ReservationView.read(input)
                    "options" -> options = input.list { Alternative.read(input) }
                    else -> input.stray(member)
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
                    "not_promised" -> if (!input.isNull()) notPromised = NotPromised.of(input)
                    "reasons" -> if (!input.isNull()) reasons = input.list { LabelReason.read(input) }
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
                when (val member = input.name() ?: break) {
                    "available" -> available = input.quantity()
                    "shortfall" -> shortfall = input.quantity()
                    "on_hand" -> onHand = input.quantity()
                    "label" -> label = Label.of(input)
                    "locations" -> locations = input.list { Availability.read(input) }
                    "good_at" -> if (!input.isNull()) goodAt = input.moment()
                    "reasons" -> if (!input.isNull()) reasons = input.list { LabelReason.read(input) }
                    else -> input.stray(member)
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

/** What explains a difference, or may have led to it. */
public sealed class Because {

    /** It was right before these entries, which have not been seen yet; newest first. */
    public data class InFlight(
        /** The entries, at most `BACK_ENTRIES_MAX` of them. */
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

    /** It was right before these entries, which are too old to be in flight; newest first. */
    public data class Behind(
        /** The entries, at most `BACK_ENTRIES_MAX` of them. */
        public val entries: List<Long>,
        /** When the oldest was recorded. */
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

    /** It was right before promises ended at their deadline. */
    public data class Expired(
        /** The entries; none where nobody has journalled it yet. */
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

    /** It is shown without what policy withholds. */
    public data class Withheld(
        /** How many units are withheld. */
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

    /** It is shown although nothing is promised from there. */
    public data class NotPromised(
        /** Why not. */
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

    /** It is what another channel can be promised. */
    public data class OtherChannel(
        /** The channel. */
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

    /** It is another figure than the one asked for. */
    public data class Figure(
        /** Which. */
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

    /** It is not shown at all. */
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

    /** The same item and location stand in an earlier line. */
    public data class ListedTwice(
        /** That line. */
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

    /** Late facts account for this much of a count's difference. */
    public data class LateFacts(
        /** How much. */
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

    /** It is not late yet. */
    public data class NotDue @JvmOverloads constructor(
        /** When it will be; nothing where there is no deadline. */
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

/** Why promises were broken. */
public data class BrokenBy(
    /** Lost to a fact, and no other way was found. */
    public val short: Long,
    /** Cancelled while goods for it were missing. */
    public val cancelledShort: Long,
    /** Handed over, but the pickup was ready later than promised. */
    public val late: Long,
    /** The goods that it waited for did not come before its deadline. */
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

    /** A fact named an unknown SKU. */
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
        /** How many units were not known to be there. */
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
        /** Counted less known. */
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
        /** The entry of the promise that stood before. */
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
        /** The fact's entry. */
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

/** The open cases of one kind at one location. */
public data class CaseCount @JvmOverloads constructor(
    /** The kind. */
    public val kind: String,
    /** How many are open. */
    public val open: Long,
    /** How many of them were opened within the last day. */
    public val withinADay: Long,
    /** How many of them were opened within the last week, but not the last day. */
    public val withinAWeek: Long,
    /** How many of them are older. */
    public val older: Long,
    /** When the oldest was opened. */
    public val oldest: Instant,
    /** The location; nothing for cases of no location or of several. */
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
                when (val member = input.name() ?: break) {
                    "by" -> by = input.number()
                    "at" -> at = input.moment()
                    "note" -> if (!input.isNull()) note = input.text()
                    "resolution" -> if (!input.isNull()) resolution = Resolution.of(input)
                    else -> input.stray(member)
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

/** A case with everything that a person needs to decide. */
public data class CaseFile @JvmOverloads constructor(
    /** Its number; `ResolveCase`(crate::ResolveCase) names it. */
    public val number: Long,
    /** The journal entry that opened it. */
    public val openedBy: Long,
    /** When that was. */
    public val openedAt: Instant,
    /** The entry that opened it. */
    public val came: CaseOrigin,
    /** What can be done about it now. */
    public val can: List<CaseOption>,
    /** What cannot be done, and why. */
    public val cannot: List<CaseObstacle>,
    /** What closes it besides. */
    public val closes: String,
    /** What it is about. */
    public val about: CaseAbout,
    /** How it ended; nothing while it is open. */
    public val closed: CaseEnd? = null,
    /** Of a conflict, the two commands. */
    public val conflict: ConflictPair? = null,
    /** The entry that closed it; nothing while it is open. */
    public val ended: CaseOrigin? = null,
    /** The location that it concerns. */
    public val location: String? = null,
    /** The item that it concerns. */
    public val sku: String? = null,
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
            var closed: CaseEnd? = null
            var conflict: ConflictPair? = null
            var ended: CaseOrigin? = null
            var location: String? = null
            var sku: String? = null
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
                    "closed" -> if (!input.isNull()) closed = CaseEnd.read(input)
                    "conflict" -> if (!input.isNull()) conflict = ConflictPair.read(input)
                    "ended" -> if (!input.isNull()) ended = CaseOrigin.read(input)
                    "location" -> if (!input.isNull()) location = input.text()
                    "sku" -> if (!input.isNull()) sku = input.text()
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
                closed,
                conflict,
                ended,
                location,
                sku,
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
    /** The resolution. */
    public val resolution: Resolution,
    /** Why not, and what to do instead. */
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
    /** What it does. */
    public val does: String,
    /** The command, ready to send once it has what it `needs`. */
    public val command: Command,
    /** The fields that a person has to fill in. */
    public val needs: List<String>,
    /** The resolution; nothing where another command ends what the case is about. */
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

/** The entry that opened or closed a case. */
public data class CaseOrigin @JvmOverloads constructor(
    /** The journal entry. */
    public val entry: Long,
    /** The kind of command, as its JSON `type`. */
    public val kind: String,
    /** Who sent it; of a command that was set aside, its sender. */
    public val source: String,
    /** The sender's name of it. */
    public val reference: String,
    /** When it was recorded. */
    public val recordedAt: Instant,
    /** Who did it. */
    public val actor: String? = null,
    /** The business it belongs to. */
    public val document: String? = null,
) {
    internal companion object {
        internal fun read(input: Reader): CaseOrigin {
            var entry: Long? = null
            var kind: String? = null
            var source: String? = null
            var reference: String? = null
            var recordedAt: Instant? = null
            var actor: String? = null
            var document: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "entry" -> entry = input.number()
                    "kind" -> kind = input.text()
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "recorded_at" -> recordedAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    else -> input.stray(member)
                }
            }
            return CaseOrigin(
                entry ?: input.lacks("entry"),
                kind ?: input.lacks("kind"),
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                recordedAt ?: input.lacks("recorded_at"),
                actor,
                document,
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
                when (val member = input.name() ?: break) {
                    "number" -> number = input.number()
                    "opened_by" -> openedBy = input.number()
                    "opened_at" -> openedAt = input.moment()
                    "closed" -> if (!input.isNull()) closed = CaseEnd.read(input)
                    "location" -> if (!input.isNull()) location = input.text()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    else -> if (member.isNotEmpty()) input.skip()
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

/** Two commands that came under one reference. */
public data class ConflictPair @JvmOverloads constructor(
    /** The entry that set the second aside. */
    public val secondEntry: Long,
    /** The command that was set aside. */
    public val second: Command,
    /** The fields in which they differ; none where the first is not kept. */
    public val differs: List<DifferentField>,
    /** The command that came first, as it was sent; refused ones are not kept. */
    public val first: Command? = null,
    /** The entry of the first; nothing where that was refused or changed nothing. */
    public val firstEntry: Long? = null,
    /** Why the first was refused, as long as that is remembered. */
    public val firstRefused: Refusal? = null,
    /** The entry of the command that the reference means now, where that is not the first. */
    public val replacedBy: Long? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ConflictPair {
            var secondEntry: Long? = null
            var second: Command? = null
            var differs: List<DifferentField>? = null
            var first: Command? = null
            var firstEntry: Long? = null
            var firstRefused: Refusal? = null
            var replacedBy: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "second_entry" -> secondEntry = input.number()
                    "second" -> second = Command.read(input)
                    "differs" -> differs = input.list { DifferentField.read(input) }
                    "first" -> if (!input.isNull()) first = Command.read(input)
                    "first_entry" -> if (!input.isNull()) firstEntry = input.number()
                    "first_refused" -> if (!input.isNull()) firstRefused = Refusal.read(input)
                    "replaced_by" -> if (!input.isNull()) replacedBy = input.number()
                    else -> input.stray(member)
                }
            }
            return ConflictPair(
                secondEntry ?: input.lacks("second_entry"),
                second ?: input.lacks("second"),
                differs ?: emptyList(),
                first,
                firstEntry,
                firstRefused,
                replacedBy,
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

/** Something to be sent to a destination: a change, or an availability. */
public data class Delivery @JvmOverloads constructor(
    /** To whom. */
    public val destination: String,
    /**
     * Which one: with the destination it is the delivery's identity, and stays through all of
     * its tries. Of two availabilities of an item at a location, the higher number is newer.
     */
    public val number: Long,
    /** Which try this is, from 1. */
    public val tryNumber: Int,
    /** Whether the receiver may have it already, and should look the identity up. */
    public val mayHaveBeenSent: Boolean,
    /**
     * Deliveries of the same list that come before it: where one of them was not delivered,
     * this one is not to be sent.
     */
    public val after: List<Long>,
    /** What can be promised of an item at a location now. */
    public val availability: Availability? = null,
    /** An entry of the journal. */
    public val change: Change? = null,
) {
    internal companion object {
        internal fun read(input: Reader): Delivery {
            var destination: String? = null
            var number: Long? = null
            var tryNumber: Int? = null
            var mayHaveBeenSent: Boolean? = null
            var after: List<Long>? = null
            var availability: Availability? = null
            var change: Change? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "destination" -> destination = input.text()
                    "number" -> number = input.number()
                    "try_number" -> tryNumber = input.small()
                    "may_have_been_sent" -> mayHaveBeenSent = input.flag()
                    "after" -> after = input.list { input.number() }
                    "availability" -> if (!input.isNull()) availability = Availability.read(input)
                    "change" -> if (!input.isNull()) change = Change.read(input)
                    else -> input.stray(member)
                }
            }
            return Delivery(
                destination ?: input.lacks("destination"),
                number ?: input.lacks("number"),
                tryNumber ?: input.lacks("try_number"),
                mayHaveBeenSent ?: false,
                after ?: emptyList(),
                availability,
                change,
            )
        }
    }
}

/** What became of one try of a delivery. */
public data class DeliveryReport @JvmOverloads constructor(
    /** The delivery. */
    public val number: Long,
    /** Which try. */
    public val tryNumber: Int,
    /** What became of it. */
    public val result: DeliveryResult,
    /** Why it was not delivered. */
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

/** What became of a delivery. */
public enum class DeliveryResult(
    /** The word as it crosses. */
    public val value: String,
) {
    /** The receiver has it. */
    DELIVERED("delivered"),
    /** The receiver does not take this one, or its answer makes no sense. */
    FAILED("failed"),
    /** The receiver cannot be reached at all. No delivery ever dies of it. */
    UNREACHABLE("unreachable"),
    /** It was certainly not sent. */
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

/**
 * Who is told what changes.
 *
 * ```
 * use oneshelf_core::{Destination, DestinationShape};
 * let shape = DestinationShape::Availability { channel: "web".parse()?, locations: None };
 * let shop = Destination::new("web-shop".parse()?, shape);
 * assert_eq!(shop.retry.tries_max, 12);
 * # Ok::<(), oneshelf_core::NameError>(())
 * ```
 */
public data class Destination @JvmOverloads constructor(
    /** Its name. */
    public val name: String,
    /** What is delivered. */
    public val shape: DestinationShape,
    /**
     * The entry of the journal after which it begins; looked at only where it is new. One that
     * is still to come stands for the last one.
     */
    public var after: Long? = null,
    /** How long who took a delivery has to say what became of it; then another may take it. */
    public var leaseSeconds: Int? = null,
    /** How often and when what failed is tried again. */
    public var retry: RetryPolicy? = null,
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
        after?.let {
            out.name("after")
            out.number(it)
        }
        leaseSeconds?.let {
            out.name("lease_seconds")
            out.number(it)
        }
        retry?.let {
            out.name("retry")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Destination {
            var name: String? = null
            var shape: DestinationShape? = null
            var after: Long? = null
            var leaseSeconds: Int? = null
            var retry: RetryPolicy? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "name" -> name = input.text()
                    "shape" -> shape = DestinationShape.read(input)
                    "after" -> if (!input.isNull()) after = input.number()
                    "lease_seconds" -> if (!input.isNull()) leaseSeconds = input.small()
                    "retry" -> if (!input.isNull()) retry = RetryPolicy.read(input)
                    else -> input.stray(member)
                }
            }
            return Destination(
                name ?: input.lacks("name"),
                shape ?: input.lacks("shape"),
                after,
                leaseSeconds,
                retry,
            )
        }
    }
}

/** What a destination is sent. */
public sealed class DestinationShape {
    internal abstract fun write(out: Writer)

    /** Every entry of the journal, one delivery each. */
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
     * What a channel can sell of each item at each location now, wherever that may have
     * changed; what changed in between is left out.
     */
    public data class Availability @JvmOverloads constructor(
        /** The channel. */
        public val channel: String,
        /** Only these locations; without them, all. */
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

/** A destination, and how it is doing. */
public data class DestinationView @JvmOverloads constructor(
    /** Its name. */
    public val name: String,
    /** What is delivered. */
    public val shape: DestinationShape,
    /** Up to this entry of the journal everything was looked at. */
    public val cursor: Long,
    /** How many entries come after it. */
    public val entriesBehind: Long,
    /** Deliveries that somebody has. */
    public val inFlight: Int,
    /** Deliveries that wait for another try. */
    public val waiting: Int,
    /** Deliveries that were tried too often. */
    public val dead: Int,
    /** On how many levels something waits for an earlier delivery. */
    public val levelsHeldBack: Int,
    /**
     * The entry of the journal after which it begins; looked at only where it is new. One that
     * is still to come stands for the last one.
     */
    public val after: Long? = null,
    /** How long who took a delivery has to say what became of it; then another may take it. */
    public val leaseSeconds: Int? = null,
    /** Until when it is left alone because it cannot be reached. */
    public val leftAloneUntil: Instant? = null,
    /** How often and when what failed is tried again. */
    public val retry: RetryPolicy? = null,
    /** Why it could not be reached. */
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
            var after: Long? = null
            var leaseSeconds: Int? = null
            var leftAloneUntil: Instant? = null
            var retry: RetryPolicy? = null
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
                    "after" -> if (!input.isNull()) after = input.number()
                    "lease_seconds" -> if (!input.isNull()) leaseSeconds = input.small()
                    "left_alone_until" -> if (!input.isNull()) leftAloneUntil = input.moment()
                    "retry" -> if (!input.isNull()) retry = RetryPolicy.read(input)
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
                after,
                leaseSeconds,
                leftAloneUntil,
                retry,
                unreachableBecause,
            )
        }
    }
}

/** A field in which two commands differ. */
public data class DifferentField @JvmOverloads constructor(
    /** Where it is, such as `lines[0].quantity`. */
    public val field: String,
    /** What the first says, as text; nothing where it says nothing. */
    public val first: String? = null,
    /** What the second says, as text; nothing where it says nothing. */
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
                when (val member = input.name() ?: break) {
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

/** A figure of a level that is shown in place of the right one. */
public enum class Figure(
    /** The word as it crosses. */
    public val value: String,
) {
    /** Promised to nobody, never below zero: nothing is withheld. */
    FREE("free"),
    /** Carts are not taken off. */
    FREE_AND_HELD("free_and_held"),
    /** Orders that are not picked yet are not taken off. */
    FREE_AND_COMMITTED("free_and_committed"),
    /** Neither carts nor orders are taken off. */
    ON_SHELF("on_shelf"),
    /** What is picked, returned or damaged is not taken off. */
    ON_HAND_LESS_PROMISED("on_hand_less_promised"),
    /** Everything at the location. */
    ON_HAND("on_hand"),
    /** What is on its way is counted already. */
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
                when (val member = input.name() ?: break) {
                    "sequence" -> sequence = input.number()
                    "now" -> now = input.moment()
                    "clock_is_believed" -> clockIsBelieved = input.flag()
                    "log" -> if (!input.isNull()) log = LogHealth.read(input)
                    "next_due" -> if (!input.isNull()) nextDue = input.moment()
                    "recorded_at" -> if (!input.isNull()) recordedAt = input.moment()
                    else -> input.stray(member)
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
                when (val member = input.name() ?: break) {
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

/** Holds that ended, by their age then. */
public data class HoldAges(
    /** Up to a minute. */
    public val minute: Long,
    /** Up to ten minutes. */
    public val tenMinutes: Long,
    /** Up to an hour. */
    public val hour: Long,
    /** Up to a day. */
    public val day: Long,
    /** Longer. */
    public val longer: Long,
    /** Of all, those that became an order. */
    public val confirmed: Long,
    /** Of all, those that ended by their deadline. */
    public val expired: Long,
    /** Of all, those that lost everything to a fact. */
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

/** An open case about an item. */
public data class OpenCase(
    /** Its number. */
    public val number: Long,
    /** What it is about, in a word. */
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

/** What kind of matter stands open. */
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
    /** A cart holds units. */
    HOLD("hold"),
    /** Goods are on their way, or did not arrive as they left. */
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

/** Something that has stood open. */
public data class OpenMatter @JvmOverloads constructor(
    /** What kind. */
    public val kind: OpenKind,
    /** How many units: of a variance, counted less expected. */
    public val quantity: BigDecimal,
    /** Since when. */
    public val since: Instant,
    /** The journal entry that it began with. */
    public val entry: Long,
    /** How to take it. */
    public val verdict: Verdict,
    /** What explains it, or some of it. */
    public val because: List<Because>,
    /** What could be done about it. */
    public val proposals: List<Proposal>,
    /** The case that is open about it. */
    public val case: Long? = null,
    /** The location. */
    public val location: String? = null,
    /** The promise or fact that it is about, by its document or reference. */
    public val name: String? = null,
    /** The item. */
    public val sku: String? = null,
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
            var case: Long? = null
            var location: String? = null
            var name: String? = null
            var sku: String? = null
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
                    "case" -> if (!input.isNull()) case = input.number()
                    "location" -> if (!input.isNull()) location = input.text()
                    "name" -> if (!input.isNull()) name = input.text()
                    "sku" -> if (!input.isNull()) sku = input.text()
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
                case,
                location,
                name,
                sku,
            )
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

/** What it waits for. */
public sealed class OutstandingState {

    /** Somebody has it, and has this long to say what became of it. */
    public data class InFlight(
        /** The end of the lease. */
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

    /** It is handed out again from this moment on. */
    public data class Waiting(
        /** When. */
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

    /** It was tried too often; a person decides. */
    public data class Dead(
        /** Since when. */
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
    /** Its number. */
    public val number: Long,
    /** How often it was handed out. */
    public val tries: Int,
    /** How many of the tries failed. */
    public val failures: Int,
    /** What it is about. */
    public val levels: List<CaseLevel>,
    /** What it is about. */
    public val state: OutstandingState,
    /** Why it failed last. */
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

/** How often and by how much. */
public data class Oversell(
    /** Entries, for each level. */
    public val times: Long,
    /** By how many units `free` fell further below zero. */
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

/** How often and by how much `free` fell below zero, by what the entry that did it says. */
public data class Oversells(
    /** A sale over the counter. */
    public val sale: Oversell,
    /** Goods were written off. */
    public val writeOff: Oversell,
    /** A count saw less, or a person decided about one. */
    public val count: Oversell,
    /** A promise made elsewhere was taken over. */
    public val adopt: Oversell,
    /** Any fact that came too late to be taken into account when something was promised. */
    public val lateFact: Oversell,
    /** A picker did not find them, or found them unfit. */
    public val notFound: Oversell,
    /** Anything else, such as a reversal. */
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
                when (val member = input.name() ?: break) {
                    "preparation_minutes" -> preparationMinutes = input.small()
                    "hold_days" -> holdDays = input.small()
                    "accept_minutes" -> if (!input.isNull()) acceptMinutes = input.small()
                    "cut_off" -> if (!input.isNull()) cutOff = input.text()
                    "pickups_max" -> if (!input.isNull()) pickupsMax = input.small()
                    else -> input.stray(member)
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
                when (val member = input.name() ?: break) {
                    "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    else -> input.stray(member)
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
                when (val member = input.name() ?: break) {
                    "ready_at" -> readyAt = input.moment()
                    "accept_by" -> if (!input.isNull()) acceptBy = input.moment()
                    "accepted_at" -> if (!input.isNull()) acceptedAt = input.moment()
                    "closed_at" -> if (!input.isNull()) closedAt = input.moment()
                    "collect_by" -> if (!input.isNull()) collectBy = input.moment()
                    "notified_at" -> if (!input.isNull()) notifiedAt = input.moment()
                    "verified_at" -> if (!input.isNull()) verifiedAt = input.moment()
                    else -> input.stray(member)
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
 * What became of the orders and pickups that were promised, and what went wrong, per location,
 * channel and week; computed from the journal alone.
 */
public data class PromiseReport @JvmOverloads constructor(
    /** What it counts. */
    public val period: ReportPeriod,
    /** The last journal entry that it takes into account. */
    public val sequence: Long,
    /** In the order of locations, channels and weeks; only where something is to be said. */
    public val weeks: List<PromiseWeek>,
    /** How far the numbers of a location could be trusted, week by week. */
    public val trust: List<TrustWeek>,
    /** Entries that were recorded under other rules, so that their promises were not followed. */
    public val notFollowed: Long,
    /** When the last entry was recorded that it takes into account; nothing in an empty journal. */
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
 * The promises of one channel at one location in one week. Promises count in the week in which
 * they were made, at the location of their first line; events in their own week and place.
 */
public data class PromiseWeek(
    /** The location. */
    public val location: String,
    /** The channel. */
    public val channel: String,
    /** The week, in the location's time zone. */
    public val week: String,
    /** Orders and pickups that were promised, adopted, or confirmed from a hold. */
    public val made: Long,
    /** All that was not cancelled was handed over, and a pickup was ready in time. */
    public val kept: Long,
    /** Not kept, through the shop's own fault. */
    public val broken: Long,
    /** Cancelled while nothing was missing for them: the customer changed their mind. */
    public val cancelled: Long,
    /** Ended by the customer's deadline: not paid, or not collected though told that it is ready. */
    public val lapsed: Long,
    /** Not decided yet. */
    public val open: Long,
    /** Of the broken ones, why. */
    public val brokenBy: BrokenBy,
    /** Of the kept ones, those that were in danger before, and how they were saved. */
    public val rescued: RescuedBy,
    /** Picks that did not find what was promised. */
    public val shortPicks: ShortPicks,
    /** How `free` fell below zero. */
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
 * What a person may do about a difference. Where several commands are proposed for one, they are
 * alternatives, the safest first; a count goes with any of them.
 */
public data class Proposal(
    /** When it is the right thing. */
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

/** What `Shelf::rebuild_into` came to. */
public data class Rebuilt(
    /** What was not as the journal, or the promise behind it, says; line by line. */
    public val repairs: List<Repair>,
    /** What is still wrong with the new file. */
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
                when (val member = input.name() ?: break) {
                    "recorded_at" -> recordedAt = input.moment()
                    "cases" -> if (!input.isNull()) cases = input.list { input.number() }
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "flags" -> if (!input.isNull()) flags = input.list { Flag.of(input) }
                    "parked" -> if (!input.isNull()) parked = input.flag()
                    "partly" -> if (!input.isNull()) partly = input.list { PartlyGranted.read(input) }
                    "ready_at" -> if (!input.isNull()) readyAt = input.moment()
                    "sequence" -> if (!input.isNull()) sequence = input.number()
                    else -> input.stray(member)
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

/** What stood open when it was looked through. */
public data class Reconciliation(
    /** When. */
    public val asOf: Instant,
    /** The last journal entry that was taken into account. */
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
    /** Its journal entry. */
    public val entry: Long,
    /** Its reference. */
    public val reference: String,
    /** When it was recorded. */
    public val recordedAt: Instant,
    /** The command as it was sent. */
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

/** Something that a rebuild puts right. */
public data class Repair(
    /** Of which level or promise, and what. */
    public val place: String,
    /** What it was. */
    public val found: String,
    /** What it is now. */
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

/** Which promises and events a report counts: from a moment on, and before another. */
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

/** How promises in danger were kept. */
public data class RescuedBy(
    /** From another location. */
    public val moved: Long,
    /** With another item. */
    public val substituted: Long,
    /** Later, from expected supply. */
    public val postponed: Long,
    /** Goods turned up or came in. */
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
                when (val member = input.name() ?: break) {
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

/** When what failed is tried again, and for how often. */
public data class RetryPolicy @JvmOverloads constructor(
    /** The longest that it waits. */
    public var delaySecondsMax: Int? = null,
    /** How many times as long after each further one. */
    public var factor: Int? = null,
    /** How long it waits after the first failure. */
    public var firstDelaySeconds: Int? = null,
    /** By how much of it a delay may be shorter, so that not all come back at once; 0 to 100. */
    public var jitterPercent: Int? = null,
    /** After how many failures a delivery is dead. */
    public var triesMax: Int? = null,
) {
    internal fun write(out: Writer) {
        out.open()
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        delaySecondsMax?.let {
            out.name("delay_seconds_max")
            out.number(it)
        }
        factor?.let {
            out.name("factor")
            out.number(it)
        }
        firstDelaySeconds?.let {
            out.name("first_delay_seconds")
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
            var delaySecondsMax: Int? = null
            var factor: Int? = null
            var firstDelaySeconds: Int? = null
            var jitterPercent: Int? = null
            var triesMax: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "delay_seconds_max" -> if (!input.isNull()) delaySecondsMax = input.small()
                    "factor" -> if (!input.isNull()) factor = input.small()
                    "first_delay_seconds" -> if (!input.isNull()) firstDelaySeconds = input.small()
                    "jitter_percent" -> if (!input.isNull()) jitterPercent = input.small()
                    "tries_max" -> if (!input.isNull()) triesMax = input.small()
                    else -> input.stray(member)
                }
            }
            return RetryPolicy(
                delaySecondsMax,
                factor,
                firstDelaySeconds,
                jitterPercent,
                triesMax,
            )
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

/** Picks that did not find what was promised. */
public data class ShortPicks(
    /** Lines of promises that became short by a pick. */
    public val lines: Long,
    /** Their units. */
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

/** A number that somebody shows. */
public data class Shown @JvmOverloads constructor(
    /** Its line in a file, or its number in a list. */
    public val line: Long,
    /** The item, by any of its names. */
    public val sku: String,
    /** The number. */
    public val quantity: BigDecimal,
    /** The location, where the line names one. */
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

/** One shown number, compared; or one that is not shown. */
public data class ShownLine @JvmOverloads constructor(
    /** The item, by the name that was shown. */
    public val sku: String,
    /** How to take the difference. */
    public val verdict: Verdict,
    /** What explains it, or may have led to it; the likeliest first. */
    public val because: List<Because>,
    /** What could be done about it. */
    public val proposals: List<Proposal>,
    /** Its line; nothing where it is not shown. */
    public val line: Long? = null,
    /** The location; nothing where several are taken together. */
    public val location: String? = null,
    /** What should be. */
    public val should: BigDecimal? = null,
    /** What is shown. */
    public val shown: BigDecimal? = null,
) {
    internal companion object {
        internal fun read(input: Reader): ShownLine {
            var sku: String? = null
            var verdict: Verdict? = null
            var because: List<Because>? = null
            var proposals: List<Proposal>? = null
            var line: Long? = null
            var location: String? = null
            var should: BigDecimal? = null
            var shown: BigDecimal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "sku" -> sku = input.text()
                    "verdict" -> verdict = Verdict.of(input)
                    "because" -> because = input.list { Because.read(input) }
                    "proposals" -> proposals = input.list { Proposal.read(input) }
                    "line" -> if (!input.isNull()) line = input.number()
                    "location" -> if (!input.isNull()) location = input.text()
                    "should" -> if (!input.isNull()) should = input.quantity()
                    "shown" -> if (!input.isNull()) shown = input.quantity()
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
                should,
                shown,
            )
        }
    }
}

/** Shown numbers, compared. */
public data class ShownReport(
    /** In numbers. */
    public val summary: ShownSummary,
    /** Line by line, with those that are not shown. */
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

/** What came of a comparison, in numbers. */
public data class ShownSummary(
    /** Numbers that were shown. */
    public val lines: Long,
    /** Those that are right. */
    public val equal: Long,
    /** Those whose difference is explained. */
    public val explained: Long,
    /** Those that somebody has to look at, with those that are not shown. */
    public val unexplained: Long,
    /** Those that are not shown although there is something to promise. */
    public val notShown: Long,
    /** The last journal entry that was taken into account. */
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

/** One item of a supply at one location; `expected = open + received + given_up`. */
public data class SupplyLineView(
    /** The item. */
    public val sku: String,
    /** Where it comes to. */
    public val location: String,
    /** What was announced. */
    public val expected: BigDecimal,
    /** What came. */
    public val received: BigDecimal,
    /** What is not expected any more, because another announcement took its place. */
    public val givenUp: BigDecimal,
    /** What is still to come. */
    public val open: BigDecimal,
    /**
     * The orders that wait for it, and for how many of its units: the oldest order for what
     * comes first. What is late comes last, and the orders that wait for it are in danger.
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

/** Goods that were announced by `Expect`(crate::Expect). */
public data class SupplyView @JvmOverloads constructor(
    /** Its identity: the journal entry that announced it. */
    public val sequence: Long,
    /** Who announced it. */
    public val source: String,
    /** The reference under which it was announced; a receipt names it. */
    public val reference: String,
    /** When it should be there. */
    public val expectedAt: Instant,
    /** Whether it should be there by now and a part of it is not; nothing is promised on it then. */
    public val isLate: Boolean,
    /** Its lines, one per item and location, kits as their components. */
    public val lines: List<SupplyLineView>,
    /** The business behind it: a purchase order number. */
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
 * Two facts of one source, kind and document that moved the same goods under two references:
 * perhaps one fact that was sent again.
 */
public data class SuspectedDuplicate(
    /** Who sent both. */
    public val source: String,
    /** The kind of both, as their JSON `type`. */
    public val kind: String,
    /** The document of both. */
    public val document: String,
    /** The one that came first. */
    public val first: RecordedFact,
    /** The one that may be the same again. */
    public val second: RecordedFact,
    /** What takes the second back, where it is the same. */
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
                when (val member = input.name() ?: break) {
                    "document" -> if (!input.isNull()) document = input.text()
                    "reference" -> if (!input.isNull()) reference = input.text()
                    "source" -> if (!input.isNull()) source = input.text()
                    else -> input.stray(member)
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
    /** The location. */
    public val location: String,
    /** The week, in the location's time zone. */
    public val week: String,
    /** Seconds that its levels existed, all levels together. */
    public val levelSeconds: Long,
    /** Of these, the seconds in which a case was open or `free` was below zero. */
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

/** What is not confirmed at a location. */
public data class Unconfirmed @JvmOverloads constructor(
    /** The location. */
    public val location: String,
    /** The label that every number of it has at best. */
    public val label: Label,
    /** Why: what is said of the location as a whole. */
    public val reasons: List<LabelReason>,
    /** The moment that this is true for. */
    public val asOf: Instant,
    /** Up to when everything is here that its sources had sent, as far as they vouch for it. */
    public val goodAt: Instant,
    /** The items with reasons of their own, in the order in which they were defined. */
    public val items: List<UnconfirmedItem>,
    /** The item to go on after, where there are more. */
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

/** An item whose numbers at a location are not confirmed for a reason of its own. */
public data class UnconfirmedItem(
    /** The item. */
    public val sku: String,
    /** Its label, with what is said of the location as a whole. */
    public val label: Label,
    /** Its own reasons. */
    public val reasons: List<LabelReason>,
    /** Its open cases. */
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
    /** There is none. */
    EQUAL("equal"),
    /** It is known where it comes from, and it needs nobody. */
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
