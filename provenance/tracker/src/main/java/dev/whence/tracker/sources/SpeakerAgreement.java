package dev.whence.tracker.sources;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares the sources of two attributions. It never takes a named and an unnamed source for one. */
public enum SpeakerAgreement {
    /** Both go by one name. */
    SAME,
    /** One is not named or speaks for others: nothing tells that they differ. */
    COMPATIBLE,
    /** Both are named, and differently. */
    DIFFERENT;

    public static SpeakerAgreement of(Optional<Source> first, Optional<Source> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return COMPATIBLE;
        }
        Source a = first.get();
        Source b = second.get();
        if (a.id().equals(b.id())) {
            return SAME;
        }
        if (a.kind() == SourceKind.PERSON && b.kind() == SourceKind.PERSON) {
            return samePerson(a.name(), b.name()) ? SAME : DIFFERENT;
        }
        return a.kind() == b.kind() && fold(a.name()).equals(fold(b.name())) ? SAME : COMPATIBLE;
    }

    /** Tells whether the reader is given another source: a name in one and none in the other, or another name. */
    public static boolean reAttributed(Optional<Source> first, Optional<Source> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean namedFirst = first.get().kind().named();
        boolean namedSecond = second.get().kind().named();
        if (!namedFirst && !namedSecond) {
            return false;
        }
        return of(first, second) != SAME;
    }

    /** "Cole" and "Miriam Cole" can be one; "Miriam Cole" and "Adam Cole" cannot. */
    private static boolean samePerson(String first, String second) {
        List<String> a = Arrays.asList(fold(first).split(" "));
        List<String> b = Arrays.asList(fold(second).split(" "));
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = shorter == a ? b : a;
        boolean lastAgrees = shorter.get(shorter.size() - 1).equals(longer.get(longer.size() - 1));
        return longer.containsAll(shorter) && lastAgrees
                || lastAgrees && shorter.get(0).equals(longer.get(0));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("'s", "")
                .replace(".", "")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
