package dev.whence.benchmarks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The place that a class was loaded from, and its size.
 *
 * @param name the jar or folder
 * @param bytes the size of all of it
 * @param packageName the class's package
 * @param packageBytes the size of the package and those below it, compressed if the place is a jar
 */
record ClassesOnDisk(String name, long bytes, String packageName, long packageBytes) {

    static ClassesOnDisk of(Class<?> type) throws IOException {
        Path place = place(type);
        String folder = type.getPackageName().replace('.', '/') + "/";
        String name = String.valueOf(place.getFileName());
        if (Files.isDirectory(place)) {
            return new ClassesOnDisk(name, size(place), type.getPackageName(), size(place.resolve(folder)));
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            long ofPackage = jar.stream()
                    .filter(entry -> entry.getName().startsWith(folder))
                    .mapToLong(entry -> entry.getCompressedSize())
                    .sum();
            return new ClassesOnDisk(name, Files.size(place), type.getPackageName(), ofPackage);
        }
    }

    private static Path place(Class<?> type) throws IOException {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IOException(location + " is no path", e);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(file -> file.isFile())
                    .mapToLong(file -> file.length())
                    .sum();
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s, %.2f MB, of it %s %.2f MB", name, bytes / 1e6, packageName, packageBytes / 1e6);
    }
}
