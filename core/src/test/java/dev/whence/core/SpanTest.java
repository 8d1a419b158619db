package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @Test
    void offsetsMustBeInOrderAndNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(-1, 2))
                .withMessage("start must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(3, 2))
                .withMessage("end must not be less than start: [3, 2)");
    }

    @Test
    void theEndIsNotInIt() {
        Span span = new Span(2, 4);
        assertThat(span.contains(1)).isFalse();
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(3)).isTrue();
        assertThat(span.contains(4)).isFalse();
        assertThat(span.length()).isEqualTo(2);
        assertThat(span).hasToString("[2, 4)");
    }

    @ParameterizedTest
    @CsvSource({
        "0,2,2,4,false,false",
        "0,3,2,4,true,false",
        "0,4,2,4,true,true",
        "2,4,2,4,true,true",
        "3,3,2,4,true,false",
        "2,2,2,4,false,false"
    })
    void overlapAndContainment(int start, int end, int otherStart, int otherEnd, boolean overlaps, boolean contains) {
        Span span = new Span(start, end);
        Span other = new Span(otherStart, otherEnd);
        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
        assertThat(span.contains(other)).isEqualTo(contains);
    }

    @Test
    void sortedSpansAreACopyInOrder() {
        List<Span> given = new ArrayList<>(List.of(new Span(5, 6), new Span(0, 2), new Span(2, 3)));
        List<Span> sorted = Span.sorted(given);
        given.clear();
        assertThat(sorted)
                .containsExactly(new Span(0, 2), new Span(2, 3), new Span(5, 6))
                .isUnmodifiable();
        assertThat(Span.sorted(List.of())).isEmpty();
    }

    @Test
    void emptyAndOverlappingSpansAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.sorted(List.of(new Span(1, 1))))
                .withMessage("spans must not hold an empty span: [1, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.sorted(List.of(new Span(2, 5), new Span(0, 3))))
                .withMessage("spans must not overlap: [0, 3) and [2, 5)");
    }

    @Test
    void everyInnerSpanMustLieInOneOuterSpan() {
        List<Span> outer = List.of(new Span(0, 4), new Span(4, 8));
        assertThat(Span.containAll(outer, List.of(new Span(1, 4), new Span(4, 6))))
                .isTrue();
        assertThat(Span.containAll(outer, List.of(new Span(3, 5)))).isFalse();
        assertThat(Span.containAll(outer, List.of())).isTrue();
        assertThat(Span.containAll(List.of(), List.of(new Span(0, 1)))).isFalse();
    }
}
