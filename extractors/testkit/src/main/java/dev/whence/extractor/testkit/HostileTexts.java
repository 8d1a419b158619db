package dev.whence.extractor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that break programs which count on well-formed ones. The same at every call. */
final class HostileTexts {

    private static final int REPEATS = 100_000;
    private static final int RANDOM_TEXTS = 400;
    private static final int LONGEST_RANDOM = 60;

    /** What random texts are made of: structure that an extractor looks for, and characters that it may stumble over. */
    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "”",
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            "(",
            ")",
            "[",
            "]",
            "—",
            ":",
            ",",
            ".",
            "?",
            "!",
            "…",
            " ",
            " ",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\t",
            "said",
            "says",
            "told",
            "according to",
            "that",
            "he",
            "Ana",
            "Lund",
            "the official",
            "Reuters",
            "denied",
            "not",
            "10",
            "%",
            "U.S.",
            "🌾",
            "𝟗",
            "\uD83C",
            "\uDF3E",
            "\uD800",
            "\uDFFF",
            "\u0000",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\uFFFF",
            "\u0301",
            "\u202E",
            "\u2028",
            "İ",
            "ß",
            "ﬁ",
            "日本",
            "עברית",
            "\u0085",
            "\u001F");

    private HostileTexts() {}

    /** Random texts with lone surrogates, of at least one code unit. */
    static List<String> random() {
        Random random = new Random(20_310_304);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(LONGEST_RANDOM);
            for (int j = 0; j < pieces; j++) {
                if (random.nextInt(8) == 0) {
                    text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                } else {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** Texts of up to two million code units, each one piece again and again. */
    static List<String> pieces() {
        return List.of(
                "\"",
                "“",
                "”",
                "‘",
                "' ",
                "« ",
                "(",
                "[",
                "said ",
                "He said ",
                ", he said, ",
                "\"A,\" he said. ",
                "according to ",
                "that ",
                "who ",
                "Ana Lund ",
                "the official ",
                "word",
                "a ",
                ". ",
                "U.S. ",
                ": ",
                "A: ",
                "— ",
                "\n",
                "\r\n",
                "\"\n",
                "“A\n\n",
                "READ MORE\n",
                "10,",
                "🌾");
    }

    static String repeat(String piece) {
        return piece.repeat(REPEATS);
    }

    static List<String> blank() {
        return List.of("", " ", "\n", "\r\n\r\n", "\t \u00A0", "\uFEFF", "\u200B", "\u2028");
    }
}
