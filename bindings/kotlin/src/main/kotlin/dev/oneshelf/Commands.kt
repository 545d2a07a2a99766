// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

/** Any command. */
public sealed class Command {
    /** Who sends it. */
    public abstract val source: String

    /** The sender's name of this attempt, unique within the source. */
    public abstract val reference: String

    /** Its JSON form, as the command line and readers of the journal know it. */
    public fun toJson(): String = Writer().also { write(it) }.toString()

    internal abstract fun write(out: Writer)

    public companion object {
        /**
         * The command of its JSON form.
         *
         * @throws MalformedException for anything else
         */
        @JvmStatic
        public fun fromJson(json: String): Command = given(json) { read(it) }

        internal fun read(input: Reader): Command =
            when (val kind = input.peek("type")) {
                "define_item" -> DefineItem.read(input)
                "define_location" -> DefineLocation.read(input)
                "define_channel" -> DefineChannel.read(input)
                "define_source" -> DefineSource.read(input)
                "define_policy" -> DefinePolicy.read(input)
                "define_safety_stock" -> DefineSafetyStock.read(input)
                "retire_item" -> RetireItem.read(input)
                "retire_location" -> RetireLocation.read(input)
                "add_alias" -> AddAlias.read(input)
                "receive" -> Receive.read(input)
                "sell" -> Sell.read(input)
                "take_back" -> TakeBack.read(input)
                "inspect" -> Inspect.read(input)
                "write_off" -> WriteOff.read(input)
                "adjust" -> Adjust.read(input)
                "count" -> Count.read(input)
                "reverse" -> Reverse.read(input)
                "adopt" -> Adopt.read(input)
                "pick" -> Pick.read(input)
                "stage" -> Stage.read(input)
                "collect" -> Collect.read(input)
                "put_back" -> PutBack.read(input)
                "ship" -> Ship.read(input)
                "receive_transfer" -> ReceiveTransfer.read(input)
                "hold" -> Hold.read(input)
                "reserve" -> Reserve.read(input)
                "confirm" -> Confirm.read(input)
                "extend" -> Extend.read(input)
                "release" -> Release.read(input)
                "request_transfer" -> RequestTransfer.read(input)
                "expect" -> Expect.read(input)
                "move" -> Move.read(input)
                "substitute" -> Substitute.read(input)
                "postpone" -> Postpone.read(input)
                "accept" -> Accept.read(input)
                "notify" -> Notify.read(input)
                "issue_code" -> IssueCode.read(input)
                "verify_code" -> VerifyCode.read(input)
                "contact" -> Contact.read(input)
                "close" -> Close.read(input)
                "resolve_case" -> ResolveCase.read(input)
                "correct_clock" -> CorrectClock.read(input)
                "expire" -> Expire.read(input)
                "tie" -> Tie.read(input)
                "note_wrong_code" -> NoteWrongCode.read(input)
                "set_aside" -> SetAside.read(input)
                "enter" -> Enter.read(input)
                else -> input.unknown("command", kind)
            }
    }
}

/** An item, its names and its kit. */
public data class DefineItem @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Its stock keeping unit. */
    public val sku: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Its other names. */
    public var aliases: List<String> = emptyList(),
    /** What a kit is made of. */
    public var components: List<KitComponent> = emptyList(),
    /** With how many decimals quantities may be given, 0 to 3; 0 without it. */
    public var decimals: Int? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** Its GTIN. */
    public var gtin: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
    /** What may be offered instead, best first; plain items, one for one. */
    public var substitutes: List<String> = emptyList(),
    /** The UN/CEFACT Recommendation 20 code of its base unit; `H87` (piece) without it. */
    public var unit: String? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("define_item")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("sku")
        out.text(sku)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        if (aliases.isNotEmpty()) {
            out.name("aliases")
            out.list(aliases) { out.text(it) }
        }
        if (components.isNotEmpty()) {
            out.name("components")
            out.list(components) { it.write(out) }
        }
        decimals?.let {
            out.name("decimals")
            out.number(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        gtin?.let {
            out.name("gtin")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        if (substitutes.isNotEmpty()) {
            out.name("substitutes")
            out.list(substitutes) { out.text(it) }
        }
        unit?.let {
            out.name("unit")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineItem {
            var source: String? = null
            var reference: String? = null
            var sku: String? = null
            var actor: String? = null
            var aliases: List<String> = emptyList()
            var components: List<KitComponent> = emptyList()
            var decimals: Int? = null
            var document: String? = null
            var gtin: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            var substitutes: List<String> = emptyList()
            var unit: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "aliases" -> if (!input.isNull()) aliases = input.list { input.text() }
                    "components" -> if (!input.isNull()) components = input.list { KitComponent.read(input) }
                    "decimals" -> if (!input.isNull()) decimals = input.small()
                    "document" -> if (!input.isNull()) document = input.text()
                    "gtin" -> if (!input.isNull()) gtin = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "substitutes" -> if (!input.isNull()) substitutes = input.list { input.text() }
                    "unit" -> if (!input.isNull()) unit = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineItem(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                sku ?: input.lacks("sku"),
                actor,
                aliases,
                components,
                decimals,
                document,
                gtin,
                occurredAt,
                sourceSequence,
                substitutes,
                unit,
            )
        }
    }
}

/** A location. */
public data class DefineLocation @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Its name. */
    public val location: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** When it is open; always without them. */
    public var openingHours: OpeningHours? = null,
    /** How it does pickups; without them it does none. */
    public var pickup: PickupSettings? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
    /** Its IANA time zone, such as `Europe/London`; `UTC` without it. */
    public var timeZone: String? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("define_location")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        openingHours?.let {
            out.name("opening_hours")
            it.write(out)
        }
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        timeZone?.let {
            out.name("time_zone")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineLocation {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var openingHours: OpeningHours? = null
            var pickup: PickupSettings? = null
            var sourceSequence: Long? = null
            var timeZone: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "opening_hours" -> if (!input.isNull()) openingHours = OpeningHours.read(input)
                    "pickup" -> if (!input.isNull()) pickup = PickupSettings.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "time_zone" -> if (!input.isNull()) timeZone = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineLocation(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                actor,
                document,
                occurredAt,
                openingHours,
                pickup,
                sourceSequence,
                timeZone,
            )
        }
    }
}

/** A channel. */
public data class DefineChannel @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Its name. */
    public val channel: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("define_channel")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("channel")
        out.text(channel)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineChannel {
            var source: String? = null
            var reference: String? = null
            var channel: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "channel" -> channel = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineChannel(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                channel ?: input.lacks("channel"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A source. */
public data class DefineSource @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Its name. */
    public val name: String,
    /** The channel that it belongs to. */
    public val channel: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** By how many seconds its clock may be wrong; 0 without it. */
    public var clockUncertaintySeconds: Int? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /**
     * It is heard from at least this often, by commands or heartbeats; numbers where it
     * works say that they are delayed while it is silent for longer.
     */
    public var heartbeatSeconds: Int? = null,
    /** A fact that comes later than this after it occurred is recorded, flagged and a case. */
    public var lateSecondsMax: Int? = null,
    /**
     * How long what it moved may wait for the promise that it names before that is a case;
     * two days without it.
     */
    public var linkSeconds: Int? = null,
    /** Where it works; everywhere without it. Labels of other places do not depend on it. */
    public var location: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The most of an item that a line may name: more is refused as a promise, and as a fact
     * recorded, flagged and a case.
     */
    public var quantityMax: BigDecimal? = null,
    /** Whether its commands carry `source_sequence`, from 1 and without gaps. */
    public var sequenced: Boolean = false,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("define_source")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("name")
        out.text(name)
        out.name("channel")
        out.text(channel)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        clockUncertaintySeconds?.let {
            out.name("clock_uncertainty_seconds")
            out.number(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        heartbeatSeconds?.let {
            out.name("heartbeat_seconds")
            out.number(it)
        }
        lateSecondsMax?.let {
            out.name("late_seconds_max")
            out.number(it)
        }
        linkSeconds?.let {
            out.name("link_seconds")
            out.number(it)
        }
        location?.let {
            out.name("location")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        quantityMax?.let {
            out.name("quantity_max")
            out.quantity(it)
        }
        if (sequenced) out.name("sequenced").flag(true)
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineSource {
            var source: String? = null
            var reference: String? = null
            var name: String? = null
            var channel: String? = null
            var actor: String? = null
            var clockUncertaintySeconds: Int? = null
            var document: String? = null
            var heartbeatSeconds: Int? = null
            var lateSecondsMax: Int? = null
            var linkSeconds: Int? = null
            var location: String? = null
            var occurredAt: Instant? = null
            var quantityMax: BigDecimal? = null
            var sequenced: Boolean = false
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "name" -> name = input.text()
                    "channel" -> channel = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "clock_uncertainty_seconds" -> if (!input.isNull()) clockUncertaintySeconds = input.small()
                    "document" -> if (!input.isNull()) document = input.text()
                    "heartbeat_seconds" -> if (!input.isNull()) heartbeatSeconds = input.small()
                    "late_seconds_max" -> if (!input.isNull()) lateSecondsMax = input.small()
                    "link_seconds" -> if (!input.isNull()) linkSeconds = input.small()
                    "location" -> if (!input.isNull()) location = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "quantity_max" -> if (!input.isNull()) quantityMax = input.quantity()
                    "sequenced" -> if (!input.isNull()) sequenced = input.flag()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineSource(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                name ?: input.lacks("name"),
                channel ?: input.lacks("channel"),
                actor,
                clockUncertaintySeconds,
                document,
                heartbeatSeconds,
                lateSecondsMax,
                linkSeconds,
                location,
                occurredAt,
                quantityMax,
                sequenced,
                sourceSequence,
            )
        }
    }
}

/** What a channel may do. */
public data class DefinePolicy @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The channel. */
    public val channel: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Whether orders may wait for expected supply. */
    public var backOrders: Boolean = false,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** How long carts hold stock; without it they hold none. */
    public var holds: HoldPolicy? = null,
    /** The locations whose stock it may promise; without it all. */
    public var locations: List<String>? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("define_policy")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("channel")
        out.text(channel)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        if (backOrders) out.name("back_orders").flag(true)
        document?.let {
            out.name("document")
            out.text(it)
        }
        holds?.let {
            out.name("holds")
            it.write(out)
        }
        locations?.let {
            out.name("locations")
            out.list(it) { out.text(it) }
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefinePolicy {
            var source: String? = null
            var reference: String? = null
            var channel: String? = null
            var actor: String? = null
            var backOrders: Boolean = false
            var document: String? = null
            var holds: HoldPolicy? = null
            var locations: List<String>? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "channel" -> channel = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "back_orders" -> if (!input.isNull()) backOrders = input.flag()
                    "document" -> if (!input.isNull()) document = input.text()
                    "holds" -> if (!input.isNull()) holds = HoldPolicy.read(input)
                    "locations" -> if (!input.isNull()) locations = input.list { input.text() }
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefinePolicy(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                channel ?: input.lacks("channel"),
                actor,
                backOrders,
                document,
                holds,
                locations,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Units withheld from a channel. */
public data class DefineSafetyStock @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The channel. */
    public val channel: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** The location; without it, every location. */
    public var location: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** How many units; without it the rule is removed, and a less specific one counts. */
    public var quantity: BigDecimal? = null,
    /** The item; without it, every item. */
    public var sku: String? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("define_safety_stock")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("channel")
        out.text(channel)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        location?.let {
            out.name("location")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        quantity?.let {
            out.name("quantity")
            out.quantity(it)
        }
        sku?.let {
            out.name("sku")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineSafetyStock {
            var source: String? = null
            var reference: String? = null
            var channel: String? = null
            var actor: String? = null
            var document: String? = null
            var location: String? = null
            var occurredAt: Instant? = null
            var quantity: BigDecimal? = null
            var sku: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "channel" -> channel = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "quantity" -> if (!input.isNull()) quantity = input.quantity()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineSafetyStock(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                channel ?: input.lacks("channel"),
                actor,
                document,
                location,
                occurredAt,
                quantity,
                sku,
                sourceSequence,
            )
        }
    }
}

/** An item is no longer promised. */
public data class RetireItem @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The item. */
    public val sku: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("retire_item")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("sku")
        out.text(sku)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): RetireItem {
            var source: String? = null
            var reference: String? = null
            var sku: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return RetireItem(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                sku ?: input.lacks("sku"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A location is no longer promised from. */
public data class RetireLocation @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The location. */
    public val location: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("retire_location")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): RetireLocation {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return RetireLocation(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** One more name of an item. */
public data class AddAlias @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The item, by a name it has. */
    public val sku: String,
    /** The new name. */
    public val alias: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("add_alias")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("sku")
        out.text(sku)
        out.name("alias")
        out.text(alias)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): AddAlias {
            var source: String? = null
            var reference: String? = null
            var sku: String? = null
            var alias: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "alias" -> alias = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return AddAlias(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                sku ?: input.lacks("sku"),
                alias ?: input.lacks("alias"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Goods came in. */
public data class Receive @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** In what condition; sellable without it. */
    public var condition: Condition? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** The supply that they belong to, by the reference that announced it. */
    public var of: Target? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("receive")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        of?.let {
            out.name("of")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Receive {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var condition: Condition? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var of: Target? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Receive(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                condition,
                document,
                occurredAt,
                of,
                sourceSequence,
            )
        }
    }
}

/** A customer took goods. */
public data class Sell @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** The promise that it keeps. */
    public var settles: Target? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("sell")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        settles?.let {
            out.name("settles")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Sell {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var settles: Target? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "settles" -> if (!input.isNull()) settles = Target.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Sell(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                document,
                occurredAt,
                settles,
                sourceSequence,
            )
        }
    }
}

/** A customer brought goods back. */
public data class TakeBack @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The location that has them now. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The sale that they come from, by its reference; or the promise that they still stand
     * in the holding area for.
     */
    public var of: Target? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("take_back")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        of?.let {
            out.name("of")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): TakeBack {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var of: Target? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return TakeBack(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                document,
                occurredAt,
                of,
                sourceSequence,
            )
        }
    }
}

/** A person decided the condition of goods. */
public data class Inspect @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** What was decided. */
    public val grade: Grade,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The condition that they had; in inspection without it. */
    public var condition: Condition? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("inspect")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        out.name("grade")
        out.text(grade.value)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Inspect {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var grade: Grade? = null
            var actor: String? = null
            var condition: Condition? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "grade" -> grade = Grade.of(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Inspect(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                grade ?: input.lacks("grade"),
                actor,
                condition,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Goods are lost, broken or used up. */
public data class WriteOff @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** In what condition they were; sellable, from the shelf, without it. */
    public var condition: Condition? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** How. */
    public var reason: String? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("write_off")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        reason?.let {
            out.name("reason")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): WriteOff {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var condition: Condition? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var reason: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "reason" -> if (!input.isNull()) reason = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return WriteOff(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                condition,
                document,
                occurredAt,
                reason,
                sourceSequence,
            )
        }
    }
}

/** Goods were found. */
public data class Adjust @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** How. */
    public var reason: String? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("adjust")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        reason?.let {
            out.name("reason")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Adjust {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var reason: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "reason" -> if (!input.isNull()) reason = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Adjust(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                document,
                occurredAt,
                reason,
                sourceSequence,
            )
        }
    }
}

/** Goods were counted. */
public data class Count @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What was seen. */
    public val lines: List<CountLine>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Whether everything at the location was counted, so that what is not listed is zero. */
    public var complete: Boolean = false,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
    /** When the counting began; without it, the count was of one moment. */
    public var startedAt: Instant? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("count")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        if (complete) out.name("complete").flag(true)
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        startedAt?.let {
            out.name("started_at")
            out.moment(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Count {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<CountLine>? = null
            var actor: String? = null
            var complete: Boolean = false
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            var startedAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { CountLine.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "complete" -> if (!input.isNull()) complete = input.flag()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "started_at" -> if (!input.isNull()) startedAt = input.moment()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Count(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                complete,
                document,
                occurredAt,
                sourceSequence,
                startedAt,
            )
        }
    }
}

/** A fact did not happen. */
public data class Reverse @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The fact, by its reference. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("reverse")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Reverse {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Reverse(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A promise made elsewhere is taken over. */
public data class Adopt @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where the units are promised. */
    public val location: String,
    /** What is promised. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When the promise ends by itself. */
    public var expiresAt: Instant? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** That its customer collects it, and when it was promised to be ready. */
    public var pickup: PickupTerms? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("adopt")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Adopt {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var document: String? = null
            var expiresAt: Instant? = null
            var occurredAt: Instant? = null
            var pickup: PickupTerms? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "pickup" -> if (!input.isNull()) pickup = PickupTerms.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Adopt(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                document,
                expiresAt,
                occurredAt,
                pickup,
                sourceSequence,
            )
        }
    }
}

/** Goods were picked for a promise, or were not there. */
public data class Pick @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** What the picker met; found without it. */
    public var result: PickResult? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("pick")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        result?.let {
            out.name("result")
            out.text(it.value)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Pick {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var result: PickResult? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "result" -> if (!input.isNull()) result = PickResult.of(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Pick(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                document,
                occurredAt,
                result,
                sourceSequence,
            )
        }
    }
}

/** Picked goods stand in their spot. */
public data class Stage @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Where. */
    public val location: String,
    /** What; all lines of the promise there if it is empty. */
    public val lines: List<Line>,
    /** The spot, such as a cage or a shelf of it. */
    public val spot: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("stage")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        out.name("spot")
        out.text(spot)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Stage {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var spot: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "spot" -> spot = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Stage(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                spot ?: input.lacks("spot"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** The customer has the goods of a promise. */
public data class Collect @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Who came; the customer without it. */
    public var by: Collector? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("collect")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        by?.let {
            out.name("by")
            out.text(it.value)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Collect {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var by: Collector? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "by" -> if (!input.isNull()) by = Collector.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Collect(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                by,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Picked goods were put back. */
public data class PutBack @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise that they were picked for. */
    public val of: Target,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** In what condition. */
    public val condition: Condition,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("put_back")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        out.name("condition")
        out.text(condition.value)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): PutBack {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var condition: Condition? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "condition" -> condition = Condition.of(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return PutBack(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                condition ?: input.lacks("condition"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Goods left for another location. */
public data class Ship @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The location that they left. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Where they go. */
    public val to: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When they should arrive; what has not by then is a case. */
    public var expectedAt: Instant? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** The request. */
    public var of: Target? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("ship")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        out.name("to")
        out.text(to)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        expectedAt?.let {
            out.name("expected_at")
            out.moment(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        of?.let {
            out.name("of")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Ship {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var to: String? = null
            var actor: String? = null
            var document: String? = null
            var expectedAt: Instant? = null
            var occurredAt: Instant? = null
            var of: Target? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "to" -> to = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Ship(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                to ?: input.lacks("to"),
                actor,
                document,
                expectedAt,
                occurredAt,
                of,
                sourceSequence,
            )
        }
    }
}

/** Goods arrived from another location. */
public data class ReceiveTransfer @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The transfer. */
    public val of: Target,
    /** The location that has them now. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** In what condition; sellable without it. */
    public var condition: Condition? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** Whether the rest is known to be on its way, so that it is no case yet. */
    public var moreToCome: Boolean = false,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("receive_transfer")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        if (moreToCome) out.name("more_to_come").flag(true)
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): ReceiveTransfer {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var condition: Condition? = null
            var document: String? = null
            var moreToCome: Boolean = false
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "more_to_come" -> if (!input.isNull()) moreToCome = input.flag()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return ReceiveTransfer(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                condition,
                document,
                moreToCome,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A promise that expires. */
public data class Hold @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Whether it adds to the live promise of the same document. */
    public var adds: Boolean = false,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** Whether less than everything is welcome too. */
    public var partial: Boolean = false,
    /** For how many seconds; the channel's policy decides without it. */
    public var seconds: Int? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("hold")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        if (adds) out.name("adds").flag(true)
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        if (partial) out.name("partial").flag(true)
        seconds?.let {
            out.name("seconds")
            out.number(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Hold {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var adds: Boolean = false
            var document: String? = null
            var occurredAt: Instant? = null
            var partial: Boolean = false
            var seconds: Int? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "adds" -> if (!input.isNull()) adds = input.flag()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "partial" -> if (!input.isNull()) partial = input.flag()
                    "seconds" -> if (!input.isNull()) seconds = input.small()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Hold(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                adds,
                document,
                occurredAt,
                partial,
                seconds,
                sourceSequence,
            )
        }
    }
}

/** A promise. */
public data class Reserve @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Whether it adds to the live promise of the same document. */
    public var adds: Boolean = false,
    /** Whether what is not there may wait for expected supply, where the policy allows it. */
    public var backOrder: Boolean = false,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it ends by itself, for an order that is not paid yet. */
    public var expiresAt: Instant? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** Whether less than everything is welcome too. */
    public var partial: Boolean = false,
    /** That its customer collects it, and when it was promised to be ready. */
    public var pickup: PickupTerms? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("reserve")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        if (adds) out.name("adds").flag(true)
        if (backOrder) out.name("back_order").flag(true)
        document?.let {
            out.name("document")
            out.text(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        if (partial) out.name("partial").flag(true)
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Reserve {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var actor: String? = null
            var adds: Boolean = false
            var backOrder: Boolean = false
            var document: String? = null
            var expiresAt: Instant? = null
            var occurredAt: Instant? = null
            var partial: Boolean = false
            var pickup: PickupTerms? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "adds" -> if (!input.isNull()) adds = input.flag()
                    "back_order" -> if (!input.isNull()) backOrder = input.flag()
                    "document" -> if (!input.isNull()) document = input.text()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "partial" -> if (!input.isNull()) partial = input.flag()
                    "pickup" -> if (!input.isNull()) pickup = PickupTerms.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Reserve(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                actor,
                adds,
                backOrder,
                document,
                expiresAt,
                occurredAt,
                partial,
                pickup,
                sourceSequence,
            )
        }
    }
}

/** A hold becomes an order. */
public data class Confirm @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The hold. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When the order ends by itself. */
    public var expiresAt: Instant? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** That its customer collects it, and when it was promised to be ready. */
    public var pickup: PickupTerms? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("confirm")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Confirm {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var expiresAt: Instant? = null
            var occurredAt: Instant? = null
            var pickup: PickupTerms? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "pickup" -> if (!input.isNull()) pickup = PickupTerms.read(input)
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Confirm(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                expiresAt,
                occurredAt,
                pickup,
                sourceSequence,
            )
        }
    }
}

/** A hold lasts longer. */
public data class Extend @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The hold. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** How many seconds from now; the channel's policy decides without it. */
    public var seconds: Int? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("extend")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        seconds?.let {
            out.name("seconds")
            out.number(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Extend {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var seconds: Int? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "seconds" -> if (!input.isNull()) seconds = input.small()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Extend(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                occurredAt,
                seconds,
                sourceSequence,
            )
        }
    }
}

/** A promise ends. */
public data class Release @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** What of it; without them, all that is not handed over. */
    public var lines: List<Line>? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("release")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        lines?.let {
            out.name("lines")
            out.list(it) { it.write(out) }
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Release {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var lines: List<Line>? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Release(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                lines,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A location asks for goods of another. */
public data class RequestTransfer @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The location that has them. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** The location that asks. */
    public val to: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** Whether it adds to the live promise of the same document. */
    public var adds: Boolean = false,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When the request ends by itself. */
    public var expiresAt: Instant? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** Whether less than everything is welcome too. */
    public var partial: Boolean = false,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("request_transfer")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        out.name("to")
        out.text(to)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        if (adds) out.name("adds").flag(true)
        document?.let {
            out.name("document")
            out.text(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        if (partial) out.name("partial").flag(true)
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): RequestTransfer {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var to: String? = null
            var actor: String? = null
            var adds: Boolean = false
            var document: String? = null
            var expiresAt: Instant? = null
            var occurredAt: Instant? = null
            var partial: Boolean = false
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "to" -> to = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "adds" -> if (!input.isNull()) adds = input.flag()
                    "document" -> if (!input.isNull()) document = input.text()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "partial" -> if (!input.isNull()) partial = input.flag()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return RequestTransfer(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                to ?: input.lacks("to"),
                actor,
                adds,
                document,
                expiresAt,
                occurredAt,
                partial,
                sourceSequence,
            )
        }
    }
}

/** Goods are expected. */
public data class Expect @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Where. */
    public val location: String,
    /** What. */
    public val lines: List<Line>,
    /** When they should be there. */
    public val expectedAt: Instant,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** The announcement that it replaces, by its reference. */
    public var insteadOf: Target? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("expect")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("location")
        out.text(location)
        out.name("lines")
        out.list(lines) { it.write(out) }
        out.name("expected_at")
        out.moment(expectedAt)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        insteadOf?.let {
            out.name("instead_of")
            it.write(out)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Expect {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var expectedAt: Instant? = null
            var actor: String? = null
            var document: String? = null
            var insteadOf: Target? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "expected_at" -> expectedAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "instead_of" -> if (!input.isNull()) insteadOf = Target.read(input)
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Expect(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                expectedAt ?: input.lacks("expected_at"),
                actor,
                document,
                insteadOf,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A promise goes to another location. */
public data class Move @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** The other location. */
    public val to: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** What of it; all that is not handed over without them. A pickup moves as a whole. */
    public var lines: List<Line>? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("move")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("to")
        out.text(to)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        lines?.let {
            out.name("lines")
            out.list(it) { it.write(out) }
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Move {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var to: String? = null
            var actor: String? = null
            var document: String? = null
            var lines: List<Line>? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "to" -> to = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Move(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                to ?: input.lacks("to"),
                actor,
                document,
                lines,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Another item instead. */
public data class Substitute @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Where. */
    public val location: String,
    /** The item that is replaced, and how many of its base units. */
    public val line: Line,
    /** The substitute, one for one. */
    public val with: String,
    /** How the customer agreed; no personal data. */
    public val consent: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("substitute")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        out.name("location")
        out.text(location)
        out.name("line")
        line.write(out)
        out.name("with")
        out.text(with)
        out.name("consent")
        out.text(consent)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Substitute {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var line: Line? = null
            var with: String? = null
            var consent: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "line" -> line = Line.read(input)
                    "with" -> with = input.text()
                    "consent" -> consent = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Substitute(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                location ?: input.lacks("location"),
                line ?: input.lacks("line"),
                with ?: input.lacks("with"),
                consent ?: input.lacks("consent"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** What is missing comes later. */
public data class Postpone @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** What of it; all that is short without them. */
    public var lines: List<Line>? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("postpone")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        lines?.let {
            out.name("lines")
            out.list(it) { it.write(out) }
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Postpone {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var lines: List<Line>? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Postpone(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                lines,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A branch takes a pickup on. */
public data class Accept @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The pickup. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("accept")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Accept {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Accept(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A customer was told that a pickup is ready. */
public data class Notify @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The pickup. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** Whether it is told again on purpose. */
    public var resend: Boolean = false,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("notify")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        if (resend) out.name("resend").flag(true)
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Notify {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var resend: Boolean = false
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "resend" -> if (!input.isNull()) resend = input.flag()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Notify(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                occurredAt,
                resend,
                sourceSequence,
            )
        }
    }
}

/** A new code for a pickup. */
public data class IssueCode @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The pickup. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("issue_code")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): IssueCode {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return IssueCode(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A code was shown. */
public data class VerifyCode @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The pickup. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The code as it was shown; never stored. */
    public var code: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same command
     * under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("verify_code")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        code?.let {
            out.name("code")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): VerifyCode {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var code: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "code" -> if (!input.isNull()) code = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return VerifyCode(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                code,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A customer was contacted. */
public data class Contact @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The promise. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** What about, or what came of it; no personal data. */
    public var note: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("contact")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        note?.let {
            out.name("note")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Contact {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var note: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "note" -> if (!input.isNull()) note = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Contact(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                note,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A pickup is done. */
public data class Close @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The pickup. */
    public val of: Target,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("close")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("of")
        of.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Close {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Close(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A person decided about a case. */
public data class ResolveCase @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The case. */
    public val case: Long,
    /** What was decided. */
    public val resolution: Resolution,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** Why; a conflict is not resolved without it, nor without an actor. */
    public var note: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("resolve_case")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("case")
        out.number(case)
        out.name("resolution")
        out.text(resolution.value)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        note?.let {
            out.name("note")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): ResolveCase {
            var source: String? = null
            var reference: String? = null
            var case: Long? = null
            var resolution: Resolution? = null
            var actor: String? = null
            var document: String? = null
            var note: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "case" -> case = input.number()
                    "resolution" -> resolution = Resolution.of(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "note" -> if (!input.isNull()) note = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return ResolveCase(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                case ?: input.lacks("case"),
                resolution ?: input.lacks("resolution"),
                actor,
                document,
                note,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** The wall clock is right after all. */
public data class CorrectClock @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** Why. */
    public var note: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("correct_clock")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        note?.let {
            out.name("note")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): CorrectClock {
            var source: String? = null
            var reference: String? = null
            var actor: String? = null
            var document: String? = null
            var note: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "note" -> if (!input.isNull()) note = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return CorrectClock(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                actor,
                document,
                note,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Promises came to their deadline; the engine's own. */
public data class Expire @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The item. */
    public val sku: String,
    /** The location. */
    public val location: String,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("expire")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("sku")
        out.text(sku)
        out.name("location")
        out.text(location)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Expire {
            var source: String? = null
            var reference: String? = null
            var sku: String? = null
            var location: String? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Expire(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                sku ?: input.lacks("sku"),
                location ?: input.lacks("location"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A fact was tied to the location that it waited for; the engine's own. */
public data class Tie @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The entry of the fact. */
    public val entry: Long,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("tie")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("entry")
        out.number(entry)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Tie {
            var source: String? = null
            var reference: String? = null
            var entry: Long? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "entry" -> entry = input.number()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Tie(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                entry ?: input.lacks("entry"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** A wrong code was shown; the engine's own. */
public data class NoteWrongCode @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The pickup. */
    public val reservation: Long,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("note_wrong_code")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("reservation")
        out.number(reservation)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): NoteWrongCode {
            var source: String? = null
            var reference: String? = null
            var reservation: Long? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "reservation" -> reservation = input.number()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return NoteWrongCode(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                reservation ?: input.lacks("reservation"),
                actor,
                document,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** Another command came under a used reference; the engine's own. */
public data class SetAside @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The command that was set aside. */
    public val command: Command,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** The entry of the command that stands; without it, that was refused or changed nothing. */
    public var first: Long? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("set_aside")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("command")
        command.write(out)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        first?.let {
            out.name("first")
            out.number(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): SetAside {
            var source: String? = null
            var reference: String? = null
            var command: Command? = null
            var actor: String? = null
            var document: String? = null
            var first: Long? = null
            var occurredAt: Instant? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "command" -> command = Command.read(input)
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "first" -> if (!input.isNull()) first = input.number()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return SetAside(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                command ?: input.lacks("command"),
                actor,
                document,
                first,
                occurredAt,
                sourceSequence,
            )
        }
    }
}

/** What was set aside was entered after all; the engine's own. */
public data class Enter @JvmOverloads constructor(
    /** Who sends it. */
    override val source: String,
    /** The sender's name of this attempt, unique within the source. */
    override val reference: String,
    /** The entry that set it aside. */
    public val entry: Long,
    /** Who did it: an opaque identifier, never a name. */
    public var actor: String? = null,
    /** The business it belongs to: an order or receipt number. */
    public var document: String? = null,
    /** When it happened, by the sender's clock; without it, when it is recorded. */
    public var occurredAt: Instant? = null,
    /** Whether its reference means this command from now on. */
    public var replaces: Boolean = false,
    /**
     * The number of the message within its source, from 1 and without gaps. The same
     * command under another number is the same command.
     */
    public var sourceSequence: Long? = null,
) : Command() {
    internal override fun write(out: Writer) {
        out.open()
        out.name("type").text("enter")
        writeFields(out)
        out.close()
    }

    internal fun writeFields(out: Writer) {
        out.name("source")
        out.text(source)
        out.name("reference")
        out.text(reference)
        out.name("entry")
        out.number(entry)
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        if (replaces) out.name("replaces").flag(true)
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Enter {
            var source: String? = null
            var reference: String? = null
            var entry: Long? = null
            var actor: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var replaces: Boolean = false
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "entry" -> entry = input.number()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "replaces" -> if (!input.isNull()) replaces = input.flag()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Enter(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                entry ?: input.lacks("entry"),
                actor,
                document,
                occurredAt,
                replaces,
                sourceSequence,
            )
        }
    }
}
