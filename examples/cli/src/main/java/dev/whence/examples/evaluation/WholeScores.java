package dev.whence.examples.evaluation;

/**
 * How well whole attributions were found, as sets of words.
 *
 * @param content contents that share at least 0.8 of their words (Jaccard)
 * @param exact those of which every word of the content is right
 * @param linked those of which every word of source, cue and content is right
 */
public record WholeScores(Score content, Score exact, Score linked) {

    static final WholeScores NONE = new WholeScores(Score.NONE, Score.NONE, Score.NONE);

    WholeScores plus(WholeScores other) {
        return new WholeScores(content.plus(other.content), exact.plus(other.exact), linked.plus(other.linked));
    }
}
