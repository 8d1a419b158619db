package dev.whence.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program outside, in a module of its own, compiles and runs against the built modules and reaches only exports. */
class ModulePathTest {

    private static final String MODULE = """
            module outside {
                requires dev.whence.english;
                requires dev.whence.articles;
                requires dev.whence.sqlite;
                requires dev.whence.postgresql;
                requires dev.whence.report;
            }
            """;

    private static final String PROGRAM = """
            package outside;

            import dev.whence.core.Article;
            import dev.whence.core.spi.Pipeline;
            import dev.whence.english.EnglishExtractor;
            import dev.whence.english.EnglishLanguage;
            import dev.whence.english.EnglishPreset;
            import dev.whence.report.HtmlReport;
            import dev.whence.sqlite.SqliteLedger;
            import dev.whence.tracker.Tracker;
            import java.nio.file.Path;

            public class Main {
                public static void main(String[] arguments) throws Exception {
                    Article article = Article.builder("a", "The mayor said that the bridge is safe.").build();
                    Path folder = Path.of(arguments[0]);
                    try (Tracker tracker = Tracker.builder()
                            .language(EnglishLanguage.instance())
                            .ledger(SqliteLedger.open(folder.resolve("whence.db")))
                            .build()) {
                        tracker.record(article, Pipeline.of(EnglishExtractor.create()).extract(article));
                        HtmlReport.of(tracker).write(folder.resolve("report.html"));
                        System.out.println("best: " + EnglishExtractor.create(EnglishPreset.BEST).id().name());
                        System.out.println(tracker.claims().size() + " claim, in "
                                + tracker.getClass().getModule().getName());
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aProgramInAModuleOfItsOwnCompilesAndRuns() throws Exception {
        Path compiled = folder.resolve("outside");
        compile(compiled, "outside", MODULE, PROGRAM);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        compiled + File.pathSeparator + modulePath(),
                        "-m",
                        "outside/outside.Main",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output.lines()).contains("best: english");
        assertThat(output.lines().toList()).last().isEqualTo("1 claim, in dev.whence.tracker");
        assertThat(folder.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .contains("the bridge is safe");
    }

    @Test
    void everyModuleExportsOrProvidesSomethingAndOpensNothing() {
        assertThat(BuiltModules.whence()).isNotEmpty().allSatisfy(module -> {
            assertThat(module.descriptor().isAutomatic()).isFalse();
            assertThat(BuiltModules.exports(module).toList().isEmpty())
                    .as("%s exports nothing", module.descriptor().name())
                    .isEqualTo(!module.descriptor().provides().isEmpty());
            assertThat(module.descriptor().opens()).isEmpty();
            assertThat(module.descriptor().isOpen()).isFalse();
        });
        assertThat(BuiltModules.whence())
                .extracting(module -> module.descriptor().name())
                .contains("dev.whence.core", "dev.whence.extractor.testkit", "dev.whence.ledger.testkit");
    }

    private static void compile(Path target, String name, String module, String program) throws Exception {
        Path sources = Files.createDirectories(target.resolveSibling(name + "-sources"));
        Path moduleFile = Files.writeString(sources.resolve("module-info.java"), module);
        Path programFile =
                Files.writeString(Files.createDirectories(sources.resolve(name)).resolve("Main.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", target.toString(), "-p", modulePath(), "--release", "17"),
                            null,
                            files.getJavaFileObjects(moduleFile, programFile))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
    }

    /** The modules of Whence and what they need; JUnit and the like are not for users of the library. */
    private static String modulePath() {
        Stream<Path> ours = BuiltModules.whence().stream()
                .map(ModuleReference::location)
                .map(location -> Path.of(location.orElseThrow()));
        Stream<Path> needed = BuiltModules.places().stream()
                .filter(place -> Stream.of(
                                "guava",
                                "failureaccess",
                                "jspecify",
                                "jackson",
                                "sqlite",
                                "postgresql",
                                "jsoup",
                                "jwarc",
                                "fastcsv",
                                "onnxruntime")
                        .anyMatch(place.getFileName().toString()::startsWith));
        return Stream.concat(ours, needed)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
