package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    /** The text "a&b c" of a file "<p>a&amp;b</p>\n<p>c". */
    private final Places places = Places.of(List.of(
            new Places.Piece(new Span(0, 1), new Span(3, 4)),
            new Places.Piece(new Span(1, 2), new Span(4, 9)),
            new Places.Piece(new Span(2, 3), new Span(9, 10)),
            new Places.Piece(new Span(4, 5), new Span(18, 19))));

    @Test
    void whatTouchesInTheFileIsOneSpan() {
        assertThat(places.inFile(new Span(0, 3))).containsExactly(new Span(3, 10));
        assertThat(places.inFile(new Span(0, 5))).containsExactly(new Span(3, 10), new Span(18, 19));
    }

    @Test
    void whatStandsForAnotherThingIsNotDivided() {
        assertThat(places.inFile(new Span(1, 2))).containsExactly(new Span(4, 9));
    }

    @Test
    void aBlankBetweenPiecesHasNoPlace() {
        assertThat(places.inFile(new Span(3, 4))).isEmpty();
    }

    @Test
    void severalSpansKeepTheirOrder() {
        assertThat(places.inFile(List.of(new Span(4, 5), new Span(0, 1))))
                .containsExactly(new Span(18, 19), new Span(3, 4));
    }

    @Test
    void aWholeFileIsItsOwnPlace() {
        assertThat(Places.ofWholeFile(7).inFile(new Span(2, 4))).containsExactly(new Span(2, 4));
        assertThat(Places.ofWholeFile(0).pieces()).isEmpty();
    }

    @Test
    void piecesMustBeInOrder() {
        Places.Piece one = new Places.Piece(new Span(0, 2), new Span(0, 2));
        Places.Piece overlapping = new Places.Piece(new Span(1, 3), new Span(5, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> Places.of(List.of(one, overlapping)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Places.Piece(new Span(0, 0), new Span(0, 1)));
    }

    @Test
    void anArticlesPlacesMustLieInItsText() {
        Article.Builder article = Article.builder("a", "ab").places(Places.ofWholeFile(3));
        assertThatIllegalArgumentException().isThrownBy(article::build);
    }
}
