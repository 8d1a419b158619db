package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import java.util.HashMap;
import java.util.Map;

/** The JSON of what was found by which method. Nothing of it is from an article. */
final class ExtractionJson {

    private ExtractionJson() {}

    static void write(ObjectNode object, ObjectNode derived, Entry.OfExtraction entry) {
        derived.put("article", entry.articleId());
        ArrayNode extractors = object.putArray("extractors");
        entry.method()
                .extractors()
                .forEach(extractor -> AttributionJson.putExtractor(extractors.addObject(), extractor));
        ObjectNode settings = object.putObject("settings");
        entry.method().settings().forEach(settings::put);
        ArrayNode attributions = derived.putArray("attributions");
        entry.attributionIds().forEach(attributions::add);
    }

    static Entry read(JsonNode object, JsonNode derived) {
        JsonNode written = Fields.of(object, "settings");
        Map<String, String> settings = new HashMap<>();
        written.fieldNames().forEachRemaining(name -> settings.put(name, Fields.text(written, name)));
        return new Entry.OfExtraction(
                Fields.text(derived, "article"),
                new ExtractionMethod(Fields.list(object, "extractors", AttributionJson::extractor), settings),
                Fields.texts(derived, "attributions"));
    }
}
