package dev.whence.core.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address in canonical form, so that the forms in which one page is linked are equal: with {@code http} or {@code https},
 * with or without {@code www.}, a default port, a slash at the end, a fragment, parameters that only track readers, and as AMP
 * page or not. A parameter that may choose the page, such as {@code id}, stays. An address that is not of the web stays as it
 * is. Nothing is looked up. Immutable and thread-safe.
 */
public final class Address {

    /** A longer one is no address that anyone links to. */
    private static final int LONGEST = 8192;

    private static final Pattern WEB = Pattern.compile(
            "https?://([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** How search engines serve AMP pages of others; the address of the page is a part of theirs. */
    private static final Pattern AMP_CACHE = Pattern.compile(
            "https?://(?:[^/?#\\s]+\\.cdn\\.ampproject\\.org/[cv]|(?:www\\.)?google\\.[a-z.]{2,6}/amp)/(?:s/)?([^/?#\\s]+\\.[^/?#\\s]+.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PORT = Pattern.compile(":(?:80|443)?$");

    /** They say where a reader came from, as the programs say that add them: analytics, advertising, mailings, feeds. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "oly_enc_id",
            "oly_anon_id",
            "vero_id",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "__twitter_impression",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "at_medium",
            "at_campaign",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "smid",
            "smtyp",
            "cmpid",
            "ncid",
            "xtor",
            "usqp",
            "amp_js_v",
            "amp_gsa");

    private static final Set<String> AMP = Set.of("amp", "amp=", "amp=1", "amp=true", "outputtype=amp");

    private final String value;

    private Address(String value) {
        this.value = value;
    }

    /**
     * Brings an address into canonical form; nothing in it makes this fail.
     *
     * @param url any address
     * @return the address, equal for all forms of it
     */
    public static Address of(String url) {
        String canonical = Objects.requireNonNull(url, "url").strip();
        if (canonical.length() > LONGEST) {
            return new Address(canonical);
        }
        // each round makes it shorter, but for one that adds the s of https
        for (String before = ""; !before.equals(canonical); ) {
            before = canonical;
            canonical = round(canonical).strip();
        }
        return new Address(canonical);
    }

    private static String round(String url) {
        Matcher cached = AMP_CACHE.matcher(url);
        String own = cached.matches() ? "https://" + cached.group(1) : url;
        Matcher web = WEB.matcher(own);
        if (!web.matches()) {
            return own;
        }
        String path = path(web.group(2));
        String query = query(web.group(3));
        String fragment = web.group(4);
        // where scripts choose the page by the fragment, it is marked so
        boolean chooses = fragment != null && fragment.startsWith("#!");
        return "https://" + host(web.group(1)) + path + query + (chooses ? fragment : "");
    }

    private static String host(String authority) {
        String host = PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
        boolean hasPrefix = host.startsWith("www.") || host.startsWith("amp.");
        return hasPrefix && host.indexOf('.', 4) > 4 ? host.substring(4) : host;
    }

    private static String path(String given) {
        String path = given;
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        if (path.startsWith("/amp/")) {
            return path.substring(4);
        }
        if (path.endsWith("/amp") && path.length() > 4 || path.endsWith(".amp")) {
            return path.substring(0, path.length() - 4);
        }
        return path.endsWith(".amp.html") ? path.substring(0, path.length() - 9) + ".html" : path;
    }

    private static String query(@Nullable String given) {
        List<String> kept = new ArrayList<>();
        for (String parameter : (given == null ? "" : given).split("&")) {
            if (!parameter.isBlank() && !onlyTracks(parameter.toLowerCase(Locale.ROOT))) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean onlyTracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return name.startsWith("utm_") || TRACKING.contains(name) || AMP.contains(parameter);
    }

    /**
     * Returns the canonical form.
     *
     * @return {@code https://courier.example/a} for {@code http://www.courier.example/a/?utm_source=feed}
     */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address address && address.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
