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

/**
 * Define an item, or change its names, kit components and substitutes. Its unit is
 * frozen.
 */
public data class DefineItem @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The item's stock keeping unit: its first name, such as `MUG-RED`. */
    public val sku: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * The base unit that quantities are counted in: a UN/CEFACT Recommendation 20 code such as
     * `KGM` (kilogram). Without it, `H87` (piece). It can never change.
     */
    public var unit: String? = null,
    /** How many decimals its quantities may have, 0 to 3. Without it, 0: whole units only. */
    public var decimals: Int? = null,
    /**
     * Its GTIN (EAN, UPC) of 8, 12, 13 or 14 digits, which becomes one more of its names.
     * Without it, the item keeps the one it has.
     */
    public var gtin: String? = null,
    /**
     * Further names that commands may use for it, such as a supplier's number. Names that are
     * left out are kept.
     */
    public var aliases: List<String> = emptyList(),
    /**
     * The components of a kit (bundle), which is stocked and promised as these. Without it, a
     * plain item.
     */
    public var components: List<KitComponent> = emptyList(),
    /** Items that may be offered instead, the best one first; no kits. Without it, none. */
    public var substitutes: List<String> = emptyList(),
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        unit?.let {
            out.name("unit")
            out.text(it)
        }
        decimals?.let {
            out.name("decimals")
            out.number(it)
        }
        gtin?.let {
            out.name("gtin")
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
        if (substitutes.isNotEmpty()) {
            out.name("substitutes")
            out.list(substitutes) { out.text(it) }
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineItem {
            var source: String? = null
            var reference: String? = null
            var sku: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var unit: String? = null
            var decimals: Int? = null
            var gtin: String? = null
            var aliases: List<String> = emptyList()
            var components: List<KitComponent> = emptyList()
            var substitutes: List<String> = emptyList()
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "unit" -> if (!input.isNull()) unit = input.text()
                    "decimals" -> if (!input.isNull()) decimals = input.small()
                    "gtin" -> if (!input.isNull()) gtin = input.text()
                    "aliases" -> if (!input.isNull()) aliases = input.list { input.text() }
                    "components" -> if (!input.isNull()) components = input.list { KitComponent.read(input) }
                    "substitutes" -> if (!input.isNull()) substitutes = input.list { input.text() }
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineItem(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                sku ?: input.lacks("sku"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                unit,
                decimals,
                gtin,
                aliases,
                components,
                substitutes,
            )
        }
    }
}

/**
 * Define a location that holds stock, such as a store or a warehouse, or change its
 * settings.
 */
public data class DefineLocation @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location's name, such as `OXFORD`. */
    public val location: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** Its IANA time zone, such as `Europe/London`. Without it, `UTC`. */
    public var timeZone: String? = null,
    /**
     * When it is open, by its local time; pickup times are counted in these. Without it, it is
     * always open.
     */
    public var openingHours: OpeningHours? = null,
    /** How it prepares pickups (click and collect). Without it, it offers none. */
    public var pickup: PickupSettings? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        timeZone?.let {
            out.name("time_zone")
            out.text(it)
        }
        openingHours?.let {
            out.name("opening_hours")
            it.write(out)
        }
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineLocation {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var timeZone: String? = null
            var openingHours: OpeningHours? = null
            var pickup: PickupSettings? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "time_zone" -> if (!input.isNull()) timeZone = input.text()
                    "opening_hours" -> if (!input.isNull()) openingHours = OpeningHours.read(input)
                    "pickup" -> if (!input.isNull()) pickup = PickupSettings.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineLocation(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                timeZone,
                openingHours,
                pickup,
            )
        }
    }
}

/** Define a sales channel, such as `web`. It is also a source of its own name. */
public data class DefineChannel @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The channel's name, such as `pos`, `web` or `marketplace`. */
    public val channel: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "channel" -> channel = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineChannel(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                channel ?: input.lacks("channel"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/** Define a source of a channel, such as a till or a feed, or change its settings. */
public data class DefineSource @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The source's name, which its commands carry, such as `till-3`. */
    public val name: String,
    /** The channel that the source belongs to, whose policy counts for its commands. */
    public val channel: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * By how many seconds its clock may be wrong. Facts closer than that to a count are
     * uncertain. Without it, 0.
     */
    public var clockUncertaintySeconds: Int? = null,
    /**
     * The location where it works; only numbers of that location wait for its messages.
     * Without it, every location.
     */
    public var location: String? = null,
    /**
     * It is heard from at least this often, in seconds, by commands or heartbeats. While it is
     * silent for longer, numbers where it works are labelled `delayed`. Without it, silence
     * means nothing.
     */
    public var heartbeatSeconds: Int? = null,
    /**
     * Its commands carry `source_sequence`, from 1 without gaps, so that missing messages are
     * known. Without it, they are not numbered.
     */
    public var sequenced: Boolean = false,
    /**
     * The most of an item that one command may name, in the item's base unit. More is refused
     * as a promise; as a fact it is recorded and flagged, and opens a case. Without it, there
     * is no limit.
     */
    public var quantityMax: BigDecimal? = null,
    /**
     * How many seconds after it occurred a fact may arrive. A later one is recorded and
     * flagged, and opens a case. Without it, there is no limit.
     */
    public var lateSecondsMax: Int? = null,
    /**
     * How many seconds units it moved may wait for the promise or sale that they name, before
     * that becomes a case. Without it, two days.
     */
    public var linkSeconds: Int? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        clockUncertaintySeconds?.let {
            out.name("clock_uncertainty_seconds")
            out.number(it)
        }
        location?.let {
            out.name("location")
            out.text(it)
        }
        heartbeatSeconds?.let {
            out.name("heartbeat_seconds")
            out.number(it)
        }
        if (sequenced) out.name("sequenced").flag(true)
        quantityMax?.let {
            out.name("quantity_max")
            out.quantity(it)
        }
        lateSecondsMax?.let {
            out.name("late_seconds_max")
            out.number(it)
        }
        linkSeconds?.let {
            out.name("link_seconds")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineSource {
            var source: String? = null
            var reference: String? = null
            var name: String? = null
            var channel: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var clockUncertaintySeconds: Int? = null
            var location: String? = null
            var heartbeatSeconds: Int? = null
            var sequenced: Boolean = false
            var quantityMax: BigDecimal? = null
            var lateSecondsMax: Int? = null
            var linkSeconds: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "name" -> name = input.text()
                    "channel" -> channel = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "clock_uncertainty_seconds" -> if (!input.isNull()) clockUncertaintySeconds = input.small()
                    "location" -> if (!input.isNull()) location = input.text()
                    "heartbeat_seconds" -> if (!input.isNull()) heartbeatSeconds = input.small()
                    "sequenced" -> if (!input.isNull()) sequenced = input.flag()
                    "quantity_max" -> if (!input.isNull()) quantityMax = input.quantity()
                    "late_seconds_max" -> if (!input.isNull()) lateSecondsMax = input.small()
                    "link_seconds" -> if (!input.isNull()) linkSeconds = input.small()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineSource(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                name ?: input.lacks("name"),
                channel ?: input.lacks("channel"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                clockUncertaintySeconds,
                location,
                heartbeatSeconds,
                sequenced,
                quantityMax,
                lateSecondsMax,
                linkSeconds,
            )
        }
    }
}

/** Set what a channel may do: carts that hold stock, eligible locations, back orders. */
public data class DefinePolicy @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The channel that the policy is for. */
    public val channel: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** How long carts of the channel hold stock. Without it, `hold` is refused. */
    public var holds: HoldPolicy? = null,
    /** The locations whose stock the channel may promise. Without it, every location. */
    public var locations: List<String>? = null,
    /** The channel may promise expected supply (back orders). Without it, only what is there. */
    public var backOrders: Boolean = false,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        holds?.let {
            out.name("holds")
            it.write(out)
        }
        locations?.let {
            out.name("locations")
            out.list(it) { out.text(it) }
        }
        if (backOrders) out.name("back_orders").flag(true)
    }

    internal companion object {
        internal fun read(input: Reader): DefinePolicy {
            var source: String? = null
            var reference: String? = null
            var channel: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var holds: HoldPolicy? = null
            var locations: List<String>? = null
            var backOrders: Boolean = false
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "channel" -> channel = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "holds" -> if (!input.isNull()) holds = HoldPolicy.read(input)
                    "locations" -> if (!input.isNull()) locations = input.list { input.text() }
                    "back_orders" -> if (!input.isNull()) backOrders = input.flag()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefinePolicy(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                channel ?: input.lacks("channel"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                holds,
                locations,
                backOrders,
            )
        }
    }
}

/**
 * Set a safety stock: units that are withheld from a channel. The most specific rule
 * counts.
 */
public data class DefineSafetyStock @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The channel that the units are withheld from. */
    public val channel: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** The item that the rule is for, no kit. Without it, every item. */
    public var sku: String? = null,
    /** The location that the rule is for. Without it, every location. */
    public var location: String? = null,
    /**
     * How many units to withhold, in the item's base unit. Zero overrides a less specific
     * rule. Without it, the rule is removed, and a less specific one counts.
     */
    public var quantity: BigDecimal? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        sku?.let {
            out.name("sku")
            out.text(it)
        }
        location?.let {
            out.name("location")
            out.text(it)
        }
        quantity?.let {
            out.name("quantity")
            out.quantity(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): DefineSafetyStock {
            var source: String? = null
            var reference: String? = null
            var channel: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var sku: String? = null
            var location: String? = null
            var quantity: BigDecimal? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "channel" -> channel = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "sku" -> if (!input.isNull()) sku = input.text()
                    "location" -> if (!input.isNull()) location = input.text()
                    "quantity" -> if (!input.isNull()) quantity = input.quantity()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return DefineSafetyStock(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                channel ?: input.lacks("channel"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                sku,
                location,
                quantity,
            )
        }
    }
}

/** Retire an item: it is no longer promised. Facts about it are recorded as before. */
public data class RetireItem @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The item to retire, by any of its names. */
    public val sku: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return RetireItem(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                sku ?: input.lacks("sku"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * Retire a location: nothing is promised from it any more. Facts about it are recorded
 * as before.
 */
public data class RetireLocation @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location to retire. */
    public val location: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return RetireLocation(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/** Give an item one more name, such as a supplier's number. */
public data class AddAlias @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The item, by a name it has. */
    public val sku: String,
    /** The name to add, which no other item may have. */
    public val alias: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "alias" -> alias = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * Record goods that came in from a supplier. They are `free`, unless they came in
 * another condition.
 */
public data class Receive @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that received them; a line may name its own. */
    public val location: String,
    /** Items and quantities that came in, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** The condition they came in. Without it, sellable. */
    public var condition: Condition? = null,
    /**
     * The expected supply that they belong to, by the reference that announced it; that much
     * less is expected then. Without it, expected supply stays as it is.
     */
    public var of: Target? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        of?.let {
            out.name("of")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Receive {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var condition: Condition? = null
            var of: Target? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Receive(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                condition,
                of,
            )
        }
    }
}

/**
 * Record a sale: a customer has the goods. It is never refused, whatever the numbers
 * say. With `settles` it takes the units of that promise, exactly once.
 */
public data class Sell @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that the goods left; a line may name its own. */
    public val location: String,
    /** Items and quantities that were sold, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * The promise that the sale fulfils. Without it, a walk-in sale, which takes units out of
     * `free`.
     */
    public var settles: Target? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        settles?.let {
            out.name("settles")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Sell {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var settles: Target? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "settles" -> if (!input.isNull()) settles = Target.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Sell(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                settles,
            )
        }
    }
}

/**
 * Record a customer return at the location that received it. Units go to `inspection`
 * (quarantine) until somebody grades them with `inspect`.
 */
public data class TakeBack @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that has the goods now; it may differ from the one that sold them. */
    public val location: String,
    /** Items and quantities that came back, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * The sale or order that they come from: the reference or the document (receipt) of a
     * sale, or the reference or order number of a promise. What comes back is counted against
     * everything that was handed over under that name; more than that is flagged
     * `more_than_sold`, and a case opens. Units of a promise that still stand in the holding
     * area are taken back first. A name that nobody knows yet is waited for. Without it, a
     * return that nobody can check.
     */
    public var of: Target? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        of?.let {
            out.name("of")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): TakeBack {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var of: Target? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return TakeBack(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                of,
            )
        }
    }
}

/**
 * Grade goods: a person decided the condition of returned or other goods. Units move
 * to the bucket of the grade.
 */
public data class Inspect @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that has the goods. */
    public val location: String,
    /** Items and quantities that were graded, in each item's base unit. */
    public val lines: List<Line>,
    /** Their condition from now on; it must differ from the one that they had. */
    public val grade: Grade,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** The condition that they had. Without it, they were in inspection. */
    public var condition: Condition? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Inspect {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var grade: Grade? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var condition: Condition? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "grade" -> grade = Grade.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                condition,
            )
        }
    }
}

/** Write off stock that is lost, broken or used up. Units leave the stock. */
public data class WriteOff @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that had them; a line may name its own. */
    public val location: String,
    /** Items and quantities to write off, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** The condition that they were in. Without it, sellable: they come off the shelf. */
    public var condition: Condition? = null,
    /** Why they are written off, such as `dropped`. Without it, none is recorded. */
    public var reason: String? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        reason?.let {
            out.name("reason")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): WriteOff {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var condition: Condition? = null
            var reason: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "reason" -> if (!input.isNull()) reason = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return WriteOff(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                condition,
                reason,
            )
        }
    }
}

/** Add stock that was found, with a reason. Units come into `free`. */
public data class Adjust @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location where they were found; a line may name its own. */
    public val location: String,
    /** Items and quantities that were found, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * Why or where they were found, such as `behind the freezer`. Without it, none is
     * recorded.
     */
    public var reason: String? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        reason?.let {
            out.name("reason")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Adjust {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var reason: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "reason" -> if (!input.isNull()) reason = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Adjust(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                reason,
            )
        }
    }
}

/**
 * Record a stock count: the units seen on the shelf, promised or not. The count
 * variance is taken against the shelf as of the count's own time.
 */
public data class Count @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that was counted. */
    public val location: String,
    /**
     * What was seen of each item. Items that are not listed stay as they are, unless the count
     * is `complete`.
     */
    public val lines: List<CountLine>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** Everything at the location was counted, so that every item which is not listed is zero. */
    public var complete: Boolean = false,
    /**
     * When the counting began, where it took a while; `occurred_at` says when it was complete.
     * Without it, the count was of one moment.
     */
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        if (complete) out.name("complete").flag(true)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var complete: Boolean = false
            var startedAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { CountLine.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "complete" -> if (!input.isNull()) complete = input.flag()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                complete,
                startedAt,
            )
        }
    }
}

/**
 * Undo a fact that did not happen, such as a sale or a receipt, with its own business
 * time. Steps of a promise are undone by the opposite step.
 */
public data class Reverse @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The fact that did not happen, by its reference. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Reverse(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * Record a promise that another system made already. It is never refused for lack of
 * stock; a shortage names the promises in danger.
 */
public data class Adopt @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that the units are promised from; a line may name its own. */
    public val location: String,
    /** Items and quantities that were promised, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * When the promise ends by itself. Without it, it stands until it is fulfilled or
     * released.
     */
    public var expiresAt: Instant? = null,
    /**
     * Set if the customer collects the order at a branch; every line is then at one location.
     * Without it, it is an ordinary order.
     */
    public var pickup: PickupTerms? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Adopt {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var expiresAt: Instant? = null
            var pickup: PickupTerms? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "pickup" -> if (!input.isNull()) pickup = PickupTerms.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Adopt(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                expiresAt,
                pickup,
            )
        }
    }
}

/**
 * Record a pick for a promise: units move from `committed` to `staged`. Or they could
 * not be picked (a short pick), and the promise is short of them.
 */
public data class Pick @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The promise that is picked for. */
    public val of: Target,
    /** The location where it was picked; a line may name its own. */
    public val location: String,
    /** Items and quantities that `result` is about, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** What the picker found. Without it, `found`: the units are picked. */
    public var result: PickResult? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        result?.let {
            out.name("result")
            out.text(it.value)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Pick {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var result: PickResult? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "result" -> if (!input.isNull()) result = PickResult.of(input)
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                result,
            )
        }
    }
}

/**
 * Record that picked goods of a promise stand in a named spot of the holding area (the
 * staging location).
 */
public data class Stage @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The promise that the goods are for. */
    public val of: Target,
    /** The location that has the goods; a line may name its own. */
    public val location: String,
    /**
     * Items and quantities that were staged, in each item's base unit. If it is empty, all
     * that the promise has at the location.
     */
    public val lines: List<Line>,
    /** The spot where they stand, such as `cage 2, shelf C`. */
    public val spot: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
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
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * Record a handover: the customer has the goods of a promise. Units leave the stock
 * exactly once.
 */
public data class Collect @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The promise whose goods were handed over. */
    public val of: Target,
    /** The location that handed them over; a line may name its own. */
    public val location: String,
    /** Items and quantities that were handed over, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** Who came to collect them. Without it, the customer in person. */
    public var by: Collector? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        by?.let {
            out.name("by")
            out.text(it.value)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Collect {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var by: Collector? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "by" -> if (!input.isNull()) by = Collector.of(input)
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                by,
            )
        }
    }
}

/**
 * Record that picked goods were put back, and in what condition. Sellable ones stand
 * on the shelf again.
 */
public data class PutBack @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The promise that the goods were picked for. */
    public val of: Target,
    /** The location where they were put back; a line may name its own. */
    public val location: String,
    /** Items and quantities that were put back, in each item's base unit. */
    public val lines: List<Line>,
    /** The condition that a person found them in. */
    public val condition: Condition,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
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
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/** Record goods that left for another location. They are in transit until they arrive. */
public data class Ship @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that the goods left. */
    public val location: String,
    /** Items and quantities that left, in each item's base unit. */
    public val lines: List<Line>,
    /** The location that they are sent to. */
    public val to: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * The transfer request that they were shipped for. Without it, goods that nobody
     * requested.
     */
    public var of: Target? = null,
    /**
     * When they should arrive; what has not arrived by then becomes a case. Without it, there
     * is no deadline.
     */
    public var expectedAt: Instant? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        of?.let {
            out.name("of")
            it.write(out)
        }
        expectedAt?.let {
            out.name("expected_at")
            out.moment(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Ship {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var to: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var of: Target? = null
            var expectedAt: Instant? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "to" -> to = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "of" -> if (!input.isNull()) of = Target.read(input)
                    "expected_at" -> if (!input.isNull()) expectedAt = input.moment()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                of,
                expectedAt,
            )
        }
    }
}

/** Record goods of a transfer that arrived, or came back. What is missing opens a case. */
public data class ReceiveTransfer @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The transfer that the goods belong to. */
    public val of: Target,
    /** The location that has the goods now. */
    public val location: String,
    /** Items and quantities that arrived, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** The condition they arrived in. Without it, sellable. */
    public var condition: Condition? = null,
    /**
     * The rest is known to be on its way, so that it is not missing yet. Without it, what has
     * not arrived is a discrepancy.
     */
    public var moreToCome: Boolean = false,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        condition?.let {
            out.name("condition")
            out.text(it.value)
        }
        if (moreToCome) out.name("more_to_come").flag(true)
    }

    internal companion object {
        internal fun read(input: Reader): ReceiveTransfer {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var condition: Condition? = null
            var moreToCome: Boolean = false
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "condition" -> if (!input.isNull()) condition = Condition.of(input)
                    "more_to_come" -> if (!input.isNull()) moreToCome = input.flag()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                condition,
                moreToCome,
            )
        }
    }
}

/**
 * Hold stock for a cart or a quote (a soft reservation). Units move from `free` to
 * `held` until the hold is confirmed, released or expires.
 */
public data class Hold @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location to hold stock at; a line may name its own. */
    public val location: String,
    /** Items and quantities to hold, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * How long the hold lasts, in seconds from now. Without it, as the channel's policy says;
     * more than its `seconds_max` is refused.
     */
    public var seconds: Int? = null,
    /**
     * Accept a partial hold: grant what is available instead of refusing. The receipt lists
     * the lines that got less.
     */
    public var partial: Boolean = false,
    /**
     * Hold more for a document that has a live promise already. Without it, that is refused as
     * `promise_exists`.
     */
    public var adds: Boolean = false,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        seconds?.let {
            out.name("seconds")
            out.number(it)
        }
        if (partial) out.name("partial").flag(true)
        if (adds) out.name("adds").flag(true)
    }

    internal companion object {
        internal fun read(input: Reader): Hold {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var seconds: Int? = null
            var partial: Boolean = false
            var adds: Boolean = false
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "seconds" -> if (!input.isNull()) seconds = input.small()
                    "partial" -> if (!input.isNull()) partial = input.flag()
                    "adds" -> if (!input.isNull()) adds = input.flag()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Hold(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                seconds,
                partial,
                adds,
            )
        }
    }
}

/**
 * Promise stock to an order. Units move from `free` to `committed` and stay there
 * until the order is fulfilled, released or expires.
 */
public data class Reserve @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location to promise from; a line may name its own. */
    public val location: String,
    /** Items and quantities to reserve, in each item's base unit. */
    public val lines: List<Line>,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * When the promise ends by itself, such as the payment deadline of an unpaid order.
     * Without it, the promise stands until it is fulfilled or released.
     */
    public var expiresAt: Instant? = null,
    /**
     * Accept a partial promise: grant what is available instead of refusing. The receipt lists
     * the lines that got less.
     */
    public var partial: Boolean = false,
    /**
     * Promise more for a document that has a live promise already. Without it, that is refused
     * as `promise_exists`.
     */
    public var adds: Boolean = false,
    /**
     * Accept a back order: what is not there waits for expected supply, if enough is
     * announced. The channel's policy has to allow it.
     */
    public var backOrder: Boolean = false,
    /**
     * Set if the customer collects the order at a branch (click and collect); every line is
     * then at one location. Without it, it is an ordinary order.
     */
    public var pickup: PickupTerms? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        if (partial) out.name("partial").flag(true)
        if (adds) out.name("adds").flag(true)
        if (backOrder) out.name("back_order").flag(true)
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Reserve {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var expiresAt: Instant? = null
            var partial: Boolean = false
            var adds: Boolean = false
            var backOrder: Boolean = false
            var pickup: PickupTerms? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "partial" -> if (!input.isNull()) partial = input.flag()
                    "adds" -> if (!input.isNull()) adds = input.flag()
                    "back_order" -> if (!input.isNull()) backOrder = input.flag()
                    "pickup" -> if (!input.isNull()) pickup = PickupTerms.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Reserve(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                location ?: input.lacks("location"),
                lines ?: emptyList(),
                document,
                occurredAt,
                actor,
                sourceSequence,
                expiresAt,
                partial,
                adds,
                backOrder,
                pickup,
            )
        }
    }
}

/**
 * Turn a hold, or the whole cart of a document, into an order: units move from `held`
 * to `committed`. What it has lost is promised again if it is available, or all of it
 * is refused.
 */
public data class Confirm @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The hold to confirm; a document means its whole cart. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * When the order ends by itself, such as a payment deadline. Without it, the order stands
     * until it is fulfilled or released.
     */
    public var expiresAt: Instant? = null,
    /**
     * Set if the customer collects the order at a branch; every line is then at one location.
     * Without it, it is an ordinary order.
     */
    public var pickup: PickupTerms? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        pickup?.let {
            out.name("pickup")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Confirm {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var expiresAt: Instant? = null
            var pickup: PickupTerms? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "pickup" -> if (!input.isNull()) pickup = PickupTerms.read(input)
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Confirm(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                expiresAt,
                pickup,
            )
        }
    }
}

/**
 * Extend a hold: its deadline moves to so many seconds from now. What it has lost
 * stays lost.
 */
public data class Extend @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The hold to extend; a document means every live hold of it. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * How long it lasts from now, in seconds. Without it, as the channel's policy says; more
     * than its `seconds_max` is refused.
     */
    public var seconds: Int? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        seconds?.let {
            out.name("seconds")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Extend {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var seconds: Int? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "seconds" -> if (!input.isNull()) seconds = input.small()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Extend(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                seconds,
            )
        }
    }
}

/**
 * Release or cancel a promise. Units on the shelf are `free` at once, picked ones have
 * to be put back first.
 */
public data class Release @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The promise to end; a document means every promise of it. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * Which units to release, in each item's base unit. Without it, all that is not handed
     * over.
     */
    public var lines: List<Line>? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        lines?.let {
            out.name("lines")
            out.list(it) { it.write(out) }
        }
    }

    internal companion object {
        internal fun read(input: Reader): Release {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var lines: List<Line>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Release(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                lines,
            )
        }
    }
}

/**
 * Request a transfer from one location to another. Units at the source move from
 * `free` to `committed` until they are shipped.
 */
public data class RequestTransfer @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that has the goods and is to ship them. */
    public val location: String,
    /**
     * Items and quantities to transfer, in each item's base unit; no line may name its own
     * location.
     */
    public val lines: List<Line>,
    /** The location that is to receive them. */
    public val to: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * When the request ends by itself, as far as it is not picked or shipped. Without it, it
     * stands until it is shipped or released.
     */
    public var expiresAt: Instant? = null,
    /**
     * Accept a partial transfer: grant what is available instead of refusing. The receipt
     * lists the lines that got less.
     */
    public var partial: Boolean = false,
    /**
     * Request more for a document that has a live promise already. Without it, that is refused
     * as `promise_exists`.
     */
    public var adds: Boolean = false,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        expiresAt?.let {
            out.name("expires_at")
            out.moment(it)
        }
        if (partial) out.name("partial").flag(true)
        if (adds) out.name("adds").flag(true)
    }

    internal companion object {
        internal fun read(input: Reader): RequestTransfer {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var to: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var expiresAt: Instant? = null
            var partial: Boolean = false
            var adds: Boolean = false
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "to" -> to = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "expires_at" -> if (!input.isNull()) expiresAt = input.moment()
                    "partial" -> if (!input.isNull()) partial = input.flag()
                    "adds" -> if (!input.isNull()) adds = input.flag()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                expiresAt,
                partial,
                adds,
            )
        }
    }
}

/**
 * Announce expected supply: goods that should come to a location at a time. Back
 * orders are promised against it.
 */
public data class Expect @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The location that the goods come to; a line may name its own. */
    public val location: String,
    /** Items and quantities that are expected, in each item's base unit. */
    public val lines: List<Line>,
    /** When they should be there. Supply that is late is not counted on. */
    public val expectedAt: Instant,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * The announcement that this one replaces, by its reference. Without it, the supply comes
     * in addition to any other.
     */
    public var insteadOf: Target? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        insteadOf?.let {
            out.name("instead_of")
            it.write(out)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Expect {
            var source: String? = null
            var reference: String? = null
            var location: String? = null
            var lines: List<Line>? = null
            var expectedAt: Instant? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var insteadOf: Target? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "location" -> location = input.text()
                    "lines" -> lines = input.list { Line.read(input) }
                    "expected_at" -> expectedAt = input.moment()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "instead_of" -> if (!input.isNull()) insteadOf = Target.read(input)
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
                document,
                occurredAt,
                actor,
                sourceSequence,
                insteadOf,
            )
        }
    }
}

/**
 * Move a promise to another location: units are reserved there first, then released
 * here, in one step or not at all.
 */
public data class Move @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The order or pickup to move. */
    public val of: Target,
    /** The location to promise from instead. */
    public val to: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * Which units to move, in each item's base unit; a pickup moves only as a whole. Without
     * it, all that is not handed over.
     */
    public var lines: List<Line>? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        lines?.let {
            out.name("lines")
            out.list(it) { it.write(out) }
        }
    }

    internal companion object {
        internal fun read(input: Reader): Move {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var to: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var lines: List<Line>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "to" -> to = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Move(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                to ?: input.lacks("to"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                lines,
            )
        }
    }
}

/** Replace promised units by a substitute that the customer agreed to, in one step. */
public data class Substitute @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The order or pickup to change. */
    public val of: Target,
    /** The location at which both items are promised. */
    public val location: String,
    /** The item to replace, and how many of its base units. */
    public val line: Line,
    /** The substitute, by any of its names; it replaces the item one for one. */
    public val with: String,
    /** How the customer agreed, such as `by phone`; no personal data. */
    public val consent: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
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
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * Turn units that a promise is short of into a back order: they wait for expected
 * supply.
 */
public data class Postpone @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The order or pickup that is short. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** Which short units to postpone, in each item's base unit. Without it, all that is short. */
    public var lines: List<Line>? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        lines?.let {
            out.name("lines")
            out.list(it) { it.write(out) }
        }
    }

    internal companion object {
        internal fun read(input: Reader): Postpone {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var lines: List<Line>? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "lines" -> if (!input.isNull()) lines = input.list { Line.read(input) }
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Postpone(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                lines,
            )
        }
    }
}

/** Accept a pickup: the branch takes on its preparation. */
public data class Accept @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The pickup that the branch takes on. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Accept(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/** Record that the customer was told that a pickup is ready. */
public data class Notify @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The pickup that is ready. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * The customer is told again on purpose, which is recorded, too. Without it, a second
     * `notify` changes nothing.
     */
    public var resend: Boolean = false,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        if (resend) out.name("resend").flag(true)
    }

    internal companion object {
        internal fun read(input: Reader): Notify {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var resend: Boolean = false
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "resend" -> if (!input.isNull()) resend = input.flag()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Notify(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                resend,
            )
        }
    }
}

/** Issue a new pickup code. The code before it is void. */
public data class IssueCode @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The pickup that needs a new code. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return IssueCode(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * Check the code that a customer shows for a pickup. The right one is accepted once; a
 * wrong one is refused and counted.
 */
public data class VerifyCode @JvmOverloads constructor(
    /** The source that sends the command, such as `till-3` or `web`. It has to be defined. */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source. Every try
     * needs its own.
     */
    override val reference: String,
    /** The pickup that the customer came for. */
    public val of: Target,
    /**
     * The business document behind the command, such as an order number. Without it, only
     * `reference` names the command.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and flagged.
     * Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name. Without it,
     * nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source that is
     * defined as `sequenced`. It shows which messages are missing. Two commands that differ only
     * in it are the same command. Without it, the message counts for no gap.
     */
    public var sourceSequence: Long? = null,
    /** The six digits that the customer showed; never stored. */
    public var code: String? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        code?.let {
            out.name("code")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): VerifyCode {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var code: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "code" -> if (!input.isNull()) code = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return VerifyCode(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                code,
            )
        }
    }
}

/**
 * Record that the customer was contacted about a promise, such as about a missing
 * item.
 */
public data class Contact @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The promise that the customer was contacted about. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * What it was about, or what came of it; no personal data. Without it, only the time is
     * recorded.
     */
    public var note: String? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        note?.let {
            out.name("note")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): Contact {
            var source: String? = null
            var reference: String? = null
            var of: Target? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var note: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "note" -> if (!input.isNull()) note = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Contact(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                note,
            )
        }
    }
}

/** Close a pickup that was handed over: nothing is left to do about it. */
public data class Close @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The pickup that was handed over. */
    public val of: Target,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "of" -> of = Target.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Close(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                of ?: input.lacks("of"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/** Resolve a case: a person decided about it, and it is closed. */
public data class ResolveCase @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The number of the case. */
    public val case: Long,
    /** What was decided; it has to be one that the kind of case allows. */
    public val resolution: Resolution,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /** Why it was decided so. A conflict is not resolved without a note and an actor. */
    public var note: String? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        note?.let {
            out.name("note")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): ResolveCase {
            var source: String? = null
            var reference: String? = null
            var case: Long? = null
            var resolution: Resolution? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var note: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "case" -> case = input.number()
                    "resolution" -> resolution = Resolution.of(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "note" -> if (!input.isNull()) note = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return ResolveCase(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                case ?: input.lacks("case"),
                resolution ?: input.lacks("resolution"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                note,
            )
        }
    }
}

/**
 * Vouch for the wall clock after it was stopped: recorded time follows it again, and
 * promises expire again.
 */
public data class CorrectClock @JvmOverloads constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public var document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public var occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public var actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public var sourceSequence: Long? = null,
    /**
     * Why the clock is right, such as `shop reopened after winter`. Without it, none is
     * recorded.
     */
    public var note: String? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        note?.let {
            out.name("note")
            out.text(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): CorrectClock {
            var source: String? = null
            var reference: String? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var note: String? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "note" -> if (!input.isNull()) note = input.text()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return CorrectClock(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                note,
            )
        }
    }
}

/** The engine ended promises whose deadline had come. Hosts cannot send it. */
@ConsistentCopyVisibility
public data class Expire private constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The item whose promises are due. */
    public val sku: String,
    /** The location where they are due. */
    public val location: String,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public val document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public val occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public val actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public val sourceSequence: Long? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "sku" -> sku = input.text()
                    "location" -> location = input.text()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
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
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * The engine posted a fact that had waited for its location to be defined. Hosts
 * cannot send it.
 */
@ConsistentCopyVisibility
public data class Tie private constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The journal entry of the fact that waited. */
    public val entry: Long,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public val document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public val occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public val actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public val sourceSequence: Long? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "entry" -> entry = input.number()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Tie(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                entry ?: input.lacks("entry"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/** The engine counted a wrong code that was shown for a pickup. Hosts cannot send it. */
@ConsistentCopyVisibility
public data class NoteWrongCode private constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The pickup, by the entry that made it. */
    public val reservation: Long,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public val document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public val occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public val actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public val sourceSequence: Long? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
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
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "reservation" -> reservation = input.number()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return NoteWrongCode(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                reservation ?: input.lacks("reservation"),
                document,
                occurredAt,
                actor,
                sourceSequence,
            )
        }
    }
}

/**
 * The engine set aside another command under a used reference, and opened a case for
 * it. Hosts cannot send it.
 */
@ConsistentCopyVisibility
public data class SetAside private constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The command that was set aside, as it was sent. */
    public val command: Command,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public val document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public val occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public val actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public val sourceSequence: Long? = null,
    /**
     * The entry of the command that stands under the reference. Without it, that was refused
     * or changed nothing.
     */
    public val first: Long? = null,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        first?.let {
            out.name("first")
            out.number(it)
        }
    }

    internal companion object {
        internal fun read(input: Reader): SetAside {
            var source: String? = null
            var reference: String? = null
            var command: Command? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var first: Long? = null
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "command" -> command = Command.read(input)
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "first" -> if (!input.isNull()) first = input.number()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return SetAside(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                command ?: input.lacks("command"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                first,
            )
        }
    }
}

/**
 * The engine posted a command that was set aside, as a person decided. Hosts cannot
 * send it.
 */
@ConsistentCopyVisibility
public data class Enter private constructor(
    /**
     * The source that sends the command, such as `till-3` or `web`. It has to be defined;
     * `office`, for the back office, is built in.
     */
    override val source: String,
    /**
     * The idempotency key: the sender's name for this attempt, unique within its source,
     * such as `order-1041/1`. The same command sent again gets its first answer; another
     * command under the same reference is set aside as a conflict.
     */
    override val reference: String,
    /** The journal entry that set the command aside. */
    public val entry: Long,
    /**
     * The business document behind the command: an order, receipt or purchase order
     * number, such as `order-1041`. Later commands can name it. Without it, only
     * `reference` can be named.
     */
    public val document: String? = null,
    /**
     * When it happened, by the sender's clock; a time ahead of ours is taken as now, and
     * flagged. Without it, the time of recording.
     */
    public val occurredAt: Instant? = null,
    /**
     * Who did it, as an opaque identifier such as `staff-17`; never a person's name.
     * Without it, nobody is recorded.
     */
    public val actor: String? = null,
    /**
     * The message's number within its source, counted from 1 without gaps, from a source
     * that is defined as `sequenced`. It shows which messages are missing. Two commands
     * that differ only in it are the same command. Without it, the message counts for no
     * gap.
     */
    public val sourceSequence: Long? = null,
    /**
     * The reference means this command from now on, instead of the first one. Without it, the
     * first stands.
     */
    public val replaces: Boolean = false,
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
        document?.let {
            out.name("document")
            out.text(it)
        }
        occurredAt?.let {
            out.name("occurred_at")
            out.moment(it)
        }
        actor?.let {
            out.name("actor")
            out.text(it)
        }
        sourceSequence?.let {
            out.name("source_sequence")
            out.number(it)
        }
        if (replaces) out.name("replaces").flag(true)
    }

    internal companion object {
        internal fun read(input: Reader): Enter {
            var source: String? = null
            var reference: String? = null
            var entry: Long? = null
            var document: String? = null
            var occurredAt: Instant? = null
            var actor: String? = null
            var sourceSequence: Long? = null
            var replaces: Boolean = false
            input.open()
            while (true) {
                when (val member = input.name() ?: break) {
                    "source" -> source = input.text()
                    "reference" -> reference = input.text()
                    "entry" -> entry = input.number()
                    "document" -> if (!input.isNull()) document = input.text()
                    "occurred_at" -> if (!input.isNull()) occurredAt = input.moment()
                    "actor" -> if (!input.isNull()) actor = input.text()
                    "source_sequence" -> if (!input.isNull()) sourceSequence = input.number()
                    "replaces" -> if (!input.isNull()) replaces = input.flag()
                    "type" -> input.skip()
                    else -> input.stray(member)
                }
            }
            return Enter(
                source ?: input.lacks("source"),
                reference ?: input.lacks("reference"),
                entry ?: input.lacks("entry"),
                document,
                occurredAt,
                actor,
                sourceSequence,
                replaces,
            )
        }
    }
}
