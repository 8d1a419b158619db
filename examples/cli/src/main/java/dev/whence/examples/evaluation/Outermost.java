package dev.whence.examples.evaluation;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;

/** Leaves out the attributions inside another's content, which many corpora do not mark. */
final class Outermost {

    private Outermost() {}

    static List<Attribution> of(List<Attribution> attributions) {
        List<Attribution> outermost = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            if (!standsInside(i, attributions)) {
                outermost.add(attributions.get(i));
            }
        }
        return outermost;
    }

    private static boolean standsInside(int i, List<Attribution> attributions) {
        Attribution inner = attributions.get(i);
        for (int j = 0; j < attributions.size(); j++) {
            Attribution outer = attributions.get(j);
            // of two that lie in each other, such as two of the same spans, the first stays
            if (i != j && isInside(inner, outer) && !(i < j && isInside(outer, inner))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(Attribution inner, Attribution outer) {
        List<Span> content = outer.content();
        return Span.containAll(content, inner.content())
                && Span.containAll(content, inner.cue())
                && Span.containAll(content, inner.source());
    }
}
