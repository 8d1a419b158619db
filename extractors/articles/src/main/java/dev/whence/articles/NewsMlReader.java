package dev.whence.articles;

import dev.whence.articles.XmlArticles.Body;
import dev.whence.articles.assembly.Assembly;
import dev.whence.articles.files.EntryNames;
import dev.whence.articles.files.Messages;
import dev.whence.articles.html.Bylines;
import dev.whence.articles.xml.XmlFile;
import dev.whence.core.Issue;
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
 * Reads the items of NewsML-G2 (IPTC, 2.x), alone or in a message, each an article named {@code path#guid}: inline XHTML,
 * NITF and plain text. Provider and credit line are kept as where the copy comes from, rights, usage terms and embargo as
 * they stand; an item that is withheld, cancelled or under embargo is an issue beside. Immutable and thread-safe.
 */
public final class NewsMlReader implements ArticleReader {

    private static final String NAME = "newsml-g2";
    private static final Set<String> ROOTS = Set.of("newsitem", "newsmessage", "packageitem");

    private final XmlArticles xml;

    /** Makes a reader with the default limits. */
    public NewsMlReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public NewsMlReader(Limits limits) {
        xml = new XmlArticles(NAME, limits);
    }

    /**
     * Names this reader.
     *
     * @return {@code newsml-g2}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the first element is that of NewsML-G2. */
    @Override
    public boolean recognises(String name, byte[] head) {
        return XmlArticles.begins(head, ROOTS);
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Optional<XmlFile> file = xml.open(name, input, sink);
        if (file.isEmpty()) {
            return;
        }
        EntryNames names = new EntryNames(NAME, name);
        for (Element item : xml.entries(name, file.get().all("newsItem"), sink)) {
            readItem(file.get(), item, names.name(item.attr("guid"), XmlFile.line(item), sink), sink);
        }
    }

    private void readItem(XmlFile file, Element item, String name, Sink sink) {
        Body body = body(file, item);
        if (body.isEmpty()) {
            sink.issue(Messages.issue(NAME, name + ": has no text; left out"));
            return;
        }
        new Assembly(NAME, name, body.text(), body.passages(), metadata(item))
                .with(status(name, item))
                .to(sink);
    }

    private Body body(XmlFile file, Element item) {
        for (Element content : item.getAllElements()) {
            String local = XmlFile.local(content);
            if (local.equalsIgnoreCase("inlineXML")) {
                // NITF has its headline in body.head; XHTML has a body only
                Element words = XmlFile.inside(content, "body.content")
                        .or(() -> XmlFile.inside(content, "body"))
                        .orElse(content);
                return xml.html(file.inner(words));
            }
            if (local.equalsIgnoreCase("inlineData")) {
                String type = content.attr("contenttype");
                return type.contains("html") ? xml.html(file.text(content)) : XmlArticles.plain(file.text(content));
            }
        }
        return Body.NONE;
    }

    private static List<Metadatum> metadata(Element item) {
        List<Metadatum> metadata = new ArrayList<>();
        add(metadata, Field.TITLE, item, "headline");
        XmlFile.inside(item, "by").map(XmlFile::words).stream()
                .flatMap(by -> Bylines.names(by).stream())
                .forEach(byline -> metadata.add(new Metadatum(Field.BYLINE, byline, "newsml by")));
        for (Element creator : XmlFile.inside(item, "contentMeta").stream()
                .flatMap(meta -> XmlFile.children(meta, "creator").stream())
                .toList()) {
            XmlFile.value(creator, "name").stream()
                    .flatMap(name -> Bylines.names(name).stream())
                    .forEach(byline -> metadata.add(new Metadatum(Field.BYLINE, byline, "newsml creator")));
        }
        add(metadata, Field.PUBLISHED, item, "contentCreated");
        add(metadata, Field.PUBLISHED, item, "firstCreated");
        add(metadata, Field.PUBLISHED, item, "versionCreated");
        add(metadata, Field.UPDATED, item, "contentModified");
        add(metadata, Field.UPDATED, item, "versionCreated");
        XmlFile.inside(item, "provider").flatMap(NewsMlReader::party).ifPresent(provider -> {
            metadata.add(new Metadatum(Field.OUTLET, provider, "newsml provider"));
            metadata.add(new Metadatum(Field.SOURCE, provider, "newsml provider"));
        });
        add(metadata, Field.SOURCE, item, "creditline");
        XmlFile.inside(item, "infoSource")
                .flatMap(NewsMlReader::party)
                .ifPresent(source -> metadata.add(new Metadatum(Field.SOURCE, source, "newsml infoSource")));
        XmlFile.inside(item, "language")
                .map(element -> element.attr("tag"))
                .or(() -> Optional.of(item.attr("xml:lang")))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
                .ifPresent(tag -> metadata.add(new Metadatum(Field.LANGUAGE, tag, "newsml language")));
        XmlFile.inside(item, "copyrightHolder")
                .flatMap(NewsMlReader::party)
                .ifPresent(holder -> metadata.add(new Metadatum(Field.RIGHTS, holder, "newsml copyrightHolder")));
        add(metadata, Field.RIGHTS, item, "copyrightNotice");
        add(metadata, Field.USAGE_TERMS, item, "usageTerms");
        add(metadata, Field.EMBARGO, item, "embargoed");
        return metadata;
    }

    private static void add(List<Metadatum> metadata, Field field, Element item, String name) {
        XmlFile.inside(item, name)
                .map(XmlFile::words)
                .map(words -> words.replaceAll("\\s+", " "))
                .filter(words -> !words.isBlank())
                .ifPresent(words -> metadata.add(new Metadatum(field, words, "newsml " + name)));
    }

    /** The name of an organisation: its own, else that of its code. */
    private static Optional<String> party(Element element) {
        return XmlFile.value(element, "name")
                .or(() -> Optional.of(element.attr("literal")))
                .filter(name -> !name.isBlank())
                .or(() -> Optional.of(element.attr("qcode"))
                        .map(code -> code.substring(code.indexOf(':') + 1))
                        .filter(code -> !code.isBlank()));
    }

    private static List<Issue> status(String name, Element item) {
        List<Issue> issues = new ArrayList<>();
        String status = XmlFile.inside(item, "pubStatus")
                .map(element -> element.attr("qcode"))
                .orElse("");
        if (status.endsWith("withheld") || status.endsWith("canceled") || status.endsWith("cancelled")) {
            issues.add(Messages.issue(
                    NAME, name + ": its supplier says " + status + "; read all the same; do not print it"));
        }
        XmlFile.inside(item, "embargoed")
                .map(XmlFile::words)
                .filter(until -> !until.isBlank())
                .ifPresent(until -> issues.add(Messages.embargo(NAME, name, until)));
        return issues;
    }
}
