package dev.whence.cli.commands;

import dev.whence.cli.console.Paragraphs;
import dev.whence.cli.story.ChangedWords;
import dev.whence.cli.story.PlainWords;
import dev.whence.core.Article;
import dev.whence.core.Claim;
import dev.whence.core.Statement;
import dev.whence.tracker.Explanation;
import dev.whence.tracker.Explanation.Chain;
import dev.whence.tracker.Explanation.Step;
import dev.whence.tracker.Tracker;
import java.util.List;
import java.util.Optional;

/**
 * Two attributions of a record, about whose claims someone decides. A decision is about two statements; of attributions with
 * several it is about those that {@code explain} shows: those that are one claim or, where none are, those that come nearest.
 */
final class TwoAttributions {

    private final Tracker tracker;
    private final String first;
    private final String second;

    /** A statement of the one and one of the other. */
    record Pair(Statement first, Statement second) {}

    TwoAttributions(Tracker tracker, String first, String second) {
        this.tracker = tracker;
        this.first = first;
        this.second = second;
    }

    /** Decides that they are one claim, also where it was decided otherwise before. */
    List<Pair> confirm(String reason) {
        List<Pair> joined = joined();
        List<Pair> confirmed = joined.isEmpty() ? List.of(nearest()) : joined;
        for (Pair pair : confirmed) {
            tracker.confirm(pair.first.id(), pair.second.id(), reason);
            Claim one = claim(pair.first);
            Claim other = claim(pair.second);
            if (!one.id().equals(other.id())) {
                tracker.merge(one.id(), other.id(), reason);
            }
        }
        return confirmed;
    }

    /** Decides that they are not one claim, by whatever way they were or would become one. */
    List<Pair> reject(String reason) {
        List<Pair> joined = joined();
        if (joined.isEmpty()) {
            Pair nearest = nearest();
            tracker.reject(nearest.first.id(), nearest.second.id(), reason);
            return List.of(nearest);
        }
        // each time a pair more is apart for good, so that it ends
        for (List<Pair> left = joined; !left.isEmpty(); left = joined()) {
            left.forEach(pair -> tracker.reject(pair.first.id(), pair.second.id(), reason));
        }
        return joined;
    }

    private List<Pair> joined() {
        return explained().chains().stream()
                .map((Chain chain) -> new Pair(chain.from(), chain.to()))
                .toList();
    }

    private Pair nearest() {
        return explained().against().stream()
                .map(this::pair)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Pair(main(first), main(second)));
    }

    /** What keeps two claims apart may be about statements of other attributions. */
    private Optional<Pair> pair(Step step) {
        String from = step.from().attributionId();
        String to = step.to().attributionId();
        if (from.equals(first) && to.equals(second)) {
            return Optional.of(new Pair(step.from(), step.to()));
        }
        return from.equals(second) && to.equals(first)
                ? Optional.of(new Pair(step.to(), step.from()))
                : Optional.empty();
    }

    /** The statement for which an attribution's main claim is its main claim. */
    private Statement main(String attribution) {
        Claim claim = tracker.claimOf(attribution).orElseThrow();
        return claim.statements().stream()
                .filter(statement -> statement.attributionId().equals(attribution))
                .findFirst()
                .orElseThrow();
    }

    private Claim claim(Statement statement) {
        return tracker.claim(statement.id()).orElseThrow();
    }

    private Explanation explained() {
        return tracker.explain(first, second).orElseThrow();
    }

    /** Returns the words of a statement, with who is reported to have said them and where. */
    String told(Statement statement) {
        Article article = tracker.article(statement.articleId()).orElseThrow();
        return tracker.attribution(statement.attributionId())
                        .map(PlainWords::speakerAndStance)
                        .orElse("")
                + ": " + Paragraphs.quoted(ChangedWords.plain(article, statement)) + "  (" + article.name() + ":"
                + article.text().lineAt(statement.spans().get(0).start()) + ")";
    }
}
