package dev.whence.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the parts of entries refuse, and that they copy what they are given. */
class EntryValuesTest {

    private static final List<Span> ONE = List.of(new Span(0, 4));
    private static final List<Span> NONE = List.of();
    private static final Variant IDENTICAL = new Variant(Set.of(Variant.Kind.IDENTICAL), List.of());

    static List<Arguments> mistakes() {
        return List.of(
                mistake(
                        () -> edit(Variant.Edit.Operation.DROPPED, NONE, NONE),
                        "DROPPED does not go with before [] after []"),
                mistake(() -> edit(Variant.Edit.Operation.DROPPED, ONE, ONE), "DROPPED does not go with"),
                mistake(() -> edit(Variant.Edit.Operation.ADDED, ONE, NONE), "ADDED does not go with"),
                mistake(() -> edit(Variant.Edit.Operation.ADDED, ONE, ONE), "ADDED does not go with"),
                mistake(() -> edit(Variant.Edit.Operation.REPLACED, ONE, NONE), "REPLACED does not go with"),
                mistake(() -> edit(Variant.Edit.Operation.MOVED, NONE, ONE), "MOVED does not go with"),
                mistake(() -> new Variant(Set.of(), List.of()), "kinds must not be empty"),
                mistake(
                        () -> new Variant(EnumSet.of(Variant.Kind.IDENTICAL, Variant.Kind.HEDGED), List.of()),
                        "identical must stand alone: [IDENTICAL, HEDGED]"),
                mistake(() -> link("a", "a", 0.5), "a statement must not be linked with itself: a"),
                mistake(() -> link("a", "b", 1.5), "score must lie between 0 and 1: 1.5"),
                mistake(() -> link("a", "b", Double.NaN), "score must lie between 0 and 1: NaN"),
                mistake(() -> new Statement("s", "attribution", "article", NONE), "spans must not be empty"),
                mistake(() -> new Statement("s", " ", "article", ONE), "ids must not be blank: [s,  , article]"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamed(ThrowingCallable mistake, String message) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessageStartingWith(message);
    }

    @Test
    void editsThatFitAreTaken() {
        assertThat(edit(Variant.Edit.Operation.DROPPED, ONE, NONE).before()).isEqualTo(ONE);
        assertThat(edit(Variant.Edit.Operation.ADDED, NONE, ONE).after()).isEqualTo(ONE);
        assertThat(edit(Variant.Edit.Operation.REPLACED, ONE, ONE))
                .isEqualTo(edit(Variant.Edit.Operation.REPLACED, ONE, ONE));
    }

    @Test
    void listsAndSetsAreCopied() {
        List<Span> spans = new ArrayList<>(ONE);
        Set<Variant.Kind> kinds = EnumSet.of(Variant.Kind.HEDGED);
        List<Variant.Edit> edits = new ArrayList<>();
        Statement statement = new Statement("s", "attribution", "article", spans);
        Variant.Edit edit = edit(Variant.Edit.Operation.DROPPED, spans, NONE);
        Variant variant = new Variant(kinds, edits);
        spans.add(new Span(5, 6));
        kinds.add(Variant.Kind.ALTERED);
        edits.add(edit);
        assertThat(List.of(statement.spans(), edit.before())).allMatch(ONE::equals);
        assertThat(variant.kinds()).containsExactly(Variant.Kind.HEDGED).isUnmodifiable();
        assertThat(variant.edits()).isEmpty();
    }

    @Test
    void kindsOfAVariantStandInTheirOrder() {
        Set<Variant.Kind> kinds = Set.of(Variant.Kind.RE_ATTRIBUTED, Variant.Kind.TRUNCATED, Variant.Kind.HEDGED);
        assertThat(new Variant(kinds, List.of()).kinds())
                .containsExactly(Variant.Kind.TRUNCATED, Variant.Kind.HEDGED, Variant.Kind.RE_ATTRIBUTED);
    }

    @Test
    void aStatementMustLieInItsContent() {
        Attribution attribution = Attribution.builder("article", new ExtractorId("rules", "1"))
                .content(List.of(new Span(2, 8)), Quotation.INDIRECT)
                .build();
        assertThat(Statement.of(attribution, List.of(new Span(3, 8))).articleId())
                .isEqualTo("article");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statement.of(attribution, List.of(new Span(1, 4))))
                .withMessage("spans must lie inside the content [[2, 8)]: [[1, 4)]");
    }

    static List<Arguments> labels() {
        return List.of(
                Arguments.of(
                        Arrays.stream(Variant.Kind.values())
                                .map(Variant.Kind::label)
                                .toList(),
                        "identical benign truncated extended altered paraphrased number-changed hedged re-attributed"),
                Arguments.of(
                        Arrays.stream(Variant.Edit.Operation.values())
                                .map(Variant.Edit.Operation::label)
                                .toList(),
                        "dropped added replaced moved"),
                Arguments.of(
                        Arrays.stream(Link.Relation.values())
                                .map(Link.Relation::label)
                                .toList(),
                        "same contradicts"));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void theLabelsAreThoseThatOtherProgramsRelyOn(List<String> written, String labels) {
        assertThat(String.join(" ", written)).isEqualTo(labels);
    }

    @Test
    void everyLabelIsReadBack() {
        assertThat(Variant.Kind.values()).allMatch(kind -> Variant.Kind.ofLabel(kind.label()) == kind);
        assertThat(Variant.Edit.Operation.values()).allMatch(one -> Variant.Edit.Operation.ofLabel(one.label()) == one);
        assertThat(Link.Relation.values()).allMatch(one -> Link.Relation.ofLabel(one.label()) == one);
    }

    private static Variant.Edit edit(Variant.Edit.Operation operation, List<Span> before, List<Span> after) {
        return new Variant.Edit(operation, before, after);
    }

    private static Link link(String first, String second, double score) {
        return new Link(first, second, Link.Relation.SAME, IDENTICAL, score);
    }

    private static Arguments mistake(ThrowingCallable mistake, String message) {
        return Arguments.of(mistake, message);
    }
}
