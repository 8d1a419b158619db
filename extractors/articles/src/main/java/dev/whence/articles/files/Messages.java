package dev.whence.articles.files;

import dev.whence.articles.source.Decoded;
import dev.whence.core.Issue;
import dev.whence.core.Text;
import java.util.Locale;
import java.util.Optional;

/** Words the issues of readers: one line each, with the file, the place and the mend. */
public final class Messages {

    /** The origin of issues that no reader raised. */
    public static final String FILES = "files";

    public static final String NO_REGULAR_FILE =
            ": no regular file, but a pipe, a device or the like; left out; save it as a file";

    private Messages() {}

    public static Issue issue(String reader, String message) {
        return new Issue(reader, Optional.empty(), oneLine(message));
    }

    /** Says which byte of a file is no UTF-8; lines are counted from 1, bytes from 0. */
    public static String notUtf8(String name, int line, long byteOffset, Decoded decoded) {
        String others = decoded.malformed() == 1 ? "" : ", nor are " + (decoded.malformed() - 1) + " more places";
        return oneLine(String.format(
                Locale.ROOT,
                "%s:%d: byte %d (0x%02X) is not UTF-8%s; read with U+FFFD in its place; save the file as UTF-8",
                name,
                line,
                byteOffset,
                decoded.firstValue(),
                others));
    }

    /** Says which byte of a file is malformed in the encoding that it declares or shows. */
    public static String malformed(String name, Decoded decoded) {
        int line = Text.of(decoded.text()).lineAt(decoded.firstChar());
        return String.format(
                Locale.ROOT,
                "%s:%d: byte %d (0x%02X) is not %s, nor are %d more places; read with U+FFFD in their place",
                name,
                line,
                decoded.firstByte(),
                decoded.firstValue(),
                decoded.charset().name(),
                decoded.malformed() - 1);
    }

    public static Issue embargo(String reader, String name, String until) {
        return issue(reader, name + ": under embargo until " + until + "; read all the same; do not print it before");
    }

    public static Issue tooDeep(String reader, String place, int limit) {
        return issue(
                reader,
                place + ": nested deeper than the limit depth, " + limit + "; left out; mend it or raise the limit");
    }

    public static Issue tooLarge(String reader, String place, int limit) {
        return issue(
                reader,
                place + ": larger than the limit articleBytes, " + limit + "; left out; divide it or raise the limit");
    }

    /** A file name may hold line breaks, and a parser may quote them. */
    public static String oneLine(String message) {
        StringBuilder line = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
            line.append(breaks ? ' ' : c);
        }
        return line.toString();
    }
}
