package dev.whence.ledger;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.PublicationTime;
import dev.whence.core.Source;
import dev.whence.ledger.words.FoldedName;
import dev.whence.ledger.words.SearchWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attributions of a ledger are wanted. All that is asked for must hold; what is not asked for is not looked at.
 *
 * <p>Words are whole words in any case, as {@link SearchWords} cuts them: "calloway" finds "Calloway's" and not "Callowaye",
 * and no character has a meaning of its own. All of them must be there, in any order. A blank text asks for nothing; a text
 * in which no word stands, such as a lone quotation mark, finds nothing.
 *
 * <p>Immutable and thread-safe. Equal if all parts are.
 */
public final class Query {

    private final Optional<String> source;
    private final Optional<String> outlet;
    private final Optional<String> article;
    private final Optional<PublicationTime> from;
    private final Optional<PublicationTime> to;
    private final Optional<String> words;
    private final OptionalInt limit;
    private final OptionalLong after;
    private final Set<String> wantedOfSource;
    private final Set<String> wantedOfContent;

    private Query(Builder builder) {
        source = given(builder.source);
        outlet = given(builder.outlet);
        article = given(builder.article);
        from = Optional.ofNullable(builder.from);
        to = Optional.ofNullable(builder.to);
        if (from.isPresent() && to.isPresent() && to.get().surelyBefore(from.get())) {
            throw new IllegalArgumentException("to must not lie before from: " + to.get() + ", " + from.get());
        }
        words = given(builder.words);
        limit = builder.limit;
        after = builder.after;
        wantedOfSource = Set.copyOf(sourceWords());
        wantedOfContent = Set.copyOf(contentWords());
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /**
     * Begins a query; one of which nothing is asked finds everything.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a copy of this query.
     *
     * @return a builder that holds every part of this
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.source = source.orElse(null);
        builder.outlet = outlet.orElse(null);
        builder.article = article.orElse(null);
        builder.from = from.orElse(null);
        builder.to = to.orElse(null);
        builder.words = words.orElse(null);
        builder.limit = limit;
        builder.after = after;
        return builder;
    }

    /**
     * Returns the words of the source's name.
     *
     * @return the name or a part of it, as the query was given it
     */
    public Optional<String> source() {
        return source;
    }

    /**
     * Returns who published the article.
     *
     * @return the outlet, as the query was given it
     */
    public Optional<String> outlet() {
        return outlet;
    }

    /**
     * Returns the article that the attribution stands in.
     *
     * @return its id, name or URL, as the query was given it
     */
    public Optional<String> article() {
        return article;
    }

    /**
     * Returns the begin of the period in which the article can have been published.
     *
     * @return the first time
     */
    public Optional<PublicationTime> from() {
        return from;
    }

    /**
     * Returns the end of the period in which the article can have been published.
     *
     * @return the last time
     */
    public Optional<PublicationTime> to() {
        return to;
    }

    /**
     * Returns the words of the content.
     *
     * @return the words, as the query was given them
     */
    public Optional<String> words() {
        return words;
    }

    /**
     * Returns how many attributions are wanted at most.
     *
     * @return at least 1; empty if all are wanted
     */
    public OptionalInt limit() {
        return limit;
    }

    /**
     * Returns the entry behind which attributions are wanted.
     *
     * @return the number of an entry of the ledger
     */
    public OptionalLong after() {
        return after;
    }

    /**
     * Returns the words that the source's name must have, for ledgers that keep an index of words.
     *
     * @return the words, each once, in their order; empty if the source is not asked for, or finds nothing
     */
    public List<String> sourceWords() {
        return source.map(SearchWords::of).orElse(List.of()).stream().distinct().toList();
    }

    /**
     * Returns the words that the content must have, for ledgers that keep an index of words.
     *
     * @return the words, each once, in their order; empty if words are not asked for, or find nothing
     */
    public List<String> contentWords() {
        return words.map(SearchWords::of).orElse(List.of()).stream().distinct().toList();
    }

    /**
     * Tells whether nothing can be found, because words are asked for and none stands in what the query was given.
     *
     * @return whether the answer is empty whatever is recorded
     */
    public boolean findsNothing() {
        return source.isPresent() && wantedOfSource.isEmpty() || words.isPresent() && wantedOfContent.isEmpty();
    }

    /**
     * Tells whether an attribution has all that is asked for, leaving aside how many are wanted and behind which entry.
     *
     * @param where the article that it stands in
     * @param attribution the attribution as it counts, with corrections
     * @return whether it is wanted
     */
    public boolean matches(Article where, Attribution attribution) {
        return !findsNothing()
                && matches(where)
                && (source.isEmpty()
                        || SearchWords.of(
                                        attribution.speaker().map(Source::name).orElse(""))
                                .containsAll(wantedOfSource))
                && (words.isEmpty() || containsWords(where, attribution));
    }

    private boolean matches(Article where) {
        return article.map(it -> it.equals(where.id())
                                || it.equals(where.name())
                                || where.url().equals(article))
                        .orElse(true)
                && outlet.map(it -> where.outlet().map(FoldedName::of).equals(Optional.of(FoldedName.of(it))))
                        .orElse(true)
                && (from.isEmpty() && to.isEmpty()
                        || where.published().map(this::inPeriod).orElse(false));
    }

    /**
     * Returns the form in which names of outlets are compared, for ledgers that keep an index of them: two names are one
     * outlet's if their forms are equal.
     *
     * @param name the name of an outlet
     * @return the name in lower case, without an article before it
     */
    public static String foldOutlet(String name) {
        return FoldedName.of(name);
    }

    private boolean inPeriod(PublicationTime published) {
        return from.map(begin -> !published.surelyBefore(begin)).orElse(true)
                && to.map(end -> !end.surelyBefore(published)).orElse(true);
    }

    private boolean containsWords(Article where, Attribution attribution) {
        return Set.copyOf(SearchWords.of(where.text(), attribution.content())).containsAll(wantedOfContent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query query && query.parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Query " + parts();
    }

    private List<Object> parts() {
        return List.of(source, outlet, article, from, to, words, limit, after);
    }

    /** Gathers what is asked for. Not thread-safe. */
    public static final class Builder {

        private @Nullable String source;
        private @Nullable String outlet;
        private @Nullable String article;
        private @Nullable PublicationTime from;
        private @Nullable PublicationTime to;
        private @Nullable String words;
        private OptionalInt limit = OptionalInt.empty();
        private OptionalLong after = OptionalLong.empty();

        private Builder() {}

        /**
         * Asks for a source by the words of its name, as an article has it or a correction gave it. One source goes by several
         * names; a tracker knows them all.
         *
         * @param name the name, or words of it
         * @return this
         */
        public Builder source(String name) {
            source = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Asks for an outlet, whatever the case of its name and with or without a leading "the".
         *
         * @param name who published the article
         * @return this
         */
        public Builder outlet(String name) {
            outlet = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Asks for an article.
         *
         * @param idNameOrUrl its id, the name that it was given, or its URL
         * @return this
         */
        public Builder article(String idNameOrUrl) {
            article = Objects.requireNonNull(idNameOrUrl, "idNameOrUrl");
            return this;
        }

        /**
         * Asks for articles that are not surely published before a time. One without a time of publication is not found then.
         *
         * @param time the first time
         * @return this
         */
        public Builder from(PublicationTime time) {
            from = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Asks for articles that are not surely published after a time; a date has all its day. One without a time of
         * publication is not found then.
         *
         * @param time the last time
         * @return this
         */
        public Builder to(PublicationTime time) {
            to = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Asks for words of the content.
         *
         * @param text the words
         * @return this
         */
        public Builder words(String text) {
            words = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Says how many attributions are wanted.
         *
         * @param most how many at most, at least 1
         * @return this
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder limit(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1: " + most);
            }
            limit = OptionalInt.of(most);
            return this;
        }

        /** Takes back how many are wanted. */
        public Builder limitless() {
            limit = OptionalInt.empty();
            return this;
        }

        /**
         * Says behind which attribution those begin that are wanted.
         *
         * @param number the number of the last one found before: {@link Found#number}
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder after(long number) {
            if (number < 0) {
                throw new IllegalArgumentException("number must not be negative: " + number);
            }
            after = OptionalLong.of(number);
            return this;
        }

        /**
         * Makes the query.
         *
         * @return the query
         * @throws IllegalArgumentException if the period ends before it begins
         */
        public Query build() {
            return new Query(this);
        }
    }
}
