package dev.whence.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands take a file or a database for a ledger; what a database does is tested where it is implemented. */
class LedgerPlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgresql:", "jdbc:postgresql:"})
    void an_address_leads_to_a_server_and_its_password_is_not_shown(String scheme) throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        for (String command : new String[] {"trace", "find", "verify"}) {
            Ran ran = Ran.whence(command, "--ledger", scheme + "//ines:secret@127.0.0.1:" + port + "/news");
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.messageLines())
                    .singleElement()
                    .asString()
                    .contains("postgresql://127.0.0.1:" + port + "/news: no server answers")
                    .doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ines:secret@host:port:port/news", "ines:secret@host:99999/news", "ines:my/secret@host/news"})
    void a_broken_address_is_one_line(String rest) {
        Ran ran = Ran.whence("trace", "--ledger", "postgresql://" + rest);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.messageLines())
                .singleElement()
                .asString()
                .contains("is no address")
                .doesNotContain("secret");
    }

    @Test
    void a_place_is_shown_without_its_secrets() {
        assertThat(LedgerPlace.shown("postgresql://ines:secret@host/news?password=secret"))
                .isEqualTo("postgresql://host/news");
        assertThat(LedgerPlace.shown("the record.ledger")).isEqualTo("the record.ledger");
    }
}
