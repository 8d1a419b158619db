package dev.whence.benchmarks.breaker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.tracker.Entry;
import dev.whence.tracker.record.Piece;
import dev.whence.tracker.record.Salts;
import dev.whence.tracker.record.SealedEntry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Changes of entries, pieces and hashes by somebody who knows the format and wants to be believed. */
final class RecordAttacks {

    /** How much is made to fit what was changed. */
    private enum Covered {
        LEAF(""),
        HASHES(", all hashes made anew");

        private final String words;

        Covered(String words) {
            this.words = words;
        }
    }

    private RecordAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(List.of(
                of("bytes moved from text to salt", (store, random) -> move(store, random, true)),
                of("bytes moved from salt to text", (store, random) -> move(store, random, false)),
                of("piece taken from another entry", RecordAttacks::takePiece),
                of("pieces of one entry swapped", RecordAttacks::swapPieces),
                of("piece added", RecordAttacks::addPiece),
                of("piece deleted", RecordAttacks::deletePiece),
                of("forgetting forged, pieces deleted", (store, random) -> forgeForgetting(store, random, false)),
                of("the same, and gone from the index", (store, random) -> forgeForgetting(store, random, true)),
                of("last entries cut off", RecordAttacks::cutTail)));
        for (Covered covered : Covered.values()) {
            all.add(of("body and leaf changed" + covered.words, (store, random) -> body(store, random, covered)));
            all.add(of("entry sealed anew" + covered.words, (store, random) -> reseal(store, random, covered)));
            all.add(of("entry taken out" + covered.words, (store, random) -> takeOut(store, random, covered)));
            all.add(of("entries swapped" + covered.words, (store, random) -> swap(store, random, covered)));
            all.add(of("entry put in" + covered.words, (store, random) -> putIn(store, random, covered)));
        }
        all.add(of("forgetting forged, other ids given", RecordAttacks::giveIds));
        return all;
    }

    /** Makes all of a change or nothing, for a constraint can forbid a part of it. */
    private static Attack of(String kind, Attack.Edit edit) {
        return Attack.of(kind, (store, random) -> {
            store.connection().setAutoCommit(false);
            Optional<String> done = edit.make(store, random);
            store.connection().commit();
            return done;
        });
    }

    private static Optional<String> move(Store store, SplittableRandom random, boolean intoSalt) throws SQLException {
        long number = random.nextLong(store.size());
        List<Piece> pieces = store.pieces(number);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        Piece piece = pieces.get(random.nextInt(pieces.size()));
        byte[] from = intoSalt ? piece.bytes() : piece.salt();
        if (from.length == 0) {
            return Optional.empty();
        }
        int moved = 1 + random.nextInt(Math.min(8, from.length));
        byte[] both = Arrays.copyOf(piece.salt(), piece.salt().length + piece.bytes().length);
        System.arraycopy(piece.bytes(), 0, both, piece.salt().length, piece.bytes().length);
        int cut = piece.salt().length + (intoSalt ? moved : -moved);
        store.setPiece(number, piece.name(), Arrays.copyOf(both, cut), Arrays.copyOfRange(both, cut, both.length));
        return Optional.of(moved + " bytes of piece " + piece.name() + " of entry " + number);
    }

    private static Optional<String> takePiece(Store store, SplittableRandom random) throws SQLException {
        long number = random.nextLong(store.size());
        long other = random.nextLong(store.size());
        for (Piece piece : store.pieces(number)) {
            for (Piece taken : store.pieces(other)) {
                if (taken.name().equals(piece.name()) && !taken.equals(piece)) {
                    store.setPiece(number, taken);
                    return Optional.of("piece " + piece.name() + " of entry " + number + " from entry " + other);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> swapPieces(Store store, SplittableRandom random) throws SQLException {
        long number = random.nextLong(store.size());
        List<Piece> pieces = store.pieces(number);
        if (pieces.size() < 2) {
            return Optional.empty();
        }
        int at = random.nextInt(pieces.size() - 1);
        Piece one = pieces.get(at);
        Piece other = pieces.get(at + 1);
        store.setPiece(number, Piece.of(one.name(), other.salt(), other.bytes()));
        store.setPiece(number, Piece.of(other.name(), one.salt(), one.bytes()));
        return Optional.of("pieces " + one.name() + " and " + other.name() + " of entry " + number);
    }

    private static Optional<String> addPiece(Store store, SplittableRandom random) throws SQLException {
        long number = random.nextLong(store.size());
        List<String> missing = store.entry(number).missing();
        String name = missing.isEmpty() || random.nextBoolean() ? "extra" : missing.get(random.nextInt(missing.size()));
        byte[] salt = new byte[Salts.BYTES];
        random.nextBytes(salt);
        store.addPiece(number, Piece.of(name, salt, "put in".getBytes(StandardCharsets.UTF_8)));
        return Optional.of("piece " + name + " added to entry " + number);
    }

    private static Optional<String> deletePiece(Store store, SplittableRandom random) throws SQLException {
        long number = random.nextLong(store.size());
        List<Piece> pieces = store.pieces(number);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        String name = pieces.get(random.nextInt(pieces.size())).name();
        store.deletePieces(number, List.of(name));
        return Optional.of("piece " + name + " of entry " + number);
    }

    private static Optional<String> forgeForgetting(Store store, SplittableRandom random, boolean index)
            throws SQLException {
        long number = random.nextLong(store.size());
        List<String> names = store.pieces(number).stream().map(Piece::name).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> erased = random.nextBoolean() ? names : List.of(names.get(random.nextInt(names.size())));
        List<String> ids = store.entry(number).entry() instanceof Entry.OfAttribution added
                ? List.of(added.attribution().id())
                : List.of();
        store.append(SealedEntry.seal(
                new Entry.Forgetting(List.of(new Entry.Erasure(number, erased)), ids), Salts.random()));
        store.makeHashesAnew();
        store.deletePieces(number, erased);
        if (index && !ids.isEmpty()) {
            IndexAttacks.hide(store, number);
        }
        return Optional.of("forgot " + erased + " of entry " + number);
    }

    /** Points an attribution at another article, by a piece that takes the place of the one with its ids. */
    private static Optional<String> giveIds(Store store, SplittableRandom random) throws SQLException {
        long number = random.nextLong(store.size());
        long other = random.nextLong(store.size());
        SealedEntry entry = store.entry(number);
        if (!entry.missing().isEmpty()
                || !(entry.entry() instanceof Entry.OfAttribution one)
                || !(store.entry(other).entry() instanceof Entry.OfAttribution another)
                || one.attribution().articleId().equals(another.attribution().articleId())) {
            return Optional.empty();
        }
        byte[] salt = new byte[Salts.BYTES];
        random.nextBytes(salt);
        for (Piece piece : entry.pieces()) {
            if (piece.name().equals("derived")) {
                String changed = piece.text()
                        .replace(
                                one.attribution().articleId(),
                                another.attribution().articleId());
                Piece given = Piece.of("derived.1", salt, changed.getBytes(StandardCharsets.UTF_8));
                store.deletePieces(number, List.of("derived"));
                store.addPiece(number, given);
                store.append(SealedEntry.seal(
                        new Entry.Forgetting(
                                List.of(new Entry.Erasure(
                                        number, List.of("derived"), Optional.of(given.commitment(3)))),
                                List.of()),
                        Salts.random()));
                store.makeHashesAnew();
                return Optional.of("entry " + number + " given the article of entry " + other);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> cutTail(Store store, SplittableRandom random) throws SQLException {
        long size = store.size();
        long left = size - 1 - random.nextLong(Math.min(size - 1, 12));
        for (long number = left; number < size; number++) {
            store.delete(number);
        }
        store.setSize(left);
        store.makeHashesAnew();
        return Optional.of("entries from " + left + " on");
    }

    private static Optional<String> body(Store store, SplittableRandom random, Covered covered) throws SQLException {
        long number = random.nextLong(store.size());
        String body = new String(store.body(number), StandardCharsets.UTF_8);
        String changed = switch (random.nextInt(5)) {
            case 0 -> body.replaceFirst("\\{", "{ ");
            case 1 -> body.replaceFirst("\\{", "{\"kind\":\"link\",");
            case 2 -> body.substring(0, body.length() - 1) + ",\"kind\":\"retraction\"}";
            case 3 -> digit(body, random);
            default -> body + "\n";
        };
        if (changed.equals(body)) {
            return Optional.empty();
        }
        store.putBody(number, changed.getBytes(StandardCharsets.UTF_8));
        cover(store, covered);
        return Optional.of("entry " + number + ": "
                + Row.shown(
                        Answers.firstDifference(List.of(body), List.of(changed)).orElse("")));
    }

    private static String digit(String body, SplittableRandom random) {
        int at = random.nextInt(body.length());
        while (at < body.length() && !Character.isDigit(body.charAt(at))) {
            at++;
        }
        return at == body.length()
                ? body
                : body.substring(0, at) + (char) ('0' + (body.charAt(at) - '0' + 1) % 10) + body.substring(at + 1);
    }

    private static void cover(Store store, Covered covered) throws SQLException {
        if (covered == Covered.HASHES) {
            store.makeHashesAnew();
        }
    }

    private static Optional<String> reseal(Store store, SplittableRandom random, Covered covered) throws SQLException {
        long number = random.nextLong(store.size());
        SealedEntry before = store.entry(number);
        if (!before.missing().isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> forged = forged(before.entry());
        if (forged.isEmpty()) {
            return Optional.empty();
        }
        store.put(number, SealedEntry.seal(forged.get(), Salts.random()));
        cover(store, covered);
        return Optional.of("entry " + number);
    }

    private static Optional<Entry> forged(Entry entry) {
        if (entry instanceof Entry.OfArticle added) {
            Article article = added.article();
            return Optional.of(new Entry.OfArticle(
                    Article.builder(article.name(), article.text().value())
                            .title("A title that nobody wrote")
                            .outlet(article.outlet().orElse("Nobody's Post"))
                            .url(article.url().orElse("https://nobody.example/"))
                            .language("en")
                            .build(),
                    List.of()));
        } else if (entry instanceof Entry.OfAttribution added) {
            Attribution attribution = added.attribution().toBuilder()
                    .speaker(Source.named("Nobody Atall", SourceKind.PERSON))
                    .build();
            return Optional.of(new Entry.OfAttribution(attribution, added.statements()));
        } else if (entry instanceof Entry.Retraction retraction) {
            return Optional.of(new Entry.Retraction(retraction.id(), "for another reason"));
        } else if (entry instanceof Entry.Correction correction) {
            return Optional.of(new Entry.Correction(
                    correction.attributionId(), Source.named("Nobody Atall", SourceKind.PERSON), "for a reason"));
        }
        return Optional.empty();
    }

    private static Optional<String> takeOut(Store store, SplittableRandom random, Covered covered) throws SQLException {
        long size = store.size();
        long number = random.nextLong(size);
        store.delete(number);
        store.shift(number + 1, -1);
        store.setSize(size - 1);
        cover(store, covered);
        return Optional.of("entry " + number);
    }

    private static Optional<String> putIn(Store store, SplittableRandom random, Covered covered) throws SQLException {
        long size = store.size();
        long number = random.nextLong(size);
        SealedEntry copied = store.entry(random.nextLong(size));
        store.shift(number, 1);
        store.execute("INSERT INTO " + store.entryTable() + " (number, body, leaf, chain) SELECT " + number
                + ", body, leaf, chain FROM " + store.entryTable() + " WHERE number = " + (number + 1));
        store.put(number, copied);
        store.setSize(size + 1);
        cover(store, covered);
        return Optional.of("entry " + number);
    }

    private static Optional<String> swap(Store store, SplittableRandom random, Covered covered) throws SQLException {
        long first = random.nextLong(store.size());
        long second = random.nextLong(store.size());
        if (first == second || Arrays.equals(store.body(first), store.body(second))) {
            return Optional.empty();
        }
        store.swap(first, second);
        cover(store, covered);
        return Optional.of("entries " + first + " and " + second);
    }
}
