package dev.whence.cli.scenes;

import dev.whence.core.Link;
import dev.whence.core.Variant.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Rules that make a variant of a sentence; a rule that changes nothing cannot be used on that sentence. */
enum VariantRule {
    SAME_WORDS(Kind.IDENTICAL, words -> words + ""),
    GLYPHS(Kind.BENIGN, words -> words.replace("'", "\u2019").replace(", ", " \u2013 ")),
    ELLIPSIS_GLYPH(Kind.BENIGN, words -> words.replaceFirst(", ", " \u2026 ")),
    BRACKETS(Kind.BENIGN, words -> words.replaceFirst("\\b(the|its) (\\w+)\\b(?!')", "$1 [$2]")),
    BRACKETED_NAME(Kind.BENIGN, words -> words.replaceFirst("\\b(it|they|she|he)\\b", "[the Ollund crew]")),
    SPELLING(Kind.BENIGN, words -> swapped(words, VariantWords.SPELLINGS)),
    NUMBER_WORDS(Kind.BENIGN, words -> swapped(words, VariantWords.NUMERALS)),
    TRUNCATED_AT_THE_END(Kind.TRUNCATED, words -> words.replaceFirst(", (because|after|so that) .*", "")),
    TRUNCATED_WITH_ELLIPSIS(Kind.TRUNCATED, words -> words.replaceFirst(" (on|in|at|by) the (\\w+)", " ...")),
    EXTENDED(Kind.EXTENDED, words -> words + ", and the bakers of Sandwick were asked to bring lanterns"),
    ALTERED(Kind.ALTERED, words -> swapped(words, VariantWords.OTHER_WORDS)),
    WORD_DROPPED_INSIDE(
            Kind.ALTERED, words -> words.replaceFirst(" (?:in|on|at|by|of|for) (?:the|its) (\\w+)(?=,? \\w)", " $1")),
    NUMBER_CHANGED(Kind.NUMBER_CHANGED, words -> swapped(words, VariantWords.OTHER_NUMBERS)),
    HEDGED(Kind.HEDGED, words -> words.replaceFirst("(?<![\\w$])(\\$?[0-9]+|ten|twelve|forty|ninety)\\b", "about $1")),
    BOUND_CHANGED(
            Kind.HEDGED,
            words -> words.replaceFirst("(?<![\\w$])(\\$?[0-9]+|ten|twelve|forty|ninety)\\b", "more than $1")),
    HEDGED_AS_RUMOUR(Kind.HEDGED, words -> words.replaceFirst(" (will|has|have|was|were) ", " $1 reportedly ")),
    PARAPHRASED(Kind.PARAPHRASED, words -> swapped(words, VariantWords.SYNONYMS)),
    RE_ATTRIBUTED(Kind.RE_ATTRIBUTED, words -> words + ""),
    NEGATED(words -> words.replaceFirst(" (will|has|have|was|were) ", " $1 not ")),
    CONTRACTED_NEGATION(words -> words.replaceFirst("^([^,]*?) (has|have|was|were) ", "$1 $2n't ")),
    NEVER(words -> words.replaceFirst(" (will|has|have|was|were) ", " $1 never "));

    private final Optional<Kind> kind;

    @SuppressWarnings("ImmutableEnumChecker") // every rule is a function without state
    private final UnaryOperator<String> rule;

    VariantRule(Kind kind, UnaryOperator<String> rule) {
        this.kind = Optional.of(kind);
        this.rule = rule;
    }

    /** A rule whose variant contradicts. */
    VariantRule(UnaryOperator<String> rule) {
        this.kind = Optional.empty();
        this.rule = rule;
    }

    Optional<Kind> kind() {
        return kind;
    }

    /** Whether what is said stands in quotation marks. */
    boolean direct() {
        return this == ALTERED
                || this == WORD_DROPPED_INSIDE
                || this == BRACKETS
                || this == BRACKETED_NAME
                || this == TRUNCATED_WITH_ELLIPSIS;
    }

    Optional<String> apply(String sentence) {
        String made = rule.apply(sentence);
        boolean keeps = this == SAME_WORDS || this == RE_ATTRIBUTED;
        return keeps || !made.equals(sentence) ? Optional.of(made) : Optional.empty();
    }

    boolean accepts(Link link) {
        return kind.map(wanted -> link.relation() == Link.Relation.SAME
                        && link.variant().kinds().equals(Set.of(wanted)))
                .orElse(link.relation() == Link.Relation.CONTRADICTS);
    }

    /** Puts one word in the place of another, the first that is found in the order of the alphabet. */
    private static String swapped(String words, Map<String, String> pairs) {
        for (Map.Entry<String, String> pair : new TreeMap<>(pairs).entrySet()) {
            String made = (" " + words + " ")
                    .replace(" " + pair.getKey() + " ", " " + pair.getValue() + " ")
                    .strip();
            if (!made.equals(words)) {
                return made;
            }
        }
        return words;
    }
}
