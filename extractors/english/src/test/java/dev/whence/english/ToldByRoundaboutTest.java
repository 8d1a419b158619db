package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.extractor.testkit.Drawing;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rules find where something is told in a roundabout way, as rumours and news of the day often are: each line is a text
 * as {@link Drawing} draws it, with a paragraph mark between paragraphs.
 */
class ToldByRoundaboutTest {

    private static final String TEXTS = """
            {Two residents} <claim> [to have seen a whale in the harbour].
            {Ada Quill} phoned the harbour office to <say> [that the gate was open].
            {Fishermen} took to Twitter to <claim> [that the eels were poisoned].
            {The mayor} used Facebook to <deny> [the rumours].
            The storm led {many} to <ask> [whether the wall would hold].
            {The Tarn Post} published a correction to <acknowledge> [it had been tricked].
            {Tarn Radio} <reports>:¶[A boat was found near the wall on Monday. Nobody was on board].
            <According to> {the report}:¶[The gate was closed too late. Two valves had failed].
            <From> {the Tarn Post}:¶[The gate was closed too late. Two valves had failed].
            {Tomas Reyk} issued a statement on Monday: ["We are sorry for what happened."]
            {The company} had a message for the council: ["We need no second wall."]
            ["The eels are back in the bay,"] {@tarnfisher} <tweeted>.
            ["The eels are back in the bay,"] <wrote> {@tarnfisher}.
            [The talks focused on the bay], {an engineer} <told> Tarn Radio.
            The men were caught in what {police} <say> was [a careful search].
            The men left after what {the mayor} <described> as [a long talk].
            {Tomas Reyk} <believes> [Ada Quill, 56, is right].
            {The boards} <have all condemned> [the "cruel" plan].
            {Tomas Reyk} <described> [how the wall had moved].
            {Posts} <claimed> [that the eels were poisoned].
            [The eels were poisoned], <according to> {publicly available records}.
            {The Tarn Post} <retracted> [the report].
            {Fishermen} <expressed shock> [that the gate was open].
            {Tomas Reyk} <said>: ['We came at nine.]¶['Nobody was there.']
            """;

    /** They look alike, and nobody says anything. */
    private static final String NOTHING = """
            Ada Quill took a boat to the harbour to see the wall.
            The call to say goodbye came at nine.
            It took years to say goodbye.
            What he says is late.
            For the feast you need the following:¶Two eels and a bucket of salt are enough.
            These two reported cases were mild.
            """;

    static Stream<String> texts() {
        return Stream.concat(TEXTS.lines(), NOTHING.lines()).map(line -> line.replace("¶", "\n\n"));
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
