package dev.whence.ledger.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class IntListsProperties {

    private static final int LONGEST = 20;

    @Property
    void lists_that_grow_side_by_side_hold_what_each_was_given(
            @ForAll @Size(max = 400) List<@IntRange(max = 12) Integer> turns) {
        check(turns, 13);
    }

    /** More than a page of lists, which move and take places that others left. */
    @Property(tries = 10)
    void many_lists_do_so_over_many_pages(@ForAll @IntRange(min = 1, max = 1 << 20) int seed) {
        int count = 30_000;
        List<Integer> turns = new ArrayList<>();
        for (long i = 0; i < count * 8L; i++) {
            turns.add((int) Math.floorMod((i * 0x9E3779B97F4A7C15L + seed) >>> 20, (long) count));
        }
        check(turns, count);
    }

    private static void check(List<Integer> turns, int count) {
        IntLists lists = new IntLists(LONGEST);
        int[] kept = new int[count];
        List<List<Integer>> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add(new ArrayList<>());
        }
        for (int i = 0; i < turns.size(); i++) {
            int turn = turns.get(i);
            // the same twice in a row is added once
            kept[turn] = lists.add(lists.add(kept[turn], i), i);
            expected.get(turn).add(i);
        }
        for (int i = 0; i < count; i++) {
            if (expected.get(i).size() > LONGEST) {
                assertThat(lists.length(kept[i])).isGreaterThan(LONGEST);
            } else {
                assertThat(read(lists, kept[i])).isEqualTo(expected.get(i));
            }
        }
    }

    private static List<Integer> read(IntLists lists, int list) {
        int place = IntLists.place(list);
        int[] page = lists.page(list);
        return Arrays.stream(page, place + 1, place + 1 + lists.length(list))
                .boxed()
                .toList();
    }
}
