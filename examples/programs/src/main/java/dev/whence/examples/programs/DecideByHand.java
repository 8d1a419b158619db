package dev.whence.examples.programs;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Claim;
import dev.whence.core.Pipeline;
import dev.whence.core.Statement;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishLanguage;
import dev.whence.tracker.KnownSource;
import dev.whence.tracker.Tracker;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Decides by hand what the words do not tell: that two claims are one or that one is two, and whether two names are one
 * person's. Decisions are kept in the ledger; another one takes each of them back.
 */
public final class DecideByHand {

    private static final String HALL = "Mayor Ines Calloway said the bridge will open in May.\n";
    private static final String NEWS =
            "The crossing should take its first cars before the summer, Mayor Calloway told reporters.\n";
    private static final String SCHOOL = "At the school, little Ines Calloway said the bridge will open in May.\n";

    private DecideByHand() {}

    /**
     * Prints in which articles each claim stands, and the names of each source, before and after the decisions.
     *
     * @param arguments none are needed
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Pipeline pipeline = Pipeline.of(EnglishExtractor.create());
        try (Tracker tracker =
                Tracker.builder().language(EnglishLanguage.instance()).build()) {
            List<Article> articles = List.of(
                    Article.builder("hall", HALL).build(),
                    Article.builder("news", NEWS).build(),
                    Article.builder("school", SCHOOL).build());
            articles.forEach(article -> tracker.record(article, pipeline.extract(article)));
            tell("as found", tracker, out);

            Statement open = statement(tracker, articles.get(0));
            Statement summer = statement(tracker, articles.get(1));
            Claim merged = tracker.merge(open.id(), summer.id(), "both speak of the opening");
            Statement school = statement(tracker, articles.get(2));
            tracker.split(merged.id(), List.of(school.id()), "it is a bridge of wooden blocks");
            tracker.rejectSource(open.attributionId(), school.attributionId(), "she is the mayor's niece");
            tell("as decided", tracker, out);
        }
    }

    private static Statement statement(Tracker tracker, Article article) {
        Attribution attribution = tracker.attributions(article.id()).get(0);
        return tracker.statements(attribution.id()).get(0);
    }

    private static void tell(String when, Tracker tracker, PrintStream out) {
        List<List<String>> claims = tracker.claims().stream()
                .map(claim -> claim.statements().stream()
                        .map(statement -> tracker.article(statement.articleId())
                                .orElseThrow()
                                .name())
                        .toList())
                .toList();
        List<List<String>> sources =
                tracker.sources().stream().map(KnownSource::names).toList();
        out.println(when + ": claims in " + claims + ", sources " + sources);
    }
}
