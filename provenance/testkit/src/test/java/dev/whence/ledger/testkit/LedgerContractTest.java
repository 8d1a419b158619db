package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.ledger.Found;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.InclusionProof;
import dev.whence.ledger.merkle.MerkleLog;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.seal.ErasurePlan;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract passes a ledger that keeps it, and catches each of the ways in which one can be broken. */
class LedgerContractTest {

    @TempDir
    Path folder;

    @Test
    void passes_a_ledger_that_keeps_it() throws Exception {
        assertThat(failures(SoundLedger::new)).isEmpty();
    }

    /** What forgetting leaves is made by forgetting. */
    @Test
    void every_kind_that_is_appended_is_tried() {
        List<Class<?>> kinds = new ArrayList<>(List.of(Entry.class.getPermittedSubclasses()));
        kinds.removeAll(List.of(Entry.Forgetting.class, Entry.Tombstone.class));
        Set<Class<?>> tried = Samples.everyKind().stream().map(Entry::getClass).collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void catches_one_that_forgets_what_was_extracted() throws Exception {
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added.stream()
                        .filter(entry -> !(entry instanceof Entry.OfExtraction))
                        .toList());
            }
        });
    }

    @Test
    void catches_one_that_drops_the_last_entry_of_an_append() throws Exception {
        assertCaught("entries_keep_their_order_and_number", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added.size() > 2 ? added.subList(0, added.size() - 1) : added);
            }
        });
    }

    @Test
    void catches_one_that_doubles() throws Exception {
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added);
                super.append(added.size() == 1 ? added : List.of());
            }
        });
    }

    @Test
    void catches_one_that_keeps_equal_entries_once() throws Exception {
        assertCaught("entries_keep_their_order_and_number", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added.stream()
                        .filter(entry -> !entries.contains(entry))
                        .distinct()
                        .toList());
            }
        });
    }

    @Test
    void catches_one_that_reads_in_another_order() throws Exception {
        assertCaught("entries_keep_their_order_and_number", () -> new SoundLedger() {
            @Override
            public Stream<Entry> read(long from) {
                return super.read(from).sorted(Comparator.comparing(Entry::toString));
            }
        });
    }

    @Test
    void catches_one_that_cannot_keep_lone_surrogates() throws Exception {
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added.stream()
                        .<Entry>map(LedgerContractTest::throughUtf8)
                        .toList());
            }
        });
    }

    @Test
    void catches_one_that_loses_the_credits() throws Exception {
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added.stream()
                        .<Entry>map(entry -> entry instanceof Entry.OfArticle article
                                ? new Entry.OfArticle(article.article(), List.of())
                                : entry)
                        .toList());
            }
        });
    }

    @Test
    void catches_one_that_keeps_a_part_of_a_failed_append() throws Exception {
        assertCaught("an_append_that_fails_keeps_nothing", () -> new SoundLedger() {
            @Override
            public void append(List<? extends Entry> added) {
                added.forEach(entry -> super.append(List.of(entry)));
            }
        });
    }

    @Test
    void catches_one_whose_stream_grows() throws Exception {
        assertCaught("a_stream_gives_what_was_there_at_the_call", () -> new SoundLedger() {
            @Override
            public Stream<Entry> read(long from) {
                checkOpen();
                return Stream.iterate((int) from, i -> i < entries.size(), i -> i + 1)
                        .map(entries::get);
            }
        });
    }

    @Test
    void catches_one_that_works_on_when_it_is_closed() throws Exception {
        assertCaught("a_closed_ledger_refuses_work", () -> new SoundLedger() {
            @Override
            public void close() {
                closed = false;
            }
        });
    }

    @Test
    void catches_one_that_cannot_be_closed_twice() throws Exception {
        assertCaught("a_closed_ledger_refuses_work", () -> new SoundLedger() {
            @Override
            public void close() {
                checkOpen();
                super.close();
            }
        });
    }

    @Test
    void catches_one_that_loses_what_several_write_at_once() throws Exception {
        assertCaught("several_writers_lose_and_double_nothing", () -> new SoundLedger() {
            private final AtomicInteger writing = new AtomicInteger();

            @Override
            public void append(List<? extends Entry> added) {
                try {
                    if (writing.incrementAndGet() == 1) {
                        Thread.sleep(1);
                        super.append(added);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                } finally {
                    writing.decrementAndGet();
                }
            }
        });
    }

    @Test
    void catches_one_that_appends_whatever_size_is_expected() throws Exception {
        assertCaught("an_append_that_expects_another_size_appends_nothing", () -> new SoundLedger() {
            @Override
            public boolean append(long expectedSize, List<? extends Entry> added) {
                append(added);
                return true;
            }
        });
    }

    @Test
    void catches_one_that_looks_at_the_size_before_others_append() throws Exception {
        assertCaught("writers_that_try_again_lose_and_double_nothing", () -> new SoundLedger() {
            @Override
            public boolean append(long expectedSize, List<? extends Entry> added) {
                if (size() != expectedSize) {
                    return false;
                }
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                append(added);
                return true;
            }
        });
    }

    @Test
    void catches_one_that_begins_one_late() throws Exception {
        assertCaught("reading_can_begin_at_any_entry", () -> new SoundLedger() {
            @Override
            public Stream<Entry> read(long from) {
                return super.read(from == 0 ? 0 : from + 1);
            }
        });
    }

    @Test
    void catches_one_whose_log_has_other_leaves() throws Exception {
        assertCaught("a_checkpoint_is_that_of_the_log_over_the_entries", () -> new SoundLedger() {
            @Override
            public Checkpoint checkpoint() {
                MerkleLog log = new MerkleLog((from, to) -> List.of());
                read().forEach(entry ->
                        log.append(SealedEntry.seal(entry, Salts.random()).leaf()));
                return new Checkpoint(Checkpoint.ORIGIN, log.size() + 1, log.root());
            }
        });
    }

    @Test
    void catches_one_that_seals_an_entry_anew_each_time() throws Exception {
        assertCaught("sealed_entries_open_to_what_was_appended", () -> new SoundLedger() {
            @Override
            public Stream<SealedEntry> sealed(long from) {
                return read(from).map(entry -> SealedEntry.seal(entry, Salts.random()));
            }
        });
    }

    @Test
    void catches_one_whose_proofs_are_of_another_entry() throws Exception {
        assertCaught("its_proofs_hold", () -> new SoundLedger() {
            @Override
            public InclusionProof inclusion(long entry, long size) {
                InclusionProof proof = super.inclusion(entry, size);
                return new InclusionProof((entry + 1) % size, size, proof.path());
            }
        });
    }

    @Test
    void catches_one_that_verifies_whatever_was_kept() throws Exception {
        assertCaught("it_verifies_against_its_own_checkpoints_only", () -> new SoundLedger() {
            @Override
            public Verification verify(Collection<Checkpoint> kept) {
                return super.verify(List.of());
            }
        });
    }

    @Test
    void catches_one_that_leaves_out_what_it_should_find() throws Exception {
        assertCaught("it_finds_what_folding_its_entries_finds", () -> new SoundLedger() {
            @Override
            public Stream<Found> find(Query query) {
                return super.find(query).skip(query.limit().isPresent() ? 1 : 0);
            }
        });
    }

    @Test
    void catches_one_that_takes_a_sign_for_a_command() throws Exception {
        assertCaught("it_finds_names_and_words_of_every_kind", () -> new SoundLedger() {
            @Override
            public Stream<Found> find(Query query) {
                if (query.words().orElse("").contains("'")) {
                    throw new IllegalStateException("syntax error");
                }
                return super.find(query);
            }
        });
    }

    @Test
    void catches_one_that_finds_by_one_spelling_only() throws Exception {
        assertCaught("it_finds_names_and_words_of_every_kind", () -> new SoundLedger() {
            @Override
            public Stream<Found> find(Query query) {
                String name = query.source().orElse("");
                return super.find(query)
                        .filter(found ->
                                name.isEmpty() || found.article().name().contains(name) || name.equals("ada"));
            }
        });
    }

    @Test
    void catches_one_that_loses_entries_when_its_index_is_made_anew() throws Exception {
        assertCaught("an_index_that_is_made_anew_finds_the_same", () -> new SoundLedger() {
            @Override
            public void repairIndex() {
                entries.remove(entries.size() - 1);
                sealed.remove(sealed.size() - 1);
            }
        });
    }

    @Test
    void catches_one_that_erases_more_than_it_tells() throws Exception {
        assertCaught("what_is_forgotten_is_gone_and_the_rest_stays", () -> new SoundLedger() {
            @Override
            void erase(ErasurePlan plan, Entry.Erasure erasure) {
                int number = (int) erasure.entry();
                List<String> all = sealed.get(number).pieces().stream()
                        .map(Piece::name)
                        .filter(name -> !name.startsWith("derived"))
                        .toList();
                super.erase(plan, erasure);
                sealed.set(number, sealed.get(number).without(all));
            }
        });
    }

    @Test
    void catches_one_that_only_says_that_it_forgot() throws Exception {
        assertCaught("what_is_forgotten_is_gone_and_the_rest_stays", () -> new SoundLedger() {
            @Override
            void erase(ErasurePlan plan, Entry.Erasure erasure) {}
        });
    }

    @Test
    void catches_one_that_keeps_the_ids_that_were_made_of_the_text() throws Exception {
        assertCaught("what_is_forgotten_is_gone_and_the_rest_stays", () -> new SoundLedger() {
            @Override
            void erase(ErasurePlan plan, Entry.Erasure erasure) {
                int number = (int) erasure.entry();
                sealed.set(
                        number,
                        sealed.get(number)
                                .without(erasure.pieces().stream()
                                        .filter(name -> !name.startsWith("derived"))
                                        .toList()));
                entries.set(number, sealed.get(number).entry());
            }
        });
    }

    @Test
    void catches_one_that_forgets_when_it_is_closed() throws Exception {
        assertThat(failures(path -> new SoundLedger(), true))
                .containsExactly(
                        "a_checkpoint_is_that_of_the_log_over_the_entries",
                        "it_finds_what_folding_its_entries_finds",
                        "what_is_forgotten_is_gone_and_the_rest_stays",
                        "what_was_appended_is_there_when_it_is_opened_again");
    }

    @Test
    void passes_one_that_lasts() throws Exception {
        Map<Path, SoundLedger> kept = new HashMap<>();
        assertThat(failures(
                        path -> {
                            SoundLedger before = kept.get(path);
                            SoundLedger ledger = new SoundLedger();
                            if (before != null) {
                                ledger.entries.addAll(before.entries);
                                ledger.sealed.addAll(before.sealed);
                            }
                            kept.put(path, ledger);
                            return ledger;
                        },
                        true))
                .isEmpty();
    }

    private static Entry throughUtf8(Entry entry) {
        if (!(entry instanceof Entry.OfArticle added)) {
            return entry;
        }
        Article article = added.article();
        String text = new String(
                article.text().value().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
        return new Entry.OfArticle(Article.builder(article.name(), text).build(), List.of());
    }

    private interface Opener {
        Ledger open(Path path);
    }

    private void assertCaught(String test, Supplier<Ledger> broken) throws Exception {
        assertThat(failures(path -> broken.get(), false, test)).contains(test);
    }

    private List<String> failures(Supplier<Ledger> ledgers) throws Exception {
        return failures(path -> ledgers.get(), false, "");
    }

    private List<String> failures(Opener opener, boolean lasts) throws Exception {
        return failures(opener, lasts, "");
    }

    /**
     * Runs tests of the contract, each in a folder of its own, and returns the names of those that fail.
     *
     * @param only the name of one; all if it is empty
     */
    private List<String> failures(Opener opener, boolean lasts, String only) throws Exception {
        LedgerContract contract = new LedgerContract() {
            @Override
            protected Ledger open(Path path) {
                return opener.open(path);
            }

            @Override
            protected boolean lasts() {
                return lasts;
            }
        };
        List<Method> tests = Arrays.stream(LedgerContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        assertThat(tests).hasSizeGreaterThan(8);
        List<String> failed = new ArrayList<>();
        for (Method test : tests) {
            if (!only.isEmpty() && !test.getName().equals(only)) {
                continue;
            }
            try {
                test.invoke(contract, Files.createTempDirectory(folder, "ledger"));
            } catch (InvocationTargetException e) {
                failed.add(test.getName());
            }
        }
        return failed;
    }
}
