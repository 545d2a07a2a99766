package dev.oneshelf

/** Any answer that is no yes; sorted by what the caller does next. */
public sealed class ShelfException(
    /** What happened, and what to do. */
    public val reason: String,
    message: String,
) : RuntimeException(message)

/**
 * Not well formed, or it names something that is not defined. Nothing was recorded: mend [field],
 * keep the reference, send it again.
 */
public class MalformedException internal constructor(
    reason: String,
    /** The stable code. */
    public val code: String,
    /** The field that is meant. */
    public val field: String,
) : ShelfException(reason, "$field: $reason")

/** A reasoned no, where a receipt was asked for. The reference is used up: try under a new one. */
public class RefusedException internal constructor(
    /** The no. */
    public val refusal: Refusal,
) : ShelfException(refusal.reason, "${refusal.code}: ${refusal.reason}; ${refusal.remedy}") {
    /** Which no. */
    public val code: RefusalCode get() = refusal.code

    /** What to do now. */
    public val remedy: String get() = refusal.remedy
}

/** Another command stands under this reference; this one was set aside for review. */
public class ConflictException internal constructor(
    /** The conflict. */
    public val conflict: Conflict,
) : ShelfException(
        "another command of ${conflict.source} stands under reference ${conflict.reference}",
        "another command of ${conflict.source} stands under reference ${conflict.reference}",
    )

/**
 * The store failed. Where [isOutcomeUnknown] or [isBusy], send the same command again: it is
 * recorded once.
 */
public class StoreException internal constructor(
    reason: String,
    /** The stable code. */
    public val code: String,
) : ShelfException(reason, "$code: $reason") {
    /** Whether nobody knows if the command was recorded. */
    public val isOutcomeUnknown: Boolean get() = code == "outcome_unknown"

    /** Whether others held the file for too long. */
    public val isBusy: Boolean get() = code == "busy"
}

/** A bug in oneshelf; the command was not recorded. */
public class InternalException internal constructor(reason: String) : ShelfException(reason, reason)

/** The shelf was closed. */
public class ClosedException internal constructor(
    reason: String = "the shelf is closed; open it again",
) : ShelfException(reason, reason)
