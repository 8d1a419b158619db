package dev.whence.cli;

import dev.whence.cli.options.LedgerPlace;
import dev.whence.cli.options.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of the command as UTF-8, whatever the locale: Java decodes them in the locale's encoding, and in the locale C a
 * name that is not ASCII loses its letters. Linux keeps the bytes.
 */
final class Arguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /**
     * Returns the arguments as they were given.
     *
     * @param decoded what Java made of them
     * @throws UsageException if one is not UTF-8
     */
    static String[] given(String[] decoded) {
        List<byte[]> bytes = bytes();
        // a program that gives arguments itself, such as java @FILE, has others there
        if (bytes.size() < decoded.length) {
            return checked(decoded);
        }
        List<byte[]> last = bytes.subList(bytes.size() - decoded.length, bytes.size());
        String[] given = new String[decoded.length];
        for (int i = 0; i < given.length; i++) {
            if (!looksLike(last.get(i), decoded[i])) {
                return checked(decoded);
            }
            given[i] = utf8(i, last.get(i));
        }
        return given;
    }

    private static List<byte[]> bytes() {
        List<byte[]> arguments = new ArrayList<>();
        try {
            byte[] all = Files.readAllBytes(COMMAND_LINE);
            int start = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] == 0) {
                    arguments.add(Arrays.copyOfRange(all, start, i));
                    start = i + 1;
                }
            }
        } catch (IOException | SecurityException e) {
            // another system than Linux, where Java decodes what was typed
            return List.of();
        }
        return arguments;
    }

    /** Tells whether the ASCII characters of both are the same. */
    private static boolean looksLike(byte[] bytes, String decoded) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : bytes) {
            if (b >= 0) {
                ascii.append((char) b);
            }
        }
        boolean wholly = ascii.length() == bytes.length;
        return wholly
                ? ascii.toString().equals(decoded)
                : ascii.toString().equals(decoded.replaceAll("[^\\x00-\\x7F]", ""));
    }

    private static String utf8(int index, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            StringBuilder shown = new StringBuilder();
            for (byte b : bytes) {
                shown.append(b >= 0 ? String.valueOf((char) b) : String.format("\\x%02x", b));
            }
            throw new UsageException(
                    "argument " + (index + 1) + " is not UTF-8: " + LedgerPlace.shown(shown.toString())
                            + "; rename the file, or give the folder that it is in",
                    e);
        }
    }

    private static String[] checked(String[] decoded) {
        for (int i = 0; i < decoded.length; i++) {
            if (decoded[i].indexOf('\uFFFD') >= 0) {
                throw new UsageException(
                        "argument " + (i + 1) + " could not be decoded: " + LedgerPlace.shown(decoded[i])
                                + "; run the command in a locale of UTF-8, as with LC_ALL=C.UTF-8");
            }
        }
        return decoded;
    }
}
