package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Revision;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What later versions of an article added, removed and told otherwise; nothing where every article has one version. */
final class RevisionsSection {

    private static final int LONGEST = 200;

    private final Html html;
    private final Story story;
    private final Phrases phrases;

    RevisionsSection(Html html, Story story) {
        this.html = html;
        this.story = story;
        phrases = new Phrases(html, story);
    }

    void write() throws IOException {
        if (story.revisions().isEmpty()) {
            return;
        }
        html.open("section").attribute("id", "revisions").attribute("aria-labelledby", "revisions-title");
        html.open("h2")
                .attribute("id", "revisions-title")
                .text("Later versions of an article")
                .close();
        html.newline();
        for (Revision revision : story.revisions()) {
            write(revision);
        }
        html.close().newline();
    }

    private void write(Revision revision) throws IOException {
        html.open("h3");
        link(revision.article());
        html.text(" against ");
        link(revision.before());
        html.close().newline();
        if (revision.changesNothing()) {
            html.element("p", "note", "Reports the same in the same way.").newline();
            return;
        }
        html.open("ul", "singles revision").newline();
        list("added", revision.added(), revision.article());
        list("removed", revision.removed(), revision.before());
        for (Revision.Change change : revision.changed()) {
            html.open("li");
            html.element(
                            "span",
                            change.softened() ? "change weighty" : "change",
                            change.softened() ? "softened" : "told otherwise")
                    .text(" ");
            said(change.after(), revision.article());
            drift(change.drift());
            html.close().newline();
        }
        html.close().newline();
    }

    /** An article goes by its outlet and time, and where those are the same by its number on the page. */
    private void link(Article article) throws IOException {
        int number = story.articleNumber(article.id()).orElseThrow();
        html.open("a").attribute("href", "#article-" + number);
        html.foreign(story.name(article.id()).shortName()).close();
        html.text(" (article " + number + ")");
    }

    private void list(String what, List<Attribution> attributions, Article article) throws IOException {
        for (Attribution attribution : attributions) {
            html.open("li");
            html.element("span", "change weighty", what).text(" ");
            said(attribution, article);
            html.close().newline();
        }
    }

    private void said(Attribution attribution, Article article) throws IOException {
        phrases.speaker(attribution);
        phrases.stance(attribution);
        html.text(": ");
        Optional<Story.Place> place = story.placeOf(attribution);
        if (place.isEmpty()) {
            html.foreign(PlainWords.shorten(article.text().slice(attribution.content()), LONGEST));
            return;
        }
        html.open("a").attribute("href", "#" + story.fragment(place.get()));
        html.foreign(PlainWords.shorten(article.text().slice(attribution.content()), LONGEST))
                .close();
    }

    private void drift(List<Drift> drift) throws IOException {
        html.open("ul", "drift");
        for (Drift one : drift) {
            html.open("li");
            new DriftPhrase(html, story).write(one);
            html.close();
        }
        html.close();
    }
}
