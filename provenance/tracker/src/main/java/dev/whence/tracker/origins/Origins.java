package dev.whence.tracker.origins;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Mention;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.naming.Address;
import dev.whence.core.spi.Language;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.story.Derivation;
import dev.whence.tracker.story.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the appearances of one claim came from, as far as their texts tell: what each article says of it, and which articles
 * carry the words of another. Also puts the articles in order: by time, and where that leaves it open, who is named as the
 * origin before who names it.
 */
public final class Origins {

    /** A longer chain of articles that each name the next is not followed; texts can be made to hold one. */
    private static final int LONGEST_CHAIN = 256;

    private final State state;
    private final Outlets outlets;
    private final Copies copies;
    private final List<Article> articles;
    private final Map<String, List<Origin>> told = new LinkedHashMap<>();
    private final Map<String, List<Origin>> all = new LinkedHashMap<>();
    private final SetMultimap<String, Origin> byArticle = LinkedHashMultimap.create();

    /** Takes the attributions of a claim by their articles, which stand in order of publication. */
    public Origins(State state, Linker linker, Language language, Map<Article, List<Attribution>> carried) {
        this.state = state;
        this.outlets = new Outlets(state, language);
        this.copies = new Copies(state, linker);
        List<Article> byTime = List.copyOf(carried.keySet());
        carried.forEach((article, attributions) ->
                attributions.forEach(attribution -> told.put(attribution.id(), told(article, attribution, byTime))));
        this.articles = sourcesFirst(byTime, carried);
        Map<Address, Article> firstAt = new HashMap<>();
        Map<String, Article> firstOf = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            List<Article> earlier = articles.subList(0, i);
            Optional<Article> revised =
                    article.address().flatMap(at -> Optional.ofNullable(firstAt.putIfAbsent(at, article)));
            Optional<Article> sameOutlet = article.outlet()
                    .flatMap(outlet -> Optional.ofNullable(firstOf.putIfAbsent(outlets.key(outlet), article)));
            List<Origin> carries = carries(article, earlier, revised, sameOutlet);
            for (Attribution attribution : carried.getOrDefault(article, List.of())) {
                List<Origin> origins = new ArrayList<>(told.getOrDefault(attribution.id(), List.of()));
                origins.addAll(carries);
                if (carries.isEmpty()) {
                    copies.passage(article, attribution.content(), earlier).ifPresent(origins::add);
                }
                all.put(attribution.id(), List.copyOf(origins));
                byArticle.putAll(article.id(), origins);
            }
        }
    }

    /** Returns the articles in order of publication, and where that is open, each behind what it says it comes from. */
    public List<Article> articles() {
        return articles;
    }

    public List<Origin> of(Attribution attribution) {
        return all.getOrDefault(attribution.id(), List.of());
    }

    /** Tells whether an article says, itself or by way of others, that it has the claim from another. */
    public boolean comesFrom(Article article, Article other) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(article.id()));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            for (Origin origin : byArticle.get(id)) {
                Optional<String> from =
                        origin.from().filter(any -> origin.kind().directed());
                if (from.filter(other.id()::equals).isPresent()) {
                    return true;
                }
                from.filter(seen::add).ifPresent(open::add);
            }
        }
        return false;
    }

    /** Returns who took the claim from whom, by article in order. */
    public List<Derivation> derivations() {
        List<Derivation> derivations = new ArrayList<>();
        for (Article article : articles) {
            ListMultimap<String, Origin> byTarget =
                    MultimapBuilder.linkedHashKeys().arrayListValues().build();
            for (Origin origin : byArticle.get(article.id())) {
                if (origin.from().isPresent() || !outlets.isOwn(origin.name(), article)) {
                    String target = origin.from().orElseGet(() -> "name " + outlets.key(origin.name()));
                    byTarget.put(target, origin);
                }
            }
            for (List<Origin> reasons : Multimaps.asMap(byTarget).values()) {
                Origin first = reasons.get(0);
                derivations.add(new Derivation(article.id(), first.name(), first.from(), reasons));
            }
        }
        return List.copyOf(derivations);
    }

    private List<Origin> told(Article article, Attribution attribution, List<Article> byTime) {
        List<Origin> origins = new ArrayList<>();
        List<Credit> credits = state.credits(article.id());
        for (Credit credit : credits) {
            if (credit.kind() == Credit.Kind.FIRST_REPORTED && concerns(credit, article, attribution)) {
                origins.add(origin(Origin.Kind.FIRST_REPORTED, credit.name(), article, credit.spans(), byTime));
            }
        }
        attribution.relay().ifPresent(relay -> addRelay(origins, relay, article, byTime));
        addOutlets(origins, article, attribution, byTime);
        attribution
                .addressee()
                .filter(to -> outlets.isOutlet(to.name(), article))
                .ifPresent(to -> origins.add(origin(Origin.Kind.TOLD, to.name(), article, to.spans(), byTime)));
        for (Credit credit : credits) {
            ofWholeArticle(credit, article)
                    .ifPresent(kind -> origins.add(origin(kind, credit.name(), article, credit.spans(), byTime)));
        }
        return origins;
    }

    private Optional<Origin.Kind> ofWholeArticle(Credit credit, Article article) {
        return switch (credit.kind()) {
            case AGENCY -> Optional.of(Origin.Kind.AGENCY);
            case APPEARED_FIRST -> Optional.of(Origin.Kind.APPEARED_FIRST);
            // people contribute too, but they are no origin
            case CONTRIBUTED ->
                outlets.isOutlet(credit.name(), article) ? Optional.of(Origin.Kind.CONTRIBUTED) : Optional.empty();
            case DATELINE, FIRST_REPORTED -> Optional.empty();
        };
    }

    private void addRelay(List<Origin> origins, Mention relay, Article article, List<Article> byTime) {
        if (isNew(origins, relay.name())) {
            origins.add(origin(Origin.Kind.RELAYED, relay.name(), article, relay.spans(), byTime));
        }
    }

    private boolean isNew(List<Origin> origins, String name) {
        return origins.stream().noneMatch(origin -> outlets.key(origin.name()).equals(outlets.key(name)));
    }

    /** An outlet, or a document that ends in an outlet's name: "a report in the Tarn Ledger". */
    private Optional<String> outletIn(Source source, Article article) {
        if (source.kind() == SourceKind.OUTLET) {
            return Optional.of(source.name());
        }
        List<Words.Word> words = source.kind() == SourceKind.DOCUMENT
                ? Words.of(source.name(), 0, source.name().length())
                : List.of();
        return words.stream()
                .skip(1)
                .filter(Words.Word::capital)
                .map(word -> source.name().substring(word.start()))
                .filter(name -> outlets.isOutlet(name, article))
                .findFirst();
    }

    /** An outlet that is itself the source, or the source of the attribution around this one, relays it. */
    private void addOutlets(List<Origin> origins, Article article, Attribution innermost, List<Article> byTime) {
        Optional<Attribution> attribution = Optional.of(innermost);
        Set<String> seen = new LinkedHashSet<>();
        while (attribution.isPresent() && seen.add(attribution.get().id())) {
            Attribution now = attribution.get();
            now.speaker()
                    .flatMap(speaker -> outletIn(speaker, article))
                    .filter(name -> isNew(origins, name))
                    .ifPresent(name -> origins.add(origin(Origin.Kind.RELAYED, name, article, now.source(), byTime)));
            attribution = now.outerId().flatMap(state::attribution);
        }
    }

    /**
     * A credit of the metadata is for the whole article; one in the text for what stands in its paragraph, or, where nobody
     * says anything there ("The talks were first reported by Reuters."), for the last paragraph before it where someone does.
     */
    private boolean concerns(Credit credit, Article article, Attribution attribution) {
        if (credit.spans().isEmpty()) {
            return true;
        }
        int line = article.text().lineAt(credit.spans().get(0).start());
        Set<Integer> spoken = new HashSet<>();
        state.attributions(article.id()).forEach(any -> spoken.addAll(lines(article, any)));
        while (line > 1 && !spoken.contains(line)) {
            line--;
        }
        return lines(article, attribution).contains(line);
    }

    private static Set<Integer> lines(Article article, Attribution attribution) {
        Set<Integer> lines = new HashSet<>();
        List<Span> spans = new ArrayList<>(attribution.content());
        spans.addAll(attribution.cue());
        for (Span span : spans) {
            for (int line = article.text().lineAt(span.start());
                    line <= article.text().lineAt(span.end());
                    line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Origin origin(Origin.Kind kind, String name, Article in, List<Span> spans, List<Article> byTime) {
        List<Origin.Evidence> evidence = spans.isEmpty() ? List.of() : List.of(new Origin.Evidence(in.id(), spans));
        if (outlets.isOwn(name, in)) {
            return new Origin(kind, in.outlet().orElse(name), Optional.empty(), evidence);
        }
        Optional<String> from = byTime.stream()
                .filter(article -> !article.id().equals(in.id()) && !surelyBefore(in, article))
                .filter(article -> article.outlet()
                        .map(outlet -> outlets.key(outlet).equals(outlets.key(name)))
                        .orElse(false))
                .map(Article::id)
                .findFirst();
        return new Origin(kind, name, from, evidence);
    }

    private static boolean surelyBefore(Article one, Article other) {
        return one.published()
                .flatMap(time -> other.published().map(time::surelyBefore))
                .orElse(false);
    }

    private List<Article> sourcesFirst(List<Article> byTime, Map<Article, List<Attribution>> carried) {
        Map<String, Article> byId = new HashMap<>();
        byTime.forEach(article -> byId.put(article.id(), article));
        Set<Article> placed = new LinkedHashSet<>();
        byTime.forEach(article -> place(article, byId, carried, placed, new HashSet<>()));
        return List.copyOf(placed);
    }

    private void place(
            Article article,
            Map<String, Article> byId,
            Map<Article, List<Attribution>> carried,
            Set<Article> placed,
            Set<Article> open) {
        if (placed.contains(article) || open.size() > LONGEST_CHAIN || !open.add(article)) {
            return;
        }
        for (Attribution attribution : carried.getOrDefault(article, List.of())) {
            for (Origin origin : told.getOrDefault(attribution.id(), List.of())) {
                origin.from()
                        .filter(from -> origin.kind().directed())
                        .map(byId::get)
                        .ifPresent(from -> place(from, byId, carried, placed, open));
            }
        }
        placed.add(article);
    }

    /** Returns which earlier article this one is a version or a copy of, or shares its outlet with. */
    private List<Origin> carries(
            Article article, List<Article> earlier, Optional<Article> revised, Optional<Article> sameOutlet) {
        return revised.map(other -> ofArticle(Origin.Kind.REVISION, other))
                .or(() -> copies.copy(article, earlier))
                .or(() -> sameOutlet.map(other -> ofArticle(Origin.Kind.SAME_OUTLET, other)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Origin ofArticle(Origin.Kind kind, Article other) {
        return new Origin(kind, other.outlet().orElse(other.name()), Optional.of(other.id()), List.of());
    }
}
