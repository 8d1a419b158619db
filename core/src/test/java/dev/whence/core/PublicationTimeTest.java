package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2031-03-04,2031-03-05,true",
        "2031-03-04,2031-03-04,false",
        "2031-03-04,2031-03-04T00:00:00Z,false",
        "2031-03-04T23:59:59Z,2031-03-04,false",
        "2031-03-04,2031-03-05T00:00:00Z,true",
        "2031-03-04T23:59:59Z,2031-03-05,true",
        "2031-03-04T10:00:00Z,2031-03-04T10:00:01Z,true",
        "2031-03-04T10:00:00Z,2031-03-04T11:00:00+01:00,false"
    })
    void onlyWhatSurelyLiesBeforeIsBefore(String first, String second, boolean before) {
        assertThat(PublicationTime.parse(first).surelyBefore(PublicationTime.parse(second)))
                .isEqualTo(before);
        assertThat(PublicationTime.parse(second).surelyBefore(PublicationTime.parse(first)))
                .isFalse();
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertThat(PublicationTime.parse("2031-03-04")).hasToString("2031-03-04");
        assertThat(PublicationTime.parse("2031-03-04T11:00:00+01:00")).hasToString("2031-03-04T10:00:00Z");
        assertThat(PublicationTime.parse("2031-03-04T10:00Z"))
                .isEqualTo(new PublicationTime.At(Instant.parse("2031-03-04T10:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2031-02-30", "2031-3-4", "2031-03-04T10:00:00", "04.03.2031", "T"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationTime.parse(text))
                .withMessage("text must be a date like 2022-12-22 or an instant like 2022-12-22T14:05:00Z: " + text);
    }

    @Test
    void theLastDateHasAnEndToo() {
        PublicationTime last = new PublicationTime.OnDate(LocalDate.MAX);
        assertThat(last.latest()).isAfter(last.earliest());
    }
}
