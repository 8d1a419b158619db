package dev.whence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

/** Someone who changes what answers are found by is found out, and making the index anew mends it. */
class IndexTamperTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("found.ledger");
    }

    private Checkpoint write() {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String words = "boat " + i + " leaves at noon";
                Article article = Article.builder("file " + i, "Source " + i + " said the " + words + ".")
                        .outlet("Tarn Ledger")
                        .url("https://tarn.example/" + i)
                        .published(PublicationTime.parse("2031-03-0" + (i + 1)))
                        .build();
                int start = article.text().value().indexOf(words);
                Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                        .content(List.of(new Span(start, start + words.length())), Quotation.INDIRECT)
                        .speaker(Source.named("Source " + i, SourceKind.PERSON))
                        .build();
                ids.add(attribution.id());
                ledger.append(List.of(
                        new Entry.OfArticle(article, List.of()), new Entry.OfAttribution(attribution, List.of())));
            }
            ledger.append(List.of(
                    new Entry.Retraction(ids.get(1), "a slip"),
                    new Entry.Correction(ids.get(2), Source.named("Ada Quill", SourceKind.PERSON), "")));
            return ledger.checkpoint();
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

    private static List<String> answers(SqliteLedger ledger) {
        List<String> answers = new ArrayList<>();
        for (Query query : List.of(
                Query.builder().build(),
                Query.builder().source("source").build(),
                Query.builder().source("quill").build(),
                Query.builder().words("boat noon").build(),
                Query.builder().words("moon").build(),
                Query.builder().outlet("Tarn Ledger").build(),
                Query.builder().article("file 3").build(),
                Query.builder().from(PublicationTime.parse("2031-03-04")).build())) {
            try (Stream<Found> found = ledger.find(query)) {
                answers.add(
                        found.map(one -> one.number() + " " + one.attribution().speaker())
                                        .toList() + "");
            }
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM attribution WHERE number = 7",
                "UPDATE attribution SET article = (SELECT article FROM attribution WHERE number = 7) WHERE number = 9",
                "UPDATE attribution SET id = x'00112233445566778899aabbccddeeff' WHERE number = 7",
                "INSERT INTO attribution VALUES (3, x'00112233445566778899aabbccddeeff', 2)",
                "INSERT INTO attribution VALUES (-1, x'00112233445566778899aabbccddeeff', 1)",
                "INSERT INTO attribution VALUES (4000, x'00112233445566778899aabbccddeeff', 1)",
                "UPDATE article SET outlet = 'sund herald' WHERE number = 6",
                "UPDATE article SET number = 0 WHERE number = 6",
                "UPDATE article SET number = NULL WHERE number = 6",
                "UPDATE article SET name = 'file 9' WHERE number = 6",
                "UPDATE article SET url = NULL WHERE number = 6",
                "UPDATE article SET latest = 0 WHERE number = 6",
                "UPDATE article SET earliest = 'noon' WHERE number = 6",
                "DELETE FROM article WHERE number = 6",
                "INSERT INTO article (id, number, name) VALUES (x'01', 600, 'file 3')",
                "DELETE FROM retraction",
                "INSERT INTO retraction VALUES ('something')",
                "UPDATE correction SET number = 0",
                "DELETE FROM correction",
                "INSERT INTO correction VALUES ('something', 12)",
                "DELETE FROM words WHERE rowid = 7",
                "INSERT INTO words (rowid, source, content) VALUES (3, 'source 1', 'boat')",
                "INSERT OR REPLACE INTO words (rowid, source, content) VALUES (7, 'source 3', 'moon')",
                "INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0)')",
                "DELETE FROM words_docsize WHERE id = 7",
                "UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10",
                "CREATE TRIGGER meddling AFTER INSERT ON attribution BEGIN DELETE FROM attribution; END",
                "CREATE TRIGGER meddling AFTER INSERT ON entry BEGIN DELETE FROM piece WHERE entry = new.number; END",
                "CREATE VIEW meddling AS SELECT * FROM entry",
                "CREATE INDEX meddling ON article (latest)",
                "DROP INDEX article_by_outlet",
                "DROP TABLE correction",
                "DROP TABLE wipe",
                "DROP TABLE wipe; CREATE VIEW wipe AS SELECT 1 AS one",
                "DROP TABLE words",
                "ALTER TABLE article RENAME COLUMN outlet TO publisher",
                "DROP TABLE retraction; CREATE VIEW retraction AS SELECT '' AS id",
                "DROP TABLE words; CREATE TABLE words (source, content)",
                "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'words_config'"
            })
    void what_was_done_to_the_index_is_found_and_mended(String done) throws Exception {
        Checkpoint kept = write();
        List<String> before;
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            before = answers(ledger);
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
        }
        change(done.split("; (?=CREATE|DELETE FROM sqlite)"));
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            Verification found = ledger.verify(List.of(kept));
            assertThat(found.flaw()).isEmpty();
            assertThat(found.holds()).isFalse();
            assertThat(found.indexFaults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.reason()).isNotBlank().doesNotContain("\n");
                assertThat(fault.mend()).isEqualTo(Verification.IndexFault.REPAIR);
            });
            ledger.repairIndex();
            assertThat(ledger.verify(List.of(kept)).indexFaults()).isEmpty();
            assertThat(answers(ledger)).isEqualTo(before);
            ledger.append(List.of(new Entry.Retraction("later", "")));
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
        }
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            assertThat(answers(ledger)).isEqualTo(before);
        }
    }

    /** What belongs to no entry, and is no index, is named with what takes it out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO piece VALUES (-1, 'title', x'00', x'00')",
                "INSERT INTO piece VALUES (4000, 'title', x'00', x'00')",
                "INSERT INTO entry (number, body, leaf) VALUES (-1, x'00', x'00')",
                "CREATE TABLE meddling (name)"
            })
    void what_belongs_to_no_entry_is_named_with_what_takes_it_out(String done) throws Exception {
        Checkpoint kept = write();
        change(done);
        List<Verification.IndexFault> faults = faults(kept);
        assertThat(faults).hasSize(1);
        String mend = faults.get(0).mend();
        change(mend.substring(mend.indexOf(": ") + (mend.contains(": ") ? 2 : 1)));
        assertThat(faults(kept)).isEmpty();
    }

    private List<Verification.IndexFault> faults(Checkpoint kept) {
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            return ledger.verify(List.of(kept)).indexFaults();
        }
    }

    /** SQLite makes an index of its own for a key, which nobody can drop. */
    @Test
    void a_table_with_a_key_stands_in_the_way_of_nothing() throws Exception {
        Checkpoint kept = write();
        change("CREATE TABLE meddling (name TEXT PRIMARY KEY, other TEXT UNIQUE)", "DELETE FROM retraction");
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.repairIndex();
            assertThat(ledger.verify(List.of(kept)).indexFaults())
                    .containsExactly(new Verification.IndexFault(
                            "table meddling was not put there by Whence", "DROP TABLE \"meddling\""));
            assertThat(ledger.forget(List.of("Source 3")).pieces()).isPositive();
        }
    }

    @Test
    void other_columns_of_the_entries_are_found() throws Exception {
        Checkpoint kept = write();
        change("ALTER TABLE piece ADD COLUMN more");
        assertThat(faults(kept))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("table piece has other columns"));
    }

    /** The name of a table may hold anything. */
    @Test
    void a_name_that_others_gave_stays_on_its_line() throws Exception {
        Checkpoint kept = write();
        change("CREATE VIEW \"two\nlines \u001B[31m\" AS SELECT 1");
        assertThat(faults(kept))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.reason()).contains("two?lines ?[31m").doesNotContain("\n"));
    }

    /** A query finds nothing wrong, and an append says what is wrong, while a table is missing. */
    @Test
    void entries_are_read_instead_while_the_index_is_missing() throws Exception {
        Checkpoint kept = write();
        List<String> before;
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            before = answers(ledger);
        }
        change("DROP TABLE article");
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            assertThat(answers(ledger)).isEqualTo(before);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> ledger.append(List.of(new Entry.Retraction("later", ""))))
                    .hasMessageContaining("the index is damaged")
                    .hasMessageContaining(Verification.IndexFault.REPAIR)
                    .hasRootCauseInstanceOf(SQLException.class);
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
        }
    }

    /** What passes, or is wrong with the disk, is no damage of the index. */
    @Test
    void only_what_is_damaged_counts_as_missing() {
        assertThat(SqliteFile.saysDamage(new SQLException("no such table", "", SQLiteErrorCode.SQLITE_ERROR.code)))
                .isTrue();
        assertThat(SqliteFile.saysDamage(new SQLException("vtab", "", SQLiteErrorCode.SQLITE_CORRUPT_VTAB.code)))
                .isTrue();
        for (SQLiteErrorCode passing : List.of(
                SQLiteErrorCode.SQLITE_BUSY,
                SQLiteErrorCode.SQLITE_NOMEM,
                SQLiteErrorCode.SQLITE_IOERR_READ,
                SQLiteErrorCode.SQLITE_FULL)) {
            assertThat(SqliteFile.saysDamage(new SQLException("", "", passing.code)))
                    .isFalse();
        }
    }

    /** The words are all there, and so is each row of their table; only the way to them is gone. */
    @Test
    void words_that_cannot_be_looked_up_are_missed() throws Exception {
        Checkpoint kept;
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            List<Entry> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String words = "boat" + i + " and barge" + i + " and punt" + i + " leave at noon";
                Article article = Article.builder("file " + i, words).build();
                all.add(new Entry.OfArticle(article, List.of()));
                all.add(new Entry.OfAttribution(
                        Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                                .content(List.of(new Span(0, words.length())), Quotation.INDIRECT)
                                .build(),
                        List.of()));
            }
            ledger.append(all);
            kept = ledger.checkpoint();
        }
        change("DELETE FROM words_idx WHERE pgno > (SELECT min(pgno) + 2 FROM words_idx)");
        assertThat(faults(kept)).isNotEmpty();
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            ledger.repairIndex();
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
        }
    }

    /** A name of another type reads the same, but nobody who erases it finds it. */
    @Test
    void a_piece_whose_name_is_of_another_type_is_found_and_not_said_to_be_forgotten() throws Exception {
        Checkpoint kept = write();
        change("UPDATE piece SET name = CAST(name AS BLOB) WHERE name = 'speaker'");
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            assertThat(ledger.verify(List.of(kept)).flaw()).isPresent();
            assertThatThrownBy(() -> ledger.forget(List.of("Source 3")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("cannot be erased");
        }
    }

    @Test
    void a_condition_on_a_table_of_entries_is_found() throws Exception {
        Checkpoint kept = write();
        change(
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = replace(sql, 'text BLOB NOT NULL,',"
                        + " 'text BLOB NOT NULL CHECK (name NOT LIKE ''derived._%''),') WHERE name = 'piece'");
        assertThat(faults(kept)).isNotEmpty();
    }
}
