package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the smaller values refuse, and that they copy what they are given. */
class ValuesTest {

    private static final List<Span> ONE = List.of(new Span(0, 4));
    private static final List<Span> NONE = List.of();
    private static final Variant IDENTICAL = new Variant(Set.of(Variant.Kind.IDENTICAL), List.of());
    private static final Statement STATEMENT = new Statement("s", "attribution", "article", ONE);

    static List<Arguments> mistakes() {
        return List.of(
                mistake(() -> edit(Edit.Operation.DROPPED, NONE, NONE), "DROPPED does not go with before [] after []"),
                mistake(() -> edit(Edit.Operation.DROPPED, ONE, ONE), "DROPPED does not go with"),
                mistake(() -> edit(Edit.Operation.ADDED, ONE, NONE), "ADDED does not go with"),
                mistake(() -> edit(Edit.Operation.ADDED, ONE, ONE), "ADDED does not go with"),
                mistake(() -> edit(Edit.Operation.REPLACED, ONE, NONE), "REPLACED does not go with"),
                mistake(() -> edit(Edit.Operation.MOVED, NONE, ONE), "MOVED does not go with"),
                mistake(() -> new Variant(Set.of(), List.of()), "kinds must not be empty"),
                mistake(
                        () -> new Variant(EnumSet.of(Variant.Kind.IDENTICAL, Variant.Kind.HEDGED), List.of()),
                        "identical must stand alone: [IDENTICAL, HEDGED]"),
                mistake(() -> link("a", "a", 0.5), "a statement must not be linked with itself: a"),
                mistake(() -> link("a", "b", 1.5), "score must lie between 0 and 1: 1.5"),
                mistake(() -> link("a", "b", Double.NaN), "score must lie between 0 and 1: NaN"),
                mistake(() -> new Claim("a", List.of(), List.of()), "statements must not be empty"),
                mistake(
                        () -> new Claim("a", List.of(STATEMENT), List.of("a")),
                        "a claim must not contradict itself: a"),
                mistake(() -> new Statement("s", "attribution", "article", NONE), "spans must not be empty"),
                mistake(() -> new Statement("s", " ", "article", ONE), "ids must not be blank: [s,  , article]"),
                mistake(() -> new Credit(Credit.Kind.AGENCY, " ", NONE), "name must not be blank"),
                mistake(() -> new Mention("", NONE), "name must not be blank"),
                mistake(() -> new Mention("Wire", List.of(new Span(2, 2))), "spans must not hold an empty span"),
                mistake(() -> new Issue("", Optional.empty(), "bad"), "origin must not be blank"),
                mistake(() -> new Issue("rules", Optional.empty(), " "), "message must not be blank"),
                mistake(() -> new ExtractorId("", "1"), "name must not be blank"),
                mistake(() -> new ExtractorId("rules", " "), "version must not be blank"),
                mistake(() -> new Source(" ", "Ana Lund", SourceKind.PERSON), "id must not be blank"),
                mistake(() -> Source.named(" ", SourceKind.PERSON), "name must not be blank"),
                mistake(
                        () -> Source.named("officials", SourceKind.GROUP),
                        "kind must be one that goes by a name: GROUP"),
                mistake(() -> Source.described("officials", SourceKind.GROUP, ""), "articleId must not be blank"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamed(ThrowingCallable mistake, String message) {
        assertThatIllegalArgumentException().isThrownBy(mistake).withMessageStartingWith(message);
    }

    @Test
    void editsThatFitAreTaken() {
        assertThat(edit(Edit.Operation.DROPPED, ONE, NONE).before()).isEqualTo(ONE);
        assertThat(edit(Edit.Operation.ADDED, NONE, ONE).after()).isEqualTo(ONE);
        assertThat(edit(Edit.Operation.REPLACED, ONE, ONE)).isEqualTo(edit(Edit.Operation.REPLACED, ONE, ONE));
    }

    @Test
    void listsAndSetsAreCopied() {
        List<Span> spans = new ArrayList<>(ONE);
        Set<Variant.Kind> kinds = EnumSet.of(Variant.Kind.HEDGED);
        List<Edit> edits = new ArrayList<>();
        List<Statement> statements = new ArrayList<>(List.of(STATEMENT));
        List<String> contradicts = new ArrayList<>();
        Mention mention = new Mention("Wire", spans);
        Credit credit = new Credit(Credit.Kind.AGENCY, "Wire", spans);
        Statement statement = new Statement("s", "attribution", "article", spans);
        Edit edit = edit(Edit.Operation.DROPPED, spans, NONE);
        Variant variant = new Variant(kinds, edits);
        Claim claim = new Claim("c", statements, contradicts);
        spans.add(new Span(5, 6));
        kinds.add(Variant.Kind.ALTERED);
        edits.add(edit);
        statements.add(STATEMENT);
        contradicts.add("c");
        assertThat(List.of(mention.spans(), credit.spans(), statement.spans(), edit.before()))
                .allMatch(ONE::equals);
        assertThat(variant.kinds()).containsExactly(Variant.Kind.HEDGED).isUnmodifiable();
        assertThat(variant.edits()).isEmpty();
        assertThat(claim.statements()).hasSize(1);
        assertThat(claim.contradicts()).isEmpty();
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

    @Test
    void aNameIsTheSameSourceInEveryArticleAndADescriptionIsNot() {
        assertThat(Source.named("Ana LUND", SourceKind.PERSON).id())
                .isEqualTo(Source.named("Ana Lund", SourceKind.PERSON).id());
        assertThat(Source.named("Lund", SourceKind.PERSON).id())
                .isNotEqualTo(Source.named("Lund", SourceKind.ORGANIZATION).id());
        Source first = Source.described("port official", SourceKind.ANONYMOUS, "a");
        assertThat(Source.described("Port official", SourceKind.ANONYMOUS, "a").id())
                .isEqualTo(first.id());
        assertThat(Source.described("port official", SourceKind.ANONYMOUS, "b").id())
                .isNotEqualTo(first.id());
    }

    @Test
    void documentsDoNotSpeakAndUnnamedSourcesHaveNoName() {
        assertThat(SourceKind.values()).filteredOn(kind -> !kind.speaks()).containsExactly(SourceKind.DOCUMENT);
        assertThat(SourceKind.values())
                .filteredOn(kind -> !kind.named())
                .containsExactly(SourceKind.GROUP, SourceKind.ANONYMOUS, SourceKind.DOCUMENT);
    }

    private static Edit edit(Edit.Operation operation, List<Span> before, List<Span> after) {
        return new Edit(operation, before, after);
    }

    private static Link link(String first, String second, double score) {
        return new Link(first, second, Link.Relation.SAME, IDENTICAL, score);
    }

    private static Arguments mistake(ThrowingCallable mistake, String message) {
        return Arguments.of(mistake, message);
    }
}
