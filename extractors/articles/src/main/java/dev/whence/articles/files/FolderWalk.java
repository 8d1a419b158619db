package dev.whence.articles.files;

import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Walks a folder in the order of names, one folder's names in memory for each level. What cannot be opened is told to the
 * sink. Not thread-safe.
 */
public final class FolderWalk implements Iterator<Path> {

    /** A folder that is being walked, and what is left of it. */
    private record Level(Path real, Iterator<Path> left) {}

    private final ArticleReader.Sink sink;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Path> above = new HashSet<>();
    private final Deque<Path> found = new ArrayDeque<>();
    private boolean hasIssue;

    public FolderWalk(Path folder, ArticleReader.Sink sink) {
        this.sink = sink;
        enter(folder);
    }

    /** Whether something could not be opened. */
    public boolean hasIssue() {
        return hasIssue;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !levels.isEmpty()) {
            Level level = levels.getLast();
            if (!level.left().hasNext()) {
                levels.removeLast();
                above.remove(level.real());
                continue;
            }
            Path path = level.left().next();
            if (Files.isDirectory(path)) {
                enter(path);
            } else if (Files.isRegularFile(path) || !Files.exists(path)) {
                found.add(path);
            } else {
                // reading a pipe would wait for a writer
                tell(FileNames.name(path) + Messages.NO_REGULAR_FILE);
            }
        }
        return !found.isEmpty();
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the folder has no more files");
        }
        return found.remove();
    }

    private void enter(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!above.add(real)) {
                tell(FileNames.name(folder) + ": links back to a folder above it; left out");
                return;
            }
            levels.addLast(new Level(real, names(folder).iterator()));
        } catch (IOException | DirectoryIteratorException e) {
            tell(FileNames.name(folder) + ": folder could not be opened; check its permissions");
        }
    }

    private static List<Path> names(Path folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!name(entry).startsWith(".")) {
                    names.add(entry);
                }
            }
        }
        names.sort(Comparator.comparing(FolderWalk::name).thenComparing(Path::compareTo));
        return names;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : FileNames.name(name);
    }

    private void tell(String message) {
        hasIssue = true;
        sink.issue(Messages.issue(Messages.FILES, message));
    }
}
