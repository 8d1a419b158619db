package dev.whence.examples;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Tracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Records articles in batches while they are read, so that whoever interrupts a long run loses no more than the batch in
 * work. The same article twice is one.
 */
final class RecordedPaths {

    /** So many articles are written at once: making sure of the bytes takes as long as extracting from a few. */
    private static final int BATCH = 64;

    private final Tracker tracker;
    private final Printer printer;
    private final Function<Article, Extraction> extractor;
    private final Map<Article, Extraction> extractions = new LinkedHashMap<>();
    private final List<Extracted> batch = new ArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    RecordedPaths(Tracker tracker, Printer printer, Function<Article, Extraction> extractor) {
        this.tracker = tracker;
        this.printer = printer;
        this.extractor = extractor;
    }

    /**
     * Reads and records the articles of files and folders; without any, those of the bundled story.
     *
     * @return whether every input yielded an article
     */
    boolean record(List<Path> paths) {
        try (Progress progress = new Progress(printer, "articles recorded")) {
            boolean allYielded = true;
            if (paths.isEmpty()) {
                ExampleStory.articles().forEach(article -> add(article, progress));
            } else {
                allYielded = Inputs.read(paths, printer, article -> add(article, progress));
            }
            write(progress);
            return allYielded;
        }
    }

    /** Records articles that were read before. */
    void record(Iterable<Article> articles) {
        try (Progress progress = new Progress(printer, "articles recorded")) {
            articles.forEach(article -> add(article, progress));
            write(progress);
        }
    }

    private void add(Article article, Progress progress) {
        if (extractions.containsKey(article)) {
            return;
        }
        Extraction extraction = extractor.apply(article);
        extraction.issues().forEach(issue -> printer.warn(article, issue));
        extractions.put(article, extraction);
        batch.add(new Extracted(article, extraction));
        if (batch.size() == BATCH) {
            write(progress);
        }
    }

    private void write(Progress progress) {
        tracker.record(batch);
        recorded.addAndGet(batch.size());
        batch.forEach(one -> progress.step());
        batch.clear();
    }

    /** Returns how many articles the ledger has for sure; may be asked by any thread. */
    int recorded() {
        return recorded.get();
    }

    /** Returns what was found, by article in the order they were read. */
    Map<Article, Extraction> extractions() {
        return extractions;
    }
}
