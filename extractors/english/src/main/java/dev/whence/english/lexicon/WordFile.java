package dev.whence.english.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads the word lists that stand beside the classes: sections with a name in brackets, one or more entries a line; empty
 * lines and lines that begin with "#" say nothing.
 */
public final class WordFile {

    private static final List<String> ALL = List.of(
            "clutter.txt",
            "cue-phrases.txt",
            "cue-words.txt",
            "kinds.txt",
            "lexicon.txt",
            "names.txt",
            "remarks.txt",
            "verb-phrases.txt",
            "verbs.txt");

    private WordFile() {}

    /** Returns the first eight hexadecimal digits of the SHA-256 digest of all lines of all word files. */
    public static String digest() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (String resource : ALL) {
            read(resource, (section, line) -> {
                digest.update((resource + "[" + section + "]" + line + "\n").getBytes(StandardCharsets.UTF_8));
            });
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    /** Gives every line that holds entries to a consumer, with the name of its section; the name is empty before the first. */
    public static void read(String resource, BiConsumer<String, String> lines) {
        if (!ALL.contains(resource)) {
            throw new IllegalArgumentException("resource must be one of " + ALL + ": " + resource);
        }
        try (InputStream stream = WordFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lines.accept(section, line.trim());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
