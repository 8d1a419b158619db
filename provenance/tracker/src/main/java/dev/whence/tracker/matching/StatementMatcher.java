package dev.whence.tracker.matching;

import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import dev.whence.core.Text;
import dev.whence.core.spi.Language;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import dev.whence.tracker.linking.Polarity;
import dev.whence.tracker.linking.StatementIndex;
import dev.whence.tracker.linking.Variants;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.Quoted;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds where reported statements come from among utterances, or finds nothing rather than guess. It goes by the tracker's
 * own index, alignment and variants; beyond them it reads an utterance together with its neighbours in the transcript, since
 * a reported statement may run over several sentences.
 *
 * <p>Thread-safe; one call at a time is answered.
 */
public final class StatementMatcher {

    /** From this score on a place is told; see {@link TranscriptPlace} for what the score rests on. */
    private static final double LEAST = 0.5;

    /** How many neighbours to each side an utterance is read with. */
    private static final int REACH = 2;

    /** With how many stretches a statement is compared. */
    private static final int CANDIDATES = 24;

    /** How much what a neighbour shares counts for choosing them. */
    private static final double BY_NEIGHBOUR = 0.5;

    /** How many utterances of the very same words are looked at. */
    private static final int COPIES = 16;

    /** How many matches are returned at most. */
    private static final int MATCHES = 5;

    /** How much of its weight a word of the reporter's keeps within a quotation. */
    private static final float REPORTERS = 0.3f;

    /** How much of its weight a word keeps that no utterance has: it speaks against every place alike. */
    private static final float UNSAID = 0.5f;

    private final Vocabulary vocabulary = new Vocabulary();
    private final StatementTerms.Maker profiles;
    private final StatementIndex index = new StatementIndex(new Ids(), this::statement, LEAST);
    private final List<Utterance> utterances = new ArrayList<>();
    private final List<StatementTerms> known = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<Long, List<Integer>> copies = new HashMap<>();

    private StatementMatcher(Language language, Collection<Utterance> among) {
        this.profiles = new StatementTerms.Maker(Objects.requireNonNull(language, "language"), vocabulary);
        among.forEach(this::add);
    }

    /**
     * Makes a matcher.
     *
     * @param language the rules of the language
     * @param among the utterances among which statements are sought, those of one transcript in their order
     * @return the matcher
     * @throws IllegalArgumentException if two utterances go by one id
     */
    public static StatementMatcher of(Language language, Collection<Utterance> among) {
        return new StatementMatcher(language, among);
    }

    private void add(Utterance utterance) {
        StatementTerms profile = profiles.profile(statement(utterance), utterance.text(), at -> true);
        int place = utterances.size();
        if (!ids.add(utterance.id())) {
            throw new IllegalArgumentException("among must not hold two utterances of one id: " + utterance.id());
        }
        utterances.add(utterance);
        known.add(profile);
        copies.computeIfAbsent(profile.hash(), hash -> new ArrayList<>(1)).add(place);
        index.add(profile);
        vocabulary.countSentences(1);
        for (int term : profiles.termsIn(utterance.text())) {
            vocabulary.countIn(term, 1);
        }
    }

    /** Returns the statement of an utterance; the index numbers them as they come, as the places do. */
    private Statement statement(int place) {
        return statement(utterances.get(place));
    }

    private static Statement statement(Utterance utterance) {
        // a statement stands somewhere, even one without a word
        Span whole = new Span(0, Math.max(1, utterance.text().length()));
        return new Statement(utterance.id(), utterance.id(), utterance.id(), List.of(whole));
    }

    /**
     * Finds where a reported statement comes from.
     *
     * @param reported the statement
     * @return where it was found, the most probable first; none where nothing speaks clearly enough for one
     */
    public synchronized List<StatementMatch> match(Utterance reported) {
        StatementTerms profile = profile(reported);
        List<StatementMatch> matches = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (TranscriptPlace.Rated rated : TranscriptPlace.rate(passages(profile, reported), utterances)) {
            if (rated.score() < LEAST || matches.size() == MATCHES) {
                break;
            }
            if (told.add(rated.passage().anchor())) {
                matches.add(matched(rated, profile, reported));
            }
        }
        return matches;
    }

    private List<TranscriptPlace> passages(StatementTerms profile, Utterance reported) {
        List<Stretch> stretches = new ArrayList<>();
        for (int place : candidates(profile, reported)) {
            stretches.add(stretch(place, profile));
        }
        return TranscriptPlace.of(stretches, profile, reported, utterances, vocabulary);
    }

    private Stretch stretch(int place, StatementTerms profile) {
        int from = first(place);
        int to = last(place) + 1;
        StatementTerms window = StatementTerms.joined(known.subList(from, to));
        int[] owners = new int[window.size()];
        int at = 0;
        for (int near = from; near < to; near++) {
            for (int i = 0; i < known.get(near).size() && at < owners.length; i++) {
                owners[at++] = near;
            }
        }
        Evidence evidence = Evidence.of(new Alignment(window, profile, vocabulary), vocabulary);
        return Stretch.of(place, evidence, owners, profile, vocabulary);
    }

    /** Compares the reported words with all utterances they run over, read as one. */
    private StatementMatch matched(TranscriptPlace.Rated rated, StatementTerms profile, Utterance reported) {
        StringBuilder text = new StringBuilder();
        for (int place : rated.passage().places()) {
            text.append(text.isEmpty() ? "" : " ").append(utterances.get(place).text());
        }
        Utterance anchor = utterances.get(rated.passage().anchor());
        Utterance said =
                new Utterance(anchor.id(), text.toString(), anchor.speaker(), anchor.transcript(), anchor.time(), true);
        StatementTerms before = profiles.profile(statement(said), said.text(), at -> true);
        Alignment alignment = new Alignment(before, profile, vocabulary);
        Variant variant = Variants.of(
                alignment, said.speaker(), reported.speaker(), Text.of(said.text()), Text.of(reported.text()));
        boolean opposed = Polarity.opposed(alignment, false, false, vocabulary);
        return new StatementMatch(
                anchor.id(), opposed ? Link.Relation.CONTRADICTS : Link.Relation.SAME, variant, rated.score());
    }

    private StatementTerms profile(Utterance reported) {
        String text = reported.text();
        IntPredicate quoted =
                reported.quoted() ? Quoted.inside(text)::at : Quoted.in(text, new Span(0, text.length()))::at;
        StatementTerms profile = profiles.profile(statement(reported), text, quoted);
        for (int i = 0; i < profile.size(); i++) {
            float reporters = reported.quoted() && !profile.is(i, StatementTerms.QUOTED) ? REPORTERS : 1;
            profile.weigh(i, vocabulary.isKnown(profile.term(i)) ? reporters : reporters * UNSAID);
        }
        return profile;
    }

    private List<Integer> candidates(StatementTerms profile, Utterance reported) {
        Map<Integer, Double> shared = new LinkedHashMap<>();
        for (StatementTerms candidate : index.sharing(profile, vocabulary)) {
            double weight = weightShared(candidate, profile);
            copies.getOrDefault(candidate.hash(), List.of()).stream()
                    .limit(COPIES)
                    .filter(place -> !reportedBefore(reported, place))
                    .forEach(place -> shared.put(place, weight));
        }
        Map<Integer, Double> withNeighbours = new HashMap<>();
        shared.forEach((place, weight) -> {
            double sum = weight;
            for (int near = first(place); near <= last(place); near++) {
                sum += near == place ? 0 : BY_NEIGHBOUR * shared.getOrDefault(near, 0.0);
            }
            withNeighbours.put(place, sum);
        });
        return withNeighbours.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was said later than it was reported is not what was reported. */
    private boolean reportedBefore(Utterance reported, int place) {
        Optional<PublicationTime> said = utterances.get(place).time();
        return said.isPresent()
                && reported.time().isPresent()
                && reported.time().get().surelyBefore(said.get());
    }

    private double weightShared(StatementTerms candidate, StatementTerms profile) {
        Set<Integer> terms = new HashSet<>();
        for (int i = 0; i < profile.size(); i++) {
            terms.add(profile.term(i));
        }
        double sum = 0;
        for (int i = 0; i < candidate.size(); i++) {
            sum += terms.remove(candidate.term(i)) ? Alignment.weight(vocabulary, candidate, i) : 0;
        }
        return sum;
    }

    private int first(int place) {
        int first = place;
        while (first > 0 && place - first < REACH && neighbours(first - 1, place)) {
            first--;
        }
        return first;
    }

    private int last(int place) {
        int last = place;
        while (last + 1 < utterances.size() && last - place < REACH && neighbours(last + 1, place)) {
            last++;
        }
        return last;
    }

    private boolean neighbours(int one, int other) {
        Optional<String> transcript = utterances.get(one).transcript();
        return transcript.isPresent() && transcript.equals(utterances.get(other).transcript());
    }
}
