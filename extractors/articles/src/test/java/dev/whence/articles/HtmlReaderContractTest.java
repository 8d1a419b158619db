package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.core.spi.ArticleReader;
import dev.whence.extractor.testkit.ArticleReaderContract;
import java.util.Map;

class HtmlReaderContractTest extends ArticleReaderContract {

    @Override
    protected ArticleReader reader() {
        return new HtmlReader();
    }

    @Override
    protected Map<String, byte[]> samples() {
        return Map.of(
                "ferry.html", Pages.FERRY.getBytes(UTF_8),
                "ferry-16.html", ("\uFEFF" + Pages.FERRY).getBytes(UTF_16BE),
                "short.htm", "<p>The ferry to Ostby will not sail before Friday, the harbour said.".getBytes(UTF_8));
    }
}
