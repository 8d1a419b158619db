package dev.whence.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tern.example/dam",
                "http://tern.example",
                "HTTPS://Tern.example:8443/a?b=c&d=%20#e",
                "https://tern.example/@author",
                "https://[2001:db8::1]/"
            })
    void a_plain_web_address_is_a_link(String url) {
        assertThat(Links.isPlainWebAddress(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//tern.example",
                "/local",
                "https://",
                "https:///x",
                "https://?x",
                " https://tern.example",
                "https://tern.example/ x",
                "https://tern.example@evil.example",
                "https://tern.example\\@evil.example",
                "https://tern.example/\"onclick=",
                "https://tern.example/\u202Egpj",
                "https://t\u0435rn.example/"
            })
    void anything_else_is_text(String url) {
        assertThat(Links.isPlainWebAddress(url)).isFalse();
    }
}
