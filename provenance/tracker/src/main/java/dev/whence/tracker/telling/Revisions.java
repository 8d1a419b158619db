package dev.whence.tracker.telling;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.naming.Address;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.drift.Drifts;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.linking.Match;
import dev.whence.tracker.sources.Sources;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the versions of an article, each with the one before, by aligning the words of their attributions. */
public final class Revisions {

    private final State state;
    private final Linker linker;
    private final Language language;

    /** Two attributions and how well one of each's statements agree. */
    private record Pair(Attribution before, Attribution after, Match match) {}

    public Revisions(State state, Linker linker, Language language) {
        this.state = state;
        this.linker = linker;
        this.language = language;
    }

    public List<Revision> of(String idOrUrl) {
        Address address = state.article(idOrUrl).flatMap(Article::address).orElseGet(() -> Address.of(idOrUrl));
        List<Article> versions = new ArrayList<>(state.articles().stream()
                .filter(article -> article.address().equals(Optional.of(address)))
                .toList());
        // stable: what is published at one time, or at none, stays in the order of its record
        versions.sort(Comparator.comparing(
                article -> article.published().map(PublicationTime::earliest).orElse(Instant.MAX)));
        List<Revision> revisions = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            revisions.add(revision(versions.get(i - 1), versions.get(i)));
        }
        return revisions;
    }

    private Revision revision(Article before, Article after) {
        List<Attribution> earlier = inOrder(before);
        List<Attribution> later = inOrder(after);
        Map<String, Pair> pairs = pairs(earlier, later);
        Set<String> kept = new HashSet<>();
        pairs.values().forEach(pair -> kept.add(pair.before.id()));
        Map<String, KnownSource> sources = new Sources(state, language)
                .among(Stream.concat(earlier.stream(), later.stream()).toList());
        List<Revision.Change> changed = new ArrayList<>();
        for (Attribution attribution : later) {
            Optional.ofNullable(pairs.get(attribution.id()))
                    .map(pair -> change(pair, sources))
                    .filter(change -> !change.drift().isEmpty())
                    .ifPresent(changed::add);
        }
        return new Revision(
                before,
                after,
                later.stream().filter(one -> !pairs.containsKey(one.id())).toList(),
                earlier.stream().filter(one -> !kept.contains(one.id())).toList(),
                changed);
    }

    private List<Attribution> inOrder(Article article) {
        return state.attributions(article.id()).stream()
                .sorted(Comparator.comparing((Attribution one) -> one.content().get(0)))
                .toList();
    }

    /** Gives each later attribution the earlier one that agrees best with it, each once, by the id of the later. */
    private Map<String, Pair> pairs(List<Attribution> earlier, List<Attribution> later) {
        List<Pair> possible = new ArrayList<>();
        for (Attribution after : later) {
            for (Attribution before : earlier) {
                best(before, after)
                        .filter(match -> match.verified() && !match.opposed())
                        .ifPresent(match -> possible.add(new Pair(before, after, match)));
            }
        }
        possible.sort(Comparator.comparingDouble((Pair pair) -> pair.match.score())
                .reversed()
                .thenComparing(pair -> pair.after.content().get(0))
                .thenComparing(pair -> pair.before.content().get(0)));
        Map<String, Pair> pairs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : possible) {
            if (!pairs.containsKey(pair.after.id()) && taken.add(pair.before.id())) {
                pairs.put(pair.after.id(), pair);
            }
        }
        return pairs;
    }

    private Optional<Match> best(Attribution before, Attribution after) {
        Match best = null;
        for (Statement one : state.statements(before.id())) {
            for (Statement other : state.statements(after.id())) {
                Optional<Match> match = linker.compare(one, other);
                if (match.isPresent() && (best == null || match.get().score() > best.score())) {
                    best = match.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Revision.Change change(Pair pair, Map<String, KnownSource> sources) {
        List<Drift> drift = new Drifts(pair.match, state, language).find(sources);
        return new Revision.Change(
                pair.before, pair.after, drift, drift.stream().anyMatch(Revisions::softens));
    }

    private static boolean softens(Drift drift) {
        if (drift instanceof Drift.Hedge hedge) {
            return hedge.earlier().isEmpty() && hedge.later().isPresent();
        }
        if (drift instanceof Drift.Figure figure) {
            return figure.earlier().isPresent()
                    && figure.earlier().get().bound().isEmpty()
                    && figure.later().flatMap(Drift.Amount::bound).isPresent();
        }
        if (drift instanceof Drift.Cue cue) {
            // from what keeps a distance to what is held true
            return cue.later().compareTo(cue.earlier()) < 0;
        }
        return drift instanceof Drift.Speaker speaker && speaker.change() == Drift.SourceChange.UNNAMED;
    }
}
