package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.Verification;
import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone who changes the rows that answers are found by is found out, and making them anew mends it. */
class IndexTamperingTest {

    private static Checkpoint write(String url) {
        try (Tracker tracker = InventedPress.tracker(Ledgers.open(url))) {
            tracker.record(
                    IntStream.range(0, 6).mapToObj(InventedPress::article).toList());
        }
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(Ledgers.numbered(0, 2));
            ledger.append(List.of(new dev.whence.ledger.entry.Entry.Correction(
                    "something",
                    dev.whence.core.Source.named("Ada Quill", dev.whence.core.SourceKind.PERSON),
                    "a slip")));
            return ledger.checkpoint();
        }
    }

    private static List<String> answers(PostgresqlLedger ledger) {
        List<String> answers = new ArrayList<>();
        for (Query query : List.of(
                Query.builder().build(),
                Query.builder().source("calloway").build(),
                Query.builder().words("moon").build(),
                Query.builder().article("0").build())) {
            try (Stream<Found> found = ledger.find(query)) {
                answers.add(
                        found.map(one -> one.number() + " " + one.attribution().speaker())
                                .toList()
                                .toString());
            }
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM whence_attribution WHERE number = (SELECT min(number) FROM whence_attribution)",
                "UPDATE whence_attribution SET content = content || '{moon}'",
                "UPDATE whence_attribution SET content = NULL",
                "UPDATE whence_attribution SET content = ARRAY[array_to_string(content, ' ')]",
                "UPDATE whence_attribution SET content = ARRAY[content]",
                "UPDATE whence_attribution SET source = '{NULL}'",
                "UPDATE whence_attribution SET source = '{}'",
                "UPDATE whence_attribution SET id = 'other' WHERE number = (SELECT min(number) FROM whence_attribution)",
                "UPDATE whence_attribution SET article = 'other'",
                "INSERT INTO whence_attribution SELECT number + 4000, id, article, source, content FROM whence_attribution",
                "INSERT INTO whence_attribution SELECT -1 - number, id, article, source, content FROM whence_attribution",
                "INSERT INTO whence_attribution SELECT number - 1, id, article, source, content FROM whence_attribution"
                        + " ORDER BY number LIMIT 1 ON CONFLICT DO NOTHING",
                "UPDATE whence_article SET outlet = 'other'",
                "UPDATE whence_article SET name = 'other'",
                "UPDATE whence_article SET latest = 7",
                "UPDATE whence_article SET id = 'other'",
                "DELETE FROM whence_article WHERE number = 0",
                "DELETE FROM whence_correction",
                "UPDATE whence_correction SET attribution = 'other'",
                "INSERT INTO whence_correction VALUES (-7, 'other', '{}')",
                "DELETE FROM whence_retraction",
                "INSERT INTO whence_retraction SELECT number, article FROM whence_attribution",
                "INSERT INTO whence_retraction SELECT * FROM whence_retraction",
                "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;"
                        + " CREATE TRIGGER meddling BEFORE DELETE ON whence_attribution EXECUTE FUNCTION meddle()",
                "CREATE RULE meddling AS ON DELETE TO whence_piece DO INSTEAD NOTHING",
                "ALTER TABLE whence_attribution ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY meddling ON whence_entry USING (number > 1)",
                "CREATE TABLE meddling () INHERITS (whence_retraction)",
                "ALTER TABLE whence_retraction ADD CONSTRAINT meddling CHECK (number < 4000)",
                "ALTER TABLE whence_article ADD CONSTRAINT meddling UNIQUE (number, id)",
                "CREATE UNIQUE INDEX meddling ON whence_entry (body)",
                "CREATE UNIQUE INDEX meddling ON whence_piece (entry, name) WHERE entry > 4000",
                "DROP INDEX whence_article_by_name",
                "DROP TABLE whence_correction"
            })
    void what_was_done_to_the_rows_is_found_and_mended(String done) throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        Checkpoint kept = write(url);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            List<String> before = answers(ledger);
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
            server.execute(url, done);
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
            ledger.append(Ledgers.numbered(5, 6));
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE whence_meddling (name text)",
                "CREATE VIEW whence_meddling AS SELECT 1 AS one",
                "ALTER TABLE whence_piece ADD meddling text GENERATED ALWAYS AS (name) STORED"
            })
    void what_cannot_be_taken_out_without_loss_is_named(String done) throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        Checkpoint kept = write(url);
        server.execute(url, done);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            assertThat(ledger.verify(List.of(kept)).indexFaults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.reason()).contains("meddling"));
        }
    }

    /** Not every user may ask the server to let go of old files; until somebody did, what was forgotten may stand in them. */
    @Test
    void what_the_server_refused_is_told_until_somebody_may_ask_for_it() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        String schema = url.substring(url.indexOf('=') + 1);
        Checkpoint kept = write(url);
        server.execute(
                url,
                "CREATE ROLE plain_writer LOGIN PASSWORD 'welcome'; GRANT ALL ON SCHEMA " + schema
                        + " TO plain_writer; ALTER SCHEMA " + schema + " OWNER TO plain_writer");
        for (String table :
                List.of("ledger", "entry", "piece", "tile", "article", "attribution", "correction", "retraction")) {
            server.execute(url, "ALTER TABLE whence_" + table + " OWNER TO plain_writer");
        }
        String plain = url.substring("jdbc:".length()).replace("//", "//plain_writer:welcome@");
        try (PostgresqlLedger ledger = PostgresqlLedger.open(plain)) {
            assertThat(ledger.forget(List.of("Ines Calloway")).pieces()).isPositive();
            assertThat(server.count(url, "whence_ledger WHERE wiping")).isOne();
            assertThat(ledger.verify(List.of(kept)).indexFaults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.reason()).contains("forgotten"));
        }
        try (PostgresqlLedger ledger = PostgresqlLedger.open(plain)) {
            assertThat(ledger.verify(List.of(kept)).holds()).isFalse();
        }
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
        }
    }

    /** A program forgot, and was killed before it could ask the server to let go of the old files. */
    @Test
    void what_a_program_was_not_let_finish_is_finished_by_the_next() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        Checkpoint kept = write(url);
        server.execute(url, "UPDATE whence_ledger SET wiping = true");
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            assertThat(server.count(url, "whence_ledger WHERE wiping")).isZero();
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
            ledger.forget(List.of("Ines Calloway"));
            assertThat(server.count(url, "whence_ledger WHERE wiping")).isZero();
        }
    }
}
