package dev.whence.english.frames;

import dev.whence.english.lexicon.Gazetteer;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Locale;

/** Finds where a source's phrase really begins and ends, once its noun is known. */
final class Beginnings {

    private static final long SPEAKING =
            Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;
    private static final long NO_NOUN = Lexicon.PREPOSITION
            | Lexicon.CONJUNCTION
            | Lexicon.SUBORDINATOR
            | Lexicon.PRONOUN
            | Lexicon.POSSESSIVE
            | Lexicon.AUXILIARY
            | Lexicon.MODAL
            | Lexicon.SAY
            | Lexicon.TELL
            | Lexicon.BELIEVE;
    /** So many nouns stand before a role: "Tarn evening show host Ada Quill". */
    private static final int BEFORE_ROLE = 4;

    private static final int LONGEST_OUTLET = 4;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;

    Beginnings(Scope scope) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
    }

    /** Returns where a source begins, without what only stands before it and with what belongs to it. */
    int begin(int first, int last) {
        int begin = behindOutlet(behindVerb(first, last), last);
        while (begin < last && isBefore(begin)) {
            begin++;
        }
        if (begin == first
                && tokens.is(first - 1, "that")
                && first - 1 >= scope.low
                && tokens.startsSentence(first - 1)) {
            return first - 1;
        }
        return begin < last ? beforeRole(begin) : begin;
    }

    /** "[Even] Ada Quill", "on [Thursday] Quill", "[March 2] Ada Quill" */
    private boolean isBefore(int t) {
        boolean adverb = tokens.has(t, Lexicon.ADVERB)
                && tokens.isCapitalized(t)
                && tokens.isCapitalized(t + 1)
                && !tokens.has(t, Lexicon.TITLE);
        boolean number = tokens.isNumber(t) && tokens.has(t - 1, Lexicon.MONTH);
        boolean month = tokens.has(t, Lexicon.MONTH) && tokens.isNumber(t + 1);
        return adverb || tokens.has(t, Lexicon.DAY) && tokens.isCapitalized(t) || number || month;
    }

    /** "Speaking to the Daily Mail [Quill] said": an outlet with its article is no part of a name. */
    private int behindOutlet(int first, int last) {
        if (!tokens.is(first, "the") || tokens.isCapitalized(first)) {
            return first;
        }
        for (int t = Math.min(last - 1, first + LONGEST_OUTLET); t > first; t--) {
            if (Gazetteer.isOutlet(tokens.words(first + 1, t).toLowerCase(Locale.ROOT))) {
                return tokens.isCapitalized(t + 1) && !tokens.has(t + 1, SPEAKING | Lexicon.TITLE) ? t + 1 : first;
            }
        }
        return first;
    }

    /** "D-Tarn", "R-N.Y.": whom a politician stands for. */
    boolean isParty(int t) {
        String word = tokens.lower[t];
        return word.length() > 2
                && word.charAt(1) == '-'
                && "dri".indexOf(word.charAt(0)) >= 0
                && tokens.isCapitalized(t);
    }

    /** "contradicted [Ada Quill]": a small verb before a name is none of it. */
    private int behindVerb(int first, int last) {
        for (int t = last - 1; t >= first; t--) {
            boolean verb = tokens.isWord(t)
                    && !tokens.isCapitalized(t)
                    && tokens.isCapitalized(t + 1)
                    && tokens.has(t, Lexicon.PAST)
                    && !tokens.has(t, SPEAKING | Lexicon.ADVERB | Lexicon.TITLE);
            if (verb && t > first) {
                return t + 1;
            }
        }
        return first;
    }

    /** "[Evening show] host Ada Quill": nouns before a role that look like verbs. */
    private int beforeRole(int first) {
        boolean role = tokens.has(first, Lexicon.ROLE)
                && !tokens.isCapitalized(first)
                && tokens.isCapitalized(first + 1)
                && !phrases.beginsClause(first, scope.low);
        if (!role) {
            return first;
        }
        for (int t = first - 1; t >= Math.max(scope.low, first - BEFORE_ROLE); t--) {
            if (!tokens.isWord(t) || scope.opaque(t) || tokens.has(t, NO_NOUN)) {
                return first;
            }
            if (tokens.has(t, Lexicon.DETERMINER) || phrases.beginsClause(t, scope.low)) {
                return t;
            }
        }
        return first;
    }

    /** "the anger of [Ada Quill], who said": returns where the part of a phrase begins that can speak. */
    int whoSpeaks(int first, int last) {
        int simple = phrases.simplePhraseBefore(last, first);
        for (int t = simple - 2; t >= first; t--) {
            if (tokens.has(t, SPEAKING)
                    || tokens.isCapitalized(t)
                    || tokens.isAny(t, List.of("some", "many", "those"))) {
                return first;
            }
        }
        return simple <= last ? simple : first;
    }

    /** "[Quill] accepted the plan": returns the last token before a verb that a list of verbs does not hold. */
    int beforeVerb(int first, int last) {
        for (int t = first + 1; t <= last; t++) {
            if (tokens.isCapitalized(t - 1) && !tokens.isCapitalized(t) && tokens.lower[t].endsWith("ed")) {
                return t - 1;
            }
        }
        return last;
    }
}
