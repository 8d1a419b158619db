package dev.whence.tracker.origins;

import dev.whence.core.Article;
import dev.whence.core.Span;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.story.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which articles carry the words of an earlier one: the whole of it, shortened or with more around it, or the passage
 * around a claim. What someone is reported to have said does not count by itself: who reports one speech copies nobody.
 */
final class Copies {

    /** With how many earlier articles one is compared word by word, whatever a sample of their words tells. */
    private static final int COMPARED = 12;

    /** With how many one is compared by a sample of their words; a claim can be carried by any number. */
    private static final int SKETCHED = 256;

    /** A longer text is told by its sketch alone, in UTF-16 code units. */
    private static final int LONGEST = 200_000;

    /** What share of the shorter text's words must stand in the other. */
    private static final double MOST = 0.6;

    /** How many words outside quotation marks two articles must share to be copies. */
    private static final int LEAST_UNQUOTED = 40;

    /** How many words that nobody is reported to have said, in one run, tell that a passage was taken over. */
    private static final int LEAST_OWN_IN_PASSAGE = 16;

    private final State state;
    private final Linker linker;
    private final Map<String, SharedRuns.Text> texts = new HashMap<>();

    Copies(State state, Linker linker) {
        this.state = state;
        this.linker = linker;
    }

    /** Returns that an article is a copy of the first of these that it carries the text of. */
    Optional<Origin> copy(Article article, List<Article> earlier) {
        for (int i = 0; i < Math.min(SKETCHED, earlier.size()); i++) {
            Article other = earlier.get(i);
            boolean same = other.digest().equals(article.digest());
            boolean worthComparing = same || i < COMPARED || linker.nearCopies(other.id(), article.id());
            if (!worthComparing) {
                continue;
            }
            List<SharedRuns.Run> runs = comparable(other, article) ? runs(other, article) : List.of();
            boolean copy = comparable(other, article)
                    ? mostlyShared(runs, other, article)
                    : linker.nearCopies(other.id(), article.id());
            if (same || copy) {
                return Optional.of(origin(Origin.Kind.COPY, other, article, runs));
            }
        }
        return Optional.empty();
    }

    /** Returns that the passage around these spans stands in one of the earlier articles, in the reporter's words too. */
    Optional<Origin> passage(Article article, List<Span> spans, List<Article> earlier) {
        int first = article.text().lineAt(spans.get(0).start());
        int last = article.text().lineAt(spans.get(spans.size() - 1).end());
        Span around = new Span(
                article.text().line(first).start(), article.text().line(last).end());
        for (Article other : earlier.subList(0, Math.min(COMPARED, earlier.size()))) {
            if (comparable(other, article)) {
                List<SharedRuns.Run> runs = runs(other, article).stream()
                        .filter(run -> run.ownWords() >= LEAST_OWN_IN_PASSAGE
                                && run.inSecond().overlaps(around))
                        .toList();
                if (!runs.isEmpty()) {
                    return Optional.of(origin(Origin.Kind.PASSAGE, other, article, runs));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean comparable(Article one, Article other) {
        return one.text().length() <= LONGEST && other.text().length() <= LONGEST;
    }

    private List<SharedRuns.Run> runs(Article one, Article other) {
        return SharedRuns.of(text(one), text(other));
    }

    private SharedRuns.Text text(Article article) {
        return texts.computeIfAbsent(article.id(), id -> {
            List<Span> speech = state.attributions(id).stream()
                    .flatMap(attribution -> attribution.content().stream())
                    .toList();
            return new SharedRuns.Text(article.text().value(), speech);
        });
    }

    private boolean mostlyShared(List<SharedRuns.Run> runs, Article one, Article other) {
        int shared = runs.stream().mapToInt(SharedRuns.Run::words).sum();
        int unquoted = runs.stream().mapToInt(SharedRuns.Run::unquoted).sum();
        int shorter = Math.min(text(one).size(), text(other).size());
        return unquoted >= LEAST_UNQUOTED && shared >= MOST * shorter;
    }

    private static Origin origin(Origin.Kind kind, Article from, Article article, List<SharedRuns.Run> runs) {
        List<Origin.Evidence> evidence = runs.isEmpty()
                ? List.of()
                : List.of(
                        new Origin.Evidence(
                                article.id(),
                                runs.stream().map(SharedRuns.Run::inSecond).toList()),
                        new Origin.Evidence(from.id(), apart(runs)));
        return new Origin(kind, from.outlet().orElse(from.name()), Optional.of(from.id()), evidence);
    }

    /** What the later article repeats stands once in the earlier one. */
    private static List<Span> apart(List<SharedRuns.Run> runs) {
        List<Span> inOrder = runs.stream().map(SharedRuns.Run::inFirst).sorted().toList();
        List<Span> apart = new ArrayList<>();
        for (Span span : inOrder) {
            if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= span.start()) {
                apart.add(span);
            }
        }
        return apart;
    }
}
