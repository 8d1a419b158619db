package dev.whence.english.rules;

import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;

/** Cuts a cue to its key words: "said" of "has said", "worried" of "is deeply worried". */
public final class KeyWords {

    private static final long LED_BY = Lexicon.AUXILIARY | Lexicon.MODAL | Lexicon.NEGATOR;
    private static final long NO_KEY =
            Lexicon.DETERMINER | Lexicon.PRONOUN | Lexicon.PREPOSITION | Lexicon.CONJUNCTION | Lexicon.SUBORDINATOR;

    private KeyWords() {}

    /**
     * Leaves off the auxiliaries that a cue begins with, and adverbs behind them, where a word that can be the key follows: "was
     * like" stays whole.
     */
    public static void keep(Tokens tokens, Draft draft) {
        if (draft.cueFirst < 0 || draft.cue.size() != 1 || !tokens.has(draft.cueFirst, LED_BY)) {
            return;
        }
        int key = draft.cueFirst;
        while (key <= draft.cueLast && leads(tokens, key)) {
            key++;
        }
        if (key <= draft.cueLast && !tokens.has(key, NO_KEY)) {
            draft.cueFirst = key;
            draft.cue.set(0, tokens.span(key, draft.cueLast));
        }
    }

    private static boolean leads(Tokens tokens, int token) {
        return tokens.has(token, LED_BY | Lexicon.ADVERB) || tokens.lower[token].endsWith("ly");
    }
}
