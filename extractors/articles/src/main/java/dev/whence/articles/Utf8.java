package dev.whence.articles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and remembers what was none. Each malformed sequence becomes one U+FFFD, as the Unicode Standard
 * recommends (chapter 3.9, "U+FFFD Substitution of Maximal Subparts"). A byte order mark is kept.
 *
 * @param text the decoded text
 * @param malformed how many sequences were no UTF-8
 * @param firstByte the offset of the first of them in the bytes, from 0; meaningless if there is none
 * @param firstValue the byte there
 * @param firstChar the offset of its replacement in the text
 */
record Utf8(String text, int malformed, int firstByte, int firstValue, int firstChar) {

    static Utf8 decode(byte[] bytes, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length);
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
            in.position(in.position() + result.length());
            out.put('\uFFFD');
        }
        decoder.flush(out);
        int firstValue = malformed == 0 ? 0 : bytes[firstByte] & 0xFF;
        return new Utf8(out.flip().toString(), malformed, firstByte, firstValue, firstChar);
    }
}
