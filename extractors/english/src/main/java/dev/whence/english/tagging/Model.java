package dev.whence.english.tagging;

import dev.whence.english.tagging.features.SpanFeatures;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.Tag;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import dev.whence.english.tagging.taggers.Tagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A learned model: taggers whose opinions are averaged, and judges of spans, of links and of whole attributions. Immutable and thread-safe.
 */
public final class Model {

    /** How probable a part of an attribution must be to be worth its place; the best on articles not learned from. */
    public static final float THRESHOLD = 0.33f;

    private static final int TOGETHER = 32;
    /** So many spans of a paragraph are looked at, the likeliest: several times what news has; mere repeats have more. */
    private static final int MOST_SPANS = 160;

    public final List<Tagger> members;
    /** Spans less probable than this are not looked at. */
    final double floor;

    public final Logistic spans;
    final Logistic links;
    final Logistic wholes;

    public Model(List<Tagger> members, double floor, Logistic spans, Logistic links, Logistic wholes) {
        this.members = List.copyOf(members);
        this.floor = floor;
        this.spans = spans;
        this.links = links;
        this.wholes = wholes;
    }

    /**
     * Finds the attributions of paragraphs.
     *
     * @param paragraphs the paragraphs of an article; what the tagger finds is noted in them
     * @return for each paragraph what it holds, in order
     */
    public List<List<TaggedAttribution>> read(List<Paragraph> paragraphs) {
        tag(members, floor, paragraphs);
        SpanFeatures features = new SpanFeatures();
        Assembler assembler = new Assembler(links, THRESHOLD);
        WholeFeatures whole = new WholeFeatures();
        List<List<TaggedAttribution>> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            judge(paragraph, spans, features);
            List<TaggedAttribution> here = new ArrayList<>();
            for (Assembler.Option option : assembler.assemble(paragraph)) {
                double confidence = wholes.probability(whole.of(paragraph, option), WholeFeatures.base(option));
                here.add(Assembler.found(option, confidence));
            }
            found.add(here);
        }
        return found;
    }

    /** Gives the spans of a paragraph the probabilities that a judge gives them. */
    public static void judge(Paragraph paragraph, Logistic judge, SpanFeatures features) {
        List<TaggedSpan> judged = new ArrayList<>();
        for (TaggedSpan span : paragraph.spans) {
            double base = Logistic.odds(span.probability());
            judged.add(span.with((float) judge.probability(features.of(paragraph, span), base)));
        }
        paragraph.spans = judged;
    }

    /** Finds in each paragraph how probable the tags are, and the spans that may be, as the members have it together. */
    public static void tag(List<Tagger> members, double floor, List<Paragraph> paragraphs) {
        List<Paragraph> ordered = new ArrayList<>(paragraphs);
        ordered.sort(Comparator.comparingInt(Paragraph::length).reversed());
        for (int from = 0; from < ordered.size(); from += TOGETHER) {
            tagTogether(members, floor, ordered.subList(from, Math.min(ordered.size(), from + TOGETHER)));
        }
    }

    private static void tagTogether(List<Tagger> members, double floor, List<Paragraph> paragraphs) {
        List<List<TaggedSpan>> found = new ArrayList<>();
        List<float[]> tags = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            tags.add(new float[paragraph.length() * Tag.COUNT]);
            found.add(new ArrayList<>());
        }
        float share = 1f / members.size();
        for (Tagger member : members) {
            member.tag(paragraphs, (chain, s) -> {
                chain.addProbabilities(tags.get(s), share);
                chain.addSpans(floor, found.get(s));
            });
        }
        for (int s = 0; s < paragraphs.size(); s++) {
            paragraphs.get(s).tag(tags.get(s));
            paragraphs.get(s).spans = likeliest(averaged(found.get(s), share, floor));
        }
    }

    /** Adds up the shares of the same span, and leaves out what is improbable on the whole. */
    private static List<TaggedSpan> averaged(List<TaggedSpan> found, float share, double floor) {
        found.sort(TaggedSpan.ORDER);
        List<TaggedSpan> averaged = new ArrayList<>();
        int i = 0;
        while (i < found.size()) {
            TaggedSpan span = found.get(i);
            float sum = 0;
            while (i < found.size() && TaggedSpan.ORDER.compare(span, found.get(i)) == 0) {
                sum = found.get(i).probability() * share + sum;
                i++;
            }
            if (sum >= floor) {
                averaged.add(span.with(sum));
            }
        }
        return averaged;
    }

    private static List<TaggedSpan> likeliest(List<TaggedSpan> spans) {
        if (spans.size() <= MOST_SPANS) {
            return spans;
        }
        return spans.stream()
                .sorted(Comparator.comparingDouble((TaggedSpan span) -> -span.probability())
                        .thenComparing(TaggedSpan.ORDER))
                .limit(MOST_SPANS)
                .toList();
    }
}
