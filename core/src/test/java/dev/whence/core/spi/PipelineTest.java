package dev.whence.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Issue;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Article ARTICLE =
            Article.builder("a.txt", "Ana Lund said it rained.").build();

    @Test
    void twoExtractorsOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pipeline.of(finding("rules", 0, 4), finding("rules", 5, 9)))
                .withMessage("two extractors are named rules");
    }

    @Test
    void aPipelineWithoutExtractorsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pipeline.builder().build())
                .withMessage("a pipeline must have an extractor");
    }

    @Test
    void aMissingPrerequisiteIsNamed() {
        Extractor needing = extractor("names", Set.of("rules"), context -> Extraction.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pipeline.of(needing, finding("rules", 0, 4)))
                .withMessage("extractor names requires rules, which does not stand before it: []");
        assertThat(Pipeline.of(finding("rules", 0, 4), needing).extractors()).hasSize(2);
    }

    @Test
    void eachExtractorIsGivenWhatEarlierOnesFound() {
        Extractor counting = extractor("counting", Set.of(), context -> {
            int found = context.earlier().attributions().size();
            return new Extraction(
                    List.of(), List.of(), List.of(new Issue("counting", Optional.empty(), "saw " + found)));
        });
        Extraction found = Pipeline.of(finding("rules", 0, 4), counting).extract(ARTICLE);
        assertThat(found.attributions()).hasSize(1);
        assertThat(found.issues()).extracting(Issue::message).containsExactly("saw 1");
    }

    @Test
    void theEarlierAnswerStandsAndTheLaterIsNoted() {
        Extraction found =
                Pipeline.of(finding("rules", 0, 4), finding("model", 0, 4)).extract(ARTICLE);
        assertThat(found.attributions()).hasSize(1);
        Attribution attribution = found.attributions().get(0);
        assertThat(attribution.extractor().name()).isEqualTo("rules");
        assertThat(attribution.alsoFoundBy()).containsExactly(new ExtractorId("model", "1"));
    }

    @Test
    void whatAnotherTellsByOtherSpansIsNotToldTwice() {
        Extractor rules = extractor("rules", Set.of(), context -> of(said("rules", 9, 13, 14, 23)));
        Extractor model = extractor("model", Set.of(), context -> {
            Attribution twice = said("model", 9, 13, 17, 23);
            Attribution inside = Attribution.builder(ARTICLE.id(), new ExtractorId("model", "1"))
                    .cue(List.of(new Span(14, 16)))
                    .content(List.of(new Span(17, 22)), Quotation.INDIRECT)
                    .outerId(twice.id())
                    .build();
            return of(twice, inside);
        });
        List<Attribution> found = Pipeline.of(rules, model).extract(ARTICLE).attributions();
        assertThat(found)
                .extracting(Attribution::content)
                .containsExactly(List.of(new Span(14, 23)), List.of(new Span(17, 22)));
        assertThat(found.get(1).outerId()).contains(found.get(0).id());
        assertThat(Pipeline.of(model).extract(ARTICLE).attributions()).hasSize(2);
    }

    @Test
    void whatAnExtractorTellsApartStaysApart() {
        Extractor rules = extractor("rules", Set.of(), context -> of(said("rules", 9, 13, 14, 23)));
        Extractor model =
                extractor("model", Set.of(), context -> of(said("model", 9, 13, 14, 23), said("model", 9, 13, 17, 23)));
        assertThat(Pipeline.of(rules, model).extract(ARTICLE).attributions()).hasSize(2);
    }

    private static Attribution said(String extractor, int cue, int cueEnd, int content, int contentEnd) {
        return Attribution.builder(ARTICLE.id(), new ExtractorId(extractor, "1"))
                .cue(List.of(new Span(cue, cueEnd)))
                .content(List.of(new Span(content, contentEnd)), Quotation.INDIRECT)
                .build();
    }

    @Test
    void theAnswerStandsInDocumentOrderWithOuterOnesFirst() {
        Extractor inner = extractor("inner", Set.of(), context -> of(said("inner", 5, 8, 0, 4)));
        Extraction found = Pipeline.of(finding("late", 10, 12), inner, finding("outer", 0, 9))
                .extract(ARTICLE);
        assertThat(found.attributions())
                .extracting(attribution -> attribution.extractor().name())
                .containsExactly("outer", "inner", "late");
    }

    @Test
    void aFailureIsIsolatedByDefault() {
        Extraction found = Pipeline.of(failing(), finding("rules", 0, 4)).extract(ARTICLE);
        assertThat(found.attributions()).hasSize(1);
        assertThat(found.issues()).hasSize(1);
        Issue issue = found.issues().get(0);
        assertThat(issue.origin()).isEqualTo("failing");
        assertThat(issue.message())
                .startsWith("extractor failing/1 failed and was left out: ")
                .contains("broken here")
                .doesNotContain("\n");
    }

    @Test
    void aFailureEndsTheExtractionIfAskedTo() {
        Pipeline pipeline = Pipeline.builder()
                .add(failing())
                .onFailure(Pipeline.OnFailure.FAIL_FAST)
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> pipeline.extract(ARTICLE))
                .withMessage("broken\nhere");
    }

    @Test
    void answersThatDoNotFitTheArticleAreIsolated() {
        int length = ARTICLE.text().length();
        Attribution elsewhere = Attribution.builder("elsewhere", id("rules"))
                .content(List.of(new Span(0, 1)), Quotation.INDIRECT)
                .build();
        Attribution alone =
                attribution("rules", 0, 4).toBuilder().outerId("nowhere").build();
        Mention behind = new Mention("reporters", List.of(new Span(0, length + 1)));
        List<Extraction> misfits = List.of(
                of(attribution("rules", 0, length + 1)),
                of(elsewhere),
                of(alone),
                of(attribution("rules", 0, 4).toBuilder().addressee(behind).build()),
                of(attribution("rules", 0, 4).toBuilder().relay(behind).build()),
                new Extraction(
                        List.of(),
                        List.of(new Credit(Credit.Kind.AGENCY, "Wire", List.of(new Span(0, length + 1)))),
                        List.of()),
                new Extraction(
                        List.of(),
                        List.of(),
                        List.of(new Issue("rules", Optional.of(new Span(0, length + 1)), "too long"))));
        for (Extraction misfit : misfits) {
            Extraction found = Pipeline.of(extractor("rules", Set.of(), context -> misfit), finding("model", 0, 4))
                    .extract(ARTICLE);
            assertThat(found.attributions())
                    .as("attributions beside %s", misfit)
                    .containsExactly(attribution("model", 0, 4));
            assertThat(found.issues()).as("issues for %s", misfit).hasSize(1);
            assertThat(found.issues().get(0).message()).contains("extractor rules/1 failed");
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void anAnswerOfNullIsIsolated() {
        Extraction found =
                Pipeline.of(extractor("rules", Set.of(), context -> null)).extract(ARTICLE);
        assertThat(found.issues()).hasSize(1);
    }

    @Test
    void endlessRecursionIsIsolated() {
        Extraction found =
                Pipeline.of(extractor("rules", Set.of(), context -> recurse(0))).extract(ARTICLE);
        assertThat(found.issues()).hasSize(1);
    }

    @Test
    void whateverAnArticleMakesAnExtractorThrowIsIsolated() {
        List<Throwable> thrown = List.of(
                new AssertionError("no such thing"),
                new NoClassDefFoundError("elsewhere/Missing"),
                new ExceptionInInitializerError(new IllegalStateException("broken")),
                new UnsatisfiedLinkError("none"),
                new IOException("checked, and not declared"),
                new CloneNotSupportedException("checked, too"),
                new ServiceConfigurationError("none"),
                new StackOverflowError("deep"),
                new OutOfMemoryError("Java heap space"),
                new UncheckedIOException(new IOException("of a file")));
        for (Throwable each : thrown) {
            Extraction found = Pipeline.of(throwing("hostile", each), finding("rules", 0, 4))
                    .extract(ARTICLE);
            assertThat(found.attributions())
                    .as("others' results beside %s", each)
                    .hasSize(1);
            assertThat(found.issues())
                    .as("issues for %s", each)
                    .containsExactly(new Issue(
                            "hostile", Optional.empty(), "extractor hostile/1 failed and was left out: " + each));
        }
    }

    @Test
    void whatIsNotOfTheArticleIsThrownOn() {
        for (Error each : List.of(new InternalError("of the machine"), new UnknownError("of it"))) {
            assertThatThrownBy(() -> Pipeline.of(throwing("hostile", each)).extract(ARTICLE))
                    .isSameAs(each);
        }
    }

    @Test
    void anErrorEndsTheExtractionIfAskedTo() {
        Pipeline pipeline = Pipeline.builder()
                .add(throwing("hostile", new AssertionError("no")))
                .onFailure(Pipeline.OnFailure.FAIL_FAST)
                .build();
        assertThatThrownBy(() -> pipeline.extract(ARTICLE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anInterruptionThatAnExtractorSwallowsIsNotLost() {
        Extraction found = Pipeline.of(throwing("hostile", new InterruptedException("stop")), finding("rules", 0, 4))
                .extract(ARTICLE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.attributions()).hasSize(1);
        assertThat(found.issues()).hasSize(1);
    }

    @Test
    void anExtractorThatFailsToSayWhatFailedIsIsolated() {
        int[] asked = {0};
        Extractor hostile = new Extractor() {
            @Override
            public ExtractorId id() {
                if (asked[0]++ > 1) {
                    throw new IllegalStateException("no name any more");
                }
                return new ExtractorId("hostile", "1");
            }

            @Override
            public Extraction extract(ExtractionContext context) {
                asked[0] = 2;
                throw new IllegalStateException("no") {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("no words either");
                    }
                };
            }
        };
        Extraction found = Pipeline.of(hostile, finding("rules", 0, 4)).extract(ARTICLE);
        assertThat(found.attributions()).hasSize(1);
        assertThat(found.issues()).extracting(Issue::origin).containsExactly("hostile");
    }

    @Test
    void anExtractorThatUsesUpTheMemoryIsIsolated() {
        Extractor greedy = extractor("greedy", Set.of(), context -> {
            Object held = context;
            while (true) {
                held = new Object[] {held, new long[Integer.MAX_VALUE / 8]};
            }
        });
        Extraction found = Pipeline.of(greedy, finding("rules", 0, 4)).extract(ARTICLE);
        assertThat(found.attributions()).hasSize(1);
        assertThat(found.issues())
                .extracting(Issue::message)
                .singleElement(STRING)
                .contains("OutOfMemoryError");
    }

    @Test
    void aPipelineIsAnExtractorOfItsOwnName() {
        Pipeline inner = Pipeline.builder()
                .id(new ExtractorId("both", "3"))
                .add(finding("rules", 0, 4))
                .build();
        Pipeline outer = Pipeline.of(inner, finding("model", 5, 9));
        assertThat(inner.id()).hasToString("both/3");
        assertThat(outer.extract(ARTICLE).attributions()).hasSize(2);
        assertThat(outer.extract(ARTICLE)).isEqualTo(outer.extract(ARTICLE));
    }

    /** Deeper than any stack. */
    private static Extraction recurse(int depth) {
        return depth == Integer.MAX_VALUE
                ? Extraction.empty()
                : new Extraction(recurse(depth + 1).attributions(), List.of(), List.of());
    }

    private static Extractor failing() {
        return extractor("failing", Set.of(), context -> {
            throw new IllegalStateException("broken\nhere");
        });
    }

    private static Extractor throwing(String name, Throwable thrown) {
        return extractor(name, Set.of(), context -> {
            throw PipelineTest.<RuntimeException>stealthily(thrown);
        });
    }

    /** Throws a checked exception where none is declared, as code in other languages does. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T stealthily(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Extractor finding(String name, int start, int end) {
        return extractor(name, Set.of(), context -> of(attribution(name, start, end)));
    }

    private static Extraction of(Attribution... found) {
        return new Extraction(List.of(found), List.of(), List.of());
    }

    private static Attribution attribution(String extractor, int start, int end) {
        return Attribution.builder(ARTICLE.id(), id(extractor))
                .content(List.of(new Span(start, end)), Quotation.INDIRECT)
                .build();
    }

    private static ExtractorId id(String name) {
        return new ExtractorId(name, "1");
    }

    private static Extractor extractor(
            String name, Set<String> requires, Function<ExtractionContext, Extraction> extraction) {
        return new Extractor() {
            @Override
            public ExtractorId id() {
                return new ExtractorId(name, "1");
            }

            @Override
            public Set<String> requires() {
                return requires;
            }

            @Override
            public Extraction extract(ExtractionContext context) {
                return extraction.apply(context);
            }
        };
    }
}
