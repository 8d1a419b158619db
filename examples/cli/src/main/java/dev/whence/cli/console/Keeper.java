package dev.whence.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Whoever is asked before something is done that cannot be undone. */
public interface Keeper {

    /** Tells whether there is anybody to ask. */
    boolean isThere();

    /** Asks, and tells whether the answer was yes. */
    boolean confirms(String question);

    /** Returns whoever sits at the terminal, if standard input and standard error are one. */
    static Keeper atTheTerminal(Printer printer) {
        return new Keeper() {
            @Override
            public boolean isThere() {
                return printer.progress() && Terminal.isStandardInput();
            }

            @Override
            public boolean confirms(String question) {
                return answers(System.in, printer, question);
            }
        };
    }

    /** Asks, and reads one line; nothing but "yes" is yes. */
    static boolean answers(InputStream input, Printer printer, String question) {
        printer.messages().print(OneLine.of(question) + " Type yes to go on: ");
        printer.messages().flush();
        StringBuilder line = new StringBuilder();
        try {
            for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read; answer with --yes", e);
        }
        String answer = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Set.of("yes", "y").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
