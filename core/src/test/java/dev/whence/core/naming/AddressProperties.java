package dev.whence.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressProperties {

    @Property
    void aCanonicalAddressIsItsOwnCanonicalForm(@ForAll("addresses") String url) {
        String canonical = Address.of(url).value();
        assertThat(Address.of(canonical).value()).isEqualTo(canonical);
    }

    @Property
    void noStringMakesItFail(@ForAll String any) {
        String canonical = Address.of(any).value();
        assertThat(Address.of(canonical)).isEqualTo(Address.of(any));
    }

    @Property
    void aParameterThatChoosesThePageStays(@ForAll("numbers") String number) {
        String base = "https://courier.example/a?story=";
        assertThat(Address.of(base + number)).isNotEqualTo(Address.of(base + number + "0"));
        assertThat(Address.of(base + number + "&utm_campaign=" + number)).isEqualTo(Address.of(base + number));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.integers().between(1, 1_000_000).map(String::valueOf);
    }

    /** Of the pieces that addresses are made of, in any order. */
    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                        "http://",
                        "HTTPS://",
                        "www.",
                        "amp.",
                        "google.com",
                        "courier.example",
                        "x.cdn.ampproject.org",
                        ":80",
                        ":",
                        ":443",
                        "/",
                        "/amp",
                        "/amp/s/",
                        "/c/s/",
                        ".amp",
                        ".html",
                        "/a",
                        "?",
                        "&",
                        "utm_source=x",
                        "amp=1",
                        "id=2",
                        "outputType=amp",
                        "#",
                        "#!",
                        " ",
                        "\u00e9",
                        ".",
                        "@",
                        "%2F")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }
}
