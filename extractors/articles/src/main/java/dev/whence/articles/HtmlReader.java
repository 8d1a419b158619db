package dev.whence.articles;

import dev.whence.articles.assembly.Assembly;
import dev.whence.articles.files.Messages;
import dev.whence.articles.html.HtmlPage;
import dev.whence.articles.source.Decoded;
import dev.whence.articles.source.Encodings;
import dev.whence.core.Issue;
import dev.whence.core.Metadatum;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a page of HTML as one article: its text, told from navigation, sign-ups, related links and comments; title, outlet,
 * bylines, dates, address, language and rights, each with where the page says so. The text's {@code places} lead back to the
 * page's source, decoded as browsers decode it; offsets count its UTF-16 code units, a byte order mark included.
 *
 * <p>Which blocks of a page are its article is told by logistic regression over their words, links, surroundings and
 * neighbours, with weights learned from pages that people marked. Malformed pages give what browsers would show. A page
 * without an article is an issue. Immutable and thread-safe.
 */
public final class HtmlReader implements ArticleReader {

    private static final String NAME = "html";

    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)^[\\s\\uFEFF]{0,2000}(?:<\\?xml[^>]{0,200}>\\s{0,2000})?(?:<!--.{0,4000}?-->\\s{0,2000}){0,8}"
                    + "<(?:!doctype\\s+html|html|head|body|title|meta|script|article|main|div|section|h1|p|table|link|style)\\b.*");

    private final Limits limits;

    /** Makes a reader with the default limits. */
    public HtmlReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public HtmlReader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * What was said of a page by what it came in.
     *
     * @param contentType what the server said
     * @param metadata its address, when it was fetched, and the like
     */
    record Envelope(Optional<String> contentType, List<Metadatum> metadata) {

        static final Envelope NONE = new Envelope(Optional.empty(), List.of());
    }

    /**
     * Names this reader.
     *
     * @return {@code html}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the head begins as pages do, in whatever encoding. */
    @Override
    public boolean recognises(String name, byte[] head) {
        String text = Encodings.decode(head, Optional.empty()).text();
        if (BEGINNING.matcher(text).matches()) {
            return true;
        }
        String folded = name.toLowerCase(Locale.ROOT);
        boolean named = folded.endsWith(".html") || folded.endsWith(".htm") || folded.endsWith(".xhtml");
        return named && text.indexOf('<') >= 0 && text.indexOf('\0') < 0;
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        byte[] bytes = input.readNBytes(limits.articleBytes() + 1);
        read(name, bytes, Envelope.NONE, sink);
    }

    void read(String name, byte[] bytes, Envelope envelope, Sink sink) {
        if (bytes.length > limits.articleBytes()) {
            sink.issue(Messages.tooLarge(NAME, name, limits.articleBytes()));
            return;
        }
        Decoded decoded = Encodings.decode(bytes, envelope.contentType());
        HtmlPage page = HtmlPage.parse(decoded.text(), limits.depth() + 1);
        if (page.depth() > limits.depth()) {
            sink.issue(Messages.tooDeep(NAME, name, limits.depth()));
            return;
        }
        HtmlPage.Found article = page.article();
        if (article.text().length() == 0) {
            sink.issue(Messages.issue(NAME, name + ": no article found on this page; left out"));
            return;
        }
        List<Metadatum> metadata = new ArrayList<>(page.metadata());
        metadata.addAll(envelope.metadata());
        new Assembly(NAME, name, article.text(), article.passages(), metadata)
                .with(issues(name, decoded, page))
                .to(sink);
    }

    private static List<Issue> issues(String name, Decoded decoded, HtmlPage page) {
        List<Issue> issues = new ArrayList<>();
        if (decoded.malformed() > 0) {
            issues.add(Messages.issue(NAME, Messages.malformed(name, decoded)));
        }
        if (page.brokenData() > 0) {
            issues.add(Messages.issue(
                    NAME, name + ": " + page.brokenData() + " JSON-LD scripts are no JSON; read without them"));
        }
        return issues;
    }
}
