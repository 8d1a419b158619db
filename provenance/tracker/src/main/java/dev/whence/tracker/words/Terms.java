package dev.whence.tracker.words;

import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a text as terms, words and whole quantities, by the rules of a language. Thread-safe. */
public final class Terms {

    /** More words than a sentence has; what comes behind is left out, so that one comparison stays bounded. */
    private static final int MAX_TERMS = 256;

    /** How many pairs of places there are for words that are known by heart, as a power of two. */
    private static final int KNOWN_BITS = 17;

    private final Language language;

    /**
     * The words that are known by heart, in pairs of places: a word that was read again stands first, so that of those that
     * share a pair the many rare ones only drive out each other. Threads may miss what another has just read, and read it
     * themselves: what they find is whole, and the same.
     */
    private final @Nullable Known[] known = new Known[2 << KNOWN_BITS];

    private record Known(String word, Lexeme lexeme) {}

    public Terms(Language language) {
        this.language = language;
    }

    /**
     * A word or a quantity where it stands.
     *
     * @param lexeme what it is, wherever it stands
     * @param start where it begins, in UTF-16 code units
     * @param end where it ends, exclusive
     * @param flags what is told of it, here and wherever it stands
     */
    public record Term(Lexeme lexeme, int start, int end, int flags) {}

    /** Reads the terms of a statement. */
    public List<Term> of(Statement statement, Attribution attribution, String text) {
        List<Term> terms = new ArrayList<>();
        for (Span span : statement.spans()) {
            addTerms(terms, text, span, attribution);
        }
        return terms;
    }

    /** Reads the terms of a stretch of text. */
    public List<Term> of(String text, Span span) {
        List<Term> terms = new ArrayList<>();
        addTerms(terms, Words.of(text, span.start(), span.end()), new boolean[0]);
        return terms;
    }

    /** Reads the terms of a stretch of text, of which some characters are quoted. */
    public List<Term> of(String text, Span span, IntPredicate quoted) {
        List<Words.Word> words = Words.of(text, span.start(), span.end());
        boolean[] inside = new boolean[words.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = quoted.test(words.get(i).start());
        }
        List<Term> terms = new ArrayList<>();
        addTerms(terms, words, inside);
        return terms;
    }

    private void addTerms(List<Term> terms, String text, Span span, Attribution attribution) {
        List<Words.Word> words = Words.of(text, span.start(), span.end());
        boolean[] quoted = new boolean[words.size()];
        if (attribution.quotation() == Quotation.DIRECT) {
            Arrays.fill(quoted, true);
        } else if (attribution.quotation() == Quotation.MIXED) {
            Span content = attribution.content().stream()
                    .filter(whole -> whole.contains(span))
                    .findFirst()
                    .orElse(span);
            Quoted marks = Quoted.in(text, content);
            for (int i = 0; i < quoted.length; i++) {
                quoted[i] = marks.at(words.get(i).start());
            }
        }
        addTerms(terms, words, quoted);
    }

    private void addTerms(List<Term> terms, List<Words.Word> words, boolean[] quoted) {
        List<String> forms = words.stream().map(Words.Word::form).toList();
        int i = 0;
        while (i < forms.size() && terms.size() < MAX_TERMS) {
            int used;
            int flags = i < quoted.length && quoted[i] ? StatementTerms.QUOTED : 0;
            flags |= words.get(i).bracketed() ? StatementTerms.BRACKETED : 0;
            Lexeme lexeme;
            var quantity = language.quantityAt(forms, i);
            var hedge = language.hedgeAt(forms, i);
            if (quantity.isPresent()) {
                used = quantity.get().words();
                String value = "#" + quantity.get().value().stripTrailingZeros();
                String unit = quantity.get().unit();
                lexeme = new Lexeme(
                        value,
                        value + unit,
                        "#" + unit,
                        unit.isEmpty() ? StatementTerms.NUMBER : StatementTerms.NUMBER | StatementTerms.UNIT);
            } else if (hedge.isPresent()) {
                used = hedge.get().words();
                String hedging = String.join(" ", forms.subList(i, i + used));
                lexeme = new Lexeme(hedging, hedging, "", StatementTerms.HEDGE | StatementTerms.STOP);
            } else {
                used = 1;
                lexeme = lexeme(forms.get(i));
                flags |= words.get(i).capital() ? StatementTerms.CAPITAL : 0;
            }
            terms.add(new Term(
                    lexeme, words.get(i).start(), words.get(i + used - 1).end(), flags | lexeme.flags()));
            i += used;
        }
    }

    private Lexeme lexeme(String word) {
        int first = (word.hashCode() * 0x9E3779B9 >>> Integer.SIZE - KNOWN_BITS) * 2;
        Known frequent = known[first];
        if (frequent != null && frequent.word.equals(word)) {
            return frequent.lexeme;
        }
        Known last = known[first + 1];
        if (last != null && last.word.equals(word)) {
            known[first + 1] = frequent;
            known[first] = last;
            return last.lexeme;
        }
        Lexeme read = read(word);
        known[first + 1] = new Known(word, read);
        return read;
    }

    private Lexeme read(String word) {
        String form = language.canonical(word);
        int flags = (language.isNegator(form) ? StatementTerms.NEGATOR | StatementTerms.STOP : 0)
                | (language.isStopWord(form) || language.isStopWord(word) ? StatementTerms.STOP : 0)
                | (language.isProspect(form) ? StatementTerms.PROSPECT : 0);
        flags |= switch (language.discourse(word)) {
            case NONE -> 0;
            case SAYING -> StatementTerms.SAYING;
            case DENIAL -> StatementTerms.DENIAL;
            case EMPHASIS -> StatementTerms.EMPHASIS;
        };
        return new Lexeme(language.stem(form), form, language.concept(form), flags);
    }
}
