package dev.whence.examples.programs;

import dev.whence.core.Article;
import dev.whence.core.Claim;
import dev.whence.core.Pipeline;
import dev.whence.core.PublicationTime;
import dev.whence.core.Variant;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.Trace;
import dev.whence.tracker.Trace.Appearance;
import dev.whence.tracker.Tracker;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Records three articles and asks the tracker two questions: who said it first, and who altered a quotation? */
public final class RecordAndAsk {

    private static final Set<Variant.Kind> ALTERATIONS = Set.of(Variant.Kind.ALTERED, Variant.Kind.NUMBER_CHANGED);

    private RecordAndAsk() {}

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
            for (Article article : articles()) {
                tracker.record(article, pipeline.extract(article));
            }
            for (Claim claim : tracker.claims()) {
                tracker.trace(claim.id()).ifPresent(trace -> tell(trace, out));
            }
        }
    }

    private static List<Article> articles() {
        return List.of(
                article("Corvane Wire", "2024-03-12T09:10:00Z", """
                        "We are confident the damage was caused by a dragging anchor," Edda Varnholt, who runs the \
                        cable, told reporters in Brenn on Tuesday.
                        """),
                article("Selmouth Courier", "2024-03-12T15:00:00Z", """
                        A ship cut the cable to the island. "We are confident the damage was caused by a dragging \
                        anchor," Edda Varnholt said.
                        """),
                article("The Ostrel Times", "2024-03-13T05:30:00Z", """
                        "We are certain the damage was caused by a dragging anchor," Edda Varnholt told reporters in \
                        Brenn.
                        """));
    }

    private static Article article(String outlet, String published, String text) {
        return Article.builder(outlet, text)
                .outlet(outlet)
                .published(PublicationTime.parse(published))
                .build();
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
