package dev.whence.tracker.telling;

import static dev.whence.tracker.Marked.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.Marked;
import dev.whence.tracker.Press;
import dev.whence.tracker.SmallEnglish;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Explanation;
import dev.whence.tracker.story.Explanation.Chain;
import dev.whence.tracker.story.Explanation.Compared;
import dev.whence.tracker.story.Explanation.Decided;
import dev.whence.tracker.story.Explanation.Linked;
import dev.whence.tracker.story.Explanation.Naming;
import dev.whence.tracker.story.Explanation.Step;
import dev.whence.tracker.story.Explanation.Version;
import dev.whence.tracker.story.KnownSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each answer of the record leads back to the entries and the words that it rests on. */
class ExplanationTest {

    private static final String FERRY = "the ferry to Ollund will stop running in March because its hull is cracked";
    private static final String LATER = "the ferry to Ollund will stop running in April because its hull is cracked";
    private static final String BREAD = "the bakery on Fenwick Street won a prize for its rye bread";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Tracker tracker =
            Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();

    @Test
    void two_attributions_are_one_claim_by_a_link_with_its_words() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = in("Courier", LATER);

        Explanation explained =
                tracker.explain(courier.attribution(0).id(), id(gazette)).orElseThrow();

        assertThat(explained.oneClaim()).isTrue();
        assertThat(explained.against()).isEmpty();
        Chain chain = explained.chains().get(0);
        assertThat(chain.claimId()).isEqualTo(statement(gazette).id());
        assertThat(chain.from()).isEqualTo(statement(courier));
        assertThat(chain.to()).isEqualTo(statement(gazette));
        Linked linked = (Linked) chain.steps().get(0).reason();
        assertThat(entry(linked.number())).isEqualTo(new Entry.OfLink(linked.link()));
        assertThat(linked.link().first()).isEqualTo(statement(gazette).id());
        assertThat(linked.link().score()).isGreaterThanOrEqualTo(0.5).isLessThan(1);
        assertThat(linked.link().variant().kinds()).containsExactly(Variant.Kind.PARAPHRASED);
        assertThat(linked.link().variant().edits()).hasSize(1);
        Variant.Edit edit = linked.link().variant().edits().get(0);
        assertThat(gazette.article().text().slice(edit.before())).isEqualTo("March");
        assertThat(courier.article().text().slice(edit.after())).isEqualTo("April");
        assertThat(words(gazette, linked.shared().first()))
                .containsExactly(FERRY.replace(" March", "").split(" "));
        assertThat(words(courier, linked.shared().second()))
                .containsExactly(FERRY.replace(" March", "").split(" "));
    }

    @Test
    void a_chain_leads_over_as_few_statements_as_can_be() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = in("Courier", BREAD);
        Marked beacon = in("Beacon", "the mayor of Harrowgate never liked the old clock tower");
        Marked herald = in("Herald", "no swimmer will be saved before the lifeboat is painted");
        tracker.confirm(statement(gazette).id(), statement(courier).id(), "one and the same, she told me");
        tracker.confirm(statement(courier).id(), statement(beacon).id(), "");
        tracker.confirm(statement(beacon).id(), statement(herald).id(), "");
        tracker.confirm(statement(gazette).id(), statement(herald).id(), "");

        Chain chain = explain(courier, herald).chains().get(0);

        assertThat(chain.steps()).extracting(Step::from).containsExactly(statement(courier), statement(gazette));
        assertThat(chain.steps()).extracting(Step::to).containsExactly(statement(gazette), statement(herald));
        Decided decided = (Decided) chain.steps().get(0).reason();
        assertThat(decided.decision().reason()).isEqualTo("one and the same, she told me");
        assertThat(entry(decided.number())).isEqualTo(decided.decision());
        assertThat(tracker.explain(id(gazette)).orElseThrow().chains())
                .containsExactly(new Chain(statement(gazette).id(), statement(gazette), statement(gazette), List.of()));
        assertThat(tracker.explain(id(beacon)).orElseThrow().chains().get(0).steps())
                .hasSize(2);
    }

    @Test
    void what_was_rejected_says_who_and_why() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = in("Courier", FERRY);
        tracker.reject(statement(courier).id(), statement(gazette).id(), "another ferry");

        Explanation explained = explain(gazette, courier);

        assertThat(explained.oneClaim()).isFalse();
        assertThat(explained.against()).hasSize(1);
        Decided decided = (Decided) explained.against().get(0).reason();
        assertThat(decided.decision())
                .isEqualTo(new Entry.Confirmation(
                        statement(courier).id(), statement(gazette).id(), Entry.Verdict.REJECTED, "another ferry"));
        assertThat(entry(decided.number())).isEqualTo(decided.decision());
    }

    @Test
    void claims_that_contradict_each_other_say_by_which_link() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = in("Courier", FERRY.replace("will stop", "will not stop"));

        Explanation explained = explain(gazette, courier);

        assertThat(explained.oneClaim()).isFalse();
        Linked linked = (Linked) explained.against().get(0).reason();
        assertThat(linked.link().relation()).isEqualTo(Link.Relation.CONTRADICTS);
        assertThat(entry(linked.number())).isEqualTo(new Entry.OfLink(linked.link()));
    }

    @Test
    void where_nothing_joins_two_the_comparison_shows_how_little_they_share() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = in("Courier", BREAD);

        Explanation explained = explain(gazette, courier);

        assertThat(explained.oneClaim()).isFalse();
        Compared compared = (Compared) explained.against().get(0).reason();
        assertThat(compared.match().score()).isLessThan(compared.least());
        assertThat(words(gazette, compared.shared().first())).doesNotContain("ferry");
    }

    @Test
    void an_attribution_says_what_found_it_each_time() {
        Marked gazette = in("Gazette", FERRY);
        Attribution before = gazette.attribution(0);
        Attribution better = Attribution.builder(before.articleId(), new ExtractorId("by-hand", "2"))
                .source(before.source())
                .cue(before.cue())
                .content(before.content(), before.quotation())
                .speaker(Press.VANN)
                .build();
        tracker.record(gazette.article(), List.of(better));

        Explanation explained = tracker.explain(before.id()).orElseThrow();

        assertThat(explained.subjects().get(0).attribution()).isEqualTo(better);
        assertThat(explained.subjects().get(0).article()).isEqualTo(gazette.article());
        List<Version> versions = explained.subjects().get(0).versions();
        assertThat(versions).extracting(Version::attribution).containsExactly(before, better);
        assertThat(versions)
                .allSatisfy(version -> assertThat(((Entry.OfAttribution) entry(version.number())).attribution())
                        .isEqualTo(version.attribution()));
    }

    @Test
    void a_source_says_where_its_name_stands_and_what_led_to_the_fullest() {
        Marked gazette = draw("Gazette", "[Miriam Cole] {said} <" + FERRY + ">.", person("Miriam Cole"));
        Marked courier = draw(
                "Courier", "Miriam Cole was in court.\n[Cole] {said} <nobody had asked the farmers>.", person("Cole"));

        Naming naming = naming(courier);

        assertThat(naming.source().name()).isEqualTo("Miriam Cole");
        assertThat(naming.name().map(courier.article().text()::slice)).contains("Cole");
        assertThat(naming.correction()).isEmpty();
        assertThat(naming.ties())
                .extracting(KnownSource.Tie::reason)
                .containsExactly(KnownSource.Reason.NAMED_IN_ARTICLE);
        assertThat(naming(gazette).ties()).isEmpty();
    }

    @Test
    void a_corrected_source_says_who_gave_it_and_why() {
        Marked gazette = in("Gazette", FERRY);
        tracker.correct(id(gazette), Press.VANN, "he called us");

        Naming naming = naming(gazette);

        Entry.Correction correction = naming.correction().orElseThrow().correction();
        assertThat(correction).isEqualTo(new Entry.Correction(id(gazette), Press.VANN, "he called us"));
        assertThat(entry(naming.correction().orElseThrow().number())).isEqualTo(correction);
        assertThat(naming.name()).isEmpty();
        assertThat(naming.source().name()).isEqualTo(Press.VANN.name());
        assertThat(tracker.explain(id(gazette))
                        .orElseThrow()
                        .subjects()
                        .get(0)
                        .versions()
                        .get(0)
                        .attribution())
                .isEqualTo(gazette.attribution(0));
    }

    @Test
    void sources_that_were_decided_to_be_one_say_why() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = draw("Courier", "[the skipper] {said} <" + BREAD + ">.", Marked.unnamed("skipper"));
        tracker.confirmSource(id(courier), id(gazette), "she told us so");

        Naming naming = naming(courier);

        assertThat(naming.ties()).extracting(KnownSource.Tie::reason).containsExactly(KnownSource.Reason.BY_HAND);
        assertThat(naming.decisions())
                .extracting(Entry.SourceConfirmation::reason)
                .containsExactly("she told us so");
    }

    @Test
    void a_reopened_ledger_explains_the_same() {
        Marked gazette = in("Gazette", FERRY);
        Marked courier = in("Courier", LATER);
        tracker.correct(id(gazette), Press.VANN, "he called us");
        tracker.retract(in("Beacon", BREAD).article().id(), "never printed");
        Explanation explained = explain(gazette, courier);

        Tracker reopened =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();

        assertThat(reopened.explain(id(gazette), id(courier))).contains(explained);
        assertThat(reopened.explain(id(gazette))).isEqualTo(tracker.explain(id(gazette)));
    }

    @Test
    void what_is_not_recorded_is_not_explained() {
        Marked gazette = in("Gazette", FERRY);
        assertThat(tracker.explain("nothing")).isEmpty();
        assertThat(tracker.explain(id(gazette), "nothing")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.explain(id(gazette), id(gazette)))
                .withMessage("firstId and secondId must differ: " + id(gazette));
    }

    private Marked in(String outlet, String content) {
        return draw(outlet, "[Miriam Cole] {said} <" + content + ">.", person("Miriam Cole"));
    }

    private Marked draw(String outlet, String drawn, dev.whence.core.Source speaker) {
        return Marked.article(outlet, "", drawn, speaker).in(tracker);
    }

    private Explanation explain(Marked one, Marked other) {
        return tracker.explain(id(one), id(other)).orElseThrow();
    }

    private Naming naming(Marked marked) {
        Optional<Naming> naming =
                tracker.explain(id(marked)).orElseThrow().subjects().get(0).naming();
        return naming.orElseThrow();
    }

    private static String id(Marked marked) {
        return marked.attribution(0).id();
    }

    private Statement statement(Marked marked) {
        return tracker.statements(id(marked)).get(0);
    }

    private Entry entry(long number) {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.skip(number).findFirst().orElseThrow();
        }
    }

    private static List<String> words(Marked marked, List<Span> spans) {
        return spans.stream().map(marked.article().text()::slice).toList();
    }
}
