package dev.whence.cli.commands;

import dev.whence.cli.console.Printer;
import dev.whence.cli.input.Inputs;
import dev.whence.cli.json.ArticleLines;
import dev.whence.cli.options.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence read}: every article as the readers see it, one a line, with where each stretch of it stands in its file. */
@Command(
        name = "read",
        description =
                "Prints the articles of files, one a line, as JSON Lines, with where each stretch stands in its file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ReadCommand implements Callable<Integer> {

    private final Printer printer;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Inputs.KINDS)
    private List<Path> paths = List.of();

    public ReadCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        EachArticle each = new EachArticle(printer);
        boolean allYielded = Inputs.readWithProgress(
                paths,
                printer,
                (article, issues) ->
                        each.attempt(article, () -> printer.print(line -> ArticleLines.write(article, issues, line))));
        return allYielded && each.allDone() ? 0 : 1;
    }
}
