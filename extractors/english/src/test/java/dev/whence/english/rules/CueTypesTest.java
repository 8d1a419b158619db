package dev.whence.english.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.english.lexicon.CueType;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CueTypesTest {

    /** The cue stands in braces, the content in brackets. */
    private static final String TABLE = """
            UTTERANCE Reyk {said} [the wall would hold].
            UTTERANCE Reyk {has told} reporters [that the wall would hold].
            UTTERANCE {According to} Reyk, [the wall will hold].
            UTTERANCE Reyk {said in a statement} [the wall would hold].
            UTTERANCE Reyk {issued a statement saying} [the wall would hold].
            UTTERANCE Reyk {has expressed concern} [about the wall].
            UTTERANCE Reyk {went on to say} [that the wall would hold].
            UTTERANCE Reyk{:} [The wall will hold]
            UTTERANCE [The wall will hold], {in} a letter from Reyk.
            UTTERANCE The board ignored {a warning that} [the wall would fall].
            UTTERANCE The board ignored {a warning} [that the wall would fall].
            UTTERANCE Reyk {denied} [the charge].
            UTTERANCE Reyk {did not deny} [the charge].
            UTTERANCE The gates are open, as Reyk {put it}, [for all].
            UTTERANCE ["We lost,"] Reyk {laughed}.
            UTTERANCE ["We lost,"] Reyk {remembered}.
            UTTERANCE Reyk {called} [the plan a trap].
            UTTERANCE Reyk {is said} [to have left].
            UTTERANCE Reyk {threatened} [that the gates would close].
            UTTERANCE Reyk {demanded} [that the gates be closed].
            UTTERANCE Reyk {vowed} [to "close the gates"].
            UTTERANCE Reyk {live-tweeted} [the vote].
            UTTERANCE Reyk {misquoted} [the mayor].
            UTTERANCE They met Reyk's {denunciatory letter that} [the wall was lost].
            UTTERANCE Reyk {was chatting about} [the wall].
            UTTERANCE Reyk {called for} [an end to the works].
            UTTERANCE Reyk {called on} [the mayor to resign].
            UTTERANCE Reyk {urged} [the mayor to resign].
            UTTERANCE Reyk {demanded} [an end to the works].
            UTTERANCE Reyk {told} the mayor [to resign].
            STATEMENT Reyk {believes} [that the wall will hold].
            STATEMENT Reyk {does not believe} [that the wall will hold].
            STATEMENT The study {found} [that the wall moves].
            STATEMENT Reyk {accused} [the mayor of lying].
            STATEMENT Reyk {agreed} [that the wall would hold].
            STATEMENT Reyk {decided} [that the wall would hold].
            STATEMENT Reyk {is expected} [to win].
            STATEMENT The wall {seems} [to hold].
            STATEMENT Reyk {is convinced} [that the wall will hold].
            STATEMENT Reyk {will say} [that the wall holds].
            STATEMENT Reyk {is going to say} [that the wall holds].
            STATEMENT Reyk {had an inkling} [that the wall would hold].
            STATEMENT Reyk {was heartened} [that the wall held].
            STATEMENT Reyk's {portrayal of} [the mayor].
            INTENTION Reyk {wants} [to leave].
            INTENTION Reyk {hopes} [that the wall will hold].
            INTENTION Reyk {agreed} [to close the gates].
            INTENTION Reyk {agreed} [to a visit].
            INTENTION Reyk {decided} [to close the gates].
            INTENTION Reyk announced {the decision} [to close the gates].
            INTENTION Reyk {vowed to} [close the gates].
            INTENTION Reyk {promised} [never to close the gates].
            INTENTION Reyk {threatened} [to close the gates].
            INTENTION Reyk {threatened} [a strike].
            INTENTION Reyk {demanded} [to close the gates].
            INTENTION Reyk {plans} [to focus on the wall].
            UTTERANCE Reyk {called for} [an end to the works].
            UTTERANCE Reyk {urged} [the mayor to resign].
            INTENTION Reyk {wants to say} [that the wall will hold].
            INTENTION Reyk {declined to comment on} [the wall].
            INTENTION Reyk {did not mention} [the wall].
            INTENTION Reyk spoke {on the condition that} [the gates be closed].
            INTENTION Reyk's {refusal} [to close the gates].
            INTENTION Reyk {endorsed} [the mayor].
            INTENTION Reyk is {a supporter of} [the mayor].
            INTENTION Reyk {is} {for} [the wall].
            INTENTION Reyk {sandbagged} [the wall].
            INTENTION Reyk {arranged} [for the gates to close].
            """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCueTellsItsType(String row) {
        int space = row.indexOf(' ');
        String drawn = row.substring(space + 1);
        Tokens tokens = Tokenizer.tokenize(drawn.replaceAll("[{}\\[\\]]", ""));
        Sentences.find(tokens);
        List<Integer> cue = drawnIn(drawn, '{', '}', tokens);
        List<Integer> content = drawnIn(drawn, '[', ']', tokens);

        CueType type = new CueTypes(tokens)
                .of(
                        cue.stream().mapToInt(Integer::intValue).toArray(),
                        content.get(0),
                        content.get(content.size() - 1));

        assertThat(type).hasToString(row.substring(0, space));
    }

    @Test
    void anAttributionWithoutCueIsAnUtterance() {
        Tokens tokens = Tokenizer.tokenize("QUILL: The wall will hold.");
        Sentences.find(tokens);

        assertThat(new CueTypes(tokens).of(new int[0], 2, 5)).isEqualTo(CueType.UTTERANCE);
    }

    /** Returns the tokens drawn between two marks. */
    private static List<Integer> drawnIn(String drawn, char open, char close, Tokens tokens) {
        List<Integer> found = new ArrayList<>();
        int offset = 0;
        boolean inside = false;
        for (int i = 0; i < drawn.length(); i++) {
            char c = drawn.charAt(i);
            if (c == open || c == close) {
                inside = c == open;
            } else if ("{}[]".indexOf(c) < 0) {
                int token = tokens.tokenAt(offset);
                boolean begins = token < tokens.size && tokens.start[token] == offset;
                if (inside && begins) {
                    found.add(token);
                }
                offset++;
            }
        }
        return found;
    }
}
