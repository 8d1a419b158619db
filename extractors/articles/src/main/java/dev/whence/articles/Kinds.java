package dev.whence.articles;

import dev.whence.core.spi.ArticleReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The readers among which the content of a file chooses: the first that recognises it.
 *
 * @param readers in order
 */
record Kinds(List<ArticleReader> readers) {

    /** How much of a file is looked at. */
    static final int HEAD = 8192;

    Kinds {
        readers = List.copyOf(readers);
    }

    Optional<ArticleReader> of(String name, byte[] head) {
        return readers.stream().filter(reader -> reader.recognises(name, head)).findFirst();
    }

    /** Names the kinds of which articles can be read. */
    String names() {
        return readers.stream()
                .filter(reader -> !(reader instanceof OtherXmlReader))
                .map(ArticleReader::name)
                .collect(Collectors.joining(", "));
    }
}
