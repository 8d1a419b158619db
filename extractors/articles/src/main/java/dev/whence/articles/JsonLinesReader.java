package dev.whence.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.whence.articles.files.EntryNames;
import dev.whence.articles.files.Messages;
import dev.whence.articles.json.JsonArticle;
import dev.whence.articles.json.JsonStrings;
import dev.whence.articles.source.Decoded;
import dev.whence.articles.source.Lines;
import dev.whence.core.Article;
import dev.whence.core.PublicationTime;
import dev.whence.core.spi.ArticleReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads JSON Lines: one article a line, an object with {@code text} and, where they are known, {@code id}, {@code title},
 * {@code outlet}, {@code url} and {@code published} (an ISO 8601 date or instant). Other fields are passed over, blank lines
 * too. An article is named {@code path#id}; without an id, or with one that stood before, {@code path:line}. Its text is
 * the value of {@code text}, and its spans count in that.
 *
 * <p>A line that is no such object is one issue that names file, line, column and mend; the other lines are read. Only one
 * line is held in memory. Immutable and thread-safe.
 */
public final class JsonLinesReader implements ArticleReader {

    private static final String NAME = "json-lines";
    private static final String MEND = "; write one object a line, such as {\"id\":\"1\",\"text\":\"...\"}";
    private static final int LONGEST_REASON = 160;

    private final Limits limits;
    private final JsonFactory json;

    /** Makes a reader with the default limits. */
    public JsonLinesReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public JsonLinesReader(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.articleBytes())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // hostile field names must not fill a table that outlives the file
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * Names this reader.
     *
     * @return {@code json-lines}
     */
    @Override
    public String name() {
        return NAME;
    }

    /**
     * Tells whether the file is named {@code .jsonl} or {@code .ndjson}, or its first line that is not blank is a JSON
     * object, as far as the head goes.
     */
    @Override
    public boolean recognises(String name, byte[] head) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.endsWith(".jsonl") || folded.endsWith(".ndjson")) {
            return true;
        }
        String text = withoutMark(Decoded.utf8(head, head.length).text()).stripLeading();
        if (!text.startsWith("{")) {
            return false;
        }
        int end = text.indexOf('\n');
        return beginsObject(end < 0 ? text : text.substring(0, end), end >= 0);
    }

    private boolean beginsObject(String line, boolean whole) {
        int fields = 0;
        try (JsonParser parser = json.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields++;
                parser.nextToken();
                parser.skipChildren();
            }
            return fields > 0;
        } catch (StreamConstraintsException e) {
            // JSON, but more than is read of one line; reading says so
            return true;
        } catch (IOException e) {
            // a line that is cut off by the end of the head breaks off where the head does
            return !whole && isAtEnd(e, line);
        }
    }

    private static boolean isAtEnd(IOException e, String line) {
        return e instanceof StreamReadException read
                && read.getLocation() != null
                && read.getLocation().getCharOffset() >= line.length() - 8L
                && line.indexOf('"') > 0;
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        Lines lines = new Lines(input, limits.articleBytes());
        EntryNames names = new EntryNames(NAME, name);
        while (lines.next()) {
            String place = name + ":" + lines.number();
            if (lines.isTooLong()) {
                sink.issue(Messages.tooLarge(NAME, place, limits.articleBytes()));
                continue;
            }
            Decoded decoded = lines.decode();
            String line = lines.number() == 1 ? withoutMark(decoded.text()) : decoded.text();
            if (line.isBlank()) {
                continue;
            }
            if (decoded.malformed() > 0) {
                sink.issue(Messages.issue(
                        NAME,
                        Messages.notUtf8(name, lines.number(), lines.firstByte() + decoded.firstByte(), decoded)));
            }
            long start = lines.firstChar() + decoded.text().length() - line.length();
            readLine(place, lines.number(), line, start, names, sink);
        }
    }

    private void readLine(String place, int number, String line, long start, EntryNames names, Sink sink) {
        JsonArticle read = new JsonArticle();
        try (JsonParser parser = json.createParser(line)) {
            read.from(parser);
        } catch (StreamReadException e) {
            long column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            sink.issue(Messages.issue(NAME, place + ":" + column + ": no JSON: " + reason(e) + MEND));
            return;
        } catch (IOException e) {
            sink.issue(Messages.issue(NAME, place + ":1: no JSON: " + e.getMessage() + MEND));
            return;
        }
        if (!read.problem().isEmpty()) {
            sink.issue(Messages.issue(NAME, place + ":" + read.column() + ": " + read.problem()));
            return;
        }
        Article.Builder article = Article.builder(names.name(read.value("id"), number, sink), read.value("text"));
        if (!read.value("title").isBlank()) {
            article.title(read.value("title"));
        }
        if (!read.value("outlet").isBlank()) {
            article.outlet(read.value("outlet"));
        }
        if (!read.value("url").isBlank()) {
            article.url(read.value("url"));
        }
        if (start + line.length() < Integer.MAX_VALUE) {
            article.places(JsonStrings.locate(read.value("text"), line, read.start("text"), (int) start)
                    .places());
        }
        setPublished(article, place, read.value("published"), sink);
        sink.article(article.build());
    }

    private static void setPublished(Article.Builder article, String place, String published, Sink sink) {
        if (published.isBlank()) {
            return;
        }
        try {
            article.published(PublicationTime.parse(published.strip()));
        } catch (IllegalArgumentException e) {
            sink.issue(Messages.issue(
                    NAME,
                    place + ":1: published is no date: " + published
                            + "; read without; write a date like 2022-12-22 or an"
                            + " instant like 2022-12-22T14:05:00Z"));
        }
    }

    private static String reason(StreamReadException e) {
        String message = e.getOriginalMessage();
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + "…";
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
