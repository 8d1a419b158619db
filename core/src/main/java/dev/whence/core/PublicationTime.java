package dev.whence.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When an article was published, as precisely as is known: on a date, or at an instant. An article whose time is unknown
 * has none.
 */
public sealed interface PublicationTime {

    /**
     * Published some time on a date.
     *
     * @param date the date as printed, in the outlet's own time zone
     */
    record OnDate(LocalDate date) implements PublicationTime {

        /**
         * Checks the date.
         *
         * @throws NullPointerException if there is none
         */
        public OnDate {
            java.util.Objects.requireNonNull(date, "date");
        }

        @Override
        public Instant earliest() {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant latest() {
            return date.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
        }

        /** Returns the date in ISO 8601 form. */
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * Published at an instant.
     *
     * @param instant the instant
     */
    record At(Instant instant) implements PublicationTime {

        /**
         * Checks the instant.
         *
         * @throws NullPointerException if there is none
         */
        public At {
            java.util.Objects.requireNonNull(instant, "instant");
        }

        @Override
        public Instant earliest() {
            return instant;
        }

        @Override
        public Instant latest() {
            return instant;
        }

        /** Returns the instant in ISO 8601 form, in UTC. */
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /**
     * Returns the first instant that it can have been; a date is taken as a day of UTC.
     *
     * @return the earliest instant
     */
    Instant earliest();

    /**
     * Returns the last instant that it can have been; a date is taken as a day of UTC.
     *
     * @return the latest instant
     */
    Instant latest();

    /**
     * Tells whether this time surely lies before another: a date and an instant on it are tied.
     *
     * @param other the other time
     * @return whether the last instant of this lies before the first of the other
     */
    default boolean surelyBefore(PublicationTime other) {
        return latest().isBefore(other.earliest());
    }

    /**
     * Reads a date or an instant in ISO 8601 form.
     *
     * @param text {@code 2022-12-22}, {@code 2022-12-22T14:05:00Z} or {@code 2022-12-22T14:05:00+01:00}
     * @return the time
     * @throws IllegalArgumentException if the text has another form
     */
    static PublicationTime parse(String text) {
        try {
            return text.indexOf('T') < 0
                    ? new OnDate(LocalDate.parse(text))
                    : new At(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "text must be a date like 2022-12-22 or an instant like 2022-12-22T14:05:00Z: " + text, e);
        }
    }
}
