package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Profile;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Stance;
import dev.whence.core.spi.ExtractionContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the models that come with the library must do; how well they do on real news, 'evaluate' tells. */
class EnglishExtractorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Quill said that the wall would hold. | Ada Quill | said | that the wall would hold",
                "According to the harbor police, 12 passengers were hurt. | the harbor police | According to |"
                        + " 12 passengers were hurt",
                "The mayor expressed concern that the bridge could fall. | The mayor | expressed concern |"
                        + " that the bridge could fall",
                "Critics say the plan is too expensive. | Critics | say | the plan is too expensive",
                "The company has denied that its ship was badly kept. | The company | has denied |"
                        + " that its ship was badly kept",
            })
    void partsStandWhereTheyAreRead(String text, String source, String cue, String content) {
        for (EnglishPreset preset : List.of(EnglishPreset.FAST, EnglishPreset.ACCURATE)) {
            Article article = article(text);
            List<Attribution> found = found(EnglishExtractor.create(preset), article, Profile.ALL);

            assertThat(found).as(preset + ": " + text).hasSize(1);
            assertThat(article.text().slice(found.get(0).source())).isEqualTo(source);
            assertThat(article.text().slice(found.get(0).cue())).isEqualTo(cue);
            assertThat(article.text().slice(found.get(0).content())).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAST", "ACCURATE"})
    void quotationsWithOddMarksAndOverSeveralParagraphsAreNotLost(EnglishPreset preset) {
        Article article = article("""
                “We will not open it before every bolt has been looked at,” Ines Calder told reporters.

                “I have told the cabinet that ‘half a harvest is no harvest,’ and it has understood,” said Jonas Weil. “It
                will act.

                “There will be money by June.”

                The union said that the ministry “has forgotten the rest.”
                """);

        List<Attribution> found = found(EnglishExtractor.create(preset), article, Profile.STATEMENTS);

        assertThat(found)
                .filteredOn(attribution -> attribution.quotation() == Quotation.DIRECT)
                .extracting(
                        attribution -> attribution.speaker().map(Source::name).orElse(""))
                .containsExactly("Ines Calder", "Jonas Weil");
        assertThat(found.stream().map(each -> article.text().slice(each.content())))
                .anyMatch(content ->
                        content.contains("It\nwill act.") && content.contains("There will be money by June"));
        assertThat(found).anyMatch(attribution -> attribution.quotation() == Quotation.MIXED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAST", "ACCURATE"})
    void oneInsideAnotherKnowsIt(EnglishPreset preset) {
        List<Attribution> found = found(
                EnglishExtractor.create(preset),
                article("Tomas Reede said the pilot had warned that the rudder was stuck."),
                Profile.STATEMENTS);

        assertThat(found).hasSize(2);
        assertThat(found.get(1).outerId()).contains(found.get(0).id());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAST", "ACCURATE"})
    void theRulesTellTheStance(EnglishPreset preset) {
        List<Attribution> found = found(
                EnglishExtractor.create(preset),
                article("The operator, Brim Lines, denied that its ship was badly kept."),
                Profile.STATEMENTS);

        assertThat(found).extracting(Attribution::stance).containsExactly(Stance.DENIED);
    }

    @Test
    void whatIsLessSureCanBeLeftOut() {
        EnglishExtractor extractor = EnglishExtractor.create();
        Article article = article("""
                Ada Quill said that the wall would hold. Some in the town fear a flood, and the plan to raise the wall has been
                called a dream. "It will hold," Quill said. The harbor office, asked about its plans, named three ships.
                """);
        List<Attribution> all = found(extractor, article, Profile.ALL);

        assertThat(all)
                .anyMatch(attribution -> attribution.confidence() < 0.9)
                .anyMatch(attribution -> attribution.confidence() >= 0.9);
        for (double least : new double[] {0.3, 0.6, 0.9}) {
            List<Attribution> sure = found(extractor.withLeastConfidence(least), article, Profile.ALL);
            assertThat(sure).allMatch(attribution -> attribution.confidence() >= least);
            assertThat(sure)
                    .extracting(Attribution::cue)
                    .containsExactlyElementsOf(all.stream()
                            .filter(attribution -> attribution.confidence() >= least)
                            .map(Attribution::cue)
                            .toList());
        }
        assertThatThrownBy(() -> extractor.withLeastConfidence(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must lie between 0 and 1: 1.5");
    }

    @Test
    void onlyTheWidestProfileShowsWhatIsLikelyWrong() {
        EnglishExtractor extractor = EnglishExtractor.create();
        EnglishExtractor whatever = extractor.withLeastConfidence(0);
        Article article = article("""
                Pretty much the same wall as before? According to the Tarn Post, basically. As one reader pointed out with a
                telling drawing, the gap in it is wide.

                Ada Quill said that the wall would hold. The mayor has been at pains to show that the gap is small.
                """);

        assertThat(ids(found(extractor, article, Profile.ALL))).isEqualTo(ids(found(whatever, article, Profile.ALL)));
        List<Attribution> all = found(whatever, article, Profile.STATEMENTS);
        List<Attribution> surer = all.stream()
                .filter(attribution -> attribution.confidence() >= 0.3)
                .toList();
        assertThat(surer).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(ids(found(extractor, article, Profile.STATEMENTS))).isEqualTo(ids(surer));
    }

    @Test
    void whatWasReadBeforeChangesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fast.model");
        EnglishModel.bundled(EnglishPreset.FAST).write(file);
        EnglishExtractor one = EnglishExtractor.of(EnglishModel.read(file));
        EnglishExtractor other = EnglishExtractor.of(EnglishModel.read(file));
        Article straight = article("\"It will hold,\" Ada Quill said -- again. \"Nobody doubts that.\"");
        Article curly = article("“It will hold,” Ada Quill said — again. “Nobody doubts that.”");

        List<Attribution> straightFirst = found(one, straight, Profile.ALL);
        List<Attribution> curlyFirst = found(other, curly, Profile.ALL);

        assertThat(found(one, curly, Profile.ALL)).isEqualTo(curlyFirst).isNotEmpty();
        assertThat(found(other, straight, Profile.ALL)).isEqualTo(straightFirst).isNotEmpty();
    }

    @Test
    void theVersionTellsModelRulesAndThreshold() {
        EnglishExtractor fast = EnglishExtractor.create();

        assertThat(fast.id().toString())
                .isEqualTo("english/" + EnglishModel.bundled(EnglishPreset.FAST).version() + "-" + RulesVersion.get());
        assertThat(EnglishExtractor.create(EnglishPreset.ACCURATE).id()).isNotEqualTo(fast.id());
        assertThat(EnglishExtractor.rules().id().toString()).isEqualTo("english-rules/" + RulesVersion.get());
        assertThat(fast.withLeastConfidence(0.5).id().toString()).isEqualTo(fast.id() + "-from-0.5");
        assertThat(fast.withLeastConfidence(0.4).withLeastConfidence(0.5).id())
                .isEqualTo(fast.withLeastConfidence(0.5).id());
    }

    @Test
    void theBestPresetSaysWhatItLacks() {
        assertThatThrownBy(() -> EnglishExtractor.create(EnglishPreset.BEST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the preset best needs the artifact dev.whence:whence-encoder: add it to the dependencies, or module"
                                + " dev.whence.encoder to the module path");
        assertThatThrownBy(() -> EnglishModel.bundled(EnglishPreset.BEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EnglishExtractor.create(preset)");
    }

    private static List<String> ids(List<Attribution> attributions) {
        return attributions.stream().map(Attribution::id).toList();
    }

    private static Article article(String text) {
        return Article.builder("test", text).build();
    }

    private static List<Attribution> found(EnglishExtractor extractor, Article article, Profile profile) {
        return extractor.extract(ExtractionContext.of(article, profile)).attributions();
    }
}
