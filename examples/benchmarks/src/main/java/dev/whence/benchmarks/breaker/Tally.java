package dev.whence.benchmarks.breaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of changes and kills, kind by kind. Thread-safe. */
public final class Tally {

    private final Map<String, Map<Outcome, Integer>> kinds = new LinkedHashMap<>();
    private final Map<Integer, String> holes = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private final Map<String, Integer> impossible = new TreeMap<>();
    private final Map<String, String> forbidden = new TreeMap<>();

    /** Two articles with all their parts would be a page of one line. */
    private static final int LONGEST_DETAIL = 400;

    synchronized void expect(String kind) {
        kinds.computeIfAbsent(kind, name -> new EnumMap<>(Outcome.class));
    }

    synchronized void add(int number, String kind, Outcome outcome, String detail) {
        kinds.computeIfAbsent(kind, name -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
        if (!outcome.isGood()) {
            holes.put(
                    number,
                    outcome.label() + " change " + number + ", " + kind + ": "
                            + (detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail));
        }
    }

    synchronized void addImpossible(String kind) {
        impossible.merge(kind, 1, Integer::sum);
    }

    synchronized void addForbidden(String kind, String why) {
        forbidden.put(kind, why);
    }

    /**
     * Returns which changes were not made, since nothing is there that they could change or the database forbids it. They are
     * in no line of the table.
     *
     * @return a line for each kind, with what the database said last
     */
    public synchronized List<String> notMade() {
        return impossible.entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue() + " not made, for "
                        + forbidden.getOrDefault(kind.getKey(), "nothing is there that they could change"))
                .toList();
    }

    synchronized void addLost(String what) {
        lost.add(what);
    }

    /**
     * Returns how often a kind of change had an outcome.
     *
     * @param kind the kind
     * @param outcome the outcome
     * @return the number of changes
     */
    public synchronized int count(String kind, Outcome outcome) {
        return kinds.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
    }

    /**
     * Returns the kinds of changes that were tried.
     *
     * @return their names, in the order of the table
     */
    public synchronized List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /**
     * Returns what nobody noticed, and what was lost, a line each.
     *
     * @return the lines; none if every promise was kept
     */
    public synchronized List<String> failures() {
        List<String> all = new ArrayList<>(lost);
        all.addAll(holes.values());
        return Collections.unmodifiableList(all);
    }

    /**
     * Returns the table of changes in Markdown.
     *
     * @return its lines
     */
    public synchronized List<String> table() {
        StringBuilder head = new StringBuilder("| change |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Outcome outcome : Outcome.values()) {
            head.append(' ').append(outcome.label()).append(" |");
            rule.append("---:|");
        }
        List<String> lines = new ArrayList<>(List.of(head.toString(), rule.toString()));
        Map<Outcome, Integer> sums = new EnumMap<>(Outcome.class);
        kinds.forEach((kind, counts) -> {
            lines.add(line(kind, counts));
            counts.forEach((outcome, count) -> sums.merge(outcome, count, Integer::sum));
        });
        lines.add(line("**all**", sums));
        return lines;
    }

    private static String line(String kind, Map<Outcome, Integer> counts) {
        StringBuilder line = new StringBuilder("| ").append(kind).append(" |");
        for (Outcome outcome : Outcome.values()) {
            int count = counts.getOrDefault(outcome, 0);
            line.append(' ').append(count == 0 ? "" : Integer.toString(count)).append(" |");
        }
        return line.toString();
    }
}
