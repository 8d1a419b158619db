package dev.whence.english.sources;

import dev.whence.core.SourceKind;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Plurals;
import dev.whence.english.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a mention by its own words alone: what it names, or else describes. */
final class Mentions {

    private final SourceReading reading;
    private final Tokens tokens;
    private final Names names;
    private final Descriptions descriptions;

    Mentions(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        names = new Names(reading);
        descriptions = new Descriptions(reading);
    }

    /** Returns what a phrase names, or describes if it names nobody; null for what is neither: "2014". */
    @Nullable Referent own(SourcePhrase phrase) {
        if (tokens.isAny(phrase.head, List.of("the", "a", "an", "every", "no"))) {
            return null;
        }
        if (isShare(phrase)) {
            return reading.described(SourceReading.line(tokens, phrase.first, phrase.last), SourceKind.GROUP, phrase);
        }
        if (!tokens.isWord(phrase.head) && !(tokens.isNumber(phrase.head) && phrase.countsOthers())) {
            return names.numbered(phrase);
        }
        if (isListOfNames(phrase)) {
            return reading.described(SourceReading.line(tokens, phrase.first, phrase.last), SourceKind.GROUP, phrase);
        }
        if (phrase.countsOthers()) {
            return reading.described(phrase.description(), SourceKind.GROUP, phrase);
        }
        Referent name = names.resolve(phrase);
        return name != null ? name : descriptions.of(phrase);
    }

    /** "66% of the fishermen", "less than 20 percent" */
    private boolean isShare(SourcePhrase phrase) {
        for (int i = phrase.first + 1; i <= phrase.last && i < phrase.first + 5; i++) {
            if (tokens.isAny(i, List.of("%", "percent")) && tokens.isNumber(i - 1)) {
                return i == phrase.last || tokens.is(i + 1, "of");
            }
        }
        return tokens.lower[phrase.first].endsWith("%");
    }

    /** "Ada Quill, Ivo Sund and Ines Vale", "Quill (Tarn) and Sund" */
    private boolean isListOfNames(SourcePhrase phrase) {
        if (reading.people.mentionEndingAt(phrase.head) == null) {
            return false;
        }
        int i = phrase.head + 1;
        while (i < phrase.last && !tokens.isAny(i, List.of("and", "&"))) {
            boolean apposition = tokens.has(i, Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.WH | Lexicon.ROLE);
            if (apposition || tokens.is(i, "'s")) {
                return false;
            }
            i++;
        }
        boolean person = reading.people.mentionEndingAt(phrase.last) != null;
        return i < phrase.last && (person || tokens.is(i + 1, "other") || tokens.is(i + 1, "others"));
    }

    /** "one of the experts": an expert; null for "one of them". "Others" are others. */
    @Nullable Referent oneOf(SourcePhrase phrase) {
        if (tokens.isAny(phrase.first, List.of("others", "other"))) {
            return reading.described(phrase.description(), SourceKind.GROUP, phrase);
        }
        if (phrase.last < phrase.first + 2
                || !tokens.is(phrase.first + 1, "of")
                || tokens.isAny(phrase.last, List.of("them", "those"))) {
            return null;
        }
        SourcePhrase others = SourcePhrase.of(tokens, phrase.first + 2, phrase.last);
        if (tokens.has(others.head, Lexicon.PRONOUN)) {
            return null;
        }
        String name = Plurals.singular(others.description(), tokens.word(others.head));
        return reading.described(name, SourceKind.ANONYMOUS, others);
    }
}
