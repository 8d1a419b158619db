package dev.whence.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Hash;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The log is the tree of RFC 6962, and its proofs hold for it and for no other. */
class MerkleLogProperties {

    private static final List<Hash> LEAVES = new ArrayList<>();

    static {
        for (int i = 0; i < 1200; i++) {
            LEAVES.add(Hashing.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
    }

    private static MerkleLog log(int size) {
        MerkleLog log = new MerkleLog((from, to) -> LEAVES.subList((int) from, (int) to));
        LEAVES.subList(0, size).forEach(log::append);
        return log;
    }

    @Property(tries = 300)
    void the_root_is_that_of_the_tree(@ForAll @IntRange(max = 1200) int size) {
        MerkleLog log = log(size);
        assertThat(log.size()).isEqualTo(size);
        assertThat(log.root()).isEqualTo(Hashing.root(LEAVES.subList(0, size)));
        assertThat(log.root(size / 2)).isEqualTo(Hashing.root(LEAVES.subList(0, size / 2)));
    }

    @Property(tries = 300)
    void an_inclusion_proof_holds_for_its_entry_alone(
            @ForAll @IntRange(min = 1, max = 1200) int size, @ForAll @IntRange(max = 1199) int number) {
        int entry = number % size;
        InclusionProof proof = log(1200).inclusion(entry, size);
        Hash root = Hashing.root(LEAVES.subList(0, size));
        assertThat(proof.holds(LEAVES.get(entry), root)).isTrue();
        assertThat(proof.holds(LEAVES.get((entry + 1) % 1200), root)).isFalse();
        assertThat(proof.holds(LEAVES.get(entry), LEAVES.get(0)))
                .isEqualTo(root.equals(LEAVES.get(0)) && entry == 0 && size == 1);
    }

    @Property(tries = 300)
    void a_consistency_proof_holds_for_its_sizes_alone(
            @ForAll @IntRange(min = 1, max = 1200) int second, @ForAll @IntRange(max = 1200) int number) {
        int first = number % second + 1;
        ConsistencyProof proof = log(1200).consistency(first, second);
        Hash firstRoot = Hashing.root(LEAVES.subList(0, first));
        Hash secondRoot = Hashing.root(LEAVES.subList(0, second));
        assertThat(proof.holds(firstRoot, secondRoot)).isTrue();
        assertThat(proof.holds(LEAVES.get(7), secondRoot)).isFalse();
        assertThat(proof.holds(firstRoot, LEAVES.get(7))).isFalse();
    }

    @Property(tries = 50)
    void a_log_goes_on_from_what_was_kept_of_it(@ForAll @IntRange(max = 1200) int size) {
        List<Hash> tiles = new ArrayList<>();
        MerkleLog log = new MerkleLog((from, to) -> List.of());
        LEAVES.subList(0, size).forEach(leaf -> log.append(leaf).ifPresent(tiles::add));
        List<Hash> tail = LEAVES.subList(tiles.size() * MerkleLog.TILE, size);
        MerkleLog again = MerkleLog.of(tiles, tail, (from, to) -> LEAVES.subList((int) from, (int) to));
        assertThat(again.root()).isEqualTo(log.root());
        again.append(LEAVES.get(3));
        log.append(LEAVES.get(3));
        assertThat(again.root()).isEqualTo(log.root());
    }
}
