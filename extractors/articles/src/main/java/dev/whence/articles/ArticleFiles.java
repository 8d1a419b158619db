package dev.whence.articles;

import dev.whence.articles.files.FileNames;
import dev.whence.articles.files.FolderWalk;
import dev.whence.articles.files.Handed;
import dev.whence.articles.files.Messages;
import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import dev.whence.core.spi.Pipeline;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files and folders. A folder is walked with all folders in it, in the order of names, without what
 * begins with a dot; a link back to a folder above is not followed. The reader of a file is the first that recognises its
 * beginning. Articles and issues go to a sink as they are found, so memory holds one article at a time.
 *
 * <p>What cannot be read is one issue that names it; the others are still read. This holds for a file that takes more memory
 * than there is ({@link OutOfMemoryError}), or that its reader fails over, too: what the reader had allocated can be reclaimed when
 * its call has ended. Exceptions and errors of the sink end the reading. Immutable and thread-safe.
 */
public final class ArticleFiles {

    private final Kinds kinds;

    private ArticleFiles(List<ArticleReader> readers) {
        kinds = new Kinds(readers);
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("readers must not be empty");
        }
    }

    /**
     * Reads with every reader of this package, within the default limits.
     *
     * @return the reading of files
     */
    public static ArticleFiles withAllReaders() {
        return withAllReaders(Limits.DEFAULT);
    }

    /**
     * Reads with every reader of this package.
     *
     * @param limits how much each takes
     * @return the reading of files
     */
    public static ArticleFiles withAllReaders(Limits limits) {
        return of(Readers.all(limits));
    }

    /**
     * Reads with the given readers.
     *
     * @param readers the readers; the first that recognises a file reads it
     * @return the reading of files
     * @throws IllegalArgumentException if there is no reader
     */
    public static ArticleFiles of(List<ArticleReader> readers) {
        return new ArticleFiles(readers);
    }

    /**
     * Reads with readers of other jars, which are asked first, and with every reader of this package. Each jar names its
     * readers as the Java platform has it: {@code provides} in its {@code module-info}, or a file in {@code
     * META-INF/services}.
     *
     * @param loader where the jars are
     * @param limits how much the readers of this package take
     * @return the reading of files
     */
    public static ArticleFiles withReadersOf(ClassLoader loader, Limits limits) {
        List<ArticleReader> readers = new ArrayList<>();
        ServiceLoader.load(ArticleReader.class, loader).forEach(readers::add);
        readers.addAll(Readers.all(limits));
        return of(readers);
    }

    /**
     * Reads all articles of some files and folders.
     *
     * @param paths files and folders, read in this order; an article is named after its path as given, or as given and
     *     walked
     * @param sink takes articles and issues
     * @return the inputs that gave no article, for each of which the sink was given an issue: files, and folders as given
     */
    public List<Path> read(List<Path> paths, ArticleReader.Sink sink) {
        return read(paths, sink, file -> {});
    }

    /**
     * Reads all articles of some files and folders, and tells how far it is: {@link #count} says how many files there are.
     *
     * @param paths files and folders, read in this order; an article is named after its path as given, or as given and
     *     walked
     * @param sink takes articles and issues
     * @param read takes each file when it was read, whatever it gave
     * @return the inputs that gave no article, for each of which the sink was given an issue: files, and folders as given
     */
    public List<Path> read(List<Path> paths, ArticleReader.Sink sink, Consumer<Path> read) {
        Objects.requireNonNull(sink, "sink");
        Objects.requireNonNull(read, "read");
        List<Path> fruitless = new ArrayList<>();
        for (Path path : List.copyOf(paths)) {
            if (Files.isDirectory(path)) {
                readFolder(path, sink, read, fruitless);
            } else {
                if (!readFile(path, sink)) {
                    fruitless.add(path);
                }
                read.accept(path);
            }
        }
        return List.copyOf(fruitless);
    }

    /**
     * Counts the files that are read of some files and folders, by walking the folders.
     *
     * @param paths files and folders
     * @return how many files there are, readable or not
     */
    public long count(List<Path> paths) {
        long count = 0;
        for (Path path : List.copyOf(paths)) {
            if (Files.isDirectory(path)) {
                for (FolderWalk walk = new FolderWalk(path, Unheard.SINK); walk.hasNext(); walk.next()) {
                    count++;
                }
            } else {
                count++;
            }
        }
        return count;
    }

    private void readFolder(Path folder, ArticleReader.Sink sink, Consumer<Path> told, List<Path> fruitless) {
        FolderWalk walk = new FolderWalk(folder, sink);
        int before = fruitless.size();
        int read = 0;
        while (walk.hasNext()) {
            Path file = walk.next();
            if (readFile(file, sink)) {
                read++;
            } else {
                fruitless.add(file);
            }
            told.accept(file);
        }
        if (read == 0 && fruitless.size() == before) {
            fruitless.add(folder);
            if (!walk.hasIssue()) {
                sink.issue(Messages.issue(
                        Messages.FILES, name(folder) + ": no articles in this folder; give one that holds text files"));
            }
        }
    }

    /**
     * Returns a path as the articles and issues of its file name it. On Linux a file's name is bytes, and this decodes them as
     * UTF-8 in every locale, where {@link Path#toString} decodes them as the locale says.
     *
     * @param path a file or folder
     * @return its name
     */
    public static String name(Path path) {
        return FileNames.name(path);
    }

    /**
     * Returns whether a path is one of a file that ends: a regular file, also one that the shell hands over as {@code /dev/stdin}.
     * Reading a pipe might wait for a writer for ever, and some devices have no end.
     *
     * @param path a path, of which nothing may exist
     * @return false for pipes, devices, sockets and folders
     */
    public static boolean mayBeRead(Path path) {
        return !Files.exists(path) || Files.isRegularFile(path);
    }

    /** Tells whether there was an article. */
    private boolean readFile(Path path, ArticleReader.Sink sink) {
        String file = FileNames.name(path);
        Handed handed = new Handed(sink);
        try {
            read(path, file, handed);
            // a reader may have taken what the sink threw for a fault of the file
            handed.throwOn();
        } catch (NoSuchFileException e) {
            handed.issue(Messages.issue(Messages.FILES, file + ": no such file or folder; check the path"));
        } catch (AccessDeniedException e) {
            handed.issue(Messages.issue(Messages.FILES, file + ": may not be read; check its permissions"));
        } catch (IOException e) {
            handed.throwOn();
            handed.issue(Messages.issue(Messages.FILES, file + ": could not be read: " + reason(e)));
        } catch (OutOfMemoryError e) {
            handed.throwOn();
            handed.issue(Messages.issue(
                    Messages.FILES,
                    file + ": takes more memory than there is (" + e.getMessage()
                            + "); read so far; give Java more with -Xmx, or divide the file"));
        } catch (Throwable e) {
            handed.throwOn();
            if (!Pipeline.isOfTheArticle(e)) {
                throw e;
            }
            handed.issue(Messages.issue(Messages.FILES, file + ": its reader failed: " + e + "; read so far"));
        }
        if (handed.articles() == 0 && handed.issues() == 0) {
            sink.issue(Messages.issue(Messages.FILES, file + ": no articles in this file"));
        }
        return handed.articles() > 0;
    }

    private void read(Path path, String file, ArticleReader.Sink sink) throws IOException {
        if (!mayBeRead(path)) {
            sink.issue(Messages.issue(Messages.FILES, file + Messages.NO_REGULAR_FILE));
            return;
        }
        try (InputStream input = new BufferedInputStream(Files.newInputStream(path), Kinds.HEAD)) {
            input.mark(Kinds.HEAD);
            byte[] head = input.readNBytes(Kinds.HEAD);
            input.reset();
            Optional<ArticleReader> reader = kinds.of(file, head);
            if (reader.isPresent()) {
                reader.get().read(file, input, sink);
            } else {
                sink.issue(Messages.issue(
                        Messages.FILES,
                        file + ": no kind of file that is read here (" + kinds.names()
                                + "); left out; save it as text"));
            }
        }
    }

    /** Without the file, which its name is told of already. */
    private static @Nullable String reason(IOException e) {
        boolean tells = e instanceof FileSystemException failure && failure.getReason() != null;
        return tells ? ((FileSystemException) e).getReason() : e.getMessage();
    }

    /** Takes what is told again when the files are read. */
    private enum Unheard implements ArticleReader.Sink {
        SINK;

        @Override
        public void article(Article article) {}

        @Override
        public void issue(Issue issue) {}
    }
}
