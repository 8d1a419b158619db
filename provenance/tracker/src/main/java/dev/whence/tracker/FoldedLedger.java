package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.spi.Language;
import dev.whence.ledger.Found;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.seal.Suppression;
import dev.whence.tracker.fold.State;
import dev.whence.tracker.linking.DividedArticle;
import dev.whence.tracker.linking.Linker;
import dev.whence.tracker.story.ParaphraseScorer;
import dev.whence.tracker.words.Terms;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What folding the entries of a ledger gives, and the only way by which a tracker adds entries to it. Not thread-safe: the
 * tracker guards it.
 */
final class FoldedLedger {

    private final Ledger ledger;
    private final Language language;
    private final Terms terms;
    private final Optional<ParaphraseScorer> paraphrases;
    private State state;
    private Linker linker;

    /** Whether state and linker are what the ledger gives; they are ahead of it while something is being recorded. */
    private boolean level;

    FoldedLedger(Ledger ledger, Language language, Terms terms, Optional<ParaphraseScorer> paraphrases) {
        this.ledger = ledger;
        this.language = language;
        this.terms = terms;
        this.paraphrases = paraphrases;
        this.state = new State();
        this.linker = new Linker(language, terms, state, paraphrases);
        fold();
    }

    State state() {
        return state;
    }

    Linker linker() {
        return linker;
    }

    /** Tells whether {@link #state} and {@link #linker} may be asked; if not, {@link #level} makes it so. */
    boolean isLevel() {
        return level;
    }

    /** Folds the ledger again where recording failed: it alone tells what stands. */
    void level() {
        if (!level) {
            foldAgain();
        }
    }

    /** Takes in what others appended to the ledger since. */
    void catchUp() {
        level();
        level = false;
        boolean changesWhatStood = false;
        try (Stream<Entry> entries = ledger.read(state.size())) {
            for (Iterator<Entry> more = entries.iterator(); more.hasNext() && !changesWhatStood; ) {
                Entry entry = more.next();
                changesWhatStood = state.apply(entry);
                linker.apply(entry);
            }
        }
        level = !changesWhatStood;
        level();
    }

    private void foldAgain() {
        level = false;
        state = new State();
        linker = new Linker(language, terms, state, paraphrases);
        fold();
    }

    private void fold() {
        fold(Long.MAX_VALUE, state, linker);
        level = true;
    }

    private void fold(long size, State into, Linker learning) {
        try (Stream<Entry> entries = ledger.read()) {
            entries.limit(size).forEachOrdered(into::apply);
        }
        // a second time, so that what was retracted later never enters the index; others may append meanwhile
        try (Stream<Entry> entries = ledger.read()) {
            entries.limit(into.size()).forEachOrdered(learning::apply);
        }
    }

    /** Returns what stands now, to be asked while nothing is added. */
    Snapshot.View view() {
        return new Snapshot.View(state, linker, language, this::find);
    }

    private Stream<Found> find(Query query) {
        Stream<Found> found = ledger.find(query);
        if (ledger.size() == state.size()) {
            return found;
        }
        // it may know of entries that others appended since
        found.close();
        return ledger.findAmongFirst(state.size(), query);
    }

    /** Folds the first entries of the ledger apart from all that stands now; may be called at any time, by any thread. */
    Snapshot.View viewOf(long size) {
        State then = new State();
        Linker thenLinker = new Linker(language, terms, then, paraphrases);
        fold(size, then, thenLinker);
        return new Snapshot.View(then, thenLinker, language, query -> ledger.findAmongFirst(size, query));
    }

    /** What a question to the state led to: entries to add, and the answer once they are added. */
    record Decided<T>(List<? extends Entry> entries, Supplier<T> answer) {}

    /**
     * Adds what is decided by looking at the state as the ledger gives it. Where another writer is first, it is decided once
     * more. Nothing is added if the ledger fails.
     */
    <T> T decide(Function<State, Decided<T>> question) {
        return ledger.inTurn(() -> {
            while (true) {
                catchUp();
                Decided<T> decided = question.apply(state);
                if (decided.entries().isEmpty() || ledger.append(state.size(), decided.entries())) {
                    applyOwn(decided.entries());
                    return decided.answer().get();
                }
            }
        });
    }

    private void applyOwn(List<? extends Entry> decided) {
        level = false;
        boolean changesWhatStood = false;
        for (Entry entry : decided) {
            changesWhatStood |= state.apply(entry);
        }
        level = !changesWhatStood;
        level();
    }

    /**
     * Adds what is new in articles with their attributions, and its links: all of it, or nothing if the ledger fails. Linking
     * needs what is new in place, so that a race that is lost to another writer costs a fold of the whole ledger.
     */
    List<Recording> record(Iterable<Incoming> incoming) {
        return ledger.inTurn(() -> {
            while (true) {
                catchUp();
                int known = state.size();
                List<Recording> recordings = new ArrayList<>();
                List<Entry> entries = new ArrayList<>();
                level = false;
                for (Incoming one : incoming) {
                    recordings.add(apply(asRecorded(one), entries));
                }
                if (entries.isEmpty() || ledger.append(known, entries)) {
                    level = true;
                    return recordings;
                }
            }
        });
    }

    /** An article keeps the id that it was recorded by. */
    private Incoming asRecorded(Incoming incoming) {
        return state.formerId(incoming.given()).map(incoming::recordedAs).orElse(incoming);
    }

    /** Adds to the entries what is new, and applies it. */
    private Recording apply(Incoming incoming, List<Entry> entries) {
        Article article = incoming.article();
        Optional<Recording> refused = refused(incoming);
        if (refused.isPresent()) {
            return refused.get();
        }
        DividedArticle reading = incoming.reading();
        List<Entry> fresh = new ArrayList<>();
        Optional<Article> known = state.article(article.id());
        boolean articleAdded = known.isEmpty();
        articleEntry(incoming, known).ifPresent(fresh::add);
        Optional<Entry.OfExtraction> searched = incoming.extraction();
        Superseding superseding =
                new Superseding(state, article.id(), incoming.attributions(), searched.map(Entry.OfExtraction::method));
        superseding.superseded().forEach(id -> fresh.add(new Entry.Superseded(id)));
        List<Attribution> added = new ArrayList<>();
        List<Attribution> superseded = new ArrayList<>();
        for (Attribution attribution : incoming.attributions()) {
            Optional<Attribution> before = state.recorded(attribution.id());
            if (!superseding.isWanted(attribution) || before.equals(Optional.of(attribution))) {
                continue;
            }
            (before.isPresent() ? superseded : added).add(attribution);
            fresh.add(new Entry.OfAttribution(
                    attribution,
                    before.isPresent() ? state.statements(attribution.id()) : reading.statements(attribution.id())));
        }
        boolean changed = !(superseding.superseded().isEmpty() && added.isEmpty() && superseded.isEmpty());
        searched.map(it -> new Entry.OfExtraction(
                        it.articleId(), it.method(), superseding.standingFor(it.attributionIds())))
                .filter(it ->
                        changed || state.found(it.articleId(), it.method()).isEmpty())
                .ifPresent(fresh::add);
        fresh.forEach(state::apply);
        linker.expect(reading);
        fresh.forEach(linker::apply);
        linker.expect(DividedArticle.NOTHING);
        entries.addAll(fresh);
        List<Link> links = link(added);
        links.forEach(link -> entries.add(new Entry.OfLink(link)));
        return new Recording(article.id(), articleAdded, added, superseded, links, incoming.keptOut());
    }

    /** Tells of an article that takes nothing any more, or that the record has as it was before something was kept out of it. */
    private Optional<Recording> refused(Incoming incoming) {
        Article article = incoming.article();
        if (state.isRetracted(article) || state.isForgotten(article)) {
            return Optional.of(Recording.ofNothing(article.id(), incoming.keptOut()));
        }
        Optional<String> known = state.forgottenLike(article)
                .or(() -> incoming.keptOut()
                        .map(Suppression.KeptOut::given)
                        .filter(given -> state.isRetracted(given)
                                || state.article(given.id()).isPresent())
                        .map(Article::id));
        return known.map(id -> Recording.ofNothing(id, incoming.keptOut()));
    }

    /** Returns what is to be recorded of an article: all, its credits if there are others now, or more of a text kept in part. */
    private Optional<Entry.OfArticle> articleEntry(Incoming incoming, Optional<Article> known) {
        Entry.OfArticle entry = incoming.entry();
        if (known.isEmpty()) {
            return Optional.of(entry);
        }
        Article kept = incoming.beside(known.get());
        List<Credit> before = state.creditsInText(kept.id());
        List<Credit> credits = entry.credits().isEmpty() ? before : entry.credits();
        boolean changed =
                !credits.equals(before) || !kept.withheld().equals(known.get().withheld());
        return changed ? Optional.of(new Entry.OfArticle(kept, credits)) : Optional.empty();
    }

    private List<Link> link(List<Attribution> added) {
        List<Statement> statements = added.stream()
                .flatMap(attribution -> state.statements(attribution.id()).stream())
                .toList();
        return linker.link(statements, link -> state.apply(new Entry.OfLink(link)));
    }

    /** Reads an entry back from its place in the ledger. */
    Entry entryAt(long place) {
        try (Stream<Entry> entries = ledger.read(place)) {
            return entries.findFirst().orElseThrow();
        }
    }

    void close() {
        ledger.close();
    }
}
