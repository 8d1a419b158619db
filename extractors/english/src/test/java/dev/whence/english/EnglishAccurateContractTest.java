package dev.whence.english;

import dev.whence.core.spi.Extractor;
import dev.whence.extractor.testkit.ExtractorContract;
import java.time.Duration;

class EnglishAccurateContractTest extends ExtractorContract {

    @Override
    protected Extractor extractor() {
        return EnglishExtractor.create(EnglishPreset.ACCURATE);
    }

    /** It takes its time, and a machine that does other work beside takes more. */
    @Override
    protected Duration patience() {
        return Duration.ofMinutes(3);
    }
}
