package dev.whence.benchmarks.breaker;

/** Addresses of databases. */
final class Addresses {

    private Addresses() {}

    /** Makes {@code postgresql://user:password@host:port/database?…} into the address that the driver takes. */
    static String ofDriver(String address) {
        String rest = address.substring(address.indexOf("//") + 2);
        int at = rest.lastIndexOf('@', rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/'));
        if (at < 0) {
            return "jdbc:postgresql://" + rest;
        }
        String[] user = rest.substring(0, at).split(":", 2);
        String host = rest.substring(at + 1);
        return "jdbc:postgresql://" + host + (host.indexOf('?') < 0 ? '?' : '&') + "user=" + user[0]
                + (user.length > 1 ? "&password=" + user[1] : "");
    }
}
