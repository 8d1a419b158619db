package dev.whence.postgresql;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ledgers of the shared server, and entries to keep in them. */
final class Ledgers {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private Ledgers() {}

    /** Returns the address of a schema that nobody used yet. */
    static String freshUrl(PostgresServer server) throws Exception {
        return server.urlOfSchema("fresh_" + SCHEMAS.incrementAndGet());
    }

    static PostgresqlLedger open(String url) {
        return PostgresqlLedger.open(url, PostgresServer.USER, PostgresServer.PASSWORD);
    }

    static Entry numbered(int number) {
        return new Entry.Retraction("id " + number, "reason " + number);
    }

    static List<Entry> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(Ledgers::numbered).toList();
    }

    static List<Entry> read(Ledger ledger) {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.toList();
        }
    }
}
