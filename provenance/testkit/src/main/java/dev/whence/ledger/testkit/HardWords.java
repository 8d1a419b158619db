package dev.whence.ledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.ledger.Found;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.Query;
import dev.whence.ledger.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names and words that break what takes a character for a command, or one spelling for the only one. Each stands in an
 * article of its own, as the name of its source, in what is said and in the article's metadata.
 */
final class HardWords {

    /** Words that are one however they are written: each is found by each. */
    private static final List<List<String>> SPELLINGS = List.of(
            List.of(
                    "O'Brien",
                    "O\u2019Brien",
                    "O\u02BCBrien",
                    "O\u2018Brien",
                    "O\u201BBrien",
                    "O`Brien",
                    "O\u00B4Brien",
                    "O\u2032Brien",
                    "O\u02BBBrien",
                    "\uFF2F\uFF07\uFF22\uFF32\uFF29\uFF25\uFF2E",
                    "o'brien's",
                    "O\u2019BRIEN\u2019S"),
            List.of("won't", "won\u2019t", "WON`T"),
            List.of("'twas", "\u2019twas", "\u02BCtwas", "twas"),
            List.of("Jos\u00E9", "Jose\u0301", "JOSE\u0301", "JOS\u00C9'S"),
            List.of("\uFB01nanced", "financed", "\uFB01NANCED"),
            List.of("stra\u00DFe", "STRASSE", "STRA\u1E9EE"),
            List.of("\u03BF\u03B4\u03CC\u03C2", "\u039F\u0394\u038C\u03A3"),
            List.of("co\u00ADoperate", "cooperate"),
            List.of("1,000", "1000", "\uFF11\uFF0C\uFF10\uFF10\uFF10"),
            List.of("\uFF27\uFF35\uFF2C\uFF2C", "gull"),
            List.of(
                    "Jean-Luc",
                    "Jean\u2010Luc",
                    "Jean\u2011Luc",
                    "Jean\u2013Luc",
                    "Jean\u2014Luc",
                    "Jean\u2212Luc",
                    "jean luc"),
            List.of("\u7FD2\u8FD1\u5E73"),
            List.of("\u30B9\u30BA\u30AD"),
            List.of("\uD55C\uAD6D", "\u1112\u1161\u11AB\u1100\u116E\u11A8"));

    /** Words that are only asked to be no command: all ledgers find the same by them. */
    private static final List<String> OTHERS = List.of(
            "\"quoted\"",
            "\u201Cquoted\u201D",
            "\"",
            "\"\"",
            "'",
            "''",
            "back\\slash",
            "\\",
            "wild*",
            "*",
            "source:ink",
            "content : ink",
            ":",
            "NEAR",
            "NEAR(ink mud, 2)",
            "AND",
            "OR",
            "NOT",
            "ink AND",
            "NUL",
            "nul\u0000nul",
            "100%",
            "%",
            "under_score",
            "_",
            "^ink",
            "{ink mud}",
            "(ink",
            "-ink",
            "+ink",
            "ink; DROP TABLE entry; --",
            "3.14",
            "U.S.",
            "AT&T",
            "C++",
            "a,b",
            "\uD83D\uDE00",
            "\uD83D\uDE00\uD83D\uDE01",
            "\uD83D\uDC68\u200D\uD83D\uDC69",
            "lone\uD83Dhigh",
            "lone\uDE00low",
            "\uD83D",
            "\uDE00\uD83D",
            "Acme\u2122",
            "\uFDFA",
            "\uFDFD",
            "\u0130stanbul",
            "\u0131",
            "\u00BD",
            "x\u00B2",
            "\uFFFD\uFFFF",
            "\u0000",
            "{}",
            "NULL",
            "x".repeat(5_000));

    private HardWords() {}

    private static List<String> all() {
        return Stream.concat(SPELLINGS.stream().flatMap(List::stream), OTHERS.stream())
                .toList();
    }

    /** Returns an article for each word, with an attribution that has it for its source's name and in what is said. */
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String word : all()) {
            String text = "Ink: " + word + " is dry.";
            Article article = Article.builder(word, text)
                    .outlet("The " + word)
                    .title(word)
                    .build();
            Attribution attribution = Attribution.builder(article.id(), new ExtractorId("by-hand", "1"))
                    .content(List.of(new Span(0, text.length() - 1)), Quotation.INDIRECT)
                    .speaker(Source.named("Ada " + word, SourceKind.PERSON))
                    .build();
            entries.add(new Entry.OfArticle(article, List.of()));
            entries.add(new Entry.OfAttribution(attribution, List.of()));
        }
        return entries;
    }

    static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (String word : all()) {
            queries.add(Query.builder().source(word).build());
            queries.add(Query.builder().words(word).build());
        }
        for (String word : OTHERS) {
            queries.add(
                    Query.builder().source("ada").words("ink " + word).limit(3).build());
            queries.add(Query.builder().article(word).build());
            queries.add(Query.builder().outlet(word).build());
        }
        queries.add(Query.builder()
                .words(String.join(" ", all().subList(0, 40)).repeat(50))
                .build());
        return queries;
    }

    /** Checks that each spelling of a word finds all others. */
    static void assertFoundByEachSpelling(Ledger ledger) {
        for (List<String> spellings : SPELLINGS) {
            for (String sought : spellings) {
                for (Query query : List.of(
                        Query.builder().source(sought).build(),
                        Query.builder().words(sought).build())) {
                    try (Stream<Found> found = ledger.find(query)) {
                        assertThat(found.map(one -> one.article().name()))
                                .as(query.toString())
                                .containsAll(spellings);
                    }
                }
            }
        }
    }

    /** Returns entries that name others by ids that no content was made into, as a program other than Whence may. */
    static List<Entry> entriesWithHardIds() {
        List<Entry> entries = new ArrayList<>();
        for (String id : List.of("O'Brien", "\"; --", "nul\u0000", "%_*\\", "\uFF2F", "x".repeat(5_000))) {
            entries.add(new Entry.Retraction(id, "a slip"));
            entries.add(new Entry.Correction(id, Source.named("Ada Quill", SourceKind.PERSON), ""));
            entries.add(new Entry.OfAttribution(
                    Attribution.builder(id + " article", new ExtractorId("by-hand", "1"))
                            .content(List.of(new Span(0, 4)), Quotation.INDIRECT)
                            .build(),
                    List.of()));
        }
        return entries;
    }
}
