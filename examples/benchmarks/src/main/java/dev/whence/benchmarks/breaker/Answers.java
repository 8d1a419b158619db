package dev.whence.benchmarks.breaker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Found;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.Query;
import dev.whence.tracker.record.Checkpoint;
import dev.whence.tracker.record.SealedEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a ledger says: its entries as they are stored and as they are read, its checkpoint with proofs, and the answers to
 * one question for everything that can be asked of its attributions. Immutable.
 */
final class Answers {

    private final List<SealedEntry> sealed;
    private final List<String> lines;

    private Answers(List<SealedEntry> sealed, List<String> lines) {
        this.sealed = sealed;
        this.lines = lines;
    }

    /** The questions that a sound ledger suggests, since a changed one may no longer suggest them. */
    static List<Query> questions(Ledger sound) {
        Set<String> sources = new TreeSet<>();
        Set<String> outlets = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        Set<String> articles = new TreeSet<>();
        try (Stream<Found> all = sound.find(Query.builder().build())) {
            all.forEach(found -> {
                Article article = found.article();
                Attribution attribution = found.attribution();
                attribution.speaker().map(Source::name).ifPresent(sources::add);
                article.outlet().ifPresent(outlets::add);
                articles.add(article.id());
                articles.add(article.name());
                article.url().ifPresent(articles::add);
                for (Span span : attribution.content()) {
                    words.add(article.text().slice(span));
                }
            });
        }
        List<Query> queries = new ArrayList<>(List.of(Query.builder().build()));
        sources.forEach(source -> queries.add(Query.builder().source(source).build()));
        outlets.forEach(outlet -> queries.add(Query.builder().outlet(outlet).build()));
        articles.forEach(article -> queries.add(Query.builder().article(article).build()));
        words.forEach(one -> queries.add(Query.builder().words(one).build()));
        for (int day = 1; day <= 28; day += 3) {
            PublicationTime from = new PublicationTime.OnDate(LocalDate.of(2024, 3, day));
            PublicationTime to = new PublicationTime.OnDate(LocalDate.of(2024, 3, day + 2));
            queries.add(Query.builder().from(from).to(to).build());
        }
        Newsroom.FORGOTTEN_WORDS.forEach(
                word -> queries.add(Query.builder().words(word).build()));
        queries.add(Query.builder().source(Newsroom.FORGOTTEN).build());
        return List.copyOf(queries);
    }

    /**
     * Asks a ledger everything.
     *
     * @throws dev.whence.tracker.LedgerException if it cannot answer
     */
    static Answers of(Ledger ledger, List<Query> questions) {
        List<String> lines = new ArrayList<>();
        Checkpoint checkpoint = ledger.checkpoint();
        lines.add(checkpoint.text());
        lines.add(ledger.size() + " entries");
        if (checkpoint.size() > 1) {
            lines.add(ledger.inclusion(checkpoint.size() / 2, checkpoint.size()).toString());
            lines.add(
                    ledger.consistency(checkpoint.size() / 2, checkpoint.size()).toString());
        }
        try (Stream<Entry> entries = ledger.read()) {
            entries.forEach(entry -> lines.add(entry.toString()));
        }
        answers(ledger, questions).forEach(lines::add);
        List<SealedEntry> sealed;
        try (Stream<SealedEntry> entries = ledger.sealed(0)) {
            sealed = entries.toList();
        }
        return new Answers(sealed, lines);
    }

    /** Returns what questions find, a line each. */
    static List<String> answers(Ledger ledger, List<Query> questions) {
        List<String> lines = new ArrayList<>();
        for (Query question : questions) {
            try (Stream<Found> found = ledger.find(question)) {
                found.forEach(one -> lines.add(
                        question + " -> " + one.number() + " " + one.article().id() + " "
                                + one.article().title() + one.article().outlet()
                                + one.article().url() + " "
                                + one.attribution()));
            }
        }
        return lines;
    }

    /** Returns the first thing in which another ledger's answers differ from these. */
    Optional<String> difference(Answers other) {
        for (int number = 0; number < Math.max(sealed.size(), other.sealed.size()); number++) {
            if (number >= sealed.size() || number >= other.sealed.size()) {
                return Optional.of("entry " + number + (number < sealed.size() ? " is gone" : " is new"));
            }
            if (!same(sealed.get(number), other.sealed.get(number))) {
                return Optional.of("entry " + number + " is another");
            }
        }
        return firstDifference(lines, other.lines);
    }

    /** The order of pieces is not said. */
    private static boolean same(SealedEntry one, SealedEntry other) {
        return java.util.Arrays.equals(one.body(), other.body())
                && one.pieces().size() == other.pieces().size()
                && Set.copyOf(one.pieces()).equals(Set.copyOf(other.pieces()));
    }

    static Optional<String> firstDifference(List<String> one, List<String> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String before = i < one.size() ? one.get(i) : "nothing";
            String now = i < other.size() ? other.get(i) : "nothing";
            if (!before.equals(now)) {
                return Optional.of("\"" + before.strip() + "\" became \"" + now.strip() + "\"");
            }
        }
        return Optional.empty();
    }

    /** Returns the pieces of every entry by name, without salts, which differ each time. */
    static List<String> texts(Ledger ledger) {
        List<String> texts = new ArrayList<>();
        try (Stream<SealedEntry> entries = ledger.sealed(0)) {
            entries.forEach(entry -> {
                TreeMap<String, String> pieces = new TreeMap<>();
                entry.pieces().forEach(piece -> pieces.put(piece.name(), piece.text()));
                texts.add(pieces.toString());
            });
        }
        return texts;
    }
}
