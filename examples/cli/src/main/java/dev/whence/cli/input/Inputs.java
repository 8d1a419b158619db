package dev.whence.cli.input;

import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Printer;
import dev.whence.cli.console.Progress;
import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the articles that a command was given; what cannot be read is named in one line, and the rest is done. */
public final class Inputs {

    /** What a PATH may be, for the commands' help. */
    public static final String KINDS =
            "a file of articles (text, HTML, RSS, Atom, ninjs, NewsML-G2, JSON Lines, CSV, WARC, WACZ,"
                    + " and any of these as .gz), or a folder of them";

    private Inputs() {}

    /**
     * Reads articles, one at a time.
     *
     * @param paths files and folders
     * @param printer takes a line for each input that yields nothing
     * @param sink takes the articles
     * @return whether every input yielded an article
     */
    public static boolean read(List<Path> paths, Printer printer, Consumer<Article> sink) {
        return read(paths, printer, sink, () -> {});
    }

    /**
     * Reads articles, one at a time, and tells when a file was read.
     *
     * @param paths files and folders
     * @param printer takes a line for each input that yields nothing
     * @param sink takes the articles
     * @param fileRead is run behind each file
     * @return whether every input yielded an article
     */
    public static boolean read(List<Path> paths, Printer printer, Consumer<Article> sink, Runnable fileRead) {
        return read(paths, printer, (article, issues) -> sink.accept(article), fileRead);
    }

    /** Begins to show how far reading is: of several files it is known how many there are, but not how many articles they hold. */
    public static Progress progress(Printer printer, String what, List<Path> paths) {
        // counting walks the folders, which is only worth it where somebody watches
        long files = printer.progress() ? ArticleFiles.withAllReaders().count(paths) : 0;
        return files > 1 ? new Progress(printer, what, "files", files) : new Progress(printer, what);
    }

    /**
     * Reads articles, one at a time, each with what was odd about it, for a command that prints something of each: a terminal
     * shows how far it is, unless the lines come out there and show it themselves. The printer is told of what is odd, too.
     *
     * @param paths files and folders
     * @param printer takes a line for each input that yields nothing, and for what is odd
     * @param sink takes the articles and their issues
     * @return whether every input yielded an article
     */
    public static boolean readWithProgress(List<Path> paths, Printer printer, BiConsumer<Article, List<Issue>> sink) {
        try (Progress progress = progress(printer.whileDataComesOut(), "articles", paths)) {
            return read(
                    paths,
                    printer,
                    (article, issues) -> {
                        sink.accept(article, issues);
                        progress.step();
                    },
                    progress::reach);
        }
    }

    private static boolean read(
            List<Path> paths, Printer printer, BiConsumer<Article, List<Issue>> sink, Runnable fileRead) {
        List<Path> fruitless = ArticleFiles.withAllReaders()
                .read(
                        paths,
                        new ArticleReader.Sink() {

                            @Override
                            public void article(Article article) {
                                sink.accept(article, List.of());
                            }

                            @Override
                            public void article(Article article, List<Issue> issues) {
                                issues.forEach(this::issue);
                                sink.accept(article, issues);
                            }

                            @Override
                            public void issue(Issue issue) {
                                printer.warn(issue.message());
                            }
                        },
                        file -> fileRead.run());
        return fruitless.isEmpty();
    }

    /**
     * Refuses what waits for a writer, or never ends, when it is read.
     *
     * @throws UncheckedIOException if there is something that is no regular file
     */
    public static Path regular(Path file) {
        if (Files.exists(file)
                && !Files.isRegularFile(file)
                && !Files.isDirectory(file)
                && !file.startsWith("/dev/fd")
                && !file.equals(Path.of("/dev/stdin"))) {
            String line = ArticleFiles.name(file) + ": no regular file; save what it gives in a file";
            throw new UncheckedIOException(line, new IOException(line));
        }
        return file;
    }

    /** Returns one line that says why a file could not be read or written. */
    public static String reason(Path file, IOException e) {
        String name = ArticleFiles.name(file);
        if (e instanceof NoSuchFileException) {
            return name + ": no such file or folder; check the path";
        }
        if (e instanceof AccessDeniedException) {
            return name + ": permission denied; check its permissions";
        }
        String why = e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : e.getMessage();
        return name + ": could not be read or written: " + why;
    }
}
