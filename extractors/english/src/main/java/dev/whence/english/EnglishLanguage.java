package dev.whence.english;

import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.english.language.ClauseSplitter;
import dev.whence.english.language.Concepts;
import dev.whence.english.language.CueForces;
import dev.whence.english.language.DiscourseWords;
import dev.whence.english.language.Hedges;
import dev.whence.english.language.NumberReader;
import dev.whence.english.language.OutletNames;
import dev.whence.english.language.SentenceSplitter;
import dev.whence.english.language.SmallWords;
import dev.whence.english.language.Spelling;
import dev.whence.english.language.Stemmer;
import dev.whence.english.lexicon.Gazetteer;
import java.util.List;
import java.util.Optional;

/**
 * The rules of English that linking needs: stop words, negators, British and American spelling, stems, numbers, hedges
 * and sentences. Words are expected as {@link Language} says; any other string gets an answer too, never an exception.
 *
 * <p>Immutable and thread-safe; every rule takes time linear in what it is given.
 */
public final class EnglishLanguage implements Language {

    private static final EnglishLanguage INSTANCE = new EnglishLanguage();

    private EnglishLanguage() {}

    /**
     * Returns the rules of English.
     *
     * @return always the same instance
     */
    public static EnglishLanguage instance() {
        return INSTANCE;
    }

    /**
     * Returns the language.
     *
     * @return {@code en}
     */
    @Override
    public String tag() {
        return "en";
    }

    /**
     * Tells whether a word is an article, pronoun, preposition, conjunction or auxiliary verb. Negators are none: they
     * carry the sense of a statement.
     */
    @Override
    public boolean isStopWord(String word) {
        return SmallWords.isStopWord(word);
    }

    /**
     * Tells whether a word negates: "not", "never", "without", and every form in "n't", with a straight or a curly
     * apostrophe. Verbs of denying do not negate a word but a statement; they are cues.
     */
    @Override
    public boolean isNegator(String word) {
        return SmallWords.isNegator(word);
    }

    /**
     * Returns the American spelling of a British word, without a possessive ending, with straight apostrophes, and an
     * abbreviation without its dots. As "us" is a pronoun, "u.s." and "usa" become "united-states". False friends of the
     * rules (hour, exercise, surprise) stay as they are.
     */
    @Override
    public String canonical(String word) {
        return Spelling.canonical(word);
    }

    /**
     * Returns the stem of a word's canonical spelling, by steps 1 and 5 of M. F. Porter, "An algorithm for suffix
     * stripping", Program 14(3), 1980, with a list of irregular verbs and plurals ("said", "people") before them and
     * adverbs in -ly behind step 1. Parts of speech other than adverbs are kept apart: "agreement" is not "agree".
     */
    @Override
    public String stem(String word) {
        return Stemmer.stem(Spelling.canonical(word));
    }

    /**
     * Returns the stem of the word that stands for a group of near-synonyms in news ("apprehend", "detain" and "nab" go by
     * "arrest"). A word of several senses stands in the group of the sense that is commonest in reports.
     */
    @Override
    public String concept(String word) {
        return Concepts.concept(stem(word));
    }

    /** Tells nouns for what was said, words that deny it, and adverbs that strengthen a denial, in every inflection listed. */
    @Override
    public Discourse discourse(String word) {
        return DiscourseWords.of(word);
    }

    /** Tells the force of reporting verbs, their nouns, and adverbs such as "allegedly", in every inflection. */
    @Override
    public Optional<CueForce> cueForce(List<String> words) {
        return CueForces.forceOf(words);
    }

    /** Knows the agencies, papers and broadcasters that the extractor knows, with or without "the", by initials too. */
    @Override
    public Optional<String> outlet(String name) {
        return OutletNames.outlet(name);
    }

    /** Knows the short forms of given names that the extractor knows. */
    @Override
    public boolean sameGivenName(String one, String other) {
        return one.equals(other) || Gazetteer.isShortFor(one, other);
    }

    /** Tells words like "plan", "threat", "prospect" and "might"; "will" is none, as reports exchange it for the present. */
    @Override
    public boolean isProspect(String word) {
        return SmallWords.isProspect(word);
    }

    /**
     * Reads a number in digits or words, with its scale, currency, percent sign or unit. Equal numbers have equal values:
     * "100m", "a hundred million" and "100,000,000" give the same. A round plural ("hundreds of thousands") has the unit
     * {@code many}. A letter m behind digits is read as million, as the press writes it; "pounds" as the currency.
     * Ordinals, years with an s ("1990s"), times and ranges are not read.
     */
    @Override
    public Optional<Quantity> quantityAt(List<String> words, int index) {
        return NumberReader.quantityAt(words, index);
    }

    /**
     * Reads a hedge. Words that hedge only a number ("about", "some", "over", "up to") are read where a number follows.
     */
    @Override
    public Optional<Hedge> hedgeAt(List<String> words, int index) {
        return Hedges.hedgeAt(words, index);
    }

    /**
     * Splits a text into sentences: first at line breaks, then behind a stop, with its closing quotation marks and
     * brackets. The stop of an abbreviation or initial ends a sentence only where a word follows that begins one, and no
     * stop does before a lower-case word, so that {@code "Why?" she asked} stays whole.
     */
    @Override
    public List<Span> sentences(String text) {
        return SentenceSplitter.split(text);
    }

    /**
     * Splits a text into sentences, and these behind a semicolon and before ", but" and ", however," with a subject of its own, where enough
     * words stand on both sides. What follows "and" mostly goes on with the same thing and is left with it.
     */
    @Override
    public List<Span> statements(String text) {
        return ClauseSplitter.split(text);
    }
}
