package dev.whence.ledger.merkle;

import dev.whence.ledger.entry.Hash;
import java.util.List;
import java.util.Objects;

/**
 * What a log held at a moment, in a few bytes to keep elsewhere: its size and its root. Written as C2SP's tlog-checkpoint
 * has it (c2sp.org/tlog-checkpoint): origin, size, root in base 64, each on a line.
 *
 * <p>The text that Whence writes is not signed: who can change both the ledger and the kept text can make them fit. Keep it
 * where the ledger's keeper cannot reach it. Signature lines and extension lines that others added are read over, and are
 * not checked. Immutable and thread-safe.
 *
 * @param origin which log it is of; Whence writes {@link #ORIGIN}, which does not tell one ledger from another
 * @param size how many entries the log had
 * @param root the root of its Merkle tree
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The origin that every ledger of Whence writes. */
    public static final String ORIGIN = "whence/ledger";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the origin is empty or has a line break, or the size is negative
     */
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("origin must be one line of text: " + origin);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative: " + size);
        }
        Objects.requireNonNull(root, "root");
    }

    /**
     * Makes the checkpoint of a log as it is.
     *
     * @param log the log
     * @return the checkpoint
     */
    public static Checkpoint of(MerkleLog log) {
        return new Checkpoint(ORIGIN, log.size(), log.root());
    }

    /**
     * Reads a checkpoint. Its lines may end as editors on Windows leave them, with a carriage return before the line feed.
     *
     * @param text its lines; what stands behind the third is read over
     * @return the checkpoint
     * @throws IllegalArgumentException if the text is none; the message names the line
     */
    public static Checkpoint parse(String text) {
        List<String> lines =
                List.of(text.substring(text.startsWith("\uFEFF") ? 1 : 0).split("\r?\n", -1));
        if (lines.size() < 4) {
            throw new IllegalArgumentException(
                    "a checkpoint has three lines, each with its end: origin, size, root; this has " + lines.size());
        }
        if (lines.get(0).isEmpty()) {
            throw new IllegalArgumentException("line 1 must be the origin: it is empty");
        }
        if (!lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("line 2 must be a size: " + lines.get(1));
        }
        try {
            return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line 3 must be a root in base 64: " + lines.get(2), e);
        }
    }

    /**
     * Writes the checkpoint.
     *
     * @return three lines, each with its end
     */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
