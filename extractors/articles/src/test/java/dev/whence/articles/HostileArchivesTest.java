package dev.whence.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.whence.core.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives and packed files that break off, lie about their lengths, or are packed to do harm. */
class HostileArchivesTest {

    private static final int RECORDS = 6;

    @TempDir
    private Path folder;

    @Test
    void aRecordThatBreaksOffTakesNoOtherAlong() {
        byte[] warc = warc("none");
        for (int record = 0; record < RECORDS; record++) {
            int from = startOf(record, warc) + 260;
            byte[] cut = without(warc, from, from + 40);
            Collected read = Collected.from(new WarcReader(), "a.warc", cut);
            boolean last = record == RECORDS - 1;
            assertThat(texts(read)).as("cut in record %d", record).containsAll(textsBut(record));
            assertThat(read.messages())
                    .as("messages of a cut in record %d", record)
                    .hasSize(1)
                    .singleElement(STRING)
                    .startsWith("a.warc: record near byte " + startOf(record, warc) + ": ");
            if (!last) {
                assertThat(texts(read)).isEqualTo(textsBut(record));
                assertThat(read.messages().get(0)).contains("breaks off; left out; read on from byte ");
            }
        }
    }

    @Test
    void aRecordThatBreaksOffInItsHeadTakesNoOtherAlong() {
        byte[] warc = warc("none");
        int from = startOf(2, warc) + 30;
        Collected read = Collected.from(new WarcReader(), "a.warc", without(warc, from, startOf(3, warc) - 10));
        assertThat(texts(read)).isEqualTo(textsBut(2));
        assertThat(read.messages()).singleElement(STRING).contains("near byte " + startOf(2, warc));
    }

    @Test
    void lengthsThatAreForgedTakeNoOtherRecordAlongAndNoMemory() {
        for (String forged : List.of(
                "2147483647",
                "2147483648",
                "4294967297",
                "9223372036854775807",
                "99999999999999999999999",
                "-1",
                "0x10",
                "")) {
            byte[] warc = warc(forged);
            Collected read = Collected.from(new WarcReader(), "a.warc", warc);
            assertThat(texts(read)).as("a length of %s", forged).isEqualTo(textsBut(2));
            assertThat(read.messages())
                    .as("messages of a length of %s", forged)
                    .singleElement(STRING)
                    .startsWith("a.warc: record near byte " + startOf(2, warc) + ": ");
        }
    }

    @Test
    void aRecordLongerThanItsHeadSaysTakesNoOtherAlong() {
        Collected read = Collected.from(new WarcReader(), "a.warc", warc("80"));
        assertThat(texts(read)).containsAll(textsBut(2));
        assertThat(read.messages()).isNotEmpty().allMatch(message -> message.startsWith("a.warc: record near byte "));
    }

    @Test
    void aRecordOverTheLimitIsLeftOutAndTheNextIsRead() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        page(warc, 0);
        Wires.record(
                warc,
                "response",
                "https://a.example/large",
                "application/http; msgtype=response",
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + "It rained. ".repeat(300_000))
                        .getBytes(UTF_8));
        page(warc, 1);
        Collected read =
                Collected.from(new WarcReader(Limits.DEFAULT.withArticleBytes(100_000)), "a.warc", warc.toByteArray());
        assertThat(texts(read)).containsExactly(text(0), text(1));
        assertThat(read.messages()).singleElement(STRING).contains("https://a.example/large", "limit articleBytes");
    }

    @Test
    void aLongRecordThatBreaksOffTakesNoOtherAlong() {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        page(warc, 0);
        int from = warc.size();
        Wires.record(
                warc,
                "response",
                "https://a.example/film",
                "application/http; msgtype=response",
                ("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + "\0".repeat(5_000_000)).getBytes(UTF_8));
        byte[] film = Arrays.copyOf(warc.toByteArray(), from + 3_000_000);
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        cut.writeBytes(film);
        page(cut, 1);
        page(cut, 2);
        Collected read =
                Collected.from(new WarcReader(Limits.DEFAULT.withArticleBytes(1000)), "a.warc", cut.toByteArray());
        assertThat(texts(read)).containsExactly(text(0), text(1), text(2));
        assertThat(read.messages()).singleElement(STRING).contains("near byte " + from, "breaks off");
    }

    @Test
    void aPageOverTheLimitForgesNoRecordOfAnotherOutlet() {
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        page(forged, 5);
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        page(warc, 0);
        String filling = "It rained. ".repeat(10_000);
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
                + (filling + "\r\n\r\n" + forged.toString(UTF_8)).repeat(40)
                + filling;
        Wires.record(
                warc,
                "response",
                "https://a.example/large",
                "application/http; msgtype=response",
                page.getBytes(UTF_8));
        page(warc, 1);
        Collected read =
                Collected.from(new WarcReader(Limits.DEFAULT.withArticleBytes(100_000)), "a.warc", warc.toByteArray());
        assertThat(texts(read)).containsExactly(text(0), text(1));
        assertThat(read.messages()).singleElement(STRING).contains("https://a.example/large", "limit articleBytes");
    }

    @Test
    void recordsOfEveryVersionAreRead() {
        for (String version : List.of("0.17", "0.18", "1.0", "1.1")) {
            String warc = new String(warc("none"), UTF_8).replace("WARC/1.0", "WARC/" + version);
            Collected read = Collected.from(new WarcReader(), "a.warc", warc.getBytes(UTF_8));
            assertThat(texts(read)).as(version).isEqualTo(textsBut(RECORDS));
            assertThat(read.messages()).as(version).isEmpty();
        }
    }

    @Test
    void aPageThatShowsTheBeginningOfARecordIsReadWhole() {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        String page =
                "<html><body><article><p>The archive of the town begins like this, said Ann Lee:</p><pre>WARC/1.0\r\n"
                        + "WARC-Type: response</pre><p>Nobody had looked at it for years, she said.</p></article></body></html>";
        Wires.record(
                warc,
                "response",
                "https://a.example/archive",
                "application/http; msgtype=response",
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page).getBytes(UTF_8));
        page(warc, 1);
        Collected read = Collected.from(new WarcReader(), "a.warc", warc.toByteArray());
        assertThat(read.articles()).hasSize(2);
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void arbitraryBytesBetweenRecordsAreGoneOver() {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        page(warc, 0);
        warc.writeBytes("WARC/ no record at all\r\n".repeat(5000).getBytes(ISO_8859_1));
        page(warc, 1);
        warc.writeBytes("WARC/1.0\r\nWARC-Type: response\r\n".getBytes(ISO_8859_1));
        Collected read = Collected.from(new WarcReader(), "a.warc", warc.toByteArray());
        assertThat(texts(read)).containsExactly(text(0), text(1));
        assertThat(read.messages()).hasSize(2);
    }

    @Test
    void aPackedRecordThatIsBrokenTakesNoOtherAlong() {
        List<byte[]> members = members();
        for (int record = 0; record < RECORDS; record++) {
            byte[] member = members.get(record);
            List<byte[]> cut = new ArrayList<>(members);
            cut.set(record, Arrays.copyOf(member, member.length / 2));
            assertOthersAreRead(record, joined(cut), "cut");
            List<byte[]> flipped = new ArrayList<>(members);
            byte[] wrong = member.clone();
            wrong[member.length / 2] ^= 0x55;
            flipped.set(record, wrong);
            assertOthersAreRead(record, joined(flipped), "flipped");
        }
    }

    private void assertOthersAreRead(int record, byte[] packed, String how) {
        GzipReader reader = new GzipReader(Limits.DEFAULT, new Kinds(List.of(new WarcReader())));
        Collected read = Collected.from(reader, "a.warc.gz", packed);
        assertThat(read.names()).as("%s in record %d", how, record).containsAll(namesBut(record));
        assertThat(read.messages())
                .as("messages of what is %s in record %d", how, record)
                .isNotEmpty()
                .allMatch(message -> message.startsWith("a.warc.gz: "));
    }

    @Test
    void anArchiveOfWholePackedRecordsIsReadWithoutAWord() {
        GzipReader reader = new GzipReader(Limits.DEFAULT, new Kinds(List.of(new WarcReader())));
        Collected read = Collected.from(reader, "a.warc.gz", joined(members()));
        assertThat(texts(read)).isEqualTo(textsBut(RECORDS));
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void aPackedRecordWithAWrongChecksumIsReadAndSoIsTheNext() {
        List<byte[]> members = members();
        byte[] wrong = members.get(2);
        wrong[wrong.length - 8] ^= 1;
        Collected read = packed(joined(members));
        assertThat(texts(read)).isEqualTo(textsBut(RECORDS));
        assertThat(read.messages())
                .singleElement(STRING)
                .contains("does not fit its checksum; read all the same; pack it anew");
    }

    @Test
    void aBrokenRecordBehindWhichNoOtherFollowsIsToldSo() {
        List<byte[]> members = new ArrayList<>(members());
        members.set(RECORDS - 1, Arrays.copyOf(members.get(RECORDS - 1), 100));
        Collected read = packed(joined(members));
        assertThat(texts(read)).isEqualTo(textsBut(RECORDS - 1));
        assertThat(read.messages())
                .anyMatch(message -> message.contains("breaks off; no other follows; read as far as it goes"))
                .noneMatch(message -> message.contains("read on with the next one"));
    }

    @Test
    void zerosBehindTheLastPackedRecordAreNoFault() {
        List<byte[]> members = new ArrayList<>(members());
        members.add(new byte[200_000]);
        Collected read = packed(joined(members));
        assertThat(texts(read)).isEqualTo(textsBut(RECORDS));
        assertThat(read.messages()).isEmpty();
    }

    private static Collected packed(byte[] bytes) {
        return Collected.from(new GzipReader(Limits.DEFAULT, new Kinds(List.of(new WarcReader()))), "a.warc.gz", bytes);
    }

    @Test
    void aGzipFileThatEndsInItsHeadIsOneLine() throws IOException {
        byte[] whole = Wires.gzip("It rained.".getBytes(UTF_8));
        for (int length : new int[] {3, 4, 9, 10, 11}) {
            Collected read = files("a.txt.gz", Arrays.copyOf(whole, length));
            assertThat(read.articles()).as("%d bytes", length).isEmpty();
            assertThat(read.messages())
                    .as("%d bytes", length)
                    .containsExactly(folder.resolve("a.txt.gz") + ": broken gzip: breaks off; read as far as it goes;"
                            + " pack it anew");
        }
    }

    @Test
    void membersByTheThousandAreOneFile() throws IOException {
        byte[] empty = Wires.gzip(new byte[0]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < 65_535; i++) {
            packed.writeBytes(empty);
        }
        packed.writeBytes(Wires.gzip("It rained, ".getBytes(UTF_8)));
        packed.writeBytes(empty);
        packed.writeBytes(Wires.gzip("Ann Lee said.".getBytes(UTF_8)));
        Collected read = files("a.txt.gz", packed.toByteArray());
        assertThat(texts(read)).containsExactly("It rained, Ann Lee said.");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void aMemberWithANameAndAllElseIsRead() throws IOException {
        byte[] plain = Wires.gzip("It rained.".getBytes(UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0x1E, 0, 0, 0, 0, 0, 3});
        packed.writeBytes(new byte[] {2, 0, 'x', 'y'});
        packed.writeBytes("a.txt\0said\0".getBytes(UTF_8));
        packed.writeBytes(new byte[] {0, 0});
        packed.writeBytes(Arrays.copyOfRange(plain, 10, plain.length));
        assertThat(texts(files("a.txt.gz", packed.toByteArray()))).containsExactly("It rained.");
    }

    @Test
    void whatIsPackedAgainAndAgainIsOneLine() throws IOException {
        byte[] packed = "It rained.".getBytes(UTF_8);
        for (int i = 0; i < 50; i++) {
            packed = Wires.gzip(packed);
            Collected read = files("a.txt.gz", packed);
            assertThat(read.articles()).hasSize(i == 0 ? 1 : 0);
            assertThat(read.messages()).hasSize(i == 0 ? 0 : 1);
        }
    }

    @Test
    void aZipInAZipIsOneLine() throws IOException {
        byte[] packed = Wires.wacz();
        for (int i = 0; i < 5; i++) {
            ByteArrayOutputStream outer = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(outer, UTF_8)) {
                Wires.put(zip, "archive/inner.warc", packed);
            }
            packed = outer.toByteArray();
            Collected read = files("a.wacz", packed);
            assertThat(read.articles()).isEmpty();
            assertThat(read.messages()).singleElement(STRING).startsWith(folder.resolve("a.wacz") + ": ");
        }
    }

    private Collected files(String name, byte[] bytes) throws IOException {
        Collected read = new Collected();
        ArticleFiles.withAllReaders().read(List.of(Files.write(folder.resolve(name), bytes)), read);
        return read;
    }

    private static String text(int number) {
        return "The ferry number " + number + " stays in port, said Ann Lee, who runs the harbour.\n\n"
                + "Nobody knows for how long, she said, and asked for patience with number " + number + ".";
    }

    private static void page(ByteArrayOutputStream warc, int number) {
        page(warc, number, "none");
    }

    private static void page(ByteArrayOutputStream warc, int number, String forged) {
        String page =
                "<html><body><article><p>" + text(number).replace("\n\n", "</p><p>") + "</p></article></body></html>";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        Wires.record(
                record,
                "response",
                "https://a.example/" + number,
                "application/http; msgtype=response",
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page).getBytes(UTF_8));
        String bytes = record.toString(ISO_8859_1);
        warc.writeBytes((forged.equals("none")
                        ? bytes
                        : bytes.replaceFirst("Content-Length: \\d+", "Content-Length: " + forged))
                .getBytes(ISO_8859_1));
    }

    /** Pages, of which the third may say that it is of another length. */
    private static byte[] warc(String forged) {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            page(warc, i, i == 2 ? forged : "none");
        }
        return warc.toByteArray();
    }

    private static List<byte[]> members() {
        List<byte[]> members = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            ByteArrayOutputStream warc = new ByteArrayOutputStream();
            page(warc, i, "none");
            members.add(Wires.gzip(warc.toByteArray()));
        }
        return members;
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static int startOf(int record, byte[] warc) {
        String bytes = new String(warc, ISO_8859_1);
        int at = -1;
        for (int i = 0; i <= record; i++) {
            at = bytes.indexOf("WARC/1.0", at + 1);
        }
        return at;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] left = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }

    private static List<String> texts(Collected read) {
        return read.articles().stream().map(Article::text).map(Object::toString).toList();
    }

    private static List<String> textsBut(int record) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            if (i != record) {
                texts.add(text(i));
            }
        }
        return texts;
    }

    private static List<String> namesBut(int record) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            if (i != record) {
                names.add("a.warc.gz#https://a.example/" + i + "@2031-03-04T12:00:00Z");
            }
        }
        return names;
    }
}
