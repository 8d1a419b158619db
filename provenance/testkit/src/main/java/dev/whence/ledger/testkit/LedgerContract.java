package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
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
public abstract class LedgerContract {

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
    protected abstract Ledger open(Path folder) throws Exception;

    /**
     * Tells whether entries are still there when the ledger was closed and is opened again.
     *
     * @return true; override it for a ledger in memory
     */
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
        assertThatThrownBy(ledger::read).isInstanceOf(IllegalStateException.class);
        assertThatCode(ledger::close).doesNotThrowAnyException();
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
