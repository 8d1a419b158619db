package dev.whence.tracker.fold;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.compact.Ints;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.words.FoldedName;
import dev.whence.tracker.words.Acronym;
import dev.whence.tracker.words.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Under which last word of a name each attribution's source is found, and what was decided of sources by hand. Only sources
 * that share that word, or a body and its acronym, are ever taken for one without a decision; a source that is only
 * described is found under its own id. Not thread-safe: the tracker guards it.
 */
public final class SourceIndex {

    /** An attribution, and the place of its record among all. */
    public record Numbered(String attributionId, long number) {}

    private final Ids attributionIds;

    /** Under each key the numbers of attributions, each with its place behind it. */
    private final Map<String, Ints> attributions = new HashMap<>();

    private final Map<String, List<Entry.SourceConfirmation>> decisions = new HashMap<>();

    /** Under which keys the bodies are found that some first letters can stand for, and those letters as a name. */
    private final Map<String, Set<String>> keysOfLetters = new HashMap<>();

    private final Map<String, Set<String>> lettersOfKeys = new HashMap<>();
    private final Set<String> acronyms = new HashSet<>();
    private int added;

    SourceIndex(Ids attributionIds) {
        this.attributionIds = attributionIds;
    }

    /** Adds an attribution under its source's name. It stays there when it is given another source. */
    void add(String attributionId, Optional<Source> source) {
        int place = added++;
        source.ifPresent(it -> attributions
                .computeIfAbsent(key(it), any -> new Ints())
                .add(attributionIds.number(attributionId))
                .add(place));
        source.filter(it -> it.kind().named() && it.kind() != SourceKind.PERSON).ifPresent(this::addLetters);
    }

    private void addLetters(Source body) {
        Set<String> letters = new LinkedHashSet<>(Acronym.initials(body.name()));
        if (Acronym.is(body.name())) {
            letters.add(Acronym.folded(body.name()));
            acronyms.add(Acronym.folded(body.name()));
        }
        for (String some : letters) {
            keysOfLetters.computeIfAbsent(some, any -> new LinkedHashSet<>()).add(key(body));
            lettersOfKeys
                    .computeIfAbsent(key(body), any -> new LinkedHashSet<>())
                    .add(some);
        }
    }

    /** Returns the keys of the bodies and acronyms that a source of a key can be one with. */
    public List<String> keysByAcronym(String key) {
        return lettersOfKeys.getOrDefault(key, Set.of()).stream()
                .filter(acronyms::contains)
                .flatMap(letters -> keysOfLetters.getOrDefault(letters, Set.of()).stream())
                .toList();
    }

    void apply(Entry.SourceConfirmation decided) {
        for (String id : List.of(decided.first(), decided.second())) {
            List<Entry.SourceConfirmation> known = decisions.computeIfAbsent(id, any -> new ArrayList<>(1));
            known.removeIf(before -> samePair(before, decided));
            known.add(decided);
        }
    }

    private static boolean samePair(Entry.SourceConfirmation one, Entry.SourceConfirmation other) {
        return one.first().equals(other.first()) && one.second().equals(other.second())
                || one.first().equals(other.second()) && one.second().equals(other.first());
    }

    /** Returns what was last decided of an attribution's source and each other's. */
    public List<Entry.SourceConfirmation> decisions(String attributionId) {
        return decisions.getOrDefault(attributionId, List.of());
    }

    /** Returns the attributions that were ever recorded under a key, in the order of their record. */
    public List<Numbered> attributions(String key) {
        List<Numbered> found = new ArrayList<>();
        Ints numbers = attributions.get(key);
        for (int i = 0; numbers != null && i < numbers.size(); i += 2) {
            found.add(new Numbered(attributionIds.id(numbers.get(i)), numbers.get(i + 1)));
        }
        return found;
    }

    /** Returns the keys under which sources are found that go by a name. */
    public static List<String> keysOfName(String name) {
        return List.of(keyOfPerson(name), keyOfBody(name));
    }

    public Collection<String> keys() {
        return attributions.keySet();
    }

    /** Returns what sources must share to be found together. */
    public static String key(Source source) {
        if (!source.kind().named()) {
            return source.id();
        }
        return source.kind() == SourceKind.PERSON ? keyOfPerson(source.name()) : keyOfBody(source.name());
    }

    private static String keyOfPerson(String name) {
        return PersonName.of(name).last();
    }

    private static String keyOfBody(String name) {
        String folded = FoldedName.of(name);
        return "/" + folded.substring(folded.lastIndexOf(' ') + 1);
    }
}
