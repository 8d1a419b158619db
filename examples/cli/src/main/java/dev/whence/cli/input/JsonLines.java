package dev.whence.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of one JSON value a line; a line that cannot be used is named, and the rest is done. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes a line's value; what it throws as an {@link IllegalArgumentException} tells why the line cannot be used. */
    public interface Sink {
        void line(int number, JsonNode json);
    }

    /** Takes a line that cannot be used, and why. */
    public interface Refusal {
        void refuse(int number, String why);
    }

    private JsonLines() {}

    public static void read(Path file, Sink sink, Refusal refusal) throws IOException {
        byte[] bytes = Files.readAllBytes(Inputs.regular(file));
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            readLine(number, ByteBuffer.wrap(bytes, start, end - start), sink, refusal);
            start = end + 1;
        }
    }

    private static void readLine(int number, ByteBuffer bytes, Sink sink, Refusal refusal) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            String json = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!json.isBlank()) {
                sink.line(number, JSON.readTree(json));
            }
        } catch (CharacterCodingException e) {
            refusal.refuse(number, "is not UTF-8; save the file as UTF-8");
        } catch (JsonProcessingException e) {
            refusal.refuse(number, "is not JSON: " + e.getOriginalMessage().replaceAll("\\R", " "));
        } catch (IllegalArgumentException e) {
            refusal.refuse(number, String.valueOf(e.getMessage()));
        }
    }

    /** Returns a field that holds text. */
    public static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a string: " + value);
        }
        return Optional.of(value.textValue()).filter(text -> !text.isBlank());
    }
}
