package dev.whence.english.sources;

import dev.whence.english.lexicon.Gender;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How well a person or somebody described fits a description: "the official", "the former minister". */
final class RoleMatch {

    /** Nothing is known of the person's role. */
    static final int UNKNOWN = 0;
    /** It is another. */
    static final int OTHER = 1;
    /** It is another word for the same role, or a wider one. */
    static final int WIDER = 2;
    /** It is the same word. */
    static final int SAME = 3;
    /** The age is the same. */
    static final int AGE = 4;

    private final SourceReading reading;
    private final String role;
    private final Set<String> words;
    private final boolean proper;
    private final boolean complement;
    private final boolean saysUnnamed;
    /** Whether the description is by a relation to somebody: "his sister", "Quill's agent". */
    private final boolean relation;

    private final @Nullable Person possessor;

    RoleMatch(SourceReading reading, SourcePhrase phrase) {
        this.reading = reading;
        Tokens tokens = reading.tokens;
        role = Roles.of(tokens.lower[phrase.head]);
        words = reading.words(phrase);
        complement = phrase.last > phrase.head && tokens.isAny(phrase.head + 1, List.of("for", "of"));
        boolean capital = false;
        for (int i = phrase.first; i <= phrase.last; i++) {
            capital |= i != phrase.head && tokens.isCapitalized(i);
        }
        proper = capital;
        PersonMention owner = null;
        boolean owned = tokens.has(phrase.first - 1, Lexicon.POSSESSIVE);
        for (int i = phrase.first + 1; i < phrase.head; i++) {
            if (tokens.isAny(i, List.of("'s", "'", "’"))) {
                owned = true;
                owner = reading.people.mentionEndingAt(i - 1);
            }
        }
        possessor = owner == null ? null : owner.person();
        relation = owned && isRelation(role);
        saysUnnamed = words.contains("unnamed") || words.contains("unidentified") || words.contains("anonymous");
    }

    /** Returns the gender that the noun tells. */
    Gender gender() {
        return Roles.genderOf(role);
    }

    /** Tells whether the description says more than its noun. */
    boolean saysMore() {
        return !words.isEmpty();
    }

    boolean isProper() {
        return proper;
    }

    boolean hasComplement() {
        return complement;
    }

    /** Tells whether a noun says no more than that it is a person: "the man", "the suspect". */
    boolean isForAnybody() {
        return role.endsWith("-old")
                || switch (role) {
                    case "man", "woman", "boy", "girl", "teenager", "victim", "suspect", "speaker", "person" -> true;
                    default -> false;
                };
    }

    /** Tells whether a description cannot mean somebody who is named, or described by another noun. */
    boolean rulesOut(Referent referent) {
        return referent.person != null
                ? rulesOut(referent.person)
                : role(referent) < WIDER && !isForAnybody() && shared(referent) == 0 && isForUnnamed()
                        || role.equals("official") && Roles.isVoice(Roles.of(referent.head));
    }

    /**
     * Tells whether a description cannot mean a person: one whom news leaves unnamed and who is not called so, and "the man" or "the
     * suspect" where the person has an office.
     */
    private boolean rulesOut(Person person) {
        if (person == possessor || relation && !person.hasRole(role)) {
            return true;
        }
        if (person.age > 0 && role.endsWith("-old") && People.age(role) != person.age) {
            return true;
        }
        if (isHeldByFew() && role(person) < WIDER) {
            return true;
        }
        boolean strange = role(person) == OTHER && !words.isEmpty() && shared(person) == 0 && !isForAnybody();
        if (!person.sure || isOfOtherRank(person) || saysUnnamed || strange) {
            return true;
        }
        if (Roles.isOffice(role) && !words.isEmpty() && !person.modifiers.isEmpty() && shared(person) == 0) {
            // "the health minister" is not the finance minister
            return person.hasRole(role);
        }
        return isForUnnamed() && !person.roles.contains(role) || isForAnybody() && hasOffice(person);
    }

    /** "the source", "the witness": whom news does not want to name. */
    private boolean isForUnnamed() {
        return switch (role) {
            case "official", "source", "insider", "aide", "person", "individual", "witness", "eyewitness" -> true;
            default -> false;
        };
    }

    /** "the governor", "the minister": nobody of whom the text says another thing, or nothing. */
    private boolean isHeldByFew() {
        return switch (role) {
            case "governor", "mayor", "senator", "congressman", "congresswoman", "minister" -> true;
            default -> false;
        };
    }

    /** What somebody is only to somebody else: nobody of whom the text has not said it. */
    private static boolean isRelation(String role) {
        return switch (role) {
            case "wife",
                    "husband",
                    "widow",
                    "widower",
                    "partner",
                    "girlfriend",
                    "boyfriend",
                    "fiancee",
                    "mother",
                    "mum",
                    "mom",
                    "father",
                    "dad",
                    "parent",
                    "son",
                    "daughter",
                    "brother",
                    "sister",
                    "twin",
                    "uncle",
                    "aunt",
                    "cousin",
                    "nephew",
                    "niece",
                    "grandmother",
                    "grandfather",
                    "grandson",
                    "granddaughter",
                    "stepfather",
                    "stepmother",
                    "friend",
                    "neighbour",
                    "neighbor",
                    "colleague",
                    "boss",
                    "agent",
                    "lawyer",
                    "attorney",
                    "publicist",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "representative",
                    "successor",
                    "predecessor",
                    "rival" -> true;
            default -> false;
        };
    }

    private static boolean hasOffice(Person person) {
        return person.roles.stream().anyMatch(Roles::isOffice);
    }

    int role(Person person) {
        if (person.age > 0 && role.endsWith("-old") && People.age(role) == person.age) {
            return AGE;
        }
        if (person.roles.contains(role)) {
            return SAME;
        }
        if (person.hasRole(role)
                || person.roles.contains("politician") && Roles.isElected(role) && shared(person) > 0) {
            return WIDER;
        }
        return person.roles.isEmpty() ? UNKNOWN : OTHER;
    }

    int role(Referent described) {
        String head = Roles.of(described.head);
        return head.equals(role) ? SAME : Roles.same(head, role) ? WIDER : OTHER;
    }

    /** Returns how many of the description's words are said of a person too. */
    int shared(Person person) {
        return overlap(reading.modifiers(person)) + overlap(person.roles);
    }

    int shared(Referent described) {
        return described.phrase == null ? 0 : overlap(reading.words(described.phrase));
    }

    /** "the former minister", "the deputy director": nobody of whom the text has not said so. */
    boolean isOfOtherRank(Person person) {
        for (String word : words) {
            boolean rank = switch (word) {
                case "former", "deputy", "vice", "acting", "assistant", "interim" -> true;
                default -> false;
            };
            if (rank && !person.modifiers.contains(word) && !person.roles.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private int overlap(Set<String> other) {
        int shared = 0;
        for (String word : words) {
            if (other.contains(word)) {
                shared++;
            }
        }
        return shared;
    }
}
