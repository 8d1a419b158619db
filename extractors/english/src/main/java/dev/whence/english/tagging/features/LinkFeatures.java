package dev.whence.english.tagging.features;

import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import dev.whence.english.tagging.paragraph.WordHash;

/** What speaks for and against a source or a content belonging to a cue. Used by one thread. */
public final class LinkFeatures {

    private final HashedFeatures out = new HashedFeatures();

    public HashedFeatures of(Paragraph p, TaggedSpan cue, TaggedSpan other) {
        int role = other.role();
        out.clear(50_000 + role * 1000);
        boolean before = other.end() <= cue.first();
        int low = before ? other.end() : cue.end();
        int high = before ? cue.first() : other.first();
        int gap = Math.max(0, high - low);
        int side = before ? 1 : other.first() >= cue.end() ? 2 : 3;
        int distance = side * 16 + HashedFeatures.distance(gap);
        int cues = 0;
        int rivals = 0;
        int contents = 0;
        float nearest = 0;
        for (TaggedSpan span : p.spans) {
            if (span.probability() < 0.2f || span.equals(cue) || span.equals(other)) {
                continue;
            }
            if (span.first() >= low && span.end() <= high) {
                cues += span.role() == 1 ? 1 : 0;
                rivals += span.role() == role ? 1 : 0;
                contents += span.role() == 2 ? 1 : 0;
            }
            boolean beside = span.role() == 1 && (span.end() == other.first() || span.first() == other.end());
            nearest = beside ? Math.max(nearest, span.probability()) : nearest;
        }
        int sentences = Math.abs(p.sentences[cue.first()] - p.sentences[before ? other.end() - 1 : other.first()]);
        int owner = p.drafts[cue.first()];
        int rules = owner > 0 && owner == p.drafts[other.first()]
                ? 1
                : owner > 0 && p.drafts[other.first()] > 0 ? 2 : owner > 0 ? 3 : p.drafts[other.first()] > 0 ? 4 : 0;
        int quotes = (p.quoted(cue.first()) ? 1 : 0)
                + (p.quoted(other.first()) ? 2 : 0)
                + (p.quoted(other.end() - 1) ? 4 : 0);
        int cueWord = p.word(cue.end() - 1);
        int first = p.word(other.first());
        int firstClass = p.wordClass(other.first());
        int comma = 0;
        int marks = 0;
        int between = 17;
        for (int t = low; t < high; t++) {
            comma += p.word(t) == WordHash.COMMA ? 1 : 0;
            marks |= p.word(t) == WordHash.QUOTE ? 1 : 0;
            between = between * 31 + p.wordClass(t);
        }
        out.add(side);
        out.add(distance);
        out.add(distance, Math.min(2, sentences));
        out.add(side, Math.min(2, cues), Math.min(2, rivals));
        out.add(side, Math.min(2, cues), Math.min(2, contents), Math.min(2, sentences));
        out.add(side, rules);
        out.add(side, rules, Math.min(2, cues), Math.min(2, sentences));
        out.add(quotes, side, Math.min(2, sentences));
        out.add(side, cueWord);
        out.add(distance, cueWord);
        out.add(side, p.wordClass(cue.end() - 1), p.wordClass(cue.first()));
        out.add(side, first);
        out.add(side, firstClass);
        out.add(side, Math.min(3, comma), marks);
        out.add(side, gap <= 4 ? between : -1);
        out.add(side, p.word(cue.end()), first);
        out.add(side, p.word(other.end()));
        out.add(side, p.wordClass(cue.first() - 1), p.wordClass(cue.end()));
        out.add(side, HashedFeatures.level(nearest), gap == 0 ? 1 : 0);
        out.add(side, HashedFeatures.level(cue.probability()), HashedFeatures.level(other.probability()));
        out.add(p.startsSentence(other.first()) ? 1 : 0, p.endsSentence(other.end() - 1) ? 1 : 0, side);
        return out.hashed();
    }
}
