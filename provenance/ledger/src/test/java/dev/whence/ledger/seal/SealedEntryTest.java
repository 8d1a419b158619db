package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.Metadatum;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** A body holds no text and no name, what is committed cannot be changed, and what is forgotten can be missed. */
class SealedEntryTest {

    private static final Article ARTICLE = Article.builder(
                    "calloway.txt", "The towpath is mud,\nInes Calloway told the board \uD83D.\n")
            .title("Calloway on mud")
            .outlet("Tarn Ledger")
            .url("https://tarn.example/calloway")
            .published(PublicationTime.parse("2031-03-04"))
            .bylines(List.of("Bo Lind"))
            .metadata(List.of(new Metadatum(Metadatum.Field.RIGHTS, "All of it is Tarn Ledger's", "footer")))
            .build();

    private static final Attribution ATTRIBUTION = Attribution.builder(ARTICLE.id(), new ExtractorId("by-hand", "1"))
            .content(List.of(new Span(0, 18)), Quotation.INDIRECT)
            .speaker(Source.named("Ines Calloway", SourceKind.PERSON))
            .addressee(new Mention("the board", List.of()))
            .confidence(0.1 + 0.2)
            .build();

    private static final List<Entry> ENTRIES = List.of(
            new Entry.OfArticle(ARTICLE, List.of()),
            new Entry.OfAttribution(ATTRIBUTION, List.of()),
            new Entry.Correction("some id", new Source("an id of its own", "Ines Calloway", SourceKind.PERSON), "mud"),
            new Entry.OfExtraction(
                    ARTICLE.id(),
                    new ExtractionMethod(
                            List.of(new ExtractorId("by-hand", "1"), new ExtractorId("by-eye", "2")),
                            Map.of("profile", "all", "least", "0.5")),
                    List.of(ATTRIBUTION.id())));

    private static SealedEntry seal(Entry entry) {
        return SealedEntry.seal(entry, Salts.random());
    }

    @Test
    void a_body_holds_no_text_and_no_name() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(seal(entry).toString())
                        .doesNotContainIgnoringCase("calloway")
                        .doesNotContain("mud", "board", "Tarn", "tarn", "Lind", "an id of its own"));
    }

    @Test
    void a_body_is_canonical_as_another_program_has_it() throws Exception {
        for (Entry entry : ENTRIES) {
            String body = seal(entry).toString();
            assertThat(new JsonCanonicalizer(body).getEncodedString()).isEqualTo(body);
        }
    }

    @Test
    void the_id_is_that_of_the_body_with_algorithm_and_version() {
        SealedEntry entry = SealedEntry.seal(
                new Entry.Retraction("nothing", ""),
                () -> new byte[Salts.BYTES],
                Instant.ofEpochSecond(7, 123_456_789));
        assertThat(entry.toString())
                .isEqualTo("{\"kind\":\"retraction\",\"pieces\":{\"derived\":\""
                        + entry.pieces().get(0).commitment(3).hex()
                        + "\"},\"time\":\"1970-01-01T00:00:07.123Z\",\"version\":3}");
        assertThat(entry.pieces().get(0).text()).isEqualTo("{\"id\":\"nothing\"}");
        assertThat(entry.time()).hasValue(Instant.ofEpochMilli(7123));
        assertThat(entry.id())
                .isEqualTo("sha256-v3:"
                        + Hashing.plain(entry.toString().getBytes(StandardCharsets.UTF_8))
                                .hex());
    }

    @Test
    void the_same_entry_sealed_twice_commits_to_other_hashes() {
        assertThat(seal(ENTRIES.get(1)).leaf())
                .isNotEqualTo(seal(ENTRIES.get(1)).leaf());
    }

    @Test
    void a_changed_piece_is_refused_by_name() {
        SealedEntry entry = seal(ENTRIES.get(1));
        List<Piece> changed = entry.pieces().stream()
                .map(piece -> piece.name().equals("speaker")
                        ? Piece.of("speaker", piece.salt(), "Ada Quill".getBytes(StandardCharsets.UTF_8))
                        : piece)
                .toList();
        SealedEntry forged = SealedEntry.of(entry.body(), changed);
        assertThat(forged.flaw()).hasValue("piece speaker is not what was recorded");
        assertThatIllegalArgumentException().isThrownBy(forged::entry).withMessageContaining("piece speaker");
    }

    @Test
    void a_piece_of_another_entry_is_refused() {
        SealedEntry entry = seal(ENTRIES.get(1));
        Piece other = Piece.of("text.0", entry.pieces().get(0).salt(), new byte[0]);
        assertThat(SealedEntry.of(entry.body(), List.of(other)).flaw())
                .hasValue("its body knows nothing of piece text.0");
    }

    @Test
    void what_is_forgotten_is_withheld_and_named_as_missing() {
        SealedEntry left = seal(ENTRIES.get(0)).without(Set.of("text.1", "title", "name"));
        assertThat(left.flaw()).isEmpty();
        assertThat(left.missing()).containsExactlyInAnyOrder("text.1", "title", "name");
        Article article = ((Entry.OfArticle) left.entry()).article();
        assertThat(article).isEqualTo(ARTICLE);
        assertThat(article.digest()).isEqualTo(ARTICLE.digest());
        assertThat(article.text().value())
                .startsWith("The towpath is mud,\n\u2588")
                .doesNotContain("Ines");
        assertThat(article.title()).isEmpty();
        assertThat(((Entry.OfAttribution)
                                seal(ENTRIES.get(1)).without(Set.of("speaker")).entry())
                        .attribution()
                        .speaker())
                .isEmpty();
        assertThat(seal(ENTRIES.get(2)).without(Set.of("speaker")).entry()).isEqualTo(new Entry.Tombstone("some id"));
    }

    @Test
    void by_what_an_article_was_searched_is_read_back() {
        assertThat(seal(ENTRIES.get(3)).entry()).isEqualTo(ENTRIES.get(3));
        assertThat(seal(ENTRIES.get(3)).pieces()).extracting(Piece::name).containsExactly("derived");
    }

    @Test
    void what_was_never_kept_is_withheld_as_it_was() {
        Article standoff = ARTICLE.keeping(List.of(new Span(20, 33)));
        SealedEntry entry = seal(new Entry.OfArticle(standoff, List.of()));
        assertThat(entry.pieces()).noneMatch(piece -> piece.text().contains("towpath"));
        Article read = ((Entry.OfArticle) entry.entry()).article();
        assertThat(read.text()).isEqualTo(standoff.text());
        assertThat(read.withheld()).isEqualTo(standoff.withheld());
        assertThat(read.rehydrate(ARTICLE.text().value())).isPresent();
    }

    /** Hashed one after the other, salt and text could give bytes to each other without any hash telling. */
    @Test
    void bytes_cannot_move_between_salt_and_text() {
        SealedEntry entry = seal(ENTRIES.get(0));
        Piece title = entry.pieces().stream()
                .filter(piece -> piece.name().equals("title"))
                .findFirst()
                .orElseThrow();
        byte[] both = new byte[Salts.BYTES + 4];
        System.arraycopy(title.salt(), 0, both, 0, Salts.BYTES);
        System.arraycopy(title.bytes(), 0, both, Salts.BYTES, 4);
        for (int length : new int[] {0, 1, 15, 17, 20, 32}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Piece.of("title", Arrays.copyOf(both, length), new byte[4]))
                    .withMessage("salt must have 16 bytes: " + length);
        }
    }

    @Test
    void a_commitment_tells_every_part_from_the_next() {
        byte[] salt = new byte[Salts.BYTES];
        Set<Hash> commitments = new HashSet<>();
        commitments.add(
                Piece.of("ab", salt, "cd".getBytes(StandardCharsets.UTF_8)).commitment(3));
        commitments.add(
                Piece.of("abc", salt, "d".getBytes(StandardCharsets.UTF_8)).commitment(3));
        commitments.add(Piece.of("abcd", salt, new byte[0]).commitment(3));
        commitments.add(
                Piece.of("ab", salt, "cd\0".getBytes(StandardCharsets.UTF_8)).commitment(3));
        commitments.add(
                Piece.of("ab", salt, "cd".getBytes(StandardCharsets.UTF_8)).commitment(2));
        salt[0] = 1;
        commitments.add(
                Piece.of("ab", salt, "cd".getBytes(StandardCharsets.UTF_8)).commitment(3));
        assertThat(commitments).hasSize(6);
    }

    @Test
    void a_piece_cannot_take_the_place_of_another_of_its_entry() {
        SealedEntry entry = seal(ENTRIES.get(0));
        for (Piece one : entry.pieces()) {
            List<Piece> swapped = entry.pieces().stream()
                    .map(piece -> piece.name().equals("title") ? Piece.of("title", one.salt(), one.bytes()) : piece)
                    .toList();
            Optional<String> flaw = SealedEntry.of(entry.body(), swapped).flaw();
            if (one.name().equals("title")) {
                assertThat(flaw).isEmpty();
            } else {
                assertThat(flaw).as(one.name()).hasValue("piece title is not what was recorded");
            }
        }
    }

    @Test
    void a_piece_that_is_there_twice_is_refused() {
        SealedEntry entry = seal(ENTRIES.get(1));
        List<Piece> twice = new ArrayList<>(entry.pieces());
        twice.add(entry.pieces().get(0));
        assertThat(SealedEntry.of(entry.body(), twice).flaw())
                .hasValue("piece " + entry.pieces().get(0).name() + " is there twice");
    }

    @Test
    void a_body_that_is_not_canonical_or_has_a_key_twice_is_refused() {
        SealedEntry entry = seal(ENTRIES.get(1));
        String body = entry.toString();
        for (String other : List.of(
                " " + body,
                body + "\n",
                body + "{}",
                body.replace("\"version\":3", "\"version\":3,\"version\":3"),
                body.replace("\"stance\":", "\"stance\":\"denied\",\"stance\":"),
                body.replace("\"version\":3", "\"version\":3.0"),
                body.replace("indirect", "\\u0069ndirect"),
                body.replace(",", ", "))) {
            assertThat(other).isNotEqualTo(body);
            assertThat(SealedEntry.of(other.getBytes(StandardCharsets.UTF_8), entry.pieces())
                            .flaw())
                    .as(other)
                    .hasValueSatisfying(flaw -> assertThat(flaw).contains("canonical"));
        }
    }

    @Test
    void entries_of_version_2_still_open_and_are_held_to_the_length_of_their_salts() {
        byte[] salt = new byte[Salts.BYTES];
        Piece reason = Piece.of("reason", salt, "a slip".getBytes(StandardCharsets.UTF_8));
        String body = "{\"id\":\"nothing\",\"kind\":\"retraction\",\"pieces\":{\"reason\":\""
                + reason.commitment(2).hex() + "\"},\"version\":2}";
        SealedEntry entry = SealedEntry.of(body.getBytes(StandardCharsets.UTF_8), List.of(reason));
        assertThat(entry.flaw()).isEmpty();
        assertThat(entry.entry()).isEqualTo(new Entry.Retraction("nothing", "a slip"));
        assertThat(entry.id()).startsWith("sha256-v2:");
        assertThat(entry.time()).isEmpty();
    }

    /** No room is taken and nothing counted before a number is compared with what is there. */
    @Test
    void a_forged_length_is_refused_before_room_is_taken_for_it() {
        SealedEntry entry = seal(ENTRIES.get(0));
        for (String forged : List.of("\"length\":2147483647", "\"bylines\":2147483646")) {
            String field = forged.substring(0, forged.indexOf(':') + 1);
            String body = entry.toString().replaceFirst(field + "\\d+", forged);
            assertThat(SealedEntry.of(body.getBytes(StandardCharsets.UTF_8), entry.pieces())
                            .flaw())
                    .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("field "));
        }
    }

    @Test
    void no_body_makes_it_throw_something_else() {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"version\":2}",
                "{\"version\":1,\"kind\":\"link\"}",
                "{\"version\":2,\"kind\":\"article\",\"length\":-1,\"text\":[]}",
                "{\"version\":2,\"kind\":\"poem\"}")) {
            assertThat(SealedEntry.of(body.getBytes(StandardCharsets.UTF_8), List.of())
                            .flaw())
                    .as(body)
                    .isPresent();
        }
    }
}
