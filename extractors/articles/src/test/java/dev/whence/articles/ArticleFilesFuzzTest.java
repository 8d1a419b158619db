package dev.whence.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whence.core.Article;
import dev.whence.core.Passage;
import dev.whence.core.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file holds, it gives articles or says in one line why it does not, twice the same, and nothing of an article lies
 * outside its text. An input is a file; there is a seed of each kind that is read.
 */
class ArticleFilesFuzzTest {

    private static final Limits SMALL = new Limits(64 * 1024, 64, 200, 20);

    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "5m")
    void aFileGivesArticlesOrSaysWhyNot(byte[] input) throws Exception {
        Path file = folder.resolve("input");
        Files.write(file, input);

        Collected once = new Collected();
        List<Path> fruitless = ArticleFiles.withAllReaders(SMALL).read(List.of(file), once);
        assertThat(fruitless.isEmpty()).isEqualTo(!once.articles().isEmpty());
        assertThat(once.articles().size() + once.issues().size()).isPositive();
        assertThat(once.messages())
                .allSatisfy(message -> assertThat(message.lines()).hasSizeLessThanOrEqualTo(1));
        once.articles().forEach(ArticleFilesFuzzTest::check);

        Collected twice = new Collected();
        ArticleFiles.withAllReaders(SMALL).read(List.of(file), twice);
        assertThat(twice.articles().stream().map(Article::id).toList())
                .isEqualTo(once.articles().stream().map(Article::id).toList());
        assertThat(twice.messages()).isEqualTo(once.messages());
    }

    private static void check(Article article) {
        Text text = article.text();
        assertThat(text.length()).isLessThanOrEqualTo(SMALL.articleBytes());
        for (Passage passage : article.passages()) {
            assertThat(passage.span().end()).isLessThanOrEqualTo(text.length());
        }
    }
}
