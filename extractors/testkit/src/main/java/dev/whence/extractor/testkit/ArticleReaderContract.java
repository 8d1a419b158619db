package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.fail;

import dev.whence.core.spi.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every reader promises, as tests. Extend it in a test class of your own, and give it a reader and files of its
 * kind.
 */
public abstract class ArticleReaderContract {

    private static final int HEAD = 8192;
    private static final int PREFIXES = 300;
    private static final int FLIPPED = 300;
    private static final int RANDOM = 100;
    private static final long SEED = 20_310_304;

    /** For subclasses. */
    protected ArticleReaderContract() {}

    /**
     * Makes the reader.
     *
     * @return a new one, or always the same
     */
    protected abstract ArticleReader reader();

    /**
     * Returns files to try it on, each with at least one article.
     *
     * @return their bytes by their names; at least two
     */
    protected abstract Map<String, byte[]> samples();

    @Test
    void itsNameStaysTheSame() {
        ArticleReader reader = reader();
        String first = reader.name();
        assertThat(first).isNotBlank();
        read(reader, samples());
        assertThat(reader.name()).isEqualTo(first);
    }

    @Test
    void itRecognisesTheSamples() {
        ArticleReader reader = reader();
        samples()
                .forEach((name, bytes) -> assertThat(
                                reader.recognises(name, Arrays.copyOf(bytes, Math.min(HEAD, bytes.length))))
                        .as("whether it recognises %s", name)
                        .isTrue());
    }

    @Test
    void anyHeadCanBeLookedAt() {
        ArticleReader reader = reader();
        samples().forEach((name, bytes) -> {
            for (byte[] head : hostile(bytes)) {
                boolean recognised = reader.recognises(name, head);
                assertThat(reader.recognises(name, head))
                        .as("second answer to the same head")
                        .isEqualTo(recognised);
            }
        });
    }

    @Test
    void everySampleHasAnArticle() {
        ArticleReader reader = reader();
        samples()
                .forEach((name, bytes) -> assertThat(read(reader, name, bytes).articles())
                        .as("articles of %s; a reader that finds none leaves the other tests idle", name)
                        .isNotEmpty());
    }

    @Test
    void articlesAreNamedAfterTheFile() {
        ArticleReader reader = reader();
        samples()
                .forEach((name, bytes) -> assertThat(read(reader, name, bytes).articles())
                        .as("articles of %s", name)
                        .allMatch(article -> article.name().startsWith(name)));
    }

    @Test
    void theSameBytesGiveTheSameArticles() {
        samples().forEach((name, bytes) -> {
            ArticleReader reader = reader();
            assertThat(read(reader, name, bytes).lines())
                    .as("second reading of %s", name)
                    .isEqualTo(read(reader, name, bytes).lines());
        });
    }

    @Test
    void theSameBytesGiveTheSameArticlesAfterAnotherFile() {
        Map<String, List<String>> alone = new LinkedHashMap<>();
        samples()
                .forEach((name, bytes) ->
                        alone.put(name, read(reader(), name, bytes).lines()));
        ArticleReader reader = reader();
        List<String> names = new ArrayList<>(samples().keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            assertThat(read(reader, name, bytes(name)).lines())
                    .as("reading of %s after other files", name)
                    .isEqualTo(alone.get(name));
        }
    }

    @Test
    void theSameBytesGiveTheSameArticlesFromFourThreads() throws InterruptedException {
        ArticleReader reader = reader();
        List<String> alone = read(reader, samples());
        Callable<List<String>> all = () -> read(reader, samples());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<String>> together : threads.invokeAll(List.of(all, all, all, all, all, all, all, all))) {
                assertThat(together.get()).as("reading in another thread").isEqualTo(alone);
            }
        } catch (ExecutionException e) {
            fail("threw in another thread", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void bytesThatComeOneByOneGiveTheSameArticles() {
        samples().forEach((name, bytes) -> {
            List<String> slowly =
                    ReadResult.of(reader(), name, new DrippingStream(bytes)).lines();
            assertThat(slowly)
                    .as("reading of %s, byte by byte", name)
                    .isEqualTo(read(reader(), name, bytes).lines());
        });
    }

    @Test
    void theStreamIsLeftOpen() {
        ArticleReader reader = reader();
        samples().forEach((name, bytes) -> {
            ClosingStream stream = new ClosingStream(bytes);
            ReadResult.of(reader, name, stream);
            assertThat(stream.isClosed()).as("whether %s was closed", name).isFalse();
        });
    }

    @Test
    void bytesThatCannotBeGotAreAnException() {
        ArticleReader reader = reader();
        samples()
                .forEach((name, bytes) -> assertThatIOException()
                        .as("reading of %s, which breaks off", name)
                        .isThrownBy(() -> reader.read(name, new FailingStream(bytes), new ReadResult())));
    }

    @Test
    void truncatedFilesAreRead() {
        ArticleReader reader = reader();
        samples().forEach((name, bytes) -> {
            int step = Math.max(1, bytes.length / PREFIXES);
            for (int length = 0; length < bytes.length; length += step) {
                read(reader, name, Arrays.copyOf(bytes, length));
            }
        });
    }

    @Test
    void damagedFilesAreRead() {
        ArticleReader reader = reader();
        samples().forEach((name, bytes) -> flipped(bytes).forEach(damaged -> read(reader, name, damaged)));
    }

    @Test
    void randomBytesAreRead() {
        ArticleReader reader = reader();
        samples().forEach((name, bytes) -> random().forEach(any -> read(reader, name, any)));
    }

    @Test
    void issuesAreOneLineThatNamesTheFile() {
        ArticleReader reader = reader();
        samples()
                .forEach((name, bytes) -> flipped(bytes)
                        .forEach(damaged -> assertThat(ReadResult.asFarAsItGoes(reader, name, damaged)
                                        .issues())
                                .as("issues of a damaged %s", name)
                                .allMatch(issue -> issue.message().contains(name)
                                        && issue.message().lines().count() == 1)));
    }

    private byte[] bytes(String name) {
        return samples().getOrDefault(name, new byte[0]);
    }

    private static List<String> read(ArticleReader reader, Map<String, byte[]> samples) {
        List<String> lines = new ArrayList<>();
        samples.forEach((name, bytes) -> lines.addAll(read(reader, name, bytes).lines()));
        return lines;
    }

    private static ReadResult read(ArticleReader reader, String name, byte[] bytes) {
        return ReadResult.of(reader, name, new ByteArrayInputStream(bytes));
    }

    private static List<byte[]> hostile(byte[] bytes) {
        List<byte[]> heads = new ArrayList<>(random());
        heads.add(new byte[0]);
        for (int length = 1; length < Math.min(64, bytes.length); length++) {
            heads.add(Arrays.copyOf(bytes, length));
        }
        return heads;
    }

    private static List<byte[]> flipped(byte[] bytes) {
        Random random = new Random(SEED);
        List<byte[]> damaged = new ArrayList<>();
        for (int i = 0; i < FLIPPED && bytes.length > 0; i++) {
            byte[] copy = bytes.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            }
            damaged.add(copy);
        }
        return damaged;
    }

    private static List<byte[]> random() {
        Random random = new Random(SEED);
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < RANDOM; i++) {
            byte[] bytes = new byte[random.nextInt(512)];
            random.nextBytes(bytes);
            all.add(bytes);
        }
        return all;
    }

    /** Gives one byte at a time, as a slow connection does. */
    private static final class DrippingStream extends ByteArrayInputStream {

        private DrippingStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(1, length));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    /** Notes that it was closed. */
    private static final class ClosingStream extends ByteArrayInputStream {

        private boolean closed;

        private ClosingStream(byte[] bytes) {
            super(bytes);
        }

        private boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Breaks off in the middle. */
    private static final class FailingStream extends InputStream {

        private final byte[] bytes;
        private int next;

        private FailingStream(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            if (next >= bytes.length / 2) {
                throw new IOException("the medium is damaged");
            }
            return bytes[next++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            buffer[offset] = (byte) read();
            return 1;
        }
    }
}
