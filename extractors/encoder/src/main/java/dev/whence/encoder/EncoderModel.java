package dev.whence.encoder;

import dev.whence.english.pretrained.FoundAttribution;
import dev.whence.english.pretrained.PretrainedModel;
import java.util.List;

/**
 * The pretrained encoder, as {@code dev.whence.english} finds it. All instances share one model, which is loaded when it is first needed
 * and kept. Thread-safe; it starts no thread.
 */
public final class EncoderModel implements PretrainedModel {

    /** Makes one; it costs nothing. */
    public EncoderModel() {}

    @Override
    public String version() {
        return BundledModel.get().version();
    }

    @Override
    public List<FoundAttribution> find(String text) {
        return new TextReading(text, BundledModel.get()).read();
    }
}
