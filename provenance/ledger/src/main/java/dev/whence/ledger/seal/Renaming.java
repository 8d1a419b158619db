package dev.whence.ledger.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Source;
import dev.whence.core.Span;
import dev.whence.ledger.digest.Hashing;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Hash;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.json.CanonicalJson;
import dev.whence.ledger.json.Derived;
import dev.whence.ledger.json.EntryJson;
import dev.whence.ledger.json.SourceJson;
import dev.whence.ledger.json.TextPieces;
import dev.whence.ledger.merkle.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives articles of which something is forgotten ids that are not made from their texts. An id that is a hash of a text lets
 * anyone who has it try out what the text said. The new id of an article is the beginning of the hash of the body of its first
 * entry, in which nothing but salted commitments comes from the text; those of its attributions and statements are made from
 * that as ever. Numbers that were made of forgotten words go or become coarse.
 *
 * <p>Articles that version 2 recorded keep their ids, which stand in bodies that cannot change. Not thread-safe.
 */
final class Renaming {

    private static final int ID_DIGITS = 32;

    /** The pieces of an article that its id is made from. */
    private static final Set<String> ADDRESS = Set.of("name", "url", "outlet");

    /** By number of their entries, the pieces that are erased. */
    private final Map<Long, ? extends Collection<String>> erased;

    /** Ids that stand in bodies. */
    private final Set<String> fixed = new HashSet<>();

    /** By id of an article of which something is forgotten, where its text is gone. */
    private final Map<String, List<Span>> gone = new HashMap<>();

    /** By id of an article, the hash that its new id and digest are taken from. */
    private final Map<String, Hash> first = new HashMap<>();

    /** By old id, the new one: of articles, attributions and statements. */
    private final Map<String, String> ids = new HashMap<>();

    /** The old ids of statements whose words are gone. */
    private final Set<String> silenced = new HashSet<>();

    Renaming(Map<Long, ? extends Collection<String>> erased) {
        this.erased = erased;
    }

    /** Looks at an entry, the first time around: at articles. */
    void lookAtArticles(long number, SealedEntry sealed) {
        sealed.entry()
                .said()
                .article()
                .ifPresent(added -> lookAt(added.article().id(), number, sealed));
    }

    private void lookAt(String id, long number, SealedEntry sealed) {
        if (sealed.version() == 2) {
            fixed.add(id);
            return;
        }
        first.putIfAbsent(id, Hashing.plain(sealed.body()));
        Collection<String> pieces = erased.get(number);
        boolean known = Derived.find(sealed.pieces())
                .filter(piece -> Derived.isReplacement(piece.name()))
                .isPresent();
        if (known || pieces != null && pieces.stream().anyMatch(Renaming::isOfId)) {
            List<Span> missing = gone.computeIfAbsent(id, any -> new ArrayList<>());
            missing.addAll(
                    sealed.textPieces(name -> !sealed.hasPiece(name) || pieces != null && pieces.contains(name)));
        }
    }

    /** Returns whether the id of an article is made from a piece. */
    static boolean isOfId(String piece) {
        return piece.startsWith(TextPieces.NAME) || ADDRESS.contains(piece);
    }

    /** Looks at an entry, the second time around: at attributions, once it is known which articles get new ids. */
    void lookAtAttributions(SealedEntry sealed) {
        if (sealed.version() != 2) {
            sealed.entry()
                    .said()
                    .attribution()
                    .ifPresent(added ->
                            newId(added.attribution().articleId()).ifPresent(article -> lookAt(added, article)));
        }
    }

    private void lookAt(Entry.OfAttribution added, String article) {
        Attribution before = added.attribution();
        Attribution after = inArticle(before, article).build();
        ids.put(before.articleId(), article);
        ids.put(before.id(), after.id());
        List<Span> missing = gone.getOrDefault(before.articleId(), List.of());
        for (Statement statement : added.statements()) {
            if (Span.containAll(before.content(), statement.spans())
                    && Statement.of(before, statement.spans()).id().equals(statement.id())) {
                ids.put(statement.id(), Statement.of(after, statement.spans()).id());
            }
            if (statement.spans().stream().anyMatch(span -> missing.stream().anyMatch(span::overlaps))) {
                silenced.add(statement.id());
            }
        }
    }

    /** Begins an attribution with the same spans in an article of another id. */
    static Attribution.Builder inArticle(Attribution attribution, String articleId) {
        return Attribution.builder(articleId, attribution.extractor())
                .source(attribution.source())
                .cue(attribution.cue())
                .content(attribution.content(), attribution.quotation());
    }

    /** Returns the id that an article is given, if it is given one. */
    private Optional<String> newId(String articleId) {
        return newHash(articleId).map(Renaming::idOf);
    }

    /** Returns the id that an article is given whose entry's body has a hash. */
    static String idOf(Hash body) {
        return body.hex().substring(0, ID_DIGITS);
    }

    private Optional<Hash> newHash(String articleId) {
        return gone.containsKey(articleId) && !fixed.contains(articleId)
                ? Optional.ofNullable(first.get(articleId))
                : Optional.empty();
    }

    /** Returns the new id for an old one; the old one if it stays. */
    String renamed(String id) {
        return ids.getOrDefault(id, newId(id).orElse(id));
    }

    /**
     * Returns what is to take the place of what is derived of texts in an entry, if anything is.
     *
     * @param pieces what else is erased of it
     */
    Optional<ObjectNode> replacement(SealedEntry sealed, Collection<String> pieces) {
        Optional<Piece> derived = sealed.version() == 2 ? Optional.empty() : Derived.find(sealed.pieces());
        if (derived.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode before = (ObjectNode) EntryJson.parse(derived.get().bytes());
        ObjectNode after = before.deepCopy();
        renameAll(after);
        Entry.Said said = sealed.entry().said();
        said.article().map(Entry.OfArticle::article).ifPresent(article -> {
            if (isTextGone(article, Stream.concat(pieces.stream(), sealed.missing().stream()))) {
                newHash(article.id()).ifPresent(hash -> after.put("digest", hash.hex()));
                // where the text stood in its file tells which characters of it were written as references
                after.remove("places");
            }
        });
        if (Derived.texts(before).stream().anyMatch(id -> newId(id).isPresent() || silenced.contains(id))) {
            coarsen(after);
        }
        renameSource(after, said, pieces);
        // compared as it is written: a number can be held in two ways
        return Arrays.equals(CanonicalJson.write(after), CanonicalJson.write(before))
                ? Optional.empty()
                : Optional.of(after);
    }

    /** Tells whether something of an article's text is withheld, or is among the pieces that are. */
    static boolean isTextGone(Article article, Stream<String> pieces) {
        return !article.withheld().isEmpty() || pieces.anyMatch(piece -> piece.startsWith(TextPieces.NAME));
    }

    /** Returns the language of a tag alone: what follows it there is whatever a page says. */
    static String shortened(String tag) {
        return tag.indexOf('-') > 0 ? tag.substring(0, tag.indexOf('-')) : tag;
    }

    private void renameAll(ObjectNode fields) {
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = fields.get(name);
            if (value.isTextual()) {
                fields.put(name, renamed(value.textValue()));
            } else if (value instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i).isTextual()) {
                        list.set(i, list.textNode(renamed(list.get(i).textValue())));
                    }
                }
            }
        }
    }

    /** An id of a source goes with its name, and may be made from the id of its article. */
    private void renameSource(ObjectNode fields, Entry.Said said, Collection<String> pieces) {
        JsonNode id = fields.get(SourceJson.FIELD);
        if (id == null) {
            return;
        }
        if (pieces.contains(SourceJson.FIELD)) {
            fields.remove(SourceJson.FIELD);
        } else if (said.correction().isPresent()) {
            Source source = said.correction().get().speaker();
            for (String articleId : gone.keySet()) {
                if (Source.described(source.name(), source.kind(), articleId)
                        .id()
                        .equals(id.textValue())) {
                    fields.put(
                            SourceJson.FIELD,
                            Source.described(source.name(), source.kind(), renamed(articleId))
                                    .id());
                }
            }
        }
    }

    /** A model's number with many digits tells one text from another. */
    private static void coarsen(ObjectNode fields) {
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (fields.get(name).isNumber()) {
                fields.put(name, coarse(fields.get(name).doubleValue()));
            }
        }
        if (fields.has("edits")) {
            fields.putArray("edits");
        }
        if (fields.hasNonNull("language")) {
            fields.put("language", shortened(fields.path("language").asText()));
        }
    }

    /** Returns a number between 0 and 1 to one digit. */
    static double coarse(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
