package dev.whence.postgresql;

import dev.whence.core.Attribution;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Found;
import dev.whence.tracker.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds attributions among the entries before a moment. */
final class Finding {

    /** How many attributions are looked at in one go at most; what the index leads to nearly always is what is wanted. */
    private static final int PAGE = 128;

    /** What counts at the moment: the last entry of an attribution whose article is there, with its last correction. */
    private static final String COUNTING = "SELECT said.number, article.number, corrected.number"
            + " FROM whence_attribution said CROSS JOIN moment"
            + " JOIN LATERAL (SELECT * FROM whence_article WHERE id = said.article AND number < moment.size"
            + " ORDER BY number DESC LIMIT 1) article ON true"
            + " LEFT JOIN LATERAL (SELECT * FROM whence_correction WHERE attribution = said.id AND number < moment.size"
            + " ORDER BY number DESC LIMIT 1) corrected ON true"
            + " WHERE said.number > ? AND said.number < moment.size"
            + " AND NOT EXISTS (SELECT FROM whence_attribution later WHERE later.id = said.id"
            + " AND later.number > said.number AND later.number < moment.size)"
            + " AND NOT EXISTS (SELECT FROM whence_retraction gone WHERE gone.id IN (said.id, said.article)"
            + " AND gone.number < moment.size)";

    private final Query query;
    private final long size;
    private final int page;
    private final StringBuilder sql = new StringBuilder("WITH moment AS (SELECT ?::bigint AS size) ").append(COUNTING);
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param size how many entries there were at the moment
     */
    Finding(Query query, long size) {
        this.query = query;
        this.size = size;
        this.page = Math.min(PAGE, query.limit().orElse(PAGE));
        addWords();
        addArticle();
        sql.append(" ORDER BY said.number LIMIT ").append(page);
    }

    private void addWords() {
        if (query.words().isPresent()) {
            add(" AND said.content @> string_to_array(?, ' ')", FindRows.joined(query.contentWords()));
        }
        if (query.source().isPresent()) {
            String words = FindRows.joined(query.sourceWords());
            add(" AND coalesce(corrected.source, said.source) @> string_to_array(?, ' ')", words);
            // this the index answers
            add(
                    " AND said.number IN (SELECT number FROM whence_attribution WHERE source @> string_to_array(?, ' ')",
                    words);
            add(
                    " UNION SELECT other.number FROM whence_correction JOIN whence_attribution other ON other.id = attribution"
                            + " WHERE whence_correction.source @> string_to_array(?, ' '))",
                    words);
        }
    }

    private void addArticle() {
        query.article().ifPresent(value -> {
            add(" AND said.article IN (SELECT id FROM whence_article WHERE id = ?", Rows.plain(value));
            byte[] name = FindRows.name(value);
            add(" OR name = ?", name);
            add(" OR url = ?)", name);
        });
        query.outlet().ifPresent(value -> {
            byte[] outlet = FindRows.name(Query.foldOutlet(value));
            add(" AND article.outlet = ?", outlet);
            add(" AND said.article IN (SELECT id FROM whence_article WHERE outlet = ?)", outlet);
        });
        query.from()
                .ifPresent(
                        time -> add(" AND article.latest >= ?", time.earliest().getEpochSecond()));
        query.to()
                .ifPresent(
                        time -> add(" AND article.earliest <= ?", time.latest().getEpochSecond()));
    }

    private void add(String condition, Object value) {
        sql.append(condition);
        parameters.add(value);
    }

    /**
     * What a page gave.
     *
     * @param found what answers the query
     * @param next behind which attribution the next page begins; empty if there is none
     */
    record Page(List<Found> found, OptionalLong next) {}

    /** What counts for one attribution: the numbers of its entry, its article's and its correction's, 0 if it has none. */
    private record Candidate(long number, long article, long correction) {}

    /** Finds the next attributions behind one. */
    Page page(Connection connection, long after) throws SQLException {
        List<Candidate> candidates = candidates(connection, after);
        Map<Long, Entry> entries = entries(connection, candidates);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (entries.get(candidate.number) instanceof Entry.OfAttribution said
                    && entries.get(candidate.article) instanceof Entry.OfArticle where) {
                Attribution attribution = corrected(said.attribution(), entries.get(candidate.correction));
                if (query.matches(where.article(), attribution)) {
                    found.add(new Found(candidate.number, where.article(), attribution));
                }
            }
        }
        boolean more = candidates.size() == page;
        return new Page(found, more ? OptionalLong.of(candidates.get(page - 1).number) : OptionalLong.empty());
    }

    private static Attribution corrected(Attribution attribution, @Nullable Entry correction) {
        return correction instanceof Entry.Correction its
                ? attribution.toBuilder().speaker(its.speaker()).build()
                : attribution;
    }

    private List<Candidate> candidates(Connection connection, long after) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setLong(1, size);
            statement.setLong(2, after);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 3, parameters.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    candidates.add(new Candidate(found.getLong(1), found.getLong(2), found.getLong(3)));
                }
            }
        }
        return candidates;
    }

    private static Map<Long, Entry> entries(Connection connection, List<Candidate> candidates) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (Candidate candidate : candidates) {
            numbers.addAll(List.of(candidate.number, candidate.article, candidate.correction));
        }
        Map<Long, Entry> entries = new HashMap<>();
        for (StoredEntry stored : StoredEntry.numbered(connection, numbers).values()) {
            entries.put(stored.number(), stored.sealed().entry());
        }
        return entries;
    }
}
