package dev.whence.examples.programs;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.Pipeline;
import dev.whence.core.spi.ArticleReader;
import dev.whence.english.EnglishExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A reader of your own, for a newsroom's export that no reader knows: articles divided by lines of {@code =====}, each with its
 * headline in the first line. Its test runs the contract of all readers over it.
 */
public final class OwnReader implements ArticleReader {

    /** Makes a reader. It has no state, so one is enough for any number of threads. */
    public OwnReader() {}

    @Override
    public String name() {
        return "newsroom-export";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return name.toLowerCase(Locale.ROOT).endsWith(".export");
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        String file = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        int number = 0;
        for (String part : file.split("(?m)^=====$")) {
            String[] headlineAndText = part.strip().split("\\R", 2);
            number++;
            if (headlineAndText.length == 2) {
                sink.article(Article.builder(name + "#" + number, headlineAndText[1].strip())
                        .title(headlineAndText[0])
                        .build());
            } else {
                sink.issue(new Issue(
                        name(), Optional.empty(), name + ": article " + number + " has no text after its headline"));
            }
        }
    }

    /**
     * Prints who said what in two articles of an export.
     *
     * @param arguments none are needed
     * @throws IOException never, as the bytes are in memory
     */
    public static void main(String[] arguments) throws IOException {
        String export = """
                Ferry to run at night
                The ferry will run until midnight from June, the harbour office said on Friday.
                =====
                Museum finds its bells
                "All ten are back," curator Lene Aldiss told reporters.
                """;
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        new OwnReader()
                .read("friday.export", new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), new Sink() {

                    @Override
                    public void article(Article article) {
                        pipeline.extract(article)
                                .attributions()
                                .forEach(said ->
                                        System.out.println(article.title().orElse("") + " | "
                                                + article.text().slice(said.content())));
                    }

                    @Override
                    public void issue(Issue issue) {
                        System.err.println(issue.message());
                    }
                });
    }
}
