package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Places;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.Salts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever tries out what a forgotten text said finds nothing in the record to compare it with; what was not forgotten stays. */
class NothingToGuessByTest {

    private static final String TEXT = """
            The lock is dry, Ivo Sund said.
            The towpath is mud, Ines Calloway told the board.
            """;

    private static final Article ARTICLE = article("https://tarn.example/lock", TEXT);
    private static final Article OTHER = article("https://brenn.example/lock", "The lock is dry, Ivo Sund said.\n");
    private static final Attribution IVO = said(ARTICLE, "The lock is dry", "Ivo Sund");
    private static final Attribution INES = said(ARTICLE, "The towpath is mud", "Ines Calloway");
    private static final Attribution COPY = said(OTHER, "The lock is dry", "Ivo Sund");

    private final InMemoryLedger ledger = new InMemoryLedger();

    private static Article article(String url, String text) {
        return Article.builder("lock", text).url(url).build();
    }

    private static Attribution said(Article article, String content, String who) {
        int start = article.text().value().indexOf(content);
        return Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + content.length())), Quotation.INDIRECT)
                .speaker(Source.named(who, SourceKind.PERSON))
                .confidence(0.8765432)
                .build();
    }

    private static Statement statement(Attribution attribution) {
        return Statement.of(attribution, attribution.content());
    }

    private static Entry.OfAttribution entry(Attribution attribution) {
        return new Entry.OfAttribution(attribution, List.of(statement(attribution)));
    }

    private static Link link(Attribution one, Attribution other) {
        Variant.Edit edit = new Variant.Edit(Variant.Edit.Operation.ADDED, List.of(), List.of(new Span(1, 2)));
        return new Link(
                statement(one).id(),
                statement(other).id(),
                Link.Relation.SAME,
                new Variant(EnumSet.of(Variant.Kind.PARAPHRASED), List.of(edit)),
                0.7654321);
    }

    private void record() {
        Source official = Source.described("a board official", SourceKind.ANONYMOUS, ARTICLE.id());
        ledger.append(List.of(
                new Entry.OfArticle(ARTICLE, List.of()),
                entry(IVO),
                entry(INES),
                new Entry.OfExtraction(
                        ARTICLE.id(),
                        new ExtractionMethod(List.of(new ExtractorId("by-hand", "1")), Map.of()),
                        List.of(IVO.id(), INES.id())),
                new Entry.OfArticle(OTHER, List.of()),
                entry(COPY),
                new Entry.OfLink(link(IVO, COPY)),
                new Entry.OfLink(link(INES, COPY)),
                new Entry.Confirmation(statement(IVO).id(), statement(COPY).id(), Entry.Verdict.CONFIRMED, ""),
                new Entry.SourceConfirmation(IVO.id(), COPY.id(), Entry.Verdict.CONFIRMED, ""),
                new Entry.Correction(IVO.id(), official, ""),
                new Entry.Retraction(INES.id(), "")));
    }

    private String stored() {
        try (Stream<SealedEntry> entries = ledger.sealed(0)) {
            return entries.map(entry -> entry + " " + entry.pieces()).collect(Collectors.joining(" "));
        }
    }

    private List<Entry> entries() {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.toList();
        }
    }

    /** Every id and number that a guess of the text leads to. */
    private static List<String> guessed(String text) {
        Article guess = article("https://tarn.example/lock", text);
        List<String> made = new ArrayList<>(List.of(guess.id(), guess.digest(), "0.8765432,", "0.7654321"));
        for (Attribution attribution : List.of(
                said(guess, "The lock is dry", "Ivo Sund"), said(guess, "The towpath is mud", "Ines Calloway"))) {
            made.add(attribution.id());
            made.add(statement(attribution).id());
        }
        made.add(Source.described("a board official", SourceKind.ANONYMOUS, guess.id())
                .id());
        return made;
    }

    @Test
    void theVeryTextLeadsToNothingOnceSomethingOfItIsForgotten() {
        record();
        assertThat(stored()).contains(guessed(TEXT).subList(0, 2));
        Checkpoint before = ledger.checkpoint();
        ledger.forget(List.of("Ines Calloway"));
        String left = stored();
        assertThat(guessed(TEXT).subList(0, 2)).noneMatch(left::contains);
        assertThat(guessed(TEXT).subList(4, 9)).noneMatch(left::contains);
        assertThat(ledger.verify(List.of(before)).flaw()).isEmpty();
    }

    @Test
    void numbersMadeOfForgottenWordsAreCoarseOrGone() {
        record();
        ledger.forget(List.of("Ines Calloway"));
        List<Entry> entries = entries();
        assertThat(((Entry.OfAttribution) entries.get(1)).attribution().confidence())
                .isEqualTo(0.9);
        assertThat(((Entry.OfAttribution) entries.get(2)).attribution().confidence())
                .isEqualTo(0.9);
        assertThat(((Entry.OfAttribution) entries.get(5)).attribution().confidence())
                .isEqualTo(0.8765432);
        Link silenced = ((Entry.OfLink) entries.get(7)).link();
        assertThat(silenced.score()).isEqualTo(0.8);
        assertThat(silenced.variant().edits()).isEmpty();
        Link whole = ((Entry.OfLink) entries.get(6)).link();
        assertThat(whole.score()).isEqualTo(0.7654321);
        assertThat(whole.variant().edits()).hasSize(1);
    }

    @Test
    void whatIsLeftOfTheArticleStaysTogetherUnderItsNewId() {
        record();
        ledger.forget(List.of("Ines Calloway"));
        List<Entry> entries = entries();
        Article article = ((Entry.OfArticle) entries.get(0)).article();
        try (Stream<SealedEntry> sealed = ledger.sealed(0)) {
            assertThat(sealed.findFirst().orElseThrow().id()).startsWith("sha256-v3:" + article.id());
        }
        assertThat(article.text().value()).startsWith("The lock is dry, Ivo Sund said.\n\u2588");
        Attribution ivo = ((Entry.OfAttribution) entries.get(1)).attribution();
        Attribution ines = ((Entry.OfAttribution) entries.get(2)).attribution();
        assertThat(List.of(ivo.articleId(), ines.articleId())).containsOnly(article.id());
        assertThat(((Entry.OfExtraction) entries.get(3)).articleId()).isEqualTo(article.id());
        assertThat(((Entry.OfExtraction) entries.get(3)).attributionIds()).containsExactly(ivo.id(), ines.id());
        Statement kept = ((Entry.OfAttribution) entries.get(1)).statements().get(0);
        assertThat(kept).isEqualTo(Statement.of(ivo, ivo.content()));
        assertThat(((Entry.OfLink) entries.get(6)).link().first()).isEqualTo(kept.id());
        assertThat(((Entry.Confirmation) entries.get(8)).first()).isEqualTo(kept.id());
        assertThat(((Entry.SourceConfirmation) entries.get(9)).first()).isEqualTo(ivo.id());
        Entry.Correction correction = (Entry.Correction) entries.get(10);
        assertThat(correction.attributionId()).isEqualTo(ivo.id());
        assertThat(correction.speaker())
                .isEqualTo(Source.described("a board official", SourceKind.ANONYMOUS, article.id()));
        assertThat(((Entry.Retraction) entries.get(11)).id()).isEqualTo(ines.id());
        assertThat(((Entry.Forgetting) entries.get(12)).attributionIds()).containsExactly(ines.id());
        assertThat(((Entry.OfArticle) entries.get(4)).article().id()).isEqualTo(OTHER.id());
    }

    @Test
    void whatIsForgottenLaterKeepsTheIdAndStillVerifies() {
        record();
        Checkpoint before = ledger.checkpoint();
        ledger.forget(List.of("Ines Calloway"));
        Article once = ((Entry.OfArticle) entries().get(0)).article();
        Checkpoint between = ledger.checkpoint();
        ledger.forget(List.of("Ivo Sund"));
        List<Entry> entries = entries();
        assertThat(((Entry.OfArticle) entries.get(0)).article().id()).isEqualTo(once.id());
        assertThat(((Entry.OfArticle) entries.get(4)).article().id()).isNotEqualTo(OTHER.id());
        assertThat(stored()).doesNotContain(OTHER.id(), OTHER.digest(), COPY.id());
        assertThat(((Entry.OfLink) entries.get(6)).link().score()).isEqualTo(0.8);
        assertThat(ledger.verify(List.of(before, between)).flaw()).isEmpty();
        assertThat(ledger.verify(List.of(between)).forgettings())
                .extracting(Verification.Forgetting::sinceCheckpoint)
                .satisfiesExactly(
                        first -> assertThat(first).isZero(),
                        second -> assertThat(second).isPositive());
    }

    /** The name stands in the address alone: the id goes, and the text with its digest stays. */
    @Test
    void aNameInTheAddressAloneCanBeForgotten() {
        Article named = Article.builder("lock", "The lock is dry.\n")
                .url("https://tarn.example/ines-calloway")
                .build();
        Article inOutlet = Article.builder("lock", "The lock is deep.\n")
                .outlet("Ines Calloway's Letter")
                .build();
        record();
        ledger.append(List.of(new Entry.OfArticle(named, List.of()), new Entry.OfArticle(inOutlet, List.of())));
        Checkpoint before = ledger.checkpoint();
        ledger.forget(List.of("Ines Calloway"));
        assertThat(ledger.verify(List.of(before)).flaw()).isEmpty();
        for (int number : new int[] {12, 13}) {
            Article left = ((Entry.OfArticle) entries().get(number)).article();
            assertThat(left.url()).isEmpty();
            assertThat(left.outlet()).isEmpty();
            assertThat(left.text().value()).startsWith("The lock is d");
            assertThat(left.withheld()).isEmpty();
        }
        assertThat(stored()).doesNotContain(named.id(), inOutlet.id());
    }

    /** Which characters of a name were references tells one name from another. */
    @Test
    void whereATextStoodInItsFileGoesWithIt() {
        Article page = Article.builder("page", "Zo\u00EB Quill said no.\n")
                .language("de-Zoe-Quill")
                .places(Places.of(List.of(
                        new Places.Piece(new Span(0, 2), new Span(3, 5)),
                        new Places.Piece(new Span(2, 3), new Span(5, 11)),
                        new Places.Piece(new Span(3, 18), new Span(11, 26)))))
                .build();
        ledger.append(List.of(new Entry.OfArticle(page, List.of())));
        ledger.forget(List.of("Zo\u00EB Quill"));
        Article left = ((Entry.OfArticle) entries().get(0)).article();
        assertThat(left.places()).isEmpty();
        assertThat(left.language()).hasValue("de");
        assertThat(stored()).doesNotContain("[2,3,5,11]", "Zoe");
    }

    /** Only what is forgotten changes: an article of somewhere else keeps the region of its language. */
    @Test
    void theLanguageOfAnArticleOfWhichNothingIsForgottenStays() {
        Article other =
                Article.builder("bread", "Bread is dear.\n").language("en-US").build();
        record();
        ledger.append(List.of(new Entry.OfArticle(other, List.of())));
        Checkpoint before = ledger.checkpoint();
        ledger.forget(List.of("Ines Calloway"));
        assertThat(((Entry.OfArticle) entries().get(12)).article()).isEqualTo(other);
        assertThat(((Entry.OfArticle) entries().get(12)).article().language()).hasValue("en-US");
        assertThat(ledger.verify(List.of(before)).flaw()).isEmpty();
    }

    /** Nobody writes a body of version 2 after one of version 3; it would hold what forgetting takes away. */
    @Test
    void anEntryOfAnOlderVersionAfterANewerIsAFlaw() {
        SealedEntry newer = SealedEntry.seal(new Entry.Retraction("one", ""), Salts.random());
        SealedEntry older = SealedEntry.of(
                "{\"id\":\"nothing\",\"kind\":\"retraction\",\"version\":2}".getBytes(StandardCharsets.UTF_8),
                List.of());
        Verifier verifier = new Verifier(List.of());
        for (SealedEntry entry : List.of(older, newer, older)) {
            verifier.add(entry, entry.leaf());
        }
        assertThat(verifier.finish().flaw())
                .hasValue(new Verification.Flaw(2, "it is of version 2, after entries of version 3"));
    }
}
