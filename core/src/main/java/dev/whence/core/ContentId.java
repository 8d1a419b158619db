package dev.whence.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Makes ids from content, so that two runs give the same bytes: SHA-256 (FIPS 180-4) over the parts, each preceded by
 * its length, so that no two different lists of parts run together. Not thread-safe; one instance makes one id.
 */
final class ContentId {

    private static final int BYTES_KEPT = 16;

    private final MessageDigest digest;

    ContentId(String domain) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        add(domain);
    }

    ContentId add(String part) {
        byte[] bytes = Objects.requireNonNull(part, "part").getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    ContentId add(List<Span> spans) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 8 * spans.size()).putInt(spans.size());
        spans.forEach(span -> buffer.putInt(span.start()).putInt(span.end()));
        digest.update(buffer.flip());
        return this;
    }

    /** Returns the first 128 bits of the hash in lower-case hexadecimal. */
    String make() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }

    /** Returns all 256 bits in lower-case hexadecimal. */
    String makeWhole() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
