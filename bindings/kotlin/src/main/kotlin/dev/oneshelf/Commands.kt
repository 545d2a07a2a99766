// Made by `cargo xtask bindings` from docs/surface.schema.json; do not edit.
package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Any command. */
public sealed interface Command {
    /** Who sends it. */
    public val source: String

    /** The sender's name of this attempt, unique within the source. */
    public val reference: String

    /** Its JSON form. */
    public fun toJson(): JsonObject

    public companion object {
        /** The command of its JSON form. */
        @JvmStatic
        public fun fromJson(json: JsonObject): Command =
            when (val kind = json.text("type")) {
                "define_item" -> DefineItem.fromJson(json)
                "define_location" -> DefineLocation.fromJson(json)
                "define_channel" -> DefineChannel.fromJson(json)
                "define_source" -> DefineSource.fromJson(json)
                "define_policy" -> DefinePolicy.fromJson(json)
                "define_safety_stock" -> DefineSafetyStock.fromJson(json)
                "retire_item" -> RetireItem.fromJson(json)
                "retire_location" -> RetireLocation.fromJson(json)
                "add_alias" -> AddAlias.fromJson(json)
                "receive" -> Receive.fromJson(json)
                "sell" -> Sell.fromJson(json)
                "take_back" -> TakeBack.fromJson(json)
                "inspect" -> Inspect.fromJson(json)
                "write_off" -> WriteOff.fromJson(json)
                "adjust" -> Adjust.fromJson(json)
                "count" -> Count.fromJson(json)
                "reverse" -> Reverse.fromJson(json)
                "adopt" -> Adopt.fromJson(json)
                "pick" -> Pick.fromJson(json)
                "stage" -> Stage.fromJson(json)
                "collect" -> Collect.fromJson(json)
                "put_back" -> PutBack.fromJson(json)
                "ship" -> Ship.fromJson(json)
                "receive_transfer" -> ReceiveTransfer.fromJson(json)
                "hold" -> Hold.fromJson(json)
                "reserve" -> Reserve.fromJson(json)
                "confirm" -> Confirm.fromJson(json)
                "extend" -> Extend.fromJson(json)
                "release" -> Release.fromJson(json)
                "request_transfer" -> RequestTransfer.fromJson(json)
                "expect" -> Expect.fromJson(json)
                "move" -> Move.fromJson(json)
                "substitute" -> Substitute.fromJson(json)
                "postpone" -> Postpone.fromJson(json)
                "accept" -> Accept.fromJson(json)
                "notify" -> Notify.fromJson(json)
                "issue_code" -> IssueCode.fromJson(json)
                "verify_code" -> VerifyCode.fromJson(json)
                "contact" -> Contact.fromJson(json)
                "close" -> Close.fromJson(json)
                "resolve_case" -> ResolveCase.fromJson(json)
                "correct_clock" -> CorrectClock.fromJson(json)
                "expire" -> Expire.fromJson(json)
                "tie" -> Tie.fromJson(json)
                "note_wrong_code" -> NoteWrongCode.fromJson(json)
                "set_aside" -> SetAside.fromJson(json)
                "enter" -> Enter.fromJson(json)
                else -> unknown("command", kind)
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("define_item"))
        put("source", JsonPrimitive(this@DefineItem.source))
        put("reference", JsonPrimitive(this@DefineItem.reference))
        put("sku", JsonPrimitive(this@DefineItem.sku))
        this@DefineItem.actor?.let { put("actor", JsonPrimitive(it)) }
        this@DefineItem.aliases.takeIf { it.isNotEmpty() }?.let { put("aliases", array(it) { JsonPrimitive(it) }) }
        this@DefineItem.components.takeIf { it.isNotEmpty() }?.let { put("components", array(it) { it.toJson() }) }
        this@DefineItem.decimals?.let { put("decimals", JsonPrimitive(it)) }
        this@DefineItem.document?.let { put("document", JsonPrimitive(it)) }
        this@DefineItem.gtin?.let { put("gtin", JsonPrimitive(it)) }
        this@DefineItem.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@DefineItem.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
        this@DefineItem.substitutes.takeIf { it.isNotEmpty() }?.let { put("substitutes", array(it) { JsonPrimitive(it) }) }
        this@DefineItem.unit?.let { put("unit", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): DefineItem =
            DefineItem(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("sku").asText(),
                json["actor"].orNull()?.let { it.asText() },
                list(json["aliases"]) { it.asText() },
                list(json["components"]) { KitComponent.fromJson(it.asObject()) },
                json["decimals"].orNull()?.let { it.asInt() },
                json["document"].orNull()?.let { it.asText() },
                json["gtin"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
                list(json["substitutes"]) { it.asText() },
                json["unit"].orNull()?.let { it.asText() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("define_location"))
        put("source", JsonPrimitive(this@DefineLocation.source))
        put("reference", JsonPrimitive(this@DefineLocation.reference))
        put("location", JsonPrimitive(this@DefineLocation.location))
        this@DefineLocation.actor?.let { put("actor", JsonPrimitive(it)) }
        this@DefineLocation.document?.let { put("document", JsonPrimitive(it)) }
        this@DefineLocation.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@DefineLocation.openingHours?.let { put("opening_hours", it.toJson()) }
        this@DefineLocation.pickup?.let { put("pickup", it.toJson()) }
        this@DefineLocation.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
        this@DefineLocation.timeZone?.let { put("time_zone", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): DefineLocation =
            DefineLocation(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["opening_hours"].orNull()?.let { OpeningHours.fromJson(it.asObject()) },
                json["pickup"].orNull()?.let { PickupSettings.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
                json["time_zone"].orNull()?.let { it.asText() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("define_channel"))
        put("source", JsonPrimitive(this@DefineChannel.source))
        put("reference", JsonPrimitive(this@DefineChannel.reference))
        put("channel", JsonPrimitive(this@DefineChannel.channel))
        this@DefineChannel.actor?.let { put("actor", JsonPrimitive(it)) }
        this@DefineChannel.document?.let { put("document", JsonPrimitive(it)) }
        this@DefineChannel.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@DefineChannel.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): DefineChannel =
            DefineChannel(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("channel").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("define_source"))
        put("source", JsonPrimitive(this@DefineSource.source))
        put("reference", JsonPrimitive(this@DefineSource.reference))
        put("name", JsonPrimitive(this@DefineSource.name))
        put("channel", JsonPrimitive(this@DefineSource.channel))
        this@DefineSource.actor?.let { put("actor", JsonPrimitive(it)) }
        this@DefineSource.clockUncertaintySeconds?.let { put("clock_uncertainty_seconds", JsonPrimitive(it)) }
        this@DefineSource.document?.let { put("document", JsonPrimitive(it)) }
        this@DefineSource.heartbeatSeconds?.let { put("heartbeat_seconds", JsonPrimitive(it)) }
        this@DefineSource.lateSecondsMax?.let { put("late_seconds_max", JsonPrimitive(it)) }
        this@DefineSource.linkSeconds?.let { put("link_seconds", JsonPrimitive(it)) }
        this@DefineSource.location?.let { put("location", JsonPrimitive(it)) }
        this@DefineSource.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@DefineSource.quantityMax?.let { put("quantity_max", quantityOut(it)) }
        this@DefineSource.sequenced.takeIf { it }?.let { put("sequenced", JsonPrimitive(it)) }
        this@DefineSource.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): DefineSource =
            DefineSource(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("name").asText(),
                json.get("channel").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["clock_uncertainty_seconds"].orNull()?.let { it.asInt() },
                json["document"].orNull()?.let { it.asText() },
                json["heartbeat_seconds"].orNull()?.let { it.asInt() },
                json["late_seconds_max"].orNull()?.let { it.asInt() },
                json["link_seconds"].orNull()?.let { it.asInt() },
                json["location"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["quantity_max"].orNull()?.let { BigDecimal(it.asText()) },
                json.isTrue("sequenced"),
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("define_policy"))
        put("source", JsonPrimitive(this@DefinePolicy.source))
        put("reference", JsonPrimitive(this@DefinePolicy.reference))
        put("channel", JsonPrimitive(this@DefinePolicy.channel))
        this@DefinePolicy.actor?.let { put("actor", JsonPrimitive(it)) }
        this@DefinePolicy.backOrders.takeIf { it }?.let { put("back_orders", JsonPrimitive(it)) }
        this@DefinePolicy.document?.let { put("document", JsonPrimitive(it)) }
        this@DefinePolicy.holds?.let { put("holds", it.toJson()) }
        this@DefinePolicy.locations?.let { put("locations", array(it) { JsonPrimitive(it) }) }
        this@DefinePolicy.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@DefinePolicy.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): DefinePolicy =
            DefinePolicy(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("channel").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json.isTrue("back_orders"),
                json["document"].orNull()?.let { it.asText() },
                json["holds"].orNull()?.let { HoldPolicy.fromJson(it.asObject()) },
                json["locations"].orNull()?.let { list(it) { it.asText() } },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("define_safety_stock"))
        put("source", JsonPrimitive(this@DefineSafetyStock.source))
        put("reference", JsonPrimitive(this@DefineSafetyStock.reference))
        put("channel", JsonPrimitive(this@DefineSafetyStock.channel))
        this@DefineSafetyStock.actor?.let { put("actor", JsonPrimitive(it)) }
        this@DefineSafetyStock.document?.let { put("document", JsonPrimitive(it)) }
        this@DefineSafetyStock.location?.let { put("location", JsonPrimitive(it)) }
        this@DefineSafetyStock.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@DefineSafetyStock.quantity?.let { put("quantity", quantityOut(it)) }
        this@DefineSafetyStock.sku?.let { put("sku", JsonPrimitive(it)) }
        this@DefineSafetyStock.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): DefineSafetyStock =
            DefineSafetyStock(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("channel").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["location"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["quantity"].orNull()?.let { BigDecimal(it.asText()) },
                json["sku"].orNull()?.let { it.asText() },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("retire_item"))
        put("source", JsonPrimitive(this@RetireItem.source))
        put("reference", JsonPrimitive(this@RetireItem.reference))
        put("sku", JsonPrimitive(this@RetireItem.sku))
        this@RetireItem.actor?.let { put("actor", JsonPrimitive(it)) }
        this@RetireItem.document?.let { put("document", JsonPrimitive(it)) }
        this@RetireItem.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@RetireItem.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): RetireItem =
            RetireItem(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("sku").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("retire_location"))
        put("source", JsonPrimitive(this@RetireLocation.source))
        put("reference", JsonPrimitive(this@RetireLocation.reference))
        put("location", JsonPrimitive(this@RetireLocation.location))
        this@RetireLocation.actor?.let { put("actor", JsonPrimitive(it)) }
        this@RetireLocation.document?.let { put("document", JsonPrimitive(it)) }
        this@RetireLocation.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@RetireLocation.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): RetireLocation =
            RetireLocation(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("add_alias"))
        put("source", JsonPrimitive(this@AddAlias.source))
        put("reference", JsonPrimitive(this@AddAlias.reference))
        put("sku", JsonPrimitive(this@AddAlias.sku))
        put("alias", JsonPrimitive(this@AddAlias.alias))
        this@AddAlias.actor?.let { put("actor", JsonPrimitive(it)) }
        this@AddAlias.document?.let { put("document", JsonPrimitive(it)) }
        this@AddAlias.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@AddAlias.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): AddAlias =
            AddAlias(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("sku").asText(),
                json.get("alias").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("receive"))
        put("source", JsonPrimitive(this@Receive.source))
        put("reference", JsonPrimitive(this@Receive.reference))
        put("location", JsonPrimitive(this@Receive.location))
        put("lines", array(this@Receive.lines) { it.toJson() })
        this@Receive.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Receive.condition?.let { put("condition", JsonPrimitive(it.value)) }
        this@Receive.document?.let { put("document", JsonPrimitive(it)) }
        this@Receive.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Receive.of?.let { put("of", it.toJson()) }
        this@Receive.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Receive =
            Receive(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["condition"].orNull()?.let { Condition.of(it.asText()) },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["of"].orNull()?.let { Target.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("sell"))
        put("source", JsonPrimitive(this@Sell.source))
        put("reference", JsonPrimitive(this@Sell.reference))
        put("location", JsonPrimitive(this@Sell.location))
        put("lines", array(this@Sell.lines) { it.toJson() })
        this@Sell.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Sell.document?.let { put("document", JsonPrimitive(it)) }
        this@Sell.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Sell.settles?.let { put("settles", it.toJson()) }
        this@Sell.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Sell =
            Sell(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["settles"].orNull()?.let { Target.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("take_back"))
        put("source", JsonPrimitive(this@TakeBack.source))
        put("reference", JsonPrimitive(this@TakeBack.reference))
        put("location", JsonPrimitive(this@TakeBack.location))
        put("lines", array(this@TakeBack.lines) { it.toJson() })
        this@TakeBack.actor?.let { put("actor", JsonPrimitive(it)) }
        this@TakeBack.document?.let { put("document", JsonPrimitive(it)) }
        this@TakeBack.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@TakeBack.of?.let { put("of", it.toJson()) }
        this@TakeBack.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): TakeBack =
            TakeBack(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["of"].orNull()?.let { Target.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("inspect"))
        put("source", JsonPrimitive(this@Inspect.source))
        put("reference", JsonPrimitive(this@Inspect.reference))
        put("location", JsonPrimitive(this@Inspect.location))
        put("lines", array(this@Inspect.lines) { it.toJson() })
        put("grade", JsonPrimitive(this@Inspect.grade.value))
        this@Inspect.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Inspect.condition?.let { put("condition", JsonPrimitive(it.value)) }
        this@Inspect.document?.let { put("document", JsonPrimitive(it)) }
        this@Inspect.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Inspect.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Inspect =
            Inspect(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                Grade.of(json.get("grade").asText()),
                json["actor"].orNull()?.let { it.asText() },
                json["condition"].orNull()?.let { Condition.of(it.asText()) },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("write_off"))
        put("source", JsonPrimitive(this@WriteOff.source))
        put("reference", JsonPrimitive(this@WriteOff.reference))
        put("location", JsonPrimitive(this@WriteOff.location))
        put("lines", array(this@WriteOff.lines) { it.toJson() })
        this@WriteOff.actor?.let { put("actor", JsonPrimitive(it)) }
        this@WriteOff.condition?.let { put("condition", JsonPrimitive(it.value)) }
        this@WriteOff.document?.let { put("document", JsonPrimitive(it)) }
        this@WriteOff.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@WriteOff.reason?.let { put("reason", JsonPrimitive(it)) }
        this@WriteOff.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): WriteOff =
            WriteOff(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["condition"].orNull()?.let { Condition.of(it.asText()) },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["reason"].orNull()?.let { it.asText() },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("adjust"))
        put("source", JsonPrimitive(this@Adjust.source))
        put("reference", JsonPrimitive(this@Adjust.reference))
        put("location", JsonPrimitive(this@Adjust.location))
        put("lines", array(this@Adjust.lines) { it.toJson() })
        this@Adjust.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Adjust.document?.let { put("document", JsonPrimitive(it)) }
        this@Adjust.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Adjust.reason?.let { put("reason", JsonPrimitive(it)) }
        this@Adjust.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Adjust =
            Adjust(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["reason"].orNull()?.let { it.asText() },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("count"))
        put("source", JsonPrimitive(this@Count.source))
        put("reference", JsonPrimitive(this@Count.reference))
        put("location", JsonPrimitive(this@Count.location))
        put("lines", array(this@Count.lines) { it.toJson() })
        this@Count.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Count.complete.takeIf { it }?.let { put("complete", JsonPrimitive(it)) }
        this@Count.document?.let { put("document", JsonPrimitive(it)) }
        this@Count.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Count.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
        this@Count.startedAt?.let { put("started_at", JsonPrimitive(it.toString())) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Count =
            Count(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { CountLine.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json.isTrue("complete"),
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
                json["started_at"].orNull()?.let { Instant.parse(it.asText()) },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("reverse"))
        put("source", JsonPrimitive(this@Reverse.source))
        put("reference", JsonPrimitive(this@Reverse.reference))
        put("of", this@Reverse.of.toJson())
        this@Reverse.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Reverse.document?.let { put("document", JsonPrimitive(it)) }
        this@Reverse.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Reverse.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Reverse =
            Reverse(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("adopt"))
        put("source", JsonPrimitive(this@Adopt.source))
        put("reference", JsonPrimitive(this@Adopt.reference))
        put("location", JsonPrimitive(this@Adopt.location))
        put("lines", array(this@Adopt.lines) { it.toJson() })
        this@Adopt.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Adopt.document?.let { put("document", JsonPrimitive(it)) }
        this@Adopt.expiresAt?.let { put("expires_at", JsonPrimitive(it.toString())) }
        this@Adopt.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Adopt.pickup?.let { put("pickup", it.toJson()) }
        this@Adopt.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Adopt =
            Adopt(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["expires_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["pickup"].orNull()?.let { PickupTerms.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("pick"))
        put("source", JsonPrimitive(this@Pick.source))
        put("reference", JsonPrimitive(this@Pick.reference))
        put("of", this@Pick.of.toJson())
        put("location", JsonPrimitive(this@Pick.location))
        put("lines", array(this@Pick.lines) { it.toJson() })
        this@Pick.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Pick.document?.let { put("document", JsonPrimitive(it)) }
        this@Pick.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Pick.result?.let { put("result", JsonPrimitive(it.value)) }
        this@Pick.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Pick =
            Pick(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["result"].orNull()?.let { PickResult.of(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("stage"))
        put("source", JsonPrimitive(this@Stage.source))
        put("reference", JsonPrimitive(this@Stage.reference))
        put("of", this@Stage.of.toJson())
        put("location", JsonPrimitive(this@Stage.location))
        put("lines", array(this@Stage.lines) { it.toJson() })
        put("spot", JsonPrimitive(this@Stage.spot))
        this@Stage.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Stage.document?.let { put("document", JsonPrimitive(it)) }
        this@Stage.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Stage.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Stage =
            Stage(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json.get("spot").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("collect"))
        put("source", JsonPrimitive(this@Collect.source))
        put("reference", JsonPrimitive(this@Collect.reference))
        put("of", this@Collect.of.toJson())
        put("location", JsonPrimitive(this@Collect.location))
        put("lines", array(this@Collect.lines) { it.toJson() })
        this@Collect.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Collect.by?.let { put("by", JsonPrimitive(it.value)) }
        this@Collect.document?.let { put("document", JsonPrimitive(it)) }
        this@Collect.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Collect.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Collect =
            Collect(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["by"].orNull()?.let { Collector.of(it.asText()) },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("put_back"))
        put("source", JsonPrimitive(this@PutBack.source))
        put("reference", JsonPrimitive(this@PutBack.reference))
        put("of", this@PutBack.of.toJson())
        put("location", JsonPrimitive(this@PutBack.location))
        put("lines", array(this@PutBack.lines) { it.toJson() })
        put("condition", JsonPrimitive(this@PutBack.condition.value))
        this@PutBack.actor?.let { put("actor", JsonPrimitive(it)) }
        this@PutBack.document?.let { put("document", JsonPrimitive(it)) }
        this@PutBack.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@PutBack.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): PutBack =
            PutBack(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                Condition.of(json.get("condition").asText()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("ship"))
        put("source", JsonPrimitive(this@Ship.source))
        put("reference", JsonPrimitive(this@Ship.reference))
        put("location", JsonPrimitive(this@Ship.location))
        put("lines", array(this@Ship.lines) { it.toJson() })
        put("to", JsonPrimitive(this@Ship.to))
        this@Ship.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Ship.document?.let { put("document", JsonPrimitive(it)) }
        this@Ship.expectedAt?.let { put("expected_at", JsonPrimitive(it.toString())) }
        this@Ship.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Ship.of?.let { put("of", it.toJson()) }
        this@Ship.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Ship =
            Ship(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json.get("to").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["expected_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["of"].orNull()?.let { Target.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("receive_transfer"))
        put("source", JsonPrimitive(this@ReceiveTransfer.source))
        put("reference", JsonPrimitive(this@ReceiveTransfer.reference))
        put("of", this@ReceiveTransfer.of.toJson())
        put("location", JsonPrimitive(this@ReceiveTransfer.location))
        put("lines", array(this@ReceiveTransfer.lines) { it.toJson() })
        this@ReceiveTransfer.actor?.let { put("actor", JsonPrimitive(it)) }
        this@ReceiveTransfer.condition?.let { put("condition", JsonPrimitive(it.value)) }
        this@ReceiveTransfer.document?.let { put("document", JsonPrimitive(it)) }
        this@ReceiveTransfer.moreToCome.takeIf { it }?.let { put("more_to_come", JsonPrimitive(it)) }
        this@ReceiveTransfer.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@ReceiveTransfer.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ReceiveTransfer =
            ReceiveTransfer(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json["condition"].orNull()?.let { Condition.of(it.asText()) },
                json["document"].orNull()?.let { it.asText() },
                json.isTrue("more_to_come"),
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("hold"))
        put("source", JsonPrimitive(this@Hold.source))
        put("reference", JsonPrimitive(this@Hold.reference))
        put("location", JsonPrimitive(this@Hold.location))
        put("lines", array(this@Hold.lines) { it.toJson() })
        this@Hold.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Hold.adds.takeIf { it }?.let { put("adds", JsonPrimitive(it)) }
        this@Hold.document?.let { put("document", JsonPrimitive(it)) }
        this@Hold.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Hold.partial.takeIf { it }?.let { put("partial", JsonPrimitive(it)) }
        this@Hold.seconds?.let { put("seconds", JsonPrimitive(it)) }
        this@Hold.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Hold =
            Hold(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json.isTrue("adds"),
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json.isTrue("partial"),
                json["seconds"].orNull()?.let { it.asInt() },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("reserve"))
        put("source", JsonPrimitive(this@Reserve.source))
        put("reference", JsonPrimitive(this@Reserve.reference))
        put("location", JsonPrimitive(this@Reserve.location))
        put("lines", array(this@Reserve.lines) { it.toJson() })
        this@Reserve.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Reserve.adds.takeIf { it }?.let { put("adds", JsonPrimitive(it)) }
        this@Reserve.backOrder.takeIf { it }?.let { put("back_order", JsonPrimitive(it)) }
        this@Reserve.document?.let { put("document", JsonPrimitive(it)) }
        this@Reserve.expiresAt?.let { put("expires_at", JsonPrimitive(it.toString())) }
        this@Reserve.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Reserve.partial.takeIf { it }?.let { put("partial", JsonPrimitive(it)) }
        this@Reserve.pickup?.let { put("pickup", it.toJson()) }
        this@Reserve.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Reserve =
            Reserve(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json["actor"].orNull()?.let { it.asText() },
                json.isTrue("adds"),
                json.isTrue("back_order"),
                json["document"].orNull()?.let { it.asText() },
                json["expires_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json.isTrue("partial"),
                json["pickup"].orNull()?.let { PickupTerms.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("confirm"))
        put("source", JsonPrimitive(this@Confirm.source))
        put("reference", JsonPrimitive(this@Confirm.reference))
        put("of", this@Confirm.of.toJson())
        this@Confirm.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Confirm.document?.let { put("document", JsonPrimitive(it)) }
        this@Confirm.expiresAt?.let { put("expires_at", JsonPrimitive(it.toString())) }
        this@Confirm.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Confirm.pickup?.let { put("pickup", it.toJson()) }
        this@Confirm.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Confirm =
            Confirm(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["expires_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["pickup"].orNull()?.let { PickupTerms.fromJson(it.asObject()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("extend"))
        put("source", JsonPrimitive(this@Extend.source))
        put("reference", JsonPrimitive(this@Extend.reference))
        put("of", this@Extend.of.toJson())
        this@Extend.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Extend.document?.let { put("document", JsonPrimitive(it)) }
        this@Extend.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Extend.seconds?.let { put("seconds", JsonPrimitive(it)) }
        this@Extend.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Extend =
            Extend(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["seconds"].orNull()?.let { it.asInt() },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("release"))
        put("source", JsonPrimitive(this@Release.source))
        put("reference", JsonPrimitive(this@Release.reference))
        put("of", this@Release.of.toJson())
        this@Release.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Release.document?.let { put("document", JsonPrimitive(it)) }
        this@Release.lines?.let { put("lines", array(it) { it.toJson() }) }
        this@Release.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Release.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Release =
            Release(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["lines"].orNull()?.let { list(it) { Line.fromJson(it.asObject()) } },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("request_transfer"))
        put("source", JsonPrimitive(this@RequestTransfer.source))
        put("reference", JsonPrimitive(this@RequestTransfer.reference))
        put("location", JsonPrimitive(this@RequestTransfer.location))
        put("lines", array(this@RequestTransfer.lines) { it.toJson() })
        put("to", JsonPrimitive(this@RequestTransfer.to))
        this@RequestTransfer.actor?.let { put("actor", JsonPrimitive(it)) }
        this@RequestTransfer.adds.takeIf { it }?.let { put("adds", JsonPrimitive(it)) }
        this@RequestTransfer.document?.let { put("document", JsonPrimitive(it)) }
        this@RequestTransfer.expiresAt?.let { put("expires_at", JsonPrimitive(it.toString())) }
        this@RequestTransfer.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@RequestTransfer.partial.takeIf { it }?.let { put("partial", JsonPrimitive(it)) }
        this@RequestTransfer.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): RequestTransfer =
            RequestTransfer(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                json.get("to").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json.isTrue("adds"),
                json["document"].orNull()?.let { it.asText() },
                json["expires_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json.isTrue("partial"),
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("expect"))
        put("source", JsonPrimitive(this@Expect.source))
        put("reference", JsonPrimitive(this@Expect.reference))
        put("location", JsonPrimitive(this@Expect.location))
        put("lines", array(this@Expect.lines) { it.toJson() })
        put("expected_at", JsonPrimitive(this@Expect.expectedAt.toString()))
        this@Expect.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Expect.document?.let { put("document", JsonPrimitive(it)) }
        this@Expect.insteadOf?.let { put("instead_of", it.toJson()) }
        this@Expect.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Expect.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Expect =
            Expect(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("location").asText(),
                list(json["lines"]) { Line.fromJson(it.asObject()) },
                Instant.parse(json.get("expected_at").asText()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["instead_of"].orNull()?.let { Target.fromJson(it.asObject()) },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("move"))
        put("source", JsonPrimitive(this@Move.source))
        put("reference", JsonPrimitive(this@Move.reference))
        put("of", this@Move.of.toJson())
        put("to", JsonPrimitive(this@Move.to))
        this@Move.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Move.document?.let { put("document", JsonPrimitive(it)) }
        this@Move.lines?.let { put("lines", array(it) { it.toJson() }) }
        this@Move.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Move.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Move =
            Move(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("to").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["lines"].orNull()?.let { list(it) { Line.fromJson(it.asObject()) } },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("substitute"))
        put("source", JsonPrimitive(this@Substitute.source))
        put("reference", JsonPrimitive(this@Substitute.reference))
        put("of", this@Substitute.of.toJson())
        put("location", JsonPrimitive(this@Substitute.location))
        put("line", this@Substitute.line.toJson())
        put("with", JsonPrimitive(this@Substitute.with))
        put("consent", JsonPrimitive(this@Substitute.consent))
        this@Substitute.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Substitute.document?.let { put("document", JsonPrimitive(it)) }
        this@Substitute.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Substitute.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Substitute =
            Substitute(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json.get("location").asText(),
                Line.fromJson(json.get("line").asObject()),
                json.get("with").asText(),
                json.get("consent").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("postpone"))
        put("source", JsonPrimitive(this@Postpone.source))
        put("reference", JsonPrimitive(this@Postpone.reference))
        put("of", this@Postpone.of.toJson())
        this@Postpone.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Postpone.document?.let { put("document", JsonPrimitive(it)) }
        this@Postpone.lines?.let { put("lines", array(it) { it.toJson() }) }
        this@Postpone.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Postpone.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Postpone =
            Postpone(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["lines"].orNull()?.let { list(it) { Line.fromJson(it.asObject()) } },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("accept"))
        put("source", JsonPrimitive(this@Accept.source))
        put("reference", JsonPrimitive(this@Accept.reference))
        put("of", this@Accept.of.toJson())
        this@Accept.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Accept.document?.let { put("document", JsonPrimitive(it)) }
        this@Accept.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Accept.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Accept =
            Accept(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("notify"))
        put("source", JsonPrimitive(this@Notify.source))
        put("reference", JsonPrimitive(this@Notify.reference))
        put("of", this@Notify.of.toJson())
        this@Notify.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Notify.document?.let { put("document", JsonPrimitive(it)) }
        this@Notify.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Notify.resend.takeIf { it }?.let { put("resend", JsonPrimitive(it)) }
        this@Notify.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Notify =
            Notify(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json.isTrue("resend"),
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("issue_code"))
        put("source", JsonPrimitive(this@IssueCode.source))
        put("reference", JsonPrimitive(this@IssueCode.reference))
        put("of", this@IssueCode.of.toJson())
        this@IssueCode.actor?.let { put("actor", JsonPrimitive(it)) }
        this@IssueCode.document?.let { put("document", JsonPrimitive(it)) }
        this@IssueCode.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@IssueCode.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): IssueCode =
            IssueCode(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("verify_code"))
        put("source", JsonPrimitive(this@VerifyCode.source))
        put("reference", JsonPrimitive(this@VerifyCode.reference))
        put("of", this@VerifyCode.of.toJson())
        this@VerifyCode.actor?.let { put("actor", JsonPrimitive(it)) }
        this@VerifyCode.code?.let { put("code", JsonPrimitive(it)) }
        this@VerifyCode.document?.let { put("document", JsonPrimitive(it)) }
        this@VerifyCode.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@VerifyCode.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): VerifyCode =
            VerifyCode(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["code"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("contact"))
        put("source", JsonPrimitive(this@Contact.source))
        put("reference", JsonPrimitive(this@Contact.reference))
        put("of", this@Contact.of.toJson())
        this@Contact.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Contact.document?.let { put("document", JsonPrimitive(it)) }
        this@Contact.note?.let { put("note", JsonPrimitive(it)) }
        this@Contact.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Contact.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Contact =
            Contact(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["note"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("close"))
        put("source", JsonPrimitive(this@Close.source))
        put("reference", JsonPrimitive(this@Close.reference))
        put("of", this@Close.of.toJson())
        this@Close.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Close.document?.let { put("document", JsonPrimitive(it)) }
        this@Close.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Close.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Close =
            Close(
                json.get("source").asText(),
                json.get("reference").asText(),
                Target.fromJson(json.get("of").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("resolve_case"))
        put("source", JsonPrimitive(this@ResolveCase.source))
        put("reference", JsonPrimitive(this@ResolveCase.reference))
        put("case", JsonPrimitive(this@ResolveCase.case))
        put("resolution", JsonPrimitive(this@ResolveCase.resolution.value))
        this@ResolveCase.actor?.let { put("actor", JsonPrimitive(it)) }
        this@ResolveCase.document?.let { put("document", JsonPrimitive(it)) }
        this@ResolveCase.note?.let { put("note", JsonPrimitive(it)) }
        this@ResolveCase.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@ResolveCase.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): ResolveCase =
            ResolveCase(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("case").asLong(),
                Resolution.of(json.get("resolution").asText()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["note"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("correct_clock"))
        put("source", JsonPrimitive(this@CorrectClock.source))
        put("reference", JsonPrimitive(this@CorrectClock.reference))
        this@CorrectClock.actor?.let { put("actor", JsonPrimitive(it)) }
        this@CorrectClock.document?.let { put("document", JsonPrimitive(it)) }
        this@CorrectClock.note?.let { put("note", JsonPrimitive(it)) }
        this@CorrectClock.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@CorrectClock.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): CorrectClock =
            CorrectClock(
                json.get("source").asText(),
                json.get("reference").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["note"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("expire"))
        put("source", JsonPrimitive(this@Expire.source))
        put("reference", JsonPrimitive(this@Expire.reference))
        put("sku", JsonPrimitive(this@Expire.sku))
        put("location", JsonPrimitive(this@Expire.location))
        this@Expire.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Expire.document?.let { put("document", JsonPrimitive(it)) }
        this@Expire.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Expire.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Expire =
            Expire(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("sku").asText(),
                json.get("location").asText(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("tie"))
        put("source", JsonPrimitive(this@Tie.source))
        put("reference", JsonPrimitive(this@Tie.reference))
        put("entry", JsonPrimitive(this@Tie.entry))
        this@Tie.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Tie.document?.let { put("document", JsonPrimitive(it)) }
        this@Tie.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Tie.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Tie =
            Tie(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("entry").asLong(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("note_wrong_code"))
        put("source", JsonPrimitive(this@NoteWrongCode.source))
        put("reference", JsonPrimitive(this@NoteWrongCode.reference))
        put("reservation", JsonPrimitive(this@NoteWrongCode.reservation))
        this@NoteWrongCode.actor?.let { put("actor", JsonPrimitive(it)) }
        this@NoteWrongCode.document?.let { put("document", JsonPrimitive(it)) }
        this@NoteWrongCode.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@NoteWrongCode.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): NoteWrongCode =
            NoteWrongCode(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("reservation").asLong(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("set_aside"))
        put("source", JsonPrimitive(this@SetAside.source))
        put("reference", JsonPrimitive(this@SetAside.reference))
        put("command", this@SetAside.command.toJson())
        this@SetAside.actor?.let { put("actor", JsonPrimitive(it)) }
        this@SetAside.document?.let { put("document", JsonPrimitive(it)) }
        this@SetAside.first?.let { put("first", JsonPrimitive(it)) }
        this@SetAside.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@SetAside.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): SetAside =
            SetAside(
                json.get("source").asText(),
                json.get("reference").asText(),
                Command.fromJson(json.get("command").asObject()),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["first"].orNull()?.let { it.asLong() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
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
) : Command {
    override fun toJson(): JsonObject = json {
        put("type", JsonPrimitive("enter"))
        put("source", JsonPrimitive(this@Enter.source))
        put("reference", JsonPrimitive(this@Enter.reference))
        put("entry", JsonPrimitive(this@Enter.entry))
        this@Enter.actor?.let { put("actor", JsonPrimitive(it)) }
        this@Enter.document?.let { put("document", JsonPrimitive(it)) }
        this@Enter.occurredAt?.let { put("occurred_at", JsonPrimitive(it.toString())) }
        this@Enter.replaces.takeIf { it }?.let { put("replaces", JsonPrimitive(it)) }
        this@Enter.sourceSequence?.let { put("source_sequence", JsonPrimitive(it)) }
    }

    public companion object {
        internal fun fromJson(json: JsonObject): Enter =
            Enter(
                json.get("source").asText(),
                json.get("reference").asText(),
                json.get("entry").asLong(),
                json["actor"].orNull()?.let { it.asText() },
                json["document"].orNull()?.let { it.asText() },
                json["occurred_at"].orNull()?.let { Instant.parse(it.asText()) },
                json.isTrue("replaces"),
                json["source_sequence"].orNull()?.let { it.asLong() },
            )
    }
}
