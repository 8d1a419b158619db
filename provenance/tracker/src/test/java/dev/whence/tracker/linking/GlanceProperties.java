package dev.whence.tracker.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.ledger.compact.BytesOut;
import dev.whence.ledger.compact.Pages;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.Press;
import dev.whence.tracker.SmallEnglish;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GlanceProperties {

    private static final List<String> WORDS = List.of(
            "ferry", "harbor", "council", "will", "close", "closes", "the", "pier", "not", "ten", "12", "about", "in",
            "bridge", "opened", "toll", "of", "$", "4", "million", "Ollund", "boats", "boat", "at", "least", "granary");

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(9).map(words -> String.join(" ", words));
    }

    @Property(tries = 2_000)
    void what_a_glance_rules_out_no_alignment_would_verify(
            @ForAll("sentences") String one, @ForAll("sentences") String other, @ForAll long seed) {
        StatementTerms.Maker maker = new StatementTerms.Maker(new SmallEnglish(), new Vocabulary());
        Random random = new Random(seed);
        Attribution before = attribution("one", one);
        Attribution after = attribution("other", other);
        StatementTerms a = profile(maker, before, one, random);
        StatementTerms b = profile(maker, after, other, random);
        maker.vocabulary().countSentences(random.nextInt(5_000));
        Match match = Match.of(new Alignment(a, b, maker.vocabulary()), before, after, false, false);
        BytesOut out = new BytesOut();
        a.write(out);
        Pages pages = new Pages();
        boolean possible = new Glance(b, maker.vocabulary(), Match.VERIFIED)
                .possible(new StatementTerms.Written(pages.at(pages.add(out))));
        assertThat(possible || !match.verified()).isTrue();
    }

    private static StatementTerms profile(
            StatementTerms.Maker maker, Attribution attribution, String text, Random random) {
        StatementTerms profile = maker.profile(Statement.of(attribution, attribution.content()), attribution, text);
        profile.placeInArticle(1 + random.nextInt(30), term -> random.nextInt(12));
        if (random.nextBoolean()) {
            profile.playDown(random.nextInt(profile.size()));
        }
        return profile;
    }

    private static Attribution attribution(String name, String text) {
        return Attribution.builder(Article.builder(name, text).build().id(), Press.EXTRACTOR)
                .content(List.of(new Span(0, text.length())), Quotation.INDIRECT)
                .speaker(Press.COLE)
                .build();
    }
}
