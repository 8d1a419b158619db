package dev.whence.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.entry.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several trackers on one ledger, each of which knows what the others recorded before it adds anything. */
class CatchingUpTest {

    private static final Article GAZETTE = Press.article("Gazette", "the ferry to Harrowgate is cracked");
    private static final Article HERALD = Press.article("Herald", "the ferry to Harrowgate is cracked");
    private static final Attribution IN_GAZETTE =
            Press.indirect(GAZETTE, Press.COLE).build();
    private static final Attribution IN_HERALD =
            Press.indirect(HERALD, Press.COLE).build();

    private final InMemoryLedger ledger = new InMemoryLedger();

    /** What is to happen at the next appends, before they are tried. */
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();

    @Test
    void what_another_recorded_is_not_recorded_again_and_is_linked_with() {
        Tracker one = tracker();
        Tracker other = tracker();
        one.record(GAZETTE, List.of(IN_GAZETTE));
        assertThat(other.record(GAZETTE, List.of(IN_GAZETTE)))
                .isEqualTo(new Recording(GAZETTE.id(), false, List.of(), List.of(), List.of()));
        assertThat(other.record(HERALD, List.of(IN_HERALD)).links()).hasSize(1);
        assertThat(one.claims()).hasSize(1).allMatch(claim -> claim.statements().size() == 1);
        assertThat(one.catchUp()).isEqualTo(3);
        assertThat(one.catchUp()).isZero();
        assertAgree(one, other);
    }

    @Test
    void a_recording_that_another_comes_before_is_linked_with_what_came_before() {
        Tracker one = tracker();
        Tracker other = tracker();
        meanwhile.add(() -> other.record(HERALD, List.of(IN_HERALD)));
        assertThat(one.record(GAZETTE, List.of(IN_GAZETTE)).links()).hasSize(1);
        other.catchUp();
        assertAgree(one, other);
        assertThat(one.articles()).containsExactly(HERALD, GAZETTE);
    }

    @Test
    void a_recording_that_another_makes_first_adds_nothing() {
        Tracker one = tracker();
        Tracker other = tracker();
        meanwhile.add(() -> other.record(GAZETTE, List.of(IN_GAZETTE)));
        assertThat(one.record(GAZETTE, List.of(IN_GAZETTE)).added()).isEmpty();
        assertAgree(one, other);
        assertThat(ledger.size()).isEqualTo(2);
    }

    @Test
    void a_decision_that_another_comes_before_is_taken_by_what_then_stands() {
        Tracker one = tracker();
        Tracker other = tracker();
        one.record(GAZETTE, List.of(IN_GAZETTE));
        Source vann = Source.named("Tobias Vann", SourceKind.PERSON);
        meanwhile.add(() -> other.correct(IN_GAZETTE.id(), vann, "his voice"));
        assertThat(one.correct(IN_GAZETTE.id(), vann, "his voice").speaker()).contains(vann);
        assertThat(ledger.size()).as("the correction stands there once").isEqualTo(3);
        meanwhile.add(() -> other.retract(GAZETTE.id(), "withdrawn"));
        assertThatThrownBy(() -> one.correct(IN_GAZETTE.id(), Press.COLE, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(IN_GAZETTE.id());
        assertThat(one.record(GAZETTE, List.of(IN_GAZETTE)).articleAdded()).isFalse();
        assertAgree(one, other);
    }

    @Test
    void what_another_forgot_does_not_count_after_catching_up() {
        Tracker one = tracker();
        Tracker other = tracker();
        one.record(GAZETTE, List.of(IN_GAZETTE));
        other.record(HERALD, List.of(IN_HERALD));
        ledger.forget(List.of(Press.COLE.name()));
        one.catchUp();
        other.catchUp();
        assertThat(one.claims()).isEmpty();
        assertThat(one.sources()).isEmpty();
        assertThat(one.articles()).allMatch(article -> !article.withheld().isEmpty());
        assertAgree(one, other);
    }

    @Test
    void a_question_is_answered_by_what_the_tracker_knows() {
        Tracker one = tracker();
        Tracker other = tracker();
        one.record(GAZETTE, List.of(IN_GAZETTE));
        Questions then = one.questions();
        other.record(HERALD, List.of(IN_HERALD));
        assertThat(articles(then)).containsExactly(GAZETTE.id());
        one.catchUp();
        assertThat(articles(one.questions())).containsExactly(GAZETTE.id(), HERALD.id());
    }

    private static List<String> articles(Questions questions) {
        Query query = Query.builder().words("ferry").build();
        return questions
                .claims(query)
                .flatMap(claim -> claim.statements().stream())
                .map(Statement::articleId)
                .toList();
    }

    @Test
    void a_ledger_that_cannot_be_read_for_a_while_is_caught_up_with_later() {
        AtomicBoolean full = new AtomicBoolean();
        Tracker one = Tracker.builder()
                .language(new SmallEnglish())
                .ledger(new RefusingLedger(ledger, entries -> full.get()))
                .build();
        full.set(true);
        assertThatThrownBy(() -> one.record(GAZETTE, List.of(IN_GAZETTE))).isInstanceOf(LedgerException.class);
        assertThat(one.articles()).isEmpty();
        full.set(false);
        tracker().record(HERALD, List.of(IN_HERALD));
        assertThat(one.record(GAZETTE, List.of(IN_GAZETTE)).links()).hasSize(1);
        assertThat(one.articles()).containsExactly(HERALD, GAZETTE);
    }

    private Tracker tracker() {
        return Tracker.builder()
                .language(new SmallEnglish())
                .ledger(new RefusingLedger(ledger, entries -> {
                    Runnable first = meanwhile.poll();
                    if (first != null) {
                        first.run();
                    }
                    return false;
                }))
                .build();
    }

    private static void assertAgree(Tracker one, Tracker other) {
        assertThat(one.claims()).isEqualTo(other.claims());
        assertThat(one.sources()).isEqualTo(other.sources());
        assertThat(one.articles()).isEqualTo(other.articles());
    }
}
