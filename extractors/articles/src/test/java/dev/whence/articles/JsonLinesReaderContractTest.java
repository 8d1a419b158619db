package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.core.spi.ArticleReader;
import dev.whence.extractor.testkit.ArticleReaderContract;
import java.util.Map;

class JsonLinesReaderContractTest extends ArticleReaderContract {

    @Override
    protected ArticleReader reader() {
        return new JsonLinesReader();
    }

    @Override
    protected Map<String, byte[]> samples() {
        return Map.of(
                "storm.jsonl",
                """
                {"id":"1","text":"“It rained,” said Ana Lund. 🌾","published":"2031-03-04"}

                {"text":"It \\u0073nowed.","title":"Snow","more":[1,2,{"a":null}]}
                """.getBytes(UTF_8),
                "ferry.jsonl",
                "{\"text\":\"The ferry sank.\",\"outlet\":\"Ferrin Times\"}".getBytes(UTF_8));
    }
}
