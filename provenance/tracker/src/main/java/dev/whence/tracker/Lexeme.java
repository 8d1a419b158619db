package dev.whence.tracker;

import org.jspecify.annotations.Nullable;

/**
 * A word or a quantity, wherever it stands. What it is never changes; beside that it keeps the numbers which the vocabulary
 * that asked last has given it, so that a frequent word is looked up once. Thread-safe but for those numbers: one thread at
 * a time may ask for them.
 */
final class Lexeme {

    private static final int NONE = -1;

    private final String key;
    private final String form;
    private final String concept;
    private final int flags;

    private @Nullable Vocabulary numberedIn;
    private int keyNumber = NONE;
    private int formNumber = NONE;
    private int conceptNumber = NONE;

    /**
     * Makes one without numbers.
     *
     * @param key what all its inflections share
     * @param form what all its spellings share
     * @param concept what all words of about its meaning share; empty if it is alone
     * @param flags what is told of it, as {@link Profile} has them
     */
    Lexeme(String key, String form, String concept, int flags) {
        this.key = key;
        this.form = form;
        this.concept = concept;
        this.flags = flags;
    }

    String key() {
        return key;
    }

    int flags() {
        return flags;
    }

    boolean isStop() {
        return (flags & Profile.STOP) != 0;
    }

    /** Returns the number of what its inflections share. */
    int keyIn(Vocabulary vocabulary) {
        numberIn(vocabulary);
        if (keyNumber == NONE) {
            keyNumber = vocabulary.number(key, isStop());
        }
        return keyNumber;
    }

    /** Returns the number of what its spellings share; the key's own if it is the same. */
    int formIn(Vocabulary vocabulary) {
        numberIn(vocabulary);
        if (formNumber == NONE) {
            formNumber = form.equals(key) ? keyIn(vocabulary) : vocabulary.number("=" + form, isStop());
        }
        return formNumber;
    }

    /** Returns the number of what words of about its meaning share; the key's own if it is alone. */
    int conceptIn(Vocabulary vocabulary) {
        numberIn(vocabulary);
        if (conceptNumber == NONE) {
            boolean alone = isStop() || concept.isEmpty() || concept.equals(key);
            conceptNumber = alone ? keyIn(vocabulary) : vocabulary.number(concept, false);
        }
        return conceptNumber;
    }

    private void numberIn(Vocabulary vocabulary) {
        if (numberedIn != vocabulary) {
            numberedIn = vocabulary;
            keyNumber = NONE;
            formNumber = NONE;
            conceptNumber = NONE;
        }
    }
}
