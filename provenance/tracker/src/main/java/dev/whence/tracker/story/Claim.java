package dev.whence.tracker.story;

import dev.whence.ledger.entry.Statement;
import java.util.List;

/**
 * What is said, apart from who printed it: the statements that were linked, as the record stood at a moment.
 *
 * @param id the id of its first recorded statement
 * @param statements its statements, in the order they were recorded; at least one
 * @param contradicts the ids of the claims that deny this one or that this one denies
 */
public record Claim(String id, List<Statement> statements, List<String> contradicts) {

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there is no statement, or the claim contradicts itself
     */
    public Claim {
        statements = List.copyOf(statements);
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("statements must not be empty");
        }
        contradicts = List.copyOf(contradicts);
        if (contradicts.contains(id)) {
            throw new IllegalArgumentException("a claim must not contradict itself: " + id);
        }
    }
}
