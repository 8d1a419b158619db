package dev.whence.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String EMPTY = "whence/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @Test
    void the_text_is_that_of_c2sp() {
        assertThat(Checkpoint.of(new MerkleLog((from, to) -> List.of())).text()).isEqualTo(EMPTY);
    }

    @Test
    void the_text_is_read_back() {
        Checkpoint checkpoint = Checkpoint.parse(EMPTY);
        assertThat(checkpoint.text()).isEqualTo(EMPTY);
        assertThat(checkpoint.size()).isZero();
    }

    @Test
    void extension_lines_and_signatures_of_others_are_read_over() {
        assertThat(Checkpoint.parse(EMPTY + "an extension\n\n\u2014 witness.example Az3grlgt\n"))
                .isEqualTo(Checkpoint.parse(EMPTY));
    }

    @Test
    void lines_may_end_as_editors_on_windows_leave_them() {
        assertThat(Checkpoint.parse(EMPTY.replace("\n", "\r\n"))).isEqualTo(Checkpoint.parse(EMPTY));
        assertThat(Checkpoint.parse("\uFEFF" + EMPTY.replace("\n", "\r\n"))).isEqualTo(Checkpoint.parse(EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whence/ledger\n0\n",
                "whence/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "whence/ledger\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "whence/ledger\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "whence/ledger\n1 \n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "whence/ledger\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "whence/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n",
                "whence/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "whence/ledger\n0\nnothing\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }
}
