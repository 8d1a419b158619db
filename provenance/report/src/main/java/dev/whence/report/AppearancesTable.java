package dev.whence.report;

import dev.whence.core.Attribution;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.Appearance;
import dev.whence.tracker.story.Trace.Comparison;
import dev.whence.tracker.story.Trace.Earliest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One claim's appearances side by side, in order of publication, with the words that differ marked. */
final class AppearancesTable {

    private static final String WHERE = "Where and when";
    private static final String WHO = "Who";
    private static final String WORDS = "What";
    private static final String CHANGE = "What changed";

    private final Html html;
    private final Story story;
    private final Trace trace;
    private final Phrases phrases;
    private final Map<String, Integer> rows = new HashMap<>();

    AppearancesTable(Html html, Story story, Trace trace) {
        this.html = html;
        this.story = story;
        this.trace = trace;
        phrases = new Phrases(html, story);
        for (Appearance appearance : trace.appearances()) {
            rows.put(appearance.statement().id(), rows.size());
        }
    }

    void write() throws IOException {
        html.open("table").attribute("role", "table").open("thead").attribute("role", "rowgroup");
        html.open("tr").attribute("role", "row");
        for (String heading : List.of(WHERE, WHO, WORDS, CHANGE)) {
            html.open("th")
                    .attribute("scope", "col")
                    .attribute("role", "columnheader")
                    .text(heading)
                    .close();
        }
        html.close().close().newline();
        html.open("tbody").attribute("role", "rowgroup").newline();
        for (Appearance appearance : trace.appearances()) {
            html.open("tr").attribute("role", "row");
            writeWhere(appearance);
            writeWho(appearance);
            writeWords(appearance);
            writeChange(appearance);
            html.close().newline();
        }
        html.close().close().newline();
    }

    private void cell() throws IOException {
        html.open("td").attribute("role", "cell");
    }

    private void writeWhere(Appearance appearance) throws IOException {
        cell();
        int row = rows.getOrDefault(appearance.statement().id(), 0);
        html.element("span", "number", (row + 1) + ".").text(" ");
        Optional<Story.Place> place = story.place(appearance.statement().id());
        String name = story.name(appearance.article().id()).outlet();
        if (place.isPresent()) {
            html.open("a", "where").attribute("href", "#" + story.fragment(place.get()));
            html.foreign(appearance.article().outlet().isPresent() ? name : phrases.name(appearance));
            html.close();
        } else {
            html.foreign(phrases.name(appearance));
        }
        boolean headlineNeeded = appearance.article().outlet().isEmpty() && !sameArticleAbove(appearance);
        if (headlineNeeded) {
            html.open("div", "note")
                    .foreign(PlainWords.shorten(phrases.headline(appearance), 60))
                    .close();
        }
        html.open("div", "when");
        if (appearance.article().published().isPresent()) {
            phrases.time(appearance.article().published().get());
        } else {
            html.text("date not known");
        }
        html.close();
        boolean several = trace.certainty() != Trace.Certainty.UNDATED;
        if (appearance.earliest() == Earliest.SURELY) {
            html.element("span", "tag", "earliest");
        } else if (appearance.earliest() == Earliest.PERHAPS && several) {
            html.element("span", "tag", "perhaps earliest");
        }
        html.close();
    }

    private boolean sameArticleAbove(Appearance appearance) {
        int row = rows.getOrDefault(appearance.statement().id(), 0);
        return row > 0 && trace.appearances().get(row - 1).article().equals(appearance.article());
    }

    private void writeWho(Appearance appearance) throws IOException {
        Attribution attribution = appearance.attribution();
        cell();
        phrases.speaker(attribution);
        phrases.stance(attribution);
        String mention = PlainWords.shorten(appearance.article().text().slice(attribution.source()), 80);
        if (Phrases.saysMore(mention, attribution.speaker())) {
            note("in the text: ", "“" + mention + "”");
        }
        Optional<Source> outer =
                attribution.outerId().flatMap(story::attribution).flatMap(Attribution::speaker);
        if (outer.isPresent()) {
            note("according to ", outer.get().name());
        }
        if (attribution.addressee().isPresent()) {
            note("speaking to ", attribution.addressee().get().name());
        }
        if (attribution.relay().isPresent()) {
            note("by way of ", attribution.relay().get().name());
        }
        html.close();
    }

    private void note(String before, String words) throws IOException {
        html.open("div", "note").text(before).foreign(words).close();
    }

    private void writeWords(Appearance appearance) throws IOException {
        cell();
        boolean quoted = appearance.attribution().quotation() == Quotation.DIRECT;
        String text = appearance.article().text().value();
        Optional<WordChanges> changes = earlier(appearance)
                .map(earlier -> WordChanges.of(
                        earlier.article().text().value(),
                        earlier.statement().spans(),
                        text,
                        appearance.statement().spans(),
                        appearance.comparison().orElseThrow().variant().edits()));
        html.open("bdi", "words").text(quoted ? "“" : "");
        MarkedText marked =
                new MarkedText(html, text, changes.map(WordChanges::marks).orElse(List.of()));
        List<Span> spans =
                Phrases.quotationMarksKept(appearance.article(), appearance.attribution(), appearance.statement());
        for (int i = 0; i < spans.size(); i++) {
            html.text(i == 0 ? "" : " … ");
            marked.draw(spans.get(i));
        }
        marked.finish();
        html.text(quoted ? "”" : "").close();
        html.element("div", "note", PlainWords.of(appearance.attribution().quotation()));
        if (changes.isPresent() && changes.get().hidesWhatWasLeftOut()) {
            html.element("div", "note", "mostly other words, so what was left out is not shown");
        }
        html.close();
    }

    private Optional<Appearance> earlier(Appearance appearance) {
        return appearance
                .comparison()
                .map(Comparison::statementId)
                .map(rows::get)
                .map(trace.appearances()::get);
    }

    private void writeDrift(Comparison comparison) throws IOException {
        if (comparison.drift().isEmpty()) {
            return;
        }
        html.open("ul", "drift");
        for (Drift drift : comparison.drift()) {
            html.open("li");
            new DriftPhrase(html, story).write(drift);
            html.close();
        }
        html.close();
    }

    private void writeChange(Appearance appearance) throws IOException {
        cell();
        Optional<Comparison> comparison = appearance.comparison();
        if (comparison.isEmpty()) {
            html.element("span", "note", "nothing to compare with yet");
        } else {
            List<Variant.Kind> kinds =
                    new ArrayList<>(comparison.get().variant().kinds());
            kinds.sort(PlainWords.WEIGHTIEST_FIRST);
            for (Variant.Kind kind : kinds) {
                phrases.kind(kind);
                html.text(" ");
            }
            Optional<Appearance> earlier = earlier(appearance);
            if (earlier.isPresent()) {
                int row = rows.getOrDefault(earlier.get().statement().id(), 0);
                html.element("div", "note", "compared with row " + (row + 1));
            }
            writeDrift(comparison.get());
        }
        for (Origin origin : OriginPhrase.fromOthers(appearance)) {
            html.open("div", "note");
            new OriginPhrase(html, story).write(origin);
            html.close();
        }
        html.close();
    }
}
