package dev.whence.ledger.seal;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.json.Derived;
import dev.whence.ledger.json.EntryJson;
import dev.whence.ledger.merkle.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the pieces that entries have with what later entries tell of forgetting: a piece that is missing must have been
 * forgotten, one that was forgotten must be missing, and one that took the place of another must be the one that was told of.
 * Not thread-safe.
 */
final class Erasures {

    /** Pieces that are missing, until an entry tells that they were forgotten. */
    private final TreeMap<Long, Set<String>> missing = new TreeMap<>();

    /** By entry, the pieces that took the place of others, with the commitments that they have. */
    private final Map<Long, Map<String, Hash>> replacements = new HashMap<>();

    /** By entry, the replacements that entries tell of and that were not forgotten since. */
    private final TreeMap<Long, Map<String, Hash>> told = new TreeMap<>();

    private final Replacements given = new Replacements();
    private final List<Verification.Forgetting> forgettings = new ArrayList<>();
    private final Reporter reporter;

    /** Takes what is wrong with an entry. */
    @FunctionalInterface
    interface Reporter {
        void report(long entry, String reason);
    }

    Erasures(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Looks at a sound entry. */
    void look(long number, SealedEntry sealed, long covered) {
        List<String> names = sealed.missing();
        if (!names.isEmpty()) {
            missing.put(number, new HashSet<>(names));
        }
        if (!sealed.replacements().isEmpty()) {
            given.look(number, sealed);
        }
        for (Piece piece : sealed.replacements()) {
            if (!Derived.isCanonical(piece)) {
                reporter.report(number, "piece " + piece.name() + " is not canonical JSON");
            }
            replacements
                    .computeIfAbsent(number, any -> new HashMap<>())
                    .put(piece.name(), piece.commitment(EntryJson.VERSION));
        }
        if (sealed.kind().equals("forgetting")) {
            look(number, sealed.time(), sealed.erasures(), covered);
        }
    }

    private void look(long number, Optional<Instant> time, List<Entry.Erasure> erasures, long covered) {
        long entries = 0;
        long pieces = 0;
        long renamed = 0;
        long coveredEntries = 0;
        for (Entry.Erasure erasure : erasures) {
            if (erasure.entry() >= number) {
                reporter.report(
                        number, "it forgets something of entry " + erasure.entry() + ", which is not before it");
                continue;
            }
            long texts = erasure.pieces().stream()
                    .filter(piece -> !Derived.isDerived(piece))
                    .count();
            erasure.pieces().forEach(piece -> forget(number, erasure.entry(), piece));
            erasure.replacement()
                    .ifPresent(commitment -> told.computeIfAbsent(erasure.entry(), any -> new HashMap<>())
                            .put(nameOfReplacement(erasure), commitment));
            entries += texts > 0 ? 1 : 0;
            pieces += texts;
            renamed += erasure.replacement().isPresent() ? 1 : 0;
            coveredEntries += erasure.entry() < covered && covered <= number ? 1 : 0;
        }
        if (renamed > 0 && pieces == 0) {
            reporter.report(number, "it gives other ids, but forgets no text and no name");
        }
        forgettings.add(new Verification.Forgetting(number, time, entries, pieces, renamed, coveredEntries));
    }

    private void forget(long number, long entry, String piece) {
        if (Derived.isReplacement(piece)) {
            if (told.getOrDefault(entry, new HashMap<>()).remove(piece) == null) {
                reporter.report(number, "it forgets piece " + piece + " of entry " + entry + ", which never was there");
            }
        } else if (!missing.getOrDefault(entry, new HashSet<>()).remove(piece)) {
            reporter.report(
                    number,
                    "it forgets piece " + piece + " of entry " + entry + ", which is there or was forgotten before");
        }
    }

    private static String nameOfReplacement(Entry.Erasure erasure) {
        return erasure.pieces().stream()
                .filter(Derived::isDerived)
                .findFirst()
                .map(Derived::after)
                .orElse(Derived.NAME);
    }

    /** Reports what does not fit, when every entry was looked at. */
    List<Verification.Forgetting> finish() {
        missing.forEach((entry, names) -> names.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(piece -> reporter.report(entry, "piece " + piece + " is missing and was not forgotten")));
        told.forEach((entry, commitments) -> commitments.forEach((name, commitment) -> {
            Hash found = replacements.getOrDefault(entry, Map.of()).get(name);
            if (!commitment.equals(found)) {
                reporter.report(entry, "piece " + name + (found == null ? " is missing" : " is not what was recorded"));
            }
        }));
        replacements.forEach((entry, commitments) -> commitments.keySet().stream()
                .filter(name -> !told.getOrDefault(entry, Map.of()).containsKey(name))
                .min(Comparator.naturalOrder())
                .ifPresent(name ->
                        reporter.report(entry, "piece " + name + " took the place of nothing that was forgotten")));
        given.finish(reporter);
        return List.copyOf(forgettings);
    }
}
