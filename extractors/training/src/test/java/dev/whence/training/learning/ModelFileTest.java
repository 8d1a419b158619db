package dev.whence.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.english.tagging.Logistic;
import dev.whence.english.tagging.Model;
import dev.whence.english.tagging.ModelFile;
import dev.whence.english.tagging.features.Habits;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.Network;
import dev.whence.english.tagging.network.WordVectors;
import dev.whence.english.tagging.paragraph.HashIndex;
import dev.whence.english.tagging.taggers.LinearTagger;
import dev.whence.english.tagging.taggers.NetworkTagger;
import dev.whence.english.tagging.taggers.Tagger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final WordVectors VECTORS =
            new WordVectors(new HashIndex(new int[] {5, 9}), new byte[2 * WordVectors.SIZE], new float[] {1, 0.5f});

    @Test
    void whatWasReadAndWrittenAgainIsTheSame() throws IOException {
        byte[] first = bytes(model());

        Model read = ModelFile.read(new ByteArrayInputStream(first), VECTORS);

        assertThat(read.members).hasSize(3);
        assertThat(read.members.subList(0, 2))
                .extracting(member -> ((NetworkTagger) member).net.shape.memory())
                .containsExactly(Memory.Kind.LSTM, Memory.Kind.LIGHT_GRU);
        assertThat(((LinearTagger) read.members.get(2)).habits.cue(7)).isEqualTo(3);
        assertThat(read.spans.weights()[17]).isEqualTo(1.5f);
        byte[] second = bytes(read);
        assertThat(bytes(ModelFile.read(new ByteArrayInputStream(second), VECTORS)))
                .isEqualTo(second);
    }

    @Test
    void vectorsComeBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(VECTORS, out);

        WordVectors read = ModelFile.readVectors(new ByteArrayInputStream(out.toByteArray()));

        assertThat(read.row(9)).isEqualTo(2);
        assertThat(read.row(8)).isZero();
        assertThat(read.scales()).containsExactly(1, 0.5f);
    }

    @Test
    void everyCutIsRefused() throws IOException {
        byte[] whole = bytes(model());
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 97)) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(cut), VECTORS))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void otherFilesAreRefusedByName() {
        byte[] other = "Port Ellery, March 4".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(other), VECTORS))
                .isInstanceOf(IOException.class)
                .hasMessage("this is not a model of this version; make it anew with 'train'");
    }

    private static byte[] bytes(Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    private static Model model() {
        List<Tagger> members = new ArrayList<>();
        for (Memory.Kind memory : Memory.Kind.values()) {
            members.add(new NetworkTagger(network(memory)));
        }
        float[] nodes = new float[LinearTagger.NODES * LinearTagger.NODE_WIDTH];
        nodes[800] = 0.75f;
        nodes[803] = -1;
        members.add(new LinearTagger(
                new Habits(new HashIndex(new int[] {7}), new byte[] {3, 2, 1}),
                nodes,
                new float[LinearTagger.EDGES * LinearTagger.STEPS]));
        float[] weights = new float[Logistic.SIZE];
        weights[17] = 1.5f;
        weights[400_000] = -0.5f;
        Logistic judge = new Logistic(weights);
        return new Model(members, 0.25, judge, judge, judge);
    }

    private static Network network(Memory.Kind memory) {
        Network network = new Network(
                new Network.Shape(3, 2, 2, 2, 2, 2, 4, 2, memory),
                VECTORS,
                new HashIndex(new int[] {5, 9, -4}),
                new HashIndex(new int[] {1}),
                new HashIndex(new int[] {2}));
        new NetworkTrainer(network, new Recipe.Course(0, 0.01f, 0), 1).initialized();
        return network;
    }
}
