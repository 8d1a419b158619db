package dev.whence.ledger.compact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InternedTest {

    private final Interned<String> interned = new Interned<>();

    @Test
    void values_are_numbered_in_the_order_they_come_and_each_is_kept_once() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(interned.number("value " + i)).isEqualTo(i);
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(interned.number("value " + i)).isEqualTo(i);
            assertThat(interned.value(i)).isEqualTo("value " + i);
        }
        assertThat(interned.size()).isEqualTo(5_000);
    }

    @Test
    void values_of_one_hash_stay_apart() {
        // the strings have one hash code
        assertThat(interned.number("Aa")).isZero();
        assertThat(interned.number("BB")).isEqualTo(1);
        assertThat(interned.number("Aa")).isZero();
    }
}
