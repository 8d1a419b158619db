package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Issue;
import dev.whence.core.Profile;
import dev.whence.core.Stance;
import dev.whence.core.spi.ExtractionContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishRulesTest {

    private final EnglishExtractor extractor = EnglishExtractor.rules();

    @Test
    void wishesAndPlansAreFoundWhereAllIsWanted() {
        Article article = article("The port wants to close the gates. Ada Quill hopes that the wall will hold.");

        assertThat(contents(article, Profile.STATEMENTS)).isEmpty();
        assertThat(contents(article, Profile.ALL)).containsExactly("to close the gates", "that the wall will hold");
    }

    @Test
    void utterancesLeaveOutBeliefsAndWhatWasNotSaid() {
        Article article = article("""
                The mayor said that the wall would hold. Experts believe that it will fall. \
                Ada Quill did not say that it was hers.
                """);

        assertThat(contents(article, Profile.UTTERANCES)).containsExactly("that the wall would hold");
        assertThat(contents(article, Profile.STATEMENTS))
                .containsExactly("that the wall would hold", "that it will fall");
        assertThat(contents(article, Profile.ALL))
                .containsExactly("that the wall would hold", "that it will fall", "that it was hers");
    }

    @Test
    void aBeliefThatIsNotHeldIsDoubted() {
        Extraction extraction = extract("Officials do not believe that the wall will hold.");

        assertThat(extraction.attributions()).extracting(Attribution::stance).containsExactly(Stance.DOUBTED);
    }

    @Test
    void aRunOfWordsThatIsNoSentenceIsReadInPiecesAndSaidSo() {
        Extraction extraction = extract("gate ".repeat(1500));

        assertThat(extraction.issues()).hasSize(1);
        Issue issue = extraction.issues().get(0);
        assertThat(issue.message()).isEqualTo("too long for one sentence, read in pieces");
        assertThat(issue.span())
                .hasValueSatisfying(span -> assertThat(span.length()).isEqualTo(4999));
    }

    @Test
    void creditsStandBesideTheAttributions() {
        Extraction extraction = extract("TARN (AP) — The wall fell.\n\nThis post appeared first on Tarn Post");

        assertThat(extraction.credits())
                .extracting(credit -> credit.kind().label() + " " + credit.name())
                .contains("agency AP", "appeared-first Tarn Post");
    }

    private List<String> contents(Article article, Profile profile) {
        return extractor.extract(ExtractionContext.of(article, profile)).attributions().stream()
                .map(attribution -> article.text().slice(attribution.content()))
                .toList();
    }

    private Extraction extract(String text) {
        return extractor.extract(ExtractionContext.of(article(text)));
    }

    private static Article article(String text) {
        return Article.builder("test", text).build();
    }
}
