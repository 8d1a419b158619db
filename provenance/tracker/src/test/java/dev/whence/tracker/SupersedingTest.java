package dev.whence.tracker;

import static dev.whence.tracker.Press.COLE;
import static dev.whence.tracker.Press.VANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several extractors and versions over one ledger tell nothing twice. */
class SupersedingTest {

    private static final ExtractorId RULES = new ExtractorId("rules", "1");
    private static final ExtractorId NEWER = new ExtractorId("rules", "2");
    private static final ExtractorId MODEL = new ExtractorId("model", "1");

    private static final String PIER = "the pier on the northern shore is closed until the spring";
    private static final String BOATS = "eleven boats were lost in the storm of last week";
    private static final Article GAZETTE = article("Gazette");
    private static final Article ECHO = article("Echo");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker = open();

    private Tracker open() {
        return Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
    }

    /** What is known live is what is known to whoever opens the ledger later. */
    @AfterEach
    void nothingIsOtherwiseForWhoOpensTheLedger() {
        Tracker opened = open();
        assertThat(opened.claims()).isEqualTo(tracker.claims());
        for (Article article : tracker.articles()) {
            assertThat(opened.attributions(article.id())).isEqualTo(tracker.attributions(article.id()));
            assertThat(found(article)).containsExactlyInAnyOrderElementsOf(tracker.attributions(article.id()));
        }
    }

    private List<Attribution> found(Article article) {
        try (Stream<Found> found =
                ledger.find(Query.builder().article(article.id()).build())) {
            return found.map(Found::attribution).toList();
        }
    }

    private static Article article(String outlet) {
        return Article.builder(
                        outlet + ".txt",
                        "For " + outlet + ". Miriam Cole said " + PIER + ". Tobias Vann added that " + BOATS + ".")
                .outlet(outlet)
                .build();
    }

    private static Attribution said(Article article, ExtractorId by, Source speaker, String cue, String content) {
        String text = article.text().value();
        return Attribution.builder(article.id(), by)
                .cue(List.of(span(text, cue)))
                .content(List.of(span(text, content)), Quotation.INDIRECT)
                .speaker(speaker)
                .build();
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Attribution pier(Article article, ExtractorId by) {
        return said(article, by, COLE, "said", PIER);
    }

    private static Attribution shorter(Article article, ExtractorId by) {
        return said(article, by, COLE, "said", PIER.substring(0, PIER.indexOf(" until")));
    }

    private static Attribution boats(Article article, ExtractorId by) {
        return said(article, by, VANN, "added", BOATS);
    }

    private Recording record(Article article, ExtractorId by, Attribution... found) {
        return record(article, new ExtractionMethod(List.of(by), Map.of("profile", "statements")), found);
    }

    private Recording record(Article article, ExtractionMethod method, Attribution... found) {
        Extraction extraction = new Extraction(List.of(found), List.of(), List.of());
        return tracker.record(List.of(new Extracted(article, extraction, Optional.of(method))))
                .get(0);
    }

    private List<String> counting(Article article) {
        return tracker.attributions(article.id()).stream().map(Attribution::id).toList();
    }

    @Test
    void aLaterVersionTakesThePlaceOfAllThatTheEarlierFound() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES), boats(GAZETTE, RULES));
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER));
        assertThat(counting(GAZETTE)).containsExactly(pier(GAZETTE, NEWER).id());
        assertThat(tracker.claims()).hasSize(1);
        assertThat(tracker.attribution(boats(GAZETTE, RULES).id())).isEmpty();
        assertThat(tracker.sources()).hasSize(1);
    }

    @Test
    void theSameVersionAgainAddsNothing() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES));
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER), boats(GAZETTE, NEWER));
        long entries = ledger.size();
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER), boats(GAZETTE, NEWER));
        tracker.record(GAZETTE, List.of(pier(GAZETTE, NEWER), boats(GAZETTE, NEWER)));
        assertThat(ledger.size()).isEqualTo(entries);
    }

    @Test
    void whatAnotherExtractorDoesNotTellStays() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES), boats(GAZETTE, RULES));
        record(GAZETTE, MODEL, pier(GAZETTE, MODEL));
        assertThat(counting(GAZETTE))
                .containsExactly(
                        boats(GAZETTE, RULES).id(), pier(GAZETTE, MODEL).id());
    }

    @Test
    void whatIsTakenUpByAnotherProfileIsNotToldTwice() {
        ExtractionMethod all = new ExtractionMethod(List.of(RULES), Map.of("profile", "all"));
        record(GAZETTE, RULES, pier(GAZETTE, RULES), boats(GAZETTE, RULES));
        record(GAZETTE, all, shorter(GAZETTE, RULES));
        assertThat(counting(GAZETTE))
                .containsExactly(
                        boats(GAZETTE, RULES).id(), shorter(GAZETTE, RULES).id());
    }

    @Test
    void withoutAMethodOnlyWhatItTellsOtherwiseGives() {
        tracker.record(GAZETTE, List.of(shorter(GAZETTE, RULES), boats(GAZETTE, RULES)));
        tracker.record(GAZETTE, List.of(pier(GAZETTE, NEWER)));
        assertThat(counting(GAZETTE))
                .containsExactly(
                        boats(GAZETTE, RULES).id(), pier(GAZETTE, NEWER).id());
    }

    @Test
    void whatOneExtractorFindsByItselfIsLeftToIt() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES), pier(GAZETTE, RULES));
        assertThat(counting(GAZETTE)).hasSize(2);
        record(GAZETTE, NEWER, shorter(GAZETTE, NEWER), pier(GAZETTE, NEWER));
        assertThat(counting(GAZETTE)).hasSize(2);
    }

    @Test
    void whatComesBackIsTheClaimThatItWas() {
        record(ECHO, RULES, pier(ECHO, RULES));
        record(GAZETTE, RULES, pier(GAZETTE, RULES));
        List<Claim> before = tracker.claims();
        assertThat(before).hasSize(1);
        assertThat(before.get(0).statements()).hasSize(2);

        record(ECHO, NEWER, boats(ECHO, NEWER));
        assertThat(tracker.claims())
                .hasSize(2)
                .noneMatch(claim -> claim.id().equals(before.get(0).id()));
        record(ECHO, RULES, pier(ECHO, RULES));
        assertThat(tracker.claims()).isEqualTo(before);
    }

    @Test
    void othersAreLinkedWithWhatCountsAndNotWithWhatDoesNot() {
        record(ECHO, RULES, pier(ECHO, RULES));
        record(GAZETTE, RULES, pier(GAZETTE, RULES));
        record(ECHO, NEWER, boats(ECHO, NEWER));
        Article herald = article("Herald");
        Recording recording = record(herald, RULES, shorter(herald, RULES), pier(herald, RULES));
        Statement left = tracker.statements(pier(GAZETTE, RULES).id()).get(0);
        assertThat(recording.links())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.first())
                        .isIn(
                                left.id(),
                                tracker.statements(shorter(herald, RULES).id())
                                        .get(0)
                                        .id()));
        assertThat(tracker.claim(left.id()).orElseThrow().statements()).hasSize(3);
    }

    @Test
    void whatSomeoneCorrectedStaysAndIsNotToldTwice() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES));
        tracker.correct(shorter(GAZETTE, RULES).id(), VANN, "");
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER), boats(GAZETTE, NEWER));
        assertThat(counting(GAZETTE))
                .containsExactly(
                        shorter(GAZETTE, RULES).id(), boats(GAZETTE, NEWER).id());
        assertThat(tracker.attribution(shorter(GAZETTE, RULES).id()).flatMap(Attribution::speaker))
                .contains(VANN);
        ExtractionMethod method = new ExtractionMethod(List.of(NEWER), Map.of("profile", "statements"));
        assertThat(tracker.extraction(GAZETTE, method).orElseThrow().attributions())
                .containsExactly(shorter(GAZETTE, RULES), boats(GAZETTE, NEWER));
        long entries = ledger.size();
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER), boats(GAZETTE, NEWER));
        assertThat(ledger.size()).isEqualTo(entries);
    }

    @Test
    void whatSomeoneDecidedOfStays() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES), boats(GAZETTE, RULES));
        record(ECHO, RULES, shorter(ECHO, RULES), boats(ECHO, RULES));
        String one = tracker.statements(shorter(GAZETTE, RULES).id()).get(0).id();
        String other = tracker.statements(boats(ECHO, RULES).id()).get(0).id();
        tracker.confirm(one, other, "");
        tracker.rejectSource(boats(GAZETTE, RULES).id(), boats(ECHO, RULES).id(), "");
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER));
        record(ECHO, NEWER, pier(ECHO, NEWER));
        assertThat(counting(GAZETTE))
                .containsExactly(
                        shorter(GAZETTE, RULES).id(), boats(GAZETTE, RULES).id());
        assertThat(counting(ECHO))
                .containsExactly(boats(ECHO, RULES).id(), pier(ECHO, NEWER).id());
        assertThat(tracker.claimsOf(boats(ECHO, RULES).id()))
                .isEqualTo(tracker.claimsOf(shorter(GAZETTE, RULES).id()));
    }

    @Test
    void whatSomeoneRetractedDoesNotComeBackByOtherSpansButByAnotherSource() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES), boats(GAZETTE, RULES));
        tracker.retract(shorter(GAZETTE, RULES).id(), "");
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER), boats(GAZETTE, NEWER));
        assertThat(counting(GAZETTE)).containsExactly(boats(GAZETTE, NEWER).id());
        ExtractorId third = new ExtractorId("rules", "3");
        Attribution right = said(GAZETTE, third, VANN, "said", PIER);
        record(GAZETTE, third, right);
        assertThat(counting(GAZETTE)).containsExactly(right.id());
    }

    @Test
    void whatStoodIsStillInTheLedger() {
        record(GAZETTE, RULES, shorter(GAZETTE, RULES));
        long before = ledger.size();
        record(GAZETTE, NEWER, pier(GAZETTE, NEWER));
        try (Stream<Entry> entries = ledger.read(before)) {
            assertThat(entries)
                    .contains(new Entry.Superseded(shorter(GAZETTE, RULES).id()));
        }
        try (Stream<Found> then = ledger.findAmongFirst(before, Query.builder().build())) {
            assertThat(then.map(Found::attribution)).containsExactly(shorter(GAZETTE, RULES));
        }
    }
}
