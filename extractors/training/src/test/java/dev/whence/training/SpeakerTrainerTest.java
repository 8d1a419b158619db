package dev.whence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.training.corpus.AnnotatedArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeakerTrainerTest {

    private static final ExtractorId ANNOTATOR = new ExtractorId("annotator", "1");
    private static final List<String> NAMES =
            List.of("Ada", "Clara", "Emma", "Hannah", "Julia", "Laura", "Nora", "Sarah");

    private final List<String> told = new ArrayList<>();
    private final SpeakerTrainer trainer = new SpeakerTrainer(told::add);

    @Test
    void whatIsLearnedFromSomeStoriesTellsWhoSpeaksInOthers() {
        Map<String, Double> shares = trainer.measure(stories());

        assertThat(shares).hasSize(NAMES.size());
        assertThat(shares.values()).allMatch(share -> share == 1);
        assertThat(told).hasSize(NAMES.size()).allMatch(line -> line.endsWith("100.0 % of the speakers are right"));
    }

    @Test
    void theSameArticlesGiveTheSameBytes() throws Exception {
        byte[] bytes = bytes(stories());

        assertThat(bytes).isNotEmpty().isEqualTo(bytes(stories()));
        assertThat(bytes).isNotEqualTo(bytes(stories().subList(0, 2)));
    }

    @Test
    void withoutASpeakerThereIsNothingToLearn() {
        AnnotatedArticle bare = new AnnotatedArticle(
                Article.builder("a", "The quay is dry, she said.").build(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bytes(List.of(bare)))
                .withMessageContaining("speakers marked");
    }

    private byte[] bytes(List<AnnotatedArticle> articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        trainer.train(articles, out);
        return out.toByteArray();
    }

    private static List<AnnotatedArticle> stories() {
        List<AnnotatedArticle> stories = new ArrayList<>();
        for (String name : NAMES) {
            String text = name + " Kroll opened the gate on Monday. Ida Lund stayed away.\n\n"
                    + "“The quay is dry,” she said. Lund said it was late.\n";
            Article article = Article.builder(name, text).build();
            stories.add(new AnnotatedArticle(
                    article,
                    List.of(
                            attribution(article, "The quay is dry", "she", "said.", name + " Kroll"),
                            attribution(article, "it was late", "Lund said", "said it", "Ida Lund")),
                    name,
                    Map.of()));
        }
        return stories;
    }

    private static Attribution attribution(Article article, String content, String source, String cue, String speaker) {
        String text = article.text().value();
        int said = text.indexOf(cue);
        int from = text.indexOf(source);
        return Attribution.builder(article.id(), ANNOTATOR)
                .content(
                        List.of(new Span(text.indexOf(content), text.indexOf(content) + content.length())),
                        Quotation.INDIRECT)
                .cue(List.of(new Span(said, said + "said".length())))
                .source(List.of(
                        new Span(from, from + source.replace(" said", "").length())))
                .speaker(Source.named(speaker, SourceKind.PERSON))
                .build();
    }
}
