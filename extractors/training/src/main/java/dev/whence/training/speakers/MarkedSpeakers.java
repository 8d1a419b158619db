package dev.whence.training.speakers;

import dev.whence.core.Source;
import dev.whence.english.sources.SpeakerModel;
import dev.whence.english.sources.SpeakerResolver;
import dev.whence.english.sources.SpeakerResolver.Choice;
import dev.whence.training.corpus.AnnotatedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article whose speakers are marked, ready for the resolver.
 *
 * @param article the article
 * @param namesAlone the same without the other names of speakers
 * @param drafts what is marked, as drafts
 */
public record MarkedSpeakers(AnnotatedArticle article, AnnotatedArticle namesAlone, MarkedDrafts drafts) {

    /** How right it is to call somebody by another name than that which is marked first. */
    private static final double OTHER_NAME = 0.3;

    /** Reads an article. */
    public static MarkedSpeakers of(AnnotatedArticle article) {
        AnnotatedArticle namesAlone = new AnnotatedArticle(article.article(), article.attributions());
        return new MarkedSpeakers(article, namesAlone, MarkedDrafts.of(article));
    }

    /**
     * Learns from articles: at first who spoke before is as marked, then it is what was learned, with its errors, so that it learns to do
     * with them.
     */
    public static SpeakerModel learn(List<MarkedSpeakers> articles) {
        List<SpeakerExample> examples = new ArrayList<>();
        for (MarkedSpeakers each : articles) {
            each.addExamples(examples, (draft, candidates) -> 0, true);
        }
        SpeakerModel model = SpeakerWeights.learn(examples);
        for (MarkedSpeakers each : articles) {
            each.addExamples(examples, SpeakerResolver.best(model), false);
        }
        return SpeakerWeights.learn(examples);
    }

    /** Returns the story of the article. */
    public String story() {
        return article.story();
    }

    /** Returns how many attributions have their speaker marked. */
    public int number() {
        return (int) drafts.marked().stream()
                .filter(attribution -> attribution.speaker().isPresent())
                .count();
    }

    /** Returns for how many of them a model names the right speaker. */
    public int right(SpeakerModel model) {
        List<Optional<Source>> found = resolve(SpeakerResolver.best(model));
        int right = 0;
        for (int i = 0; i < found.size(); i++) {
            right += found.get(i).isPresent() && isRight(i, found.get(i).get()) ? 1 : 0;
        }
        return right;
    }

    private List<Optional<Source>> resolve(Choice choice) {
        return SpeakerResolver.resolve(
                drafts.tokens(), drafts.drafts(), article.article().id(), choice);
    }

    private boolean isRight(int draft, Source source) {
        return article.isSpeaker(drafts.marked().get(draft), source);
    }

    /** Tells whether a source has the very name that is marked, not another that would do. */
    private boolean isCalledSo(int draft, Source source) {
        return namesAlone.isSpeaker(drafts.marked().get(draft), source);
    }

    private void addExamples(List<SpeakerExample> examples, Choice otherwise, boolean asMarked) {
        resolve((draft, candidates) -> {
            int size = candidates.size();
            int[][] features = new int[size][];
            double[] right = new double[size];
            int best = 0;
            for (int i = 0; i < size; i++) {
                Source source = candidates.source(i);
                features[i] = candidates.features(i);
                right[i] = isCalledSo(draft, source) ? 1 : isRight(draft, source) ? OTHER_NAME : 0;
                best = right[i] > right[best] ? i : best;
            }
            examples.add(new SpeakerExample(features, right));
            return asMarked && right[best] > 0 ? best : otherwise.choose(draft, candidates);
        });
    }
}
