import dev.oneshelf.Shelf
import dev.oneshelf.ShelfOptions
import dev.oneshelf.Target
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class TillTest {
    @TempDir
    lateinit var folder: Path

    private fun resource(name: String) = checkNotNull(javaClass.getResource("/$name")).readText()

    /** Goal: a day at the till, typed from `day.txt`, reads as in `day.out`; run again, it goes on. */
    @Test
    fun aDayAtTheTill() {
        val options = ShelfOptions()
        options.codeKey = ByteArray(32) { 7 }
        val shown = ByteArrayOutputStream()
        var number = 0
        Shelf.open(folder.resolve("till.db"), options).use { shelf ->
            openForBusiness(shelf, "OXFORD")
            val code = shelf.pickupCode(Target(document = "order-7", source = "web"))
            val day = resource("day.txt").replace("{code}", code)
            Till(shelf, "OXFORD", PrintStream(shown)) { "t-${++number}" }.serve(day.reader().buffered())
            openForBusiness(shelf, "OXFORD")
        }
        Files.write(Path.of("target/day.out"), shown.toByteArray())
        assertEquals(resource("day.out"), shown.toString())
    }
}
