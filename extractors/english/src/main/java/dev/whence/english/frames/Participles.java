package dev.whence.english.frames;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;

/** Finds the source of a cue verb in -ing: "a letter saying A", "with Ada Quill calling", "Quill left, saying A". */
final class Participles {

    private static final int LONGEST_APPOSITION = 16;
    private static final long SPEAKING = Lexicon.DOCUMENT | Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY;

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;

    Participles(Scope scope, Subjects subjects) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        this.subjects = subjects;
    }

    /** Writes the phrase right before the verb into the frame, or the clause's subject as a hint; false if the verb has no source. */
    boolean sourceOf(Frame frame, int group) {
        int before = group - 1;
        boolean far = tokens.is(before - 1, "far");
        if (tokens.is(before, "as") && !far && before - 1 >= scope.low && !scope.opaque(before - 1)) {
            int first = phrases.phraseBefore(before - 1, scope.low);
            if (first <= before - 1) {
                frame.sourceFirst = first;
                frame.sourceLast = before - 1;
                return true;
            }
        }
        int that = frame.cueLast + 1;
        boolean saying = tokens.is(frame.cueLast, "saying");
        boolean states = tokens.has(frame.cueLast, Lexicon.SAY) && tokens.is(that, "that") && !isVerbAt(that + 1);
        boolean direct = isDirect(before);
        boolean withName = isWithName(before);
        boolean said = saying || states || withName;
        boolean speaks = said
                ? withName
                        || before >= scope.low
                                && !scope.opaque(before)
                                && tokens.has(before, SPEAKING | Lexicon.CLAIM_NOUN)
                        || !saying && tokens.is(that, "that") && direct
                : direct && tokens.has(before, SPEAKING);
        if (speaks && phrase(frame, before)) {
            return true;
        }
        frame.elided = true;
        if (!authorOfDocument(frame, before)) {
            subjects.hint(frame, group);
        }
        boolean shown = before >= scope.low && scope.opaque(before) && tokens.has(frame.cueLast, Lexicon.SHOW);
        return said || !direct && !shown;
    }

    /** Takes the phrase that ends right before the verb or, of "a statement", who issued it; false if no phrase ends there. */
    private boolean phrase(Frame frame, int last) {
        int first = phrases.phraseBefore(last, scope.low);
        if (tokens.is(last, "statement") && issuer(frame, first - 1)) {
            return true;
        }
        if (first > last) {
            return false;
        }
        frame.sourceFirst = first;
        frame.sourceLast = last;
        return true;
    }

    /** Tells whether a noun ends here that a verb in -ing right behind it can tell of. */
    private boolean isDirect(int last) {
        return last >= scope.low
                && !scope.opaque(last)
                && tokens.isWord(last)
                && phrases.isNominal(last)
                && !tokens.has(last, Lexicon.PREPOSITION | Lexicon.SUBORDINATOR | Lexicon.PERIOD | Lexicon.DAY);
    }

    /** "a ruling that established": a verb behind "that" tells of the noun. */
    private boolean isVerbAt(int t) {
        boolean unknownPast = tokens.isWord(t) && tokens.bits[t] == 0 && tokens.lower[t].endsWith("ed");
        return phrases.isFinite(t) || unknownPast;
    }

    /** Tells whether a name ends here that "with" stands before. */
    private boolean isWithName(int last) {
        if (last <= scope.low || scope.opaque(last) || !tokens.isCapitalized(last) || !phrases.isNominal(last)) {
            return false;
        }
        int first = phrases.simplePhraseBefore(last, scope.low);
        return first > scope.low && first <= last && tokens.is(first - 1, "with");
    }

    /** "The board issued a statement saying": the source is the board. */
    private boolean issuer(Frame frame, int verb) {
        boolean past = tokens.isWord(verb) && (tokens.has(verb, Lexicon.PAST) || tokens.lower[verb].endsWith("ed"));
        if (verb <= scope.low || scope.opaque(verb) || !past && !phrases.isFinite(verb)) {
            return false;
        }
        Frame probe = new Frame();
        if (!subjects.of(probe, phrases.verbGroupFirst(verb, scope.low))
                || probe.sourceFirst < 0
                || probe.hintFirst >= 0) {
            return false;
        }
        frame.sourceFirst = probe.sourceFirst;
        frame.sourceLast = probe.sourceLast;
        return true;
    }

    /** "a report by Harbour Watch, a news website, stating": the second comma ends the apposition, the report goes on. */
    private boolean authorOfDocument(Frame frame, int comma) {
        int opening = tokens.is(comma, ",") ? comma - 1 : scope.low;
        while (opening > scope.low && comma - opening < LONGEST_APPOSITION && !tokens.is(opening, ",")) {
            if (scope.opaque(opening) || phrases.isFinite(opening)) {
                return false;
            }
            opening--;
        }
        boolean apposition = tokens.is(opening, ",") && tokens.has(opening + 1, Lexicon.DETERMINER);
        if (opening <= scope.low || !apposition || !tokens.isCapitalized(opening - 1)) {
            return false;
        }
        int name = opening - 1;
        while (name > scope.low
                && opening - name < LONGEST_APPOSITION
                && tokens.isWord(name - 1)
                && tokens.isCapitalized(name - 1)) {
            name--;
        }
        int by = tokens.is(name - 1, "the") ? name - 2 : name - 1;
        boolean document = by > scope.low
                && tokens.isAny(by, List.of("by", "from"))
                && tokens.has(by - 1, Lexicon.DOCUMENT)
                && !scope.opaque(by - 1);
        if (document) {
            frame.hintFirst = name;
            frame.hintLast = opening - 1;
        }
        return document;
    }
}
