package dev.whence.report;

import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Variant;
import dev.whence.tracker.Trace;
import dev.whence.tracker.Trace.Appearance;
import java.io.IOException;
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

    /** Writes the words of an appearance on one line; in quotation marks if the article quotes them. */
    void words(Appearance appearance, int most) throws IOException {
        String words = appearance.article().text().slice(appearance.statement().spans());
        words(words, appearance.attribution(), most);
    }

    /** Writes words of an attribution on one line. */
    void words(String words, Attribution attribution, int most) throws IOException {
        boolean quoted = attribution.quotation() == Quotation.DIRECT;
        html.foreign((quoted ? "“" : "") + PlainWords.shorten(words, most) + (quoted ? "”" : ""));
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
