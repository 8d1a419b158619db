package dev.whence.ledger.seal;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.json.SourceJson;
import dev.whence.ledger.json.TextPieces;
import dev.whence.ledger.merkle.Salts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps sources out of one article: asks the {@link Forgetter} what it would erase if the article were recorded, and makes the
 * article anew without it. Not thread-safe.
 */
final class Masking {

    private final Suppression suppression;
    private final Article article;
    private final Extraction extraction;

    /** The pieces to leave out, by the entry that they would be in: the article's, then those of its attributions. */
    private final Map<Long, Set<String>> left = new HashMap<>();

    Masking(Suppression suppression, Article article, Extraction extraction) {
        this.suppression = suppression;
        this.article = article;
        this.extraction = extraction;
    }

    Optional<Suppression.KeptOut> keepOut() {
        List<SealedEntry> sealed = sealed();
        Set<String> names = new LinkedHashSet<>(suppression.names());
        names.addAll(suppression.bodies());
        names.addAll(Forgetter.described(suppression.descriptions(), sealed::stream));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Forgetter forgetter = Forgetter.of(names, suppression.bodies());
        for (Entry.Erasure erasure : forgetter.plan(sealed::stream).erased()) {
            left.put(erasure.entry(), Set.copyOf(erasure.pieces()));
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(without(forgetter.attributionIds()));
    }

    private List<SealedEntry> sealed() {
        // nobody keeps these, and nothing is hidden by them
        Salts salts = () -> new byte[Salts.BYTES];
        List<SealedEntry> sealed = new ArrayList<>();
        sealed.add(SealedEntry.seal(new Entry.OfArticle(article, extraction.credits()), salts));
        for (Attribution attribution : extraction.attributions()) {
            sealed.add(SealedEntry.seal(new Entry.OfAttribution(attribution, List.of()), salts));
        }
        return sealed;
    }

    private Set<String> left(long entry) {
        return left.getOrDefault(entry, Set.of());
    }

    private Suppression.KeptOut without(Set<String> theirs) {
        List<Span> passages = new ArrayList<>();
        List<Span> stretches = TextPieces.of(article);
        for (int i = 0; i < stretches.size(); i++) {
            if (left(0).contains(TextPieces.NAME + i)) {
                passages.add(stretches.get(i));
            }
        }
        Article masked = masked(passages);
        List<Credit> credits = kept(extraction.credits(), "creditInText.");
        List<Attribution> attributions = attributions(theirs, masked);
        int dropped = extraction.attributions().size() - attributions.size();
        return new Suppression.KeptOut(
                article,
                masked,
                new Extraction(attributions, credits, extraction.issues()),
                dropped,
                passages.size(),
                others(theirs, passages.size()));
    }

    private int others(Set<String> theirs, int passages) {
        int others = left(0).size() - passages;
        for (int i = 0; i < extraction.attributions().size(); i++) {
            if (!theirs.contains(extraction.attributions().get(i).id())) {
                others += left(i + 1).size();
            }
        }
        return others;
    }

    /** Makes the article twice: first for an id and a digest of what is left, then as one of which something is withheld. */
    private Article masked(List<Span> passages) {
        StringBuilder text = new StringBuilder(article.text().value());
        for (Span span : passages) {
            text.replace(
                    span.start(), span.end(), String.valueOf(Article.WITHHELD).repeat(span.length()));
        }
        Article made = builder(text.toString()).build();
        List<Span> withheld = joined(article.withheld(), passages);
        return withheld.isEmpty()
                ? made
                : builder(text.toString())
                        .withheld(made.id(), made.digest(), withheld)
                        .build();
    }

    /** What is side by side is one, as it is when the article is read back. */
    private static List<Span> joined(List<Span> before, List<Span> passages) {
        List<Span> joined = new ArrayList<>();
        Stream.concat(before.stream(), passages.stream()).sorted().forEach(span -> {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() == span.start()) {
                joined.set(last, new Span(joined.get(last).start(), span.end()));
            } else {
                joined.add(span);
            }
        });
        return joined;
    }

    private Article.Builder builder(String text) {
        Set<String> gone = left(0);
        Article.Builder builder =
                Article.builder(gone.contains("name") ? String.valueOf(Article.WITHHELD) : article.name(), text);
        article.title().filter(it -> !gone.contains("title")).ifPresent(builder::title);
        article.outlet().filter(it -> !gone.contains("outlet")).ifPresent(builder::outlet);
        article.url().filter(it -> !gone.contains("url")).ifPresent(builder::url);
        // as the Forgetter leaves it of an article that is recorded
        boolean otherId = gone.stream().anyMatch(Renaming::isOfId);
        article.language().map(tag -> otherId ? Renaming.shortened(tag) : tag).ifPresent(builder::language);
        article.published().ifPresent(builder::published);
        article.places()
                .filter(places -> !Renaming.isTextGone(article, gone.stream()))
                .ifPresent(builder::places);
        return builder.bylines(kept(article.bylines(), "byline."))
                .credits(kept(article.credits(), "credit."))
                .metadata(kept(article.metadata(), "metadata."))
                .passages(article.passages());
    }

    private <T> List<T> kept(List<T> all, String piece) {
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!left(0).contains(piece + i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private List<Attribution> attributions(Set<String> theirs, Article masked) {
        Map<String, String> newIds = new HashMap<>();
        for (Attribution attribution : extraction.attributions()) {
            if (!theirs.contains(attribution.id())) {
                newIds.put(
                        attribution.id(),
                        Renaming.inArticle(attribution, masked.id()).build().id());
            }
        }
        List<Attribution> kept = new ArrayList<>();
        for (int i = 0; i < extraction.attributions().size(); i++) {
            Attribution attribution = extraction.attributions().get(i);
            if (newIds.containsKey(attribution.id())) {
                kept.add(moved(attribution, left(i + 1), masked, newIds));
            }
        }
        return kept;
    }

    private Attribution moved(Attribution attribution, Set<String> gone, Article masked, Map<String, String> newIds) {
        Attribution.Builder builder = Renaming.inArticle(attribution, masked.id())
                .stance(attribution.stance())
                // the words that are kept out had a share in it
                .confidence(Renaming.coarse(attribution.confidence()))
                .alsoFoundBy(attribution.alsoFoundBy());
        attribution
                .speaker()
                .filter(it -> !gone.contains(SourceJson.FIELD))
                .map(it -> moved(it, masked))
                .ifPresent(builder::speaker);
        attribution.outerId().map(newIds::get).ifPresent(builder::outerId);
        attribution.addressee().filter(it -> !gone.contains("to")).ifPresent(builder::addressee);
        attribution.relay().filter(it -> !gone.contains("via")).ifPresent(builder::relay);
        return builder.build();
    }

    /** The id of one without a name is made from that of the article. */
    private Source moved(Source source, Article masked) {
        boolean described =
                Source.described(source.name(), source.kind(), article.id()).equals(source);
        return described ? Source.described(source.name(), source.kind(), masked.id()) : source;
    }
}
