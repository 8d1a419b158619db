package dev.whence.english.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of single words, as bits. Read once from {@code lexicon.txt} beside this class, whose sections name the
 * constants below. The verbs come from {@code verbs.txt}, the nouns and
 * adjectives of cues from {@code cue-words.txt}.
 */
public final class Lexicon {

    /** A form that can be a finite verb: "said", "says", "say". */
    public static final long FINITE = 1L;
    /** The base form: "say". */
    public static final long BASE = 1L << 1;
    /** The form in -ing: "saying". */
    public static final long ING = 1L << 2;
    /** The past participle: "said", "taken". */
    public static final long PARTICIPLE = 1L << 3;
    /** The past tense: "said", "took". */
    public static final long PAST = 1L << 4;
    /** A cue of saying that takes a clause or a quotation: "say", "add", "claim". */
    public static final long SAY = 1L << 5;
    /** A cue that takes an addressee first: "tell", "inform". */
    public static final long TELL = 1L << 6;
    /** A cue of belief or assessment: "believe", "estimate". */
    public static final long BELIEVE = 1L << 7;
    /** A cue that findings and documents take: "show", "indicate". */
    public static final long SHOW = 1L << 8;
    /** A cue that also takes a noun phrase: "deny", "announce", "stress". */
    public static final long NOMINAL = 1L << 9;
    /** A cue of accusation, which takes someone and "of" or "for": "accuse". */
    public static final long ACCUSE = 1L << 10;
    /** A cue of asking: "ask", "wonder". */
    public static final long ASK = 1L << 11;
    /** A cue of wishes, plans and intentions: "want", "plan". */
    public static final long WISH = 1L << 12;
    /** A verb that attributes beside a quotation only: "continue", "laugh". */
    public static final long QUOTE_ONLY = 1L << 13;
    /** A cue that denies: "deny", "reject". */
    public static final long DENY = 1L << 14;
    /** A cue that doubts: "doubt", "question". */
    public static final long DOUBT = 1L << 15;
    /** Any other frequent verb. */
    public static final long VERB = 1L << 16;
    /** An article, demonstrative or quantifier: "the", "some". */
    public static final long DETERMINER = 1L << 17;
    /** A possessive pronoun: "his". */
    public static final long POSSESSIVE = 1L << 18;
    /** A pronoun that can be a subject: "he", "they". */
    public static final long PRONOUN = 1L << 19;
    /** A preposition: "of", "in". */
    public static final long PREPOSITION = 1L << 20;
    /** A word that joins: "and", "but". */
    public static final long CONJUNCTION = 1L << 21;
    /** A word that opens a subordinate clause: "because", "while". */
    public static final long SUBORDINATOR = 1L << 22;
    /** A question or relative word: "what", "who". */
    public static final long WH = 1L << 23;
    /** A form of be, have or do. */
    public static final long AUXILIARY = 1L << 24;
    /** A modal: "will", "could". */
    public static final long MODAL = 1L << 25;
    /** A negating word: "not", "never". */
    public static final long NEGATOR = 1L << 26;
    /** An adverb: "also", "publicly". */
    public static final long ADVERB = 1L << 27;
    /** A day, or a word like "yesterday". */
    public static final long DAY = 1L << 28;
    /** A month. */
    public static final long MONTH = 1L << 29;
    /** A unit of time: "week". */
    public static final long PERIOD = 1L << 30;
    /** A title that stands before a name: "Sen.", "President". */
    public static final long TITLE = 1L << 31;
    /** A noun for one person by role: "spokesman". */
    public static final long ROLE = 1L << 32;
    /** A noun for several people: "officials". */
    public static final long PEOPLE = 1L << 33;
    /** A noun for a body: "ministry". */
    public static final long BODY = 1L << 34;
    /** A noun for something written or found: "report". */
    public static final long DOCUMENT = 1L << 35;
    /** A noun for one that publishes: "newspaper". */
    public static final long OUTLET = 1L << 36;
    /** A word that begins sentences and names nobody. */
    public static final long STARTER = 1L << 37;
    /** A noun that can carry a content: "claim", "belief". */
    public static final long CLAIM_NOUN = 1L << 38;
    /** A noun that makes a cue with "express", "voice" or "raise": "concern". */
    public static final long FEELING_NOUN = 1L << 39;
    /** An adjective of holding something: "concerned", "confident". */
    public static final long FEELING_ADJECTIVE = 1L << 40;
    /** An abbreviation that keeps its stop. */
    static final long ABBREVIATION = 1L << 41;
    /** A number in words. */
    public static final long NUMBER_WORD = 1L << 42;
    /** A form of a verb that attributes with words behind it: "take" of "take issue with". */
    public static final long PHRASE_VERB = 1L << 43;
    /** A noun that carries a content though nobody is named who holds it: "reports". */
    public static final long REPORT_NOUN = 1L << 44;

    /** A given name; this and the following are what {@link Gazetteer} knows of a name of one word. */
    public static final long GIVEN_NAME = 1L << 62;
    /** The name of a people, or an adjective of a country. */
    public static final long DEMONYM = 1L << 61;
    /** The name of an outlet. */
    public static final long OUTLET_NAME = 1L << 60;
    /** The name of an organization. */
    public static final long ORGANIZATION_NAME = 1L << 59;
    /** The name of a place. */
    public static final long PLACE_NAME = 1L << 58;
    /** The last word of names that are no person's. */
    public static final long TAIL = 1L << 57;
    /** The word that a name of several words begins with. */
    public static final long NAME_START = 1L << 56;

    /** What the lexicon itself knows, without the names. */
    public static final long COMMON =
            ~(GIVEN_NAME | DEMONYM | OUTLET_NAME | ORGANIZATION_NAME | PLACE_NAME | TAIL | NAME_START);

    /** Any form of a verb that can attribute. */
    public static final long CUE = SAY | TELL | BELIEVE | SHOW | NOMINAL | ACCUSE | ASK | WISH | QUOTE_ONLY;

    private static final WordTable WORDS;
    private static final Set<String> ABBREVIATIONS = new HashSet<>();

    static {
        Map<String, Long> words = new HashMap<>(8192);
        load(words);
        addVerbs(words);
        for (String form : VerbPhrases.forms()) {
            put(words, form, PHRASE_VERB);
        }
        addCueNouns(words);
        Gazetteer.addTo(words);
        for (char mark = '!'; mark <= '~'; mark++) {
            put(words, String.valueOf(WordTable.fold(mark)), 0);
        }
        for (String mark : List.of("“", "”", "‘", "–", "—", "…", "'s", "n't", "--", "...")) {
            put(words, mark, 0);
        }
        WORDS = new WordTable(words);
    }

    private Lexicon() {}

    /** Returns the bits of a lower-case word, 0 if nothing is known. */
    public static long bits(String word) {
        int slot = WORDS.find(word);
        return slot < 0 ? 0 : WORDS.bits(slot);
    }

    /** Returns the words that are known. */
    public static WordTable words() {
        return WORDS;
    }

    /** Tells whether a word keeps its stop: "Sen", "Jan"; "Sat" and "May" with a capital only. */
    public static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word);
    }

    private static void load(Map<String, Long> words) {
        WordFile.read("lexicon.txt", (section, line) -> {
            for (String entry : line.split(" +")) {
                addEntry(words, section, entry);
            }
        });
    }

    private static void addEntry(Map<String, Long> words, String section, String entry) {
        if (section.equals("abbreviation")) {
            ABBREVIATIONS.add(entry);
            put(words, entry.toLowerCase(java.util.Locale.ROOT) + ".", ABBREVIATION);
        } else {
            long mask = 0;
            for (String name : section.split(" ")) {
                mask |= mask(name);
            }
            put(words, entry, mask);
        }
    }

    private static void addVerbs(Map<String, Long> words) {
        for (Verbs.Verb verb : Verbs.all()) {
            long bits = verb.lexiconBits();
            if (bits != 0) {
                Verbs.Forms forms = verb.forms();
                put(words, forms.base(), bits | BASE | FINITE);
                put(words, forms.third(), bits | FINITE);
                put(words, forms.past(), bits | FINITE | PAST);
                put(words, forms.participle(), bits | PARTICIPLE);
                put(words, forms.ing(), bits | ING);
            }
        }
    }

    private static void addCueNouns(Map<String, Long> words) {
        WordFile.read(CueWords.FILE, (section, line) -> {
            long bits = 0;
            for (String name : section.split(" ")) {
                bits |= isCueNoun(name) ? mask(name) : 0;
            }
            for (String word : line.split(" +")) {
                if (bits != 0) {
                    put(words, word, bits);
                }
            }
        });
    }

    /** Tells whether a name is that of a class of words that make cues and are no verbs. */
    static boolean isCueNoun(String name) {
        return name.equals("claim-noun")
                || name.equals("report-noun")
                || name.equals("feeling-noun")
                || name.equals("feeling-adjective");
    }

    private static void put(Map<String, Long> words, String word, long mask) {
        words.merge(word, mask, (a, b) -> a | b);
    }

    private static long mask(String name) {
        return switch (name) {
            case "determiner" -> DETERMINER;
            case "possessive" -> POSSESSIVE;
            case "pronoun" -> PRONOUN;
            case "preposition" -> PREPOSITION;
            case "conjunction" -> CONJUNCTION;
            case "subordinator" -> SUBORDINATOR;
            case "wh" -> WH;
            case "auxiliary" -> AUXILIARY;
            case "modal" -> MODAL;
            case "negator" -> NEGATOR;
            case "adverb" -> ADVERB;
            case "day" -> DAY;
            case "month" -> MONTH;
            case "period" -> PERIOD;
            case "title" -> TITLE;
            case "role" -> ROLE;
            case "people" -> PEOPLE;
            case "body" -> BODY;
            case "document" -> DOCUMENT;
            case "outlet" -> OUTLET;
            case "starter" -> STARTER;
            case "claim-noun" -> CLAIM_NOUN;
            case "report-noun" -> REPORT_NOUN;
            case "feeling-noun" -> FEELING_NOUN;
            case "feeling-adjective" -> FEELING_ADJECTIVE;
            case "number-word" -> NUMBER_WORD;
            default -> throw new IllegalStateException("lexicon.txt names an unknown section: " + name);
        };
    }
}
