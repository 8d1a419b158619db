package dev.whence.benchmarks.breaker;

import dev.whence.tracker.Entry;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.LedgerException;
import dev.whence.tracker.Query;
import dev.whence.tracker.record.Checkpoint;
import dev.whence.tracker.record.Verification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what became of a change. Not thread-safe. */
final class Judge {

    /** The number of an article that the sound ledger does not have. */
    private static final int NEW_ARTICLE = 101;

    /** What is recorded to find what only shows when somebody records. */
    private static final List<Entry> MORE = more();

    private final Target target;
    private final Checkpoint kept;
    private final List<Query> questions;
    private final List<String> soundRows;
    private final Answers sound;
    private final String soundVerification;
    private final List<String> soundLater;

    /** An outcome and, where it is bad, what came out. */
    record Verdict(Outcome outcome, String detail) {}

    /**
     * Asks the sound ledger everything.
     *
     * @param target the copy, which is made sound
     * @param kept the checkpoint of the sound ledger, which nobody who changes the copy can reach
     */
    Judge(Target target, Checkpoint kept) throws SQLException {
        this.target = target;
        this.kept = kept;
        target.reset();
        try (Ledger ledger = target.open()) {
            questions = Answers.questions(ledger);
            soundVerification = said(ledger.verify(List.of(kept)));
            sound = Answers.of(ledger, questions);
        }
        soundRows = target.rows();
        try (Ledger ledger = target.open()) {
            soundLater = later(ledger);
        }
    }

    private static List<Entry> more() {
        List<Entry> all = Newsroom.entries(NEW_ARTICLE + 1);
        List<Entry> more =
                new ArrayList<>(all.subList(Newsroom.entries(NEW_ARTICLE).size(), all.size()));
        more.add(new Entry.Retraction("no such id", "nothing at all"));
        // recorded again, an attribution counts anew unless it was retracted
        Newsroom.entries(Changes.ALL_ARTICLES).stream()
                .filter(Entry.OfAttribution.class::isInstance)
                .forEach(more::add);
        return List.copyOf(more);
    }

    /** Makes the same change on a sound copy, each time it is asked. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    /** Opens the changed ledger as its users do. */
    Verdict judge(Change change) throws SQLException {
        change.make();
        try {
            return look(change);
        } catch (LedgerException e) {
            String message = String.valueOf(e.getMessage());
            return message.startsWith(target.place()) && message.lines().count() == 1
                    ? new Verdict(Outcome.REFUSED, message)
                    : new Verdict(Outcome.CRASHED, message);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Verdict(Outcome.CRASHED, e + at(e));
        }
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private Verdict look(Change change) throws SQLException {
        try (Ledger ledger = target.open()) {
            Verification without = ledger.verify(List.of());
            if (!without.holds()) {
                return new Verdict(Outcome.NAMED, without.toString());
            }
            Verification with = ledger.verify(List.of(kept));
            if (!with.holds()) {
                return new Verdict(Outcome.NAMED_BY_CHECKPOINT, with.toString());
            }
            if (!said(with).equals(soundVerification)) {
                return new Verdict(Outcome.NAMED_BY_CHECKPOINT, said(with));
            }
            Optional<String> difference = sound.difference(Answers.of(ledger, questions));
            if (difference.isPresent()) {
                return new Verdict(Outcome.UNSEEN, difference.get());
            }
        }
        boolean isAsBefore = target.rows().equals(soundRows);
        Optional<String> difference;
        try (Ledger ledger = target.open()) {
            difference = Answers.firstDifference(soundLater, later(ledger));
        }
        if (difference.isPresent()) {
            return new Verdict(Outcome.UNSEEN, "when more was recorded, " + difference.get());
        }
        change.make();
        boolean hadChanged = !target.rows().equals(soundRows);
        return new Verdict(isAsBefore && hadChanged ? Outcome.HEALED : Outcome.HARMLESS, "");
    }

    /** All that verifying says beside the checkpoint, such as what was forgotten. */
    private static String said(Verification verification) {
        return verification.toString().replace(verification.checkpoint().toString(), "");
    }

    private List<String> later(Ledger ledger) {
        ledger.append(MORE);
        List<String> all = new ArrayList<>(Answers.texts(ledger));
        all.add(ledger.forget(List.of("Ada Kroll")).toString());
        all.addAll(Answers.texts(ledger));
        all.addAll(Answers.answers(ledger, questions));
        all.add(said(ledger.verify(List.of(kept))));
        return all;
    }
}
