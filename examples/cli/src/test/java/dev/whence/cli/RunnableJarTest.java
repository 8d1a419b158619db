package dev.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.house.BuiltModules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars that are run. It runs after packaging, in a run of Surefire of its own. */
class RunnableJarTest {

    private static final Path JAR = BuiltModules.root().resolve("examples/target/whence.jar");
    private static final Path BEST = BuiltModules.root().resolve("examples/target/whence-best.jar");
    /** Whoever does not want the best preset need not download its native code. */
    private static final long MOST_BYTES = 70_000_000;

    @Test
    void itRunsTheCommandLine() throws Exception {
        assertThat(output(JAR, "trace", "--json"))
                .isEqualTo(Ran.whence("trace", "--json").data())
                .isNotEmpty();
    }

    @Test
    void theOtherOneHasTheBestPreset() throws Exception {
        assertThat(output(BEST, "trace", "--json", "--preset", "best"))
                .isEqualTo(Ran.whence("trace", "--json", "--preset", "best").data())
                .isNotEmpty();
    }

    @Test
    void itIsSmallWithoutTheBestPresetAndSaysSo() throws Exception {
        assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
        Process process = start(JAR, ProcessBuilder.Redirect.PIPE, "trace", "--json", "--preset", "best");
        String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(messages.lines()).singleElement().asString().contains("--preset best", "whence-best.jar");
    }

    private static String output(Path jar, String... arguments) throws Exception {
        Process process = start(jar, ProcessBuilder.Redirect.DISCARD, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static Process start(Path jar, ProcessBuilder.Redirect messages, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(messages).start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whence.jar", "whence-best.jar"})
    void itIsNoModuleAndCarriesNoForeignSignature(String packed) throws Exception {
        try (JarFile jar = new JarFile(JAR.resolveSibling(packed).toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"))
                    .contains("META-INF/services/java.sql.Driver");
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void theOtherOneHasTheLicencesOfItsRuntime() throws Exception {
        try (JarFile jar = new JarFile(BEST.toFile())) {
            assertThat(text(jar, "META-INF/onnxruntime/LICENSE")).contains("MIT License", "Microsoft");
            assertThat(text(jar, "ThirdPartyNotices.txt")).isNotBlank();
            assertThat(jar.stream()).noneMatch(entry -> entry.getName().contains(".dSYM"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whence.jar", "whence-best.jar"})
    void itKeepsTheLicencesAndTheManifest(String packed) throws Exception {
        try (JarFile jar = new JarFile(JAR.resolveSibling(packed).toFile())) {
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
