package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.spi.ExtractionContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of source the words of a mention tell of, from text to attribution. */
class SourceKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The harbour will close, Tarn Radio said on Monday.                  | Tarn Radio/outlet
        The harbour will close, Channel 4 reported on Monday.               | Channel 4/outlet
        The bridge was unsafe, according to Northport Television.           | Northport Television/outlet
        The Harbour Herald reported that the mayor had resigned.            | Harbour Herald/outlet
        Tarn News said the bridge was unsafe.                               | Tarn News/outlet
        """)
    void anOrganizationWithAWordForMediaIsAnOutlet(String text, String expected) {
        assertThat(speakers(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        The quay was unsafe, according to fishermen and the Harbour Union.  | fishermen and the Harbour Union/group
        Fishermen and the Harbour Union said the quay was unsafe.           | fishermen and the Harbour Union/group
        The Office of Trade and Immigration Services said it was unsafe.    | Office of Trade and Immigration Services/organization
        """)
    void severalSourcesJoinedAreAGroup(String text, String expected) {
        assertThat(speakers(text).get(0)).isEqualToIgnoringCase(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A prefect said the road was closed.                                 | prefect/anonymous
        An occupant said the lights had gone out.                           | occupant/anonymous
        A lamplighter said the lights had gone out.                         | lamplighter/anonymous
        A report said the road was closed.                                  | report/document
        A sensor showed that the water had risen.                           | sensor/document
        """)
    void aNounThatEndsLikeARoleIsAnUnnamedPerson(String text, String expected) {
        assertThat(speakers(text)).containsExactly(expected);
    }

    @Test
    void aLabelInCapitalsIsThePersonInTheUsualLetters() {
        String text = """
                Ada Quill, the mayor of Tarn, met the press.

                QUILL: The harbour is closed.
                SUND: When will it open?
                O'BRIEN: And who pays?
                QUILL: Ask me in May.
                HARBOUR BOARD: We object.
                TPD: So do we.
                """;
        assertThat(speakers(text))
                .startsWith("Ada Quill/person", "Sund/person", "O'Brien/person", "Ada Quill/person")
                .endsWith("HARBOUR BOARD/organization", "TPD/organization");
    }

    @Test
    void whoIsAskedAnswersAndWhoAsksIsAnother() {
        String text = """
                The Tarn Herald spoke to engineer Ines Vale about the cracks in the dam.

                Q: Is the dam safe?

                A: It is safe for now. We measure every morning.

                Q: When will it be mended?

                A: In the spring, if it does not rain.

                VALE: That is all I know.
                """;
        assertThat(speakers(text))
                .containsExactly(
                        "Tarn Herald/outlet",
                        "Ines Vale/person",
                        "Tarn Herald/outlet",
                        "Ines Vale/person",
                        "Ines Vale/person");
    }

    private static List<String> speakers(String text) {
        Article article = Article.builder("kinds", text).build();
        return EnglishExtractor.create().extract(ExtractionContext.of(article)).attributions().stream()
                .map(attribution -> attribution
                        .speaker()
                        .map(speaker -> speaker.name() + "/" + speaker.kind().label())
                        .orElse("-"))
                .toList();
    }
}
