package dev.oneshelf

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** The stories of `bindings/golden`, played by the typed API. */
class GoldenTest {
    @TempDir
    lateinit var folder: Path

    /** The host's clock as it is given: what a step says. */
    private class Hands : Clock {
        var wall: Instant = Instant.parse("2026-11-23T10:00:00Z")
        var monotonic = 0L

        override fun wall() = wall

        override fun monotonicMicros() = monotonic
    }

    /** Goal: by the typed API every story ends as it does in Rust, answer by answer. */
    @TestFactory
    fun everyStoryEndsAsInRust(): List<DynamicTest> {
        val golden = Path.of("../golden")
        val files = Files.list(golden).use { all -> all.filter { it.toString().endsWith(".json") }.toList() }
        val tests = files.sorted().flatMap { file -> stories(Files.readAllBytes(file), file.fileName.toString()) }
        assertTrue(tests.size > 50, "${tests.size} stories in $files")
        return tests
    }

    private fun stories(bytes: ByteArray, file: String): List<DynamicTest> {
        val parts = parts(bytes)
        val key = Reader(parts.getValue("code_key")).text().encodeToByteArray()
        return pieces(parts.getValue("stories")).mapIndexed { number, story ->
            val told = parts(story)
            val name = Reader(told.getValue("name")).text()
            val steps = pieces(told.getValue("steps")).map { parts(it) }
            DynamicTest.dynamicTest("$file: $name") { play(folder.resolve("$file-$number.db"), key, steps) }
        }
    }

    private fun play(path: Path, key: ByteArray, steps: List<Map<String, ByteArray>>) {
        val hands = Hands()
        val options = ShelfOptions()
        options.clock = hands
        options.codeKey = key
        options.losesLastOnPowerCut = true
        var shelf = Shelf.open(path, options)
        try {
            for ((place, step) in steps.withIndex()) {
                hands.wall = Reader(step.getValue("at")).moment()
                hands.monotonic = Reader(step.getValue("monotonic_micros")).number()
                if ("reopen" in step) {
                    shelf.close()
                    shelf = Shelf.open(path, options)
                }
                val answer = step["answer"] ?: continue
                val told = step.map { (name, value) -> "$name ${value.decodeToString()}" }
                assertEquals(expected(step, answer), given(step, shelf), "step $place: $told")
            }
        } finally {
            shelf.close()
        }
        assertTrue(steps.isNotEmpty())
    }

    /** What a step gives or throws by the typed API. */
    private fun given(step: Map<String, ByteArray>, shelf: Shelf): Any? =
        try {
            val command = step["command"]
            val question = step["question"]
            when {
                command != null -> shelf.apply(Command.fromJson(command.decodeToString()))
                question != null -> withoutLog(asked(shelf, Reader(question, isStrict = true)))
                else -> shelf.verify()
            }
        } catch (error: ShelfException) {
            Answer(error)
        }

    private fun expected(step: Map<String, ByteArray>, answer: ByteArray): Any? {
        val input = Reader(answer, isStrict = true)
        if (answer[0] == '{'.code.toByte() && "error" in parts(answer)) return Answer.read(input)
        val question = step["question"]
        return when {
            "command" in step -> Outcome.read(input)
            question != null -> withoutLog(answer(Reader(question).peek("ask"), input))
            else -> Verified.read(input)
        }.also { input.end() }
    }

    /** The size of the write-ahead log is all that differs from run to run. */
    private fun withoutLog(answer: Any?): Any? = if (answer is Health) answer.copy(log = null) else answer

    /** The parts of an object, by name, as they are written. */
    private fun parts(bytes: ByteArray): Map<String, ByteArray> {
        val input = Reader(bytes)
        val parts = LinkedHashMap<String, ByteArray>()
        input.open()
        while (true) {
            val name = input.name() ?: return parts
            parts[name] = piece(bytes, input)
        }
    }

    private fun pieces(bytes: ByteArray): List<ByteArray> {
        val input = Reader(bytes)
        return input.list { piece(bytes, input) }
    }

    private fun piece(bytes: ByteArray, input: Reader): ByteArray {
        val start = input.mark()
        input.skip()
        return bytes.copyOfRange(start, input.mark()).decodeToString().trim().encodeToByteArray()
    }
}
