package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was forgotten is in no file of the ledger once it was opened again, whatever became of the program that forgot. */
class WipingTest {

    /** More rounds with {@code -Dwhence.crash.rounds=200}. */
    private static final int ROUNDS = Integer.getInteger("whence.crash.rounds", 6);

    private static final List<String> FORGOTTEN =
            List.of("Calloway", "alloway", "CALLOWAY", "calloway", "quagmire", "uagmire");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("wiping.ledger");
    }

    private static void write(Path file) {
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            for (int i = 0; i < 60; i++) {
                ledger.append(entries(i));
            }
        }
    }

    private static List<Entry> entries(int number) {
        boolean theirs = number % 5 == 3;
        String who = theirs ? "Ines Calloway" : "Ivo Sund";
        String words = theirs ? "the towpath is a quagmire" : "the lock is dry";
        String text = who + " said " + words + ", number " + number + ".\n" + "No boat sails. ".repeat(40);
        Article article = Article.builder("file " + number, text).build();
        int start = text.indexOf(words);
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .source(List.of(new Span(0, who.length())))
                .content(List.of(new Span(start, start + words.length())), Quotation.INDIRECT)
                .speaker(Source.named(who, SourceKind.PERSON))
                .build();
        return List.of(new Entry.OfArticle(article, List.of()), new Entry.OfAttribution(attribution, List.of()));
    }

    /** A limit on the pages of the file stands in for a disk that is full sooner or later. */
    @Test
    void a_disk_that_is_full_is_tried_again_when_the_file_is_opened() throws Exception {
        write(file());
        byte[] whole = Files.readAllBytes(file());
        int pages = whole.length / 4096;
        int left = 0;
        for (int more = 0; more <= pages + 40; more += 7) {
            Files.write(file(), whole);
            boolean forgot;
            try (SqliteLedger ledger = SqliteLedger.open(file())) {
                long before = ledger.size();
                ledger.limitPages(pages + more);
                forgot = isForgotten(ledger);
                if (!forgot && ledger.size() > before) {
                    left++;
                }
            }
            try (SqliteLedger ledger = SqliteLedger.open(file())) {
                assertThat(ledger.verify(List.of()).holds())
                        .as("with " + more + " pages")
                        .isTrue();
                if (ledger.size() % 2 == 1) {
                    assertGone();
                } else {
                    // nothing was kept of it, and it can be done now
                    assertThat(forgot).isFalse();
                    assertThat(ledger.forget(List.of("Ines Calloway")).pieces()).isPositive();
                }
            }
            assertGone();
        }
        System.out.println("of the levels of a full disk, " + left + " left the file to be made anew");
    }

    private static boolean isForgotten(SqliteLedger ledger) {
        try {
            return ledger.forget(List.of("Ines Calloway")).pieces() > 0;
        } catch (LedgerException e) {
            assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("forget the same again");
            return false;
        }
    }

    /** The erasing is committed, and the file not made anew: as if the program was killed in between. */
    @Test
    void what_a_program_was_not_let_finish_is_finished_by_the_next() throws Exception {
        write(file());
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.forgetWithoutWiping(List.of("Ines Calloway"));
            copyTo(folder.resolve("copy"));
        }
        Path left = folder.resolve("copy");
        Path copy = left.resolve("wiping.ledger");
        assertThat(occurrences(left)).isPositive();
        try (SqliteLedger ledger = SqliteLedger.openExisting(copy)) {
            assertThat(ledger.verify(List.of()).holds()).isTrue();
            assertThat(occurrences(left)).isZero();
            assertThat(ledger.namesOfNoSource(List.of("Ines Calloway"))).isNotEmpty();
        }
        assertThat(occurrences(left)).isZero();
    }

    private void copyTo(Path copy) throws IOException {
        Files.createDirectories(copy);
        for (String name : List.of("wiping.ledger", "wiping.ledger-wal")) {
            Files.copy(folder.resolve(name), copy.resolve(name));
        }
    }

    @Test
    void a_program_that_is_killed_while_it_forgets_leaves_nothing_for_long() throws Exception {
        write(file());
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(9);
        int wiped = 0;
        int most = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            for (String end : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(Path.of(file() + end));
            }
            Files.write(file(), whole);
            Process program = start();
            if (round == 0) {
                // how long it takes here when it is let finish
                long begin = System.nanoTime();
                program.waitFor();
                most = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) + 1;
            } else {
                program.waitFor(random.nextInt(most), TimeUnit.MILLISECONDS);
                program.destroyForcibly().waitFor();
            }
            try (SqliteLedger ledger = SqliteLedger.open(file())) {
                assertThat(ledger.verify(List.of()).holds()).isTrue();
                if (ledger.size() > 120) {
                    wiped++;
                    assertGone();
                }
            }
        }
        System.out.println("of " + ROUNDS + " programs that were killed, " + wiped + " had forgotten");
    }

    private Process start() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ForgettingProgram.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(program.getInputStream().read()).isEqualTo('o');
        return program;
    }

    /** Opens a ledger, says so, and forgets. */
    static final class ForgettingProgram {
        private ForgettingProgram() {}

        public static void main(String[] arguments) {
            try (Ledger ledger = SqliteLedger.open(Path.of(arguments[0]))) {
                System.out.println("opened");
                System.out.flush();
                ledger.forget(List.of("Ines Calloway"));
            }
        }
    }

    private void assertGone() throws IOException {
        assertThat(occurrences(folder)).isZero();
    }

    private static long occurrences(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        long count = 0;
        for (Path one : files) {
            String bytes = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
            count += FORGOTTEN.stream().filter(bytes::contains).count();
        }
        return count;
    }
}
