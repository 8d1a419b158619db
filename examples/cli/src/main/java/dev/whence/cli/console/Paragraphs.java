package dev.whence.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prints paragraphs for a person at a terminal; what would steer the terminal is left out. */
public final class Paragraphs {

    private static final int WIDTH = 96;
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Printer printer;

    public Paragraphs(Printer printer) {
        this.printer = printer;
    }

    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** The words, in ASCII quotation marks unless they bring their own. */
    public static String quoted(String words) {
        boolean marked = !words.isEmpty() && "\"\u201c\u2018\u00ab'".indexOf(words.charAt(0)) >= 0;
        return marked ? words : '"' + words + '"';
    }

    public void line(String text) {
        printer.print(text.stripTrailing());
    }

    public void paragraph(String head, String indent, String words) {
        wrapped(head, indent, words).forEach(this::line);
    }

    public void boldParagraph(String head, String indent, String words) {
        wrapped(head, indent, words).forEach(line -> line(printer.colour() ? BOLD + line + PLAIN : line));
    }

    /** Breaks words into lines; a word is never broken. */
    private static List<String> wrapped(String head, String indent, String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        boolean begun = false;
        for (String word : STEERING.matcher(words).replaceAll("").split(" ", -1)) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(begun ? " " : "").append(word);
            }
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}
