package dev.whence.articles;

import dev.whence.articles.archives.Counted;
import dev.whence.articles.archives.LimitReached;
import dev.whence.articles.archives.Unpacked;
import dev.whence.articles.files.Handed;
import dev.whence.articles.files.Messages;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads web archives in WACZ (Web Archive Collection Zipped 1.1): the WARC files in its {@code archive} folder, as {@link
 * WarcReader} does. Streams, so that an archive may be of any size. Immutable and thread-safe.
 */
public final class WaczReader implements ArticleReader {

    private static final String NAME = "wacz";

    private final Limits limits;
    private final WarcReader warc;
    private final GzipReader gzip;

    /** Makes a reader with the default limits. */
    public WaczReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public WaczReader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        warc = new WarcReader(limits);
        gzip = new GzipReader(limits, new Kinds(List.of(warc)));
    }

    /**
     * Names this reader.
     *
     * @return {@code wacz}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the file is a ZIP archive that is named {@code .wacz} or whose head names parts of a WACZ. */
    @Override
    public boolean recognises(String name, byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        return latin.startsWith("PK\u0003\u0004")
                && (name.toLowerCase(Locale.ROOT).endsWith(".wacz")
                        || latin.contains("datapackage.json")
                        || latin.contains("archive/")
                        || latin.contains("pages/pages.jsonl"));
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Counted packed = new Counted(input);
        Handed handed = new Handed(sink);
        ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        try {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > limits.entries()) {
                    throw new LimitReached("has more entries than the limit entries, " + limits.entries());
                }
                Unpacked unpacked = new Unpacked(zip, packed, limits.expansion());
                readEntry(name, entry.getName(), unpacked, handed);
                // what was not read counts, too: a bomb may stand in a part that is passed over
                unpacked.transferTo(OutOfSight.INSTANCE);
                if (!unpacked.problem().isEmpty()) {
                    throw new IOException(entry.getName() + ": " + unpacked.problem());
                }
            }
        } catch (LimitReached e) {
            sink.issue(
                    Messages.issue(NAME, name + ": " + e.getMessage() + "; read so far; unpack it or raise the limit"));
        } catch (IOException | IllegalArgumentException e) {
            handed.throwOn();
            if (packed.failed()) {
                throw e;
            }
            sink.issue(Messages.issue(
                    NAME, name + ": broken ZIP: " + e.getMessage() + "; read as far as it goes; pack it anew"));
        }
    }

    private void readEntry(String name, String entry, Unpacked unpacked, Sink sink) throws IOException {
        String folded = entry.toLowerCase(Locale.ROOT);
        if (folded.startsWith("archive/") && folded.endsWith(".warc")) {
            warc.read(name, unpacked, sink);
        } else if (folded.startsWith("archive/") && folded.endsWith(".warc.gz")) {
            gzip.read(name, unpacked, sink);
        }
    }

    /** Takes bytes that nobody wants. */
    private static final class OutOfSight extends java.io.OutputStream {

        private static final OutOfSight INSTANCE = new OutOfSight();

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}
    }
}
