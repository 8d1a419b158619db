package dev.whence.training;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.english.EnglishModel;
import dev.whence.english.EnglishPreset;
import dev.whence.english.tagging.BundledVectors;
import dev.whence.english.tagging.Model;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.training.corpus.AnnotatedArticle;
import dev.whence.training.learning.MarkedParagraphs;
import dev.whence.training.learning.ModelTrainer;
import dev.whence.training.learning.Recipe;
import dev.whence.training.learning.TrainingParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Learns models from articles in which people marked every attribution. The same articles in the same order give the same
 * model, bit for bit, whatever the machine and the number of threads. Thread-safe.
 */
public final class EnglishTrainer {

    /** Fewer articles cannot be parted into those learned from and those tried on. */
    private static final int LEAST_ARTICLES = 8;

    private final Recipe recipe;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * Makes a trainer.
     *
     * @param preset the kind of model to learn: fast or accurate
     * @param threads how many threads may work, 1 at least; each needs about 2 GB of heap for {@link EnglishPreset#ACCURATE}
     * @param progress is told in a line what was done, from any thread
     * @throws IllegalArgumentException if there is no thread, or the preset's model is not learned here
     */
    public EnglishTrainer(EnglishPreset preset, int threads, Consumer<String> progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        this.recipe = Recipe.of(Objects.requireNonNull(preset, "preset"));
        this.threads = threads;
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /**
     * Learns a model.
     *
     * <p>Annotators differ in what they mark. Attributions whose extractor names differ count as marked by different people,
     * so that the model can tell habit from rule.
     *
     * @param articles the articles
     * @return the model
     * @throws IllegalArgumentException if there are too few articles, or nothing is marked in them
     */
    public EnglishModel train(List<AnnotatedArticle> articles) {
        return train(articles, List.of());
    }

    /**
     * Learns a model that begins with what another model finds in texts in which nobody marked anything, and goes on with the
     * marked articles (knowledge distillation, Hinton and others 2015). So a small model comes near to a large one, and any
     * model learns the words of its own field.
     *
     * @param articles the articles
     * @param teacher the model that reads the texts: mostly an {@link EnglishPreset#ACCURATE} one learned from the same articles
     * @param texts the texts, in an order that stays: some thousand articles, none of which the model is to be measured on
     * @return the model
     * @throws IllegalArgumentException if there are too few articles, or nothing is marked in them
     */
    public EnglishModel train(List<AnnotatedArticle> articles, EnglishModel teacher, List<Article> texts) {
        Model reader = ModelBytes.modelOf(teacher);
        List<TrainingParagraph> taught = new ArrayList<>();
        for (Article text : texts) {
            List<Paragraph> paragraphs = MarkedParagraphs.unmarked(text);
            List<List<TaggedAttribution>> found = reader.read(paragraphs);
            for (int p = 0; p < found.size(); p++) {
                taught.add(TrainingParagraph.taught(paragraphs.get(p), found.get(p)));
            }
        }
        progress.accept("read " + texts.size() + " texts that nobody marked");
        return train(articles, taught);
    }

    private EnglishModel train(List<AnnotatedArticle> articles, List<TrainingParagraph> taught) {
        if (articles.size() < LEAST_ARTICLES) {
            throw new IllegalArgumentException("articles must be at least " + LEAST_ARTICLES + ": " + articles.size());
        }
        TreeSet<String> names = new TreeSet<>();
        for (AnnotatedArticle article : articles) {
            article.attributions().forEach(attribution -> names.add(annotator(attribution)));
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("articles must have attributions marked: none has");
        }
        List<String> annotators = List.copyOf(names);
        List<TrainingParagraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            AnnotatedArticle article = articles.get(i);
            int annotator = article.attributions().isEmpty()
                    ? 0
                    : 1 + annotators.indexOf(annotator(article.attributions().get(0)));
            paragraphs.addAll(MarkedParagraphs.paragraphs(article, i, annotator));
        }
        ModelTrainer trainer = new ModelTrainer(recipe, BundledVectors.get(), threads, progress);
        return ModelBytes.modelFrom(trainer.train(paragraphs, taught));
    }

    private static String annotator(Attribution attribution) {
        return attribution.extractor().name();
    }
}
