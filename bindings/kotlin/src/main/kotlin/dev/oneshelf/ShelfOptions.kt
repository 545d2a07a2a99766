package dev.oneshelf

import dev.oneshelf.bridge.OpenOptions
import java.time.Instant

/** What tells a shelf the time, for tests and rehearsals. */
public interface Clock {
    /** The time of day. Where it throws, the shelf stays at the time that it was told last. */
    public fun wall(): Instant

    /** Microseconds since some fixed point, never jumping. */
    public fun monotonicMicros(): Long

    /** Whether the time of day is believed whatever it says, because a script sets it. */
    public fun isTrusted(): Boolean = false
}

/** How a shelf is opened. The defaults are right for a shop. */
public class ShelfOptions {
    /** What tells the time; the system's clocks where it is left out. */
    public var clock: Clock? = null

    /** What pickup codes are derived from: 16 to 64 random bytes, the same for all processes. */
    public var codeKey: ByteArray? = null

    /** By how many seconds the wall clock may run ahead of the monotonic one. */
    public var clockStepSecondsMax: Int? = null

    /** How many seconds after the last record the wall clock is still believed. */
    public var clockGapSecondsMax: Int? = null

    /** For how many days a refusal is remembered. */
    public var refusalDays: Int? = null

    /** The most commands that one transaction commits. */
    public var batchCommandsMax: Int? = null

    /** Whether a power cut may take the last answers, for data that can be sent again. */
    public var losesLastOnPowerCut: Boolean = false

    internal fun toBridge(): OpenOptions =
        OpenOptions(
            codeKey = codeKey,
            clockStepSecondsMax = unsigned(clockStepSecondsMax, "clock_step_seconds_max"),
            clockGapSecondsMax = unsigned(clockGapSecondsMax, "clock_gap_seconds_max"),
            refusalDays = unsigned(refusalDays, "refusal_days"),
            batchCommandsMax = unsigned(batchCommandsMax, "batch_commands_max"),
            losesLastOnPowerCut = losesLastOnPowerCut,
        )

    private fun unsigned(value: Int?, field: String): UInt? {
        if (value != null && value < 0) {
            throw MalformedException("$value is below zero; leave it out, or give a number", "fields", field)
        }
        return value?.toUInt()
    }
}

/** What is told of every transaction of this process. */
public fun interface Subscriber {
    /** Something was recorded, up to this entry. An exception ends here. */
    public fun onNews(sequence: Long)
}

/** What is told how far long work is. */
public fun interface Progress {
    /** So much of it is done. An exception ends here; the work goes on. */
    public fun onProgress(done: Long, total: Long)
}
