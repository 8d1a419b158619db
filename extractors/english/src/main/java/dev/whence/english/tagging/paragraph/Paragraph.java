package dev.whence.english.tagging.paragraph;

import java.util.List;

/**
 * One paragraph as it is judged: its tokens as the network sees them, what else is known of them, and what the tagger found
 * in them. Filled by one thread.
 */
public final class Paragraph {

    public final Sequence sequence;
    /** The sentence of each token, counted from any number. */
    public final int[] sentences;
    /** A hash of the word class of each token. */
    final int[] classes;
    /** The attribution that the rules give each token to, counted from 1; 0 for none. */
    public final int[] drafts;

    /** How probable each tag of each token is, token after token, and which is the likeliest. */
    private float[] tags = new float[0];

    private byte[] likeliest = new byte[0];

    /** The spans that may be, in no order that matters. */
    public List<TaggedSpan> spans = List.of();

    public Paragraph(Sequence sequence, int[] sentences, int[] classes, int[] drafts) {
        this.sequence = sequence;
        this.sentences = sentences;
        this.classes = classes;
        this.drafts = drafts;
    }

    public int length() {
        return sequence.length();
    }

    /** Returns the hash of a word; of an edge where there is none. */
    public int word(int token) {
        return token < 0 ? 1 : token >= length() ? 2 : sequence.words()[token];
    }

    /** Returns the hash of a word class; of an edge where there is none. */
    public int wordClass(int token) {
        return token < 0 ? 1 : token >= length() ? 2 : classes[token];
    }

    public int mark(int token) {
        return token < 0 || token >= length() ? 8 : sequence.marks()[token];
    }

    public boolean quoted(int token) {
        return token >= 0 && token < length() && (sequence.quotes()[token] & 2) != 0;
    }

    public boolean startsSentence(int token) {
        return token <= 0 || token < length() && sentences[token] != sentences[token - 1];
    }

    public boolean endsSentence(int token) {
        return token >= length() - 1 || sentences[token] != sentences[token + 1];
    }

    /** Notes how probable each tag of each token is, token after token. */
    public void tag(float[] probabilities) {
        tags = probabilities;
        likeliest = new byte[probabilities.length / Tag.COUNT];
        for (int t = 0; t < likeliest.length; t++) {
            int best = 0;
            for (int tag = 1; tag < Tag.COUNT; tag++) {
                best = tag(t, tag) > tag(t, best) ? tag : best;
            }
            likeliest[t] = (byte) best;
        }
    }

    /** Forgets what a tagger found. */
    public void untag() {
        tag(new float[0]);
        spans = List.of();
    }

    /** Returns how probable a tag of a token is. */
    public float tag(int token, int tag) {
        return tags[token * Tag.COUNT + tag];
    }

    /** Returns how probable it is that a token belongs to a span of a role. */
    public float belongs(int token, int role) {
        return tag(token, Tag.begin(role)) + tag(token, Tag.inside(role));
    }

    /** Returns the likeliest tag of a token; one beyond the tags where there is no token. */
    public int likeliest(int token) {
        return token < 0 || token >= length() ? Tag.COUNT : likeliest[token];
    }
}
