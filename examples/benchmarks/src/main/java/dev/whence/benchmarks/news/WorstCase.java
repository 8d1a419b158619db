package dev.whence.benchmarks.news;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import java.util.ArrayList;
import java.util.List;

/** Statements that would take for ever if the cost of one grew with how many stand in the record. */
public enum WorstCase {
    /** Everyone says the same. */
    COPIES {
        @Override
        public String statement(int number) {
            return "the lighthouse keeper of Ollund saw three boats drift towards the rocks";
        }
    },
    /** A rare word is in every statement, and nothing else that two share. */
    WORD {
        @Override
        public String statement(int number) {
            return "lighthouse keeper" + number + " boat" + number + " rock" + number;
        }
    },
    /** All are of the same few words, in other orders. */
    ORDERS {
        @Override
        public String statement(int number) {
            StringBuilder words = new StringBuilder();
            for (int rest = number, i = 0; i < 8; i++, rest /= 12) {
                words.append(InventedWords.name(rest % 12)).append(' ');
            }
            return words.toString().strip();
        }
    },
    /** A statement is one word, each of which many say. */
    SINGLE {
        @Override
        public String statement(int number) {
            return InventedWords.name(number % 5_000);
        }
    },
    /** A statement has as many words as a book's chapter. */
    LONG {
        @Override
        public String statement(int number) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                words.append(InventedWords.name((number % 97 + 1) * i % 4_999)).append(' ');
            }
            return words.toString().strip();
        }
    };

    private static final ExtractorId EXTRACTOR = new ExtractorId("worst-case", "1");
    private static final int IN_AN_ARTICLE = 10;

    public abstract String statement(int number);

    /**
     * Makes an article of ten attributions.
     *
     * @param number which one; other numbers give other articles
     * @return the article with its attributions
     */
    public InventedNews.Piece article(int number) {
        StringBuilder text = new StringBuilder();
        List<Span> contents = new ArrayList<>();
        for (int i = 0; i < IN_AN_ARTICLE; i++) {
            int start = text.length();
            text.append(statement(number * IN_AN_ARTICLE + i));
            contents.add(new Span(start, text.length()));
            text.append(".\n");
        }
        Article article =
                Article.builder(name() + "-" + number, text.toString()).build();
        Source speaker = Source.named("Miriam Cole", SourceKind.PERSON);
        List<Attribution> attributions = contents.stream()
                .map(content -> Attribution.builder(article.id(), EXTRACTOR)
                        .content(List.of(content), Quotation.INDIRECT)
                        .speaker(speaker)
                        .build())
                .toList();
        return new InventedNews.Piece(
                article, attributions, attributions.stream().map(one -> 0).toList());
    }
}
