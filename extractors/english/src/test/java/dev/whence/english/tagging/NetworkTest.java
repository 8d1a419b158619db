package dev.whence.english.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource
    void aPatternIsLearnedAndFoundAgain(Memory.Kind memory) {
        Network network = network(memory);
        List<NetworkTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            examples.add(example());
        }

        new NetworkTrainer(network, new Recipe.Course(150, 0.01f, 0.1f), 3)
                .initialized()
                .train(examples);

        int right = 0;
        int all = 0;
        Scorer scorer = new Scorer(network);
        for (int i = 0; i < 50; i++) {
            NetworkTrainer.Example example = example();
            Paragraph paragraph = paragraph(example.sequence());
            Chain chain = scorer.chains(List.of(paragraph)).get(0);
            for (int t = 0; t < example.tags().length; t++) {
                right += chain.probability(t, example.tags()[t]) > 0.5 ? 1 : 0;
                all++;
            }
        }
        assertThat((double) right / all).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource
    void aSequenceScoresTheSameAloneAndBesideOthers(Memory.Kind memory) {
        Network network = network(memory);
        new NetworkTrainer(network, new Recipe.Course(1, 0.01f, 0.1f), 3)
                .initialized()
                .train(List.of(example(), example()));
        Scorer scorer = new Scorer(network);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int length : new int[] {9, 7, 7, 2, 1}) {
            paragraphs.add(paragraph(sequence(length)));
        }

        List<Chain> together = scorer.chains(paragraphs);

        for (int p = 0; p < paragraphs.size(); p++) {
            Chain alone = scorer.chains(List.of(paragraphs.get(p))).get(0);
            for (int t = 0; t < paragraphs.get(p).length(); t++) {
                for (int tag = 0; tag < Tag.COUNT; tag++) {
                    assertThat(together.get(p).probability(t, tag)).isCloseTo(alone.probability(t, tag), within(1e-5));
                }
            }
        }
    }

    private static Network network(Memory.Kind memory) {
        int[] keys = {1, 2, 3, 4, 5};
        WordVectors vectors =
                new WordVectors(new HashIndex(new int[] {2, 3}), new byte[2 * WordVectors.SIZE], new float[] {1, 1});
        return new Network(
                new Network.Shape(6, 2, 2, 2, 2, 2, 12, 8, memory),
                vectors,
                new HashIndex(keys),
                new HashIndex(keys),
                new HashIndex(keys));
    }

    private Sequence sequence(int length) {
        int[] words = new int[length];
        for (int t = 0; t < length; t++) {
            words[t] = 1 + random.nextInt(5);
        }
        byte[] nothing = new byte[length];
        int[] same = new int[length];
        Arrays.fill(same, 1);
        return new Sequence(words, words, same, same, nothing, nothing, nothing);
    }

    /** Word 3 begins a cue; the words behind it, up to a word 5, are a content. */
    private NetworkTrainer.Example example() {
        Sequence sequence = sequence(3 + random.nextInt(8));
        byte[] tags = new byte[sequence.length()];
        int content = -1;
        for (int t = 0; t < tags.length; t++) {
            int word = sequence.words()[t];
            if (word == 3) {
                tags[t] = (byte) Tag.begin(1);
                content = 0;
            } else if (word == 5) {
                content = -1;
            } else if (content >= 0) {
                tags[t] = (byte) (content == 0 ? Tag.begin(2) : Tag.inside(2));
                content++;
            }
        }
        return new NetworkTrainer.Example(sequence, tags);
    }

    static Paragraph paragraph(Sequence sequence) {
        int n = sequence.length();
        return new Paragraph(sequence, new int[n], new int[n], new int[n]);
    }
}
