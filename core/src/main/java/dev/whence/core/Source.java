package dev.whence.core;

import dev.whence.core.naming.ContentId;
import java.util.Locale;
import java.util.Objects;

/**
 * The entity behind a source mention.
 *
 * @param id made from the content: the same name and kind give the same id in every article; a source that is only
 *     described has an id of its own in each article, so that the officials of two articles are never taken for one
 * @param name a person's fullest name in the article without title or role, or the description without its article
 *     ("senior administration official")
 * @param kind what the source is
 */
public record Source(String id, String name, SourceKind kind) {

    /**
     * Checks the parts; use {@link #named} or {@link #described} for a new source.
     *
     * @throws IllegalArgumentException if id or name is blank
     */
    public Source {
        requireText(id, "id");
        requireText(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Makes a source that goes by a name.
     *
     * @param name the name
     * @param kind a kind that goes by a name
     * @return the source
     * @throws IllegalArgumentException if the name is blank or the kind is one that is only described
     */
    public static Source named(String name, SourceKind kind) {
        if (!kind.named()) {
            throw new IllegalArgumentException("kind must be one that goes by a name: " + kind);
        }
        requireText(name, "name");
        return new Source(
                new ContentId("source").add(kind.label()).add(fold(name)).make(), name, kind);
    }

    /**
     * Makes a source that is only described, within one article.
     *
     * @param description the description without its article
     * @param kind what the source is
     * @param articleId the id of the article that describes it
     * @return the source
     * @throws IllegalArgumentException if the description or the article's id is blank
     */
    public static Source described(String description, SourceKind kind, String articleId) {
        requireText(description, "description");
        requireText(articleId, "articleId");
        String id = new ContentId("source in article")
                .add(kind.label())
                .add(fold(description))
                .add(articleId)
                .make();
        return new Source(id, description, kind);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void requireText(String value, String parameter) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(parameter + " must not be blank");
        }
    }
}
