package dev.whence.ledger.seal;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.json.Derived;
import dev.whence.ledger.json.EntryJson;
import dev.whence.ledger.json.SourceJson;
import dev.whence.ledger.json.TextPieces;
import dev.whence.ledger.merkle.Piece;
import dev.whence.ledger.merkle.Salts;
import dev.whence.ledger.words.FoldedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what is to be erased so that sources are forgotten: for those who implement {@link
 * dev.whence.ledger.Ledger#forget}, which says by what rules.
 */
public final class Forgetter {

    /** The pieces that hold nothing but a source's name, or its description. */
    private static final Set<String> MENTIONS = Set.of(SourceJson.FIELD, "to", "via");

    /** The pieces in which capitals mean nothing. */
    private static final Set<String> ADDRESSES = Set.of("name", "url");

    /** What somebody wrote beside the record, of whomever. */
    private static final String REASON = "reason";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** The names that were given, and those that ids stand for. */
    private final Map<List<String>, FoldedWords> names = new LinkedHashMap<>();

    /** Ids of sources that were given. */
    private final Set<String> ids = new HashSet<>();

    /** The names, and the last words of those of persons, which name them alone where the whole name stands too. */
    private final List<FoldedWords> namesAndLastWords = new ArrayList<>();

    /** The names, and those of persons with the last word first, as bylines have them. */
    private final List<FoldedWords> namesBesideText = new ArrayList<>();

    /** Names that something other than a person goes by. */
    private final Set<List<String>> notPersons = new HashSet<>();

    /** Articles that name the sources, each with what is attributed to them. */
    private final Map<String, Set<Span>> concerned = new HashMap<>();

    /** By article how those are described in it who are to be forgotten and go by no name. */
    private final Map<String, Map<List<String>, FoldedWords>> describedIn = new HashMap<>();

    /** The descriptions of those who are to be forgotten and go by no name, in whatever article. */
    private final Map<List<String>, FoldedWords> descriptions = new HashMap<>();

    /** By article where it mentions others whose longer descriptions hold one of those. */
    private final Map<String, Set<Span>> othersIn = new HashMap<>();

    /** The sources that attributions were corrected to. */
    private final Map<String, Source> corrected = new HashMap<>();

    /** Attributions to the sources, with their places in their articles. */
    private final Map<String, Attribution> theirs = new HashMap<>();

    private Forgetter(Collection<String> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("names must not be empty");
        }
        for (String source : sources) {
            FoldedWords words = FoldedWords.of(source);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("names must have letters or digits: " + source);
            }
            if (ID.matcher(source).matches()) {
                ids.add(source);
            } else {
                add(names, words);
            }
        }
    }

    /**
     * Finds what is to be erased.
     *
     * @param names the names under which the sources go, whatever their case, or ids of sources
     * @param entries reads all entries in their order; called six times at most
     * @param salts where the salts of new pieces come from
     * @return what is to be erased, and what takes its place
     * @throws IllegalArgumentException if there is no name, or one has no letter or digit
     */
    public static ErasurePlan plan(Collection<String> names, Supplier<Stream<SealedEntry>> entries, Salts salts) {
        Entry.Forgetting plan = new Forgetter(names).plan(entries);
        SortedMap<Long, Set<String>> erased = new TreeMap<>();
        plan.erased().forEach(erasure -> erased.put(erasure.entry(), new LinkedHashSet<>(erasure.pieces())));
        return withReplacements(erased, plan.attributionIds(), entries, salts);
    }

    private static ErasurePlan withReplacements(
            SortedMap<Long, Set<String>> erased,
            List<String> attributions,
            Supplier<Stream<SealedEntry>> entries,
            Salts salts) {
        Forgotten forgotten = new Forgotten(
                erased.size(), erased.values().stream().mapToLong(Set::size).sum(), attributions);
        Map<Long, Piece> replacements = new HashMap<>();
        Renaming renaming = new Renaming(Map.copyOf(erased));
        if (!erased.isEmpty()) {
            forEachWithPieces(entries, renaming::lookAtArticles);
            forEachWithPieces(entries, (number, entry) -> renaming.lookAtAttributions(entry));
            forEachWithPieces(
                    entries,
                    (number, entry) -> renaming.replacement(entry, erased.getOrDefault(number, Set.of()))
                            .ifPresent(fields -> {
                                String before = Derived.find(entry.pieces())
                                        .orElseThrow()
                                        .name();
                                erased.computeIfAbsent(number, any -> new LinkedHashSet<>())
                                        .add(before);
                                replacements.put(number, Derived.piece(Derived.after(before), salts, fields));
                            }));
        }
        List<Entry.Erasure> erasures = new ArrayList<>();
        erased.forEach((number, pieces) -> erasures.add(new Entry.Erasure(
                number,
                List.copyOf(pieces),
                Optional.ofNullable(replacements.get(number)).map(piece -> piece.commitment(EntryJson.VERSION)))));
        List<String> renamed =
                attributions.stream().map(renaming::renamed).sorted().toList();
        return new ErasurePlan(new Entry.Forgetting(erasures, renamed), replacements, forgotten);
    }

    /**
     * Begins for sources of which some are known to be no persons.
     *
     * @param names all names, or ids of sources
     * @param bodies those of the names that something other than a person goes by
     */
    static Forgetter of(Collection<String> names, Collection<String> bodies) {
        Forgetter forgetter = new Forgetter(names);
        bodies.forEach(body -> forgetter.notPersons.add(FoldedWords.of(body).words()));
        return forgetter;
    }

    /** Finds what texts and names are to be erased, without what is derived of them. */
    Entry.Forgetting plan(Supplier<Stream<SealedEntry>> entries) {
        forEachWithPieces(entries, (number, entry) -> lookForSources(entry));
        finishNames();
        forEachWithPieces(entries, (number, entry) -> look(entry));
        finishLooking();
        List<Entry.Erasure> erased = new ArrayList<>();
        forEachWithPieces(entries, (number, entry) -> {
            Collection<String> pieces = toErase(entry);
            if (!pieces.isEmpty()) {
                erased.add(new Entry.Erasure(number, List.copyOf(pieces)));
            }
        });
        // nothing to erase: they were forgotten before
        Set<String> attributions = erased.isEmpty() ? Set.of() : attributionIds();
        return new Entry.Forgetting(erased, List.copyOf(attributions));
    }

    /** Returns the ids of what is attributed to the sources, as they were recorded. */
    Set<String> attributionIds() {
        return new TreeSet<>(theirs.keySet());
    }

    /**
     * Finds out what keeps sources out of articles that are recorded later: their names, where ids stand for them, and which of
     * them are no persons.
     *
     * @param names names, whatever their case, or ids of sources
     * @param descriptions the very words that describe those who go by no name
     * @param entries reads all entries
     * @return the suppression; an id that finds no name is kept as it is
     * @throws IllegalArgumentException if one has no letter or digit, or an entry cannot be opened
     */
    public static Suppression suppression(
            Collection<String> names, Collection<String> descriptions, Supplier<Stream<SealedEntry>> entries) {
        Set<String> persons = new LinkedHashSet<>(names);
        Set<String> bodies = new LinkedHashSet<>();
        Map<List<String>, String> given = new HashMap<>();
        names.forEach(name -> given.put(FoldedWords.of(name).words(), name));
        forEachWithPieces(
                entries,
                (number, entry) -> source(entry)
                        .filter(source -> source.kind().named())
                        .ifPresent(source -> {
                            String name = names.contains(source.id())
                                    ? source.name()
                                    : given.get(FoldedWords.of(source.name()).words());
                            if (name != null) {
                                persons.remove(source.id());
                                (source.kind() == SourceKind.PERSON ? persons : bodies).add(name);
                            }
                        }));
        persons.removeAll(bodies);
        return Suppression.of(persons, bodies, descriptions);
    }

    /**
     * Finds out what forgetting would erase and leave.
     *
     * @param names names, whatever their case, or ids of sources
     * @param descriptions the very words that describe those who go by no name
     * @param groups the recorded sources, those together that are one under several names
     * @param entries reads all entries; called several times
     * @return the plan
     * @throws IllegalArgumentException if a name or a description has no letter or digit, or an entry cannot be opened
     */
    public static ForgettingPlan foresee(
            Collection<String> names,
            Collection<String> descriptions,
            Collection<List<Source>> groups,
            Supplier<Stream<SealedEntry>> entries) {
        return new Foresight(names, descriptions, groups, entries).plan();
    }

    /**
     * Finds the sources that go by no name and are described in some words.
     *
     * @param descriptions for each the words, whatever their case
     * @param entries reads all entries; called once, or not at all if there is no description
     * @return the ids of the sources, one in each article that describes one so
     * @throws IllegalArgumentException if a description has no letter or digit, or an entry cannot be opened
     */
    public static Set<String> described(Collection<String> descriptions, Supplier<Stream<SealedEntry>> entries) {
        Set<List<String>> words = new HashSet<>();
        for (String description : descriptions) {
            List<String> folded = FoldedWords.of(description).words();
            if (folded.isEmpty()) {
                throw new IllegalArgumentException("description must have letters or digits: " + description);
            }
            words.add(folded);
        }
        Set<String> found = new TreeSet<>();
        if (words.isEmpty()) {
            return found;
        }
        forEachWithPieces(
                entries,
                (number, entry) -> source(entry)
                        .filter(source -> !source.kind().named())
                        .filter(source ->
                                words.contains(FoldedWords.of(source.name()).words()))
                        .ifPresent(source -> found.add(source.id())));
        return found;
    }

    /**
     * Finds the names that no recorded source goes by: to forget them would erase their words wherever they stand, whomever
     * they are about.
     *
     * @param names names, whatever their case, or ids of sources
     * @param entries reads all entries
     * @return those of the names and ids that are no source's, as they were given
     * @throws IllegalArgumentException if a name has no letter or digit, or an entry cannot be opened
     */
    public static Set<String> unknown(Collection<String> names, Supplier<Stream<SealedEntry>> entries) {
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        for (String name : names) {
            List<String> words = FoldedWords.of(name).words();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("names must have letters or digits: " + name);
            }
            unknown.put(name, words);
        }
        forEachWithPieces(entries, (number, entry) -> {
            if (!unknown.isEmpty()) {
                source(entry).ifPresent(source -> removeNamesOf(source, unknown));
            }
        });
        return Collections.unmodifiableSet(unknown.keySet());
    }

    /** Returns the source that an entry names, if its name is left. */
    private static Optional<Source> source(SealedEntry sealed) {
        return sealed.hasPiece(SourceJson.FIELD) ? sealed.entry().said().source() : Optional.empty();
    }

    private static void removeNamesOf(Source source, Map<String, List<String>> unknown) {
        List<String> words =
                source.kind().named() ? FoldedWords.of(source.name()).words() : List.of();
        unknown.entrySet()
                .removeIf(name ->
                        name.getKey().equals(source.id()) || name.getValue().equals(words));
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
                    accept(number[0], entry, action);
                }
                number[0]++;
            });
        }
    }

    /** Nothing is forgotten of a ledger with an entry that cannot be opened: it may hold what is to be found. */
    private static void accept(long number, SealedEntry entry, Numbered action) {
        try {
            action.accept(number, entry);
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    "the ledger, entry " + number, "is damaged: " + e.getMessage(), "go back to a copy of it", e);
        }
    }

    private void lookForSources(SealedEntry sealed) {
        if (!sealed.hasPiece(SourceJson.FIELD)) {
            return;
        }
        Entry.Said said = sealed.entry().said();
        said.correction().ifPresent(correction -> corrected.put(correction.attributionId(), correction.speaker()));
        said.source().ifPresent(this::lookAt);
    }

    private void lookAt(Source source) {
        FoldedWords words = FoldedWords.of(source.name());
        if (ids.contains(source.id()) && !words.isEmpty()) {
            add(source.kind().named() ? names : descriptions, words);
        }
        if (names.containsKey(words.words()) && source.kind() != SourceKind.PERSON) {
            notPersons.add(words.words());
        }
    }

    private static void add(Map<List<String>, FoldedWords> names, FoldedWords name) {
        names.merge(name.words(), name, FoldedWords::lessParticular);
    }

    private void finishNames() {
        namesBesideText.addAll(names.values());
        namesAndLastWords.addAll(names.values());
        names.forEach((words, name) -> {
            if (!notPersons.contains(words)) {
                name.lastFirst().ifPresent(namesBesideText::add);
                name.lastOfSeveral().ifPresent(namesAndLastWords::add);
            }
        });
    }

    private void look(SealedEntry sealed) {
        Entry.Said said = sealed.entry().said();
        said.article()
                .filter(added -> names(added.article(), sealed))
                .ifPresent(added -> concerned.computeIfAbsent(added.article().id(), id -> new HashSet<>()));
        said.attribution().ifPresent(added -> look(added.attribution()));
    }

    private boolean names(Article article, SealedEntry sealed) {
        return !FoldedWords.of(article.text().value()).find(names.values()).isEmpty()
                || sealed.pieces().stream()
                        .filter(piece -> !piece.name().startsWith(TextPieces.NAME) && !isDerived(piece))
                        .anyMatch(piece -> !words(piece).find(namesBesideText).isEmpty());
    }

    private static FoldedWords words(Piece piece) {
        return ADDRESSES.contains(piece.name()) ? FoldedWords.ofAddress(piece.text()) : FoldedWords.of(piece.text());
    }

    /** The last answer of an extractor stands, but a correction outweighs it. */
    private void look(Attribution attribution) {
        Optional<Source> source =
                Optional.ofNullable(corrected.get(attribution.id())).or(attribution::speaker);
        if (source.filter(this::isTheirs).isPresent()) {
            theirs.put(attribution.id(), attribution);
            lookForDescription(source.get(), attribution.articleId());
        } else {
            theirs.remove(attribution.id());
            source.filter(other -> !FoldedWords.of(other.name())
                            .find(descriptions.values())
                            .isEmpty())
                    .ifPresent(other -> othersIn.computeIfAbsent(attribution.articleId(), id -> new HashSet<>())
                            .addAll(attribution.source()));
        }
    }

    private void lookForDescription(Source source, String articleId) {
        FoldedWords words = FoldedWords.of(source.name());
        if (!words.isEmpty() && !names.containsKey(words.words())) {
            add(describedIn.computeIfAbsent(articleId, id -> new HashMap<>()), words);
        }
    }

    private boolean isTheirs(Source source) {
        List<String> words = FoldedWords.of(source.name()).words();
        return names.containsKey(words) || ids.contains(source.id());
    }

    private void finishLooking() {
        for (Attribution attribution : theirs.values()) {
            Set<Span> spans = concerned.computeIfAbsent(attribution.articleId(), id -> new HashSet<>());
            spans.addAll(attribution.source());
            spans.addAll(attribution.cue());
            spans.addAll(attribution.content());
        }
    }

    private Collection<String> toErase(SealedEntry sealed) {
        Entry.Said said = sealed.entry().said();
        Set<String> erased = new LinkedHashSet<>();
        said.article().ifPresent(added -> addText(added.article(), sealed, erased));
        Optional<String> articleId = said.articleId();
        Collection<FoldedWords> sought = articleId.map(this::sought).orElse(namesBesideText);
        Map<List<String>, FoldedWords> described =
                articleId.map(id -> describedIn.getOrDefault(id, Map.of())).orElse(Map.of());
        for (Piece piece : sealed.pieces()) {
            Collection<FoldedWords> soughtHere = piece.name().equals(REASON) ? namesAndLastWords : sought;
            if (!piece.name().startsWith(TextPieces.NAME) && !isDerived(piece) && tells(piece, soughtHere, described)) {
                erased.add(piece.name());
            }
        }
        said.correction()
                .filter(correction -> theirs.containsKey(correction.attributionId()))
                .ifPresent(correction -> erased.addAll(piecesOfDescribed(sealed, correction.speaker())));
        if (erased.contains(SourceJson.FIELD) && sealed.hasPiece(SourceJson.ID)) {
            // made from the name, perhaps
            erased.add(SourceJson.ID);
        }
        return erased;
    }

    /** Ids and numbers name nobody; they are replaced where they were made of what is erased. */
    private static boolean isDerived(Piece piece) {
        return Derived.isDerived(piece.name());
    }

    /** Where a source alone is named, a longer description that holds a given one is another's. */
    private static boolean tells(
            Piece piece, Collection<FoldedWords> sought, Map<List<String>, FoldedWords> described) {
        FoldedWords words = words(piece);
        boolean isMention = MENTIONS.contains(piece.name());
        return !words.find(sought).isEmpty()
                || (isMention
                        ? described.containsKey(words.words())
                        : !words.find(described.values()).isEmpty());
    }

    /** Names are looked for in every entry, descriptions only where it is known whom they describe. */
    private List<String> piecesOfDescribed(SealedEntry sealed, Source source) {
        return isTheirs(source) && sealed.hasPiece(SourceJson.FIELD) ? List.of(SourceJson.FIELD) : List.of();
    }

    private Collection<FoldedWords> sought(String articleId) {
        return concerned.containsKey(articleId) ? namesAndLastWords : namesBesideText;
    }

    private void addText(Article article, SealedEntry sealed, Set<String> erased) {
        Set<Span> gone = concerned.get(article.id());
        if (gone == null) {
            return;
        }
        List<Span> spans = new ArrayList<>(gone);
        FoldedWords words = FoldedWords.of(article.text().value());
        spans.addAll(words.find(sought(article.id())));
        Set<Span> others = othersIn.getOrDefault(article.id(), Set.of());
        words.find(describedIn.getOrDefault(article.id(), Map.of()).values()).stream()
                .filter(span -> others.stream().noneMatch(span::overlaps))
                .forEach(spans::add);
        List<Span> stretches = sealed.textPieces();
        for (int i = 0; i < stretches.size(); i++) {
            Span stretch = stretches.get(i);
            if (sealed.hasPiece(TextPieces.NAME + i) && spans.stream().anyMatch(stretch::overlaps)) {
                erased.add(TextPieces.NAME + i);
            }
        }
    }
}
