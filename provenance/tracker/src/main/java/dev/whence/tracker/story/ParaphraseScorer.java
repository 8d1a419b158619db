package dev.whence.tracker.story;

import java.util.OptionalDouble;

/**
 * Judges whether two statements say the same in other words, as a model of sentence embeddings can. A tracker asks it only
 * about statements that share some telling word and where the words alone leave a doubt, a bounded number of times for each
 * statement; it neither finds statements that share no word, nor outweighs words that agree or differ throughout.
 *
 * <p>An implementation must be
 *
 * <ul>
 *   <li>pure: the same two texts get the same answer each time, on every machine, in either order;
 *   <li>thread-safe, and quick: the tracker waits for it;
 *   <li>calibrated: of the pairs that get 0.7, seven of ten are paraphrases. A cosine of embeddings is none yet.
 * </ul>
 */
@FunctionalInterface
public interface ParaphraseScorer {

    /**
     * Judges two statements.
     *
     * @param one the words of one, as they stand in its article, without the quotation marks around them
     * @param other the words of the other
     * @return the chance that both say the same, from 0 to 1; empty to leave it to the words, as for a language it does not
     *     know. Whatever is thrown fails the recording, and nothing of it is kept
     */
    OptionalDouble score(String one, String other);
}
