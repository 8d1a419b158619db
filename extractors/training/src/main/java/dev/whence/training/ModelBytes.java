package dev.whence.training;

import dev.whence.english.EnglishModel;
import dev.whence.english.tagging.BundledVectors;
import dev.whence.english.tagging.Model;
import dev.whence.english.tagging.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Turns what was learned into the model that users hold, and back, by way of the bytes of a model's file: so a model that was
 * just learned is what it will be when it has been written and read.
 */
final class ModelBytes {

    private ModelBytes() {}

    static EnglishModel modelFrom(Model learned) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ModelFile.write(learned, out);
            return EnglishModel.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model modelOf(EnglishModel model) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            model.write(out);
            return ModelFile.read(new ByteArrayInputStream(out.toByteArray()), BundledVectors.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
