package dev.whence.tracker.linking;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides an attribution's content into statements: one for each thing that its sentences say, without the quotation marks around it. Where
 * the reporting clause stands in the middle of a sentence, the statement has two spans.
 */
final class Statements {

    private static final String MARKS = "\"'“”„‟‘’‚‛«»‹›";

    private Statements() {}

    static List<Statement> of(Article article, Attribution attribution, Language language) {
        String text = article.text().value();
        StringBuilder joined = new StringBuilder();
        List<Span> parts = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        for (Span span : attribution.content()) {
            Span bare = bare(text, span);
            if (bare.isEmpty()) {
                continue;
            }
            if (!joined.isEmpty()) {
                // behind a reporting clause that ends its sentence, another begins
                boolean another = endsSentence(text, parts.get(parts.size() - 1).end(), bare.start());
                joined.append(another ? '\n' : ' ');
            }
            parts.add(bare);
            offsets.add(joined.length());
            joined.append(text, bare.start(), bare.end());
        }
        List<Statement> statements = new ArrayList<>();
        for (Span sentence : language.statements(joined.toString())) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                int shift = parts.get(i).start() - offsets.get(i);
                int start = Math.max(sentence.start() + shift, parts.get(i).start());
                int end = Math.min(sentence.end() + shift, parts.get(i).end());
                if (start < end) {
                    Span bare = bare(text, new Span(start, end));
                    if (!bare.isEmpty()) {
                        spans.add(bare);
                    }
                }
            }
            if (hasWord(text, spans)) {
                statements.add(Statement.of(attribution, spans));
            }
        }
        return statements.isEmpty() ? List.of(Statement.of(attribution, attribution.content())) : statements;
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '\n' || ".?!".indexOf(c) >= 0) {
                return true;
            }
            if (!isMargin(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasWord(String text, List<Span> spans) {
        for (Span span : spans) {
            if (text.substring(span.start(), span.end()).codePoints().anyMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }

    /** Takes white space and quotation marks off the ends; an apostrophe that belongs to the last word goes with them. */
    private static Span bare(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isMargin(text.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isMargin(char c) {
        return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
    }
}
