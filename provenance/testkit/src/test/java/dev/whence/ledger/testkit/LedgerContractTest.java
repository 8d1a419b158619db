package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Found;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.Query;
import dev.whence.tracker.record.Checkpoint;
import dev.whence.tracker.record.ConsistencyProof;
import dev.whence.tracker.record.Forgetter;
import dev.whence.tracker.record.Forgotten;
import dev.whence.tracker.record.Hash;
import dev.whence.tracker.record.InclusionProof;
import dev.whence.tracker.record.MerkleLog;
import dev.whence.tracker.record.Piece;
import dev.whence.tracker.record.Salts;
import dev.whence.tracker.record.SealedEntry;
import dev.whence.tracker.record.Verification;
import dev.whence.tracker.record.Verifier;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract passes a ledger that keeps it, and catches each of the ways in which one can be broken. */
class LedgerContractTest {

    /** A ledger that keeps the contract; the broken ones change one thing. */
    private static class Sound implements Ledger {
        private static final Salts SALTS = Salts.random();
        final List<Entry> entries = new ArrayList<>();
        final List<SealedEntry> sealed = new ArrayList<>();
        volatile boolean closed;

        @Override
        public void append(List<? extends Entry> added) {
            List<Entry> copied = List.copyOf(added);
            synchronized (entries) {
                checkOpen();
                for (Entry entry : copied) {
                    entries.add(entry);
                    sealed.add(SealedEntry.seal(entry, SALTS));
                }
            }
        }

        @Override
        public boolean append(long expectedSize, List<? extends Entry> added) {
            synchronized (entries) {
                checkOpen();
                boolean expected = entries.size() == expectedSize;
                if (expected) {
                    append(added);
                }
                return expected;
            }
        }

        @Override
        public long size() {
            synchronized (entries) {
                checkOpen();
                return entries.size();
            }
        }

        @Override
        public Stream<Entry> read(long from) {
            synchronized (entries) {
                return from(entries, from);
            }
        }

        @Override
        public Stream<SealedEntry> sealed(long from) {
            synchronized (entries) {
                return from(sealed, from);
            }
        }

        private <T> Stream<T> from(List<T> all, long from) {
            checkOpen();
            if (from < 0) {
                throw new IllegalArgumentException("from must not be negative: " + from);
            }
            return List.copyOf(all).stream().skip(from);
        }

        @Override
        public Checkpoint checkpoint() {
            return Checkpoint.of(log());
        }

        @Override
        public InclusionProof inclusion(long entry, long size) {
            return log().inclusion(entry, size);
        }

        @Override
        public ConsistencyProof consistency(long first, long second) {
            return log().consistency(first, second);
        }

        private MerkleLog log() {
            synchronized (entries) {
                checkOpen();
                List<Hash> leaves = sealed.stream().map(SealedEntry::leaf).toList();
                MerkleLog log = new MerkleLog((from, to) -> leaves.subList((int) from, (int) to));
                leaves.forEach(log::append);
                return log;
            }
        }

        @Override
        public Verification verify(Collection<Checkpoint> kept) {
            synchronized (entries) {
                checkOpen();
                Verifier verifier = new Verifier(kept);
                sealed.forEach(entry -> verifier.add(entry, entry.leaf()));
                return verifier.finish();
            }
        }

        @Override
        public Forgotten forget(Collection<String> names) {
            synchronized (entries) {
                checkOpen();
                Entry.Forgetting plan = Forgetter.plan(names, () -> List.copyOf(sealed).stream());
                if (!plan.erased().isEmpty()) {
                    plan.erased().forEach(this::erase);
                    append(List.of(plan));
                }
                return Forgotten.of(plan);
            }
        }

        void erase(Entry.Erasure erasure) {
            int number = (int) erasure.entry();
            sealed.set(number, sealed.get(number).without(erasure.pieces()));
            entries.set(number, sealed.get(number).entry());
        }

        @Override
        public void close() {
            closed = true;
        }

        void checkOpen() {
            if (closed) {
                throw new IllegalStateException("closed");
            }
        }
    }

    @TempDir
    Path folder;

    @Test
    void passes_a_ledger_that_keeps_it() throws Exception {
        assertThat(failures(Sound::new)).isEmpty();
    }

    @Test
    void catches_one_that_drops_the_last_entry_of_an_append() throws Exception {
        assertCaught("entries_keep_their_order_and_number", () -> new Sound() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added.size() > 2 ? added.subList(0, added.size() - 1) : added);
            }
        });
    }

    @Test
    void catches_one_that_doubles() throws Exception {
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new Sound() {
            @Override
            public void append(List<? extends Entry> added) {
                super.append(added);
                super.append(added.size() == 1 ? added : List.of());
            }
        });
    }

    @Test
    void catches_one_that_keeps_equal_entries_once() throws Exception {
        assertCaught("entries_keep_their_order_and_number", () -> new Sound() {
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
        assertCaught("entries_keep_their_order_and_number", () -> new Sound() {
            @Override
            public Stream<Entry> read(long from) {
                return super.read(from).sorted(Comparator.comparing(Entry::toString));
            }
        });
    }

    @Test
    void catches_one_that_cannot_keep_lone_surrogates() throws Exception {
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new Sound() {
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
        assertCaught("every_kind_of_entry_comes_back_as_it_was", () -> new Sound() {
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
        assertCaught("an_append_that_fails_keeps_nothing", () -> new Sound() {
            @Override
            public void append(List<? extends Entry> added) {
                added.forEach(entry -> super.append(List.of(entry)));
            }
        });
    }

    @Test
    void catches_one_whose_stream_grows() throws Exception {
        assertCaught("a_stream_gives_what_was_there_at_the_call", () -> new Sound() {
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
        assertCaught("a_closed_ledger_refuses_work", () -> new Sound() {
            @Override
            public void close() {
                closed = false;
            }
        });
    }

    @Test
    void catches_one_that_cannot_be_closed_twice() throws Exception {
        assertCaught("a_closed_ledger_refuses_work", () -> new Sound() {
            @Override
            public void close() {
                checkOpen();
                super.close();
            }
        });
    }

    @Test
    void catches_one_that_loses_what_several_write_at_once() throws Exception {
        assertCaught("several_writers_lose_and_double_nothing", () -> new Sound() {
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
        assertCaught("an_append_that_expects_another_size_appends_nothing", () -> new Sound() {
            @Override
            public boolean append(long expectedSize, List<? extends Entry> added) {
                append(added);
                return true;
            }
        });
    }

    @Test
    void catches_one_that_looks_at_the_size_before_others_append() throws Exception {
        assertCaught("writers_that_try_again_lose_and_double_nothing", () -> new Sound() {
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
        assertCaught("reading_can_begin_at_any_entry", () -> new Sound() {
            @Override
            public Stream<Entry> read(long from) {
                return super.read(from == 0 ? 0 : from + 1);
            }
        });
    }

    @Test
    void catches_one_whose_log_has_other_leaves() throws Exception {
        assertCaught("a_checkpoint_is_that_of_the_log_over_the_entries", () -> new Sound() {
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
        assertCaught("sealed_entries_open_to_what_was_appended", () -> new Sound() {
            @Override
            public Stream<SealedEntry> sealed(long from) {
                return read(from).map(entry -> SealedEntry.seal(entry, Salts.random()));
            }
        });
    }

    @Test
    void catches_one_whose_proofs_are_of_another_entry() throws Exception {
        assertCaught("its_proofs_hold", () -> new Sound() {
            @Override
            public InclusionProof inclusion(long entry, long size) {
                InclusionProof proof = super.inclusion(entry, size);
                return new InclusionProof((entry + 1) % size, size, proof.path());
            }
        });
    }

    @Test
    void catches_one_that_verifies_whatever_was_kept() throws Exception {
        assertCaught("it_verifies_against_its_own_checkpoints_only", () -> new Sound() {
            @Override
            public Verification verify(Collection<Checkpoint> kept) {
                return super.verify(List.of());
            }
        });
    }

    @Test
    void catches_one_that_leaves_out_what_it_should_find() throws Exception {
        assertCaught("it_finds_what_folding_its_entries_finds", () -> new Sound() {
            @Override
            public Stream<Found> find(Query query) {
                return super.find(query).skip(query.limit().isPresent() ? 1 : 0);
            }
        });
    }

    @Test
    void catches_one_that_erases_more_than_it_tells() throws Exception {
        assertCaught("what_is_forgotten_is_gone_and_the_rest_stays", () -> new Sound() {
            @Override
            void erase(Entry.Erasure erasure) {
                int number = (int) erasure.entry();
                List<String> all =
                        sealed.get(number).pieces().stream().map(Piece::name).toList();
                super.erase(new Entry.Erasure(number, all));
            }
        });
    }

    @Test
    void catches_one_that_only_says_that_it_forgot() throws Exception {
        assertCaught("what_is_forgotten_is_gone_and_the_rest_stays", () -> new Sound() {
            @Override
            void erase(Entry.Erasure erasure) {}
        });
    }

    @Test
    void catches_one_that_forgets_when_it_is_closed() throws Exception {
        assertThat(failures(path -> new Sound(), true))
                .containsExactly(
                        "a_checkpoint_is_that_of_the_log_over_the_entries",
                        "it_finds_what_folding_its_entries_finds",
                        "what_is_forgotten_is_gone_and_the_rest_stays",
                        "what_was_appended_is_there_when_it_is_opened_again");
    }

    @Test
    void passes_one_that_lasts() throws Exception {
        Map<Path, Sound> kept = new HashMap<>();
        assertThat(failures(
                        path -> {
                            Sound before = kept.get(path);
                            Sound ledger = new Sound();
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
        assertThat(failures(broken)).contains(test);
    }

    private List<String> failures(Supplier<Ledger> ledgers) throws Exception {
        return failures(path -> ledgers.get(), false);
    }

    /** Runs every test of the contract, each in a folder of its own, and returns the names of those that fail. */
    private List<String> failures(Opener opener, boolean lasts) throws Exception {
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
            try {
                test.invoke(contract, Files.createTempDirectory(folder, "ledger"));
            } catch (InvocationTargetException e) {
                failed.add(test.getName());
            }
        }
        return failed;
    }
}
