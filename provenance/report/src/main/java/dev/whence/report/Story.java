package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.Tracker;
import dev.whence.tracker.story.Claim;
import dev.whence.tracker.story.Revision;
import dev.whence.tracker.story.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page is about, in the page's order: the articles by time of publication, and the claims with those first that
 * most outlets carry. Everything has a number on the page, in place of its id, and fragments are made from the numbers.
 */
final class Story {

    /**
     * A statement and where it is found on the page.
     *
     * @param statement the statement
     * @param claim the number of its claim
     * @param place its own number
     */
    record Place(Statement statement, int claim, int place) {}

    private static final Comparator<Article> BY_TIME = Comparator.comparing(
            article -> article.published().map(time -> time.earliest()),
            Comparator.comparing(time -> time.orElse(java.time.Instant.MAX)));

    private final Tracker tracker;
    private final List<Article> articles;
    private final Map<String, Integer> articleNumbers = new HashMap<>();
    private final Map<String, ArticleName> names = new HashMap<>();
    private final List<Claim> claims;
    private final int shared;
    private final List<Revision> revisions;
    private final Map<String, Integer> claimNumbers = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Place>> placesByArticle = new LinkedHashMap<>();
    private final Set<String> withText;

    Story(Tracker tracker, int mostTexts) {
        this.tracker = tracker;
        List<Claim> recorded = tracker.claims();
        articles = new ArrayList<>(tracker.articles());
        articles.sort(BY_TIME);
        for (Article article : articles) {
            articleNumbers.put(article.id(), articleNumbers.size() + 1);
        }
        names.putAll(ArticleName.of(articles));
        claims = inOrder(recorded);
        revisions = revisions(tracker, articles);
        shared = (int) claims.stream().filter(claim -> articleCount(claim) > 1).count();
        for (Claim claim : claims) {
            claimNumbers.put(claim.id(), claimNumbers.size() + 1);
            for (Statement statement : claim.statements()) {
                Place place = new Place(statement, claimNumbers.size(), places.size() + 1);
                places.put(statement.id(), place);
                placesByArticle
                        .computeIfAbsent(statement.articleId(), id -> new ArrayList<>())
                        .add(place);
            }
        }
        withText = withText(mostTexts);
    }

    /** Returns the articles whose texts are on the page: those of the first claims first. */
    private Set<String> withText(int most) {
        Stream<String> inOrder = Stream.concat(
                claims.stream().flatMap(claim -> claim.statements().stream()).map(Statement::articleId),
                articles.stream().map(Article::id));
        return inOrder.filter(articleNumbers::containsKey)
                .distinct()
                .limit(most)
                .collect(Collectors.toSet());
    }

    /** Returns what later versions changed, those of one article together, in order of the articles' first versions. */
    private static List<Revision> revisions(Tracker tracker, List<Article> articles) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (Article article : articles) {
            article.address().ifPresent(address -> versions.merge(address.value(), 1, Integer::sum));
        }
        return versions.entrySet().stream()
                .filter(version -> version.getValue() > 1)
                .flatMap(version -> tracker.revisions(version.getKey()).stream())
                .toList();
    }

    private List<Claim> inOrder(List<Claim> recorded) {
        record Ranked(Claim claim, long outlets, long articles, int first) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Claim claim : recorded) {
            ranked.add(new Ranked(claim, outletCount(claim), articleCount(claim), firstArticle(claim)));
        }
        ranked.sort(Comparator.comparing((Ranked one) -> one.articles() < 2)
                .thenComparing(one -> one.articles() < 2 ? 0 : -one.outlets())
                .thenComparing(one -> -one.articles())
                .thenComparing(Ranked::first)
                .thenComparing(one -> one.claim().statements().get(0).spans().get(0)));
        return ranked.stream().map(Ranked::claim).toList();
    }

    private int firstArticle(Claim claim) {
        return claim.statements().stream()
                .mapToInt(statement -> articleNumbers.getOrDefault(statement.articleId(), Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static long articleCount(Claim claim) {
        return claim.statements().stream().map(Statement::articleId).distinct().count();
    }

    private long outletCount(Claim claim) {
        Set<String> outlets = new HashSet<>();
        claim.statements()
                .forEach(statement -> outlets.add(name(statement.articleId()).outlet()));
        return outlets.size();
    }

    List<Article> articles() {
        return articles;
    }

    /** Returns the claims that stand in more than one article. */
    List<Claim> sharedClaims() {
        return claims.subList(0, shared);
    }

    /** Returns the claims that stand in one article, in order of the articles. */
    List<Claim> singleClaims() {
        return claims.subList(shared, claims.size());
    }

    /** Returns what later versions of articles changed; none where every article has one version. */
    List<Revision> revisions() {
        return revisions;
    }

    /** Returns where an attribution begins on the page. */
    Optional<Place> placeOf(Attribution attribution) {
        return tracker.statements(attribution.id()).stream()
                .map(statement -> place(statement.id()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    long outletCount() {
        return articles.stream()
                .map(article -> name(article.id()).outlet())
                .distinct()
                .count();
    }

    ArticleName name(String articleId) {
        return names.getOrDefault(articleId, ArticleName.UNKNOWN);
    }

    Optional<Integer> articleNumber(String articleId) {
        return Optional.ofNullable(articleNumbers.get(articleId));
    }

    /** Returns a claim that has a number on the page. */
    Optional<Claim> claim(String claimId) {
        return claimNumber(claimId).map(number -> claims.get(number - 1));
    }

    Optional<Integer> claimNumber(String claimId) {
        return Optional.ofNullable(claimNumbers.get(claimId));
    }

    Optional<Place> place(String statementId) {
        return Optional.ofNullable(places.get(statementId));
    }

    /** Tells whether an article's text is on the page. */
    boolean hasText(Article article) {
        return withText.contains(article.id());
    }

    /** Returns how many articles' texts are on the page. */
    int textCount() {
        return withText.size();
    }

    /** Returns the fragment of a place in an article's text; where the text is not on the page, that of the article. */
    String fragment(Place place) {
        String articleId = place.statement().articleId();
        return withText.contains(articleId) ? "place-" + place.place() : "article-" + articleNumbers.get(articleId);
    }

    List<Place> placesIn(Article article) {
        return placesByArticle.getOrDefault(article.id(), List.of());
    }

    Optional<Trace> trace(Claim claim) {
        return tracker.trace(claim.id());
    }

    Optional<Article> article(String articleId) {
        return tracker.article(articleId);
    }

    Optional<Attribution> attribution(String attributionId) {
        return tracker.attribution(attributionId);
    }

    List<Attribution> attributions(Article article) {
        return tracker.attributions(article.id());
    }

    List<dev.whence.core.Credit> credits(Article article) {
        return tracker.credits(article.id());
    }
}
