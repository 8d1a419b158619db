package dev.whence.english.tagging.features;

import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.WordHash;
import java.util.Arrays;

/**
 * What speaks for and against each tag of each token, and each step from one tag to the next, in the linear model: the words
 * around it, their classes, quotation marks, what the rules say, and where the nearest words are that are often cues. Used
 * by one thread, for one paragraph.
 */
public final class TokenFeatures {

    private static final int OFTEN = 4;

    private final Paragraph p;
    private final Habits habits;
    private final int annotator;
    private final int n;
    private final int[] quoteFirst;
    private final int[] quoteLast;
    private final int[] sentenceFirst;
    private final int[] sentenceLast;
    private final int[] pieceFirst;
    private final int[] pieceLast;
    private final int[] cueLeft;
    private final int[] cueRight;
    private final int[] bestCue;
    private final int[] commas;
    private final HashedFeatures out = new HashedFeatures();

    public TokenFeatures(Paragraph p, Habits habits, int annotator) {
        this.p = p;
        this.habits = habits;
        this.annotator = annotator;
        n = p.length();
        quoteFirst = filled(-1);
        quoteLast = filled(-1);
        sentenceFirst = new int[n];
        sentenceLast = new int[n];
        pieceFirst = new int[n];
        pieceLast = new int[n];
        cueLeft = filled(-1);
        cueRight = filled(-1);
        bestCue = filled(-1);
        commas = new int[n + 1];
        measure();
        findCues();
    }

    private int[] filled(int value) {
        int[] filled = new int[n];
        Arrays.fill(filled, value);
        return filled;
    }

    private void measure() {
        for (int t = 0; t < n; t++) {
            boolean starts = p.startsSentence(t);
            sentenceFirst[t] = starts ? t : sentenceFirst[t - 1];
            pieceFirst[t] = starts || divides(t - 1) ? t : pieceFirst[t - 1];
            if (p.quoted(t)) {
                quoteFirst[t] = p.quoted(t - 1) ? quoteFirst[t - 1] : t;
            }
            commas[t + 1] = commas[t] + (p.word(t) == WordHash.COMMA ? 1 : 0);
        }
        for (int t = n - 1; t >= 0; t--) {
            boolean ends = p.endsSentence(t);
            sentenceLast[t] = ends ? t : sentenceLast[t + 1];
            pieceLast[t] = ends || divides(t + 1) ? t : pieceLast[t + 1];
            if (p.quoted(t)) {
                quoteLast[t] = p.quoted(t + 1) ? quoteLast[t + 1] : t;
            }
        }
    }

    private boolean divides(int token) {
        int word = p.word(token);
        return word == WordHash.COMMA
                || word == WordHash.QUOTE
                || word == WordHash.DASH
                || word == WordHash.COLON
                || word == WordHash.SEMICOLON
                || word == WordHash.OPEN
                || word == WordHash.CLOSE;
    }

    private int cue(int token) {
        return token < 0 || token >= n ? 0 : habits.cue(p.word(token));
    }

    private void findCues() {
        int last = -1;
        for (int t = 0; t < n; t++) {
            last = t == sentenceFirst[t] ? -1 : last;
            cueLeft[t] = last;
            last = cue(t) >= OFTEN ? t : last;
        }
        last = -1;
        for (int t = n - 1; t >= 0; t--) {
            last = t == sentenceLast[t] ? -1 : last;
            cueRight[t] = last;
            last = cue(t) >= OFTEN ? t : last;
        }
        for (int t = 0; t < n; t++) {
            if (t != sentenceFirst[t]) {
                bestCue[t] = bestCue[t - 1];
                continue;
            }
            for (int s = t; s <= sentenceLast[t]; s++) {
                if (cue(s) > 2 && (bestCue[t] < 0 || cue(s) > cue(bestCue[t]))) {
                    bestCue[t] = s;
                }
            }
        }
    }

    /** Returns the features of the tag of a token. */
    public HashedFeatures node(int t) {
        out.clear(0);
        words(t);
        classes(t);
        quotations(t);
        habits(t);
        cues(t);
        pieces(t);
        marks(t);
        annotator(t);
        return out.hashed();
    }

    private void annotator(int t) {
        if (annotator > 0) {
            out.clear(out.count(), 700);
            out.add(annotator);
            out.add(annotator, p.word(t));
            out.add(annotator, cue(t), p.wordClass(t));
            out.add(annotator, p.mark(t));
            out.add(annotator, p.wordClass(t), p.quoted(t) ? 1 : 0);
        }
    }

    /** Returns the features of the step to a token's tag from that of the token before it. */
    public HashedFeatures edge(int t) {
        out.clear(5000);
        out.add(0);
        out.add(p.word(t));
        out.add(p.word(t - 1));
        out.add(p.wordClass(t - 1), p.wordClass(t));
        out.add(quotePlace(t), quotePlace(t - 1), p.startsSentence(t) ? 1 : 0);
        out.add(cue(t - 1), cue(t));
        out.add(p.wordClass(t), p.wordClass(t + 1));
        out.add(p.word(t - 1), p.wordClass(t));
        out.add(p.word(t), p.wordClass(t - 1));
        out.add(p.mark(t - 1), p.mark(t));
        out.add(divides(t) ? p.word(t) : 0, divides(t - 1) ? p.word(t - 1) : 0, p.quoted(t) ? 1 : 0);
        out.add(divides(t) ? p.word(t + 1) : 0, divides(t - 1) ? p.word(t - 2) : 0);
        if (annotator > 0) {
            out.add(annotator);
            out.add(annotator, p.wordClass(t));
        }
        return out.hashed();
    }

    private int ending(int t) {
        return t < 0 || t >= n ? 0 : p.sequence.endings()[t];
    }

    private int shape(int t) {
        return t < 0 || t >= n ? 0 : p.sequence.shapes()[t];
    }

    private void words(int t) {
        int w = p.word(t);
        int l1 = p.word(t - 1);
        int l2 = p.word(t - 2);
        int r1 = p.word(t + 1);
        int r2 = p.word(t + 2);
        out.add(0);
        out.add(w);
        out.add(l1);
        out.add(l2);
        out.add(p.word(t - 3));
        out.add(r1);
        out.add(r2);
        out.add(p.word(t + 3));
        out.add(l1, w);
        out.add(w, r1);
        out.add(l2, l1, w);
        out.add(w, r1, r2);
        out.add(l1, w, r1);
        out.add(l2, l1);
        out.add(r1, r2);
        out.add(l1, r1);
        out.add(w, shape(t));
        out.add(ending(t));
        out.add(shape(t));
        out.add(ending(t - 1));
        out.add(ending(t + 1));
        out.add(shape(t - 1), shape(t));
        out.add(shape(t), shape(t + 1));
    }

    private void classes(int t) {
        int w = p.word(t);
        int c = p.wordClass(t);
        int l1 = p.wordClass(t - 1);
        int l2 = p.wordClass(t - 2);
        int r1 = p.wordClass(t + 1);
        int r2 = p.wordClass(t + 2);
        out.add(c);
        out.add(l1, c);
        out.add(c, r1);
        out.add(l1, c, r1);
        out.add(l2, l1, c);
        out.add(c, r1, r2);
        out.add(c, p.word(t - 1));
        out.add(c, p.word(t + 1));
        out.add(w, r1);
        out.add(w, l1);
        out.add(w, r1, r2);
        out.add(l2, l1, c, r1);
        out.add(l1, c, r1, r2);
    }

    private int quotePlace(int t) {
        if (!p.quoted(t)) {
            return 0;
        }
        return t == quoteFirst[t] ? 1 : t == quoteLast[t] ? 2 : 3;
    }

    private void quotations(int t) {
        int w = p.word(t);
        int place = quotePlace(t);
        int sides = (p.quoted(t - 1) ? 1 : 0) + (p.quoted(t + 1) ? 2 : 0);
        int starts = p.startsSentence(t) ? 1 : 0;
        out.add(place, sides);
        out.add(w, place > 0 ? 1 : 0);
        out.add(p.wordClass(t), place);
        out.add(place, starts, p.endsSentence(t) ? 1 : 0);
        out.add(place > 0 ? 1 : 0, p.word(t - 1));
        out.add(place > 0 ? 1 : 0, p.word(t + 1));
        out.add(place > 0 ? 1 : 0, shape(t));
        if (place > 0) {
            int first = quoteFirst[t];
            int last = quoteLast[t];
            int length = HashedFeatures.distance(last - first);
            out.add(place, length);
            out.add(p.word(first - 1), place);
            out.add(p.word(last + 1), place);
            out.add(p.word(first - 2), p.word(first - 1));
            out.add(p.word(last + 1), p.word(last + 2));
            out.add(p.word(last - 1), place);
            out.add(p.word(last - 1), length, p.startsSentence(first) ? 1 : 0);
            out.add(first == 0 ? 1 : 0, last == n - 1 ? 1 : 0, place);
            out.add(HashedFeatures.distance(t - first), place);
            out.add(HashedFeatures.distance(last - t), w);
            out.add(cue(first - 1), cue(last + 1));
        } else {
            int left = t;
            while (left >= sentenceFirst[t] && !p.quoted(left)) {
                left--;
            }
            int right = t;
            while (right <= sentenceLast[t] && !p.quoted(right)) {
                right++;
            }
            int l = left < sentenceFirst[t] ? -1 : HashedFeatures.distance(t - left);
            int r = right > sentenceLast[t] ? -1 : HashedFeatures.distance(right - t);
            out.clear(out.count(), 200);
            out.add(l, r);
            out.add(l, w);
            out.add(r, w);
            out.add(l < 0 ? -1 : HashedFeatures.distance(quoteLast[left] - quoteFirst[left]), p.wordClass(t));
            out.add(r < 0 ? -1 : HashedFeatures.distance(quoteLast[right] - quoteFirst[right]), p.wordClass(t));
        }
    }

    private void habits(int t) {
        out.clear(out.count(), 300);
        int w = p.word(t);
        int c = p.wordClass(t);
        int cue = cue(t);
        int before = cue(t - 1);
        int behind = cue(t + 1);
        int begins = habits.begins(w);
        int source = habits.source(w);
        out.add(cue);
        out.add(cue, before);
        out.add(cue, behind);
        out.add(cue, c);
        out.add(cue, p.quoted(t) ? 1 : 0);
        out.add(begins, c);
        out.add(source, c);
        out.add(source, p.startsSentence(t) ? 1 : 0);
        out.add(before, c);
        out.add(behind, c);
        out.add(cue, c, p.wordClass(t + 1));
        out.add(cue, c, p.wordClass(t - 1));
        out.add(cue(t - 2), before, cue);
        out.add(before, w);
        out.add(behind, w);
        out.add(source, cue(t + 1), cue(t - 1));
    }

    private int relation(int cue, int t) {
        if (cue < 0) {
            return -1;
        }
        int low = Math.min(cue, t);
        int high = Math.max(cue, t);
        boolean sameQuote = quoteFirst[cue] == quoteFirst[t];
        return (sameQuote ? 1 : 0)
                + (commas[high] - commas[low] > 0 ? 2 : 0)
                + (p.word(cue + 1) == WordHash.THAT ? 4 : 0)
                + (divides(cue + 1) ? 8 : 0)
                + (divides(cue - 1) ? 16 : 0);
    }

    private void cues(int t) {
        out.clear(out.count(), 400);
        int w = p.word(t);
        int c = p.wordClass(t);
        int left = cueLeft[t];
        int right = cueRight[t];
        int best = bestCue[t];
        int dl = left < 0 ? -1 : HashedFeatures.distance(t - left);
        int dr = right < 0 ? -1 : HashedFeatures.distance(right - t);
        int leftWord = left < 0 ? 0 : p.word(left);
        int rightWord = right < 0 ? 0 : p.word(right);
        int rl = relation(left, t);
        int rr = relation(right, t);
        out.add(dl, dr);
        out.add(dl, dr, c);
        out.add(dl, w);
        out.add(dr, w);
        out.add(dl, c, p.wordClass(t - 1));
        out.add(dr, c, p.wordClass(t + 1));
        out.add(leftWord, dl);
        out.add(rightWord, dr);
        out.add(leftWord);
        out.add(rightWord);
        out.add(leftWord, w);
        out.add(rightWord, w);
        out.add(rl);
        out.add(rr);
        out.add(rl, rr);
        out.add(rl, leftWord);
        out.add(rr, rightWord);
        out.add(rl, dl, c);
        out.add(rr, dr, c);
        out.add(rl, w);
        out.add(rr, w);
        out.add(rl, rr, c);
        out.add(left < 0 ? -1 : cue(left), rl);
        out.add(right < 0 ? -1 : cue(right), rr);
        int side = best < 0 ? -9 : Integer.signum(t - best);
        int bestWord = best < 0 ? 0 : p.word(best);
        int far = side * HashedFeatures.distance(t - best);
        out.add(side, best < 0 ? 0 : cue(best), p.quoted(t) ? 1 : 0);
        out.add(side, bestWord);
        out.add(far, bestWord);
        out.add(far, c);
        out.add(far, w);
        out.add(best < 0 ? -1 : quoteFirst[best] == quoteFirst[t] ? 1 : 0, side, bestWord);
        out.add(best < 0 ? -1 : p.wordClass(best), far, c);
    }

    private void pieces(int t) {
        out.clear(out.count(), 500);
        int first = pieceFirst[t];
        int last = pieceLast[t];
        int opens = p.word(first);
        int before = first > sentenceFirst[t] ? p.word(first - 1) : 5;
        int behind = last < sentenceLast[t] ? p.word(last + 1) : 6;
        out.add(opens);
        out.add(before, behind);
        out.add(opens, before);
        out.add(HashedFeatures.distance(t - first), opens);
        out.add(HashedFeatures.distance(last - t), behind);
        out.add(t == first ? 1 : 0, t == last ? 1 : 0, p.wordClass(t));
        int most = mostCue(first, last);
        int level = most < 0 ? 0 : cue(most);
        out.add(level, most < 0 ? 0 : Integer.signum(t - most));
        out.add(level, before, behind);
        int next = last + 1;
        while (next <= sentenceLast[t] && divides(next)) {
            next++;
        }
        int ahead = next <= sentenceLast[t] ? mostCue(next, pieceLast[next]) : -1;
        out.add(ahead < 0 ? 0 : cue(ahead), level);
        out.add(ahead < 0 ? 0 : p.word(ahead), behind);
        int past = first - 1;
        while (past >= sentenceFirst[t] && divides(past)) {
            past--;
        }
        int back = past >= sentenceFirst[t] ? mostCue(pieceFirst[past], past) : -1;
        out.add(back < 0 ? 0 : cue(back), level, ahead < 0 ? 0 : cue(ahead));
        out.add(back < 0 ? 0 : p.word(back), before);
    }

    private int mostCue(int first, int last) {
        int most = -1;
        for (int t = Math.max(first, last - 40); t <= last; t++) {
            most = cue(t) > 1 && (most < 0 || cue(t) > cue(most)) ? t : most;
        }
        return most;
    }

    private void marks(int t) {
        out.clear(out.count(), 600);
        int mark = p.mark(t);
        out.add(mark);
        out.add(mark, p.mark(t - 1), p.mark(t + 1));
        out.add(mark, p.word(t));
        out.add(mark, p.wordClass(t));
        out.add(mark, p.word(t + 1));
        out.add(mark, cue(t));
        int sentence = 0;
        for (int s = Math.max(sentenceFirst[t], t - 30); s <= Math.min(sentenceLast[t], t + 30); s++) {
            sentence |= 1 << (p.mark(s) + 1) / 2;
        }
        out.add(sentence, mark);
        out.add(sentence, p.wordClass(t), p.quoted(t) ? 1 : 0);
        out.add(sentence, cue(t));
    }
}
