package dev.whence.tracker.linking;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.words.StatementTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of a content that attribute in their turn: in "Cole said [engineers believe [the dam holds]]" the words
 * "engineers believe". Looks only at what stands inside the statement, so that an article of many attributions stays
 * cheap. Not thread-safe.
 */
final class Frames {

    private record Frame(Span span, Attribution inner) {}

    private final State state;
    private List<Attribution> attributions = List.of();
    private List<Frame> frames = List.of();
    private int longest;

    Frames(State state) {
        this.state = state;
    }

    /** Makes what attributes weigh less than what is said. */
    void playDown(StatementTerms profile, Attribution outer) {
        prepare(outer.articleId());
        for (int i = 0; i < profile.size(); i++) {
            if (inFrame(profile.span(i), outer)) {
                profile.playDown(i);
            }
        }
    }

    private boolean inFrame(Span term, Attribution outer) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).span.start() < term.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && frames.get(i).span.start() + longest > term.start(); i--) {
            Frame frame = frames.get(i);
            if (frame.span.overlaps(term)
                    && !frame.inner.id().equals(outer.id())
                    && Span.containAll(outer.content(), frame.inner.content())) {
                return true;
            }
        }
        return false;
    }

    private void prepare(String articleId) {
        int known = state.attributionCount(articleId);
        if (known == attributions.size()
                && !attributions.isEmpty()
                && attributions.get(0).articleId().equals(articleId)) {
            return;
        }
        attributions = state.attributions(articleId);
        frames = new ArrayList<>();
        for (Attribution attribution : attributions) {
            attribution.cue().forEach(span -> frames.add(new Frame(span, attribution)));
            attribution.source().forEach(span -> frames.add(new Frame(span, attribution)));
        }
        frames.sort(Comparator.comparing(Frame::span).thenComparing(frame -> frame.inner.id()));
        Optional<Integer> most =
                frames.stream().map(frame -> frame.span.length()).max(Comparator.naturalOrder());
        // a cue or source longer than this would only make the search longer
        longest = Math.min(most.orElse(0), 200);
    }
}
