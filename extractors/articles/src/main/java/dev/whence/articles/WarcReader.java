package dev.whence.articles;

import dev.whence.articles.HtmlReader.Envelope;
import dev.whence.articles.archives.WarcRecords;
import dev.whence.articles.files.Handed;
import dev.whence.articles.files.Messages;
import dev.whence.core.Metadatum;
import dev.whence.core.Metadatum.Field;
import dev.whence.core.spi.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads web archives (WARC, ISO 28500, with jwarc): the pages, feeds and wire files in them, each named {@code
 * path#address@time}. Answers other than 200, pictures and the like are passed over. Places count in the page as the archive
 * holds it, decoded. A record that breaks off, or whose length is wrong, is an issue, and reading goes on with the next one. One
 * record is held in memory. Immutable and thread-safe.
 */
public final class WarcReader implements ArticleReader {

    private static final String NAME = "warc";
    private static final String MEND = "; read so far; mend the archive";
    /** For what a record has beside an article: its own head, that of the answer, and the marks of chunks. */
    private static final long ROOM = 1 << 20;

    private final Limits limits;
    private final HtmlReader html;
    private final Kinds others;
    private final TextReader text;

    /** Makes a reader with the default limits. */
    public WarcReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public WarcReader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        html = new HtmlReader(limits);
        others = new Kinds(List.of(new NewsMlReader(limits), new FeedReader(limits), new NinjsReader(limits)));
        text = new TextReader(limits);
    }

    /**
     * Names this reader.
     *
     * @return {@code warc}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the head begins with {@code WARC/}. */
    @Override
    public boolean recognises(String name, byte[] head) {
        return new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1).equals("WARC/");
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Handed handed = new Handed(sink);
        WarcRecords records = new WarcRecords(input, (int) Math.min(Integer.MAX_VALUE, limits.articleBytes() + ROOM));
        int count = 0;
        while (records.next()) {
            if (++count > limits.entries()) {
                sink.issue(Messages.issue(
                        NAME, name + ": has more records than the limit entries, " + limits.entries() + MEND));
                return;
            }
            if (records.problem().isEmpty()) {
                readRecord(name, records, handed);
            } else {
                sink.issue(Messages.issue(
                        NAME,
                        name + ": record near byte " + records.position() + ": " + records.problem()
                                + "; read on from byte " + records.following() + "; mend the archive"));
            }
        }
    }

    private void readRecord(String name, WarcRecords records, Handed sink) throws IOException {
        try (org.netpreserve.jwarc.WarcReader reader = new org.netpreserve.jwarc.WarcReader(records.record())) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            if (record.isPresent()) {
                readRecord(name, record.get(), sink);
            }
        } catch (IOException | RuntimeException e) {
            // the record is in memory: it is its own bytes that cannot be read
            sink.throwOn();
            sink.issue(Messages.issue(
                    NAME, name + ": record near byte " + records.position() + ": " + reason(e) + "; left out"));
        }
    }

    private void readRecord(String name, WarcRecord record, Sink sink) throws IOException {
        if (record instanceof WarcResponse response && isWeb(response)) {
            readResponse(name, response, sink);
        } else if (record instanceof WarcResource || record instanceof WarcConversion) {
            readBody(name, (WarcTargetRecord) record, record.contentType().toString(), record.body(), List.of(), sink);
        }
    }

    private static boolean isWeb(WarcResponse response) {
        return response.target().toLowerCase(Locale.ROOT).startsWith("http");
    }

    private void readResponse(String name, WarcResponse response, Sink sink) throws IOException {
        HttpResponse http = response.http();
        if (http.status() != 200) {
            return;
        }
        List<Metadatum> said = new ArrayList<>();
        http.headers()
                .first("tdm-reservation")
                .filter(value -> !value.isBlank())
                .ifPresent(value -> said.add(new Metadatum(Field.TEXT_MINING, value.strip(), "http tdm-reservation")));
        http.headers()
                .first("content-language")
                .filter(value -> value.strip().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                .ifPresent(value -> said.add(new Metadatum(Field.LANGUAGE, value.strip(), "http content-language")));
        String type = http.headers().first("content-type").orElse("");
        if (isText(type)) {
            readBody(name, response, type, http.bodyDecoded(), said, sink);
        }
    }

    private static boolean isText(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        return folded.isBlank()
                || folded.contains("html")
                || folded.contains("xml")
                || folded.contains("json")
                || folded.startsWith("text/plain");
    }

    private void readBody(
            String name, WarcTargetRecord record, String type, MessageBody body, List<Metadatum> said, Sink sink)
            throws IOException {
        if (!isText(type)) {
            return;
        }
        byte[] bytes = body.stream().readNBytes(limits.articleBytes() + 1);
        String address = record.target();
        Instant captured = record.date();
        String inside = name + "#" + address + "@" + captured;
        if (bytes.length > limits.articleBytes()) {
            sink.issue(Messages.tooLarge(NAME, inside, limits.articleBytes()));
            return;
        }
        byte[] head = Arrays.copyOf(bytes, Math.min(Kinds.HEAD, bytes.length));
        Optional<ArticleReader> other = others.of(inside, head);
        if (other.isPresent()) {
            other.get().read(inside, new ByteArrayInputStream(bytes), sink);
        } else if (type.toLowerCase(Locale.ROOT).contains("html") || html.recognises(inside, head)) {
            List<Metadatum> metadata = new ArrayList<>(said);
            metadata.add(new Metadatum(Field.URL, address, "warc target"));
            metadata.add(new Metadatum(Field.CAPTURED, captured.toString(), "warc date"));
            html.read(inside, bytes, new Envelope(Optional.of(type), metadata), sink);
        } else if (record instanceof WarcConversion && bytes.length > 0) {
            text.read(inside, new ByteArrayInputStream(bytes), sink);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
