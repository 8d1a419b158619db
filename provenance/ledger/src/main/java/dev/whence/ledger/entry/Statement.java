package dev.whence.ledger.entry;

import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.core.naming.ContentId;
import java.util.List;

/**
 * A stretch of an attribution's content that says one thing; a long quotation has several. Links join statements.
 *
 * @param id made from the attribution and the spans
 * @param attributionId the attribution it is a part of
 * @param articleId the article it stands in
 * @param spans where it stands, in UTF-16 code units, in order; at least one
 */
public record Statement(String id, String attributionId, String articleId, List<Span> spans) {

    /**
     * Checks and copies the parts; use {@link #of} for a new statement.
     *
     * @throws IllegalArgumentException if there is no span, one is empty or overlaps another, or an id is blank
     */
    public Statement {
        if (id.isBlank() || attributionId.isBlank() || articleId.isBlank()) {
            throw new IllegalArgumentException("ids must not be blank: " + List.of(id, attributionId, articleId));
        }
        spans = Span.sorted(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("spans must not be empty");
        }
    }

    /**
     * Makes a statement of an attribution.
     *
     * @param attribution the attribution
     * @param spans where the statement stands, inside the attribution's content
     * @return the statement
     * @throws IllegalArgumentException if a span lies outside the content
     */
    public static Statement of(Attribution attribution, List<Span> spans) {
        if (!Span.containAll(attribution.content(), spans)) {
            throw new IllegalArgumentException(
                    "spans must lie inside the content " + attribution.content() + ": " + spans);
        }
        String id = new ContentId("statement")
                .add(attribution.id())
                .add(Span.offsets(Span.sorted(spans)))
                .make();
        return new Statement(id, attribution.id(), attribution.articleId(), spans);
    }
}
