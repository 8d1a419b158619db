package dev.whence.training.corpus;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * An article in which people marked the attributions: what an extractor is measured against, and what it can learn from.
 * Immutable and thread-safe.
 *
 * @param article the article
 * @param attributions all that the annotators found in it; empty if they found none
 * @param story the story that it tells, where the corpus has several articles of each; empty if it says none. What is learned from a
 *     story must not be measured on it
 * @param otherNames by the ids of attributions, what else their speakers may be called
 */
public record AnnotatedArticle(
        Article article, List<Attribution> attributions, String story, Map<String, Set<String>> otherNames) {

    /**
     * Copies the attributions and checks that they stand in the article.
     *
     * @throws NullPointerException if a part is missing
     * @throws IllegalArgumentException if an attribution names another article, or one of its spans ends behind the text
     */
    public AnnotatedArticle {
        Objects.requireNonNull(article, "article");
        attributions = List.copyOf(Objects.requireNonNull(attributions, "attributions"));
        attributions.forEach(attribution -> attribution.checkFits(article));
        Objects.requireNonNull(story, "story");
        Map<String, Set<String>> names = new TreeMap<>();
        Objects.requireNonNull(otherNames, "otherNames").forEach((id, some) -> names.put(id, Set.copyOf(some)));
        otherNames = Map.copyOf(names);
    }

    /**
     * Makes an article of no story, whose speakers have no other names.
     *
     * @param article the article
     * @param attributions all that the annotators found in it
     * @throws IllegalArgumentException if an attribution does not stand in the article
     */
    public AnnotatedArticle(Article article, List<Attribution> attributions) {
        this(article, attributions, "", Map.of());
    }

    /**
     * Returns what else the speaker of an attribution may be called.
     *
     * @param attribution one of this article
     * @return the names, in no order; empty if none is given
     */
    public Set<String> otherNames(Attribution attribution) {
        return otherNames.getOrDefault(attribution.id(), Set.of());
    }

    /**
     * Tells whether a source is the speaker of an attribution: whether it has the speaker's name or another that is given for it. A
     * person's name must be the full one; articles, courtesy titles, stops and capital letters do not matter.
     *
     * @param attribution one of this article
     * @param found the source
     * @return false also where the attribution names no speaker
     */
    public boolean isSpeaker(Attribution attribution, Source found) {
        return attribution
                .speaker()
                .filter(speaker -> SpeakerNames.same(
                        found.name(), speaker.name(), otherNames(attribution), speaker.kind() == SourceKind.PERSON))
                .isPresent();
    }
}
