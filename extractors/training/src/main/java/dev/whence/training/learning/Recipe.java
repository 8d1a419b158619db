package dev.whence.training.learning;

import dev.whence.english.EnglishPreset;
import dev.whence.english.tagging.network.Memory;
import dev.whence.english.tagging.network.Network;
import java.util.List;

/**
 * What a model is made of: the taggers whose opinions are averaged.
 *
 * @param members one plan a tagger, one at least
 * @param floor spans to which the taggers give less than this are not judged: between 0 and 1
 */
public record Recipe(List<Plan> members, double floor) {

    /** One small network, for reading as it comes. */
    static final Recipe FAST = new Recipe(
            List.of(new NetworkPlan(
                    shape(24, 12, 32, 16, Memory.Kind.LIGHT_GRU),
                    new Course(12, 0.003f, 0.15f),
                    new Course(4, 0.003f, 0.03f),
                    new Course(5, 0.0015f, 0.12f))),
            0.1);

    /** Networks of two sizes and a linear model: their errors differ, so that their average has fewer. */
    static final Recipe ACCURATE = new Recipe(
            List.of(
                    new NetworkPlan(
                            shape(32, 16, 96, 32, Memory.Kind.LSTM),
                            new Course(12, 0.003f, 0.35f),
                            new Course(3, 0.003f, 0.1f),
                            new Course(5, 0.0015f, 0.25f)),
                    new NetworkPlan(
                            shape(32, 16, 96, 64, Memory.Kind.LSTM),
                            new Course(10, 0.003f, 0.4f),
                            new Course(3, 0.003f, 0.15f),
                            new Course(5, 0.0015f, 0.3f)),
                    new LinearPlan(6, 0.03f)),
            0.06);

    /** Makes an immutable value. */
    public Recipe {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("members must not be empty");
        }
        if (!(floor > 0 && floor < 1)) {
            throw new IllegalArgumentException("floor must be between 0 and 1, but is " + floor);
        }
    }

    /**
     * Returns how the model of a preset is learned.
     *
     * @param preset which
     * @return its recipe
     * @throws IllegalArgumentException if it is {@link EnglishPreset#BEST}, whose model is not learned here
     */
    public static Recipe of(EnglishPreset preset) {
        return switch (preset) {
            case FAST -> FAST;
            case ACCURATE -> ACCURATE;
            case BEST -> throw new IllegalArgumentException("preset must be fast or accurate, not " + preset.label());
        };
    }

    sealed interface Plan permits NetworkPlan, LinearPlan {}

    /**
     * How to learn a network: from marked articles alone; or first from many that a teacher read, and after that from the
     * marked ones.
     */
    record NetworkPlan(Network.Shape shape, Course alone, Course taught, Course after) implements Plan {}

    /** How long and how carefully to learn. */
    record Course(int epochs, float rate, float dropout) {}

    record LinearPlan(int epochs, float rate) implements Plan {}

    private static Network.Shape shape(int word, int ending, int convolution, int hidden, Memory.Kind memory) {
        return new Network.Shape(word, ending, 8, 6, 12, 8, convolution, hidden, memory);
    }
}
