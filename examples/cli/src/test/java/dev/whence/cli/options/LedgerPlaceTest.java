package dev.whence.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.cli.Ran;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** However it is spelt, and wherever it is put by mistake. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ines:secret@127.0.0.1:1/news",
                "postgres://ines:secret@127.0.0.1:1/news",
                "POSTGRESQL://ines:secret@127.0.0.1:1/news",
                "JDBC:PostgreSQL://ines:secret@127.0.0.1:1/news",
                " postgresql://ines:secret@127.0.0.1:1/news",
                "postgresql:/ines:secret@127.0.0.1:1/news",
                "postgresql:ines:secret@127.0.0.1:1/news",
                "postgresql//ines:secret@127.0.0.1:1/news",
                "postgrseql://ines:secret@127.0.0.1:1/news",
                "mysql://ines:secret@127.0.0.1:1/news",
                "ines:secret@127.0.0.1:1/news",
                "//ines:secret@127.0.0.1:1/news",
                "host=127.0.0.1 port=1 user=ines password=secret",
                "postgresql://ines:my secret@127.0.0.1:1/news",
                "postgresql://ines:my%20secret@127.0.0.1:1/news",
                "postgresql://ines:my@secret@127.0.0.1:1/news",
                "postgresql://ines:my/secret@127.0.0.1:1/news",
                "postgresql://ines:1234/secret@127.0.0.1:1",
                "postgresql://ines:my?secret@127.0.0.1:1/news",
                "postgresql://ines:1234?secret@127.0.0.1:1/news",
                "postgresql://ines:secret%@127.0.0.1:1/news",
                "postgresql://ines:secret\n@127.0.0.1:1/news",
                "postgresql://ines:secret@[::1]:1/news",
                "postgresql://127.0.0.1:1/news?user=ines&password=secret",
                "postgresql://127.0.0.1:1/news&password=secret",
                "postgresql://127.0.0.1:1/news?sslpassword=secret",
                "postgresql://127.0.0.1:1/news?pasword=secret",
                "postgresql://127.0.0.1:1?password=secret"
            })
    void no_command_prints_a_password(String address) {
        String[][] lines = {
            {"find", "--ledger", address},
            {"find", "--ledger=" + address},
            {"trace", "--ledger", address},
            {"verify", "--ledger", address},
            {"verify", "--ledger", address, "--write-checkpoint", address},
            {"verify", "--ledger", "no.db", "--checkpoint", address},
            {"explain", address, "0123456789abcdef0123456789abcdef"},
            {"trace", "--report", address},
            {"trace", "--model=" + address, "x.txt"},
            {"read", address},
            {"extract", "x.txt", address},
            {"find", address},
            {"find", "--ledgr", address},
            {"find", "--ledgr=" + address},
            {"find", "--ledger", "no.db", "--from", address},
            {"find", "--ledger", "no.db", "--limit", address},
            {"train", "--threads", address, "--out", "m", "corpus"},
            {address},
            {"--ledger", address, "find"}
        };
        for (String[] line : lines) {
            Ran ran = Ran.whence(line);
            assertThat(ran.status()).as(String.join(" ", line)).isIn(1, 2);
            assertThat(ran.messages()).as(String.join(" ", line)).isNotEmpty().doesNotContain("secret", "\tat ");
            assertThat(ran.data()).doesNotContain("secret");
        }
        assertThat(Files.exists(Path.of(address))).isFalse();
    }

    @Test
    void a_place_is_shown_without_its_secrets() {
        assertThat(LedgerPlace.shown("postgresql://ines:secret@host/news?password=secret"))
                .isEqualTo("postgresql://host/news");
        assertThat(LedgerPlace.shown("the record.ledger")).isEqualTo("the record.ledger");
    }
}
