package dev.whence.ledger;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.compact.Ints;
import dev.whence.ledger.entry.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers a query by reading all entries of a ledger: once for what counts of them, once more for what is wanted. */
final class FindByFolding {

    private final Ids attributions = new Ids();

    /** By the number of each attribution the place of its last entry. */
    private final Ints places = new Ints();

    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Source> corrections = new HashMap<>();
    private final Set<String> retracted = new HashSet<>();
    private int size;

    private FindByFolding() {}

    static Stream<Found> find(Ledger ledger, Query query) {
        return find(ledger, Long.MAX_VALUE, query);
    }

    /** Answers as if only the first so many entries had been recorded. */
    static Stream<Found> find(Ledger ledger, long size, Query query) {
        FindByFolding folded = new FindByFolding();
        try (Stream<Entry> entries = ledger.read()) {
            entries.limit(size).forEachOrdered(folded::apply);
        }
        Stream<Entry> entries = ledger.read();
        int[] next = {0};
        Stream<Found> found = entries.limit(folded.size)
                .flatMap(entry -> folded.found(entry, next[0]++).stream())
                .filter(one ->
                        one.number() > query.after().orElse(-1) && query.matches(one.article(), one.attribution()))
                .onClose(entries::close);
        return query.limit().isPresent() ? found.limit(query.limit().getAsInt()) : found;
    }

    private void apply(Entry entry) {
        int place = size++;
        if (entry instanceof Entry.OfArticle added) {
            articles.put(added.article().id(), added.article());
        } else if (entry instanceof Entry.OfAttribution added) {
            int number = attributions.number(added.attribution().id());
            if (number == places.size()) {
                places.add(place);
            } else {
                places.set(number, place);
            }
        } else if (entry instanceof Entry.Correction correction) {
            corrections.put(correction.attributionId(), correction.speaker());
        } else if (entry instanceof Entry.Retraction retraction) {
            retracted.add(retraction.id());
        } else if (entry instanceof Entry.Forgetting forgetting) {
            retracted.addAll(forgetting.attributionIds());
        }
    }

    private Optional<Found> found(Entry entry, int place) {
        if (!(entry instanceof Entry.OfAttribution added)) {
            return Optional.empty();
        }
        Attribution attribution = added.attribution();
        boolean counts = places.get(attributions.find(attribution.id())) == place
                && !retracted.contains(attribution.id())
                && !retracted.contains(attribution.articleId());
        return counts
                ? Optional.ofNullable(articles.get(attribution.articleId()))
                        .map(article -> new Found(place, article, corrected(attribution)))
                : Optional.empty();
    }

    private Attribution corrected(Attribution attribution) {
        return Optional.ofNullable(corrections.get(attribution.id()))
                .map(speaker -> attribution.toBuilder().speaker(speaker).build())
                .orElse(attribution);
    }
}
