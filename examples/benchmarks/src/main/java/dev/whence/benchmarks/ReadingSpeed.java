package dev.whence.benchmarks;

import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Printer;
import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast pages are read: makes a web archive of pages of 100 KB, each with other words, reads it, and tells pages
 * for each second of CPU time, and the heap. The archive's size in MB is the first argument; the first tenth is not counted.
 * With {@code -Xmx256m} and 1000 it shows that an archive of 1 GB needs no more:
 *
 * <pre>java -Xmx256m -cp examples/target/benchmarks.jar dev.whence.benchmarks.ReadingSpeed 1000</pre>
 */
public final class ReadingSpeed {

    private static final int PAGE = 100_000;
    private static final String[] WORDS = {
        "harbour", "ferry", "storm", "bridge", "council", "mayor", "island", "water", "road", "winter", "record",
        "signal", "garden", "letter", "engine", "market", "window", "office", "morning", "number"
    };

    private ReadingSpeed() {}

    /**
     * Measures.
     *
     * @param arguments the size of the archive in MB; 100 without
     * @throws IOException if no file can be written
     */
    public static void main(String[] arguments) throws IOException {
        int pages = 10 * Integer.parseInt(arguments.length == 0 ? "100" : arguments[0]);
        Path archive = Files.createTempFile("whence", ".warc");
        try {
            write(archive, pages);
            Printer.ofTheConsole().print(measure(archive, pages));
        } finally {
            Files.delete(archive);
        }
    }

    private static String measure(Path archive, int pages) throws IOException {
        Clock clock = new Clock(pages / 10);
        ArticleFiles.withAllReaders().read(List.of(archive), clock);
        if (clock.articles != pages) {
            throw new IllegalStateException(clock.articles + " of " + pages + " pages were read");
        }
        return String.format(
                Locale.ROOT,
                "%d pages of 100 KB, an archive of %d MB: %.0f pages a second of CPU time, with at most %d MB of heap",
                pages,
                Files.size(archive) / 1_000_000,
                (pages - pages / 10) / clock.seconds(),
                Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    private static void write(Path archive, int pages) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < pages; i++) {
                byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
                String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
                String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ferrin-times.example/" + i
                        + "\r\nWARC-Date: 2031-03-04T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                        + String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", i)
                        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + (http.length() + page.length) + "\r\n\r\n" + http;
                out.write(record.getBytes(StandardCharsets.UTF_8));
                out.write(page);
                out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A page as outlets print them: some hundred blocks of text, a quarter of them the article, and more scripts than text. */
    private static String page(int number) {
        StringBuilder page = new StringBuilder(PAGE + 1000);
        page.append("<!DOCTYPE html><html lang=\"en\"><head><title>Page ")
                .append(number)
                .append("</title></head><body><nav><ul>");
        int seed = number;
        for (int i = 0; i < 40; i++) {
            page.append("<li class=\"menu-item\"><a href=\"/")
                    .append(i)
                    .append("\">")
                    .append(word(seed++))
                    .append("</a></li>");
        }
        page.append("</ul></nav><article class=\"story\"><h1>")
                .append(sentence(seed++))
                .append("</h1><div class=\"story-body\">");
        for (int i = 0; i < 25; i++) {
            page.append("<p>The ")
                    .append(word(seed))
                    .append(" is <b>closed</b> &amp; empty, \"")
                    .append(sentence(seed++))
                    .append(",\" the ")
                    .append(word(seed++))
                    .append(" said on Monday. ")
                    .append(sentence(seed++))
                    .append("</p>\n");
        }
        page.append("</div></article><aside class=\"related\">");
        for (int i = 0; i < 20; i++) {
            page.append("<div class=\"teaser\"><h3><a href=\"/t\"><span>")
                    .append(sentence(seed++))
                    .append("</span></a></h3><img src=\"/i.jpg\" alt=\"\"><time>4 March</time></div>\n");
        }
        page.append("</aside><script>var data = [");
        while (page.length() < PAGE - 100) {
            page.append("{\"id\":")
                    .append(seed++)
                    .append(",\"name\":\"")
                    .append(word(seed))
                    .append("\"},");
        }
        return page.append("];</script></body></html>").toString();
    }

    private static String sentence(int seed) {
        StringBuilder sentence = new StringBuilder("A");
        for (int i = 0; i < 10; i++) {
            sentence.append(' ').append(word(seed * 31 + i * 7));
        }
        return sentence.append('.').toString();
    }

    private static String word(int seed) {
        return WORDS[Math.floorMod(seed * 0x9E3779B9, WORDS.length)];
    }

    /** Counts articles, and CPU time once it is warm. */
    private static final class Clock implements ArticleReader.Sink {

        private final int warm;
        private int articles;
        private long start;

        private Clock(int warm) {
            this.warm = warm;
        }

        @Override
        public void article(Article article) {
            articles++;
            if (articles == warm) {
                start = cpuTime();
            }
        }

        @Override
        public void issue(Issue issue) {
            throw new IllegalStateException(issue.message());
        }

        private double seconds() {
            return (cpuTime() - start) / 1e9;
        }

        private static long cpuTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }
}
