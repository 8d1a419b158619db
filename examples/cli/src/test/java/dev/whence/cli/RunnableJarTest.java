package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.house.BuiltModules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The one jar that is run. It runs after packaging, in a run of Surefire of its own. */
class RunnableJarTest {

    private static final Path JAR = BuiltModules.root().resolve("examples/target/whence.jar");

    @Test
    void itRunsTheCommandLine() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "trace",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output).isEqualTo(Ran.whence("trace", "--json").data()).isNotEmpty();
    }

    @Test
    void itIsNoModuleAndCarriesNoForeignSignature() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"))
                    .contains("META-INF/services/java.sql.Driver");
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void itKeepsTheLicencesAndTheManifest() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
            assertThat(text(jar, "META-INF/LICENSE.txt")).contains("QOS.ch");
            assertThat(text(jar, "META-INF/jsoup/LICENSE")).contains("Jonathan Hedley");
            assertThat(text(jar, "META-INF/fastcsv/LICENSE")).contains("MIT License");
            assertThat(text(jar, "META-INF/postgresql/LICENSE")).contains("PostgreSQL Global Development Group");
            assertThat(jar.stream()
                            .filter(entry -> entry.getName().matches("META-INF/licenses/com\\.ongres\\..*/LICENSE")))
                    .hasSize(4);
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.whence.cli.Whence");
            assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
            assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
        }
    }

    private static String text(JarFile jar, String name) throws Exception {
        assertThat(jar.getEntry(name)).as(name).isNotNull();
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
