package dev.whence.english.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verbs of {@code verbs.txt}, which holds all that is known of a verb: its forms and its {@linkplain VerbTrait traits}. The
 * classes that the rules read by are bits of {@link Lexicon}; {@link CueVerbs} and {@link CueWords} ask for the rest by name.
 */
final class Verbs {

    static final String FILE = "verbs.txt";

    /**
     * A verb.
     *
     * @param base "take"
     * @param third "takes"
     * @param past "took"
     * @param participle "taken"
     * @param ing "taking"
     */
    record Forms(String base, String third, String past, String participle, String ing) {

        /** Reads a base form with its irregular forms behind slashes, and makes the regular ones. */
        static Forms read(String entry) {
            String[] listed = entry.split("/");
            String base = listed[0];
            String past = listed.length > 2 ? listed[2] : VerbForms.past(base);
            return new Forms(
                    base,
                    listed.length > 1 ? listed[1] : VerbForms.thirdPerson(base),
                    past,
                    listed.length > 3 ? listed[3] : past,
                    listed.length > 4 ? listed[4] : VerbForms.ing(base));
        }

        /** Returns the forms, each once. */
        Set<String> all() {
            return Set.copyOf(List.of(base, third, past, participle, ing));
        }

        Set<String> present() {
            return Set.of(base, third);
        }
    }

    /** A line of the table: the forms of a verb, and the bits of the classes that the rules read it by. */
    record Verb(Forms forms, long lexiconBits) {}

    private static final List<Verb> VERBS = new ArrayList<>();
    private static final Map<String, Set<VerbTrait>> TRAITS = new HashMap<>();

    static {
        WordFile.read(FILE, (section, line) -> add(line));
    }

    private Verbs() {}

    /** Returns all verbs in the order of the table. */
    static List<Verb> all() {
        return VERBS;
    }

    /**
     * Returns the forms of a verb.
     *
     * @throws IllegalStateException if the table does not have the verb
     */
    static Forms formsOf(String base) {
        return VERBS.stream()
                .map(Verb::forms)
                .filter(forms -> forms.base().equals(base))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has no verb " + base));
    }

    /** Returns all traits that a form, in lower case, has of whatever verbs it is a form of. */
    static Set<VerbTrait> traits(String form) {
        return TRAITS.getOrDefault(form, Set.of());
    }

    /** Tells whether a form, in lower case, has a trait. */
    static boolean has(String form, VerbTrait trait) {
        return traits(form).contains(trait);
    }

    private static void add(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException(FILE + " has a verb without a colon: " + line);
        }
        Forms forms = Forms.read(line.substring(0, colon));
        long bits = 0;
        for (String each : line.substring(colon + 1).trim().split(" +")) {
            int limited = each.indexOf('(');
            VerbTrait trait = VerbTrait.of(limited < 0 ? each : each.substring(0, limited), FILE);
            bits |= trait.lexiconBit;
            Set<String> having = trait == VerbTrait.NOUN_LIKE ? forms.present() : forms.all();
            if (limited >= 0) {
                having = Set.copyOf(
                        List.of(each.substring(limited + 1, each.length() - 1).split(",")));
                if (!each.endsWith(")") || !forms.all().containsAll(having)) {
                    throw new IllegalStateException(FILE + " limits a trait to what is no form of its verb: " + line);
                }
            }
            for (String form : having) {
                TRAITS.computeIfAbsent(form, f -> EnumSet.noneOf(VerbTrait.class))
                        .add(trait);
            }
        }
        VERBS.add(new Verb(forms, bits));
    }
}
