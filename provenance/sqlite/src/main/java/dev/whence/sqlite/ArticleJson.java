package dev.whence.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.PublicationTime;
import dev.whence.tracker.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The JSON of articles and their credits. */
final class ArticleJson {

    private ArticleJson() {}

    static void write(ObjectNode object, Entry.OfArticle entry) {
        Article article = entry.article();
        object.put("id", article.id())
                .put("name", article.name())
                .put("text", article.text().value());
        article.title().ifPresent(value -> object.put("title", value));
        article.outlet().ifPresent(value -> object.put("outlet", value));
        article.url().ifPresent(value -> object.put("url", value));
        article.language().ifPresent(value -> object.put("language", value));
        article.published().ifPresent(time -> {
            if (time instanceof PublicationTime.OnDate onDate) {
                object.put("date", onDate.date().toString());
            } else if (time instanceof PublicationTime.At at) {
                object.put("instant", at.instant().toString());
            }
        });
        ArrayNode bylines = object.putArray("bylines");
        article.bylines().forEach(bylines::add);
        putCredits(object.putArray("credits"), article.credits());
        putCredits(object.putArray("creditsInText"), entry.credits());
    }

    private static void putCredits(ArrayNode list, List<Credit> credits) {
        for (Credit credit : credits) {
            ObjectNode object =
                    list.addObject().put("kind", credit.kind().label()).put("name", credit.name());
            Fields.putSpans(object, "spans", credit.spans());
        }
    }

    static Entry read(JsonNode object) {
        Article.Builder builder = Article.builder(Fields.text(object, "name"), Fields.text(object, "text"));
        Fields.ifPresent(object, "title", builder::title);
        Fields.ifPresent(object, "outlet", builder::outlet);
        Fields.ifPresent(object, "url", builder::url);
        Fields.ifPresent(object, "language", builder::language);
        Fields.ifPresent(
                object, "date", value -> builder.published(new PublicationTime.OnDate(LocalDate.parse(value))));
        Fields.ifPresent(object, "instant", value -> builder.published(new PublicationTime.At(Instant.parse(value))));
        Article article = builder.bylines(Fields.texts(object, "bylines"))
                .credits(Fields.list(object, "credits", ArticleJson::credit))
                .build();
        if (!article.id().equals(Fields.text(object, "id"))) {
            throw new IllegalArgumentException("the article is not the one that its id was made from");
        }
        return new Entry.OfArticle(article, Fields.list(object, "creditsInText", ArticleJson::credit));
    }

    private static Credit credit(JsonNode object) {
        return new Credit(
                Credit.Kind.ofLabel(Fields.text(object, "kind")),
                Fields.text(object, "name"),
                Fields.spans(object, "spans"));
    }
}
