package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the smaller values refuse, and that they copy what they are given. */
class ValuesTest {

    private static final List<Span> ONE = List.of(new Span(0, 4));
    private static final List<Span> NONE = List.of();

    static List<Arguments> mistakes() {
        return List.of(
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
    void listsAreCopied() {
        List<Span> spans = new ArrayList<>(ONE);
        Mention mention = new Mention("Wire", spans);
        Credit credit = new Credit(Credit.Kind.AGENCY, "Wire", spans);
        spans.add(new Span(5, 6));
        assertThat(List.of(mention.spans(), credit.spans())).allMatch(ONE::equals);
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

    private static Arguments mistake(ThrowingCallable mistake, String message) {
        return Arguments.of(mistake, message);
    }
}
