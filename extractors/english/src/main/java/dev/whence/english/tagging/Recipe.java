package dev.whence.english.tagging;

import java.util.List;

/**
 * What a model is made of: the taggers whose opinions are averaged.
 *
 * @param members one plan a tagger, one at least
 */
public record Recipe(List<Plan> members) {

    /** One small network, for reading as it comes. */
    public static final Recipe FAST = new Recipe(List.of(network(96, 32, 12, 0.35f)));

    /** Networks of two sizes and a linear model: their errors differ, so that their average has fewer. */
    public static final Recipe ACCURATE =
            new Recipe(List.of(network(96, 32, 12, 0.35f), network(96, 64, 10, 0.4f), new LinearPlan(6, 0.03f)));

    /** Makes an immutable value. */
    public Recipe {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("members must not be empty");
        }
    }

    sealed interface Plan permits NetworkPlan, LinearPlan {}

    record NetworkPlan(Network.Shape shape, int epochs, float rate, float dropout) implements Plan {}

    record LinearPlan(int epochs, float rate) implements Plan {}

    private static Plan network(int convolution, int hidden, int epochs, float dropout) {
        return new NetworkPlan(new Network.Shape(32, 16, 8, 6, 12, 8, convolution, hidden), epochs, 0.003f, dropout);
    }
}
