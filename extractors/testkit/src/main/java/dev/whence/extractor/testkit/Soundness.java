package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Issue;
import dev.whence.core.Mention;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for the answer to any text, one method for each promise. */
final class Soundness {

    private Soundness() {}

    static void check(Article article, Extraction extraction) {
        spansLieInside(article, extraction);
        issuesLieInside(article, extraction);
        noSurrogatePairIsSplit(article, extraction);
        attributionsNameTheArticle(article, extraction);
        attributionsAreFoundOnce(extraction);
        outerOnesComeFirst(extraction);
        innerOnesStandInside(extraction);
        orderIsThatOfTheDocument(extraction);
    }

    static void spansLieInside(Article article, Extraction extraction) {
        for (Attribution attribution : extraction.attributions()) {
            assertThat(spans(attribution)).as("spans of %s", attribution).allMatch(span -> inside(article, span));
        }
        for (Credit credit : extraction.credits()) {
            assertThat(credit.spans()).as("spans of %s", credit).allMatch(span -> inside(article, span));
        }
    }

    static void issuesLieInside(Article article, Extraction extraction) {
        for (Issue issue : extraction.issues()) {
            assertThat(issue.span().stream()).as("span of %s", issue).allMatch(span -> inside(article, span));
        }
    }

    static void noSurrogatePairIsSplit(Article article, Extraction extraction) {
        String text = article.text().value();
        for (Attribution attribution : extraction.attributions()) {
            assertThat(spans(attribution))
                    .as("spans of %s, none of which may split a surrogate pair", attribution)
                    .noneMatch(span -> splitsPair(text, span.start()) || splitsPair(text, span.end()));
        }
        for (Credit credit : extraction.credits()) {
            assertThat(credit.spans())
                    .as("spans of %s, none of which may split a surrogate pair", credit)
                    .noneMatch(span -> splitsPair(text, span.start()) || splitsPair(text, span.end()));
        }
    }

    static void attributionsNameTheArticle(Article article, Extraction extraction) {
        assertThat(extraction.attributions())
                .as("attributions of article %s", article.id())
                .allMatch(attribution -> attribution.articleId().equals(article.id()));
    }

    static void attributionsAreFoundOnce(Extraction extraction) {
        assertThat(extraction.attributions().stream().map(Attribution::id))
                .as("ids of the attributions")
                .doesNotHaveDuplicates();
    }

    static void outerOnesComeFirst(Extraction extraction) {
        Map<String, Attribution> before = new HashMap<>();
        for (Attribution attribution : extraction.attributions()) {
            attribution
                    .outerId()
                    .ifPresent(outer -> assertThat(before)
                            .as("attributions before %s, which names an outer one", attribution)
                            .containsKey(outer));
            before.put(attribution.id(), attribution);
        }
    }

    static void innerOnesStandInside(Extraction extraction) {
        Map<String, Attribution> byId = new HashMap<>();
        extraction.attributions().forEach(attribution -> byId.put(attribution.id(), attribution));
        for (Attribution inner : extraction.attributions()) {
            Attribution outer = inner.outerId().map(byId::get).orElse(null);
            if (outer != null) {
                assertThat(Span.containAll(outer.content(), inner.content()))
                        .as("content of %s lies inside the content of its outer one, %s", inner, outer)
                        .isTrue();
            }
        }
    }

    static void orderIsThatOfTheDocument(Extraction extraction) {
        assertThat(extraction.attributions().stream().map(Soundness::start).toList())
                .as("where the attributions begin")
                .isSorted();
    }

    private static int start(Attribution attribution) {
        int start = attribution.content().get(0).start();
        for (List<Span> part : List.of(attribution.source(), attribution.cue())) {
            start = part.isEmpty() ? start : Math.min(start, part.get(0).start());
        }
        return start;
    }

    private static List<Span> spans(Attribution attribution) {
        List<Span> spans = new ArrayList<>(attribution.content());
        spans.addAll(attribution.source());
        spans.addAll(attribution.cue());
        attribution.addressee().map(Mention::spans).ifPresent(spans::addAll);
        attribution.relay().map(Mention::spans).ifPresent(spans::addAll);
        return spans;
    }

    private static boolean inside(Article article, Span span) {
        return span.end() <= article.text().length();
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }
}
