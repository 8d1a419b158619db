package dev.whence.tracker.origins;

import dev.whence.core.Article;
import dev.whence.tracker.story.Derivation;
import dev.whence.tracker.story.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the origins of a claim that nothing ties together. Counts with care: whatever ties two articles makes them one origin,
 * and what the texts do not tell is not seen.
 */
public final class IndependentOrigins {

    private final List<Article> articles;
    private final List<Derivation> derivations;
    private final Outlets outlets;
    private final Map<String, String> parents = new LinkedHashMap<>();

    private IndependentOrigins(List<Article> articles, List<Derivation> derivations, Outlets outlets) {
        this.articles = articles;
        this.derivations = derivations;
        this.outlets = outlets;
    }

    /** Returns the origins in the order of the articles. */
    public static List<Trace.IndependentOrigin> of(
            List<Article> articles, List<Derivation> derivations, Outlets outlets) {
        IndependentOrigins origins = new IndependentOrigins(articles, derivations, outlets);
        origins.join();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Article article : articles) {
            groups.computeIfAbsent(origins.root(article.id()), root -> new ArrayList<>())
                    .add(article.id());
        }
        return groups.values().stream().map(origins::origin).toList();
    }

    private void join() {
        for (Derivation derivation : derivations) {
            derivation.fromArticleId().ifPresent(from -> join(from, derivation.articleId()));
            if (Outlets.isName(derivation.name())) {
                join(named(derivation.name()), derivation.articleId());
            }
        }
        for (Article article : articles) {
            article.outlet().map(this::named).filter(parents::containsKey).ifPresent(name -> join(name, article.id()));
        }
    }

    private String named(String outlet) {
        return "name " + outlets.key(outlet);
    }

    private Trace.IndependentOrigin origin(List<String> articleIds) {
        List<Derivation> reasons = derivations.stream()
                .filter(derivation -> articleIds.contains(derivation.articleId()))
                .toList();
        return new Trace.IndependentOrigin(name(articleIds.get(0), reasons), articleIds, reasons);
    }

    /** It goes by whom most say they have it from; where none says so, by its first article. */
    private String name(String firstId, List<Derivation> reasons) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Derivation derivation : reasons) {
            boolean said = derivation.reasons().stream()
                    .anyMatch(origin -> origin.kind().directed());
            if (said && Outlets.isName(derivation.name())) {
                names.putIfAbsent(named(derivation.name()), derivation.name());
                counts.merge(named(derivation.name()), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .findFirst()
                .map(count -> names.get(count.getKey()))
                .orElseGet(() -> articles.stream()
                        .filter(article -> article.id().equals(firstId))
                        .findFirst()
                        .map(article -> article.outlet().orElse(article.name()))
                        .orElseThrow());
    }

    private String root(String node) {
        String at = node;
        while (!parents.getOrDefault(at, at).equals(at)) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }

    private void join(String one, String other) {
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        parents.put(root(other), root(one));
    }
}
