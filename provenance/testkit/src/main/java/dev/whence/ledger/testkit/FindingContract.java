package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.ledger.Found;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every ledger promises of what is found in it. It is compared with a ledger without an index that was given the same
 * entries.
 */
abstract class FindingContract {

    /** Opens the ledger that is kept in a folder, an empty one if there is none yet. */
    protected abstract Ledger open(Path folder) throws Exception;

    /** Tells whether entries are still there when the ledger was closed and is opened again. */
    protected abstract boolean lasts();

    /**
     * What is found is what folding all entries finds, after each kind of change and when the ledger is opened again.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void it_finds_what_folding_its_entries_finds(@TempDir Path folder) throws Exception {
        List<List<String>> last;
        try (Ledger ledger = open(folder);
                InMemoryLedger given = new InMemoryLedger()) {
            for (List<Entry> some : Findable.steps()) {
                ledger.append(some);
                given.append(some);
                compareFound(ledger, given, Findable.queries());
            }
            ledger.forget(List.of("Ada Quill"));
            compareFoundWithItsOwnEntries(ledger);
            last = allFound(ledger);
        }
        if (lasts()) {
            try (Ledger ledger = open(folder)) {
                assertThat(allFound(ledger)).isEqualTo(last);
            }
        }
    }

    private static List<List<String>> allFound(Ledger ledger) {
        return Findable.queries().stream().map(query -> found(ledger, query)).toList();
    }

    /** Forgetting gives ids that no other ledger has, so that nothing but its own entries can be compared with. */
    private static void compareFoundWithItsOwnEntries(Ledger ledger) {
        try (InMemoryLedger folded = new InMemoryLedger();
                Stream<Entry> entries = ledger.read()) {
            folded.append(entries.toList());
            compareFound(ledger, folded, Findable.queries());
        }
    }

    /**
     * Names and words of every script and with every sign are found, and are never taken for commands.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void it_finds_names_and_words_of_every_kind(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder);
                InMemoryLedger given = new InMemoryLedger()) {
            for (List<Entry> some : List.of(HardWords.entries(), HardWords.entriesWithHardIds())) {
                ledger.append(some);
                given.append(some);
            }
            compareFound(ledger, given, HardWords.queries());
            HardWords.assertFoundByEachSpelling(ledger);
            assertThat(ledger.verify(List.of()).indexFaults()).isEmpty();
        }
    }

    /**
     * Making the index anew changes nothing where nothing was wrong.
     *
     * @param folder where the ledger is kept
     * @throws Exception if the ledger cannot be opened
     */
    @Test
    public void an_index_that_is_made_anew_finds_the_same(@TempDir Path folder) throws Exception {
        try (Ledger ledger = open(folder);
                InMemoryLedger given = new InMemoryLedger()) {
            Findable.steps().forEach(ledger::append);
            Findable.steps().forEach(given::append);
            Checkpoint before = ledger.checkpoint();
            ledger.repairIndex();
            compareFound(ledger, given, Findable.queries());
            assertThat(ledger.verify(List.of(before)).holds()).isTrue();
            assertThat(ledger.checkpoint()).isEqualTo(before);
        }
    }

    /** Compares with what a ledger finds that has no index. */
    private static void compareFound(Ledger ledger, Ledger reference, List<Query> queries) {
        for (Query query : queries) {
            assertThat(found(ledger, query)).as(query.toString()).isEqualTo(found(reference, query));
        }
        assertThat(ledger.verify(List.of()).indexFaults()).isEmpty();
    }

    private static List<String> found(Ledger ledger, Query query) {
        try (Stream<Found> found = ledger.find(query)) {
            return found.map(one -> one.number() + " "
                            + Described.of(new Entry.OfArticle(one.article(), List.of()))
                            + Described.of(new Entry.OfAttribution(one.attribution(), List.of())))
                    .toList();
        }
    }
}
