package dev.whence.tracker.linking;

import dev.whence.tracker.words.StatementTerms;
import java.util.function.IntFunction;

/** The first statement of each wording. Not thread-safe. */
final class Twins {

    /** A statement's number plus one where its hash leads; 0 where none does. Each is searched from there on. */
    private int[] numbers = new int[64];

    /** Other bits of its hash, so that the words of another are hardly ever looked at in vain. */
    private int[] prints = new int[64];

    private int size;

    /** Adds a statement if none before it has its words, and returns whether that is so. */
    boolean add(StatementTerms profile, int number, IntFunction<StatementTerms> profiles) {
        int slot = slot(profile, profiles);
        if (numbers[slot] != 0) {
            return false;
        }
        if (size * 3L >= numbers.length * 2L) {
            grow();
            slot = slot(profile, profiles);
        }
        numbers[slot] = number + 1;
        prints[slot] = print(mixed(profile));
        size++;
        return true;
    }

    /** Returns the first statement of the same words; -1 if none was added. */
    int first(StatementTerms profile, IntFunction<StatementTerms> profiles) {
        return numbers[slot(profile, profiles)] - 1;
    }

    private static long mixed(StatementTerms profile) {
        long mixed = profile.hash() * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xBF58476D1CE4E5B9L;
    }

    private static int print(long mixed) {
        return (int) (mixed >>> 32);
    }

    private int slot(StatementTerms profile, IntFunction<StatementTerms> profiles) {
        int print = print(mixed(profile));
        int slot = begin(print);
        while (numbers[slot] != 0
                && !(prints[slot] == print && profiles.apply(numbers[slot] - 1).sameForms(profile))) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private int begin(int print) {
        return (print * 0x9E3779B9 >>> 7) & numbers.length - 1;
    }

    private void grow() {
        int[] numbersBefore = numbers;
        int[] printsBefore = prints;
        numbers = new int[numbersBefore.length * 2];
        prints = new int[numbersBefore.length * 2];
        for (int i = 0; i < numbersBefore.length; i++) {
            if (numbersBefore[i] != 0) {
                int slot = begin(printsBefore[i]);
                while (numbers[slot] != 0) {
                    slot = slot + 1 & numbers.length - 1;
                }
                numbers[slot] = numbersBefore[i];
                prints[slot] = printsBefore[i];
            }
        }
    }
}
