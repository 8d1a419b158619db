package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.core.spi.ArticleReader;
import dev.whence.extractor.testkit.ArticleReaderContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class OtherReadersContractTest {

    @Nested
    class Feeds extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new FeedReader();
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of("a.rss", Wires.RSS.getBytes(UTF_8), "a.atom", Wires.ATOM.getBytes(UTF_8));
        }
    }

    @Nested
    class NewsMl extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new NewsMlReader();
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of(
                    "a.xml",
                    Wires.NEWSML.getBytes(UTF_8),
                    "b.xml",
                    ("\uFEFF" + Wires.NEWSML.replace("<p>", "<p >")).getBytes(UTF_8));
        }
    }

    @Nested
    class Ninjs extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new NinjsReader();
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of("1.json", Wires.NINJS_1.getBytes(UTF_8), "3.json", Wires.NINJS_3.getBytes(UTF_8));
        }
    }

    @Nested
    class Csv extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new CsvReader();
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of(
                    "a.csv",
                    Wires.CSV.getBytes(UTF_8),
                    "b.txt",
                    Wires.CSV.replace(';', '\t').getBytes(UTF_8));
        }
    }

    @Nested
    class Warc extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new WarcReader();
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of("a.warc", Wires.warc(), "b", Wires.warc());
        }
    }

    @Nested
    class Wacz extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new WaczReader();
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of("a.wacz", Wires.wacz(), "b.zip", Wires.wacz());
        }
    }

    @Nested
    class Gzip extends ArticleReaderContract {

        @Override
        protected ArticleReader reader() {
            return new GzipReader(
                    Limits.DEFAULT, new Kinds(List.of(new FeedReader(), new HtmlReader(), new TextReader())));
        }

        @Override
        protected Map<String, byte[]> samples() {
            return Map.of(
                    "a.html.gz",
                    Wires.gzip(Pages.FERRY.getBytes(UTF_8)),
                    "a.rss.gz",
                    Wires.gzip(Wires.RSS.getBytes(UTF_8)));
        }
    }
}
