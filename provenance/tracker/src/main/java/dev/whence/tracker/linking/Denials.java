package dev.whence.tracker.linking;

import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.words.Words;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.sources.SpeakerAgreement;
import dev.whence.tracker.words.StatementTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is denied where the denial has no words of its own: "denied it", "called his account false". It is the nearest
 * earlier attribution of the article by another speaker, and by the one who is named, if one is.
 */
final class Denials {

    /** How many attributions before a denial are looked at. */
    private static final int LOOKED_AT = 12;

    private static final int WINDOW = 48;

    /** Among how many words at its head a statement names the saying that it turns down. */
    private static final int HEAD = 4;

    private final Language language;
    private final State state;
    private String prepared = "";
    private int known;
    private List<Attribution> inOrder = List.of();
    private List<StatementTerms> full = List.of();

    Denials(Language language, State state) {
        this.language = language;
        this.state = state;
    }

    /** Returns whether all words of a statement only point to what was said elsewhere. */
    static boolean pointsElsewhere(StatementTerms profile) {
        boolean points = false;
        for (int i = 0; i < profile.size(); i++) {
            if (profile.is(i, StatementTerms.SAYING) || profile.size() == 1 && profile.is(i, StatementTerms.STOP)) {
                points = true;
            } else if (!profile.is(
                    i,
                    StatementTerms.STOP | StatementTerms.DENIAL | StatementTerms.EMPHASIS | StatementTerms.CAPITAL)) {
                return false;
            }
        }
        return points && profile.size() > 0 && !profile.is(0, StatementTerms.NUMBER);
    }

    /** Returns whether a statement tells of a saying and turns it down: "the suggestion that the dam leaks is false". */
    static boolean turnsDown(StatementTerms profile) {
        boolean saying = false;
        for (int i = 0; i < profile.size(); i++) {
            saying |= i < HEAD && profile.is(i, StatementTerms.SAYING);
            if (saying && profile.is(i, StatementTerms.DENIAL | StatementTerms.NEGATOR)) {
                return !pointsElsewhere(profile);
            }
        }
        return false;
    }

    /** Returns the statements of an article that deny in words of their own what a source that may be the same denies. */
    List<StatementTerms> toldInFull(Attribution denial, StatementIndex index) {
        prepare(denial.articleId(), index);
        return full.stream()
                .filter(profile -> state.attribution(profile.statement().attributionId())
                        .filter(other ->
                                SpeakerAgreement.of(other.speaker(), denial.speaker()) != SpeakerAgreement.DIFFERENT)
                        .isPresent())
                .toList();
    }

    /** Sorts an article's attributions once for all its denials, so that many of them cost no more than a few. */
    private void prepare(String articleId, StatementIndex index) {
        int count = state.attributionCount(articleId);
        if (prepared.equals(articleId) && known == count) {
            return;
        }
        prepared = articleId;
        known = count;
        inOrder = new ArrayList<>(state.attributions(articleId));
        inOrder.sort(Comparator.comparingInt(Denials::start).thenComparing(Attribution::id));
        full = inOrder.stream()
                .flatMap(attribution -> state.statements(attribution.id()).stream())
                .map(statement -> index.profile(statement.id()))
                .filter(Objects::nonNull)
                .filter(Denials::turnsDown)
                .limit(LOOKED_AT)
                .toList();
    }

    /** The nearest attributions before a place, the nearest first. */
    private List<Attribution> before(int begin) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(inOrder.get(middle)) < begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Attribution> nearest = new ArrayList<>(inOrder.subList(Math.max(0, low - WINDOW), low));
        Collections.reverse(nearest);
        return nearest;
    }

    /** Returns whether a statement with such words denies what they point to, by them or by its cue. */
    boolean denies(StatementTerms profile, Attribution attribution, String text) {
        for (int i = 0; i < profile.size(); i++) {
            if (profile.is(i, StatementTerms.DENIAL)) {
                return true;
            }
        }
        return Polarity.denied(attribution, text, language)
                || attribution.cue().stream()
                        .flatMap(span -> Words.of(text, span.start(), span.end()).stream())
                        .anyMatch(word -> language.discourse(word.form()) == Language.Discourse.DENIAL);
    }

    /** Returns what the words point to, if the article tells. */
    Optional<Statement> denied(StatementTerms profile, Attribution denial, StatementIndex index, String text) {
        Set<String> names = names(profile, text);
        prepare(denial.articleId(), index);
        List<Attribution> before = before(start(denial)).stream()
                .filter(other -> !Span.containAll(other.content(), denial.content()))
                .filter(other -> SpeakerAgreement.of(other.speaker(), denial.speaker()) != SpeakerAgreement.SAME)
                .limit(LOOKED_AT)
                .toList();
        List<Statement> said = before.stream()
                .filter(other -> names.isEmpty() || goesBy(other.speaker(), names))
                .flatMap(other -> state.statements(other.id()).stream())
                .filter(statement -> {
                    StatementTerms known = index.profile(statement.id());
                    return known != null && !pointsElsewhere(known) && !turnsDown(known);
                })
                .toList();
        // what is worth a denial was mostly reported elsewhere too: what most others report, of equals the nearest
        return said.stream().reduce((nearer, farther) -> reporters(farther) > reporters(nearer) ? farther : nearer);
    }

    /** In how many other articles a statement is found too, of the first that were recorded. */
    private long reporters(Statement statement) {
        return state.claims().members(statement.id(), LOOKED_AT).stream()
                .map(Statement::articleId)
                .filter(article -> !article.equals(statement.articleId()))
                .distinct()
                .count();
    }

    private static Set<String> names(StatementTerms profile, String text) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < profile.size(); i++) {
            if (profile.is(i, StatementTerms.CAPITAL)
                    && !profile.is(
                            i,
                            StatementTerms.STOP
                                    | StatementTerms.SAYING
                                    | StatementTerms.DENIAL
                                    | StatementTerms.EMPHASIS)) {
                Span span = profile.span(i);
                Words.of(text, span.start(), span.end()).forEach(word -> names.add(word.form()));
            }
        }
        return names;
    }

    private static boolean goesBy(Optional<Source> speaker, Set<String> names) {
        return speaker.map(
                        source -> List.of(source.name().toLowerCase(Locale.ROOT).split("\\s+")))
                .filter(words -> words.containsAll(names))
                .isPresent();
    }

    private static int start(Attribution attribution) {
        return attribution.content().get(0).start();
    }
}
