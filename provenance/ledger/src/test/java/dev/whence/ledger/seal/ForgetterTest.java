package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.merkle.Piece;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sources are found by names, and those without one by their descriptions or ids, and nobody else is. */
class ForgetterTest {

    private static final String SENIOR = "senior harbour official";

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Article gazette = article(
            "Gazette",
            "The pier is rotten, a senior harbour official said.",
            "The crane is safe, a most senior harbour official said.",
            "The senior harbour official left early.",
            "That nothing burned, Ines Calloway said.");
    private final Article courier =
            article("Courier", "The pier is sound, a senior harbour official said.", "Bread is dear, Bo Lind said.");
    private final Article tarn = article("Tarn", "Nobody saw a senior harbour official, Bo Lind said.");

    private final Attribution rotten = said(gazette, "The pier is rotten", SENIOR, SourceKind.ANONYMOUS);
    private final Attribution crane = said(gazette, "The crane is safe", "most " + SENIOR, SourceKind.ANONYMOUS);
    private final Attribution burned = said(gazette, "nothing burned", "Ines Calloway", SourceKind.PERSON);
    private final Attribution sound = said(courier, "The pier is sound", SENIOR, SourceKind.ANONYMOUS);
    private final Attribution dear = said(courier, "Bread is dear", "Bo Lind", SourceKind.PERSON);
    private final Attribution nobody = said(tarn, "Nobody saw a " + SENIOR, "Bo Lind", SourceKind.PERSON);

    private Article article(String name, String... paragraphs) {
        Article article = Article.builder(name, String.join("\n", paragraphs) + "\n")
                .outlet(name)
                .build();
        ledger.append(List.of(new Entry.OfArticle(article, List.of())));
        return article;
    }

    private Attribution said(Article article, String content, String who, SourceKind kind) {
        int start = article.text().value().indexOf(content);
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + content.length())), Quotation.INDIRECT)
                .source(List.of(sourceBehind(article, start + content.length(), who)))
                .speaker(kind.named() ? Source.named(who, kind) : Source.described(who, kind, article.id()))
                .build();
        ledger.append(List.of(new Entry.OfAttribution(attribution, List.of())));
        return attribution;
    }

    private static Span sourceBehind(Article article, int from, String who) {
        int start = article.text().value().indexOf(who, from);
        return new Span(start, start + who.length());
    }

    private List<String> forget(String source) {
        return forget(() -> ledger.forget(List.of(source)));
    }

    private List<String> forgetDescribed(String description) {
        return forget(() -> ledger.forgetDescribed(description));
    }

    private List<String> forget(Supplier<Forgotten> forgetting) {
        List<String> forgotten = forgetting.get().attributionIds();
        assertThat(ledger.verify(List.of()).flaw()).isEmpty();
        String left = left();
        assertThat(forgetting.get()).isEqualTo(new Forgotten(0, 0, List.of()));
        assertThat(left()).isEqualTo(left);
        return forgotten;
    }

    /** What every entry still tells. */
    private String left() {
        try (var entries = ledger.sealed(0)) {
            return entries.flatMap(entry -> entry.pieces().stream())
                    .map(Piece::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aDescriptionIsForgottenInEveryArticleThatAttributesSomethingToOneSoDescribed() {
        assertThat(forgetDescribed("Senior HARBOUR official")).containsExactlyInAnyOrder(rotten.id(), sound.id());
        assertThat(left())
                .doesNotContain("The pier is rotten", "The pier is sound", "left early")
                .contains("The crane is safe", "nothing burned", "Bread is dear", "Nobody saw a " + SENIOR);
    }

    @Test
    void anIdOfOneWithoutANameIsForgottenInItsArticle() {
        String id = rotten.speaker().orElseThrow().id();
        assertThat(forget(id)).containsExactly(rotten.id());
        assertThat(left())
                .doesNotContain("The pier is rotten", "left early")
                .contains("The pier is sound", "nothing burned", "Nobody saw a " + SENIOR);
    }

    @Test
    void theIdOfANameStandsForTheName() {
        List<String> byName;
        Article other = article("Post", "It rained, Lind told us, and Bo Lind was there.");
        byName = forget(Source.named("Bo Lind", SourceKind.PERSON).id());
        assertThat(byName).containsExactlyInAnyOrder(dear.id(), nobody.id());
        assertThat(left()).doesNotContain("Lind").contains("The pier is sound", "nothing burned");
        assertThat(other.text().value()).contains("Lind");
    }

    @Test
    void whoWasGivenADescriptionByHandIsForgottenByIt() {
        Source keeper = Source.described("keeper of the lock", SourceKind.ANONYMOUS, courier.id());
        ledger.append(List.of(new Entry.Correction(dear.id(), keeper, "he asked not to be named")));
        assertThat(forgetDescribed("keeper of the lock")).containsExactly(dear.id());
        assertThat(left()).doesNotContain("keeper of the lock", "Bread is dear").contains("The pier is sound");
    }

    @Test
    void whatNobodyIsCalledIsNotForgotten() {
        String before = left();
        assertThat(forgetDescribed("official")).isEmpty();
        assertThat(forgetDescribed("Bo Lind"))
                .as("who has a name is not described")
                .isEmpty();
        assertThat(forget("0".repeat(32))).isEmpty();
        assertThat(forget(crane.id())).as("an attribution's id").isEmpty();
        assertThat(left()).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.forgetDescribed("?"))
                .withMessage("description must have letters or digits: ?");
    }

    @Test
    void aDescriptionThatIsGivenAsANameIsTakenForOne() {
        assertThat(ledger.forget(List.of(SENIOR)).attributionIds()).contains(rotten.id(), sound.id());
        assertThat(left()).doesNotContain(SENIOR).contains("nothing burned", "Bread is dear");
    }

    @Test
    void aNameIsForgottenWhereverItStands() {
        assertThat(forget("INES CALLOWAY")).containsExactly(burned.id());
        assertThat(left()).doesNotContain("Calloway", "nothing burned").contains("The pier is rotten");
    }

    @Test
    void itIsToldBeforehandWhichNamesAreNoSources() {
        String described = rotten.speaker().orElseThrow().id();
        assertThat(ledger.namesOfNoSource(List.of("INES calloway", "bo lind", described)))
                .isEmpty();
        assertThat(ledger.namesOfNoSource(
                        List.of("pier", "Bo Lind", "Lind", SENIOR, "0123456789abcdef0123456789abcdef")))
                .containsExactly("pier", "Lind", SENIOR, "0123456789abcdef0123456789abcdef");

        Source quill = Source.named("Ada Quill", SourceKind.PERSON);
        ledger.append(List.of(new Entry.Correction(burned.id(), quill, "misheard")));
        assertThat(ledger.namesOfNoSource(List.of("Ada Quill", "Ines Calloway")))
                .isEmpty();
        ledger.forget(List.of("Bo Lind"));
        assertThat(ledger.namesOfNoSource(List.of("Bo Lind"))).containsExactly("Bo Lind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.namesOfNoSource(List.of("?")))
                .withMessageContaining("?");
    }
}
