package dev.whence.cli.commands;

import dev.whence.articles.ArticleFiles;
import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.options.ExtractorOption;
import dev.whence.cli.options.ForceOption;
import dev.whence.cli.options.OutputFile;
import dev.whence.cli.options.Version;
import dev.whence.core.Article;
import dev.whence.english.EnglishModel;
import dev.whence.english.EnglishPreset;
import dev.whence.training.EnglishTrainer;
import dev.whence.training.SpeakerTrainer;
import dev.whence.training.corpus.Corpus;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whence train}: learns a model from a corpus. */
@Command(
        name = "train",
        description = {
            "Learns a model from articles in which people marked every attribution.",
            "The same corpus gives the same bytes. It takes minutes a hundred articles; each thread needs 2 GB of heap."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class TrainCommand implements Callable<Integer> {

    /** More than any machine has use for; each takes memory. */
    private static final int MOST_THREADS = 1024;

    private final Printer printer;

    @Option(
            names = "--preset",
            paramLabel = "fast|accurate",
            defaultValue = "fast",
            description = "the kind of model: fast (the default), or accurate")
    private EnglishPreset preset = EnglishPreset.FAST;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many threads may work (1); the model does not depend on it")
    private int threads = 1;

    @Option(
            names = "--teacher",
            paramLabel = "MODEL",
            description =
                    "a model that was learned before; it reads the --texts, and the new one begins with what it finds")
    private Optional<Path> teacher = Optional.empty();

    @Option(
            names = "--texts",
            paramLabel = "PATH",
            description =
                    "articles in which nobody marked anything, for the teacher: thousands, of the kind that the model is"
                            + " to read")
    private List<Path> texts = List.of();

    @Option(
            names = "--speakers",
            description =
                    "learn who is meant by \"she\" or \"the mayor\" instead, from stories whose speakers are marked; what comes"
                            + " of it is the file speakers.model of the library, which every preset uses")
    private boolean speakers;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write the model to")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CORPUS", description = Corpus.FORM)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    public TrainCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (texts.isEmpty() != teacher.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--teacher and --texts go together");
        }
        if (preset == EnglishPreset.BEST) {
            throw new ParameterException(
                    spec.commandLine(), "--preset must be fast or accurate: best is not learned here");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must lie between 1 and " + MOST_THREADS + ", not " + threads);
        }
        List<Path> inputs = new ArrayList<>(texts);
        inputs.add(folder);
        teacher.ifPresent(inputs::add);
        OutputFile output = OutputFile.of(OutputFile.Kind.MODEL, out, force.wanted(), inputs, Optional.empty());
        Corpus corpus = Corpus.read(folder, printer::warn);
        if (speakers) {
            return trainSpeakers(corpus, output);
        }
        List<Article> unmarked = new ArrayList<>();
        boolean complete = texts.isEmpty() || Inputs.read(texts, printer, unmarked::add);
        EnglishTrainer trainer = new EnglishTrainer(preset, threads, printer::warn);
        try {
            EnglishModel model = teacher.isEmpty()
                    ? trainer.train(corpus.articles())
                    : trainer.train(corpus.articles(), ExtractorOption.model(teacher.get()), unmarked);
            output.write(model::write);
        } catch (IllegalArgumentException e) {
            printer.warn(ArticleFiles.name(folder) + ": " + e.getMessage());
            return 1;
        }
        return complete && corpus.complete() ? 0 : 1;
    }

    private int trainSpeakers(Corpus corpus, OutputFile output) {
        SpeakerTrainer trainer = new SpeakerTrainer(printer::warn);
        try {
            trainer.measure(corpus.articles());
            output.write(file -> {
                try (OutputStream out = Files.newOutputStream(file)) {
                    trainer.train(corpus.articles(), out);
                }
            });
        } catch (IllegalArgumentException e) {
            printer.warn(ArticleFiles.name(folder) + ": " + e.getMessage());
            return 1;
        }
        return corpus.complete() ? 0 : 1;
    }
}
