package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.words.FoldedName;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions to the record as it stands at one moment: that of {@link Tracker#questions}. Whatever is recorded later, and
 * however long a stream is read, all answers are of that moment, and nobody who records has to wait for them.
 *
 * <p>Streams work out their elements as they are read, so that the first ones come at once: {@code limit} and {@code skip}
 * make pages. They hold nothing that must be given back, but may be closed. Where something was recorded in the meantime, the
 * record of that moment is read once more from the ledger, which takes as long as opening it and as much memory again.
 *
 * <p>Immutable and thread-safe. Every method throws {@link LedgerException} if the ledger cannot be read, and {@link
 * IllegalStateException} if the tracker is closed; a stream may throw them too.
 */
public final class Questions {

    private final Snapshot snapshot;

    Questions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Something that a source is reported to have said.
     *
     * @param article where
     * @param attribution what, with corrections
     */
    public record Said(Article article, Attribution attribution) {

        /** Checks the parts. */
        public Said {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(attribution, "attribution");
        }
    }

    /**
     * A quotation whose words inside the quotation marks are not those of another article's, without a sign of it.
     *
     * @param outlet who published it; the article's name if that is not known
     * @param claimId the claim
     * @param here the appearance with the other words
     * @param before the appearance that it is compared with
     * @param changes what became of which words
     */
    public record AlteredQuotation(
            String outlet, String claimId, Trace.Appearance here, Trace.Appearance before, List<Drift.Quoted> changes) {

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if nothing was changed
         */
        public AlteredQuotation {
            Objects.requireNonNull(outlet, "outlet");
            Objects.requireNonNull(claimId, "claimId");
            Objects.requireNonNull(here, "here");
            Objects.requireNonNull(before, "before");
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("changes must not be empty");
            }
        }
    }

    /**
     * Finds the sources that go by a name in some article. Those that are only described go by none.
     *
     * @param name the whole name, in any case: "Miriam Cole", "energy ministry"
     * @return the sources, each under all its names, in the order they were first recorded; several may share a name
     */
    public List<KnownSource> sourcesNamed(String name) {
        String wanted = FoldedName.of(Objects.requireNonNull(name, "name"));
        return snapshot.ask(view -> view.sources().named(wanted));
    }

    /**
     * Tells what a source is reported to have said over time, under all its names.
     *
     * @param source the source
     * @return what it said, in order of publication, what has no date last, ties in the order of the record
     */
    public Stream<Said> saidBy(KnownSource source) {
        List<String> ids = source.occurrences().stream()
                .map(KnownSource.Occurrence::attributionId)
                .toList();
        List<String> ordered = snapshot.ask(view -> ids.stream()
                .filter(id -> view.state().attribution(id).isPresent())
                .sorted(Comparator.comparing(id -> published(view, id)))
                .toList());
        return ordered.stream().map(id -> snapshot.ask(view -> said(view, id)));
    }

    private static Instant published(Snapshot.View view, String attributionId) {
        return said(view, attributionId)
                .article()
                .published()
                .map(PublicationTime::earliest)
                .orElse(Instant.MAX);
    }

    private static Said said(Snapshot.View view, String attributionId) {
        Attribution attribution = view.state().attribution(attributionId).orElseThrow();
        return new Said(view.state().article(attribution.articleId()).orElseThrow(), attribution);
    }

    /**
     * Finds the claims of which a query finds an attribution: those of a period, of an outlet, of a source, with certain words.
     *
     * @param query which attributions; its limit counts claims
     * @return the claims, each once, in the order in which their attributions are found
     */
    public Stream<Claim> claims(Query query) {
        List<Long> keys = snapshot.ask(view -> keys(view, query));
        return keys.stream().map(key -> snapshot.ask(view -> claim(view, key.intValue())));
    }

    private static List<Long> keys(Snapshot.View view, Query query) {
        try (Stream<Found> found = view.find(query.toBuilder().limitless().build())) {
            Stream<Statement> statements = found.flatMap(
                    one -> view.state().statements(one.attribution().id()).stream());
            return statements
                    .map(statement -> view.state().claims().key(statement.id()))
                    .distinct()
                    .limit(query.limit().orElse(Integer.MAX_VALUE))
                    .toList();
        }
    }

    private static Claim claim(Snapshot.View view, int number) {
        String id = view.state().statementIds().id(number);
        return view.state().claims().claimOf(id).orElseThrow();
    }

    /**
     * Finds the claims that several articles carry and that yet have one independent origin only, as far as the articles tell:
     * all have them from one another, or from the same agency or outlet.
     *
     * @param leastArticles how many articles carry them at least; 1 finds what stands in one article alone, too
     * @return the stories of the claims, in the order of their first statement's record
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Stream<Trace> claimsOfOneOrigin(int leastArticles) {
        if (leastArticles < 1) {
            throw new IllegalArgumentException("leastArticles must be at least 1: " + leastArticles);
        }
        return claimsCarriedBy(leastArticles)
                .flatMap(trace -> trace.independentOrigins().size() == 1 ? Stream.of(trace) : Stream.empty());
    }

    private Stream<Trace> claimsCarriedBy(int leastArticles) {
        int[] claims = snapshot.ask(view -> view.state().claims().ofAtLeast(leastArticles));
        return IntStream.of(claims)
                .mapToObj(number -> snapshot.ask(view -> traceIfCarried(view, number, leastArticles)))
                .flatMap(Optional::stream);
    }

    private static Optional<Trace> traceIfCarried(Snapshot.View view, int number, int leastArticles) {
        Claim claim = claim(view, number);
        long articles =
                claim.statements().stream().map(Statement::articleId).distinct().count();
        return articles >= leastArticles ? Optional.of(view.traces().trace(claim)) : Optional.empty();
    }

    /**
     * Finds the quotations whose words an outlet altered: dropped, added, replaced or moved inside the quotation marks without a
     * sign of it, against the appearance that it is compared with. Which of two has the words as they were said it cannot tell.
     *
     * @return the quotations, by claim in the order of its first statement's record, then in order of publication
     */
    public Stream<AlteredQuotation> alteredQuotations() {
        return claimsCarriedBy(2).flatMap(trace -> altered(trace).stream());
    }

    /**
     * Tells which outlets altered quotations.
     *
     * @return the altered quotations by outlet, in the order in which they are found
     */
    public Map<String, List<AlteredQuotation>> alteredQuotationsByOutlet() {
        Map<String, List<AlteredQuotation>> byOutlet = new LinkedHashMap<>();
        try (Stream<AlteredQuotation> altered = alteredQuotations()) {
            altered.forEachOrdered(one -> byOutlet.computeIfAbsent(one.outlet(), any -> new ArrayList<>())
                    .add(one));
        }
        return byOutlet;
    }

    private static List<AlteredQuotation> altered(Trace trace) {
        List<AlteredQuotation> altered = new ArrayList<>();
        Map<String, Trace.Appearance> appearances = new LinkedHashMap<>();
        trace.appearances().forEach(one -> appearances.put(one.statement().id(), one));
        for (Trace.Appearance here : trace.appearances()) {
            here.comparison().ifPresent(comparison -> {
                List<Drift.Quoted> changes = comparison.drift().stream()
                        .flatMap(drift -> drift instanceof Drift.Quoted quoted ? Stream.of(quoted) : Stream.empty())
                        .filter(quoted -> quoted.change().alters())
                        .toList();
                Optional<Trace.Appearance> before = Optional.ofNullable(appearances.get(comparison.statementId()));
                if (!changes.isEmpty() && before.isPresent()) {
                    Article article = here.article();
                    altered.add(new AlteredQuotation(
                            article.outlet().orElse(article.name()),
                            trace.claim().id(),
                            here,
                            before.get(),
                            changes));
                }
            });
        }
        return altered;
    }
}
