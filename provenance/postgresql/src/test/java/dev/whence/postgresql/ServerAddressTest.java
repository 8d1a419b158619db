package dev.whence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.ledger.entry.LedgerException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address is spelt, its password goes to the server alone, and nothing that it asks for is ignored. */
class ServerAddressTest {

    /** Nobody listens there. */
    private static final String NOBODY = "127.0.0.1:1";

    /** Every one holds "hunter", which is never to be seen, and perhaps "secret" beside it. */
    private static final List<String> SPELLINGS = List.of(
            "postgresql://ines:hunter2@HOST/news",
            "postgres://ines:hunter2@HOST/news",
            "POSTGRESQL://ines:hunter2@HOST/news",
            "PostgreSQL://ines:hunter2@HOST/news",
            "Postgres://ines:hunter2@HOST/news",
            "jdbc:postgresql://ines:hunter2@HOST/news",
            "JDBC:POSTGRESQL://ines:hunter2@HOST/news",
            "jdbc:postgres://ines:hunter2@HOST/news",
            "postgresql:/ines:hunter2@HOST/news",
            "postgresql:ines:hunter2@HOST/news",
            "postgresql:///ines:hunter2@HOST/news",
            "postgresql:////ines:hunter2@HOST/news",
            "postgresql//ines:hunter2@HOST/news",
            "jdbc:postgresql:ines:hunter2@HOST/news",
            "jdbc:postgresql:/ines:hunter2@HOST/news",
            " postgresql://ines:hunter2@HOST/news",
            "\tpostgresql://ines:hunter2@HOST/news\n",
            "postgresql://ines:hunter2 secret@HOST/news",
            "postgresql://ines:hunter2%20secret@HOST/news",
            "postgresql://ines:hunter2@secret@HOST/news",
            "postgresql://ines:secret@hunter2@HOST/news",
            "postgresql://ines:hunter2:secret@HOST/news",
            "postgresql://ines:hunter2/secret@HOST/news",
            "postgresql://ines:1234/hunter2@HOST",
            "postgresql://ines:1234/hunter2@HOST/news",
            "postgresql://ines:hunter2?secret@HOST/news",
            "postgresql://ines:1234?hunter2@HOST/news",
            "postgresql://ines:1234?hunter2=1@HOST/news",
            "postgresql://ines:1234/x?hunter2&secret@HOST/news",
            "postgresql://ines:hunter2#secret@HOST/news",
            "postgresql://ines:hunter2%@HOST/news",
            "postgresql://ines:hunter2%zz@HOST/news",
            "postgresql://ines:hunter2%ff@HOST/news",
            "postgresql://ines:hunter2\\@HOST/news",
            "postgresql://ines:hunter2\n@HOST/news",
            "postgresql://ines:[hunter2]@HOST/news",
            "postgresql://ines:hunter2@[::1]:1/news",
            "postgresql://ines:hunter2@[::1/news",
            "postgresql://ines:hunter2@::1/news",
            "postgresql://ines:hunter2@HOST:1/news",
            "postgresql://ines:hunter2@HOST,127.0.0.1:2/news",
            "postgresql://ines:hunter2@127.0.0.1:99999/news",
            "postgresql://:hunter2@HOST/news",
            "postgresql://ines%3Ahunter2@HOST/news",
            "postgresql://HOST/news?user=ines&password=hunter2",
            "postgresql://HOST/news?password=hunter2",
            "postgresql://HOST/news?PASSWORD=hunter2",
            "postgresql://HOST/news?pass%77ord=hunter2",
            "postgresql://HOST/news?password=hunter2@secret",
            "postgresql://HOST/news?password=hunter2&sslmode=bogus",
            "postgresql://HOST/news?sslpassword=hunter2",
            "postgresql://HOST/news?sslmode=verify-full&sslpassword=hunter2",
            "postgresql://HOST/news?passwrod=hunter2",
            "postgresql://HOST/news?hunter2",
            "postgresql://HOST/news?password:hunter2",
            "postgresql://HOST/news?password=a&password=hunter2",
            "postgresql://ines:secret@HOST/news?password=hunter2",
            "postgresql://HOST/news&password=hunter2",
            "postgresql://HOST/news;password=hunter2",
            "postgresql://HOST;password=hunter2/news",
            "postgresql://HOST&password=hunter2/news",
            "postgresql://HOST?password=hunter2",
            "jdbc:postgresql://HOST/news?user=ines&password=hunter2",
            "jdbc:postgresql:news?password=hunter2",
            "mysql://ines:hunter2@HOST/news?password=secret",
            "ines:hunter2@HOST/news",
            "//ines:hunter2@HOST/news",
            "host=127.0.0.1 port=1 user=ines password=hunter2");

    @Test
    void noSpellingPrintsItsPassword() {
        for (String spelling : SPELLINGS) {
            assertSecret(spelling.replace("HOST", NOBODY));
        }
        assertThat(SPELLINGS).hasSizeGreaterThan(40);
    }

    /** Opens the ledger, and looks at all that anybody could see: the message, its causes, what is printed of them, the log. */
    private static void assertSecret(String url) {
        StringWriter seen = new StringWriter();
        logged(seen::write, () -> {
            for (Consumer<String> opening :
                    List.<Consumer<String>>of(PostgresqlLedger::open, PostgresqlLedger::openExisting)) {
                assertThatThrownBy(() -> opening.accept(url)).as(url).satisfies(failure -> {
                    failure.printStackTrace(new PrintWriter(seen, true));
                    if (failure instanceof LedgerException refused) {
                        seen.write(refused.place() + refused.mend());
                    } else {
                        assertThat(failure).isInstanceOf(IllegalArgumentException.class);
                    }
                    assertThat(String.valueOf(failure.getMessage()).lines()).hasSize(1);
                });
            }
        });
        seen.write(PostgresqlLedger.withoutSecrets(url));
        try {
            seen.write(ServerAddress.of(url).toString());
        } catch (IllegalArgumentException e) {
            e.printStackTrace(new PrintWriter(seen, true));
        }
        assertThat(seen.toString().toLowerCase(Locale.ROOT)).as(url).doesNotContain("hunter", "secret@", "=secret");
    }

    private static void logged(Consumer<String> sink, Runnable work) {
        Logger driver = Logger.getLogger("org.postgresql");
        Level before = driver.getLevel();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                sink.accept(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        driver.addHandler(handler);
        driver.setLevel(Level.ALL);
        boolean parents = driver.getUseParentHandlers();
        driver.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            driver.setUseParentHandlers(parents);
            driver.setLevel(before);
            driver.removeHandler(handler);
        }
    }

    @Property(tries = 2000)
    void noRandomPasswordIsShown(@ForAll("addresses") String address) {
        StringWriter seen = new StringWriter();
        seen.write(PostgresqlLedger.withoutSecrets(address));
        try {
            ServerAddress read = ServerAddress.of(address);
            seen.write(read + read.url() + read.place());
        } catch (IllegalArgumentException e) {
            seen.write(String.valueOf(e.getMessage()));
        }
        assertThat(seen.toString()).doesNotContain("hunter");
    }

    /** Passwords of signs that mean something in an address, around a word that is looked for. */
    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> signs =
                Arbitraries.strings().withChars("@:/?#&=%[],. +\\'\"19aZ\u00e9").ofMaxLength(6);
        Arbitrary<String> scheme = Arbitraries.of(
                "postgresql://", "postgres://", "POSTGRES://", "jdbc:postgresql://", "postgresql:/", "postgresql:", "");
        Arbitrary<String> password =
                Combinators.combine(signs, signs).as((before, after) -> before + "hunter2" + after);
        Arbitrary<String> form = Arbitraries.of(
                "ines:PASSWORD@host/news",
                "ines:PASSWORD@host:5432/news?sslmode=require",
                ":PASSWORD@[::1]/news",
                "host/news?password=PASSWORD",
                "host/news?sslmode=disable&sslpassword=PASSWORD&user=ines",
                "ines@host/news?passwort=PASSWORD");
        return Combinators.combine(scheme, form, password)
                .as((begin, rest, secret) -> begin + rest.replace("PASSWORD", secret));
    }

    @Test
    void whatAnAddressSaysGoesToTheDriver() {
        ServerAddress address = ServerAddress.of(
                "postgresql://in%20es:p@ss%2Fword+1@host:5433,[::1]/news?sslmode=verify-full&connect_timeout=5"
                        + "&application_name=desk+one&CurrentSchema=a%26b");

        assertThat(address.url()).isEqualTo("jdbc:postgresql://host:5433,[::1]/news");
        assertThat(address.place()).isEqualTo("postgresql://host:5433,[::1]/news");
        assertThat(address.properties())
                .containsEntry("user", "in es")
                .containsEntry("password", "p@ss/word+1")
                .containsEntry("sslmode", "verify-full")
                .containsEntry("connectTimeout", "5")
                .containsEntry("ApplicationName", "desk+one")
                .containsEntry("currentSchema", "a&b")
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "sslmod=require,number 1 is none",
        "sslmode=require&sslmod=x,number 2 is none",
        "sslmode,number 1 is none",
        "'',number 1 is none",
        "sslmode=require&,number 2 is none",
        "target_session_attrs=read-write,number 1 is none",
        "host=other,number 1 is none",
        "PGHOST=other,number 1 is none",
        "PGPORT=1,number 1 is none",
        "PGDBNAME=other,number 1 is none",
        "service=mine,number 1 is none",
        "sslmode=Require,url must have an sslmode of disable",
        "sslmode=,url must have an sslmode of disable",
        "sslmode=require&SSLMODE=disable,must say only once what sslmode is"
    })
    void aParameterThatWouldBeIgnoredIsRefused(String query, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.of("postgresql://host/news?" + query))
                .withMessageContaining(why);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.of("jdbc:postgresql://host/news?" + query))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void aServerWithoutSslIsRefusedWhereSslIsAskedFor(String mode) throws Exception {
        String url = Ledgers.freshUrl(PostgresServer.shared()).substring("jdbc:".length());
        for (String name : List.of("sslmode", "SSLMODE", "sslMode")) {
            Refusals.assertRefused(
                    () -> Ledgers.open(url + "&" + name + "=" + mode), "no connection with SSL, as sslmode asks for");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer"})
    void aServerWithoutSslIsEnoughWhereSslIsNotAskedFor(String mode) throws Exception {
        String url = Ledgers.freshUrl(PostgresServer.shared());
        try (PostgresqlLedger ledger = Ledgers.open(url + "&sslmode=" + mode)) {
            assertThat(ledger.size()).isZero();
        }
    }
}
