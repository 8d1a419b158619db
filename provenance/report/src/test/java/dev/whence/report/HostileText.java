package dev.whence.report;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that someone would write to break the page, and what a reader is to see of any text. */
final class HostileText {

    static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "</style><img src=x onerror=alert(1)>",
            "\"onmouseover=\"alert(1)",
            "'><svg/onload=alert(1)>",
            "<!-- --><![CDATA[ ]]>",
            "&lt;b&gt; &amp;amp; &#60;",
            "</article></main></html>",
            "\u202Edlrow\u202C \u2067x\u2069",
            "\uD800 \uDC00 \uDBFF\uDFFF",
            "\u0000\u0001\u001B[31m\u007F\u0085",
            "\r\n \r \n\n",
            "\uFFFE\uFFFF\uFDD0 \uFEFF",
            "Ms Oduya said \u201Cthe dam holds\u201D. ");

    private HostileText() {}

    static Arbitrary<String> any() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("<>&\"'/= \r\n\uD83D\uDE00\u202E\u0000")
                        .ofMaxLength(12));
        return piece.list().ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    /** What is on show of a text, said in another way than the code under test says it. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> {
                    boolean lost = Character.getType(c) == Character.SURROGATE
                            || c >= 0x80 && c <= 0x9F
                            || (c & 0xFFFE) == 0xFFFE
                            || c >= 0xFDD0 && c <= 0xFDEF;
                    if (lost) {
                        return 0xFFFD;
                    }
                    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
                    return control ? (c == 0x7F ? 0x2421 : 0x2400 + c) : c;
                })
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
