package dev.whence.ledger.words;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as whoever follows an address or shows a page reads it: percent-encoding (RFC 3986, section 2.1), character
 * references of HTML and internationalized host names (RFC 3492) decoded, also if they were encoded twice, and without tags.
 *
 * @param text the decoded text
 * @param starts where each of its UTF-16 code units begins in the encoded text
 * @param ends where each of them ends there
 */
record DecodedText(String text, int[] starts, int[] ends) {

    private static final Pattern ENCODED = Pattern.compile("(?<percent>%(?:25)*+\\p{XDigit}{2})"
            + "|&(?:(?i:amp);)*(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>\\p{XDigit}{1,6})"
            + "|(?<letter>[A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|macr|breve|ogon|strok|dot)"
            + "|(?<name>apos|rsquo|lsquo|prime|shy|nbsp|szlig|aelig|AElig|oelig|OElig|inodot|imath|amp|AMP)\\b);?"
            + "|(?<label>(?i:\\bxn--[a-z0-9-]{1,63}))"
            + "|(?<tag></?[A-Za-z][^<>]{0,200}>)");

    /** A word may end at a tag or go on. */
    private static final String TAG = "\u200B";

    private static final Pattern PERCENT = Pattern.compile("%(?:25)*+(\\p{XDigit}{2})");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("apos", "'"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("prime", "\u2032"),
            Map.entry("shy", "\u00AD"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("szlig", "ß"),
            Map.entry("aelig", "æ"),
            Map.entry("AElig", "Æ"),
            Map.entry("oelig", "œ"),
            Map.entry("OElig", "Œ"),
            Map.entry("inodot", "ı"),
            Map.entry("imath", "ı"),
            Map.entry("amp", "&"),
            Map.entry("AMP", "&"));

    /** Decodes a text, if anything in it is encoded. */
    static Optional<DecodedText> of(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('&') < 0 && text.indexOf('<') < 0 && !text.contains("--")) {
            return Optional.empty();
        }
        Matcher encoded = ENCODED.matcher(text);
        Builder builder = new Builder(text.length());
        int copied = 0;
        boolean any = false;
        while (encoded.find(copied)) {
            builder.copy(text, copied, encoded.start());
            int start = encoded.start();
            int end = encoded.group("percent") == null ? encoded.end() : endOfPercent(text, start);
            builder.put(decode(encoded, text.substring(start, end)), start, end);
            copied = end;
            any = true;
        }
        builder.copy(text, copied, text.length());
        return any ? Optional.of(builder.build()) : Optional.empty();
    }

    /** Bytes that are one character stand side by side. */
    private static int endOfPercent(String text, int start) {
        Matcher more = PERCENT.matcher(text);
        int end = start;
        while (more.region(end, text.length()).lookingAt()) {
            end = more.end();
        }
        return end;
    }

    private static String decode(Matcher encoded, String whole) {
        if (encoded.group("percent") != null) {
            return percentDecoded(whole);
        }
        if (encoded.group("decimal") != null) {
            return character(Integer.parseInt(encoded.group("decimal")));
        }
        if (encoded.group("hex") != null) {
            return character(Integer.parseInt(encoded.group("hex"), 16));
        }
        if (encoded.group("letter") != null) {
            // accents are folded away later
            return encoded.group("letter");
        }
        if (encoded.group("name") != null) {
            return NAMES.getOrDefault(encoded.group("name"), " ");
        }
        return encoded.group("tag") != null ? TAG : hostLabel(encoded.group("label"));
    }

    private static String character(int c) {
        return Character.isValidCodePoint(c) ? Character.toString(c) : " ";
    }

    private static String percentDecoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher each = PERCENT.matcher(encoded);
        while (each.find()) {
            bytes.write(Integer.parseInt(each.group(1), 16));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            // old servers encode the bytes of Latin-1
            return bytes.toString(latin());
        }
    }

    private static Charset latin() {
        return Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
    }

    private static String hostLabel(String label) {
        return IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED);
    }

    /** Gathers characters with their places. */
    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts;
        private int[] ends;

        Builder(int length) {
            starts = new int[length];
            ends = new int[length];
        }

        void copy(String from, int start, int end) {
            reserve(end - start);
            for (int i = start; i < end; i++) {
                starts[text.length()] = i;
                ends[text.length()] = i + 1;
                text.append(from.charAt(i));
            }
        }

        void put(String decoded, int start, int end) {
            reserve(decoded.length());
            Arrays.fill(starts, text.length(), text.length() + decoded.length(), start);
            Arrays.fill(ends, text.length(), text.length() + decoded.length(), end);
            text.append(decoded);
        }

        private void reserve(int more) {
            int needed = text.length() + more;
            if (needed > starts.length) {
                starts = Arrays.copyOf(starts, needed + needed / 2);
                ends = Arrays.copyOf(ends, needed + needed / 2);
            }
        }

        DecodedText build() {
            return new DecodedText(text.toString(), starts, ends);
        }
    }
}
