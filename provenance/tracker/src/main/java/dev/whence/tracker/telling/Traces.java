package dev.whence.tracker.telling;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.drift.Drifts;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.linking.Match;
import dev.whence.tracker.origins.IndependentOrigins;
import dev.whence.tracker.origins.Origins;
import dev.whence.tracker.origins.Outlets;
import dev.whence.tracker.sources.Sources;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Derivation;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together the story of a claim from what is recorded. */
public final class Traces {

    /** With how many earlier appearances one is compared. */
    private static final int COMPARED = 12;

    /** How much better another appearance must agree than the first to be compared with instead. */
    private static final double CLEARLY_BETTER = 0.1;

    /** Longer than a sentence is, in UTF-16 code units. */
    private static final int SENTENCE = 100_000;

    /** How much worse than the best an appearance may agree that this one was taken from. */
    private static final double TAKEN_BUT_CHANGED = 0.3;

    private final State state;
    private final Linker linker;
    private final Language language;

    public Traces(State state, Linker linker, Language language) {
        this.state = state;
        this.linker = linker;
        this.language = language;
    }

    public static Optional<Claim> claimOf(State state, String attributionId) {
        Optional<Claim> main = Optional.empty();
        int most = -1;
        for (Statement statement : state.statements(attributionId)) {
            Optional<Claim> claim = state.claims().claimOf(statement.id());
            int length = statement.spans().stream().mapToInt(Span::length).sum();
            // what others carry too comes first; beyond that, the sentence that says most
            int rank = claim.map(it -> travels(it, statement)).orElse(0) * SENTENCE + Math.min(length, SENTENCE - 1);
            if (claim.isPresent() && rank > most) {
                main = claim;
                most = rank;
            }
        }
        return main;
    }

    /** Two for a claim of several articles, one for a claim of several statements of one article, else none. */
    private static int travels(Claim claim, Statement statement) {
        boolean elsewhere =
                claim.statements().stream().anyMatch(other -> !other.articleId().equals(statement.articleId()));
        return elsewhere ? 2 : claim.statements().size() > 1 ? 1 : 0;
    }

    public static List<Claim> claimsOf(State state, String attributionId) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Statement statement : state.statements(attributionId)) {
            state.claims().claimOf(statement.id()).ifPresent(claim -> claims.putIfAbsent(claim.id(), claim));
        }
        return List.copyOf(claims.values());
    }

    public Trace trace(Claim claim) {
        Map<Article, List<Attribution>> carried = byTime(claim);
        Origins origins = new Origins(state, linker, language, carried);
        List<Article> articles = origins.articles();
        Map<String, Integer> places = new HashMap<>();
        articles.forEach(article -> places.put(article.id(), places.size()));
        List<Statement> ordered = new ArrayList<>(claim.statements());
        // stable: within an article statements stay in the order of their record
        ordered.sort(Comparator.comparing(statement -> places.getOrDefault(statement.articleId(), 0)));
        Map<String, KnownSource> sources = new Sources(state, language)
                .among(carried.values().stream().flatMap(List::stream).toList());
        Times times = Times.of(articles, origins);
        List<Trace.Appearance> appearances = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Statement statement = ordered.get(i);
            Article article = article(statement);
            Attribution attribution = attribution(statement);
            List<Origin> from = origins.of(attribution);
            appearances.add(new Trace.Appearance(
                    article,
                    attribution,
                    statement,
                    state.credits(article.id()),
                    times.earliest(article),
                    compared(statement, ordered.subList(0, i), from)
                            .map(match -> new Trace.Comparison(
                                    match.older().statement().id(),
                                    match.variant(state),
                                    match.score(),
                                    new Drifts(match, state, language).find(sources))),
                    from));
        }
        List<Derivation> derivations = origins.derivations();
        return new Trace(
                claim,
                appearances,
                times.certainty(),
                derivations,
                IndependentOrigins.of(articles, derivations, new Outlets(state, language)));
    }

    private Article article(Statement statement) {
        return state.article(statement.articleId()).orElseThrow();
    }

    private Attribution attribution(Statement statement) {
        return state.attribution(statement.attributionId()).orElseThrow();
    }

    /** Returns a claim's articles in order of publication, unknown times last, each with its attributions. */
    private Map<Article, List<Attribution>> byTime(Claim claim) {
        List<Statement> ordered = new ArrayList<>(claim.statements());
        // stable: what is published at one time stays in the order of its record
        ordered.sort(Comparator.comparing(this::begins));
        Map<Article, List<Attribution>> carried = new LinkedHashMap<>();
        for (Statement statement : ordered) {
            List<Attribution> attributions = carried.computeIfAbsent(article(statement), any -> new ArrayList<>());
            if (!attributions.contains(attribution(statement))) {
                attributions.add(attribution(statement));
            }
        }
        return carried;
    }

    private Instant begins(Statement statement) {
        return article(statement).published().map(PublicationTime::earliest).orElse(Instant.MAX);
    }

    /** Finds what to compare with: another article rather than another place of the same one. */
    private Optional<Match> compared(Statement statement, List<Statement> earlier, List<Origin> origins) {
        List<Statement> elsewhere = earlier.stream()
                .filter(other -> !other.articleId().equals(statement.articleId()))
                .toList();
        if (elsewhere.isEmpty()) {
            return closest(statement, earlier);
        }
        Set<String> from = new HashSet<>();
        origins.forEach(origin -> origin.from().ifPresent(from::add));
        Optional<Match> closest = closest(statement, elsewhere);
        Optional<Match> taken = closest(
                statement,
                elsewhere.stream()
                        .filter(other -> from.contains(other.articleId()))
                        .toList());
        boolean fits = taken.isPresent()
                && closest.isPresent()
                && taken.get().score() >= closest.get().score() - TAKEN_BUT_CHANGED;
        return fits ? taken : closest;
    }

    private Optional<Match> closest(Statement statement, List<Statement> earlier) {
        Match chosen = null;
        for (Statement other : earlier.subList(0, Math.min(COMPARED, earlier.size()))) {
            Optional<Match> match = linker.compare(other, statement);
            double better = chosen == null
                    ? -1
                    : chosen.score() + (chosen.older().statement().equals(earlier.get(0)) ? CLEARLY_BETTER : 0);
            if (match.isPresent() && match.get().score() > better) {
                chosen = match.get();
            }
        }
        return Optional.ofNullable(chosen);
    }

    /** What the times of publication, and who says whom it has the claim from, tell of which article is the earliest. */
    private record Times(
            Instant firstSurelyOut, Article first, boolean sure, Trace.Certainty certainty, Origins origins) {

        private static Times of(List<Article> articles, Origins origins) {
            Instant firstSurelyOut = articles.stream()
                    .flatMap(article -> article.published().stream())
                    .map(PublicationTime::latest)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            Article first = articles.get(0);
            List<Article> rivals = articles.stream()
                    .skip(1)
                    .filter(other -> !surelyBefore(first, other) && !origins.comesFrom(other, first))
                    .toList();
            boolean undated = first.published().isEmpty()
                    || rivals.stream().anyMatch(rival -> rival.published().isEmpty());
            Trace.Certainty certainty = rivals.isEmpty()
                    ? Trace.Certainty.CERTAIN
                    : undated ? Trace.Certainty.UNDATED : Trace.Certainty.TIED;
            return new Times(firstSurelyOut, first, rivals.isEmpty(), certainty, origins);
        }

        private static boolean surelyBefore(Article first, Article other) {
            return first.published()
                    .flatMap(one -> other.published().map(one::surelyBefore))
                    .orElse(false);
        }

        private Trace.Earliest earliest(Article article) {
            if (sure) {
                return article.equals(first) ? Trace.Earliest.SURELY : Trace.Earliest.NO;
            }
            boolean later = article.published()
                    .map(published -> firstSurelyOut.isBefore(published.earliest()))
                    .orElse(false);
            boolean taken = !article.equals(first) && origins.comesFrom(article, first);
            return later || taken ? Trace.Earliest.NO : Trace.Earliest.PERHAPS;
        }
    }
}
