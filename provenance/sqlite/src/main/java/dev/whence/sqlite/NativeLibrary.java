package dev.whence.sqlite;

import dev.whence.ledger.entry.LedgerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads SQLite's native library. The driver unpacks it into the folder for temporary files and deletes it when the program
 * ends, which a program that is killed does not. So it gets a folder of its own, which nobody else can write to and which is
 * emptied as soon as the library is loaded, where the system allows that; what a program left that was killed before is
 * deleted by the next one.
 */
final class NativeLibrary {

    /** Where the driver unpacks its library; a host that sets it decides for itself. */
    private static final String FOLDER = "org.sqlite.tmpdir";

    private static final String PREFIX = "whence-sqlite-";

    /** The number of the process, and when it began in seconds, since numbers are given again. */
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-(\\d+)-.*");

    /** A process that another container runs cannot be seen; its library is loaded after this time at the latest. */
    private static final Duration LOADING = Duration.ofMinutes(5);

    private static boolean loaded;

    private NativeLibrary() {}

    /**
     * Loads it, if it is not yet.
     *
     * @throws LedgerException if it cannot be; its message names the folder for temporary files
     */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        if (System.getProperty(FOLDER) != null || System.getProperty("org.sqlite.lib.path") != null) {
            initialise(Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"))));
        } else {
            loadFromOwnFolder(Path.of(System.getProperty("java.io.tmpdir")));
        }
        loaded = true;
    }

    private static void loadFromOwnFolder(Path temporary) {
        Path own = makeOwn(temporary);
        deleteLeftBehind(temporary, own);
        System.setProperty(FOLDER, own.toString());
        try {
            initialise(own);
        } finally {
            System.clearProperty(FOLDER);
            delete(own);
        }
        // Windows keeps a library that is in use
        own.toFile().deleteOnExit();
    }

    private static Path makeOwn(Path temporary) {
        ProcessHandle self = ProcessHandle.current();
        try {
            // nobody but this user may write into it
            return Files.createTempDirectory(
                    temporary, PREFIX + self.pid() + "-" + start(self).getEpochSecond() + "-");
        } catch (IOException e) {
            throw unusable(temporary, "no folder can be made in it: " + e, e);
        }
    }

    private static void initialise(Path folder) {
        // what went wrong is told below, in one line
        Logger driver = Logger.getLogger(SQLiteJDBCLoader.class.getName());
        Level before = driver.getLevel();
        driver.setLevel(Level.OFF);
        try {
            if (!SQLiteJDBCLoader.initialize()) {
                throw unusable(folder, "the library was not found", null);
            }
        } catch (LedgerException e) {
            throw e;
        } catch (Exception e) {
            throw unusable(folder, reason(folder), e);
        } catch (LinkageError e) {
            throw unusable(folder, reason(folder), e);
        } finally {
            driver.setLevel(before);
        }
    }

    /** Finds out whether there is no room, or the system does not run what lies in the folder. */
    private static String reason(Path folder) {
        try {
            Path tried = Files.createTempFile(folder, "room", null);
            try {
                Files.write(tried, new byte[2 << 20]);
            } finally {
                Files.delete(tried);
            }
            return "the system does not let programs run from it (noexec), or does not fit the library";
        } catch (IOException e) {
            return "there is no room in it: " + e.getMessage();
        }
    }

    private static LedgerException unusable(Path folder, String problem, @Nullable Throwable cause) {
        Path place =
                folder.getFileName() != null && folder.getFileName().toString().startsWith(PREFIX)
                        ? Optional.ofNullable(folder.getParent()).orElse(folder)
                        : folder;
        return new LedgerException(
                "the temporary folder " + place,
                "SQLite's native library cannot be loaded from it: " + problem,
                "name another folder: java -Djava.io.tmpdir=FOLDER, or -Dorg.sqlite.tmpdir=FOLDER",
                cause);
    }

    /** Deletes the folders of programs of this user that were killed. */
    private static void deleteLeftBehind(Path temporary, Path own) {
        List<Path> left;
        try (Stream<Path> all = Files.list(temporary)) {
            Instant now = modified(own);
            left = all.filter(folder -> isLeftBehind(folder, now)).toList();
        } catch (IOException | UncheckedIOException e) {
            // what makes the folder unusable is told when it is used
            return;
        }
        left.forEach(NativeLibrary::delete);
    }

    private static Instant modified(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private static boolean isLeftBehind(Path folder, Instant now) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        try {
            return name.matches()
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && modified(folder).isBefore(now.minus(LOADING))
                    && !isAlive(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean isAlive(long process, long start) {
        return ProcessHandle.of(process)
                .filter(running -> start(running).getEpochSecond() == start)
                .isPresent();
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Deletes a folder and the files in it, as far as the system lets it. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException e) {
            // another's, or a library in use: it stays for the next program
        }
    }
}
