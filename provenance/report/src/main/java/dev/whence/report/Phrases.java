package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.Appearance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The turns of phrase that several parts of the page share. */
final class Phrases {

    private final Html html;
    private final Story story;

    Phrases(Html html, Story story) {
        this.html = html;
        this.story = story;
    }

    static String firstLabel(Trace trace) {
        return switch (trace.certainty()) {
            case CERTAIN -> "First";
            case TIED -> "Perhaps first";
            case UNDATED -> "Listed first";
        };
    }

    String name(Appearance appearance) {
        return story.name(appearance.article().id()).shortName();
    }

    String headline(Appearance appearance) {
        return story.name(appearance.article().id()).headline();
    }

    /** Writes what is said, on one line; in quotation marks if the article quotes it. */
    void words(Article article, Attribution attribution, Statement statement, int most) throws IOException {
        String words = article.text().slice(quotationMarksKept(article, attribution, statement));
        boolean quoted = attribution.quotation() == Quotation.DIRECT;
        html.foreign((quoted ? "“" : "") + PlainWords.shorten(bare(words), most) + (quoted ? "”" : ""));
    }

    /** Writes what is said in an appearance, on one line. */
    void words(Appearance appearance, int most) throws IOException {
        words(appearance.article(), appearance.attribution(), appearance.statement(), most);
    }

    /** Returns the words without the "that" that joins them to their sentence, and without the comma that ends them. */
    private static String bare(String words) {
        String bare = words.strip();
        if (bare.length() > 5 && bare.regionMatches(true, 0, "that ", 0, 5)) {
            bare = bare.substring(5);
        }
        return bare.endsWith(",") || bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /**
     * Returns where a statement stands, for a partly quoted one with the quotation marks at its ends: a statement is kept
     * without them, but then one of a pair would be missing where the quotation is shorter than the statement.
     */
    static List<Span> quotationMarksKept(Article article, Attribution attribution, Statement statement) {
        List<Span> spans = new ArrayList<>(statement.spans());
        if (attribution.quotation() == Quotation.MIXED) {
            String text = article.text().value();
            Span first = spans.get(0);
            if (first.start() > 0 && isQuotationMark(text.charAt(first.start() - 1))) {
                spans.set(0, new Span(first.start() - 1, first.end()));
            }
            Span last = spans.get(spans.size() - 1);
            if (last.end() < text.length() && isQuotationMark(text.charAt(last.end()))) {
                spans.set(spans.size() - 1, new Span(last.start(), last.end() + 1));
            }
        }
        return spans;
    }

    static boolean isQuotationMark(char c) {
        return "\"“”„‟«»‹›‘’".indexOf(c) >= 0;
    }

    void speaker(Appearance appearance) throws IOException {
        speaker(appearance.attribution());
    }

    /** Writes who is reported to have said it, and what that one is. */
    void speaker(Attribution attribution) throws IOException {
        Optional<Source> speaker = attribution.speaker();
        if (speaker.isEmpty()) {
            html.element("span", "speaker", "someone not named");
            return;
        }
        html.open("span", "speaker").foreign(speaker.get().name()).close();
        html.text(" ").element("span", "kind", "(" + PlainWords.of(speaker.get().kind()) + ")");
    }

    /** Writes how the source stands to the words, unless it just says so. */
    void stance(Attribution attribution) throws IOException {
        if (attribution.stance() != Stance.ASSERTED) {
            html.text(" ").element("span", "tag", PlainWords.of(attribution.stance()));
        }
    }

    void time(PublicationTime time) throws IOException {
        html.open("time")
                .attribute("datetime", time.toString())
                .text(PlainWords.of(time))
                .close();
    }

    void kind(Variant.Kind kind) throws IOException {
        html.element("span", PlainWords.weighty(kind) ? "change weighty" : "change", PlainWords.of(kind));
    }

    /** Tells whether the article's own mention of the source says something else than the name on show. */
    static boolean saysMore(String mention, Optional<Source> speaker) {
        if (mention.isBlank()) {
            return false;
        }
        String name = speaker.map(Source::name).orElse("").toLowerCase(Locale.ROOT);
        String lower = mention.toLowerCase(Locale.ROOT);
        return !lower.equals(name) && !lower.equals("the " + name) && !lower.equals("a " + name);
    }
}
