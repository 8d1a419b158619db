package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.spi.ExtractionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody's words are given to a person whom the article names, unless the article itself tells that it was that person. */
class UnnamedSourcesTest {

    static Stream<EnglishExtractor> extractors() {
        return Stream.concat(
                Stream.of(EnglishPreset.FAST, EnglishPreset.ACCURATE).map(EnglishExtractor::create),
                Stream.of(EnglishExtractor.rules()));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void whoIsNamedFurtherDownIsNotTheOfficialOfTheLead(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                VELLORE, March 3 — The new crane will not be ready before June, a harbour official said on Monday.

                The crane was ordered two years ago. Work on the quay has been slow.

                Marta Oduya, who runs the harbour workshop, said the bolts had arrived.
                """)).containsExactly("harbour official/anonymous", "Marta Oduya/person");
        assertThat(speakers(extractor, """
                The new crane will not be ready before June, a harbour official said on Monday.

                Harbour director Marta Oduya declined to comment.
                """)).containsExactly("harbour official/anonymous");
        assertThat(speakers(extractor, """
                The crane is late, a harbour official said.

                "We wait for the bolts," Marta Oduya, a harbour official, said.
                """)).containsExactly("harbour official/anonymous", "Marta Oduya/person");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void anIndefiniteDescriptionIsNobodyWhomTheTextHasNamed(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                Marta Oduya, the harbour director, said the crane would be ready in June.

                A harbour official said the bolts had not arrived. "Nothing is here," the official said.

                The director said she was sure of the date.
                """))
                .containsExactly(
                        "Marta Oduya/person",
                        "harbour official/anonymous",
                        "harbour official/anonymous",
                        "Marta Oduya/person");
        assertThat(speakers(extractor, """
                Minister Tomas Brekke left the hall at noon. One aide said the talks had failed.

                A person familiar with the talks said there would be more of them. A minister said there would be none.
                """))
                .containsExactly("aide/anonymous", "person familiar with the talks/anonymous", "minister/anonymous");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void whatTheyKnowOrAreCloseToIsNotWhoSpeaks(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                Officials close to the inquiry said the crane had been checked in May.

                A person who has seen the contract said it ran to 300 pages.

                Someone familiar with Oduya's plans said she would leave.
                """))
                .containsExactly(
                        "officials close to the inquiry/group",
                        "person who has seen the contract/anonymous",
                        "someone familiar with Oduya's plans/anonymous");
        assertThat(speakers(extractor, """
                The docks will be sold in the spring, according to people familiar with Marta Oduya's thinking.

                Those familiar with the talks said they had failed.
                """))
                .containsExactly(
                        "people familiar with Marta Oduya's thinking/group", "those familiar with the talks/group");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aHeadingThatAnnouncesAQuotationHasNoSpeaker(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                Two members of the board met on Friday.

                What they're saying: "The docks belong to the town," union leader Ivo Lanning said on Monday.
                """)).containsExactly("Ivo Lanning/person");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void severalAreNotOneOfThem(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                Two diplomats said the talks had failed. Tomas Brekke, a diplomat, left the hall at noon.

                The diplomats said they would meet again.
                """)).containsExactly("two diplomats/group", "two diplomats/group");
        assertThat(speakers(extractor, """
                Two board members said the vote had been delayed. "It was never about money," one of them said.
                """)).containsExactly("two board members/group", "board member/anonymous");
        assertThat(speakers(extractor, "The ferry will stop in May. Islanders said that prices would rise."))
                .containsExactly("islanders/group");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aDefiniteDescriptionIsLedBackOnlyIfOneAloneFits(EnglishExtractor extractor) {
        assertThat(speakers(extractor, "Harbour official Marta Oduya was on the quay. The official said it was late."))
                .containsExactly("Marta Oduya/person");
        assertThat(speakers(extractor, "The official said it was late. Harbour official Marta Oduya was on the quay."))
                .containsExactly("official/anonymous");
        assertThat(speakers(extractor, "Minister Tomas Brekke met Minister Ana Rule. The minister said it went well."))
                .containsExactly("minister/anonymous");
        assertThat(speakers(extractor, "Spokeswoman Ana Rule was on the quay. The spokesman said it was late."))
                .containsExactly("spokesman/anonymous");
        assertThat(speakers(extractor, "Finance Minister Ana Rule was away. The health minister said it was late."))
                .containsExactly("health minister/anonymous");
        assertThat(speakers(extractor, "Minister Ana Rule was away. The deputy minister said it was late."))
                .containsExactly("deputy minister/anonymous");
        assertThat(speakers(extractor, """
                A harbour official said the bolts had not arrived. Marta Oduya, the harbour director, was on the quay.

                The official said the crane would wait.
                """))
                .containsExactly("harbour official/anonymous", "harbour official/anonymous");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void whoWillNotBeNamedIsNotNamed(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                A spokesman for the Harbour Board said on condition of anonymity that the crane had fallen at noon.

                "We are looking into it," Harbour Board spokesman Ivo Lanning said.
                """))
                .containsExactly("spokesman for the Harbour Board/anonymous", "Ivo Lanning/person");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void aTextMayItselfNameWhomItDescribedFirst(EnglishExtractor extractor) {
        assertThat(speakers(extractor, "A port worker, Ivo Lanning, said the crane had fallen at noon."))
                .containsExactly("Ivo Lanning/person");
        assertThat(speakers(extractor, """
                A spokesman for the Harbour Board said the crane had fallen at noon.

                "We are looking into it," Harbour Board spokesman Ivo Lanning said.
                """)).containsExactly("Ivo Lanning/person", "Ivo Lanning/person");
        assertThat(speakers(extractor, """
                A Tarn farmer says a song on the radio saved him from the flood.

                Ivo Sund, 42, had parked his car by the river. "It is a bad song," the farmer said.
                """)).containsExactly("Ivo Sund/person", "Ivo Sund/person");
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void whoIsNamedBesideTheOneThatSpeaksIsNotGivenTheWords(EnglishExtractor extractor) {
        assertThat(speakers(extractor, """
                After Ivo Sund spoke, the Tarn Harbour Board wrote to the mayor, saying it had no money for a crane.
                """)).containsOnly("Tarn Harbour Board/organization");
        assertThat(speakers(extractor, """
                In his letter, Ivo Sund mentioned a report by Harbour Watch, a news website, stating that the crane had fallen.
                """)).contains("Harbour Watch/outlet");
    }

    private static List<String> speakers(EnglishExtractor extractor, String text) {
        Article article = Article.builder("harbour", text).build();
        List<String> found = new ArrayList<>();
        for (Attribution attribution :
                extractor.extract(ExtractionContext.of(article)).attributions()) {
            found.add(attribution
                    .speaker()
                    .map(speaker -> speaker.name() + "/" + speaker.kind().label())
                    .orElse("-"));
        }
        return found;
    }
}
