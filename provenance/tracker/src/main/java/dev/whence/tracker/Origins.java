package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Mention;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the appearances of one claim came from, as far as their texts tell, and which of them go back to one place. Counts
 * with care: whatever ties two articles makes them one origin, and what the texts do not tell is not seen.
 */
final class Origins {

    private final State state;
    private final List<Article> articles;
    private final Map<String, List<Origin>> copies = new LinkedHashMap<>();
    private final Map<String, Set<Origin>> found = new LinkedHashMap<>();

    /** Takes the articles of a claim in order of publication. */
    Origins(State state, Linker linker, List<Article> articles) {
        this.state = state;
        this.articles = articles;
        for (Article article : articles) {
            copies.put(article.id(), copiesOf(article, linker));
        }
    }

    private List<Origin> copiesOf(Article article, Linker linker) {
        for (Article earlier : articles) {
            if (earlier.id().equals(article.id())) {
                break;
            }
            if (earlier.digest().equals(article.digest()) || linker.nearCopies(earlier.id(), article.id())) {
                return List.of(new Origin(Origin.Kind.COPY, title(earlier), Optional.of(earlier.id()), List.of()));
            }
        }
        return List.of();
    }

    List<Origin> of(Article article, Attribution attribution) {
        List<Origin> origins = new ArrayList<>();
        List<Credit> credits = Traces.credits(state, article.id());
        for (Credit credit : credits) {
            if (credit.kind() == Credit.Kind.FIRST_REPORTED && concerns(credit, article, attribution)) {
                origins.add(origin(Origin.Kind.FIRST_REPORTED, credit.name(), article, credit.spans()));
            }
        }
        attribution.relay().ifPresent(relay -> addRelay(origins, relay, article));
        addOutlets(origins, article, attribution);
        attribution
                .addressee()
                .filter(to -> state.isOutlet(to.name()))
                .ifPresent(to -> origins.add(origin(Origin.Kind.TOLD, to.name(), article, to.spans())));
        for (Credit credit : credits) {
            if (credit.kind() == Credit.Kind.AGENCY) {
                origins.add(origin(Origin.Kind.AGENCY, credit.name(), article, credit.spans()));
            } else if (credit.kind() == Credit.Kind.APPEARED_FIRST) {
                origins.add(origin(Origin.Kind.APPEARED_FIRST, credit.name(), article, credit.spans()));
            }
        }
        origins.addAll(copies.getOrDefault(article.id(), List.of()));
        found.computeIfAbsent(article.id(), id -> new LinkedHashSet<>()).addAll(origins);
        return List.copyOf(origins);
    }

    private void addRelay(List<Origin> origins, Mention relay, Article article) {
        boolean firstReported =
                origins.stream().anyMatch(origin -> State.fold(origin.name()).equals(State.fold(relay.name())));
        if (!firstReported) {
            origins.add(origin(Origin.Kind.RELAYED, relay.name(), article, relay.spans()));
        }
    }

    /** An outlet that is itself the source, or the source of the attribution around this one, relays it. */
    private void addOutlets(List<Origin> origins, Article article, Attribution innermost) {
        Optional<Attribution> attribution = Optional.of(innermost);
        Set<String> seen = new LinkedHashSet<>();
        while (attribution.isPresent() && seen.add(attribution.get().id())) {
            Attribution now = attribution.get();
            now.speaker()
                    .filter(speaker -> speaker.kind() == SourceKind.OUTLET)
                    .filter(speaker ->
                            origins.stream().noneMatch(o -> State.fold(o.name()).equals(State.fold(speaker.name()))))
                    .ifPresent(
                            speaker -> origins.add(origin(Origin.Kind.RELAYED, speaker.name(), article, now.source())));
            attribution = now.outerId().flatMap(state::attribution);
        }
    }

    /** A credit of the metadata is for the whole article; one in the text for what stands in its paragraph. */
    private static boolean concerns(Credit credit, Article article, Attribution attribution) {
        if (credit.spans().isEmpty()) {
            return true;
        }
        int line = article.text().lineAt(credit.spans().get(0).start());
        List<Span> spans = new ArrayList<>(attribution.content());
        spans.addAll(attribution.cue());
        return spans.stream()
                .anyMatch(span -> article.text().lineAt(span.start()) <= line
                        && line <= article.text().lineAt(span.end()));
    }

    private Origin origin(Origin.Kind kind, String name, Article in, List<Span> spans) {
        Optional<String> from = articles.stream()
                .filter(article -> !article.id().equals(in.id()))
                .filter(article -> article.outlet().map(State::fold).equals(Optional.of(State.fold(name))))
                .map(Article::id)
                .findFirst();
        List<Origin.Evidence> evidence = spans.isEmpty() ? List.of() : List.of(new Origin.Evidence(in.id(), spans));
        return new Origin(kind, name, from, evidence);
    }

    private static String title(Article article) {
        return article.outlet().orElse(article.name());
    }

    /** Returns the origins that nothing ties together, in order of publication; ask when all appearances were told. */
    List<Trace.IndependentOrigin> independent() {
        Map<String, String> parents = new LinkedHashMap<>();
        found.forEach((articleId, origins) -> {
            for (Origin origin : origins) {
                if (origin.kind() == Origin.Kind.COPY) {
                    join(parents, articleId, origin.from().orElseThrow());
                } else if (isName(origin.name())) {
                    join(parents, articleId, "name " + State.fold(origin.name()));
                }
            }
        });
        for (Article article : articles) {
            article.outlet()
                    .map(outlet -> "name " + State.fold(outlet))
                    .filter(parents::containsKey)
                    .ifPresent(name -> join(parents, article.id(), name));
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Article article : articles) {
            groups.computeIfAbsent(root(parents, article.id()), root -> new ArrayList<>())
                    .add(article.id());
        }
        return groups.values().stream().map(this::group).toList();
    }

    private Trace.IndependentOrigin group(List<String> articleIds) {
        List<Origin> reasons = articleIds.stream()
                .flatMap(id -> found.getOrDefault(id, Set.of()).stream())
                .toList();
        String name = reasons.stream()
                .filter(origin -> origin.kind() != Origin.Kind.COPY && isName(origin.name()))
                .map(Origin::name)
                .findFirst()
                .orElseGet(() -> title(state.article(articleIds.get(0)).orElseThrow()));
        return new Trace.IndependentOrigin(name, articleIds, reasons);
    }

    /** "Reuters" is one outlet wherever it is named; "local media" may be another each time. */
    private static boolean isName(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }

    private static String root(Map<String, String> parents, String node) {
        String at = node;
        while (!parents.getOrDefault(at, at).equals(at)) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }

    private static void join(Map<String, String> parents, String one, String other) {
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        parents.put(root(parents, other), root(parents, one));
    }
}
