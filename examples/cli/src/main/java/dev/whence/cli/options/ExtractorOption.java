package dev.whence.cli.options;

import dev.whence.cli.input.Inputs;
import dev.whence.core.Profile;
import dev.whence.core.spi.Pipeline;
import dev.whence.english.EnglishExtractor;
import dev.whence.english.EnglishModel;
import dev.whence.ledger.entry.ExtractionMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose the extractor, the same for every command that extracts. */
public final class ExtractorOption {

    @Option(
            names = "--preset",
            paramLabel = "fast|accurate|best|rules",
            defaultValue = "fast",
            description = Preset.DESCRIPTION)
    private Preset preset = Preset.FAST;

    @Option(names = "--model", paramLabel = "FILE", description = "a model that 'train' wrote, in place of a preset's")
    private Optional<Path> model = Optional.empty();

    private Optional<Double> leastConfidence = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--least-confidence",
            paramLabel = "P",
            description =
                    "leave out what is less sure than this, from 0 to 1: higher is more precise (0 with profile all, else"
                            + " 0.3)")
    void leastConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--least-confidence must lie between 0 and 1, not " + confidence);
        }
        leastConfidence = Optional.of(confidence);
    }

    /**
     * Makes the pipeline that was asked for. What its extractor throws comes through: an article that it fails over is not done, and
     * must not be recorded as one in which nothing was found.
     *
     * @throws UncheckedIOException if the model cannot be read; the message says which and why
     */
    public Pipeline pipeline() {
        if (model.isPresent() && spec.commandLine().getParseResult().hasMatchedOption("--preset")) {
            throw new ParameterException(spec.commandLine(), "--model and --preset cannot be given together");
        }
        EnglishExtractor extractor =
                model.map(file -> EnglishExtractor.of(model(file))).orElseGet(preset::extractor);
        return Pipeline.builder()
                .add(leastConfidence.map(extractor::withLeastConfidence).orElse(extractor))
                .onFailure(Pipeline.OnFailure.FAIL_FAST)
                .build();
    }

    /** Returns the file that the extractor's model is read from, if it is read from one. */
    public Optional<Path> model() {
        return model;
    }

    /**
     * Says by what articles are searched, for the record: what it has found so already need not be extracted again.
     *
     * @param pipeline what {@link #pipeline} made
     * @param profile which attributions are wanted
     */
    public ExtractionMethod method(Pipeline pipeline, Profile profile) {
        ExtractionMethod method = ExtractionMethod.of(pipeline, profile);
        return leastConfidence
                .map(least -> method.with("least-confidence", Double.toString(least)))
                .orElse(method);
    }

    /**
     * Reads a model.
     *
     * @throws UncheckedIOException if it cannot be read; the message says which and why
     */
    public static EnglishModel model(Path file) {
        try {
            return EnglishModel.read(Inputs.regular(file));
        } catch (IOException e) {
            throw new UncheckedIOException(Inputs.reason(file, e), e);
        }
    }
}
