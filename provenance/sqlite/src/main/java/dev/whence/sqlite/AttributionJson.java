package dev.whence.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Stance;
import dev.whence.core.Statement;
import dev.whence.tracker.Entry;

/** The JSON of attributions, their statements and sources. */
final class AttributionJson {

    private AttributionJson() {}

    static void write(ObjectNode object, Entry.OfAttribution entry) {
        Attribution attribution = entry.attribution();
        object.put("id", attribution.id())
                .put("article", attribution.articleId())
                .put("quotation", attribution.quotation().label())
                .put("stance", attribution.stance().label())
                .put("confidence", attribution.confidence());
        Fields.putSpans(object, "source", attribution.source());
        Fields.putSpans(object, "cue", attribution.cue());
        Fields.putSpans(object, "content", attribution.content());
        attribution.speaker().ifPresent(speaker -> object.set("speaker", source(object, speaker)));
        attribution.outerId().ifPresent(value -> object.put("within", value));
        attribution.addressee().ifPresent(value -> putMention(object.putObject("to"), value));
        attribution.relay().ifPresent(value -> putMention(object.putObject("via"), value));
        putExtractor(object.putObject("extractor"), attribution.extractor());
        ArrayNode also = object.putArray("alsoFoundBy");
        attribution.alsoFoundBy().forEach(extractor -> putExtractor(also.addObject(), extractor));
        ArrayNode statements = object.putArray("statements");
        for (Statement statement : entry.statements()) {
            Fields.putSpans(statements.addObject().put("id", statement.id()), "spans", statement.spans());
        }
    }

    static ObjectNode source(ObjectNode factory, Source source) {
        return factory.objectNode()
                .put("id", source.id())
                .put("name", source.name())
                .put("kind", source.kind().label());
    }

    private static void putMention(ObjectNode object, Mention mention) {
        Fields.putSpans(object.put("name", mention.name()), "spans", mention.spans());
    }

    private static void putExtractor(ObjectNode object, ExtractorId extractor) {
        object.put("name", extractor.name()).put("version", extractor.version());
    }

    static Entry read(JsonNode object) {
        String articleId = Fields.text(object, "article");
        Attribution.Builder builder = Attribution.builder(articleId, extractor(Fields.of(object, "extractor")))
                .source(Fields.spans(object, "source"))
                .cue(Fields.spans(object, "cue"))
                .content(Fields.spans(object, "content"), Quotation.ofLabel(Fields.text(object, "quotation")))
                .stance(Stance.ofLabel(Fields.text(object, "stance")))
                .confidence(Fields.of(object, "confidence").doubleValue())
                .alsoFoundBy(Fields.list(object, "alsoFoundBy", AttributionJson::extractor));
        Fields.optional(object, "speaker").ifPresent(speaker -> builder.speaker(source(speaker)));
        Fields.ifPresent(object, "within", builder::outerId);
        Fields.optional(object, "to").ifPresent(mention -> builder.addressee(mention(mention)));
        Fields.optional(object, "via").ifPresent(mention -> builder.relay(mention(mention)));
        Attribution attribution = builder.build();
        if (!attribution.id().equals(Fields.text(object, "id"))) {
            throw new IllegalArgumentException("the attribution is not the one that its id was made from");
        }
        return new Entry.OfAttribution(
                attribution,
                Fields.list(
                        object,
                        "statements",
                        one -> new Statement(
                                Fields.text(one, "id"), attribution.id(), articleId, Fields.spans(one, "spans"))));
    }

    static Source source(JsonNode object) {
        return new Source(
                Fields.text(object, "id"),
                Fields.text(object, "name"),
                SourceKind.ofLabel(Fields.text(object, "kind")));
    }

    private static Mention mention(JsonNode object) {
        return new Mention(Fields.text(object, "name"), Fields.spans(object, "spans"));
    }

    private static ExtractorId extractor(JsonNode object) {
        return new ExtractorId(Fields.text(object, "name"), Fields.text(object, "version"));
    }
}
