package dev.whence.examples;

import dev.whence.core.Article;
import dev.whence.core.Claim;
import dev.whence.core.Variant;
import dev.whence.core.spi.Pipeline;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Trace;
import dev.whence.tracker.Trace.Appearance;
import dev.whence.tracker.Tracker;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Asks the tracker two questions about the bundled story: who said it first, and who altered a quotation? */
public final class AskTheTracker {

    private static final Set<Variant.Kind> ALTERATIONS = Set.of(Variant.Kind.ALTERED, Variant.Kind.NUMBER_CHANGED);

    private AskTheTracker() {}

    /**
     * Prints the claims whose words or numbers were changed on the way, who said them first, and who changed them.
     *
     * @param arguments none are needed
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        try (Tracker tracker =
                Tracker.builder().language(EnglishLanguage.instance()).build()) {
            for (Article article : ExampleStory.articles()) {
                tracker.record(article, pipeline.extract(article));
            }
            for (Claim claim : tracker.claims()) {
                tracker.trace(claim.id()).ifPresent(trace -> tell(trace, out));
            }
        }
    }

    private static void tell(Trace trace, PrintStream out) {
        Appearance first = trace.appearances().get(0);
        for (Appearance appearance : trace.appearances()) {
            boolean altered = appearance
                    .comparison()
                    .filter(it -> it.variant().kinds().stream().anyMatch(ALTERATIONS::contains))
                    .isPresent();
            if (altered) {
                out.println("first    " + line(first));
                out.println("altered  " + line(appearance));
            }
        }
    }

    private static String line(Appearance appearance) {
        Article article = appearance.article();
        return article.outlet().orElse(article.name()) + ", "
                + appearance
                        .attribution()
                        .speaker()
                        .map(speaker -> speaker.name())
                        .orElse("someone") + ": "
                + article.text().slice(appearance.statement().spans());
    }
}
