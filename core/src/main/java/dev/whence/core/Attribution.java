package dev.whence.core;

import dev.whence.core.naming.ContentId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source, a cue and a content in one article: that the article reports someone to have said something. A quotation that
 * goes on after its cue is one attribution whose content has several spans.
 *
 * <p>The id is made from the article and the spans of source, cue and content, so a better extractor that finds the same
 * spans gives the same id, whatever its version and confidence. Equal if all parts are. Immutable and thread-safe.
 */
public final class Attribution {

    /** In the order of the document; an outer attribution comes before those inside it. */
    public static final Comparator<Attribution> DOCUMENT_ORDER = Comparator.comparingInt(Attribution::start)
            .thenComparing(Comparator.comparingInt(Attribution::end).reversed())
            .thenComparing(Attribution::id);

    private final String id;
    private final String articleId;
    private final List<Span> source;
    private final Optional<Source> speaker;
    private final List<Span> cue;
    private final List<Span> content;
    private final Quotation quotation;
    private final Stance stance;
    private final Optional<String> outerId;
    private final Optional<Mention> addressee;
    private final Optional<Mention> relay;
    private final double confidence;
    private final ExtractorId extractor;
    private final List<ExtractorId> alsoFoundBy;

    private Attribution(Builder builder) {
        articleId = builder.articleId;
        content = Span.sorted(builder.content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("content must have a span");
        }
        quotation = builder.quotation;
        source = Span.sorted(builder.source);
        speaker = Optional.ofNullable(builder.speaker);
        cue = Span.sorted(builder.cue);
        stance = builder.stance;
        outerId = Optional.ofNullable(builder.outerId);
        addressee = Optional.ofNullable(builder.addressee);
        relay = Optional.ofNullable(builder.relay);
        confidence = builder.confidence;
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
        extractor = builder.extractor;
        alsoFoundBy = List.copyOf(builder.alsoFoundBy);
        id = new ContentId("attribution")
                .add(articleId)
                .add(Span.offsets(source))
                .add(Span.offsets(cue))
                .add(Span.offsets(content))
                .make();
        if (outerId.isPresent() && outerId.get().equals(id)) {
            throw new IllegalArgumentException("outerId must not be the attribution's own id: " + id);
        }
    }

    /**
     * Begins an attribution.
     *
     * @param articleId the id of the article it stands in
     * @param extractor what found it
     * @return a builder; {@link Builder#content} must be called
     */
    public static Builder builder(String articleId, ExtractorId extractor) {
        return new Builder(articleId, extractor);
    }

    /**
     * Begins a copy of this attribution.
     *
     * @return a builder that holds every part of this
     */
    public Builder toBuilder() {
        Builder builder = new Builder(articleId, extractor);
        builder.source = source;
        builder.speaker = speaker.orElse(null);
        builder.cue = cue;
        builder.content = content;
        builder.quotation = quotation;
        builder.stance = stance;
        builder.outerId = outerId.orElse(null);
        builder.addressee = addressee.orElse(null);
        builder.relay = relay.orElse(null);
        builder.confidence = confidence;
        builder.alsoFoundBy = alsoFoundBy;
        return builder;
    }

    /**
     * Returns the id, made from the article and the spans.
     *
     * @return 32 hexadecimal digits
     */
    public String id() {
        return id;
    }

    /**
     * Returns the article it stands in.
     *
     * @return the article's id
     */
    public String articleId() {
        return articleId;
    }

    /**
     * Returns where the source is mentioned.
     *
     * @return spans in UTF-16 code units, in order; empty if the sentence leaves the source out
     */
    public List<Span> source() {
        return source;
    }

    /**
     * Returns the entity behind the source mention.
     *
     * @return the source, if it is known
     */
    public Optional<Source> speaker() {
        return speaker;
    }

    /**
     * Returns where the words stand that attribute.
     *
     * @return spans in UTF-16 code units, in order; empty if there are none, as in a transcript
     */
    public List<Span> cue() {
        return cue;
    }

    /**
     * Returns where the attributed words stand, with their quotation marks and a leading "that".
     *
     * @return at least one span in UTF-16 code units, in order
     */
    public List<Span> content() {
        return content;
    }

    /**
     * Returns how much of the content is quoted.
     *
     * @return the quotation
     */
    public Quotation quotation() {
        return quotation;
    }

    /**
     * Returns how the source stands to the content.
     *
     * @return the stance
     */
    public Stance stance() {
        return stance;
    }

    /**
     * Returns where this attribution begins.
     *
     * @return the first offset of source, cue and content, in UTF-16 code units
     */
    public int start() {
        int start = content.get(0).start();
        start = cue.isEmpty() ? start : Math.min(start, cue.get(0).start());
        return source.isEmpty() ? start : Math.min(start, source.get(0).start());
    }

    /**
     * Returns where this attribution ends.
     *
     * @return the offset behind the last character of source, cue and content, in UTF-16 code units
     */
    public int end() {
        return Math.max(last(content), Math.max(last(cue), last(source)));
    }

    private static int last(List<Span> spans) {
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
    }

    /**
     * Checks that this attribution is of an article and stands in its text.
     *
     * @param article the article
     * @throws IllegalArgumentException if it names another article, or one of its spans ends behind the text
     */
    public void checkFits(Article article) {
        if (!articleId.equals(article.id())) {
            throw new IllegalArgumentException(
                    "attribution " + id + " names article " + articleId + ", not " + article.id());
        }
        Text text = article.text();
        source.forEach(text::checkInside);
        cue.forEach(text::checkInside);
        content.forEach(text::checkInside);
        addressee.ifPresent(mention -> mention.spans().forEach(text::checkInside));
        relay.ifPresent(mention -> mention.spans().forEach(text::checkInside));
    }

    /**
     * Returns the attribution in whose content this one stands.
     *
     * @return the id of the innermost outer attribution, if there is one
     */
    public Optional<String> outerId() {
        return outerId;
    }

    /**
     * Returns whom it was said to.
     *
     * @return the addressee, if the article names one
     */
    public Optional<Mention> addressee() {
        return addressee;
    }

    /**
     * Returns the outlet that relays it: "Reuters" in "according to Reuters, which first reported".
     *
     * @return the relaying outlet, if the article names one
     */
    public Optional<Mention> relay() {
        return relay;
    }

    /**
     * Returns how sure the extractor is.
     *
     * @return from 0 to 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * Returns what found it.
     *
     * @return the extractor
     */
    public ExtractorId extractor() {
        return extractor;
    }

    /**
     * Returns which later extractors of a pipeline found the same spans.
     *
     * @return the extractors, in the pipeline's order
     */
    public List<ExtractorId> alsoFoundBy() {
        return alsoFoundBy;
    }

    /**
     * Tells whether this and another attribution tell one thing, so that both would tell it twice. They do if their contents
     * are the same; and if their contents overlap and their cues do, too. Where one has no cue, they do if its content does not
     * hold the cue of the other, which stands inside it then.
     *
     * @param other an attribution of the same article
     * @return whether only one of them should be told
     */
    public boolean tellsSameAs(Attribution other) {
        if (!articleId.equals(other.articleId)) {
            return false;
        }
        if (content.equals(other.content)) {
            return true;
        }
        if (!Span.anyOverlap(content, other.content)) {
            return false;
        }
        return cue.isEmpty() || other.cue.isEmpty()
                ? !Span.anyOverlap(content, other.cue) && !Span.anyOverlap(other.content, cue)
                : Span.anyOverlap(cue, other.cue);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribution that
                && that.id.equals(id)
                && that.speaker.equals(speaker)
                && that.quotation == quotation
                && that.stance == stance
                && that.outerId.equals(outerId)
                && that.addressee.equals(addressee)
                && that.relay.equals(relay)
                && that.confidence == confidence
                && that.extractor.equals(extractor)
                && that.alsoFoundBy.equals(alsoFoundBy);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Attribution " + id + " source " + source + " cue " + cue + " content " + content;
    }

    /** Gathers the parts of an attribution. Not thread-safe. */
    public static final class Builder {

        private final String articleId;
        private final ExtractorId extractor;
        private List<Span> source = List.of();
        private @Nullable Source speaker;
        private List<Span> cue = List.of();
        private List<Span> content = List.of();
        private Quotation quotation = Quotation.INDIRECT;
        private Stance stance = Stance.ASSERTED;
        private @Nullable String outerId;
        private @Nullable Mention addressee;
        private @Nullable Mention relay;
        private double confidence = 1;
        private List<ExtractorId> alsoFoundBy = List.of();

        private Builder(String articleId, ExtractorId extractor) {
            if (articleId.isBlank()) {
                throw new IllegalArgumentException("articleId must not be blank");
            }
            this.articleId = articleId;
            this.extractor = Objects.requireNonNull(extractor, "extractor");
        }

        /**
         * Sets where the source is mentioned; none by default.
         *
         * @param value spans in UTF-16 code units
         * @return this
         */
        public Builder source(List<Span> value) {
            source = List.copyOf(value);
            return this;
        }

        /**
         * Sets the entity behind the source mention; unknown by default.
         *
         * @param value the source
         * @return this
         */
        public Builder speaker(Source value) {
            speaker = Objects.requireNonNull(value, "speaker");
            return this;
        }

        /**
         * Sets where the attributing words stand; none by default.
         *
         * @param value spans in UTF-16 code units
         * @return this
         */
        public Builder cue(List<Span> value) {
            cue = List.copyOf(value);
            return this;
        }

        /**
         * Sets where the attributed words stand, and how much of them is quoted.
         *
         * @param value at least one span in UTF-16 code units
         * @param quoted how much is quoted
         * @return this
         */
        public Builder content(List<Span> value, Quotation quoted) {
            content = List.copyOf(value);
            quotation = Objects.requireNonNull(quoted, "quoted");
            return this;
        }

        /**
         * Sets the stance; asserted by default.
         *
         * @param value how the source stands to the content
         * @return this
         */
        public Builder stance(Stance value) {
            stance = Objects.requireNonNull(value, "stance");
            return this;
        }

        /**
         * Sets the attribution in whose content this one stands; none by default.
         *
         * @param value the id of the innermost outer attribution
         * @return this
         */
        public Builder outerId(String value) {
            outerId = Objects.requireNonNull(value, "outerId");
            return this;
        }

        /**
         * Sets whom it was said to; unknown by default.
         *
         * @param value the addressee
         * @return this
         */
        public Builder addressee(Mention value) {
            addressee = Objects.requireNonNull(value, "addressee");
            return this;
        }

        /**
         * Sets the outlet that relays it; none by default.
         *
         * @param value the relaying outlet
         * @return this
         */
        public Builder relay(Mention value) {
            relay = Objects.requireNonNull(value, "relay");
            return this;
        }

        /**
         * Sets how sure the extractor is; 1 by default.
         *
         * @param value from 0 to 1
         * @return this
         */
        public Builder confidence(double value) {
            confidence = value;
            return this;
        }

        /**
         * Sets which later extractors found the same spans; none by default.
         *
         * @param value the extractors
         * @return this
         */
        public Builder alsoFoundBy(List<ExtractorId> value) {
            alsoFoundBy = List.copyOf(value);
            return this;
        }

        /**
         * Makes the attribution.
         *
         * @return the attribution
         * @throws IllegalArgumentException if there is no content, a span is empty or overlaps another of its part, the
         *     confidence lies outside 0 to 1, or the attribution would be its own outer one
         */
        public Attribution build() {
            return new Attribution(this);
        }
    }
}
