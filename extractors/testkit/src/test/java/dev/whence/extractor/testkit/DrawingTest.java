package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void partsAreDrawnInTheirBrackets() {
        Article article = article("Lund said it rained.");
        Attribution attribution = attribution(article, spans(0, 4), spans(5, 9), spans(10, 19));
        assertThat(Drawing.of(article, of(attribution))).isEqualTo("{Lund} <said> [it rained].");
    }

    @Test
    void aContentOfTwoSpansIsDrawnTwice() {
        Article article = article("\"A,\" he said. \"B.\"");
        Attribution attribution = attribution(article, spans(5, 7), spans(8, 12), spans(0, 4, 14, 18));
        assertThat(Drawing.of(article, of(attribution))).isEqualTo("[\"A,\"] {he} <said>. [\"B.\"]");
    }

    @Test
    void anInnerAttributionIsDrawnInsideItsOuterOne() {
        Article article = article("Lund said Pell said it rained.");
        Attribution outer = attribution(article, spans(0, 4), spans(5, 9), spans(10, 29));
        Attribution inner = attribution(article, spans(10, 14), spans(15, 19), spans(20, 29));
        assertThat(Drawing.of(article, of(outer, inner))).isEqualTo("{Lund} <said> [{Pell} <said> [it rained]].");
        assertThat(Drawing.numbered(article, of(outer, inner)))
                .isEqualTo("{1:Lund} <1:said> [1:{2:Pell} <2:said> [2:it rained]].");
    }

    @Test
    void whatOverlapsIsDrawnWhereItBeginsAndEnds() {
        Article article = article("one two three");
        Attribution first = attribution(article, spans(), spans(), spans(0, 7));
        Attribution second = attribution(article, spans(4, 13), spans(), spans(8, 9));
        assertThat(Drawing.of(article, of(first, second))).isEqualTo("[one {two] [t]hree}");
    }

    @Test
    void touchingSpansDoNotSwallowEachOther() {
        Article article = article("abc");
        Attribution attribution = attribution(article, spans(0, 1), spans(1, 2), spans(2, 3));
        assertThat(Drawing.of(article, of(attribution))).isEqualTo("{a}<b>[c]");
    }

    @Test
    void equalSpansOfTwoPartsCloseInTheReverseOrder() {
        Article article = article("abc");
        Attribution attribution = attribution(article, spans(0, 3), spans(0, 3), spans(0, 3));
        assertThat(Drawing.of(article, of(attribution))).isEqualTo("[{<abc>}]");
    }

    @Test
    void aSharedSourceIsDrawnOnceUnlessNumbered() {
        Article article = article("He came, saw");
        Attribution first = attribution(article, spans(0, 2), spans(), spans(3, 7));
        Attribution second = attribution(article, spans(0, 2), spans(), spans(9, 12));
        assertThat(Drawing.of(article, of(first, second))).isEqualTo("{He} [came], [saw]");
        assertThat(Drawing.numbered(article, of(first, second))).isEqualTo("{1:{2:He}} [1:came], [2:saw]");
    }

    @Test
    void bracketsOfTheTextAreMarked() {
        Article article = article("[ad] <b> {x} \\");
        assertThat(Drawing.of(article, Extraction.empty())).isEqualTo("\\[ad\\] \\<b\\> \\{x\\} \\\\");
    }

    private static Article article(String text) {
        return Article.builder("a", text).build();
    }

    private static Extraction of(Attribution... attributions) {
        return new Extraction(List.of(attributions), List.of(), List.of());
    }

    private static Attribution attribution(Article article, List<Span> source, List<Span> cue, List<Span> content) {
        return Attribution.builder(article.id(), LineExtractor.ID)
                .source(source)
                .cue(cue)
                .content(content, Quotation.INDIRECT)
                .build();
    }

    private static List<Span> spans(int... offsets) {
        return java.util.stream.IntStream.range(0, offsets.length / 2)
                .mapToObj(i -> new Span(offsets[2 * i], offsets[2 * i + 1]))
                .toList();
    }
}
