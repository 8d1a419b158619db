package dev.whence.examples.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an annotator joined to one attribution: a line such as {@code E1<tab>Attribution:T4 Source:T1 Cue:T2 Content:T3
 * Content2:T5}.
 *
 * @param id what the line calls it
 * @param marked the stretches of each role, by the ids of their lines
 */
record Event(String id, Map<Role, Set<String>> marked) {

    /** What a stretch is in an attribution. */
    enum Role {
        SOURCE,
        CUE,
        CONTENT;

        /** "Content2" is a further stretch of the content; roles of other names are none of ours. */
        private static Optional<Role> named(String name) {
            String plain = name.replaceFirst("\\d{1,9}$", "").toUpperCase(Locale.ROOT);
            for (Role role : values()) {
                if (role.name().equals(plain)) {
                    return Optional.of(role);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none of this form, with the mend
     */
    static Event parse(String line) {
        int tab = line.indexOf('\t');
        String id = line.substring(0, tab);
        Map<Role, Set<String>> marked = new EnumMap<>(Role.class);
        for (String field : line.substring(tab + 1).strip().split("\\s+")) {
            int colon = field.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(id + " must join fields of the form ROLE:ID: \"" + field + "\"");
            }
            Role.named(field.substring(0, colon))
                    .ifPresent(role -> marked.computeIfAbsent(role, each -> new LinkedHashSet<>())
                            .add(field.substring(colon + 1)));
        }
        return new Event(id, marked);
    }

    /** Returns the ids of what is marked in a role, each once. */
    List<String> ids(Role role) {
        return new ArrayList<>(marked.getOrDefault(role, Set.of()));
    }

    boolean usesAnyOf(Set<String> some) {
        return marked.values().stream().anyMatch(ids -> !Collections.disjoint(ids, some));
    }
}
