package dev.whence.examples.corpus;

import java.util.function.Consumer;

/** Passes on what could not be read, and counts it. */
final class CountedIssues implements Consumer<String> {

    private final Consumer<String> issues;
    private int count;

    CountedIssues(Consumer<String> issues) {
        this.issues = issues;
    }

    @Override
    public void accept(String issue) {
        count++;
        issues.accept(issue);
    }

    int count() {
        return count;
    }
}
