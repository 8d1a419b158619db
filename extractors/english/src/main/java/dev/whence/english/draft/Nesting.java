package dev.whence.english.draft;

import dev.whence.core.Span;
import java.util.Arrays;
import java.util.List;

/** Finds which attribution stands inside which. */
public final class Nesting {

    private Nesting() {}

    /**
     * Returns for each draft the innermost other draft in whose content all of it stands; -1 if there is none. Drafts are in
     * document order, so only few lie open at a place.
     */
    public static int[] outerOf(List<Draft> drafts) {
        int size = drafts.size();
        int[] outer = new int[size];
        Arrays.fill(outer, -1);
        int[] start = new int[size];
        int[] end = new int[size];
        int[] length = new int[size];
        for (int i = 0; i < size; i++) {
            Draft draft = drafts.get(i);
            start[i] = draft.start();
            end[i] = draft.end();
            length[i] = draft.length();
        }
        for (int i = 0; i < size; i++) {
            int best = -1;
            for (int k = Math.max(0, i - 40); k < Math.min(size, i + 40); k++) {
                // what holds another is longer, and neither begins behind it nor ends before it
                boolean around = start[k] <= start[i] && end[i] <= end[k] && length[k] > length[i];
                if (around && (best < 0 || length[k] < length[best]) && holds(drafts.get(k), drafts.get(i))) {
                    best = k;
                }
            }
            outer[i] = best;
        }
        return outer;
    }

    private static boolean holds(Draft outer, Draft inner) {
        if (!Span.containAll(outer.content, inner.content) || !Span.containAll(outer.content, inner.cue)) {
            return false;
        }
        return inner.source == null || Span.containAll(outer.content, List.of(inner.source));
    }
}
