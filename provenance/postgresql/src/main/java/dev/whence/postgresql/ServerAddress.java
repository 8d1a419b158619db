package dev.whence.postgresql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * Where a database is, and who asks. What an address holds beside host and database, the password first of all, goes to the
 * driver as a property, and into no message: one that cannot be read is not quoted either, for nobody knows then where its
 * password begins.
 *
 * @param url the address as the driver takes it: hosts and database, nothing else
 * @param place the address as messages name it: the same
 * @param properties user, password and whatever else the address says
 */
record ServerAddress(String url, String place, Properties properties) {

    private static final String JDBC = "jdbc:postgresql:";

    private static final String LIKE = "url must be like postgresql://host:5432/database";

    private static final Pattern PROGRAMS = Pattern.compile("postgres(ql)?://", Pattern.CASE_INSENSITIVE);

    /**
     * What the driver takes after its scheme. What it does not, it also tells the program's log, so that it is not asked. A
     * name with a sign that has its meaning elsewhere in an address is rather a part of a password.
     */
    private static final Pattern TAKEN = Pattern.compile("(//HOST(,HOST)*/)?[^/?:@&=;]*"
            .replace("HOST", "([^\\[\\]:,/?@&=;]*|\\[[0-9a-fA-F:.]*])(:PORT)?")
            .replace("PORT", "(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])"));

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /** Properties of the driver that say what the address says before its question mark. */
    private static final List<String> SAID_BEFORE = List.of("PGHOST", "PGPORT", "PGDBNAME", "service");

    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /**
     * An address, divided.
     *
     * @param programsForm whether it is of the form of PostgreSQL's own programs
     * @param user user and password, if it has them
     * @param hosts hosts and database
     * @param query what follows the question mark, if there is one
     */
    private record Split(boolean programsForm, Optional<String> user, String hosts, Optional<String> query) {

        /** Divides an address; what cannot be told from a password is refused. */
        static Split of(String url) {
            boolean programsForm = PROGRAMS.matcher(url).lookingAt();
            if (!programsForm && !url.regionMatches(true, 0, JDBC, 0, JDBC.length())) {
                throw new IllegalArgumentException("url must begin with postgresql:// or " + JDBC + "//");
            }
            if (BROKEN_ESCAPE.matcher(url).find()) {
                throw new IllegalArgumentException(
                        LIKE + "; it has a % without two hexadecimal digits after it: write % itself as %25");
            }
            if (url.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(LIKE + "; it has a control character");
            }
            String rest = programsForm ? url.substring(url.indexOf(':') + 1) : url.substring(JDBC.length());
            int slashes = rest.startsWith("//") ? 2 : 0;
            int at = rest.lastIndexOf('@', endOfHosts(rest, slashes));
            boolean hasUser = slashes > 0 && at >= slashes;
            String plain = hasUser ? "//" + rest.substring(at + 1) : rest;
            if (plain.indexOf('@') >= 0) {
                throw new IllegalArgumentException(
                        LIKE
                                + "; it has an @ where none can stand: before the host write @ as %40, / as %2F, ? as %3F, : as %3A");
            }
            int query = plain.indexOf('?');
            String hosts = query < 0 ? plain : plain.substring(0, query);
            if (!TAKEN.matcher(hosts).matches()) {
                throw new IllegalArgumentException(LIKE);
            }
            return new Split(
                    programsForm,
                    hasUser ? Optional.of(rest.substring(slashes, at)) : Optional.empty(),
                    hosts,
                    query < 0 ? Optional.empty() : Optional.of(plain.substring(query + 1)));
        }

        private static int endOfHosts(String rest, int from) {
            int end = rest.length();
            for (char c : new char[] {'/', '?'}) {
                int found = rest.indexOf(c, from);
                end = found < 0 ? end : Math.min(end, found);
            }
            return end;
        }

        String place() {
            return "postgresql:" + hosts;
        }
    }

    /**
     * Reads an address in the driver's form, or in the form of PostgreSQL's own programs.
     *
     * @throws IllegalArgumentException if it is neither, or has a parameter that the driver does not know; the message holds
     *     nothing of the address
     */
    static ServerAddress of(String url) {
        Split split = Split.of(url.strip());
        Properties properties = new Properties();
        split.user().ifPresent(user -> putUser(properties, user));
        split.query().ifPresent(query -> putParameters(properties, query, split.programsForm()));
        return new ServerAddress(JDBC + split.hosts(), split.place(), properties);
    }
    /** Returns an address as messages name it, which never has a password; of one that cannot be read, only its kind. */
    static String shown(String url) {
        try {
            return Split.of(url.strip()).place();
        } catch (IllegalArgumentException e) {
            return "postgresql://...";
        }
    }

    Connection connect() throws SQLException {
        Connection connection = driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take the address", "08001");
        }
        return connection;
    }

    /** Not by its class, whose annotations are of a library that does not come with it. */
    private static Driver driver() {
        return ServiceLoader.load(Driver.class, ServerAddress.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getName().equals("org.postgresql.Driver"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the PostgreSQL driver is missing: org.postgresql:postgresql"))
                .get();
    }

    ServerAddress as(String user, String password) {
        Properties changed = new Properties();
        changed.putAll(properties);
        changed.setProperty("user", user);
        changed.setProperty("password", password);
        return new ServerAddress(url, place, changed);
    }

    /** Without the properties, which hold the password. */
    @Override
    public String toString() {
        return place;
    }

    private static void putUser(Properties properties, String user) {
        int colon = user.indexOf(':');
        properties.setProperty("user", decoded(colon < 0 ? user : user.substring(0, colon), true));
        if (colon >= 0) {
            properties.setProperty("password", decoded(user.substring(colon + 1), true));
        }
    }

    private static void putParameters(Properties properties, String query, boolean plusIsItself) {
        Map<String, String> known = knownParameters();
        String[] parameters = query.split("&", -1);
        for (int i = 0; i < parameters.length; i++) {
            int equals = parameters[i].indexOf('=');
            String said = equals < 0 ? parameters[i] : parameters[i].substring(0, equals);
            String name = known.get(withoutForm(decoded(said, plusIsItself)));
            if (name == null || equals < 0) {
                throw new IllegalArgumentException(
                        "url must have parameters of PostgreSQL's JDBC driver after its ?, such as sslmode=verify-full; number "
                                + (i + 1) + " is none");
            }
            if (properties.containsKey(name)) {
                throw new IllegalArgumentException("url must say only once what " + name + " is");
            }
            String value = decoded(parameters[i].substring(equals + 1), plusIsItself);
            if (name.equals("sslmode") && !SSL_MODES.contains(value)) {
                throw new IllegalArgumentException("url must have an sslmode of " + String.join(", ", SSL_MODES));
            }
            properties.setProperty(name, value);
        }
    }

    /** The driver ignores a parameter that it does not know, even if it is only written in another case. */
    private static Map<String, String> knownParameters() {
        Map<String, String> known = new HashMap<>();
        try {
            for (DriverPropertyInfo property : driver().getPropertyInfo(JDBC, new Properties())) {
                known.put(withoutForm(property.name), property.name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the driver does not say which parameters it knows", e);
        }
        SAID_BEFORE.forEach(name -> known.remove(withoutForm(name)));
        return known;
    }

    /** "connect_timeout", as PostgreSQL's own programs have it, is the driver's "connectTimeout". */
    private static String withoutForm(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A plus stands for itself before the host, and after it in the form of PostgreSQL's own programs. */
    private static String decoded(String part, boolean plusIsItself) {
        return URLDecoder.decode(plusIsItself ? part.replace("+", "%2B") : part, StandardCharsets.UTF_8);
    }
}
