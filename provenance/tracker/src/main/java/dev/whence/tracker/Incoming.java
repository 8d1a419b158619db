package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.seal.Suppression;
import dev.whence.tracker.linking.DividedArticle;
import dev.whence.tracker.words.Terms;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * An article on its way into the record. Its words can be read by any thread, before its turn comes: whoever runs it first
 * reads, and who needs the words reads them himself if nobody has begun.
 */
final class Incoming implements Runnable {

    private final Extracted given;
    private final Optional<Suppression> suppression;
    private final Optional<Standoff> standoff;
    private final Language language;
    private final Terms terms;
    private final Extracted extracted;
    private final Optional<Suppression.KeptOut> keptOut;
    private final Article article;
    private final Map<String, Attribution> attributions = new LinkedHashMap<>();
    private final Entry.OfArticle entry;
    private final FutureTask<DividedArticle> reading;

    /**
     * Takes an article in.
     *
     * @param suppression keeps out who must not come back; empty if nobody is kept out
     * @param standoff takes out of the text what is not kept; empty if all of it is
     * @throws IllegalArgumentException if an attribution or a credit does not fit the article
     */
    Incoming(
            Extracted given,
            Optional<Suppression> suppression,
            Optional<Standoff> standoff,
            Language language,
            Terms terms) {
        this.given = given;
        this.suppression = suppression;
        this.standoff = standoff;
        this.language = language;
        this.terms = terms;
        for (Attribution attribution : given.extraction().attributions()) {
            check(given.article(), attribution);
        }
        // whoever names a credit outside the text is told so before the text is cut
        new Entry.OfArticle(given.article(), given.extraction().credits());
        keptOut = suppression.flatMap(it -> it.keepOut(given.article(), given.extraction()));
        // what the method found in the whole is not what it finds in the rest
        Extracted left =
                keptOut.map(it -> new Extracted(it.article(), it.extraction())).orElse(given);
        left.extraction().attributions().forEach(it -> attributions.putIfAbsent(it.id(), it));
        extracted = standoff.map(it -> it.of(left)).orElse(left);
        article = extracted.article();
        entry = new Entry.OfArticle(article, left.extraction().credits());
        reading = new FutureTask<>(() -> DividedArticle.of(article, attributions.values(), language, terms));
    }

    /** Returns the same of an article that was recorded by another id. */
    Incoming recordedAs(String id) {
        Extraction extraction = OtherId.of(given.extraction(), given.article().id(), id);
        Extracted renamed = new Extracted(given.article().recordedAs(id), extraction, given.method());
        return new Incoming(renamed, suppression, standoff, language, terms);
    }

    /** Returns the article as it was given, whatever was kept out of it. */
    Article given() {
        return given.article();
    }

    private static void check(Article article, Attribution attribution) {
        if (!attribution.articleId().equals(article.id())) {
            throw new IllegalArgumentException(
                    "attributions must be of article " + article.id() + ": " + attribution.articleId());
        }
        Stream.of(attribution.content(), attribution.cue(), attribution.source())
                .flatMap(List::stream)
                .forEach(article.text()::slice);
    }

    Article article() {
        return article;
    }

    /** Returns what was kept out of the article, if anything was. */
    Optional<Suppression.KeptOut> keptOut() {
        return keptOut;
    }

    /** Returns the article as it is kept beside a form of it that the ledger has, of which parts may be withheld for good. */
    Article beside(Article known) {
        boolean whole = article.withheld().isEmpty();
        if (known.withheld().isEmpty()) {
            return whole ? article : known;
        }
        Extracted kept = whole ? Standoff.USUAL.of(extracted) : extracted;
        return known.completedBy(kept.article());
    }

    Collection<Attribution> attributions() {
        return attributions.values();
    }

    /** Returns by what the article was searched; not if something was not done, which whoever extracts again has to be told. */
    Optional<Entry.OfExtraction> extraction() {
        return extracted
                .method()
                .filter(method -> extracted.extraction().issues().isEmpty())
                .map(method -> new Entry.OfExtraction(article.id(), method, List.copyOf(attributions.keySet())));
    }

    Entry.OfArticle entry() {
        return entry;
    }

    @Override
    public void run() {
        reading.run();
    }

    /** Returns what reading gave, after reading or waiting for who reads. */
    DividedArticle reading() {
        reading.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reading.get();
                } catch (InterruptedException e) {
                    // reading ends soon, and what is half recorded would have to be taken back
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("reading failed: " + article, e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
