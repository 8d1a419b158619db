package dev.whence.encoder.words;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were found lately, for questions that come again. Used by one thread.
 *
 * @param <K> a question, with {@code equals} and {@code hashCode}
 * @param <V> its answer
 */
public final class Recent<K, V> {

    private final Map<K, V> answers;

    /**
     * Makes one that knows nothing.
     *
     * @param most how many answers are kept: the ones that were asked for last
     */
    public Recent(int most) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns the answer, or null if it is not kept. */
    public @Nullable V get(K question) {
        return answers.get(question);
    }

    /** Keeps an answer. */
    public void keep(K question, V answer) {
        answers.put(question, answer);
    }
}
