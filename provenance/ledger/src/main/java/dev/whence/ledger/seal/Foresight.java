package dev.whence.ledger.seal;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.json.SourceJson;
import dev.whence.ledger.words.FoldedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out what forgetting would do, by what {@link Forgetter} would erase. Not thread-safe. */
final class Foresight {

    private final Supplier<Stream<SealedEntry>> entries;
    private final Suppression suppression;
    private final Entry.Forgetting plan;

    /** The ids of what is attributed to them. */
    private final Set<String> theirs;

    private final Map<Long, Set<String>> erased = new HashMap<>();
    private final List<String> otherNames;

    /** What may still name them: the other names, and the last words of those of persons. */
    private final List<FoldedWords> traces = new ArrayList<>();

    /** By article, where its text would be erased. */
    private final Map<String, List<Span>> erasedIn = new HashMap<>();

    private final Set<String> others = new HashSet<>();
    private final Map<String, String> articleNames = new HashMap<>();
    private final Map<String, String> concerned = new LinkedHashMap<>();
    private final Set<String> namesErased = new LinkedHashSet<>();
    private final Set<String> stillNamedIn = new LinkedHashSet<>();

    Foresight(
            Collection<String> names,
            Collection<String> descriptions,
            Collection<List<Source>> groups,
            Supplier<Stream<SealedEntry>> entries) {
        this.entries = entries;
        suppression = Forgetter.suppression(names, descriptions, entries);
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(Forgetter.described(descriptions, entries));
        plan = all.isEmpty()
                ? new Entry.Forgetting(List.of(), List.of())
                : Forgetter.of(all, Set.of()).plan(entries);
        theirs = Set.copyOf(plan.attributionIds());
        plan.erased().forEach(erasure -> erased.put(erasure.entry(), Set.copyOf(erasure.pieces())));
        otherNames = otherNames(all, groups);
        otherNames.forEach(this::addTrace);
        suppression.names().forEach(name -> FoldedWords.of(name).lastOfSeveral().ifPresent(traces::add));
    }

    private void addTrace(String name) {
        FoldedWords words = FoldedWords.of(name);
        traces.add(words);
        words.lastOfSeveral().ifPresent(traces::add);
    }

    private List<String> otherNames(Set<String> namesAndIds, Collection<List<Source>> groups) {
        List<FoldedWords> sought = Stream.concat(suppression.names().stream(), suppression.bodies().stream())
                .map(FoldedWords::of)
                .toList();
        Set<String> others = new LinkedHashSet<>();
        for (List<Source> group : groups) {
            if (group.stream().anyMatch(source -> isGiven(source, sought, namesAndIds))) {
                group.stream()
                        .filter(source -> !namesAndIds.contains(source.id()))
                        .map(Source::name)
                        .filter(name -> FoldedWords.of(name).find(sought).isEmpty())
                        .forEach(others::add);
            }
        }
        return List.copyOf(others);
    }

    private static boolean isGiven(Source source, List<FoldedWords> sought, Set<String> ids) {
        List<String> words = FoldedWords.of(source.name()).words();
        return ids.contains(source.id())
                || source.kind().named()
                        && sought.stream().anyMatch(name -> name.words().equals(words));
    }

    ForgettingPlan plan() {
        long[] number = {0};
        try (Stream<SealedEntry> all = entries.get()) {
            all.forEachOrdered(entry -> look(number[0]++, entry));
        }
        return new ForgettingPlan(
                plan.erased().size(),
                plan.erased().stream()
                        .mapToLong(erasure -> erasure.pieces().size())
                        .sum(),
                plan.attributionIds(),
                others.size(),
                List.copyOf(concerned.values()),
                List.copyOf(namesErased),
                // a name that holds a given one goes with it
                otherNames.stream().filter(name -> !namesErased.contains(name)).toList(),
                List.copyOf(stillNamedIn),
                suppression);
    }

    private void look(long number, SealedEntry sealed) {
        if (sealed.pieces().isEmpty()) {
            return;
        }
        Set<String> gone = erased.getOrDefault(number, Set.of());
        Entry.Said said = sealed.entry().said();
        said.article().ifPresent(added -> {
            Article article = added.article();
            articleNames.put(article.id(), article.name());
            erasedIn.put(article.id(), sealed.textPieces(gone::contains));
            lookForTraces(article, gone);
        });
        said.attribution().ifPresent(added -> lookForOthers(added.attribution()));
        if (!gone.isEmpty()) {
            said.articleId().ifPresent(id -> concerned.put(id, articleNames.getOrDefault(id, id)));
        }
        said.source().ifPresent(source -> lookAt(source.name(), gone.contains(SourceJson.FIELD)));
    }

    /** Passages are erased whole, with what others said in them. */
    private void lookForOthers(Attribution attribution) {
        List<Span> spans = erasedIn.getOrDefault(attribution.articleId(), List.of());
        if (!theirs.contains(attribution.id())
                && attribution.content().stream()
                        .anyMatch(content -> spans.stream().anyMatch(content::overlaps))) {
            others.add(attribution.id());
        }
    }

    private void lookAt(String name, boolean gone) {
        if (gone) {
            namesErased.add(name);
        } else if (!otherNames.contains(name)
                && !FoldedWords.of(name).find(traces).isEmpty()) {
            stillNamedIn.add("source: " + name);
        }
    }

    private void lookForTraces(Article article, Set<String> gone) {
        article.title()
                .filter(title -> !gone.contains("title"))
                .filter(title -> !FoldedWords.of(title).find(traces).isEmpty())
                .ifPresent(title -> stillNamedIn.add("title: " + title));
        article.url()
                .filter(url -> !gone.contains("url"))
                .filter(url -> !FoldedWords.ofAddress(url).find(traces).isEmpty())
                .ifPresent(url -> stillNamedIn.add("address: " + url));
        if (!gone.contains("name")
                && !FoldedWords.ofAddress(article.name()).find(traces).isEmpty()) {
            stillNamedIn.add("article: " + article.name());
        }
    }
}
