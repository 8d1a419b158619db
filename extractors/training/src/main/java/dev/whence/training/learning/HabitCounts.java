package dev.whence.training.learning;

import dev.whence.english.tagging.features.Habits;
import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.paragraph.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how often words are part of a cue or a source. While a model is learned, each article is read with what the others
 * tell, as it will be when it is new. Used by one thread.
 */
final class HabitCounts {

    private static final int PARTS = 8;
    private static final int LEAST = 2;

    private final Habits all;
    private final List<Habits> without = new ArrayList<>();

    HabitCounts(List<TrainingParagraph> from) {
        Map<Integer, int[]> counts = count(from, -1);
        all = habits(counts, Map.of());
        for (int part = 0; part < PARTS; part++) {
            without.add(habits(counts, count(from, part)));
        }
    }

    Habits all() {
        return all;
    }

    /** Returns the habits that the articles of other parts than an article's show. */
    Habits without(int article) {
        return without.get(part(article));
    }

    private static int part(int article) {
        return article / 4 % PARTS;
    }

    private static Map<Integer, int[]> count(List<TrainingParagraph> from, int part) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (TrainingParagraph p : from) {
            if (part >= 0 && part(p.article()) != part) {
                continue;
            }
            int[] words = p.paragraph().sequence.words();
            for (int t = 0; t < words.length; t++) {
                int[] count = counts.computeIfAbsent(words[t], word -> new int[4]);
                int tag = p.tags()[t];
                count[0]++;
                count[1] += tag == Tag.begin(1) || tag == Tag.inside(1) ? 1 : 0;
                count[2] += tag == Tag.begin(1) ? 1 : 0;
                count[3] += tag == Tag.begin(0) || tag == Tag.inside(0) ? 1 : 0;
            }
        }
        return counts;
    }

    private static Habits habits(Map<Integer, int[]> counts, Map<Integer, int[]> left) {
        List<Integer> words = new ArrayList<>();
        List<Byte> classes = new ArrayList<>();
        int[] nothing = new int[4];
        for (Map.Entry<Integer, int[]> entry : new TreeMap<>(counts).entrySet()) {
            int[] count = entry.getValue();
            int[] less = left.getOrDefault(entry.getKey(), nothing);
            if (count[0] - less[0] >= LEAST) {
                words.add(entry.getKey());
                for (int i = 1; i < 4; i++) {
                    classes.add(Habits.level(count[i] - less[i], count[0] - less[0]));
                }
            }
        }
        byte[] packed = new byte[classes.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = classes.get(i);
        }
        return new Habits(
                new HashIndex(words.stream().mapToInt(Integer::intValue).toArray()), packed);
    }
}
