package dev.whence.ledger.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids();

    @Test
    void ids_are_numbered_in_the_order_they_come_and_found_again() {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            given.add(
                    i % 7 == 0
                            ? "id " + i
                            : UUID.nameUUIDFromBytes(("id " + i).getBytes(StandardCharsets.UTF_8))
                                    .toString()
                                    .replace("-", ""));
        }
        given.forEach(ids::number);
        for (int i = 0; i < given.size(); i++) {
            assertThat(ids.number(given.get(i))).isEqualTo(i);
            assertThat(ids.find(given.get(i))).isEqualTo(i);
            assertThat(ids.id(i)).isEqualTo(given.get(i));
        }
        assertThat(ids.size()).isEqualTo(10_000);
    }

    @Test
    void what_looks_almost_like_a_digest_is_kept_as_it_is() {
        List<String> given = List.of(
                "0".repeat(32),
                "0".repeat(31) + "1",
                "0".repeat(31),
                "F".repeat(32),
                "f".repeat(32),
                "",
                "-".repeat(32));
        given.forEach(ids::number);
        assertThat(given).extracting(ids::find).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6)).extracting(ids::id).containsExactlyElementsOf(given);
        assertThat(ids.find("0".repeat(33))).isEqualTo(-1);
    }
}
