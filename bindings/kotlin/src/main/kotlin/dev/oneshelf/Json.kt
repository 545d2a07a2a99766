package dev.oneshelf

import java.math.BigDecimal
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

internal inline fun json(fill: MutableMap<String, JsonElement>.() -> Unit): JsonObject =
    JsonObject(LinkedHashMap<String, JsonElement>().apply(fill))

internal inline fun <T> array(values: Iterable<T>, each: (T) -> JsonElement): JsonArray = JsonArray(values.map(each))

internal fun quantityOut(value: BigDecimal): JsonPrimitive = JsonPrimitive(value.toPlainString())

internal fun JsonElement?.orNull(): JsonElement? = takeUnless { it == null || it is JsonNull }

internal fun JsonObject.get(key: String): JsonElement = getOrElse(key) { unreadable("$key is missing") }

internal fun JsonObject.text(key: String): String = get(key).asText()

internal fun JsonObject.isTrue(key: String): Boolean = this[key]?.asBoolean() ?: false

internal inline fun <T> list(value: JsonElement?, each: (JsonElement) -> T): List<T> = when (value) {
    null, is JsonNull -> emptyList()
    is JsonArray -> value.map(each)
    else -> unreadable("$value is no list")
}

internal fun JsonElement?.asObject(): JsonObject = this as? JsonObject ?: unreadable("$this is no object")

internal fun JsonElement?.asText(): String = (this as? JsonPrimitive)?.content ?: unreadable("$this is no text")

internal fun JsonElement?.asBoolean(): Boolean = asText().toBooleanStrictOrNull() ?: unreadable("$this is no flag")

internal fun JsonElement?.asInt(): Int = asText().toIntOrNull() ?: unreadable("$this is no number")

internal fun JsonElement?.asLong(): Long = asText().toLongOrNull() ?: unreadable("$this is no number")

internal fun unknown(type: String, word: String): Nothing = unreadable("$type $word is not known")

internal fun unreadable(reason: String): Nothing = throw InternalException("an answer could not be read: $reason")

internal fun parsed(bytes: ByteArray): JsonElement = Json.parseToJsonElement(bytes.decodeToString())
