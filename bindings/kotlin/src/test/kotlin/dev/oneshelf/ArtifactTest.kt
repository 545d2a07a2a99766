package dev.oneshelf

import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarFile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What the built jar carries. Maven runs this after it was packaged, and before it is installed. */
class ArtifactTest {
    private val place = File(System.getProperty("jar"))
    private val jar = JarFile(place)
    private val version = System.getProperty("version")

    private fun text(name: String): String = jar.getInputStream(jar.getJarEntry(name)).readBytes().decodeToString()

    /** Goal: jar, engine and workspace have one version. */
    @Test
    fun theVersionIsTheEngines() {
        assertEquals(version, Shelf.version)
        assertEquals(version, jar.manifest.mainAttributes.getValue("Implementation-Version"))
        val workspace = Files.readString(Path.of("../../Cargo.toml"))
        assertTrue(workspace.contains("\nversion = \"$version\"\n"))
    }

    /** Goal: the licence is named, and both texts are there, as the repository has them. */
    @Test
    fun theLicenceIsInIt() {
        val pom = text("META-INF/maven/dev.oneshelf/oneshelf/pom.xml")
        for ((name, file) in listOf("MIT" to "LICENSE-MIT", "Apache-2.0" to "LICENSE-APACHE")) {
            assertTrue(pom.contains("<license><name>$name</name></license>"), name)
            assertEquals(Files.readString(Path.of("../..", file)), text("META-INF/$file"))
        }
    }

    /** Goal: Kotlin's own description of the types is there, and the documentation beside it. */
    @Test
    fun theTypesAreInIt() {
        assertTrue(jar.getJarEntry("META-INF/oneshelf.kotlin_module") != null)
        assertEquals("dev.oneshelf", jar.manifest.mainAttributes.getValue("Automatic-Module-Name"))
        val sources = JarFile(place.path.removeSuffix(".jar") + "-sources.jar")
        assertTrue(sources.getJarEntry("dev/oneshelf/Shelf.kt") != null)
    }

    /**
     * Goal: a program that has the jar and what its POM names runs, on a machine without Rust, and
     * where another library of the engine's name lies in the system's path.
     */
    @Test
    fun itBringsItsEngine(
        @TempDir folder: Path,
    ) {
        val tested = System.getProperty("surefire.test.class.path").split(File.pathSeparator)
        // The built jar in place of the classes that it was made from.
        val others = tested.filter { !it.removeSuffix("/").endsWith("target/classes") }
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val classes = (listOf(place.path) + others).joinToString(File.pathSeparator)
        val process = ProcessBuilder(java, "-cp", classes, FromJar::class.java.name, "$folder/shop.db")
        process.environment().clear()
        val other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"))
        Files.copy(other, folder.resolve(System.mapLibraryName("oneshelf_ffi")))
        process.environment()["LD_LIBRARY_PATH"] = folder.toString()
        val output = process.redirectErrorStream(true).start()
        val said = output.inputStream.readBytes().decodeToString().trim()
        assertEquals(0, output.waitFor(), said)
        assertEquals("4 from ${place.name}", said)
    }
}

/** The first order of a program that has nothing but the jar. */
object FromJar {
    @JvmStatic
    fun main(args: Array<String>) {
        shop(Path.of(args[0]).parent).use { shelf ->
            shelf.apply(order("o-1")).granted()
            val jar = Path.of(Shelf::class.java.protectionDomain.codeSource.location.toURI()).fileName
            println("${shelf.availability("MUG-RED", "OXFORD", "web").available} from $jar")
        }
    }
}
