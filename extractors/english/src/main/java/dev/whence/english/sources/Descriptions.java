package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells who is meant by a source mention that describes: "the official", "the group", "a Tarn fisherman". A definite
 * description is led back to what was introduced before, if only one fits; an indefinite one is somebody new.
 */
final class Descriptions {

    /** How many sentences a definite description reaches back when several could be meant. */
    private static final int NEAR = 5;

    /** By how much one person must fit a definite description better than any other: a sentence nearer. */
    private static final double CLEAR = 1;

    private static final Pattern STATE_BODY = Pattern.compile(
            "\\b(?:department|ministry|agency|bureau|administration|service|commission|board|patrol)\\b");

    private static final Pattern NO_COMPANY =
            Pattern.compile("\\b(?:house|senate|congress|court|party|campaign|council)\\b");

    private final SourceReading reading;
    private final Tokens tokens;

    private final NamedLater namedLater;

    Descriptions(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        namedLater = new NamedLater(reading);
    }

    @Nullable Referent resolve(SourcePhrase phrase) {
        SourceKind kind = kind(phrase);
        Referent earlier = null;
        if (kind == SourceKind.ANONYMOUS) {
            earlier = phrase.definite ? definitePerson(phrase) : namedLater.resolve(phrase);
        } else if (kind == SourceKind.GROUP) {
            earlier = sameHead(phrase, kind);
        } else if (phrase.definite && kind == SourceKind.DOCUMENT) {
            earlier = sameHead(phrase, kind);
        } else if (phrase.definite && phrase.head == phrase.last) {
            earlier = kind == SourceKind.OUTLET ? lastOutlet(phrase) : body(phrase);
        }
        if (earlier != null) {
            return earlier;
        }
        boolean proper = kind.named() && namesSomething(phrase);
        return proper
                ? reading.named(phrase.description(), kind, phrase.first)
                : reading.described(phrase.description(), kind, phrase);
    }

    /** "the Quill administration" goes by a name, "the local authority" does not. */
    private boolean namesSomething(SourcePhrase phrase) {
        for (int i = phrase.first; i <= phrase.head; i++) {
            boolean explained = i == tokens.first(tokens.sentenceOf(i));
            if (tokens.isCapitalized(i) && !explained) {
                return true;
            }
        }
        return false;
    }

    private SourceKind kind(SourcePhrase phrase) {
        int head = phrase.head;
        boolean several = phrase.isCoordinated();
        if (tokens.is(head, "one") || tokens.is(head, "someone") || tokens.is(head, "somebody")) {
            return SourceKind.ANONYMOUS;
        }
        if (tokens.isAny(head, List.of("percent", "%", "majority", "minority"))
                || tokens.is(phrase.first - 1, "those")
                || tokens.isAny(
                        phrase.first,
                        List.of("those", "each", "these", "all", "most", "many", "some", "several", "few", "both"))
                || tokens.has(head, Lexicon.NUMBER_WORD)
                || tokens.has(phrase.first, Lexicon.NUMBER_WORD)
                        && phrase.first < head
                        && !tokens.is(phrase.first, "one")
                        && !tokens.has(head, Lexicon.DOCUMENT)) {
            return SourceKind.GROUP;
        }
        if (several && phrase.joinsSources()) {
            return SourceKind.GROUP;
        }
        if (isGovernment(phrase)) {
            return SourceKind.GOVERNMENT;
        }
        if (tokens.has(head, Lexicon.PEOPLE) && !isOneBody(head)) {
            return SourceKind.GROUP;
        }
        if (tokens.has(head, Lexicon.BODY) && !tokens.has(head, Lexicon.ROLE)) {
            return several && !tokens.isCapitalized(head) ? SourceKind.GROUP : SourceKind.ORGANIZATION;
        }
        if (tokens.has(head, Lexicon.ROLE)) {
            return several ? SourceKind.GROUP : SourceKind.ANONYMOUS;
        }
        if (tokens.is(head, "media") || tokens.has(head, Lexicon.OUTLET) && !tokens.has(head, Lexicon.DOCUMENT)) {
            return SourceKind.OUTLET;
        }
        if (tokens.has(head, Lexicon.DOCUMENT)) {
            return SourceKind.DOCUMENT;
        }
        return kindByForm(phrase, several);
    }

    /** "police", "authorities" are several; "families", "members" too; a "state" or a "team" is one body. */
    private boolean isOneBody(int head) {
        return tokens.has(head, Lexicon.BODY) && !tokens.is(head, "police") && !tokens.is(head, "military");
    }

    private boolean isGovernment(SourcePhrase phrase) {
        if (!tokens.isAny(phrase.head, List.of("government", "governments", "regime"))) {
            return false;
        }
        return tokens.is(phrase.head, "government") || tokens.is(phrase.head, "regime");
    }

    private SourceKind kindByForm(SourcePhrase phrase, boolean several) {
        String word = tokens.lower[phrase.head];
        int hyphen = word.lastIndexOf('-');
        String last = hyphen >= 0 ? word.substring(hyphen + 1) : word;
        long bits = Lexicon.bits(last);
        if (word.endsWith("-old") || (bits & Lexicon.ROLE) != 0) {
            return several ? SourceKind.GROUP : SourceKind.ANONYMOUS;
        }
        if (several) {
            return SourceKind.GROUP;
        }
        if (isPlural(last)) {
            return areAgents(last) || (bits & Lexicon.PEOPLE) != 0 || phrase.isProper()
                    ? SourceKind.GROUP
                    : isThing(last) ? SourceKind.DOCUMENT : SourceKind.GROUP;
        }
        if (isAgentive(last)) {
            return SourceKind.ANONYMOUS;
        }
        if (phrase.isProper()) {
            return SourceKind.ORGANIZATION;
        }
        return tokens.isAny(phrase.first - 1, List.of("one", "another")) ? SourceKind.ANONYMOUS : SourceKind.DOCUMENT;
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    }

    /** "islanders", "students": several of what by its word is a person. */
    static boolean areAgents(String word) {
        return isPlural(word) && isAgentive(word.substring(0, word.length() - 1));
    }

    private static boolean isAgentive(String word) {
        return isPersonByWord(word) || !isDevice(word) && hasAgentiveEnding(word);
    }

    /** "-ant" and the like end the names of things as often: "plant", "restaurant". */
    private static boolean isPersonByWord(String word) {
        return switch (word) {
            case "prefect",
                    "envoy",
                    "legate",
                    "occupant",
                    "assistant",
                    "tenant",
                    "applicant",
                    "defendant",
                    "claimant",
                    "consultant",
                    "accountant",
                    "attendant",
                    "lieutenant",
                    "sergeant",
                    "commandant",
                    "merchant",
                    "migrant",
                    "immigrant",
                    "participant",
                    "informant",
                    "combatant",
                    "servant",
                    "inhabitant",
                    "descendant",
                    "contestant",
                    "student",
                    "agent",
                    "resident",
                    "patient",
                    "client",
                    "guard",
                    "nurse",
                    "pilot",
                    "clerk",
                    "captain",
                    "neighbour",
                    "neighbor",
                    "cousin",
                    "friend" -> true;
            default -> false;
        };
    }

    private static boolean isDevice(String word) {
        return switch (word) {
            case "sensor",
                    "monitor",
                    "computer",
                    "meter",
                    "tracker",
                    "indicator",
                    "server",
                    "newsletter",
                    "banner",
                    "poster",
                    "sticker",
                    "folder",
                    "thermometer",
                    "barometer",
                    "scanner",
                    "router",
                    "ledger" -> true;
            default -> false;
        };
    }

    private static boolean hasAgentiveEnding(String word) {
        return word.endsWith("er")
                || word.endsWith("or")
                || word.endsWith("ist")
                || word.endsWith("ian")
                || word.endsWith("man")
                || word.endsWith("woman")
                || word.endsWith("person")
                || word.endsWith("ee")
                || word.endsWith("eer");
    }

    private static boolean isThing(String word) {
        return word.endsWith("tion")
                || word.endsWith("tions")
                || word.endsWith("ment")
                || word.endsWith("ments")
                || word.endsWith("ing")
                || word.endsWith("ings")
                || word.endsWith("ness")
                || word.endsWith("ity")
                || word.endsWith("ism")
                || word.endsWith("phone")
                || word.endsWith("line")
                || word.endsWith("ad")
                || word.endsWith("ads");
    }

    /** "the official": a person of that role if nobody else can be meant, or an unnamed one who was called so before. */
    private @Nullable Referent definitePerson(SourcePhrase phrase) {
        String role = Roles.of(tokens.lower[phrase.head]);
        Set<String> words = reading.words(phrase);
        Referent unnamed = unnamedBefore(phrase, role, words);
        if (unnamed != null && isStillMeant(unnamed, role, phrase)) {
            return unnamed;
        }
        Person best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double secondScore = Double.NEGATIVE_INFINITY;
        int from = reading.people.lastMentionBefore(phrase.first);
        for (int i = from; i >= 0 && i > from - 120; i--) {
            PersonMention mention = reading.people.mentions().get(i);
            int distance = reading.sentencesBetween(mention.first(), phrase.first);
            double score = fit(mention.person(), role, words, phrase, distance) - Math.min(distance, 12);
            if (isLastSpeaker(mention.person())) {
                score += 1.5;
            }
            if (score > bestScore) {
                secondScore = mention.person() == best ? secondScore : bestScore;
                best = mention.person();
                bestScore = score;
            } else if (mention.person() != best && score > secondScore) {
                secondScore = score;
            }
        }
        return best == null || bestScore - secondScore < CLEAR ? unnamed : reading.person(best, phrase.first);
    }

    /** Returns the unnamed person of a role who was mentioned before and whose description has a word of this one. */
    private @Nullable Referent unnamedBefore(SourcePhrase phrase, String role, Set<String> words) {
        Referent best = null;
        int bestScore = Integer.MIN_VALUE;
        int size = reading.referents.size();
        for (int i = size - 1; i >= 0 && i >= size - SourceReading.LOOK_BACK; i--) {
            Referent earlier = reading.referents.get(i);
            int shared = overlap(words, earlier.words());
            boolean unnamed = earlier.kind() == SourceKind.ANONYMOUS && Roles.same(earlier.head(), role);
            int score = shared - reading.sentencesBetween(earlier.token(), phrase.first);
            if (unnamed && (words.isEmpty() || shared > 0) && score > bestScore) {
                best = earlier;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whom the text called just so, and not long ago, is meant before any whom it names. */
    private boolean isStillMeant(Referent unnamed, String role, SourcePhrase phrase) {
        return unnamed.head().equals(role) && reading.sentencesBetween(unnamed.token(), phrase.first) <= NEAR;
    }

    private boolean isLastSpeaker(Person person) {
        Referent last = reading.lastReferent();
        return last != null && last.person() == person;
    }

    /** How well a person fits a definite description; negative infinity if not at all. */
    private double fit(Person person, String role, Set<String> words, SourcePhrase phrase, int distance) {
        if (!person.sure || !person.gender.agrees(Roles.genderOf(role)) || isOfOtherRank(person, words)) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean complement = phrase.last > phrase.head && tokens.isAny(phrase.head + 1, List.of("for", "of"));
        int shared = overlap(words, reading.modifiers(person));
        if (person.hasRole(role)) {
            boolean exact = person.roles.contains(role);
            if (complement && shared == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            boolean strange = !words.isEmpty() && shared == 0 && !Roles.isParty(role);
            boolean foreign = hasProperWord(phrase)
                    ? !person.modifiers.isEmpty() && distance > 1
                    : !exact || !person.modifiers.isEmpty();
            return strange && foreign ? Double.NEGATIVE_INFINITY : 3 + (exact ? 1 : 0) + 2 * shared;
        }
        if (person.roles.contains("politician") && Roles.isElected(role) && shared > 0) {
            return 2 + 2 * shared;
        }
        boolean anybody = role.endsWith("-old") || isWordForAnybody(role);
        return anybody && !complement && distance <= NEAR && words.isEmpty() ? 1 : Double.NEGATIVE_INFINITY;
    }

    /** "the former minister", "the deputy director": nobody of whom the text has not said so. */
    private static boolean isOfOtherRank(Person person, Set<String> words) {
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

    private static boolean isWordForAnybody(String role) {
        return switch (role) {
            case "man", "woman", "boy", "girl", "teenager", "victim", "suspect", "speaker" -> true;
            default -> false;
        };
    }

    private boolean hasProperWord(SourcePhrase phrase) {
        for (int i = phrase.first; i <= phrase.last; i++) {
            if (i != phrase.head && tokens.isCapitalized(i)) {
                return true;
            }
        }
        return false;
    }

    private static int overlap(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String word : one) {
            if (other.contains(word)) {
                shared++;
            }
        }
        return shared;
    }

    /** "Officials" or "the experts" behind "wildlife experts" are the same. */
    private @Nullable Referent sameHead(SourcePhrase phrase, SourceKind kind) {
        if (phrase.head != phrase.first || phrase.last != phrase.head || phrase.isCoordinated()) {
            return null;
        }
        int size = reading.referents.size();
        for (int i = size - 1; i >= 0 && i >= size - SourceReading.LOOK_BACK; i--) {
            Referent earlier = reading.referents.get(i);
            if (earlier.kind() == kind && earlier.head().equals(tokens.lower[phrase.head])) {
                int distance = reading.sentencesBetween(earlier.token(), phrase.first);
                return phrase.definite || distance <= 1 ? earlier : null;
            }
        }
        return null;
    }

    /** "the department", "the company": what was named with that noun, or the last body that spoke. */
    private @Nullable Referent body(SourcePhrase phrase) {
        String noun = tokens.lower[phrase.head];
        if (phrase.head != phrase.first && !onlyPlain(phrase)) {
            return null;
        }
        boolean alone = phrase.head == phrase.first;
        int size = reading.referents.size();
        for (int i = size - 1; alone && i >= 0 && i >= size - SourceReading.LOOK_BACK; i--) {
            Referent earlier = reading.referents.get(i);
            boolean fits = earlier.kind() == SourceKind.ORGANIZATION
                    && isCalled(earlier.source().name(), noun);
            if (fits && reading.sentencesBetween(earlier.token(), phrase.first) <= 2 * NEAR) {
                return earlier;
            }
        }
        Bodies.Body last = alone ? reading.bodies.lastWithNoun(noun, phrase.first) : null;
        return last == null ? null : reading.named(last.name(), SourceKind.ORGANIZATION, phrase.first);
    }

    private boolean onlyPlain(SourcePhrase phrase) {
        return !hasProperWord(phrase);
    }

    /** Tells whether a noun alone can stand for a name: "the agency" for a bureau, "the company" for most. */
    private static boolean isCalled(String name, String noun) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean state = STATE_BODY.matcher(lower).find();
        return switch (noun) {
            case "agency" -> state || !lower.contains(" ");
            case "group", "organization", "organisation" -> !state && !lower.equals("white house");
            case "company", "firm" -> !state && !NO_COMPANY.matcher(lower).find();
            default -> (" " + lower + " ").contains(" " + noun + " ");
        };
    }

    private @Nullable Referent lastOutlet(SourcePhrase phrase) {
        int size = reading.referents.size();
        for (int i = size - 1; i >= 0 && i >= size - SourceReading.LOOK_BACK; i--) {
            Referent earlier = reading.referents.get(i);
            if (earlier.kind() == SourceKind.OUTLET && phrase.head == phrase.first) {
                return earlier;
            }
        }
        return null;
    }
}
