package dev.whence.ledger.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.Metadatum;
import dev.whence.core.Passage;
import dev.whence.core.Places;
import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON of articles and their credits. What is text or a name is a piece; what is withheld has none. */
final class ArticleJson {

    /** Stands for a name that was forgotten, since an article has one. */
    private static final String FORGOTTEN = String.valueOf(Article.WITHHELD);

    /** How much of a text may be withheld at its end, in UTF-16 code units. */
    private static final int MOST_WITHHELD = 1 << 26;

    private ArticleJson() {}

    static void write(ObjectNode object, PieceWriter pieces, Entry.OfArticle entry) {
        Article article = entry.article();
        pieces.derived().put("id", article.id()).put("digest", article.digest());
        object.put("length", article.text().length());
        pieces.add("name", article.name());
        article.title().ifPresent(value -> pieces.add("title", value));
        article.outlet().ifPresent(value -> pieces.add("outlet", value));
        article.url().ifPresent(value -> pieces.add("url", value));
        article.language().ifPresent(value -> pieces.derived().put("language", value));
        article.published().ifPresent(time -> putTime(object, time));
        writeText(object, pieces, article);
        object.put("bylines", article.bylines().size());
        for (int i = 0; i < article.bylines().size(); i++) {
            pieces.add("byline." + i, article.bylines().get(i));
        }
        putCredits(object, "credit", pieces, article.credits());
        putCredits(object, "creditInText", pieces, entry.credits());
        putMetadata(object, pieces, article.metadata());
        putPassages(object, article.passages());
        article.places().ifPresent(places -> putPlaces(pieces.derived(), places));
    }

    private static void putTime(ObjectNode object, PublicationTime time) {
        if (time instanceof PublicationTime.OnDate onDate) {
            object.put("date", onDate.date().toString());
        } else if (time instanceof PublicationTime.At at) {
            object.put("instant", at.instant().toString());
        }
    }

    private static void writeText(ObjectNode object, PieceWriter pieces, Article article) {
        List<Span> stretches = TextPieces.of(article);
        Fields.putSpans(object, "text", stretches);
        for (int i = 0; i < stretches.size(); i++) {
            pieces.add(TextPieces.NAME + i, article.text().slice(stretches.get(i)));
        }
    }

    private static void putCredits(ObjectNode object, String name, PieceWriter pieces, List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        ArrayNode list = object.putArray(name);
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            Fields.putSpans(list.addObject().put("kind", credit.kind().label()), "spans", credit.spans());
            pieces.add(name + "." + i, credit.name());
        }
    }

    private static void putMetadata(ObjectNode object, PieceWriter pieces, List<Metadatum> metadata) {
        if (metadata.isEmpty()) {
            return;
        }
        ArrayNode list = object.putArray("metadata");
        for (int i = 0; i < metadata.size(); i++) {
            Metadatum one = metadata.get(i);
            list.addObject().put("field", one.field().label()).put("foundIn", one.foundIn());
            pieces.add("metadata." + i, one.value());
        }
    }

    private static void putPassages(ObjectNode object, List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        ArrayNode list = object.putArray("passages");
        for (Passage passage : passages) {
            list.addArray()
                    .add(passage.kind().label())
                    .add(passage.span().start())
                    .add(passage.span().end());
        }
    }

    private static void putPlaces(ObjectNode object, Places places) {
        ArrayNode list = object.putArray("places");
        for (Places.Piece piece : places.pieces()) {
            list.addArray()
                    .add(piece.text().start())
                    .add(piece.text().end())
                    .add(piece.file().start())
                    .add(piece.file().end());
        }
    }

    static Entry read(JsonNode object, JsonNode derived, KeptPieces pieces) {
        List<Span> stretches = Fields.spans(object, "text");
        int length = length(object, stretches);
        List<Span> withheld = new ArrayList<>();
        String text = text(length, stretches, pieces, withheld);
        Article.Builder builder = Article.builder(pieces.find("name").orElse(FORGOTTEN), text)
                .withheld(Fields.text(derived, "id"), Fields.text(derived, "digest"), withheld);
        pieces.find("title").ifPresent(builder::title);
        pieces.find("outlet").ifPresent(builder::outlet);
        pieces.find("url").ifPresent(builder::url);
        Fields.ifPresent(derived, "language", builder::language);
        Fields.ifPresent(
                object, "date", value -> builder.published(new PublicationTime.OnDate(LocalDate.parse(value))));
        Fields.ifPresent(object, "instant", value -> builder.published(new PublicationTime.At(Instant.parse(value))));
        List<String> bylines = new ArrayList<>();
        int count = Fields.number(object, "bylines");
        if (count > object.path(PieceWriter.FIELD).size()) {
            throw new IllegalArgumentException("field bylines has no piece for each: " + count);
        }
        for (int i = 0; i < count; i++) {
            pieces.find("byline." + i).ifPresent(bylines::add);
        }
        places(derived).ifPresent(builder::places);
        Article article = builder.bylines(bylines)
                .credits(credits(object, "credit", pieces))
                .metadata(metadata(object, pieces))
                .passages(passages(object))
                .build();
        return new Entry.OfArticle(article, credits(object, "creditInText", pieces));
    }

    /** A number is checked before so much room is taken. */
    private static int length(JsonNode object, List<Span> stretches) {
        int length = Fields.number(object, "length");
        int end = stretches.stream().mapToInt(Span::end).max().orElse(0);
        if (length < end || length - end > MOST_WITHHELD) {
            throw new IllegalArgumentException("field length does not fit the text: " + length);
        }
        return length;
    }

    /** What no piece gives any more, or none ever gave, is withheld. */
    private static String text(int length, List<Span> stretches, KeptPieces pieces, List<Span> withheld) {
        char[] text = new char[length];
        Arrays.fill(text, Article.WITHHELD);
        int end = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Span span = stretches.get(i);
            Optional<String> piece = pieces.find(TextPieces.NAME + i);
            if (piece.isPresent()) {
                if (piece.get().length() != span.length() || span.end() > length) {
                    throw new IllegalArgumentException("piece " + TextPieces.NAME + i + " does not fit its place");
                }
                addWithheld(end, span.start(), withheld);
                piece.get().getChars(0, span.length(), text, span.start());
                end = span.end();
            }
        }
        addWithheld(end, length, withheld);
        return new String(text);
    }

    private static void addWithheld(int from, int to, List<Span> withheld) {
        if (to > from) {
            withheld.add(new Span(from, to));
        }
    }

    private static List<Credit> credits(JsonNode object, String name, KeptPieces pieces) {
        List<Credit> credits = new ArrayList<>();
        JsonNode all = object.path(name);
        for (int i = 0; i < all.size(); i++) {
            JsonNode one = all.get(i);
            pieces.find(name + "." + i)
                    .ifPresent(value -> credits.add(new Credit(
                            Credit.Kind.ofLabel(Fields.text(one, "kind")), value, Fields.spans(one, "spans"))));
        }
        return credits;
    }

    private static List<Metadatum> metadata(JsonNode object, KeptPieces pieces) {
        List<Metadatum> metadata = new ArrayList<>();
        JsonNode all = object.path("metadata");
        for (int i = 0; i < all.size(); i++) {
            JsonNode one = all.get(i);
            pieces.find("metadata." + i)
                    .ifPresent(value -> metadata.add(new Metadatum(
                            Metadatum.Field.ofLabel(Fields.text(one, "field")), value, Fields.text(one, "foundIn"))));
        }
        return metadata;
    }

    private static List<Passage> passages(JsonNode object) {
        List<Passage> passages = new ArrayList<>();
        object.path("passages")
                .forEach(one -> passages.add(new Passage(
                        Passage.Kind.ofLabel(one.path(0).asText()),
                        new Span(one.path(1).asInt(), one.path(2).asInt()))));
        return passages;
    }

    private static Optional<Places> places(JsonNode object) {
        return Fields.optional(object, "places").map(list -> {
            List<Places.Piece> pieces = new ArrayList<>();
            list.forEach(one -> pieces.add(new Places.Piece(
                    new Span(one.path(0).asInt(), one.path(1).asInt()),
                    new Span(one.path(2).asInt(), one.path(3).asInt()))));
            return Places.of(pieces);
        });
    }
}
