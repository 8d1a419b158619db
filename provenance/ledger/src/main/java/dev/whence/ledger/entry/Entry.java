package dev.whence.ledger.entry;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Source;
import dev.whence.core.naming.Labels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the record. Entries are only ever added: what stands at a moment is what folding them in their order gives.
 * Immutable and thread-safe.
 */
public sealed interface Entry {

    /**
     * Returns what the entry says of articles and attributions.
     *
     * @return what it says; nothing if none changes by it
     */
    Said said();

    /**
     * Does what is to be done with an entry of this kind.
     *
     * @param cases what is to be done with each kind
     * @param <R> what that gives
     * @param <X> what it may throw; {@link RuntimeException} if nothing that is checked
     * @return what it gave
     * @throws X if it throws that
     */
    <R, X extends Exception> R choose(Cases<R, X> cases) throws X;

    /**
     * What is to be done with each kind of entry. A kind that is added here does not compile until everyone has an answer to it.
     *
     * @param <R> what it gives
     * @param <X> what it may throw; {@link RuntimeException} if nothing that is checked
     */
    interface Cases<R, X extends Exception> {

        /**
         * Answers that an article was recorded.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R article(OfArticle entry) throws X;

        /**
         * Answers that an attribution was recorded.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R attribution(OfAttribution entry) throws X;

        /**
         * Answers that what a method finds was recorded.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R extraction(OfExtraction entry) throws X;

        /**
         * Answers that two statements were linked.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R link(OfLink entry) throws X;

        /**
         * Answers that someone decided about two statements.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R confirmation(Confirmation entry) throws X;

        /**
         * Answers that someone decided about two sources.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R sourceConfirmation(SourceConfirmation entry) throws X;

        /**
         * Answers that an attribution was given another source.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R correction(Correction entry) throws X;

        /**
         * Answers that a later extraction took the place of an attribution.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R superseded(Superseded entry) throws X;

        /**
         * Answers that an article or an attribution no longer counts.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R retraction(Retraction entry) throws X;

        /**
         * Answers that pieces of earlier entries were forgotten.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R forgetting(Forgetting entry) throws X;

        /**
         * Answers that the source of a correction was forgotten.
         *
         * @param entry the entry
         * @return what that gives
         * @throws X if it fails
         */
        R tombstone(Tombstone entry) throws X;
    }

    /**
     * What an entry says by itself, whatever was before it. A kind that is added does not compile until it answers.
     *
     * @param article what an article is from now on, if it says that
     * @param attribution what an attribution is from now on, if it says that
     * @param correction whose word an attribution is from now on, if it says that
     * @param superseded the attribution that does not count until it is recorded again, if it says that of one
     * @param gone the articles and attributions that do not count any more, whatever is recorded later
     */
    record Said(
            Optional<OfArticle> article,
            Optional<OfAttribution> attribution,
            Optional<Correction> correction,
            Optional<String> superseded,
            List<String> gone) {

        private static final Said NOTHING =
                new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        /**
         * Copies the parts.
         *
         * @throws NullPointerException if a part is missing
         */
        public Said {
            gone = List.copyOf(gone);
        }

        /**
         * Returns of which article it says something.
         *
         * @return the article's id, if it says what the article or an attribution in it is
         */
        public Optional<String> articleId() {
            return article.map(it -> it.article().id())
                    .or(() -> attribution.map(it -> it.attribution().articleId()));
        }

        /**
         * Returns whose word an attribution is.
         *
         * @return the source, right or as it was extracted, if it names one
         */
        public Optional<Source> source() {
            return correction
                    .map(Correction::speaker)
                    .or(() -> attribution.flatMap(it -> it.attribution().speaker()));
        }
    }

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
            credits.forEach(credit -> credit.spans().forEach(article.text()::checkInside));
        }

        @Override
        public Said said() {
            return new Said(Optional.of(this), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.article(this);
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

        @Override
        public Said said() {
            return new Said(Optional.empty(), Optional.of(this), Optional.empty(), Optional.empty(), List.of());
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.attribution(this);
        }
    }

    /**
     * All that a method finds in an article was recorded, so that it need not be extracted again. It holds until an attribution
     * of the article is recorded after it.
     *
     * @param articleId the article
     * @param method by what the attributions were found
     * @param attributionIds the attributions, in document order; none if nothing was found
     */
    record OfExtraction(String articleId, ExtractionMethod method, List<String> attributionIds) implements Entry {

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if the article's id is blank
         */
        public OfExtraction {
            requireId(articleId, "articleId");
            Objects.requireNonNull(method, "method");
            attributionIds = List.copyOf(attributionIds);
        }

        @Override
        public Said said() {
            return Said.NOTHING;
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.extraction(this);
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

        @Override
        public Said said() {
            return Said.NOTHING;
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.link(this);
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
            requirePair(first, second);
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Said said() {
            return Said.NOTHING;
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.confirmation(this);
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
            return Labels.of(this);
        }

        /**
         * Reads a verdict as it is written in output.
         *
         * @param label a lower-case name
         * @return the verdict
         * @throws IllegalArgumentException if there is no such one
         */
        public static Verdict ofLabel(String label) {
            return Labels.find(Verdict.class, label, Verdict::label);
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

        @Override
        public Said said() {
            return new Said(Optional.empty(), Optional.empty(), Optional.of(this), Optional.empty(), List.of());
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.correction(this);
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
            requirePair(first, second);
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Said said() {
            return Said.NOTHING;
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.sourceConfirmation(this);
        }
    }

    /**
     * An attribution no longer counts, since what was extracted later took its place. If it is recorded again, it counts again.
     *
     * @param attributionId the attribution
     */
    record Superseded(String attributionId) implements Entry {

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Superseded {
            requireId(attributionId, "attributionId");
        }

        @Override
        public Said said() {
            return new Said(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(attributionId), List.of());
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.superseded(this);
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

        @Override
        public Said said() {
            return new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(id));
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.retraction(this);
        }
    }

    /**
     * Pieces of earlier entries were forgotten: their texts, names and salts are erased for good. This tells which, so that
     * a piece that is missing for another reason can be found out; it tells nothing of what they said.
     *
     * @param erased the pieces, entry by entry
     * @param attributionIds the attributions that no longer count, since it was their source that was forgotten
     */
    record Forgetting(List<Erasure> erased, List<String> attributionIds) implements Entry {

        /**
         * Copies the parts.
         *
         * @throws NullPointerException if a part is missing
         */
        public Forgetting {
            erased = List.copyOf(erased);
            attributionIds = List.copyOf(attributionIds);
        }

        @Override
        public Said said() {
            return new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), attributionIds);
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.forgetting(this);
        }
    }

    /**
     * What was erased of one entry.
     *
     * @param entry the entry's number, from 0
     * @param pieces the names of the pieces
     * @param replacement the commitment to what took the place of the ids, digests and numbers that were made of the text;
     *     none if they stay
     */
    record Erasure(long entry, List<String> pieces, Optional<Hash> replacement) {

        /**
         * Tells what was erased where nothing took its place.
         *
         * @param entry the entry's number, from 0
         * @param pieces the names of the pieces
         */
        public Erasure(long entry, List<String> pieces) {
            this(entry, pieces, Optional.empty());
        }

        /**
         * Checks and copies the parts.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Erasure {
            if (entry < 0) {
                throw new IllegalArgumentException("entry must not be negative: " + entry);
            }
            pieces = List.copyOf(pieces);
            Objects.requireNonNull(replacement, "replacement");
        }
    }

    /**
     * What is read of a correction whose source was forgotten. It changes nothing.
     *
     * @param attributionId the attribution that was corrected
     */
    record Tombstone(String attributionId) implements Entry {

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Tombstone {
            requireId(attributionId, "attributionId");
        }

        /** A correction to a source that was forgotten gives no source. */
        @Override
        public Said said() {
            return Said.NOTHING;
        }

        @Override
        public <R, X extends Exception> R choose(Cases<R, X> cases) throws X {
            return cases.tombstone(this);
        }
    }

    private static void requirePair(String first, String second) {
        requireId(first, "first");
        requireId(second, "second");
        if (first.equals(second)) {
            throw new IllegalArgumentException("first and second must differ: " + first);
        }
    }

    private static void requireId(String value, String parameter) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(parameter + " must not be blank");
        }
    }
}
