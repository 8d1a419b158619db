package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Link;
import dev.whence.core.Statement;
import dev.whence.core.spi.Language;
import java.util.ArrayList;
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
        // a second time, so that what was retracted later never enters the index
        try (Stream<Entry> entries = ledger.read()) {
            entries.limit(size).forEachOrdered(learning::apply);
        }
    }

    /** Returns what stands now, to be asked while nothing is added. */
    Snapshot.View view() {
        return new Snapshot.View(state, linker, language, ledger::find);
    }

    /** Folds the first entries of the ledger apart from all that stands now; may be called at any time, by any thread. */
    Snapshot.View viewOf(long size) {
        State then = new State();
        Linker thenLinker = new Linker(language, terms, then, paraphrases);
        fold(size, then, thenLinker);
        return new Snapshot.View(then, thenLinker, language, query -> FindByFolding.find(ledger, size, query));
    }

    /** What a question to the state led to: entries to add, and the answer once they are added. */
    record Decided<T>(List<? extends Entry> entries, Supplier<T> answer) {}

    /** Adds what is decided by looking at the state as the ledger gives it. Nothing is added if the ledger fails. */
    <T> T decide(Function<State, Decided<T>> question) {
        level();
        Decided<T> decided = question.apply(state);
        ledger.append(decided.entries());
        if (decided.entries().stream().anyMatch(Entry.Retraction.class::isInstance)) {
            // what is compared with statements to come is made anew
            foldAgain();
        } else {
            decided.entries().forEach(state::apply);
        }
        return decided.answer().get();
    }

    /** Adds what is new in articles with their attributions, and its links: all of it, or nothing if the ledger fails. */
    List<Recording> record(List<Incoming> incoming) {
        level();
        List<Recording> recordings = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        level = false;
        for (Incoming one : incoming) {
            recordings.add(apply(one, entries));
        }
        ledger.append(entries);
        level = true;
        return recordings;
    }

    /** Adds to the entries what is new, and applies it. */
    private Recording apply(Incoming incoming, List<Entry> entries) {
        Article article = incoming.article();
        if (state.isRetracted(article)) {
            return new Recording(article.id(), false, List.of(), List.of(), List.of());
        }
        Reading reading = incoming.reading();
        List<Entry> fresh = new ArrayList<>();
        Optional<Article> known = state.article(article.id());
        boolean articleAdded = known.isEmpty();
        articleEntry(incoming, known).ifPresent(fresh::add);
        List<Attribution> added = new ArrayList<>();
        List<Attribution> superseded = new ArrayList<>();
        for (Attribution attribution : incoming.attributions()) {
            Optional<Attribution> before = state.recorded(attribution.id());
            if (state.isRetracted(attribution) || before.equals(Optional.of(attribution))) {
                continue;
            }
            (before.isPresent() ? superseded : added).add(attribution);
            fresh.add(new Entry.OfAttribution(
                    attribution,
                    before.isPresent() ? state.statements(attribution.id()) : reading.statements(attribution.id())));
        }
        fresh.forEach(state::apply);
        linker.expect(reading);
        fresh.forEach(linker::apply);
        linker.expect(Reading.NOTHING);
        entries.addAll(fresh);
        List<Link> links = link(added);
        links.forEach(link -> entries.add(new Entry.OfLink(link)));
        return new Recording(article.id(), articleAdded, added, superseded, links);
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
        List<Link> links = new ArrayList<>();
        for (Attribution attribution : added) {
            for (Statement statement : state.statements(attribution.id())) {
                for (Link link : linker.link(statement)) {
                    links.add(link);
                    state.apply(new Entry.OfLink(link));
                }
            }
        }
        return links;
    }

    /** Reads an entry back from its place in the ledger. */
    Entry entryAt(long place) {
        try (Stream<Entry> entries = ledger.read()) {
            return entries.skip(place).findFirst().orElseThrow();
        }
    }

    void close() {
        ledger.close();
    }
}
