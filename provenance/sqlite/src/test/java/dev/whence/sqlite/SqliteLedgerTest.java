package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.testkit.LedgerContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {

    @TempDir
    Path folder;

    @Override
    protected Ledger open(Path place) {
        return SqliteLedger.open(place.resolve("the record.ledger"));
    }

    @Test
    void a_directory_is_refused_by_name() {
        assertRefused(folder, "is a directory");
    }

    @Test
    void a_file_in_a_missing_folder_is_refused_by_name() {
        assertRefused(folder.resolve("missing").resolve("ledger"), "folder does not exist");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws Exception {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "Minutes of the harbour board");
        assertRefused(file, "is no ledger");
        assertThat(file).hasContent("Minutes of the harbour board");
    }

    @Test
    void looking_where_there_is_no_ledger_makes_none() throws Exception {
        Path file = folder.resolve("slip.ledger");
        assertNothingToLookInto(file, "there is no such file");
        assertThat(folder).isEmptyDirectory();
        Files.createFile(file);
        assertNothingToLookInto(file, "is no ledger: it is empty");
        assertThat(file).isEmptyFile();
        assertThat(folder).isDirectoryContaining(file::equals);
        // one that stopped right after it had made the file
        change(file, "PRAGMA journal_mode = WAL");
        byte[] header = Files.readAllBytes(file);
        assertThat(header).isNotEmpty();
        assertNothingToLookInto(file, "is no ledger: it is empty");
        assertThat(file).hasBinaryContent(header);
        SqliteLedger.open(file).close();
        try (Ledger ledger = SqliteLedger.openExisting(file)) {
            assertThat(ledger.size()).isZero();
        }
    }

    private static void assertNothingToLookInto(Path file, String problem) {
        assertRefusal(() -> SqliteLedger.openExisting(file).close(), file, problem);
    }

    @Test
    void another_programs_database_is_refused() throws Exception {
        Path file = folder.resolve("other.db");
        change(file, "CREATE TABLE recipe (name TEXT)");
        assertRefused(file, "another program's");
    }

    @Test
    void a_newer_schema_is_refused_by_its_number() throws Exception {
        Path file = folder.resolve("newer.ledger");
        SqliteLedger.open(file).close();
        change(file, "PRAGMA user_version = 7");
        assertRefused(file, "schema 7");
    }

    @Test
    void a_read_only_file_is_refused() throws Exception {
        Path file = folder.resolve("archive.ledger");
        SqliteLedger.open(file).close();
        assertThat(file.toFile().setWritable(false, false)).isTrue();
        assertRefused(file, "is read-only");
    }

    @Test
    void a_ledger_that_is_open_is_not_opened_again() {
        Path file = folder.resolve("shared.ledger");
        try (Ledger first = SqliteLedger.open(file)) {
            first.append(List.of(new Entry.Retraction("one", "")));
            assertRefused(file, "another program has it");
            first.append(List.of(new Entry.Retraction("two", "")));
        }
        try (Ledger again = SqliteLedger.open(file);
                Stream<Entry> entries = again.read()) {
            assertThat(entries).hasSize(2);
        }
    }

    @Test
    void a_damaged_entry_is_named_by_its_number() throws Exception {
        Path file = folder.resolve("damaged.ledger");
        try (Ledger ledger = SqliteLedger.open(file)) {
            ledger.append(List.of(new Entry.Retraction("one", ""), new Entry.Retraction("two", "")));
        }
        change(
                file,
                "UPDATE entry SET body = CAST('{\"version\":2,\"kind\":\"retraction\"}' AS BLOB) WHERE number = 1");
        try (Ledger ledger = SqliteLedger.open(file);
                Stream<Entry> entries = ledger.read()) {
            assertThatThrownBy(entries::toList)
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("entry 1")
                    .hasMessageContaining("its body is not what its hash was made from");
        }
    }

    @Test
    void a_truncated_file_says_that_it_is_damaged() throws Exception {
        Path file = folder.resolve("cut.ledger");
        try (Ledger ledger = SqliteLedger.open(file)) {
            for (int i = 0; i < 200; i++) {
                ledger.append(List.of(new Entry.Retraction("id " + i, "x".repeat(500))));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> {
                    try (Ledger ledger = SqliteLedger.open(file);
                            Stream<Entry> entries = ledger.read()) {
                        entries.toList();
                    }
                })
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
    }

    private static void assertRefused(Path file, String problem) {
        assertRefusal(() -> SqliteLedger.open(file).close(), file, problem);
    }

    private static void assertRefusal(ThrowingCallable opening, Path file, String problem) {
        assertThatThrownBy(opening)
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(problem)
                .hasMessageNotContainingAny("\n", "\r");
    }

    private static void change(Path file, String command) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
