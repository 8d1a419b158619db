package dev.whence.ledger.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a number as ECMAScript does (ECMA-262, Number::toString; RFC 8785, section 3.2.2.3): the fewest digits that no
 * other number has, in plain form from 1e-6 up to 1e21. {@link Double#toString} depends on the version of Java, and has too
 * many digits before 19.
 */
final class EcmaNumber {

    private EcmaNumber() {}

    static String write(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("value must be a finite number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        if (value == 1) {
            return "1";
        }
        return value < 0 ? "-" + positive(-value) : positive(value);
    }

    private static String positive(double value) {
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().toString();
        // the place of the point behind the first digits: 0.point * 10^0 would be "0.digits"
        int point = digits.length() - shortest.scale();
        if (point > 21 || point <= -6) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }

    /** Schubfach gives no fewer than two digits, where the least of all numbers need but one. */
    private static BigDecimal shortest(double value) {
        BigDecimal found = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        if (found.precision() == 2) {
            BigDecimal shorter = found.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return shorter.doubleValue() == value ? shorter.stripTrailingZeros() : found;
        }
        return found;
    }
}
