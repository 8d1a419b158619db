package dev.whence.ledger.seal;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.json.Derived;
import dev.whence.ledger.json.EntryJson;
import dev.whence.ledger.json.SourceJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks that what took the place of ids and numbers is what forgetting puts there: an article of which words are gone has the
 * id that its entry gives it, and whatever else got other ids belongs to such an article. So nobody can point an attribution
 * at another article without erasing words, which is listed. Not thread-safe.
 */
final class Replacements {

    /** By entry, the ids that took the place of others. */
    private final TreeMap<Long, Set<String>> given = new TreeMap<>();

    /** The ids that articles may be given, by the hashes of the bodies of their entries. */
    private final Set<String> possible = new HashSet<>();

    /** The ids that articles were given of which words are gone. */
    private final Set<String> articles = new HashSet<>();

    /** By article that was given an id, how long its text is. */
    private final Map<String, Integer> lengths = new HashMap<>();

    /** By entry of an attribution that was given an id, how long the text of its article must be. */
    private final Map<Long, Integer> ends = new HashMap<>();

    /** By attribution that was given an id, and by its statements, the article that it belongs to. */
    private final Map<String, String> articleOf = new HashMap<>();

    /** Looks at a sound entry that has a piece which took the place of another. */
    void look(long number, SealedEntry sealed) {
        Entry.Said said = sealed.entry().said();
        said.article().map(Entry.OfArticle::article).ifPresent(article -> {
            String own = Renaming.idOf(Hashing.plain(sealed.body()));
            possible.add(own);
            boolean isForgotten = sealed.missing().stream().anyMatch(Renaming::isOfId);
            if (isForgotten) {
                articles.add(article.id());
            }
            // one that was recorded again has the id of its first entry, and has lost the same words
            boolean fits = isForgotten || article.id().equals(own);
            given.put(number, fits ? Set.of(article.id()) : Set.of());
            lengths.put(article.id(), article.text().length());
        });
        said.attribution().ifPresent(added -> {
            String article = added.attribution().articleId();
            ends.put(number, end(added.attribution()));
            articleOf.put(added.attribution().id(), article);
            added.statements().forEach(statement -> articleOf.put(statement.id(), article));
        });
        if (said.article().isEmpty() && !sealed.missing().contains(SourceJson.FIELD)) {
            given.put(
                    number,
                    said.articleId()
                            .map(Set::of)
                            .orElseGet(
                                    () -> Derived.texts(Derived.of(EntryJson.parse(sealed.body()), sealed.pieces()))));
        }
    }

    private static int end(Attribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(List::stream)
                .mapToInt(Span::end)
                .max()
                .orElse(0);
    }

    /** Reports what does not fit, when every entry was looked at. */
    void finish(Erasures.Reporter reporter) {
        articles.retainAll(possible);
        given.forEach((number, ids) -> {
            boolean fits = ids.stream()
                    .allMatch(id -> ends.getOrDefault(number, 0) <= lengths.getOrDefault(id, Integer.MAX_VALUE));
            if (!fits) {
                reporter.report(number, "it stands in no text of the article that it was given");
            } else if (ids.stream().noneMatch(id -> articles.contains(articleOf.getOrDefault(id, id)))) {
                reporter.report(number, "it was given ids, but belongs to no article of which something was forgotten");
            }
        });
    }
}
