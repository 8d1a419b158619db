package dev.whence.articles;

import dev.whence.articles.assembly.TextHead;
import dev.whence.articles.files.Messages;
import dev.whence.articles.source.Decoded;
import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.Places;
import dev.whence.core.Span;
import dev.whence.core.Text;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a plain text as one article whose text is the file, decoded as UTF-8, with nothing taken from it: a byte order mark,
 * {@code \r\n} and blanks at the ends stay, so that offsets are those of the file. Bytes that are no UTF-8 are an issue
 * that names the first of them, and the article is read with U+FFFD in their place.
 *
 * <p>A head such as {@code date 2022-12-22} becomes the time of publication, a headline above the text the title, and
 * "This post appeared first on …" a credit; all three stay in the text. The outlet is not known. A blank file is an
 * issue and no article. Immutable and thread-safe.
 */
public final class TextReader implements ArticleReader {

    private static final String NAME = "text";
    private static final int LOOKED_AT = 256;

    private final Limits limits;

    /** Makes a reader with the default limits. */
    public TextReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public TextReader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Names this reader.
     *
     * @return {@code text}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells that anything without a NUL byte may be text, and UTF-16, which is then an issue that says so. */
    @Override
    public boolean recognises(String name, byte[] head) {
        if (isUtf16(head, head.length)) {
            return true;
        }
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        byte[] bytes = input.readNBytes(limits.articleBytes() + 1);
        if (bytes.length > limits.articleBytes()) {
            sink.issue(Messages.tooLarge(NAME, name, limits.articleBytes()));
            return;
        }
        if (isUtf16(bytes, bytes.length)) {
            sink.issue(Messages.issue(NAME, name + ":1: begins as UTF-16 does; left out; save the file as UTF-8"));
            return;
        }
        Decoded decoded = Decoded.utf8(bytes, bytes.length);
        if (isBlank(decoded.text())) {
            sink.issue(Messages.issue(NAME, name + ": has no text; left out"));
            return;
        }
        if (decoded.malformed() > 0) {
            int line = Text.of(decoded.text()).lineAt(decoded.firstChar());
            Span replaced = new Span(decoded.firstChar(), decoded.firstChar() + 1);
            sink.issue(
                    new Issue(NAME, Optional.of(replaced), Messages.notUtf8(name, line, decoded.firstByte(), decoded)));
        }
        sink.article(article(name, decoded.text()));
    }

    private static Article article(String name, String text) {
        TextHead head = new TextHead(text);
        Article.Builder article =
                Article.builder(name, text).credits(head.credits()).places(Places.ofWholeFile(text.length()));
        head.published().ifPresent(article::published);
        head.title().ifPresent(article::title);
        return article.build();
    }

    /** Tells whether bytes begin with the mark of UTF-16 or, without one, have every other byte empty, as Latin letters have there. */
    private static boolean isUtf16(byte[] bytes, int length) {
        int first = length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (first == 0xFEFF || first == 0xFFFE) {
            return true;
        }
        int looked = Math.min(LOOKED_AT, length - length % 2);
        int[] empty = {0, 0};
        for (int i = 0; i < looked; i++) {
            empty[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = Math.max(empty[0], empty[1]);
        return looked > 2 && most > looked * 3 / 8 && Math.min(empty[0], empty[1]) == 0;
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF);
    }
}
