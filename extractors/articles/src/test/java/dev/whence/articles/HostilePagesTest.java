package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whence.core.Article;
import dev.whence.extractor.testkit.LinearTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing on a page makes the reader throw or hang; what it gives is in the page. */
class HostilePagesTest {

    /** Real pages, which are no part of this project. */
    private static final Path REAL = Path.of("..", "..", "..", "shared", "data", "pages", "pages");

    private static final int CUTS = 200;

    private final HtmlReader reader = new HtmlReader();

    @Test
    void aPageCutOffAnywhereIsRead() {
        cutEverywhere(Pages.FERRY.getBytes(UTF_8));
    }

    @Test
    void aPageThatDeclaresAnotherEncodingIsRead() {
        byte[] bytes = Pages.FERRY.getBytes(UTF_8);
        for (String name : List.of(
                "utf-16",
                "utf-16be",
                "utf-7",
                "utf-32",
                "windows-1251",
                "shift_jis",
                "euc-jp",
                "iso-2022-jp",
                "gb18030",
                "big5",
                "euc-kr",
                "iso-8859-8-i",
                "x-user-defined",
                "ibm037",
                "none such",
                "hz-gb-2312",
                "macintosh",
                "koi8-r",
                "windows-1258")) {
            byte[] declared = Pages.FERRY
                    .replace("charset=\"utf-8\"", "charset=\"" + name + "\"")
                    .getBytes(UTF_8);
            Collected read = Collected.from(reader, "a.html", declared);
            assertThat(read.articles()).as(name).hasSize(1);
            assertThat(read.onlyArticle().text().value()).as(name).contains("Ines Calloway");
        }
        for (Charset charset :
                List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1)) {
            Collected read = Collected.from(reader, "a.html", new String(bytes, UTF_8).getBytes(charset));
            assertThat(read.articles().size() + read.issues().size())
                    .as(charset.name())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The harbour said. ",
                "<a href=x>",
                "<b><i>",
                "<table><tr><td>",
                "&amp;",
                "&ampx",
                "&#x1F6A2;",
                "<!--",
                "<!-- -->",
                "<br>",
                "<br>x",
                "<",
                "</p>",
                "<script>",
                "<article><h2>The harbour</h2>",
                "<li>one two three four five six seven eight nine",
                "<span class=tooltip>",
                "\u00A0",
                "<meta name=author content=\"Ana Lund, Jon Brandt\">",
                "By Ana Lund, ",
                "<h1>Ferry</h1>",
                "<div itemscope itemtype=http://schema.org/NewsArticle><span itemprop=author>",
                "<script type=application/ld+json>[{\"@type\":\"NewsArticle\"}]</script>",
                "A-",
                "(c) ",
                "\"",
                "is a ",
                "@a ",
                "<svg><p>"
            })
    void longRepeatsTakeTimeThatGrowsWithThem(String piece) {
        LinearTime.check(piece, 8_000, 64_000, times -> {
            String page = "<html><body><article><p>It rained. " + piece.repeat(times);
            Collected read = Collected.from(reader, "a.html", page);
            assertThat(read.articles().size() + read.issues().size()).isPositive();
        });
    }

    @Test
    void aDeepNestOfJsonIsReadWithout() {
        String page = Pages.FERRY.replace("{\"@context\"", "[".repeat(200_000) + "{\"@context\"");
        Collected read = Collected.from(reader, "a.html", page);
        assertThat(read.onlyArticle().text().value()).isEqualTo(Pages.FERRY_TEXT);
        assertThat(read.messages()).containsExactly("a.html: 1 JSON-LD scripts are no JSON; read without them");
    }

    @Test
    void realPagesAreReadWithEveryPieceInItsPlace() throws IOException {
        assumeThat(REAL).exists();
        for (Path file : files()) {
            byte[] bytes = bytes(file);
            Article article = Collected.from(reader, "a.html", bytes).onlyArticle();
            HtmlReaderTest.assertEveryPieceIsInTheFile(article, new String(bytes, UTF_8));
        }
    }

    @Test
    void realPagesCutOffAndDamagedAreRead() throws IOException {
        assumeThat(REAL).exists();
        List<Path> files = files();
        for (Path file : List.of(files.get(0), files.get(files.size() / 2))) {
            cutEverywhere(bytes(file));
            Random random = new Random(20_310_304);
            for (int i = 0; i < 50; i++) {
                byte[] damaged = bytes(file);
                for (int flips = 0; flips < 50; flips++) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Collected read = Collected.from(reader, "a.html", damaged);
                assertThat(read.articles().size() + read.issues().size()).isPositive();
            }
        }
    }

    private void cutEverywhere(byte[] page) {
        for (int i = 0; i < CUTS; i++) {
            byte[] cut = Arrays.copyOf(page, (int) ((long) page.length * i / CUTS));
            Collected read = Collected.from(reader, "a.html", cut);
            assertThat(read.articles().size() + read.issues().size()).isPositive();
            read.articles()
                    .forEach(article -> HtmlReaderTest.assertEveryPieceIsInTheFile(article, new String(cut, UTF_8)));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(REAL)) {
            return files.sorted().toList();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
            return input.readAllBytes();
        }
    }
}
