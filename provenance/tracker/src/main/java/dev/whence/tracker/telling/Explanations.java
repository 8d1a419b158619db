package dev.whence.tracker.telling;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.fold.Claims;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.linking.Match;
import dev.whence.tracker.sources.Sources;
import dev.whence.tracker.story.Explanation;
import dev.whence.tracker.story.KnownSource;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.NameInText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Puts together why the record says what it says, from what is folded and the entries themselves. */
public final class Explanations {

    private final State state;
    private final Linker linker;
    private final Language language;
    private final LongFunction<Entry> entries;

    /**
     * Explains the record.
     *
     * @param entries gives the entry at a place in the ledger
     */
    public Explanations(State state, Linker linker, Language language, LongFunction<Entry> entries) {
        this.state = state;
        this.linker = linker;
        this.language = language;
        this.entries = entries;
    }

    /** Explains an attribution: what found it, its source, and what joins it with where its claims begin. */
    public Optional<Explanation> of(String attributionId) {
        return state.attribution(attributionId).map(attribution -> {
            List<Explanation.Chain> chains = new ArrayList<>();
            Set<Long> claims = new HashSet<>();
            for (Statement statement : state.statements(attributionId)) {
                if (claims.add(state.claims().key(statement.id()))) {
                    String claimId = claimId(statement);
                    chains.add(chain(claimId, List.of(statement), Set.of(claimId)));
                }
            }
            return new Explanation(List.of(subject(attribution)), chains, List.of());
        });
    }

    /** Explains why two attributions have claims in common, or none. */
    public Optional<Explanation> of(String firstId, String secondId) {
        Optional<Attribution> first = state.attribution(firstId);
        Optional<Attribution> second = state.attribution(secondId);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        List<Explanation.Chain> chains = chains(firstId, secondId);
        return Optional.of(new Explanation(
                List.of(subject(first.get()), subject(second.get())),
                chains,
                chains.isEmpty() ? against(firstId, secondId) : List.of()));
    }

    private List<Explanation.Chain> chains(String firstId, String secondId) {
        Map<String, List<Statement>> begins = byClaim(firstId);
        Map<String, List<Statement>> ends = byClaim(secondId);
        begins.keySet().retainAll(ends.keySet());
        List<Explanation.Chain> chains = new ArrayList<>();
        begins.forEach((claimId, from) -> {
            Set<String> to = new HashSet<>();
            ends.getOrDefault(claimId, List.of()).forEach(statement -> to.add(statement.id()));
            chains.add(chain(claimId, from, to));
        });
        return chains;
    }

    private Map<String, List<Statement>> byClaim(String attributionId) {
        Map<String, List<Statement>> byClaim = new LinkedHashMap<>();
        for (Statement statement : state.statements(attributionId)) {
            byClaim.computeIfAbsent(claimId(statement), id -> new ArrayList<>()).add(statement);
        }
        return byClaim;
    }

    private String claimId(Statement statement) {
        return state.statementIds().id((int) state.claims().key(statement.id()));
    }

    /** Finds the fewest steps from any of some statements to any of others of the same claim, breadth first. */
    private Explanation.Chain chain(String claimId, List<Statement> from, Set<String> to) {
        Map<String, Optional<Claims.Tie>> reached = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Statement statement : from) {
            reached.put(statement.id(), Optional.empty());
            open.add(statement.id());
        }
        while (!open.isEmpty()) {
            String at = open.remove();
            if (to.contains(at)) {
                return chain(claimId, reached, at);
            }
            for (Claims.Tie tie : state.claims().ties(at)) {
                if (!reached.containsKey(tie.to())) {
                    reached.put(tie.to(), Optional.of(tie));
                    open.add(tie.to());
                }
            }
        }
        throw new IllegalStateException("the statements of a claim are joined: " + claimId);
    }

    private Explanation.Chain chain(String claimId, Map<String, Optional<Claims.Tie>> reached, String end) {
        Deque<Explanation.Step> steps = new ArrayDeque<>();
        String begin = end;
        Optional<Claims.Tie> tie = reached.getOrDefault(end, Optional.empty());
        while (tie.isPresent()) {
            steps.addFirst(step(tie.get()));
            begin = tie.get().from();
            tie = reached.getOrDefault(begin, Optional.empty());
        }
        return new Explanation.Chain(claimId, statement(begin), statement(end), List.copyOf(steps));
    }

    private Explanation.Step step(Claims.Tie tie) {
        return new Explanation.Step(statement(tie.from()), statement(tie.to()), reason(tie.place()));
    }

    private Statement statement(String id) {
        return state.statement(id).orElseThrow();
    }

    private Explanation.Reason reason(int place) {
        Entry entry = entries.apply(place);
        if (entry instanceof Entry.OfLink linked) {
            return new Explanation.Linked(place, linked.link(), shared(linked.link()));
        }
        if (entry instanceof Entry.Confirmation decision) {
            return new Explanation.Decided(place, decision);
        }
        throw new IllegalStateException("entry " + place + " joins no statements: " + entry);
    }

    private Explanation.Shared shared(Link link) {
        return linker.compare(statement(link.first()), statement(link.second()))
                .map(Explanations::shared)
                .orElse(new Explanation.Shared(List.of(), List.of()));
    }

    private static Explanation.Shared shared(Match match) {
        Alignment alignment = match.alignment();
        List<Span> first = new ArrayList<>();
        List<Span> second = new ArrayList<>();
        for (int i = 0; i < alignment.a().size(); i++) {
            int answer = alignment.answer(i);
            if (answer >= 0) {
                first.add(alignment.a().span(i));
                second.add(alignment.b().span(answer));
            }
        }
        return new Explanation.Shared(first, second);
    }

    private List<Explanation.Step> against(String firstId, String secondId) {
        Map<Integer, Explanation.Step> against = new LinkedHashMap<>();
        Optional<Match> nearest = Optional.empty();
        for (Statement one : state.statements(firstId)) {
            for (Statement other : state.statements(secondId)) {
                for (Claims.Tie tie : state.claims().against(one.id(), other.id())) {
                    against.computeIfAbsent(tie.place(), place -> step(tie));
                }
                nearest = nearer(nearest, linker.compare(one, other));
            }
        }
        return against.isEmpty()
                ? nearest.map(match -> List.of(compared(match))).orElse(List.of())
                : List.copyOf(against.values());
    }

    private static Optional<Match> nearer(Optional<Match> one, Optional<Match> other) {
        return one.isEmpty()
                        || other.isPresent() && other.get().score() > one.get().score()
                ? other
                : one;
    }

    private Explanation.Step compared(Match match) {
        return new Explanation.Step(
                match.alignment().a().statement(),
                match.alignment().b().statement(),
                new Explanation.Compared(match.link(state), shared(match), Match.VERIFIED));
    }

    private Explanation.Subject subject(Attribution attribution) {
        Article article = state.article(attribution.articleId()).orElseThrow();
        List<Explanation.Version> versions = new ArrayList<>();
        for (int place : state.places(attribution.id())) {
            entries.apply(place)
                    .said()
                    .attribution()
                    .ifPresent(recorded -> versions.add(new Explanation.Version(place, recorded.attribution())));
        }
        return new Explanation.Subject(
                article, attribution, versions, attribution.speaker().map(speaker -> naming(attribution, speaker)));
    }

    private Explanation.Naming naming(Attribution attribution, Source speaker) {
        KnownSource source = new Sources(state, language).of(attribution.id()).orElseThrow();
        String text =
                state.article(attribution.articleId()).orElseThrow().text().value();
        return new Explanation.Naming(
                NameInText.find(text, speaker.name()),
                state.placeOfCorrection(attribution.id()).flatMap(this::corrected),
                source,
                tiesToFullestName(attribution.id(), source),
                state.sources().decisions(attribution.id()));
    }

    private Optional<Explanation.Corrected> corrected(int place) {
        return entries.apply(place).said().correction().map(correction -> new Explanation.Corrected(place, correction));
    }

    /** Finds the fewest ties from an attribution to one that gives the source its fullest name, breadth first. */
    private static List<KnownSource.Tie> tiesToFullestName(String attributionId, KnownSource source) {
        Map<String, String> nodes = new HashMap<>();
        Set<String> fullest = new HashSet<>();
        for (KnownSource.Occurrence occurrence : source.occurrences()) {
            String node = occurrence.articleId() + ' ' + occurrence.source().id();
            nodes.put(occurrence.attributionId(), node);
            if (occurrence.source().name().equals(source.name())) {
                fullest.add(node);
            }
        }
        Map<String, List<KnownSource.Tie>> reached = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        String begin = nodes.getOrDefault(attributionId, "");
        reached.put(begin, List.of());
        open.add(begin);
        while (!open.isEmpty()) {
            String at = open.remove();
            List<KnownSource.Tie> way = reached.getOrDefault(at, List.of());
            if (fullest.contains(at)) {
                return way;
            }
            for (KnownSource.Tie tie : source.ties()) {
                @Nullable String other = other(at, nodes.get(tie.first()), nodes.get(tie.second()));
                if (other != null && !reached.containsKey(other)) {
                    List<KnownSource.Tie> further = new ArrayList<>(way);
                    further.add(tie);
                    reached.put(other, further);
                    open.add(other);
                }
            }
        }
        return List.of();
    }

    private static @Nullable String other(String at, @Nullable String first, @Nullable String second) {
        return at.equals(first) ? second : at.equals(second) ? first : null;
    }
}
