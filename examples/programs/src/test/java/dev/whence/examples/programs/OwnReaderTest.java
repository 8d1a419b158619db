package dev.whence.examples.programs;

import dev.whence.core.spi.ArticleReader;
import dev.whence.extractor.testkit.ArticleReaderContract;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an author of a reader writes: the contract over some files of that kind. */
class OwnReaderTest extends ArticleReaderContract {

    @Override
    protected ArticleReader reader() {
        return new OwnReader();
    }

    @Override
    protected Map<String, byte[]> samples() {
        return Map.of(
                "friday.export",
                        bytes(
                                "Ferry to run\nThe ferry will run, the harbour office said.\n=====\nBells\nThey are back."),
                "one.export", bytes("Caf\u00e9 shut\nIt is closed, Ada Kroll said."));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
