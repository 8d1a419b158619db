package dev.whence.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.core.Article;
import dev.whence.core.Metadatum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives and packed files. */
class ArchiveReadersTest {

    private static final String PAGE = "#https://ferrin-times.example/2031/ferry@2031-03-04T12:00:00Z";

    @TempDir
    private Path folder;

    @Test
    void pagesFeedsAndTextsOfAnArchiveAreRead() {
        Collected read = Collected.from(new WarcReader(), "a.warc", Wires.warc());
        assertThat(read.names())
                .containsExactly(
                        "a.warc" + PAGE,
                        "a.warc#https://ferrin-times.example/rss@2031-03-04T12:00:00Z#ft-1",
                        "a.warc#https://ferrin-times.example/rss@2031-03-04T12:00:00Z#ft-2",
                        "a.warc#https://ferrin-times.example/b@2031-03-04T12:00:00Z");
        Article page = read.articles().get(0);
        assertThat(page.text().value()).isEqualTo(Pages.FERRY_TEXT);
        assertThat(page.metadata())
                .contains(
                        new Metadatum(Metadatum.Field.CAPTURED, "2031-03-04T12:00:00Z", "warc date"),
                        new Metadatum(Metadatum.Field.TEXT_MINING, "1", "http tdm-reservation"));
        HtmlReaderTest.assertEveryPieceIsInTheFile(page, Pages.FERRY);
        assertThat(read.messages().get(0)).contains("reserves text and data mining");
    }

    @Test
    void aBrokenArchiveIsReadAsFarAsItGoes() {
        byte[] warc = Wires.warc();
        Collected read = Collected.from(new WarcReader(), "a.warc", Arrays.copyOf(warc, warc.length - 60));
        assertThat(read.articles()).hasSizeGreaterThanOrEqualTo(3);
        Collected entries = Collected.from(new WarcReader(Limits.DEFAULT.withEntries(2)), "a.warc", warc);
        assertThat(entries.articles()).hasSize(1);
        assertThat(entries.messages())
                .contains("a.warc: has more records than the limit entries, 2; read so far; mend the archive");
    }

    @Test
    void anArchiveInWaczIsRead() {
        assertThat(Collected.from(new WaczReader(), "a.wacz", Wires.wacz()).names())
                .hasSize(4)
                .contains("a.wacz" + PAGE);
    }

    @Test
    void everyKindIsReadPackedAndByItsContentAlone() throws IOException {
        List<byte[]> files = List.of(
                Pages.FERRY.getBytes(UTF_8),
                Wires.RSS.getBytes(UTF_8),
                Wires.ATOM.getBytes(UTF_8),
                Wires.NEWSML.getBytes(UTF_8),
                Wires.NINJS_1.getBytes(UTF_8),
                Wires.NINJS_3.getBytes(UTF_8),
                Wires.CSV.getBytes(UTF_8),
                Wires.warc(),
                "{\"text\":\"It rained.\"}\n".getBytes(UTF_8),
                "It rained.".getBytes(UTF_8),
                Wires.wacz());
        int[] expected = {1, 2, 2, 2, 1, 1, 2, 4, 1, 1, 4};
        for (int i = 0; i < expected.length; i++) {
            for (byte[] bytes : List.of(files.get(i), Wires.gzip(files.get(i)))) {
                Collected read = new Collected();
                ArticleFiles.withAllReaders().read(List.of(Files.write(folder.resolve("file"), bytes)), read);
                assertThat(read.articles()).as("kind %d: %s", i, read.issues()).hasSize(expected[i]);
            }
        }
    }

    @Test
    void aGzipBombIsRefusedInOneLineThatNamesTheLimit() throws IOException {
        byte[] bomb = Wires.gzip(("<html><body><p>" + "word ".repeat(4_000_000)).getBytes(UTF_8));
        assertRefused(
                "bomb.html.gz", bomb, "bomb.html.gz: becomes larger than the limit expansion, 200 times; left out");
    }

    @Test
    void aBombInABombIsRefusedToo() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        byte[] page = Wires.gzip(new byte[64 * 1024 * 1024]);
        Wires.record(
                warc,
                "response",
                "https://a.example/",
                "application/http; msgtype=response",
                concat(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8),
                        page));
        Collected read = Collected.from(new WarcReader(), "a.warc", warc.toByteArray());
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0)).contains("larger than the limit articleBytes");
    }

    @Test
    void aZipBombIsRefusedInOneLineThatNamesTheLimit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            Wires.put(zip, "archive/a.warc", new byte[32 * 1024 * 1024]);
        }
        Collected read = Collected.from(new WaczReader(), "a.wacz", bytes.toByteArray());
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages()).anyMatch(message -> message.contains("the limit expansion, 200"));
    }

    @Test
    void aPackedFileThatBreaksOffIsReadAsFarAsItGoes() {
        byte[] packed = Wires.gzip(Pages.FERRY.getBytes(UTF_8));
        GzipReader reader = new GzipReader(Limits.DEFAULT, new Kinds(List.of(new HtmlReader())));
        Collected read = Collected.from(reader, "a.html.gz", Arrays.copyOf(packed, packed.length * 9 / 10));
        assertThat(read.articles()).hasSize(1);
        assertThat(read.messages()).anyMatch(message -> message.startsWith("a.html.gz: broken gzip: "));
    }

    private void assertRefused(String name, byte[] bytes, String message) throws IOException {
        Collected read = new Collected();
        Path file = Files.write(folder.resolve(name), bytes);
        ArticleFiles.withAllReaders().read(List.of(file), read);
        assertThat(read.articles()).isEmpty();
        assertThat(read.messages()).hasSize(1);
        assertThat(read.messages().get(0)).startsWith(folder + "/" + message);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
