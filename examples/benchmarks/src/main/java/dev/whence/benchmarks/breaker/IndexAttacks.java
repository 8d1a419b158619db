package dev.whence.benchmarks.breaker;

import dev.whence.ledger.entry.Entry;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Changes of what searches answer from, and of the schema: rows of the index, triggers, views, tables. */
final class IndexAttacks {

    private IndexAttacks() {}

    static List<Attack> all(Layout layout) {
        Attack.Edit changeWords = layout.isServer() ? IndexAttacks::changeArrays : IndexAttacks::changeWords;
        Attack.Edit addTrigger = layout.isServer() ? IndexAttacks::addServerTrigger : IndexAttacks::addTrigger;
        List<Attack> all = new ArrayList<>(List.of(
                Attack.of("attribution hidden from searches", IndexAttacks::hideAny),
                Attack.of("retraction invented", IndexAttacks::retract),
                Attack.of("index row led to another entry", IndexAttacks::lead),
                Attack.of("words of the index changed", changeWords),
                Attack.of("trigger added", addTrigger),
                Attack.of("table replaced by a view", IndexAttacks::replaceByView),
                Attack.of("table, column or index added", IndexAttacks::addTable)));
        if (!layout.isServer()) {
            all.add(Attack.of("numbers of the header changed", IndexAttacks::changeHeader));
            all.add(Attack.of("schema rewritten", IndexAttacks::rewriteSchema));
        }
        return all;
    }

    private static Optional<String> run(Store store, String... commands) throws SQLException {
        for (String command : commands) {
            try (Statement statement = store.connection().createStatement()) {
                statement.execute(command);
            }
        }
        return Optional.of(String.join("; ", commands));
    }

    private static Optional<String> choose(Store store, SplittableRandom random, List<List<String>> choices)
            throws SQLException {
        return run(store, choices.get(random.nextInt(choices.size())).toArray(String[]::new));
    }

    private static String prefix(Store store) {
        return store.layout().prefix();
    }

    private static boolean isServer(Store store) {
        return store.layout().isServer();
    }

    /** Takes an attribution out of what searches look at. */
    static void hide(Store store, long number) throws SQLException {
        store.execute("DELETE FROM " + prefix(store) + "attribution WHERE number = " + number);
        if (!isServer(store)) {
            store.execute("DELETE FROM words WHERE rowid = " + number);
        }
    }

    private static Optional<String> hideAny(Store store, SplittableRandom random) throws SQLException {
        Optional<Row> row = Row.pick(store.connection(), prefix(store) + "attribution", random);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        hide(store, ((Number) java.util.Objects.requireNonNull(row.get().value("number"))).longValue());
        return Optional.of("hidden: " + row.get());
    }

    private static Optional<String> retract(Store store, SplittableRandom random) throws SQLException {
        long number = random.nextLong(store.size());
        Entry.Said said = store.entry(number).entry().said();
        Optional<String> found = said.article()
                .map(added -> added.article().id())
                .or(() -> said.attribution().map(added -> added.attribution().id()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String id = found.get();
        return run(
                store,
                isServer(store)
                        ? "INSERT INTO whence_retraction (number, id) VALUES (" + number + ", '" + id + "')"
                        : "INSERT INTO retraction (id) VALUES ('" + id + "')");
    }

    private static Optional<String> lead(Store store, SplittableRandom random) throws SQLException {
        String prefix = prefix(store);
        long any = random.nextLong(store.size());
        long other = random.nextLong(store.size());
        return choose(
                store,
                random,
                List.of(
                        List.of("UPDATE " + prefix + "correction SET number = " + any),
                        List.of("UPDATE " + prefix + "article SET number = " + (1_000_000 + any)
                                + " WHERE number = (SELECT" + " max(number) FROM " + prefix + "article WHERE number <= "
                                + other + ")"),
                        List.of("UPDATE " + prefix
                                + "article SET earliest = earliest + 864000, latest = latest + 864000"
                                + " WHERE number <= " + other),
                        List.of("UPDATE " + prefix + "attribution SET article = (SELECT article FROM " + prefix
                                + "attribution WHERE number >= " + any + " ORDER BY number LIMIT 1) WHERE number ="
                                + " (SELECT max(number) FROM " + prefix + "attribution WHERE number <= " + other + ")"),
                        List.of("UPDATE " + prefix + "article SET outlet = (SELECT outlet FROM " + prefix
                                + "article WHERE number >= " + any + " ORDER BY number LIMIT 1) WHERE number <= "
                                + other)));
    }

    private static Optional<String> changeWords(Store store, SplittableRandom random) throws SQLException {
        Optional<Row> row = Row.pick(store.connection(), "attribution", random);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Object number = row.get().value("number");
        String delete = "DELETE FROM words WHERE rowid = " + number;
        return choose(
                store,
                random,
                List.of(
                        List.of(delete),
                        List.of(
                                delete,
                                "INSERT INTO words (rowid, source, content) VALUES (" + number
                                        + ", 'nobody atall', 'nothing of it')"),
                        List.of(delete, "INSERT INTO words (words) VALUES ('optimize')")));
    }

    private static Optional<String> changeArrays(Store store, SplittableRandom random) throws SQLException {
        long any = random.nextLong(store.size());
        return choose(
                store,
                random,
                List.of(
                        List.of("UPDATE whence_attribution SET content = ARRAY['nothing'] WHERE number >= " + any),
                        List.of("UPDATE whence_attribution SET source = ARRAY['nobody'] WHERE number >= " + any),
                        List.of("UPDATE whence_attribution SET content = NULL WHERE number >= " + any),
                        List.of("UPDATE whence_correction SET source = ARRAY['nobody']")));
    }

    private static Optional<String> addTrigger(Store store, SplittableRandom random) throws SQLException {
        long any = random.nextLong(store.size());
        return choose(
                store,
                random,
                List.of(
                        List.of("CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM piece WHERE entry = "
                                + any + "; END"),
                        List.of("CREATE TRIGGER quiet AFTER INSERT ON piece BEGIN UPDATE piece SET text = x'78' WHERE"
                                + " entry = NEW.entry AND name = NEW.name; END"),
                        List.of("CREATE TRIGGER quiet BEFORE DELETE ON piece BEGIN SELECT raise(IGNORE); END"),
                        List.of("CREATE TRIGGER quiet AFTER INSERT ON attribution BEGIN DELETE FROM attribution WHERE"
                                + " number = NEW.number; END"),
                        List.of("CREATE TRIGGER quiet AFTER INSERT ON attribution BEGIN DELETE FROM attribution WHERE"
                                + " number <= " + any + "; END")));
    }

    private static Optional<String> addServerTrigger(Store store, SplittableRandom random) throws SQLException {
        long any = random.nextLong(store.size());
        String function = "CREATE FUNCTION whence_quiet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ";
        String end = " END $$";
        return choose(
                store,
                random,
                List.of(
                        List.of(
                                function + "DELETE FROM whence_piece WHERE entry = " + any + "; RETURN NEW;" + end,
                                "CREATE TRIGGER quiet AFTER INSERT ON whence_entry FOR EACH ROW EXECUTE FUNCTION"
                                        + " whence_quiet()"),
                        List.of(
                                function + "NEW.content = 'x'; RETURN NEW;" + end,
                                "CREATE TRIGGER quiet BEFORE INSERT ON whence_piece FOR EACH ROW EXECUTE FUNCTION"
                                        + " whence_quiet()"),
                        List.of(
                                function + "RETURN NULL;" + end,
                                "CREATE TRIGGER quiet BEFORE DELETE ON whence_piece FOR EACH ROW EXECUTE FUNCTION"
                                        + " whence_quiet()"),
                        List.of("CREATE RULE quiet AS ON DELETE TO whence_piece DO INSTEAD NOTHING"),
                        List.of("CREATE RULE quiet AS ON INSERT TO whence_retraction DO INSTEAD NOTHING")));
    }

    private static Optional<String> replaceByView(Store store, SplittableRandom random) throws SQLException {
        String prefix = prefix(store);
        long any = random.nextLong(store.size());
        String text = store.layout().text();
        return choose(
                store,
                random,
                List.of(
                        List.of(
                                "ALTER TABLE " + prefix + "piece RENAME TO " + prefix + "kept",
                                "CREATE VIEW " + prefix + "piece AS SELECT entry, name, salt, " + text + " FROM "
                                        + prefix + "kept WHERE entry <> " + any),
                        List.of(
                                "ALTER TABLE " + prefix + "piece RENAME TO " + prefix + "kept",
                                "CREATE VIEW " + prefix + "piece AS SELECT entry, name, salt, " + text + " FROM "
                                        + prefix + "kept"),
                        List.of(
                                "ALTER TABLE " + prefix + "article RENAME TO " + prefix + "kept",
                                "CREATE VIEW " + prefix + "article AS SELECT * FROM " + prefix + "kept WHERE number <> "
                                        + any)));
    }

    private static Optional<String> addTable(Store store, SplittableRandom random) throws SQLException {
        String prefix = prefix(store);
        return choose(
                store,
                random,
                List.of(
                        List.of("CREATE TABLE notes (words TEXT)", "INSERT INTO notes VALUES ('nothing to see')"),
                        List.of("CREATE INDEX quiet ON " + prefix + "article (latest)"),
                        List.of("ALTER TABLE " + prefix + "article ADD COLUMN quiet TEXT"),
                        List.of("CREATE VIEW quiet AS SELECT * FROM " + prefix + "entry")));
    }

    private static Optional<String> changeHeader(Store store, SplittableRandom random) throws SQLException {
        return choose(
                store,
                random,
                List.of(
                        List.of("PRAGMA user_version = " + random.nextInt(9)),
                        List.of("PRAGMA user_version = -1"),
                        List.of("PRAGMA application_id = " + random.nextInt(9)),
                        List.of("PRAGMA journal_mode = DELETE")));
    }

    private static Optional<String> rewriteSchema(Store store, SplittableRandom random) throws SQLException {
        List<String> changes = List.of(
                "DELETE FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
                "DELETE FROM sqlite_schema WHERE name = 'attribution'",
                "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'article_by_url')"
                        + " WHERE name = 'article_by_name'",
                "UPDATE sqlite_schema SET sql = replace(sql, 'ON article (outlet)', 'ON article (name)')",
                "UPDATE sqlite_schema SET sql = replace(sql, 'number INTEGER,', 'number INTEGER DEFAULT 3,')",
                "UPDATE sqlite_schema SET sql = replace(sql, 'detail = column', 'detail = none')",
                "UPDATE sqlite_schema SET sql = replace(sql, 'text BLOB', 'text BLOB CHECK (length(text) < 9)')");
        return run(store, "PRAGMA writable_schema = ON", changes.get(random.nextInt(changes.size())));
    }
}
