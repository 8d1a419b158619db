package dev.whence.english.sources;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrases before a mention that can speak: what a pronoun may stand for. */
final class NearNouns {

    private static final long NOUNS = Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;

    /** How many tokens back they are looked for. */
    private static final int TOKENS = 110;

    private static final int MOST = 12;

    /** A noun phrase: its first token, its head, and what it means. */
    record Noun(int first, int head, Referent referent) {}

    private final SourceReading reading;
    private final Tokens tokens;
    private final Mentions mentions;
    /** The first token of each run of names that is no person's, by its last. */
    private final Map<Integer, Integer> runs = new HashMap<>();

    private final Map<Integer, @Nullable Noun> known = new HashMap<>();

    NearNouns(SourceReading reading, Mentions mentions) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.mentions = mentions;
        for (NameRun run : reading.runs) {
            if (!run.headline() && reading.people.mentionEndingAt(run.last()) == null) {
                runs.put(run.last(), run.first());
            }
        }
    }

    /** Returns noun phrases before a token, the nearest first. */
    List<Noun> before(int token) {
        List<Noun> found = new ArrayList<>();
        for (int i = token - 1; i >= 0 && i > token - TOKENS && found.size() < MOST; i--) {
            Noun noun = endingAt(i);
            if (noun != null) {
                found.add(noun);
                i = noun.first;
            }
        }
        return found;
    }

    /** Returns names of others than persons between two tokens, both included. */
    List<Noun> namesWithin(int first, int last) {
        List<Noun> found = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Noun noun = runs.containsKey(i) ? endingAt(i) : null;
            if (noun != null) {
                found.add(noun);
            }
        }
        return found;
    }

    private @Nullable Noun endingAt(int token) {
        Integer run = runs.get(token);
        boolean common = tokens.has(token, NOUNS);
        if (run == null && !(common && tokens.isWord(token) && !tokens.isCapitalized(token))) {
            return null;
        }
        if (!known.containsKey(token)) {
            known.put(token, read(run, token));
        }
        return known.get(token);
    }

    private @Nullable Noun read(@Nullable Integer run, int head) {
        boolean verb = run == null
                && (tokens.has(head, Lexicon.PRONOUN)
                        || tokens.has(head, Lexicon.FINITE)
                                && tokens.has(head - 1, Lexicon.PRONOUN | Lexicon.AUXILIARY | Lexicon.MODAL)
                        || tokens.is(head - 1, "to") && tokens.has(head, Lexicon.BASE)
                        || tokens.has(head + 1, NOUNS) && !tokens.has(head + 1, Lexicon.FINITE));
        if (verb) {
            return null;
        }
        int first = run == null ? reading.phraseFirst(head) : run;
        boolean apposition = tokens.is(first - 1, ",") && runs.containsKey(first - 2);
        SourcePhrase phrase = SourcePhrase.of(tokens, first, head);
        if (run == null && apposition && (phrase.indefinite || phrase.definite)) {
            return null; // "Orbex, [a company] in Tarn"
        }
        if (tokens.has(phrase.head, Lexicon.PRONOUN)) {
            return null;
        }
        Referent own = mentions.own(phrase);
        return own == null || own.person != null ? null : new Noun(first, head, own);
    }
}
