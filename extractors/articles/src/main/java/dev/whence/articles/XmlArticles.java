package dev.whence.articles;

import dev.whence.articles.files.Messages;
import dev.whence.articles.html.HtmlPage;
import dev.whence.articles.source.Decoded;
import dev.whence.articles.source.Encodings;
import dev.whence.articles.source.Located;
import dev.whence.articles.xml.XmlFile;
import dev.whence.core.Passage;
import dev.whence.core.Span;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What readers of XML share: telling a file by its first element, the file within its limits, and HTML inside it. */
final class XmlArticles {

    /**
     * An article's text.
     *
     * @param text located in the file
     * @param passages how it is divided
     */
    record Body(Located text, List<Passage> passages) {

        static final Body NONE = new Body(new Located.Builder().build(), List.of());

        boolean isEmpty() {
            return text.length() == 0;
        }
    }

    private final String reader;
    private final Limits limits;

    XmlArticles(String reader, Limits limits) {
        this.reader = reader;
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Tells whether a file's first element is one of some. */
    static boolean begins(byte[] head, Set<String> roots) {
        return XmlFile.root(Encodings.decode(head, Optional.empty()).text())
                .filter(roots::contains)
                .isPresent();
    }

    /** Returns as many of a file's entries as are read; if there are more, the sink is told. */
    List<Element> entries(String name, List<Element> all, ArticleReader.Sink sink) {
        if (all.size() <= limits.entries()) {
            return all;
        }
        sink.issue(Messages.issue(
                reader, name + ": has more entries than the limit entries, " + limits.entries() + "; read so far"));
        return all.subList(0, limits.entries());
    }

    /** Reads a file; if it is refused, the sink was told why. */
    Optional<XmlFile> open(String name, InputStream input, ArticleReader.Sink sink) throws IOException {
        byte[] bytes = input.readNBytes(limits.articleBytes() + 1);
        if (bytes.length > limits.articleBytes()) {
            sink.issue(Messages.tooLarge(reader, name, limits.articleBytes()));
            return Optional.empty();
        }
        Decoded decoded = Encodings.decode(bytes, Optional.empty());
        if (XmlFile.declaresAnything(decoded.text())) {
            sink.issue(Messages.issue(
                    reader,
                    name + ": declares entities or other parts of a DTD, of which the limit is none, as they can expand"
                            + " without end; left out; take the declarations out"));
            return Optional.empty();
        }
        XmlFile file = XmlFile.parse(decoded.text(), limits.depth() + 1);
        if (file.depth() > limits.depth()) {
            sink.issue(Messages.tooDeep(reader, name, limits.depth()));
            return Optional.empty();
        }
        if (decoded.malformed() > 0) {
            sink.issue(Messages.issue(reader, Messages.malformed(name, decoded)));
        }
        if (!file.isWhole()) {
            int lines = (int) decoded.text().lines().count();
            sink.issue(Messages.issue(reader, name + ":" + lines + ": breaks off; read as far as it goes"));
        }
        return Optional.of(file);
    }

    /** The text of HTML that stands inside the file, all of it. */
    Body html(Located markup) {
        if (markup.value().indexOf('<') < 0 && markup.value().indexOf('&') < 0) {
            return plain(markup);
        }
        HtmlPage.Found found = HtmlPage.parse(markup.value(), limits.depth()).everything();
        return new Body(found.text().within(markup), found.passages());
    }

    /** Text that is no markup, without the blanks around it. */
    static Body plain(Located text) {
        String value = text.value();
        int start = 0;
        int end = value.length();
        while (start < end && Character.isWhitespace(value.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(value.charAt(end - 1))) {
            end--;
        }
        return start == end
                ? Body.NONE
                : new Body(
                        text.slice(start, end), List.of(new Passage(Passage.Kind.PARAGRAPH, new Span(0, end - start))));
    }
}
