package dev.whence.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is erased in whatever form and place it stands, and what only looks like it stays. */
class ForgottenNamesTest {

    private final InMemoryLedger ledger = new InMemoryLedger();

    private Article add(Article.Builder builder) {
        Article article = builder.build();
        ledger.append(List.of(new Entry.OfArticle(article, List.of())));
        return article;
    }

    private Article text(String... paragraphs) {
        return add(Article.builder("page " + ledger.size(), String.join("\n", paragraphs) + "\n"));
    }

    private Attribution said(Article article, String content, String who, SourceKind kind) {
        int start = article.text().value().indexOf(content);
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + content.length())), Quotation.INDIRECT)
                .speaker(kind.named() ? Source.named(who, kind) : Source.described(who, kind, article.id()))
                .build();
        ledger.append(List.of(new Entry.OfAttribution(attribution, List.of())));
        return attribution;
    }

    private String left() {
        try (var entries = ledger.sealed(0)) {
            return entries.flatMap(entry -> entry.pieces().stream())
                    .map(Piece::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ine\u0301s Calloway",
                "Ines Calloway",
                "\uFF29\uFF4E\uFF45\uFF53 Calloway",
                "Inés\u2010Calloway",
                "INÉS  CALLOWAY",
                "Inés\u00AD Cal\u00ADloway",
                "Inés\u200BCalloway",
                "@InesCalloway",
                "In&eacute;s Calloway"
            })
    void everyFormOfANameIsErased(String form) {
        Article article = text("The pier is rotten, " + form + "’s dog knows.", "Bread is dear.");
        said(article, "The pier is rotten", form.replace("@", "").replace("&eacute;", "é"), SourceKind.PERSON);
        assertThat(ledger.forget(List.of("Inés Calloway")).pieces()).isPositive();
        assertThat(left()).contains("Bread is dear").doesNotContain("pier").doesNotContain("alloway");
    }

    @Test
    void aNameIsErasedInTitlesAndAddresses() {
        text("Inés Calloway was there.");
        add(Article.builder("a", "Bread is dear.\n").title("What In&#233;s Calloway knew"));
        add(Article.builder("b", "Bread is dear.\n").url("https://tarn.example/ines%2Dcalloway"));
        add(Article.builder("c", "Bread is dear.\n").url("https://tarn.example/?q=In%C3%A9s+Calloway"));
        add(Article.builder("notes/inescalloway.txt", "Bread is dear.\n"));
        add(Article.builder("d", "Bread is dear.\n").bylines(List.of("BY INES CALLOWAY", "Bo Lind")));
        add(Article.builder("f", "Bread is dear.\n").bylines(List.of("Calloway, Inés")));
        add(Article.builder("g/calloway_ines.txt", "Bread is dear.\n"));
        ledger.forget(List.of("Inés Calloway"));
        assertThat(left()).doesNotContainIgnoringCase("calloway").contains("Bread is dear", "Bo Lind");
    }

    @Test
    void anApostropheDoesNotHideAName() {
        Article article = text("The pier is rotten, Conan O’Brien said.", "It was O'BRIEN'S pier.", "Brien is a town.");
        said(article, "The pier is rotten", "Conan O’Brien", SourceKind.PERSON);
        add(Article.builder("e", "Bread is dear.\n").url("https://tarn.example/conan-o-brien"));
        ledger.forget(List.of("Conan O'Brien"));
        assertThat(left())
                .doesNotContainIgnoringCase("O'Brien")
                .doesNotContain("rotten", "o-brien")
                .contains("a town");
    }

    @Test
    void aReasonThatQuotesTheLastWordOfANameIsErased() {
        Article article = text("The pier is rotten, Ines Calloway said.", "Bread is dear, Bo Lind said.");
        said(article, "The pier is rotten", "Ines Calloway", SourceKind.PERSON);
        Attribution dear = said(article, "Bread is dear", "Bo Lind", SourceKind.PERSON);
        ledger.append(List.of(
                new Entry.Correction(dear.id(), Source.named("Ada Quill", SourceKind.PERSON), "not Calloway, Quill"),
                new Entry.Retraction(dear.id(), "misheard")));
        ledger.forget(List.of("Ines Calloway"));
        assertThat(left()).doesNotContain("Calloway").contains("Ada Quill", "misheard", "Bread is dear");
    }

    @Test
    void wordsThatOnlyLookLikeANameStay() {
        Article article = text(
                "The pier is rotten, Don King said.",
                "We don't know, Bo Lind said.",
                "The king was there.",
                "Anna came.",
                "So did King's dog.");
        said(article, "The pier is rotten", "Don King", SourceKind.PERSON);
        said(article, "Anna came", "Don", SourceKind.PERSON);
        ledger.forget(List.of("Don King"));
        assertThat(left()).doesNotContain("rotten", "dog").contains("The king was there", "We don't know");
        ledger.forget(List.of("Don"));
        assertThat(left()).contains("We don't know").doesNotContain("Anna");
    }

    @Test
    void whoHasOneLetterTakesNoOtherLettersAlong() {
        Article article = text("The pier is rotten, X said.", "Bo Lind’s U.X.O. was x-rayed in TeX.", "X closed.");
        said(article, "The pier is rotten", "X", SourceKind.ORGANIZATION);
        ledger.forget(List.of("X"));
        assertThat(left()).contains("Bo Lind").doesNotContain("rotten", "closed");
    }

    @Test
    void whatSuffixesFollowANameIsNoLastWord() {
        Article article = text("The pier is rotten, Al Davis Jr. said.", "Davis left.", "Bo Lind Jr. came.");
        said(article, "The pier is rotten", "Al Davis Jr.", SourceKind.PERSON);
        ledger.forget(List.of("Al Davis Jr."));
        assertThat(left()).doesNotContain("Davis").contains("Bo Lind");
    }

    @Test
    void whatIsNotForgottenIsForeseen() {
        Article article = add(Article.builder("pier.txt", "The pier is rotten, Ines Calloway said.\nIt rained.\n")
                .title("Calloway: rotten"));
        add(Article.builder("calloway.txt", "Bread is dear, I. Calloway said.\n")
                .title("Calloway on bread")
                .url("https://tarn.example/i-calloway"));
        Source ines = Source.named("Ines Calloway", SourceKind.PERSON);
        Source short1 = Source.named("I. Calloway", SourceKind.PERSON);
        Source lind = Source.named("Bo Lind", SourceKind.PERSON);
        said(article, "The pier is rotten", "Ines Calloway", SourceKind.PERSON);
        long size = ledger.size();
        String before = left();

        ForgettingPlan plan = Forgetter.foresee(
                List.of("INES CALLOWAY"),
                List.of(),
                List.of(List.of(ines, short1), List.of(lind)),
                () -> ledger.sealed(0));

        assertThat(plan.attributionIds()).hasSize(1);
        assertThat(plan.articles()).containsExactly("pier.txt");
        assertThat(plan.namesErased()).containsExactly("Ines Calloway");
        assertThat(plan.otherNames()).containsExactly("I. Calloway");
        assertThat(plan.stillNamedIn())
                .containsExactly(
                        "title: Calloway on bread",
                        "address: https://tarn.example/i-calloway",
                        "article: calloway.txt");
        assertThat(plan.suppression()).isEqualTo(Suppression.of(List.of("INES CALLOWAY"), List.of(), List.of()));
        assertThat(ledger.size()).isEqualTo(size);
        assertThat(left()).isEqualTo(before);
        Forgotten forgotten = ledger.forget(List.of("INES CALLOWAY"));
        assertThat(List.of(plan.entries(), plan.pieces())).containsExactly(forgotten.entries(), forgotten.pieces());
        assertThat(forgotten.attributionIds()).isEqualTo(plan.attributionIds());
    }

    @Test
    void aListHasTheNamesThatIdsStandFor() {
        Article article = text("The pier is rotten, Ines Calloway said.", "Boats are dear, the Tarn Board said.");
        said(article, "The pier is rotten", "Ines Calloway", SourceKind.PERSON);
        said(article, "Boats are dear", "Tarn Board", SourceKind.ORGANIZATION);
        String id = Source.named("Ines Calloway", SourceKind.PERSON).id();
        assertThat(Forgetter.suppression(
                        List.of(id, "tarn board", "nobody"), List.of("a clerk"), () -> ledger.sealed(0)))
                .isEqualTo(
                        Suppression.of(List.of("Ines Calloway", "nobody"), List.of("tarn board"), List.of("a clerk")));
    }
}
