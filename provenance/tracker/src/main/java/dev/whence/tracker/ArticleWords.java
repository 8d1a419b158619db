package dev.whence.tracker;

import dev.whence.core.Article;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In how many sentences of an article each of its words stands.
 *
 * @param words the words with their numbers of sentences, in the order they first stand in the text; a stop word has 0
 * @param sentences how many sentences there are
 */
record ArticleWords(Map<String, Integer> words, int sentences) {

    static ArticleWords of(Article article, Language language, Terms terms) {
        String text = article.text().value();
        List<Span> spans = language.sentences(text);
        Map<String, Integer> words = new LinkedHashMap<>();
        Set<String> inSentence = new HashSet<>();
        for (Span sentence : spans) {
            inSentence.clear();
            for (Terms.Term term : terms.of(text, sentence)) {
                boolean stop = (term.flags() & Profile.STOP) != 0;
                words.merge(term.key(), !stop && inSentence.add(term.key()) ? 1 : 0, Integer::sum);
            }
        }
        return new ArticleWords(words, spans.size());
    }

    /** Returns the words that are no stop words by their numbers in a vocabulary. */
    Map<Integer, Integer> numbered(Vocabulary vocabulary) {
        Map<Integer, Integer> numbered = new HashMap<>();
        words.forEach((word, count) -> {
            int number = vocabulary.number(word, count == 0);
            if (count > 0) {
                numbered.put(number, count);
            }
        });
        return numbered;
    }
}
