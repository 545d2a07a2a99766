package dev.oneshelf

import java.math.BigDecimal
import java.time.DateTimeException
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime

/** JSON that is not what it should be. */
internal class Unreadable(reason: String) : RuntimeException(reason, null, false, false)

/**
 * Reads JSON from UTF-8 bytes in one pass, straight into the classes that are made by
 * `cargo xtask bindings`: no tree between.
 *
 * With [isStrict], a field that nobody reads is an error.
 */
internal class Reader(private val bytes: ByteArray, private val isStrict: Boolean = false) {
    private var at = 0
    private var tag = ""

    /** Begins an object; [name] gives its names. */
    fun open(): Unit = expect('{')

    /** The next name of the object that is read, or nothing at its end. */
    fun name(): String? {
        var next = token()
        if (next == '}') {
            at++
            return null
        }
        if (next == ',') {
            at++
            next = token()
        }
        if (next != '"') fail("name")
        val name = string()
        expect(':')
        return name
    }

    /** Reads the value of a name that the class does not have. */
    fun stray(name: String) {
        if (isStrict && name != tag) unreadable("nobody knows the field $name")
        skip()
    }

    /** The text of a field of the object that comes next, which is then read from its beginning. */
    fun peek(field: String): String {
        val start = at
        open()
        while ((name() ?: lacks(field)) != field) skip()
        val word = text()
        at = start
        tag = field
        return word
    }

    /** Reads the object that comes next a first time, by [read]. */
    inline fun <T> twice(read: (Reader) -> T): T {
        val start = mark()
        val value = read(this)
        back(start)
        return value
    }

    fun mark(): Int = at

    fun back(to: Int) {
        at = to
    }

    /** Whether there is nothing; reads it then. */
    fun isNull(): Boolean {
        if (token() != 'n') return false
        word("null")
        return true
    }

    /** The answer of what only says that it was done. */
    fun nothing() {
        if (!isNull()) fail("null")
    }

    inline fun <T> list(each: () -> T): List<T> {
        openList()
        if (isListEnd()) return emptyList()
        val values = ArrayList<T>()
        do values.add(each()) while (!isListEnd())
        return values
    }

    fun openList(): Unit = expect('[')

    /** Whether the list ends here; else the next value can be read. */
    fun isListEnd(): Boolean {
        val next = token()
        if (next == ',' || next == ']') at++
        return next == ']'
    }

    fun text(): String {
        if (token() != '"') fail("text")
        return string()
    }

    fun flag(): Boolean {
        val isTrue = token() == 't'
        word(if (isTrue) "true" else "false")
        return isTrue
    }

    fun number(): Long {
        token()
        val start = at
        val isNegative = bytes[at] == MINUS
        if (isNegative) at++
        val first = at
        var value = 0L
        while (at < bytes.size && bytes[at] in ZERO..NINE) value = value * 10 + (bytes[at++] - ZERO)
        if (at == first) fail("number")
        if (at - first < 19) return if (isNegative) -value else value
        return string(start, at).toLongOrNull() ?: fail("number of 64 bits")
    }

    fun small(): Int {
        val value = number()
        if (value !in Int.MIN_VALUE..Int.MAX_VALUE) fail("number of 32 bits")
        return value.toInt()
    }

    fun quantity(): BigDecimal {
        val start = quoted()
        val end = at - 1
        shortQuantity(start, end)?.let { return it }
        if (end - start > QUANTITY_LONGEST) fail("quantity")
        return string(start, end).toBigDecimalOrNull() ?: fail("quantity")
    }

    fun moment(): Instant {
        val start = quoted()
        val end = at - 1
        return parsed("time") { usualMoment(start, end) ?: OffsetDateTime.parse(string(start, end)).toInstant() }
    }

    fun day(): LocalDate {
        val start = quoted()
        val end = at - 1
        return parsed("date") { LocalDate.parse(string(start, end)) }
    }

    /** Makes sure that there is no more. */
    fun end() {
        while (at < bytes.size && bytes[at] in 0..SPACE) at++
        if (at < bytes.size) unreadable("there is more after the end, at byte $at")
    }

    /** Reads past any value. */
    fun skip(depth: Int = 0) {
        if (depth > DEPTH_MAX) unreadable("it is nested too deeply")
        when (token()) {
            '"' -> string()
            '{' -> {
                open()
                while (name() != null) skip(depth + 1)
            }
            '[' -> {
                openList()
                while (!isListEnd()) skip(depth + 1)
            }
            't' -> word("true")
            'f' -> word("false")
            'n' -> word("null")
            else -> {
                val start = at
                while (at < bytes.size && bytes[at].toInt().toChar() in "+-.eE0123456789") at++
                if (at == start) fail("value")
            }
        }
    }

    fun lacks(field: String): Nothing = unreadable("the field $field is missing")

    fun unknown(type: String, word: String): Nothing = unreadable("nobody knows the $type $word")

    /** The first byte of what comes next, after spaces. */
    private fun token(): Char {
        while (at < bytes.size) {
            val byte = bytes[at]
            if (byte !in 0..SPACE) return byte.toInt().toChar()
            at++
        }
        unreadable("it ends too early")
    }

    private fun expect(letter: Char) {
        if (token() != letter) fail("`$letter`")
        at++
    }

    private fun word(word: String) {
        for (letter in word) if (at >= bytes.size || bytes[at++].toInt() != letter.code) fail("`$word`")
    }

    /** Goes past plain text in quotes and gives where it starts. */
    private fun quoted(): Int {
        expect('"')
        val start = at
        while (at < bytes.size && bytes[at] != QUOTE) if (bytes[at++] == ESCAPE) fail("plain text")
        if (at >= bytes.size) unreadable("a text does not end")
        at++
        return start
    }

    /** The text whose opening quote comes next. */
    private fun string(): String {
        val start = ++at
        var hash = 0
        while (at < bytes.size) {
            val byte = bytes[at]
            if (byte == QUOTE) {
                val end = at++
                return if (end - start <= Known.LONGEST) Known.text(bytes, start, end, hash) else string(start, end)
            }
            if (byte == ESCAPE) return escaped(start)
            hash = 31 * hash + byte
            at++
        }
        unreadable("a text does not end")
    }

    private fun string(start: Int, end: Int) = String(bytes, start, end - start, Charsets.UTF_8)

    private fun escaped(start: Int): String {
        val text = StringBuilder(string(start, at))
        var from = at
        while (at < bytes.size) {
            when (bytes[at]) {
                QUOTE -> {
                    text.append(string(from, at++))
                    return text.toString()
                }
                ESCAPE -> {
                    text.append(string(from, at++))
                    text.append(escape())
                    from = at
                }
                else -> at++
            }
        }
        unreadable("a text does not end")
    }

    private fun escape(): Char =
        when (val letter = bytes.getOrElse(at++) { 0 }.toInt().toChar()) {
            '"', '\\', '/' -> letter
            'b' -> '\b'
            'f' -> '\u000c'
            'n' -> '\n'
            'r' -> '\r'
            't' -> '\t'
            'u' -> {
                if (at + 4 > bytes.size) fail("four hexadecimal digits")
                val code = string(at, at + 4).toIntOrNull(16) ?: fail("four hexadecimal digits")
                at += 4
                code.toChar()
            }
            else -> fail("escape")
        }

    /** A quantity of at most 18 digits. */
    private fun shortQuantity(start: Int, end: Int): BigDecimal? {
        if (end - start !in 1..18) return null
        val isNegative = bytes[start] == MINUS
        var place = if (isNegative) start + 1 else start
        if (place == end || bytes[place] !in ZERO..NINE || bytes[end - 1] !in ZERO..NINE) return null
        var value = 0L
        var point = end - 1
        while (place < end) {
            val byte = bytes[place]
            when {
                byte in ZERO..NINE -> value = value * 10 + (byte - ZERO)
                byte == POINT && point == end - 1 -> point = place
                else -> return null
            }
            place++
        }
        return BigDecimal.valueOf(if (isNegative) -value else value, end - 1 - point)
    }

    /** `2026-03-04T10:00:00Z`, with or without a fraction, which is how the engine writes. */
    private fun usualMoment(start: Int, end: Int): Instant? {
        val fraction = maxOf(0, end - start - 21)
        val hasFraction = fraction in 1..9 && bytes[start + 19] == POINT
        if (!(end - start == 20 || hasFraction) || bytes[end - 1] != 'Z'.code.toByte()) return null
        val year = digits(start, 4)
        val hour = digits(start + 11, 2)
        val minute = digits(start + 14, 2)
        val second = digits(start + 17, 2)
        var nanos = digits(start + 20, fraction)
        val isUsual =
            bytes[start + 4] == MINUS && bytes[start + 7] == MINUS && bytes[start + 10] == 'T'.code.toByte() &&
                year >= 0 && hour in 0..23 && minute in 0..59 && second in 0..59 && nanos >= 0
        if (!isUsual) return null
        repeat(9 - fraction) { nanos *= 10 }
        val days = LocalDate.of(year, digits(start + 5, 2), digits(start + 8, 2)).toEpochDay()
        return Instant.ofEpochSecond(days * 86_400 + hour * 3_600 + minute * 60 + second, nanos.toLong())
    }

    private fun digits(start: Int, count: Int): Int {
        var value = 0
        for (place in start until start + count) {
            if (bytes[place] !in ZERO..NINE) return -1
            value = value * 10 + (bytes[place] - ZERO)
        }
        return value
    }

    private inline fun <T> parsed(what: String, parse: () -> T): T =
        try {
            parse()
        } catch (_: DateTimeException) {
            fail(what)
        }

    private fun fail(what: String): Nothing = unreadable("there is no $what at byte $at")

    private fun unreadable(reason: String): Nothing = throw Unreadable(reason)

    private companion object {
        const val QUOTE = '"'.code.toByte()
        const val ESCAPE = '\\'.code.toByte()
        const val SPACE = ' '.code.toByte()
        const val MINUS = '-'.code.toByte()
        const val POINT = '.'.code.toByte()
        const val ZERO = '0'.code.toByte()
        const val NINE = '9'.code.toByte()
        const val DEPTH_MAX = 64
        const val QUANTITY_LONGEST = 64
    }
}

/**
 * Texts that were read lately: names of fields, items and branches come again and again, and need
 * not be made again. Threads race for a place, and whoever loses makes the text itself; what is in
 * a place never changes.
 */
internal object Known {
    const val LONGEST = 40
    private const val PLACES = 4_096
    private val places = arrayOfNulls<Entry>(PLACES)

    private class Entry(val hash: Int, val bytes: ByteArray, val text: String)

    fun text(bytes: ByteArray, start: Int, end: Int, hash: Int): String {
        val place = (hash xor (hash ushr 16)) and (PLACES - 1)
        val entry = places[place]
        val isSame = entry != null && entry.hash == hash &&
            java.util.Arrays.equals(entry.bytes, 0, entry.bytes.size, bytes, start, end)
        if (isSame) return entry.text
        val text = String(bytes, start, end - start, Charsets.UTF_8)
        places[place] = Entry(hash, bytes.copyOfRange(start, end), text)
        return text
    }
}
