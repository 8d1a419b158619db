package dev.whence.tracker.fold;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the confirmations and rejections, as few as possible, by which a claim is split or two are merged. */
public final class Decisions {

    private Decisions() {}

    /**
     * Splits a claim: whatever joins one of the statements that leave with one that stays is rejected, and what then would fall
     * apart on either side is confirmed. Confirmations come first, so that each side holds when the ways between are cut.
     */
    public static List<Entry> split(Claim claim, Set<String> leaving, Claims claims, String reason) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> rejections = new ArrayList<>();
        Map<String, String> parents = new LinkedHashMap<>();
        claim.statements().forEach(statement -> parents.put(statement.id(), statement.id()));
        for (Claims.Pair pair : claims.joined(claim.id())) {
            if (leaving.contains(pair.first()) == leaving.contains(pair.second())) {
                parents.put(root(parents, pair.second()), root(parents, pair.first()));
            } else {
                rejections.add(new Entry.Confirmation(pair.first(), pair.second(), Entry.Verdict.REJECTED, reason));
            }
        }
        for (boolean leaves : new boolean[] {true, false}) {
            List<String> parts = claim.statements().stream()
                    .map(Statement::id)
                    .filter(id -> leaving.contains(id) == leaves)
                    .map(id -> root(parents, id))
                    .distinct()
                    .toList();
            for (String part : parts.subList(1, parts.size())) {
                entries.add(new Entry.Confirmation(parts.get(0), part, Entry.Verdict.CONFIRMED, reason));
            }
        }
        entries.addAll(rejections);
        return entries;
    }

    /** Merges two claims: what was rejected between them is confirmed, and their first statements if nothing was. */
    public static List<Entry> merge(Claim claim, Claim other, Claims claims, String reason) {
        List<Entry> entries = new ArrayList<>();
        for (Claims.Pair pair : claims.rejectedBetween(claim.id(), other.id())) {
            entries.add(new Entry.Confirmation(pair.first(), pair.second(), Entry.Verdict.CONFIRMED, reason));
        }
        if (entries.isEmpty() && !claim.id().equals(other.id())) {
            entries.add(new Entry.Confirmation(claim.id(), other.id(), Entry.Verdict.CONFIRMED, reason));
        }
        return entries;
    }

    private static String root(Map<String, String> parents, String id) {
        String at = id;
        while (!parents.getOrDefault(at, at).equals(at)) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }
}
