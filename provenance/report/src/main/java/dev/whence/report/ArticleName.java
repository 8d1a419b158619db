package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an article is called on the page.
 *
 * @param outlet who published it; without an outlet, the article's own name, so that it counts as its own
 * @param shortName the shortest name that tells it from the page's other articles: its outlet, with the time
 *     where that has several; without an outlet, its file
 * @param headline its title, or its first line, or the name that its user gave it
 */
record ArticleName(String outlet, String shortName, String headline) {

    private static final int LONGEST_HEADLINE = 110;

    static final ArticleName UNKNOWN = new ArticleName("unknown article", "unknown article", "unknown article");

    static Map<String, ArticleName> of(List<Article> articles) {
        Map<String, Integer> perOutlet = new HashMap<>();
        for (Article article : articles) {
            article.outlet().ifPresent(outlet -> perOutlet.merge(outlet, 1, Integer::sum));
        }
        Map<String, Integer> perFile = new HashMap<>();
        for (Article article : articles) {
            perFile.merge(file(article.name()), 1, Integer::sum);
        }
        Map<String, ArticleName> names = new HashMap<>();
        for (Article article : articles) {
            String headline = headline(article);
            String file = file(article.name());
            ArticleName name = article.outlet()
                    .map(outlet -> new ArticleName(
                            outlet,
                            perOutlet.getOrDefault(outlet, 0) > 1 ? outlet + " (" + when(article) + ")" : outlet,
                            headline))
                    .orElseGet(() -> new ArticleName(
                            article.name(), perFile.getOrDefault(file, 0) > 1 ? article.name() : file, headline));
            names.put(article.id(), name);
        }
        return names;
    }

    /** Returns the name of a file without its folders and ending, or any other name as it is. */
    private static String file(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        file = dot > 0 ? file.substring(0, dot) : file;
        return file.isBlank() ? name : file;
    }

    private static String when(Article article) {
        return article.published().map(PlainWords::of).orElse(file(article.name()));
    }

    private static String headline(Article article) {
        return article.title().filter(title -> !title.isBlank()).orElseGet(() -> firstLine(article));
    }

    private static String firstLine(Article article) {
        for (int line = 1; line <= Math.min(article.text().lineCount(), 5); line++) {
            Span span = article.text().line(line);
            String words = article.text().slice(span).strip();
            if (!words.isEmpty()) {
                return words.length() <= LONGEST_HEADLINE ? words : PlainWords.shorten(words, LONGEST_HEADLINE);
            }
        }
        return article.name();
    }
}
