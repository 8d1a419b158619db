package dev.whence.tracker;

import dev.whence.core.Link;
import dev.whence.core.Statement;
import dev.whence.core.spi.Language;
import java.util.List;
import java.util.Objects;

/** Finds the statements that a new one belongs together with. Not thread-safe. */
final class Linker {

    Linker(Language language, State state) {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(state, "state");
    }

    void apply(Entry entry) {
        Objects.requireNonNull(entry, "entry");
    }

    List<Link> link(Statement statement) {
        Objects.requireNonNull(statement, "statement");
        return List.of();
    }
}
