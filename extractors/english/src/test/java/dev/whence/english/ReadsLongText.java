package dev.whence.english;

import dev.whence.core.Article;
import dev.whence.core.Extraction;
import dev.whence.core.spi.Pipeline;
import java.util.Locale;

/** A program that extracts from a text of many megabytes, for tests that start it with little memory. */
final class ReadsLongText {

    private ReadsLongText() {}

    /**
     * Extracts, and prints how much was found; an error ends the program.
     *
     * @param arguments the preset, the text's length in megabytes, and what it repeats, four hexadecimal digits a character
     */
    public static void main(String[] arguments) {
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < arguments[2].length(); i += 4) {
            piece.append((char) Integer.parseInt(arguments[2].substring(i, i + 4), 16));
        }
        int length = Integer.parseInt(arguments[1]) * 1_000_000;
        String text = piece.toString().repeat(length / piece.length());
        EnglishExtractor extractor = arguments[0].equals("rules")
                ? EnglishExtractor.rules()
                : EnglishExtractor.create(EnglishPreset.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
        Pipeline pipeline = Pipeline.builder()
                .add(extractor)
                .onFailure(Pipeline.OnFailure.FAIL_FAST)
                .build();
        Extraction found = pipeline.extract(Article.builder("long.txt", text).build());
        System.out.println("done " + found.attributions().size());
    }
}
