package dev.whence.english.tagging;

import dev.whence.english.tagging.features.HashedFeatures;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import java.util.List;

/** What speaks for and against an attribution that was put together: how probable its parts are. Used by one thread. */
public final class WholeFeatures {

    private final HashedFeatures out = new HashedFeatures();

    /** Returns the log-odds that a whole starts from: of its parts, the least probable. */
    public static float base(Assembler.Option option) {
        float least = option.cue().probability();
        for (Assembler.Part content : option.contents()) {
            least = Math.min(least, content.worth());
        }
        return Logistic.odds(least);
    }

    public HashedFeatures of(Paragraph paragraph, Assembler.Option option) {
        List<Assembler.Part> contents = option.contents();
        Assembler.Part content = contents.get(0);
        TaggedSpan span = content.span();
        int cue = HashedFeatures.level(option.cue().probability());
        int worth = HashedFeatures.level(content.worth());
        int source = option.source() == null
                ? -1
                : HashedFeatures.level(option.source().worth());
        int quoted = (paragraph.quoted(span.first()) ? 1 : 0) + (paragraph.quoted(span.end() - 1) ? 2 : 0);
        int rules = paragraph.drafts[option.cue().first()] > 0 ? 1 : 0;
        int length = HashedFeatures.distance(span.end() - span.first());
        out.clear(90_000);
        out.add(0);
        out.add(cue);
        out.add(worth);
        out.add(source);
        out.add(cue, worth);
        out.add(cue, source);
        out.add(quoted, worth);
        out.add(rules, worth);
        out.add(rules, quoted);
        out.add(length, worth);
        out.add(contents.size());
        return out.hashed();
    }
}
