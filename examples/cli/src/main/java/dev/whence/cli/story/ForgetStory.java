package dev.whence.cli.story;

import dev.whence.cli.console.Paragraphs;
import dev.whence.ledger.seal.ForgettingPlan;
import java.util.ArrayList;
import java.util.List;

/** Says what forgetting erases and what it leaves, in lines. */
public final class ForgetStory {

    /** So many of a kind are named; the rest is counted. */
    private static final int NAMED = 20;

    private ForgetStory() {}

    /** What is erased, in numbers. */
    public static String counts(long pieces, long entries, long attributions) {
        return Paragraphs.count(pieces, "piece") + " of " + (entries == 1 ? "1 entry" : entries + " entries")
                + ", with " + Paragraphs.count(attributions, "attribution");
    }

    public static String counts(ForgettingPlan plan) {
        return counts(plan.pieces(), plan.entries(), plan.attributionIds().size());
    }

    /** What is erased, by name. */
    public static List<String> erased(ForgettingPlan plan) {
        List<String> lines = new ArrayList<>();
        add(lines, "articles concerned: ", plan.articles(), "");
        add(lines, "names erased: ", plan.namesErased(), "");
        if (plan.others() > 0) {
            lines.add("passages are erased whole: " + Paragraphs.count(plan.others(), "attribution")
                    + " to others would lose words with them");
        }
        return lines;
    }

    /** What stays although it may name them. */
    public static List<String> staying(ForgettingPlan plan) {
        List<String> lines = new ArrayList<>();
        add(lines, "also recorded as: ", plan.otherNames(), "; not forgotten: give each that is theirs as --source");
        add(
                lines,
                "perhaps still named in: ",
                plan.stillNamedIn(),
                "; not forgotten: give the name as it stands there as --source, with --anywhere if it is no source's");
        return lines;
    }

    private static void add(List<String> lines, String head, List<String> named, String tail) {
        if (!named.isEmpty()) {
            String more = named.size() > NAMED ? " and " + (named.size() - NAMED) + " more" : "";
            List<String> first = named.stream().limit(NAMED).toList();
            lines.add(head + String.join(", ", first) + more + tail);
        }
    }
}
