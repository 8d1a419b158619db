package dev.whence.tracker.sources;

import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.words.FoldedName;
import dev.whence.tracker.fold.SourceIndex;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.story.KnownSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which sources of different articles are one: by hand, by name, and where a name is short by what else agrees. */
public final class Sources {

    private final State state;
    private final Language language;

    public Sources(State state, Language language) {
        this.state = state;
        this.language = language;
    }

    /** Returns all sources, in the order they were first recorded. */
    public List<KnownSource> all() {
        Set<String> seen = new LinkedHashSet<>();
        List<KnownSource> all = new ArrayList<>();
        Map<String, Long> order = new HashMap<>();
        for (String key : state.sources().keys()) {
            if (!seen.contains(key)) {
                Set<String> keys = withAkin(Set.of(key));
                seen.addAll(keys);
                List<SourceIndex.Numbered> found = found(keys);
                found.forEach(one -> order.put(one.attributionId(), one.number()));
                all.addAll(group(found));
            }
        }
        all.sort(Comparator.comparing(source -> order.getOrDefault(source.id(), Long.MAX_VALUE)));
        return List.copyOf(all);
    }

    /** Returns the recorded sources that are one, group by group, each in all the forms that it was recorded in. */
    public static List<List<Source>> groups(Stream<Entry> entries, Language language) {
        State state = new State();
        entries.forEachOrdered(state::apply);
        return new Sources(state, language)
                .all().stream()
                        .map(source -> source.occurrences().stream()
                                .map(KnownSource.Occurrence::source)
                                .distinct()
                                .toList())
                        .toList();
    }

    /** Returns the source of an attribution, with all that it is reported to have said elsewhere. */
    public Optional<KnownSource> of(String attributionId) {
        return state.attribution(attributionId)
                .flatMap(Attribution::speaker)
                .map(SourceIndex::key)
                .map(key -> group(found(withAkin(Set.of(key)))))
                .flatMap(sources -> sources.stream()
                        .filter(source -> holds(source, attributionId))
                        .findFirst());
    }

    /** Returns the sources that some article gives this name, which is folded. */
    public List<KnownSource> named(String folded) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : SourceIndex.keysOfName(folded)) {
            keys.addAll(withAkin(Set.of(key)));
        }
        return group(found(keys)).stream()
                .filter(source -> source.names().stream().map(FoldedName::of).anyMatch(folded::equals))
                .toList();
    }

    private static boolean holds(KnownSource source, String attributionId) {
        return source.occurrences().stream().anyMatch(it -> it.attributionId().equals(attributionId));
    }

    /**
     * Returns the sources of some attributions, by attribution. Only these and what their articles attribute to others of the
     * same names are looked at, so that a claim of a few articles is cheap to trace in a large record.
     */
    public Map<String, KnownSource> among(Collection<Attribution> attributions) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> articles = new LinkedHashSet<>();
        for (Attribution attribution : attributions) {
            attribution.speaker().map(SourceIndex::key).ifPresent(keys::add);
            articles.add(attribution.articleId());
        }
        List<SourceIndex.Numbered> found = new ArrayList<>();
        for (String articleId : articles) {
            for (Attribution attribution : state.attributions(articleId)) {
                if (attribution
                        .speaker()
                        .map(SourceIndex::key)
                        .filter(keys::contains)
                        .isPresent()) {
                    found.add(new SourceIndex.Numbered(attribution.id(), found.size()));
                }
            }
        }
        Map<String, KnownSource> sources = new HashMap<>();
        for (KnownSource source : group(found)) {
            source.occurrences().forEach(occurrence -> sources.put(occurrence.attributionId(), source));
        }
        return sources;
    }

    /** A decision can join what shares no word of a name, and so can an acronym. */
    private Set<String> withAkin(Set<String> begun) {
        Set<String> keys = new LinkedHashSet<>(begun);
        Deque<String> open = new ArrayDeque<>(begun);
        while (!open.isEmpty()) {
            String key = open.remove();
            state.sources().keysByAcronym(key).stream().filter(keys::add).forEach(open::add);
            for (SourceIndex.Numbered found : state.sources().attributions(key)) {
                for (Entry.SourceConfirmation decided : state.sources().decisions(found.attributionId())) {
                    for (String id : List.of(decided.first(), decided.second())) {
                        state.attribution(id)
                                .flatMap(Attribution::speaker)
                                .map(SourceIndex::key)
                                .filter(keys::add)
                                .ifPresent(open::add);
                    }
                }
            }
        }
        return keys;
    }

    /** Returns the attributions that have a source of one of these keys now, whatever they had before. */
    private List<SourceIndex.Numbered> found(Set<String> keys) {
        Map<String, SourceIndex.Numbered> found = new LinkedHashMap<>();
        for (String key : keys) {
            for (SourceIndex.Numbered one : state.sources().attributions(key)) {
                boolean now = state.attribution(one.attributionId())
                        .flatMap(Attribution::speaker)
                        .map(SourceIndex::key)
                        .filter(key::equals)
                        .isPresent();
                if (now) {
                    found.putIfAbsent(one.attributionId(), one);
                }
            }
        }
        List<SourceIndex.Numbered> inOrder = new ArrayList<>(found.values());
        inOrder.sort(Comparator.comparingLong(SourceIndex.Numbered::number));
        return inOrder;
    }

    private List<KnownSource> group(List<SourceIndex.Numbered> found) {
        Map<String, SourceGroups.Named> named = new LinkedHashMap<>();
        for (SourceIndex.Numbered one : found) {
            Attribution attribution = state.attribution(one.attributionId()).orElseThrow();
            Source speaker = attribution.speaker().orElseThrow();
            named.computeIfAbsent(
                            attribution.articleId() + ' ' + speaker.id(),
                            any -> new SourceGroups.Named(named.size(), speaker, attribution.articleId()))
                    .add(attribution);
        }
        return new SourceGroups(state, language, List.copyOf(named.values())).group();
    }
}
