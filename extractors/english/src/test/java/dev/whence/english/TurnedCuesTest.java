package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.extractor.testkit.Drawing;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules find where something stands between a source, its cue and its content, or a clause lacks its subject: each
 * line is a text as {@link Drawing} draws it.
 */
class TurnedCuesTest {

    private static final String TEXTS = """
            The mayor spoke of what {residents} <said> was [a flood of waste].
            The mayor praised what {she} <called> [a "wall of kindness"].
            The mayor closed the gates, which {Tomas Reyk} <called> [a "theft of the bay"].
            {She} <added> [the company is mending the wall].
            {The mayor} <claimed> [judges would get the keys].
            {The pirates} <claimed> [responsibility for the raid].
            {Some states} <announced> [they would open the gates].
            {Residents} <believe> [the last two winters were too warm].
            As first <reported> by {Tarn Radio}, [the gates were closed in May].
            As {one of the engineers} <put> it, [the wall is a sieve].
            {Ada Quill} Friday morning <said> [the wall would hold].
            The mayor published {records} on Monday that <showed> [the valve was old].
            {Officials} <told> Tarn Radio, the Reyk Post and other outlets [that the valve was new].
            {Ada Quill} <confirmed> to the board [that the meeting had ended].
            {Ada Quill} <told> Tarn Radio Friday morning [she would leave].
            {The mayor} phoned the board to <say> [that the wall was weak].
            {The mayor} took to the radio to <say> [the wall would hold].
            {The dockers} <denied> [any of the claims].
            {The dockers} have <voiced> [opposition to the new fee].
            {The dockers} <expressed> [a wish to keep the crane].
            {The mayor} <described> [how the wall had broken].
            The board found {a rule} <stating> [that the gates must be open].
            ["The wall is a sieve,"] <wrote> {@quilltarn}.
            """;

    /** They look alike, and nobody says anything. */
    private static final String NOTHING = """
            The storm claimed its first victim.
            The mayor called the engineers to mend the wall.
            The court marked the landmark ruling that established the harbour.
            Adding tariffs is not a way to open a harbour.
            Fishermen voiced their joy.
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
