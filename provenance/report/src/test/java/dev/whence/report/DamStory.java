package dev.whence.report;

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
import dev.whence.ledger.InMemoryLedger;
import dev.whence.ledger.Ledger;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.ledger.entry.Variant;
import dev.whence.ledger.testkit.NoLanguage;
import dev.whence.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An invented story in five outlets, with its links given, so that the tests depend on no rule of extraction or linking. */
final class DamStory {

    private static final ExtractorId HAND = new ExtractorId("by-hand", "1");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> links = new ArrayList<>();

    static final String WIRE = """
            Engineers say Sorrel dam will hold

            MARLOW, May 3 (Northwire) — “The dam will hold through the spring,” chief engineer Ana Oduya told \
            reporters on Tuesday. Oduya said the council believes that about 400 homes lie in the flood path.

            A county official, who asked not to be named, denied that the gates had failed.
            """;
    static final String COPY = """
            Sorrel dam “will hold”: engineers

            (Northwire) — “The dam will hold through the spring,” chief engineer Ana Oduya told reporters on Tuesday.
            """;
    static final String SHORTENED = """
            Dam “will hold”

            Ana Oduya said on Tuesday that the dam “will hold”, the Northwire agency reported.
            """;
    static final String CHANGED = """
            More than 600 homes at risk below Sorrel dam

            More than 600 homes lie in the flood path, according to an engineer quoted by Northwire.
            """;
    static final String HOSTILE = """
            Comment <script>alert('x')</script>

            “Nobody </style> asked "onmouseover=alert(1) us,” said \u202EJoe <b>Tanner</b>\u202C & sons. \uD800\u0000
            """;

    static Tracker tracker() {
        return Tracker.builder()
                .language(new NoLanguage())
                .ledger(new DamStory().ledger())
                .build();
    }

    private Ledger ledger() {
        Article wire =
                article("wire.txt", WIRE, "Northwire", "2031-05-03T09:10:00Z", "https://northwire.example/dam?a=1&b=2");
        Article copy = article("copy.txt", COPY, "Marlow Courier", "2031-05-03T11:00:00Z", "javascript:alert(1)");
        Article shortened = article("short.txt", SHORTENED, "The Daily Tern", "2031-05-04", "https://tern.example/dam");
        Article changed =
                article("changed.txt", CHANGED, "Lakeside Post", "2031-05-05", "https://lakeside.example/600");
        Article hostile =
                article("hostile.txt", HOSTILE, "<img src=x>", "2031-05-06", "https://northwire.example@evil.example/");
        Source oduya = Source.named("Ana Oduya", SourceKind.PERSON);
        Source council = Source.named("Marlow council", SourceKind.ORGANIZATION);
        Statement hold = said(
                        wire, oduya, "chief engineer Ana Oduya", "told", "“The dam will hold through the spring,”")
                .to("reporters")
                .keep(Quotation.DIRECT, Stance.ASSERTED);
        Saying outer =
                said(wire, oduya, "Oduya", "said", "the council believes that about 400 homes lie in the flood path");
        outer.sourceAt(WIRE.indexOf("Oduya said"));
        outer.keep(Quotation.INDIRECT, Stance.ASSERTED);
        Statement homes = said(wire, council, "the council", "believes", "that about 400 homes lie in the flood path")
                .inside(outer)
                .keep(Quotation.INDIRECT, Stance.ASSERTED);
        said(
                        wire,
                        Source.described("county official", SourceKind.ANONYMOUS, wire.id()),
                        "A county official",
                        "denied",
                        "that the gates had failed")
                .keep(Quotation.INDIRECT, Stance.DENIED);
        Statement held = said(
                        copy, oduya, "chief engineer Ana Oduya", "told", "“The dam will hold through the spring,”")
                .to("reporters")
                .keep(Quotation.DIRECT, Stance.ASSERTED);
        Statement cut = said(shortened, oduya, "Ana Oduya", "said", "that the dam “will hold”")
                .via("Northwire")
                .keep(Quotation.MIXED, Stance.ASSERTED);
        Statement more = said(
                        changed,
                        Source.described("engineer", SourceKind.ANONYMOUS, changed.id()),
                        "an engineer",
                        "according to",
                        "More than 600 homes lie in the flood path")
                .via("Northwire")
                .keep(Quotation.INDIRECT, Stance.ASSERTED);
        said(
                        hostile,
                        Source.named("Joe <b>Tanner</b>", SourceKind.PERSON),
                        "\u202EJoe <b>Tanner</b>\u202C & sons",
                        "said",
                        "“Nobody </style> asked \"onmouseover=alert(1) us,”")
                .keep(Quotation.DIRECT, Stance.ASSERTED);
        link(hold, held, new Variant(Set.of(Variant.Kind.IDENTICAL), List.of()));
        link(hold, cut, new Variant(Set.of(Variant.Kind.TRUNCATED), List.of(dropped(WIRE, "through the spring"))));
        link(
                homes,
                more,
                new Variant(
                        Set.of(Variant.Kind.NUMBER_CHANGED, Variant.Kind.HEDGED, Variant.Kind.RE_ATTRIBUTED),
                        List.of(replaced(WIRE, "about 400", CHANGED, "More than 600"))));
        entries.addAll(links);
        Ledger ledger = new InMemoryLedger();
        ledger.append(entries);
        return ledger;
    }

    static Variant.Edit dropped(String before, String words) {
        return new Variant.Edit(Variant.Edit.Operation.DROPPED, List.of(at(before, words)), List.of());
    }

    static Variant.Edit replaced(String before, String words, String after, String others) {
        return new Variant.Edit(
                Variant.Edit.Operation.REPLACED, List.of(at(before, words)), List.of(lastAt(after, others)));
    }

    static Span at(String text, String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(start, start + words.length());
    }

    private static Span lastAt(String text, String words) {
        int start = text.lastIndexOf(words);
        return new Span(start, start + words.length());
    }

    private Article article(String name, String text, String outlet, String published, String url) {
        List<Credit> credits = text.contains("(Northwire)")
                ? List.of(new Credit(Credit.Kind.AGENCY, "Northwire", List.of(at(text, "(Northwire) —"))))
                : List.of();
        Article article = Article.builder(name, text)
                .outlet(outlet)
                .url(url)
                .published(PublicationTime.parse(published))
                .build();
        entries.add(new Entry.OfArticle(article, credits));
        return article;
    }

    private Saying said(Article article, Source speaker, String source, String cue, String content) {
        return new Saying(article, speaker, source, cue, content);
    }

    private void link(Statement first, Statement second, Variant variant) {
        links.add(new Entry.OfLink(new Link(first.id(), second.id(), Link.Relation.SAME, variant, 0.9)));
    }

    private final class Saying {

        private final Article article;
        private final Span content;
        private final Span cue;
        private final int sourceLength;
        private Span source;
        private Attribution.Builder builder;
        private String id = "";

        Saying(Article article, Source speaker, String source, String cue, String content) {
            String text = article.text().value();
            this.article = article;
            this.content = lastAt(text, content);
            this.source = at(text, source);
            this.cue = at(text, cue);
            this.sourceLength = source.length();
            builder = Attribution.builder(article.id(), HAND).speaker(speaker);
        }

        void sourceAt(int start) {
            source = new Span(start, start + sourceLength);
        }

        Saying to(String addressee) {
            builder = builder.addressee(new Mention(addressee, List.of()));
            return this;
        }

        Saying via(String relay) {
            builder = builder.relay(
                    new Mention(relay, List.of(lastAt(article.text().value(), relay))));
            return this;
        }

        Saying inside(Saying outer) {
            builder = builder.outerId(outer.id);
            return this;
        }

        Statement keep(Quotation quotation, Stance stance) {
            Attribution attribution = builder.source(List.of(source))
                    .cue(List.of(cue))
                    .content(List.of(content), quotation)
                    .stance(stance)
                    .build();
            id = attribution.id();
            int quotes = quotation == Quotation.DIRECT ? 1 : 0;
            Statement statement =
                    Statement.of(attribution, List.of(new Span(content.start() + quotes, content.end() - quotes)));
            entries.add(new Entry.OfAttribution(attribution, List.of(statement)));
            return statement;
        }
    }
}
