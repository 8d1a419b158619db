package dev.whence.training.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.whence.articles.ArticleFiles;
import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.ExtractorId;
import dev.whence.core.Quotation;
import dev.whence.core.Source;
import dev.whence.core.SourceKind;
import dev.whence.core.Span;
import dev.whence.core.Stance;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What people marked in the articles of one story: JSON Lines, one attribution a line, that name the text ({@code article}), the spans
 * of {@code source}, {@code cue} and {@code content} in UTF-16 code units, {@code kind}, {@code stance}, {@code speaker} with {@code
 * speakerKind} and {@code aliases}, and the words of the content ({@code contentText}), which are checked. Other fields are passed over.
 * Not thread-safe.
 */
final class StoryLines {

    private static final ExtractorId ANNOTATOR = new ExtractorId("annotator", "1");
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final Map<String, Article> articles;
    private final Consumer<String> issues;
    private final Map<String, List<Attribution>> attributions = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> otherNames = new HashMap<>();

    private StoryLines(Path file, Map<String, Article> articles, Consumer<String> issues) {
        this.file = file;
        this.articles = articles;
        this.issues = issues;
    }

    /**
     * Reads a file.
     *
     * @param file the lines
     * @param articles the articles of the story by the names of their files
     * @param issues takes a line for each line that cannot be used
     */
    static StoryLines read(Path file, Map<String, Article> articles, Consumer<String> issues) {
        StoryLines read = new StoryLines(file, articles, issues);
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            issues.accept(ArticleFiles.name(file) + ": is not UTF-8; left out; save it as UTF-8");
            return read;
        } catch (IOException e) {
            issues.accept(ArticleFiles.name(file) + ": could not be read; left out; check its permissions");
            return read;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.line(lines.get(i), i + 1);
            }
        }
        return read;
    }

    /** Returns what is marked in a text, in the order of the lines. */
    List<Attribution> attributions(String text) {
        return attributions.getOrDefault(text, List.of());
    }

    /** Returns by the ids of a text's attributions what else their speakers may be called. */
    Map<String, Set<String>> otherNames(String text) {
        return otherNames.getOrDefault(text, Map.of());
    }

    private void line(String line, int number) {
        try {
            add(fields(line));
        } catch (JsonParseException e) {
            refuse(number, "is no JSON object: " + e.getOriginalMessage() + "; left out; correct it");
        } catch (IOException e) {
            refuse(number, "is no JSON object; left out; correct it");
        } catch (IllegalArgumentException e) {
            refuse(number, e.getMessage() + "; left out; correct it");
        }
    }

    private void add(Map<String, Object> fields) {
        String text = required(fields, "article");
        Article article = articles.get(text);
        if (article == null) {
            throw new IllegalArgumentException("article is no text of this story: " + text);
        }
        List<Span> content = spans(fields, "content");
        Attribution.Builder builder = Attribution.builder(article.id(), ANNOTATOR)
                .source(spans(fields, "source"))
                .cue(spans(fields, "cue"))
                .content(content, quotation(fields, article, content));
        if (fields.get("stance") instanceof String stance) {
            builder.stance(Stance.ofLabel(stance));
        }
        if (fields.get("speaker") instanceof String name && !name.isBlank()) {
            SourceKind kind = SourceKind.ofLabel(required(fields, "speakerKind"));
            builder.speaker(kind.named() ? Source.named(name, kind) : Source.described(name, kind, article.id()));
        }
        Attribution attribution = builder.build();
        attribution.checkFits(article);
        checkWords(fields, article, content);
        attributions.computeIfAbsent(text, each -> new ArrayList<>()).add(attribution);
        for (Object alias : list(fields, "aliases")) {
            otherNames
                    .computeIfAbsent(text, each -> new HashMap<>())
                    .computeIfAbsent(attribution.id(), each -> new TreeSet<>())
                    .add(String.valueOf(alias));
        }
    }

    private static Quotation quotation(Map<String, Object> fields, Article article, List<Span> content) {
        return fields.get("kind") instanceof String kind
                ? Quotation.ofLabel(kind)
                : QuotationMarks.of(article.text(), content);
    }

    private static void checkWords(Map<String, Object> fields, Article article, List<Span> content) {
        List<?> words = list(fields, "contentText");
        for (int i = 0; i < Math.min(words.size(), content.size()); i++) {
            String there = article.text().slice(content.get(i));
            if (!there.equals(words.get(i))) {
                throw new IllegalArgumentException("contentText gives other words than stand there, \""
                        + there.replaceAll("\\s+", " ") + "\": offsets count UTF-16 code units");
            }
        }
    }

    private static String required(Map<String, Object> fields, String name) {
        if (fields.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("has no " + name);
    }

    private static List<?> list(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    private static List<Span> spans(Map<String, Object> fields, String name) {
        List<Span> spans = new ArrayList<>();
        for (Object each : list(fields, name)) {
            boolean pair = each instanceof List<?> ends
                    && ends.size() == 2
                    && ends.get(0) instanceof Integer
                    && ends.get(1) instanceof Integer;
            if (!pair) {
                throw new IllegalArgumentException(name + " must be a list of [begin, end]");
            }
            List<?> ends = (List<?>) each;
            spans.add(new Span((Integer) ends.get(0), (Integer) ends.get(1)));
        }
        return spans;
    }

    private static Map<String, Object> fields(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            if (value(parser) instanceof Map<?, ?> map) {
                Map<String, Object> fields = new HashMap<>();
                map.forEach((name, value) -> fields.put(String.valueOf(name), value));
                return fields;
            }
            throw new IllegalArgumentException("is no JSON object");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("ends too early");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> fields = new HashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    Object value = value(parser);
                    if (value != null) {
                        fields.put(name, value);
                    }
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(parser);
                    if (value != null) {
                        values.add(value);
                    }
                }
                yield values;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private void refuse(int line, String why) {
        issues.accept(ArticleFiles.name(file) + ":" + line + ": " + why);
    }
}
