package dev.whence.tracker.words;

import org.jspecify.annotations.Nullable;

/**
 * A word or a quantity, wherever it stands. What it is never changes; beside that it keeps the numbers which the vocabulary
 * that asked last has given it, so that a frequent word is looked up once. Thread-safe, as far as the vocabularies are that
 * ask.
 */
public final class Lexeme {

    private static final int NONE = -1;

    private final String key;
    private final String form;
    private final String concept;
    private final int flags;

    /** Numbers of one vocabulary, as far as they were asked for. Several vocabularies may ask at a time, each in a thread of its own. */
    private record Numbers(Vocabulary of, int key, int form, int concept) {}

    private @Nullable Numbers numbers;

    /**
     * Makes one without numbers.
     *
     * @param key what all its inflections share
     * @param form what all its spellings share
     * @param concept what all words of about its meaning share; empty if it is alone
     * @param flags what is told of it, as {@link StatementTerms} has them
     */
    Lexeme(String key, String form, String concept, int flags) {
        this.key = key;
        this.form = form;
        this.concept = concept;
        this.flags = flags;
    }

    public String key() {
        return key;
    }

    int flags() {
        return flags;
    }

    public boolean isStop() {
        return (flags & StatementTerms.STOP) != 0;
    }

    /** Returns the number of what its inflections share. */
    public int keyIn(Vocabulary vocabulary) {
        Numbers known = numbers;
        if (known != null && known.of == vocabulary) {
            return known.key;
        }
        int made = vocabulary.number(key, isStop());
        numbers = new Numbers(vocabulary, made, NONE, NONE);
        return made;
    }

    /** Returns the number of what its spellings share; the key's own if it is the same. */
    int formIn(Vocabulary vocabulary) {
        return all(vocabulary).form;
    }

    /** Returns the number of what words of about its meaning share; the key's own if it is alone. */
    int conceptIn(Vocabulary vocabulary) {
        return all(vocabulary).concept;
    }

    private Numbers all(Vocabulary vocabulary) {
        Numbers known = numbers;
        if (known != null && known.of == vocabulary && known.form != NONE) {
            return known;
        }
        int ofKey = keyIn(vocabulary);
        int ofForm = form.equals(key) ? ofKey : vocabulary.number("=" + form, isStop());
        boolean alone = isStop() || concept.isEmpty() || concept.equals(key);
        int ofConcept = alone ? ofKey : vocabulary.number(concept, false);
        Numbers made = new Numbers(vocabulary, ofKey, ofForm, ofConcept);
        numbers = made;
        return made;
    }
}
