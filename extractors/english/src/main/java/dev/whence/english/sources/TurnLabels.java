package dev.whence.english.sources;

import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells who is meant by the label of a turn in capital letters: "QUILL: We are closed." */
final class TurnLabels {

    /** What is no surname, whatever else it is. */
    private static final long NO_PERSON = Lexicon.ROLE
            | Lexicon.PEOPLE
            | Lexicon.BODY
            | Lexicon.DOCUMENT
            | Lexicon.OUTLET
            | Lexicon.TITLE
            | Lexicon.PRONOUN
            | Lexicon.DETERMINER
            | Lexicon.DAY
            | Lexicon.CUE
            | Lexicon.AUXILIARY
            | Lexicon.MODAL
            | Lexicon.PREPOSITION
            | Lexicon.CONJUNCTION
            | Lexicon.ADVERB
            | Lexicon.PLACE_NAME
            | Lexicon.DEMONYM
            | Lexicon.ORGANIZATION_NAME
            | Lexicon.OUTLET_NAME
            | Lexicon.TAIL;

    private final SourceReading reading;
    private final Tokens tokens;

    TurnLabels(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Tells whether no cue stands beside a source mention, as in a transcript. */
    static boolean isLabel(Draft draft) {
        return draft.cueFirst < 0 && draft.sourceFirst >= 0;
    }

    /** Returns the person that a label in capitals names, in the usual capital letters; null if it is no such label. */
    @Nullable Referent resolve(SourcePhrase phrase, Draft draft) {
        boolean label = draft.cueFirst < 0 && tokens.is(draft.sourceLast + 1, ":") && phrase.head == phrase.last;
        if (!label || phrase.last - phrase.first > 2) {
            return null;
        }
        for (int i = phrase.first; i <= phrase.last; i++) {
            boolean name = tokens.isAllCaps(i)
                    && !tokens.has(i, NO_PERSON)
                    && hasVowel(tokens.lower[i])
                    && reading.bodies.whole(List.of(tokens.lower[i])) == null;
            if (!name) {
                return null;
            }
        }
        Person person = reading.people.add(phrase.first, phrase.last);
        if (person.name.equals(person.name.toUpperCase(Locale.ROOT))) {
            person.name = calm(person.name);
        }
        person.sure = true;
        return Referent.of(person);
    }

    /** What has none is an acronym. */
    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(c -> c > 127 || "aeiouy".indexOf(c) >= 0);
    }

    /** Leaves a capital at the beginning of each word, and behind a hyphen or an apostrophe. */
    private static String calm(String name) {
        StringBuilder calm = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < calm.length(); i++) {
            if (i == 0 || i < calm.length() - 1 && " -'’.".indexOf(calm.charAt(i - 1)) >= 0) {
                calm.setCharAt(i, Character.toUpperCase(calm.charAt(i)));
            }
        }
        return calm.toString();
    }
}
