package dev.whence.core;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds constants by the label that stands for them in output, with one message for what is unknown. */
public final class Labels {

    private Labels() {}

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
