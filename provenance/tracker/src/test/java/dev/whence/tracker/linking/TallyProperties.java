package dev.whence.tracker.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TallyProperties {

    /** As the index gathers: who comes late, and has only what is left, is not gathered once enough have more. */
    @Property
    void what_is_left_out_is_never_among_the_highest(
            @ForAll @Size(max = 8) List<@Size(max = 40) List<@IntRange(max = 60) Integer>> lists,
            @ForAll @IntRange(min = 1, max = 10) int wanted) {
        Tally whole = new Tally();
        Tally sparing = new Tally();
        for (int k = 0; k < lists.size(); k++) {
            double weight = weight(k);
            double left = 0;
            for (int more = k; more < lists.size(); more++) {
                left += weight(more);
            }
            boolean enough = sparing.holds(wanted, left);
            for (int number : lists.get(k).stream().distinct().toList()) {
                whole.add(number, weight);
                if (enough) {
                    sparing.raise(number, weight);
                } else {
                    sparing.add(number, weight);
                }
            }
        }
        assertThat(sparing.highest(wanted)).isEqualTo(whole.highest(wanted));
    }

    /** Parts of a power of two, so that sums are the same in any order. */
    private static double weight(int list) {
        return (8 + 5 * list % 7) / 16.0;
    }
}
