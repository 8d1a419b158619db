package dev.whence.core.spi;

import dev.whence.core.Span;
import dev.whence.core.naming.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a language that linking needs. Words are given in lower case, without punctuation at their ends. Pure and
 * thread-safe.
 */
public interface Language {

    /**
     * A number in words or digits.
     *
     * @param words how many words it takes, at least 1
     * @param value the value: 100000000 for "$100 million"
     * @param unit the unit, lower-case, in a form that does not depend on how it was written: "$", "%", "month"; empty if
     *     there is none
     */
    record Quantity(int words, BigDecimal value, String unit) {}

    /**
     * Words that make a statement less exact or less sure.
     *
     * @param words how many words it takes, at least 1
     * @param bound what it does to a number or a statement
     */
    record Hedge(int words, Bound bound) {}

    /** What a hedge does. */
    enum Bound {
        /** "about", "some", "roughly". */
        ABOUT,
        /** "at least", "no fewer than". */
        AT_LEAST,
        /** "more than", "over". */
        MORE_THAN,
        /** "at most", "up to". */
        AT_MOST,
        /** "less than", "almost". */
        LESS_THAN,
        /** "may", "possibly", "allegedly". */
        UNSURE
    }

    /** What a word does in speaking of other speech. */
    enum Discourse {
        /** None of these. */
        NONE,
        /** It stands for what someone said: "claim", "account", "allegations". */
        SAYING,
        /** It tells that something is not so: "false", "denied", "baseless". */
        DENIAL,
        /** It only adds weight to a denial: "categorically", "completely". */
        EMPHASIS
    }

    /**
     * How a cue takes what it attributes, from holding off to holding true: the entailments of reporting verbs by which an
     * article puts a claim in doubt or endorses it (Recasens, Danescu-Niculescu-Mizil and Jurafsky, "Linguistic Models for
     * Analyzing and Detecting Biased Language", ACL 2013, section 3).
     */
    enum CueForce {
        /** It keeps a distance: "claimed", "alleged". */
        DISTANCED,
        /** It is thought or put forward, not held for sure: "suggested", "believes". */
        TENTATIVE,
        /** It only tells that it was said: "said", "according to". */
        NEUTRAL,
        /** It is said with weight, perhaps against doubt: "insisted", "announced", "warned". */
        EMPHATIC,
        /** It is held true: "confirmed", "revealed", "pointed out". */
        ENDORSED,
        /** It is held true and told against the source's own interest: "admitted", "conceded". */
        CONCEDED;

        /**
         * Returns the force as it is written in output.
         *
         * @return the lower-case name
         */
        public String label() {
            return Labels.of(this);
        }
    }

    /**
     * Returns the language.
     *
     * @return a BCP 47 tag
     */
    String tag();

    /**
     * Tells whether a word says nothing of what a text is about.
     *
     * @param word a lower-case word
     * @return whether it is one of the frequent small words
     */
    boolean isStopWord(String word);

    /**
     * Tells whether a word turns a statement into its opposite.
     *
     * @param word a lower-case word
     * @return whether it negates
     */
    boolean isNegator(String word);

    /**
     * Returns the one form that stands for all spellings of a word.
     *
     * @param word a lower-case word
     * @return "rumor" for "rumour"; the word itself if it has one spelling
     */
    String canonical(String word);

    /**
     * Returns a form that the inflections of a word share, good enough to compare words, not to print.
     *
     * @param word a lower-case word
     * @return "deliver" for "delivered" and "deliveries"; the word itself if nothing is known
     */
    String stem(String word);

    /**
     * Returns a form that words of about the same meaning share, for comparing reports in different words. It weighs less
     * than an equal stem.
     *
     * @param word a lower-case word
     * @return the stem of "arrest" for "apprehended" and "detains"; the word's stem if nothing is known, as by default
     */
    default String concept(String word) {
        return stem(word);
    }

    /**
     * Tells what a word does in speaking of other speech, so that "denied his account" is known to have no words of its own.
     *
     * @param word a lower-case word
     * @return what it does; nothing, by default
     */
    default Discourse discourse(String word) {
        return Discourse.NONE;
    }

    /**
     * Tells how a cue takes what it attributes: "said" leaves it open, "claimed" keeps a distance, "admitted" holds it true.
     *
     * @param words the cue's lower-case words, in order
     * @return the force of its most telling word; none if no word is known, as by default
     */
    default Optional<CueForce> cueForce(List<String> words) {
        return Optional.empty();
    }

    /**
     * Returns the one name that stands for all names of a news outlet or agency.
     *
     * @param name a name as an article has it
     * @return "Associated Press" for "AP" and "The Associated Press"; none if it is not known as an outlet's, as by default
     */
    default Optional<String> outlet(String name) {
        return Optional.empty();
    }

    /**
     * Tells whether two given names can be one person's.
     *
     * @param one a lower-case given name
     * @param other another lower-case given name
     * @return whether one is a usual short form of the other, as "mike" is of "michael"; not, by default
     */
    default boolean sameGivenName(String one, String other) {
        return one.equals(other);
    }

    /**
     * Tells whether a word speaks of what may come, so that "plans to send" is known for another claim than "has sent".
     *
     * @param word a lower-case word
     * @return whether it does; never, by default
     */
    default boolean isProspect(String word) {
        return false;
    }

    /**
     * Reads a number.
     *
     * @param words lower-case words, with {@code $}, {@code €}, {@code £} and {@code %} as words of their own
     * @param index where it would begin
     * @return the number, if one begins there
     */
    Optional<Quantity> quantityAt(List<String> words, int index);

    /**
     * Reads a hedge.
     *
     * @param words lower-case words
     * @param index where it would begin
     * @return the longest hedge that begins there, if one does
     */
    Optional<Hedge> hedgeAt(List<String> words, int index);

    /**
     * Splits a text into sentences.
     *
     * @param text any text
     * @return spans in UTF-16 code units, in order, without the white space between them
     */
    List<Span> sentences(String text);

    /**
     * Splits a text into parts that each say one thing: sentences, and long sentences where another begins within them.
     *
     * @param text any text
     * @return spans in UTF-16 code units, in order, without the white space between them; the sentences, by default
     */
    default List<Span> statements(String text) {
        return sentences(text);
    }
}
