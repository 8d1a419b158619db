package dev.whence.cli.commands;

import dev.whence.cli.console.Printer;
import dev.whence.cli.console.Progress;
import dev.whence.cli.json.EvaluationJson;
import dev.whence.cli.options.ExtractorOption;
import dev.whence.cli.options.ProfileOption;
import dev.whence.cli.options.Version;
import dev.whence.cli.story.EvaluationTables;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Pipeline;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.training.corpus.AnnotatedArticle;
import dev.whence.training.corpus.Corpus;
import dev.whence.training.evaluation.Evaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence evaluate}: how well an extractor finds what people marked in a corpus. */
@Command(
        name = "evaluate",
        description = "Measures an extractor against articles in which people marked every attribution.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class EvaluateCommand implements Callable<Integer> {

    private final Printer printer;

    /** The one to be taken is the one that the annotators marked. */
    @Mixin
    private ExtractorOption extractor = new ExtractorOption();

    @Mixin
    private ProfileOption wanted = new ProfileOption();

    @Option(names = "--json", description = "print the figures as one JSON object")
    private boolean json;

    @Parameters(paramLabel = "CORPUS", description = Corpus.FORM)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    public EvaluateCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Corpus corpus = Corpus.read(folder, printer::warn);
        if (corpus.articles().isEmpty()) {
            return 1;
        }
        Evaluation evaluation = evaluate(corpus.articles());
        printer.print(json ? EvaluationJson.of(evaluation, corpus) : EvaluationTables.of(evaluation, corpus));
        return corpus.complete() ? 0 : 1;
    }

    private Evaluation evaluate(List<AnnotatedArticle> articles) {
        Pipeline pipeline = extractor.pipeline();
        Evaluation evaluation = Evaluation.NONE;
        try (Progress progress = new Progress(printer, "articles", articles.size())) {
            for (AnnotatedArticle annotated : articles) {
                evaluation = evaluation.plus(Evaluation.of(annotated, extract(annotated.article(), pipeline)));
                progress.step();
            }
        }
        return evaluation;
    }

    private List<Attribution> extract(Article article, Pipeline pipeline) {
        Extraction extraction = pipeline.extract(ExtractionContext.of(article, wanted.profile()));
        extraction.issues().forEach(issue -> printer.warn(article, issue));
        return extraction.attributions();
    }
}
