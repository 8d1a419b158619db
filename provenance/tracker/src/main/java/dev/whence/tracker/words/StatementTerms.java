package dev.whence.tracker.words;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.compact.BytesIn;
import dev.whence.ledger.compact.BytesOut;
import dev.whence.ledger.entry.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement as linking sees it: its terms with where they stand. A term is a word under its stem, or a whole quantity
 * under its value. Kept in arrays, since a record may hold a million. Never changed once made.
 */
public final class StatementTerms {

    public static final int STOP = 1;
    public static final int NEGATOR = 2;
    public static final int HEDGE = 4;
    public static final int NUMBER = 8;
    public static final int CAPITAL = 16;
    public static final int QUOTED = 32;
    public static final int SAYING = 64;
    public static final int DENIAL = 128;
    public static final int EMPHASIS = 256;
    static final int UNIT = 512;
    public static final int PROSPECT = 1024;
    public static final int BRACKETED = 2048;

    /** Stands in a profile's own flags: the word says who said the rest. */
    private static final int FRAME = 1 << 12;

    /** How much of its weight a word keeps that says who said the rest. */
    private static final float FRAME_WEIGHT = 0.25f;

    /** What a written term has beside its number, in the lowest bits of its flags. */
    private static final int OTHER_FORM = 1;

    private static final int OTHER_CONCEPT = 2;

    /** A term keeps at least so much of its weight. */
    public static final double LEAST_KEPT = 0.5 * FRAME_WEIGHT;

    private static final double[] LOGARITHMS =
            IntStream.range(0, 256).mapToDouble(count -> Math.log(1.0 + count)).toArray();

    /** The number of a statement that is not recorded. */
    private static final int UNNUMBERED = -1;

    private final int number;
    private final Supplier<Statement> statement;
    private @Nullable Statement found;
    private final int[] terms;
    private final int[] forms;
    private final int[] concepts;
    private final int[] starts;
    private final int[] ends;
    private final short[] flags;

    /** How often each term stands in the sentences of its article, and how many those are; 0 if not told. */
    private final int[] counts;

    private int sentences;
    private final float[] topicality;

    private StatementTerms(int number, Supplier<Statement> statement, int size) {
        this.number = number;
        this.statement = statement;
        terms = new int[size];
        forms = new int[size];
        concepts = new int[size];
        starts = new int[size];
        ends = new int[size];
        flags = new short[size];
        counts = new int[size];
        topicality = new float[size];
        Arrays.fill(topicality, 1);
    }

    private static StatementTerms of(Statement statement, List<Terms.Term> found, Vocabulary vocabulary) {
        StatementTerms profile = new StatementTerms(UNNUMBERED, () -> statement, found.size());
        for (int i = 0; i < found.size(); i++) {
            Terms.Term term = found.get(i);
            profile.terms[i] = term.lexeme().keyIn(vocabulary);
            profile.forms[i] = term.lexeme().formIn(vocabulary);
            profile.concepts[i] = term.lexeme().conceptIn(vocabulary);
            profile.starts[i] = term.start();
            profile.ends[i] = term.end();
            profile.flags[i] = (short) term.flags();
        }
        return profile;
    }

    /** Makes profiles by the rules of one language over one vocabulary. Not thread-safe. */
    public record Maker(Terms terms, Vocabulary vocabulary) {

        public Maker(Language language, Vocabulary vocabulary) {
            this(new Terms(language), vocabulary);
        }

        public StatementTerms profile(Statement statement, Attribution attribution, String text) {
            return profile(statement, terms.of(statement, attribution, text));
        }

        public StatementTerms profile(Statement statement, List<Terms.Term> read) {
            return StatementTerms.of(statement, read, vocabulary);
        }

        /** Makes a profile of a text that stands alone; where it is quoted is told by the offsets of its characters. */
        public StatementTerms profile(Statement statement, String text, IntPredicate quoted) {
            return profile(statement, terms.of(text, new Span(0, text.length()), quoted));
        }

        /** Returns the numbers of the terms in a text, each once, without the stop words. */
        public int[] termsIn(String text) {
            return terms.of(text, new Span(0, text.length())).stream()
                    .filter(term -> (term.flags() & STOP) == 0)
                    .mapToInt(term -> term.lexeme().keyIn(vocabulary))
                    .distinct()
                    .toArray();
        }
    }

    /** Tells whether two terms are the same word, or the same number of what may be the same. */
    boolean sameTerm(int i, StatementTerms other, int j) {
        return terms[i] == other.terms[j] && (!is(i, UNIT) || !other.is(j, UNIT) || concepts[i] == other.concepts[j]);
    }

    /** Returns one profile of several that follow one another; its statement is that of the first. */
    public static StatementTerms joined(List<StatementTerms> parts) {
        int size = parts.stream().mapToInt(StatementTerms::size).sum();
        StatementTerms joined = new StatementTerms(UNNUMBERED, parts.get(0)::statement, size);
        int at = 0;
        for (StatementTerms part : parts) {
            System.arraycopy(part.terms, 0, joined.terms, at, part.size());
            System.arraycopy(part.forms, 0, joined.forms, at, part.size());
            System.arraycopy(part.concepts, 0, joined.concepts, at, part.size());
            System.arraycopy(part.starts, 0, joined.starts, at, part.size());
            System.arraycopy(part.ends, 0, joined.ends, at, part.size());
            System.arraycopy(part.flags, 0, joined.flags, at, part.size());
            at += part.size();
        }
        return joined;
    }

    /** Returns the number by which the statement of a written profile goes. */
    public int number() {
        return number;
    }

    public Statement statement() {
        Statement known = found;
        if (known == null) {
            known = statement.get();
            found = known;
        }
        return known;
    }

    public int size() {
        return terms.length;
    }

    public int term(int i) {
        return terms[i];
    }

    /** Returns the number of the spelling-neutral form, which inflections do not share. */
    public int form(int i) {
        return forms[i];
    }

    /**
     * Returns the number of the term that stands for all words of about this meaning; the term's own if it is alone; of a
     * quantity that of its unit.
     */
    public int concept(int i) {
        return concepts[i];
    }

    public Span span(int i) {
        return new Span(starts[i], ends[i]);
    }

    public boolean is(int i, int flag) {
        return (flags[i] & flag) != 0;
    }

    /** Returns how much of its weight a term keeps: less where the whole article is about it. */
    public float topicality(int i) {
        return topicality[i];
    }

    /** Tells of how many sentences the article is, and in how many of them each term stands. */
    public void placeInArticle(int sentencesInAll, IntUnaryOperator sentencesWith) {
        sentences = sentencesInAll;
        for (int i = 0; i < terms.length; i++) {
            counts[i] = sentencesWith.applyAsInt(terms[i]);
        }
        settle();
    }

    /** Tells how much of its weight a term keeps. */
    public void weigh(int i, float kept) {
        topicality[i] = kept;
    }

    /** Tells that a term says who said the rest. */
    public void playDown(int i) {
        flags[i] |= FRAME;
        topicality[i] *= FRAME_WEIGHT;
    }

    /** What an article speaks of all the time tells its statements apart less, and what attributes less than what is said. */
    private void settle() {
        double all = logarithm(1 + sentences);
        for (int i = 0; i < terms.length; i++) {
            topicality[i] = topicality(counts[i], all, flags[i]);
        }
    }

    private static float topicality(int count, double all, int flags) {
        float kept = (float) (1 - 0.5 * Math.min(1, logarithm(count) / all));
        return (flags & FRAME) != 0 ? kept * FRAME_WEIGHT : kept;
    }

    private static double logarithm(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(1.0 + count);
    }

    /** Writes all but the statement, in about ten bytes a term. */
    public void write(BytesOut out) {
        out.add(terms.length).add(sentences);
        // each in as many bytes, so that whoever only weighs the terms finds them without reading the rest
        for (int i = 0; i < terms.length; i++) {
            int other = (forms[i] != terms[i] ? OTHER_FORM : 0) | (concepts[i] != terms[i] ? OTHER_CONCEPT : 0);
            int told = flags[i] << 2 | other;
            out.addWhole(terms[i]).add((byte) told).add((byte) (told >>> Byte.SIZE));
            out.add((byte) Math.min(counts[i], Written.MANY));
        }
        for (int i = 0; i < terms.length; i++) {
            if (concepts[i] != terms[i]) {
                out.add(concepts[i]);
            }
            if (counts[i] >= Written.MANY) {
                out.add(counts[i]);
            }
        }
        int end = 0;
        for (int i = 0; i < terms.length; i++) {
            if (forms[i] != terms[i]) {
                out.add(forms[i]);
            }
            out.add(starts[i] - end).add(ends[i] - starts[i]);
            end = ends[i];
        }
    }

    /** A written profile, of which the terms are told without making it anew: one after the other, as often as wanted. */
    public static final class Written {

        /** From this count on it stands with the concepts. */
        private static final int MANY = 0xFF;

        private static final int FLAGS = Integer.BYTES;
        private static final int COUNT = FLAGS + Short.BYTES;
        private static final int LENGTH = COUNT + 1;

        private final BytesIn in;
        private final int size;
        private final int sentences;
        private final double all;
        private final int first;
        private final int behind;
        private int at;
        private int told;
        private int term;
        private int concept;
        private int count;

        public Written(BytesIn in) {
            this.in = in;
            size = in.readInt();
            sentences = in.readInt();
            all = logarithm(1 + sentences);
            first = in.skip(size * LENGTH);
            behind = in.skip(0);
            at = first;
        }

        public int size() {
            return size;
        }

        /** Begins again with the first term. */
        public void rewind() {
            at = first;
            in.goTo(behind);
        }

        /** Goes to the next term. */
        public void next() {
            told = in.byteAt(at + FLAGS) & 0xFF | (in.byteAt(at + FLAGS + 1) & 0xFF) << Byte.SIZE;
            term = in.wholeAt(at);
            concept = (told & OTHER_CONCEPT) != 0 ? in.readInt() : term;
            count = in.byteAt(at + COUNT) & 0xFF;
            if (count == MANY) {
                count = in.readInt();
            }
            at += LENGTH;
        }

        public int term() {
            return term;
        }

        public int concept() {
            return concept;
        }

        /** Returns how much of its weight the term keeps. */
        public float topicality() {
            return StatementTerms.topicality(count, all, told >> 2);
        }
    }

    /**
     * Reads back what was written.
     *
     * @param number the statement's number
     * @param statements gives the statement of a number
     */
    public static StatementTerms read(BytesIn in, int number, IntFunction<Statement> statements) {
        Written written = new Written(in);
        StatementTerms profile = new StatementTerms(number, () -> statements.apply(number), written.size);
        profile.sentences = written.sentences;
        boolean[] otherForms = new boolean[profile.terms.length];
        for (int i = 0; i < profile.terms.length; i++) {
            written.next();
            profile.flags[i] = (short) (written.told >> 2);
            profile.terms[i] = written.term;
            profile.concepts[i] = written.concept;
            profile.counts[i] = written.count;
            profile.topicality[i] = written.topicality();
            otherForms[i] = (written.told & OTHER_FORM) != 0;
        }
        int end = 0;
        for (int i = 0; i < profile.terms.length; i++) {
            profile.forms[i] = otherForms[i] ? in.readInt() : profile.terms[i];
            profile.starts[i] = end + in.readInt();
            profile.ends[i] = profile.starts[i] + in.readInt();
            end = profile.ends[i];
        }
        return profile;
    }

    /** Returns a number that two statements of the same forms share. */
    public long hash() {
        long hash = 1125899906842597L;
        for (int form : forms) {
            hash = 31 * hash + form;
        }
        return hash;
    }

    public boolean sameForms(StatementTerms other) {
        return Arrays.equals(forms, other.forms);
    }
}
