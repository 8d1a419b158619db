package dev.whence.examples.programs;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Pipeline;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import dev.whence.english.EnglishExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An extractor of your own: posts that are passed on with {@code via @name} at the end of a line, which rules for news
 * prose do not look for. It runs after the English one; its test runs the contract of all extractors over it.
 */
public final class OwnExtractor implements Extractor {

    /** One line that ends with "via @name"; every part is bounded, so the time stays linear. */
    private static final Pattern VIA = Pattern.compile("(?m)\\b(via) (@\\w{1,30})\\)?[ \\t]{0,8}$");

    /** Makes one. It holds nothing, so one is enough for any number of threads. */
    public OwnExtractor() {}

    @Override
    public ExtractorId id() {
        return new ExtractorId("via", "1");
    }

    @Override
    public Extraction extract(ExtractionContext context) {
        Article article = context.article();
        String text = article.text().value();
        List<Attribution> found = new ArrayList<>();
        Matcher matcher = VIA.matcher(text);
        int from = 0;
        while (matcher.find()) {
            int lineStart = Math.max(text.lastIndexOf('\n', matcher.start()) + 1, from);
            from = matcher.end();
            int end = matcher.start();
            while (end > lineStart && " \t(-\u2014".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > lineStart) {
                Source account = Source.named(matcher.group(2), SourceKind.PERSON);
                found.add(Attribution.builder(article.id(), id())
                        .content(List.of(new Span(lineStart, end)), Quotation.INDIRECT)
                        .cue(List.of(new Span(matcher.start(1), matcher.end(1))))
                        .source(List.of(new Span(matcher.start(2), matcher.end(2))))
                        .speaker(account)
                        .confidence(0.8)
                        .build());
            }
        }
        return new Extraction(found, List.of(), List.of());
    }

    /**
     * Prints what both extractors find, and which of them found it.
     *
     * @param arguments none are needed
     */
    public static void main(String[] arguments) {
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create(), new OwnExtractor());
        Article article = Article.builder("live-blog.txt", """
                The ferry is running again, the harbour office said on Sunday.
                Two lanes of the quay road are still under water (via @selmouth_traffic)
                """).build();
        for (Attribution said : pipeline.extract(article).attributions()) {
            System.out.println(said.extractor().name() + " | "
                    + said.speaker().map(Source::name).orElse("someone") + " | "
                    + article.text().slice(said.content()));
        }
    }
}
