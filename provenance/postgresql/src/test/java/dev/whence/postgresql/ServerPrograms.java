package dev.whence.postgresql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of a PostgreSQL server, from the one archive that the build put onto the class path for this machine. */
final class ServerPrograms {

    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-darwin-x86_64.txz",
            "postgres-darwin-arm_64.txz",
            "postgres-windows-x86_64.txz");

    private static @Nullable Path unpacked;

    private ServerPrograms() {}

    /** Returns the folder of the programs, which are unpacked once. */
    static synchronized Path folder() throws IOException {
        Path folder = unpacked;
        if (folder == null) {
            folder = Files.createTempDirectory("whence-postgresql-programs-");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, permissions(true));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(ServerPrograms::delete));
            unpack(folder);
            unpacked = folder;
        }
        return folder;
    }

    private static void delete() {
        Path folder = unpacked;
        try {
            if (folder != null) {
                PostgresServer.delete(folder);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                unpack(file, files, folder);
            }
        }
    }

    private static InputStream archive() {
        ClassLoader loader = ServerPrograms.class.getClassLoader();
        return ARCHIVES.stream()
                .map(loader::getResourceAsStream)
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL server is at hand for "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                        + ": see the profiles in provenance/postgresql/pom.xml"));
    }

    private static void unpack(TarArchiveEntry file, InputStream bytes, Path folder) throws IOException {
        Path target = folder.resolve(file.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("leads out of the folder: " + file.getName());
        }
        if (file.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (file.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(file.getLinkName()));
            return;
        }
        Files.copy(bytes, target);
        if (Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(target, permissions((file.getMode() & 0100) != 0));
        }
    }

    /** The server may run as another user than the one who unpacks. */
    private static Set<PosixFilePermission> permissions(boolean program) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (program) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
