package dev.whence.articles;

import dev.whence.articles.source.Decoded;
import dev.whence.core.Issue;
import dev.whence.core.Text;
import java.util.Locale;
import java.util.Optional;

/** Words the issues of readers: one line each, with the file, the place and the mend. */
final class Messages {

    private Messages() {}

    static Issue issue(String reader, String message) {
        return new Issue(reader, Optional.empty(), oneLine(message));
    }

    /** Says which byte of a file is no UTF-8; lines are counted from 1, bytes from 0. */
    static String notUtf8(String name, int line, long byteOffset, Decoded decoded) {
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
    static String malformed(String name, Decoded decoded) {
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

    static Issue embargo(String reader, String name, String until) {
        return issue(reader, name + ": under embargo until " + until + "; read all the same; do not print it before");
    }

    static Issue tooDeep(String reader, String place, int limit) {
        return issue(
                reader,
                place + ": nested deeper than the limit depth, " + limit + "; left out; mend it or raise the limit");
    }

    static Issue tooLarge(String reader, String place, int limit) {
        return issue(
                reader,
                place + ": larger than the limit articleBytes, " + limit + "; left out; divide it or raise the limit");
    }

    /** A file name may hold line breaks, and a parser may quote them. */
    static String oneLine(String message) {
        StringBuilder line = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
            line.append(breaks ? ' ' : c);
        }
        return line.toString();
    }
}
