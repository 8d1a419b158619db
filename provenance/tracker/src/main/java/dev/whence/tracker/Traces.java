package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Claim;
import dev.whence.core.Credit;
import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together the story of a claim from what is recorded. */
final class Traces {

    /** With how many earlier appearances one is compared. */
    private static final int COMPARED = 12;

    /** How much better another appearance must agree than the first to be compared with instead. */
    private static final double CLEARLY_BETTER = 0.1;

    /** Longer than a sentence is, in UTF-16 code units. */
    private static final int SENTENCE = 100_000;

    private final State state;
    private final Linker linker;

    Traces(State state, Linker linker) {
        this.state = state;
        this.linker = linker;
    }

    static List<Credit> credits(State state, String articleId) {
        List<Credit> credits = new ArrayList<>();
        state.article(articleId).map(Article::credits).ifPresent(credits::addAll);
        credits.addAll(state.creditsInText(articleId));
        return List.copyOf(credits);
    }

    static Optional<Claim> claimOf(State state, String attributionId) {
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

    static List<Claim> claimsOf(State state, String attributionId) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Statement statement : state.statements(attributionId)) {
            state.claims().claimOf(statement.id()).ifPresent(claim -> claims.putIfAbsent(claim.id(), claim));
        }
        return List.copyOf(claims.values());
    }

    Trace trace(Claim claim) {
        List<Statement> ordered = new ArrayList<>(claim.statements());
        // stable: what is published at one time stays in the order of its record
        ordered.sort(Comparator.comparing(this::begins));
        List<Article> articles = ordered.stream()
                .map(Statement::articleId)
                .distinct()
                .map(id -> state.article(id).orElseThrow())
                .toList();
        Times times = Times.of(articles);
        Origins origins = new Origins(state, linker, articles);
        List<Trace.Appearance> appearances = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Statement statement = ordered.get(i);
            Article article = state.article(statement.articleId()).orElseThrow();
            Attribution attribution =
                    state.attribution(statement.attributionId()).orElseThrow();
            appearances.add(new Trace.Appearance(
                    article,
                    attribution,
                    statement,
                    credits(state, article.id()),
                    times.earliest(article),
                    comparison(statement, ordered.subList(0, i)),
                    origins.of(article, attribution)));
        }
        return new Trace(claim, appearances, times.certainty(), origins.independent());
    }

    private Instant begins(Statement statement) {
        return state.article(statement.articleId())
                .flatMap(Article::published)
                .map(PublicationTime::earliest)
                .orElse(Instant.MAX);
    }

    private Optional<Trace.Comparison> comparison(Statement statement, List<Statement> earlier) {
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
        return Optional.ofNullable(chosen)
                .map(match ->
                        new Trace.Comparison(match.older().statement().id(), match.variant(state), match.score()));
    }

    /** What the times of publication tell of which article is the earliest. */
    private record Times(Instant firstSurelyOut, Optional<String> surelyEarliest, Trace.Certainty certainty) {

        private static Times of(List<Article> articles) {
            Instant firstSurelyOut = Instant.MAX;
            boolean undated = false;
            for (Article article : articles) {
                Optional<PublicationTime> published = article.published();
                undated |= published.isEmpty();
                if (published.isPresent() && published.get().latest().isBefore(firstSurelyOut)) {
                    firstSurelyOut = published.get().latest();
                }
            }
            Article first = articles.get(0);
            boolean sure = articles.stream().skip(1).allMatch(other -> surelyBefore(first, other));
            Trace.Certainty certainty = articles.size() > 1 && undated
                    ? Trace.Certainty.UNDATED
                    : sure ? Trace.Certainty.CERTAIN : Trace.Certainty.TIED;
            return new Times(firstSurelyOut, sure ? Optional.of(first.id()) : Optional.empty(), certainty);
        }

        private static boolean surelyBefore(Article first, Article other) {
            return first.published()
                    .flatMap(one -> other.published().map(one::surelyBefore))
                    .orElse(false);
        }

        private Trace.Earliest earliest(Article article) {
            if (surelyEarliest.isPresent()) {
                return surelyEarliest.get().equals(article.id()) ? Trace.Earliest.SURELY : Trace.Earliest.NO;
            }
            boolean later = article.published()
                    .map(published -> firstSurelyOut.isBefore(published.earliest()))
                    .orElse(false);
            return later ? Trace.Earliest.NO : Trace.Earliest.PERHAPS;
        }
    }
}
