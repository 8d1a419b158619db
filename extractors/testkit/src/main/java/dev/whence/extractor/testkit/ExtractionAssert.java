package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what was found in an article, in the words of the article. Not thread-safe. */
public final class ExtractionAssert extends AbstractAssert<ExtractionAssert, Extraction> {

    private final Article article;

    private ExtractionAssert(Article article, Extraction actual) {
        super(actual, ExtractionAssert.class);
        this.article = article;
    }

    /**
     * Begins assertions on an extraction.
     *
     * @param article the article it was made from
     * @param actual the extraction
     * @return assertions
     */
    public static ExtractionAssert assertThat(Article article, Extraction actual) {
        return new ExtractionAssert(article, actual);
    }

    /**
     * Asserts how many attributions there are.
     *
     * @param count the number
     * @return this
     */
    public ExtractionAssert hasAttributions(int count) {
        if (actual.attributions().size() != count) {
            throw failure(
                    "Expecting %s attributions but there are %s:%n%s",
                    count, actual.attributions().size(), drawn());
        }
        return this;
    }

    /**
     * Asserts that nothing is attributed.
     *
     * @return this
     */
    public ExtractionAssert hasNoAttributions() {
        return hasAttributions(0);
    }

    /**
     * Goes on with one attribution.
     *
     * @param number its number in document order, from 1
     * @return assertions on it
     */
    public AttributionAssert attribution(int number) {
        if (number < 1 || number > actual.attributions().size()) {
            throw failure(
                    "Expecting attribution %s but there are %s:%n%s",
                    number, actual.attributions().size(), drawn());
        }
        return AttributionAssert.assertThat(article, actual.attributions().get(number - 1));
    }

    /**
     * Goes on with the only attribution.
     *
     * @return assertions on it
     */
    public AttributionAssert onlyAttribution() {
        return hasAttributions(1).attribution(1);
    }

    /**
     * Goes on with the first attribution of a content.
     *
     * @param words the words of each span of the content, in order
     * @return assertions on it
     */
    public AttributionAssert attributionOf(String... words) {
        for (Attribution attribution : actual.attributions()) {
            if (slices(attribution.content()).equals(List.of(words))) {
                return AttributionAssert.assertThat(article, attribution);
            }
        }
        throw failure("Expecting an attribution of%n  %s%nbut there is%n%s", List.of(words), drawn());
    }

    /**
     * Asserts that a credit was found.
     *
     * @param kind its form
     * @param name who is credited
     * @return this
     */
    public ExtractionAssert hasCredit(Credit.Kind kind, String name) {
        boolean found = actual.credits().stream()
                .anyMatch(credit -> credit.kind() == kind && credit.name().equals(name));
        if (!found) {
            throw failure("Expecting credit %s of %s among%n  %s", kind, name, actual.credits());
        }
        return this;
    }

    /**
     * Asserts that everything could be done.
     *
     * @return this
     */
    public ExtractionAssert hasNoIssues() {
        if (!actual.issues().isEmpty()) {
            throw failure("Expecting no issues but there are%n  %s", actual.issues());
        }
        return this;
    }

    /**
     * Asserts what a drawing of the attributions looks like.
     *
     * @param drawing the text with brackets, as {@link Drawing#of} makes it
     * @return this
     */
    public ExtractionAssert isDrawn(String drawing) {
        String found = Drawing.of(article, actual);
        if (!found.equals(drawing)) {
            throw failureWithActualExpected(found, drawing, "Expecting the drawing%n%s%nbut it is%n%s", drawing, found);
        }
        return this;
    }

    private List<String> slices(List<Span> spans) {
        return spans.stream().map(article.text()::slice).collect(Collectors.toList());
    }

    private String drawn() {
        return Drawing.numbered(article, actual);
    }
}
