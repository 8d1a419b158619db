package dev.whence.tracker.linking;

import dev.whence.tracker.words.StatementTerms;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The statement that stands for each wording: the first, or the next one where that was taken out. Not thread-safe. */
final class Twins {

    /** A statement's number plus one where its hash leads; 0 where none does. Each is searched from there on. */
    private int[] numbers = new int[64];

    /** Other bits of its hash, so that the words of another are hardly ever looked at in vain. */
    private int[] prints = new int[64];

    private int size;

    /** By statement the next one of the same words plus one, 0 behind the last; and of the one that stands for them the last. */
    private int[] next = new int[64];

    private int[] last = new int[64];

    /** Tells which statements were taken out. */
    private final IntPredicate removed;

    Twins(IntPredicate removed) {
        this.removed = removed;
    }

    /** Adds a statement, and returns whether it stands for its words, as none before it has them. */
    boolean add(StatementTerms profile, int number, IntFunction<StatementTerms> profiles) {
        int slot = slot(profile, profiles);
        if (numbers[slot] != 0) {
            int first = numbers[slot] - 1;
            if (removed.test(first)) {
                numbers[slot] = number + 1;
                return true;
            }
            append(first, number);
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

    private void append(int first, int number) {
        int most = Math.max(first, number);
        if (most >= next.length) {
            next = Arrays.copyOf(next, most + (most >> 1) + 1);
            last = Arrays.copyOf(last, next.length);
        }
        int end = next[first] == 0 ? first : last[first];
        next[end] = number + 1;
        next[number] = 0;
        last[first] = number;
    }

    /** Takes a statement out, and returns which one stands for its words now; -1 if none does, or the one that did. */
    int remove(StatementTerms profile, int number, IntFunction<StatementTerms> profiles) {
        int slot = slot(profile, profiles);
        int first = numbers[slot] - 1;
        if (first == number) {
            int heir = number < next.length ? next[number] - 1 : -1;
            if (heir >= 0) {
                numbers[slot] = heir + 1;
                last[heir] = last[number];
                next[number] = 0;
            }
            return heir;
        }
        int at = first;
        while (at < next.length && next[at] != 0 && next[at] != number + 1) {
            at = next[at] - 1;
        }
        if (at < next.length && next[at] == number + 1) {
            next[at] = next[number];
            if (last[first] == number) {
                last[first] = at;
            }
            next[number] = 0;
        }
        return -1;
    }

    /** Returns the statement that stands for the same words, be it taken out or not; -1 if none was added. */
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
