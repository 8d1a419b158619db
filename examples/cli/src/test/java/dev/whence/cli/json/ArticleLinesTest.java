package dev.whence.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.core.Article;
import dev.whence.core.Issue;
import java.io.StringWriter;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleLinesTest {

    @Test
    void aLineThatFailsHalfWayIsNoJson() {
        Article article = Article.builder("a.txt", "It rained.").build();
        List<Issue> failing = new AbstractList<>() {
            @Override
            public Issue get(int index) {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        StringWriter line = new StringWriter();

        assertThatThrownBy(() -> ArticleLines.write(article, failing, line)).isInstanceOf(OutOfMemoryError.class);

        assertThat(line.toString()).startsWith("{\"file\":\"a.txt\"").doesNotContain("}");
    }
}
