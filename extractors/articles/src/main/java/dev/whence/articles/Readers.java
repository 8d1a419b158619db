package dev.whence.articles;

import dev.whence.core.spi.ArticleReader;
import java.util.ArrayList;
import java.util.List;

/** The readers of this package, in the order in which they are asked: what a file surely is before what it may be. */
final class Readers {

    private Readers() {}

    static List<ArticleReader> all(Limits limits) {
        List<ArticleReader> plain = List.of(
                new WarcReader(limits),
                new WaczReader(limits),
                new NewsMlReader(limits),
                new FeedReader(limits),
                new NinjsReader(limits),
                new JsonLinesReader(limits),
                new HtmlReader(limits),
                new OtherXmlReader(limits),
                new CsvReader(limits),
                new TextReader(limits));
        List<ArticleReader> all = new ArrayList<>();
        all.add(new GzipReader(limits, new Kinds(plain)));
        all.addAll(plain);
        return all;
    }
}
