package dev.whence.english;

import dev.whence.core.spi.Extractor;
import dev.whence.extractor.testkit.ExtractorContract;

class EnglishExtractorContractTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return EnglishExtractor.create();
    }
}
