package dev.whence.english.frames;

import dev.whence.english.lexicon.CueVerbs;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.PhraseReader;
import dev.whence.english.text.Scope;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads verbs behind "to" that tell for what somebody spoke up, "phoned to say that A", "took to Twitter to deny A", or what others
 * were made to say: "led many to ask whether A".
 */
final class Purposes {

    private static final int FARTHEST = 14;
    private static final List<String> BE = List.of("is", "was", "are", "were", "be", "been", "being");
    private static final List<String> HAVE = List.of("has", "have", "had", "'ve", "having");
    private static final List<String> NOT = List.of("not", "n't", "never");
    /** Subjects that are the article's own voice, or nobody. */
    private static final List<String> NOBODY =
            List.of("i", "we", "you", "me", "us", "it", "there", "this", "that", "which", "one");

    private final Scope scope;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final Subjects subjects;
    private final Placement placement;

    Purposes(Scope scope, Subjects subjects, Placement placement) {
        this.scope = scope;
        this.tokens = scope.tokens;
        this.phrases = scope.phrases;
        this.subjects = subjects;
        this.placement = placement;
    }

    /** Reads a verb behind "to"; null if nothing tells that it was done. */
    @Nullable Frame read(Frame frame, int verb) {
        if (frame.cueFirst != verb
                || !tokens.has(verb, Placement.SPEECH | Lexicon.DENY)
                || tokens.has(verb, Lexicon.WISH)) {
            return null;
        }
        int main = mainVerb(verb - 1);
        if (main < 0) {
            return null;
        }
        boolean made = CueVerbs.promptsWords(tokens.lower[main]);
        if (!(made ? isMade(frame, main, verb - 1) : isDone(frame, main))) {
            return null;
        }
        After after = new After(scope).read(verb);
        boolean words = switch (after.kind()) {
            case CLAUSE, QUESTION, QUOTE, COLON -> true;
            case NOUN_PHRASE -> tokens.has(verb, Lexicon.SAY | Lexicon.DENY);
            default -> false;
        };
        return words ? placement.behind(frame, after) : null;
    }

    /** Goes back to the verb that the purpose is of, with no other verb and no mark between; -1 if it is none that leads to words. */
    private int mainVerb(int to) {
        for (int t = to - 1; t >= scope.low && to - t < FARTHEST; t--) {
            if (scope.opaque(t) || tokens.kind[t] == Tokens.MARK || tokens.has(t, Lexicon.WH)) {
                return -1;
            }
            String word = tokens.lower[t];
            boolean leads = CueVerbs.leadsToWords(word) || CueVerbs.promptsWords(word);
            if (leads && isVerbHere(t)) {
                return t;
            }
            if (phrases.isFinite(t) && !tokens.has(t, Lexicon.AUXILIARY)) {
                return -1;
            }
        }
        return -1;
    }

    /** "the call to say" holds a noun. */
    private boolean isVerbHere(int t) {
        boolean noun = t > scope.low
                && (tokens.has(t - 1, Lexicon.DETERMINER | Lexicon.POSSESSIVE | Lexicon.PREPOSITION)
                        || phrases.isPossessive(t - 1));
        return !noun && (t == scope.low ? tokens.has(t, Lexicon.ING) : true);
    }

    /** "led many to ask": who stands between is the source. */
    private boolean isMade(Frame frame, int main, int to) {
        int last = main + 1 < to ? phrases.wholePhraseAfter(main + 1, to - 1) : -1;
        if (last != to - 1 || tokens.isAny(last, NOBODY) || holds(main, NOT)) {
            return false;
        }
        frame.sourceFirst = main + 1;
        frame.sourceLast = last;
        return true;
    }

    /** "phoned to say": the source is who phoned. */
    private boolean isDone(Frame frame, int main) {
        int group = phrases.verbGroupFirst(main, scope.low);
        boolean have = holds(main, HAVE);
        boolean be = holds(main, BE);
        boolean ing = tokens.has(main, Lexicon.ING) || tokens.lower[main].endsWith("ing");
        boolean past = tokens.lower[main].endsWith("ed") || tokens.has(main, Lexicon.PAST);
        boolean present = tokens.lower[main].endsWith("s");
        boolean modal = false;
        for (int t = group; t < main; t++) {
            modal |= tokens.has(t, Lexicon.MODAL) || tokens.is(t, "to");
        }
        boolean passive = be && !ing;
        if (modal || passive || holds(main, NOT) || !(have || past || present || be && ing)) {
            return false;
        }
        return subjects.of(frame, group) && (frame.sourceFirst < 0 || !tokens.isAny(frame.sourceLast, NOBODY));
    }

    private boolean holds(int main, List<String> words) {
        for (int t = phrases.verbGroupFirst(main, scope.low); t < main; t++) {
            if (tokens.isAny(t, words)) {
                return true;
            }
        }
        return false;
    }
}
