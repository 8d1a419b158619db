package dev.whence.tracker.story;

import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.naming.Labels;
import java.util.List;
import java.util.Objects;

/**
 * One source wherever it is reported to speak, under all the names that articles give it, with what tells that they are one.
 * A source that is only described is known within one article alone, and is never taken for one that is named, unless
 * someone decided so by hand. Immutable and thread-safe.
 *
 * @param id the id of the attribution of its that was recorded first
 * @param name its fullest name
 * @param kind what it is, as the article with the fullest name has it
 * @param occurrences where it is a source, in the order they were recorded; at least one
 * @param ties what tells that these are one; none if all stand in one article under one name
 */
public record KnownSource(String id, String name, SourceKind kind, List<Occurrence> occurrences, List<Tie> ties) {

    /**
     * One attribution to the source.
     *
     * @param articleId the article
     * @param attributionId the attribution
     * @param source the source as its article has it
     * @param spans where the article mentions it, in UTF-16 code units, in order; empty if it does not say whom it quotes
     */
    public record Occurrence(String articleId, String attributionId, Source source, List<Span> spans) {

        /** Checks and copies the parts. */
        public Occurrence {
            Objects.requireNonNull(articleId, "articleId");
            Objects.requireNonNull(attributionId, "attributionId");
            Objects.requireNonNull(source, "source");
            spans = Span.sorted(spans);
        }
    }

    /** What can tell that the sources of two articles are one. */
    public enum Reason {
        /** Both go by the same name. */
        SAME_NAME,
        /** One goes by a fuller form of the other's name, and by no other's: "Miriam Cole" and "Miriam R. Cole". */
        FULLER_NAME,
        /** One goes by the first letters of the other's name, and of no other's: "CHB" and "Corvane Harbour Board". */
        ACRONYM,
        /** The article that has the short name has the full one too. */
        NAMED_IN_ARTICLE,
        /** Both carry the same title or role: "Judge Cole" and "Judge Miriam Cole". */
        SAME_TITLE,
        /** Both are reported to have said the same. */
        SAME_CLAIM,
        /** Someone decided it. */
        BY_HAND;

        /**
         * Returns the reason as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return Labels.of(this);
        }
    }

    /**
     * That two occurrences are of one source.
     *
     * @param first the id of one attribution
     * @param second the id of the other attribution
     * @param reason what tells it
     * @param evidence the words that tell it; empty where someone decided it or an article does not say whom it quotes
     */
    public record Tie(String first, String second, Reason reason, List<Origin.Evidence> evidence) {

        /** Checks and copies the parts. */
        public Tie {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(reason, "reason");
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the name is blank or there is no occurrence
     */
    public KnownSource {
        Objects.requireNonNull(id, "id");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        Objects.requireNonNull(kind, "kind");
        occurrences = List.copyOf(occurrences);
        if (occurrences.isEmpty()) {
            throw new IllegalArgumentException("occurrences must not be empty");
        }
        ties = List.copyOf(ties);
    }

    /**
     * Returns the names that articles give the source.
     *
     * @return each once, in the order they were recorded
     */
    public List<String> names() {
        return occurrences.stream()
                .map(occurrence -> occurrence.source().name())
                .distinct()
                .toList();
    }
}
