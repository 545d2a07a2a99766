package dev.oneshelf

/** Sends a delivery to its receiver. */
public fun interface Sender {
    /**
     * Sends it. Whatever exception it throws says that the delivery failed, and why;
     * [UnreachableException] says that nobody can be reached.
     */
    @Throws(Exception::class)
    public fun send(delivery: Delivery)
}

/**
 * What a sender throws where the receiver cannot be reached at all. There is no use in sending the
 * next one then, and nothing ever dies of it.
 */
public class UnreachableException @JvmOverloads constructor(
    reason: String,
    cause: Throwable? = null,
) : RuntimeException(reason, cause)

/** What [Shelf.deliver] did. */
public data class Delivered(
    /** Deliveries that the receiver has. */
    public val delivered: Int,
    /** Deliveries that are tried again, or are dead now. */
    public val failed: Int,
    /** Deliveries that were not sent, because an earlier one was not delivered. */
    public val heldBack: Int,
)

/**
 * Takes, sends and reports, until nothing is due or nobody can be reached. What [isEnd] calls the
 * end of the host's own work goes on to the host.
 */
internal inline fun Shelf.sendDue(
    destination: String,
    limit: Int,
    isEnd: (Throwable) -> Boolean,
    send: (Delivery) -> Unit,
): Delivered {
    var left = limit
    var (delivered, failed, heldBack) = Delivered(0, 0, 0)
    while (left > 0) {
        val taken = takeDeliveries(destination, minOf(left, Batch.DELIVERIES))
        if (taken.isEmpty()) break
        left -= taken.size
        val batch = Batch(taken)
        try {
            for (delivery in taken) {
                if (batch.holdsBack(delivery)) continue
                try {
                    send(delivery)
                    batch.delivered(delivery)
                } catch (thrown: Throwable) {
                    if (isEnd(thrown)) throw thrown
                    batch.notDelivered(delivery, thrown)
                }
            }
        } finally {
            reportDeliveries(destination, batch.reports())
        }
        delivered += batch.delivered
        failed += batch.failed
        heldBack += batch.heldBack
        if (!batch.isReachable) break
    }
    return Delivered(delivered, failed, heldBack)
}

/** What was taken together, and what became of it. */
internal class Batch(private val taken: List<Delivery>) {
    private val reports = ArrayList<DeliveryReport>(taken.size)
    private val behind = HashSet<Long>()
    private var sending: Delivery? = null
    var isReachable = true
        private set
    var delivered = 0
        private set
    var failed = 0
        private set
    var heldBack = 0
        private set

    /** Whether it is not to be sent, because an earlier one was not delivered. */
    fun holdsBack(delivery: Delivery): Boolean {
        if (isReachable && delivery.after.none { it in behind }) {
            sending = delivery
            return false
        }
        behind.add(delivery.number)
        report(delivery, DeliveryResult.NOT_SENT)
        heldBack++
        return true
    }

    fun delivered(delivery: Delivery) {
        report(delivery, DeliveryResult.DELIVERED)
        delivered++
    }

    fun notDelivered(delivery: Delivery, thrown: Throwable) {
        isReachable = thrown !is UnreachableException
        val result = if (isReachable) DeliveryResult.FAILED else DeliveryResult.UNREACHABLE
        report(delivery, result, said(thrown))
        behind.add(delivery.number)
        failed++
    }

    /**
     * A report on each. Of what was being sent when the host's own work ended there is none: it may
     * have been sent, and its lease runs out. What comes after it was not sent.
     */
    fun reports(): List<DeliveryReport> {
        val settled = reports.mapTo(HashSet()) { it.number }
        val unsent = taken.filter { it.number !in settled && it !== sending }
        return reports + unsent.map { DeliveryReport(it.number, it.tryNumber, DeliveryResult.NOT_SENT) }
    }

    private fun report(delivery: Delivery, result: DeliveryResult, reason: String? = null) {
        reports.add(DeliveryReport(delivery.number, delivery.tryNumber, result, reason))
    }

    /** What an exception says, as text that can be written down. */
    private fun said(thrown: Throwable): String {
        val name = thrown.javaClass.simpleName
        val message = try {
            thrown.message.orEmpty()
        } catch (_: Exception) {
            ""
        }
        val text = when {
            message.isEmpty() -> name
            thrown is UnreachableException -> message
            else -> "$name: $message"
        }
        // Half a surrogate pair is no text.
        return text.take(REASON_MAX).encodeToByteArray().decodeToString()
    }

    companion object {
        /** So few at a time that the lease of all lasts, however slow the receiver is. */
        const val DELIVERIES = 100
        private const val REASON_MAX = 1_000
    }
}
