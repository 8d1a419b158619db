package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to the file of a ledger behind its back is found with a checkpoint that was kept, or changes no entry.
 * All bytes are tried with {@code -Dwhence.tamper.step=1}; some of them otherwise.
 */
class TamperTest {

    private static final int STEP = Integer.getInteger("whence.tamper.step", 997);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("small.ledger");
    }

    /** How many bytes led to what when they were changed. */
    private record Outcome(int refused, int found, int harmless) {}

    private Checkpoint write() {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            for (int i = 0; i < 6; i++) {
                ledger.append(entries(i));
            }
            ledger.forget(List.of("Source 2"));
            return ledger.checkpoint();
        }
    }

    private static List<Entry> entries(int number) {
        String words = "boat " + number + " leaves at noon";
        Article article = Article.builder("file " + number, "Source " + number + " said the " + words + ".")
                .outlet("Tarn Ledger")
                .build();
        int start = article.text().value().indexOf(words);
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + words.length())), Quotation.INDIRECT)
                .speaker(Source.named("Source " + number, SourceKind.PERSON))
                .build();
        return List.of(
                new Entry.OfArticle(article, List.of()),
                new Entry.OfAttribution(attribution, List.of()),
                new Entry.Retraction("id " + number, "a slip"));
    }

    @Test
    void a_changed_byte_is_found_or_changes_no_entry() throws Exception {
        Checkpoint kept = write();
        byte[] whole = Files.readAllBytes(file());
        List<SealedEntry> before = read(kept).orElseThrow();
        int refused = 0;
        int found = 0;
        int harmless = 0;
        for (int at = 0; at < whole.length; at += STEP) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << at % 8);
            Files.deleteIfExists(Path.of(file() + "-wal"));
            Files.write(file(), bytes);
            Optional<List<SealedEntry>> read;
            try {
                read = read(kept);
            } catch (LedgerException e) {
                assertThat(e.getMessage()).startsWith(file().toString()).doesNotContain("\n");
                refused++;
                continue;
            }
            if (read.isEmpty()) {
                found++;
            } else {
                assertThat(read.get()).as("byte " + at).isEqualTo(before);
                harmless++;
            }
        }
        Outcome outcome = new Outcome(refused, found, harmless);
        System.out.println("of " + whole.length + " bytes, every " + STEP + ". changed: " + outcome);
        assertThat(found).as(outcome.toString()).isPositive();
    }

    /** Reads the entries if the ledger verifies. */
    private Optional<List<SealedEntry>> read(Checkpoint kept) {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            Verification verification = ledger.verify(List.of(kept));
            if (!verification.holds()) {
                return Optional.empty();
            }
            try (Stream<SealedEntry> entries = ledger.sealed(0)) {
                return Optional.of(entries.toList());
            }
        }
    }

    private Verification.Flaw flaw(Checkpoint kept) {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            return ledger.verify(List.of(kept)).flaw().orElseThrow();
        }
    }

    private void change(String... commands) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Test
    void an_entry_that_was_taken_out_is_missed() throws Exception {
        Checkpoint kept = write();
        change("DELETE FROM entry WHERE number = 4", "DELETE FROM piece WHERE entry = 4");
        assertThat(refusal(kept)).contains("entry 4: is damaged: it is missing");
    }

    /** It is not counted each time that the ledger is opened. */
    @Test
    void an_entry_that_was_taken_out_under_a_hash_of_many_is_missed() throws Exception {
        write();
        Checkpoint kept;
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.append(IntStream.range(0, MerkleLog.TILE)
                    .mapToObj(i -> new Entry.Retraction("id " + i, ""))
                    .toList());
            kept = ledger.checkpoint();
        }
        change("DELETE FROM entry WHERE number = 4", "DELETE FROM piece WHERE entry = 4");
        assertThat(flaw(kept).entry()).isEqualTo(4);
        try (SqliteLedger ledger = SqliteLedger.open(file());
                var entries = ledger.read()) {
            assertThatThrownBy(entries::toList)
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("entry 4: is damaged: it is missing");
        }
    }

    private boolean isRefusedOrFound(Checkpoint kept) {
        try {
            return read(kept).isEmpty();
        } catch (LedgerException e) {
            return true;
        }
    }

    private String refusal(Checkpoint kept) {
        try {
            return flaw(kept).reason();
        } catch (LedgerException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void an_entry_that_was_taken_out_without_leaving_a_gap_is_missed() throws Exception {
        Checkpoint kept = write();
        change("DELETE FROM piece WHERE entry = 4", "DELETE FROM entry WHERE number = 4");
        for (int number = 5; number < kept.size(); number++) {
            change(
                    "UPDATE entry SET number = number - 1 WHERE number = " + number,
                    "UPDATE piece SET entry = entry - 1 WHERE entry = " + number);
        }
        assertThat(flaw(kept).entry()).isLessThanOrEqualTo(4 + 2);
    }

    @Test
    void entries_that_changed_places_are_found() throws Exception {
        Checkpoint kept = write();
        for (String table : List.of("entry SET number", "piece SET entry")) {
            String column = table.substring(table.lastIndexOf(' ') + 1);
            change(
                    "UPDATE " + table + " = 1000 WHERE " + column + " = 3",
                    "UPDATE " + table + " = 3 WHERE " + column + " = 4",
                    "UPDATE " + table + " = 4 WHERE " + column + " = 1000");
        }
        assertThat(flaw(kept).entry()).isEqualTo(3);
    }

    /** "Not guilty" would become "guilty" if salts could be of any length. */
    @Test
    void bytes_that_move_between_text_and_salt_are_found() throws Exception {
        Checkpoint kept = write();
        Path copy = Files.copy(file(), folder.resolve("sound"));
        for (String piece : List.of("outlet", "name", "text.0", "derived")) {
            for (String moved : List.of(
                    "salt = salt || substr(text, 1, 4), text = substr(text, 5)",
                    "salt = CAST(salt || substr(text, 1, 4) AS BLOB), text = CAST(substr(text, 5) AS BLOB)",
                    "text = substr(salt, 13) || text, salt = substr(salt, 1, 12)",
                    "text = salt || text, salt = x''")) {
                Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
                change("UPDATE piece SET " + moved + " WHERE entry = 0 AND name = '" + piece + "'");
                assertThat(flaw(kept).entry()).isZero();
                // SQLite makes a text of bytes that it joins
                assertThat(flaw(kept).reason()).containsAnyOf("salt must have 16 bytes", "another type");
            }
        }
    }

    /** A tile has one hash for 256 entries, and the last ones have none yet: the chain tells which it is. */
    @Test
    void an_entry_that_was_changed_with_its_own_hash_is_named() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            for (int i = 0; i < 100; i++) {
                ledger.append(entries(i));
            }
        }
        Path copy = Files.copy(file(), folder.resolve("sound"));
        for (int number : new int[] {0, 7, 100, 255, 256, 290, 299}) {
            Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
            changeWithHash(number);
            try (SqliteLedger ledger = SqliteLedger.open(file())) {
                assertThat(ledger.verify(List.of()).flaw().orElseThrow().entry())
                        .isEqualTo(number);
            }
        }
    }

    private void changeWithHash(int number) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                PreparedStatement select = connection.prepareStatement("SELECT body FROM entry WHERE number = ?");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE entry SET body = ?, leaf = ? WHERE number = ?")) {
            select.setInt(1, number);
            String body;
            try (ResultSet found = select.executeQuery()) {
                body = new String(found.getBytes(1), StandardCharsets.UTF_8).replace("\"time\":\"2", "\"time\":\"3");
            }
            byte[] changed = body.getBytes(StandardCharsets.UTF_8);
            update.setBytes(1, changed);
            update.setBytes(2, SealedEntry.of(changed, List.of()).leaf().bytes());
            update.setInt(3, number);
            update.executeUpdate();
        }
    }

    @Test
    void entries_and_hashes_that_belong_to_nothing_are_found() throws Exception {
        Checkpoint kept = write();
        Path copy = Files.copy(file(), folder.resolve("sound"));
        for (String change : List.of(
                "INSERT INTO piece VALUES (1000, 'reason', zeroblob(16), 'x')",
                "INSERT INTO piece VALUES (-1, 'reason', zeroblob(16), 'x')",
                "INSERT INTO tile VALUES (0, zeroblob(32))",
                "INSERT INTO entry VALUES (-1, '{}', zeroblob(32), zeroblob(32))",
                "UPDATE entry SET chain = NULL WHERE number = 3",
                "UPDATE entry SET chain = zeroblob(32) WHERE number = 3",
                "UPDATE entry SET leaf = zeroblob(31) WHERE number = 3")) {
            Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
            change(change);
            assertThat(isRefusedOrFound(kept)).as(change).isTrue();
        }
    }

    /** Who can write the ledger can erase what a checkpoint covers and tell so in an entry; it is listed, not hidden. */
    @Test
    void words_that_were_erased_after_the_checkpoint_are_listed() {
        try (SqliteLedger ledger =
                SqliteLedger.open(file(), Clock.fixed(Instant.parse("2031-03-04T05:06:07Z"), ZoneOffset.UTC))) {
            ledger.append(entries(1));
            ledger.append(entries(2));
            Checkpoint kept = ledger.checkpoint();
            ledger.append(entries(3));
            ledger.forget(List.of("Source 1"));
            ledger.forget(List.of("Source 3"));
            ledger.append(entries(4));
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
            List<Verification.Forgetting> forgettings =
                    ledger.verify(List.of(kept)).forgettings();
            assertThat(forgettings).hasSize(2);
            assertThat(forgettings.get(0).entry()).isEqualTo(9);
            assertThat(forgettings.get(0).time()).hasValue(Instant.parse("2031-03-04T05:06:07Z"));
            assertThat(forgettings.get(0).sinceCheckpoint())
                    .isPositive()
                    .isEqualTo(forgettings.get(0).renamed());
            assertThat(forgettings.get(1).sinceCheckpoint()).isZero();
            assertThat(ledger.verify(List.of(ledger.checkpoint())).forgettings())
                    .extracting(Verification.Forgetting::sinceCheckpoint)
                    .containsOnly(0L);
        }
    }

    @Test
    void a_forged_entry_of_forgetting_cannot_hide_what_it_does_not_tell() throws Exception {
        Checkpoint kept = write();
        Path copy = Files.copy(file(), folder.resolve("sound"));
        // forgotten at the end: pieces come back, or more is gone than was told
        for (String change : List.of(
                "DELETE FROM piece WHERE entry = 0 AND name = 'text.0'",
                "DELETE FROM piece WHERE entry = 6 AND name LIKE 'derived%'",
                "UPDATE piece SET name = 'derived.2' WHERE entry = 6 AND name = 'derived.1'",
                "UPDATE piece SET text = replace(text, '0', '1') WHERE entry = 6 AND name = 'derived.1'",
                "INSERT INTO piece SELECT 0, 'derived.1', salt, text FROM piece WHERE entry = 6 AND name = 'derived.1'")) {
            Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
            change(change);
            assertThat(flaw(kept).entry()).as(change).isIn(0L, 6L);
        }
    }

    @Test
    void a_piece_that_was_taken_out_is_not_taken_for_forgotten() throws Exception {
        Checkpoint kept = write();
        change("DELETE FROM piece WHERE entry = 1 AND name = 'speaker'");
        assertThat(flaw(kept)).isEqualTo(new Verification.Flaw(1, "piece speaker is missing and was not forgotten"));
    }

    @Test
    void a_record_that_was_rolled_back_is_found() throws Exception {
        Path old = folder.resolve("old");
        write();
        Files.copy(file(), old);
        Checkpoint kept;
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.append(entries(9));
            kept = ledger.checkpoint();
        }
        Files.delete(file());
        Files.copy(old, file());
        assertThat(flaw(kept).reason()).startsWith("it is missing");
    }

    /** Someone who makes all hashes anew is found by the checkpoint alone, and by two of them in a smaller part. */
    @Test
    void a_record_that_was_written_anew_with_other_words_is_found() {
        List<Checkpoint> kept = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            for (int i = 0; i < 6; i++) {
                ledger.append(entries(i));
                kept.add(ledger.checkpoint());
            }
        }
        Path forged = folder.resolve("forged.ledger");
        try (SqliteLedger ledger = SqliteLedger.open(file());
                SqliteLedger other = SqliteLedger.open(forged);
                Stream<Entry> entries = ledger.read()) {
            other.append(entries.toList());
            assertThat(other.verify(List.of()).flaw()).isEmpty();
            assertThat(other.verify(kept).flaw().orElseThrow().entry()).isZero();
            assertThat(other.verify(List.of(kept.get(5))).flaw()).isPresent();
        }
    }
}
