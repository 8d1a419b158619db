package dev.whence.cli.story;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Edit;
import dev.whence.core.Link;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Explanation;
import dev.whence.tracker.Explanation.Chain;
import dev.whence.tracker.Explanation.Compared;
import dev.whence.tracker.Explanation.Decided;
import dev.whence.tracker.Explanation.Linked;
import dev.whence.tracker.Explanation.Naming;
import dev.whence.tracker.Explanation.Step;
import dev.whence.tracker.Explanation.Subject;
import dev.whence.tracker.Explanation.Version;
import dev.whence.tracker.KnownSource;
import dev.whence.tracker.Tracker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells an explanation to a person at a terminal. */
public final class ExplanationStory {

    private final Tracker tracker;
    private final Paragraphs page;

    public ExplanationStory(Tracker tracker, Printer printer) {
        this.tracker = tracker;
        this.page = new Paragraphs(printer);
    }

    public void tell(Explanation explanation) {
        explanation.subjects().forEach(this::subject);
        boolean two = explanation.subjects().size() == 2;
        if (two) {
            page.boldParagraph("", "", explanation.oneClaim() ? "They are one claim:" : "They are not one claim:");
        }
        for (Chain chain : explanation.chains()) {
            page.line(two ? "" : chain.steps().isEmpty() ? "It is the first of its claim." : "Of its claim by:");
            chain.steps().forEach(this::step);
        }
        explanation.against().forEach(this::step);
    }

    private void subject(Subject subject) {
        Article article = subject.article();
        Attribution attribution = subject.attribution();
        page.boldParagraph(
                "",
                "  ",
                PlainWords.speakerAndStance(attribution) + ": "
                        + Paragraphs.quoted(words(article, attribution.content())));
        page.paragraph(
                "  ",
                "    ",
                "in " + PlainWords.outletAndDate(article) + "  (" + place(article, attribution.content()) + ")");
        for (Version version : subject.versions()) {
            page.paragraph(
                    "  ",
                    "    ",
                    "found by " + version.attribution().extractor() + ", confidence "
                            + score(version.attribution().confidence()) + entry(version.number()));
        }
        part(article, "source", attribution.source());
        part(article, "cue", attribution.cue());
        subject.naming().ifPresent(naming -> naming(subject, naming));
        page.line("");
    }

    private void part(Article article, String name, List<Span> spans) {
        if (!spans.isEmpty()) {
            page.paragraph(
                    "  ",
                    "    ",
                    name + ": " + Paragraphs.quoted(words(article, spans)) + "  (" + place(article, spans) + ")");
        }
    }

    private void naming(Subject subject, Naming naming) {
        String name = PlainWords.speaker(subject.attribution());
        page.paragraph(
                "  ",
                "    ",
                "name: " + name
                        + naming.name()
                                .map(span -> ", which stands in the article  ("
                                        + place(subject.article(), List.of(span)) + ")")
                                .orElse(", which does not stand in the article as it is"));
        naming.correction()
                .ifPresent(it -> page.paragraph(
                        "  ", "    ", "given by hand" + because(it.correction().reason()) + entry(it.number())));
        if (!naming.source().name().equals(name)) {
            page.paragraph("  ", "    ", "one source with " + naming.source().name() + ":");
        }
        naming.ties().forEach(this::tie);
        for (Entry.SourceConfirmation decision : naming.decisions()) {
            page.paragraph("    - ", "      ", decision.verdict().label() + " by hand" + because(decision.reason()));
        }
    }

    private void tie(KnownSource.Tie tie) {
        String evidence = tie.evidence().stream()
                .map(words -> tracker.article(words.articleId())
                        .map(article ->
                                Paragraphs.quoted(words(article, words.spans())) + " in " + PlainWords.outlet(article))
                        .orElse(""))
                .collect(Collectors.joining(", "));
        page.paragraph("    - ", "      ", reason(tie.reason()) + (evidence.isEmpty() ? "" : ": " + evidence));
    }

    private static String reason(KnownSource.Reason reason) {
        return switch (reason) {
            case SAME_NAME -> "both go by the same name";
            case ACRONYM -> "one goes by the acronym that only the other can have";
            case FULLER_NAME -> "one goes by a fuller form of the other's name";
            case NAMED_IN_ARTICLE -> "the article has the full name too";
            case SAME_TITLE -> "both carry the same title";
            case SAME_CLAIM -> "both are reported to have said the same";
            case BY_HAND -> "someone decided it";
        };
    }

    private void step(Step step) {
        if (step.reason() instanceof Linked linked) {
            String how = linked.link().relation() == Link.Relation.SAME ? "linked" : "they contradict each other";
            page.paragraph(
                    "  - ",
                    "    ",
                    how + ": " + differences(linked.link()) + ", score "
                            + score(linked.link().score()) + entry(linked.number()));
            sides(linked.link(), linked.shared());
        } else if (step.reason() instanceof Decided decided) {
            Entry.Confirmation decision = decided.decision();
            page.paragraph(
                    "  - ",
                    "    ",
                    decision.verdict().label() + " by hand" + because(decision.reason()) + entry(decided.number()));
            side("one:   ", statement(decision.first()), List.of());
            side("other: ", statement(decision.second()), List.of());
        } else if (step.reason() instanceof Compared compared) {
            page.paragraph(
                    "  - ",
                    "    ",
                    "compared: score " + score(compared.match().score()) + ", where a link needs "
                            + score(compared.least()) + " and the agreement of the claim's others");
            sides(compared.match(), compared.shared());
        }
    }

    private static String differences(Link link) {
        return PlainWords.differences(link.variant().kinds());
    }

    private void sides(Link link, Explanation.Shared shared) {
        List<Edit> edits = link.variant().edits();
        Statement first = statement(link.first());
        side(
                "one:   ",
                first,
                edits.stream().flatMap(edit -> edit.before().stream()).toList());
        side(
                "other: ",
                statement(link.second()),
                edits.stream().flatMap(edit -> edit.after().stream()).toList());
        tracker.article(first.articleId())
                .filter(article -> !shared.first().isEmpty())
                .ifPresent(article -> page.paragraph(
                        "    shared: ",
                        "            ",
                        shared.first().stream().map(article.text()::slice).collect(Collectors.joining(" "))));
    }

    private void side(String head, Statement statement, List<Span> changed) {
        tracker.article(statement.articleId())
                .ifPresent(article -> page.paragraph(
                        "    " + head,
                        "           ",
                        ChangedWords.marked(article, statement, changed) + "  (" + PlainWords.outlet(article) + ")"));
    }

    private Statement statement(String id) {
        return tracker.claim(id).stream()
                .flatMap(claim -> claim.statements().stream())
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ", because " + Paragraphs.quoted(reason);
    }

    private static String entry(long number) {
        return "  (entry " + number + " of the record)";
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static String words(Article article, List<Span> spans) {
        return article.text().slice(spans).replaceAll("\\s+", " ");
    }

    private static String place(Article article, List<Span> spans) {
        return article.name() + ":" + article.text().lineAt(spans.get(0).start());
    }
}
