package dev.whence.english.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.english.draft.Draft;
import dev.whence.english.pretrained.FoundAttribution;
import dev.whence.english.pretrained.FoundAttribution.Anchor;
import dev.whence.english.rules.ArticleReading;
import dev.whence.english.text.Clutter;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn as found, {source}, {@code <cue>} and [content] with the words alone, becomes a draft by the rules' conventions. */
class PretrainedDraftsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“[The dam is safe],” {Ada Quill} <said>. | “The dam is safe,” | direct",
                "\"[The dam is safe]\", {Ada Quill} <said>. | \"The dam is safe\" | direct",
                "« [The bridge is closed] », {Ada Quill} <said>. | « The bridge is closed » | direct",
                "“That [is on us],” {Ada Quill} <said>. | “That is on us,” | direct",
                "{Ada Quill} <said> that [the dam was safe]. | that the dam was safe | indirect",
                "{Ada Quill} <said> on Monday that “[the dam is safe].” | that “the dam is safe.” | direct",
                "{Ada Quill} <rowed> that [the dam “is safe]”, and left. | that the dam “is safe” | mixed",
                "{The mayor} <called> [the plan “a gift to thieves].” | the plan “a gift to thieves.” | mixed",
                "{Quill} <rowed> “[it is] safe,” and left. | it is | direct",
                "[The dam is safe.], {Quill} <said>. | The dam is safe | indirect",
                "[The dam is safe], {Quill} <said>, [and dry]. | The dam is safe / and dry | indirect",
                "“[It is safe],” {Quill} <said>. “[And it is dry].” | “It is safe,” / “And it is dry.” | direct",
                "{Quill} <said> [it grew (by 5 %]). | it grew (by 5 %) | indirect",
                "{Quill} <said>: “[We will not wait]. | “We will not wait. | direct",
                "{Quill} <rowed>: “We will not wait. ‘[It is time]’, they say.” | ‘It is time’ | direct",
                "“{Our engineers} <say> [the wall will hold],” Ada Quill said. | the wall will hold | indirect",
                "{Quill} <said> it is [dry]. It is safe. [It stands] | dry / It stands | indirect",
            })
    void contentsGetTheirEdges(String drawn, String content, String quotation) {
        Drawn one = Drawn.of(drawn.strip());
        List<Draft> drafts = one.drafts();

        assertThat(drafts).hasSize(1);
        assertThat(one.texts(drafts.get(0).content)).isEqualTo(content);
        assertThat(drafts.get(0).quotation.label()).isEqualTo(quotation);
    }

    @Test
    void theRulesTellStanceAndAddressee() {
        Draft draft = Drawn.of("{The mayor} <denied> that [the dam was old], she told the Tarn Post.")
                .drafts()
                .get(0);
        assertThat(draft.stance).isEqualTo(Stance.DENIED);

        Draft told =
                Drawn.of("“[It holds],” {Ada Quill} <told> reporters.").drafts().get(0);
        assertThat(told.addressee)
                .isNotNull()
                .satisfies(to -> assertThat(to.name()).isEqualTo("reporters"));
    }

    @Test
    void aCueWithoutASubjectGoesBackToTheOneBefore() {
        Drawn one = Drawn.of("{Ada Quill} <denied> [the report], <adding> that [the valves had been tested].", 2);
        List<Draft> drafts = one.drafts();

        assertThat(drafts).hasSize(2);
        assertThat(one.tokens.words(drafts.get(1).hintFirst, drafts.get(1).hintLast))
                .isEqualTo("Ada Quill");
    }

    @Test
    void aCueWithoutASubjectGoesBackToASourceThatTheModelDidNotSee() {
        Drawn one = Drawn.of("Ada Quill denied the report, <adding> that [the valves had been tested].");
        Draft draft = one.drafts().get(0);

        assertThat(draft.confidence).isEqualTo(0.9);
        assertThat(one.tokens.words(draft.hintFirst, draft.hintLast)).isEqualTo("Ada Quill");
    }

    @Test
    void whatTheModelDoesNotSeeIsLessSureThanIsAskedFor() {
        Drawn one = Drawn.of("“[It holds],” {Ada Quill} <said>. The mayor said that the gate was shut.");
        List<Draft> drafts = one.drafts();

        assertThat(drafts).extracting(draft -> draft.confidence).containsExactly(0.9, 0.2);
        assertThat(Drawn.of("“[It holds],” {Ada Quill} <said>. The [mayor] said that the gate was shut.")
                        .drafts())
                .hasSize(2);
        assertThat(Drawn.of("“[It holds],” {Ada Quill} <said>. The mayor said that [the gate was shut].")
                        .drafts())
                .hasSize(2);
    }

    @Test
    void theRulesTellWhereAKnownQuotationAndItsSourceStand() {
        Drawn one = Drawn.of("“[It] holds,” the mayor, {Ada Quill}, <said>.");
        Draft draft = one.drafts().get(0);

        assertThat(one.texts(draft.content)).isEqualTo("“It holds,”");
        assertThat(one.tokens.words(draft.sourceFirst, draft.sourceLast)).isEqualTo("the mayor");
    }

    @Test
    void theModelTellsWhatIsSaidInIndirectSpeech() {
        Drawn one = Drawn.of(
                "{The mayor} <said> [the wall is old] and the gates that were closed for three weeks will open.");

        assertThat(one.texts(one.drafts().get(0).content)).isEqualTo("the wall is old");
    }

    @Test
    void aTurnOfATranscriptIsAllOfItsLine() {
        Drawn one =
                Drawn.turn("{QUILL}: [We shut the gates at nine].\nREYK: Nobody told us.\nQUILL: The sirens did.\n");
        Draft draft = one.drafts().get(0);

        assertThat(one.texts(draft.content)).isEqualTo("We shut the gates at nine.");
        assertThat(draft.quotation).isEqualTo(Quotation.DIRECT);
        assertThat(draft.cueFirst).isEqualTo(-1);
        assertThat(one.tokens.words(draft.sourceFirst, draft.sourceLast)).isEqualTo("QUILL");
    }

    @Test
    void spansThatTouchNoWordAreNothing() {
        Drawn one = new Drawn("Ada  Quill said “ ”. ", List.of());
        FoundAttribution blank = new FoundAttribution(
                Anchor.LONE, Optional.of(new Span(3, 5)), Optional.of(new Span(4, 5)), List.of(new Span(3, 4)), 0.9);
        FoundAttribution marks =
                new FoundAttribution(Anchor.LONE, Optional.empty(), Optional.empty(), List.of(new Span(16, 19)), 0.9);

        assertThat(new Drawn(one.text, List.of(blank, marks)).drafts()).isEmpty();
    }

    /** A text, and what was found in it. */
    private static final class Drawn {

        private final String text;
        private final Tokens tokens;
        private final List<FoundAttribution> found;

        Drawn(String text, List<FoundAttribution> found) {
            this.text = text;
            this.found = found;
            tokens = Tokenizer.tokenize(text);
            Sentences.find(tokens);
        }

        static Drawn of(String drawn) {
            return of(drawn, 1);
        }

        /** Contents in order are of the cues in order; all that are left, of the last one. */
        static Drawn of(String drawn, int cues) {
            String text = drawn.replaceAll("[{}<>\\[\\]]", "");
            List<Span> sources = spans(drawn, '{', '}');
            List<Span> contents = spans(drawn, '[', ']');
            List<FoundAttribution> found = new ArrayList<>();
            for (int i = 0; i < cues; i++) {
                found.add(new FoundAttribution(
                        Anchor.CUE,
                        i < sources.size() ? Optional.of(sources.get(i)) : Optional.empty(),
                        Optional.of(spans(drawn, '<', '>').get(i)),
                        i < cues - 1 ? List.of(contents.get(i)) : contents.subList(i, contents.size()),
                        0.9));
            }
            return new Drawn(text, found);
        }

        static Drawn turn(String drawn) {
            return new Drawn(
                    drawn.replaceAll("[{}<>\\[\\]]", ""),
                    List.of(new FoundAttribution(
                            Anchor.TURN,
                            Optional.of(spans(drawn, '{', '}').get(0)),
                            Optional.empty(),
                            spans(drawn, '[', ']'),
                            0.9)));
        }

        List<Draft> drafts() {
            boolean[] clutter = Clutter.find(tokens);
            ArticleReading reading = new ArticleReading(tokens, clutter);
            List<Draft> rules = reading.read();
            List<Draft> drafts = PretrainedDrafts.of(tokens, reading.quotations(), clutter, rules, found);
            assertThat(drafts).isSortedAccordingTo(Draft.DOCUMENT_ORDER);
            return drafts.stream()
                    .sorted(Comparator.comparing((Draft draft) -> draft.confidence < 0.3))
                    .toList();
        }

        String texts(List<Span> spans) {
            return String.join(
                    " / ",
                    spans.stream()
                            .map(span -> text.substring(span.start(), span.end()))
                            .toList());
        }

        private static List<Span> spans(String drawn, char open, char close) {
            List<Span> spans = new ArrayList<>();
            int at = 0;
            int start = -1;
            for (int i = 0; i < drawn.length(); i++) {
                char c = drawn.charAt(i);
                if (c == open) {
                    start = at;
                } else if (c == close) {
                    spans.add(new Span(start, at));
                } else if ("{}<>[]".indexOf(c) < 0) {
                    at++;
                }
            }
            return spans;
        }
    }
}
