package dev.whence.english.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.english.draft.Draft;
import dev.whence.english.rules.Credits;
import dev.whence.english.text.Clutter;
import dev.whence.english.text.Sentences;
import dev.whence.english.text.Tokenizer;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No text, and no drafts over it, make the stages behind the tokens throw. */
class SpeakerResolverProperties {

    private static final List<String> PIECES = List.of(
            "Ada",
            "Quill",
            "Ivo",
            "Sund",
            "the",
            "official",
            "he",
            "they",
            "one",
            "of",
            "said",
            ",",
            ".",
            "\"",
            "“",
            "”",
            "'s",
            "Department",
            "Rep.",
            "(",
            ")",
            "R-Calif.",
            "and",
            "who",
            "U.S.",
            "\n",
            "42",
            "—",
            "©",
            "first",
            "reported",
            "by",
            "contributed",
            "to",
            "this",
            "report",
            "[",
            "]",
            "Jr.",
            "van",
            "der",
            "I.",
            "\uD83D\uDE00",
            "é",
            "'",
            "READ",
            "MORE",
            ":");

    @Property(tries = 400)
    void noMixOfWordsAndMarksThrows(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(5) == 0 ? "" : " ");
        }
        everyStage(text.toString(), random);
    }

    @Property(tries = 400)
    void noCharactersThrow(@ForAll String text, @ForAll @IntRange(min = 0, max = 1000) int seed) {
        everyStage(text, new Random(seed));
    }

    private static void everyStage(String text, Random random) {
        Tokens tokens = Tokenizer.tokenize(text);
        Sentences.find(tokens);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 12 && tokens.size > 0; i++) {
            Draft draft = new Draft();
            if (random.nextInt(5) > 0) {
                draft.sourceFirst = random.nextInt(tokens.size);
                draft.sourceLast = Math.min(tokens.size - 1, draft.sourceFirst + random.nextInt(6));
            }
            if (i > 0 && random.nextBoolean()) {
                draft.sameSpeakerAs = drafts.get(random.nextInt(i));
            }
            int first = random.nextInt(tokens.size);
            draft.content.add(tokens.span(first, Math.min(tokens.size - 1, first + 5)));
            drafts.add(draft);
        }
        assertThat(SpeakerResolver.resolve(tokens, drafts, "article")).hasSameSizeAs(drafts);
        assertThat(Clutter.find(tokens)).hasSize(tokens.sentenceCount);
        assertThat(Credits.find(tokens))
                .allSatisfy(credit ->
                        credit.spans().forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length())));
    }
}
