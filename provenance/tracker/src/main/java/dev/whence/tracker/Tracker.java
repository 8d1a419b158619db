package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Claim;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Link;
import dev.whence.core.Statement;
import dev.whence.core.spi.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records articles with their attributions, links the statements of one claim across articles, and traces a claim to its
 * origin. What it records it keeps in a {@link Ledger}; a tracker over a ledger that already holds something goes on from
 * there, with the same claims.
 *
 * <pre>{@code
 * try (Tracker tracker = Tracker.builder().language(language).build()) {
 *     tracker.record(article, pipeline.extract(article));
 *     for (Claim claim : tracker.claims()) {
 *         tracker.trace(claim.id()).ifPresent(System.out::println);
 *     }
 * }
 * }</pre>
 *
 * <p>Thread-safe: several threads may record and read; each call sees the record as it stood at one moment, with whole
 * recordings only. Every method throws {@link IllegalStateException} after {@link #close}.
 */
public final class Tracker implements AutoCloseable {

    private final Language language;
    private final Ledger ledger;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private State state;
    private Linker linker;
    private boolean closed;

    private Tracker(Language language, Ledger ledger) {
        this.language = language;
        this.ledger = ledger;
        this.state = new State();
        this.linker = new Linker(language, state);
        fold();
    }

    /**
     * Begins a tracker.
     *
     * @return a builder; {@link Builder#language} must be called
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Records what was extracted from an article. Recording the same again changes nothing; an attribution with a known id
     * but other parts, such as a better extractor gives, takes the place of the earlier one. What was retracted does not
     * come back. Returns when the ledger has it.
     *
     * @param article the article
     * @param extraction what was found in it
     * @return what was new, and the links that were made
     * @throws IllegalArgumentException if an attribution or a credit does not fit the article
     * @throws LedgerException if the ledger cannot keep it; nothing is recorded then
     */
    public Recording record(Article article, Extraction extraction) {
        return record(article, extraction.attributions(), extraction.credits());
    }

    /**
     * Records an article with its attributions, without credits beside those of its metadata.
     *
     * @param article the article
     * @param attributions its attributions
     * @return what was new, and the links that were made
     * @throws IllegalArgumentException if an attribution does not fit the article
     * @throws LedgerException if the ledger cannot keep it; nothing is recorded then
     */
    public Recording record(Article article, List<Attribution> attributions) {
        return record(article, attributions, List.of());
    }

    private Recording record(Article article, List<Attribution> attributions, List<Credit> credits) {
        Map<String, Attribution> given = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            check(article, attribution);
            given.putIfAbsent(attribution.id(), attribution);
        }
        lock.writeLock().lock();
        try {
            checkOpen();
            if (state.isRetracted(article)) {
                return new Recording(article.id(), false, List.of(), List.of(), List.of());
            }
            return keep(article, given.values(), new Entry.OfArticle(article, credits));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Recording keep(Article article, Iterable<Attribution> given, Entry.OfArticle entry) {
        List<Entry> entries = new ArrayList<>();
        boolean articleAdded = state.article(article.id()).isEmpty();
        boolean creditsChanged =
                !entry.credits().isEmpty() && !entry.credits().equals(state.creditsInText(article.id()));
        if (articleAdded || creditsChanged) {
            entries.add(entry);
        }
        List<Attribution> added = new ArrayList<>();
        List<Attribution> superseded = new ArrayList<>();
        for (Attribution attribution : given) {
            Optional<Attribution> before = state.recorded(attribution.id());
            if (state.isRetracted(attribution) || before.equals(Optional.of(attribution))) {
                continue;
            }
            (before.isPresent() ? superseded : added).add(attribution);
            entries.add(new Entry.OfAttribution(
                    attribution,
                    before.isPresent()
                            ? state.statements(attribution.id())
                            : Statements.of(article, attribution, language)));
        }
        List<Link> links = new ArrayList<>();
        try {
            entries.forEach(state::apply);
            entries.forEach(linker::apply);
            for (Attribution attribution : added) {
                for (Statement statement : state.statements(attribution.id())) {
                    for (Link link : linker.link(statement)) {
                        links.add(link);
                        entries.add(new Entry.OfLink(link));
                        state.apply(new Entry.OfLink(link));
                    }
                }
            }
            ledger.append(entries);
        } catch (RuntimeException | Error e) {
            foldAgain(e);
            throw e;
        }
        return new Recording(article.id(), articleAdded, added, superseded, links);
    }

    private static void check(Article article, Attribution attribution) {
        if (!attribution.articleId().equals(article.id())) {
            throw new IllegalArgumentException(
                    "attributions must be of article " + article.id() + ": " + attribution.articleId());
        }
        Stream.of(attribution.content(), attribution.cue(), attribution.source())
                .flatMap(List::stream)
                .forEach(article.text()::slice);
    }

    /** What is in memory is ahead of the ledger after a failure; the ledger alone tells what stands. */
    private void foldAgain(Throwable failure) {
        try {
            state = new State();
            linker = new Linker(language, state);
            fold();
        } catch (RuntimeException | Error e) {
            closed = true;
            failure.addSuppressed(e);
        }
    }

    private void fold() {
        try (Stream<Entry> entries = ledger.read()) {
            entries.forEachOrdered(state::apply);
        }
        // a second time, so that what was retracted later never enters the index
        try (Stream<Entry> entries = ledger.read()) {
            entries.forEachOrdered(linker::apply);
        }
    }

    /**
     * Returns all articles.
     *
     * @return the articles, in the order they were first recorded
     */
    public List<Article> articles() {
        return read(State::articles);
    }

    /**
     * Returns an article.
     *
     * @param id the article's id
     * @return the article, if it is recorded
     */
    public Optional<Article> article(String id) {
        return read(now -> now.article(id));
    }

    /**
     * Returns where an article says it comes from.
     *
     * @param articleId the article's id
     * @return the credits of its metadata, then those of its text; none if the article is not recorded
     */
    public List<Credit> credits(String articleId) {
        return read(now -> Traces.credits(now, articleId));
    }

    /**
     * Returns the attributions of an article, with their corrections.
     *
     * @param articleId the article's id
     * @return the attributions, in the order they were first recorded; none if the article is not recorded
     */
    public List<Attribution> attributions(String articleId) {
        return read(now -> now.attributions(articleId));
    }

    /**
     * Returns an attribution, with its corrections.
     *
     * @param id the attribution's id
     * @return the attribution, if it is recorded
     */
    public Optional<Attribution> attribution(String id) {
        return read(now -> now.attribution(id));
    }

    /**
     * Returns the statements that an attribution's content was divided into.
     *
     * @param attributionId the attribution's id
     * @return the statements, in order of the text; none if the attribution is not recorded
     */
    public List<Statement> statements(String attributionId) {
        return read(now -> now.statements(attributionId));
    }

    /**
     * Returns all claims, also those that appear once only.
     *
     * @return the claims, in the order of their first statement's record
     */
    public List<Claim> claims() {
        return read(now -> now.claims().all());
    }

    /**
     * Returns a claim. The id of a claim that was found to be one with an older claim leads to that one.
     *
     * @param id the claim's id
     * @return the claim, if there is one
     */
    public Optional<Claim> claim(String id) {
        return read(now -> now.claims().claimOf(id));
    }

    /**
     * Returns the main claim of an attribution: that of its longest statement that another article carries too; if none does,
     * of its longest that was linked within its article, or of its longest.
     *
     * @param attributionId the attribution's id
     * @return the claim, if the attribution is recorded
     */
    public Optional<Claim> claimOf(String attributionId) {
        return read(now -> Traces.claimOf(now, attributionId));
    }

    /**
     * Returns all claims of an attribution.
     *
     * @param attributionId the attribution's id
     * @return the claims, each once, in order of the text; none if the attribution is not recorded
     */
    public List<Claim> claimsOf(String attributionId) {
        return read(now -> Traces.claimsOf(now, attributionId));
    }

    /**
     * Tells the story of a claim.
     *
     * @param claimId the claim's id; one that was found to be one with an older claim leads to that one
     * @return the trace, if there is such a claim
     */
    public Optional<Trace> trace(String claimId) {
        return read(now -> now.claims().claimOf(claimId).map(claim -> new Traces(now, linker).trace(claim)));
    }

    private <T> T read(Function<State, T> question) {
        lock.readLock().lock();
        try {
            checkOpen();
            return question.apply(state);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the tracker is closed");
        }
    }

    /** Closes the tracker and its ledger. Closing twice is harmless. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            ledger.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Gathers the parts of a tracker. Not thread-safe. */
    public static final class Builder {

        private @Nullable Language language;
        private @Nullable Ledger ledger;

        private Builder() {}

        /**
         * Sets the rules of the language that the articles are written in.
         *
         * @param value the language
         * @return this
         */
        public Builder language(Language value) {
            language = Objects.requireNonNull(value, "language");
            return this;
        }

        /**
         * Sets where the record is kept; in memory by default. The tracker closes it.
         *
         * @param value the ledger
         * @return this
         */
        public Builder ledger(Ledger value) {
            ledger = Objects.requireNonNull(value, "ledger");
            return this;
        }

        /**
         * Makes the tracker, reading what the ledger already holds.
         *
         * @return the tracker
         * @throws IllegalStateException if no language was set
         * @throws LedgerException if the ledger cannot be read
         */
        public Tracker build() {
            Language rules = language;
            if (rules == null) {
                throw new IllegalStateException("language must be set: a tracker needs the rules of a language");
            }
            Ledger kept = ledger;
            return new Tracker(rules, kept == null ? new InMemoryLedger() : kept);
        }
    }
}
