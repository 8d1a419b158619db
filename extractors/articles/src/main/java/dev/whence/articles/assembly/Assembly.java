package dev.whence.articles.assembly;

import dev.whence.articles.files.Messages;
import dev.whence.articles.source.Dates;
import dev.whence.articles.source.Located;
import dev.whence.core.Article;
import dev.whence.core.Credit;
import dev.whence.core.Issue;
import dev.whence.core.Metadatum;
import dev.whence.core.Metadatum.Field;
import dev.whence.core.Passage;
import dev.whence.core.PublicationTime;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an article of a text and what its file says of it: of each field the first value that can be used. What is odd
 * becomes an issue, and the article is made without. One instance makes one article.
 */
public final class Assembly {

    private final String reader;
    private final String name;
    private final Located text;
    private final List<Passage> passages;
    private final List<Metadatum> metadata;
    private final List<Issue> issues = new ArrayList<>();

    /**
     * Begins.
     *
     * @param reader whose issues they are
     * @param name what the article is named
     * @param text with its places
     * @param passages how it is divided
     * @param metadata of each field, what is to be trusted most first
     */
    public Assembly(String reader, String name, Located text, List<Passage> passages, List<Metadatum> metadata) {
        this.reader = reader;
        this.name = name;
        this.text = text;
        this.passages = passages;
        this.metadata = metadata;
    }

    /** Adds something that was wrong with the article's file. */
    public Assembly with(List<Issue> more) {
        issues.addAll(more);
        return this;
    }

    /** Gives the article and its issues to a sink. */
    public void to(dev.whence.core.spi.ArticleReader.Sink sink) {
        Article.Builder article = Article.builder(name, text.value())
                .places(text.places())
                .passages(passages)
                .metadata(metadata)
                .bylines(bylines())
                .credits(credits());
        title().ifPresent(article::title);
        outlet().ifPresent(article::outlet);
        first(Field.URL).ifPresent(article::url);
        first(Field.LANGUAGE).ifPresent(article::language);
        published().ifPresent(article::published);
        reserved();
        sink.article(article.build(), List.copyOf(issues));
    }

    private Optional<String> first(Field field) {
        return metadata.stream()
                .filter(metadatum -> metadatum.field() == field)
                .map(Metadatum::value)
                .findFirst();
    }

    private List<String> all(Field field) {
        return metadata.stream()
                .filter(metadatum -> metadatum.field() == field)
                .map(Metadatum::value)
                .toList();
    }

    /** The words of {@code title} often end with the outlet's name. */
    private Optional<String> title() {
        Optional<Metadatum> found = metadata.stream()
                .filter(metadatum -> metadatum.field() == Field.TITLE)
                .findFirst();
        Optional<String> outlet = first(Field.OUTLET);
        return found.map(Metadatum::value).map(title -> {
            for (String divider : List.of(" | ", " - ", " – ", " — ", " :: ", " » ")) {
                String end = outlet.map(name -> divider + name).orElse(divider + "\0");
                if (title.endsWith(end) && title.length() > end.length()) {
                    return title.substring(0, title.length() - end.length());
                }
            }
            return title;
        });
    }

    /** Without a name, the outlet is its address. */
    private Optional<String> outlet() {
        return first(Field.OUTLET).or(() -> first(Field.URL).flatMap(Assembly::host));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(host -> host.startsWith("www.") ? host.substring(4) : host)
                    .filter(host -> !host.isBlank());
        } catch (IllegalArgumentException e) {
            // addresses on pages hold blanks and worse
            return Optional.empty();
        }
    }

    /** Those of the first place that gives any: others often repeat them in another form. */
    private List<String> bylines() {
        Optional<String> place = metadata.stream()
                .filter(metadatum -> metadatum.field() == Field.BYLINE)
                .map(Metadatum::foundIn)
                .findFirst();
        return metadata.stream()
                .filter(metadatum ->
                        metadatum.field() == Field.BYLINE && metadatum.foundIn().equals(place.orElse("")))
                .map(Metadatum::value)
                .toList();
    }

    private Optional<PublicationTime> published() {
        List<String> dates = all(Field.PUBLISHED);
        for (String date : dates) {
            Optional<PublicationTime> time = Dates.parse(date);
            if (time.isPresent()) {
                return time;
            }
        }
        if (!dates.isEmpty()) {
            issues.add(Messages.issue(reader, name + ": published is no date: " + dates.get(0) + "; read without"));
        }
        return Optional.empty();
    }

    /** Agencies in bylines and source lines, and notes in the text of where it appeared first. */
    private List<Credit> credits() {
        Set<String> agencies = new LinkedHashSet<>();
        Optional<String> outlet = outlet();
        for (Field field : List.of(Field.SOURCE, Field.BYLINE)) {
            all(field).forEach(value -> Agencies.in(value).ifPresent(agencies::add));
        }
        List<Credit> credits = new ArrayList<>();
        agencies.stream()
                .filter(agency -> outlet.filter(agency::equalsIgnoreCase).isEmpty())
                .forEach(agency -> credits.add(new Credit(Credit.Kind.AGENCY, agency, List.of())));
        credits.addAll(new TextHead(text.value()).credits());
        return credits;
    }

    /** Says that the rightholder reserves text and data mining (TDM Reservation Protocol, W3C Community Group 2024). */
    private void reserved() {
        for (Metadatum metadatum : metadata) {
            boolean reserves = metadatum.field() == Field.TEXT_MINING
                    && !metadatum.value().equals("0")
                    && !metadatum.foundIn().contains("policy");
            if (reserves) {
                issues.add(Messages.issue(
                        reader,
                        name + ": reserves text and data mining (" + metadatum.foundIn() + ": " + metadatum.value()
                                + "); read all the same; mind its terms"));
                return;
            }
        }
    }
}
