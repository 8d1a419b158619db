package dev.whence.english.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Sequence;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Compares what is put together around one cue with every way to do so, written out. */
class AssemblerProperties {

    private static final int LENGTH = 20;
    private static final int CUE = 10;
    /** A judge without weights holds everything as probable as not. */
    private static final float LINK = 0.5f;

    private static final float LEAST = 0.05f;

    @Property(tries = 300)
    void aCueStandsIfAnyWayToReadItGains(@ForAll long seed) {
        Random random = new Random(seed);
        List<TaggedSpan> sources = random(random, 0, 2);
        List<TaggedSpan> contents = random(random, 2, 4);
        TaggedSpan cue = new TaggedSpan(1, CUE, CUE + 1, 0.08f + 0.6f * random.nextFloat());
        Paragraph paragraph = new Paragraph(
                new Sequence(
                        new int[LENGTH],
                        new int[LENGTH],
                        new int[LENGTH],
                        new int[LENGTH],
                        new byte[LENGTH],
                        new byte[LENGTH],
                        new byte[LENGTH]),
                new int[LENGTH],
                new int[LENGTH],
                new int[LENGTH]);
        paragraph.spans = new ArrayList<>(sources);
        paragraph.spans.add(cue);
        paragraph.spans.addAll(contents);
        Assembler assembler = new Assembler(new Logistic(new float[Logistic.SIZE]), Model.THRESHOLD);

        List<Assembler.Option> found = assembler.assemble(paragraph);

        float most = most(cue, sources, contents);
        if (most > 0) {
            assertThat(found)
                    .singleElement()
                    .satisfies(option -> assertThat(option.gain()).isCloseTo(most, within(1e-5f)));
        } else {
            assertThat(found).isEmpty();
        }
    }

    private static List<TaggedSpan> random(Random random, int role, int most) {
        List<TaggedSpan> spans = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int first = random.nextInt(LENGTH - 1);
            int end = Math.min(LENGTH, first + 1 + random.nextInt(6));
            TaggedSpan span = new TaggedSpan(role, first, end, random.nextFloat());
            if (spans.stream().noneMatch(other -> other.first() == span.first() && other.end() == span.end())) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static float most(TaggedSpan cue, List<TaggedSpan> sources, List<TaggedSpan> contents) {
        float most = 0;
        for (TaggedSpan content : contents) {
            for (TaggedSpan more : contents) {
                boolean two = !content.equals(more);
                if (!may(content, cue) || two && (!may(more, cue) || content.overlaps(more))) {
                    continue;
                }
                float gain = cue.probability() - Model.THRESHOLD + gain(content) + (two ? gain(more) : 0);
                most = Math.max(most, gain);
                for (TaggedSpan source : sources) {
                    boolean apart = !source.overlaps(content) && !(two && source.overlaps(more));
                    if (apart && may(source, cue)) {
                        most = Math.max(most, gain + gain(source));
                    }
                }
            }
        }
        return most;
    }

    private static boolean may(TaggedSpan part, TaggedSpan cue) {
        return !part.overlaps(cue) && part.probability() * LINK >= LEAST;
    }

    private static float gain(TaggedSpan part) {
        return part.probability() * LINK - Model.THRESHOLD;
    }
}
