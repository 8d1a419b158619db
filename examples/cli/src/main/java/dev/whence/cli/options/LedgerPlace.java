package dev.whence.cli.options;

import dev.whence.postgresql.PostgresqlLedger;
import dev.whence.sqlite.SqliteLedger;
import dev.whence.tracker.Ledger;
import dev.whence.tracker.LedgerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a ledger is: the name of a SQLite file, or the address of a PostgreSQL database. */
public final class LedgerPlace {

    public static final String KINDS = "a SQLite file, or postgresql://user@host/database";

    /**
     * What is meant as an address of a database, however it is spelt: it may hold a password, which would be printed with the
     * name of a file. That is a scheme, settings as PostgreSQL's programs take them, or a password before a host. Who has a
     * file with such a name writes {@code ./} before it.
     */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\s*(jdbc:|(postgres|postgresql|pgsql):|postgres(ql)?//|[a-z][a-z0-9+.-]+:/?/).*"
                    + "|.*\\b(password|passwd|pwd)\\s*=.*"
                    + "|/*[^/]*:.*@.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private LedgerPlace() {}

    /** Opens a ledger, and makes it if there is none. */
    public static Ledger openOrMake(String place) {
        return isAddress(place) ? inDatabase(place, PostgresqlLedger::open) : SqliteLedger.open(checked(place));
    }

    /** Opens a ledger that is there: to look into one that is not is a slip of the pen, no reason to make it. */
    public static Ledger open(String place) {
        return isAddress(place)
                ? inDatabase(place, PostgresqlLedger::openExisting)
                : SqliteLedger.openExisting(checked(place));
    }

    private static Ledger inDatabase(String address, Function<String, Ledger> opening) {
        try {
            return opening.apply(address);
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    shown(address),
                    "is no address: " + e.getMessage(),
                    "name one like postgresql://host:5432/database",
                    e);
        }
    }

    private static Path checked(String place) {
        Path file = PathArgument.of(place);
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // opening a pipe would wait for a writer
            throw new LedgerException(place, "is no regular file", "name the file of a ledger", null);
        }
        if (!PathArgument.isPlain(file)) {
            throw new LedgerException(
                    place, "is not named in ASCII", "run this in a locale of UTF-8, as with LC_ALL=C.UTF-8", null);
        }
        return file;
    }

    /** Returns the file of a ledger that is one. */
    public static Optional<Path> file(String place) {
        return isAddress(place) ? Optional.empty() : Optional.of(PathArgument.of(place));
    }

    /** Returns the place as messages name it: without a password. */
    public static String shown(String place) {
        return isAddress(place) ? PostgresqlLedger.withoutSecrets(place) : place;
    }

    /** Tells whether something is, or was meant to be, the address of a database. */
    static boolean isAddress(String place) {
        return ADDRESS.matcher(place).matches();
    }

    /** Returns a message in which no argument that is an address stands as it was given. */
    public static String withoutSecrets(String message, String... arguments) {
        String shown = message;
        for (String argument : arguments) {
            String value = argument.startsWith("--") ? argument.substring(argument.indexOf('=') + 1) : argument;
            if (isAddress(value)) {
                shown = shown.replace(value, shown(value));
            }
        }
        return shown;
    }

    /** Takes a place that names something. */
    public static final class Given implements ITypeConverter<String> {

        @Override
        public String convert(String place) {
            if (!isAddress(place)) {
                try {
                    PathArgument.of(place);
                } catch (UsageException e) {
                    throw new TypeConversionException(String.valueOf(e.getMessage()));
                }
            }
            return place;
        }
    }
}
