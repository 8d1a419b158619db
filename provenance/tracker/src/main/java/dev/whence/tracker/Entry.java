package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Link;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.core.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One line of the record. Entries are only ever added: what stands at a moment is what folding them in their order gives.
 * Immutable and thread-safe.
 */
public sealed interface Entry {

    /**
     * An article was recorded.
     *
     * @param article the article
     * @param credits what its text says of where it comes from, beside the credits of its metadata
     */
    record OfArticle(Article article, List<Credit> credits) implements Entry {

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if a credit stands outside the text
         */
        public OfArticle {
            Objects.requireNonNull(article, "article");
            credits = List.copyOf(credits);
            for (Credit credit : credits) {
                for (Span span : credit.spans()) {
                    if (span.end() > article.text().length()) {
                        throw new IllegalArgumentException("credits must lie inside the text: " + credit);
                    }
                }
            }
        }
    }

    /**
     * An attribution was recorded, or one with the same id was superseded. Its statements are kept with it, so that links
     * hold when a later version divides contents in another way.
     *
     * @param attribution the attribution
     * @param statements the statements its content was divided into, in order
     */
    record OfAttribution(Attribution attribution, List<Statement> statements) implements Entry {

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if a statement belongs to another attribution
         */
        public OfAttribution {
            Objects.requireNonNull(attribution, "attribution");
            statements = List.copyOf(statements);
            for (Statement statement : statements) {
                if (!statement.attributionId().equals(attribution.id())) {
                    throw new IllegalArgumentException(
                            "statements must belong to attribution " + attribution.id() + ": " + statement);
                }
            }
        }
    }

    /**
     * Two statements were linked.
     *
     * @param link the link
     */
    record OfLink(Link link) implements Entry {

        /**
         * Checks the link.
         *
         * @throws NullPointerException if there is none
         */
        public OfLink {
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * Someone looked at two statements and decided whether they are one claim. It outweighs the links.
     *
     * @param first the id of a statement
     * @param second the id of another statement
     * @param verdict what was decided
     * @param reason why; empty if no reason was given
     */
    record Confirmation(String first, String second, Verdict verdict, String reason) implements Entry {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if an id is blank or both are the same
         */
        public Confirmation {
            requireId(first, "first");
            requireId(second, "second");
            if (first.equals(second)) {
                throw new IllegalArgumentException("first and second must differ: " + first);
            }
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** What can be decided about two statements, or about two sources. */
    enum Verdict {
        /** They are one. */
        CONFIRMED,
        /** They are not. */
        REJECTED;

        /**
         * Returns the verdict as it is written in output.
         *
         * @return the lower-case name
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads a verdict as it is written in output.
         *
         * @param label a lower-case name
         * @return the verdict
         * @throws IllegalArgumentException if there is no such one
         */
        public static Verdict ofLabel(String label) {
            for (Verdict verdict : values()) {
                if (verdict.label().equals(label)) {
                    return verdict;
                }
            }
            throw new IllegalArgumentException("label must be one of confirmed, rejected: " + label);
        }
    }

    /**
     * An attribution was given another source by hand. It outweighs every extractor's answer.
     *
     * @param attributionId the attribution
     * @param speaker the right source
     * @param reason why; empty if no reason was given
     */
    record Correction(String attributionId, Source speaker, String reason) implements Entry {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the id is blank
         */
        public Correction {
            requireId(attributionId, "attributionId");
            Objects.requireNonNull(speaker, "speaker");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Someone looked at the sources of two attributions and decided whether they are one. It outweighs what names, titles
     * and claims tell.
     *
     * @param first the id of an attribution
     * @param second the id of another attribution
     * @param verdict confirmed if both have one source, rejected if each has its own
     * @param reason why; empty if no reason was given
     */
    record SourceConfirmation(String first, String second, Verdict verdict, String reason) implements Entry {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if an id is blank or both are the same
         */
        public SourceConfirmation {
            requireId(first, "first");
            requireId(second, "second");
            if (first.equals(second)) {
                throw new IllegalArgumentException("first and second must differ: " + first);
            }
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * An article or an attribution no longer counts. What was recorded stays in the ledger.
     *
     * @param id the id of an article, with all its attributions, or of one attribution
     * @param reason why; empty if no reason was given
     */
    record Retraction(String id, String reason) implements Entry {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the id is blank
         */
        public Retraction {
            requireId(id, "id");
            Objects.requireNonNull(reason, "reason");
        }
    }

    private static void requireId(String value, String parameter) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(parameter + " must not be blank");
        }
    }
}
