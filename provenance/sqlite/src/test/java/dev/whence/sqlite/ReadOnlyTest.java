package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.testkit.NoLanguage;
import dev.whence.tracker.Tracker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that may not be written to, such as an archive, can be looked into and verified, and is left as it is. */
class ReadOnlyTest {

    @TempDir
    Path folder;

    private Path archive;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        archive = Files.createDirectory(folder.resolve("the archive of 100% #1"));
        file = archive.resolve("o'brien & co.ledger");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(List.of(new Entry.Retraction("one", "")));
        }
    }

    @AfterEach
    void letDelete() {
        assertThat(archive.toFile().setWritable(true)).isTrue();
    }

    private void assertCanBeRead() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Ledger ledger = SqliteLedger.openExisting(file);
                Ledger beside = SqliteLedger.openExisting(file)) {
            assertThat(ledger.verify(List.of(ledger.checkpoint())).holds()).isTrue();
            assertThat(beside.size()).isOne();
            try (Stream<?> found = ledger.find(Query.builder().source("O'Brien").build());
                    Stream<Entry> entries = ledger.read()) {
                assertThat(found).isEmpty();
                assertThat(entries).hasSize(1);
            }
            assertReadOnly(() -> ledger.append(List.of(new Entry.Retraction("two", ""))));
            assertReadOnly(() -> ledger.append(1, List.of(new Entry.Retraction("two", ""))));
            assertReadOnly(() -> ledger.forget(List.of("Ines Calloway")));
            assertReadOnly(ledger::repairIndex);
            assertThat(ledger.size()).isOne();
        }
        try (Tracker tracker = Tracker.builder()
                .language(new NoLanguage())
                .ledger(SqliteLedger.openExisting(file))
                .build()) {
            assertThat(tracker.articles()).isEmpty();
        }
        assertReadOnly(() -> SqliteLedger.open(file).close());
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(archive)) {
            assertThat(files).hasSize(1);
        }
    }

    private void assertReadOnly(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining("is read-only")
                .hasMessageNotContainingAny("\n", "\r");
    }

    @Test
    void a_file_without_write_bits_can_be_read() throws Exception {
        assertThat(file.toFile().setWritable(false, false)).isTrue();
        assertCanBeRead();
    }

    @Test
    void a_file_in_a_folder_without_write_bits_can_be_read() throws Exception {
        assertThat(archive.toFile().setWritable(false, false)).isTrue();
        assertCanBeRead();
    }

    /** What stands in the log alone cannot be read without merging it, and must not be passed over. */
    @Test
    void a_write_ahead_log_that_cannot_be_merged_is_named() throws Exception {
        Path copy = archive.resolve("copy.ledger");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(List.of(new Entry.Retraction("two", "")));
            Files.copy(file, copy);
            Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));
        }
        assertThat(copy.toFile().setWritable(false, false)).isTrue();
        assertThatThrownBy(() -> SqliteLedger.openExisting(copy).close())
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(copy.toString())
                .hasMessageContaining("copy.ledger-wal")
                .hasMessageNotContainingAny("\n", "\r");
        assertThat(copy.toFile().setWritable(true, true)).isTrue();
        try (Ledger ledger = SqliteLedger.openExisting(copy)) {
            assertThat(ledger.size()).isEqualTo(2);
        }
    }
}
