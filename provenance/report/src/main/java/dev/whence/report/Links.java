package dev.whence.report;

import java.io.IOException;
import java.util.Locale;

/** Links to the world outside the page: only those that a reader can see through. */
final class Links {

    private Links() {}

    /**
     * Writes an address as a link if it is a plain one of the web, else as text: no other scheme, no user name that poses as
     * a host, nothing that is not printable ASCII.
     */
    static void write(Html html, String url, String label) throws IOException {
        if (!isPlainWebAddress(url)) {
            html.element("bdi", "address", url);
            return;
        }
        html.open("a")
                .attribute("href", url)
                .attribute("rel", "noopener noreferrer")
                .attribute("referrerpolicy", "no-referrer")
                .text(label)
                .close();
    }

    static boolean isPlainWebAddress(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        int host = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
        if (host < 0 || host == url.length() || "/?#:.".indexOf(url.charAt(host)) >= 0) {
            return false;
        }
        boolean inHost = true;
        for (int i = host; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c >= 0x7F || "<>\"'`\\{}|^".indexOf(c) >= 0 || inHost && c == '@') {
                return false;
            }
            inHost &= "/?#".indexOf(c) < 0;
        }
        return true;
    }
}
