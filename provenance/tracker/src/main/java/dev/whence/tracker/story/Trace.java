package dev.whence.tracker.story;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.naming.Labels;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The story of one claim: who was reported to have said it, in order of publication, what changed, and where it came from.
 * It tells what was reported, never whether it is true. Immutable and thread-safe.
 *
 * @param claim the claim
 * @param appearances its appearances in order of publication; where that is open, an article stands behind those it says it
 *     comes from, then unknown times last, ties in the order of recording
 * @param certainty how sure it is that the first appearance is the earliest
 * @param derivations who took it from whom, by article in the same order
 * @param independentOrigins the origins that do not depend on one another, as far as the text tells: at least one, and at
 *     most one for each article
 */
public record Trace(
        Claim claim,
        List<Appearance> appearances,
        Certainty certainty,
        List<Derivation> derivations,
        List<IndependentOrigin> independentOrigins) {

    /** How sure it is that the first appearance is the earliest of those recorded. */
    public enum Certainty {
        /** It was published before all others, or they say that they have the claim from it, or it is the only one. */
        CERTAIN,
        /** Another can have been published before it, on the same date. */
        TIED,
        /** The time of an article is not known: of the first, or of one that can have been published before it. */
        UNDATED;

        /**
         * Returns the certainty as it is written in output.
         *
         * @return the lower-case name
         */
        public String label() {
            return Labels.of(this);
        }
    }

    /** Whether an appearance is the earliest. */
    public enum Earliest {
        /** It surely is. */
        SURELY,
        /** It can be: no other was surely published before it. */
        PERHAPS,
        /** It is not. */
        NO;

        /**
         * Returns it as it is written in output.
         *
         * @return the lower-case name
         */
        public String label() {
            return Labels.of(this);
        }
    }

    /**
     * One statement of the claim, where it stands.
     *
     * @param article the article
     * @param attribution the attribution
     * @param statement the statement
     * @param credits the article's credits, those of its metadata first
     * @param earliest whether it is the earliest appearance
     * @param comparison how it differs from the appearance it is compared with; empty for the first
     * @param origins where it came from, as far as the text tells
     */
    public record Appearance(
            Article article,
            Attribution attribution,
            Statement statement,
            List<Credit> credits,
            Earliest earliest,
            Optional<Comparison> comparison,
            List<Origin> origins) {

        /** Checks and copies the parts. */
        public Appearance {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(attribution, "attribution");
            Objects.requireNonNull(statement, "statement");
            credits = List.copyOf(credits);
            Objects.requireNonNull(earliest, "earliest");
            Objects.requireNonNull(comparison, "comparison");
            origins = List.copyOf(origins);
        }
    }

    /**
     * How an appearance differs from an earlier one: that in the article it was taken from, if it is recorded; else the first,
     * or if the words of another agree better, that one.
     *
     * @param statementId the statement of the earlier appearance
     * @param variant what turns the earlier words into these; in its edits, before is in the earlier article
     * @param score how well the words agree, from 0 to 1
     * @param drift what changed between the two articles, most telling first; none between two places of one article
     */
    public record Comparison(String statementId, Variant variant, double score, List<Drift> drift) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the score lies outside 0 to 1
         */
        public Comparison {
            Objects.requireNonNull(statementId, "statementId");
            Objects.requireNonNull(variant, "variant");
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("score must lie between 0 and 1: " + score);
            }
            drift = List.copyOf(drift);
        }
    }

    /**
     * The articles whose reports of the claim go back to one place, as far as the text tells. Articles that carry the same
     * wire copy, or cite the same report, are one.
     *
     * @param name what it goes back to: an outlet, or the name of the first article
     * @param articleIds the articles, in order of publication; at least one
     * @param reasons what ties them to one another, or to one that is not recorded; none for an article that stands alone
     */
    public record IndependentOrigin(String name, List<String> articleIds, List<Derivation> reasons) {

        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there is no article
         */
        public IndependentOrigin {
            Objects.requireNonNull(name, "name");
            articleIds = List.copyOf(articleIds);
            if (articleIds.isEmpty()) {
                throw new IllegalArgumentException("articleIds must not be empty");
            }
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if there is no appearance
     */
    public Trace {
        Objects.requireNonNull(claim, "claim");
        appearances = List.copyOf(appearances);
        if (appearances.isEmpty()) {
            throw new IllegalArgumentException("appearances must not be empty");
        }
        Objects.requireNonNull(certainty, "certainty");
        derivations = List.copyOf(derivations);
        independentOrigins = List.copyOf(independentOrigins);
    }
}
