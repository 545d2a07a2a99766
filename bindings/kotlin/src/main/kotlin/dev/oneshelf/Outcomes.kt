package dev.oneshelf

/** What every [Outcome] can be asked. */
public sealed interface Granting {
    /** The receipt, where the command is in force: applied now, or before. */
    public fun receiptOrNull(): Receipt? =
        when (this) {
            is Outcome.Applied -> receipt
            is Outcome.Duplicate -> first
            is Outcome.Refused, is Outcome.Conflict -> null
        }

    /**
     * The receipt, for those who expect one.
     *
     * @throws RefusedException where the command was refused
     * @throws ConflictException where another command stands under its reference
     */
    public fun granted(): Receipt =
        when (this) {
            is Outcome.Applied -> receipt
            is Outcome.Duplicate -> first
            is Outcome.Refused -> throw RefusedException(refusal)
            is Outcome.Conflict -> throw ConflictException(conflict)
        }
}

/** What one of many commands is answered with: an [outcome], or the [error] that it would throw. */
public class Answer private constructor(
    /** The outcome, where there is one. */
    public val outcome: Outcome?,
    /** The error, where there is one. */
    public val error: ShelfException?,
) {
    internal constructor(outcome: Outcome) : this(outcome, null)

    internal constructor(error: ShelfException) : this(null, error)

    /** The outcome; throws the error. */
    public fun orThrow(): Outcome = outcome ?: throw checkNotNull(error)

    /** The receipt; throws the error, the refusal or the conflict. */
    public fun granted(): Receipt = orThrow().granted()

    override fun equals(other: Any?): Boolean =
        other is Answer && other.outcome == outcome && other.error?.toString() == error?.toString()

    override fun hashCode(): Int = outcome?.hashCode() ?: error.toString().hashCode()

    override fun toString(): String = (outcome ?: error).toString()

    internal companion object {
        /** An outcome, whose first field says so, or an object with the fields of an error. */
        internal fun read(input: Reader): Answer {
            val start = input.mark()
            input.open()
            val isOutcome = input.name() == "outcome"
            input.back(start)
            return if (isOutcome) Answer(Outcome.read(input)) else Answer(error(input))
        }

        private fun error(input: Reader): ShelfException {
            var kind = ""
            var code = ""
            var field = ""
            var reason = ""
            input.open()
            while (true) {
                when (val name = input.name() ?: break) {
                    "error" -> kind = input.text()
                    "code" -> code = input.text()
                    "field" -> field = input.text()
                    "reason" -> reason = input.text()
                    else -> input.stray(name)
                }
            }
            return when (kind) {
                "malformed" -> MalformedException(reason, code, field)
                "store" -> StoreException(reason, code)
                "closed" -> ClosedException()
                else -> InternalException(reason)
            }
        }
    }
}
