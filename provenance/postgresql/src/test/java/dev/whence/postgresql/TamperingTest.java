package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.Verification;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone who can change the tables is found out against a checkpoint that was kept. */
class TamperingTest {

    private static final int ENTRIES = 300;

    /** What is done to the tables, and the number of the first entry that is found wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "UPDATE whence_entry SET body = replace(body, 'retraction', 'tombstone') WHERE number = 7 # 7",
                // with its own hash made anew, in a finished tile and behind the last one
                "UPDATE whence_entry SET body = ' ' || body, leaf = sha256('\\x00'::bytea || (' ' || body)::bytea)"
                        + " WHERE number = 7 # 7",
                "UPDATE whence_entry SET body = ' ' || body, leaf = sha256('\\x00'::bytea || (' ' || body)::bytea)"
                        + " WHERE number = 280 # 280",
                "UPDATE whence_entry SET chain = sha256(chain) WHERE number = 7 # 7",
                "UPDATE whence_entry SET chain = NULL WHERE number = 299 # 299",
                "UPDATE whence_tile SET root = '' # 0",
                "UPDATE whence_tile SET number = -1 # 0",
                // bytes move from the text to the salt
                "UPDATE whence_piece SET salt = salt || substr(content, 1, 4), content = substr(content, 5)"
                        + " WHERE entry = 7 AND name = 'reason' # 7",
                "UPDATE whence_entry SET leaf = sha256(leaf) WHERE number = 7 # 7",
                "UPDATE whence_entry SET leaf = '' WHERE number = 7 # 7",
                "UPDATE whence_piece SET content = 'other' WHERE entry = 7 AND name = 'reason' # 7",
                "UPDATE whence_piece SET content = '{\"id\":\"id 8\"}' WHERE entry = 7 AND name = 'derived' # 7",
                "UPDATE whence_piece SET salt = sha256(salt) WHERE entry = 7 # 7",
                "UPDATE whence_piece SET name = 'title' WHERE entry = 7 AND name = 'reason' # 7",
                "UPDATE whence_piece SET name = 'derived.1' WHERE entry = 7 AND name = 'derived' # 7",
                "UPDATE whence_piece SET entry = 8000 WHERE entry = 7 # 7",
                "DELETE FROM whence_piece WHERE entry = 7 # 7",
                "DELETE FROM whence_entry WHERE number = 7 # 7",
                "DELETE FROM whence_entry WHERE number = 299 # 299",
                "UPDATE whence_entry SET number = number + 1000 WHERE number = 7 # 7",
                "UPDATE whence_tile SET root = sha256(root) # 0",
                "DELETE FROM whence_tile # 0",
                "UPDATE whence_ledger SET size = 299 # 299",
                "INSERT INTO whence_piece VALUES (300, 'reason', '', '') # 300",
                // the end cut off, and all made to fit
                "WITH cut AS (DELETE FROM whence_entry WHERE number >= 290 RETURNING number), pieces AS"
                        + " (DELETE FROM whence_piece WHERE entry >= 290 RETURNING entry)"
                        + " UPDATE whence_ledger SET size = 290 # 290",
                // two entries change places with all that belongs to them
                "UPDATE whence_piece SET entry = -entry WHERE entry IN (8, 9);"
                        + " UPDATE whence_piece SET entry = 17 + entry WHERE entry < 0;"
                        + " UPDATE whence_entry one SET body = other.body, leaf = other.leaf FROM whence_entry other"
                        + " WHERE one.number IN (8, 9) AND other.number = 17 - one.number # 8",
            })
    void what_was_done_is_found(String done, long first) throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        try (PostgresqlLedger ledger = Ledgers.open(url)) {
            ledger.append(Ledgers.numbered(0, ENTRIES));
            Checkpoint kept = ledger.checkpoint();
            assertThat(ledger.verify(List.of(kept)).holds()).isTrue();
            server.execute(url, done);
            Verification found = ledger.verify(List.of(kept));
            assertThat(found.flaw()).map(Verification.Flaw::entry).contains(first);
            assertThat(found.flaw().orElseThrow().reason()).doesNotContain("\n").isNotBlank();
        }
    }
}
