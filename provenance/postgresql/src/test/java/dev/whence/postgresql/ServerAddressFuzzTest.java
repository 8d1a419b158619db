package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever an address holds, it is taken or refused in one line, and the user's password stands in no message. */
class ServerAddressFuzzTest {

    private static final int GUESSABLE = 6;

    @FuzzTest(maxDuration = "5m")
    void anAddressIsTakenOrRefused(byte[] input) {
        String url = new String(input, StandardCharsets.UTF_8);
        ServerAddress address;
        try {
            address = ServerAddress.of(url);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("url must ");
            return;
        }
        assertThat(address.url()).startsWith("jdbc:postgresql:");
        assertThat(address.place()).startsWith("postgresql:");
        String password = address.properties().getProperty("password", "");
        String host = url.substring(url.lastIndexOf('@') + 1);
        if (password.length() >= GUESSABLE && !host.contains(password)) {
            assertThat(address.place()).doesNotContain(password);
            assertThat(address.url()).doesNotContain(password);
        }
    }
}
