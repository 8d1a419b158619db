package dev.whence.report;

import dev.whence.core.Article;
import dev.whence.core.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an article is called on the page.
 *
 * @param outlet who published it; without an outlet, what the article itself is called, so that it counts as its own
 * @param shortName the shortest name that tells it from the page's other articles: its outlet, and more where that has several
 * @param headline its title, or its first line, or the name that its user gave it
 */
record ArticleName(String outlet, String shortName, String headline) {

    private static final int LONGEST_HEADLINE = 160;
    private static final int SHORT = 48;

    static final ArticleName UNKNOWN = new ArticleName("unknown article", "unknown article", "unknown article");

    static Map<String, ArticleName> of(List<Article> articles) {
        Map<String, Integer> perOutlet = new HashMap<>();
        for (Article article : articles) {
            article.outlet().ifPresent(outlet -> perOutlet.merge(outlet, 1, Integer::sum));
        }
        Map<String, ArticleName> names = new HashMap<>();
        for (Article article : articles) {
            String headline = headline(article);
            String quoted = "“" + PlainWords.shorten(headline, SHORT) + "”";
            ArticleName name = article.outlet()
                    .map(outlet -> new ArticleName(
                            outlet,
                            perOutlet.getOrDefault(outlet, 0) > 1
                                    ? outlet + " (" + when(article, quoted) + ")"
                                    : outlet,
                            headline))
                    .orElseGet(() -> new ArticleName(article.name(), quoted, headline));
            names.put(article.id(), name);
        }
        return names;
    }

    private static String when(Article article, String otherwise) {
        return article.published().map(PlainWords::of).orElse(otherwise);
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
