package dev.whence.postgresql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * Where a database is, and who asks.
 *
 * @param url the address as the driver takes it, without user and password
 * @param place the address as messages name it: never with a password
 * @param properties user, password and whatever else the address says
 */
record ServerAddress(String url, String place, Properties properties) {

    private static final String JDBC = "jdbc:postgresql:";

    /**
     * What the driver takes behind its scheme. What it does not, it also tells the program's log, so that it is not asked.
     */
    private static final Pattern TAKEN = Pattern.compile("(//HOST(,HOST)*/)?[^/?]*(\\?.*)?"
            .replace("HOST", "([^\\[\\]:,/?]*|\\[[0-9a-fA-F:.]*])(:PORT)?")
            .replace("PORT", "(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])"));

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /**
     * Reads an address in the driver's form, or in the form of PostgreSQL's own programs.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static ServerAddress of(String url) {
        boolean programsForm = url.startsWith("postgresql://") || url.startsWith("postgres://");
        if (!programsForm && !url.startsWith(JDBC)) {
            throw new IllegalArgumentException(
                    "url must begin with postgresql:// or " + JDBC + "//: " + withoutSecrets(url));
        }
        if (BROKEN_ESCAPE.matcher(url).find()) {
            throw unlike(url);
        }
        String rest = programsForm ? url.substring(url.indexOf(':') + 1) : url.substring(JDBC.length());
        Properties properties = new Properties();
        String plain = rest;
        int slashes = rest.startsWith("//") ? 2 : 0;
        int end = endOfHosts(rest, slashes);
        int at = rest.lastIndexOf('@', end);
        if (slashes > 0 && at >= slashes) {
            putUser(properties, rest.substring(slashes, at));
            plain = "//" + rest.substring(at + 1);
        }
        if (!TAKEN.matcher(plain).matches()) {
            throw unlike(url);
        }
        return new ServerAddress(JDBC + plain, "postgresql:" + withoutQuery(plain), properties);
    }

    private static IllegalArgumentException unlike(String url) {
        return new IllegalArgumentException("url must be like postgresql://host:5432/database: " + withoutSecrets(url));
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

    private static int endOfHosts(String rest, int from) {
        int end = rest.length();
        for (char c : new char[] {'/', '?'}) {
            int found = rest.indexOf(c, from);
            end = found < 0 ? end : Math.min(end, found);
        }
        return end;
    }

    private static void putUser(Properties properties, String user) {
        int colon = user.indexOf(':');
        properties.setProperty("user", decoded(colon < 0 ? user : user.substring(0, colon)));
        if (colon >= 0) {
            properties.setProperty("password", decoded(user.substring(colon + 1)));
        }
    }

    /** A plus stands for itself before the host. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static String withoutSecrets(String url) {
        return withoutQuery(url.replaceFirst("//[^?]*@", "//"));
    }
}
