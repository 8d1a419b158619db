package dev.whence.articles;

import dev.whence.articles.files.Messages;
import dev.whence.articles.source.Encodings;
import dev.whence.articles.xml.XmlFile;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes XML that no other reader knows, so that it is not read as plain text, markup and all: says why it is left out, be it a
 * limit or its kind. Immutable and thread-safe.
 */
final class OtherXmlReader implements ArticleReader {

    private static final String NAME = "xml";

    private static final Pattern BEGINNING =
            Pattern.compile("^\\uFEFF?\\s*(?:<\\?xml\\s|<!DOCTYPE\\s[^>]{0,1000}\\[).*", Pattern.DOTALL);

    private final XmlArticles xml;

    OtherXmlReader(Limits limits) {
        xml = new XmlArticles(NAME, limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the head begins as XML does. */
    @Override
    public boolean recognises(String name, byte[] head) {
        return BEGINNING
                .matcher(Encodings.decode(head, Optional.empty()).text())
                .matches();
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Optional<XmlFile> file = xml.open(name, input, sink);
        if (file.isPresent()) {
            String root = file.get()
                    .root()
                    .map(element -> "<" + element.tagName() + ">")
                    .orElse("nothing");
            sink.issue(Messages.issue(
                    NAME,
                    name + ": is XML that begins with " + root
                            + ", of which no article can be read; left out; give RSS, Atom, NewsML-G2 or HTML"));
        }
    }
}
