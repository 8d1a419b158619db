package dev.whence.tracker.story;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the record says what it says: what found an attribution and on which words, why its source goes by its name, and why
 * two attributions are one claim, or are not. It gives entries of the ledger, spans and the field's terms, and leaves the
 * sentences to whoever shows it. Immutable and thread-safe.
 *
 * @param subjects the attributions that were asked about, one or two
 * @param chains what joins them: of two, one chain for each claim that both are in, from the first to the second; of one,
 *     a chain for each of its claims, from the attribution to the statement that the claim began with
 * @param against where no chain joins two, what keeps them apart: rejections by hand and contradictions between their
 *     claims, or else the comparison that came nearest; where one was asked about, none
 */
public record Explanation(List<Subject> subjects, List<Chain> chains, List<Step> against) {

    /**
     * An attribution with what found it. What it rests on are its spans of source, cue and content, in the text of its
     * article.
     *
     * @param article the article
     * @param attribution the attribution as it counts now, with corrections
     * @param versions as it was recorded, each time that an extractor found it; the last one counts
     * @param naming why its source goes by its name; empty if it has none
     */
    public record Subject(Article article, Attribution attribution, List<Version> versions, Optional<Naming> naming) {

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if there is no version
         */
        public Subject {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(attribution, "attribution");
            versions = List.copyOf(versions);
            if (versions.isEmpty()) {
                throw new IllegalArgumentException("versions must not be empty");
            }
            Objects.requireNonNull(naming, "naming");
        }
    }

    /**
     * An attribution as an extractor found it.
     *
     * @param number the number of its entry in the ledger, from 0
     * @param attribution the attribution, with its extractor and that one's version
     */
    public record Version(long number, Attribution attribution) {

        /** Checks the parts. */
        public Version {
            Objects.requireNonNull(attribution, "attribution");
        }
    }

    /**
     * Why a source goes by its name.
     *
     * @param name where the name that the article's source goes by stands in its text, the first time, in UTF-16 code units;
     *     empty if it stands nowhere as it is
     * @param correction who gave it that source by hand; empty if an extractor did
     * @param source the source under all its names
     * @param ties what leads from this attribution to one where the source has its fullest name; none if it has it here
     * @param decisions what was decided by hand of this attribution's source and another's
     */
    public record Naming(
            Optional<Span> name,
            Optional<Corrected> correction,
            KnownSource source,
            List<KnownSource.Tie> ties,
            List<Entry.SourceConfirmation> decisions) {

        /** Checks and copies the parts. */
        public Naming {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(correction, "correction");
            Objects.requireNonNull(source, "source");
            ties = List.copyOf(ties);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A correction in the ledger.
     *
     * @param number the number of its entry in the ledger, from 0
     * @param correction the correction, with its reason
     */
    public record Corrected(long number, Entry.Correction correction) {

        /** Checks the parts. */
        public Corrected {
            Objects.requireNonNull(correction, "correction");
        }
    }

    /**
     * Why a statement of one attribution is in one claim with a statement of another: as few steps as lead from one to the
     * other.
     *
     * @param claimId the claim
     * @param from the statement that it begins with
     * @param to the statement that it ends with
     * @param steps the steps; none if both are the same
     */
    public record Chain(String claimId, Statement from, Statement to, List<Step> steps) {

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if the steps do not lead from the one to the other
         */
        public Chain {
            Objects.requireNonNull(claimId, "claimId");
            steps = List.copyOf(steps);
            Statement at = from;
            for (Step step : steps) {
                if (!step.from().equals(at)) {
                    throw new IllegalArgumentException("steps must lead on from " + at.id() + ": " + step);
                }
                at = step.to();
            }
            if (!at.equals(to)) {
                throw new IllegalArgumentException("steps must lead to " + to.id() + ", not to " + at.id());
            }
        }
    }

    /**
     * From one statement to another.
     *
     * @param from the one
     * @param to the other
     * @param reason what joins them, or sets them apart
     */
    public record Step(Statement from, Statement to, Reason reason) {

        /** Checks the parts. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** What joins two statements, or sets them apart. */
    public sealed interface Reason {}

    /**
     * They were linked, after aligning their words.
     *
     * @param number the number of the link's entry in the ledger, from 0
     * @param link the link as it was recorded: how they belong together, the score, and how the second differs from the
     *     first, with the words that were dropped, added, replaced or moved
     * @param shared the words that both have
     */
    public record Linked(long number, Link link, Shared shared) implements Reason {

        /** Checks the parts. */
        public Linked {
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(shared, "shared");
        }
    }

    /**
     * Someone decided it.
     *
     * @param number the number of the decision's entry in the ledger, from 0
     * @param decision the decision, with its reason
     */
    public record Decided(long number, Entry.Confirmation decision) implements Reason {

        /** Checks the parts. */
        public Decided {
            Objects.requireNonNull(decision, "decision");
        }
    }

    /**
     * They were compared now, and their words do not agree enough. It is not in the ledger.
     *
     * @param match what the comparison gave; its score is less than {@link #least}, or other statements of the claims spoke
     *     against it
     * @param shared the words that both have
     * @param least the score from which on two statements can be linked
     */
    public record Compared(Link match, Shared shared, double least) implements Reason {

        /** Checks the parts. */
        public Compared {
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(shared, "shared");
        }
    }

    /**
     * The words that two linked statements have in common, be it in another form or at another place.
     *
     * @param first where they stand in the text of the link's first statement, in UTF-16 code units, in order
     * @param second where they stand in the text of the link's second statement, in UTF-16 code units, in order
     */
    public record Shared(List<Span> first, List<Span> second) {

        /** Checks and copies the parts. */
        public Shared {
            first = Span.sorted(first);
            second = Span.sorted(second);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there are not one or two subjects
     */
    public Explanation {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty() || subjects.size() > 2) {
            throw new IllegalArgumentException("subjects must be one or two: " + subjects.size());
        }
        chains = List.copyOf(chains);
        against = List.copyOf(against);
    }

    /**
     * Tells whether the attributions asked about have a claim in common.
     *
     * @return whether there is a chain between two; of one, whether it has a claim
     */
    public boolean oneClaim() {
        return !chains.isEmpty();
    }
}
