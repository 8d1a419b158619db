package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoreProperties {

    private static final ExtractorId EXTRACTOR = new ExtractorId("test", "1");

    @Property
    void linesCoverTheTextButForLineBreaks(@ForAll("texts") String value) {
        Text text = Text.of(value);
        int end = 0;
        for (int line = 1; line <= text.lineCount(); line++) {
            Span span = text.line(line);
            String between = value.substring(end, span.start());
            assertThat(between).isIn(line == 1 ? List.of("") : List.of("\n", "\r\n", "\r"));
            assertThat(text.slice(span)).doesNotContain("\n").doesNotContain("\r");
            end = span.end();
        }
        assertThat(end).isEqualTo(value.length());
    }

    @Property
    void lineAndColumnLeadBackToTheOffset(@ForAll("texts") String value) {
        Text text = Text.of(value);
        for (int offset = 0; offset <= value.length(); offset++) {
            int start = text.line(text.lineAt(offset)).start();
            assertThat(start + text.columnAt(offset) - 1).isEqualTo(offset);
        }
    }

    @Property
    void codePointsLeadBackToTheSpan(@ForAll("texts") String value) {
        Text text = Text.of(value);
        int[] bounds = IntStream.iterate(0, at -> at <= value.length(), at -> next(value, at))
                .toArray();
        for (int start = 0; start < bounds.length; start++) {
            for (int end = start; end < bounds.length; end++) {
                Span span = new Span(bounds[start], bounds[end]);
                assertThat(text.toCodePoints(span)).isEqualTo(new Span(start, end));
                assertThat(text.fromCodePoints(new Span(start, end))).isEqualTo(span);
            }
        }
    }

    @Property
    void whatIsHeldInFewerBytesIsTheSame(@ForAll("texts") String value) {
        Text text = Text.of(value).compact();
        assertThat(text.value()).isEqualTo(value);
        assertThat(text.length()).isEqualTo(value.length());
        for (int start = 0; start <= value.length(); start++) {
            for (int end = start; end <= value.length(); end++) {
                assertThat(text.slice(new Span(start, end))).isEqualTo(value.substring(start, end));
            }
        }
    }

    private static int next(String value, int at) {
        return at == value.length() ? at + 1 : value.offsetByCodePoints(at, 1);
    }

    @Property
    void spansShareACodeUnitIfTheyOverlap(@ForAll("spans") Span first, @ForAll("spans") Span second) {
        boolean shared = IntStream.range(first.start(), first.end()).anyMatch(second::contains);
        assertThat(first.overlaps(second) && !first.isEmpty() && !second.isEmpty())
                .isEqualTo(shared);
    }

    @Property
    void spansAreOrderedByStartThenEnd(@ForAll("spans") Span first, @ForAll("spans") Span second) {
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(-Integer.signum(second.compareTo(first)));
        assertThat(first.compareTo(second) == 0).isEqualTo(first.equals(second));
        if (first.start() < second.start()) {
            assertThat(first).isLessThan(second);
        }
    }

    @Property
    void anArticlesIdIsMadeFromAddressAndText(@ForAll String text, @ForAll String other) {
        Article article = article(text);
        assertThat(article(text).id()).isEqualTo(article.id()).matches("[0-9a-f]{32}");
        assertThat(article(text + "x").id()).isNotEqualTo(article.id());
        assertThat(Article.builder("a", text)
                        .url("https://ferrin.example/" + other)
                        .build()
                        .id())
                .isNotEqualTo(article.id());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anAttributionsIdIsMadeFromItsSpans(
            @ForAll("spans") Span content, @ForAll("spans") Span other, @ForAll("confidences") double confidence) {
        Attribution attribution = attribution(content);
        Attribution surer = attribution.toBuilder().confidence(confidence).build();
        assertThat(surer.id()).isEqualTo(attribution.id());
        assertThat(attribution(other).id().equals(attribution.id()))
                .isEqualTo(widened(other).equals(widened(content)));
    }

    private static Article article(String text) {
        return Article.builder("a", text).build();
    }

    private static Attribution attribution(Span content) {
        return Attribution.builder("article", EXTRACTOR)
                .content(List.of(widened(content)), Quotation.INDIRECT)
                .build();
    }

    /** Content must not be empty. */
    private static Span widened(Span span) {
        return new Span(span.start(), span.end() + 1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\n", "\r", "\r\n", "🌾", "\uD83C", "\uDF3E", "\u2028", "é", "“", "\u0093")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 12);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 6);
        return Combinators.combine(starts, lengths).as((start, length) -> new Span(start, start + length));
    }

    @Provide
    Arbitrary<Double> confidences() {
        return Arbitraries.doubles().between(0, 1);
    }
}
