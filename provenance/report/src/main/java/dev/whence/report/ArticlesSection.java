package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.report.Mark.Pin;
import dev.whence.report.Mark.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every article as it stood, with its attributions and credits marked. */
final class ArticlesSection {

    private final Html html;
    private final Story story;
    private final Phrases phrases;

    ArticlesSection(Html html, Story story) {
        this.html = html;
        this.story = story;
        phrases = new Phrases(html, story);
    }

    void write() throws IOException {
        html.open("section").attribute("id", "articles").attribute("aria-labelledby", "articles-title");
        html.open("h2").attribute("id", "articles-title").text("The articles").close();
        html.newline();
        writeKey();
        writeLeftOut();
        html.open("ol", "contents").newline();
        for (Article article : story.articles()) {
            ArticleName name = story.name(article.id());
            if (story.hasText(article)) {
                html.open("li").open("a").attribute("href", "#" + fragment(article));
                html.foreign(name.headline()).close();
                if (article.outlet().isPresent()) {
                    html.text(" ")
                            .open("span", "note")
                            .foreign(name.shortName())
                            .close();
                }
            } else {
                html.open("li").attribute("id", fragment(article)).foreign(name.headline());
                writeAbout(article);
            }
            html.close().newline();
        }
        html.close().newline();
        for (Article article : story.articles()) {
            if (story.hasText(article)) {
                writeArticle(article);
            }
        }
        html.close().newline();
    }

    private void writeKey() throws IOException {
        html.open("p", "key").text("How to read the marks: ");
        html.element("b", "who", "who").text(" is reported to have said it, ");
        html.element("i", "cue", "the words that say so").text(", ");
        html.element("mark", "said", "what is said").text(" (underlined twice over where one stands inside another), ");
        html.element("span", "credit", "where the article says it comes from").text(". A number ");
        html.element("span", "pin", "1").text(" leads back to the statement.");
        html.close().newline();
    }

    private void writeLeftOut() throws IOException {
        int all = story.articles().size();
        int left = all - story.textCount();
        if (left > 0) {
            html.element(
                            "p",
                            "left-out",
                            "The texts of " + left + " of the " + PlainWords.count(all, "article", "articles")
                                    + " are left out, to keep this page small: those whose statements fewer outlets carry."
                                    + " Here they are only named; every statement of theirs stands above.")
                    .newline();
        }
    }

    private String fragment(Article article) {
        return "article-" + story.articleNumber(article.id()).orElseThrow();
    }

    private void writeArticle(Article article) throws IOException {
        String fragment = fragment(article);
        html.open("article", "source").attribute("id", fragment).attribute("aria-labelledby", fragment + "-title");
        html.newline();
        html.open("h3").attribute("id", fragment + "-title");
        html.foreign(story.name(article.id()).headline()).close().newline();
        writeAbout(article);
        html.open("div", "text");
        if (article.language().isPresent()) {
            html.attribute("lang", article.language().get());
        }
        writeText(article);
        html.close().newline();
        html.open("p", "back").open("a").attribute("href", "#articles").text("Back to the list of articles");
        html.close().close().newline();
        html.close().newline();
    }

    private void writeAbout(Article article) throws IOException {
        html.open("p", "about");
        if (article.outlet().isPresent()) {
            html.open("strong").foreign(article.outlet().get()).close().text(". ");
        }
        if (article.published().isPresent()) {
            phrases.time(article.published().get());
        } else {
            html.text("Date not known");
        }
        html.text(". ");
        if (!article.bylines().isEmpty()) {
            html.text("By ").foreign(PlainWords.list(article.bylines(), 6)).text(". ");
        }
        if (article.url().isPresent()) {
            Links.write(html, article.url().get(), "Where it was published");
            html.text(". ");
        }
        html.text("File or name: ").open("span", "address").foreign(article.name());
        html.close().text(".").close().newline();
    }

    private void writeText(Article article) throws IOException {
        String text = article.text().value();
        MarkedText marked = new MarkedText(html, text, marks(article));
        boolean blankBefore = false;
        for (Span paragraph : paragraphs(text)) {
            html.open("p");
            if (blankBefore) {
                html.attribute("class", "gap");
            }
            html.attribute("dir", "auto");
            marked.draw(paragraph);
            html.close();
            blankBefore = endsBlank(text, paragraph);
        }
        marked.finish();
    }

    private List<Mark> marks(Article article) {
        List<Attribution> attributions = story.attributions(article);
        Set<Mark> marks = new LinkedHashSet<>();
        Map<String, Attribution> byId = new HashMap<>();
        for (Attribution attribution : attributions) {
            byId.put(attribution.id(), attribution);
            attribution.content().forEach(span -> marks.add(new Mark(span, Role.CONTENT)));
            attribution.source().forEach(span -> marks.add(new Mark(span, Role.SOURCE)));
            attribution.cue().forEach(span -> marks.add(new Mark(span, Role.CUE)));
            attribution
                    .relay()
                    .ifPresent(relay -> relay.spans().forEach(span -> marks.add(new Mark(span, Role.CREDIT))));
        }
        for (Credit credit : story.credits(article)) {
            credit.spans().forEach(span -> marks.add(new Mark(span, Role.CREDIT)));
        }
        for (Story.Place place : story.placesIn(article)) {
            String speaker = Optional.ofNullable(byId.get(place.statement().attributionId()))
                    .flatMap(Attribution::speaker)
                    .map(Source::name)
                    .orElse("someone not named");
            Pin pin = new Pin(
                    "place-" + place.place(),
                    "claim-" + place.claim(),
                    Integer.toString(place.claim()),
                    "Statement " + place.claim() + ", said by " + speaker);
            List<Span> spans = place.statement().spans();
            marks.add(new Mark(withOpeningMark(article, spans.get(0)), Role.STATEMENT, Optional.of(pin)));
            spans.subList(1, spans.size()).forEach(span -> marks.add(new Mark(span, Role.STATEMENT)));
        }
        return new ArrayList<>(marks);
    }

    /** A statement is kept without its quotation marks; the pin looks better before the opening one. */
    private static Span withOpeningMark(Article article, Span span) {
        int before = span.start() - 1;
        boolean quoted =
                before >= 0 && Phrases.isQuotationMark(article.text().value().charAt(before));
        return quoted ? new Span(before, span.end()) : span;
    }

    /** Divides a text at its line breaks; the breaks and the white space behind them belong to the line before. */
    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (broken && !Character.isWhitespace(c)) {
                paragraphs.add(new Span(start, i));
                start = i;
                broken = false;
            }
            broken |= c == '\n' || c == '\r';
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs;
    }

    private static boolean endsBlank(String text, Span paragraph) {
        int breaks = 0;
        int i = paragraph.end() - 1;
        while (i >= paragraph.start() && Character.isWhitespace(text.charAt(i))) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
            i--;
        }
        return breaks > 1;
    }
}
