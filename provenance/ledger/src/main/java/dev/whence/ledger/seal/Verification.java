package dev.whence.ledger.seal;

import dev.whence.ledger.merkle.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of verifying a ledger.
 *
 * <p>Without a kept checkpoint it finds accidents and careless changes: entries that do not fit their own hashes, pieces that
 * were not recorded, or are missing without having been forgotten. Someone who makes all hashes anew, or cuts the end off,
 * leaves no trace in the ledger itself. With a checkpoint that was kept where he could not reach it, he cannot change, take
 * out, put in or move any of the entries that it covers without being found out; entries behind the checkpoint he still can.
 * Who has both the ledger and the checkpoint can make them fit. It does not prove who recorded what and when, or that what was
 * recorded is so.
 *
 * <p>Forgetting looks the same whoever does it: someone who can write to the ledger can erase words that a checkpoint covers,
 * and append an entry that tells so. What was forgotten, and after which checkpoint, is therefore listed.
 *
 * @param checkpoint what the ledger holds, made from its entries as they are
 * @param flaw the first entry that is wrong; none if all are right
 * @param forgettings what was forgotten, in order
 * @param indexFaults what is wrong beside the entries, such as with the index by which they are found; no more than some
 */
public record Verification(
        Checkpoint checkpoint, Optional<Flaw> flaw, List<Forgetting> forgettings, List<IndexFault> indexFaults) {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one is missing
     */
    public Verification {
        Objects.requireNonNull(checkpoint, "checkpoint");
        Objects.requireNonNull(flaw, "flaw");
        forgettings = List.copyOf(forgettings);
        indexFaults = List.copyOf(indexFaults);
    }

    /**
     * Makes the verification of a ledger that keeps nothing but entries.
     *
     * @param checkpoint what the ledger holds
     * @param flaw the first entry that is wrong
     * @param forgettings what was forgotten, in order
     */
    public Verification(Checkpoint checkpoint, Optional<Flaw> flaw, List<Forgetting> forgettings) {
        this(checkpoint, flaw, forgettings, List.of());
    }

    /**
     * Adds what is wrong beside the entries.
     *
     * @param faults the faults
     * @return a verification that has them too
     */
    public Verification withIndexFaults(List<IndexFault> faults) {
        return new Verification(checkpoint, flaw, forgettings, faults);
    }

    /**
     * Tells whether nothing is wrong.
     *
     * @return whether there is no flaw and no fault of the index
     */
    public boolean holds() {
        return flaw.isEmpty() && indexFaults.isEmpty();
    }

    /**
     * Words that were erased, as an entry tells.
     *
     * @param entry the number of the entry that tells so
     * @param time when that was, as the clock of the program had it; unknown for entries of older versions
     * @param entries how many entries lost a text or a name
     * @param pieces how many texts and names were erased
     * @param renamed how many entries had ids made of erased texts, which others took the place of
     * @param sinceCheckpoint how many of all these entries the largest kept checkpoint covers, if it was written before
     */
    public record Forgetting(
            long entry, Optional<Instant> time, long entries, long pieces, long renamed, long sinceCheckpoint) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the number of the entry is negative
         */
        public Forgetting {
            if (entry < 0) {
                throw new IllegalArgumentException("entry must not be negative: " + entry);
            }
            Objects.requireNonNull(time, "time");
        }
    }

    /**
     * Something that is wrong.
     *
     * @param entry the number of the first entry that is wrong; where only a checkpoint tells that some entry is, of the
     *     first one that may be
     * @param reason what is wrong, in one line
     */
    public record Flaw(long entry, String reason) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Flaw {
            if (entry < 0) {
                throw new IllegalArgumentException("entry must not be negative: " + entry);
            }
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Something that is wrong with a ledger beside its entries: what it keeps to find them quickly is not what they say, or there
     * is something that Whence did not put there. The entries are as they were recorded; only what is found may be wrong.
     *
     * @param reason what is wrong, in one line
     * @param mend what can be done about it, in one line
     */
    public record IndexFault(String reason, String mend) {

        private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

        /** Nobody reads on after so many characters. */
        private static final int LONGEST = 300;

        /** How a fault is mended that making the index anew mends. */
        public static final String REPAIR = "make the index anew: verify --repair-index";

        /**
         * Checks the parts, and makes each one line: they name what others put into the ledger. What is no character of a line
         * becomes a question mark, and what is too long is cut.
         *
         * @throws NullPointerException if one is missing
         */
        public IndexFault {
            reason = line(Objects.requireNonNull(reason, "reason"));
            mend = line(Objects.requireNonNull(mend, "mend"));
        }

        private static String line(String text) {
            String line = CONTROLS.matcher(text).replaceAll("?");
            if (line.length() <= LONGEST) {
                return line;
            }
            int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            return line.substring(0, end) + "…";
        }

        /**
         * Makes a fault that goes away when the index is made anew.
         *
         * @param reason what is wrong, in one line
         * @return the fault
         */
        public static IndexFault repairable(String reason) {
            return new IndexFault(reason, REPAIR);
        }
    }
}
