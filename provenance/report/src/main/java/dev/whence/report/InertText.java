package dev.whence.report;

import java.io.IOException;

/**
 * Writes foreign text into HTML so that nothing in it can act: no markup, no character that a browser drops or remaps, no
 * control that reorders what stands around it. The mapping is fixed, so that a reader sees that something stood there:
 *
 * <ul>
 *   <li>{@code & < > " '} become character references;
 *   <li>a line break of any form becomes {@code \n}, as an HTML parser would make it;
 *   <li>C0 controls and DEL become their pictures (U+2400 to U+2421); C1 controls, lone surrogates and noncharacters,
 *       which HTML or UTF-8 cannot carry, become U+FFFD;
 *   <li>a control of the Unicode Bidirectional Algorithm that embeds, overrides or isolates (UAX #9, section 2) stands alone
 *       in an isolating {@code <bdi>}, so that its effect ends with itself; in an attribute it becomes U+FFFD.
 * </ul>
 */
final class InertText {

    private static final char REPLACEMENT = '\uFFFD';

    private InertText() {}

    /** Writes text that stands between tags. */
    static void write(Appendable out, CharSequence text, int start, int end) throws IOException {
        write(out, text, start, end, true);
    }

    /** Writes the value of an attribute, without the quotation marks around it. */
    static void writeValue(Appendable out, CharSequence text) throws IOException {
        write(out, text, 0, text.length(), false);
    }

    /** Tells whether a character embeds, overrides or isolates a direction, or ends that. */
    static boolean turnsDirection(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** Moves an offset before a surrogate pair or a CR LF that it would cut in two. */
    static int whole(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return offset;
        }
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        boolean cuts = Character.isSurrogatePair(before, after) || before == '\r' && after == '\n';
        return cuts ? offset - 1 : offset;
    }

    private static void write(Appendable out, CharSequence text, int start, int end, boolean markupAllowed)
            throws IOException {
        int written = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (plain(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                if ((Character.toCodePoint(c, text.charAt(i)) & 0xFFFE) != 0xFFFE) {
                    continue;
                }
                out.append(text, written, i - 1).append(REPLACEMENT);
                written = i + 1;
                continue;
            }
            out.append(text, written, i);
            if (c == '\r') {
                boolean pair = i + 1 < end && text.charAt(i + 1) == '\n';
                if (!pair) {
                    out.append('\n');
                }
            } else if (turnsDirection(c) && markupAllowed) {
                out.append("<bdi class=\"turn\">").append(c).append("</bdi>");
            } else {
                writeOne(out, c);
            }
            written = i + 1;
        }
        out.append(text, written, end);
    }

    /** Most text: nothing to be done about it. */
    private static boolean plain(char c) {
        if (c < 0x7F) {
            return c >= ' ' ? c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' : c == '\n' || c == '\t';
        }
        return c >= 0xA0 && !turnsDirection(c) && c < 0xD800 || c > 0xDFFF && c < 0xFDD0 || c > 0xFDEF && c < 0xFFFE;
    }

    private static void writeOne(Appendable out, char c) throws IOException {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case 0x7F -> out.append('\u2421');
            default -> out.append(c < ' ' ? (char) (0x2400 + c) : REPLACEMENT);
        }
    }
}
