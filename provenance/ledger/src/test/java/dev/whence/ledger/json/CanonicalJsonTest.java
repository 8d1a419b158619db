package dev.whence.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is RFC 8785's form, as its examples have it and as another program writes it. */
class CanonicalJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_example_of_the_rfc_is_written_as_there() throws Exception {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbers_are_written_as_in_the_rfc(String bits, String expected) {
        assertThat(EcmaNumber.write(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @Test
    void numbers_are_written_as_another_program_writes_them() throws IOException {
        Random random = new Random(6);
        for (int i = 0; i < 200_000; i++) {
            double value = i % 2 == 0 ? random.nextDouble() : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(EcmaNumber.write(value)).isEqualTo(NumberToJSON.serializeNumber(value));
            }
        }
        for (long bits = 1; bits < 2000; bits++) {
            double value = Double.longBitsToDouble(bits);
            assertThat(EcmaNumber.write(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> EcmaNumber.write(Double.NaN));
    }

    @Test
    void random_json_is_written_as_another_program_writes_it() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String json = JSON.writeValueAsString(node(random, 3));
            // the other program takes objects and arrays only
            String object = "{\"it\":" + json + "}";
            assertThat(canonical(object)).isEqualTo(new JsonCanonicalizer(object).getEncodedString());
        }
    }

    private static JsonNode node(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 4);
        return switch (kind) {
            case 0 -> JSON.getNodeFactory().textNode(text(random));
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30));
            case 3 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> {
                var array = JSON.createArrayNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.add(node(random, depth - 1));
                }
                yield array;
            }
            default -> {
                var object = JSON.createObjectNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.set(text(random), node(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x100);
            text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
        }
        return text.toString();
    }

    @Test
    void a_lone_surrogate_is_an_escape() {
        JsonNode node =
                JSON.createArrayNode().add("a\uD83Db").add("\uD83D\uDE00").add("\uDE00\uD83D");
        assertThat(new String(CanonicalJson.write(node), StandardCharsets.UTF_8))
                .isEqualTo("[\"a\\ud83db\",\"\uD83D\uDE00\",\"\\ude00\\ud83d\"]");
    }

    private static String canonical(String json) throws IOException {
        return new String(CanonicalJson.write(JSON.readTree(json)), StandardCharsets.UTF_8);
    }
}
