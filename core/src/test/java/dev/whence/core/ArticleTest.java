package dev.whence.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final String URL = "https://ferrin.example/storm";

    @Test
    void theSameUrlAndTextAreTheSameArticleWhateverTheMetadata() {
        Article first = Article.builder("a.txt", "It rained.").url(URL).build();
        Article second = Article.builder("b.txt", "It rained.")
                .url(URL)
                .title("Storm")
                .outlet("Ferrin Times")
                .published(PublicationTime.parse("2031-03-04"))
                .build();
        assertThat(second).isEqualTo(first).hasSameHashCodeAs(first);
    }

    @Test
    void theSameUrlWithOtherTextIsARevision() {
        Article first = Article.builder("a.txt", "It rained.").url(URL).build();
        Article second = Article.builder("a.txt", "It snowed.").url(URL).build();
        assertThat(second).isNotEqualTo(first);
        assertThat(second.digest()).isNotEqualTo(first.digest());
    }

    @Test
    void withoutAUrlOutletDateAndNameAreTheAddress() {
        Article bare = Article.builder("a.txt", "It rained.").build();
        assertThat(Article.builder("a.txt", "It rained.").title("Storm").build())
                .isEqualTo(bare);
        assertThat(Article.builder("b.txt", "It rained.").build()).isNotEqualTo(bare);
        assertThat(Article.builder("a.txt", "It rained.").outlet("Ferrin Times").build())
                .isNotEqualTo(bare);
        assertThat(Article.builder("a.txt", "It rained.")
                        .published(PublicationTime.parse("2031-03-04"))
                        .build())
                .isNotEqualTo(bare);
    }

    @Test
    void theSameWordsHaveTheSameDigest() {
        Article first = Article.builder("a.txt", "It rained.").url(URL).build();
        Article second =
                Article.builder("b.txt", "It rained.").outlet("Ostby Post").build();
        assertThat(second.digest()).isEqualTo(first.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void partsOfAnAddressDoNotRunTogether() {
        Article first = Article.builder("c", "t").outlet("ab").build();
        Article second = Article.builder("bc", "t").outlet("a").build();
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsNotGivenIsAbsent() {
        Article article = Article.builder("a.txt", "").build();
        assertThat(article.title()).isEmpty();
        assertThat(article.outlet()).isEmpty();
        assertThat(article.url()).isEmpty();
        assertThat(article.language()).isEmpty();
        assertThat(article.published()).isEmpty();
        assertThat(article.bylines()).isEmpty();
        assertThat(article.credits()).isEmpty();
    }

    @Test
    void listsAreCopied() {
        List<String> bylines = new ArrayList<>(List.of("Ana Lund"));
        List<Credit> credits =
                new ArrayList<>(List.of(new Credit(Credit.Kind.AGENCY, "Coastline Wire", List.of(new Span(0, 2)))));
        Article article = Article.builder("a.txt", "It rained.")
                .bylines(bylines)
                .credits(credits)
                .build();
        bylines.clear();
        credits.clear();
        assertThat(article.bylines()).containsExactly("Ana Lund").isUnmodifiable();
        assertThat(article.credits()).hasSize(1).isUnmodifiable();
    }

    @Test
    void aBlankNameAndACreditBehindTheTextAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Article.builder(" ", "It rained."))
                .withMessage("name must not be blank");
        Credit behind = new Credit(Credit.Kind.DATELINE, "Ferrin", List.of(new Span(8, 11)));
        Article.Builder builder = Article.builder("a.txt", "It rained.").credits(List.of(behind));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("span [8, 11) ends behind the text of length 10");
    }
}
