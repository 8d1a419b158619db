package dev.whence.cli.options;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a path of an argument: one that names something, in every locale. */
public final class PathArgument implements ITypeConverter<Path> {

    private static final boolean LOCALE_OF_UTF_8 =
            StandardCharsets.UTF_8.name().equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"));

    @Override
    public Path convert(String argument) {
        try {
            return of(argument);
        } catch (UsageException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the path that an argument names.
     *
     * @throws UsageException if it names none; the message says why
     */
    public static Path of(String argument) {
        if (argument.isEmpty()) {
            throw new UsageException("a path is empty; name a file or folder, or . for the one where you are");
        }
        try {
            boolean ascii = argument.chars().allMatch(c -> c < 0x80);
            Path path = ascii || LOCALE_OF_UTF_8 ? Path.of(argument) : ofBytes(argument);
            if (LedgerPlace.isAddress(argument) && !Files.exists(path)) {
                // it is not quoted: it may hold a password
                throw new UsageException("a path is an address; name a file or folder, and a database with --ledger");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UsageException("no file can have this name: " + argument, e);
        }
    }

    /** Tells whether paths can be given to native code as text: it takes them for UTF-8. */
    static boolean isPlain(Path path) {
        return LOCALE_OF_UTF_8 || path.toAbsolutePath().toString().chars().allMatch(c -> c < 0x80);
    }

    /** An address carries the bytes of a name past the locale's encoding. */
    private static Path ofBytes(String argument) {
        StringBuilder address = new StringBuilder("file:///");
        String relative = argument.replaceFirst("^/+", "").replaceAll("/+", "/");
        for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b == '/' || b == '.' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            address.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        Path absolute = Path.of(URI.create(address.toString()));
        return argument.startsWith("/") ? absolute : absolute.subpath(0, absolute.getNameCount());
    }
}
