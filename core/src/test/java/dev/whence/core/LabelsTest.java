package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

    /** The labels are what other programs rely on, so they are written out here. */
    static Stream<Arguments> labels() {
        return Stream.of(
                of(Quotation.values(), Quotation::label, Quotation::ofLabel, "direct indirect mixed"),
                of(Stance.values(), Stance::label, Stance::ofLabel, "asserted denied doubted asked"),
                of(
                        SourceKind.values(),
                        SourceKind::label,
                        SourceKind::ofLabel,
                        "person organization government group anonymous document outlet"),
                of(Profile.values(), Profile::label, Profile::ofLabel, "utterances statements all"),
                of(
                        Credit.Kind.values(),
                        Credit.Kind::label,
                        Credit.Kind::ofLabel,
                        "agency dateline appeared-first first-reported contributed"));
    }

    private static <T> Arguments of(T[] values, Function<T, String> label, Function<String, T> find, String labels) {
        List<String> written = Arrays.stream(values).map(label).toList();
        List<Boolean> back = Arrays.stream(values)
                .map(value -> find.apply(label.apply(value)).equals(value))
                .toList();
        return Arguments.of(written, back, find, labels);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyConstantHasItsLabel(List<String> written, List<Boolean> back, Function<String, ?> find, String labels) {
        assertThat(String.join(" ", written)).isEqualTo(labels);
        assertThat(back).doesNotContain(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find.apply("DIRECT"))
                .withMessage("label must be one of " + labels.replace(" ", ", ") + ": DIRECT");
    }

    @Test
    void labelsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Quotation.INDIRECT.label()).isEqualTo("indirect");
            assertThat(Quotation.ofLabel("direct")).isEqualTo(Quotation.DIRECT);
            assertThat(Source.named("IRIS", SourceKind.ORGANIZATION))
                    .isEqualTo(new Source(
                            Source.named("iris", SourceKind.ORGANIZATION).id(), "IRIS", SourceKind.ORGANIZATION));
        } finally {
            Locale.setDefault(before);
        }
    }
}
