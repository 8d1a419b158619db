package dev.whence.tracker;

import dev.whence.core.spi.Language;
import dev.whence.ledger.Found;
import dev.whence.ledger.Query;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.sources.Sources;
import dev.whence.tracker.telling.Traces;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record as it stood at one moment. It is read where it is as long as nothing was added since; from then on it is one that
 * is folded anew from the entries of that moment. Thread-safe.
 */
final class Snapshot {

    private final Live live;
    private final Supplier<View> folding;
    private @Nullable View folded;

    /** The record that goes on. */
    interface Live {
        /** Asks it, if it still is what it was at the moment; with nothing added while it answers. */
        <T> Optional<T> ask(Function<View, T> question);
    }

    /** What folding entries gave, and how to find attributions in it. Several threads may ask it. */
    record View(State state, Linker linker, Language language, Function<Query, Stream<Found>> finding) {

        Sources sources() {
            return new Sources(state, language);
        }

        Traces traces() {
            return new Traces(state, linker, language);
        }

        Stream<Found> find(Query query) {
            return finding.apply(query);
        }
    }

    /**
     * Takes a snapshot.
     *
     * @param live the record that goes on
     * @param folding folds the entries of the moment
     */
    Snapshot(Live live, Supplier<View> folding) {
        this.live = live;
        this.folding = folding;
    }

    <T> T ask(Function<View, T> question) {
        @Nullable View own = folded;
        if (own == null) {
            Optional<T> answer = live.ask(question);
            if (answer.isPresent()) {
                return answer.get();
            }
            own = fold();
        }
        return question.apply(own);
    }

    private synchronized View fold() {
        @Nullable View own = folded;
        if (own == null) {
            own = folding.get();
            folded = own;
        }
        return own;
    }
}
