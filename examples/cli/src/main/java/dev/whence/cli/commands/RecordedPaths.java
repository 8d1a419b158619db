package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.cli.console.Progress;
import dev.whence.cli.input.ExampleStory;
import dev.whence.cli.input.Inputs;
import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.seal.Suppression;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.Recording;
import dev.whence.tracker.Tracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Records articles in batches while they are read, so that whoever interrupts a long run loses no more than the batch in
 * work. The same article twice is one.
 */
final class RecordedPaths {

    /** So many articles are written at once: making sure of the bytes takes as long as extracting from a few. */
    private static final int BATCH = 64;

    private static final String RECORDED = "articles recorded";

    private final Tracker tracker;
    private final Printer printer;
    private final EachArticle each;
    private final Function<Article, Extraction> extractor;
    private final Optional<ExtractionMethod> method;
    private final LeftAsItIs leaving;
    private final Map<Article, Extraction> extractions = new LinkedHashMap<>();

    /** Under which id an article is recorded of which something was kept out. */
    private final Map<Article, String> recordedAs = new HashMap<>();

    private final List<Extracted> batch = new ArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    /** Begins, where nothing is to be kept out of the record. */
    RecordedPaths(
            Tracker tracker,
            Printer printer,
            Function<Article, Extraction> extractor,
            Optional<ExtractionMethod> method) {
        this(tracker, printer, extractor, method, new LeftAsItIs(tracker, printer, Optional.empty(), false));
    }

    /**
     * Begins.
     *
     * @param extractor finds what is to be recorded of an article
     * @param method by what it finds it: an article that the record knows so is not given to it; empty if each is
     * @param leaving tells of what the record has already
     */
    RecordedPaths(
            Tracker tracker,
            Printer printer,
            Function<Article, Extraction> extractor,
            Optional<ExtractionMethod> method,
            LeftAsItIs leaving) {
        this.tracker = tracker;
        this.printer = printer;
        each = new EachArticle(printer);
        this.extractor = extractor;
        this.method = method;
        this.leaving = leaving;
    }

    /**
     * Reads and records the articles of files and folders; without any, those of the bundled story.
     *
     * @return whether every input yielded an article, and something could be searched for in each
     */
    boolean record(List<Path> paths) {
        if (paths.isEmpty()) {
            return record(ExampleStory.articles());
        }
        try (Progress progress = Inputs.progress(printer, RECORDED, paths)) {
            boolean allYielded = Inputs.read(paths, printer, article -> add(article, progress), progress::reach);
            write(progress);
            return allYielded && each.allDone();
        }
    }

    /**
     * Records articles that were read before.
     *
     * @return whether something could be searched for in each
     */
    boolean record(Collection<Article> articles) {
        try (Progress progress = new Progress(printer, RECORDED, articles.size())) {
            articles.forEach(article -> add(article, progress));
            write(progress);
            return each.allDone();
        }
    }

    private void add(Article article, Progress progress) {
        if (extractions.containsKey(article)) {
            return;
        }
        Optional<Extraction> known = method.flatMap(it -> tracker.extraction(article, it));
        if (known.isPresent()) {
            extractions.put(article, known.get());
            leaving.note(article, known.get());
            step(progress);
            return;
        }
        // only the search: an error while the record is written leaves it in no known state, and ends the run
        if (!each.attempt(article, () -> extract(article))) {
            return;
        }
        batch.add(new Extracted(article, Objects.requireNonNull(extractions.get(article)), method));
        if (batch.size() == BATCH) {
            write(progress);
        }
    }

    private void extract(Article article) {
        Extraction extraction = extractor.apply(article);
        extraction.issues().forEach(issue -> printer.warn(article, issue));
        extractions.put(article, extraction);
    }

    private void step(Progress progress) {
        recorded.incrementAndGet();
        progress.step();
    }

    private void write(Progress progress) {
        List<Recording> recordings = tracker.record(batch);
        for (int i = 0; i < recordings.size(); i++) {
            note(batch.get(i).article(), recordings.get(i));
        }
        batch.forEach(one -> step(progress));
        batch.clear();
    }

    /** An article of which something was forgotten or kept out is recorded under another id. */
    private void note(Article given, Recording recording) {
        recording.keptOut().ifPresent(this::warn);
        if (recording.keptOut().isPresent() || !recording.articleId().equals(given.id())) {
            recordedAs.put(given, recording.articleId());
        }
    }

    private void warn(Suppression.KeptOut keptOut) {
        String others = keptOut.others() == 0 ? "" : " and " + Paragraphs.count(keptOut.others(), "name");
        printer.warn(keptOut.given().name() + ": kept out, as the list of --suppress says: "
                + Paragraphs.count(keptOut.attributions(), "attribution")
                + (others.isEmpty() ? " and " : ", ") + Paragraphs.count(keptOut.passages(), "passage") + others);
    }

    /** Returns how many articles the ledger has for sure; may be asked by any thread. */
    int recorded() {
        return recorded.get();
    }

    /**
     * Returns what was found, by article in the order they were read. Where something was kept out of an article or forgotten, it
     * is what the record has of it.
     */
    Map<Article, Extraction> extractions() {
        Map<Article, Extraction> told = new LinkedHashMap<>();
        extractions.forEach((article, extraction) -> {
            if (recordedAs.containsKey(article)) {
                tracker.article(recordedAs.get(article)).ifPresent(left -> told.put(left, recorded(left)));
            } else {
                // what someone decided of may stand in place of what was found
                told.put(
                        article,
                        method.flatMap(it -> tracker.extraction(article, it)).orElse(extraction));
            }
        });
        return told;
    }

    private Extraction recorded(Article article) {
        return new Extraction(tracker.attributions(article.id()), List.of(), List.of());
    }
}
