package dev.whence.postgresql;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.ledger.Query;
import dev.whence.ledger.counting.Counting;
import dev.whence.ledger.counting.Kept;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.words.SearchWords;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows by which attributions are found: one for each entry that a search looks at, so that a search can look at what was
 * recorded up to a moment. They lead to all that answers a query and perhaps to more, for names and words are cut to what an
 * index takes; the entries themselves decide. Not thread-safe.
 */
final class FindRows {

    static final List<String> TABLES = List.of(
            "CREATE TABLE whence_article (number bigint PRIMARY KEY, id text NOT NULL, name bytea NOT NULL, url bytea,"
                    + " outlet bytea, earliest bigint, latest bigint)",
            "CREATE INDEX whence_article_by_id ON whence_article (id, number)",
            "CREATE INDEX whence_article_by_name ON whence_article (name)",
            "CREATE INDEX whence_article_by_url ON whence_article (url)",
            "CREATE INDEX whence_article_by_outlet ON whence_article (outlet)",
            "CREATE INDEX whence_article_by_time ON whence_article (earliest)",
            // no content while the article is not recorded; no article where the entry says that it is superseded
            "CREATE TABLE whence_attribution (number bigint PRIMARY KEY, id text NOT NULL, article text NOT NULL,"
                    + " source text[] NOT NULL, content text[])",
            "CREATE INDEX whence_attribution_by_id ON whence_attribution (id, number)",
            "CREATE INDEX whence_attribution_by_article ON whence_attribution (article, number)",
            "CREATE INDEX whence_attribution_by_source ON whence_attribution USING gin (source)",
            "CREATE INDEX whence_attribution_by_content ON whence_attribution USING gin (content)",
            "CREATE TABLE whence_correction (number bigint PRIMARY KEY, attribution text NOT NULL, source text[] NOT NULL)",
            "CREATE INDEX whence_correction_by_attribution ON whence_correction (attribution, number)",
            "CREATE INDEX whence_correction_by_source ON whence_correction USING gin (source)",
            "CREATE TABLE whence_retraction (number bigint NOT NULL, id text NOT NULL)",
            "CREATE INDEX whence_retraction_by_id ON whence_retraction (id, number)",
            "ALTER TABLE whence_article ALTER name SET STATISTICS 0, ALTER url SET STATISTICS 0,"
                    + " ALTER outlet SET STATISTICS 0",
            "ALTER TABLE whence_attribution ALTER source SET STATISTICS 0, ALTER content SET STATISTICS 0",
            "ALTER TABLE whence_correction ALTER source SET STATISTICS 0");

    /** The names of the tables. */
    static final List<String> NAMES =
            List.of("whence_article", "whence_attribution", "whence_correction", "whence_retraction");

    private static final String NO_ARTICLE = "";

    /** An index takes keys of up to some 2,700 bytes. */
    private static final int LONGEST_WORD = 200;

    private static final int LONGEST_NAME = 600;

    private final Connection connection;

    FindRows(Connection connection) {
        this.connection = connection;
    }

    /** Adds the rows of entries that were just inserted. */
    void add(long first, List<? extends Entry> entries) throws SQLException {
        Said said = new Said();
        for (int i = 0; i < entries.size(); i++) {
            Counting.tell(first + i, entries.get(i).said(), said);
        }
        List<Object[]> articles = rows(said.articles, (number, added) -> row(number, added.article()));
        List<Object[]> corrections = rows(said.corrections, FindRows::row);
        Map<String, Article> given = said.articlesById();
        Rows.insert(
                connection,
                "whence_article (number, id, name, url, outlet, earliest, latest)",
                articles,
                "bigint",
                "text",
                "bytea",
                "bytea",
                "bytea",
                "bigint",
                "bigint");
        Rows.insert(
                connection, "whence_correction (number, attribution, source)", corrections, "bigint", "text", "words");
        Rows.insert(connection, "whence_retraction (number, id)", said.gone, "bigint", "text");
        addAttributions(said, given);
        if (!given.isEmpty()) {
            cutAgain(ofArticles(given.keySet(), first), given);
        }
    }

    static Object[] row(long number, Article article) {
        return new Object[] {
            number,
            Rows.plain(article.id()),
            name(article.name()),
            article.url().map(FindRows::name).orElse(null),
            article.outlet().map(outlet -> name(Query.foldOutlet(outlet))).orElse(null),
            article.published().map(time -> time.earliest().getEpochSecond()).orElse(null),
            article.published().map(FindRows::latest).orElse(null)
        };
    }

    static Object[] row(long number, Entry.Correction correction) {
        return new Object[] {number, Rows.plain(correction.attributionId()), words(Optional.of(correction.speaker()))};
    }

    /**
     * @param article the article as it was recorded last, none if it was not
     */
    static Object[] row(long number, Attribution attribution, @Nullable Article article) {
        return new Object[] {
            number,
            Rows.plain(attribution.id()),
            Rows.plain(attribution.articleId()),
            words(attribution.speaker()),
            content(attribution, article)
        };
    }

    /** Returns the row of an entry that supersedes an attribution: it is the last of it, and belongs to no article. */
    static Object[] row(long number, String supersededId) {
        return new Object[] {number, Rows.plain(supersededId), NO_ARTICLE, "", null};
    }

    /** What entries say of what counts, by their numbers. */
    static final class Said implements Kept<RuntimeException> {

        final Map<Long, Entry.OfArticle> articles = new LinkedHashMap<>();
        final Map<Long, Entry.OfAttribution> attributions = new LinkedHashMap<>();
        final Map<Long, Entry.Correction> corrections = new LinkedHashMap<>();
        final Map<Long, String> superseded = new LinkedHashMap<>();

        /** Rows of what is gone. */
        final List<Object[]> gone = new ArrayList<>();

        static Said by(Collection<StoredEntry> entries) {
            Said said = new Said();
            for (StoredEntry stored : entries) {
                Counting.tell(stored.number(), stored.sealed().entry().said(), said);
            }
            return said;
        }

        /** Returns the articles as the last entries say. */
        Map<String, Article> articlesById() {
            Map<String, Article> byId = new LinkedHashMap<>();
            articles.values().forEach(added -> byId.put(added.article().id(), added.article()));
            return byId;
        }

        @Override
        public void article(long number, Entry.OfArticle added) {
            articles.put(number, added);
        }

        @Override
        public void attribution(long number, Entry.OfAttribution added) {
            attributions.put(number, added);
        }

        @Override
        public void correction(long number, Entry.Correction correction) {
            corrections.put(number, correction);
        }

        @Override
        public void superseded(long number, String attributionId) {
            superseded.put(number, attributionId);
        }

        @Override
        public void gone(long number, String id) {
            gone.add(new Object[] {number, Rows.plain(id)});
        }
    }

    private static <T> List<Object[]> rows(Map<Long, T> said, BiFunction<Long, T, Object[]> row) {
        List<Object[]> rows = new ArrayList<>();
        said.forEach((number, one) -> rows.add(row.apply(number, one)));
        return rows;
    }

    private static long latest(PublicationTime time) {
        return time.latest().getEpochSecond();
    }

    private void addAttributions(Said said, Map<String, Article> given) throws SQLException {
        Map<String, Article> articles = new HashMap<>(recorded(said.attributions.values().stream()
                .map(one -> one.attribution().articleId())
                .filter(id -> !given.containsKey(id))
                .collect(Collectors.toSet())));
        articles.putAll(given);
        List<Object[]> rows = rows(
                said.attributions,
                (number, one) -> row(
                        number,
                        one.attribution(),
                        articles.get(one.attribution().articleId())));
        rows.addAll(rows(said.superseded, FindRows::row));
        Rows.insert(
                connection,
                "whence_attribution (number, id, article, source, content)",
                rows,
                "bigint",
                "text",
                "text",
                "words",
                "words");
    }

    /** Reads articles as they were recorded last. */
    private Map<String, Article> recorded(Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Long> numbers = Rows.numbers(
                connection,
                "SELECT max(number) FROM whence_article WHERE id = ANY (?) GROUP BY id",
                Rows.array(connection, "text", ids.stream().map(Rows::plain).toArray()));
        return Said.by(StoredEntry.numbered(connection, numbers).values()).articlesById();
    }

    private List<Long> ofArticles(Collection<String> ids, long before) throws SQLException {
        return Rows.numbers(
                connection,
                "SELECT number FROM whence_attribution WHERE article = ANY (?) AND number < " + before,
                Rows.array(connection, "text", ids.stream().map(Rows::plain).toArray()));
    }

    /** Cuts the words of attributions anew, since their articles have come, or have other text now. */
    private void cutAgain(List<Long> numbers, Map<String, Article> articles) throws SQLException {
        Said said = Said.by(StoredEntry.numbered(connection, numbers).values());
        List<Object[]> rows = rows(said.attributions, (number, one) -> new Object[] {
            number,
            words(one.attribution().speaker()),
            content(one.attribution(), articles.get(one.attribution().articleId()))
        });
        Rows.update(
                connection,
                "whence_attribution",
                "source = given.b, content = given.c",
                rows,
                "bigint",
                "words",
                "words");
    }

    /**
     * Makes all rows anew from the entries, and leaves nothing of the old ones in any file. Nobody else may append meanwhile.
     */
    static void rebuild(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : TABLES) {
                // what somebody has dropped
                statement.execute(command.replaceFirst("^CREATE (TABLE|INDEX) ", "CREATE $1 IF NOT EXISTS "));
            }
            // at once whatever other transactions may still see, and in files of their own
            statement.execute("TRUNCATE " + String.join(", ", NAMES));
        }
        FindRows rows = new FindRows(connection);
        long next = 0;
        for (List<StoredEntry> page = StoredEntry.page(connection, 0, Long.MAX_VALUE);
                !page.isEmpty();
                page = StoredEntry.page(connection, next, Long.MAX_VALUE)) {
            rows.add(next, page.stream().map(entry -> entry.sealed().entry()).toList());
            next += page.size();
        }
    }

    /** Returns what of a name stands in an index. */
    static byte[] name(String name) {
        return Rows.plain(name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String words(Optional<Source> speaker) {
        return joined(SearchWords.of(speaker.map(Source::name).orElse("")));
    }

    private static @Nullable String content(Attribution attribution, @Nullable Article article) {
        if (article == null) {
            return null;
        }
        return joined(SearchWords.of(article.text(), attribution.content()));
    }

    /** Joins words, of which none holds a blank. */
    static String joined(List<String> words) {
        return words.stream()
                .distinct()
                .map(word -> Rows.plain(word.substring(0, Math.min(word.length(), LONGEST_WORD))))
                .collect(Collectors.joining(" "));
    }
}
