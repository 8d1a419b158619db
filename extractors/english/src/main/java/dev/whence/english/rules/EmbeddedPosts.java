package dev.whence.english.rules;

import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.english.draft.Draft;
import dev.whence.english.lexicon.Lexicon;
import dev.whence.english.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds posts that a page embeds: the words, a dash, and who wrote them: "We are open. — Ada Quill (@adaquill) May 3, 2019". */
final class EmbeddedPosts {

    private static final int LONGEST_NAME = 12;
    /** So many tokens a date has at most: "May 3, 2019". */
    private static final int LONGEST_DATE = 5;

    /** The letters of a year. */
    private static final int YEAR = 4;

    private static final int MOST_LINES = 8;

    private static final List<String> LINKS = List.of("https://", "http://", "pic.twitter.com");

    /**
     * One post; token indexes, last included.
     *
     * @param first the first of its words
     * @param last the last of its words
     * @param end the last token of who wrote it and when
     */
    record Post(int first, int last, int end, Draft draft) {}

    private final Tokens tokens;
    private final List<Post> posts = new ArrayList<>();
    private final boolean[] touched;

    EmbeddedPosts(Tokens tokens, boolean[] clutter) {
        this.tokens = tokens;
        touched = new boolean[tokens.sentenceCount + 1];
        if (tokens.text.contains("(@")) {
            find(clutter);
        }
    }

    /** Returns the posts in document order. */
    List<Post> all() {
        return posts;
    }

    /** Tells whether a sentence holds words of a post, or who wrote it. */
    boolean touches(int sentence) {
        return touched[sentence];
    }

    /** Returns the posts that a sentence holds a part of. */
    List<Post> in(int sentence) {
        List<Post> found = new ArrayList<>();
        for (int i = firstBehind(tokens.first(sentence)); i < posts.size(); i++) {
            if (posts.get(i).first() > tokens.last(sentence)) {
                break;
            }
            found.add(posts.get(i));
        }
        return found;
    }

    /** Returns the number of the first post that ends at a token or behind it. */
    private int firstBehind(int token) {
        int low = 0;
        int high = posts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (posts.get(middle).end() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void find(boolean[] clutter) {
        int free = 0;
        for (int t = 1; t + 2 < tokens.size; t++) {
            int close = tokens.is(t, "(") && tokens.is(t + 1, "@") ? closing(t + 2) : -1;
            int dash = close < 0 ? -1 : dashBefore(t, free);
            if (dash <= free) {
                continue;
            }
            int line = lineFirst(dash, free);
            int first = firstLine(line == dash ? lineFirst(dash - 1, free) : line, free);
            int end = dateEnd(close);
            boolean signed = end > close || end + 1 == tokens.size || tokens.startsSentence(end + 1);
            if (signed && first < dash && !clutter[tokens.sentenceOf(first)]) {
                add(first, dash, t - 1, end);
            }
            free = end + 1;
        }
    }

    private int closing(int handle) {
        for (int t = handle; t < Math.min(tokens.size, handle + 4); t++) {
            if (tokens.is(t, ")")) {
                return t;
            }
        }
        return -1;
    }

    /** Returns the dash before the name before a bracket, on the same line; -1 if there is none. */
    private int dashBefore(int bracket, int free) {
        for (int t = bracket - 1; t >= Math.max(free, bracket - LONGEST_NAME) && !tokens.startsLine(t + 1); t--) {
            if (tokens.isDash(t)) {
                return t < bracket - 1 ? t : -1;
            }
        }
        return -1;
    }

    /** Returns the first token of the line that a token stands on, or that from which on nothing is read yet. */
    private int lineFirst(int token, int free) {
        int sentence = tokens.sentenceOf(token);
        while (tokens.first(sentence) > free && !tokens.beginsLine(sentence)) {
            sentence--;
        }
        return Math.max(free, tokens.first(sentence));
    }

    /** Goes back over what lies so far above that it is a line of its own in the post. */
    private int firstLine(int first, int free) {
        int line = first;
        for (int lines = 1; lines < MOST_LINES && line > free && isGap(line); lines++) {
            line = lineFirst(line - 1, free);
        }
        return line;
    }

    /** Paragraphs of an article have one empty line between them; lines of a post have three. */
    private boolean isGap(int token) {
        String between = tokens.text.substring(tokens.end[token - 1], tokens.start[token]);
        return between.chars().filter(c -> c == '\n').count() > 3;
    }

    private int dateEnd(int close) {
        int end = close;
        if (tokens.has(close + 1, Lexicon.MONTH) || tokens.isNumber(close + 1)) {
            int t = close + 1;
            while (t < tokens.size
                    && t <= close + LONGEST_DATE
                    && (tokens.has(t, Lexicon.MONTH) || tokens.isNumber(t) || tokens.is(t, ","))) {
                end = t;
                t = tokens.end[t] - tokens.start[t] == YEAR ? tokens.size : t + 1;
            }
        }
        return end;
    }

    private void add(int first, int dash, int nameLast, int end) {
        Span words = withoutLinks(tokens.start[first], tokens.end[dash - 1]);
        int last = tokens.tokenAt(words.end()) - 1;
        if (last < first || !hasWord(first, last)) {
            return;
        }
        Draft draft = new Draft();
        draft.sourceFirst = dash + 1;
        draft.sourceLast = nameLast;
        draft.source = tokens.span(dash + 1, nameLast);
        draft.content.add(words);
        draft.quotation = Quotation.DIRECT;
        draft.confidence = 0.9;
        posts.add(new Post(first, last, end, draft));
        Arrays.fill(touched, tokens.sentenceOf(first), tokens.sentenceOf(end) + 1, true);
    }

    /** Leaves out the addresses at the end. */
    private Span withoutLinks(int from, int to) {
        int end = to;
        boolean found = true;
        while (found) {
            while (end > from && Character.isWhitespace(tokens.text.charAt(end - 1))) {
                end--;
            }
            int word = end;
            while (word > from && !Character.isWhitespace(tokens.text.charAt(word - 1))) {
                word--;
            }
            found = false;
            String chunk = tokens.text.substring(word, end);
            for (String link : LINKS) {
                int at = chunk.indexOf(link);
                if (at >= 0) {
                    end = Math.min(end, word + at);
                    found = true;
                }
            }
        }
        return new Span(from, Math.max(end, from));
    }

    private boolean hasWord(int first, int last) {
        for (int t = first; t <= last; t++) {
            if (tokens.isWord(t)) {
                return true;
            }
        }
        return false;
    }
}
