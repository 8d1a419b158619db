package dev.whence.articles.assembly;

import dev.whence.core.Credit;
import dev.whence.core.PublicationTime;
import dev.whence.core.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a plain text says of itself: a date before it, a headline above it, where it appeared first. */
public final class TextHead {

    private static final int LONGEST_DATE = 120;
    private static final int LONGEST_TITLE = 160;
    private static final int FEWEST_WORDS = 3;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

    /** "date 2022-12-22", "Published: 22 December 2022", "Date: Dec. 22, 2022". */
    private static final Pattern DATE = Pattern.compile(
            "[\\s\\uFEFF]{0,20}(?:publication |posted |published |updated )?(?:date|dated|published|posted)(?: on)?\\s{0,3}:?\\s{1,3}"
                    + "(?:(\\d{4})-(\\d{2})-(\\d{2})(T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?|"
                    + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)? " + MONTH
                    + ",? (\\d{4}))(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    /** Looks for the letter first: whether a word begins is asked at a cost that grows with the accents before it. */
    private static final Pattern APPEARED_FIRST = Pattern.compile(
            "(?=t)\\bthis (?:post|article|story|report|piece|column) (?:was )?(?:appeared first|first appeared|originally appeared"
                    + "|first published|originally published) (?:on|in|at|by) ([^\\r\\n]{1,80})",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Optional<PublicationTime> published;
    private final int dateEnd;

    public TextHead(String text) {
        this.text = text;
        Matcher matcher = DATE.matcher(text).region(0, Math.min(LONGEST_DATE, text.length()));
        Optional<PublicationTime> date = matcher.lookingAt() ? time(matcher) : Optional.empty();
        published = date;
        dateEnd = date.isPresent() ? matcher.end() : 0;
    }

    public Optional<PublicationTime> published() {
        return published;
    }

    private static Optional<PublicationTime> time(Matcher matcher) {
        try {
            if (matcher.group(1) != null) {
                String date = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
                String time = matcher.group(4);
                return Optional.of(PublicationTime.parse(time == null ? date : date + time.toUpperCase(Locale.ROOT)));
            }
            return matcher.group(5) != null
                    ? Optional.of(date(matcher.group(7), matcher.group(5), matcher.group(6)))
                    : Optional.of(date(matcher.group(10), matcher.group(9), matcher.group(8)));
        } catch (DateTimeException | IllegalArgumentException e) {
            // 2022-13-40 is no date, and so no head
            return Optional.empty();
        }
    }

    private static PublicationTime date(String year, String month, String day) {
        int number = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
        return new PublicationTime.OnDate(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
    }

    /** The first line, where it stands alone, is short and does not end like a sentence. */
    public Optional<String> title() {
        int start = dateEnd;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        if (end - start > LONGEST_TITLE) {
            return Optional.empty();
        }
        String line = text.substring(start, end).strip();
        boolean alone =
                !text.substring(end, Math.min(text.length(), end + 1000)).isBlank();
        return alone && isHeadline(line) ? Optional.of(line) : Optional.empty();
    }

    private static boolean isHeadline(String line) {
        if (line.isEmpty() || line.split("\\s+").length < FEWEST_WORDS) {
            return false;
        }
        boolean endsLikeSentence = ".:;,".indexOf(line.charAt(line.length() - 1)) >= 0;
        return !endsLikeSentence && Character.isLetterOrDigit(firstLetter(line)) && !hasSentenceInside(line);
    }

    private static int firstLetter(String line) {
        boolean quoted = "\"'“‘«".indexOf(line.charAt(0)) >= 0 && line.length() > 1;
        return line.codePointAt(quoted ? 1 : 0);
    }

    private static boolean hasSentenceInside(String line) {
        for (int stop = line.indexOf(". "); stop > 0; stop = line.indexOf(". ", stop + 1)) {
            boolean word = stop > 2
                    && Character.isLowerCase(line.charAt(stop - 1))
                    && Character.isLowerCase(line.charAt(stop - 2))
                    && Character.isLowerCase(line.charAt(stop - 3));
            if (word) {
                return true;
            }
        }
        return false;
    }

    /** The notes that say where the article stood first. */
    public List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        Matcher matcher = APPEARED_FIRST.matcher(text);
        while (matcher.find()) {
            String name = withoutEnd(matcher.group(1));
            if (!name.isBlank()) {
                int end = matcher.start(1) + name.length();
                credits.add(
                        new Credit(Credit.Kind.APPEARED_FIRST, name.strip(), List.of(new Span(matcher.start(), end))));
            }
        }
        return credits;
    }

    /** "FOX NEWS. Click here" names FOX NEWS. */
    private static String withoutEnd(String rest) {
        int end = rest.length();
        int stop = rest.indexOf(". ");
        end = stop >= 0 ? stop : end;
        while (end > 0 && (rest.charAt(end - 1) == '.' || isBlank(rest.charAt(end - 1)))) {
            end--;
        }
        boolean halfPair = end > 0 && Character.isHighSurrogate(rest.charAt(end - 1));
        return rest.substring(0, halfPair ? end - 1 : end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
