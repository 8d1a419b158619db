package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.seal.SealedEntry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an older version wrote opens and verifies. */
class OlderVersionTest {

    private static final String[] TABLES = {
        "CREATE TABLE whence_ledger (one boolean PRIMARY KEY DEFAULT true CHECK (one), schema integer NOT NULL,"
                + " size bigint NOT NULL)",
        "CREATE TABLE whence_entry (number bigint PRIMARY KEY, body text NOT NULL, leaf bytea NOT NULL)",
        "CREATE TABLE whence_piece (entry bigint NOT NULL, name text NOT NULL, salt bytea NOT NULL,"
                + " content bytea NOT NULL, PRIMARY KEY (entry, name))",
        "CREATE TABLE whence_tile (number bigint PRIMARY KEY, root bytea NOT NULL)",
    };

    @Test
    void aLedgerOfTheFirstLayoutWithEntriesOfTheSecondVersionOpensAndVerifies() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = Ledgers.freshUrl(server);
        List<String> rows;
        try (InputStream in = OlderVersionTest.class.getResourceAsStream("ledger-of-version-2.jsonl")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD)) {
            for (String table : TABLES) {
                connection.createStatement().execute(table);
            }
            connection
                    .createStatement()
                    .execute("INSERT INTO whence_ledger (schema, size) VALUES (1, " + rows.size() + ")");
            for (int number = 0; number < rows.size(); number++) {
                insert(connection, number, new ObjectMapper().readTree(rows.get(number)));
            }
        }
        Checkpoint kept =
                new Checkpoint(Checkpoint.ORIGIN, 19, Hash.ofBase64("j7SS4egUhtB5oXf3wXAqDhxfE3QTE/AS5tFVeMntvAs="));
        try (PostgresqlLedger ledger = Ledgers.open(url);
                Stream<SealedEntry> entries = ledger.sealed(0)) {
            assertThat(entries)
                    .hasSize(rows.size())
                    .allSatisfy(entry -> assertThat(entry.id()).startsWith("sha256-v2:"));
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
            ledger.append(Ledgers.numbered(0, 3));
            ledger.forget(List.of("Ivo Sund"));
            assertThat(ledger.verify(List.of(kept)).flaw()).isEmpty();
        }
    }

    private static void insert(Connection connection, int number, JsonNode row) throws Exception {
        try (PreparedStatement entry = connection.prepareStatement("INSERT INTO whence_entry VALUES (?, ?, ?)");
                PreparedStatement piece = connection.prepareStatement("INSERT INTO whence_piece VALUES (?, ?, ?, ?)")) {
            entry.setLong(1, number);
            entry.setString(2, row.get("body").asText());
            entry.setBytes(3, HexFormat.of().parseHex(row.get("leaf").asText()));
            entry.executeUpdate();
            for (JsonNode one : row.get("pieces")) {
                piece.setLong(1, number);
                piece.setString(2, one.get("name").asText());
                piece.setBytes(3, HexFormat.of().parseHex(one.get("salt").asText()));
                piece.setBytes(4, one.get("text").asText().getBytes(StandardCharsets.UTF_8));
                piece.executeUpdate();
            }
        }
    }
}
