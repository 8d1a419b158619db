package dev.whence.english.tagging;

import dev.whence.english.tagging.features.LinkFeatures;
import dev.whence.english.tagging.paragraph.Paragraph;
import dev.whence.english.tagging.paragraph.TaggedAttribution;
import dev.whence.english.tagging.paragraph.TaggedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the attributions of one paragraph together from the spans that may be: each cue with the source and the contents
 * that most probably are its own. Which attributions stand side by side is found by beam search: no word belongs to two
 * spans, but two cues may share a source. Used by one thread.
 */
public final class Assembler {

    private static final float LEAST_CUE = 0.08f;
    private static final float LEAST_PART = 0.05f;
    private static final int MOST_CONTENTS = 5;
    private static final int MOST_SOURCES = 3;
    private static final int MOST_OPTIONS = 10;
    private static final int BEAM = 12;
    /** More than sums of probabilities are rounded by. */
    private static final float ROUNDING = 1e-5f;

    private final LinkFeatures features = new LinkFeatures();
    private final Logistic links;
    private final float threshold;

    /**
     * Makes an assembler.
     *
     * @param threshold how probable a part must be at least to be worth its place; a weak part may stand with strong ones
     */
    public Assembler(Logistic links, float threshold) {
        this.links = links;
        this.threshold = threshold;
    }

    /** A part that may belong to a cue, and how probable it is that it stands there and does. */
    record Part(TaggedSpan span, float worth) {}

    /** One way to read a cue. */
    public record Option(TaggedSpan cue, @Nullable Part source, List<Part> contents, float gain) {}

    /** Options that stand side by side; the last one and those before it. */
    private record State(@Nullable State before, @Nullable Option last, float gain) {}

    public List<Option> assemble(Paragraph paragraph) {
        List<List<Option>> options = new ArrayList<>();
        for (TaggedSpan cue : paragraph.spans) {
            if (cue.role() == 1 && cue.probability() >= LEAST_CUE) {
                List<Option> of = options(paragraph, cue);
                if (!of.isEmpty()) {
                    options.add(of);
                }
            }
        }
        options.sort(Comparator.comparingDouble((List<Option> of) -> -of.get(0).gain()));
        List<State> beam = List.of(new State(null, null, 0));
        for (List<Option> of : options) {
            List<State> next = new ArrayList<>(beam);
            for (State state : beam) {
                for (Option option : of) {
                    float gain = gain(state, option);
                    if (gain > 0) {
                        next.add(new State(state, option, state.gain() + gain));
                    }
                }
            }
            next.sort(Comparator.comparingDouble((State state) -> -state.gain()));
            beam = next.size() > BEAM ? next.subList(0, BEAM) : next;
        }
        List<Option> chosen = new ArrayList<>();
        for (State state = beam.get(0); state != null && state.last() != null; state = state.before()) {
            chosen.add(state.last());
        }
        chosen.sort(Comparator.comparing(Option::cue, TaggedSpan.ORDER));
        return chosen;
    }

    /** Returns what an option adds to those chosen; nothing if it does not fit beside them. */
    private float gain(State state, Option option) {
        float gain = option.gain();
        for (State s = state; s != null && s.last() != null; s = s.before()) {
            Option other = s.last();
            Part source = option.source();
            boolean shared = source != null
                    && other.source() != null
                    && source.span().equals(other.source().span());
            if (clash(option, other, shared)) {
                return 0;
            }
            if (source != null && shared) {
                gain -= Math.max(0, source.worth() - threshold);
            }
        }
        return gain;
    }

    private static boolean clash(Option a, Option b, boolean shared) {
        if (clash(a.cue(), b, false)
                || !shared && a.source() != null && clash(a.source().span(), b, false)) {
            return true;
        }
        for (Part content : a.contents()) {
            if (clash(content.span(), b, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean clash(TaggedSpan span, Option b, boolean shared) {
        if (span.overlaps(b.cue())
                || b.source() != null && !shared && span.overlaps(b.source().span())) {
            return true;
        }
        for (Part content : b.contents()) {
            if (span.overlaps(content.span())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the best ways to read a cue, the best first. */
    private List<Option> options(Paragraph paragraph, TaggedSpan cue) {
        if (mostGain(paragraph, cue) < 0) {
            return List.of();
        }
        List<Part> sources = parts(paragraph, cue, 0, MOST_SOURCES);
        List<Part> contents = parts(paragraph, cue, 2, MOST_CONTENTS);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Part content = contents.get(i);
            addOptions(cue, sources, List.of(content), options);
            for (int j = i + 1; j < contents.size(); j++) {
                Part more = contents.get(j);
                if (more.worth() > threshold && !more.span().overlaps(content.span())) {
                    addOptions(cue, sources, List.of(content, more), options);
                }
            }
        }
        options.sort(Comparator.comparingDouble((Option option) -> -option.gain()));
        return options.size() > MOST_OPTIONS ? options.subList(0, MOST_OPTIONS) : options;
    }

    /** Returns more than any way to read a cue gains: what the likeliest parts would if they were its own for certain. */
    private float mostGain(Paragraph paragraph, TaggedSpan cue) {
        float source = threshold;
        float content = 0;
        float more = threshold;
        for (TaggedSpan span : paragraph.spans) {
            if (span.role() == 0 && !span.overlaps(cue)) {
                source = Math.max(source, span.probability());
            } else if (span.role() == 2 && !span.overlaps(cue)) {
                more = Math.max(more, Math.min(content, span.probability()));
                content = Math.max(content, span.probability());
            }
        }
        return cue.probability() + content + source + more - 4 * threshold + ROUNDING;
    }

    private void addOptions(TaggedSpan cue, List<Part> sources, List<Part> contents, List<Option> options) {
        float gain = cue.probability() - threshold;
        for (Part content : contents) {
            gain += content.worth() - threshold;
        }
        if (gain > 0) {
            options.add(new Option(cue, null, contents, gain));
        }
        for (Part source : sources) {
            boolean apart = true;
            for (Part content : contents) {
                apart &= !content.span().overlaps(source.span());
            }
            float with = gain + source.worth() - threshold;
            if (apart && with > 0) {
                options.add(new Option(cue, source, contents, with));
            }
        }
    }

    private List<Part> parts(Paragraph paragraph, TaggedSpan cue, int role, int most) {
        List<Part> parts = new ArrayList<>();
        for (TaggedSpan span : paragraph.spans) {
            if (span.role() == role && span.probability() >= LEAST_PART && !span.overlaps(cue)) {
                double link = links.probability(features.of(paragraph, cue, span), 0);
                float worth = (float) (span.probability() * link);
                if (worth >= LEAST_PART) {
                    parts.add(new Part(span, worth));
                }
            }
        }
        parts.sort(Comparator.comparingDouble((Part part) -> -part.worth()));
        return parts.size() > most ? parts.subList(0, most) : parts;
    }

    public static TaggedAttribution found(Option option, double confidence) {
        List<TaggedSpan> contents = new ArrayList<>();
        for (Part part : option.contents()) {
            contents.add(part.span());
        }
        contents.sort(TaggedSpan.ORDER);
        return new TaggedAttribution(
                option.cue(), Optional.ofNullable(option.source()).map(Part::span), contents, confidence);
    }
}
