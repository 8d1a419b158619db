package dev.whence.postgresql;

import dev.whence.core.Attribution;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.counting.Counting;
import dev.whence.ledger.entry.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds attributions among the entries before a moment. */
final class Finding {

    /** How many attributions are looked at in one go at most; what the index leads to nearly always is what is wanted. */
    private static final int PAGE = 128;

    private final Query query;
    private final long size;

    /** What is known of an attribution by its row alone, and what only its article and its correction tell. */
    private final Conditions rough = new Conditions();

    private final Conditions close = new Conditions();

    /** Conditions in SQL, and their parameters. */
    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        private void add(String condition, Object... values) {
            sql.append(" AND ").append(condition);
            parameters.addAll(List.of(values));
        }
    }

    /**
     * @param size how many entries there were at the moment
     */
    Finding(Query query, long size) {
        this.query = query;
        this.size = size;
        addWords();
        addArticle();
        addTime();
    }

    private void addWords() {
        if (query.words().isPresent()) {
            rough.add("content @> string_to_array(?, ' ')", FindRows.joined(query.contentWords()));
        }
        if (query.source().isPresent()) {
            String words = FindRows.joined(query.sourceWords());
            rough.add(
                    "number IN (SELECT number FROM whence_attribution WHERE source @> string_to_array(?, ' ')"
                            + " UNION SELECT other.number FROM whence_correction JOIN whence_attribution other"
                            + " ON other.id = attribution WHERE whence_correction.source @> string_to_array(?, ' '))",
                    words,
                    words);
            close.add("coalesce(corrected.source, said.source) @> string_to_array(?, ' ')", words);
        }
    }

    private void addArticle() {
        query.article().ifPresent(value -> {
            byte[] name = FindRows.name(value);
            rough.add(
                    "article IN (SELECT id FROM whence_article WHERE id = ? OR name = ? OR url = ?)",
                    Rows.plain(value),
                    name,
                    name);
        });
        query.outlet().ifPresent(value -> {
            byte[] outlet = FindRows.name(Query.foldOutlet(value));
            rough.add("article IN (SELECT id FROM whence_article WHERE outlet = ?)", outlet);
            close.add("article.outlet = ?", outlet);
        });
    }

    private void addTime() {
        query.from().ifPresent(time -> {
            long earliest = time.earliest().getEpochSecond();
            rough.add("article IN (SELECT id FROM whence_article WHERE latest >= ?)", earliest);
            close.add("article.latest >= ?", earliest);
        });
        query.to().ifPresent(time -> {
            long latest = time.latest().getEpochSecond();
            rough.add("article IN (SELECT id FROM whence_article WHERE earliest <= ?)", latest);
            close.add("article.earliest <= ?", latest);
        });
    }

    /**
     * What a page gave.
     *
     * @param found what answers the query
     * @param next behind which attribution the next page begins; empty if there is none
     */
    record Page(List<Found> found, OptionalLong next) {}

    /**
     * What may answer.
     *
     * @param number the number of its entry
     * @param article the number of its article's entry, 0 if it has none
     * @param correction the number of its correction's entry, 0 if it has none
     * @param counts whether it counts, and all but the words of its entries answers
     */
    private record Candidate(long number, long article, long correction, boolean counts) {}

    /** Finds the first attributions, of which no more are looked at than are wanted. */
    Page first(Connection connection) throws SQLException {
        int wanted = query.limit().orElse(PAGE);
        return page(connection, query.after().orElse(-1), Math.min(PAGE, wanted));
    }

    /** Finds the next attributions behind one; whoever asks for more has found too few among the first. */
    Page next(Connection connection, long after) throws SQLException {
        return page(connection, after, PAGE);
    }

    private Page page(Connection connection, long after, int most) throws SQLException {
        List<Candidate> all = candidates(connection, after, most);
        List<Candidate> candidates = all.stream().filter(Candidate::counts).toList();
        FindRows.Said said = said(connection, candidates);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            // rows that were changed by hand may lead to another article
            Entry.OfAttribution added = said.attributions.get(candidate.number);
            Entry.OfArticle where = said.articles.get(candidate.article);
            if (added != null
                    && where != null
                    && added.attribution().articleId().equals(where.article().id())) {
                Attribution attribution = corrected(added.attribution(), said.corrections.get(candidate.correction));
                if (query.matches(where.article(), attribution)) {
                    found.add(new Found(candidate.number, where.article(), attribution));
                }
            }
        }
        boolean more = all.size() == most;
        return new Page(found, more ? OptionalLong.of(all.get(most - 1).number) : OptionalLong.empty());
    }

    private static Attribution corrected(Attribution attribution, Entry.@Nullable Correction its) {
        return its == null
                ? attribution
                : attribution.toBuilder().speaker(its.speaker()).build();
    }

    private List<Candidate> candidates(Connection connection, long after, int most) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        parameters.add(size);
        parameters.addAll(close.parameters);
        parameters.add(after);
        parameters.addAll(rough.parameters);
        try (PreparedStatement statement = connection.prepareStatement(sql(most))) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    candidates.add(
                            new Candidate(found.getLong(1), found.getLong(2), found.getLong(3), found.getBoolean(4)));
                }
            }
        }
        return candidates;
    }

    /**
     * Asks what counts at the moment, by the rule of {@link Counting}: the last entry of an attribution whose article is there,
     * with its last correction, and nothing that is gone. One that is superseded leads to no article by its last entry. The
     * index gives all that it leads to, however much, in no order: only what stands on the page is looked at more closely.
     */
    private String sql(int most) {
        return "WITH moment AS (SELECT ?::bigint AS size)"
                + " SELECT said.number, article.number, corrected.number, article.number IS NOT NULL"
                + " AND NOT EXISTS (SELECT FROM whence_attribution later WHERE later.id = said.id"
                + " AND later.number > said.number AND later.number < moment.size)"
                + " AND NOT EXISTS (SELECT FROM whence_retraction gone WHERE gone.id IN (said.id, said.article)"
                + " AND gone.number < moment.size)"
                + close.sql
                + " FROM moment CROSS JOIN LATERAL (SELECT number, id, article, source FROM whence_attribution"
                + " WHERE number > ? AND number < moment.size"
                + rough.sql
                + " ORDER BY number LIMIT "
                + most
                + ") said"
                + " LEFT JOIN LATERAL (SELECT * FROM whence_article WHERE id = said.article AND number < moment.size"
                + " ORDER BY number DESC LIMIT 1) article ON true"
                + " LEFT JOIN LATERAL (SELECT * FROM whence_correction WHERE attribution = said.id"
                + " AND number < moment.size ORDER BY number DESC LIMIT 1) corrected ON true"
                + " ORDER BY said.number";
    }

    private static FindRows.Said said(Connection connection, List<Candidate> candidates) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (Candidate candidate : candidates) {
            numbers.addAll(List.of(candidate.number, candidate.article, candidate.correction));
        }
        return FindRows.Said.by(StoredEntry.numbered(connection, numbers).values());
    }
}
