package dev.whence.articles.source;

import dev.whence.core.PublicationTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that pages, feeds and wires give: ISO 8601 and what passes for it, RFC 822 and RFC 1123, "December 22,
 * 2022". A time without a zone is a date only, as nobody can tell when it was.
 */
public final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final String ZONE =
            "(Z|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})";

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]\\s?" + CLOCK + "\\s?" + ZONE + "?.{0,8}|[T ].{0,20}|\\s*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?" + ZONE + "?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[a-z]{3,9},?\\s)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]" + MONTH + ",?[\\s-](\\d{4})(?:,?\\s(?:at\\s)?"
                    + CLOCK + "\\s?" + ZONE + "?)?.{0,12}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[a-z]{3,9},?\\s)?" + MONTH + "\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?:\\D.{0,40})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}(\\d{3})?");

    /** RFC 822, section 5.1, and those of Europe. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"));

    private static final int LONGEST = 80;

    /** The first newspaper was printed in 1605. */
    private static final Instant FIRST = Instant.parse("1605-01-01T00:00:00Z");

    private Dates() {}

    /** Reads a date; empty if it is none. */
    public static Optional<PublicationTime> parse(String words) {
        String text = words.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            // 0001-01-01 is what some systems print for none
            return parseStripped(text).filter(time -> !time.earliest().isBefore(FIRST));
        } catch (DateTimeException | NumberFormatException e) {
            // 2022-13-40 looks like a date
            return Optional.empty();
        }
    }

    private static Optional<PublicationTime> parseStripped(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(time(date(compact, 1, 2, 3), compact, 4, 7));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(time(date(iso, 1, 2, 3), iso, 4, 7));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            LocalDate date = LocalDate.of(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
            return Optional.of(time(date, dayFirst, 4, 7));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return Optional.of(new PublicationTime.OnDate(
                    LocalDate.of(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2))));
        }
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(new PublicationTime.At(Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)))));
        }
        return Optional.empty();
    }

    private static PublicationTime time(LocalDate date, Matcher matcher, int clock, int zone) {
        if (matcher.group(clock) == null || matcher.group(zone) == null) {
            return new PublicationTime.OnDate(date);
        }
        int second = matcher.group(clock + 2) == null ? 0 : Math.min(59, number(matcher, clock + 2));
        LocalDateTime time = date.atTime(number(matcher, clock), number(matcher, clock + 1), second);
        return new PublicationTime.At(time.toInstant(offset(matcher.group(zone).toUpperCase(Locale.ROOT))));
    }

    private static ZoneOffset offset(String zone) {
        String known = ZONES.get(zone);
        return ZoneOffset.of(known != null ? known : zone);
    }

    private static LocalDate date(Matcher matcher, int year, int month, int day) {
        return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
