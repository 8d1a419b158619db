package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Mention;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps of a text no more than the words of its attributions with a little around them, and the words of its credits. Offsets
 * and digests stay those of the whole text, so that a page that is found again can be put in its place.
 *
 * @param context how much is kept on either side, in UTF-16 code units at most; a word is kept whole or not at all
 */
record Standoff(int context) {

    /** What is kept where a text has been withheld before: enough to read an attribution by. */
    static final Standoff USUAL = new Standoff(60);

    Standoff {
        if (context < 0) {
            throw new IllegalArgumentException("context must not be negative: " + context);
        }
    }

    /** Takes out of an article all that is not kept. */
    Extracted of(Extracted extracted) {
        Article article = extracted.article();
        String text = article.text().value();
        List<Span> kept = new ArrayList<>();
        for (Attribution attribution : extracted.extraction().attributions()) {
            parts(attribution).map(span -> around(span, text)).forEach(kept::add);
        }
        Stream.concat(article.credits().stream(), extracted.extraction().credits().stream())
                .map(Credit::spans)
                .forEach(kept::addAll);
        return new Extracted(article.keeping(kept), extracted.extraction(), extracted.method());
    }

    private static Stream<Span> parts(Attribution attribution) {
        return Stream.of(
                        attribution.source(),
                        attribution.cue(),
                        attribution.content(),
                        attribution.addressee().map(Mention::spans).orElse(List.of()),
                        attribution.relay().map(Mention::spans).orElse(List.of()))
                .flatMap(List::stream);
    }

    /** Another line is no context. */
    private Span around(Span span, String text) {
        int start = span.start();
        while (start > 0 && span.start() - start < context && !isLineBreak(text.charAt(start - 1))) {
            start--;
        }
        while (start > 0 && start < span.start() && goesOn(text, start)) {
            start++;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < context && !isLineBreak(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && end > span.end() && goesOn(text, end)) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** Tells whether a word, or a character, would be cut here. */
    private static boolean goesOn(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                || Character.isLetterOrDigit(text.codePointBefore(at))
                        && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
