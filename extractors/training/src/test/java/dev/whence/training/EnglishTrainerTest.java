package dev.whence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Profile;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishModel;
import dev.whence.english.EnglishPreset;
import dev.whence.training.corpus.AnnotatedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishTrainerTest {

    private static final List<String> NAMES =
            List.of("Ada Quill", "Ivo Sund", "Ines Vale", "Tomas Reede", "Jonas Weil", "Mira Holt");
    private static final List<String> CONTENTS = List.of(
            "the wall would hold",
            "nobody had asked him",
            "the ferry was late again",
            "the bridge needs new bolts",
            "the harvest had failed");

    @Test
    void aCueThatNoRuleKnowsIsLearned() {
        EnglishModel model = trainer(1).train(corpus(40));
        String text = "Ines Vale glimmered out that the ferry needs new bolts. The wind turned.";

        List<Attribution> found = found(model, text);

        assertThat(found).hasSize(1);
        assertThat(slice(text, found.get(0).cue())).isEqualTo("glimmered out");
        assertThat(slice(text, found.get(0).source())).isEqualTo("Ines Vale");
        assertThat(slice(text, found.get(0).content())).isEqualTo("that the ferry needs new bolts");
    }

    @Test
    void theSameCorpusGivesTheSameBytesWhateverTheThreads(@TempDir Path folder) throws IOException {
        List<AnnotatedArticle> corpus = corpus(12);
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");

        EnglishModel model = trainer(1).train(corpus);
        model.write(one);
        trainer(3).train(corpus).write(other);

        assertThat(one).hasSameBinaryContentAs(other);
        assertThat(EnglishModel.read(one).version()).isEqualTo(model.version());
    }

    @Test
    void whatATeacherFindsInUnmarkedTextsIsLearned() {
        EnglishModel teacher = trainer(1).train(turned(40));
        List<Article> texts =
                turned(400).stream().map(AnnotatedArticle::article).toList();
        String text = "The ferry needs new bolts, glimmered Ines Vale. The wind turned.";

        List<Attribution> alone = found(trainer(1).train(corpus(12)), text);
        List<Attribution> taught = found(trainer(1).train(corpus(12), teacher, texts), text);

        assertThat(alone).isEmpty();
        assertThat(taught).hasSize(1);
        assertThat(slice(text, taught.get(0).cue())).isEqualTo("glimmered");
        assertThat(slice(text, taught.get(0).source())).isEqualTo("Ines Vale");
    }

    @Test
    void tooLittleToLearnFromIsRefused() {
        assertThatThrownBy(() -> trainer(1).train(corpus(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("articles must be at least 8: 3");
        List<AnnotatedArticle> bare = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            bare.add(new AnnotatedArticle(article("bare" + i, "The wind turned."), List.of()));
        }
        assertThatThrownBy(() -> trainer(1).train(bare))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none has");
    }

    @Test
    void whatIsNoModelIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("some.model"), "no model at all");

        assertThatThrownBy(() -> EnglishModel.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a model of this version");
    }

    private static List<Attribution> found(EnglishModel model, String text) {
        return EnglishExtractor.of(model)
                .extract(ExtractionContext.of(article("new.txt", text), Profile.ALL))
                .attributions();
    }

    private static String slice(String text, List<Span> spans) {
        return text.substring(spans.get(0).start(), spans.get(0).end());
    }

    private static EnglishTrainer trainer(int threads) {
        return new EnglishTrainer(EnglishPreset.FAST, threads, line -> {});
    }

    /** Articles in which people glimmer things out; half of them are marked by another annotator. */
    private static List<AnnotatedArticle> corpus(int articles) {
        return corpus(articles, (text, name, content) -> {
            Span source = append(text, name);
            Span cue = append(text.append(' '), "glimmered out");
            return List.of(source, cue, append(text.append(' '), "that " + content));
        });
    }

    /** Articles in which the thing comes first. */
    private static List<AnnotatedArticle> turned(int articles) {
        return corpus(articles, (text, name, content) -> {
            Span said = append(text, Character.toUpperCase(content.charAt(0)) + content.substring(1));
            Span cue = append(text.append(", "), "glimmered");
            return List.of(append(text.append(' '), name), cue, said);
        });
    }

    /** Writes a sentence, and returns where its source, its cue and its content stand. */
    private interface Sentence {
        List<Span> append(StringBuilder text, String name, String content);
    }

    private static Span append(StringBuilder text, String words) {
        text.append(words);
        return new Span(text.length() - words.length(), text.length());
    }

    private static List<AnnotatedArticle> corpus(int articles, Sentence sentence) {
        List<AnnotatedArticle> corpus = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            StringBuilder text = new StringBuilder();
            List<List<Span>> parts = new ArrayList<>();
            for (int k = 0; k < 6; k++) {
                String name = NAMES.get((i + k) % NAMES.size());
                if (k % 3 == 2) {
                    text.append(name).append(" went home.\n\n");
                    continue;
                }
                parts.add(sentence.append(text, name, CONTENTS.get((i + 2 * k) % CONTENTS.size())));
                text.append(". The wind turned.\n\n");
            }
            Article article = article("article" + i + ".txt", text.toString());
            ExtractorId annotator = new ExtractorId("annotator-" + i % 2, "1");
            List<Attribution> attributions = new ArrayList<>();
            for (List<Span> part : parts) {
                attributions.add(Attribution.builder(article.id(), annotator)
                        .source(List.of(part.get(0)))
                        .cue(List.of(part.get(1)))
                        .content(List.of(part.get(2)), Quotation.INDIRECT)
                        .build());
            }
            corpus.add(new AnnotatedArticle(article, attributions));
        }
        return corpus;
    }

    private static Article article(String name, String text) {
        return Article.builder(name, text).build();
    }
}
