package dev.whence.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.whence.cli.console.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * How JSON is printed. JSON itself has only the first 32 control characters escaped; the others, the line breaks that only
 * Unicode has, and what turns the direction of writing would steer a terminal or break a line for some readers of lines. They are
 * escaped too.
 */
final class JsonOutput {

    static final JsonFactory FACTORY =
            new JsonFactoryBuilder().characterEscapes(new Escapes()).build();

    private JsonOutput() {}

    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        private Escapes() {
            ascii[0x7F] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            // a generator asks of one half of a character at a time; whole characters are as they should be
            return OneLine.steers(c) && !Character.isSurrogate((char) c)
                    ? new SerializedString(String.format("\\u%04X", c))
                    : null;
        }
    }
}
