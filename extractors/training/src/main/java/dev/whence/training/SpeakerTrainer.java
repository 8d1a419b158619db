package dev.whence.training;

import dev.whence.english.sources.SpeakerModel;
import dev.whence.training.corpus.AnnotatedArticle;
import dev.whence.training.speakers.MarkedSpeakers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Learns who is meant by a source mention, from articles in which speakers are marked. What comes of it is a part of the library, in the
 * file {@code speakers.model}, which every preset uses. The same articles in the same order give the same bytes.
 */
public final class SpeakerTrainer {

    private static final int FOLDS = 5;

    private final Consumer<String> progress;

    /**
     * Makes a trainer.
     *
     * @param progress is told in a line what was done
     */
    public SpeakerTrainer(Consumer<String> progress) {
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /**
     * Learns and writes what was learned.
     *
     * @param articles the articles
     * @param out where to; it is flushed and left open
     * @throws IllegalArgumentException if no speaker is marked in any of them
     * @throws IOException if it cannot be written
     */
    public void train(List<AnnotatedArticle> articles, OutputStream out) throws IOException {
        MarkedSpeakers.learn(marked(articles)).write(out);
        progress.accept("learned from " + articles.size() + " articles");
    }

    /**
     * Tells how often the right speaker is named where source, cue and content are given: every story is measured with what was learned
     * from the others, in five parts.
     *
     * @param articles the articles
     * @return for each story, from 0 to 1, by their names
     * @throws IllegalArgumentException if no speaker is marked in any of them
     */
    public Map<String, Double> measure(List<AnnotatedArticle> articles) {
        List<MarkedSpeakers> marked = marked(articles);
        List<String> stories = new ArrayList<>(
                new TreeSet<>(articles.stream().map(AnnotatedArticle::story).toList()));
        Map<String, Double> shares = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> held = new TreeSet<>();
            for (int i = fold; i < stories.size(); i += FOLDS) {
                held.add(stories.get(i));
            }
            List<MarkedSpeakers> others =
                    marked.stream().filter(each -> !held.contains(each.story())).toList();
            SpeakerModel model = MarkedSpeakers.learn(others);
            for (String story : held) {
                shares.put(story, share(marked, story, model));
            }
        }
        shares.forEach((story, share) -> progress.accept(
                String.format(Locale.ROOT, "%s: %.1f %% of the speakers are right", story, 100 * share)));
        return shares;
    }

    private static double share(List<MarkedSpeakers> marked, String story, SpeakerModel model) {
        int right = 0;
        int all = 0;
        for (MarkedSpeakers each : marked) {
            if (each.story().equals(story)) {
                right += each.right(model);
                all += each.number();
            }
        }
        return all == 0 ? 0 : (double) right / all;
    }

    private static List<MarkedSpeakers> marked(List<AnnotatedArticle> articles) {
        List<MarkedSpeakers> marked = articles.stream().map(MarkedSpeakers::of).toList();
        if (marked.stream().noneMatch(each -> each.number() > 0)) {
            throw new IllegalArgumentException("articles must have speakers marked: none has");
        }
        return marked;
    }
}
