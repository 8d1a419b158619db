package dev.whence.articles;

import dev.whence.articles.XmlArticles.Body;
import dev.whence.articles.assembly.Assembly;
import dev.whence.articles.files.EntryNames;
import dev.whence.articles.files.Messages;
import dev.whence.articles.html.Bylines;
import dev.whence.articles.xml.XmlFile;
import dev.whence.core.Metadatum;
import dev.whence.core.Metadatum.Field;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads the entries of a feed: RSS 0.9 to 2.0 and Atom (RFC 4287), each an article named {@code path#id}. The text is the
 * full content where the feed gives it, else the summary, which one issue says. Places lead into the feed's own source,
 * through the HTML that it wraps. A feed that breaks off is read as far as it goes. Immutable and thread-safe.
 */
public final class FeedReader implements ArticleReader {

    private static final String NAME = "feed";
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");

    private final XmlArticles xml;

    /** Makes a reader with the default limits. */
    public FeedReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public FeedReader(Limits limits) {
        xml = new XmlArticles(NAME, limits);
    }

    /**
     * Names this reader.
     *
     * @return {@code feed}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the first element is that of RSS or Atom. */
    @Override
    public boolean recognises(String name, byte[] head) {
        return XmlArticles.begins(head, ROOTS);
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Optional<XmlFile> opened = xml.open(name, input, sink);
        if (opened.isEmpty()) {
            return;
        }
        XmlFile file = opened.get();
        List<Metadatum> ofFeed = ofFeed(file);
        EntryNames names = new EntryNames(NAME, name);
        List<Element> entries = xml.entries(name, file.all("item", "entry"), sink);
        int summaries = 0;
        for (Element entry : entries) {
            summaries += readEntry(file, entry, ofFeed, names, sink) ? 1 : 0;
        }
        if (summaries > 0) {
            sink.issue(Messages.issue(
                    NAME,
                    name + ": " + summaries + " of " + entries.size()
                            + " entries have a summary only; read the pages for all"));
        }
    }

    /** Tells whether the entry has a summary only. */
    private boolean readEntry(
            XmlFile file, Element entry, List<Metadatum> ofFeed, EntryNames names, ArticleReader.Sink sink) {
        List<Metadatum> metadata = new ArrayList<>(ofEntry(entry));
        metadata.addAll(ofFeed);
        String id = XmlFile.value(entry, "guid", "id").or(() -> link(entry)).orElse("");
        String name = names.name(id, XmlFile.line(entry), sink);
        Body content = body(file, entry, "encoded", "content", "body");
        Body body = content.isEmpty() ? body(file, entry, "description", "summary") : content;
        if (body.isEmpty()) {
            sink.issue(Messages.issue(NAME, name + ": has no text; left out"));
            return false;
        }
        new Assembly(NAME, name, body.text(), body.passages(), metadata).to(sink);
        return content.isEmpty();
    }

    private Body body(XmlFile file, Element entry, String... names) {
        for (Element element : XmlFile.children(entry, names)) {
            // media:content and media:description tell of pictures
            if (!element.tagName().startsWith("media:")) {
                Body body = body(file, element);
                if (!body.isEmpty()) {
                    return body;
                }
            }
        }
        return Body.NONE;
    }

    private Body body(XmlFile file, Element element) {
        String type = element.attr("type");
        if (type.equals("xhtml") || element.childrenSize() > 0) {
            return xml.html(file.inner(element));
        }
        return type.equals("text") || type.equals("text/plain")
                ? XmlArticles.plain(file.text(element))
                : xml.html(file.text(element));
    }

    private static List<Metadatum> ofFeed(XmlFile file) {
        List<Metadatum> metadata = new ArrayList<>();
        Optional<Element> root = file.root();
        Optional<Element> channel = file.all("channel").stream().findFirst().or(() -> root);
        channel.ifPresent(element -> {
            add(metadata, Field.OUTLET, XmlFile.value(element, "title"), "feed title");
            add(
                    metadata,
                    Field.LANGUAGE,
                    language(XmlFile.value(element, "language").orElse(element.attr("xml:lang"))),
                    "feed language");
            add(metadata, Field.RIGHTS, XmlFile.value(element, "copyright", "rights"), "feed rights");
        });
        root.ifPresent(element -> add(metadata, Field.LANGUAGE, language(element.attr("xml:lang")), "feed xml:lang"));
        return metadata;
    }

    private static Optional<String> language(String tag) {
        String language = tag.strip().replace('_', '-');
        return language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? Optional.of(language) : Optional.empty();
    }

    private static List<Metadatum> ofEntry(Element entry) {
        List<Metadatum> metadata = new ArrayList<>();
        add(metadata, Field.TITLE, XmlFile.value(entry, "title").map(FeedReader::withoutMarkup), "entry title");
        add(metadata, Field.URL, link(entry), "entry link");
        add(metadata, Field.LANGUAGE, language(entry.attr("xml:lang")), "entry xml:lang");
        add(metadata, Field.PUBLISHED, XmlFile.value(entry, "pubDate", "published", "issued", "date"), "entry date");
        add(metadata, Field.UPDATED, XmlFile.value(entry, "updated", "modified"), "entry updated");
        if (metadata.stream().noneMatch(found -> found.field() == Field.PUBLISHED)) {
            add(metadata, Field.PUBLISHED, XmlFile.value(entry, "updated", "modified"), "entry updated");
        }
        for (Element author : XmlFile.children(entry, "creator", "author")) {
            String words = XmlFile.value(author, "name").orElseGet(() -> XmlFile.words(author));
            // RSS has "ana@times.example (Ana Lund)"
            String inBrackets = words.matches("\\S+@\\S+ \\(.+\\)")
                    ? words.substring(words.indexOf('(') + 1, words.length() - 1)
                    : words;
            Bylines.names(inBrackets)
                    .forEach(byline -> add(metadata, Field.BYLINE, Optional.of(byline), "entry author"));
        }
        for (Element source : XmlFile.children(entry, "source")) {
            add(
                    metadata,
                    Field.SOURCE,
                    XmlFile.value(source, "title").or(() -> Optional.of(XmlFile.words(source))),
                    "entry source");
        }
        add(metadata, Field.SOURCE, XmlFile.value(entry, "credit"), "entry credit");
        add(metadata, Field.RIGHTS, XmlFile.value(entry, "rights", "copyright"), "entry rights");
        add(metadata, Field.TEXT_MINING, XmlFile.value(entry, "tdm-reservation"), "entry tdm-reservation");
        return metadata;
    }

    private static String withoutMarkup(String title) {
        return title.indexOf('<') >= 0 || title.indexOf('&') >= 0
                ? org.jsoup.parser.Parser.parseBodyFragment(title, "").text()
                : title;
    }

    private static void add(List<Metadatum> metadata, Field field, Optional<String> value, String where) {
        value.map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> metadata.add(new Metadatum(field, words, where)));
    }

    private static Optional<String> link(Element entry) {
        for (Element link : XmlFile.children(entry, "link")) {
            String relation = link.attr("rel");
            String address = link.attr("href").isBlank()
                    ? XmlFile.words(link)
                    : link.attr("href").strip();
            if ((relation.isEmpty() || relation.equals("alternate")) && address.startsWith("http")) {
                return Optional.of(address);
            }
        }
        return XmlFile.value(entry, "guid").filter(guid -> guid.startsWith("http"));
    }
}
