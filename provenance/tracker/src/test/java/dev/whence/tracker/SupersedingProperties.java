package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Versions of two extractors come and go over articles that say the same or almost the same. */
class SupersedingProperties {

    private static final List<String> SAID = List.of(
            "the pier on the northern shore is closed until the spring of next year",
            "eleven boats were lost in the storm of last week near the old lighthouse",
            "the council will vote on the new harbour wall before the winter begins");

    private static Article article(int number) {
        StringBuilder text = new StringBuilder("Paper " + number % 9 + ". ");
        for (int i = 0; i < SAID.size(); i++) {
            text.append("Cole said ").append(SAID.get((number + i) % SAID.size()));
            text.append(number % 2 == 0 ? " again. " : ". ");
        }
        return Article.builder("paper-" + number + ".txt", text.toString()).build();
    }

    /** A version finds the same in an article whenever it is asked. */
    private static List<Attribution> found(Article article, ExtractorId by) {
        Random random = new Random((article.id() + by).hashCode());
        String text = article.text().value();
        List<Attribution> found = new ArrayList<>();
        for (int cue = text.indexOf("said"); cue >= 0; cue = text.indexOf("said", cue + 1)) {
            int end = text.indexOf(random.nextInt(3) == 0 ? " " : ".", cue + 40);
            if (random.nextInt(4) > 0) {
                found.add(Attribution.builder(article.id(), by)
                        .cue(List.of(new Span(cue, cue + 4)))
                        .content(List.of(new Span(cue + 5, end)), Quotation.INDIRECT)
                        .speaker(random.nextBoolean() ? Press.COLE : Press.VANN)
                        .build());
            }
        }
        return found;
    }

    @Property(tries = 40)
    void nothingIsToldTwiceNorLinkedWithWhatIsSuperseded(@ForAll Random random) {
        InMemoryLedger ledger = new InMemoryLedger();
        Tracker tracker = open(ledger);
        for (int step = 0; step < 60; step++) {
            Article article = article(random.nextInt(8));
            ExtractorId by = new ExtractorId(random.nextBoolean() ? "rules" : "model", "" + random.nextInt(3));
            Extraction extraction = new Extraction(found(article, by), List.of(), List.of());
            ExtractionMethod method = new ExtractionMethod(List.of(by), Map.of());
            Recording recording = tracker.record(List.of(new Extracted(article, extraction, Optional.of(method))))
                    .get(0);
            for (Link link : recording.links()) {
                assertThat(tracker.claim(link.first())).isPresent();
                assertThat(tracker.claim(link.second())).isPresent();
            }
            List<Attribution> counting = tracker.attributions(article.id());
            assertThat(counting).containsAll(extraction.attributions());
            for (Attribution one : counting) {
                assertThat(counting).noneMatch(other -> !one.id().equals(other.id()) && one.tellsSameAs(other));
            }
        }
        Tracker opened = open(ledger);
        assertThat(opened.claims()).isEqualTo(tracker.claims());
        try (Stream<Found> found = ledger.find(Query.builder().build())) {
            assertThat(found.map(Found::attribution))
                    .containsExactlyInAnyOrderElementsOf(tracker.articles().stream()
                            .flatMap(it -> tracker.attributions(it.id()).stream())
                            .toList());
        }
        tracker.claims().forEach(claim -> assertThat(tracker.trace(claim.id())).isPresent());
    }

    private static Tracker open(InMemoryLedger ledger) {
        return Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
    }
}
