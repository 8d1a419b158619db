package dev.whence.tracker.matching;

import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.TreeMap;

/**
 * A stretch of a transcript that shares words with a reported statement.
 *
 * @param anchor the utterance that shares most
 * @param owners the utterances that share something, each with how much
 * @param evidence what it shares
 */
record Stretch(int anchor, TreeMap<Integer, Double> owners, Evidence evidence) {

    static Stretch of(int place, Evidence evidence, int[] owners, StatementTerms reported, Vocabulary vocabulary) {
        TreeMap<Integer, Double> shared = new TreeMap<>();
        for (int j = evidence.covered().nextSetBit(0);
                j >= 0;
                j = evidence.covered().nextSetBit(j + 1)) {
            shared.merge(owners[evidence.answers()[j]], Alignment.weight(vocabulary, reported, j), Double::sum);
        }
        int anchor = place;
        double most = 0;
        for (var owner : shared.entrySet()) {
            if (owner.getValue() > most) {
                most = owner.getValue();
                anchor = owner.getKey();
            }
        }
        return new Stretch(anchor, shared, evidence);
    }
}
