package dev.whence.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A corpus that a test writes.
 *
 * @param folder where it stands
 */
record WrittenCorpus(Path folder) {

    /** Makes the empty folders of a corpus. */
    WrittenCorpus {
        try {
            Files.createDirectories(folder.resolve("text"));
            Files.createDirectories(folder.resolve("attributions"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Writes a text. */
    Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve("text").resolve(name), text);
    }

    /** Writes annotations; in the lines, a bar stands for a tab. */
    Path annotations(String name, String... lines) throws IOException {
        String joined = String.join("\n", lines).replace('|', '\t') + "\n";
        return Files.writeString(folder.resolve("attributions").resolve(name), joined);
    }
}
