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
        // what also stands where the host or the database is named may be shown
        boolean isElsewhere = url.indexOf(password) != url.lastIndexOf(password);
        if (password.length() >= GUESSABLE && !isElsewhere) {
            assertThat(address.place()).doesNotContain(password);
            assertThat(address.url()).doesNotContain(password);
        }
    }
}
