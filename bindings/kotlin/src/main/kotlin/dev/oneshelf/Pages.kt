package dev.oneshelf

import java.util.concurrent.ExecutionException
import java.util.concurrent.FutureTask
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor

/**
 * Changes page by page. While one page is decoded and worked on, another thread reads the next one:
 * entries have no gaps, so that it is known where a full page ends.
 */
internal class Pages(private val direct: Direct, private var last: Long) {
    private var ahead: FutureTask<ByteArray>? = null
    private var wasFull = false

    /** The next page; an empty one at the end. */
    fun next(): List<Change> {
        val page = taken() ?: read(last)
        val end = last + Shelf.BATCH
        // Whoever looks for the latest few changes needs no thread.
        if (wasFull) ahead = FutureTask { read(end) }.also { THREADS.execute(it) }
        val changes = answered(Reader(page)) { input -> input.list { Change.read(input) } }
        last = changes.lastOrNull()?.sequence ?: last
        wasFull = last == end
        return changes
    }

    /** What was read ahead; nothing where that is another page, or failed: who asks again is told. */
    private fun taken(): ByteArray? {
        val task = ahead?.takeIf { wasFull }
        ahead = null
        // Where no thread has come to it yet, this one does it: all of them may be waiting here.
        task?.run()
        return try {
            task?.get()
        } catch (_: ExecutionException) {
            null
        } catch (_: InterruptedException) {
            Thread.currentThread().interrupt()
            null
        }
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
