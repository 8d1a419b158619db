package dev.whence.tracker.sources;

import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.words.FoldedName;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.words.Acronym;
import dev.whence.tracker.words.NameInText;
import dev.whence.tracker.words.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups the sources of several articles into those that are one. What was decided by hand comes first and is never undone.
 * Full names that agree are one, and so are a body and its acronym; a short name ("Cole", "M. Cole", "the ministry") is one with a fuller name only where more
 * than the name tells it, and with none where it tells it of two. What is only described stays alone.
 */
final class SourceGroups {

    /** A source in one article, under one name. */
    static final class Named {
        private final int number;
        private final Source source;
        private final String articleId;
        private final List<Attribution> attributions = new ArrayList<>(1);
        private final PersonName name;
        private Map<String, Origin.Evidence> titles = Map.of();

        Named(int number, Source source, String articleId) {
            this.number = number;
            this.source = source;
            this.articleId = articleId;
            this.name = PersonName.of(source.name());
        }

        void add(Attribution attribution) {
            attributions.add(attribution);
        }

        private boolean isPerson() {
            return source.kind() == SourceKind.PERSON;
        }

        private String folded() {
            return isPerson() ? String.join(" ", name.words()) : FoldedName.of(source.name());
        }

        /** A name that stands for one person or body wherever it is read. */
        private boolean isFull() {
            return isPerson()
                    ? name.isFull()
                    : Character.isUpperCase(source.name().codePointAt(0));
        }
    }

    /** What tells that a short name is one with another, and the words that show it. */
    private record Sign(KnownSource.Reason reason, Named first, Named second, List<Origin.Evidence> evidence) {}

    private final State state;
    private final Language language;
    private final List<Named> all;
    private final List<Set<Integer>> groups = new ArrayList<>();
    private final Map<Integer, Set<Integer>> apart = new LinkedHashMap<>();
    private final IdentityHashMap<Set<Integer>, Integer> firsts = new IdentityHashMap<>();
    private final List<Tied> ties = new ArrayList<>();

    SourceGroups(State state, Language language, List<Named> all) {
        this.state = state;
        this.language = language;
        this.all = all;
        SourceTitles titles = new SourceTitles(state, language);
        for (Named one : all) {
            one.titles = one.isPerson() ? titles.of(one.source, one.attributions) : Map.of();
            groups.add(new LinkedHashSet<>(Set.of(one.number)));
        }
    }

    List<KnownSource> group() {
        applyDecisions();
        List<Named> named =
                all.stream().filter(one -> one.source.kind().named()).toList();
        joinEqualNames(named);
        joinFullerNames(named);
        joinAcronyms(named);
        Candidates candidates = new Candidates(named);
        for (Named one : named) {
            if (!one.isFull() || isContested(one)) {
                joinShortName(one, candidates);
            }
        }
        return known();
    }

    private List<KnownSource> known() {
        Map<Integer, List<KnownSource.Tie>> tiesOf = new HashMap<>();
        for (Tied tied : ties) {
            tiesOf.computeIfAbsent(first(groups.get(tied.number)), any -> new ArrayList<>())
                    .add(tied.tie);
        }
        return all.stream()
                .filter(one -> first(groupOf(one)) == one.number)
                .map(one -> known(groupOf(one), tiesOf.getOrDefault(one.number, List.of())))
                .toList();
    }

    /** A tie, and the number of one of the two that it is of. */
    private record Tied(int number, KnownSource.Tie tie) {}

    private int first(Set<Integer> group) {
        return firsts.computeIfAbsent(group, any -> Collections.min(group));
    }

    private void applyDecisions() {
        Map<String, Named> byAttribution = new LinkedHashMap<>();
        all.forEach(one -> one.attributions.forEach(it -> byAttribution.put(it.id(), one)));
        Set<Entry.SourceConfirmation> decisions = new LinkedHashSet<>();
        byAttribution.keySet().forEach(id -> decisions.addAll(state.sources().decisions(id)));
        for (Entry.SourceConfirmation decided : decisions) {
            @Nullable Named first = byAttribution.get(decided.first());
            @Nullable Named second = byAttribution.get(decided.second());
            if (first != null && second != null && decided.verdict() == Entry.Verdict.REJECTED) {
                apart.computeIfAbsent(first.number, any -> new HashSet<>()).add(second.number);
                apart.computeIfAbsent(second.number, any -> new HashSet<>()).add(first.number);
            }
        }
        for (Entry.SourceConfirmation decided : decisions) {
            @Nullable Named first = byAttribution.get(decided.first());
            @Nullable Named second = byAttribution.get(decided.second());
            if (first != null && second != null && decided.verdict() == Entry.Verdict.CONFIRMED) {
                join(first, second, List.of(new Sign(KnownSource.Reason.BY_HAND, first, second, List.of())));
            }
        }
    }

    private void joinEqualNames(List<Named> named) {
        Map<String, Named> first = new LinkedHashMap<>();
        for (Named one : named) {
            if (!one.isFull() || isContested(one)) {
                continue;
            }
            @Nullable Named before = first.putIfAbsent(one.isPerson() + one.folded(), one);
            if (before != null) {
                join(before, one, List.of(sign(KnownSource.Reason.SAME_NAME, before, one)));
            }
        }
    }

    /** Someone decided that two of this name are two: the name alone tells nothing any more. */
    private boolean isContested(Named one) {
        return apart.entrySet().stream()
                .filter(entry -> all.get(entry.getKey()).folded().equals(one.folded()))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(other -> all.get(other).folded().equals(one.folded()));
    }

    /** "Miriam Cole" and "Miriam R. Cole" are one, unless there is a "Miriam B. Cole" too. */
    private void joinFullerNames(List<Named> named) {
        Map<String, Named> names = new LinkedHashMap<>();
        named.stream()
                .filter(one -> one.isPerson() && one.isFull() && !isContested(one))
                .forEach(one -> names.putIfAbsent(one.folded(), one));
        for (Named one : names.values()) {
            List<Named> fitting = names.values().stream()
                    .filter(other -> other.name.canBe(one.name, language))
                    .toList();
            boolean allFit = fitting.stream()
                    .allMatch(a ->
                            fitting.stream().allMatch(b -> a.number == b.number || a.name.canBe(b.name, language)));
            if (allFit) {
                fitting.stream()
                        .filter(other -> other.number > one.number)
                        .forEach(other -> join(one, other, List.of(sign(KnownSource.Reason.FULLER_NAME, one, other))));
            }
        }
    }

    /** "CHB" is the Corvane Harbour Board, unless there is a Calloway Housing Bureau too. */
    private void joinAcronyms(List<Named> named) {
        Map<String, Named> bodies = new LinkedHashMap<>();
        named.stream()
                .filter(one -> !one.isPerson() && one.isFull() && !isContested(one))
                .forEach(one -> bodies.putIfAbsent(one.folded(), one));
        Map<String, List<Named>> byInitials = new HashMap<>();
        for (Named body : bodies.values()) {
            for (String initials : Acronym.initials(body.source.name())) {
                byInitials.computeIfAbsent(initials, any -> new ArrayList<>(1)).add(body);
            }
        }
        for (Named one : bodies.values()) {
            if (Acronym.is(one.source.name())) {
                List<Named> fitting = byInitials.getOrDefault(Acronym.folded(one.source.name()), List.of());
                if (fitting.size() == 1) {
                    join(fitting.get(0), one, List.of(sign(KnownSource.Reason.ACRONYM, fitting.get(0), one)));
                }
            }
        }
    }

    /** Looks among those that a short name can stand for, fuller names first, for the one that most else speaks for. */
    private void joinShortName(Named one, Candidates candidates) {
        List<Named> named = candidates.of(one);
        for (boolean full : new boolean[] {true, false}) {
            Map<Set<Integer>, List<Sign>> signs = new LinkedHashMap<>();
            for (Named other : named) {
                if (other.isFull() == full && canJoin(one, other) && canStandFor(one, other)) {
                    List<Sign> found = signs(one, other);
                    if (!found.isEmpty()) {
                        signs.merge(groupOf(other), found, SourceGroups::stronger);
                    }
                }
            }
            int most = signs.values().stream()
                    .mapToInt(SourceGroups::strength)
                    .max()
                    .orElse(0);
            List<List<Sign>> best =
                    signs.values().stream().filter(it -> strength(it) == most).toList();
            if (best.size() == 1 || !full) {
                best.forEach(it -> join(it.get(0).first, it.get(0).second, it));
            }
            if (!best.isEmpty()) {
                return;
            }
        }
    }

    /** Finds those that a name can be one with, without comparing it with everyone of that name. */
    private final class Candidates {

        /** More than this that share one thing tell nothing more. */
        private static final int MOST = 64;

        private final Map<String, Named> byFullName = new LinkedHashMap<>();
        private final Map<String, List<Named>> byArticle = new HashMap<>();
        private final Map<String, List<Named>> byTitle = new HashMap<>();
        private final Map<Long, List<Named>> byClaim = new HashMap<>();

        private Candidates(List<Named> named) {
            for (Named one : named) {
                if (one.isFull()) {
                    byFullName.putIfAbsent(one.folded(), one);
                }
                add(byArticle, one.articleId, one);
                one.titles.keySet().forEach(title -> add(byTitle, title, one));
                one.attributions.forEach(it -> claims(it).forEach(claim -> add(byClaim, claim, one)));
            }
        }

        private static <K> void add(Map<K, List<Named>> map, K key, Named one) {
            List<Named> known = map.computeIfAbsent(key, any -> new ArrayList<>(1));
            if (known.size() < MOST) {
                known.add(one);
            }
        }

        private List<Named> of(Named one) {
            Set<Named> found = new LinkedHashSet<>();
            byFullName.values().stream()
                    .filter(other -> canStandFor(one, other))
                    .limit(MOST)
                    .forEach(found::add);
            found.addAll(byArticle.getOrDefault(one.articleId, List.of()));
            one.titles.keySet().forEach(title -> found.addAll(byTitle.getOrDefault(title, List.of())));
            for (Attribution attribution : one.attributions) {
                claims(attribution).forEach(claim -> found.addAll(byClaim.getOrDefault(claim, List.of())));
            }
            return found.stream()
                    .sorted(Comparator.comparingInt(other -> other.number))
                    .toList();
        }
    }

    private boolean canStandFor(Named one, Named other) {
        if (one.isPerson() != other.isPerson()) {
            return false;
        }
        if (one.isPerson()) {
            return one.name.canBe(other.name, language);
        }
        // "the ministry" for "Energy Ministry"; but "House" is not short for "White House"
        return other.folded().equals(one.folded())
                || !one.isFull() && other.folded().endsWith(" " + one.folded());
    }

    private List<Sign> signs(Named one, Named other) {
        List<Sign> signs = new ArrayList<>();
        if (one.isPerson()) {
            namedInArticle(one, other).ifPresent(signs::add);
            one.titles.keySet().stream()
                    .filter(other.titles::containsKey)
                    .findFirst()
                    .map(title -> List.of(one.titles.get(title), other.titles.get(title)))
                    .map(evidence -> new Sign(KnownSource.Reason.SAME_TITLE, one, other, evidence))
                    .ifPresent(signs::add);
        }
        sameClaim(one, other).ifPresent(signs::add);
        return signs;
    }

    private Optional<Sign> namedInArticle(Named one, Named other) {
        if (!other.isFull() || other.folded().equals(one.folded())) {
            return Optional.empty();
        }
        if (one.articleId.equals(other.articleId)) {
            return Optional.of(sign(KnownSource.Reason.NAMED_IN_ARTICLE, one, other));
        }
        String text = state.article(one.articleId).orElseThrow().text().value();
        return NameInText.find(text, other.source.name())
                .map(span -> new Sign(
                        KnownSource.Reason.NAMED_IN_ARTICLE,
                        one,
                        other,
                        List.of(new Origin.Evidence(one.articleId, List.of(span)))));
    }

    private Optional<Sign> sameClaim(Named one, Named other) {
        for (Attribution attribution : one.attributions) {
            Set<Long> claims = claims(attribution);
            for (Attribution candidate : other.attributions) {
                if (!attribution.articleId().equals(candidate.articleId())
                        && claims(candidate).stream().anyMatch(claims::contains)) {
                    List<Origin.Evidence> evidence = List.of(
                            new Origin.Evidence(attribution.articleId(), attribution.content()),
                            new Origin.Evidence(candidate.articleId(), candidate.content()));
                    return Optional.of(new Sign(KnownSource.Reason.SAME_CLAIM, one, other, evidence));
                }
            }
        }
        return Optional.empty();
    }

    private Set<Long> claims(Attribution attribution) {
        Set<Long> keys = new HashSet<>();
        for (Statement statement : state.statements(attribution.id())) {
            keys.add(state.claims().key(statement.id()));
        }
        return keys;
    }

    private static List<Sign> stronger(List<Sign> one, List<Sign> other) {
        return strength(other) > strength(one) ? other : one;
    }

    /** The article's own words weigh more than what two articles have in common. */
    private static int strength(List<Sign> signs) {
        return signs.stream()
                .mapToInt(sign -> sign.reason == KnownSource.Reason.NAMED_IN_ARTICLE ? 3 : 1)
                .sum();
    }

    private static Sign sign(KnownSource.Reason reason, Named one, Named other) {
        List<Origin.Evidence> evidence = new ArrayList<>();
        for (Named named : List.of(one, other)) {
            List<Span> spans = named.attributions.get(0).source();
            if (!spans.isEmpty()) {
                evidence.add(new Origin.Evidence(named.articleId, spans));
            }
        }
        return new Sign(reason, one, other, evidence);
    }

    private Set<Integer> groupOf(Named one) {
        return groups.get(one.number);
    }

    /** Two are not one yet, and nobody decided that any of the one's are not any of the other's. */
    private boolean canJoin(Named one, Named other) {
        Set<Integer> second = groupOf(other);
        return !second.contains(one.number)
                && groupOf(one).stream()
                        .noneMatch(number ->
                                apart.getOrDefault(number, Set.of()).stream().anyMatch(second::contains));
    }

    private void join(Named one, Named other, List<Sign> signs) {
        Set<Integer> first = groupOf(one);
        Set<Integer> second = groupOf(other);
        boolean rejected = first.stream()
                .anyMatch(
                        number -> apart.getOrDefault(number, Set.of()).stream().anyMatch(second::contains));
        if (first.contains(other.number) || rejected) {
            return;
        }
        boolean firstIsLarge = first.size() >= second.size();
        Set<Integer> large = firstIsLarge ? first : second;
        Set<Integer> small = firstIsLarge ? second : first;
        large.addAll(small);
        small.forEach(number -> groups.set(number, large));
        for (Sign sign : signs) {
            ties.add(new Tied(
                    sign.first.number,
                    new KnownSource.Tie(
                            sign.first.attributions.get(0).id(),
                            sign.second.attributions.get(0).id(),
                            sign.reason,
                            sign.evidence)));
        }
    }

    private KnownSource known(Set<Integer> group, List<KnownSource.Tie> ties) {
        List<Named> members = group.stream().sorted().map(all::get).toList();
        Named fullest = members.stream()
                .max(Comparator.comparing((Named one) -> one.source.kind().named())
                        .thenComparing(one -> one.name.words().size())
                        .thenComparing(one -> one.name.words().stream()
                                .mapToInt(String::length)
                                .sum())
                        .thenComparing(Comparator.comparingInt((Named one) -> one.number)
                                .reversed()))
                .orElseThrow();
        List<KnownSource.Occurrence> occurrences = new ArrayList<>();
        for (Named member : members) {
            for (Attribution attribution : member.attributions) {
                occurrences.add(new KnownSource.Occurrence(
                        member.articleId,
                        attribution.id(),
                        attribution.speaker().orElseThrow(),
                        attribution.source()));
            }
        }
        return new KnownSource(
                occurrences.get(0).attributionId(), fullest.source.name(), fullest.source.kind(), occurrences, ties);
    }
}
