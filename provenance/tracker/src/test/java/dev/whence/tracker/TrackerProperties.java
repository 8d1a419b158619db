package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Text;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.linking.Variants;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class TrackerProperties {

    private static final List<String> WORDS = List.of(
            "ferry", "harbor", "council", "will", "close", "the", "pier", "not", "ten", "12", "about", "in", "March",
            "bridge", "opened", "closed", "toll", "of", "$", "4", "million", "Ollund", "boats", "boat", "at", "least");

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                sentences(), Arbitraries.strings().ofMinLength(1).ofMaxLength(60));
    }

    @Property(tries = 300)
    void how_well_two_statements_agree_does_not_depend_on_which_comes_first(
            @ForAll("sentences") String one, @ForAll("sentences") String other) {
        StatementTerms.Maker maker = new StatementTerms.Maker(new SmallEnglish(), new Vocabulary());
        StatementTerms a = profile(maker, one);
        StatementTerms b = profile(maker, other);
        Alignment there = new Alignment(a, b, maker.vocabulary());
        Alignment back = new Alignment(b, a, maker.vocabulary());
        // a small word more or less can be aligned where several alignments are equally good
        assertThat(there.overlap()).isCloseTo(back.overlap(), within(0.1));
        assertThat(there.containment()).isCloseTo(back.containment(), within(0.15));
    }

    @Property(tries = 300)
    void a_statement_agrees_wholly_with_itself(@ForAll("sentences") String words) {
        StatementTerms.Maker maker = new StatementTerms.Maker(new SmallEnglish(), new Vocabulary());
        Alignment alignment = new Alignment(profile(maker, words), profile(maker, words), maker.vocabulary());
        assertThat(alignment.overlap()).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 300)
    void the_edits_rebuild_the_other_text(@ForAll("sentences") String one, @ForAll("sentences") String other) {
        StatementTerms.Maker maker = new StatementTerms.Maker(new SmallEnglish(), new Vocabulary());
        StatementTerms a = profile(maker, one);
        StatementTerms b = profile(maker, other);
        Attribution attribution = attribution(Article.builder("one", one).build(), one.length());
        List<Variant.Edit> edits = Variants.of(
                        new Alignment(a, b, maker.vocabulary()),
                        attribution.speaker(),
                        attribution.speaker(),
                        Text.of(one),
                        Text.of(other))
                .edits();
        Set<Integer> removed = new HashSet<>();
        Set<Integer> put = new HashSet<>();
        for (Variant.Edit edit : edits) {
            assertThat(collect(a, edit.before(), removed)).isTrue();
            assertThat(collect(b, edit.after(), put)).isTrue();
        }
        assertThat(forms(a, removed)).isEqualTo(forms(b, put));
    }

    /** Adds the terms inside the spans; false if one was there already. */
    private static boolean collect(StatementTerms profile, List<Span> spans, Set<Integer> into) {
        boolean allNew = true;
        for (int i = 0; i < profile.size(); i++) {
            Span term = profile.span(i);
            if (spans.stream().anyMatch(span -> span.contains(term))) {
                allNew &= into.add(i);
            }
        }
        return allNew;
    }

    private static List<Integer> forms(StatementTerms profile, Set<Integer> without) {
        List<Integer> forms = new ArrayList<>();
        for (int i = 0; i < profile.size(); i++) {
            if (!without.contains(i)) {
                forms.add(profile.form(i));
            }
        }
        return forms;
    }

    @Property(tries = 60)
    void every_statement_stands_in_one_claim_whatever_the_order(
            @ForAll("recordings") List<String> texts, @ForAll long seed) {
        Set<String> expected = statements(texts, new ArrayList<>());
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        List<Claim> claims = new ArrayList<>();
        assertThat(statements(shuffled, claims)).isEqualTo(expected);
        List<String> inClaims = claims.stream()
                .flatMap(claim -> claim.statements().stream())
                .map(Statement::id)
                .toList();
        assertThat(inClaims).doesNotHaveDuplicates();
        assertThat(new HashSet<>(inClaims)).isEqualTo(expected);
        for (Claim claim : claims) {
            assertThat(claim.id()).isEqualTo(claim.statements().get(0).id());
        }
    }

    @Provide
    Arbitrary<List<String>> recordings() {
        return texts().list().ofMinSize(1).ofMaxSize(12).uniqueElements();
    }

    private static Set<String> statements(List<String> texts, List<Claim> claims) {
        Set<String> ids = new HashSet<>();
        try (Tracker tracker = Press.tracker()) {
            for (String text : texts) {
                Article article =
                        Article.builder(text.isBlank() ? "blank" : text, text).build();
                Attribution attribution = attribution(article, text.length());
                tracker.record(article, List.of(attribution));
                tracker.statements(attribution.id()).forEach(statement -> ids.add(statement.id()));
            }
            claims.addAll(tracker.claims());
        }
        return ids;
    }

    @Property(tries = 60)
    void recording_twice_and_reopening_change_nothing(
            @ForAll @Size(min = 1, max = 8) List<@From("texts") String> texts) {
        InMemoryLedger ledger = new InMemoryLedger();
        Tracker tracker =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
        for (String text : texts) {
            Article article = Article.builder("article", text).build();
            tracker.record(article, List.of(attribution(article, text.length())));
        }
        List<Claim> claims = tracker.claims();
        for (String text : texts) {
            Article article = Article.builder("article", text).build();
            assertThat(tracker.record(article, List.of(attribution(article, text.length())))
                            .added())
                    .isEmpty();
        }
        assertThat(tracker.claims()).isEqualTo(claims);
        Tracker again =
                Tracker.builder().language(new SmallEnglish()).ledger(ledger).build();
        assertThat(again.claims()).isEqualTo(claims);
        claims.forEach(claim -> assertThat(again.trace(claim.id())).isEqualTo(tracker.trace(claim.id())));
    }

    private static StatementTerms profile(StatementTerms.Maker maker, String words) {
        Article article = Article.builder("article", words).build();
        Attribution attribution = attribution(article, words.length());
        return maker.profile(Statement.of(attribution, attribution.content()), attribution, words);
    }

    private static Attribution attribution(Article article, int length) {
        Optional<Source> speaker = Optional.of(Source.named("Miriam Cole", SourceKind.PERSON));
        return Attribution.builder(article.id(), Press.EXTRACTOR)
                .content(List.of(new Span(0, length)), Quotation.INDIRECT)
                .speaker(speaker.get())
                .build();
    }
}
