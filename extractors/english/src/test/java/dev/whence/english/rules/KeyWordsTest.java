package dev.whence.english.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.english.draft.Draft;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Reyk {has said} the wall holds., said",
        "Reyk {has repeatedly warned} that it may fall., warned",
        "The Water Office {is deeply worried} that it may fall., worried",
        "The mayor {was quoted as saying} that it holds., quoted as saying",
        "The mayor {has been accused} of lying., accused",
        "Reyk {would not confirm} the leak., confirm",
        "Reyk {had this to say} of the wall., had this to say",
        "The mayor {was like} no., was like",
        "Reyk {said} that it holds., said",
        "Reyk {went on to say} that it holds., went on to say",
        "{According to} Reyk it holds., According to",
    })
    void auxiliariesAreNoPartOfTheCue(String drawn, String cue) {
        String text = drawn.replaceAll("[{}]", "");
        Tokens tokens = Tokenizer.tokenize(text);
        Sentences.find(tokens);
        Draft draft = new Draft();
        draft.cueFirst = tokens.tokenAt(drawn.indexOf('{'));
        draft.cueLast = tokens.tokenAt(drawn.indexOf('}') - 1) - 1;
        draft.cue.add(tokens.span(draft.cueFirst, draft.cueLast));

        KeyWords.keep(tokens, draft);

        assertThat(text.substring(draft.cue.get(0).start(), draft.cue.get(0).end()))
                .isEqualTo(cue);
        assertThat(tokens.span(draft.cueFirst, draft.cueLast)).isEqualTo(draft.cue.get(0));
    }
}
