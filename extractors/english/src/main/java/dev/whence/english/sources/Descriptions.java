package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import java.util.List;

/** Tells what kind of source a description means, and how it is called: "the official", "the group", "a Tarn fisherman". */
final class Descriptions {

    private final SourceReading reading;
    private final Tokens tokens;

    Descriptions(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Returns the source that the words of a mention describe. */
    Referent of(SourcePhrase phrase) {
        SourceKind kind = kind(phrase);
        return kind.named() && namesSomething(phrase)
                ? Referent.named(phrase.description(), kind, tokens.lower[phrase.head])
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
        if (tokens.isAny(head, List.of("percent", "%", "majority", "minority", "couple", "pair", "duo", "trio"))
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
}
