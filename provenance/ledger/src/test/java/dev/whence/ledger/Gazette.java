package dev.whence.ledger;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.util.List;

/** Invented articles of one attribution each: a lead, then what someone is reported to have said. */
final class Gazette {

    static final ExtractorId EXTRACTOR = new ExtractorId("by-hand", "1");
    static final Source COLE = Source.named("Miriam Cole", SourceKind.PERSON);

    private static final String LEAD = "The council of Harrowgate met for three hours on the pier.\n\nThe mayor said ";

    private Gazette() {}

    static Article article(String outlet, String published, String content) {
        Article.Builder builder = Article.builder(outlet + ".txt", head(outlet) + LEAD + content + ".\n")
                .outlet(outlet);
        return published.isEmpty()
                ? builder.build()
                : builder.published(PublicationTime.parse(published)).build();
    }

    private static String head(String outlet) {
        return "For " + outlet + ". ";
    }

    static Article article(String outlet, String content) {
        return article(outlet, "", content);
    }

    static Attribution.Builder indirect(Article article, Source speaker) {
        return attribution(article, Quotation.INDIRECT).speaker(speaker);
    }

    private static Attribution.Builder attribution(Article article, Quotation quotation) {
        int begins = head(article.outlet().orElseThrow()).length() + LEAD.length();
        int cue = begins - "said ".length();
        int end = article.text().length() - ".\n".length();
        return Attribution.builder(article.id(), EXTRACTOR)
                .source(List.of(new Span(cue - "mayor ".length(), cue - 1)))
                .cue(List.of(new Span(cue, cue + 4)))
                .content(List.of(new Span(begins, end)), quotation)
                .stance(Stance.ASSERTED);
    }
}
