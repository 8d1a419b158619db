package dev.whence.report;

import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.Appearance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The answer in a glance: of the claims that most outlets carry, who said it first, who repeated it, what changed. */
final class GlanceSection {

    /** More than that is no longer a glance. */
    private static final int MOST = 8;

    private final Html html;
    private final Story story;
    private final Phrases phrases;

    GlanceSection(Html html, Story story) {
        this.html = html;
        this.story = story;
        phrases = new Phrases(html, story);
    }

    void write() throws IOException {
        html.open("section").attribute("id", "glance").attribute("aria-labelledby", "glance-title");
        html.open("h2")
                .attribute("id", "glance-title")
                .text("At a glance")
                .close()
                .newline();
        List<Claim> shared = story.sharedClaims();
        if (shared.isEmpty()) {
            html.element(
                            "p",
                            story.articles().isEmpty()
                                    ? "Nothing is on record yet."
                                    : "No statement was found in more than one of these articles.")
                    .newline();
        } else {
            html.open("ol", "glance").newline();
            for (Claim claim : shared.subList(0, Math.min(MOST, shared.size()))) {
                Optional<Trace> trace = story.trace(claim);
                if (trace.isPresent()) {
                    writeClaim(claim, trace.get());
                }
            }
            html.close().newline();
        }
        if (shared.size() > MOST) {
            html.open("p")
                    .open("a")
                    .attribute("href", "#claim-" + (MOST + 1))
                    .text(PlainWords.count(shared.size() - MOST, "more statement", "more statements")
                            + " in several articles")
                    .close()
                    .close()
                    .newline();
        }
        html.close().newline();
    }

    private void writeClaim(Claim claim, Trace trace) throws IOException {
        Appearance first = trace.appearances().get(0);
        html.open("li").open("p", "gist");
        html.open("a")
                .attribute("href", "#claim-" + story.claimNumber(claim.id()).orElseThrow());
        phrases.words(first, 180);
        html.close().close().newline();
        html.open("dl");
        html.element("dt", Phrases.firstLabel(trace)).open("dd");
        phrases.speaker(first);
        phrases.stance(first.attribution());
        html.text(", in ").foreign(phrases.name(first));
        if (first.article().published().isPresent()) {
            html.text(", ");
            phrases.time(first.article().published().get());
        }
        html.close().newline();
        html.element("dt", "Repeated by").open("dd");
        html.foreign(PlainWords.list(repeaters(trace), 5));
        html.close().newline();
        html.element("dt", "What changed").open("dd");
        writeChanges(trace);
        html.close();
        html.close().close().newline();
    }

    private List<String> repeaters(Trace trace) {
        Set<String> names = new LinkedHashSet<>();
        String first = trace.appearances().get(0).article().id();
        for (Appearance appearance : trace.appearances()) {
            if (!appearance.article().id().equals(first)) {
                names.add(phrases.name(appearance));
            }
        }
        return new ArrayList<>(names);
    }

    private void writeChanges(Trace trace) throws IOException {
        Map<Variant.Kind, Set<String>> changes = new TreeMap<>(PlainWords.WEIGHTIEST_FIRST);
        for (Appearance appearance : trace.appearances()) {
            appearance.comparison().ifPresent(comparison -> {
                for (Variant.Kind kind : comparison.variant().kinds()) {
                    changes.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(phrases.name(appearance));
                }
            });
        }
        if (changes.keySet().stream().allMatch(kind -> kind == Variant.Kind.IDENTICAL)) {
            html.text("nothing: the same words everywhere");
            return;
        }
        changes.remove(Variant.Kind.IDENTICAL);
        html.open("ul", "changes");
        for (Map.Entry<Variant.Kind, Set<String>> change : changes.entrySet()) {
            html.open("li");
            phrases.kind(change.getKey());
            html.text(" in ").foreign(PlainWords.list(new ArrayList<>(change.getValue()), 4));
            html.close();
        }
        html.close();
    }
}
