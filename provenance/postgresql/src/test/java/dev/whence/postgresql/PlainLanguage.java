package dev.whence.postgresql;

import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of words without rules, enough to link statements of the same words. */
final class PlainLanguage implements Language {

    @Override
    public String tag() {
        return "en";
    }

    @Override
    public boolean isStopWord(String word) {
        return word.equals("the") || word.equals("is");
    }

    @Override
    public boolean isNegator(String word) {
        return word.equals("not");
    }

    @Override
    public String canonical(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public String stem(String word) {
        return canonical(word);
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
