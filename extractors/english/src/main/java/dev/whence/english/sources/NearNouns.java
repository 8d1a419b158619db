package dev.whence.english.sources;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.NameRun;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrases before a mention that can speak: what a pronoun may stand for. */
final class NearNouns {

    static final long NOUNS = Lexicon.ROLE | Lexicon.PEOPLE | Lexicon.BODY | Lexicon.DOCUMENT | Lexicon.OUTLET;

    /** How many tokens back they are looked for. */
    private static final int TOKENS = 90;

    private static final int MOST = 10;

    /** A noun phrase: its first token, its head, and what it means. */
    record Noun(int first, int head, Referent referent) {}

    private final SourceReading reading;
    private final Tokens tokens;
    private final Mentions mentions;
    /** By its last token, the first token of each run of names that is no person's, counted from 1; 0 where none ends. */
    private final int[] runs;

    private final @Nullable Noun[] known;
    private final boolean[] read;

    NearNouns(SourceReading reading, Mentions mentions) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.mentions = mentions;
        runs = new int[tokens.size];
        known = new Noun[tokens.size];
        read = new boolean[tokens.size];
        for (NameRun run : reading.runs) {
            if (!run.headline() && reading.people.mentionEndingAt(run.last()) == null) {
                runs[run.last()] = run.first() + 1;
            }
        }
    }

    /** Returns noun phrases before a token that are of some kinds, and names unless only persons are wanted, the nearest first. */
    List<Noun> before(int token, long kinds) {
        boolean names = kinds != Lexicon.ROLE;
        List<Noun> found = new ArrayList<>();
        for (int i = token - 1; i >= 0 && i > token - TOKENS && found.size() < MOST; i--) {
            Noun noun = tokens.has(i, kinds) || names && runs[i] > 0 ? endingAt(i) : null;
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
            Noun noun = runs[i] > 0 ? endingAt(i) : null;
            if (noun != null) {
                found.add(noun);
            }
        }
        return found;
    }

    private @Nullable Noun endingAt(int token) {
        int run = runs[token] - 1;
        boolean common = tokens.has(token, NOUNS);
        if (run < 0 && !(common && tokens.isWord(token) && !tokens.isCapitalized(token))) {
            return null;
        }
        if (!read[token]) {
            read[token] = true;
            known[token] = read(run, token);
        }
        return known[token];
    }

    private @Nullable Noun read(int run, int head) {
        boolean verb = run < 0
                && (tokens.has(head, Lexicon.PRONOUN)
                        || tokens.has(head, Lexicon.FINITE)
                                && tokens.has(head - 1, Lexicon.PRONOUN | Lexicon.AUXILIARY | Lexicon.MODAL)
                        || tokens.is(head - 1, "to") && tokens.has(head, Lexicon.BASE)
                        || tokens.has(head + 1, NOUNS) && !tokens.has(head + 1, Lexicon.FINITE));
        if (verb) {
            return null;
        }
        int first = run < 0 ? reading.phraseFirst(head) : run;
        boolean apposition = tokens.is(first - 1, ",") && first > 1 && runs[first - 2] > 0;
        SourcePhrase phrase = SourcePhrase.of(tokens, first, head);
        if (run < 0 && apposition && (phrase.indefinite || phrase.definite)) {
            return null; // "Orbex, [a company] in Tarn"
        }
        if (tokens.has(phrase.head, Lexicon.PRONOUN)) {
            return null;
        }
        Referent own = mentions.own(phrase);
        return own == null || own.person != null ? null : new Noun(first, head, own);
    }
}
