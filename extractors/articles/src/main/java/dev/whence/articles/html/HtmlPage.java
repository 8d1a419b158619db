package dev.whence.articles.html;

import dev.whence.articles.json.JsonNode;
import dev.whence.articles.source.Located;
import dev.whence.core.Metadatum;
import dev.whence.core.Passage;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page of HTML, or a piece of it as feeds hold. The parser's tree is never changed, so that each text node keeps its place
 * in the source. Not thread-safe, and made for one reading.
 */
public final class HtmlPage {

    private final String source;
    private final Document document;
    private final StructuredData data;

    private HtmlPage(String source, Document document) {
        this.source = source;
        this.document = document;
        data = StructuredData.of(document);
    }

    /**
     * An article as the page holds it.
     *
     * @param text with places in the source
     * @param passages how it is divided
     */
    public record Found(Located text, List<Passage> passages) {}

    /**
     * Reads a page; nothing in it makes this fail.
     *
     * @param source the page
     * @param depth how deep its elements may be nested; what is deeper is laid flat
     */
    public static HtmlPage parse(String source, int depth) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(depth);
        return new HtmlPage(source, parser.parseInput(source, ""));
    }

    /** How deep its elements are nested. */
    public int depth() {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /** What the page says of its article. */
    public List<Metadatum> metadata() {
        return PageMetadata.of(document, data);
    }

    /** How many of its scripts of JSON-LD are no JSON. */
    public int brokenData() {
        return data.broken();
    }

    /** The article among all else. */
    public Found article() {
        return found(ArticleBlocks.choose(candidates(), judged(), BlockModel.learned()));
    }

    /** All text, where the whole page is the article, as in a feed. */
    public Found everything() {
        return found(Blocks.of(document));
    }

    private Found found(List<Block> blocks) {
        ArticleText.Written written = ArticleText.of(blocks, source);
        return new Found(written.text(), written.passages());
    }

    List<Block> candidates() {
        return Candidates.of(Blocks.of(document), judged());
    }

    Judged judged() {
        Optional<JsonNode> article = data.article();
        String title = article.flatMap(node -> node.text("headline"))
                .or(() -> meta("property", "og:title"))
                .orElseGet(document::title);
        String description = meta("property", "og:description").orElse("") + " "
                + meta("name", "description").orElse("");
        String body = article.flatMap(node -> node.text("articleBody")).orElse("");
        if (body.indexOf('<') >= 0 || body.indexOf('&') >= 0) {
            body = Parser.parseBodyFragment(body, "").text();
        }
        return new Judged(title, Judged.bare(description), Judged.bare(body));
    }

    private Optional<String> meta(String attribute, String name) {
        for (Element element : document.getElementsByTag("meta")) {
            if (element.attr(attribute).equalsIgnoreCase(name)
                    && !element.attr("content").isBlank()) {
                return Optional.of(element.attr("content"));
            }
        }
        return Optional.empty();
    }
}
