package dev.whence.ledger.digest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 for text that may hold lone surrogates, which have no form in it: each is written in the three bytes that it would
 * have if it were a character (WTF-8, simonsapin.github.io/wtf-8). All other text is plain UTF-8.
 */
public final class Wtf8 {

    private static final int SURROGATE = 0xED;

    private Wtf8() {}

    public static byte[] encode(String text) {
        if (!hasLoneSurrogate(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.write(SURROGATE);
                out.write(0x80 | c >> 6 & 0x3F);
                out.write(0x80 | c & 0x3F);
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    public static String decode(byte[] bytes) {
        int start = 0;
        StringBuilder text = null;
        for (int i = 0; i + 2 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == SURROGATE && (bytes[i + 1] & 0xFF) >= 0xA0) {
                text = text == null ? new StringBuilder(bytes.length) : text;
                text.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                text.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F));
                i += 2;
                start = i + 1;
            }
        }
        return text == null
                ? new String(bytes, StandardCharsets.UTF_8)
                : text.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
                        .toString();
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
