package dev.whence.tracker;

import static dev.whence.tracker.Marked.body;
import static dev.whence.tracker.Marked.person;
import static dev.whence.tracker.Marked.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Metadatum;
import dev.whence.core.Passage;
import dev.whence.core.Places;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.seal.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who was forgotten does not come back with a copy of a text, and the rest of the copy is recorded. */
class SuppressedTest {

    private static final String DRAWN = """
            [Ivo Sund] {said} <the lock is dry>.
            [Ines Calloway] {told} ~the harbour board| <the towpath is mud>.
            Nobody asked Ms. Calloway about bread.
            [Ada Quill] {told} ~Ines Calloway| <that bread is dear>.
            [The harbour official] {said} <the pier will be closed>.""";

    private static final Source INES = person("Ines Calloway");
    private static final Suppression LIST = Suppression.of(List.of("Ines Calloway"), List.of(), List.of());

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker plain =
            Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();

    private static Marked copy(String outlet) {
        return Marked.article(
                outlet,
                "2023-05-01",
                DRAWN,
                person("Ivo Sund"),
                INES,
                person("Ada Quill"),
                unnamed("harbour official"));
    }

    private Tracker tracker(Suppression suppression) {
        return Tracker.builder()
                .language(new SmallEnglish())
                .ledger(ledger)
                .suppression(suppression)
                .build();
    }

    private static Recording record(Tracker tracker, Marked marked) {
        List<Attribution> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(marked.attribution(i));
        }
        return tracker.record(marked.article(), all);
    }

    /** All texts and names of the record, and the bodies of its entries. */
    private String all() {
        try (var entries = ledger.sealed(0)) {
            return entries.map(entry -> entry + " "
                            + entry.pieces().stream().map(Piece::text).collect(Collectors.joining("\n")))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aCopyBringsBackWhoWasForgottenUnlessSheIsKeptOut() {
        record(plain, copy("Gazette"));
        ledger.forget(List.of("Ines Calloway"));
        assertThat(all()).doesNotContain("Calloway");
        record(plain, copy("Courier"));
        assertThat(all()).contains("Calloway");
        ledger.forget(List.of("Ines Calloway"));

        Marked post = copy("Post");
        try (Tracker tracker = tracker(LIST)) {
            Recording recording = record(tracker, post);
            assertThat(all())
                    .doesNotContain("Calloway", "towpath")
                    .doesNotContain(post.article().id())
                    .contains("Post");
            Suppression.KeptOut keptOut = recording.keptOut().orElseThrow();
            assertThat(keptOut.given()).isEqualTo(post.article());
            assertThat(keptOut.attributions()).isEqualTo(1);
            assertThat(keptOut.passages()).isEqualTo(3);
            assertThat(keptOut.others()).as("whom Ada Quill told").isEqualTo(1);
            assertThat(recording.articleAdded()).isTrue();
            assertThat(recording.added()).hasSize(3);
            assertThat(ledger.verify(List.of()).flaw()).isEmpty();
        }
    }

    @Test
    void whatIsLeftStandsAtItsPlaceUnderIdsOfItsOwn() {
        Marked post = copy("Post");
        try (Tracker tracker = tracker(LIST)) {
            Recording recording = record(tracker, post);
            assertThat(all()).doesNotContain(post.article().id(), post.article().digest());
            Article left = tracker.article(recording.articleId()).orElseThrow();
            assertThat(left.id()).isNotEqualTo(post.article().id());
            assertThat(left.text().length()).isEqualTo(post.article().text().length());
            assertThat(left.withheld()).isNotEmpty();
            assertThat(left.id())
                    .as("made from what is left")
                    .isEqualTo(Article.builder(left.name(), left.text().value())
                            .outlet("Post")
                            .published(left.published().orElseThrow())
                            .build()
                            .id());
            List<Attribution> attributions = tracker.attributions(left.id());
            assertThat(attributions).hasSize(3).allMatch(it -> it.articleId().equals(left.id()));
            assertThat(left.text().slice(attributions.get(0).content())).isEqualTo("the lock is dry");
            assertThat(attributions.get(1).addressee()).as("Ines Calloway").isEmpty();
            Source official = attributions.get(2).speaker().orElseThrow();
            assertThat(official).isEqualTo(Source.described(official.name(), official.kind(), left.id()));
            assertThat(tracker.claims()).hasSize(3);
        }
    }

    @Test
    void recordingTheSameAgainAddsNothing() {
        Tracker tracker = tracker(LIST);
        record(tracker, copy("Post"));
        long size = ledger.size();
        Recording again = record(tracker, copy("Post"));
        assertThat(again.articleAdded()).isFalse();
        assertThat(again.keptOut()).isPresent();
        assertThat(ledger.size()).isEqualTo(size);
        try (Tracker reopened = tracker(LIST)) {
            record(reopened, copy("Post"));
            assertThat(ledger.size()).isEqualTo(size);
        }
    }

    @Test
    void anArticleThatTheLedgerHasStaysAsItIs() {
        Marked post = copy("Post");
        record(plain, post);
        try (Tracker tracker = tracker(LIST)) {
            long size = ledger.size();
            assertThat(record(tracker, post).articleId())
                    .isEqualTo(post.article().id());
            assertThat(ledger.size()).isEqualTo(size);
            ledger.forget(List.of("Ines Calloway"));
            size = ledger.size();
            assertThat(record(tracker, post).keptOut()).isPresent();
            assertThat(ledger.size()).isEqualTo(size);
        }
    }

    @Test
    void whatWasRetractedDoesNotComeBackUnderAnotherId() {
        Marked post = copy("Post");
        record(plain, post);
        plain.retract(post.article().id(), "");
        try (Tracker tracker = tracker(LIST)) {
            long size = ledger.size();
            record(tracker, post);
            assertThat(ledger.size()).isEqualTo(size);
        }
    }

    @Test
    void aDescriptionAndABodyAreKeptOutToo() {
        Suppression list = Suppression.of(List.of(), List.of("Harbour Board"), List.of("Harbour OFFICIAL"));
        Marked post = Marked.article(
                "Post",
                "",
                DRAWN + "\nThe Board met.\n[The Harbour Board] {said} <boats are dear>.",
                person("Ivo Sund"),
                INES,
                person("Ada Quill"),
                unnamed("harbour official"),
                body("Harbour Board"));
        try (Tracker tracker = tracker(list)) {
            Recording recording = record(tracker, post);
            assertThat(recording.keptOut().orElseThrow().attributions()).isEqualTo(1);
            assertThat(all())
                    .doesNotContain("pier", "boats", "harbour board")
                    .contains("The Board met", "the lock is dry", "Nobody asked Ms. Calloway");
        }
    }

    @Test
    void allThatAnArticleSaysOfItselfIsLookedThrough() {
        String text = "The lock is dry.\nBread is dear.\n";
        Article article = Article.builder("ines%2Dcalloway.txt", text)
                .title("INES CALLOWAY: mud")
                .outlet("Post")
                .url("https://post.example/news/In%C3%A9s+Calloway")
                .bylines(List.of("Bo Lind", "Inés Calloway"))
                .credits(List.of(new Credit(Credit.Kind.CONTRIBUTED, "Ines Calloway", List.of())))
                .metadata(List.of(
                        new Metadatum(Metadatum.Field.TITLE, "In&eacute;s&nbsp;Calloway: mud", "title"),
                        new Metadatum(Metadatum.Field.OUTLET, "Post", "og:site_name")))
                .passages(List.of(new Passage(Passage.Kind.PARAGRAPH, new Span(0, 16))))
                .places(Places.ofWholeFile(text.length()))
                .build();
        try (Tracker tracker = tracker(LIST)) {
            Recording recording = tracker.record(article, Extraction.empty());
            assertThat(all()).doesNotContainIgnoringCase("calloway").contains("Bo Lind", "Post", "Bread is dear");
            assertThat(recording.keptOut().orElseThrow().others()).isEqualTo(6);
            Article left = tracker.article(recording.articleId()).orElseThrow();
            assertThat(left.id()).isNotEqualTo(article.id());
            assertThat(left.withheld()).isEmpty();
            assertThat(left.passages()).isEqualTo(article.passages());
            assertThat(left.places()).isEqualTo(article.places());
        }
    }

    /** Where the text stood in its file, and what a page adds to its language, would tell what was kept out. */
    @Test
    void placesAndTheRestOfTheLanguageAreKeptOutToo() {
        String text = "In\u00E9s Calloway said no.\nBread is dear.\n";
        Article article = Article.builder("page", text)
                .language("de-Ines-Calloway")
                .places(Places.ofWholeFile(text.length()))
                .build();
        try (Tracker tracker = tracker(LIST)) {
            Recording recording = tracker.record(article, Extraction.empty());
            Article left = tracker.article(recording.articleId()).orElseThrow();
            assertThat(left.withheld()).isNotEmpty();
            assertThat(left.places()).isEmpty();
            assertThat(left.language()).hasValue("de");
            assertThat(all()).doesNotContainIgnoringCase("calloway");
        }
    }

    /** An article of which nothing is left but its length is like any other of that length. */
    @Test
    void anArticleOfWhichNothingIsLeftStandsInTheWayOfNoOther() {
        plain.record(Article.builder("calloway.txt", "Ines Calloway came.\n").build(), Extraction.empty());
        ledger.forget(List.of("Ines Calloway"));
        Article other = Article.builder("bread.txt", "Bread is so dear..\n\n").build();
        Article first = plain.articles().get(0);
        assertThat(first.text().length()).isEqualTo(other.text().length());
        assertThat(plain.record(other, Extraction.empty()).articleAdded()).isTrue();
    }

    @Test
    void aRecordWithoutTextsKeepsThemOutToo() {
        try (Tracker tracker = Tracker.builder()
                .language(new SmallEnglish())
                .ledger(ledger)
                .suppression(LIST)
                .standoff(20)
                .build()) {
            record(tracker, copy("Post"));
            long size = ledger.size();
            record(tracker, copy("Post"));
            assertThat(all()).doesNotContain("Calloway", "towpath").contains("the lock is dry");
            assertThat(ledger.size()).isEqualTo(size);
        }
    }

    @Test
    void whatStoodWithinWhatWasKeptOutStandsByItself() {
        String drawn = "[Ines Calloway] {said} <that Ivo Sund had said the lock is dry>.";
        Marked post = Marked.article("Post", "", drawn, INES);
        Attribution outer = post.attribution(0);
        int from = post.article().text().value().indexOf("the lock");
        Attribution inner = Attribution.builder(post.article().id(), Press.EXTRACTOR)
                .content(List.of(new Span(from, from + "the lock is dry".length())), outer.quotation())
                .speaker(person("Ivo Sund"))
                .outerId(outer.id())
                .build();
        try (Tracker tracker = tracker(LIST)) {
            Recording recording = tracker.record(post.article(), List.of(outer, inner));
            assertThat(recording.added())
                    .singleElement()
                    .satisfies(it -> assertThat(it.outerId()).isEmpty());
        }
    }

    @Test
    void nothingIsKeptOutOfArticlesThatDoNotNameThem() {
        Marked post = Marked.article("Post", "", "[Ivo Sund] {said} <the lock is dry>.", person("Ivo Sund"));
        Recording recording = tracker(LIST).record(post.article(), List.of(post.attribution(0)));
        assertThat(recording.keptOut()).isEmpty();
        assertThat(recording.articleId()).isEqualTo(post.article().id());
        assertThat(record(tracker(Suppression.of(List.of(), List.of(), List.of())), copy("Post"))
                        .keptOut())
                .isEmpty();
    }
}
