package dev.whence.report;

import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import java.io.IOException;
import java.util.Optional;

/** Says what changed from one article to the next, with the words of both. */
final class DriftPhrase {

    private static final int LONGEST = 140;

    private final Html html;
    private final Story story;

    DriftPhrase(Html html, Story story) {
        this.html = html;
        this.story = story;
    }

    void write(Drift drift) throws IOException {
        if (drift instanceof Drift.Speaker speaker) {
            html.text(PlainWords.of(speaker.change()));
            exchanged(speaker.earlier().name(), speaker.later().name());
        } else if (drift instanceof Drift.Quoted quoted) {
            html.text(PlainWords.of(quoted.change()));
            exchanged(
                    words(quoted.change() == Drift.QuotedChange.REPLACED ? quoted.before() : Optional.empty()),
                    words(quoted.after().or(quoted::before)));
        } else if (drift instanceof Drift.Figure number) {
            html.text(number.boundOnly() ? "The same number, with another bound: " : "Number: ");
            both(drift);
        } else if (drift instanceof Drift.Hedge) {
            html.text("Hedge: ");
            both(drift);
        } else if (drift instanceof Drift.Cue cue) {
            html.text("Cue: ");
            both(drift);
            html.text(", which " + PlainWords.of(cue.later()));
        }
    }

    private void both(Drift drift) throws IOException {
        String before = words(drift.before());
        String after = words(drift.after());
        if (after.isEmpty()) {
            html.foreign(before).text(" left out");
        } else if (before.isEmpty()) {
            html.foreign(after).text(" put in");
        } else {
            exchanged(before, after);
        }
    }

    private void exchanged(String before, String after) throws IOException {
        if (!before.isEmpty()) {
            html.foreign(before).text(" → ");
        }
        html.foreign(after);
    }

    private String words(Optional<Origin.Evidence> evidence) {
        return evidence.flatMap(it -> story.article(it.articleId())
                        .map(article -> "“" + PlainWords.shorten(article.text().slice(it.spans()), LONGEST) + "”"))
                .orElse("");
    }
}
