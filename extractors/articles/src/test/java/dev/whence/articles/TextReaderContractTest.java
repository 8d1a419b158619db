package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.core.spi.ArticleReader;
import dev.whence.extractor.testkit.ArticleReaderContract;
import java.util.Map;

class TextReaderContractTest extends ArticleReaderContract {

    @Override
    protected ArticleReader reader() {
        return new TextReader();
    }

    @Override
    protected Map<String, byte[]> samples() {
        return Map.of(
                "storm.txt", "\uFEFFStorm closes Ferrin port\r\n\r\n“It rained,” said Ana Lund. 🌾\r\n".getBytes(UTF_8),
                "ferry.txt",
                        " date 2031-03-04 The ferry sank.\nThis post appeared first on Ferrin Times".getBytes(UTF_8));
    }
}
