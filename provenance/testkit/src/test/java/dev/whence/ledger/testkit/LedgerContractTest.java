package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
        final List<Entry> entries = new ArrayList<>();
        volatile boolean closed;

        @Override
        public void append(List<? extends Entry> added) {
            List<Entry> copied = List.copyOf(added);
            synchronized (entries) {
                checkOpen();
                entries.addAll(copied);
            }
        }

        @Override
        public Stream<Entry> read() {
            synchronized (entries) {
                checkOpen();
                return List.copyOf(entries).stream();
            }
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
            public Stream<Entry> read() {
                return super.read().sorted(Comparator.comparing(Entry::toString));
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
            public Stream<Entry> read() {
                checkOpen();
                return Stream.iterate(0, i -> i < entries.size(), i -> i + 1).map(entries::get);
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
    void catches_one_that_forgets_when_it_is_closed() throws Exception {
        assertThat(failures(path -> new Sound(), true))
                .containsExactly("what_was_appended_is_there_when_it_is_opened_again");
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
