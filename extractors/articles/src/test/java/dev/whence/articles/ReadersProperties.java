package dev.whence.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.articles.source.Decoded;
import dev.whence.core.Article;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReadersProperties {

    @Property
    void anyTextComesBackFromJsonLines(@ForAll String text, @ForAll String title) {
        Assume.that(!text.isBlank());
        String line = "{\"text\":" + escaped(text) + ",\"title\":" + escaped(title) + "}\n";
        Article article = Collected.from(new JsonLinesReader(), "a.jsonl", line).onlyArticle();
        assertThat(article.text().value()).isEqualTo(text);
        assertThat(article.title().orElse(title)).isEqualTo(title);
    }

    @Property
    void anyTextWithoutLoneSurrogatesComesBackFromATextFile(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.from(new TextReader(), "a.txt", "x" + text);
        assertThat(read.onlyArticle().text().value()).isEqualTo("x" + new String(bytes, StandardCharsets.UTF_8));
        assertThat(read.issues()).isEmpty();
    }

    @Property
    void anyBytesAreReadAsTheJdkDecodesThem(@ForAll byte[] bytes) {
        Decoded decoded = Decoded.utf8(bytes, bytes.length);
        assertThat(decoded.text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        if (decoded.malformed() > 0) {
            assertThat(decoded.text().charAt(decoded.firstChar())).isEqualTo('\uFFFD');
            byte[] before = new byte[decoded.firstByte()];
            System.arraycopy(bytes, 0, before, 0, before.length);
            assertThat(Decoded.utf8(before, before.length).malformed()).isZero();
        }
    }

    @Property
    void anyBytesGiveAnArticleOrAnIssue(@ForAll byte[] bytes) {
        Collected text = Collected.from(new TextReader(), "a.txt", bytes);
        assertThat(text.articles().size() + text.issues().size()).isPositive();
        Collected lines = Collected.from(new JsonLinesReader(), "a.jsonl", bytes);
        boolean blank =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank();
        assertThat(lines.articles().size() + lines.issues().size() > 0 || blank).isTrue();
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
            json.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return json.append('"').toString();
    }
}
