package dev.whence.postgresql;

import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Records articles that other programs record too, each in an order of its own. */
final class RecordingProgram {

    private RecordingProgram() {}

    /** Takes the address of the ledger, how many articles there are, and the number of this writer. */
    public static void main(String[] arguments) {
        try (Tracker tracker = InventedPress.tracker(Ledgers.open(arguments[0]))) {
            record(tracker, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    /** Records every article but those that the writer leaves to others, some alone and some together. */
    static void record(Tracker tracker, int articles, int writer) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, articles)
                .filter(number -> number % 8 == writer || (number + writer) % 3 != 0)
                .boxed()
                .toList());
        Collections.shuffle(numbers, new Random(writer));
        for (int i = 0; i < numbers.size(); i += 1 + writer % 3) {
            tracker.record(numbers.subList(i, Math.min(numbers.size(), i + 1 + writer % 3)).stream()
                    .map(InventedPress::article)
                    .toList());
        }
    }
}
