@file:JvmName("Outcomes")

package dev.oneshelf

/** The receipt, where the command is in force: applied now, or before. */
public fun Outcome.receiptOrNull(): Receipt? =
    when (this) {
        is Outcome.Applied -> receipt
        is Outcome.Duplicate -> first
        is Outcome.Refused, is Outcome.Conflict -> null
    }

/**
 * The receipt.
 *
 * @throws RefusedException where it was refused
 * @throws ConflictException where another command stands under its reference
 */
public fun Outcome.granted(): Receipt =
    when (this) {
        is Outcome.Applied -> receipt
        is Outcome.Duplicate -> first
        is Outcome.Refused -> throw RefusedException(refusal)
        is Outcome.Conflict -> throw ConflictException(conflict)
    }
