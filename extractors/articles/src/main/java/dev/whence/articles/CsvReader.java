package dev.whence.articles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.whence.articles.XmlArticles.Body;
import dev.whence.articles.assembly.Assembly;
import dev.whence.articles.csv.Columns;
import dev.whence.articles.csv.FieldPlaces;
import dev.whence.articles.files.EntryNames;
import dev.whence.articles.files.Handed;
import dev.whence.articles.files.Messages;
import dev.whence.articles.html.Bylines;
import dev.whence.articles.source.Decoded;
import dev.whence.articles.source.Located;
import dev.whence.core.Metadatum;
import dev.whence.core.Metadatum.Field;
import dev.whence.core.spi.ArticleReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a table of articles: CSV (RFC 4180) with a first line of column names, divided by commas, semicolons, tabs or bars;
 * each row an article named {@code path#id}. Which column holds what is guessed from its name, or given by {@link
 * #withColumns}. Without a column of texts the file is an issue. Places lead into the table's fields. UTF-8, or
 * windows-1252 where the beginning is none. One row is held in memory. Immutable and thread-safe.
 */
public final class CsvReader implements ArticleReader {

    private static final String NAME = "csv";
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Limits limits;
    private final Map<String, String> columns;

    /** Makes a reader with the default limits. */
    public CsvReader() {
        this(Limits.DEFAULT);
    }

    /**
     * Makes a reader.
     *
     * @param limits how much it takes
     */
    public CsvReader(Limits limits) {
        this(limits, Map.of());
    }

    private CsvReader(Limits limits, Map<String, String> columns) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.columns = Map.copyOf(columns);
    }

    /**
     * Returns this reader with columns that are not guessed.
     *
     * @param given the names of columns by what they hold: {@code text}, {@code title}, {@code outlet}, {@code url}, {@code
     *     published}, {@code id}, {@code byline}, {@code language}
     * @return a reader
     * @throws IllegalArgumentException if a key is another
     */
    public CsvReader withColumns(Map<String, String> given) {
        for (String field : given.keySet()) {
            if (!Columns.isField(field)) {
                throw new IllegalArgumentException("given must name " + Columns.fields() + ": " + field);
            }
        }
        return new CsvReader(limits, given);
    }

    /**
     * Names this reader.
     *
     * @return {@code csv}
     */
    @Override
    public String name() {
        return NAME;
    }

    /** Tells whether the file is named {@code .csv} or {@code .tsv}, or its first line names a column of texts and others. */
    @Override
    public boolean recognises(String name, byte[] head) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.endsWith(".csv") || folded.endsWith(".tsv")) {
            return true;
        }
        String text = Decoded.utf8(head, head.length).text();
        int end = text.indexOf('\n');
        if (end < 0 || end > 1000 || text.startsWith("{") || text.startsWith("<")) {
            return false;
        }
        List<String> header = header(text.substring(0, end));
        Columns found = Columns.of(header, columns);
        return header.size() > 1
                && header.stream().allMatch(column -> column.length() <= 40)
                && found.column("text").isPresent()
                && (found.column("title").isPresent()
                        || found.column("url").isPresent()
                        || found.column("id").isPresent());
    }

    private static List<String> header(String line) {
        List<String> names = new ArrayList<>();
        for (String name : line.split(java.util.regex.Pattern.quote(String.valueOf(separator(line))))) {
            names.add(name.strip().replace("\"", ""));
        }
        return names;
    }

    /** The one of which the first line has most. */
    private static char separator(String line) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    @Override
    public void read(String name, InputStream input, Sink sink) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input, Kinds.HEAD);
        buffered.mark(Kinds.HEAD);
        byte[] head = buffered.readNBytes(Kinds.HEAD);
        buffered.reset();
        Decoded beginning = Decoded.utf8(head, head.length);
        boolean utf8 =
                beginning.malformed() == 0 || beginning.malformed() == 1 && beginning.firstByte() > head.length - 4;
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String first = beginning.text().lines().findFirst().orElse("");
        if (first.isBlank()) {
            sink.issue(Messages.issue(NAME, name + ":1: has no line of column names; left out"));
            return;
        }
        Handed handed = new Handed(sink);
        FieldPlaces places = new FieldPlaces(new InputStreamReader(buffered, charset), separator(first));
        try {
            readRows(name, places, separator(first), handed);
        } catch (UncheckedIOException e) {
            handed.throwOn();
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private void readRows(String name, FieldPlaces places, char separator, Sink sink) throws IOException {
        long line = 1;
        try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Math.max(16, limits.articleBytes()))
                .ofCsvRecord(places)) {
            Iterator<CsvRecord> all = rows.iterator();
            Columns found = Columns.of(
                    all.hasNext()
                            ? fields(all.next(), places).stream()
                                    .map(Located::value)
                                    .toList()
                            : List.of(),
                    columns);
            if (found.column("text").isEmpty()) {
                sink.issue(
                        Messages.issue(NAME, name + ":1: no column of texts; name one \"text\", or say which it is"));
                return;
            }
            EntryNames names = new EntryNames(NAME, name);
            int count = 0;
            while (all.hasNext()) {
                CsvRecord row = all.next();
                line = row.getStartingLineNumber();
                if (++count > limits.entries()) {
                    sink.issue(Messages.issue(
                            NAME,
                            name + ":" + line + ": more rows than the limit entries, " + limits.entries()
                                    + "; read so far"));
                    return;
                }
                readRow(name, line, fields(row, places), found, names, sink);
            }
        } catch (CsvParseException e) {
            String reason = reason(e);
            sink.issue(
                    reason.contains("buffer")
                            ? Messages.tooLarge(NAME, name + ":" + line, limits.articleBytes())
                            : Messages.issue(NAME, name + ":" + line + ": no CSV: " + reason + "; read so far"));
        }
    }

    /** What the parser says in the end: that a field is too large, or that there are too many. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static List<Located> fields(CsvRecord row, FieldPlaces places) {
        places.beginRecord();
        return row.getFields().stream().map(places::field).toList();
    }

    private static void readRow(
            String file, long line, List<Located> row, Columns columns, EntryNames names, Sink sink) {
        List<String> values = row.stream().map(Located::value).toList();
        Optional<Located> text =
                columns.column("text").filter(column -> column < row.size()).map(row::get);
        Body body = text.map(XmlArticles::plain).orElse(Body.NONE);
        if (body.isEmpty()) {
            sink.issue(Messages.issue(NAME, file + ":" + line + ": has no text; left out"));
            return;
        }
        List<Metadatum> metadata = new ArrayList<>();
        for (Field field : List.of(Field.TITLE, Field.OUTLET, Field.URL, Field.PUBLISHED, Field.LANGUAGE)) {
            columns.value(field.label(), values)
                    .ifPresent(value -> metadata.add(new Metadatum(field, value, "column " + field.label())));
        }
        columns.value("byline", values).stream()
                .flatMap(byline -> Bylines.names(byline).stream())
                .forEach(byline -> metadata.add(new Metadatum(Field.BYLINE, byline, "column byline")));
        String name = names.name(columns.value("id", values).orElse(""), line, sink);
        new Assembly(NAME, name, body.text(), List.of(), metadata).to(sink);
    }
}
