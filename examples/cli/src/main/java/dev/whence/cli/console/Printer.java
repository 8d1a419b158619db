package dev.whence.cli.console;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Where a command writes. Lines end with {@code \n} on every platform.
 *
 * @param data takes what was asked for and nothing else
 * @param messages takes progress and warnings
 * @param colour whether {@code data} is a terminal that shows colours
 * @param progress whether {@code messages} is a terminal, where a line may be written over
 * @param watched whether {@code data} comes out on a terminal
 */
public record Printer(PrintStream data, PrintStream messages, boolean colour, boolean progress, boolean watched) {

    /** Writes where nobody waits for progress. */
    public Printer(PrintStream data, PrintStream messages, boolean colour) {
        this(data, messages, colour, false, false);
    }

    /** Returns one for work that prints as it goes: progress would stand among lines that come out on the same terminal. */
    public Printer whileDataComesOut() {
        return new Printer(data, messages, colour, progress && !watched, watched);
    }

    /** Returns one that writes where the programs' users look. */
    public static Printer ofTheConsole() {
        return new Printer(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                false);
    }

    /** Prints a line of data as it is. */
    public void print(String line) {
        data.print(line + "\n");
    }

    /** Prints a line of data while it is made. Where that fails, what was made stands in a line of its own. */
    public void print(Consumer<Writer> line) {
        Writer out = new OutputStreamWriter(data, StandardCharsets.UTF_8);
        try {
            line.accept(out);
        } finally {
            end(out);
        }
    }

    private static void end(Writer line) {
        try {
            line.write("\n");
            line.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** Prints a line for people, with what would steer a terminal as escapes. */
    public void say(String line) {
        print(OneLine.of(line));
    }

    public void warn(String line) {
        // a file's name may hold anything, also what would steer a terminal
        messages.print((progress ? Progress.CLEARED_LINE : "") + "whence: " + OneLine.of(line) + "\n");
    }

    public void warn(Article article, Issue issue) {
        String place = issue.span()
                .map(span -> article.name() + ":" + article.text().lineAt(span.start()))
                .orElse(article.name());
        warn(place + ": " + issue.message());
    }
}
