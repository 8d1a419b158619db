package dev.whence.english.tagging.features;

import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import dev.whence.english.tagging.paragraph.WordHash;
import java.util.List;

/**
 * What speaks for and against a span that the tagger holds possible: how probable it and its rivals are, the words at and
 * beyond its edges, quotation marks, the rules' opinion, and the other spans near it. Used by one thread.
 */
public final class SpanFeatures {

    private final HashedFeatures out = new HashedFeatures();

    public HashedFeatures of(Paragraph p, TaggedSpan span) {
        int role = span.role();
        out.clear(role * 1000);
        int level = HashedFeatures.level(span.probability());
        probabilities(p, span, level);
        edges(p, span, level);
        quotations(p, span, level);
        rules(p, span, level);
        neighbours(p, span, level);
        return out.hashed();
    }

    private void probabilities(Paragraph p, TaggedSpan span, int level) {
        int role = span.role();
        float rival = 0;
        float sameSum = 0;
        float otherSum = 0;
        for (TaggedSpan other : p.spans) {
            if (other.equals(span) || other.first() >= span.end() || span.first() >= other.end()) {
                continue;
            }
            if (other.role() == role) {
                rival = Math.max(rival, other.probability());
                sameSum += other.probability();
            } else {
                otherSum += other.probability();
            }
        }
        float least = 1;
        float sum = 0;
        for (int t = span.first(); t < span.end(); t++) {
            float belongs = p.belongs(t, role);
            least = Math.min(least, belongs);
            sum += belongs;
        }
        int mean = HashedFeatures.level(sum / (span.end() - span.first()));
        out.add(level);
        out.add(level, HashedFeatures.level(rival));
        out.add(level, HashedFeatures.level(Math.min(.99, sameSum)));
        out.add(level, HashedFeatures.level(Math.min(.99, otherSum)));
        out.add(HashedFeatures.level(least), mean);
        out.add(HashedFeatures.level(p.tag(span.first(), Tag.begin(role))), level);
        int length = HashedFeatures.distance(span.end() - span.first());
        out.add(length, level);
        out.add(length, Math.min(3, p.sentences[span.end() - 1] - p.sentences[span.first()]));
        out.add(p.likeliest(span.first() - 1), p.likeliest(span.end()));
        out.add(p.likeliest(span.first() - 1), p.likeliest(span.end()), level);
        out.add(p.likeliest(span.end()), p.likeliest(span.end() + 1));
        int inner = 0;
        for (int t = span.first(); t < span.end(); t++) {
            int tag = p.likeliest(t);
            inner |= tag != 0 && (tag - 1) / 2 != role ? 1 : 0;
        }
        out.add(inner, level);
    }

    private void edges(Paragraph p, TaggedSpan span, int level) {
        int i = span.first();
        int j = span.end();
        int first = p.word(i);
        int before = p.word(i - 1);
        int last = p.word(j - 1);
        int behind = p.word(j);
        int farther = p.word(j + 1);
        int firstClass = p.wordClass(i);
        int beforeClass = p.wordClass(i - 1);
        int lastClass = p.wordClass(j - 1);
        int behindClass = p.wordClass(j);
        int fartherClass = p.wordClass(j + 1);
        int edges =
                (i == 0 ? 2 : p.startsSentence(i) ? 1 : 0) * 3 + (j == p.length() ? 2 : p.endsSentence(j - 1) ? 1 : 0);
        out.add(edges);
        out.add(edges, level);
        out.add(first);
        out.add(before);
        out.add(before, first);
        out.add(p.word(i - 2), before);
        out.add(last);
        out.add(behind);
        out.add(last, behind);
        out.add(behind, farther);
        out.add(before, behind);
        out.add(first, behind);
        out.add(first, last);
        out.add(first, level);
        out.add(before, level);
        out.add(last, level);
        out.add(behind, level);
        out.add(firstClass);
        out.add(beforeClass, firstClass);
        out.add(lastClass, behindClass);
        out.add(behindClass, fartherClass);
        out.add(beforeClass, firstClass, lastClass, behindClass);
        out.add(beforeClass, behindClass);
        out.add(behind, fartherClass);
        out.add(behind, fartherClass, level);
        out.add(lastClass, behindClass, level);
        out.add(beforeClass, firstClass, level);
        if (j - i < 8) {
            int words = 17;
            int classes = 17;
            for (int t = i; t < j; t++) {
                words = words * 31 + p.word(t);
                classes = classes * 31 + p.wordClass(t);
            }
            out.add(words);
            out.add(classes);
            out.add(words, beforeClass);
            out.add(words, behindClass);
        } else {
            out.add(3);
            out.add(3);
            out.add(3);
            out.add(3);
        }
        int ahead = j;
        while (ahead < p.length() && ahead < j + 3 && p.sequence.shapes()[ahead] != 0 && isMark(p, ahead)) {
            ahead++;
        }
        out.add(p.word(ahead), behind);
        out.add(p.wordClass(ahead), behind);
        out.add(p.wordClass(ahead), level);
        int commas = 0;
        for (int t = i; t < j; t++) {
            commas += p.word(t) == WordHash.COMMA ? 1 : 0;
        }
        out.add(Math.min(4, commas), level);
    }

    private static boolean isMark(Paragraph p, int token) {
        int word = p.word(token);
        return word == WordHash.COMMA || word == WordHash.QUOTE || word == WordHash.DASH;
    }

    private void quotations(Paragraph p, TaggedSpan span, int level) {
        int i = span.first();
        int j = span.end();
        int opened = 0;
        int closed = 0;
        for (int t = i; t < j; t++) {
            opened += p.quoted(t) && !p.quoted(t - 1) ? 1 : 0;
            closed += p.quoted(t) && !p.quoted(t + 1) ? 1 : 0;
        }
        int quotes = (p.quoted(i) && !p.quoted(i - 1) ? 1 : 0)
                + (p.quoted(j - 1) && !p.quoted(j) ? 2 : 0)
                + (opened != closed ? 4 : 0)
                + (p.quoted(i) ? 8 : 0)
                + (p.quoted(j - 1) ? 16 : 0)
                + (opened > 0 ? 32 : 0);
        out.add(quotes);
        out.add(quotes, level);
        out.add(quotes, p.startsSentence(i) ? 1 : 0, p.endsSentence(j - 1) ? 1 : 0);
        out.add(quotes, p.word(j));
    }

    private void rules(Paragraph p, TaggedSpan span, int level) {
        int i = span.first();
        int j = span.end();
        int begin = Tag.begin(span.role());
        int inside = Tag.inside(span.role());
        boolean starts = p.mark(i) == begin;
        boolean ends = (p.mark(j - 1) == begin || p.mark(j - 1) == inside) && p.mark(j) != inside;
        int within = 0;
        for (int t = i; t < j; t++) {
            within |= p.mark(t) == begin || p.mark(t) == inside ? 1 : p.mark(t) == Tag.OUTSIDE ? 2 : 4;
        }
        int agree = (starts ? 1 : 0) + (ends ? 2 : 0) + within * 4;
        out.add(agree);
        out.add(agree, level);
        out.add(agree, p.mark(i - 1), p.mark(j));
    }

    private void neighbours(Paragraph p, TaggedSpan span, int level) {
        List<TaggedSpan> spans = p.spans;
        for (int role = 0; role < Tag.ROLES; role++) {
            float left = 0;
            float right = 0;
            float same = 0;
            int leftWord = 0;
            int rightWord = 0;
            int sameWord = 0;
            float cue = 0;
            int cueAt = 0;
            for (TaggedSpan other : spans) {
                if (other.role() != role || other.first() < span.end() && span.first() < other.end()) {
                    continue;
                }
                int gap = span.first() - other.end();
                if (gap >= 0 && gap <= 3 && other.probability() > left) {
                    left = other.probability();
                    leftWord = p.word(other.first()) + 31 * gap;
                }
                gap = other.first() - span.end();
                if (gap >= 0 && gap <= 3 && other.probability() > right) {
                    right = other.probability();
                    rightWord = p.word(other.first()) + 31 * gap;
                }
                boolean near = p.sentences[other.first()] >= p.sentences[span.first()]
                        && p.sentences[other.end() - 1] <= p.sentences[span.end() - 1];
                if (near && other.probability() > same) {
                    same = other.probability();
                    sameWord = p.word(other.first());
                    cue = other.probability();
                    cueAt = other.first() < span.first() ? other.end() - span.first() : other.first() - span.end() + 1;
                }
            }
            int leftLevel = HashedFeatures.level(left);
            int rightLevel = HashedFeatures.level(right);
            int sameLevel = HashedFeatures.level(same);
            out.add(leftLevel, rightLevel);
            out.add(leftLevel, level);
            out.add(rightLevel, level);
            out.add(sameLevel, level);
            out.add(leftLevel, leftWord);
            out.add(rightLevel, rightWord);
            out.add(leftWord);
            out.add(rightWord);
            out.add(sameLevel, sameWord);
            out.add(sameWord, p.word(span.end()));
            out.add(sameWord, p.word(span.first()));
            out.add(
                    cueAt < 0 ? -HashedFeatures.distance(cueAt) : HashedFeatures.distance(cueAt),
                    HashedFeatures.level(cue));
            out.add(cueAt < 0 ? -HashedFeatures.distance(cueAt) : HashedFeatures.distance(cueAt), sameWord);
        }
    }
}
