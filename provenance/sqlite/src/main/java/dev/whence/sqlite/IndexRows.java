package dev.whence.sqlite;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.counting.Counting;
import dev.whence.ledger.counting.Kept;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.words.SearchWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/**
 * The rows by which attributions are found. They hold nothing that the entries do not hold, and say what counts now: of an
 * attribution that was recorded again only the last entry stands here, and none that was superseded or is gone. Not thread-safe.
 */
final class IndexRows implements Kept<SQLException>, AutoCloseable {

    /** How many articles are remembered by their rows, and how many with their texts: those that were needed last. */
    private static final int KNOWN = 4096;

    private static final int TEXTS = 256;

    private final EntryRows entries;
    private final Counting<SQLException> counting;

    /** By attribution the number of the entry that corrected it last. */
    private final Map<String, Long> corrections = new HashMap<>();

    /** By id. */
    private final Map<String, KnownArticle> known = latest(KNOWN);

    /** By the number of the entry that counts. */
    private final Map<Long, Article> texts = latest(TEXTS);

    private final PreparedStatement selectArticle;
    private final PreparedStatement insertArticle;
    private final PreparedStatement updateArticle;
    private final PreparedStatement selectAttribution;
    private final PreparedStatement selectOfArticle;
    private final PreparedStatement insertAttribution;
    private final PreparedStatement deleteAttribution;
    private final PreparedStatement insertWords;
    private final PreparedStatement deleteWords;
    private final PreparedStatement insertRetraction;
    private final PreparedStatement insertCorrection;

    /** An article by the key of its row and the number of its entry; without while only attributions to it were recorded. */
    private record KnownArticle(long key, OptionalLong number) {}

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    IndexRows(Connection connection, EntryRows entries) throws SQLException {
        this.entries = entries;
        selectArticle = connection.prepareStatement("SELECT key, number FROM article WHERE id = ?");
        insertArticle =
                connection.prepareStatement("INSERT INTO article (number, name, url, outlet, earliest, latest, id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        updateArticle = connection.prepareStatement("UPDATE article SET number = ?, name = ?, url = ?, outlet = ?,"
                + " earliest = ?, latest = ? WHERE id = ?");
        selectAttribution = connection.prepareStatement("SELECT number FROM attribution WHERE id = ?");
        selectOfArticle = connection.prepareStatement("SELECT number FROM attribution WHERE article = ?");
        insertAttribution =
                connection.prepareStatement("INSERT OR IGNORE INTO attribution (number, id, article) VALUES (?, ?, ?)");
        deleteAttribution = connection.prepareStatement("DELETE FROM attribution WHERE number = ?");
        insertWords = connection.prepareStatement("INSERT INTO words (rowid, source, content) VALUES (?, ?, ?)");
        deleteWords = connection.prepareStatement("DELETE FROM words WHERE rowid = ?");
        insertRetraction = connection.prepareStatement("INSERT OR IGNORE INTO retraction (id) VALUES (?)");
        insertCorrection =
                connection.prepareStatement("INSERT OR REPLACE INTO correction (attribution, number) VALUES (?, ?)");
        counting = new Counting<>(this, read(connection));
    }

    /**
     * Makes the index anew from the entries, in a transaction of the caller's: nothing of the rows that were there before is
     * left in it. No statement of another index of the connection may be open.
     *
     * @return the index
     */
    static IndexRows rebuild(Connection connection, EntryRows entries, long size) throws SQLException {
        IndexSchema.dropForeign(connection);
        IndexSchema.drop(connection);
        IndexSchema.create(connection);
        Wiping.create(connection);
        IndexRows index = new IndexRows(connection, entries);
        index.addAll(size);
        return index;
    }

    /** Adds the first so many entries. */
    void addAll(long size) throws SQLException {
        long number = 0;
        while (number < size) {
            for (SealedEntry stored : entries.page(number, size)) {
                add(number, entries.open(number, stored));
                number++;
            }
        }
    }

    /** Reads who corrected what, and returns what is gone. */
    private Set<String> read(Connection connection) throws SQLException {
        Set<String> gone = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT id FROM retraction")) {
                while (found.next()) {
                    gone.add(id(found));
                }
            }
            try (ResultSet found = statement.executeQuery("SELECT attribution, number FROM correction")) {
                while (found.next()) {
                    corrections.put(id(found), found.getLong(2));
                }
            }
        }
        return gone;
    }

    /** A damaged page can hold a row without an id, whatever the table's columns are said to take. */
    private static String id(ResultSet found) throws SQLException {
        String id = found.getString(1);
        if (id == null) {
            throw new SQLException("a row has no id", null, SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
        return id;
    }

    /** Returns by attribution the number of the entry that corrected it last, as it is now. */
    Map<String, Long> corrections() {
        return corrections;
    }

    /**
     * Opens an attribution and its article, if they answer a query.
     *
     * @param number the entry of the attribution
     * @param articleNumber the entry of its article
     */
    Optional<Found> found(long number, long articleNumber, Query query, Map<String, Long> corrected)
            throws SQLException {
        Optional<Entry.OfAttribution> added = entries.entry(number).said().attribution();
        Optional<Article> article = added.isEmpty() ? Optional.empty() : text(articleNumber);
        if (article.isEmpty()
                || !article.get().id().equals(added.get().attribution().articleId())) {
            return Optional.empty();
        }
        Attribution attribution = added.get().attribution();
        if (corrected.containsKey(attribution.id())) {
            Attribution.Builder changed = attribution.toBuilder();
            speaker(attribution, corrected).ifPresent(changed::speaker);
            attribution = changed.build();
        }
        return query.matches(article.get(), attribution)
                ? Optional.of(new Found(number, article.get(), attribution))
                : Optional.empty();
    }

    private Optional<Article> text(long number) throws SQLException {
        if (!texts.containsKey(number)) {
            entries.entry(number).said().article().ifPresent(added -> texts.put(number, added.article()));
        }
        return Optional.ofNullable(texts.get(number));
    }

    void add(long number, Entry entry) throws SQLException {
        counting.apply(number, entry);
    }

    @Override
    public void article(long number, Entry.OfArticle added) throws SQLException {
        add(number, added.article());
    }

    private void add(long number, Article article) throws SQLException {
        Optional<KnownArticle> before = article(article.id());
        boolean changes = before.isPresent() && !isWordForWord(article, before.get());
        put(before.isPresent() ? updateArticle : insertArticle, number, article);
        known.remove(article.id());
        // its attributions come next
        texts.put(number, article);
        if (changes) {
            indexAgain(before.get().key());
        }
    }

    /** Whether an article has the words that it had: some may have been forgotten since, and recorded again. */
    private boolean isWordForWord(Article article, KnownArticle before) throws SQLException {
        return before.number().isPresent()
                && text(before.number().getAsLong())
                        .filter(old -> old.text().equals(article.text()))
                        .isPresent();
    }

    private static void put(PreparedStatement statement, long number, Article article) throws SQLException {
        statement.setLong(1, number);
        statement.setString(2, article.name());
        statement.setString(3, article.url().orElse(null));
        statement.setString(4, article.outlet().map(Query::foldOutlet).orElse(null));
        setTime(statement, 5, article.published().map(time -> time.earliest().getEpochSecond()));
        setTime(statement, 6, article.published().map(time -> time.latest().getEpochSecond()));
        setId(statement, 7, article.id());
        statement.executeUpdate();
    }

    private static void setTime(PreparedStatement statement, int at, Optional<Long> seconds) throws SQLException {
        if (seconds.isPresent()) {
            statement.setLong(at, seconds.get());
        } else {
            statement.setNull(at, Types.INTEGER);
        }
    }

    /** An id that is made from content takes sixteen bytes; a ledger may hold any other. */
    static void setId(PreparedStatement statement, int at, String id) throws SQLException {
        if (isMadeFromContent(id)) {
            statement.setBytes(at, HexFormat.of().parseHex(id));
        } else {
            statement.setString(at, id);
        }
    }

    private static boolean isMadeFromContent(String id) {
        if (id.length() != 32) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void attribution(long number, Entry.OfAttribution added) throws SQLException {
        Attribution attribution = added.attribution();
        KnownArticle article = article(attribution.articleId()).orElse(null);
        if (article == null) {
            article = expect(attribution.articleId());
        }
        insertAttribution.setLong(1, number);
        setId(insertAttribution, 2, attribution.id());
        insertAttribution.setLong(3, article.key());
        if (insertAttribution.executeUpdate() == 0) {
            // it was recorded before: only the last entry counts
            remove(attribution.id());
            insertAttribution.executeUpdate();
        }
        addWords(number, attribution, article);
    }

    private KnownArticle expect(String id) throws SQLException {
        for (int column = 1; column <= 6; column++) {
            insertArticle.setNull(column, Types.NULL);
        }
        setId(insertArticle, 7, id);
        insertArticle.executeUpdate();
        return article(id).orElseThrow();
    }

    private void addWords(long number, Attribution attribution, KnownArticle article) throws SQLException {
        if (article.number().isPresent()) {
            Optional<Article> text = text(article.number().getAsLong());
            if (text.isPresent()) {
                addWords(number, attribution, text.get());
            }
        }
    }

    private void addWords(long number, Attribution attribution, Article article) throws SQLException {
        Optional<Source> speaker = speaker(attribution, corrections);
        List<String> content = SearchWords.of(article.text(), attribution.content());
        insertWords.setLong(1, number);
        insertWords.setString(
                2, String.join(" ", SearchWords.of(speaker.map(Source::name).orElse(""))));
        insertWords.setString(3, String.join(" ", content));
        insertWords.executeUpdate();
    }

    private Optional<Source> speaker(Attribution attribution, Map<String, Long> corrected) throws SQLException {
        Long correction = corrected.get(attribution.id());
        // one whose source was forgotten is a tombstone
        return correction == null
                ? attribution.speaker()
                : entries.entry(correction)
                        .said()
                        .correction()
                        .map(Entry.Correction::speaker)
                        .or(attribution::speaker);
    }

    @Override
    public void correction(long number, Entry.Correction correction) throws SQLException {
        insertCorrection.setString(1, correction.attributionId());
        insertCorrection.setLong(2, number);
        insertCorrection.executeUpdate();
        corrections.put(correction.attributionId(), number);
        Optional<Long> corrected = number(correction.attributionId());
        if (corrected.isPresent()) {
            indexWordsAgain(corrected.get());
        }
    }

    @Override
    public void superseded(long number, String attributionId) throws SQLException {
        remove(attributionId);
    }

    @Override
    public void gone(long number, String id) throws SQLException {
        insertRetraction.setString(1, id);
        insertRetraction.executeUpdate();
        remove(id);
        Optional<KnownArticle> article = article(id);
        if (article.isPresent()) {
            for (long its : ofArticle(article.get().key())) {
                remove(its);
            }
        }
    }

    private void indexAgain(long article) throws SQLException {
        for (long number : ofArticle(article)) {
            indexWordsAgain(number);
        }
    }

    private void indexWordsAgain(long number) throws SQLException {
        delete(deleteWords, number);
        Optional<Entry.OfAttribution> added = entries.entry(number).said().attribution();
        if (added.isPresent()) {
            Attribution attribution = added.get().attribution();
            Optional<KnownArticle> article = article(attribution.articleId());
            if (article.isPresent()) {
                addWords(number, attribution, article.get());
            }
        }
    }

    private void remove(String attributionId) throws SQLException {
        Optional<Long> before = number(attributionId);
        if (before.isPresent()) {
            remove(before.get());
        }
    }

    private void remove(long number) throws SQLException {
        delete(deleteWords, number);
        delete(deleteAttribution, number);
    }

    private static void delete(PreparedStatement statement, long number) throws SQLException {
        statement.setLong(1, number);
        statement.executeUpdate();
    }

    private Optional<Long> number(String attributionId) throws SQLException {
        setId(selectAttribution, 1, attributionId);
        try (ResultSet found = selectAttribution.executeQuery()) {
            return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
        }
    }

    private List<Long> ofArticle(long article) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        selectOfArticle.setLong(1, article);
        try (ResultSet found = selectOfArticle.executeQuery()) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }

    private Optional<KnownArticle> article(String id) throws SQLException {
        KnownArticle cached = known.get(id);
        if (cached != null) {
            return Optional.of(cached);
        }
        setId(selectArticle, 1, id);
        try (ResultSet found = selectArticle.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            long key = found.getLong(1);
            long number = found.getLong(2);
            KnownArticle article =
                    new KnownArticle(key, found.wasNull() ? OptionalLong.empty() : OptionalLong.of(number));
            known.put(id, article);
            return Optional.of(article);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(
                selectArticle,
                insertArticle,
                updateArticle,
                selectAttribution,
                selectOfArticle,
                insertAttribution,
                deleteAttribution,
                insertWords,
                deleteWords,
                insertRetraction)) {
            statement.close();
        }
        insertCorrection.close();
    }
}
