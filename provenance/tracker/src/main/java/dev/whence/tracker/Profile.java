package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import dev.whence.core.spi.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statement as linking sees it: its terms with where they stand. A term is a word under its stem, or a whole quantity
 * under its value. Kept in arrays, since a record may hold a million. Never changed once made.
 */
final class Profile {

    static final int STOP = 1;
    static final int NEGATOR = 2;
    static final int HEDGE = 4;
    static final int NUMBER = 8;
    static final int CAPITAL = 16;
    static final int QUOTED = 32;
    static final int SAYING = 64;
    static final int DENIAL = 128;
    static final int EMPHASIS = 256;

    /** More words than a sentence has; what comes behind is left out, so that one comparison stays bounded. */
    private static final int MAX_TERMS = 256;

    private final Statement statement;
    private final int[] terms;
    private final int[] forms;
    private final int[] concepts;
    private final int[] starts;
    private final int[] ends;
    private final short[] flags;
    private final float[] topicality;

    private Profile(Statement statement, List<Term> found) {
        this.statement = statement;
        int size = found.size();
        terms = new int[size];
        forms = new int[size];
        concepts = new int[size];
        starts = new int[size];
        ends = new int[size];
        flags = new short[size];
        topicality = new float[size];
        for (int i = 0; i < size; i++) {
            Term term = found.get(i);
            terms[i] = term.number;
            forms[i] = term.form;
            concepts[i] = term.concept;
            starts[i] = term.start;
            ends[i] = term.end;
            flags[i] = (short) term.flags;
        }
        Arrays.fill(topicality, 1);
    }

    private record Term(int number, int form, int concept, int start, int end, int flags) {}

    /** Makes profiles by the rules of one language over one vocabulary. */
    record Maker(Language language, Vocabulary vocabulary) {

        Profile profile(Statement statement, Attribution attribution, String text) {
            List<Term> terms = new ArrayList<>();
            for (Span span : statement.spans()) {
                addTerms(terms, text, span, attribution);
            }
            return new Profile(statement, terms);
        }

        /** Returns the numbers of the terms in a stretch of text, each once, without the stop words. */
        int[] termsIn(String text, Span span) {
            List<Term> terms = new ArrayList<>();
            addTerms(terms, Words.of(text, span.start(), span.end()), new boolean[0]);
            return terms.stream()
                    .filter(term -> (term.flags & STOP) == 0)
                    .mapToInt(Term::number)
                    .distinct()
                    .toArray();
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
                int flags = i < quoted.length && quoted[i] ? QUOTED : 0;
                String key;
                String form;
                String concept = "";
                var quantity = language.quantityAt(forms, i);
                var hedge = language.hedgeAt(forms, i);
                if (quantity.isPresent()) {
                    used = quantity.get().words();
                    key = "#" + quantity.get().value().stripTrailingZeros()
                            + quantity.get().unit();
                    form = key;
                    flags |= NUMBER;
                } else if (hedge.isPresent()) {
                    used = hedge.get().words();
                    key = String.join(" ", forms.subList(i, i + used));
                    form = key;
                    flags |= HEDGE | STOP;
                } else {
                    used = 1;
                    form = language.canonical(forms.get(i));
                    key = language.stem(form);
                    concept = language.concept(form);
                    flags |= language.isNegator(forms.get(i)) ? NEGATOR | STOP : 0;
                    flags |= language.isStopWord(forms.get(i)) ? STOP : 0;
                    flags |= words.get(i).capital() ? CAPITAL : 0;
                    flags |= switch (language.discourse(forms.get(i))) {
                        case NONE -> 0;
                        case SAYING -> SAYING;
                        case DENIAL -> DENIAL;
                        case EMPHASIS -> EMPHASIS;
                    };
                }
                boolean stop = (flags & STOP) != 0;
                terms.add(new Term(
                        vocabulary.number(key, stop),
                        form.equals(key) ? vocabulary.number(key, stop) : vocabulary.number("=" + form, stop),
                        stop || concept.isEmpty() || concept.equals(key)
                                ? vocabulary.number(key, stop)
                                : vocabulary.number(concept, false),
                        words.get(i).start(),
                        words.get(i + used - 1).end(),
                        flags));
                i += used;
            }
        }
    }

    Statement statement() {
        return statement;
    }

    int size() {
        return terms.length;
    }

    int term(int i) {
        return terms[i];
    }

    /** Returns the number of the spelling-neutral form, which inflections do not share. */
    int form(int i) {
        return forms[i];
    }

    /** Returns the number of the term that stands for all words of about this meaning; the term's own if it is alone. */
    int concept(int i) {
        return concepts[i];
    }

    Span span(int i) {
        return new Span(starts[i], ends[i]);
    }

    boolean is(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    /** Returns how much of its weight a term keeps: less where the whole article is about it. */
    float topicality(int i) {
        return topicality[i];
    }

    void topicality(int i, float value) {
        topicality[i] = value;
    }

    /** Returns a number that two statements of the same forms share. */
    long hash() {
        long hash = 1125899906842597L;
        for (int form : forms) {
            hash = 31 * hash + form;
        }
        return hash;
    }

    boolean sameForms(Profile other) {
        return Arrays.equals(forms, other.forms);
    }
}
