package dev.whence.core.naming;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The labels that stand for constants in output and input. */
public final class Labels {

    private Labels() {}

    /**
     * Returns the label of a constant.
     *
     * @param constant any constant
     * @return its name in lower case, with hyphens: {@code appeared-first}
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a constant by its label.
     *
     * @param type the constants
     * @param label the label that is looked for
     * @param labels gives the label of each
     * @param <E> the type of the constants
     * @return the constant
     * @throws IllegalArgumentException if none has that label, with all labels that there are
     */
    public static <E extends Enum<E>> E find(Class<E> type, String label, Function<E, String> labels) {
        for (E constant : type.getEnumConstants()) {
            if (labels.apply(constant).equals(label)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(labels).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("label must be one of " + known + ": " + label);
    }
}
