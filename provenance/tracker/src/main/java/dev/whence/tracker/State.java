package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What folding the entries of a ledger gives. Not thread-safe: the tracker guards it. */
final class State {

    private final Map<String, Entry.OfArticle> articles = new LinkedHashMap<>();
    private final Map<String, Set<String>> attributionsOfArticle = new HashMap<>();
    private final Map<String, Entry.OfAttribution> attributions = new HashMap<>();
    private final Map<String, Source> corrections = new HashMap<>();
    private final Set<String> retracted = new HashSet<>();
    private final Set<String> outlets = new HashSet<>();
    private final Claims claims = new Claims();
    private final SourceIndex sources = new SourceIndex();

    void apply(Entry entry) {
        if (entry instanceof Entry.OfArticle added) {
            apply(added);
        } else if (entry instanceof Entry.OfAttribution added) {
            apply(added);
        } else if (entry instanceof Entry.OfLink added) {
            claims.apply(added.link());
        } else if (entry instanceof Entry.Confirmation confirmation) {
            claims.apply(confirmation);
        } else if (entry instanceof Entry.Correction correction) {
            corrections.put(correction.attributionId(), correction.speaker());
            sources.add(correction.attributionId(), Optional.of(correction.speaker()));
        } else if (entry instanceof Entry.SourceConfirmation confirmation) {
            sources.apply(confirmation);
        } else if (entry instanceof Entry.Retraction retraction) {
            retract(retraction.id());
        }
    }

    private void apply(Entry.OfArticle added) {
        if (!retracted.contains(added.article().id())) {
            articles.put(added.article().id(), added);
            added.article().outlet().map(State::fold).ifPresent(outlets::add);
            Stream.concat(added.article().credits().stream(), added.credits().stream())
                    .filter(credit -> credit.kind() == Credit.Kind.AGENCY
                            || credit.kind() == Credit.Kind.APPEARED_FIRST
                            || credit.kind() == Credit.Kind.FIRST_REPORTED)
                    .forEach(credit -> outlets.add(fold(credit.name())));
        }
    }

    private void apply(Entry.OfAttribution added) {
        Attribution attribution = added.attribution();
        if (isRetracted(attribution)) {
            return;
        }
        Entry.OfAttribution before = attributions.get(attribution.id());
        // statements stay as they were first divided, so that the links that name them hold
        Entry.OfAttribution kept = before == null ? added : new Entry.OfAttribution(attribution, before.statements());
        attributions.put(attribution.id(), kept);
        if (before == null || !before.attribution().speaker().equals(attribution.speaker())) {
            sources.add(attribution.id(), attribution.speaker());
        }
        attributionsOfArticle
                .computeIfAbsent(attribution.articleId(), id -> new LinkedHashSet<>())
                .add(attribution.id());
        kept.statements().forEach(claims::add);
        attribution.relay().ifPresent(relay -> outlets.add(fold(relay.name())));
        attribution
                .speaker()
                .filter(speaker -> speaker.kind() == SourceKind.OUTLET)
                .ifPresent(speaker -> outlets.add(fold(speaker.name())));
    }

    private void retract(String id) {
        retracted.add(id);
        articles.remove(id);
        Set<String> all = attributionsOfArticle.remove(id);
        for (String attributionId : all == null ? Set.of(id) : all) {
            Entry.OfAttribution removed = attributions.remove(attributionId);
            if (removed != null) {
                claims.remove(removed.statements());
                Set<String> siblings =
                        attributionsOfArticle.get(removed.attribution().articleId());
                if (siblings != null) {
                    siblings.remove(attributionId);
                }
            }
        }
    }

    boolean isRetracted(Attribution attribution) {
        return retracted.contains(attribution.id()) || retracted.contains(attribution.articleId());
    }

    boolean isRetracted(Article article) {
        return retracted.contains(article.id());
    }

    /** Tells whether something recorded takes this name for an outlet's. */
    boolean isOutlet(String name) {
        return outlets.contains(fold(name));
    }

    /** Returns the form in which names of outlets are compared. */
    static String fold(String name) {
        String folded = name.toLowerCase(Locale.ROOT).strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    Claims claims() {
        return claims;
    }

    SourceIndex sources() {
        return sources;
    }

    List<Article> articles() {
        return articles.values().stream().map(Entry.OfArticle::article).toList();
    }

    Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id)).map(Entry.OfArticle::article);
    }

    /** Returns the credits found in an article's text, without those of its metadata. */
    List<Credit> creditsInText(String articleId) {
        Entry.OfArticle entry = articles.get(articleId);
        return entry == null ? List.of() : entry.credits();
    }

    /** Returns an attribution as it was recorded, without corrections. */
    Optional<Attribution> recorded(String id) {
        return Optional.ofNullable(attributions.get(id)).map(Entry.OfAttribution::attribution);
    }

    Optional<Attribution> attribution(String id) {
        @Nullable Source corrected = corrections.get(id);
        return recorded(id)
                .map(found -> corrected == null
                        ? found
                        : found.toBuilder().speaker(corrected).build());
    }

    List<Attribution> attributions(String articleId) {
        List<Attribution> found = new ArrayList<>();
        for (String id : attributionsOfArticle.getOrDefault(articleId, Set.of())) {
            attribution(id).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    int attributionCount(String articleId) {
        return attributionsOfArticle.getOrDefault(articleId, Set.of()).size();
    }

    List<Statement> statements(String attributionId) {
        Entry.OfAttribution entry = attributions.get(attributionId);
        return entry == null ? List.of() : entry.statements();
    }
}
