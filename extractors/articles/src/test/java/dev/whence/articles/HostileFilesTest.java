package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a folder holds, each file that cannot be read is one line, and the others are read. */
class HostileFilesTest {

    @TempDir
    private Path folder;

    @Test
    void anErrorOfAReaderIsOneLineAndTheOtherFilesAreRead() throws IOException {
        List<Throwable> errors = List.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new AssertionError("broken"),
                new NoClassDefFoundError("elsewhere/Missing"),
                new IllegalStateException("broken,\nin two lines"));
        write("a.txt", "It rained.");
        write("b.txt", "It snowed.");
        write("c.txt", "It thawed.");
        for (Throwable error : errors) {
            Collected read = new Collected();
            List<Path> fruitless = ArticleFiles.of(List.of(new Failing("b.txt", error), new TextReader()))
                    .read(List.of(folder), read);
            assertThat(fruitless).as("%s", error).containsExactly(folder.resolve("b.txt"));
            assertThat(read.names()).as("%s", error).containsExactly(at("a.txt"), at("c.txt"));
            assertThat(read.messages())
                    .as("%s", error)
                    .singleElement(STRING)
                    .startsWith(at("b.txt") + ": ")
                    .contains(
                            error instanceof OutOfMemoryError
                                    ? "memory"
                                    : error.getClass().getName())
                    .doesNotContain("\n");
        }
    }

    @Test
    void anErrorThatIsNotOfTheFileEndsTheReading() throws IOException {
        write("a.txt", "It rained.");
        Error error = new InternalError("of the machine");
        ArticleFiles files = ArticleFiles.of(List.of(new Failing("a.txt", error)));
        assertThatThrownBy(() -> files.read(List.of(folder), new Collected())).isSameAs(error);
    }

    @Test
    void whatTheSinkThrowsIsLaidToNoFile() throws IOException {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("a.txt", "It rained.".getBytes(UTF_8));
        kinds.put("a.jsonl", "{\"text\":\"It rained.\"}".getBytes(UTF_8));
        kinds.put("a.csv", Wires.CSV.getBytes(UTF_8));
        kinds.put("a.html", Pages.FERRY.getBytes(UTF_8));
        kinds.put("a.rss", Wires.RSS.getBytes(UTF_8));
        kinds.put("a.xml", Wires.NEWSML.getBytes(UTF_8));
        kinds.put("a.json", Wires.NINJS_1.getBytes(UTF_8));
        kinds.put("a.warc", Wires.warc());
        kinds.put("a.wacz", Wires.wacz());
        kinds.put("a.warc.gz", Wires.gzip(Wires.warc()));
        for (Map.Entry<String, byte[]> kind : kinds.entrySet()) {
            Path file = Files.write(folder.resolve(kind.getKey()), kind.getValue());
            for (Throwable thrown : List.of(
                    new IllegalArgumentException("the record refuses it"),
                    new IllegalStateException("the record is closed"),
                    new UncheckedIOException(new IOException("the record's disk is full")),
                    new OutOfMemoryError("Java heap space"),
                    new AssertionError("no"))) {
                Throwing sink = new Throwing(thrown);
                assertThatThrownBy(() -> ArticleFiles.withAllReaders().read(List.of(file), sink))
                        .as("%s of the sink, in %s", thrown, kind.getKey())
                        .isSameAs(thrown);
                assertThat(sink.articles).isOne();
            }
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aPipeIsOneLineAndIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(isMade(pipe)).isTrue();
        write("z.txt", "It rained.");
        Collected read = new Collected();
        List<Path> fruitless = ArticleFiles.withAllReaders().read(List.of(pipe, folder), read);
        assertThat(fruitless).containsExactly(pipe);
        assertThat(read.names()).containsExactly(at("z.txt"));
        assertThat(read.messages())
                .hasSize(2)
                .allMatch(message -> message.startsWith(pipe + ": no regular file, but a pipe"));
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            // a system without pipes that have names
            return false;
        }
    }

    @Test
    void anEmptyFileOfAnyKindIsOneLine() throws IOException {
        for (String name : List.of(
                "a.txt", "a.html", "a.rss", "a.xml", "a.json", "a.jsonl", "a.csv", "a.warc", "a.wacz", "a.gz")) {
            Path file = Files.write(folder.resolve(name), new byte[0]);
            Collected read = new Collected();
            assertThat(ArticleFiles.withAllReaders().read(List.of(file), read)).containsExactly(file);
            assertThat(read.messages()).as(name).singleElement(STRING).startsWith(file + ":");
        }
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsReadAsFarAsItGoes() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"text\":\"It rained.\"}\n");
        }
        write("a.jsonl", lines.toString());
        write("b.txt", "It snowed.");
        Path file = folder.resolve("a.jsonl");
        Collected read = new Collected() {
            @Override
            public void article(Article article) {
                if (articles().isEmpty()) {
                    truncate(file);
                }
                super.article(article);
            }
        };
        ArticleFiles.withAllReaders().read(List.of(folder), read);
        assertThat(read.articles()).hasSizeGreaterThanOrEqualTo(2).hasSizeLessThan(50_000);
        assertThat(read.names()).contains(at("b.txt"), at("a.jsonl") + "#0");
        assertThat(read.messages()).hasSizeLessThanOrEqualTo(1);
    }

    private static void truncate(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void utf16WithoutAMarkIsNamedAsSuch() throws IOException {
        for (byte[] bytes :
                List.of("It rained, said Ann Lee.".getBytes(UTF_16LE), "It rained — so she said.".getBytes(UTF_16BE))) {
            Collected read = new Collected();
            Path file = Files.write(folder.resolve("a.txt"), bytes);
            ArticleFiles.withAllReaders().read(List.of(file), read);
            assertThat(read.articles()).isEmpty();
            assertThat(read.messages())
                    .containsExactly(file + ":1: begins as UTF-16 does; left out; save the file as UTF-8");
        }
    }

    @Test
    void emptyBytesInATextAreOneLineOrStand() throws IOException {
        Path early = Files.write(folder.resolve("early.txt"), "It\0rained.".getBytes(UTF_8));
        Path late = Files.write(folder.resolve("late.txt"), ("It rained. ".repeat(1000) + "\0").getBytes(UTF_8));
        Collected read = new Collected();
        assertThat(ArticleFiles.withAllReaders().read(List.of(early, late), read))
                .containsExactly(early);
        assertThat(read.messages()).singleElement(STRING).startsWith(early + ": no kind of file that is read here");
        assertThat(read.onlyArticle().text().value()).endsWith("\0");
    }

    @Test
    void aTableOfAMillionColumnsIsOneLine() throws IOException {
        String row = "It rained.,Rain" + ",x".repeat(1_000_000) + "\n";
        for (String table : List.of("text,title" + ",c".repeat(1_000_000) + "\n" + row, "text,title\n" + row)) {
            Path file = Files.writeString(folder.resolve("a.csv"), table);
            Collected read = new Collected();
            ArticleFiles.withAllReaders().read(List.of(file), read);
            assertThat(read.articles()).isEmpty();
            assertThat(read.messages())
                    .singleElement(STRING)
                    .startsWith(file + ":1: no CSV: ")
                    .contains("fields")
                    .endsWith("; read so far");
        }
    }

    @Test
    void accentsWithoutLettersAreReadInTimeThatGrowsWithThem() throws IOException {
        write("a.txt", "It rained." + "\u0301".repeat(2_000_000));
        write(
                "b.html",
                "<html><body><article><p>It rained, said Ann Lee, who runs the harbour of the town. "
                        + "\u0301".repeat(500_000) + "</p></article></body></html>");
        Collected read = new Collected();
        ArticleFiles.withAllReaders().read(List.of(folder), read);
        assertThat(read.names()).containsExactly(at("a.txt"), at("b.html"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Reads one file, and fails. */
    private record Failing(String file, Throwable thrown) implements ArticleReader {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public boolean recognises(String name, byte[] head) {
            return name.endsWith(file);
        }

        @Override
        public void read(String name, InputStream input, Sink sink) {
            throw HostileFilesTest.<RuntimeException>asItIs(thrown);
        }
    }

    /** Fails at the first article. */
    private static final class Throwing implements ArticleReader.Sink {

        private final Throwable thrown;
        private final List<Issue> issues = new ArrayList<>();
        private int articles;

        private Throwing(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public void article(Article article) {
            articles++;
            throw HostileFilesTest.<RuntimeException>asItIs(thrown);
        }

        @Override
        public void issue(Issue issue) {
            issues.add(issue);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
