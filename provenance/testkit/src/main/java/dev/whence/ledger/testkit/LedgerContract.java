package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every ledger promises. Extend it in a test class of your own, tell how your ledger is opened, and all of this runs:
 *
 * <pre>{@code
 * class MyLedgerTest extends LedgerContract {
 *     @Override
 *     protected Ledger open(Path folder) {
 *         return MyLedger.open(folder.resolve("my.ledger"));
 *     }
 * }
 * }</pre>
 */
public abstract class LedgerContract extends FindingContract {

    private static final int WRITERS = 4;
    private static final int APPENDS = 20;

    /** For the classes that extend this. */
    protected LedgerContract() {}

    /**
     * Opens the ledger that is kept in a folder, an empty one if there is none yet.
     *
     * @param folder an existing folder; the same one stands for the same ledger
     * @return the ledger
     * @throws Exception if it cannot be opened; the test fails
     */
    @Override
    protected abstract Ledger open(Path folder) throws Exception;

    /**
     * Tells whether entries are still there when the ledger was closed and is opened again.
     *
     * @return true; override it for a ledger in memory
     */
    @Override
    protected boolean lasts() {
        return true;
    }

    /**
     * A new ledger is empty.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void a_new_ledger_is_empty(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            assertThat(read(ledger)).isEmpty();
        }
    }

    /**
     * Every kind of entry comes back with all its parts, whatever characters they hold.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void every_kind_of_entry_comes_back_as_it_was(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            for (Entry entry : Samples.everyKind()) {
                ledger.append(List.of(entry));
            }
            assertThat(read(ledger)).isEqualTo(describe(Samples.everyKind()));
        }
    }

    /**
     * Entries come back in the order they were appended, as often as they were.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void entries_keep_their_order_and_number(@TempDir Path folder) throws Exception {
        List<Entry> all = new ArrayList<>();
        try (Ledger ledger = open(folder)) {
            for (int i = 0; i < 30; i++) {
                List<Entry> some = List.of(Samples.numbered(30 - i), Samples.numbered(i), Samples.numbered(i));
                ledger.append(some);
                all.addAll(some);
            }
            assertThat(read(ledger)).isEqualTo(describe(all));
        }
    }

    /**
     * One append of many entries keeps them all.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void many_entries_can_be_appended_at_once(@TempDir Path folder) throws Exception {
        List<Entry> many =
                IntStream.range(0, 3000).<Entry>mapToObj(Samples::numbered).toList();
        try (Ledger ledger = open(folder)) {
            ledger.append(many);
            ledger.append(List.of());
            assertThat(read(ledger)).isEqualTo(describe(many));
        }
    }

    /**
     * What was appended is there when the ledger is opened again, unless it says that it does not last.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void what_was_appended_is_there_when_it_is_opened_again(@TempDir Path folder) throws Exception {
        List<Entry> entries = Samples.everyKind();
        try (Ledger ledger = open(folder)) {
            ledger.append(entries.subList(0, 3));
        }
        try (Ledger ledger = open(folder)) {
            ledger.append(entries.subList(3, entries.size()));
        }
        try (Ledger ledger = open(folder)) {
            assertThat(read(ledger)).isEqualTo(lasts() ? describe(entries) : List.of());
        }
    }

    /**
     * Of an append that fails nothing is kept.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void an_append_that_fails_keeps_nothing(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            ledger.append(List.of(Samples.numbered(1)));
            assertThatThrownBy(() -> ledger.append(Arrays.asList(Samples.numbered(2), null, Samples.numbered(3))))
                    .isInstanceOf(NullPointerException.class);
            ledger.append(List.of(Samples.numbered(4)));
            assertThat(read(ledger)).isEqualTo(describe(List.of(Samples.numbered(1), Samples.numbered(4))));
        }
    }

    /**
     * A list that is changed after it was appended changes nothing.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void a_list_that_is_changed_later_changes_nothing(@TempDir Path folder) throws Exception {
        List<Entry> list = new ArrayList<>(List.of(Samples.numbered(1), Samples.numbered(2)));
        try (Ledger ledger = open(folder)) {
            ledger.append(list);
            list.clear();
            assertThat(read(ledger)).isEqualTo(describe(List.of(Samples.numbered(1), Samples.numbered(2))));
        }
    }

    /**
     * A stream gives what was there when it was asked for.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void a_stream_gives_what_was_there_at_the_call(@TempDir Path folder) throws Exception {
        List<Entry> many =
                IntStream.range(0, 1500).<Entry>mapToObj(Samples::numbered).toList();
        try (Ledger ledger = open(folder)) {
            ledger.append(many);
            try (Stream<Entry> stream = ledger.read()) {
                ledger.append(many);
                assertThat(stream.map(Described::of).toList()).isEqualTo(describe(many));
            }
        }
    }

    /**
     * A stream that is closed before its end leaves the ledger usable.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void a_stream_can_be_left_early(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            ledger.append(Samples.everyKind());
            for (int i = 0; i < 20; i++) {
                try (Stream<Entry> stream = ledger.read()) {
                    assertThat(stream.limit(2).count()).isEqualTo(2);
                }
            }
            ledger.append(Samples.everyKind());
            assertThat(read(ledger)).hasSize(2 * Samples.everyKind().size());
        }
    }

    /**
     * Several writers lose and double nothing; what was appended together stands together.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void several_writers_lose_and_double_nothing(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (Ledger ledger = open(folder)) {
            List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> write(ledger, writer))
                    .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
            List<String> found = read(ledger);
            assertThat(found).hasSize(WRITERS * APPENDS * 2);
            for (int i = 0; i < found.size(); i += 2) {
                assertThat(found.get(i + 1)).isEqualTo(found.get(i));
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                List<String> own = IntStream.range(writer * APPENDS, (writer + 1) * APPENDS)
                        .mapToObj(number -> Described.of(Samples.numbered(number)))
                        .toList();
                assertThat(found.stream().distinct().filter(own::contains)).isEqualTo(own);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void write(Ledger ledger, int writer) {
        for (int i = 0; i < APPENDS; i++) {
            Entry entry = Samples.numbered(writer * APPENDS + i);
            ledger.append(List.of(entry, entry));
        }
        return null;
    }

    /**
     * A closed ledger refuses work and can be closed again.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void a_closed_ledger_refuses_work(@TempDir Path folder) throws Exception {
        Ledger ledger = open(folder);
        ledger.append(List.of(Samples.numbered(1)));
        ledger.close();
        assertThatThrownBy(() -> ledger.append(List.of(Samples.numbered(2)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.append(1, List.of(Samples.numbered(2))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(ledger::read).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(ledger::size).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(ledger::checkpoint).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.verify(List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.forget(List.of("Ivo Sund"))).isInstanceOf(IllegalStateException.class);
        assertThatCode(ledger::close).doesNotThrowAnyException();
    }

    /**
     * Reading can begin at any entry.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void reading_can_begin_at_any_entry(@TempDir Path folder) throws Exception {
        List<Entry> many =
                IntStream.range(0, 600).<Entry>mapToObj(Samples::numbered).toList();
        try (Ledger ledger = open(folder)) {
            ledger.append(many);
            assertThat(ledger.size()).isEqualTo(600);
            for (int from : new int[] {0, 1, 255, 256, 257, 599, 600, 601}) {
                try (Stream<Entry> entries = ledger.read(from)) {
                    assertThat(entries.map(Described::of).toList())
                            .isEqualTo(describe(many.subList(Math.min(from, 600), 600)));
                }
            }
            assertThatThrownBy(() -> ledger.read(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /**
     * Of two writers that know of the same entries only the first appends.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void an_append_that_expects_another_size_appends_nothing(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            assertThat(ledger.append(0, List.of(Samples.numbered(1), Samples.numbered(2))))
                    .isTrue();
            assertThat(ledger.append(0, List.of(Samples.numbered(3)))).isFalse();
            assertThat(ledger.append(3, List.of(Samples.numbered(4)))).isFalse();
            assertThat(ledger.append(2, List.of(Samples.numbered(5)))).isTrue();
            assertThat(read(ledger))
                    .isEqualTo(describe(List.of(Samples.numbered(1), Samples.numbered(2), Samples.numbered(5))));
        }
    }

    /**
     * Several writers that each append only to what they know of lose and double nothing.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void writers_that_try_again_lose_and_double_nothing(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (Ledger ledger = open(folder)) {
            List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int i = 0; i < APPENDS; i++) {
                            appendAtEnd(ledger, Samples.numbered(writer * APPENDS + i));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
            assertThat(read(ledger))
                    .containsExactlyInAnyOrderElementsOf(describe(IntStream.range(0, WRITERS * APPENDS)
                            .<Entry>mapToObj(Samples::numbered)
                            .toList()));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void appendAtEnd(Ledger ledger, Entry entry) {
        long size = ledger.size();
        while (!ledger.append(size, List.of(entry))) {
            size = ledger.size();
        }
        try (Stream<Entry> entries = ledger.read(size)) {
            assertThat(entries.findFirst().map(Described::of)).hasValue(Described.of(entry));
        }
    }

    /**
     * The entries as they are stored open to what was appended, with nothing missing or wrong.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void sealed_entries_open_to_what_was_appended(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            ledger.append(Samples.everyKind());
            List<SealedEntry> sealed = sealed(ledger);
            assertThat(sealed.stream().map(SealedEntry::entry).map(Described::of))
                    .isEqualTo(describe(Samples.everyKind()));
            assertThat(sealed).allSatisfy(entry -> {
                assertThat(entry.flaw()).isEmpty();
                assertThat(entry.missing()).isEmpty();
            });
            assertThat(sealed(ledger)).extracting(SealedEntry::leaf).isEqualTo(leaves(sealed));
        }
    }

    /**
     * Checkpoints are those of a Merkle log over the entries, before and after it is opened again.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void a_checkpoint_is_that_of_the_log_over_the_entries(@TempDir Path folder) throws Exception {
        Checkpoint last;
        try (Ledger ledger = open(folder)) {
            MerkleLog empty = new MerkleLog((from, to) -> List.of());
            assertThat(ledger.checkpoint()).isEqualTo(Checkpoint.of(empty));
            for (int size : new int[] {1, 2, 254, 1, 300}) {
                ledger.append(IntStream.range(0, size)
                        .<Entry>mapToObj(Samples::numbered)
                        .toList());
                assertThat(ledger.checkpoint()).isEqualTo(Checkpoint.of(logOf(ledger)));
            }
            last = ledger.checkpoint();
        }
        if (lasts()) {
            try (Ledger ledger = open(folder)) {
                assertThat(ledger.checkpoint()).isEqualTo(last);
                ledger.append(List.of(Samples.numbered(1)));
                assertThat(ledger.checkpoint()).isEqualTo(Checkpoint.of(logOf(ledger)));
            }
        }
    }

    /**
     * Every proof that a ledger gives holds.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void its_proofs_hold(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (int size : new int[] {1, 6, 250, 400}) {
                ledger.append(IntStream.range(0, size)
                        .<Entry>mapToObj(Samples::numbered)
                        .toList());
                checkpoints.add(ledger.checkpoint());
            }
            List<Hash> leaves = leaves(sealed(ledger));
            for (Checkpoint checkpoint : checkpoints) {
                for (long entry : new long[] {0, checkpoint.size() / 2, checkpoint.size() - 1}) {
                    assertThat(ledger.inclusion(entry, checkpoint.size())
                                    .holds(leaves.get((int) entry), checkpoint.root()))
                            .isTrue();
                }
                for (Checkpoint later : checkpoints.subList(checkpoints.indexOf(checkpoint), checkpoints.size())) {
                    assertThat(ledger.consistency(checkpoint.size(), later.size())
                                    .holds(checkpoint.root(), later.root()))
                            .isTrue();
                }
            }
            assertThatThrownBy(() -> ledger.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ledger.consistency(1, 658)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /**
     * A ledger verifies against all its checkpoints, and against none of another ledger or of a larger one.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void it_verifies_against_its_own_checkpoints_only(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder)) {
            List<Checkpoint> kept = new ArrayList<>();
            for (Entry entry : Samples.everyKind()) {
                kept.add(ledger.checkpoint());
                ledger.append(List.of(entry));
            }
            Verification verified = ledger.verify(kept);
            assertThat(verified.flaw()).isEmpty();
            assertThat(verified.checkpoint()).isEqualTo(ledger.checkpoint());
            Checkpoint own = kept.get(3);
            Checkpoint other =
                    new Checkpoint(own.origin(), own.size(), kept.get(4).root());
            assertThat(ledger.verify(List.of(kept.get(2), other)).flaw())
                    .hasValueSatisfying(flaw -> assertThat(flaw.entry()).isEqualTo(2));
            Checkpoint larger = new Checkpoint(own.origin(), ledger.size() + 1, own.root());
            assertThat(ledger.verify(List.of(own, larger)).flaw())
                    .hasValueSatisfying(flaw -> assertThat(flaw.entry()).isEqualTo(ledger.size()));
        }
    }

    /**
     * What is forgotten is gone, what else was recorded stays, and the ledger still verifies.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void what_is_forgotten_is_gone_and_the_rest_stays(@TempDir Path folder) throws Exception {
        Checkpoint before;
        List<Hash> leaves;
        try (Ledger ledger = open(folder)) {
            ledger.append(Forgettable.entries());
            before = ledger.checkpoint();
            leaves = leaves(sealed(ledger));
            Forgotten forgotten = ledger.forget(List.of("INES CALLOWAY"));
            assertThat(forgotten.attributionIds()).containsExactlyElementsOf(Forgettable.forgottenIds());
            assertThat(forgotten.entries()).isPositive();
            checkForgotten(ledger, before, leaves);
            assertThat(ledger.forget(List.of("Ines Calloway"))).isEqualTo(new Forgotten(0, 0, List.of()));
            assertThatThrownBy(() -> ledger.forget(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ledger.forget(List.of("?"))).isInstanceOf(IllegalArgumentException.class);
        }
        if (lasts()) {
            try (Ledger ledger = open(folder)) {
                checkForgotten(ledger, before, leaves);
            }
        }
    }

    private static void checkForgotten(Ledger ledger, Checkpoint before, List<Hash> leaves) {
        assertThat(ledger.verify(List.of(before)).flaw()).isEmpty();
        List<SealedEntry> sealed = sealed(ledger);
        assertThat(leaves(sealed)).startsWith(leaves.toArray(new Hash[0]));
        List<String> opened =
                sealed.stream().map(SealedEntry::entry).map(Described::of).toList();
        assertThat(read(ledger)).isEqualTo(opened);
        String all = String.join(" ", opened);
        assertThat(all).doesNotContainIgnoringCase("Calloway").doesNotContain("towpath");
        assertThat(all).contains("Ivo Sund", "the lock is dry", "bread is dear");
        assertThat(sealed.get(sealed.size() - 1).entry())
                .isInstanceOfSatisfying(
                        Entry.Forgetting.class,
                        forgetting -> assertThat(forgetting.attributionIds())
                                .hasSameSizeAs(Forgettable.forgottenIds())
                                .doesNotContainAnyElementsOf(Forgettable.forgottenIds()));
        Verification verification = ledger.verify(List.of(before));
        assertThat(verification.forgettings()).singleElement().satisfies(forgetting -> {
            assertThat(forgetting.entry()).isEqualTo(before.size());
            assertThat(forgetting.time()).isPresent();
            assertThat(forgetting.pieces()).isPositive();
            assertThat(forgetting.renamed()).isPositive();
            assertThat(forgetting.sinceCheckpoint())
                    .isGreaterThanOrEqualTo(Math.max(forgetting.entries(), forgetting.renamed()));
        });
        checkOracles(sealed);
    }

    /** An id that is a hash of a text tells whoever tries texts out which one it was. */
    private static void checkOracles(List<SealedEntry> sealed) {
        String stored =
                sealed.stream().map(entry -> entry + " " + entry.pieces()).collect(Collectors.joining(" "));
        assertThat(stored).doesNotContain(Forgettable.idsMadeOfText());
    }

    private static MerkleLog logOf(Ledger ledger) {
        MerkleLog log = new MerkleLog((from, to) -> List.of());
        leaves(sealed(ledger)).forEach(log::append);
        return log;
    }

    private static List<SealedEntry> sealed(Ledger ledger) {
        try (Stream<SealedEntry> entries = ledger.sealed(0)) {
            return entries.toList();
        }
    }

    private static List<Hash> leaves(List<SealedEntry> sealed) {
        return sealed.stream().map(SealedEntry::leaf).toList();
    }

    private static List<String> read(Ledger ledger) {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.map(Described::of).collect(Collectors.toList());
        }
    }

    private static List<String> describe(List<? extends Entry> entries) {
        return entries.stream().map(Described::of).toList();
    }
}
