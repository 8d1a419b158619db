package dev.whence.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {

    private static final String QUAY = "🌊 The quay is dry, Ada Kroll said. “We swept it,” she added.\n";

    @TempDir
    private Path folder;

    private final List<String> issues = new ArrayList<>();

    @Test
    void aLineBecomesAnAttributionWithItsSpeaker() throws Exception {
        text("quay", "a.txt", QUAY);
        gold("quay", """
                {"id":"a-01","article":"a.txt","kind":"indirect","content":[[3,18]],"cue":[[30,34]],"source":[[20,29]],
                 "speaker":"Ada Kroll","speakerKind":"person","aliases":["Kroll"],"claim":"quay-dry","stance":"denied",
                 "nested":false,"also":null,"contentText":["The quay is dry"]}
                """);

        Corpus corpus = read();

        assertThat(issues).isEmpty();
        assertThat(corpus.complete()).isTrue();
        AnnotatedArticle annotated = corpus.articles().get(0);
        assertThat(annotated.story()).isEqualTo("quay");
        Attribution attribution = annotated.attributions().get(0);
        assertThat(attribution.content()).containsExactly(new Span(3, 18));
        assertThat(attribution.cue()).containsExactly(new Span(30, 34));
        assertThat(attribution.source()).containsExactly(new Span(20, 29));
        assertThat(attribution.quotation()).isEqualTo(Quotation.INDIRECT);
        assertThat(attribution.stance()).isEqualTo(Stance.DENIED);
        assertThat(attribution.speaker()).contains(Source.named("Ada Kroll", SourceKind.PERSON));
        assertThat(annotated.otherNames(attribution)).containsExactly("Kroll");
    }

    @Test
    void storiesComeInTheOrderOfTheirNamesAndOneMayBeReadAlone() throws Exception {
        text("tide", "a.txt", QUAY);
        text("quay", "b.txt", QUAY);
        text("quay", "a.txt", QUAY);
        gold("tide", "");
        gold("quay", "");
        Files.createDirectories(folder.resolve("stories/notes"));

        assertThat(read().articles()).extracting(AnnotatedArticle::story).containsExactly("quay", "quay", "tide");
        assertThat(Corpus.read(folder.resolve("stories/tide"), issues::add).articles())
                .extracting(AnnotatedArticle::story)
                .containsExactly("tide");
    }

    @Test
    void aLineThatCannotBeUsedIsNamedAndTheRestIsRead() throws Exception {
        text("quay", "a.txt", QUAY);
        gold("quay", """
                {"article":"a.txt","content":[[3,18]]}
                {"article":"a.txt","content":[[3,18]
                [1]
                {"article":"b.txt","content":[[3,18]]}
                {"content":[[3,18]]}
                {"article":"a.txt","content":[[3,999]]}
                {"article":"a.txt","content":[[2,17]],"contentText":["The quay is dry"]}
                {"article":"a.txt","content":[3,18]}
                {"article":"a.txt","content":[[3,18]],"speaker":"Ada"}
                {"article":"a.txt","content":[[3,18]],"speaker":"Ada","speakerKind":"fish"}
                {"article":"a.txt","content":[]}
                """);

        Corpus corpus = read();

        assertThat(corpus.complete()).isFalse();
        assertThat(corpus.articles().get(0).attributions()).hasSize(1);
        String file = folder.resolve("stories/quay/gold.jsonl") + ":";
        assertThat(issues).hasSize(10).allMatch(issue -> issue.startsWith(file));
        assertThat(issues.stream().map(issue -> issue.substring(file.length())))
                .satisfiesExactly(
                        issue -> assertThat(issue).startsWith("2: is no JSON object"),
                        issue -> assertThat(issue).startsWith("3: is no JSON object"),
                        issue -> assertThat(issue).startsWith("4: article is no text of this story: b.txt"),
                        issue -> assertThat(issue).startsWith("5: has no article"),
                        issue -> assertThat(issue).startsWith("6: ").contains("999"),
                        issue -> assertThat(issue).startsWith("7: contentText gives other words"),
                        issue -> assertThat(issue).startsWith("8: content must be a list"),
                        issue -> assertThat(issue).startsWith("9: has no speakerKind"),
                        issue -> assertThat(issue).startsWith("10: ").contains("fish"),
                        issue -> assertThat(issue).startsWith("11: content must have a span"));
    }

    @Test
    void aStoryWithoutTextsIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("stories/quay"));
        gold("quay", "");

        assertThat(read().complete()).isFalse();
        assertThat(issues).singleElement().asString().contains("texts: no such folder");
    }

    @Test
    void aPersonGoesByTheFullNameAndOthersByAnyThatIsGiven() throws Exception {
        text("quay", "a.txt", QUAY);
        gold("quay", """
                {"article":"a.txt","content":[[3,18]],"speaker":"Ada Kroll","speakerKind":"person","aliases":["Kroll","Mayor Ada Kroll"]}
                {"article":"a.txt","content":[[3,11]],"speaker":"U.S. officials","speakerKind":"group","aliases":["officials"]}
                {"article":"a.txt","content":[[3,6]]}
                """);

        AnnotatedArticle annotated = read().articles().get(0);

        assertThat(isSpeaker(annotated, 0, "Ms. Ada Kroll", SourceKind.PERSON)).isTrue();
        assertThat(isSpeaker(annotated, 0, "mayor Ada Kroll", SourceKind.PERSON))
                .isTrue();
        assertThat(isSpeaker(annotated, 0, "Kroll", SourceKind.PERSON)).isFalse();
        assertThat(isSpeaker(annotated, 1, "the US officials", SourceKind.ORGANIZATION))
                .isTrue();
        assertThat(isSpeaker(annotated, 1, "Officials", SourceKind.ORGANIZATION))
                .isTrue();
        assertThat(isSpeaker(annotated, 1, "experts", SourceKind.ORGANIZATION)).isFalse();
        assertThat(isSpeaker(annotated, 2, "Ada Kroll", SourceKind.PERSON)).isFalse();
    }

    private static boolean isSpeaker(AnnotatedArticle annotated, int number, String name, SourceKind kind) {
        return annotated.isSpeaker(annotated.attributions().get(number), Source.named(name, kind));
    }

    private Corpus read() {
        return Corpus.read(folder.resolve("stories"), issues::add);
    }

    private void text(String story, String name, String text) throws IOException {
        Path texts =
                Files.createDirectories(folder.resolve("stories").resolve(story).resolve("texts"));
        Files.writeString(texts.resolve(name), text);
    }

    /** Writes lines; a line that begins with a blank goes on with the one before. */
    private void gold(String story, String lines) throws IOException {
        Files.writeString(folder.resolve("stories").resolve(story).resolve("gold.jsonl"), lines.replace("\n ", ""));
    }
}
