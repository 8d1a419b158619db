package dev.whence.encoder.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.encoder.decoding.Arguments.Run;
import dev.whence.english.pretrained.FoundAttribution.Anchor;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final AnchorSpan CUE = new AnchorSpan(Anchor.CUE, 10, 11, 1);

    @Test
    void theSurestSourceIsTakenAndEveryContent() {
        Arguments its = Arguments.of(CUE, scores("SsO?CcOC", 0.6f), -3, word -> false);

        assertThat(its.source()).contains(new Run(-3, -1));
        assertThat(its.contents()).containsExactly(new Run(1, 3), new Run(4, 5));
    }

    @Test
    void contentsWithNothingButMarksBetweenThemAreOne() {
        assertThat(Arguments.of(CUE, scores("O?CcOC", 0.6f), -1, word -> word == 3)
                        .contents())
                .containsExactly(new Run(1, 5));
        assertThat(Arguments.of(CUE, scores("O?CcCc", 0.6f), -1, word -> false).contents())
                .containsExactly(new Run(1, 5));
    }

    @Test
    void theWordsOfACueAreNothingElse() {
        AnchorSpan cue = new AnchorSpan(Anchor.CUE, 10, 12, 1);

        assertThat(Arguments.of(cue, scores("SCcccc", 0.9f), -1, word -> false).contents())
                .containsExactly(new Run(2, 5));
        AnchorSpan turn = new AnchorSpan(Anchor.TURN, 10, 12, 1);
        assertThat(Arguments.of(turn, scores("SCcccc", 0.9f), -1, word -> false).contents())
                .containsExactly(new Run(0, 5));
    }

    /** One letter a word: the label that is probable. */
    private static float[] scores(String labels, float probability) {
        float[] scores = new float[labels.length() * Arguments.LABELS];
        for (int i = 0; i < labels.length(); i++) {
            int wanted = Math.max(0, "OSsCc".indexOf(labels.charAt(i)));
            for (int l = 0; l < Arguments.LABELS; l++) {
                scores[i * Arguments.LABELS + l] =
                        (float) Math.log(l == wanted ? probability : (1 - probability) / (Arguments.LABELS - 1));
            }
        }
        return scores;
    }
}
