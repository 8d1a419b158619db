package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on one attribution, in the words of its article. Not thread-safe. */
public final class AttributionAssert extends AbstractAssert<AttributionAssert, Attribution> {

    private final Article article;

    private AttributionAssert(Article article, Attribution actual) {
        super(actual, AttributionAssert.class);
        this.article = article;
    }

    /**
     * Begins assertions on an attribution.
     *
     * @param article the article it stands in
     * @param actual the attribution
     * @return assertions
     */
    public static AttributionAssert assertThat(Article article, Attribution actual) {
        return new AttributionAssert(article, actual);
    }

    /**
     * Asserts what the content is, with its quotation marks.
     *
     * @param words the words of each span, in order
     * @return this
     */
    public AttributionAssert hasContent(String... words) {
        return hasWords("content", actual.content(), words);
    }

    /**
     * Asserts where the source is mentioned.
     *
     * @param words the words of each span, in order
     * @return this
     */
    public AttributionAssert hasSource(String... words) {
        return hasWords("source", actual.source(), words);
    }

    /**
     * Asserts that the sentence leaves the source out.
     *
     * @return this
     */
    public AttributionAssert hasNoSource() {
        return hasWords("source", actual.source());
    }

    /**
     * Asserts what the cue is.
     *
     * @param words the words of each span, in order
     * @return this
     */
    public AttributionAssert hasCue(String... words) {
        return hasWords("cue", actual.cue(), words);
    }

    /**
     * Asserts that there is no cue.
     *
     * @return this
     */
    public AttributionAssert hasNoCue() {
        return hasWords("cue", actual.cue());
    }

    /**
     * Asserts the name of the entity behind the source mention.
     *
     * @param name the name
     * @return this
     */
    public AttributionAssert hasSpeaker(String name) {
        return is("speaker", actual.speaker().map(Source::name), Optional.of(name));
    }

    /**
     * Asserts name and kind of the entity behind the source mention.
     *
     * @param name the name
     * @param kind what it is
     * @return this
     */
    public AttributionAssert hasSpeaker(String name, SourceKind kind) {
        hasSpeaker(name);
        return is("kind of speaker", actual.speaker().map(Source::kind), Optional.of(kind));
    }

    /**
     * Asserts that the entity behind the source mention is not known.
     *
     * @return this
     */
    public AttributionAssert hasNoSpeaker() {
        return is("speaker", actual.speaker().map(Source::name), Optional.empty());
    }

    /**
     * Asserts how much of the content is quoted.
     *
     * @param quotation the quotation
     * @return this
     */
    public AttributionAssert hasQuotation(Quotation quotation) {
        return is("quotation", actual.quotation(), quotation);
    }

    /**
     * Asserts how the source stands to the content.
     *
     * @param stance the stance
     * @return this
     */
    public AttributionAssert hasStance(Stance stance) {
        return is("stance", actual.stance(), stance);
    }

    /**
     * Asserts whom it was said to.
     *
     * @param name the addressee's name
     * @return this
     */
    public AttributionAssert hasAddressee(String name) {
        return is("addressee", actual.addressee().map(Mention::name), Optional.of(name));
    }

    /**
     * Asserts which outlet relays it.
     *
     * @param name the outlet's name
     * @return this
     */
    public AttributionAssert hasRelay(String name) {
        return is("relay", actual.relay().map(Mention::name), Optional.of(name));
    }

    /**
     * Asserts that it stands in the content of another attribution.
     *
     * @param outer the innermost outer attribution
     * @return this
     */
    public AttributionAssert isWithin(Attribution outer) {
        return is("outer attribution", actual.outerId(), Optional.of(outer.id()));
    }

    /**
     * Asserts that it does not stand in the content of another attribution.
     *
     * @return this
     */
    public AttributionAssert isOutermost() {
        return is("outer attribution", actual.outerId(), Optional.empty());
    }

    private AttributionAssert hasWords(String part, List<Span> spans, String... words) {
        return is(part, spans.stream().map(article.text()::slice).toList(), List.of(words));
    }

    private AttributionAssert is(String part, Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            throw failureWithActualExpected(
                    found, expected, "Expecting %s of %s to be%n  %s%nbut it is%n  %s", part, actual, expected, found);
        }
        return this;
    }
}
