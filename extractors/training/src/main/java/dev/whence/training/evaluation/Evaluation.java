package dev.whence.training.evaluation;

import dev.whence.core.Attribution;
import dev.whence.training.corpus.AnnotatedArticle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * How well an extractor does against what people marked in articles. Begins with {@link #NONE}; each article's evaluation
 * is added with {@link #plus}, so that every figure counts over all articles at once.
 *
 * <p>An attribution inside another's content is left out on both sides, as many corpora do not mark it. Immutable and
 * thread-safe.
 */
public final class Evaluation {

    private static final double[] LEAST_CONFIDENCES = {0, 0.3, 0.5, 0.7, 0.9};

    /** The evaluation of no article. */
    public static final Evaluation NONE = none();

    private final int articles;
    private final Map<Part, SpanScores> spans;
    private final List<AtConfidence> atConfidences;
    private final List<ConfidenceBin> bins;
    private final Score speakers;

    private Evaluation(
            int articles,
            Map<Part, SpanScores> spans,
            List<AtConfidence> atConfidences,
            List<ConfidenceBin> bins,
            Score speakers) {
        this.articles = articles;
        this.spans = spans;
        this.atConfidences = List.copyOf(atConfidences);
        this.bins = List.copyOf(bins);
        this.speakers = speakers;
    }

    private static Evaluation none() {
        Map<Part, SpanScores> spans = new EnumMap<>(Part.class);
        List<AtConfidence> atConfidences = new ArrayList<>();
        for (Part part : Part.values()) {
            spans.put(part, SpanScores.NONE);
        }
        for (double least : LEAST_CONFIDENCES) {
            atConfidences.add(new AtConfidence(least, WholeScores.NONE));
        }
        return new Evaluation(0, spans, atConfidences, ConfidenceBin.empty(), Score.NONE);
    }

    /**
     * Evaluates one article.
     *
     * @param annotated the article with what people marked
     * @param found what the extractor found in it
     * @return the evaluation
     * @throws IllegalArgumentException if a found attribution is not one of this article
     */
    public static Evaluation of(AnnotatedArticle annotated, List<Attribution> found) {
        List<Attribution> inside = checkInside(annotated, found);
        NumberedWords words = NumberedWords.of(annotated.article().text().value());
        List<Attribution> flatGold = Outermost.of(annotated.attributions());
        List<Attribution> flatFound = Outermost.of(inside);
        Map<Part, SpanScores> spans = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            spans.put(part, SpanScores.of(part, words, flatGold, flatFound));
        }
        List<Whole> gold = Whole.of(flatGold, words);
        List<AtConfidence> atConfidences = new ArrayList<>();
        for (double least : LEAST_CONFIDENCES) {
            // what is not kept hides nothing inside it
            List<Attribution> kept = inside.stream()
                    .filter(attribution -> attribution.confidence() >= least)
                    .toList();
            List<Whole> keptWholes = Whole.of(Outermost.of(kept), words);
            atConfidences.add(
                    new AtConfidence(least, Matching.of(gold, keptWholes).scores()));
        }
        List<Whole> wholes = Whole.of(flatFound, words);
        Matching matching = Matching.of(gold, wholes);
        return new Evaluation(1, spans, atConfidences, bins(matching, wholes), matching.speakers(annotated));
    }

    private static List<Attribution> checkInside(AnnotatedArticle annotated, List<Attribution> found) {
        try {
            return new AnnotatedArticle(annotated.article(), found).attributions();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("found: " + e.getMessage(), e);
        }
    }

    private static List<ConfidenceBin> bins(Matching matching, List<Whole> found) {
        List<ConfidenceBin> bins = new ArrayList<>(ConfidenceBin.empty());
        for (int i = 0; i < found.size(); i++) {
            Whole whole = found.get(i);
            boolean content = matching.goldOf(i).isPresent();
            boolean linked = matching.goldOf(i).filter(whole::sameWords).isPresent();
            int bin = ConfidenceBin.indexOf(whole.confidence());
            bins.set(bin, bins.get(bin).with(whole.confidence(), content, linked));
        }
        return bins;
    }

    /**
     * Adds the evaluation of other articles.
     *
     * @param other the other evaluation
     * @return the evaluation of all of them
     */
    public Evaluation plus(Evaluation other) {
        Map<Part, SpanScores> sum = new EnumMap<>(spans);
        other.spans.forEach((part, scores) -> sum.merge(part, scores, SpanScores::plus));
        return new Evaluation(
                articles + other.articles,
                sum,
                eachPlus(atConfidences, other.atConfidences, AtConfidence::plus),
                eachPlus(bins, other.bins, ConfidenceBin::plus),
                speakers.plus(other.speakers));
    }

    private static <T> List<T> eachPlus(List<T> some, List<T> others, BinaryOperator<T> plus) {
        List<T> sums = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sums.add(plus.apply(some.get(i), others.get(i)));
        }
        return sums;
    }

    /**
     * Returns the number of articles.
     *
     * @return how many were evaluated
     */
    public int articles() {
        return articles;
    }

    /**
     * Returns how well the spans of one part were found.
     *
     * @param part the part
     * @return its scores
     */
    public SpanScores spans(Part part) {
        return spans.getOrDefault(part, SpanScores.NONE);
    }

    /**
     * Returns how well whole attributions were found.
     *
     * @return their scores, whatever their confidence
     */
    public WholeScores wholes() {
        return atConfidences.get(0).scores();
    }

    /**
     * Returns how well speakers were found: contents that share at least 0.8 of their words and have the right speaker, a person by the
     * full name.
     *
     * @return the score, of the articles in which speakers are marked; nothing marked and nothing found if they are in none
     */
    public Score speakers() {
        return speakers;
    }

    /**
     * Returns how well one does who keeps only what the extractor is sure of.
     *
     * @return the scores at rising least confidences, from 0
     */
    public List<AtConfidence> atConfidences() {
        return atConfidences;
    }

    /**
     * Returns how often attributions of about one confidence are right.
     *
     * @return ten bins of equal width, by rising confidence
     */
    public List<ConfidenceBin> bins() {
        return bins;
    }

    /**
     * Returns how far confidence lies from the share of contents that are right: the expected calibration error of Guo et
     * al., "On Calibration of Modern Neural Networks" (2017), section 2.
     *
     * @return from 0, where confidence can be taken at its word, to 1; 0 if nothing was found
     */
    public double contentCalibrationError() {
        return calibrationError(ConfidenceBin::contentPrecision);
    }

    /**
     * Returns how far confidence lies from the share of attributions of which every word is right; see {@link
     * #contentCalibrationError}.
     *
     * @return from 0 to 1
     */
    public double linkedCalibrationError() {
        return calibrationError(ConfidenceBin::linkedPrecision);
    }

    private double calibrationError(ToDoubleFunction<ConfidenceBin> precision) {
        double sum = 0;
        long number = 0;
        for (ConfidenceBin bin : bins) {
            sum += bin.number() * Math.abs(bin.meanConfidence() - precision.applyAsDouble(bin));
            number += bin.number();
        }
        return number == 0 ? 0 : sum / number;
    }
}
