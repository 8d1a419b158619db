package dev.whence.english;

import dev.whence.core.spi.Extractor;
import dev.whence.extractor.testkit.ExtractorContract;

class EnglishRulesContractTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return EnglishExtractor.rules();
    }
}
