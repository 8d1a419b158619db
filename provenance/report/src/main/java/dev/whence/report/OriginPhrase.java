package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Span;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace.Appearance;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Says why an article's report goes back to someone else, with the words that tell it. */
final class OriginPhrase {

    private final Html html;
    private final Story story;

    OriginPhrase(Html html, Story story) {
        this.html = html;
        this.story = story;
    }

    /** Returns the origins of an appearance, without its own outlet: an agency's text at the agency comes from no one else. */
    static List<Origin> fromOthers(Appearance appearance) {
        String outlet = appearance.article().outlet().orElse("");
        return appearance.origins().stream()
                .filter(origin -> !origin.name().equalsIgnoreCase(outlet)
                        || origin.from().isPresent()
                                && !origin.from()
                                        .get()
                                        .equals(appearance.article().id()))
                .toList();
    }

    /** Writes the reason after the name of its article. */
    void write(Origin origin) throws IOException {
        html.text(PlainWords.of(origin.kind(), name(origin)));
        if (origin.kind() == Origin.Kind.COPY) {
            writeShare(origin);
        } else if (!origin.evidence().isEmpty()) {
            writeEvidence(origin.evidence().get(0));
        }
    }

    /** A copy's words would be too many to show. */
    private void writeShare(Origin origin) throws IOException {
        for (Origin.Evidence evidence : origin.evidence()) {
            Optional<Article> article = story.article(evidence.articleId())
                    .filter(any -> !any.id().equals(origin.from().orElse("")));
            if (article.isPresent()) {
                int shared = evidence.spans().stream().mapToInt(Span::length).sum();
                html.text(", with "
                        + Math.round(100.0 * shared / article.get().text().length()) + " % of its words");
            }
        }
    }

    private void writeEvidence(Origin.Evidence evidence) throws IOException {
        Optional<Article> article = story.article(evidence.articleId());
        if (article.isPresent() && !evidence.spans().isEmpty()) {
            html.text(": ")
                    .foreign("“" + PlainWords.shorten(article.get().text().slice(evidence.spans()), 140) + "”");
        }
    }

    private String name(Origin origin) {
        return origin.from()
                .flatMap(story::articleNumber)
                .map(number -> story.name(origin.from().orElseThrow()).shortName())
                .orElse(origin.name());
    }
}
