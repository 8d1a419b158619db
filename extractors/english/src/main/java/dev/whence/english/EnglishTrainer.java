package dev.whence.english;

import dev.whence.core.Attribution;
import dev.whence.english.tagging.ModelTrainer;
import dev.whence.english.tagging.TrainingParagraph;
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

    private final EnglishPreset preset;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * Makes a trainer.
     *
     * @param preset the kind of model to learn
     * @param threads how many threads may work, 1 at least; each needs about 2 GB of heap for {@link EnglishPreset#ACCURATE}
     * @param progress is told in a line what was done, from any thread
     * @throws IllegalArgumentException if there is no thread
     */
    public EnglishTrainer(EnglishPreset preset, int threads, Consumer<String> progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        this.preset = Objects.requireNonNull(preset, "preset");
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
            paragraphs.addAll(Gold.paragraphs(article, i, annotator));
        }
        ModelTrainer trainer = new ModelTrainer(preset.recipe(), EnglishModel.vectors(), threads, progress);
        return EnglishModel.of(trainer.train(paragraphs));
    }

    private static String annotator(Attribution attribution) {
        return attribution.extractor().name();
    }
}
