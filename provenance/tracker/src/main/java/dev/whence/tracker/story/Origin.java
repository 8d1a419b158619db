package dev.whence.tracker.story;

import dev.whence.core.Span;
import dev.whence.core.naming.Labels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one appearance of a claim came from, as far as the text tells.
 *
 * @param kind how the text tells it
 * @param name who it came from: "Reuters"; for a copy, the outlet or name of the copied article
 * @param from the id of the recorded article that it came from, if that is known
 * @param evidence the words that tell it, for a copy those that both articles share; empty where it comes from metadata or
 *     the articles are too long to show it
 */
public record Origin(Kind kind, String name, Optional<String> from, List<Evidence> evidence) {

    /** The ways in which a text tells where it came from. */
    public enum Kind {
        /** "according to Reuters, which first reported". */
        FIRST_REPORTED,
        /** Another outlet relays it: "Reuters quoted her as saying". */
        RELAYED,
        /** It was said to an outlet: "told Reuters". */
        TOLD,
        /** The whole article is an agency's: "(AP) —". */
        AGENCY,
        /** The whole article stood elsewhere before: "This post appeared first on". */
        APPEARED_FIRST,
        /** An agency or outlet had a part in the article: "Reuters contributed to this report". */
        CONTRIBUTED,
        /** The article carries the words of another recorded article, all or most of the shorter one's. */
        COPY,
        /** Around the claim the article carries the words of another recorded article, the reporter's own words too. */
        PASSAGE,
        /** The article is another version of a recorded one: it has the same address. */
        REVISION,
        /** The same outlet published another recorded article with the claim. */
        SAME_OUTLET;

        /**
         * Tells whether it says who of two had the claim first. Two that share words or an outlet can have them either way.
         *
         * @return whether the article itself names whom it has the claim from
         */
        public boolean directed() {
            return switch (this) {
                case FIRST_REPORTED, RELAYED, TOLD, AGENCY, APPEARED_FIRST -> true;
                case CONTRIBUTED, COPY, PASSAGE, REVISION, SAME_OUTLET -> false;
            };
        }

        /**
         * Returns the kind as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return Labels.of(this);
        }
    }

    /**
     * Words that tell where something came from.
     *
     * @param articleId the article they stand in
     * @param spans where they stand, in UTF-16 code units, in order
     */
    public record Evidence(String articleId, List<Span> spans) {

        /** Copies the parts. */
        public Evidence {
            Objects.requireNonNull(articleId, "articleId");
            spans = Span.sorted(spans);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Origin {
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        Objects.requireNonNull(from, "from");
        evidence = List.copyOf(evidence);
    }
}
