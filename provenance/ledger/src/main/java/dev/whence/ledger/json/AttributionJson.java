package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON of attributions, their statements and sources. */
final class AttributionJson {

    private AttributionJson() {}

    static void write(ObjectNode object, PieceWriter pieces, Entry.OfAttribution entry) {
        Attribution attribution = entry.attribution();
        ObjectNode derived = pieces.derived();
        derived.put("article", attribution.articleId()).put("confidence", attribution.confidence());
        object.put("quotation", attribution.quotation().label())
                .put("stance", attribution.stance().label());
        Fields.putSpans(object, "source", attribution.source());
        Fields.putSpans(object, "cue", attribution.cue());
        Fields.putSpans(object, "content", attribution.content());
        attribution
                .speaker()
                .ifPresent(speaker -> SourceJson.write(object, pieces, speaker, Optional.of(attribution.articleId())));
        attribution.outerId().ifPresent(value -> derived.put("within", value));
        attribution.addressee().ifPresent(value -> putMention(object, pieces, "to", value));
        attribution.relay().ifPresent(value -> putMention(object, pieces, "via", value));
        putExtractor(object.putObject("extractor"), attribution.extractor());
        ArrayNode also = object.putArray("alsoFoundBy");
        attribution.alsoFoundBy().forEach(extractor -> putExtractor(also.addObject(), extractor));
        ArrayNode statements = object.putArray("statements");
        ArrayNode ids = derived.putArray("statements");
        for (Statement statement : entry.statements()) {
            Fields.putSpans(statements.addObject(), "spans", statement.spans());
            ids.add(statement.id());
        }
    }

    private static void putMention(ObjectNode object, PieceWriter pieces, String name, Mention mention) {
        Fields.putSpans(object.putObject(name), "spans", mention.spans());
        pieces.add(name, mention.name());
    }

    static void putExtractor(ObjectNode object, ExtractorId extractor) {
        object.put("name", extractor.name()).put("version", extractor.version());
    }

    static Entry read(JsonNode object, JsonNode derived, KeptPieces pieces, int version) {
        String articleId = Fields.text(derived, "article");
        Attribution.Builder builder = Attribution.builder(articleId, extractor(Fields.of(object, "extractor")))
                .source(Fields.spans(object, "source"))
                .cue(Fields.spans(object, "cue"))
                .content(Fields.spans(object, "content"), Quotation.ofLabel(Fields.text(object, "quotation")))
                .stance(Stance.ofLabel(Fields.text(object, "stance")))
                .confidence(Fields.of(derived, "confidence").doubleValue())
                .alsoFoundBy(Fields.list(object, "alsoFoundBy", AttributionJson::extractor));
        SourceJson.read(object, derived, pieces, Optional.of(articleId)).ifPresent(builder::speaker);
        Fields.ifPresent(derived, "within", builder::outerId);
        mention(object, pieces, "to").ifPresent(builder::addressee);
        mention(object, pieces, "via").ifPresent(builder::relay);
        Attribution attribution = builder.build();
        if (version == 2 && !attribution.id().equals(Fields.text(object, "id"))) {
            throw new IllegalArgumentException("the attribution is not the one that its id was made from");
        }
        List<String> ids = version == 2
                ? Fields.list(object, "statements", one -> Fields.text(one, "id"))
                : Fields.texts(derived, "statements");
        List<List<Span>> spans = Fields.list(object, "statements", one -> Fields.spans(one, "spans"));
        if (ids.size() != spans.size()) {
            throw new IllegalArgumentException("field statements must have an id for each of them");
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            statements.add(new Statement(ids.get(i), attribution.id(), articleId, spans.get(i)));
        }
        return new Entry.OfAttribution(attribution, statements);
    }

    private static Optional<Mention> mention(JsonNode object, KeptPieces pieces, String name) {
        return Fields.optional(object, name)
                .flatMap(mention -> pieces.find(name).map(value -> new Mention(value, Fields.spans(mention, "spans"))));
    }

    static ExtractorId extractor(JsonNode object) {
        return new ExtractorId(Fields.text(object, "name"), Fields.text(object, "version"));
    }
}
