package dev.whence.ledger.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.ledger.entry.Entry;
import java.util.List;

/** Writes out every part of an entry, since articles and attributions are equal before all their parts are. */
final class Described {

    private Described() {}

    static String of(Entry entry) {
        Entry.Said said = entry.said();
        return entry
                + said.article().map(added -> article(added.article())).orElse("")
                + said.attribution()
                        .map(added -> attribution(added.attribution()))
                        .orElse("");
    }

    private static String article(Article article) {
        return List.of(
                        article.id(),
                        article.text().value(),
                        article.name(),
                        article.title(),
                        article.outlet(),
                        article.url(),
                        article.language(),
                        article.published().map(time -> time.getClass().getSimpleName() + " " + time),
                        article.bylines(),
                        article.credits())
                .toString();
    }

    private static String attribution(Attribution attribution) {
        return List.of(
                        attribution,
                        attribution.articleId(),
                        attribution.speaker(),
                        attribution.quotation(),
                        attribution.stance(),
                        attribution.outerId(),
                        attribution.addressee(),
                        attribution.relay(),
                        attribution.confidence(),
                        attribution.extractor(),
                        attribution.alsoFoundBy())
                .toString();
    }
}
