package dev.whence.ledger.seal;

import java.util.List;
import java.util.Objects;

/**
 * What forgetting sources would erase, and what it would leave: to be looked at before, since it cannot be undone. Immutable and
 * thread-safe.
 *
 * @param entries how many entries would lose a piece
 * @param pieces how many pieces would be erased
 * @param attributionIds the attributions that would no longer count
 * @param others how many attributions to others would lose words, since they stand in passages that go
 * @param articles the names of the articles that would lose something, in the order they were recorded
 * @param namesErased the names of sources that would be erased, also those of others who share the words
 * @param otherNames the names under which the same sources are recorded too, that would stay
 * @param stillNamedIn the titles, addresses and names of articles, and the names of sources, that would stay and hold one of the
 *     other names, or the last word of a name, each with what it is: {@code title: Calloway on mud}
 * @param suppression what keeps these sources out of articles that are recorded later
 */
public record ForgettingPlan(
        long entries,
        long pieces,
        List<String> attributionIds,
        long others,
        List<String> articles,
        List<String> namesErased,
        List<String> otherNames,
        List<String> stillNamedIn,
        Suppression suppression) {

    /** Copies the lists. */
    public ForgettingPlan {
        attributionIds = List.copyOf(attributionIds);
        articles = List.copyOf(articles);
        namesErased = List.copyOf(namesErased);
        otherNames = List.copyOf(otherNames);
        stillNamedIn = List.copyOf(stillNamedIn);
        Objects.requireNonNull(suppression, "suppression");
    }
}
