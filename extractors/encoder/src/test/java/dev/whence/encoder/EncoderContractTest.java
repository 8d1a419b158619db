package dev.whence.encoder;

import dev.whence.core.spi.Extractor;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishPreset;
import dev.whence.extractor.testkit.ExtractorContract;

class EncoderContractTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return EnglishExtractor.create(EnglishPreset.BEST);
    }
}
