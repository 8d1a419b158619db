package dev.whence.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The source mentions stand in square brackets; each line tells who stands behind them, in order. */
class SpeakersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Judge Miriam Cole] said no.                                           | Miriam Cole/person
        [Harbour Safety Board spokesman Ivo Sund] said so.                     | Ivo Sund/person
        [Rep. Nora Quill (R-Calif.)] said so.                                  | Nora Quill/person
        [Nora Quill of the Tarn Lawyers Association] asked why.                | Nora Quill/person
        [The Ledger's Ines Vale] reports it.                                   | Ines Vale/person
        Igor Balakin fell in. "It was cold," [Mr Balakin] said.                | Igor Balakin/person
        [FISHERMAN Igor B.] fell in. Igor Balakin lives. [Igor] said so.       | Igor Balakin/person; Igor Balakin/person
        [Dr. Anneke van der Veld] said so. Later [van der Veld] left.          | Anneke van der Veld/person; Anneke van der Veld/person
        [José María Ibáñez] spoke. [Ibanez] said so.                           | José María Ibáñez/person; José María Ibáñez/person
        [Secretary of State Ada Moss] said so. [Moss] left.                    | Ada Moss/person; Ada Moss/person
        Donald J. Sprake won. [Donald Sprake] said so.                         | Donald J. Sprake/person
        Mike Sprake won. [Michael Sprake] said so.                             | Michael Sprake/person
        [Robert “Bob” Tarrant] ran. [Bob] said so.                             | Robert Tarrant/person; Robert Tarrant/person
        """)
    void aPersonGoesByTheFullestNameWithoutTitle(String text, String expected) {
        assertThat(speakers(text)).isEqualTo(expected);
    }

    static String speakers(String marked) {
        return speakers(marked, List.of());
    }

    /** Resolves the marked mentions; the numbered ones carry on the speaker before them. */
    static String speakers(String marked, List<Integer> carried) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                open = text.length();
            } else if (c == ']') {
                spans.add(new int[] {open, text.length()});
            } else {
                text.append(c);
            }
        }
        Tokens tokens = Tokenizer.tokenize(text.toString());
        Sentences.find(tokens);
        List<Draft> drafts = new ArrayList<>();
        for (int[] span : spans) {
            Draft draft = new Draft();
            draft.sourceFirst = tokens.tokenAt(span[0]);
            draft.sourceLast = tokens.tokenAt(span[1]) - 1;
            if (carried.contains(drafts.size())) {
                draft.sameSpeakerAs = drafts.get(drafts.size() - 1);
            }
            drafts.add(draft);
        }
        List<String> found = new ArrayList<>();
        for (Optional<Source> source : Speakers.resolve(tokens, drafts, "article")) {
            found.add(source.map(s -> s.name() + "/" + s.kind().label()).orElse("-"));
        }
        return String.join("; ", found);
    }

    @Test
    void anUnnamedSourceIsAnotherInEachArticle() {
        Tokens tokens = Tokenizer.tokenize("An official said so.");
        Sentences.find(tokens);
        Draft draft = new Draft();
        draft.sourceFirst = 0;
        draft.sourceLast = 1;
        Source one = Speakers.resolve(tokens, List.of(draft), "one").get(0).orElseThrow();
        Source other = Speakers.resolve(tokens, List.of(draft), "other").get(0).orElseThrow();

        assertThat(one.name()).isEqualTo("official").isEqualTo(other.name());
        assertThat(one.id()).isNotEqualTo(other.id());
    }
}
