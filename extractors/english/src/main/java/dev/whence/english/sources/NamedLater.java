package dev.whence.english.sources;

import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.lexicon.Roles;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a text itself names, right behind, the person whom it described first: "A spokesman for the Harbour Board ...
 * Harbour Board spokesman Ivo Sund told". That a name follows, or that its bearer could be called so too, tells nothing: who
 * "a harbour official" is stays open, and to guess would put words into somebody's mouth.
 */
final class NamedLater {

    /** How many sentences behind the description the name may follow. */
    private static final int SOON = 3;
    /** How many sentences behind the name the quoted words may come again. */
    private static final int AGAIN = 4;
    /** How many tokens around a description or behind a name are looked at. */
    private static final int NEAR = 120;
    /** How many tokens behind the name the description is looked for again. */
    private static final int REACH = 1000;

    /** So many words in quotation marks are no chance. */
    private static final int FEWEST_WORDS = 2;

    private final SourceReading reading;
    private final Tokens tokens;

    NamedLater(SourceReading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Returns the person whom an indefinite description turns out to mean; null as a rule. */
    @Nullable Referent resolve(SourcePhrase phrase) {
        String role = Roles.of(tokens.lower[phrase.head]);
        boolean one = phrase.indefinite && !tokens.isAny(phrase.first - 1, List.of("another", "one"));
        if (!one || Roles.staysUnnamed(role) || asksNotToBeNamed(phrase)) {
            return null;
        }
        PersonMention mention = firstNamedBehind(phrase);
        if (mention == null || !mention.person().gender.agrees(Roles.genderOf(role)) || isNewThere(mention)) {
            return null;
        }
        Person person = mention.person();
        if (!holdsSameOffice(person, role, phrase) && !isWhomTheStoryIsAbout(person, role, phrase, mention)) {
            return null;
        }
        person.addRole(role);
        return Referent.of(person);
    }

    /** Returns the first mention of the person whom the text names next, unless it comes late or in somebody's words. */
    private @Nullable PersonMention firstNamedBehind(SourcePhrase phrase) {
        List<PersonMention> mentions = reading.people.mentions();
        int from = reading.people.lastMentionBefore(phrase.last) + 1;
        for (int i = from; i < mentions.size() && i < from + 12; i++) {
            PersonMention mention = mentions.get(i);
            int distance = reading.sentencesBetween(phrase.last, mention.first());
            if (distance > SOON) {
                return null;
            }
            Person person = mention.person();
            boolean introduced = person.first >= mention.first() - 1;
            // who is named in the same sentence is whom it speaks of
            if (introduced && distance > 0 && !reading.isQuoted(mention.first())) {
                return person.hasFullName() ? mention : null;
            }
        }
        return null;
    }

    /** "on condition of anonymity", "who asked not to be named", "was not authorized to speak" */
    private boolean asksNotToBeNamed(SourcePhrase phrase) {
        int sentence = tokens.sentenceOf(phrase.first);
        int first = Math.max(tokens.first(sentence), phrase.first - NEAR);
        int end = Math.min(tokens.size, phrase.last + NEAR);
        for (int i = first; i < end && tokens.sentenceOf(i) <= sentence + 1; i++) {
            boolean named = tokens.isAny(i, List.of("named", "identified", "authorized", "authorised"));
            if (tokens.isAny(i, List.of("anonymity", "anonymous", "anonymously", "unnamed", "unidentified"))
                    || named && negated(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean negated(int token) {
        for (int i = token - 1; i >= 0 && i > token - 4; i--) {
            if (tokens.has(i, Lexicon.NEGATOR) || tokens.isAny(i, List.of("declined", "refused"))) {
                return true;
            }
        }
        return false;
    }

    /** "Ivo Sund, a spokesman for the port", "An official, Ivo Sund, wrote": told as of somebody not yet heard of. */
    private boolean isNewThere(PersonMention mention) {
        int behind = mention.last() + 1;
        int before = mention.first() - 1;
        boolean comma = tokens.is(before, ",");
        int phrase = reading.phraseFirst(comma ? Math.max(before - 1, 0) : mention.first());
        return tokens.isAny(behind, List.of(",", "(", "–", "—", "--")) && isIndefinite(behind + 1)
                || isAge(behind) && isIndefinite(behind + 3)
                || isIndefinite(phrase);
    }

    private boolean isIndefinite(int token) {
        return tokens.isAny(token, List.of("a", "an", "another", "one"));
    }

    /** ", 42," */
    private boolean isAge(int comma) {
        return tokens.is(comma, ",")
                && tokens.isNumber(comma + 1)
                && tokens.lower[comma + 1].length() <= 2
                && tokens.isAny(comma + 2, List.of(",", "."));
    }

    /**
     * A body has one voice, so that its spokesman is its spokesman; of other offices there are many, and only words that
     * both are quoted with tell that their holder is the same.
     */
    private boolean holdsSameOffice(Person person, String role, SourcePhrase phrase) {
        boolean voice = Roles.isVoice(role) && person.roles.stream().anyMatch(Roles::isVoice);
        if (voice) {
            return sharesName(person, phrase);
        }
        return person.hasRole(role) && isQuotedAgain(phrase, person);
    }

    /** "a spokesman for Quill" and "Quill spokesman Ivo Sund": the name beside the role is the same. */
    private boolean sharesName(Person person, SourcePhrase phrase) {
        Set<String> beside = reading.modifiers(person);
        Set<String> words = reading.words(phrase);
        for (int i = phrase.first; i <= phrase.last; i++) {
            boolean name = i != phrase.head && tokens.isCapitalized(i) && words.contains(tokens.lower[i]);
            if (name && beside.contains(tokens.lower[i])) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether what is quoted in the description's sentence is quoted again, word for word, behind the name. */
    private boolean isQuotedAgain(SourcePhrase phrase, Person person) {
        int sentence = tokens.sentenceOf(phrase.first);
        List<String> later = quotedWords(person.first, tokens.sentenceOf(person.first) + AGAIN);
        int first = Math.max(tokens.first(sentence), phrase.first - NEAR);
        int end = Math.min(tokens.size, phrase.last + NEAR);
        for (int i = first; i < end && tokens.sentenceOf(i) == sentence; i++) {
            List<String> quoted = new ArrayList<>();
            while (i < end && reading.isQuoted(i) && tokens.sentenceOf(i) == sentence) {
                quoted.add(tokens.lower[i++]);
            }
            boolean telling = quoted.stream()
                            .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                            .count()
                    >= FEWEST_WORDS;
            if (telling && Collections.indexOfSubList(later, quoted) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words in quotation marks; an empty one stands where they are interrupted. */
    private List<String> quotedWords(int first, int lastSentence) {
        List<String> words = new ArrayList<>();
        int end = Math.min(tokens.size, first + 2 * NEAR);
        int from = Math.max(tokens.first(tokens.sentenceOf(first)), first - NEAR);
        for (int i = from; i < end && tokens.sentenceOf(i) <= lastSentence; i++) {
            words.add(reading.isQuoted(i) ? tokens.lower[i] : "");
        }
        return words;
    }

    /**
     * "A fisherman says a song saved him. Ivo Sund, 42, had parked his car. ... the fisherman said" - a text that opens with
     * somebody, names nobody else, gives the name nothing but an age, and goes on to call its bearer so.
     */
    private boolean isWhomTheStoryIsAbout(Person person, String role, SourcePhrase phrase, PersonMention mention) {
        int sentence = tokens.sentenceOf(phrase.first);
        boolean opens = sentence <= 2 && phrase.first - tokens.first(sentence) <= 2;
        boolean next = tokens.sentenceOf(mention.first()) == sentence + 1 && mention.subject();
        boolean plain = person.roles.isEmpty() && isAge(mention.last() + 1);
        boolean only = reading.people.lastMentionBefore(phrase.first) < 0;
        return opens && next && plain && only && isCalledSo(role, mention.last());
    }

    /** "the fisherman", behind the name */
    private boolean isCalledSo(String role, int behind) {
        for (int i = behind + 1; i + 1 < tokens.size && i < behind + REACH; i++) {
            if (tokens.is(i, "the") && Roles.of(tokens.lower[i + 1]).equals(role)) {
                return true;
            }
        }
        return false;
    }
}
