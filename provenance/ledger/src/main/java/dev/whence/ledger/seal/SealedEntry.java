package dev.whence.ledger.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.core.Span;
import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.json.CanonicalJson;
import dev.whence.ledger.json.Derived;
import dev.whence.ledger.json.EntryJson;
import dev.whence.ledger.json.Fields;
import dev.whence.ledger.json.PieceWriter;
import dev.whence.ledger.json.TextPieces;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as ledgers store it: a body that stays for ever, and pieces that can be forgotten. {@code FORMAT.md} beside this
 * module is the whole format.
 *
 * <p>The body is canonical JSON (RFC 8785) without any text or name, and without what is made of one: kinds, spans, numbers,
 * dates, extractors, and for every piece a commitment. Its bytes are the leaf of the Merkle log and what the {@link #id} is
 * made from. The pieces are all texts and names: a text by the paragraph, title, outlet, address, bylines, sources, reasons;
 * and one, {@code derived}, has the ids, digests and numbers that are made of texts. Of a piece that was forgotten nothing is
 * left but the commitment, which reveals nothing without the salt; all hashes still fit.
 *
 * <p>What a body still tells: that there was an entry, where in the text, how long it was and when it was published. Bodies
 * of version 2 hold ids and digests too, which were made from whole texts without salt: whoever guesses the very text can
 * find out that it was recorded.
 *
 * <p>Equal if body and pieces are. Immutable and thread-safe.
 */
public final class SealedEntry {

    private final byte[] body;
    private final List<Piece> pieces;

    /** The body as JSON once it was read, since most who ask one thing of an entry ask several. Nobody changes it. */
    private volatile @Nullable JsonNode parsed;

    private SealedEntry(byte[] body, List<Piece> pieces) {
        this.body = body;
        this.pieces = pieces;
    }

    /**
     * Seals an entry of which it is not known when it is recorded.
     *
     * @param entry the entry
     * @param salts where the salts of its pieces come from
     * @return what is to be stored
     */
    public static SealedEntry seal(Entry entry, Salts salts) {
        return taking(EntryJson.write(entry, salts, Optional.empty()));
    }

    /**
     * Seals an entry.
     *
     * @param entry the entry
     * @param salts where the salts of its pieces come from
     * @param time when it is recorded; kept to the millisecond
     * @return what is to be stored
     */
    public static SealedEntry seal(Entry entry, Salts salts, Instant time) {
        return taking(EntryJson.write(entry, salts, Optional.of(time)));
    }

    /**
     * Wraps an entry as it is stored. Nothing is checked yet: see {@link #flaw}.
     *
     * @param body the bytes of the body, which are copied
     * @param pieces the pieces that are still there, in any order
     * @return the entry
     */
    public static SealedEntry of(byte[] body, List<Piece> pieces) {
        return new SealedEntry(body.clone(), List.copyOf(pieces));
    }

    private static SealedEntry taking(EntryJson.Written written) {
        return new SealedEntry(written.body(), List.copyOf(written.pieces()));
    }

    /**
     * Returns the body.
     *
     * @return canonical JSON in UTF-8, a copy
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Returns the pieces that are still there.
     *
     * @return the pieces
     */
    public List<Piece> pieces() {
        return pieces;
    }

    /**
     * Returns the entry's id, made from the body. It is not the id of the article or attribution that the entry records.
     *
     * @return {@code sha256-v3:}, for the algorithm and the version of the body, and 64 hexadecimal digits
     */
    public String id() {
        return "sha256-v" + version() + ":" + Hashing.plain(body).hex();
    }

    private JsonNode parsed() {
        JsonNode known = parsed;
        if (known == null) {
            known = EntryJson.parse(body);
            parsed = known;
        }
        return known;
    }

    /** Returns the version of the body; the newest where the body cannot be read. */
    int version() {
        try {
            return EntryJson.version(parsed());
        } catch (IllegalArgumentException e) {
            return EntryJson.VERSION;
        }
    }

    /**
     * Returns when the entry was recorded, as the clock of the program had it that recorded it. It proves nothing: a clock can
     * be wrong, and whoever keeps a ledger can write any time. No id of an article, an attribution or a claim is made from it.
     *
     * @return the time; empty for entries that older versions wrote
     * @throws IllegalArgumentException if the body cannot be read
     */
    public Optional<Instant> time() {
        return EntryJson.time(parsed());
    }

    /**
     * Returns the leaf of the Merkle log.
     *
     * @return the hash of the body as a leaf (RFC 6962, section 2.1)
     */
    public Hash leaf() {
        return Hashing.leaf(body);
    }

    /**
     * Opens the entry. What was forgotten is withheld or absent.
     *
     * @return the entry
     * @throws IllegalArgumentException if the body cannot be read or a piece is not what the body is committed to
     */
    public Entry entry() {
        JsonNode json = parsed();
        wrongPiece(json).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return read(json);
    }

    /** What a damaged body holds can break any of the types that it is read into. */
    private Entry read(JsonNode json) {
        try {
            return EntryJson.read(json, pieces);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the body cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Finds out what is wrong with the entry by itself: a body that cannot be read or is not canonical, a piece that is not
     * what the body is committed to, or that is there twice. A piece that is missing is not wrong by itself, nor is one that
     * took the place of another: what was forgotten later tells whether it may.
     *
     * @return the first thing that is wrong, if anything is
     */
    public Optional<String> flaw() {
        try {
            JsonNode json = parsed();
            if (!Arrays.equals(CanonicalJson.write(json), body)) {
                return Optional.of("its body is not canonical JSON");
            }
            Optional<String> wrong = wrongPiece(json);
            if (wrong.isEmpty()) {
                read(json);
            }
            return wrong;
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> wrongPiece(JsonNode json) {
        int version = EntryJson.version(json);
        JsonNode commitments = json.path(PieceWriter.FIELD);
        Set<String> names = new HashSet<>();
        for (Piece piece : pieces) {
            if (!names.add(piece.name())) {
                return Optional.of("piece " + piece.name() + " is there twice");
            }
            JsonNode committed = commitments.get(piece.name());
            if (committed == null && isReplacement(piece, commitments)) {
                continue;
            }
            if (committed == null) {
                return Optional.of("its body knows nothing of piece " + piece.name());
            }
            if (!piece.commitment(version).hex().equals(committed.textValue())) {
                return Optional.of("piece " + piece.name() + " is not what was recorded");
            }
        }
        return Optional.empty();
    }

    private static boolean isReplacement(Piece piece, JsonNode commitments) {
        return Derived.isReplacement(piece.name()) && commitments.has(Derived.NAME);
    }

    /** Returns the pieces that took the place of others. */
    List<Piece> replacements() {
        return pieces.stream()
                .filter(piece -> Derived.isReplacement(piece.name()))
                .toList();
    }

    /** Returns this entry with one more piece. */
    SealedEntry with(Piece piece) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(piece);
        return new SealedEntry(body, List.copyOf(more));
    }

    /**
     * Returns the names of the pieces that are no longer there.
     *
     * @return the names, in order
     * @throws IllegalArgumentException if the body cannot be read
     */
    public List<String> missing() {
        JsonNode commitments = parsed().path(PieceWriter.FIELD);
        if (commitments.size() == pieces.size() && replacements().isEmpty()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (Iterator<String> names = commitments.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!hasPiece(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    /** Returns the kind of a sound entry. */
    String kind() {
        return Fields.text(parsed(), "kind");
    }

    /** Returns what a sound entry of forgetting tells of pieces, also where what else it held was forgotten. */
    List<Entry.Erasure> erasures() {
        return EntryJson.erasures(parsed());
    }

    boolean hasPiece(String name) {
        return pieces.stream().anyMatch(piece -> piece.name().equals(name));
    }

    /** Returns where in the text of an article those of its pieces stand that have one of some names. */
    List<Span> textPieces(Predicate<String> names) {
        List<Span> all = textPieces();
        return IntStream.range(0, all.size())
                .filter(i -> names.test(TextPieces.NAME + i))
                .mapToObj(all::get)
                .toList();
    }

    /** Returns where in the text of an article its pieces stand, also those that were forgotten. */
    List<Span> textPieces() {
        return Fields.spans(parsed(), "text");
    }

    /**
     * Returns this entry without some of its pieces.
     *
     * @param names the names of the pieces
     * @return the entry with the same body
     */
    public SealedEntry without(Collection<String> names) {
        return new SealedEntry(
                body,
                pieces.stream().filter(piece -> !names.contains(piece.name())).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedEntry entry && Arrays.equals(entry.body, body) && entry.pieces.equals(pieces);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(body);
    }

    /** Returns the body as text. */
    @Override
    public String toString() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
