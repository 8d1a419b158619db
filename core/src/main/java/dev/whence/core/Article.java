package dev.whence.core;

import dev.whence.core.naming.Address;
import dev.whence.core.naming.ContentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of one published text, as it stood. The id is made from its address (its URL in canonical form; without one, its outlet, date
 * and given name) and its text, so the same URL with another text is another article: a revision. Equal if the ids are.
 *
 * <p>Stretches of the text may be {@linkplain #withheld withheld}: not kept where texts may not be, or erased on demand. The
 * article is the same one then, with the id and the digest that the whole text gave it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Article {

    /** What stands in the text for each withheld UTF-16 code unit: a full block, U+2588. */
    public static final char WITHHELD = '\u2588';

    private final String id;
    private final Text text;
    private final String digest;
    private final String name;
    private final Optional<String> title;
    private final Optional<String> outlet;
    private final Optional<String> url;
    private final Optional<String> language;
    private final Optional<PublicationTime> published;
    private final List<String> bylines;
    private final List<Credit> credits;
    private final List<Passage> passages;
    private final List<Metadatum> metadata;
    private final Optional<Places> places;
    private final Optional<Withheld> withheld;

    private Article(Builder builder) {
        text = builder.text;
        name = builder.name;
        title = Optional.ofNullable(builder.title);
        outlet = Optional.ofNullable(builder.outlet);
        url = Optional.ofNullable(builder.url);
        language = Optional.ofNullable(builder.language);
        published = Optional.ofNullable(builder.published);
        bylines = List.copyOf(builder.bylines);
        credits = List.copyOf(builder.credits);
        for (Credit credit : credits) {
            credit.spans().forEach(text::checkInside);
        }
        passages = List.copyOf(builder.passages);
        passages.forEach(passage -> text.checkInside(passage.span()));
        metadata = List.copyOf(builder.metadata);
        places = Optional.ofNullable(builder.places);
        places.ifPresent(found -> found.checkInside(text));
        withheld = Optional.ofNullable(builder.withheld);
        String digestOfText = digest(text.value());
        withheld.ifPresent(kept -> kept.check(text, digestOfText));
        digest = withheld.map(Withheld::digest).orElse(digestOfText);
        id = withheld.map(Withheld::id).orElseGet(this::currentId);
    }

    private Article(Article other, Text text) {
        this.text = text;
        name = other.name;
        title = other.title;
        outlet = other.outlet;
        url = other.url;
        language = other.language;
        published = other.published;
        bylines = other.bylines;
        credits = other.credits;
        passages = other.passages;
        metadata = other.metadata;
        places = other.places;
        withheld = other.withheld;
        digest = other.digest;
        id = other.id;
    }

    private static String digest(String text) {
        return new ContentId("text").add(text).makeWhole();
    }

    private String makeId(Optional<String> address) {
        ContentId made = new ContentId("article");
        if (address.isPresent()) {
            made.add("url").add(address.get());
        } else {
            made.add("name")
                    .add(outlet.orElse(""))
                    .add(published.map(Object::toString).orElse(""))
                    .add(name);
        }
        return made.add(digest).make();
    }

    /**
     * Begins an article.
     *
     * @param name the name it is given here, such as the path of its file
     * @param text the text as it stands
     * @return a builder
     */
    public static Builder builder(String name, String text) {
        return new Builder(name, Text.of(text));
    }

    /**
     * Returns the id, made from address and text.
     *
     * @return 32 hexadecimal digits
     */
    public String id() {
        return id;
    }

    /**
     * Returns the id that is made of this address and text today. Another than {@link #id} where the article was recorded by a
     * version that took addresses as they were given, or where parts of its address are not here.
     *
     * @return 32 hexadecimal digits
     */
    public String currentId() {
        return makeId(address().map(Address::value));
    }

    /**
     * Returns the id that was made of this address, taken as it was given, and text.
     *
     * @return 32 hexadecimal digits; {@link #currentId} if the address is given in canonical form, or none is
     */
    public String formerId() {
        return makeId(url);
    }

    /**
     * Returns this article under an id that it was recorded by before.
     *
     * @param formerId the id
     * @return the same in all but the id
     * @throws IllegalArgumentException if it has not the form of an id
     */
    public Article recordedAs(String formerId) {
        return copy(text).withheld(formerId, digest, withheld()).build();
    }

    /**
     * Returns the text, which every span of this article counts in.
     *
     * @return the text
     */
    public Text text() {
        return text;
    }

    /**
     * Returns the SHA-256 of the text alone, which tells that two articles carry the same words; of the whole text, also where
     * stretches of it are withheld.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * Returns the name that the article was given here, such as the path of its file.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the title from the metadata; a headline in the text is a part of the text.
     *
     * @return the title, if known
     */
    public Optional<String> title() {
        return title;
    }

    /**
     * Returns who published it.
     *
     * @return the outlet, if known
     */
    public Optional<String> outlet() {
        return outlet;
    }

    /**
     * Returns where it was published.
     *
     * @return the URL as it was given, if known
     */
    public Optional<String> url() {
        return url;
    }

    /**
     * Returns where it was published, in canonical form: articles of one address and other text are versions of each other.
     *
     * @return the address, if a URL is known
     */
    public Optional<Address> address() {
        return url.map(Address::of);
    }

    /**
     * Returns the language of the text.
     *
     * @return a BCP 47 tag, if known
     */
    public Optional<String> language() {
        return language;
    }

    /**
     * Returns when it was published.
     *
     * @return the time, if known
     */
    public Optional<PublicationTime> published() {
        return published;
    }

    /**
     * Returns who wrote it.
     *
     * @return the names as printed
     */
    public List<String> bylines() {
        return bylines;
    }

    /**
     * Returns the credits that its metadata gives; those in the text are found by an extractor.
     *
     * @return the credits
     */
    public List<Credit> credits() {
        return credits;
    }

    /**
     * Returns how the file divides the text into paragraphs, headings and the like.
     *
     * @return the passages, in order of the text; empty if the file does not tell them apart
     */
    public List<Passage> passages() {
        return passages;
    }

    /**
     * Returns all that the file says of the article, with where it says so; what title, bylines and the like were chosen
     * from, and terms of use.
     *
     * @return the metadata, what was chosen first before others of its field
     */
    public List<Metadatum> metadata() {
        return metadata;
    }

    /**
     * Returns where the text stands in the file that it was read from.
     *
     * @return the places, if they are known
     */
    public Optional<Places> places() {
        return places;
    }

    /**
     * Returns which stretches of the text are not here. In the text {@link #WITHHELD} stands for each of their UTF-16 code units,
     * so that every offset counts as in the whole text.
     *
     * @return the spans, in UTF-16 code units, in order; empty if the text is whole
     */
    public List<Span> withheld() {
        return withheld.map(Withheld::spans).orElse(List.of());
    }

    /**
     * Returns this article with its text held as {@link Text#compact} does; the text of this one stays as it is.
     *
     * @return the same article
     */
    public Article compact() {
        return new Article(this, text.compact());
    }

    /**
     * Returns this article with only some stretches of its text. Line breaks stay, so that lines keep their numbers. What else is
     * known of the article stays as it is.
     *
     * @param spans what is kept, in UTF-16 code units, in any order, overlapping or not
     * @return the article with all other text withheld, what was withheld before too
     * @throws IllegalArgumentException if a span ends behind the text
     */
    public Article keeping(List<Span> spans) {
        spans.forEach(text::checkInside);
        List<Span> missing = Withheld.outside(spans, withheld(), text.value());
        return copy(Text.of(Withheld.fill(text.value(), missing)))
                .withheld(id, digest, missing)
                .build();
    }

    /**
     * Returns this article with its whole text again.
     *
     * @param wholeText the text, as it is found elsewhere
     * @return the article, nothing of its text withheld; empty if its digest was not made of that text
     */
    public Optional<Article> rehydrate(String wholeText) {
        return digest(wholeText).equals(digest)
                ? Optional.of(
                        copy(Text.of(wholeText)).withheld(id, digest, List.of()).build())
                : Optional.empty();
    }

    /**
     * Returns this article with what another form of it has of the text, beside what this has.
     *
     * @param other the same article, of which other stretches are withheld
     * @return the article; withheld is only what both withhold
     * @throws IllegalArgumentException if it is another article
     */
    public Article completedBy(Article other) {
        if (!other.id.equals(id) || !other.digest.equals(digest)) {
            throw new IllegalArgumentException("other must be article " + id + ": " + other.id);
        }
        StringBuilder both = new StringBuilder(text.value());
        for (Span span : withheld()) {
            both.replace(span.start(), span.end(), other.text.slice(span));
        }
        List<Span> missing = Withheld.inBoth(withheld(), other.withheld());
        return copy(Text.of(both.toString())).withheld(id, digest, missing).build();
    }

    private Builder copy(Text otherText) {
        Builder builder = new Builder(name, otherText);
        builder.title = title.orElse(null);
        builder.outlet = outlet.orElse(null);
        builder.url = url.orElse(null);
        builder.language = language.orElse(null);
        builder.published = published.orElse(null);
        builder.bylines = bylines;
        builder.credits = credits;
        builder.passages = passages;
        builder.metadata = metadata;
        builder.places = places.orElse(null);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Article article && article.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Article " + id + " (" + name + ")";
    }

    /** Gathers the parts of an article. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final Text text;
        private @Nullable String title;
        private @Nullable String outlet;
        private @Nullable String url;
        private @Nullable String language;
        private @Nullable PublicationTime published;
        private List<String> bylines = List.of();
        private List<Credit> credits = List.of();
        private List<Passage> passages = List.of();
        private List<Metadatum> metadata = List.of();
        private @Nullable Places places;
        private @Nullable Withheld withheld;

        private Builder(String name, Text text) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("name must not be blank");
            }
            this.name = name;
            this.text = text;
        }

        /**
         * Sets the title.
         *
         * @param value the title
         * @return this
         */
        public Builder title(String value) {
            title = Objects.requireNonNull(value, "title");
            return this;
        }

        /**
         * Sets the outlet.
         *
         * @param value who published it
         * @return this
         */
        public Builder outlet(String value) {
            outlet = Objects.requireNonNull(value, "outlet");
            return this;
        }

        /**
         * Sets the address.
         *
         * @param value where it was published
         * @return this
         */
        public Builder url(String value) {
            url = Objects.requireNonNull(value, "url");
            return this;
        }

        /**
         * Sets the language.
         *
         * @param value a BCP 47 tag
         * @return this
         */
        public Builder language(String value) {
            language = Objects.requireNonNull(value, "language");
            return this;
        }

        /**
         * Sets the time of publication.
         *
         * @param value when it was published
         * @return this
         */
        public Builder published(PublicationTime value) {
            published = Objects.requireNonNull(value, "published");
            return this;
        }

        /**
         * Sets the bylines.
         *
         * @param value the names as printed
         * @return this
         */
        public Builder bylines(List<String> value) {
            bylines = List.copyOf(value);
            return this;
        }

        /**
         * Sets the credits that the metadata gives.
         *
         * @param value the credits
         * @return this
         */
        public Builder credits(List<Credit> value) {
            credits = List.copyOf(value);
            return this;
        }

        /**
         * Sets how the file divides the text.
         *
         * @param value the passages, in order
         * @return this
         */
        public Builder passages(List<Passage> value) {
            passages = List.copyOf(value);
            return this;
        }

        /**
         * Sets all that the file says of the article.
         *
         * @param value what it says and where
         * @return this
         */
        public Builder metadata(List<Metadatum> value) {
            metadata = List.copyOf(value);
            return this;
        }

        /**
         * Sets where the text stands in its file.
         *
         * @param value the places
         * @return this
         */
        public Builder places(Places value) {
            places = Objects.requireNonNull(value, "places");
            return this;
        }

        /**
         * Says that this is an article of which not all is here: stretches of its text, or parts of its address. Its id and its
         * digest are taken as they were made of the whole, and not made anew. For ledgers that read an article back; to withhold
         * something of an article, {@link Article#keeping}.
         *
         * @param id the article's id
         * @param digest the digest of its whole text
         * @param spans which stretches of the text are withheld, in UTF-16 code units; the text has {@link Article#WITHHELD} there
         * @return this
         * @throws IllegalArgumentException if id or digest have not the form of one, or spans overlap
         */
        public Builder withheld(String id, String digest, List<Span> spans) {
            withheld = new Withheld(id, digest, spans);
            return this;
        }

        /**
         * Makes the article.
         *
         * @return the article
         * @throws IllegalArgumentException if a credit, a passage or a piece of the places ends behind the text, if something
         *     else than {@link Article#WITHHELD} stands where it is withheld, or nothing is withheld and the digest is not the
         *     text's
         */
        public Article build() {
            return new Article(this);
        }
    }
}
