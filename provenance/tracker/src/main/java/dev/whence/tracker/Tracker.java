package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Source;
import dev.whence.core.Text;
import dev.whence.core.spi.Language;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.seal.ForgettingPlan;
import dev.whence.ledger.seal.Suppression;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.sources.Sources;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Explanation;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.ParaphraseScorer;
import dev.whence.tracker.story.Revision;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.telling.Explanations;
import dev.whence.tracker.telling.Revisions;
import dev.whence.tracker.telling.Traces;
import dev.whence.tracker.words.Terms;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
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
 *
 * <p>Texts of all but the last few articles are held compact ({@link Text#compact}), as whoever gave them holds them too.
 */
public final class Tracker implements AutoCloseable {

    private final Language language;
    private final Terms terms;
    private final FoldedLedger folded;
    private final GuardedLedger guarded;
    private final DecisionsByHand byHand;
    private final Optional<Standoff> standoff;
    private final Optional<Suppression> suppression;
    private final Workers workers;

    private Tracker(
            Language language,
            Ledger ledger,
            Optional<ParaphraseScorer> paraphrases,
            Optional<Standoff> standoff,
            Optional<Suppression> suppression,
            ForkJoinPool pool) {
        this.workers = new Workers(pool);
        this.standoff = standoff;
        this.suppression = suppression;
        this.language = language;
        this.terms = new Terms(language);
        this.folded = new FoldedLedger(ledger, language, terms, paraphrases);
        this.guarded = new GuardedLedger(folded);
        this.byHand = new DecisionsByHand(guarded, folded, language);
    }

    /**
     * Finds out what it would erase of a ledger to {@linkplain Ledger#forget forget} sources, and under which other names the
     * same sources are recorded, that would stay. Changes nothing. Reads all entries, several times.
     *
     * @param ledger the ledger
     * @param names names, whatever their case, or ids of sources
     * @param descriptions the very words that describe those who go by no name
     * @param language the language that the articles are written in, by whose rules names are one source
     * @return the plan, as the ledger stands
     * @throws IllegalArgumentException if a name or a description has no letter or digit
     */
    public static ForgettingPlan planToForget(
            Ledger ledger, Collection<String> names, Collection<String> descriptions, Language language) {
        try (Stream<Entry> entries = ledger.read()) {
            return ledger.planToForget(names, descriptions, Sources.groups(entries, language));
        }
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
     * but other parts, such as a better extractor gives, takes the place of the earlier one; so does what another extractor or
     * version tells by other spans ({@link Attribution#tellsSameAs}), and what all that a version finds ({@link Extracted#method})
     * lacks of an earlier version of it. What someone decided of stays instead. What was retracted does not come back, nor does a text of which the ledger keeps a part only: its new attributions bring the words around them.
     * An article of which something was forgotten takes nothing any more. What a {@link Builder#suppression} keeps out of an
     * article is not recorded; {@link Recording#keptOut} says what it was.
     * Returns when the ledger has it.
     *
     * @param article the article
     * @param extraction what was found in it
     * @return what was new, and the links that were made
     * @throws IllegalArgumentException if an attribution or a credit does not fit the article
     * @throws LedgerException if the ledger cannot keep it; nothing is recorded then
     */
    public Recording record(Article article, Extraction extraction) {
        Incoming incoming = incoming(new Extracted(article, extraction));
        // without the lock, so that several threads can read at a time
        incoming.run();
        return workers.run(() -> guarded.write(() -> folded.record(List.of(incoming))))
                .get(0);
    }

    /**
     * Records what was extracted from several articles, all of it or nothing. Gives what recording one after the other gives,
     * but the ledger has to make sure of its bytes only once, and other threads read the next articles while one is linked:
     * some hundred articles at a time are worth it.
     *
     * @param extracted the articles with what was found in them
     * @return for each of them what was new, and the links that were made
     * @throws IllegalArgumentException if an attribution or a credit does not fit its article; nothing is recorded then
     * @throws LedgerException if the ledger cannot keep it; nothing is recorded then
     */
    public List<Recording> record(List<Extracted> extracted) {
        List<Incoming> incoming = extracted.stream().map(this::incoming).toList();
        ReadingAhead ahead = new ReadingAhead(
                incoming, workers.pool(), Math.max(1, workers.pool().getParallelism()));
        return workers.run(() -> guarded.write(() -> folded.record(ahead)));
    }

    private Incoming incoming(Extracted extracted) {
        return new Incoming(extracted, suppression, standoff, language, terms);
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
        return record(article, new Extraction(attributions, List.of(), List.of()));
    }

    /**
     * Returns what a method finds in an article, if it was recorded with it and nothing else of the article was recorded since:
     * to spare extracting it again.
     *
     * @param article the article
     * @param method by what it would be extracted
     * @return equal to what extracting gives, but without what was retracted or forgotten since, and without corrections; empty
     *     if the record does not tell
     */
    public Optional<Extraction> extraction(Article article, ExtractionMethod method) {
        return guarded.read(now -> {
            Article recorded = now.formerId(article).map(article::recordedAs).orElse(article);
            return now.isRetracted(recorded)
                    ? Optional.of(Extraction.empty())
                    : now.found(recorded.id(), method)
                            .map(found -> new Extraction(found, now.creditsInText(recorded.id()), List.of()))
                            .map(found -> OtherId.of(found, recorded.id(), article.id()));
        });
    }

    /**
     * Takes in what other trackers appended to the ledger since. Recording and deciding do so by themselves, before anything
     * else; reading does not, so that several answers fit each other.
     *
     * @return how many entries were new
     * @throws LedgerException if the ledger cannot be read
     */
    public long catchUp() {
        return guarded.write(() -> {
            int before = folded.state().size();
            folded.catchUp();
            return (long) folded.state().size() - before;
        });
    }

    /**
     * Returns all articles.
     *
     * @return the articles, in the order they were first recorded
     */
    public List<Article> articles() {
        return guarded.read(State::articles);
    }

    /**
     * Returns an article.
     *
     * @param id the article's id
     * @return the article, if it is recorded
     */
    public Optional<Article> article(String id) {
        return guarded.read(now -> now.article(id));
    }

    /**
     * Returns where an article says it comes from.
     *
     * @param articleId the article's id
     * @return the credits of its metadata, then those of its text; none if the article is not recorded
     */
    public List<Credit> credits(String articleId) {
        return guarded.read(now -> now.credits(articleId));
    }

    /**
     * Returns the attributions of an article, with their corrections.
     *
     * @param articleId the article's id
     * @return the attributions, in the order they were first recorded; none if the article is not recorded
     */
    public List<Attribution> attributions(String articleId) {
        return guarded.read(now -> now.attributions(articleId));
    }

    /**
     * Returns an attribution, with its corrections.
     *
     * @param id the attribution's id
     * @return the attribution, if it is recorded
     */
    public Optional<Attribution> attribution(String id) {
        return guarded.read(now -> now.attribution(id));
    }

    /**
     * Returns the statements that an attribution's content was divided into.
     *
     * @param attributionId the attribution's id
     * @return the statements, in order of the text; none if the attribution is not recorded
     */
    public List<Statement> statements(String attributionId) {
        return guarded.read(now -> now.statements(attributionId));
    }

    /**
     * Returns all claims, also those that appear once only.
     *
     * @return the claims, in the order of their first statement's record
     */
    public List<Claim> claims() {
        return guarded.read(now -> now.claims().all());
    }

    /**
     * Returns a claim. The id of a claim that was found to be one with an older claim leads to that one.
     *
     * @param id the claim's id
     * @return the claim, if there is one
     */
    public Optional<Claim> claim(String id) {
        return guarded.read(now -> now.claims().claimOf(id));
    }

    /**
     * Returns the main claim of an attribution: that of its longest statement that another article carries too; if none does,
     * of its longest that was linked within its article, or of its longest.
     *
     * @param attributionId the attribution's id
     * @return the claim, if the attribution is recorded
     */
    public Optional<Claim> claimOf(String attributionId) {
        return guarded.read(now -> Traces.claimOf(now, attributionId));
    }

    /**
     * Returns all claims of an attribution.
     *
     * @param attributionId the attribution's id
     * @return the claims, each once, in order of the text; none if the attribution is not recorded
     */
    public List<Claim> claimsOf(String attributionId) {
        return guarded.read(now -> Traces.claimsOf(now, attributionId));
    }

    /**
     * Tells the story of a claim.
     *
     * @param claimId the claim's id; one that was found to be one with an older claim leads to that one
     * @return the trace, if there is such a claim
     */
    public Optional<Trace> trace(String claimId) {
        return guarded.read(now ->
                now.claims().claimOf(claimId).map(claim -> new Traces(now, folded.linker(), language).trace(claim)));
    }

    /**
     * Returns all sources, each with everything it is reported to have said, under whatever name.
     *
     * @return the sources, in the order they were first recorded
     */
    public List<KnownSource> sources() {
        return guarded.read(now -> new Sources(now, language).all());
    }

    /**
     * Returns the source of an attribution, with everything it is reported to have said, under whatever name.
     *
     * @param attributionId the attribution's id
     * @return the source, if the attribution is recorded and has one
     */
    public Optional<KnownSource> sourceOf(String attributionId) {
        return guarded.read(now -> new Sources(now, language).of(attributionId));
    }

    /**
     * Tells what each version of an article changed in what it reports, against the version before. An article of the same URL
     * with another text is another version. What it tells follows from what is recorded, and is not recorded itself.
     *
     * @param idOrUrl the id of one of the versions, or their URL
     * @return the revisions in order of publication, those without a date last, ties in the order of the record; none if there is
     *     one version only, or none
     */
    public List<Revision> revisions(String idOrUrl) {
        return guarded.read(now -> new Revisions(now, folded.linker(), language).of(idOrUrl));
    }

    /**
     * Returns questions to the record as it stands now, whatever is recorded while they are answered.
     *
     * @return the questions
     */
    public Questions questions() {
        int size = guarded.read(State::size);
        Snapshot.Live live = new Snapshot.Live() {
            @Override
            public <T> Optional<T> ask(Function<Snapshot.View, T> question) {
                return guarded.read(
                        now -> now.size() == size ? Optional.of(question.apply(folded.view())) : Optional.empty());
            }
        };
        return new Questions(new Snapshot(live, () -> folded.viewOf(size)));
    }

    /**
     * Explains an attribution: what found it and on which words, why its source goes by its name, and what joins it with the
     * statements that its claims began with.
     *
     * @param attributionId the attribution's id
     * @return the explanation, if the attribution is recorded
     * @throws LedgerException if the entries that tell it cannot be read
     */
    public Optional<Explanation> explain(String attributionId) {
        return guarded.read(now -> explanations(now).of(attributionId));
    }

    /**
     * Explains why two attributions have a claim in common: the links and the decisions by hand that lead from one to the other;
     * or, if they have none, what keeps them apart.
     *
     * @param firstId the id of an attribution
     * @param secondId the id of another attribution
     * @return the explanation, if both are recorded
     * @throws IllegalArgumentException if both ids are the same
     * @throws LedgerException if the entries that tell it cannot be read
     */
    public Optional<Explanation> explain(String firstId, String secondId) {
        if (firstId.equals(secondId)) {
            throw new IllegalArgumentException("firstId and secondId must differ: " + firstId);
        }
        return guarded.read(now -> explanations(now).of(firstId, secondId));
    }

    private Explanations explanations(State now) {
        return new Explanations(now, folded.linker(), language, folded::entryAt);
    }

    /**
     * Decides that two statements are one claim, whatever their words. It outweighs links, but not an earlier decision
     * about other statements of their claims: where one of those stands against it, they stay apart until it is changed,
     * or the claims are merged.
     *
     * @param first the id of a statement
     * @param second the id of another statement
     * @param reason why, for whoever reads the record; may be empty
     * @return the claim of the first, as it is now
     * @throws IllegalArgumentException if a statement is not recorded, or both are the same
     * @throws LedgerException if the ledger cannot keep it; nothing is decided then
     */
    public Claim confirm(String first, String second, String reason) {
        return byHand.decide(first, second, Entry.Verdict.CONFIRMED, reason, first);
    }

    /**
     * Decides that two statements are not one claim, whatever links there are or come.
     *
     * @param first the id of a statement
     * @param second the id of another statement
     * @param reason why, for whoever reads the record; may be empty
     * @return the claim of the second, as it is now
     * @throws IllegalArgumentException if a statement is not recorded, or both are the same
     * @throws LedgerException if the ledger cannot keep it; nothing is decided then
     */
    public Claim reject(String first, String second, String reason) {
        return byHand.decide(first, second, Entry.Verdict.REJECTED, reason, second);
    }

    /**
     * Splits a claim in two, whatever links there are or come between them.
     *
     * @param claimId the claim's id
     * @param statementIds the statements that leave it together; not all of the claim
     * @param reason why, for whoever reads the record; may be empty
     * @return the claim of the statements that left
     * @throws IllegalArgumentException if there is no such claim, no statement leaves or stays, or one is not of the claim
     * @throws LedgerException if the ledger cannot keep it; nothing is decided then
     */
    public Claim split(String claimId, Collection<String> statementIds, String reason) {
        return byHand.split(claimId, statementIds, reason);
    }

    /**
     * Makes two claims one, whatever was rejected between them before.
     *
     * @param claimId the id of a claim
     * @param otherClaimId the id of another claim
     * @param reason why, for whoever reads the record; may be empty
     * @return the claim that both are now; its id is the older one's
     * @throws IllegalArgumentException if there is no such claim
     * @throws LedgerException if the ledger cannot keep it; nothing is decided then
     */
    public Claim merge(String claimId, String otherClaimId, String reason) {
        return byHand.merge(claimId, otherClaimId, reason);
    }

    /**
     * Gives an attribution another source. It outweighs every extractor's answer, also those to come.
     *
     * @param attributionId the attribution's id
     * @param speaker the right source
     * @param reason why, for whoever reads the record; may be empty
     * @return the attribution with that source
     * @throws IllegalArgumentException if the attribution is not recorded
     * @throws LedgerException if the ledger cannot keep it; nothing is corrected then
     */
    public Attribution correct(String attributionId, Source speaker, String reason) {
        return byHand.correct(attributionId, speaker, reason);
    }

    /**
     * Decides that two attributions have one source, whatever its names.
     *
     * @param first the id of an attribution
     * @param second the id of another attribution
     * @param reason why, for whoever reads the record; may be empty
     * @return the source of both
     * @throws IllegalArgumentException if an attribution is not recorded or has no source, or both are the same
     * @throws LedgerException if the ledger cannot keep it; nothing is decided then
     */
    public KnownSource confirmSource(String first, String second, String reason) {
        return byHand.decideSource(first, second, Entry.Verdict.CONFIRMED, reason, first);
    }

    /**
     * Decides that two attributions have two sources, however alike their names. Within one article, where one name is one
     * source, {@link #correct} gives an attribution another.
     *
     * @param first the id of an attribution
     * @param second the id of an attribution of another article, or to another name
     * @param reason why, for whoever reads the record; may be empty
     * @return the source of the second
     * @throws IllegalArgumentException if an attribution is not recorded or has no source, or one article attributes both
     *     to the same name
     * @throws LedgerException if the ledger cannot keep it; nothing is decided then
     */
    public KnownSource rejectSource(String first, String second, String reason) {
        return byHand.decideSource(first, second, Entry.Verdict.REJECTED, reason, second);
    }

    /**
     * Takes an article with all its attributions, or one attribution, out of what counts. It stays in the ledger, and is not
     * recorded again. Takes about as long as opening the ledger, for what is compared with statements to come is made anew.
     *
     * @param id the id of an article or an attribution
     * @param reason why, for whoever reads the record; may be empty
     * @throws IllegalArgumentException if neither is recorded under the id
     * @throws LedgerException if the ledger cannot keep it; nothing is retracted then
     */
    public void retract(String id, String reason) {
        byHand.retract(id, reason);
    }

    /** Closes the tracker and its ledger. Closing twice is harmless. */
    @Override
    public void close() {
        guarded.close();
    }

    /** Gathers the parts of a tracker. Not thread-safe. */
    public static final class Builder {

        private @Nullable Language language;
        private @Nullable Ledger ledger;
        private Optional<ParaphraseScorer> paraphrases = Optional.empty();
        private Optional<Standoff> standoff = Optional.empty();
        private Optional<Suppression> suppression = Optional.empty();
        private ForkJoinPool pool = ForkJoinPool.commonPool();

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
         * Sets who is asked about paraphrases, besides what the words tell; nobody by default.
         *
         * @param value the scorer
         * @return this
         */
        public Builder paraphrases(ParaphraseScorer value) {
            paraphrases = Optional.of(value);
            return this;
        }

        /**
         * Keeps no texts, for records of articles whose text may not be kept: of each only the words of its attributions and
         * credits with a little around them, its address, its digest and what else is known of it. All offsets count in the whole
         * text; {@link Article#rehydrate} puts it back in its place when it is found again, if it still is the same.
         *
         * <p>What tells that one article copies another is looked for in what is kept, so that fewer copies are found. A text that
         * is in the ledger already stays there.
         *
         * @param context how much is kept on either side of each part of an attribution, in UTF-16 code units at most; words are
         *     not cut
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder standoff(int context) {
            standoff = Optional.of(new Standoff(context));
            return this;
        }

        /**
         * Keeps sources out of the articles that are recorded, such as those that were forgotten; nobody by default. Of an
         * article that has something of them the rest is recorded: an article of its own, whose ids are made from the rest.
         * An article that the ledger already has, whole or with something of it forgotten, stays as it is.
         *
         * <p>What is decided by hand is not looked through.
         *
         * @param value who is kept out
         * @return this
         */
        public Builder suppression(Suppression value) {
            suppression = Optional.of(value);
            return this;
        }

        /**
         * Sets whose threads help with recording: they read articles ahead and look for what a statement may be linked to; {@link
         * ForkJoinPool#commonPool()} by default. Whoever records waits for them. The tracker does not shut the pool down.
         *
         * @param value the pool
         * @return this
         */
        public Builder pool(ForkJoinPool value) {
            pool = Objects.requireNonNull(value, "pool");
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
            return new Tracker(
                    rules, kept == null ? new InMemoryLedger() : kept, paraphrases, standoff, suppression, pool);
        }
    }
}
