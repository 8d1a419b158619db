package dev.whence.examples.evaluation;

/**
 * How well an extractor does for one who keeps only what it is sure of.
 *
 * @param least the least confidence of what is kept, from 0 to 1
 * @param scores how well whole attributions were found among those
 */
public record AtConfidence(double least, WholeScores scores) {

    AtConfidence plus(AtConfidence other) {
        return new AtConfidence(least, scores.plus(other.scores));
    }
}
