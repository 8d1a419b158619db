package dev.whence.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void theFormsOfAnAddressAreOne() {
        assertThat(List.of(
                        "https://courier.example/a",
                        "http://courier.example/a",
                        "HTTPS://WWW.Courier.example:443/a/",
                        "http://courier.example:80/a#comments",
                        "https://courier.example/a?utm_source=feed&UTM_medium=rss&fbclid=1&gclid=2&mc_cid=3",
                        "https://courier.example/amp/a",
                        "https://courier.example/a/amp/",
                        "https://courier.example/a.amp",
                        "https://amp.courier.example/a?amp=1",
                        "https://www.courier.example/a?outputType=amp",
                        "https://courier-example.cdn.ampproject.org/c/s/courier.example/a",
                        "https://www.google.com/amp/s/courier.example/amp/a",
                        " https://courier.example/a? "))
                .extracting(url -> Address.of(url).value())
                .containsOnly("https://courier.example/a");
        assertThat(Address.of("https://courier.example/a.amp.html").value())
                .isEqualTo("https://courier.example/a.html");
        assertThat(Address.of("http://www.courier.example/").value()).isEqualTo("https://courier.example");
    }

    @Test
    void addressesOfOtherPagesStayApart() {
        List<String> urls = List.of(
                "https://courier.example/a",
                "https://courier.example/A",
                "https://courier.example/b",
                "https://courier.example/a/b",
                "https://courier.example/a?id=2",
                "https://courier.example/a?id=3",
                "https://courier.example/?p=3",
                "https://courier.example/?story=amp",
                "https://courier.example/#!/a",
                "https://news.courier.example/a",
                "https://courier.example:8080/a",
                "https://www.example/a",
                "urn:newsml:courier.example:a",
                "mailto:a@courier.example",
                "");
        assertThat(urls.stream().map(Address::of).collect(Collectors.toSet())).hasSameSizeAs(urls);
    }

    @Test
    void whatOnlyTracksIsTakenOutFromAmongWhatChooses() {
        assertThat(Address.of("https://courier.example/a?id=2&utm_source=x&page=3#top")
                        .value())
                .isEqualTo("https://courier.example/a?id=2&page=3");
    }

    @Test
    void oneTextAtFormsOfOneAddressIsOneArticle() {
        Article plain = article("https://courier.example/a", "It rained.");
        Article other = article("http://www.courier.example/a/?utm_source=feed#top", "It rained.");
        assertThat(other).isEqualTo(plain);
        assertThat(other.url()).hasValue("http://www.courier.example/a/?utm_source=feed#top");
        assertThat(other.formerId()).isNotEqualTo(other.id());
        // an address that is given in canonical form gives the id that it always gave
        assertThat(plain.formerId()).isEqualTo(plain.id()).isEqualTo(plain.currentId());
        assertThat(article("https://courier.example/a", "It snowed.")).isNotEqualTo(plain);
        Article recorded = other.recordedAs(other.formerId());
        assertThat(recorded.id()).isEqualTo(other.formerId());
        assertThat(recorded.currentId()).isEqualTo(plain.id());
        assertThat(recorded.address()).isEqualTo(plain.address());
    }

    private static Article article(String url, String text) {
        return Article.builder("a", text).url(url).build();
    }
}
