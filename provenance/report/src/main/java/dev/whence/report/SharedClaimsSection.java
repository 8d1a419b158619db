package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Derivation;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.IndependentOrigin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every claim that stands in several articles: its story in a few lines, then its appearances side by side. */
final class SharedClaimsSection {

    private final Html html;
    private final Story story;
    private final Phrases phrases;

    SharedClaimsSection(Html html, Story story) {
        this.html = html;
        this.story = story;
        phrases = new Phrases(html, story);
    }

    void write() throws IOException {
        html.open("section").attribute("id", "shared").attribute("aria-labelledby", "shared-title");
        html.open("h2")
                .attribute("id", "shared-title")
                .text("In several articles")
                .close();
        html.newline();
        if (story.sharedClaims().isEmpty()) {
            html.element("p", "None.").newline();
        } else {
            writeKey();
        }
        for (Claim claim : story.sharedClaims()) {
            Optional<Trace> trace = story.trace(claim);
            if (trace.isPresent()) {
                writeClaim(claim, trace.get());
            }
        }
        html.close().newline();
    }

    private void writeKey() throws IOException {
        html.open("p", "key").text("In order of publication. Against the earlier words: ");
        html.element("del", "left out").text(", ").element("ins", "put in").text(", ");
        html.element("span", "moved", "moved").text(". Each outlet’s name leads to the place in its article.");
        html.close().newline();
    }

    private void writeClaim(Claim claim, Trace trace) throws IOException {
        String id = "claim-" + story.claimNumber(claim.id()).orElseThrow();
        html.open("article", "claim").attribute("id", id).attribute("aria-labelledby", id + "-title");
        html.open("h3").attribute("id", id + "-title");
        html.element("span", "number", story.claimNumber(claim.id()).orElseThrow() + ".")
                .text(" ");
        phrases.words(trace.appearances().get(0), 240);
        html.close().newline();
        html.open("dl", "facts");
        writeFirst(trace);
        writeOrigins(trace);
        writeContradictions(claim);
        html.close().newline();
        new AppearancesTable(html, story, trace).write();
        html.close().newline();
    }

    private void writeFirst(Trace trace) throws IOException {
        html.element("dt", Phrases.firstLabel(trace)).open("dd");
        phrases.speaker(trace.appearances().get(0));
        html.text(", in ").foreign(phrases.name(trace.appearances().get(0)));
        html.text(
                switch (trace.certainty()) {
                    case CERTAIN -> ".";
                    case TIED -> ". Another article came out the same day; which was first is not known.";
                    case UNDATED -> ". Which came out first is not known: an article has no date.";
                });
        html.close().newline();
    }

    private void writeOrigins(Trace trace) throws IOException {
        List<IndependentOrigin> origins = trace.independentOrigins();
        if (origins.isEmpty()) {
            return;
        }
        html.element("dt", "Independent origins").open("dd");
        html.element("strong", Integer.toString(origins.size()));
        html.text(
                origins.size() == 1
                        ? ", as far as the articles tell: all go back to one."
                        : ", as far as the articles tell.");
        html.open("ul").newline();
        List<String> alone = new ArrayList<>();
        for (IndependentOrigin origin : origins) {
            List<String> names = articleNames(origin);
            if (names.size() == 1 && origin.reasons().isEmpty()) {
                alone.addAll(names);
            } else {
                writeOrigin(origin, names);
            }
        }
        if (!alone.isEmpty()) {
            html.open("li").foreign(PlainWords.list(alone, 8));
            html.text(
                    alone.size() == 1
                            ? ", which names no one it has it from."
                            : ", which name no one they have it from.");
            html.close().newline();
        }
        html.close().close().newline();
    }

    private void writeOrigin(IndependentOrigin origin, List<String> names) throws IOException {
        html.open("li").open("strong").foreign(originName(origin)).close();
        if (!names.equals(List.of(originName(origin)))) {
            html.text(": ").foreign(PlainWords.list(names, 6));
        }
        html.open("ul", "reasons").newline();
        for (Derivation derivation : origin.reasons()) {
            for (Origin reason : derivation.reasons()) {
                html.open("li")
                        .foreign(story.name(derivation.articleId()).shortName())
                        .text(" ");
                new OriginPhrase(html, story).write(reason);
                html.close().newline();
            }
        }
        html.close().close().newline();
    }

    private String originName(IndependentOrigin origin) {
        return origin.articleIds().stream()
                .flatMap(id -> story.article(id).stream())
                .filter(article -> article.name().equals(origin.name()))
                .findFirst()
                .map(article -> story.name(article.id()).shortName())
                .orElse(origin.name());
    }

    private List<String> articleNames(IndependentOrigin origin) {
        Set<String> names = new LinkedHashSet<>();
        origin.articleIds().forEach(id -> names.add(story.name(id).shortName()));
        return new ArrayList<>(names);
    }

    private void writeContradictions(Claim claim) throws IOException {
        List<Claim> others = claim.contradicts().stream()
                .flatMap(other -> story.claim(other).stream())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.element("dt", "Contradicted by").open("dd").open("ul");
        for (Claim other : others) {
            writeContradiction(other);
        }
        html.close().close().newline();
    }

    private void writeContradiction(Claim other) throws IOException {
        Statement statement = other.statements().get(0);
        Optional<Article> article = story.article(statement.articleId());
        Optional<Attribution> attribution = story.attribution(statement.attributionId());
        if (article.isEmpty() || attribution.isEmpty()) {
            return;
        }
        html.open("li");
        phrases.speaker(attribution.get());
        phrases.stance(attribution.get());
        html.text(": ")
                .open("a")
                .attribute("href", "#claim-" + story.claimNumber(other.id()).orElseThrow());
        phrases.words(article.get(), attribution.get(), statement, 120);
        html.close().text(", in ").foreign(story.name(article.get().id()).shortName());
        html.close().newline();
    }
}
