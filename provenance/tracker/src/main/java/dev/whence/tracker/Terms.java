package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import dev.whence.core.spi.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** Reads a text as terms, words and whole quantities, by the rules of a language. Thread-safe. */
final class Terms {

    /** More words than a sentence has; what comes behind is left out, so that one comparison stays bounded. */
    private static final int MAX_TERMS = 256;

    /** How many words are known by heart, among them all the frequent ones. */
    private static final int KNOWN = 1 << 16;

    private final Language language;
    private final Map<String, Term> known = new ConcurrentHashMap<>();

    Terms(Language language) {
        this.language = language;
    }

    /**
     * A word or a quantity before it has its number.
     *
     * @param key what all its inflections share
     * @param form what all its spellings share
     * @param concept what all words of about its meaning share; empty if it is alone
     * @param start where it begins, in UTF-16 code units
     * @param end where it ends, exclusive
     * @param flags what is told of it
     */
    record Term(String key, String form, String concept, int start, int end, int flags) {}

    /** Reads the terms of a statement. */
    List<Term> of(Statement statement, Attribution attribution, String text) {
        List<Term> terms = new ArrayList<>();
        for (Span span : statement.spans()) {
            addTerms(terms, text, span, attribution);
        }
        return terms;
    }

    /** Reads the terms of a stretch of text. */
    List<Term> of(String text, Span span) {
        List<Term> terms = new ArrayList<>();
        addTerms(terms, Words.of(text, span.start(), span.end()), new boolean[0]);
        return terms;
    }

    /** Reads the terms of a stretch of text, of which some characters are quoted. */
    List<Term> of(String text, Span span, IntPredicate quoted) {
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
            int flags = i < quoted.length && quoted[i] ? Profile.QUOTED : 0;
            flags |= words.get(i).bracketed() ? Profile.BRACKETED : 0;
            String key;
            String form;
            String concept = "";
            var quantity = language.quantityAt(forms, i);
            var hedge = language.hedgeAt(forms, i);
            if (quantity.isPresent()) {
                used = quantity.get().words();
                key = "#" + quantity.get().value().stripTrailingZeros();
                concept = "#" + quantity.get().unit();
                form = key + quantity.get().unit();
                flags |= quantity.get().unit().isEmpty() ? Profile.NUMBER : Profile.NUMBER | Profile.UNIT;
            } else if (hedge.isPresent()) {
                used = hedge.get().words();
                key = String.join(" ", forms.subList(i, i + used));
                form = key;
                flags |= Profile.HEDGE | Profile.STOP;
            } else {
                used = 1;
                Term word = word(forms.get(i));
                form = word.form;
                key = word.key;
                concept = word.concept;
                flags |= word.flags | (words.get(i).capital() ? Profile.CAPITAL : 0);
            }
            terms.add(new Term(
                    key,
                    form,
                    concept,
                    words.get(i).start(),
                    words.get(i + used - 1).end(),
                    flags));
            i += used;
        }
    }

    private Term word(String word) {
        Term read = known.get(word);
        if (read == null) {
            read = read(word);
            if (known.size() < KNOWN) {
                known.put(word, read);
            }
        }
        return read;
    }

    private Term read(String word) {
        String form = language.canonical(word);
        int flags = (language.isNegator(form) ? Profile.NEGATOR | Profile.STOP : 0)
                | (language.isStopWord(form) || language.isStopWord(word) ? Profile.STOP : 0)
                | (language.isProspect(form) ? Profile.PROSPECT : 0);
        flags |= switch (language.discourse(word)) {
            case NONE -> 0;
            case SAYING -> Profile.SAYING;
            case DENIAL -> Profile.DENIAL;
            case EMPHASIS -> Profile.EMPHASIS;
        };
        return new Term(language.stem(form), form, language.concept(form), 0, 0, flags);
    }
}
