package dev.whence.tracker.fold;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.naming.Address;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.compact.Ints;
import dev.whence.ledger.counting.Counting;
import dev.whence.ledger.counting.Kept;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.packed.PackedAttributions;
import dev.whence.ledger.words.FoldedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What folding the entries of a ledger gives. Not thread-safe: the tracker guards it. */
public final class State {

    private static final long NOWHERE = -1;
    private static final Ints NONE = new Ints();

    /** How many articles keep their texts as strings, to be read while what they say is linked. */
    private static final int KEPT_AS_STRINGS = 16;

    private final Map<String, Entry.OfArticle> articles = new LinkedHashMap<>();
    private final Queue<Article> recent = new ArrayDeque<>();
    private final Map<String, Ints> attributionsOfArticle = new HashMap<>();
    private final Ids attributionIds = new Ids();
    private final Ids statementIds = new Ids();
    private final SourceIndex sources = new SourceIndex(attributionIds);
    private final Ints attributionsOfStatements = new Ints();
    private final PackedAttributions packed = new PackedAttributions();

    /** Where the attribution of each number is kept; {@link #NOWHERE} if it is gone. */
    private long[] addresses = {};

    /** The place in the ledger of the last entry of each attribution's number. */
    private int[] places = {};

    /** The places of the entries before that, of what was superseded. */
    private final Map<String, Ints> earlierPlaces = new HashMap<>();

    private final Map<String, Corrected> corrections = new HashMap<>();
    private final Counting<RuntimeException> counting = new Counting<>(new Keeping());

    /** The numbers of attributions that are superseded; they are still kept. */
    private final BitSet superseded = new BitSet();

    /** By article what someone retracted of it, as it was. */
    private final ListMultimap<String, Attribution> withdrawn = ArrayListMultimap.create();

    /** The places in the ledger of the entries of articles, in their order, and the ids of those articles. */
    private final Ints placesOfArticles = new Ints();

    private final List<String> articlesAtPlaces = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<String> outlets = new HashSet<>();

    /** What was found in each article, where the last word on it is all that some method finds. */
    private final Map<String, Searched> searched = new HashMap<>();

    /** Every method that was used, to be kept once. */
    private final Map<ExtractionMethod, ExtractionMethod> methods = new HashMap<>();

    /** By the id that is made of it today, the id of an article that was recorded by another. */
    private final Map<String, String> formerIds = new HashMap<>();

    private final Claims claims = new Claims(statementIds, this::statement);
    private int size;

    /** The source that someone gave an attribution, and the place of that in the ledger. */
    private record Corrected(Source speaker, int place) {}

    /** By what an article was searched, and the numbers of what was found. */
    private record Searched(ExtractionMethod method, Ints attributions) {}

    /**
     * Applies the next entry of the ledger.
     *
     * @return whether something that stood may not count any more, so that what was learnt of it must be learnt anew
     */
    public boolean apply(Entry entry) {
        return entry.choose(new Folding(size++));
    }

    /** Folds an entry at a place: what counts by the rule of all ledgers, and all else here. */
    private final class Folding implements Entry.Cases<Boolean, RuntimeException> {

        private final int place;

        private Folding(int place) {
            this.place = place;
        }

        private boolean count(Entry entry) {
            counting.apply(place, entry);
            return false;
        }

        @Override
        public Boolean article(Entry.OfArticle added) {
            placesOfArticles.add(place);
            articlesAtPlaces.add(added.article().id());
            rememberFormerId(added.article());
            return count(added);
        }

        @Override
        public Boolean attribution(Entry.OfAttribution added) {
            return count(added);
        }

        @Override
        public Boolean extraction(Entry.OfExtraction added) {
            State.this.apply(added);
            return false;
        }

        @Override
        public Boolean link(Entry.OfLink added) {
            claims.apply(added.link(), place);
            return false;
        }

        @Override
        public Boolean confirmation(Entry.Confirmation confirmation) {
            claims.apply(confirmation, place);
            return false;
        }

        @Override
        public Boolean sourceConfirmation(Entry.SourceConfirmation confirmation) {
            sources.apply(confirmation);
            return false;
        }

        @Override
        public Boolean correction(Entry.Correction correction) {
            return count(correction);
        }

        @Override
        public Boolean superseded(Entry.Superseded superseded) {
            return count(superseded);
        }

        @Override
        public Boolean retraction(Entry.Retraction retraction) {
            Entry.OfAttribution last = lastEntry(attributionIds.find(retraction.id()));
            if (last != null) {
                withdrawn.put(last.attribution().articleId(), last.attribution());
            }
            count(retraction);
            return true;
        }

        @Override
        public Boolean forgetting(Entry.Forgetting forgetting) {
            count(forgetting);
            forget(forgetting.erased());
            return true;
        }

        @Override
        public Boolean tombstone(Entry.Tombstone tombstone) {
            return count(tombstone);
        }
    }

    /** Keeps what counts. */
    private final class Keeping implements Kept<RuntimeException> {

        @Override
        public void article(long place, Entry.OfArticle added) {
            apply(added);
        }

        @Override
        public void attribution(long place, Entry.OfAttribution added) {
            apply(added, (int) place);
        }

        @Override
        public void correction(long place, Entry.Correction correction) {
            corrections.put(correction.attributionId(), new Corrected(correction.speaker(), (int) place));
            sources.add(correction.attributionId(), Optional.of(correction.speaker()));
        }

        @Override
        public void superseded(long place, String attributionId) {
            int number = attributionIds.find(attributionId);
            if (takeOut(number)) {
                superseded.set(number);
            }
        }

        @Override
        public void gone(long place, String id) {
            retract(id);
        }
    }

    private void apply(Entry.OfArticle added) {
        if (!counting.isGone(added.article().id())) {
            articles.put(added.article().id(), added);
            recent.add(added.article());
            if (recent.size() > KEPT_AS_STRINGS) {
                compact(recent.remove());
            }
            added.article().outlet().map(FoldedName::of).ifPresent(outlets::add);
            Stream.concat(added.article().credits().stream(), added.credits().stream())
                    .filter(credit -> credit.kind() == Credit.Kind.AGENCY
                            || credit.kind() == Credit.Kind.APPEARED_FIRST
                            || credit.kind() == Credit.Kind.FIRST_REPORTED)
                    .forEach(credit -> outlets.add(FoldedName.of(credit.name())));
        }
    }

    /** An address that is given in canonical form always gave the same id. */
    private void rememberFormerId(Article article) {
        boolean taken = article.url().equals(article.address().map(Address::value));
        if (!taken && !article.currentId().equals(article.id())) {
            formerIds.putIfAbsent(article.currentId(), article.id());
        }
    }

    /** Returns by what id an article is in the record, where that was made of another form of its address. */
    public Optional<String> formerId(Article article) {
        return articles.containsKey(article.id()) ? Optional.empty() : Optional.ofNullable(formerIds.get(article.id()));
    }

    /** Only what is kept here: the article's own text is its owner's, who may be reading it. */
    private void compact(Article old) {
        articles.computeIfPresent(
                old.id(), (id, kept) -> new Entry.OfArticle(kept.article().compact(), kept.credits()));
    }

    private void apply(Entry.OfAttribution added, int place) {
        Attribution attribution = added.attribution();
        searched.remove(attribution.articleId());
        int number = attributionIds.number(attribution.id());
        Entry.OfAttribution before = lastEntry(number);
        boolean counted = entry(number) != null;
        // statements stay as they were first divided, so that the links that name them hold
        Entry.OfAttribution kept = before == null ? added : new Entry.OfAttribution(attribution, before.statements());
        if (number >= addresses.length) {
            int filled = addresses.length;
            addresses = Arrays.copyOf(addresses, number + (number >> 1) + 16);
            Arrays.fill(addresses, filled, addresses.length, NOWHERE);
            places = Arrays.copyOf(places, addresses.length);
        }
        addresses[number] = packed.add(kept);
        superseded.clear(number);
        if (before != null) {
            earlierPlaces.computeIfAbsent(attribution.id(), id -> new Ints()).add(places[number]);
        }
        places[number] = place;
        if (before == null || !before.attribution().speaker().equals(attribution.speaker())) {
            sources.add(attribution.id(), attribution.speaker());
        }
        if (!counted) {
            attributionsOfArticle
                    .computeIfAbsent(attribution.articleId(), id -> new Ints())
                    .add(number);
        }
        for (Statement statement : kept.statements()) {
            int statementNumber = statementIds.number(statement.id());
            if (statementNumber == attributionsOfStatements.size()) {
                attributionsOfStatements.add(number);
            }
            claims.add(statementNumber);
        }
        attribution.relay().ifPresent(relay -> outlets.add(FoldedName.of(relay.name())));
        attribution
                .speaker()
                .filter(speaker -> speaker.kind() == SourceKind.OUTLET)
                .ifPresent(speaker -> outlets.add(FoldedName.of(speaker.name())));
    }

    private void apply(Entry.OfExtraction added) {
        Ints found = new Ints();
        for (String id : added.attributionIds()) {
            int number = attributionIds.find(id);
            if (number >= 0) {
                found.add(number);
            }
        }
        ExtractionMethod method = methods.computeIfAbsent(added.method(), same -> same);
        searched.put(added.articleId(), new Searched(method, found));
    }

    private void retract(String id) {
        searched.remove(id);
        articles.remove(id);
        Ints all = attributionsOfArticle.remove(id);
        if (all == null) {
            retractAttribution(attributionIds.find(id));
        } else {
            for (int i = 0; i < all.size(); i++) {
                retractAttribution(all.get(i));
            }
        }
    }

    private void retractAttribution(int number) {
        if (takeOut(number)) {
            addresses[number] = NOWHERE;
        }
    }

    /** Takes an attribution out of what counts, and returns whether it counted. */
    private boolean takeOut(int number) {
        Entry.OfAttribution removed = entry(number);
        if (removed == null) {
            return false;
        }
        claims.remove(removed.statements());
        Ints siblings = attributionsOfArticle.get(removed.attribution().articleId());
        if (siblings != null) {
            siblings.remove(number);
        }
        return true;
    }

    private Entry.@Nullable OfAttribution entry(String id) {
        return entry(attributionIds.find(id));
    }

    private Entry.@Nullable OfAttribution entry(int number) {
        return number >= 0 && superseded.get(number) ? null : lastEntry(number);
    }

    /** Returns the last entry of an attribution that counts or is superseded. */
    private Entry.@Nullable OfAttribution lastEntry(int number) {
        return number < 0 || number >= addresses.length || addresses[number] == NOWHERE
                ? null
                : packed.at(addresses[number]);
    }

    public boolean isRetracted(Attribution attribution) {
        return counting.isGone(attribution);
    }

    private void forget(List<Entry.Erasure> erased) {
        Set<Long> entries = erased.stream().map(Entry.Erasure::entry).collect(Collectors.toSet());
        for (int i = 0; i < placesOfArticles.size(); i++) {
            if (entries.contains((long) placesOfArticles.get(i))) {
                forgotten.add(articlesAtPlaces.get(i));
            }
        }
    }

    /** Tells whether something of an article was forgotten, which whoever records it again would bring back. */
    public boolean isForgotten(Article article) {
        return forgotten.contains(article.id());
    }

    /**
     * Returns the article of which something was forgotten and that is this one, by another id: it has the same address and the
     * same text, as far as any of both is left.
     */
    public Optional<String> forgottenLike(Article article) {
        return forgotten.stream()
                .filter(id ->
                        article(id).filter(known -> isLeftOf(known, article)).isPresent())
                .min(Comparator.naturalOrder());
    }

    private static boolean isLeftOf(Article known, Article article) {
        if (known.text().length() != article.text().length()
                || !known.published().equals(article.published())
                || known.outlet().isPresent() && !known.outlet().equals(article.outlet())) {
            return false;
        }
        boolean nameless = known.url().isEmpty() && known.name().equals(String.valueOf(Article.WITHHELD));
        boolean named = known.url().isPresent()
                ? known.url().equals(article.url())
                : known.name().equals(article.name());
        return (named || nameless)
                && isSameWhereLeft(known.text().value(), article.text().value(), nameless);
    }

    /**
     * Compares what is left of two texts.
     *
     * @param some whether something must be left: of a text that is gone altogether only the address is there to go by
     */
    private static boolean isSameWhereLeft(String known, String text, boolean some) {
        boolean any = !some;
        for (int i = 0; i < known.length(); i++) {
            boolean left = known.charAt(i) != Article.WITHHELD && text.charAt(i) != Article.WITHHELD;
            if (left && known.charAt(i) != text.charAt(i)) {
                return false;
            }
            any |= left && !Character.isWhitespace(known.charAt(i));
        }
        return any;
    }

    public boolean isRetracted(Article article) {
        return counting.isGone(article.id());
    }

    /** Returns what someone retracted of an article, as it was recorded. */
    public List<Attribution> withdrawn(String articleId) {
        return List.copyOf(withdrawn.get(articleId));
    }

    /** Tells whether someone corrected an attribution, or decided of its source or of one of its statements. */
    public boolean isDecided(String attributionId) {
        return corrections.containsKey(attributionId)
                || !sources.decisions(attributionId).isEmpty()
                || statements(attributionId).stream().anyMatch(statement -> claims.isDecided(statement.id()));
    }

    /** Returns by what an article was searched, if that is the last word on it. */
    public Optional<ExtractionMethod> method(String articleId) {
        return Optional.ofNullable(searched.get(articleId)).map(Searched::method);
    }

    /**
     * Returns the attributions that a method finds in an article, as they were recorded and without those that do not count any
     * more; empty if the last word on the article was not this method's.
     */
    public Optional<List<Attribution>> found(String articleId, ExtractionMethod method) {
        Searched last = searched.get(articleId);
        if (last == null || !last.method.equals(method)) {
            return Optional.empty();
        }
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < last.attributions.size(); i++) {
            Entry.OfAttribution entry = entry(last.attributions.get(i));
            if (entry != null) {
                found.add(entry.attribution());
            }
        }
        return Optional.of(found);
    }

    /** Tells whether something recorded takes this name for an outlet's. */
    public boolean isOutlet(String name) {
        return outlets.contains(FoldedName.of(name));
    }

    /** Returns the credits of an article: those of its metadata, then those that its text gives. */
    public List<Credit> credits(String articleId) {
        List<Credit> credits = new ArrayList<>();
        article(articleId).map(Article::credits).ifPresent(credits::addAll);
        credits.addAll(creditsInText(articleId));
        return List.copyOf(credits);
    }

    public Claims claims() {
        return claims;
    }

    public SourceIndex sources() {
        return sources;
    }

    public List<Article> articles() {
        return articles.values().stream().map(Entry.OfArticle::article).toList();
    }

    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id)).map(Entry.OfArticle::article);
    }

    /** Returns the credits found in an article's text, without those of its metadata. */
    public List<Credit> creditsInText(String articleId) {
        Entry.OfArticle entry = articles.get(articleId);
        return entry == null ? List.of() : entry.credits();
    }

    /** Returns an attribution as it was recorded, without corrections. */
    public Optional<Attribution> recorded(String id) {
        return Optional.ofNullable(entry(id)).map(Entry.OfAttribution::attribution);
    }

    public Optional<Attribution> attribution(String id) {
        return recorded(id).map(this::corrected);
    }

    private Attribution corrected(Attribution recorded) {
        Corrected corrected = corrections.isEmpty() ? null : corrections.get(recorded.id());
        return corrected == null
                ? recorded
                : recorded.toBuilder().speaker(corrected.speaker).build();
    }

    /** Returns how many entries of the ledger were applied. */
    public int size() {
        return size;
    }

    /** Returns the places in the ledger of the entries of an attribution that counts, the last at the end. */
    public List<Integer> places(String attributionId) {
        List<Integer> found = new ArrayList<>();
        if (entry(attributionId) != null) {
            Ints earlier = earlierPlaces.getOrDefault(attributionId, NONE);
            for (int i = 0; i < earlier.size(); i++) {
                found.add(earlier.get(i));
            }
            found.add(places[attributionIds.find(attributionId)]);
        }
        return found;
    }

    /** Returns the place in the ledger of the entry that gave an attribution its source by hand. */
    public Optional<Integer> placeOfCorrection(String attributionId) {
        return Optional.ofNullable(corrections.get(attributionId)).map(Corrected::place);
    }

    public List<Attribution> attributions(String articleId) {
        List<Attribution> found = new ArrayList<>();
        Ints numbers = attributionsOfArticle.getOrDefault(articleId, NONE);
        for (int i = 0; i < numbers.size(); i++) {
            Entry.OfAttribution entry = entry(numbers.get(i));
            if (entry != null) {
                found.add(corrected(entry.attribution()));
            }
        }
        return List.copyOf(found);
    }

    public int attributionCount(String articleId) {
        return attributionsOfArticle.getOrDefault(articleId, NONE).size();
    }

    public List<Statement> statements(String attributionId) {
        Entry.OfAttribution entry = entry(attributionId);
        return entry == null ? List.of() : entry.statements();
    }

    /** Returns the numbers of the statements of an attribution, be it superseded or not. */
    public List<Integer> statementNumbers(String attributionId) {
        Entry.OfAttribution last = lastEntry(attributionIds.find(attributionId));
        return last == null
                ? List.of()
                : last.statements().stream()
                        .map(statement -> statementIds.find(statement.id()))
                        .toList();
    }

    /** Returns a statement of an attribution that counts. */
    public Optional<Statement> statement(String id) {
        int number = statementIds.find(id);
        return number < 0 ? Optional.empty() : find(number);
    }

    private Optional<Statement> find(int number) {
        return find(number, entry(attributionsOfStatements.get(number)));
    }

    private Optional<Statement> find(int number, Entry.@Nullable OfAttribution entry) {
        if (entry == null) {
            return Optional.empty();
        }
        List<Statement> all = entry.statements();
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream()
                        .filter(statement -> statementIds.find(statement.id()) == number)
                        .findFirst();
    }

    /** Returns the numbers of the statements, in the order of their record. */
    public Ids statementIds() {
        return statementIds;
    }

    /** Returns the statement of a number; its attribution may be superseded. */
    public Statement statement(int number) {
        return find(number, lastEntry(attributionsOfStatements.get(number))).orElseThrow();
    }

    /** Returns the attribution of a statement's number, with its corrections. */
    public Attribution attributionOf(int statementNumber) {
        Entry.OfAttribution entry = entry(attributionsOfStatements.get(statementNumber));
        if (entry == null) {
            throw new IllegalArgumentException(
                    "statementNumber must be of an attribution that counts: " + statementNumber);
        }
        return corrected(entry.attribution());
    }
}
