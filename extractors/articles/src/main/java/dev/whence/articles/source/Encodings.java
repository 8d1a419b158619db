package dev.whence.articles.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a file of markup as browsers do: the byte order mark, what the server declared, what the first 1024
 * bytes declare, and without any of them UTF-8 where the bytes are such, else the old encoding of the page's language
 * (WHATWG, HTML Standard, section 13.2.3 "The input byte stream"; Encoding Standard, section 4.2 for the names).
 */
public final class Encodings {

    private static final int PRESCAN = 1024;
    private static final int XML_PRESCAN = 256;

    private static final Pattern META = Pattern.compile(
            "<meta\\b[^>]{0,512}?\\bcharset\\s{0,8}=\\s{0,8}[\"']?\\s{0,8}([^\\s\"'/>;]{1,40})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile(
            "^\\s{0,16}<\\?xml\\b[^>]{0,160}?\\bencoding\\s{0,8}=\\s{0,8}[\"']([^\"']{1,40})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile(
            "<html\\b[^>]{0,400}?\\blang\\s{0,8}=\\s{0,8}[\"']?([A-Za-z]{2,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT_TYPE =
            Pattern.compile("\\bcharset\\s{0,8}=\\s{0,8}\"?([^\\s\";]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Names that stand for another encoding than the JDK takes them for. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("koi8-ru", "KOI8-U"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode", "UTF-8"),
            // markup that could be read so far is none of UTF-16's
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("x-user-defined", "windows-1252"));

    /** What pages of a language were written in before UTF-8. */
    private static final Map<String, String> OF_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "windows-1256"),
            Map.entry("be", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("cs", "windows-1250"),
            Map.entry("el", "ISO-8859-7"),
            Map.entry("et", "windows-1257"),
            Map.entry("fa", "windows-1256"),
            Map.entry("he", "windows-1255"),
            Map.entry("hr", "windows-1250"),
            Map.entry("hu", "ISO-8859-2"),
            Map.entry("ja", "windows-31j"),
            Map.entry("ko", "x-windows-949"),
            Map.entry("ku", "windows-1254"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("mk", "windows-1251"),
            Map.entry("pl", "ISO-8859-2"),
            Map.entry("ru", "windows-1251"),
            Map.entry("sk", "windows-1250"),
            Map.entry("sl", "ISO-8859-2"),
            Map.entry("sr", "windows-1251"),
            Map.entry("th", "windows-874"),
            Map.entry("tr", "windows-1254"),
            Map.entry("uk", "windows-1251"),
            Map.entry("vi", "windows-1258"),
            Map.entry("zh", "GB18030"));

    /** The encodings of the web, by the JDK's names for them; what declares another, such as UTF-7, declares nothing. */
    private static final Set<String> OF_THE_WEB = Set.of(
            "UTF-8",
            "IBM866",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-10",
            "ISO-8859-13",
            "ISO-8859-14",
            "ISO-8859-15",
            "ISO-8859-16",
            "KOI8-R",
            "KOI8-U",
            "x-MacRoman",
            "x-windows-874",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-MacCyrillic",
            "GB18030",
            "Big5-HKSCS",
            "EUC-JP",
            "ISO-2022-JP",
            "windows-31j",
            "x-windows-949");

    private Encodings() {}

    /**
     * Decodes a file of HTML or XML.
     *
     * @param bytes the file
     * @param contentType what the server said of it, such as {@code text/html; charset=utf-8}
     */
    public static Decoded decode(byte[] bytes, Optional<String> contentType) {
        Charset charset = of(bytes, contentType);
        return Decoded.of(bytes, bytes.length, charset);
    }

    static Charset of(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> marked = ofMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> declared = contentType
                .flatMap(type -> first(CONTENT_TYPE, type))
                .flatMap(Encodings::named)
                .or(() -> declared(bytes));
        if (declared.isPresent()) {
            return declared.get();
        }
        if (Decoded.utf8(bytes, bytes.length).malformed() == 0 || isCutUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        String head = latin(bytes, PRESCAN);
        return first(LANGUAGE, head)
                .map(language -> OF_LANGUAGE.get(language.toLowerCase(Locale.ROOT)))
                .flatMap(Encodings::named)
                .orElseGet(() -> named("windows-1252").orElse(StandardCharsets.ISO_8859_1));
    }

    /** The byte order mark, or what an XML declaration looks like in UTF-16 without one. */
    static Optional<Charset> ofMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, '<' -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Optional<String> inXml = first(XML, latin(bytes, XML_PRESCAN));
        if (inXml.isPresent()) {
            return inXml.flatMap(Encodings::named);
        }
        String head = COMMENT.matcher(latin(bytes, PRESCAN)).replaceAll("");
        return first(META, head).flatMap(Encodings::named);
    }

    /** A file that is cut off inside its last character is malformed there alone. */
    private static boolean isCutUtf8(byte[] bytes) {
        Decoded decoded = Decoded.utf8(bytes, bytes.length);
        return decoded.malformed() == 1 && decoded.firstByte() > bytes.length - 4;
    }

    private static String latin(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String label) {
        String folded = label.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(NAMES.getOrDefault(folded, folded));
            return OF_THE_WEB.contains(charset.name()) ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
