package dev.whence.cli.options;

import dev.whence.articles.ArticleFiles;
import dev.whence.cli.input.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that a command writes. It is written beside its place and renamed, so that a run that fails leaves what was there. It
 * is never one that the command reads, nor a ledger or a file of one; and what Whence did not write itself is replaced only if
 * the user insists. Where the name is a link, what it leads to is replaced and the link stays. Immutable.
 */
public final class OutputFile {

    /** What is written, and by what a file tells that Whence wrote it. */
    public enum Kind {
        CHECKPOINT("a checkpoint"),
        REPORT("a report"),
        MODEL("a model");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        boolean begins(String head) {
            return switch (this) {
                case CHECKPOINT -> head.startsWith("whence/ledger\n");
                case REPORT ->
                    head.startsWith("<!DOCTYPE html><!-- Whence report -->\n")
                            // pages had no such comment at first
                            || head.startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n")
                                    && head.contains("<meta name=\"generator\" content=\"Whence\">");
                case MODEL -> head.startsWith("WHM");
            };
        }
    }

    /** Writes what is to be in the file. */
    public interface Writing {
        void into(Path file) throws IOException;
    }

    /** Enough to tell one kind of file from another. */
    private static final int HEAD = 4096;

    private static final String SQLITE = "SQLite format 3\0";

    /** "Whnc", where a SQLite file says what program it is of. */
    private static final int LEDGER = 0x57686E63;

    private static final int APPLICATION_AT = 68;

    /** What SQLite keeps beside a file while it is written. */
    private static final List<String> BESIDE_LEDGERS = List.of("-wal", "-shm", "-journal");

    private final Kind kind;
    private final Path named;
    private final boolean force;
    private final List<Path> inputs;
    private final Optional<Path> ledger;

    private OutputFile(Kind kind, Path named, boolean force, List<Path> inputs, Optional<Path> ledger) {
        this.kind = kind;
        this.named = named;
        this.force = force;
        this.inputs = inputs;
        this.ledger = ledger;
    }

    /**
     * Makes one, and says at once what is wrong with it, before hours of work.
     *
     * @param kind what is written
     * @param named its name
     * @param force whether it may replace what Whence did not write
     * @param inputs files and folders that the command reads
     * @param ledger the place of the ledger that it uses, if it uses one
     * @throws UsageException if it cannot be written there; the message says why
     */
    public static OutputFile of(Kind kind, Path named, boolean force, List<Path> inputs, Optional<String> ledger) {
        OutputFile file = new OutputFile(kind, named, force, inputs, ledger.flatMap(LedgerPlace::file));
        try {
            file.place();
        } catch (IOException e) {
            throw new UncheckedIOException(Inputs.reason(named, e), e);
        }
        return file;
    }

    /**
     * Writes the file, and puts it in its place once it is whole.
     *
     * @throws UsageException if it cannot be written there now, as when a ledger was made there since
     * @throws UncheckedIOException if it cannot be written; the message says why, and what was there before still is
     */
    public void write(Writing writing) {
        try {
            Path place = place();
            Path beside = place.resolveSibling(".whence-" + UUID.randomUUID() + ".tmp");
            Thread interrupted = new Thread(() -> delete(beside), "unfinished output");
            Runtime.getRuntime().addShutdownHook(interrupted);
            try {
                Files.createFile(beside);
                // before there is anything in it that others must not read
                keepPermissions(place, beside);
                writing.into(beside);
                try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(beside);
                removeHook(interrupted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(Inputs.reason(named, e), e);
        }
    }

    private static void removeHook(Thread interrupted) {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // the run was interrupted just now, and the hook has begun
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // what cannot be written there cannot be deleted there either; the failure to write is told
            return;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (before != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, before.readAttributes().permissions());
        }
    }

    /** Returns the file itself, without links; checks all that can be wrong with it. */
    private Path place() throws IOException {
        Path place = resolved(named);
        if (Files.isDirectory(place)) {
            throw refused("is a folder; name a file in it");
        }
        boolean exists = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        if (exists && !Files.isRegularFile(place)) {
            throw refused("is no regular file; name one");
        }
        if (!Files.isDirectory(parent(place))) {
            throw refused("its folder does not exist; make the folder first");
        }
        checkInputs(place);
        checkLedgers(place);
        if (!exists) {
            return place;
        }
        byte[] head = head(place);
        if (isLedger(head) || belongsToLedger(place)) {
            throw refused("is a ledger, or belongs to one; name another file");
        }
        if (head.length > 0 && !kind.begins(new String(head, StandardCharsets.ISO_8859_1)) && !force) {
            throw refused("is there already, and is not " + kind.label
                    + " that Whence wrote; --force replaces it, or name another file");
        }
        checkFolders(place);
        if (!Files.isWritable(place)) {
            throw refused("is write-protected; name another file, or allow it");
        }
        return place;
    }

    private UsageException refused(String why) {
        return new UsageException(ArticleFiles.name(named) + ": " + why);
    }

    /** Returns what a name leads to; a link that leads nowhere is refused, for its maker had another file in mind. */
    private Path resolved(Path file) throws IOException {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw refused("is a link that leads nowhere; name a file");
            }
            Path folder = parent(file.toAbsolutePath());
            if (!Files.isDirectory(folder)) {
                throw refused("its folder does not exist; make the folder first");
            }
            return folder.toRealPath().resolve(lastName(file));
        }
    }

    private static Path parent(Path absolute) {
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private static Path lastName(Path file) {
        Path name = file.getFileName();
        return name == null ? file : name;
    }

    private void checkInputs(Path place) throws IOException {
        for (Path input : inputs) {
            if (isSame(place, input)) {
                throw refused("is what this command reads; name another file");
            }
        }
    }

    private void checkLedgers(Path place) throws IOException {
        if (ledger.isEmpty()) {
            return;
        }
        if (isSame(place, ledger.get())) {
            throw refused("is the ledger; name another file");
        }
        for (String ending : BESIDE_LEDGERS) {
            Path beside = ledger.get().resolveSibling(lastName(ledger.get()) + ending);
            if (isSame(place, beside)) {
                throw refused("belongs to the ledger; name another file");
            }
        }
    }

    /** Tells whether two names are of one file, or would be; where neither is there, whatever the case of their letters. */
    private static boolean isSame(Path place, Path other) throws IOException {
        boolean there = Files.exists(place);
        if (Files.exists(other)) {
            return there && Files.isSameFile(place, other);
        }
        Path folder = parent(other.toAbsolutePath());
        return !there
                && Files.isDirectory(folder)
                && Files.isSameFile(folder, parent(place))
                && lastName(place).toString().equalsIgnoreCase(lastName(other).toString());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isLedger(byte[] head) {
        if (!new String(head, StandardCharsets.ISO_8859_1).startsWith(SQLITE) || head.length < APPLICATION_AT + 4) {
            return false;
        }
        int application = 0;
        for (int i = 0; i < 4; i++) {
            application = application << 8 | head[APPLICATION_AT + i] & 0xFF;
        }
        return application == LEDGER;
    }

    private static boolean belongsToLedger(Path place) throws IOException {
        String name = lastName(place).toString();
        for (String ending : BESIDE_LEDGERS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                Path main = place.resolveSibling(name.substring(0, name.length() - ending.length()));
                if (Files.isRegularFile(main) && isLedger(head(main))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An existing file must not be read from a folder either, by whatever name. */
    private void checkFolders(Path place) throws IOException {
        for (Path folder : inputs) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(
                        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Search(place));
            }
        }
    }

    private final class Search extends SimpleFileVisitor<Path> {

        private final Path place;

        private Search(Path place) {
            this.place = place;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!lastName(file).toString().startsWith(".") && isSame(place, file)) {
                throw refused("is what this command reads; name another file");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // what cannot be opened is not read either
            return FileVisitResult.CONTINUE;
        }
    }
}
