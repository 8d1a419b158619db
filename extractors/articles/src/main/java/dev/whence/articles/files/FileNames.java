package dev.whence.articles.files;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/**
 * The names of files as text. On Linux a file's name is bytes. Java decodes them in the encoding of the user's locale, which in
 * the locale C is ASCII, so that a name would depend on who runs the program. Here they are UTF-8 always.
 */
public final class FileNames {

    private static final boolean DECODED_AS_UTF_8 =
            isUtf8(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));

    /** Where folders are not divided by a slash, on Windows, a name is characters, and never was bytes. */
    private static final boolean NAMES_ARE_TEXT = File.separatorChar != '/';

    private FileNames() {}

    /** Returns a path as text: its bytes, decoded as UTF-8. */
    public static String name(Path path) {
        String decoded = path.toString();
        if (DECODED_AS_UTF_8
                || NAMES_ARE_TEXT
                || isAscii(decoded)
                || path.getFileSystem() != FileSystems.getDefault()) {
            return decoded;
        }
        StringBuilder name = new StringBuilder();
        if (path.getRoot() != null) {
            name.append(path.getRoot());
        }
        String separator = "";
        for (Path element : path) {
            name.append(separator).append(elementName(element));
            separator = path.getFileSystem().getSeparator();
        }
        return name.toString();
    }

    /** An address keeps the bytes of a name, whatever the locale: each that is no plain character stands in it in hexadecimal. */
    private static String elementName(Path element) {
        if (isAscii(element.toString())) {
            return element.toString();
        }
        URI address = element.toUri();
        String path = address.getRawPath();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return unescaped(path.substring(path.lastIndexOf('/', end - 1) + 1, end));
    }

    private static String unescaped(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isUtf8(String encoding) {
        try {
            return Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
