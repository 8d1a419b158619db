package dev.whence.benchmarks.breaker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Edit;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Link;
import dev.whence.core.Mention;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import dev.whence.core.Statement;
import dev.whence.core.Variant;
import dev.whence.tracker.Entry;
import dev.whence.tracker.Extracted;
import dev.whence.tracker.ExtractionMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Short invented articles, with every part that an article or an attribution can have, and all kinds of entries about them.
 * The same number gives the same article.
 */
final class Newsroom {

    /** Who is forgotten; nothing else holds this name or any of {@link #FORGOTTEN_WORDS}. */
    static final String FORGOTTEN = "Quillon Vashti";

    /** Words that only articles about {@link #FORGOTTEN} hold, and those only in what the forgotten one said or is named by. */
    static final List<String> FORGOTTEN_WORDS = List.of("Quillon", "Vashti", "zephyrine", "obsidianly");

    /** In one article of so many the forgotten one speaks. */
    private static final int FORGOTTEN_EVERY = 6;

    private static final ExtractorId EXTRACTOR = new ExtractorId("newsroom", "1");
    private static final Instant BEGIN = Instant.parse("2024-03-01T06:00:00Z");
    private static final List<String> OUTLETS =
            List.of("Tarn Ledger", "Corvane Wire", "Brenn Islander", "The Ostrel Times");
    private static final List<String> SPEAKERS =
            List.of("Edda Varnholt", "Ivo Sund", "Ada Kroll", "Ines Calloway", "Malik Orsay", "Tove Lind");
    private static final List<String> SUBJECTS =
            List.of("ferry", "lock", "cable", "bridge", "harbour", "towpath", "dredger", "lighthouse");
    private static final List<String> PREDICATES = List.of(
            "will open in May",
            "is late by a week",
            "was checked twice",
            "costs too much",
            "has not moved since noon",
            "needs new paint");

    private Newsroom() {}

    /** Makes an article with its attributions, as an extractor would. */
    static Extracted article(int number) {
        Writing writing = new Writing(number);
        writing.report(pick(SPEAKERS, number), claim(number));
        writing.quote(pick(SPEAKERS, number + 1), claim(number / 3));
        if (isForgotten(number)) {
            writing.report(FORGOTTEN, "the zephyrine " + pick(SUBJECTS, number) + " shines obsidianly");
        } else {
            writing.reportOfUnnamed("harbour official", claim(number + 5));
        }
        return writing.finish();
    }

    private static boolean isForgotten(int number) {
        return number % FORGOTTEN_EVERY == 1;
    }

    private static String claim(int number) {
        return "the " + pick(SUBJECTS, number) + " number " + number + " " + pick(PREDICATES, number);
    }

    private static String pick(List<String> all, int number) {
        return all.get(Math.floorMod(number, all.size()));
    }

    /** Makes all entries about some articles. */
    static List<Entry> entries(int articles) {
        List<Entry> entries = new ArrayList<>();
        List<Statement> before = List.of();
        for (int number = 0; number < articles; number++) {
            Extracted extracted = article(number);
            List<Statement> statements = add(entries, extracted);
            if (!before.isEmpty()) {
                decide(
                        entries,
                        number,
                        before,
                        statements,
                        extracted.extraction().attributions());
            }
            before = statements;
        }
        return entries;
    }

    private static List<Statement> add(List<Entry> entries, Extracted extracted) {
        Article article = extracted.article();
        Credit credit = new Credit(Credit.Kind.FIRST_REPORTED, "Corvane Wire", List.of(new Span(0, 4)));
        entries.add(new Entry.OfArticle(article, List.of(credit)));
        List<Statement> statements = new ArrayList<>();
        List<Attribution> attributions = extracted.extraction().attributions();
        for (Attribution attribution : attributions) {
            Statement statement = Statement.of(attribution, attribution.content());
            statements.add(statement);
            entries.add(new Entry.OfAttribution(attribution, List.of(statement)));
        }
        entries.add(new Entry.OfExtraction(
                article.id(),
                new ExtractionMethod(List.of(EXTRACTOR), Map.of("profile", "all")),
                attributions.stream().map(Attribution::id).toList()));
        return statements;
    }

    private static void decide(
            List<Entry> entries,
            int number,
            List<Statement> before,
            List<Statement> now,
            List<Attribution> attributions) {
        Statement first = before.get(0);
        Statement second = now.get(0);
        Variant variant = new Variant(
                EnumSet.of(Variant.Kind.TRUNCATED),
                List.of(new Edit(Edit.Operation.DROPPED, List.of(new Span(0, 3)), List.of())));
        entries.add(new Entry.OfLink(new Link(first.id(), second.id(), Link.Relation.SAME, variant, 0.75)));
        switch (number % 5) {
            case 0 ->
                entries.add(new Entry.Confirmation(
                        first.id(), second.id(), Entry.Verdict.CONFIRMED, "the same words " + number));
            case 1 ->
                entries.add(new Entry.SourceConfirmation(
                        first.attributionId(), second.attributionId(), Entry.Verdict.REJECTED, "namesakes " + number));
            case 2 ->
                entries.add(new Entry.Correction(
                        attributions.get(0).id(), Source.named("Berit Falk", SourceKind.PERSON), "misheard " + number));
            case 3 -> entries.add(new Entry.Retraction(attributions.get(1).id(), "withdrawn " + number));
            default -> entries.add(new Entry.Confirmation(first.id(), second.id(), Entry.Verdict.REJECTED, ""));
        }
    }

    /** Builds a text and remembers what stands where. */
    private static final class Writing {

        private final int number;
        private final StringBuilder text = new StringBuilder();
        private final List<Told> told = new ArrayList<>();

        private record Told(Span source, Span cue, Span content, boolean quoted, String speaker, boolean named) {}

        private Writing(int number) {
            this.number = number;
            text.append("News ").append(number).append(". ");
        }

        private void report(String speaker, String claim) {
            tell(append(speaker), append(" said ", 1, 1), append("that " + claim), false, speaker, true);
        }

        private void reportOfUnnamed(String description, String claim) {
            append("A ");
            tell(append(description), append(" said ", 1, 1), append("that " + claim), false, description, false);
        }

        private void quote(String speaker, String claim) {
            Span content = append("\"" + claim + ",\"");
            append(" ");
            tell(append(speaker), append(" said", 1, 0), content, true, speaker, true);
        }

        private void tell(Span source, Span cue, Span content, boolean quoted, String speaker, boolean named) {
            told.add(new Told(source, cue, content, quoted, speaker, named));
            append(".\n");
        }

        private Span append(String words) {
            return append(words, 0, 0);
        }

        /** Appends words and returns their span without so many characters at either end. */
        private Span append(String words, int before, int after) {
            int start = text.length();
            text.append(words);
            return new Span(start + before, text.length() - after);
        }

        private Extracted finish() {
            boolean forgotten = isForgotten(number);
            Article article = Article.builder("news-" + number, text.toString())
                    .title("Title " + number + (forgotten ? ": what " + FORGOTTEN + " wants" : " of the day"))
                    .outlet(pick(OUTLETS, number))
                    .url("https://news.example/" + number)
                    .language("en")
                    .published(
                            number % 2 == 0
                                    ? new PublicationTime.At(BEGIN.plusSeconds(number * 3600L))
                                    : new PublicationTime.OnDate(LocalDate.of(2024, 3, 1 + number % 28)))
                    .bylines(List.of(forgotten ? "By " + FORGOTTEN : "By Sanne Ek"))
                    .credits(List.of(new Credit(Credit.Kind.AGENCY, "Corvane Wire", List.of())))
                    .build();
            return new Extracted(
                    article,
                    new Extraction(
                            told.stream().map(one -> attribution(article, one)).toList(), List.of(), List.of()));
        }

        private static Attribution attribution(Article article, Told one) {
            return Attribution.builder(article.id(), EXTRACTOR)
                    .source(List.of(one.source))
                    .cue(List.of(one.cue))
                    .content(List.of(one.content), one.quoted ? Quotation.DIRECT : Quotation.INDIRECT)
                    .speaker(
                            one.named
                                    ? Source.named(one.speaker, SourceKind.PERSON)
                                    : Source.described(one.speaker, SourceKind.ANONYMOUS, article.id()))
                    .stance(one.quoted ? Stance.ASSERTED : Stance.DOUBTED)
                    .addressee(new Mention("reporters", List.of()))
                    .relay(new Mention("Corvane Wire", List.of()))
                    .confidence(0.875)
                    .build();
        }
    }
}
