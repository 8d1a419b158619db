package dev.whence.english.learned;

import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.draft.Nesting;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.tagging.Model;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.english.tagging.paragraph.WordHash;
import dev.whence.english.text.Quotations;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Describes the paragraphs of an article to the tagger: their words, how they lie to quotation marks, and what the rules
 * found in them.
 */
public final class DescribedParagraphs {

    /** A longer paragraph is cut, where a sentence ends if one does. */
    private static final int LONGEST = 250;

    /** So many tokens are described at once, the whole of nearly every article. */
    private static final int TOGETHER = 1 << 15;

    private static final long CLASSES = Lexicon.FINITE
            | Lexicon.BASE
            | Lexicon.ING
            | Lexicon.PARTICIPLE
            | Lexicon.PAST
            | Lexicon.DETERMINER
            | Lexicon.POSSESSIVE
            | Lexicon.PRONOUN
            | Lexicon.PREPOSITION
            | Lexicon.CONJUNCTION
            | Lexicon.SUBORDINATOR
            | Lexicon.WH
            | Lexicon.AUXILIARY
            | Lexicon.MODAL
            | Lexicon.NEGATOR
            | Lexicon.ADVERB
            | Lexicon.DAY
            | Lexicon.MONTH
            | Lexicon.TITLE
            | Lexicon.ROLE
            | Lexicon.PEOPLE
            | Lexicon.BODY
            | Lexicon.NUMBER_WORD;

    private final Tokens tokens;
    private final Quotations quotations;
    private final byte[] marks;
    private final int[] owners;
    private final List<Place> places = new ArrayList<>();

    public DescribedParagraphs(Tokens tokens, Quotations quotations, List<Draft> drafts) {
        this.tokens = tokens;
        this.quotations = quotations;
        marks = new byte[tokens.size];
        owners = new int[tokens.size];
        boolean[] outermost = new boolean[drafts.size()];
        int[] outer = Nesting.outerOf(drafts);
        for (int d = 0; d < outermost.length; d++) {
            outermost[d] = outer[d] < 0;
        }
        for (int d = 0; d < outermost.length; d++) {
            if (outermost[d]) {
                mark(drafts.get(d), d + 1);
            }
        }
        divide();
    }

    private void mark(Draft draft, int owner) {
        for (Span span : draft.content) {
            mark(span, 2, owner);
        }
        if (draft.source != null) {
            mark(draft.source, 0, owner);
        }
        for (Span span : draft.cue) {
            mark(span, 1, owner);
        }
    }

    private void mark(Span span, int role, int owner) {
        boolean first = true;
        for (int t = tokens.tokenAt(span.start()); t < tokens.size && tokens.start[t] < span.end(); t++) {
            marks[t] = (byte) (first ? Tag.begin(role) : Tag.inside(role));
            owners[t] = owner;
            first = false;
        }
    }

    /**
     * Where a paragraph stands.
     *
     * @param first its first token
     * @param end the token behind it
     */
    record Place(int first, int end) {

        int length() {
            return end - first;
        }
    }

    /** A paragraph and where it begins. */
    public record Placed(int first, Paragraph paragraph) {}

    /** Returns the paragraphs of an article in order; every token is in one. */
    public static List<Placed> of(Tokens tokens, Quotations quotations, List<Draft> drafts) {
        DescribedParagraphs paragraphs = new DescribedParagraphs(tokens, quotations, drafts);
        List<Placed> placed = new ArrayList<>();
        for (Place place : paragraphs.places) {
            placed.add(new Placed(place.first(), paragraphs.paragraph(place.first(), place.end())));
        }
        return placed;
    }

    /** Returns where the paragraphs stand, in order; every token is in one. */
    public List<Place> places() {
        return places;
    }

    /**
     * Reads the paragraphs with a model, all of an article together but only some of a longer text, so that few are in memory at
     * a time.
     *
     * @return for each paragraph what it holds
     */
    public List<List<TaggedAttribution>> read(Model model) {
        List<List<TaggedAttribution>> found = new ArrayList<>(places.size());
        List<Paragraph> together = new ArrayList<>();
        int length = 0;
        for (Place place : places) {
            if (length > 0 && length + place.length() > TOGETHER) {
                found.addAll(model.read(together));
                together.clear();
                length = 0;
            }
            together.add(paragraph(place.first(), place.end()));
            length += place.length();
        }
        found.addAll(model.read(together));
        return found;
    }

    private void divide() {
        int first = 0;
        for (int s = 1; s <= tokens.sentenceCount; s++) {
            if (s == tokens.sentenceCount || tokens.beginsLine(s)) {
                int next = s == tokens.sentenceCount ? tokens.size : tokens.first(s);
                cut(first, next);
                first = next;
            }
        }
    }

    private void cut(int first, int next) {
        int from = first;
        while (next - from > LONGEST) {
            int end = from + LONGEST;
            int sentence = tokens.first(tokens.sentenceOf(end));
            end = sentence > from ? sentence : end;
            places.add(new Place(from, end));
            from = end;
        }
        if (next > from) {
            places.add(new Place(from, next));
        }
    }

    private Paragraph paragraph(int first, int end) {
        int n = end - first;
        int[] words = new int[n];
        int[] vectorWords = new int[n];
        int[] endings = new int[n];
        int[] shapes = new int[n];
        byte[] quotes = new byte[n];
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            int t = first + i;
            String word = tokens.lower[t];
            words[i] = hash(word);
            int hyphen = word.lastIndexOf('-');
            vectorWords[i] =
                    hyphen > 0 && hyphen < word.length() - 1 ? WordHash.of(word.substring(hyphen + 1)) : words[i];
            endings[i] = WordHash.ofEnding(word, 3);
            shapes[i] = shape(t) + (t == first || tokens.startsSentence(t) ? 1 : 0);
            boolean before = i > 0 && quotations.of(t - 1) >= 0;
            quotes[i] = (byte) ((quotations.of(t) >= 0 ? 2 : 0) + (before ? 1 : 0));
            classes[i] = wordClass(t, words[i]);
        }
        return new Paragraph(
                new Sequence(words, vectorWords, endings, shapes, quotes, marks(first, end), new byte[n]),
                Arrays.copyOfRange(tokens.sentenceOf, first, end),
                classes,
                Arrays.copyOfRange(owners, first, end));
    }

    private byte[] marks(int first, int end) {
        byte[] cut = Arrays.copyOfRange(marks, first, end);
        if (cut[0] != Tag.OUTSIDE && cut[0] % 2 == 0) {
            cut[0]--;
        }
        return cut;
    }

    private static int hash(String word) {
        return switch (word) {
            case "“", "”", "``", "''" -> WordHash.QUOTE;
            case "—", "–" -> WordHash.DASH;
            default -> WordHash.of(word);
        };
    }

    /** Tells the kinds of letters of a word, each run of a kind once, as a hash with its last bit free. */
    private int shape(int token) {
        int hash = 7;
        int last = 0;
        for (int i = tokens.start[token]; i < tokens.end[token]; i++) {
            char c = tokens.text.charAt(i);
            int kind = c >= 'a' && c <= 'z'
                    ? 'x'
                    : c >= 'A' && c <= 'Z' || Character.isUpperCase(c)
                            ? 'X'
                            : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (kind != last) {
                hash = hash * 31 + kind;
                last = kind;
            }
        }
        return WordHash.of((long) hash) << 1;
    }

    private int wordClass(int token, int word) {
        if (tokens.kind[token] == Tokens.MARK || tokens.kind[token] == Tokens.QUOTE) {
            return word;
        }
        if (tokens.kind[token] == Tokens.NUMBER) {
            return 3;
        }
        long bits = tokens.bits[token] & CLASSES;
        if ((bits & (Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.CONJUNCTION | Lexicon.PRONOUN)) != 0) {
            return WordHash.of(bits);
        }
        if (tokens.isCapitalized(token) && !tokens.startsSentence(token)) {
            return 4;
        }
        if (bits != 0) {
            return WordHash.of(bits);
        }
        String lower = tokens.lower[token];
        char last = lower.charAt(lower.length() - 1);
        for (int e = 0; e < ENDINGS.length; e++) {
            if (ENDINGS[e].charAt(ENDINGS[e].length() - 1) == last && lower.endsWith(ENDINGS[e])) {
                return 6 + e;
            }
        }
        return 5;
    }

    private static final String[] ENDINGS = {
        "ing", "ed", "ly", "ion", "ment", "ness", "ity", "ers", "er", "s", "al", "ous", "ive"
    };
}
