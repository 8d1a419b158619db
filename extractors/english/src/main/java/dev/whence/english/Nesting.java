package dev.whence.english;

import dev.whence.core.Span;
import java.util.Arrays;
import java.util.List;

/** Finds which attribution stands inside which. */
final class Nesting {

    private Nesting() {}

    /**
     * Returns for each draft the innermost other draft in whose content all of it stands; -1 if there is none. Drafts are in
     * document order, so only few lie open at a place.
     */
    static int[] outerOf(List<Draft> drafts) {
        int[] outer = new int[drafts.size()];
        Arrays.fill(outer, -1);
        for (int i = 0; i < outer.length; i++) {
            Draft inner = drafts.get(i);
            int best = -1;
            for (int k = Math.max(0, i - 40); k < Math.min(outer.length, i + 40); k++) {
                Draft candidate = drafts.get(k);
                if (k != i
                        && holds(candidate, inner)
                        && (best < 0 || candidate.length() < drafts.get(best).length())) {
                    best = k;
                }
            }
            outer[i] = best;
        }
        return outer;
    }

    private static boolean holds(Draft outer, Draft inner) {
        if (outer.length() <= inner.length()) {
            return false;
        }
        if (!Span.containAll(outer.content, inner.content) || !Span.containAll(outer.content, inner.cue)) {
            return false;
        }
        return inner.source == null || Span.containAll(outer.content, List.of(inner.source));
    }
}
