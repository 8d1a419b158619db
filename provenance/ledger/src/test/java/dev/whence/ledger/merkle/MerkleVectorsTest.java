package dev.whence.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs hold and are refused as the published vectors of transparency-dev/merkle have it. */
class MerkleVectorsTest {

    /** How long a hash is in base 64. */
    private static final int BASE64 = 44;

    @Test
    void inclusion_proofs_hold_or_are_refused_as_published() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String[]> vectors = read("inclusion-vectors.txt");
        for (String[] vector : vectors) {
            // bytes of another length are no hash, and refused before there is a proof
            boolean holds = vector[3].length() == BASE64 && vector[4].length() == BASE64 && included(vector);
            if (holds != vector[6].equals("holds")) {
                wrong.add(vector[0]);
            }
        }
        assertThat(vectors).hasSize(98);
        assertThat(wrong).isEmpty();
    }

    @Test
    void consistency_proofs_hold_or_are_refused_as_published() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String[]> vectors = read("consistency-vectors.txt");
        for (String[] vector : vectors) {
            ConsistencyProof proof = new ConsistencyProof(number(vector[1]), number(vector[2]), path(vector[5]));
            boolean holds = proof.holds(hash(vector[3]), hash(vector[4]));
            if (holds != vector[6].equals("holds")) {
                wrong.add(vector[0]);
            }
        }
        assertThat(vectors).hasSize(98);
        assertThat(wrong).isEmpty();
    }

    private static boolean included(String[] vector) {
        InclusionProof proof = new InclusionProof(number(vector[1]), number(vector[2]), path(vector[5]));
        return proof.holds(hash(vector[3]), hash(vector[4]));
    }

    private static List<String[]> read(String name) throws IOException {
        try (InputStream in = MerkleVectorsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    /** Unsigned in the vectors: what is larger than any long is negative here, and no number of an entry either. */
    private static long number(String digits) {
        return Long.parseUnsignedLong(digits);
    }

    private static List<Hash> path(String path) {
        return path.equals("none")
                ? List.of()
                : Arrays.stream(path.split(",")).map(MerkleVectorsTest::hash).toList();
    }

    /** Some vectors put bytes of another length for a hash, which no {@link Hash} can hold: their own hash stands in. */
    private static Hash hash(String base64) {
        byte[] bytes = base64.equals("-") ? new byte[0] : Base64.getDecoder().decode(base64);
        return bytes.length == Hash.BYTES ? Hash.of(bytes) : Hashing.plain(bytes);
    }
}
