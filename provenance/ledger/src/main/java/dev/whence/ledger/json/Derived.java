package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The piece of an entry that holds what is derived of texts: ids, which are hashes of texts, digests, and numbers that a model
 * made of the words. Whoever has them can try out what a forgotten text said, so they are forgotten with it. What takes their
 * place is a piece of the same kind with the next number in its name, to which the entry that forgets is committed.
 */
public final class Derived {

    public static final String NAME = "derived";

    private Derived() {}

    public static Piece piece(String name, Salts salts, JsonNode fields) {
        return Piece.of(name, salts.next(), CanonicalJson.write(fields));
    }

    /** Returns whether a name is that of such a piece. */
    public static boolean isDerived(String name) {
        return numberOf(name) >= 0;
    }

    /** Returns whether a name is that of a piece which took the place of another. */
    public static boolean isReplacement(String name) {
        return numberOf(name) > 0;
    }

    /** Returns the name of the piece that takes the place of one. */
    public static String after(String name) {
        return NAME + "." + (numberOf(name) + 1);
    }

    /** Returns which replacement a name is of: 0 for the first of all, -1 for another piece. */
    private static int numberOf(String name) {
        if (name.equals(NAME)) {
            return 0;
        }
        if (!name.startsWith(NAME + ".")) {
            return -1;
        }
        String digits = name.substring(NAME.length() + 1);
        return digits.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(digits) : -1;
    }

    /** Finds the piece of an entry; of several, which only a tampered ledger has, the last. */
    public static Optional<Piece> find(List<Piece> pieces) {
        Piece found = null;
        for (Piece piece : pieces) {
            int number = numberOf(piece.name());
            if (number >= 0 && (found == null || number > numberOf(found.name()))) {
                found = piece;
            }
        }
        return Optional.ofNullable(found);
    }

    public static boolean isCanonical(Piece piece) {
        return Arrays.equals(CanonicalJson.write(EntryJson.parse(piece.bytes())), piece.bytes());
    }

    /** Reads the fields of an entry; those of version 2 stand in the body itself. */
    public static JsonNode of(JsonNode body, List<Piece> pieces) {
        if (Fields.number(body, "version") == 2) {
            return body;
        }
        return find(pieces)
                .map(piece -> EntryJson.parse(piece.bytes()))
                .orElseThrow(() -> new IllegalArgumentException("piece " + NAME + " is missing"));
    }

    /** Returns the texts among the fields of an entry, its ids among them. */
    public static Set<String> texts(JsonNode fields) {
        Set<String> texts = new HashSet<>();
        for (JsonNode value : fields) {
            if (value.isTextual()) {
                texts.add(value.textValue());
            } else if (value.isArray()) {
                texts.addAll(texts(value));
            }
        }
        return texts;
    }
}
