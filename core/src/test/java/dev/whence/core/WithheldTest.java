package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WithheldTest {

    private static final String WORDS = "It rained.\nMayor Ines Calloway said so.\r\nNobody asked.";

    private static final Article WHOLE = Article.builder("a.txt", WORDS)
            .url("https://ferrin.example/storm")
            .title("Storm")
            .outlet("Ferrin Times")
            .language("en")
            .published(PublicationTime.parse("2031-03-04"))
            .bylines(List.of("Ana Lund"))
            .credits(List.of(new Credit(Credit.Kind.AGENCY, "Coastline Wire", List.of(new Span(0, 2)))))
            .passages(List.of(new Passage(Passage.Kind.PARAGRAPH, new Span(0, 10))))
            .metadata(List.of(new Metadatum(Metadatum.Field.TITLE, "Storm", "h1")))
            .places(Places.ofWholeFile(WORDS.length()))
            .build();

    @Test
    void nothingOfAnArticleIsWithheldAtFirst() {
        assertThat(WHOLE.withheld()).isEmpty();
    }

    @Test
    void whatIsNotKeptIsFilledLineByLineAndOffsetsHold() {
        Article kept = WHOLE.keeping(List.of(new Span(17, 30), new Span(11, 20)));
        assertThat(kept.text().value()).isEqualTo("██████████\nMayor Ines Calloway█████████\r\n█████████████");
        assertThat(kept.withheld()).containsExactly(new Span(0, 10), new Span(30, 39), new Span(41, 54));
        assertThat(kept.text().lineAt(42)).isEqualTo(WHOLE.text().lineAt(42)).isEqualTo(3);
    }

    @Test
    void withheldTextLeavesTheArticleWhatItIs() {
        Article kept = WHOLE.keeping(List.of());
        assertThat(kept).isEqualTo(WHOLE);
        assertThat(kept.id()).isEqualTo(WHOLE.id());
        assertThat(kept.digest()).isEqualTo(WHOLE.digest());
        assertThat(kept.text().length()).isEqualTo(WORDS.length());
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("text", "withheld")
                .isEqualTo(WHOLE);
    }

    @Test
    void whatWasWithheldDoesNotComeBackByKeepingIt() {
        Article once = WHOLE.keeping(List.of(new Span(0, 10)));
        Article twice = once.keeping(List.of(new Span(3, 39)));
        assertThat(twice.text().value()).startsWith("███rained.\n███").endsWith("███\r\n█████████████");
        assertThat(twice.withheld()).containsExactly(new Span(0, 3), new Span(11, 39), new Span(41, 54));
    }

    @Test
    void theWholeTextBringsItBackAndNoOther() {
        Article kept = WHOLE.keeping(List.of(new Span(0, 2)));
        Article again = kept.rehydrate(WORDS).orElseThrow();
        assertThat(again.text()).isEqualTo(WHOLE.text());
        assertThat(again.withheld()).isEmpty();
        assertThat(again).usingRecursiveComparison().ignoringFields("withheld").isEqualTo(WHOLE);
        assertThat(kept.rehydrate(WORDS + " ")).isEmpty();
        assertThat(kept.rehydrate(kept.text().value())).isEmpty();
    }

    @Test
    void twoFormsOfAnArticleMakeUpForEachOther() {
        Article one = WHOLE.keeping(List.of(new Span(0, 12)));
        Article other = WHOLE.keeping(List.of(new Span(3, 4), new Span(11, 39)));
        assertThat(one.completedBy(other)).isEqualTo(WHOLE).hasToString(WHOLE.toString());
        assertThat(one.completedBy(other).text().value())
                .isEqualTo("It rained.\nMayor Ines Calloway said so.\r\n█████████████");
        assertThat(one.completedBy(other).withheld())
                .isEqualTo(other.completedBy(one).withheld())
                .containsExactly(new Span(41, 54));
        assertThat(one.completedBy(WHOLE).text()).isEqualTo(WHOLE.text());
        Article stranger = Article.builder("b.txt", WORDS).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.completedBy(stranger))
                .withMessage("other must be article " + WHOLE.id() + ": " + stranger.id());
    }

    @Test
    void anArticleOfWhichTheAddressIsGoneKeepsItsId() {
        Article read = Article.builder("forgotten", WORDS)
                .withheld(WHOLE.id(), WHOLE.digest(), List.of())
                .build();
        assertThat(read).isEqualTo(WHOLE);
        assertThat(read.withheld()).isEmpty();
    }

    @Test
    void aTextThatWasFilledByItsAuthorIsWhole() {
        Article redacted = Article.builder("a.txt", "The name is ████.").build();
        assertThat(redacted.withheld()).isEmpty();
        assertThat(redacted.keeping(List.of(redacted.text().whole())).withheld())
                .isEmpty();
        assertThat(redacted.keeping(List.of()).rehydrate("The name is ████."))
                .get()
                .isEqualTo(redacted);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WHOLE.keeping(List.of(new Span(50, 55))))
                .withMessage("span [50, 55) ends behind the text of length 54");
        Article.Builder builder = Article.builder("a.txt", WORDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.withheld("x", WHOLE.digest(), List.of()))
                .withMessage("id must be 32 hexadecimal digits: x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.withheld(WHOLE.id(), WHOLE.id(), List.of()))
                .withMessage("digest must be 64 hexadecimal digits: " + WHOLE.id());
        builder.withheld(WHOLE.id(), WHOLE.digest(), List.of(new Span(0, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("withheld spans must hold nothing but the sign for it: [0, 2)");
        Article.Builder other = Article.builder("a.txt", "It snowed.").withheld(WHOLE.id(), WHOLE.digest(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(other::build)
                .withMessageStartingWith("digest must be that of a text of which nothing is withheld: ");
    }
}
