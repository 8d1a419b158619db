package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Credit;
import dev.whence.core.Extraction;
import dev.whence.core.Mention;
import dev.whence.core.PublicationTime;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Invented articles whose attributions are drawn into their text: {@code [the source]}, <code>{the cue}</code>, {@code <the
 * content>}, {@code ~to whom|}, at most one attribution a line. Whether the content is quoted
 * its marks tell. The speakers stand beside the text, by line.
 */
public final class Marked {

    private final Article article;
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();

    private Marked(Article article) {
        this.article = article;
    }

    public static Source person(String name) {
        return Source.named(name, SourceKind.PERSON);
    }

    public static Source body(String name) {
        return Source.named(name, SourceKind.ORGANIZATION);
    }

    /** A source that is only described; each article has its own. */
    public static Source unnamed(String description) {
        return new Source("?", description, SourceKind.ANONYMOUS);
    }

    public static Marked article(String outlet, String published, String drawn, Source... speakers) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (String line : drawn.split("\n", -1)) {
            lines.add(Line.of(line, text));
        }
        Article.Builder builder = Article.builder(outlet.replace(' ', '-') + ".txt", text.toString())
                .outlet(outlet);
        if (!published.isEmpty()) {
            builder.published(PublicationTime.parse(published));
        }
        Marked marked = new Marked(builder.build());
        int speaker = 0;
        for (Line line : lines) {
            if (!line.content.isEmpty()) {
                marked.add(line, speaker < speakers.length ? Optional.of(speakers[speaker]) : Optional.empty());
                speaker++;
            }
        }
        return marked;
    }

    public Marked credit(Credit.Kind kind, String name, String where) {
        int at = article.text().value().indexOf(where) + where.indexOf(name);
        credits.add(new Credit(kind, name, List.of(new Span(at, at + name.length()))));
        return this;
    }

    public Article article() {
        return article;
    }

    public Attribution attribution(int number) {
        return attributions.get(number);
    }

    public Marked in(Tracker tracker) {
        tracker.record(article, new Extraction(attributions, credits, List.of()));
        return this;
    }

    private void add(Line line, Optional<Source> speaker) {
        Attribution.Builder builder = Attribution.builder(article.id(), Press.EXTRACTOR)
                .source(line.source)
                .cue(line.cue)
                .content(line.content, line.quotation(article.text().value()));
        speaker.map(it -> it.kind() == SourceKind.ANONYMOUS ? Source.described(it.name(), it.kind(), article.id()) : it)
                .ifPresent(builder::speaker);
        line.to.forEach(span -> builder.addressee(new Mention(article.text().slice(span), List.of(span))));
        attributions.add(builder.build());
    }

    private record Line(List<Span> source, List<Span> cue, List<Span> content, List<Span> to) {

        static Line of(String drawn, StringBuilder text) {
            Line line = new Line(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            int begins = 0;
            for (int i = 0; i < drawn.length(); i++) {
                char c = drawn.charAt(i);
                switch (c) {
                    case '[', '{', '<', '~' -> begins = text.length();
                    case ']' -> line.source.add(new Span(begins, text.length()));
                    case '}' -> line.cue.add(new Span(begins, text.length()));
                    case '>' -> line.content.add(new Span(begins, text.length()));
                    case '|' -> line.to.add(new Span(begins, text.length()));
                    default -> text.append(c);
                }
            }
            text.append('\n');
            return line;
        }

        Quotation quotation(String text) {
            boolean direct = content.stream()
                    .allMatch(span -> text.charAt(span.start()) == '“' && text.charAt(span.end() - 1) == '”');
            boolean marks = content.stream()
                    .anyMatch(span -> text.substring(span.start(), span.end()).indexOf('“') >= 0);
            return direct ? Quotation.DIRECT : marks ? Quotation.MIXED : Quotation.INDIRECT;
        }
    }
}
