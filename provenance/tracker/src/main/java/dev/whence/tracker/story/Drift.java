package dev.whence.tracker.story;

import dev.whence.core.Source;
import dev.whence.core.naming.Labels;
import dev.whence.core.spi.Language.Bound;
import dev.whence.core.spi.Language.CueForce;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that changed when a claim went from one article to another, with the words of both that show it. Immutable and
 * thread-safe.
 */
public sealed interface Drift {

    /**
     * Returns the words of the earlier article.
     *
     * @return the words; empty if they came in with the later article, or the earlier one has none to show
     */
    Optional<Origin.Evidence> before();

    /**
     * Returns the words of the later article.
     *
     * @return the words; empty if the later article left them out, or has none to show
     */
    Optional<Origin.Evidence> after();

    /**
     * Words inside quotation marks are not what they were.
     *
     * @param change what became of them
     * @param before the words of the earlier article
     * @param after the words of the later article
     */
    record Quoted(QuotedChange change, Optional<Origin.Evidence> before, Optional<Origin.Evidence> after)
            implements Drift {

        /** Checks the parts. */
        public Quoted {
            Objects.requireNonNull(change, "change");
            requireWords(before, after);
        }
    }

    /**
     * A number, or the bound set to it, is not what it was.
     *
     * @param earlier the number of the earlier article; empty if it has none
     * @param later the number of the later article; empty if it has none
     * @param before the words of the earlier article
     * @param after the words of the later article
     */
    record Figure(
            Optional<Amount> earlier,
            Optional<Amount> later,
            Optional<Origin.Evidence> before,
            Optional<Origin.Evidence> after)
            implements Drift {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is no number, or the words of one are missing
         */
        public Figure {
            requireWords(before, after);
            if (earlier.isPresent() != before.isPresent() || later.isPresent() != after.isPresent()) {
                throw new IllegalArgumentException("a number must have its words: " + earlier + ", " + later);
            }
        }

        /**
         * Tells whether the number itself is the same and only its bound changed.
         *
         * @return whether "about 10" became "more than 10"
         */
        public boolean boundOnly() {
            return earlier.isPresent()
                    && later.isPresent()
                    && earlier.get().value().compareTo(later.get().value()) == 0
                    && earlier.get().unit().equals(later.get().unit());
        }
    }

    /**
     * A number with what it counts and how exact it is.
     *
     * @param value the value: 100000000 for "$100 million"
     * @param unit the unit, as the language has it: "$"; empty if there is none
     * @param bound how exact it is; empty if it is given as it is
     */
    record Amount(BigDecimal value, String unit, Optional<Bound> bound) {

        /** Checks the parts. */
        public Amount {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(bound, "bound");
        }
    }

    /**
     * What makes the claim less sure or less exact, not of a number, was put in, left out or exchanged.
     *
     * @param earlier the hedge of the earlier article; empty if it has none
     * @param later the hedge of the later article; empty if it has none
     * @param before the words of the earlier article
     * @param after the words of the later article
     */
    record Hedge(
            Optional<Bound> earlier,
            Optional<Bound> later,
            Optional<Origin.Evidence> before,
            Optional<Origin.Evidence> after)
            implements Drift {

        /** Checks the parts. */
        public Hedge {
            Objects.requireNonNull(earlier, "earlier");
            Objects.requireNonNull(later, "later");
            requireWords(before, after);
        }
    }

    /**
     * The cue takes the claim in another way: "said" became "claimed" or "admitted".
     *
     * @param earlier how the earlier article takes it
     * @param later how the later article takes it
     * @param before the cue of the earlier article
     * @param after the cue of the later article
     */
    record Cue(CueForce earlier, CueForce later, Optional<Origin.Evidence> before, Optional<Origin.Evidence> after)
            implements Drift {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the force is the same
         */
        public Cue {
            if (earlier == later) {
                throw new IllegalArgumentException("earlier and later must differ: " + earlier);
            }
            requireWords(before, after);
        }
    }

    /**
     * The claim is given to another source, or to the same one under another name. A named and an unnamed source are shown
     * side by side and never taken for one.
     *
     * @param change what changed
     * @param earlier the source of the earlier article
     * @param later the source of the later article
     * @param before where the earlier article mentions its source; empty if it does not
     * @param after where the later article mentions its source; empty if it does not
     */
    record Speaker(
            SourceChange change,
            Source earlier,
            Source later,
            Optional<Origin.Evidence> before,
            Optional<Origin.Evidence> after)
            implements Drift {

        /** Checks the parts. */
        public Speaker {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(earlier, "earlier");
            Objects.requireNonNull(later, "later");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** What can become of quoted words. */
    enum QuotedChange {
        /** Left out between others that are quoted without a break. */
        DROPPED,
        /** Put in between others. */
        ADDED,
        /** Other words in their place. */
        REPLACED,
        /** At another place of the quotation. */
        MOVED,
        /** Left out where an ellipsis, a bracket or a break of the quotation shows it. */
        ELIDED,
        /** Put in, in brackets. */
        BRACKETED,
        /** Left out at an end: less is quoted. */
        CUT,
        /** Put in at an end: more is quoted. */
        EXTENDED,
        /** Told without quotation marks. */
        UNQUOTED,
        /** Told in quotation marks, which the earlier article did without. */
        NOW_QUOTED;

        /**
         * Returns the change as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return Labels.of(this);
        }

        /**
         * Tells whether the later article lets its readers take for a quotation what the earlier one does not quote so.
         *
         * @return whether words were dropped, added, replaced or moved without a sign of it
         */
        public boolean alters() {
            return this == DROPPED || this == ADDED || this == REPLACED || this == MOVED;
        }
    }

    /** How sources can differ. */
    enum SourceChange {
        /** The earlier article names its source, the later one only describes one. */
        UNNAMED,
        /** The earlier article only describes its source, the later one names one. */
        NAMED,
        /** Both name one, and nothing tells that it is the same. */
        OTHER,
        /** Both name the same, differently: "Cole" and "Miriam Cole". */
        OTHER_NAME,
        /** Both only describe one, differently: "official" and "senior official". */
        OTHER_DESCRIPTION;

        /**
         * Returns the change as it is written in output.
         *
         * @return the lower-case name with hyphens
         */
        public String label() {
            return Labels.of(this);
        }
    }

    private static void requireWords(Optional<Origin.Evidence> before, Optional<Origin.Evidence> after) {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("before and after must not both be empty");
        }
    }
}
