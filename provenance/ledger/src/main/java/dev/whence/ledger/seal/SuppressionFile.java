package dev.whence.ledger.seal;

import dev.whence.ledger.words.FoldedWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file of a {@link Suppression}. */
final class SuppressionFile {

    private static final String FIRST_LINE = "whence suppression list 1";

    private static final String ABOUT = """
            # Names those who were forgotten, so that recording keeps them out. Keep it where only its keeper can read it, and
            # outside the ledger. One source a line: a name; "described: WORDS" for one without a name; "body: NAME" for what
            # is no person; "named: NAME" for a name that begins like one of these.
            """;

    private static final String DESCRIBED = "described:";
    private static final String BODY = "body:";
    private static final String NAMED = "named:";
    private static final String COMMENT = "#";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A list of more is none: a ledger, perhaps, that was named by mistake. */
    private static final long LARGEST = 64L << 20;

    private SuppressionFile() {}

    static Suppression read(Path file) throws IOException {
        return parse(file, lines(file));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw isNoList(file, "it is a directory");
            }
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw isNoList(file, "it is no file");
            }
            if (Files.size(file) > LARGEST) {
                throw isNoList(file, "it is too large for one");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
            if (lines.isEmpty() || !lines.get(0).strip().equals(FIRST_LINE)) {
                throw isNoList(file, "its first line is not \"" + FIRST_LINE + "\"");
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw failure(file, "there is no such file", "forget --suppress makes one", e);
        } catch (AccessDeniedException e) {
            throw failure(file, "may not be read", "let its keeper run this, or change its permissions", e);
        } catch (CharacterCodingException e) {
            throw isNoList(file, "it is no text in UTF-8");
        }
    }

    private static IOException isNoList(Path file, String reason) {
        return failure(file, "is no suppression list: " + reason, "name one that forget --suppress made", null);
    }

    private static IOException failure(Path file, String problem, String mend, @Nullable Exception cause) {
        return new IOException(file + ": " + problem + "; " + mend, cause);
    }

    private static Suppression parse(Path file, List<String> lines) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(COMMENT)) {
                continue;
            }
            String value = after(line, DESCRIBED)
                    .or(() -> after(line, BODY))
                    .or(() -> after(line, NAMED))
                    .orElse(line);
            if (FoldedWords.of(value).isEmpty()) {
                throw failure(
                        file, "line " + (i + 1) + " names nobody", "give it a name, or a # before a comment", null);
            }
            (line.startsWith(DESCRIBED) ? descriptions : line.startsWith(BODY) ? bodies : names).add(value);
        }
        return Suppression.of(names, bodies, descriptions);
    }

    private static Optional<String> after(String line, String prefix) {
        return line.startsWith(prefix)
                ? Optional.of(line.substring(prefix.length()).strip())
                : Optional.empty();
    }

    static void add(Suppression more, Path file) throws IOException {
        boolean made = !Files.exists(file);
        Path target = made ? file.toAbsolutePath() : file.toRealPath();
        List<String> before = made ? List.of() : lines(target);
        Suppression named = parse(target, before);
        StringBuilder text = new StringBuilder(made ? FIRST_LINE + "\n" + ABOUT : String.join("\n", before) + "\n");
        appendNew(more.names(), named.names(), "", text);
        appendNew(more.bodies(), named.bodies(), BODY + " ", text);
        appendNew(more.descriptions(), named.descriptions(), DESCRIBED + " ", text);
        try {
            replace(target, text.toString());
        } catch (AccessDeniedException | NoSuchFileException e) {
            throw failure(file, "cannot be written", "name a file in a folder that you may write to", e);
        }
    }

    private static void appendNew(
            Collection<String> more, Collection<String> before, String prefix, StringBuilder text) {
        Set<String> fresh = new LinkedHashSet<>(more);
        fresh.removeAll(before);
        for (String one : fresh) {
            boolean mistakable = prefix.isEmpty()
                    && Stream.of(COMMENT, DESCRIBED, BODY, NAMED).anyMatch(one::startsWith);
            text.append(mistakable ? NAMED + " " : prefix).append(one).append('\n');
        }
    }

    /** A list that is half written would let back in whom it does not name yet. */
    private static void replace(Path target, String text) throws IOException {
        Path folder = target.getParent();
        // a temporary file is its owner's alone from the beginning
        Path beside = Files.createTempFile(folder, ".whence-suppression-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
