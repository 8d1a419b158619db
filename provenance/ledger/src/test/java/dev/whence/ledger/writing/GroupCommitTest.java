package dev.whence.ledger.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Salts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final ReentrantLock writing = new ReentrantLock();

    /** What was appended, and in which groups. */
    private final List<String> kept = new ArrayList<>();

    private final List<Integer> groups = new ArrayList<>();

    private List<Boolean> keep(List<GroupCommit.Append> appends) {
        groups.add(appends.size());
        List<String> ids = new ArrayList<>();
        List<Boolean> appended = new ArrayList<>();
        for (GroupCommit.Append append : appends) {
            boolean expects = append.expects(kept.size() + ids.size());
            appended.add(expects);
            if (expects) {
                append.entries().forEach(entry -> ids.add(((Entry.Retraction) entry.entry()).id()));
            }
        }
        if (ids.contains("lost")) {
            throw new LedgerException("here", "it cannot be kept", "leave it out", null);
        }
        if (ids.contains("unknown")) {
            throw new LedgerException.UnknownOutcome("here", "nobody knows", "look", null);
        }
        if (ids.contains("fatal")) {
            throw new AssertionError("out of everything");
        }
        kept.addAll(ids);
        return appended;
    }

    /** Appends each in a thread of its own, in this order, all waiting at the same time. */
    private List<Future<Boolean>> together(GroupCommit commits, String... ids) throws InterruptedException {
        List<Future<Boolean>> appending = new ArrayList<>();
        writing.lock();
        try {
            for (String id : ids) {
                FutureTask<Boolean> task = new FutureTask<>(
                        () -> commits.append(OptionalLong.empty(), List.of(new Entry.Retraction(id, ""))));
                Thread thread = new Thread(task);
                thread.start();
                appending.add(task);
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.sleep(1);
                }
            }
        } finally {
            writing.unlock();
        }
        return appending;
    }

    private GroupCommit commits() {
        return new GroupCommit(Salts.random(), Clock.systemUTC(), writing, this::keep);
    }

    @Test
    void what_waits_is_appended_together() throws Exception {
        for (Future<Boolean> one : together(commits(), "one", "two", "three")) {
            assertThat(one.get(15, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(kept).containsExactly("one", "two", "three");
        assertThat(groups).containsExactly(3);
    }

    @Test
    void who_cannot_be_served_does_not_spoil_it_for_the_others() throws Exception {
        List<Future<Boolean>> appending = together(commits(), "one", "lost", "three");
        assertThat(appending.get(0).get(15, TimeUnit.MINUTES)).isTrue();
        assertThat(appending.get(2).get(15, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> appending.get(1).get()).hasCauseInstanceOf(LedgerException.class);
        assertThat(kept).containsExactly("one", "three");
        assertThat(groups).containsExactly(3, 1, 1, 1);
    }

    @Test
    void what_may_have_been_appended_is_not_appended_again() throws Exception {
        for (Future<Boolean> one : together(commits(), "one", "unknown", "three")) {
            assertThatThrownBy(() -> one.get(15, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(LedgerException.UnknownOutcome.class);
        }
        assertThat(groups).containsExactly(3);
    }

    @Test
    void nobody_is_told_that_something_is_kept_when_the_machine_gives_up() throws Exception {
        for (Future<Boolean> one : together(commits(), "one", "fatal", "three")) {
            assertThatThrownBy(() -> one.get(15, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class);
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void an_append_expects_what_is_there_when_its_turn_comes() {
        GroupCommit commits = commits();
        List<Entry> entry = List.of(new Entry.Retraction("one", ""));
        assertThat(commits.append(OptionalLong.of(1), entry)).isFalse();
        assertThat(commits.append(OptionalLong.of(0), entry)).isTrue();
        assertThat(commits.append(OptionalLong.of(0), entry)).isFalse();
        assertThat(kept).containsExactly("one");
    }
}
