package dev.whence.english.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.english.EnglishExtractor;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first attribution of each text has the content in brackets. */
class ContentEndsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "While Ada Quill said [the pump had been tested twice], the engineers went home.",
                "Even though Reyk says [the pump is safe], it was shut down on Monday.",
                "Tomas Reyk, who says [the pump was never tested], has left the yard.",
                "The pump, which Reyk said [had been sold twice], stood in the yard.",
                "Ada Quill said [that Tomas Reyk, who has left the yard, was right].",
                "Ada Quill said [the pump lost 20 gallons, compared with 10 last year].",
                "Ada Quill said [if the pump fails, the town will flood].",
                "While some residents said [the pump was loud], most agree it is needed.",
                "If the board reports [that the pump is weak], then the mayor should have been told.",
            })
    void aSubordinateClauseIsNotLeft(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The union criticized [the plan] and called a strike.",
                "Ada Quill said [the pump is safe] but did not say who had tested it.",
                "Ada Quill said [the pump was safe] but declined to comment further.",
                "Ada Quill said [the pump is old] and thanked the engineers.",
                "The union describes [the pump as a danger] and estimates that it will fail.",
                "Ada Quill said [she saw the pump and thanked the engineers].",
                "Ada Quill said [the pump was sold but did not leave the yard].",
                "Tomas Reyk, who says [he sold the pump], compiled a list of buyers.",
                "Tomas Reyk, blaming [the pump for the flood], compiled a list of faults.",
            })
    void aSecondVerbOfTheSourceEndsTheContent(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor denied [the report] in a letter on Tuesday.",
                "The union called [the plan “a gift to thieves”] after a vote on Monday.",
                "The mayor praised [the engineers of the Water Office], who worked all night.",
                "The mayor announced [a new pump for the harbour] late Monday.",
                "The union condemned [the mayor's plan] as well.",
                "The union called on [the mayor Tuesday to close the yard].",
            })
    void timeAndMediumDoNotBelongToAPhrase(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill said [the pump would run by noon], a step that few had expected.",
                "Ada Quill said [the pump had failed], triggering a row in the town.",
                "Ada Quill said [the pump had failed], something the union has always denied.",
                "Ada Quill said [the pump was sold in May], which is a month before the flood.",
                "The union said [the pump was safe] — a claim that few believed.",
                "Ada Quill said [the pump — a gift of the union — is safe].",
            })
    void aRemarkOfTheReporterEndsTheContent(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill said: [“The pump will run by noon”], and nobody answered.",
                "Tomas Reyk said [it was „the wrong pump in the wrong yard”] and walked off.",
                "Tomas Reyk said [it was “the wrong pump in the wrong yard”] and left the room.",
                "Ada Quill said [the pump was “a gift to thieves,”] though she had bought it.",
            })
    void aQuotationEndsTheContent(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A report claiming [that the pump had failed] is false.",
                "A man who thought [the pump was lost] has found it in the yard.",
                "A man who thought [the pump he had sold was lost] has found it in the yard.",
            })
    void theVerbOfTheSentenceEndsTheContent(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor said [the pump was old] and critics said the town had been warned.",
                "The mayor said [the pump was old] while engineers say it is new.",
                "The survey found [29 percent of men and women said they liked the pump].",
            })
    void anotherSourceEndsTheContentWhereItHasAVerb(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill told the paper, which had asked in May, [that the pump was new].",
                "Ada Quill said for the first time [that the pump was hers].",
                "Ada Quill told a panel of engineers in May [that the pump was hers].",
                "Ada Quill confirmed late Monday [that the pump was hers].",
            })
    void whatStandsBeforeThatIsPassedOver(String drawn) {
        check(drawn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[If the pump is shut down], Ada Quill said [the lower town will flood].",
                "The town has bought [a pump] that the union says [is unsafe].",
            })
    void whatStandsBeforeTheSourceCanBelongToTheContent(String drawn) {
        check(drawn);
    }

    private static void check(String drawn) {
        String text = drawn.replaceAll("[\\[\\]]", "");
        Article article = Article.builder("test", text).build();

        List<Span> content = EnglishExtractor.rules().extract(ExtractionContext.of(article)).attributions().stream()
                .map(Attribution::content)
                .min(Comparator.comparing(parts -> parts.get(0).start()))
                .orElseThrow();

        StringBuilder found = new StringBuilder(text);
        for (int i = content.size() - 1; i >= 0; i--) {
            found.insert(content.get(i).end(), ']').insert(content.get(i).start(), '[');
        }
        assertThat(found).hasToString(drawn);
    }
}
