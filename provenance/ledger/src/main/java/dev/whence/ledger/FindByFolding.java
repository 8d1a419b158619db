package dev.whence.ledger;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.compact.Ints;
import dev.whence.ledger.counting.Counting;
import dev.whence.ledger.counting.Kept;
import dev.whence.ledger.entry.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers a query by reading all entries of a ledger: once for what counts of them, once more for what is wanted. */
final class FindByFolding implements Kept<RuntimeException> {

    private static final int NOWHERE = -1;

    private final Counting<RuntimeException> counting = new Counting<>(this);

    private final Ids attributions = new Ids();

    /** By the number of each attribution the place of its last entry; {@link #NOWHERE} if it was superseded. */
    private final Ints places = new Ints();

    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Source> corrections = new HashMap<>();
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
        counting.apply(size++, entry);
    }

    @Override
    public void article(long number, Entry.OfArticle added) {
        articles.put(added.article().id(), added.article());
    }

    @Override
    public void attribution(long number, Entry.OfAttribution added) {
        put(added.attribution().id(), (int) number);
    }

    @Override
    public void superseded(long number, String attributionId) {
        put(attributionId, NOWHERE);
    }

    private void put(String attributionId, int place) {
        int number = attributions.number(attributionId);
        if (number == places.size()) {
            places.add(place);
        } else {
            places.set(number, place);
        }
    }

    @Override
    public void correction(long number, Entry.Correction correction) {
        corrections.put(correction.attributionId(), correction.speaker());
    }

    @Override
    public void gone(long number, String id) {
        // looked up where something is found
    }

    private Optional<Found> found(Entry entry, int place) {
        return entry.said()
                .attribution()
                .map(Entry.OfAttribution::attribution)
                .filter(one -> !counting.isGone(one) && places.get(attributions.find(one.id())) == place)
                .flatMap(one -> Optional.ofNullable(articles.get(one.articleId()))
                        .map(article -> new Found(place, article, corrected(one))));
    }

    private Attribution corrected(Attribution attribution) {
        return Optional.ofNullable(corrections.get(attribution.id()))
                .map(speaker -> attribution.toBuilder().speaker(speaker).build())
                .orElse(attribution);
    }
}
