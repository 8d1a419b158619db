package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads files that begin with a line "NOTES", each further line an article. Keeps every promise; broken ones override. */
class NoteReader implements ArticleReader {

    static final Map<String, byte[]> SAMPLES = Map.of(
            "one.notes", "NOTES\nThe ferry sank.\n".getBytes(StandardCharsets.UTF_8),
            "two.notes", "NOTES\nNobody saw it.\nThe pilot slept.\n".getBytes(StandardCharsets.UTF_8));

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith("NOTES\n");
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        read(name, new String(bytes(input), StandardCharsets.UTF_8), sink);
    }

    byte[] bytes(InputStream input) throws IOException {
        return input.readAllBytes();
    }

    void read(String name, String text, Sink sink) {
        String[] lines = text.split("\n");
        if (!lines[0].equals("NOTES")) {
            sink.issue(issue(name));
            return;
        }
        for (int i = 1; i < lines.length; i++) {
            sink.article(article(name, i, lines[i]));
        }
    }

    Issue issue(String name) {
        return new Issue(name(), Optional.empty(), name + ":1: the first line must be NOTES");
    }

    Article article(String name, int line, String text) {
        return Article.builder(name + "#" + line, text).build();
    }
}
