package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Claim;
import dev.whence.core.Credit;
import dev.whence.core.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts together the story of a claim from what is recorded. */
final class Traces {

    private final State state;

    Traces(State state, Linker linker) {
        this.state = state;
        Objects.requireNonNull(linker, "linker");
    }

    static List<Credit> credits(State state, String articleId) {
        List<Credit> credits = new ArrayList<>();
        state.article(articleId).map(Article::credits).ifPresent(credits::addAll);
        credits.addAll(state.creditsInText(articleId));
        return List.copyOf(credits);
    }

    static Optional<Claim> claimOf(State state, String attributionId) {
        List<Claim> claims = claimsOf(state, attributionId);
        return claims.stream()
                .filter(claim -> claim.statements().size() > 1)
                .findFirst()
                .or(() -> claims.stream().findFirst());
    }

    static List<Claim> claimsOf(State state, String attributionId) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Statement statement : state.statements(attributionId)) {
            state.claims().claimOf(statement.id()).ifPresent(claim -> claims.putIfAbsent(claim.id(), claim));
        }
        return List.copyOf(claims.values());
    }

    Trace trace(Claim claim) {
        List<Trace.Appearance> appearances = new ArrayList<>();
        for (Statement statement : claim.statements()) {
            Article article = state.article(statement.articleId()).orElseThrow();
            Attribution attribution =
                    state.attribution(statement.attributionId()).orElseThrow();
            appearances.add(new Trace.Appearance(
                    article,
                    attribution,
                    statement,
                    credits(state, article.id()),
                    Trace.Earliest.PERHAPS,
                    Optional.empty(),
                    List.of()));
        }
        return new Trace(claim, appearances, Trace.Certainty.UNDATED, List.of());
    }
}
