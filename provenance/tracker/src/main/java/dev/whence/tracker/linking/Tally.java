package dev.whence.tracker.linking;

/** Sums by number, and finds the numbers with the highest sums. Used again and again, so that it makes no garbage. */
final class Tally {

    private int[] numbers = new int[1 << 12];
    private double[] sums = new double[1 << 12];

    /** Which places are taken, in the order they were. */
    private int[] taken = new int[1 << 11];

    private int size;

    void clear() {
        for (int i = 0; i < size; i++) {
            numbers[taken[i]] = 0;
        }
        size = 0;
    }

    /** Tells whether so many numbers have a sum over this one: no other can be among the highest by it alone. */
    boolean holds(int count, double sum) {
        int over = 0;
        for (int i = 0; i < size && over < count; i++) {
            over += sums[taken[i]] > sum ? 1 : 0;
        }
        return over >= count;
    }

    /** Adds to the sum of a number that has one, and leaves any other alone. */
    void raise(int number, double weight) {
        int slot = slot(number);
        if (numbers[slot] != 0) {
            sums[slot] += weight;
        }
    }

    void add(int number, double weight) {
        int slot = slot(number);
        if (numbers[slot] == 0) {
            if (size == taken.length) {
                grow();
                slot = slot(number);
            }
            numbers[slot] = number + 1;
            sums[slot] = 0;
            taken[size++] = slot;
        }
        sums[slot] += weight;
    }

    private int slot(int number) {
        int slot = number * 0x9E3779B9 >>> 12 & numbers.length - 1;
        while (numbers[slot] != 0 && numbers[slot] != number + 1) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] numbersBefore = numbers;
        double[] sumsBefore = sums;
        int[] takenBefore = taken;
        int count = size;
        numbers = new int[numbersBefore.length * 2];
        sums = new double[numbersBefore.length * 2];
        taken = new int[takenBefore.length * 2];
        size = 0;
        for (int i = 0; i < count; i++) {
            add(numbersBefore[takenBefore[i]] - 1, sumsBefore[takenBefore[i]]);
        }
    }

    /** Returns up to so many of the numbers, those with the highest sums first, then the lowest numbers. */
    int[] highest(int atMost) {
        int[] heap = new int[Math.min(atMost, size)];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int slot = taken[i];
            if (length < heap.length) {
                heap[length] = slot;
                up(heap, length++);
            } else if (better(slot, heap[0])) {
                heap[0] = slot;
                down(heap, length);
            }
        }
        int[] best = new int[length];
        while (length > 0) {
            best[length - 1] = numbers[heap[0]] - 1;
            heap[0] = heap[--length];
            down(heap, length);
        }
        return best;
    }

    private boolean better(int slot, int other) {
        return sums[slot] > sums[other] || sums[slot] == sums[other] && numbers[slot] < numbers[other];
    }

    /** The worst stands on top. */
    private void up(int[] heap, int from) {
        int at = from;
        while (at > 0 && better(heap[(at - 1) / 2], heap[at])) {
            swap(heap, at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int[] heap, int length) {
        int at = 0;
        while (2 * at + 1 < length) {
            int child = 2 * at + 1;
            if (child + 1 < length && better(heap[child], heap[child + 1])) {
                child++;
            }
            if (!better(heap[at], heap[child])) {
                return;
            }
            swap(heap, at, child);
            at = child;
        }
    }

    private static void swap(int[] heap, int i, int j) {
        int held = heap[i];
        heap[i] = heap[j];
        heap[j] = held;
    }
}
