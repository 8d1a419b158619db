package dev.whence.english;

import dev.whence.core.spi.Extractor;
import dev.whence.extractor.testkit.ExtractorContract;

class EnglishAccurateContractTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return EnglishExtractor.create(EnglishPreset.ACCURATE);
    }
}
