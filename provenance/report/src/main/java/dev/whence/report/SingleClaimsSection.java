package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.io.IOException;
import java.util.Optional;

/** The claims that stand in one article only, a line each, under the article's name. */
final class SingleClaimsSection {

    private final Html html;
    private final Story story;
    private final Phrases phrases;

    SingleClaimsSection(Html html, Story story) {
        this.html = html;
        this.story = story;
        phrases = new Phrases(html, story);
    }

    void write() throws IOException {
        html.open("section").attribute("id", "single").attribute("aria-labelledby", "single-title");
        html.open("h2")
                .attribute("id", "single-title")
                .text("In one article only")
                .close();
        html.newline();
        if (story.singleClaims().isEmpty()) {
            html.element("p", "None.").newline();
        }
        String articleId = "";
        for (Claim claim : story.singleClaims()) {
            Statement first = claim.statements().get(0);
            Optional<Article> article = story.article(first.articleId());
            Optional<Attribution> attribution = story.attribution(first.attributionId());
            if (article.isEmpty() || attribution.isEmpty()) {
                continue;
            }
            if (!first.articleId().equals(articleId)) {
                if (!articleId.isEmpty()) {
                    html.close().newline();
                }
                articleId = first.articleId();
                html.open("h3").foreign(story.name(articleId).shortName()).close();
                html.open("ul", "singles").newline();
            }
            writeClaim(claim, article.get(), attribution.get());
        }
        if (!articleId.isEmpty()) {
            html.close().newline();
        }
        html.close().newline();
    }

    private void writeClaim(Claim claim, Article article, Attribution attribution) throws IOException {
        int number = story.claimNumber(claim.id()).orElseThrow();
        html.open("li").attribute("id", "claim-" + number);
        html.element("span", "number", number + ".").text(" ");
        phrases.speaker(attribution);
        phrases.stance(attribution);
        html.text(": ");
        Statement first = claim.statements().get(0);
        Story.Place place = story.place(first.id()).orElseThrow();
        html.open("a").attribute("href", "#" + story.fragment(place));
        // what is not in its article on the page stands here as a whole
        phrases.words(
                article,
                attribution,
                first,
                story.hasText(article) ? 200 : article.text().length());
        html.close();
        for (Statement again : claim.statements().subList(1, claim.statements().size())) {
            html.text(" ")
                    .open("a")
                    .attribute(
                            "href", "#" + story.fragment(story.place(again.id()).orElseThrow()))
                    .text("(again)")
                    .close();
        }
        html.close().newline();
    }
}
