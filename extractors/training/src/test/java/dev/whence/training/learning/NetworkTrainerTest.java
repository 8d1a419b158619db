package dev.whence.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.english.tagging.network.Batch;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.RowArithmetic;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.taggers.Chain;
import dev.whence.english.tagging.taggers.NetworkTagger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTrainerTest {

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
        NetworkTagger scorer = new NetworkTagger(network);
        for (int i = 0; i < 50; i++) {
            NetworkTrainer.Example example = example();
            Paragraph paragraph = paragraph(example.sequence());
            float[] tags = tags(scorer, List.of(paragraph)).get(0);
            for (int t = 0; t < example.tags().length; t++) {
                right += tags[t * Tag.COUNT + example.tags()[t]] > 0.5 ? 1 : 0;
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
        NetworkTagger scorer = new NetworkTagger(network);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int length : new int[] {9, 7, 7, 2, 1}) {
            paragraphs.add(paragraph(sequence(length)));
        }

        List<float[]> together = tags(scorer, paragraphs);

        for (int p = 0; p < paragraphs.size(); p++) {
            float[] alone = tags(scorer, List.of(paragraphs.get(p))).get(0);
            assertThat(together.get(p)).containsExactly(alone, within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readingScoresAsLearningDoes(Memory.Kind memory) {
        Network network = network(memory);
        new NetworkTrainer(network, new Recipe.Course(3, 0.01f, 0.1f), 3)
                .initialized()
                .train(List.of(example(), example()));
        Sequence sequence = sequence(9);
        Batch batch = new Batch(List.of(sequence));
        float[][] described = new float[9][network.shape.described()];
        for (int t = 0; t < 9; t++) {
            int word = network.words.row(sequence.words()[t]);
            int vector = network.vectors.row(sequence.words()[t]);
            network.describe(word, vector, 1, 1, 0, 0, 0, described[t]);
        }
        float[][] convolved = new float[9][network.shape.convolution()];
        network.convolve(batch, described, convolved);
        Network.rectify(convolved);
        float[][] hidden = Network.join(
                network.forward.run(batch, false, convolved).hidden,
                network.backward.run(batch, true, convolved).hidden);
        float[][] scores = new float[9][];
        Arrays.setAll(scores, t -> network.outputBias[0].clone());
        RowArithmetic.multiply(hidden, network.output, scores, 9);
        Chain chain = new Chain(9, Chain.potentials(network.transitions));
        chain.sum(RowArithmetic.joined(scores), 0, 9);
        float[] expected = new float[9 * Tag.COUNT];
        chain.addProbabilities(expected, 1);

        float[] read =
                tags(new NetworkTagger(network), List.of(paragraph(sequence))).get(0);

        assertThat(read).containsExactly(expected, within(1e-4f));
    }

    private static List<float[]> tags(NetworkTagger scorer, List<Paragraph> paragraphs) {
        List<float[]> tags = new ArrayList<>();
        scorer.tag(paragraphs, (chain, p) -> {
            float[] of = new float[paragraphs.get(p).length() * Tag.COUNT];
            chain.addProbabilities(of, 1);
            tags.add(of);
        });
        return tags;
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
