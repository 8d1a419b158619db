package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.extractor.testkit.Drawing;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules find of verbs that take more than a clause: each line is a text as {@link Drawing} draws it. */
class VerbCuesTest {

    private static final String TEXTS = """
            {Ada Quill} <urged> [the council to mend the wall].
            {Ada Quill} <called for> [an end to the works].
            {Ada Quill} has <called on> [Tomas Reyk to resign].
            {The union} <called> last week [for a new crane].
            {The report} <recommends> [a second gate].
            {The dockers} <demanded> [the release of the report].
            {The mayor} <told> residents [to stay at home].
            {Ada Quill} <asked> [the ministry to open the gates].
            {Ada Quill} <pointed out> [that the valve was new].
            [The valve was new], {Ada Quill} <pointed out>.
            {Ada Quill} <pointed to> [the age of the valve].
            {The mayor} <ruled out> [a new harbour].
            {Tomas Reyk} <denied> [taking the keys].
            {Tomas Reyk} <accused> [the company of "dumping waste"].
            {Tomas Reyk} <thanked> [the dockers for their help].
            {Fishermen} <praised> [the way the mayor had opened the gates].
            {The mayor} <touted> [the new harbour as a success].
            {Fishermen} <worry> [that the bay will be closed].
            {The company} <objected to> [the new fee].
            [The leak] was first <reported> by {Tarn Radio}.
            <Asked> by {reporters} [whether the wall would hold], the mayor left.
            [The bay is full of waste], <say> {residents}.
            [The bay is full of waste], as {Ada Quill} <pointed out>.
            {Ada Quill} <told> Tarn Radio, however, [that the valve was new].
            {The mayor} <said> before the council met [that the wall would hold].
            {A poll} released on Friday <found> [that most residents want a wall].
            The company left the harbour <saying> [that the fee was too high].
            The bay is now what {fishermen} <call> ["a dead sea"].
            <Citing> [the storm], Ada Quill closed the gates.
            """;

    /** They look alike, and nobody says anything. */
    private static final String NOTHING = """
            The gates were closed, citing two officials.
            Fishermen pointed the boat at the harbour.
            The appeals court is near the harbour.
            The wall met the points of the plan.
            Tomas Reyk knocked on the gate.
            The mayor called on Friday.
            The mayor pleaded guilty to a crime.
            """;

    static Stream<String> texts() {
        return Stream.concat(TEXTS.lines(), NOTHING.lines());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theRulesFindWhatIsDrawn(String drawn) {
        Article article =
                Article.builder("test", drawn.replaceAll("[{}<>\\[\\]]", "")).build();

        assertThat(Drawing.of(article, EnglishExtractor.rules().extract(ExtractionContext.of(article))))
                .isEqualTo(drawn);
    }
}
