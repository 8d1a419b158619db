package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the pieces of an entry while its body is written, and puts their commitments into it. What is derived of texts is
 * one piece, written by field. Not thread-safe.
 */
public final class PieceWriter {

    public static final String FIELD = "pieces";

    private final Salts salts;
    private final ObjectNode commitments;
    private final ObjectNode derived;
    private final List<Piece> pieces = new ArrayList<>();

    PieceWriter(ObjectNode body, Salts salts) {
        this.salts = salts;
        commitments = body.objectNode();
        derived = body.objectNode();
    }

    /** Returns where fields go that are derived of texts: see {@link Derived}. */
    ObjectNode derived() {
        return derived;
    }

    void add(String name, String text) {
        add(Piece.of(name, salts.next(), text));
    }

    private void add(Piece piece) {
        String name = piece.name();
        pieces.add(piece);
        commitments.put(name, piece.commitment(EntryJson.VERSION).hex());
    }

    List<Piece> finish(ObjectNode body) {
        if (!derived.isEmpty()) {
            add(Derived.piece(Derived.NAME, salts, derived));
        }
        if (!pieces.isEmpty()) {
            body.set(FIELD, commitments);
        }
        return pieces;
    }
}
