package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Someone who forges an entry of forgetting after the checkpoint erases what he erases in plain sight, and changes nothing else. */
class ForgedForgettingTest {

    private static final Article ONE =
            Article.builder("one", "The lock is dry, Ines Calloway said.\n").build();
    private static final Article OTHER =
            Article.builder("other", "The lock is sad, Ines Calloway said.\n").build();

    private final List<SealedEntry> entries = new ArrayList<>();

    private void seal(Entry entry) {
        entries.add(SealedEntry.seal(entry, Salts.random()));
    }

    private static Attribution said(Article article) {
        return Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(0, 15)), Quotation.INDIRECT)
                .speaker(Source.named("Ines Calloway", SourceKind.PERSON))
                .build();
    }

    private Verification verify(Checkpoint kept) {
        Verifier verifier = new Verifier(List.of(kept));
        entries.forEach(entry -> verifier.add(entry, entry.leaf()));
        return verifier.finish();
    }

    private Checkpoint record() {
        seal(new Entry.OfArticle(ONE, List.of()));
        seal(new Entry.OfAttribution(said(ONE), List.of()));
        seal(new Entry.OfArticle(OTHER, List.of()));
        MerkleLog log = new MerkleLog((from, to) -> List.of());
        entries.forEach(entry -> log.append(entry.leaf()));
        return Checkpoint.of(log);
    }

    /** Puts ids of his own in the place of those that were recorded, and forges the entry that lets him. */
    private void forge(int number, String derived, String... alsoErased) {
        Piece piece = Piece.of("derived.1", Salts.random().next(), derived.getBytes(StandardCharsets.UTF_8));
        List<String> erased = new ArrayList<>(List.of(alsoErased));
        erased.add("derived");
        entries.set(number, entries.get(number).without(erased).with(piece));
        seal(new Entry.Forgetting(
                List.of(new Entry.Erasure(number, erased, Optional.of(piece.commitment(3)))), List.of()));
    }

    @Test
    void anAttributionCannotBePointedAtAnotherArticle() {
        Checkpoint kept = record();
        forge(1, "{\"article\":\"" + OTHER.id() + "\",\"confidence\":1,\"statements\":[]}");
        assertThat(((Entry.OfAttribution) entries.get(1).entry()).attribution().articleId())
                .isEqualTo(OTHER.id());
        assertThat(verify(kept).flaw())
                .hasValue(new Verification.Flaw(
                        1, "it was given ids, but belongs to no article of which something was forgotten"));
    }

    @Test
    void anArticleCannotBeGivenAnIdOfHisChoice() {
        Checkpoint kept = record();
        forge(0, "{\"digest\":\"" + OTHER.digest() + "\",\"id\":\"" + OTHER.id() + "\"}", "text.0");
        assertThat(verify(kept).flaw()).map(Verification.Flaw::entry).hasValue(0L);
    }

    @Test
    void whatHeErasesIsListedWithHowMuchOfItTheCheckpointCovers() {
        Checkpoint kept = record();
        String body = Hashing.plain(entries.get(0).body()).hex();
        forge(0, "{\"digest\":\"" + body + "\",\"id\":\"" + body.substring(0, 32) + "\"}", "text.0");
        assertThat(verify(kept).flaw()).isEmpty();
        assertThat(verify(kept).forgettings())
                .containsExactly(new Verification.Forgetting(3, Optional.empty(), 1, 1, 1, 1));
    }

    /** After an honest forgetting there is an id that could be given to others. */
    @Test
    void noOtherArticleCanBeGivenTheIdOfAForgottenOne() {
        record();
        String own = Hashing.plain(entries.get(0).body()).hex();
        forge(0, "{\"digest\":\"" + own + "\",\"id\":\"" + own.substring(0, 32) + "\"}", "text.0");
        MerkleLog log = new MerkleLog((from, to) -> List.of());
        entries.forEach(entry -> log.append(entry.leaf()));
        Checkpoint kept = Checkpoint.of(log);
        forge(2, "{\"digest\":\"" + OTHER.digest() + "\",\"id\":\"" + own.substring(0, 32) + "\"}");
        assertThat(verify(kept).flaw()).isPresent();
    }

    @Test
    void whoeverForgetsNothingGivesNoIds() {
        Checkpoint kept = record();
        String own = Hashing.plain(entries.get(0).body()).hex();
        forge(0, "{\"digest\":\"" + ONE.digest() + "\",\"id\":\"" + own.substring(0, 32) + "\"}");
        assertThat(verify(kept).flaw()).isPresent();
    }

    @Test
    void aReplacementIsCanonical() {
        Checkpoint kept = record();
        String own = Hashing.plain(entries.get(0).body()).hex();
        forge(0, "{ \"digest\":\"" + own + "\",\"id\":\"" + own.substring(0, 32) + "\"}", "text.0");
        assertThat(verify(kept).flaw())
                .map(Verification.Flaw::reason)
                .hasValue("piece derived.1 is not canonical JSON");
    }

    @Test
    void anEntryCannotForgetWhatIsStillThereOrComesAfterIt() {
        Checkpoint kept = record();
        seal(new Entry.Forgetting(List.of(new Entry.Erasure(0, List.of("text.0"))), List.of()));
        seal(new Entry.Forgetting(List.of(new Entry.Erasure(5, List.of("text.0"))), List.of()));
        assertThat(verify(kept).flaw())
                .hasValue(new Verification.Flaw(
                        3, "it forgets piece text.0 of entry 0, which is there or was forgotten before"));
        entries.remove(3);
        assertThat(verify(kept).flaw())
                .hasValue(new Verification.Flaw(3, "it forgets something of entry 5, which is not before it"));
    }
}
