package dev.whence.sqlite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.tracker.Entry;
import dev.whence.tracker.LedgerException;
import java.util.Locale;

/** Writes entries as JSON and reads them back. What the payload of a ledger's rows looks like is fixed here and tested. */
final class EntryJson {

    /** An article may be as long as a string can be. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private EntryJson() {}

    static String kind(Entry entry) {
        if (entry instanceof Entry.OfArticle) {
            return "article";
        }
        if (entry instanceof Entry.OfAttribution) {
            return "attribution";
        }
        if (entry instanceof Entry.OfLink) {
            return "link";
        }
        if (entry instanceof Entry.SourceConfirmation) {
            return "source-confirmation";
        }
        return entry.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Returns the id that the entry is looked up by: of what it records, or of what it is about. */
    static String id(Entry entry) {
        if (entry instanceof Entry.OfArticle added) {
            return added.article().id();
        }
        if (entry instanceof Entry.OfAttribution added) {
            return added.attribution().id();
        }
        if (entry instanceof Entry.OfLink added) {
            return added.link().first();
        }
        if (entry instanceof Entry.Confirmation confirmation) {
            return confirmation.first();
        }
        if (entry instanceof Entry.SourceConfirmation confirmation) {
            return confirmation.first();
        }
        if (entry instanceof Entry.Correction correction) {
            return correction.attributionId();
        }
        return ((Entry.Retraction) entry).id();
    }

    /** Returns the article that the entry stands in; empty if it stands in none alone. */
    static String articleId(Entry entry) {
        if (entry instanceof Entry.OfArticle added) {
            return added.article().id();
        }
        return entry instanceof Entry.OfAttribution added ? added.attribution().articleId() : "";
    }

    static String write(Entry entry) {
        ObjectNode object = JSON.createObjectNode().put("kind", kind(entry));
        if (entry instanceof Entry.OfArticle added) {
            ArticleJson.write(object, added);
        } else if (entry instanceof Entry.OfAttribution added) {
            AttributionJson.write(object, added);
        } else if (entry instanceof Entry.OfLink added) {
            LinkJson.write(object, added.link());
        } else if (entry instanceof Entry.Confirmation it) {
            writeDecision(object, it.first(), it.second(), it.verdict(), it.reason());
        } else if (entry instanceof Entry.SourceConfirmation it) {
            writeDecision(object, it.first(), it.second(), it.verdict(), it.reason());
        } else if (entry instanceof Entry.Correction correction) {
            object.put("attribution", correction.attributionId())
                    .put("reason", correction.reason())
                    .set("speaker", AttributionJson.source(object, correction.speaker()));
        } else if (entry instanceof Entry.Retraction retraction) {
            object.put("id", retraction.id()).put("reason", retraction.reason());
        }
        try {
            return escapeLoneSurrogates(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry can always be written: " + object, e);
        }
    }

    private static void writeDecision(
            ObjectNode object, String first, String second, Entry.Verdict verdict, String reason) {
        object.put("first", first)
                .put("second", second)
                .put("verdict", verdict.label())
                .put("reason", reason);
    }

    /** A lone surrogate has no form in UTF-8; as an escape it outlasts the way to disk. */
    private static String escapeLoneSurrogates(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair && escaped == null) {
                escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (escaped != null) {
                if (pair) {
                    escaped.append(c).append(json.charAt(i + 1));
                } else if (Character.isSurrogate(c)) {
                    escaped.append("\\u").append(Integer.toHexString(c));
                } else {
                    escaped.append(c);
                }
            }
            i += pair ? 1 : 0;
        }
        return escaped == null ? json : escaped.toString();
    }

    static Entry read(String payload, String place) {
        try {
            JsonNode object = JSON.readTree(payload);
            String kind = Fields.text(object, "kind");
            return switch (kind) {
                case "article" -> ArticleJson.read(object);
                case "attribution" -> AttributionJson.read(object);
                case "link" -> new Entry.OfLink(LinkJson.read(object));
                case "confirmation" ->
                    new Entry.Confirmation(
                            Fields.text(object, "first"),
                            Fields.text(object, "second"),
                            Entry.Verdict.ofLabel(Fields.text(object, "verdict")),
                            Fields.text(object, "reason"));
                case "source-confirmation" ->
                    new Entry.SourceConfirmation(
                            Fields.text(object, "first"),
                            Fields.text(object, "second"),
                            Entry.Verdict.ofLabel(Fields.text(object, "verdict")),
                            Fields.text(object, "reason"));
                case "correction" ->
                    new Entry.Correction(
                            Fields.text(object, "attribution"),
                            AttributionJson.source(Fields.of(object, "speaker")),
                            Fields.text(object, "reason"));
                case "retraction" -> new Entry.Retraction(Fields.text(object, "id"), Fields.text(object, "reason"));
                default -> throw new IllegalArgumentException("no kind of entry is called " + kind);
            };
        } catch (JsonProcessingException e) {
            throw new LedgerException(
                    place, "is damaged: " + e.getOriginalMessage(), "go back to a copy of the ledger", e);
        } catch (RuntimeException e) {
            throw new LedgerException(place, "is damaged: " + e.getMessage(), "go back to a copy of the ledger", e);
        }
    }
}
