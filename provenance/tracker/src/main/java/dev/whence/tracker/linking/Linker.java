package dev.whence.tracker.linking;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.ledger.counting.Counting;
import dev.whence.ledger.counting.Kept;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.story.ParaphraseScorer;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.Sketch;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.TermCounts;
import dev.whence.tracker.words.Terms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the statements that a new one belongs together with: candidates from an index, each verified by aligning the words,
 * and a claim joined only if its other statements agree too. Not thread-safe, but {@link #compare} may run in several
 * threads while nothing is applied or linked.
 */
public final class Linker {

    /** With how many statements of a claim a new one is compared. */
    private static final int MEMBERS_ASKED = 6;

    /** Among how many statements of a claim, and denials of each, one is sought that a new denial repeats. */
    private static final int DENIALS_ASKED = 64;

    /** How many further claims one statement can bring together or contradict. */
    private static final int FURTHER_LINKS = 3;

    /** What share of a claim's statements must agree with a new one. */
    private static final double MOST = 0.4;

    private final Language language;
    private final Terms terms;
    private final State state;
    private final Optional<ParaphraseScorer> paraphrases;
    private final Vocabulary vocabulary = new Vocabulary();
    private final StatementTerms.Maker profiles;
    private final StatementIndex index;
    private final Learning learning = new Learning();
    private final Topics topics;
    private final Frames frames;
    private final Denials denials;
    private final Map<String, Sketch> sketches = new ConcurrentHashMap<>();
    private final Set<String> counted = new HashSet<>();

    /** The numbers of statements whose source is reported to hold that they are not so. */
    private final BitSet denied = new BitSet();

    private DividedArticle reading = DividedArticle.NOTHING;

    public Linker(Language language, Terms terms, State state, Optional<ParaphraseScorer> paraphrases) {
        this.paraphrases = paraphrases;
        this.language = language;
        this.terms = terms;
        this.state = state;
        this.profiles = new StatementTerms.Maker(terms, vocabulary);
        this.frames = new Frames(state);
        this.denials = new Denials(language, state);
        this.index = new StatementIndex(
                state.statementIds(), state::statement, paraphrases.isPresent() ? Match.DOUBT : Match.VERIFIED);
        this.topics = new Topics(vocabulary);
    }

    /** Takes what was read of the article whose entries come next, so that it is not read again. */
    public void expect(DividedArticle read) {
        reading = read;
    }

    /** Learns from an entry that the state has applied. */
    public void apply(Entry entry) {
        Counting.tell(0, entry.said(), learning);
    }

    /** What there is to learn from an entry. */
    private final class Learning implements Kept<RuntimeException> {

        @Override
        public void article(long number, Entry.OfArticle added) {
            if (counted.add(added.article().id())) {
                topics.count(added.article().id(), words(added.article()));
            }
        }

        @Override
        public void attribution(long number, Entry.OfAttribution added) {
            for (Statement statement : state.statements(added.attribution().id())) {
                profile(statement).ifPresent(profile -> {
                    index.add(profile);
                    boolean isDenied = Polarity.denied(added.attribution(), text(statement.articleId()), language);
                    denied.set(index.order(statement.id()), isDenied);
                });
            }
        }

        @Override
        public void superseded(long number, String attributionId) {
            // unless it was recorded again since
            if (state.recorded(attributionId).isEmpty()) {
                state.statementNumbers(attributionId).forEach(index::remove);
            }
        }

        @Override
        public void correction(long number, Entry.Correction correction) {
            // who says something is not compared by what was learnt
        }

        @Override
        public void gone(long number, String id) {
            // all is learnt anew
        }
    }

    /**
     * Finds the links of statements that were applied with the statements recorded before them, of each the best first. What a
     * statement may belong to is sought by several threads, since that takes most of the time and is the same whatever the
     * others are linked to; what it does belong to is decided of one after the other.
     *
     * @param statements the statements of one article, in the order of their record
     * @param linked is told the links of a statement before the next is decided
     * @return all links
     */
    public List<Link> link(List<Statement> statements, Consumer<Link> linked) {
        List<Sought> sought = statements.parallelStream().flatMap(this::seek).toList();
        List<Link> all = new ArrayList<>();
        for (Sought one : sought) {
            List<Link> links = decide(one);
            links.forEach(linked);
            all.addAll(links);
        }
        return all;
    }

    /**
     * What was found for a statement before anything is decided of it.
     *
     * @param twin the first recorded statement of the same words
     * @param verified what else it may belong to, the best first; nothing was sought if there is a twin, or for a denial
     */
    private record Sought(StatementTerms profile, Optional<StatementTerms> twin, List<Match> verified) {}

    private Stream<Sought> seek(Statement statement) {
        StatementTerms profile = index.profile(statement.id());
        if (profile == null) {
            return Stream.empty();
        }
        Optional<StatementTerms> twin = index.twin(profile);
        boolean done = twin.isPresent() || Denials.pointsElsewhere(profile);
        return Stream.of(new Sought(profile, twin, done ? List.of() : candidates(profile)));
    }

    private List<Link> decide(Sought sought) {
        StatementTerms profile = sought.profile();
        if (Denials.pointsElsewhere(profile)) {
            return linkDenial(profile);
        }
        if (sought.twin().isEmpty()) {
            return decide(profile, sought.verified());
        }
        StatementTerms twin = sought.twin().get();
        if (!state.claims().rejected(twin.statement().id(), profile.statement().id())) {
            Match match = match(twin, profile);
            if (match.verified()) {
                return List.of(match.link(state));
            }
        }
        return decide(profile, candidates(profile));
    }

    /** A denial without words of its own contradicts what it points to, and says the same as other denials of that claim. */
    private List<Link> linkDenial(StatementTerms profile) {
        Attribution denial =
                state.attribution(profile.statement().attributionId()).orElseThrow();
        String text = text(denial.articleId());
        if (!denials.denies(profile, denial, text)) {
            return List.of();
        }
        Optional<StatementTerms> said =
                denials.denied(profile, denial, index, text).map(statement -> index.profile(statement.id()));
        List<Link> links = new ArrayList<>();
        denials.toldInFull(denial, index).stream()
                .filter(full -> said.isEmpty() || match(said.get(), full).akin())
                .max(Comparator.comparingDouble(
                        full -> said.map(it -> match(it, full).score()).orElse(0.0)))
                .ifPresent(full -> links.add(match(full, profile).pointing(state, Link.Relation.SAME)));
        if (said.isPresent()) {
            state.claims()
                    .opposite(said.get().statement().id(), DENIALS_ASKED)
                    .map(other -> index.profile(other.id()))
                    .ifPresent(other -> links.add(match(other, profile).pointing(state, Link.Relation.SAME)));
            links.add(match(said.get(), profile).pointing(state, Link.Relation.CONTRADICTS));
        }
        return links;
    }

    private List<Match> candidates(StatementTerms profile) {
        List<Match> verified = new ArrayList<>();
        for (StatementTerms candidate : index.candidates(profile, vocabulary)) {
            Match match = match(candidate, profile);
            if (match.verified() && !Denials.pointsElsewhere(candidate)) {
                verified.add(match);
            }
        }
        verified.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(match -> match.older().number()));
        return verified;
    }

    private List<Link> decide(StatementTerms profile, List<Match> verified) {
        List<Link> links = new ArrayList<>();
        Map<Integer, Match> same = new LinkedHashMap<>();
        Map<Integer, Match> opposed = new LinkedHashMap<>();
        for (Match match : verified) {
            int claim = state.claims().key(match.older().number());
            if (claim == state.claims().key(profile.number())) {
                // it counts again, and is joined with that one already
                continue;
            }
            (match.opposed() ? opposed : same).putIfAbsent(claim, match);
        }
        Match joined = null;
        for (Match match : same.values()) {
            String id = match.older().statement().id();
            if (links.size() > FURTHER_LINKS
                    || state.claims().rejected(id, profile.statement().id())) {
                continue;
            }
            boolean fits = joined == null
                    ? agrees(match, profile)
                    : match.strong() && agrees(match, profile) && agrees(match, joined.older());
            if (fits) {
                links.add(match.link(state));
                joined = joined == null ? match : joined;
            }
        }
        int room = FURTHER_LINKS;
        for (Match match : opposed.values()) {
            if (match.strong() && room-- > 0) {
                links.add(match.link(state));
            }
        }
        return links;
    }

    /** Asks the other statements of a claim: enough of them must agree, so that no chain of weak links grows. */
    private boolean agrees(Match best, StatementTerms profile) {
        if (best.certain()) {
            return true;
        }
        int agreeing = 0;
        int asked = 0;
        for (int member : state.claims().memberNumbers(best.older().number(), MEMBERS_ASKED)) {
            Optional<StatementTerms> other = index.added(member);
            if (other.isEmpty() || member == profile.number()) {
                continue;
            }
            asked++;
            Match match = match(other.get(), profile);
            if (match.near() && !match.opposed()) {
                agreeing++;
            } else if (match.opposed() && match.verified()) {
                return false;
            }
        }
        return agreeing >= asked * MOST;
    }

    private Match match(StatementTerms older, StatementTerms newer) {
        Attribution one = state.attributionOf(older.number());
        Attribution other = state.attributionOf(newer.number());
        Alignment alignment = new Alignment(older, newer, vocabulary);
        boolean opposed =
                Polarity.opposed(alignment, denied.get(older.number()), denied.get(newer.number()), vocabulary);
        Match match = Match.of(alignment, one, other, opposed, Polarity.oneAwaits(alignment, vocabulary));
        return paraphrases.map(scorer -> match.informedBy(scorer, state)).orElse(match);
    }

    /** Compares two recorded statements. */
    public Optional<Match> compare(Statement before, Statement after) {
        StatementTerms one = index.profile(before.id());
        StatementTerms other = index.profile(after.id());
        return one == null || other == null || !isWhole(before) || !isWhole(after)
                ? Optional.empty()
                : Optional.of(match(one, other));
    }

    /** A statement of which words were forgotten would seem to be cut short. */
    private boolean isWhole(Statement statement) {
        List<Span> withheld =
                state.article(statement.articleId()).map(Article::withheld).orElse(List.of());
        return withheld.isEmpty()
                || statement.spans().stream()
                        .noneMatch(span -> withheld.stream().anyMatch(span::overlaps));
    }

    /** Tells whether most of one article's text stands in the other. */
    public boolean nearCopies(String articleId, String otherId) {
        return sketch(articleId).nearCopyOf(sketch(otherId));
    }

    /** Made when it is first asked for: what stands in a ledger is recorded far more often than traced. */
    private Sketch sketch(String articleId) {
        return sketches.computeIfAbsent(articleId, id -> Sketch.of(text(id)));
    }

    private Optional<StatementTerms> profile(Statement statement) {
        Optional<Attribution> attribution = state.attribution(statement.attributionId());
        Optional<Article> article = state.article(statement.articleId());
        if (attribution.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        List<Terms.Term> read = reading.terms(statement.id());
        StatementTerms profile = read.isEmpty()
                ? profiles.profile(
                        statement, attribution.get(), article.get().text().value())
                : profiles.profile(statement, read);
        topics.place(profile, article.get().id(), () -> words(article.get()));
        frames.playDown(profile, attribution.get());
        return Optional.of(profile);
    }

    private String text(String articleId) {
        return state.article(articleId).map(article -> article.text().value()).orElse("");
    }

    private ArticleWords words(Article article) {
        return reading.words(article.id()).orElseGet(() -> ArticleWords.of(article, language, terms));
    }

    /** How often the words of an article stand in its sentences; the last few articles are kept. */
    private static final class Topics {

        private static final int KEPT = 16;

        private record Topic(TermCounts sentencesWith, int sentences) {}

        private final Vocabulary vocabulary;
        private final Map<String, Topic> topics = new LinkedHashMap<>();

        private Topics(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        private void count(String articleId, ArticleWords words) {
            Topic topic = topic(articleId, () -> words);
            topic.sentencesWith.forEach(vocabulary::countIn);
            vocabulary.countSentences(topic.sentences);
        }

        /** What an article speaks of all the time tells its statements apart less. */
        private void place(StatementTerms profile, String articleId, Supplier<ArticleWords> words) {
            Topic topic = topic(articleId, words);
            profile.placeInArticle(topic.sentences, topic.sentencesWith::of);
        }

        private Topic topic(String articleId, Supplier<ArticleWords> words) {
            Topic known = topics.get(articleId);
            if (known != null) {
                return known;
            }
            if (topics.size() == KEPT) {
                topics.remove(topics.keySet().iterator().next());
            }
            Topic made = new Topic(words.get().numbered(vocabulary), words.get().sentences());
            topics.put(articleId, made);
            return made;
        }
    }
}
