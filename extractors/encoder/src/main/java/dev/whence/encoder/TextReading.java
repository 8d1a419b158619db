package dev.whence.encoder;

import dev.whence.core.Span;
import dev.whence.encoder.decoding.AnchorSpan;
import dev.whence.encoder.decoding.Arguments;
import dev.whence.encoder.decoding.Arguments.Run;
import dev.whence.encoder.decoding.LabelPath;
import dev.whence.encoder.words.Features;
import dev.whence.encoder.words.Pieces;
import dev.whence.encoder.words.Recent;
import dev.whence.encoder.words.WindowInput;
import dev.whence.encoder.words.Windows;
import dev.whence.encoder.words.Windows.Window;
import dev.whence.encoder.words.Words;
import dev.whence.english.pretrained.FoundAttribution;
import dev.whence.english.pretrained.FoundAttribution.Anchor;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads one text, in stretches that overlap by what an anchor reaches: only the vectors of one stretch are in memory. Used by one thread,
 * once.
 */
final class TextReading {

    /** So many words are in memory; nearly every article has fewer. */
    private static final int LONGEST_STRETCH = 4096;

    /** So many anchors are asked about at once: each takes some megabytes while it is. */
    private static final int TOGETHER = 8;

    private static final int KEPT_WINDOWS = 32;
    private static final int KEPT_ANCHORS = 1 << 11;

    private final BundledModel model;
    private final Words words;
    private final Stretch stretch;
    /** The first word of which it is not decided whether an anchor begins there. */
    private int undecided;

    private final Recent<WindowInput, Seen> windows = new Recent<>(KEPT_WINDOWS);
    private int seen;
    private final Recent<IntBuffer, Arguments> arguments = new Recent<>(KEPT_ANCHORS);
    private final List<FoundAttribution> found = new ArrayList<>();

    TextReading(String text, BundledModel model) {
        this(text, model, LONGEST_STRETCH);
    }

    /** Makes one that has no more words in memory than are said: twice what an anchor reaches, and a window, at least. */
    TextReading(String text, BundledModel model, int most) {
        this.model = model;
        words = Words.of(text);
        stretch = new Stretch(words, most);
    }

    /**
     * A window that was read.
     *
     * @param number what tells it from others: each of its words has two numbers from there on
     */
    private record Seen(int number, float[] vectors) {}

    /** An anchor that is to be asked about, what makes others like it, and its place among the answers. */
    private record Waiting(AnchorSpan anchor, IntBuffer likeness, int place) {}

    List<FoundAttribution> read() {
        Pieces pieces = Pieces.of(words, model.vocabulary());
        Features features = Features.of(words);
        for (Window window : Windows.of(words, pieces, model.most(), model.context())) {
            if (!stretch.hasRoom(window.end())) {
                decide(stretch.end() - model.reach());
                stretch.forgetBefore(undecided - model.reach());
            }
            WindowInput input = WindowInput.of(window, words, pieces, features, model.vocabulary());
            Seen vectors = see(input);
            stretch.add(vectors.number, vectors.vectors, input.words());
        }
        decide(stretch.end());
        return found;
    }

    private Seen see(WindowInput input) {
        Seen known = windows.get(input);
        if (known == null) {
            known = new Seen(seen, model.encoder().read(input));
            seen += 2 * input.words();
            windows.keep(input, known);
        }
        return known;
    }

    /** Decides about the anchors that begin before a word. */
    private void decide(int before) {
        int from = stretch.from();
        int end = stretch.end();
        if (from == end) {
            return;
        }
        float[] scores = model.heads().anchors(stretch.vectors(from, end), stretch.paragraphs(from, end));
        LabelPath.toLogarithms(scores, AnchorSpan.LABELS);
        List<AnchorSpan> anchors = new ArrayList<>();
        for (AnchorSpan anchor : AnchorSpan.find(scores)) {
            AnchorSpan there = anchor.moved(from);
            if (there.first() >= undecided && there.first() < before) {
                anchors.add(there);
            }
        }
        undecided = before;
        List<Arguments> theirs = arguments(anchors);
        for (int i = 0; i < anchors.size(); i++) {
            tell(anchors.get(i), theirs.get(i));
        }
    }

    private List<Arguments> arguments(List<AnchorSpan> anchors) {
        Arguments[] all = new Arguments[anchors.size()];
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            AnchorSpan anchor = anchors.get(i);
            int low = low(anchor);
            // where the anchor lies in them, and that its words are nothing else, make a difference too
            int length = anchor.kind() == Anchor.CUE ? anchor.end() - anchor.first() : 0;
            int place = length * (model.reach() + 1) + anchor.first() - low;
            IntBuffer likeness = stretch.likeness(place, low, high(anchor));
            Arguments known = arguments.get(likeness);
            if (known != null) {
                all[i] = known;
            } else {
                waiting.add(new Waiting(anchor, likeness, i));
            }
            if (waiting.size() == TOGETHER || i == all.length - 1) {
                ask(waiting, all);
                waiting.clear();
            }
        }
        return Arrays.asList(all);
    }

    /** Returns the first word that may belong to an anchor. */
    private int low(AnchorSpan anchor) {
        return Math.max(0, anchor.first() - model.reach());
    }

    /** Returns the word after the last that may belong to an anchor. */
    private int high(AnchorSpan anchor) {
        return Math.min(words.size(), anchor.first() + model.reach() + 1);
    }

    private void ask(List<Waiting> waiting, Arguments[] all) {
        if (waiting.isEmpty()) {
            return;
        }
        int low = low(waiting.get(0).anchor);
        int high = high(waiting.get(waiting.size() - 1).anchor);
        long[] firsts =
                waiting.stream().mapToLong(each -> each.anchor.first() - low).toArray();
        float[] scores = model.heads().arguments(stretch.vectors(low, high), stretch.paragraphs(low, high), firsts);
        LabelPath.toLogarithms(scores, Arguments.LABELS);
        int columns = 2 * model.reach() + 1;
        for (int i = 0; i < waiting.size(); i++) {
            Waiting one = waiting.get(i);
            int first = one.anchor.first();
            int begin = i * columns + model.reach() + low(one.anchor) - first;
            int end = i * columns + model.reach() + high(one.anchor) - first;
            float[] its = Arrays.copyOfRange(scores, begin * Arguments.LABELS, end * Arguments.LABELS);
            Arguments answer =
                    Arguments.of(one.anchor, its, low(one.anchor) - first, word -> words.isBare(first + word));
            all[one.place] = answer;
            arguments.keep(one.likeness, answer);
        }
    }

    private void tell(AnchorSpan anchor, Arguments its) {
        if (its.contents().isEmpty()) {
            return;
        }
        Span self = span(anchor.first(), anchor.end());
        Optional<Span> source =
                anchor.kind() == Anchor.TURN ? Optional.of(self) : its.source().map(run -> span(run, anchor));
        found.add(new FoundAttribution(
                anchor.kind(),
                source,
                anchor.kind() == Anchor.CUE ? Optional.of(self) : Optional.empty(),
                its.contents().stream().map(run -> span(run, anchor)).toList(),
                anchor.confidence()));
    }

    private Span span(Run run, AnchorSpan anchor) {
        return span(anchor.first() + run.first(), anchor.first() + run.end());
    }

    private Span span(int first, int next) {
        return new Span(words.start(first), words.end(next - 1));
    }
}
