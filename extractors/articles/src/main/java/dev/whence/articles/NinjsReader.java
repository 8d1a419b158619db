package dev.whence.articles;

import dev.whence.articles.XmlArticles.Body;
import dev.whence.articles.assembly.Assembly;
import dev.whence.articles.files.EntryNames;
import dev.whence.articles.files.Messages;
import dev.whence.articles.html.Bylines;
import dev.whence.articles.json.JsonNode;
import dev.whence.articles.json.JsonStrings;
import dev.whence.articles.json.JsonTree;
import dev.whence.articles.source.Decoded;
import dev.whence.articles.source.Encodings;
import dev.whence.core.Issue;
import dev.whence.core.Metadatum;
import dev.whence.core.Metadatum.Field;
import dev.whence.core.Text;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads ninjs, the IPTC's news in JSON, 1.0 to 3.1: one item, an array of items or one item after the other, each an article
 * named {@code path#uri}. The text is the HTML body where there is one, else the plain text, and its places lead into the
 * JSON. Sources, rights, usage terms and embargo are kept. Immutable and thread-safe.
 */
public final class NinjsReader implements ArticleReader {

    private static final String NAME = "ninjs";
    private static final Pattern FIELDS = Pattern.compile(
            "\"(?:body_text|body_html|body_xhtml|bodies|headlines|versioncreated|versionCreated|contentcreated|firstcreated|infosources)\"\\s*:");
    private static final Pattern LINES_OF_OTHERS = Pattern.compile("\"text\"\\s*:");

    private final Limits limits;
    private final XmlArticles html;

    /** Makes a reader with the default limits. */
    public NinjsReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public NinjsReader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        html = new XmlArticles(NAME, limits);
    }

    /**
     * Names this reader.
     *
     * @return {@code ninjs}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the head is JSON with fields that ninjs alone has. */
    @Override
    public boolean recognises(String name, byte[] head) {
        String text = Encodings.decode(head, Optional.empty()).text();
        String begin = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text.stripLeading();
        return (begin.startsWith("{") || begin.startsWith("["))
                && FIELDS.matcher(begin).find()
                && !LINES_OF_OTHERS.matcher(begin).find();
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        byte[] bytes = input.readNBytes(limits.articleBytes() + 1);
        if (bytes.length > limits.articleBytes()) {
            sink.issue(Messages.tooLarge(NAME, name, limits.articleBytes()));
            return;
        }
        Decoded decoded = Encodings.decode(bytes, Optional.empty());
        if (decoded.malformed() > 0) {
            sink.issue(Messages.issue(NAME, Messages.malformed(name, decoded)));
        }
        int mark = decoded.text().startsWith("\uFEFF") ? 1 : 0;
        String json = decoded.text().substring(mark);
        JsonTree.Documents documents = JsonTree.documents(json, limits.depth());
        EntryNames names = new EntryNames(NAME, name);
        Text lines = Text.of(json);
        for (JsonNode document : documents.nodes()) {
            for (JsonNode item : document.items()) {
                readItem(item, json, mark, lines, name, names, sink);
            }
        }
        documents
                .problem()
                .ifPresent(problem -> sink.issue(Messages.issue(NAME, name + ":" + problem + "; read so far")));
    }

    private void readItem(JsonNode item, String json, int mark, Text lines, String file, EntryNames names, Sink sink) {
        Optional<JsonNode.Scalar> body = bodyHtml(item).or(() -> bodyText(item));
        if (body.isEmpty()) {
            sink.issue(Messages.issue(
                    NAME, item.text("uri").map(uri -> file + "#" + uri).orElse(file) + ": has no body; left out"));
            return;
        }
        JsonNode.Scalar scalar = body.get();
        var located = JsonStrings.locate(scalar.value(), json, scalar.start(), mark);
        Body text = bodyHtml(item).isPresent() ? html.html(located) : XmlArticles.plain(located);
        String name =
                names.name(item.text("uri").orElse(""), lines.lineAt(Math.min(scalar.start(), lines.length())), sink);
        if (text.isEmpty()) {
            sink.issue(Messages.issue(NAME, name + ": has no text; left out"));
            return;
        }
        new Assembly(NAME, name, text.text(), text.passages(), metadata(item))
                .with(status(name, item))
                .to(sink);
    }

    /** ninjs 1: {@code body_html}, {@code body_xhtml}; from 2.0: {@code bodies}, each with a {@code contenttype}. */
    private static Optional<JsonNode.Scalar> bodyHtml(JsonNode item) {
        return scalar(item, "body_html")
                .or(() -> scalar(item, "body_xhtml"))
                .or(() -> item.items("bodies").stream()
                        .filter(body -> body.text("contenttype").orElse("").contains("html"))
                        .flatMap(body -> scalar(body, "value").stream())
                        .findFirst());
    }

    private static Optional<JsonNode.Scalar> bodyText(JsonNode item) {
        return scalar(item, "body_text")
                .or(() -> item.items("bodies").stream()
                        .flatMap(body -> scalar(body, "value").stream())
                        .findFirst());
    }

    private static Optional<JsonNode.Scalar> scalar(JsonNode node, String field) {
        return node.get(field).filter(value -> value.text().isPresent()).map(value -> (JsonNode.Scalar) value);
    }

    private static List<Metadatum> metadata(JsonNode item) {
        List<Metadatum> metadata = new ArrayList<>();
        add(metadata, Field.TITLE, item.text("headline"), "headline");
        item.items("headlines")
                .forEach(headline ->
                        add(metadata, Field.TITLE, headline.text("value").or(headline::text), "headlines"));
        add(metadata, Field.TITLE, item.text("title"), "title");
        for (String field : List.of("byline", "by")) {
            item.text(field).stream()
                    .flatMap(line -> Bylines.names(line).stream())
                    .forEach(byline -> add(metadata, Field.BYLINE, Optional.of(byline), field));
        }
        for (String field :
                List.of("contentcreated", "firstcreated", "firstCreated", "versioncreated", "versionCreated")) {
            add(metadata, Field.PUBLISHED, item.text(field), field);
        }
        add(
                metadata,
                Field.UPDATED,
                item.text("versioncreated").or(() -> item.text("versionCreated")),
                "versioncreated");
        add(
                metadata,
                Field.LANGUAGE,
                item.text("language").filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")),
                "language");
        for (String field : List.of("infosources", "infoSources")) {
            item.items(field).forEach(source -> add(metadata, Field.SOURCE, source.text("name"), field));
        }
        add(metadata, Field.SOURCE, item.text("creditline"), "creditline");
        add(metadata, Field.SOURCE, item.text("source"), "source");
        add(
                metadata,
                Field.OUTLET,
                item.get("provider").flatMap(node -> node.text("name").or(node::text)),
                "provider");
        add(metadata, Field.URL, item.text("uri").filter(uri -> uri.startsWith("http")), "uri");
        item.items("altids")
                .forEach(id ->
                        add(metadata, Field.URL, id.text("value").filter(url -> url.startsWith("http")), "altids"));
        for (JsonNode rights : List.of(item, item.get("rightsinfo").orElse(item))) {
            add(metadata, Field.RIGHTS, rights.text("copyrightholder"), "copyrightholder");
            add(metadata, Field.RIGHTS, rights.text("copyrightnotice"), "copyrightnotice");
            add(metadata, Field.USAGE_TERMS, rights.text("usageterms"), "usageterms");
            add(metadata, Field.USAGE_TERMS, rights.text("encodedrights"), "encodedrights");
        }
        add(metadata, Field.EMBARGO, item.text("embargoed"), "embargoed");
        add(metadata, Field.TEXT_MINING, item.text("tdm-reservation"), "tdm-reservation");
        return metadata.stream().distinct().toList();
    }

    private static void add(List<Metadatum> metadata, Field field, Optional<String> value, String where) {
        value.filter(words -> !words.isBlank())
                .ifPresent(words -> metadata.add(new Metadatum(field, words, "ninjs " + where)));
    }

    private static List<Issue> status(String name, JsonNode item) {
        List<Issue> issues = new ArrayList<>();
        item.text("pubstatus")
                .filter(status -> status.equals("withheld") || status.startsWith("cancel"))
                .ifPresent(status -> issues.add(Messages.issue(
                        NAME, name + ": its supplier says " + status + "; read all the same; do not print it")));
        item.text("embargoed").ifPresent(until -> issues.add(Messages.embargo(NAME, name, until)));
        return issues;
    }
}
