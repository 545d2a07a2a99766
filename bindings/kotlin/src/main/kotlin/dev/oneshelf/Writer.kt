package dev.oneshelf

import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

/**
 * Writes JSON as UTF-8 bytes, in one pass. A comma is written where the byte before asks for one,
 * so that what is made by `cargo xtask bindings` is a plain list of calls.
 */
internal class Writer(size: Int = 256) {
    private var bytes = ByteArray(size)
    private var key = ""

    /** How many bytes there are. */
    var size = 0
        private set

    fun open(): Writer = begin('{')

    fun close(): Writer = put('}'.code)

    fun openList(): Writer = begin('[')

    fun closeList(): Writer = put(']'.code)

    /** The name of the next value; of ASCII letters, because it is made. */
    fun name(key: String): Writer {
        this.key = key
        comma()
        room(key.length + 3)
        bytes[size++] = QUOTE
        for (at in key.indices) bytes[size++] = key[at].code.toByte()
        bytes[size++] = QUOTE
        bytes[size++] = ':'.code.toByte()
        return this
    }

    fun text(value: String): Writer {
        if (value.length > TEXT_MAX) tooLarge(value.length.toLong())
        comma()
        // Six bytes for a character that is escaped.
        room(6 * value.length + 2)
        bytes[size++] = QUOTE
        var at = 0
        while (at < value.length) {
            val letter = value[at].code
            if (letter in 0x20..0x7e && letter != 0x22 && letter != 0x5c) {
                bytes[size++] = letter.toByte()
                at++
            } else {
                at += strange(value, at)
            }
        }
        bytes[size++] = QUOTE
        return this
    }

    fun flag(value: Boolean): Writer = plain(if (value) "true" else "false")

    fun number(value: Long): Writer = plain(value.toString())

    fun number(value: Int): Writer = plain(value.toString())

    fun quantity(value: BigDecimal): Writer {
        // Written out, 1E+1000000000 would fill the memory, and so would its digits.
        val isWide = value.scale() !in -DIGITS_MAX..DIGITS_MAX || value.precision() > DIGITS_MAX
        if (isWide) {
            throw MalformedException("a quantity of so many digits is none; give it with three decimals", "json", key)
        }
        return quoted(value.toPlainString())
    }

    fun moment(value: Instant): Writer = quoted(value.toString())

    fun day(value: LocalDate): Writer = quoted(value.toString())

    inline fun <T> list(values: Iterable<T>, each: (T) -> Unit): Writer {
        openList()
        for (value in values) each(value)
        return closeList()
    }

    /** Takes back what was written after [size] bytes. */
    fun rewind(size: Int) {
        this.size = size
    }

    fun toBytes(): ByteArray = bytes.copyOf(size)

    override fun toString(): String = bytes.decodeToString(0, size)

    private fun begin(bracket: Char): Writer {
        comma()
        return put(bracket.code)
    }

    private fun plain(value: String): Writer {
        comma()
        return ascii(value)
    }

    private fun quoted(value: String): Writer {
        comma()
        return put(QUOTE.toInt()).ascii(value).put(QUOTE.toInt())
    }

    private fun ascii(value: String): Writer {
        room(value.length)
        for (at in value.indices) bytes[size++] = value[at].code.toByte()
        return this
    }

    /** Writes what is no plain ASCII, for which there is room; gives how many characters it was. */
    private fun strange(value: String, at: Int): Int {
        val letter = value[at].code
        when {
            letter == 0x22 || letter == 0x5c -> ascii("\\").byte(letter)
            letter < 0x20 -> ascii("\\u00").byte(HEX[letter shr 4].code).byte(HEX[letter and 15].code)
            letter < 0x80 -> byte(letter)
            letter < 0x800 -> byte(0xc0 or (letter shr 6)).rest(letter, 0)
            !value[at].isSurrogate() -> byte(0xe0 or (letter shr 12)).rest(letter, 6).rest(letter, 0)
            else -> {
                val isPair = value[at].isHighSurrogate() && at + 1 < value.length && value[at + 1].isLowSurrogate()
                if (!isPair) halfPair(at)
                val whole = Character.toCodePoint(value[at], value[at + 1])
                byte(0xf0 or (whole shr 18)).rest(whole, 12).rest(whole, 6).rest(whole, 0)
                return 2
            }
        }
        return 1
    }

    /** Six bits of a character that takes several bytes. */
    private fun rest(letter: Int, from: Int): Writer = byte(0x80 or (letter shr from and 0x3f))

    private fun byte(byte: Int): Writer {
        bytes[size++] = byte.toByte()
        return this
    }

    private fun comma() {
        if (size == 0) return
        when (bytes[size - 1].toInt().toChar()) {
            '{', '[', ':' -> {}
            else -> put(','.code)
        }
    }

    private fun put(byte: Int): Writer {
        room(1)
        return byte(byte)
    }

    private fun room(more: Int) {
        val needed = size.toLong() + more
        if (needed <= bytes.size) return
        if (needed > BYTES_MAX) tooLarge(needed)
        bytes = bytes.copyOf(minOf(BYTES_MAX, maxOf(2L * bytes.size, needed)).toInt())
    }

    private fun tooLarge(length: Long): Nothing =
        throw MalformedException("$length characters are more than can be sent; send less at once", "json", key)

    private fun halfPair(at: Int): Nothing =
        throw MalformedException("half a surrogate pair at character $at is no text; send it whole", "json", key)

    private companion object {
        const val QUOTE = '"'.code.toByte()
        const val HEX = "0123456789abcdef"

        /** The most bytes that cross at once; a shelf takes far less. */
        const val BYTES_MAX = 256L * 1024 * 1024

        /** The longest text; names and notes are far shorter. */
        const val TEXT_MAX = 1024 * 1024

        /** The most digits of a quantity; a shelf takes far less. */
        const val DIGITS_MAX = 64
    }
}
