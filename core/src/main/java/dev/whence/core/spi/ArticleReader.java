package dev.whence.core.spi;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Turns a file into articles. Pure and thread-safe; a stream is read once, from its beginning, and left open.
 */
public interface ArticleReader {

    /** Takes what a reader finds, one at a time, so that an archive need not fit into memory. */
    interface Sink {

        /**
         * Takes an article.
         *
         * @param article the article
         */
        void article(Article article);

        /**
         * Takes an article with what could not be read of it. Unless a sink says otherwise, the issues come before the
         * article.
         *
         * @param article the article
         * @param issues one line each that names the place in the file
         */
        default void article(Article article, List<Issue> issues) {
            issues.forEach(this::issue);
            article(article);
        }

        /**
         * Takes something that could not be read; the rest goes on.
         *
         * @param issue one line that names the place in the file
         */
        void issue(Issue issue);
    }

    /**
     * Names this reader.
     *
     * @return a short name: "text", "json-lines"
     */
    String name();

    /**
     * Tells whether a file looks like one for this reader.
     *
     * @param name the file's name or path
     * @param head the first bytes of the file, up to 8192
     * @return whether {@link #read} should be tried
     */
    boolean recognises(String name, byte[] head);

    /**
     * Reads all articles of a file.
     *
     * @param name the file's name or path, which becomes the articles' name
     * @param input the file's bytes
     * @param sink takes the articles and issues, in the order of the file
     * @throws IOException if the bytes cannot be got; malformed bytes are an issue
     */
    void read(String name, InputStream input, Sink sink) throws IOException;
}
