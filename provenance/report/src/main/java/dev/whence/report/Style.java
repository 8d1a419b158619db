package dev.whence.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's style sheet and the content security policy that lets nothing but this style sheet in: no script, no image, no
 * font, no connection (CSP Level 3, section 2.3.1, hash source).
 */
final class Style {

    private static final String RESOURCE = "report.css";

    private final String css;
    private final String policy;

    private Style(String css) {
        if (css.contains("</") || css.contains("\r")) {
            throw new IllegalStateException(RESOURCE + " must hold neither an end tag nor a carriage return");
        }
        this.css = css;
        policy = "default-src 'none'; style-src 'sha256-" + hash(css) + "'; base-uri 'none'; form-action 'none'";
    }

    /** Loads the style sheet that lies beside this class. */
    static Style load() {
        try (InputStream in = Style.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Style("\n" + css.replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String css() {
        return css;
    }

    String policy() {
        return policy;
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
