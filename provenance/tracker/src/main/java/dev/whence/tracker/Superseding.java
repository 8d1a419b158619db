package dev.whence.tracker;

import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.overlap.Told;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.tracker.fold.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a later extraction of an article takes the place of, so that nothing is told twice: what another extractor, version or
 * profile found and it tells otherwise, and what an earlier version of its extractors found and this one does not. What
 * someone decided of stays, and takes the place of what is new.
 */
final class Superseding {

    private final State state;
    private final Optional<ExtractionMethod> method;

    /** Whether the article was last searched in another way. */
    private final boolean otherMethod;

    private final Set<String> given;
    private final List<Attribution> standing;
    private final Map<String, String> instead = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> superseded = new LinkedHashSet<>();

    /**
     * Compares an extraction with what is recorded.
     *
     * @param method by what all of it was found; empty if that is not known, and there may be more
     */
    Superseding(State state, String articleId, Collection<Attribution> found, Optional<ExtractionMethod> method) {
        this.state = state;
        this.method = method;
        Optional<ExtractionMethod> last = state.method(articleId);
        otherMethod = method.isPresent() && last.isPresent() && !method.equals(last);
        given = found.stream().map(Attribution::id).collect(Collectors.toSet());
        standing = state.attributions(articleId).stream()
                .filter(one -> !given.contains(one.id()))
                .toList();
        List<Attribution> left = giveWay(found, state.withdrawn(articleId));
        supersede(left);
    }

    /** Returns what is left of the extraction beside what someone decided of, or retracted. */
    private List<Attribution> giveWay(Collection<Attribution> found, List<Attribution> retracted) {
        Told decided = new Told(
                standing.stream().filter(one -> state.isDecided(one.id())).toList());
        Told gone = new Told(retracted);
        List<Attribution> left = new ArrayList<>();
        for (Attribution one : found) {
            boolean known = state.recorded(one.id()).isPresent();
            Optional<Attribution> kept =
                    known ? Optional.empty() : same(one, decided).findFirst();
            if (kept.isPresent()) {
                instead.put(one.id(), kept.get().id());
            } else if (state.isRetracted(one)
                    || !known
                            && same(one, gone).anyMatch(other -> other.speaker().equals(one.speaker()))) {
                withdrawn.add(one.id());
            } else {
                left.add(one);
            }
        }
        return left;
    }

    private void supersede(List<Attribution> left) {
        Told told = new Told(left);
        for (Attribution one : standing) {
            if (!state.isDecided(one.id())
                    && (isSaidOtherwise(one) || same(one, told).findAny().isPresent())) {
                superseded.add(one.id());
            }
        }
    }

    /** Tells whether all that found an attribution looked again, in another version, and did not find it. */
    private boolean isSaidOtherwise(Attribution one) {
        List<ExtractorId> now = method.map(ExtractionMethod::extractors).orElse(List.of());
        return Stream.concat(Stream.of(one.extractor()), one.alsoFoundBy().stream())
                .allMatch(before -> !now.contains(before)
                        && now.stream().anyMatch(it -> it.name().equals(before.name())));
    }

    /** Finds what tells the same as an attribution and was found in another way. */
    private Stream<Attribution> same(Attribution one, Told others) {
        return others.sameAs(one)
                .filter(other -> otherMethod || !other.extractor().equals(one.extractor()));
    }

    /** Tells whether an attribution of the extraction is to be recorded, if it is not yet. */
    boolean isWanted(Attribution one) {
        return !instead.containsKey(one.id()) && !withdrawn.contains(one.id());
    }

    /** Returns the ids of what no longer counts, in the order of the record. */
    Set<String> superseded() {
        return superseded;
    }

    /** Returns the ids of what stands now for the attributions of the extraction. */
    List<String> standingFor(List<String> ids) {
        return ids.stream().map(id -> instead.getOrDefault(id, id)).distinct().toList();
    }
}
