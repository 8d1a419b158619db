package dev.whence.tracker.linking;

import dev.whence.core.Article;
import dev.whence.core.Span;
import dev.whence.core.spi.Language;
import dev.whence.tracker.words.Lexeme;
import dev.whence.tracker.words.TermCounts;
import dev.whence.tracker.words.Terms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In how many sentences of an article each of its words stands. Never changed once made. */
final class ArticleWords {

    /** The words in the order they first stand in the text; a stop word stands in no sentence. */
    private final List<Counted> words;

    private final int sentences;

    private ArticleWords(List<Counted> words, int sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    private static final class Counted {
        private final Lexeme lexeme;
        private int sentencesWith;
        private int lastSentence = -1;

        private Counted(Lexeme lexeme) {
            this.lexeme = lexeme;
        }
    }

    static ArticleWords of(Article article, Language language, Terms terms) {
        String text = article.text().value();
        List<Span> spans = language.sentences(text);
        Map<String, Counted> words = new HashMap<>();
        List<Counted> inOrder = new ArrayList<>();
        for (int sentence = 0; sentence < spans.size(); sentence++) {
            for (Terms.Term term : terms.of(text, spans.get(sentence))) {
                @Nullable Counted word = words.get(term.lexeme().key());
                if (word == null) {
                    word = new Counted(term.lexeme());
                    words.put(term.lexeme().key(), word);
                    inOrder.add(word);
                }
                if (!term.lexeme().isStop() && word.lastSentence != sentence) {
                    word.lastSentence = sentence;
                    word.sentencesWith++;
                }
            }
        }
        return new ArticleWords(inOrder, spans.size());
    }

    /** Returns how many sentences there are. */
    int sentences() {
        return sentences;
    }

    /** Returns the words that are no stop words, by their numbers in a vocabulary. */
    TermCounts numbered(Vocabulary vocabulary) {
        TermCounts numbered = new TermCounts(words.size());
        for (Counted word : words) {
            int number = word.lexeme.keyIn(vocabulary);
            if (word.sentencesWith > 0) {
                numbered.put(number, word.sentencesWith);
            }
        }
        return numbered;
    }
}
