package dev.whence.tracker;

import dev.whence.core.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one appearance of a claim came from, as far as the text tells.
 *
 * @param kind how the text tells it
 * @param name who it came from: "Reuters"; for a copy, the outlet or name of the copied article
 * @param from the id of the recorded article that it came from, if that is known
 * @param evidence the words that tell it; empty where it comes from metadata or from comparing whole texts
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
        /** The article carries the words of another recorded article. */
        COPY;

        /**
         * Returns the kind as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
