package dev.whence.ledger.json;

import dev.whence.ledger.merkle.Piece;
import java.util.List;
import java.util.Optional;

/** The pieces that are still there when an entry is read. Not thread-safe. */
final class KeptPieces {

    private final List<Piece> pieces;
    private int next;

    KeptPieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Finds a piece; they are asked for in about the order they were written, so that the search goes on from the last. */
    Optional<String> find(String name) {
        for (int i = 0; i < pieces.size(); i++) {
            int at = (next + i) % pieces.size();
            if (pieces.get(at).name().equals(name)) {
                next = at + 1;
                return Optional.of(pieces.get(at).text());
            }
        }
        return Optional.empty();
    }
}
