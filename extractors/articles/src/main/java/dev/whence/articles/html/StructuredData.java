package dev.whence.articles.html;

import dev.whence.articles.json.JsonNode;
import dev.whence.articles.json.JsonTree;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD of a page, and in it what describes an article, by the terms of schema.org. */
final class StructuredData {

    private static final int DEPTH = 100;
    private static final int MOST_NODES = 20_000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private int broken;

    static StructuredData of(Document page) {
        StructuredData data = new StructuredData();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                data.take(script.data());
            }
        }
        return data;
    }

    private void take(String json) {
        try {
            walk(JsonTree.read(json.strip(), DEPTH));
        } catch (IOException e) {
            broken++;
        }
    }

    private void walk(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int count = 0; !open.isEmpty() && count < MOST_NODES; count++) {
            JsonNode node = open.removeFirst();
            if (node instanceof JsonNode.Items array) {
                open.addAll(array.items());
            } else if (node instanceof JsonNode.Fields object) {
                note(object);
                open.addAll(object.fields().values());
            }
        }
    }

    private void note(JsonNode object) {
        object.text("@id").ifPresent(id -> byId.merge(id, object, StructuredData::fuller));
        (isArticle(object) ? articles : others).add(object);
    }

    /** An object that only refers to another by its id has that field alone. */
    private static JsonNode fuller(JsonNode one, JsonNode other) {
        return ((JsonNode.Fields) other).fields().size()
                        > ((JsonNode.Fields) one).fields().size()
                ? other
                : one;
    }

    private static boolean isArticle(JsonNode object) {
        return types(object).stream()
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
    }

    static List<String> types(JsonNode object) {
        return object.items("@type").stream()
                .flatMap(type -> type.text().stream())
                .toList();
    }

    /** Follows a reference by id, where there is one. */
    JsonNode resolve(JsonNode node) {
        return node.text("@id")
                .map(byId::get)
                .filter(found -> node instanceof JsonNode.Fields)
                .orElse(node);
    }

    /** The article that the page is about: the one with a body or headline, as pages list others beside it. */
    Optional<JsonNode> article() {
        Optional<JsonNode> withBody = articles.stream()
                .filter(node -> node.get("articleBody").isPresent())
                .findFirst();
        return withBody.or(() -> articles.stream()
                        .filter(node -> node.get("headline").isPresent())
                        .findFirst())
                .or(() -> articles.stream().findFirst());
    }

    Optional<JsonNode> page() {
        return others.stream()
                .filter(node -> types(node).stream().anyMatch(type -> type.endsWith("WebPage")))
                .findFirst();
    }

    /** How many scripts of JSON-LD are no JSON. */
    int broken() {
        return broken;
    }
}
