package dev.whence.cli.story;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.console.Printer;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.naming.Address;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Derivation;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.Origin;
import dev.whence.tracker.story.Revision;
import dev.whence.tracker.story.Trace;
import dev.whence.tracker.story.Trace.Appearance;
import dev.whence.tracker.story.Trace.Comparison;
import dev.whence.tracker.story.Trace.Earliest;
import dev.whence.tracker.story.Trace.IndependentOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the claims of some articles to a person at a terminal: those that several outlets carry first, each with who said
 * it first, who repeated it and what changed; then, in one line each, those that only one carries.
 */
public final class TraceStory {

    private static final String BEFORE = "     before: ";
    private static final String HERE = "     here:   ";

    private final Tracker tracker;
    private final List<Article> articles;
    private final Paragraphs page;

    public TraceStory(Tracker tracker, List<Article> articles, Printer printer) {
        this.tracker = tracker;
        this.articles = articles;
        this.page = new Paragraphs(printer);
    }

    public void tell() {
        Set<String> given = articles.stream().map(Article::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Trace> carried = new ArrayList<>();
        List<Trace> alone = new ArrayList<>();
        for (Claim claim : tracker.claims()) {
            if (claim.statements().stream().anyMatch(statement -> given.contains(statement.articleId()))) {
                tracker.trace(claim.id()).ifPresent(trace -> (articleCount(trace) > 1 ? carried : alone).add(trace));
            }
        }
        // the sort is stable, so claims that are equal in both stay in the order of the record
        carried.sort(Comparator.comparingLong(TraceStory::outletCount)
                .thenComparingLong(TraceStory::articleCount)
                .reversed());
        summary(carried.size(), alone.size());
        for (int i = 0; i < carried.size(); i++) {
            claim(i + 1, carried.get(i));
        }
        tellAlone(alone);
        tellRevisions();
    }

    /** What later versions of the given articles added, removed and told otherwise. */
    private void tellRevisions() {
        Map<Address, Long> versions = tracker.articles().stream()
                .flatMap(article -> article.address().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<Address> addresses = articles.stream()
                .flatMap(article -> article.address().stream())
                .filter(address -> versions.getOrDefault(address, 0L) > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!addresses.isEmpty()) {
            page.line("Later versions of the same article:");
            for (Address address : addresses) {
                tracker.revisions(address.value()).forEach(this::revision);
            }
            page.line("");
        }
    }

    private void revision(Revision revision) {
        page.paragraph(
                "   ",
                "     ",
                PlainWords.outletAndDate(revision.article()) + "  ("
                        + revision.article().name() + "): " + PlainWords.changes(revision));
        revision.added().forEach(added -> revised("added", added, revision.article()));
        revision.removed().forEach(removed -> revised("removed", removed, revision.before()));
        DriftWords words = new DriftWords(this::words);
        for (Revision.Change change : revision.changed()) {
            String changes = change.drift().stream().map(words::of).collect(Collectors.joining("; "));
            page.paragraph("     - ", "       ", (change.softened() ? "softened, " : "") + changes);
        }
    }

    private void revised(String what, Attribution attribution, Article article) {
        String content = article.text().slice(attribution.content()).replaceAll("\\s+", " ");
        page.paragraph(
                "     - ",
                "       ",
                what + ": " + PlainWords.speakerAndStance(attribution) + ": " + Paragraphs.quoted(content));
    }

    private void summary(int carried, int alone) {
        long attributions = articles.stream()
                .mapToLong(article -> tracker.attributions(article.id()).size())
                .sum();
        page.line(Paragraphs.count(articles.size(), "article") + ", "
                + Paragraphs.count(attributions, "attribution") + ", "
                + Paragraphs.count(carried + alone, "claim") + "; "
                + carried + " in more than one article.");
        page.line("Whence tells who is reported to have said something, never whether it is true.");
    }

    private void claim(int number, Trace trace) {
        Appearance first = trace.appearances().get(0);
        page.line("");
        page.boldParagraph(
                number + ". ", "   ", Paragraphs.quoted(ChangedWords.plain(first.article(), first.statement())));
        page.paragraph("   ", "     ", said(trace));
        origins(trace);
        for (String id : trace.claim().contradicts()) {
            tracker.trace(id).ifPresent(this::contradiction);
        }
        Map<Article, List<Appearance>> byArticle = new LinkedHashMap<>();
        for (Appearance appearance : trace.appearances()) {
            byArticle
                    .computeIfAbsent(appearance.article(), any -> new ArrayList<>())
                    .add(appearance);
        }
        byArticle.values().forEach(appearances -> article(appearances, trace));
    }

    private static String said(Trace trace) {
        Appearance first = trace.appearances().get(0);
        String speaker = PlainWords.speakerAndStance(first.attribution());
        String where = PlainWords.outletAndDate(first.article());
        return switch (trace.certainty()) {
            case CERTAIN -> "First: " + speaker + ", in " + where + ".";
            case TIED -> "Perhaps first: " + speaker + ", in " + where + ". " + rivals(trace);
            case UNDATED -> "First, as given: " + speaker + ", in " + where + ". " + rivals(trace);
        };
    }

    /** Who else can have had it first, and why that is open. */
    private static String rivals(Trace trace) {
        Article first = trace.appearances().get(0).article();
        List<String> rivals = trace.appearances().stream()
                .filter(appearance -> appearance.earliest() == Earliest.PERHAPS)
                .map(Appearance::article)
                .filter(article -> !article.equals(first))
                .distinct()
                .map(article -> PlainWords.outlet(article)
                        + (article.published().isEmpty() ? " (no date)" : " (the same date)"))
                .toList();
        String open = first.published().isEmpty() ? "It has no date. " : "";
        return open + (rivals.isEmpty() ? "" : "It can also have been " + String.join(", ", rivals) + ".");
    }

    private void origins(Trace trace) {
        List<IndependentOrigin> origins = trace.independentOrigins();
        page.line("   In " + Paragraphs.count(articleCount(trace), "article") + " of "
                + Paragraphs.count(outletCount(trace), "outlet") + ", "
                + Paragraphs.count(origins.size(), "independent origin") + ", as far as the articles tell:");
        for (IndependentOrigin origin : origins) {
            page.paragraph("     ", "       ", name(origin));
            for (Derivation derivation : origin.reasons()) {
                tracker.article(derivation.articleId())
                        .ifPresent(article -> page.paragraph("       ", "         ", reasons(article, derivation)));
            }
        }
    }

    private String reasons(Article article, Derivation derivation) {
        return PlainWords.outlet(article) + " "
                + derivation.reasons().stream()
                        .map(origin -> PlainWords.origin(origin) + evidence(origin))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** The words that tell it, and where an editor finds them; for a copy, how much of the article they are. */
    private String evidence(Origin origin) {
        return origin.evidence().stream()
                .findFirst()
                .flatMap(evidence -> tracker.article(evidence.articleId()).map(article -> {
                    if (origin.kind() == Origin.Kind.COPY) {
                        int shared =
                                evidence.spans().stream().mapToInt(Span::length).sum();
                        return " (" + Math.round(100.0 * shared / article.text().length()) + " % of its words)";
                    }
                    int line = article.text().lineAt(evidence.spans().get(0).start());
                    return " (line " + line + ")";
                }))
                .orElse("");
    }

    private String name(IndependentOrigin origin) {
        return tracker.article(origin.articleIds().get(0))
                .filter(article -> article.name().equals(origin.name()))
                .map(PlainWords::outlet)
                .orElse(origin.name());
    }

    private void contradiction(Trace trace) {
        Appearance first = trace.appearances().get(0);
        page.paragraph(
                "   Against it: ",
                "     ",
                PlainWords.speakerAndStance(first.attribution()) + ", in " + PlainWords.outletAndDate(first.article())
                        + ": " + Paragraphs.quoted(ChangedWords.plain(first.article(), first.statement())));
    }

    /** One article: where the claim stands in it, and against what it was compared with what changed. */
    private void article(List<Appearance> appearances, Trace trace) {
        Appearance main = appearances.stream()
                .max(Comparator.comparingDouble(TraceStory::agreement))
                .orElseThrow();
        page.line("");
        page.boldParagraph("   ", "     ", PlainWords.outletAndDate(main.article()) + "  (" + place(main) + ")");
        page.paragraph("     ", "       ", notes(main, trace));
        main.comparison().ifPresent(it -> changes(main, it, trace));
        for (Appearance other : appearances) {
            if (!other.equals(main)) {
                page.paragraph("     ", "       ", again(other));
            }
        }
    }

    /** The first place of an article without anything before it stands for it. */
    private static double agreement(Appearance appearance) {
        return appearance.comparison().map(Comparison::score).orElse(1.0);
    }

    private String notes(Appearance appearance, Trace trace) {
        List<String> notes = new ArrayList<>();
        notes.add(PlainWords.speakerAndStance(appearance.attribution()));
        appearance.comparison().ifPresent(it -> notes.add(differences(it) + against(it, trace)));
        return String.join("; ", notes);
    }

    /** Named only where it is not the first, with which a reader compares by himself. */
    private static String against(Comparison comparison, Trace trace) {
        return compared(comparison, trace)
                .filter(before ->
                        !before.article().equals(trace.appearances().get(0).article()))
                .map(before -> " (against " + PlainWords.outletAndDate(before.article()) + ")")
                .orElse("");
    }

    private String again(Appearance appearance) {
        int line = appearance
                .article()
                .text()
                .lineAt(appearance.statement().spans().get(0).start());
        return "again in line " + line + ": " + PlainWords.speakerAndStance(appearance.attribution()) + ", "
                + Paragraphs.quoted(ChangedWords.plain(appearance.article(), appearance.statement()));
    }

    /** What changed, in a word each; who said it is told with the drift. */
    private static String differences(Comparison comparison) {
        Set<Variant.Kind> kinds = new LinkedHashSet<>(comparison.variant().kinds());
        kinds.remove(Variant.Kind.RE_ATTRIBUTED);
        boolean sourceAlone = kinds.isEmpty();
        return sourceAlone ? "the same words" : PlainWords.differences(kinds);
    }

    private static Optional<Appearance> compared(Comparison comparison, Trace trace) {
        return trace.appearances().stream()
                .filter(other -> other.statement().id().equals(comparison.statementId()))
                .findFirst();
    }

    private void changes(Appearance now, Comparison comparison, Trace trace) {
        DriftWords words = new DriftWords(this::words);
        for (Drift drift : comparison.drift()) {
            page.paragraph("     - ", "       ", words.of(drift));
        }
        List<Variant.Edit> edits = comparison.variant().edits();
        Optional<Appearance> before = compared(comparison, trace);
        if (comparison.variant().kinds().contains(Variant.Kind.PARAPHRASED)) {
            // most words differ, so brackets around them would tell nothing
            page.paragraph(HERE, " ".repeat(HERE.length()), ChangedWords.plain(now.article(), now.statement()));
        } else if (before.isPresent()) {
            side(BEFORE, before.get(), edits, Variant.Edit::before);
            side(HERE, now, edits, Variant.Edit::after);
        }
    }

    /** A side from which nothing is gone and to which nothing was added need not be shown again. */
    private void side(
            String head, Appearance appearance, List<Variant.Edit> edits, Function<Variant.Edit, List<Span>> spans) {
        if (edits.stream().anyMatch(edit -> !spans.apply(edit).isEmpty())) {
            String words = ChangedWords.marked(appearance.article(), appearance.statement(), edits, spans);
            page.paragraph(head, " ".repeat(head.length()), words);
        }
    }

    private String words(Origin.Evidence evidence) {
        return tracker.article(evidence.articleId())
                .map(article ->
                        evidence.spans().stream().map(article.text()::slice).collect(Collectors.joining(" ... ")))
                .orElse("");
    }

    private void tellAlone(List<Trace> alone) {
        if (alone.isEmpty()) {
            return;
        }
        page.line("");
        page.line("In one article only:");
        for (Trace trace : alone) {
            Appearance first = trace.appearances().get(0);
            page.paragraph(
                    "   ",
                    "     ",
                    PlainWords.speakerAndStance(first.attribution()) + ": "
                            + Paragraphs.quoted(ChangedWords.plain(first.article(), first.statement())) + "  ("
                            + place(first)
                            + ")");
        }
        page.line("");
    }

    /** Where an editor finds it: {@code file:line}. */
    private static String place(Appearance appearance) {
        int start = appearance.statement().spans().get(0).start();
        return appearance.article().name() + ":" + appearance.article().text().lineAt(start);
    }

    private static long articleCount(Trace trace) {
        return trace.appearances().stream().map(Appearance::article).distinct().count();
    }

    private static long outletCount(Trace trace) {
        return trace.appearances().stream()
                .map(appearance -> PlainWords.outlet(appearance.article()))
                .distinct()
                .count();
    }
}
