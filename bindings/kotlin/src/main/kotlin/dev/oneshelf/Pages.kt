package dev.oneshelf

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor

/**
 * Changes page by page. While one page is decoded and worked on, another thread reads the next one:
 * entries have no gaps, so that it is known where a full page ends.
 */
internal class Pages(private val direct: Direct, private var last: Long) {
    private var ahead: CompletableFuture<ByteArray>? = null
    private var wasFull = false

    /** The next page; an empty one at the end. */
    fun next(): List<Change> {
        val page = taken() ?: read(last)
        val end = last + Shelf.BATCH
        // Whoever looks for the latest few changes needs no thread.
        if (wasFull) ahead = CompletableFuture.supplyAsync({ read(end) }, THREADS)
        val changes = answered(Reader(page)) { input -> input.list { Change.read(input) } }
        last = changes.lastOrNull()?.sequence ?: last
        wasFull = last == end
        return changes
    }

    /** What was read ahead; nothing where that is another page, or failed: who asks again is told. */
    private fun taken(): ByteArray? =
        try {
            ahead?.takeIf { wasFull }?.join()
        } catch (_: CompletionException) {
            null
        } finally {
            ahead = null
        }

    private fun read(after: Long): ByteArray {
        val question = Writer().open().name("ask").text("changes")
        question.name("after").number(after).name("limit").number(Shelf.BATCH).close()
        return called { direct.ask(question.toBytes()) }
    }

    private companion object {
        val THREADS = Dispatchers.IO.asExecutor()
    }
}
