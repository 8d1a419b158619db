package dev.whence.examples;

import dev.whence.core.Article;
import dev.whence.core.Pipeline;
import dev.whence.core.Text;
import dev.whence.english.EnglishExtractor;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how many articles of 4 KB one core extracts a second once it is warm, beside a bare scan over the same words,
 * so that the figure can be compared between machines. Takes files and folders; without them it makes its articles from
 * the bundled story.
 */
public final class Throughput {

    private static final int ARTICLE_BYTES = 4096;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int ROUNDS = 12;

    private Throughput() {}

    /**
     * Prints the figures of each round; the last ones are those of a warm machine.
     *
     * @param arguments files and folders of articles; none for the bundled story
     */
    public static void main(String[] arguments) {
        Printer printer = new Printer(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                false);
        List<Article> given = new ArrayList<>();
        if (arguments.length == 0) {
            given.addAll(ExampleStory.articles());
        } else {
            Inputs.read(Stream.of(arguments).map(Path::of).toList(), printer, given::add);
        }
        List<Article> articles = cutTo4Kilobytes(given);
        if (articles.isEmpty()) {
            printer.warn("the given articles hold less than 4 KB of text in all; give more");
            return;
        }
        measure(articles, printer);
    }

    private static void measure(List<Article> articles, Printer printer) {
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        printer.print(articles.size() + " articles of 4 KB, one thread, " + ROUNDS + " rounds of 1 s");
        for (int round = 1; round <= ROUNDS; round++) {
            Rate scan = Rate.measure(articles, article -> words(article.text()));
            Rate extraction = Rate.measure(
                    articles,
                    article -> pipeline.extract(article).attributions().size());
            printer.print(String.format(
                    Locale.ROOT,
                    "round %d: %.0f articles/s by the clock, %.0f by CPU time, %.1f attributions each;"
                            + " %.0f us of CPU each, a bare scan over words %.0f us: ratio %.0f",
                    round,
                    extraction.articles() * 1e9 / extraction.clockNanos(),
                    1e6 / extraction.micros(),
                    (double) extraction.foundInAll() / extraction.articles(),
                    extraction.micros(),
                    scan.micros(),
                    extraction.micros() / scan.micros()));
        }
    }

    /** Joins the texts and cuts them at line breaks into pieces of 4 KB, each an article. */
    static List<Article> cutTo4Kilobytes(List<Article> given) {
        List<Article> articles = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (Article article : given) {
            for (String line : article.text().value().split("(?<=\n)", -1)) {
                int lineBytes = line.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > 0 && bytes + lineBytes > ARTICLE_BYTES) {
                    articles.add(Article.builder("piece-" + articles.size(), piece.toString())
                            .build());
                    piece.setLength(0);
                    bytes = 0;
                }
                piece.append(line);
                bytes += lineBytes;
            }
        }
        return articles;
    }

    /** Counts words, one look at each character: the least that any extractor must do. */
    private static int words(Text text) {
        String value = text.value();
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < value.length(); i++) {
            boolean letter = Character.isLetterOrDigit(value.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }

    /** What is done with an article; the number it returns is used, so that the work is not optimised away. */
    private interface Work {
        int on(Article article);
    }

    /** CPU time is of this thread alone: what else the machine does counts by the clock only. */
    private record Rate(long clockNanos, long cpuNanos, long articles, long foundInAll) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Rate measure(List<Article> articles, Work work) {
            long found = 0;
            long done = 0;
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            long now = start;
            while (now - start < ROUND_NANOS) {
                for (Article article : articles) {
                    found += work.on(article);
                    done++;
                }
                now = System.nanoTime();
            }
            return new Rate(now - start, THREADS.getCurrentThreadCpuTime() - cpuStart, done, found);
        }

        double micros() {
            return cpuNanos / 1e3 / articles;
        }
    }
}
