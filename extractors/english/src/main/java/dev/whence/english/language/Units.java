package dev.whence.english.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What news counts in: money, shares, time, lengths, weights. */
final class Units {

    /** A unit and how many words it takes. */
    record Unit(String name, int words) {}

    /** Each line: the unit's name, then the ways in which it is written, with a hyphen for a space. */
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String line : """
                $ dollar dollars usd us-dollars u.s-dollars u.s.-dollars american-dollars us-dollar u.s-dollar
                € euro euros eur
                £ pound pounds gbp pounds-sterling british-pounds
                ¥ yen jpy japanese-yen
                ruble rubles rouble roubles rub russian-rubles russian-roubles
                yuan renminbi rmb cny chinese-yuan
                ₹ rupee rupees inr
                hryvnia hryvnias hryvnya uah
                franc francs chf swiss-francs
                peso pesos
                cent cents
                penny pence
                % percent per-cent pct
                percentage-point percentage-points
                basis-point basis-points
                second seconds sec secs
                minute minutes min mins
                hour hours hr hrs
                day days
                night nights
                week weeks
                month months
                year years yr yrs year-old years-old year-olds
                decade decades
                century centuries
                kilometer kilometers kilometre kilometres km kms
                meter meters metre metres m
                centimeter centimeters centimetre centimetres cm
                millimeter millimeters millimetre millimetres mm
                mile miles mi
                foot feet ft
                inch inches
                yard yards yd yds
                acre acres
                hectare hectares
                square-mile square-miles sq-miles
                square-kilometer square-kilometers square-kilometre square-kilometres sq-km
                square-meter square-meters square-metre square-metres
                square-foot square-feet
                kilogram kilograms kilogramme kilogrammes kg kilo kilos
                gram grams gramme grammes
                ton tons
                tonne tonnes metric-ton metric-tons
                pound-weight lb lbs
                ounce ounces oz
                liter liters litre litres
                gallon gallons
                barrel barrels bbl
                bushel bushels
                degree degrees
                celsius degrees-celsius degree-celsius c
                fahrenheit degrees-fahrenheit degree-fahrenheit f
                kilometer-per-hour kilometers-per-hour kilometres-per-hour kph kmh km/h
                mile-per-hour miles-per-hour miles-an-hour mph
                kilowatt kilowatts kw
                megawatt megawatts mw
                gigawatt gigawatts gw
                times
                """.split("\n")) {
            String[] forms = line.strip().split(" ");
            for (String form : forms) {
                NAMES.put(form, forms[0]);
            }
        }
    }

    private static final Map<String, String> CURRENCY_SIGNS =
            Map.of("$", "$", "us$", "$", "usd", "$", "€", "€", "eur", "€", "£", "£", "gbp", "£", "¥", "¥", "₹", "₹");

    /** Units that only stand with digits joined to them: "5m" is a scale, "20c" and "70f" are temperatures. */
    private static final Set<String> NOT_ALONE = Set.of("c", "f");

    /** What stands behind a number in one word with it only. */
    private static final Set<String> NEVER_JOINED = Set.of("m", "times");

    private Units() {}

    static @Nullable String currencyBefore(String word) {
        return CURRENCY_SIGNS.get(word);
    }

    static boolean repeatsCurrency(List<String> words, int at, String currency) {
        return at < words.size() && currency.equals(NAMES.get(words.get(at)));
    }

    /** The longest unit at a place, of at most three words. */
    static @Nullable Unit unitAt(List<String> words, int at) {
        for (int length = Math.min(3, words.size() - at); length > 0; length--) {
            String written = String.join("-", words.subList(at, at + length));
            String name = NAMES.get(written);
            if (name != null && !NOT_ALONE.contains(written)) {
                return new Unit(name, length);
            }
        }
        String sign = at < words.size() ? signBehind(words.get(at)) : null;
        return sign == null ? null : new Unit(sign, 1);
    }

    private static @Nullable String signBehind(String word) {
        return switch (word) {
            case "%", "€", "£", "¥", "₹" -> word;
            default -> null;
        };
    }

    /** The unit in one word with its number: "km" in "5km", "year-old" in "10-year-old". */
    static @Nullable String joined(String written) {
        return NEVER_JOINED.contains(written) ? null : written.equals("%") ? "%" : NAMES.get(written);
    }
}
