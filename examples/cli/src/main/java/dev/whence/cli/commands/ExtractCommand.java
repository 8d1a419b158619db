package dev.whence.cli.commands;

import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.json.AttributionLines;
import dev.whence.cli.options.ExtractorOption;
import dev.whence.cli.options.ProfileOption;
import dev.whence.cli.options.Version;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.Pipeline;
import dev.whence.core.spi.ExtractionContext;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence extract}: the attributions of every article, as JSON Lines, in document order. */
@Command(
        name = "extract",
        description = "Prints who is reported to have said what, one attribution a line, as JSON Lines.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ExtractCommand implements Callable<Integer> {

    private final Printer printer;

    @Mixin
    private ExtractorOption extractor = new ExtractorOption();

    @Mixin
    private ProfileOption wanted = new ProfileOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Inputs.KINDS)
    private List<Path> paths = List.of();

    public ExtractCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = extractor.pipeline();
        EachArticle each = new EachArticle(printer);
        boolean allYielded = Inputs.readWithProgress(
                paths, printer, (article, issues) -> each.attempt(article, () -> extract(article, pipeline)));
        return allYielded && each.allDone() ? 0 : 1;
    }

    private void extract(Article article, Pipeline pipeline) {
        Extraction extraction = pipeline.extract(ExtractionContext.of(article, wanted.profile()));
        extraction.issues().forEach(issue -> printer.warn(article, issue));
        for (Attribution attribution : extraction.attributions()) {
            printer.print(AttributionLines.line(article, attribution));
        }
    }
}
