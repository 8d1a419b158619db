package dev.whence.benchmarks.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured with invented news holds for news only if they are alike. */
class InventedNewsTest {

    private static List<InventedNews.Piece> pieces(int count) {
        InventedNews news = new InventedNews(7);
        List<InventedNews.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(news.next());
        }
        return pieces;
    }

    @Test
    void oneSeedGivesTheSameNewsEachTime() {
        assertThat(pieces(100)).isEqualTo(pieces(100));
    }

    @Test
    void anArticleHasAboutFourKilobytesAndADozenAttributions() {
        List<InventedNews.Piece> pieces = pieces(500);
        assertThat(pieces.stream()
                        .mapToInt(piece -> piece.article().text().length())
                        .average()
                        .orElseThrow())
                .isBetween(3_500.0, 5_000.0);
        assertThat(pieces.stream()
                        .mapToInt(piece -> piece.attributions().size())
                        .average()
                        .orElseThrow())
                .isBetween(11.0, 13.0);
    }

    @Test
    void halfOfWhatIsSaidWasSaidBeforeAndSomeOfItByVeryMany() {
        Map<Integer, Integer> told = new HashMap<>();
        int all = 0;
        for (InventedNews.Piece piece : pieces(2_000)) {
            for (int claim : piece.claims()) {
                told.merge(claim, 1, Integer::sum);
                all++;
            }
        }
        assertThat((double) told.size() / all).isBetween(0.4, 0.6);
        assertThat(told.values()).anyMatch(times -> times > 150);
    }

    @Test
    void aCopiedArticleHasTheTextOfAnother() {
        long texts = pieces(1_000).stream()
                .map(piece -> piece.article().digest())
                .distinct()
                .count();
        assertThat(texts).isBetween(850L, 950L);
    }

    @ParameterizedTest
    @EnumSource
    void theWorstCasesAreArticlesOfTenAttributions(WorstCase worst) {
        assertThat(worst.article(3).attributions()).hasSize(10);
        assertThat(worst.article(3).article()).isNotEqualTo(worst.article(4).article());
    }
}
