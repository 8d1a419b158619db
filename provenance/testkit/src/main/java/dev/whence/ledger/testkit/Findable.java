package dev.whence.ledger.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import java.util.ArrayList;
import java.util.List;

/** A record that changes in every way in which what counts can change, and queries for it. */
final class Findable {

    private static final Source INES = Source.named("Ines Calloway", SourceKind.PERSON);
    private static final Source ADA = Source.named("Ada Quill", SourceKind.PERSON);
    private static final Source BOARD = Source.named("Harbour Board", SourceKind.ORGANIZATION);

    private static final Article MUD = article("mud.txt", "Ines Calloway said the towpath is mud, Ada Quill said.", 1)
            .outlet("The Tarn Ledger")
            .build();
    private static final Article DRY = article("dry.txt", "The harbour's lock \"is\" dry: 1,000 boats wait.", 2)
            .outlet("tarn ledger")
            .build();
    private static final Article LATE = article("late.txt", "Ada Quill denied that bread is dear \uD83D\uDE00.", 3)
            .published(PublicationTime.parse("2031-03-05T10:00:00.5Z"))
            .build();

    private Findable() {}

    private static Article.Builder article(String name, String text, int day) {
        return Article.builder(name, text)
                .url("https://tarn.example/" + name)
                .published(PublicationTime.parse("2031-03-0" + day));
    }

    private static Entry of(Article article) {
        return new Entry.OfArticle(article, List.of());
    }

    private static Attribution attribution(Article article, String content, Source speaker, double confidence) {
        int start = article.text().value().indexOf(content);
        return Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(start, start + content.length())), Quotation.INDIRECT)
                .speaker(speaker)
                .confidence(confidence)
                .build();
    }

    private static Entry of(Attribution attribution) {
        return new Entry.OfAttribution(attribution, List.of());
    }

    static List<List<Entry>> steps() {
        Attribution mud = attribution(MUD, "the towpath is mud", INES, 0.5);
        Attribution whole = attribution(MUD, "Ines Calloway said the towpath is mud", ADA, 0.5);
        Attribution dry = attribution(DRY, "The harbour's lock \"is\" dry: 1,000 boats wait", BOARD, 0.5);
        Attribution late = attribution(LATE, "bread is dear \uD83D\uDE00", ADA, 0.5);
        Attribution later = attribution(LATE, "Ada Quill denied", ADA, 0.5);
        return List.of(
                List.of(of(MUD), of(mud), of(whole), of(DRY), of(dry)),
                // before its article
                List.of(of(late)),
                List.of(of(LATE)),
                // by a better extractor
                List.of(of(mud.toBuilder().confidence(0.9).build())),
                List.of(new Entry.Correction(dry.id(), ADA, "")),
                List.of(of(dry.toBuilder().confidence(0.9).build())),
                // another version took its place, and the one before came back
                List.of(new Entry.Superseded(dry.id())),
                List.of(of(dry), new Entry.Superseded("nothing"), new Entry.Superseded(mud.id())),
                List.of(of(mud), new Entry.Superseded(late.id())),
                List.of(of(LATE), new Entry.Superseded(late.id()), of(late)),
                // before it is recorded
                List.of(new Entry.Superseded(later.id()), of(later), new Entry.Superseded(mud.id()), of(mud)),
                List.of(new Entry.Correction(dry.id(), INES, "")),
                List.of(new Entry.Retraction(whole.id(), "")),
                List.of(of(whole)),
                List.of(new Entry.Superseded(whole.id()), of(whole)),
                List.of(new Entry.Retraction(MUD.id(), "")),
                List.of(of(mud)),
                List.of(new Entry.Correction(late.id(), BOARD, ""), new Entry.Correction(late.id(), ADA, "")));
    }

    static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        queries.add(Query.builder().build());
        for (String name :
                List.of("ines calloway", "Calloway", "quill", "board", "nobody", "\"", "Ada Quill OR board")) {
            queries.add(Query.builder().source(name).build());
        }
        for (String words :
                List.of("mud", "MUD towpath", "is", "1000", "harbour", "\uD83D\uDE00", "is AND dry", "mu*", "?")) {
            queries.add(Query.builder().words(words).build());
        }
        queries.add(Query.builder().outlet("the tarn ledger").build());
        queries.add(Query.builder().outlet("Sund Herald").build());
        for (String article : List.of(MUD.id(), "dry.txt", "https://tarn.example/late.txt", "nothing")) {
            queries.add(Query.builder().article(article).build());
        }
        for (String day :
                List.of("2031-03-01", "2031-03-02", "2031-03-05", "2031-03-05T10:00:00.4Z", "2031-03-05T10:00:00.6Z")) {
            queries.add(Query.builder().from(PublicationTime.parse(day)).build());
            queries.add(Query.builder().to(PublicationTime.parse(day)).build());
        }
        queries.add(Query.builder().source("calloway").words("is").limit(1).build());
        queries.add(Query.builder().words("is").outlet("Tarn Ledger").limit(300).build());
        for (int after = 0; after < 8; after++) {
            queries.add(Query.builder().after(after).limit(2).build());
            queries.add(Query.builder().words("is").after(after).build());
        }
        return queries;
    }
}
