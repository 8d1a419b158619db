package dev.whence.examples.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Divides a file into lines; one that is not UTF-8 is left out, and the others are read. */
final class StandoffLines {

    /** A line that is not blank, without its line break. */
    record Line(int number, String text) {}

    /** Takes what is wrong with a line. */
    interface Refusal {
        void refuse(int line, String why);
    }

    private StandoffLines() {}

    static List<Line> read(Path file, Refusal refusal) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            try {
                String text = decode(bytes, start, end);
                if (!text.isBlank()) {
                    lines.add(new Line(number, text));
                }
            } catch (CharacterCodingException e) {
                refusal.refuse(number, "is not UTF-8; left out; save the file as UTF-8");
            }
            start = end + 1;
        }
        return lines;
    }

    private static String decode(byte[] bytes, int start, int end) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, end - start))
                .toString();
        String unmarked = start == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
    }
}
