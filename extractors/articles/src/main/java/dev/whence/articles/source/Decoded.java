package dev.whence.articles.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decoded bytes, with what was malformed. Each malformed sequence becomes one U+FFFD, as the Unicode Standard recommends
 * for UTF-8 (chapter 3.9, "U+FFFD Substitution of Maximal Subparts"). A byte order mark is kept.
 *
 * @param text the decoded text
 * @param charset what it was decoded as
 * @param malformed how many sequences were malformed
 * @param firstByte the offset of the first of them in the bytes, from 0; meaningless if there is none
 * @param firstValue the byte there
 * @param firstChar the offset of its replacement in the text
 */
public record Decoded(String text, Charset charset, int malformed, int firstByte, int firstValue, int firstChar) {

    /** Decodes the first bytes as UTF-8. */
    public static Decoded utf8(byte[] bytes, int length) {
        return of(bytes, length, StandardCharsets.UTF_8);
    }

    /** Decodes the first bytes. */
    public static Decoded of(byte[] bytes, int length, Charset charset) {
        // the library's own way takes a fraction of the memory, and says by U+FFFD that something may be malformed
        String whole = charset.equals(StandardCharsets.UTF_8) ? new String(bytes, 0, length, charset) : "\uFFFD";
        if (whole.indexOf('\uFFFD') < 0) {
            return new Decoded(whole, charset, 0, 0, 0, 0);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(length * Math.max(1.0, decoder.maxCharsPerByte())) + 1);
        int malformed = 0;
        int firstByte = 0;
        int firstChar = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            if (malformed == 0) {
                firstByte = in.position();
                firstChar = out.position();
            }
            malformed++;
            in.position(Math.min(in.limit(), in.position() + result.length()));
            out.put('\uFFFD');
        }
        decoder.flush(out);
        int firstValue = malformed == 0 ? 0 : bytes[firstByte] & 0xFF;
        return new Decoded(out.flip().toString(), charset, malformed, firstByte, firstValue, firstChar);
    }
}
