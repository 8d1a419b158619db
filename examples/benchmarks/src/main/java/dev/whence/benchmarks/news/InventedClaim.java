package dev.whence.benchmarks.news;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What someone said, once, and the ways in which it is told again.
 *
 * @param number tells it from every other
 * @param speaker the number of who said it
 * @param words what was said, with blanks between the words
 */
record InventedClaim(int number, int speaker, String words) {

    private static final List<String> SMALL = List.of(
            "the", "of", "to", "in", "and", "the", "a", "for", "that", "on", "with", "is", "was", "by", "at", "from",
            "it", "as", "be", "has", "will", "not", "their", "would", "the", "have", "after", "its", "are", "been");

    /** Makes a claim of a topic, whose words it shares with other claims. */
    static InventedClaim make(int number, int speakers, List<String> topic, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        // most sentences are of ten to thirty words; some quotations are a few words only
        int telling = random.nextInt(10) == 0 ? 2 + random.nextInt(2) : 5 + random.nextInt(10);
        for (int i = 0; i < telling; i++) {
            for (int small = random.nextInt(3); small > 0; small--) {
                words.add(SMALL.get(random.nextInt(SMALL.size())));
            }
            words.add(telling(topic, random));
        }
        return new InventedClaim(number, random.nextInt(speakers), String.join(" ", words));
    }

    private static String telling(List<String> topic, SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> InventedWords.name(random.nextInt(60_000));
            case 1 -> Integer.toString(2 + random.nextInt(998)) + (random.nextInt(3) == 0 ? " percent" : "");
            case 2, 3, 4, 5, 6 -> topic.get(random.nextInt(topic.size()));
            default -> InventedWords.any(random);
        };
    }

    /** Returns the words as another outlet prints them: mostly the same, else shorter, changed or in other words. */
    String toldAgain(List<String> topic, SplittableRandom random) {
        List<String> told = new ArrayList<>(List.of(words.split(" ")));
        int way = random.nextInt(20);
        if (way < 9) {
            return words;
        } else if (way < 12) {
            int left = Math.max(Math.min(5, told.size()), told.size() * (50 + random.nextInt(40)) / 100);
            boolean head = random.nextBoolean();
            told = head ? told.subList(0, left) : told.subList(told.size() - left, told.size());
        } else if (way < 15) {
            told.set(random.nextInt(told.size()), telling(topic, random));
        } else {
            paraphrase(told, topic, random);
        }
        return String.join(" ", told);
    }

    private static void paraphrase(List<String> told, List<String> topic, SplittableRandom random) {
        int half = told.size() / 2;
        List<String> behind = new ArrayList<>(told.subList(0, half));
        told.subList(0, half).clear();
        told.addAll(behind);
        for (int i = told.size() - 1; i >= 0; i--) {
            int what = random.nextInt(10);
            if (SMALL.contains(told.get(i))) {
                told.set(i, SMALL.get(random.nextInt(SMALL.size())));
            } else if (what == 0 && told.size() > 4) {
                told.remove(i);
            } else if (what == 1) {
                told.set(i, telling(topic, random));
            }
        }
    }
}
