package dev.whence.tracker.record;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.tracker.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what is to be erased so that sources are forgotten: for those who implement {@link
 * dev.whence.tracker.Ledger#forget}, which says by what rules.
 */
public final class Forgetter {

    private final List<List<String>> names = new ArrayList<>();

    /** The names, and the last words of those of persons, which name them alone where the whole name stands too. */
    private final List<List<String>> namesAndLastWords = new ArrayList<>();

    /** Names that something other than a person goes by. */
    private final Set<List<String>> notPersons = new HashSet<>();

    /** Articles that name the sources, each with what is attributed to them. */
    private final Map<String, Set<Span>> concerned = new HashMap<>();

    /** Attributions that were corrected, and whether to one of the sources. */
    private final Map<String, Boolean> corrected = new HashMap<>();

    /** Attributions to the sources, with their places in their articles. */
    private final Map<String, Attribution> theirs = new HashMap<>();

    private Forgetter(Collection<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must not be empty");
        }
        for (String name : names) {
            List<String> words = FoldedWords.of(name).words();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("names must have letters or digits: " + name);
            }
            this.names.add(words);
        }
    }

    /**
     * Finds what is to be erased.
     *
     * @param names the names under which the sources go, whatever their case
     * @param entries reads all entries in their order; called three times
     * @return the entry that tells what is erased; of empty lists if there is nothing to forget
     * @throws IllegalArgumentException if there is no name, or one has no letter or digit, or an entry cannot be opened
     */
    public static Entry.Forgetting plan(Collection<String> names, Supplier<Stream<SealedEntry>> entries) {
        Forgetter forgetter = new Forgetter(names);
        forEachWithPieces(entries, (number, entry) -> forgetter.lookForCorrections(entry));
        forEachWithPieces(entries, (number, entry) -> forgetter.look(entry));
        forgetter.finishLooking();
        List<Entry.Erasure> erased = new ArrayList<>();
        forEachWithPieces(entries, (number, entry) -> {
            Collection<String> pieces = forgetter.toErase(entry);
            if (!pieces.isEmpty()) {
                erased.add(new Entry.Erasure(number, List.copyOf(pieces)));
            }
        });
        // nothing to erase: they were forgotten before
        Set<String> attributions = erased.isEmpty() ? Set.of() : new TreeSet<>(forgetter.theirs.keySet());
        return new Entry.Forgetting(erased, List.copyOf(attributions));
    }

    @FunctionalInterface
    private interface Numbered {
        void accept(long number, SealedEntry entry);
    }

    private static void forEachWithPieces(Supplier<Stream<SealedEntry>> entries, Numbered action) {
        try (Stream<SealedEntry> all = entries.get()) {
            long[] number = {0};
            all.forEachOrdered(entry -> {
                if (!entry.pieces().isEmpty()) {
                    action.accept(number[0], entry);
                }
                number[0]++;
            });
        }
    }

    private void lookForCorrections(SealedEntry entry) {
        if (entry.hasPiece("speaker") && entry.entry() instanceof Entry.Correction correction) {
            corrected.put(correction.attributionId(), isTheirs(correction.speaker()));
        }
    }

    private void look(SealedEntry sealed) {
        Entry entry = sealed.entry();
        if (entry instanceof Entry.OfArticle added) {
            if (names(added.article(), sealed)) {
                concerned.computeIfAbsent(added.article().id(), id -> new HashSet<>());
            }
        } else if (entry instanceof Entry.OfAttribution added) {
            look(added.attribution());
        }
    }

    private boolean names(Article article, SealedEntry sealed) {
        return !FoldedWords.of(article.text().value()).find(names).isEmpty()
                || sealed.pieces().stream()
                        .filter(piece -> !piece.name().startsWith(TextPieces.NAME))
                        .anyMatch(piece ->
                                !FoldedWords.of(piece.text()).find(names).isEmpty());
    }

    /** The last answer of an extractor stands, but a correction outweighs it. */
    private void look(Attribution attribution) {
        boolean named = attribution.speaker().map(this::isTheirs).orElse(false);
        if (corrected.getOrDefault(attribution.id(), named)) {
            theirs.put(attribution.id(), attribution);
        } else {
            theirs.remove(attribution.id());
        }
    }

    private boolean isTheirs(Source source) {
        List<String> words = FoldedWords.of(source.name()).words();
        boolean named = names.contains(words);
        if (named && source.kind() != SourceKind.PERSON) {
            notPersons.add(words);
        }
        return named;
    }

    private void finishLooking() {
        for (Attribution attribution : theirs.values()) {
            Set<Span> spans = concerned.computeIfAbsent(attribution.articleId(), id -> new HashSet<>());
            spans.addAll(attribution.source());
            spans.addAll(attribution.cue());
            spans.addAll(attribution.content());
        }
        namesAndLastWords.addAll(names);
        for (List<String> name : names) {
            if (name.size() > 1 && !notPersons.contains(name)) {
                namesAndLastWords.add(List.of(name.get(name.size() - 1)));
            }
        }
    }

    private Collection<String> toErase(SealedEntry sealed) {
        Entry entry = sealed.entry();
        Set<String> erased = new LinkedHashSet<>();
        List<List<String>> sought = names;
        if (entry instanceof Entry.OfArticle added) {
            sought = sought(added.article().id());
            addText(added.article(), sealed, sought, erased);
        } else if (entry instanceof Entry.OfAttribution added) {
            sought = sought(added.attribution().articleId());
        }
        for (Piece piece : sealed.pieces()) {
            if (!piece.name().startsWith(TextPieces.NAME)
                    && !FoldedWords.of(piece.text()).find(sought).isEmpty()) {
                erased.add(piece.name());
            }
        }
        if (erased.contains(SourceJson.FIELD) && sealed.hasPiece(SourceJson.ID)) {
            // made from the name, perhaps
            erased.add(SourceJson.ID);
        }
        return erased;
    }

    private List<List<String>> sought(String articleId) {
        return concerned.containsKey(articleId) ? namesAndLastWords : names;
    }

    private void addText(Article article, SealedEntry sealed, List<List<String>> sought, Set<String> erased) {
        Set<Span> gone = concerned.get(article.id());
        if (gone == null) {
            return;
        }
        List<Span> spans = new ArrayList<>(gone);
        spans.addAll(FoldedWords.of(article.text().value()).find(sought));
        List<Span> stretches = sealed.textPieces();
        for (int i = 0; i < stretches.size(); i++) {
            Span stretch = stretches.get(i);
            if (sealed.hasPiece(TextPieces.NAME + i) && spans.stream().anyMatch(stretch::overlaps)) {
                erased.add(TextPieces.NAME + i);
            }
        }
    }
}
