package dev.whence.report;

import java.io.IOException;

/** The frame of the page: head, heading, the way to its parts, and the parts in order. */
final class Page {

    private final Html html;
    private final Story story;
    private final String title;

    Page(Html html, Story story, String title) {
        this.html = html;
        this.story = story;
        this.title = title;
    }

    void write() throws IOException {
        html.doctype();
        html.open("html").attribute("lang", "en").newline();
        writeHead();
        html.open("body").newline();
        html.open("a", "skip")
                .attribute("href", "#main")
                .text("Skip to the summary")
                .close()
                .newline();
        writeHeader();
        html.open("main").attribute("id", "main").newline();
        new GlanceSection(html, story).write();
        new SharedClaimsSection(html, story).write();
        new SingleClaimsSection(html, story).write();
        new RevisionsSection(html, story).write();
        new ArticlesSection(html, story).write();
        html.close().newline();
        html.open("footer")
                .element(
                        "p",
                        "Whence shows who is reported to have said what, and where. It does not say whether it is"
                                + " true. Marks and links were found by a program: check the words before you rely on"
                                + " them.")
                .close()
                .newline();
        html.close().newline();
        html.close().newline();
        html.end();
    }

    private void writeHead() throws IOException {
        Style style = Style.load();
        html.open("head").newline();
        html.open("meta").attribute("charset", "utf-8").closeVoid().newline();
        html.open("meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", style.policy())
                .closeVoid()
                .newline();
        meta("viewport", "width=device-width, initial-scale=1");
        meta("referrer", "no-referrer");
        meta("color-scheme", "light dark");
        meta("generator", "Whence");
        html.element("title", PlainWords.shorten(title, 120)).newline();
        html.style(style).newline();
        html.close().newline();
    }

    private void meta(String name, String content) throws IOException {
        html.open("meta")
                .attribute("name", name)
                .attribute("content", content)
                .closeVoid()
                .newline();
    }

    private void writeHeader() throws IOException {
        html.open("header").newline();
        html.open("h1").foreign(title).close().newline();
        int articles = story.articles().size();
        long outlets = story.outletCount();
        html.open("p", "counts")
                .text(PlainWords.count(articles, "article", "articles") + " from "
                        + PlainWords.count(outlets, "outlet", "outlets") + ". "
                        + PlainWords.count(
                                story.sharedClaims().size(),
                                "statement stands in more than one of them, ",
                                "statements stand in more than one of them, ")
                        + story.singleClaims().size() + " in one only.")
                .close()
                .newline();
        writeUndated(articles);
        html.open("nav")
                .attribute("aria-label", "Parts of this page")
                .open("ul")
                .newline();
        link("glance", "At a glance");
        link("shared", "In several articles");
        link("single", "In one article only");
        if (!story.revisions().isEmpty()) {
            link("revisions", "Later versions of an article");
        }
        link("articles", "The articles");
        html.close().close().newline();
        html.close().newline();
    }

    private void writeUndated(int articles) throws IOException {
        long undated = story.articles().stream()
                .filter(article -> article.published().isEmpty())
                .count();
        if (undated == 0) {
            return;
        }
        String note = undated == articles
                ? "No article has a date: they stand in the order they were given in, and who was first is not known."
                : PlainWords.count(undated, "article has", "articles have")
                        + " no date. Where one stands last, it may have come out before others.";
        html.element("p", "counts", note).newline();
    }

    private void link(String fragment, String label) throws IOException {
        html.open("li")
                .open("a")
                .attribute("href", "#" + fragment)
                .text(label)
                .close()
                .close()
                .newline();
    }
}
