package dev.whence.ledger.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.ExtractorId;
import dev.whence.core.Mention;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.ExtractionMethod;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Entries that a ledger must keep, with texts that break what takes text for granted. */
final class Samples {

    private static final List<String> HOSTILE = List.of(
            "She said: \"It's 'fine'; DROP TABLE entry; --\" \\ / \b\f\r\n\t",
            "a lone high \uD83D surrogate, a lone low \uDE00 one, the wrong way round \uDE00\uD83D, a pair \uD83D\uDE00",
            "nul \u0000 escape \u001B delete \u007F next line \u0085 separators \u2028\u2029 byte order \uFEFF",
            "אמר היא e\u0301 ﷽ \u202Eright to left\u202C </script><!-- ]]> &amp; \uFFFD\uFFFF",
            " ".repeat(40) + "x".repeat(20_000));

    private Samples() {}

    static Entry numbered(int number) {
        return new Entry.Retraction("id " + number, "number " + number);
    }

    static List<Entry> everyKind() {
        List<Entry> entries = new ArrayList<>();
        for (String text : HOSTILE) {
            addArticle(entries, text);
        }
        Article bare = Article.builder("bare", "").build();
        entries.add(new Entry.OfArticle(bare, List.of()));
        addLinks(entries);
        entries.add(new Entry.Confirmation("one", "other", Entry.Verdict.CONFIRMED, ""));
        entries.add(new Entry.Confirmation("one", "other", Entry.Verdict.REJECTED, HOSTILE.get(1)));
        entries.add(new Entry.SourceConfirmation("one", "other", Entry.Verdict.CONFIRMED, HOSTILE.get(3)));
        entries.add(new Entry.SourceConfirmation("one", "other", Entry.Verdict.REJECTED, ""));
        entries.add(new Entry.Correction(
                "some attribution", Source.named("Edda Brandt", SourceKind.PERSON), HOSTILE.get(2)));
        entries.add(new Entry.Retraction("some article", HOSTILE.get(0)));
        entries.add(new Entry.Superseded("some attribution"));
        return entries;
    }

    private static void addArticle(List<Entry> entries, String text) {
        Credit inMetadata = new Credit(Credit.Kind.AGENCY, "Agency " + text.substring(0, 9), List.of());
        Credit inText = new Credit(Credit.Kind.FIRST_REPORTED, text, List.of(new Span(0, 2), new Span(3, 5)));
        boolean dated = entries.size() % 4 == 0;
        Article article = Article.builder(text, text)
                .title(text)
                .outlet(text)
                .url("https://gazette.example/" + entries.size())
                .language("en-GB")
                .published(
                        dated
                                ? new PublicationTime.OnDate(LocalDate.of(2024, 2, 29))
                                : new PublicationTime.At(Instant.parse("2024-02-29T23:59:59.123456789Z")))
                .bylines(List.of(text, "second"))
                .credits(List.of(inMetadata))
                .build();
        entries.add(new Entry.OfArticle(article, List.of(inText)));
        Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", text))
                .source(List.of(new Span(0, 1)))
                .cue(List.of(new Span(1, 2), new Span(3, 4)))
                .content(List.of(new Span(5, 9), new Span(12, 20)), Quotation.MIXED)
                .speaker(Source.described(text, SourceKind.ANONYMOUS, article.id()))
                .stance(Stance.DOUBTED)
                .outerId("outer")
                .addressee(new Mention(text, List.of()))
                .relay(new Mention(text, List.of(new Span(2, 3))))
                .confidence(1.0 / 3)
                .alsoFoundBy(List.of(new ExtractorId("other", "2")))
                .build();
        entries.add(new Entry.OfAttribution(
                attribution,
                List.of(
                        Statement.of(attribution, List.of(new Span(5, 9), new Span(12, 14))),
                        Statement.of(attribution, List.of(new Span(14, 20))))));
        Attribution plain = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                .content(List.of(new Span(5, 9)), Quotation.DIRECT)
                .build();
        entries.add(new Entry.OfAttribution(plain, List.of()));
        addExtractions(entries, article, List.of(attribution.id(), plain.id()));
    }

    private static void addExtractions(List<Entry> entries, Article article, List<String> found) {
        ExtractorId hostile = new ExtractorId("by-hand", article.name());
        ExtractionMethod method = new ExtractionMethod(
                List.of(hostile, new ExtractorId("other", "2")), Map.of("profile", "all", "option", article.name()));
        entries.add(new Entry.OfExtraction(article.id(), method, found));
        ExtractionMethod bare = new ExtractionMethod(List.of(hostile), Map.of());
        entries.add(new Entry.OfExtraction(article.id(), bare, List.of()));
    }

    private static void addLinks(List<Entry> entries) {
        List<Variant.Edit> edits = List.of(
                new Variant.Edit(Variant.Edit.Operation.DROPPED, List.of(new Span(0, 4)), List.of()),
                new Variant.Edit(Variant.Edit.Operation.ADDED, List.of(), List.of(new Span(1, 2), new Span(7, 9))),
                new Variant.Edit(Variant.Edit.Operation.REPLACED, List.of(new Span(5, 6)), List.of(new Span(10, 12))),
                new Variant.Edit(Variant.Edit.Operation.MOVED, List.of(new Span(7, 8)), List.of(new Span(0, 1))));
        EnumSet<Variant.Kind> changes = EnumSet.complementOf(EnumSet.of(Variant.Kind.IDENTICAL));
        entries.add(new Entry.OfLink(
                new Link("one", "other", Link.Relation.CONTRADICTS, new Variant(changes, edits), 0.1 + 0.2)));
        entries.add(new Entry.OfLink(new Link(
                "one", "third", Link.Relation.SAME, new Variant(EnumSet.of(Variant.Kind.IDENTICAL), List.of()), 1)));
    }
}
