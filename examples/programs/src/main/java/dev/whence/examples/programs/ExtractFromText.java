package dev.whence.examples.programs;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Pipeline;
import dev.whence.english.EnglishExtractor;

/** The smallest program: who said what in one article. */
public final class ExtractFromText {

    private ExtractFromText() {}

    /**
     * Prints who said what.
     *
     * @param arguments none are needed
     */
    public static void main(String[] arguments) {
        // README begins
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        Article article = Article.builder("bridge.txt", """
                Mayor Ines Calloway said on Monday that the bridge will open in May. "We are on time," \
                Calloway told reporters. A council official denied that it had cost more than planned.
                """).build();
        for (Attribution said : pipeline.extract(article).attributions()) {
            String who = said.speaker().map(speaker -> speaker.name()).orElse("someone");
            System.out.println(
                    who + " | " + said.stance().label() + " | " + article.text().slice(said.content()));
        }
        // README ends
    }
}
