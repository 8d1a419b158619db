package dev.whence.english.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What single cue verbs take as their content; the classes of {@link Lexicon} are too coarse for it. */
public final class CueVerbs {

    private static final Set<String> NOUN_PHRASE = forms(List.of(
            "deny",
            "confirm",
            "acknowledge",
            "admit",
            "announce",
            "stress",
            "emphasize",
            "emphasise",
            "reiterate",
            "dispute",
            "reject",
            "dismiss",
            "refute",
            "rebut",
            "downplay",
            "concede",
            "allege",
            "predict",
            "disclose",
            "deride",
            "decry",
            "condemn",
            "denounce",
            "criticize",
            "criticise",
            "praise",
            "lament",
            "debunk",
            "affirm",
            "question"));
    private static final Set<String> DESCRIBES_WITH_AS = forms(List.of(
            "describe",
            "characterize",
            "characterise",
            "portray",
            "dismiss",
            "denounce",
            "condemn",
            "deride",
            "label",
            "brand",
            "cite",
            "hail",
            "praise",
            "depict",
            "quote"));
    private static final Set<String> DESCRIBES = forms(List.of("call", "dub", "label", "brand", "declare", "deem"));
    private static final Set<String> NO_BARE_CLAUSE = forms(List.of(
            "describe",
            "repeat",
            "write",
            "read",
            "demonstrate",
            "detail",
            "discover",
            "question",
            "ask",
            "wonder",
            "understand",
            "know",
            "consider",
            "judge",
            "add",
            "reply",
            "respond",
            "answer",
            "protest",
            "boast",
            "brag",
            "joke",
            "quip",
            "muse",
            "opine",
            "quote",
            "text",
            "post",
            "blog",
            "tout",
            "hint",
            "counter",
            "attest",
            "rule",
            "retort",
            "exclaim",
            "inform",
            "advise",
            "notify",
            "teach",
            "brief",
            "point",
            "prove",
            "testify",
            "mention",
            "comment",
            "speculate",
            "complain",
            "lament",
            "agree",
            "disagree",
            "caution",
            "intone",
            "interject",
            "stipulate",
            "imagine",
            "figure",
            "calculate"));
    private static final Set<String> QUESTION = forms(List.of(
            "explain",
            "say",
            "tell",
            "ask",
            "wonder",
            "describe",
            "reveal",
            "recall",
            "question",
            "discuss",
            "recount",
            "know",
            "inquire"));
    private static final Set<String> OF = forms(
            List.of("warn", "complain", "boast", "brag", "speak", "accuse", "learn", "caution", "assure", "hint"));
    private static final Set<String> ABOUT =
            forms(List.of("warn", "complain", "boast", "brag", "speculate", "lament", "joke", "testify", "wonder"));
    private static final Set<String> AGAINST = forms(List.of("warn", "caution", "argue"));

    private static final Set<String> OFTEN_NOUN = presentForms(List.of(
            "state",
            "email",
            "e-mail",
            "remark",
            "question",
            "tweet",
            "rule",
            "fear",
            "claim",
            "report",
            "estimate",
            "project",
            "post",
            "text",
            "blog",
            "comment",
            "note",
            "quote",
            "hint",
            "show",
            "plan",
            "call",
            "charge",
            "brief",
            "judge",
            "figure",
            "forecast",
            "doubt",
            "mention",
            "praise",
            "blame",
            "protest",
            "address",
            "detail",
            "study",
            "reply",
            "answer",
            "boast",
            "lament",
            "label",
            "brand",
            "hope",
            "demand",
            "offer",
            "request",
            "promise",
            "threat",
            "attempt",
            "query",
            "joke",
            "laugh",
            "smile",
            "sigh",
            "shout",
            "start",
            "finish",
            "order",
            "cry",
            "repeat",
            "stress",
            "counter",
            "vow",
            "pledge",
            "guess",
            "caution",
            "suspect",
            "outline",
            "find",
            "cite",
            "read",
            "rebut"));

    private static final Set<String> WISHES_THAT = forms(List.of(
            "hope",
            "wish",
            "agree",
            "decide",
            "propose",
            "recommend",
            "request",
            "demand",
            "order",
            "urge",
            "threaten",
            "vow",
            "pledge",
            "promise",
            "prefer",
            "intend"));
    private static final Set<String> CALLS = forms(List.of("call"));
    private static final Set<String> SHOWS = forms(List.of("show", "prove", "demonstrate"));
    private static final Set<String> ADDRESSES =
            forms(List.of("ask", "warn", "promise", "text", "email", "e-mail", "write", "alert", "caution", "message"));
    private static final Set<String> NEEDS_MARK = Set.of(
            "state",
            "states",
            "email",
            "emails",
            "remarks",
            "report",
            "rules",
            "rule",
            "questions",
            "projects",
            "tweets",
            "posts",
            "comments",
            "attempts",
            "promise",
            "maintain",
            "maintains",
            "maintained");

    private CueVerbs() {}

    /** Tells whether a form of the present tense is more often a noun: "report", "claims". */
    public static boolean isOftenNoun(String form) {
        return OFTEN_NOUN.contains(form);
    }

    /** Tells whether a verb of wishes takes a clause: "hope that", not "try that". */
    public static boolean wishesThat(String form) {
        return WISHES_THAT.contains(form);
    }

    /** Tells whether a form is of "call", which takes one phrase behind another. */
    public static boolean calls(String form) {
        return CALLS.contains(form);
    }

    /** Tells whether a form is of a verb that tells of an act where a person is its subject: "show", "prove". */
    public static boolean shows(String form) {
        return SHOWS.contains(form);
    }

    /** Tells whether a verb may have its addressee behind it where a content follows: "warned them that". */
    public static boolean addresses(String form) {
        return ADDRESSES.contains(form);
    }

    /** Tells whether a form is so often a noun that only "that" or a quotation shows it to be a cue. */
    public static boolean needsMark(String form) {
        return NEEDS_MARK.contains(form);
    }

    public static boolean takesNounPhrase(String form) {
        return NOUN_PHRASE.contains(form);
    }

    public static boolean describes(String form) {
        return DESCRIBES.contains(form) || DESCRIBES_WITH_AS.contains(form);
    }

    public static boolean describesWithAs(String form) {
        return DESCRIBES_WITH_AS.contains(form);
    }

    public static boolean takesBareClause(String form) {
        return !NO_BARE_CLAUSE.contains(form) || form.equals("wrote") || form.equals("writes");
    }

    public static boolean takesQuestion(String form) {
        return QUESTION.contains(form);
    }

    public static boolean takesAbout(String form, String preposition) {
        return switch (preposition) {
            case "of" -> OF.contains(form);
            case "about", "over" -> ABOUT.contains(form);
            case "against" -> AGAINST.contains(form);
            case "at" -> form.startsWith("hint");
            default -> false;
        };
    }

    private static Set<String> presentForms(List<String> bases) {
        Set<String> forms = new HashSet<>();
        for (String base : bases) {
            forms.add(base);
            forms.add(VerbForms.thirdPerson(base));
        }
        return Set.copyOf(forms);
    }

    /** Returns all forms of some verbs. */
    public static Set<String> forms(List<String> bases) {
        Set<String> forms = new HashSet<>();
        for (String base : bases) {
            forms.addAll(Lexicon.forms(base));
        }
        return Set.copyOf(forms);
    }
}
