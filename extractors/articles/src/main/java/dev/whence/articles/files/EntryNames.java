package dev.whence.articles.files;

import dev.whence.core.spi.ArticleReader;
import java.util.HashSet;
import java.util.Set;

/**
 * Names the articles of one file: {@code path#id}; without an id, or with one that stood before, {@code path:line}. One
 * instance names the articles of one reading.
 */
public final class EntryNames {

    private final String reader;
    private final String file;
    private final Set<String> ids = new HashSet<>();

    public EntryNames(String reader, String file) {
        this.reader = reader;
        this.file = file;
    }

    public String name(String id, long line, ArticleReader.Sink sink) {
        String place = file + ":" + line;
        if (id.isBlank()) {
            return place;
        }
        if (!ids.add(id)) {
            sink.issue(Messages.issue(
                    reader, place + ":1: id " + id + " stood before in this file; the article is named " + place));
            return place;
        }
        return file + "#" + id;
    }
}
