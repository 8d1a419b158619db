package dev.whence.ledger.testkit;

import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import java.util.List;
import java.util.Optional;

/**
 * A language without rules, for tests of what keeps or shows a record: it links statements of the very same words and no
 * others. Immutable and thread-safe.
 */
public final class NoLanguage implements Language {

    /** Makes one. */
    public NoLanguage() {}

    @Override
    public String tag() {
        return "en";
    }

    @Override
    public boolean isStopWord(String word) {
        return false;
    }

    @Override
    public boolean isNegator(String word) {
        return false;
    }

    @Override
    public String canonical(String word) {
        return word;
    }

    @Override
    public String stem(String word) {
        return word;
    }

    @Override
    public Optional<Quantity> quantityAt(List<String> words, int index) {
        return Optional.empty();
    }

    @Override
    public Optional<Hedge> hedgeAt(List<String> words, int index) {
        return Optional.empty();
    }

    @Override
    public List<Span> sentences(String text) {
        return text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
    }
}
