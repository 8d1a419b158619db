package dev.whence.english.frames;

import dev.whence.core.Mention;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes over what stands between a cue and its content: when, where, how and to whom it was said. */
public final class Adjuncts {

    /** What words are said in: "in a statement", "at a hearing". */
    private static final List<String> MEDIA = List.of(
            "statement",
            "interview",
            "speech",
            "letter",
            "memo",
            "email",
            "e-mail",
            "tweet",
            "post",
            "report",
            "briefing",
            "conference",
            "hearing",
            "debate",
            "message",
            "call",
            "release",
            "article",
            "blog",
            "twitter",
            "facebook",
            "video",
            "phone",
            "telephone",
            "testimony",
            "remarks",
            "address",
            "editorial",
            "op-ed",
            "filing",
            "brief",
            "rally",
            "event",
            "meeting",
            "text",
            "note",
            "show",
            "appearance");

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private @Nullable Mention addressee;

    public Adjuncts(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Returns whom the words were said to, if an adjunct that was passed over tells it. */
    @Nullable Mention addressee() {
        return addressee;
    }

    void address(int first, int end) {
        addressee = new Mention(scope.nameOf(first, end), List.of(tokens.span(first, end)));
    }

    /** Returns the token behind an adjunct that begins here; the same token if none does. */
    int skip(int t) {
        if (scope.opaque(t) || tokens.is(t, "that")) {
            return t;
        }
        if (tokens.has(t, Lexicon.DAY)) {
            return tokens.has(t + 1, Lexicon.PERIOD) ? t + 2 : t + 1;
        }
        if (tokens.isAny(t, List.of("late", "early")) && (tokens.is(t + 1, "on") || isDay(t + 1))) {
            return t + 1;
        }
        int time = skipTime(t);
        if (time > t) {
            return time;
        }
        if (tokens.isAny(t, List.of("only", "just", "simply")) && tokens.is(t + 1, "that")) {
            return t + 1;
        }
        if (phrases.isAdverb(t)
                && !tokens.isCapitalized(t)
                && !tokens.isAny(
                        t,
                        List.of(
                                "yet", "just", "only", "even", "there", "here", "so", "much", "once", "very",
                                "nearly"))) {
            return t + 1;
        }
        if (tokens.is(t, "(")) {
            for (int i = t; i <= Math.min(scope.high, t + 20); i++) {
                if (tokens.is(i, ")")) {
                    return i + 1;
                }
            }
        }
        if (tokens.has(t, Lexicon.PREPOSITION) && !tokens.has(t, Lexicon.CONJUNCTION)) {
            return skipPreposition(t);
        }
        if (tokens.is(t, ",")) {
            return skipInsertion(t);
        }
        return t;
    }

    /** Tells whether it is said here when or in what words were said: "on Monday", "in a letter". */
    public boolean tellsWhenOrWhere(int t) {
        if (isDay(t) || tokens.isAny(t, List.of("late", "early")) && isDay(t + 1)) {
            return true;
        }
        if (!tokens.isAny(t, List.of("in", "on", "at", "via", "through"))) {
            return false;
        }
        int end = phrases.simplePhraseAfter(t + 1, scope.high);
        return isDay(t + 1)
                || tokens.has(t + 1, Lexicon.MONTH) && !phrases.isPossessive(t + 2)
                || end > t && isMedium(t + 1, end);
    }

    private boolean isDay(int t) {
        return tokens.has(t, Lexicon.DAY) && !phrases.isPossessive(t + 1);
    }

    /** "last week", "a moment later", "Oct. 7, 2014", "two days ago". */
    private int skipTime(int t) {
        int i = t;
        if (tokens.has(i, Lexicon.MONTH) && tokens.isNumber(i + 1)) {
            i += 2;
            if (tokens.is(i, ",") && tokens.isNumber(i + 1) && tokens.end[i + 1] - tokens.start[i + 1] == 4) {
                i += 2;
            }
            return tokens.is(i, ",") && i < scope.high && !scope.opaque(i + 1) ? i + 1 : i;
        }
        boolean points = tokens.isAny(t, List.of("last", "this", "next", "earlier", "later", "late", "early", "that"));
        while (i <= t + 3
                && (tokens.has(i, Lexicon.DETERMINER | Lexicon.NUMBER_WORD)
                        || tokens.isNumber(i)
                        || tokens.isAny(
                                i,
                                List.of(
                                        "last",
                                        "next",
                                        "earlier",
                                        "later",
                                        "past",
                                        "moment",
                                        "late",
                                        "early",
                                        "same",
                                        "following")))) {
            i++;
        }
        if (i > t && tokens.has(i, Lexicon.PERIOD)) {
            i++;
            boolean relative = tokens.isAny(i, List.of("ago", "later", "earlier", "before"));
            return relative ? i + 1 : points && !tokens.is(t, "that") ? i : t;
        }
        if (i > t && tokens.isAny(i - 1, List.of("later", "earlier")) && i - t > 1) {
            return i;
        }
        return t;
    }

    private int skipPreposition(int t) {
        if (isQuantity(t + 1)
                || tokens.is(t, "of")
                || tokens.is(t, "as")
                || tokens.is(t, "like")
                || tokens.is(t, "until")
                || tokens.is(t, "since")) {
            return t;
        }
        int end = phrases.phraseAfter(t + 1, scope.high);
        if (tokens.has(t + 1, Lexicon.DAY)) {
            end = Math.max(end, t + 1);
        }
        int time = skipTime(t + 1);
        if (time > t + 1) {
            end = Math.max(end, time - 1);
        }
        if (end <= t) {
            return t;
        }
        int medium = mediumAhead(t + 1);
        if (medium > end) {
            end = medium;
        }
        boolean settles = tokens.has(t + 1, Lexicon.MONTH) && end == t + 1
                || tokens.has(t + 1, Lexicon.DAY)
                || time > t + 1
                || tokens.isAny(end, MEDIA)
                || isMedium(t + 1, end);
        if (!settles && !leadToContent(end + 1)) {
            return t;
        }
        if (tokens.is(t, "to") && addressee == null) {
            address(t + 1, end);
        }
        return end + 1;
    }

    /** "in an Oct. 8, 2014, email": the noun behind a date. */
    private int mediumAhead(int t) {
        if (!tokens.has(t, Lexicon.DETERMINER)) {
            return -1;
        }
        for (int i = t; i <= Math.min(scope.high, t + 8); i++) {
            if (scope.opaque(i) || phrases.isFinite(i) || tokens.is(i, "that")) {
                return -1;
            }
            if (tokens.isAny(i, MEDIA)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isMedium(int first, int end) {
        for (int i = first; i <= end; i++) {
            if (tokens.isAny(i, MEDIA)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether "that", a quotation, a colon or the end comes after nothing but adjuncts. */
    boolean leadToContent(int t) {
        int i = t;
        for (int steps = 0; steps < 4; steps++) {
            if (i > scope.high
                    || scope.opaque(i)
                    || tokens.is(i, "that")
                    || tokens.is(i, "whether")
                    || tokens.is(i, ":")
                    || tokens.is(i, ".")
                    || tokens.is(i, ",")
                            && (scope.opaque(i + 1)
                                    || i + 1 > scope.high
                                    || tokens.has(i + 1, Lexicon.ING | Lexicon.WH))) {
                return true;
            }
            if (tokens.has(i, Lexicon.DAY)) {
                i++;
            } else if (skipTime(i) > i) {
                i = skipTime(i);
            } else if (tokens.has(i, Lexicon.PREPOSITION)) {
                int end = phrases.phraseAfter(i + 1, scope.high);
                if (end <= i) {
                    return false;
                }
                i = end + 1;
            } else {
                return false;
            }
        }
        return false;
    }

    /** ", in an interview with X," and ", which had asked," before the content goes on. */
    private int skipInsertion(int t) {
        boolean relative = addressee != null && tokens.isAny(t + 1, List.of("who", "which"));
        if (scope.opaque(t + 1) || !relative && !tokens.has(t + 1, Lexicon.PREPOSITION)) {
            return t;
        }
        for (int i = t + 2; i <= Math.min(scope.high - 1, t + 16); i++) {
            if (scope.opaque(i)) {
                return t;
            }
            if (tokens.is(i, ",")) {
                return scope.opaque(i + 1) || tokens.is(i + 1, "that") ? i + 1 : t;
            }
        }
        return t;
    }

    /** "about half", "over 50": the preposition belongs to the number. */
    boolean isQuantity(int t) {
        boolean number = tokens.isNumber(t) || tokens.has(t, Lexicon.NUMBER_WORD) || tokens.is(t, "$");
        return number && tokens.isAny(t - 1, List.of("about", "over", "around", "under", "between"));
    }
}
