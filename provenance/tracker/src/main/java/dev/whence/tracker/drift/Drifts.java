package dev.whence.tracker.drift;

import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.words.FoldedName;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Match;
import dev.whence.tracker.story.Drift;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.story.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what changed between two aligned statements of different articles, most telling first. */
public final class Drifts {

    private final Match match;
    private final State state;
    private final Language language;

    public Drifts(Match match, State state, Language language) {
        this.match = match;
        this.state = state;
        this.language = language;
    }

    /** Takes the sources of the claim's attributions, by attribution. */
    public List<Drift> find(Map<String, KnownSource> sources) {
        List<Drift> drifts = new ArrayList<>();
        Attribution one = match.one();
        Attribution other = match.other();
        if (one.articleId().equals(other.articleId())) {
            return List.of();
        }
        speaker(one, other, sources).ifPresent(drifts::add);
        String before = text(one);
        String after = text(other);
        drifts.addAll(new QuotedDrifts(match.alignment(), one.articleId(), other.articleId(), after).find());
        drifts.addAll(new MeasuredDrifts(language, one.articleId(), other.articleId())
                .find(
                        before,
                        match.alignment().a().statement().spans(),
                        after,
                        match.alignment().b().statement().spans()));
        cue(one, before, other, after).ifPresent(drifts::add);
        return List.copyOf(drifts);
    }

    private String text(Attribution attribution) {
        return state.article(attribution.articleId()).orElseThrow().text().value();
    }

    private static Optional<Drift> speaker(Attribution one, Attribution other, Map<String, KnownSource> sources) {
        if (one.speaker().isEmpty() || other.speaker().isEmpty()) {
            return Optional.empty();
        }
        Source earlier = one.speaker().get();
        Source later = other.speaker().get();
        Optional<KnownSource> known = Optional.ofNullable(sources.get(one.id()));
        boolean same = known.isPresent() && known.equals(Optional.ofNullable(sources.get(other.id())));
        return change(earlier, later, same)
                .map(change -> new Drift.Speaker(
                        change,
                        earlier,
                        later,
                        words(one.articleId(), one.source()),
                        words(other.articleId(), other.source())));
    }

    private static Optional<Drift.SourceChange> change(Source earlier, Source later, boolean same) {
        boolean sameName = FoldedName.of(earlier.name()).equals(FoldedName.of(later.name()));
        if (earlier.kind().named() != later.kind().named()) {
            return Optional.of(earlier.kind().named() ? Drift.SourceChange.UNNAMED : Drift.SourceChange.NAMED);
        }
        if (!earlier.kind().named()) {
            return sameName ? Optional.empty() : Optional.of(Drift.SourceChange.OTHER_DESCRIPTION);
        }
        if (same) {
            return sameName ? Optional.empty() : Optional.of(Drift.SourceChange.OTHER_NAME);
        }
        return Optional.of(Drift.SourceChange.OTHER);
    }

    private Optional<Drift> cue(Attribution one, String before, Attribution other, String after) {
        Optional<Language.CueForce> earlier = force(one, before);
        Optional<Language.CueForce> later = force(other, after);
        if (earlier.isEmpty() || later.isEmpty() || earlier.equals(later)) {
            return Optional.empty();
        }
        return Optional.of(new Drift.Cue(
                earlier.get(), later.get(), words(one.articleId(), one.cue()), words(other.articleId(), other.cue())));
    }

    private Optional<Language.CueForce> force(Attribution attribution, String text) {
        List<String> words = new ArrayList<>();
        for (Span span : attribution.cue()) {
            Words.of(text, span.start(), span.end()).forEach(word -> words.add(word.form()));
        }
        return language.cueForce(words);
    }

    static Optional<Origin.Evidence> words(String articleId, List<Span> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Origin.Evidence(articleId, spans));
    }
}
