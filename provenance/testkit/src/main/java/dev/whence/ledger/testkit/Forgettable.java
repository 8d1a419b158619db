package dev.whence.ledger.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Statement;
import java.util.ArrayList;
import java.util.List;

/** A record in which one source, Ines Calloway, stands in every place where a source can. */
final class Forgettable {

    private static final String TEXT = """
            Ivo Sund said the lock is dry.
            The towpath is mud, Ines Calloway told the harbour board.
            "No barge will pass," Ms. Calloway added.
            Ada Quill said bread is dear.
            """;

    private static final Article ARTICLE = Article.builder("ines-calloway.txt", TEXT)
            .title("Calloway: towpath is mud")
            .outlet("Tarn Ledger")
            .url("https://tarn.example/news/ines-calloway-on-mud")
            .bylines(List.of("Bo Lind", "Ines Calloway"))
            .build();

    private static final Source INES = Source.named("Ines Calloway", SourceKind.PERSON);
    private static final Source IVO = Source.named("Ivo Sund", SourceKind.PERSON);

    private Forgettable() {}

    private static List<Attribution> attributions() {
        return List.of(
                attribution("Ivo Sund", "the lock is dry", IVO).build(),
                attribution("Ines Calloway", "The towpath is mud", INES)
                        .addressee(new Mention("the harbour board", List.of()))
                        .build(),
                attribution("Ms. Calloway", "\"No barge will pass,\"", INES).build(),
                // taken for another at first
                attribution("Ada Quill", "bread is dear", INES)
                        .relay(new Mention("Ines Calloway", List.of()))
                        .build());
    }

    private static Attribution.Builder attribution(String source, String content, Source speaker) {
        return Attribution.builder(ARTICLE.id(), new ExtractorId("by-hand", "1"))
                .source(List.of(span(source)))
                .content(List.of(span(content)), Quotation.INDIRECT)
                .speaker(speaker);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.OfArticle(ARTICLE, List.of()));
        for (Attribution attribution : attributions()) {
            entries.add(
                    new Entry.OfAttribution(attribution, List.of(Statement.of(attribution, attribution.content()))));
        }
        Attribution byAda = attributions().get(3);
        entries.add(new Entry.Correction(
                byAda.id(), Source.named("Ada Quill", SourceKind.PERSON), "Ines Calloway was not there"));
        entries.add(new Entry.Correction("elsewhere", INES, ""));
        entries.add(new Entry.Retraction("nothing", "says Ivo Sund"));
        return entries;
    }

    /** Returns every id and digest that was made of the text. */
    static List<String> idsMadeOfText() {
        List<String> ids = new ArrayList<>(List.of(ARTICLE.id(), ARTICLE.digest()));
        for (Attribution attribution : attributions()) {
            ids.add(attribution.id());
            ids.add(Statement.of(attribution, attribution.content()).id());
        }
        return ids;
    }

    /** Returns the ids of what Ines Calloway said, in their order. */
    static List<String> forgottenIds() {
        return attributions().subList(1, 3).stream()
                .map(Attribution::id)
                .sorted()
                .toList();
    }
}
