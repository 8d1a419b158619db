package dev.whence.tracker.linking;

import dev.whence.ledger.compact.BytesOut;
import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.compact.IntLists;
import dev.whence.ledger.compact.Pages;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.words.Alignment;
import dev.whence.tracker.words.StatementTerms;
import dev.whence.tracker.words.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds recorded statements that share rare words or runs of three words with a new one. A statement with the same words
 * as one before it is found by its hash and not indexed again, so that a million copies cost no more than one. Lists of
 * frequent words are given up. Profiles are kept as bytes, and made anew when they are asked for. Not thread-safe, but
 * several threads may ask while nothing is added.
 */
public final class StatementIndex {

    /** A word that stands in more statements than this tells nothing any more. */
    private static final int LONGEST_LIST = 2048;

    private static final int LONGEST_RUN_LIST = 64;

    /** How many entries are looked at for one statement. */
    private static final int BUDGET = 1_500;

    /** How many candidates are aligned with one statement. */
    private static final int CANDIDATES = 64;

    /** After so many candidates in a row that cannot be the same claim the rest, which share less, are not looked at. */
    private static final int PATIENCE = 16;

    /** How many candidates are fetched from memory at a time, which waits for all as long as for one. */
    private static final int TOGETHER = 8;

    /** How many cells the tables of all its alignments may have: long statements are compared with fewer. */
    private static final int CELLS = 200_000;

    private static final int RUN = 3;

    private static final long NOWHERE = -1;

    private final Ids ids;
    private final IntFunction<Statement> statements;
    private final double least;
    private final Pages pages = new Pages();
    private final BytesOut out = new BytesOut();

    /** Where the profile of each statement is kept; {@link #NOWHERE} if it was not added. */
    private long[] addresses = {};

    /** The numbers of those that were taken out, of those that came back, and of those that stand in the lists. */
    private final BitSet removed = new BitSet();

    private final BitSet back = new BitSet();
    private final BitSet listed = new BitSet();

    private final Twins twins = new Twins(removed::get);
    private final Postings byTerm = new Postings(LONGEST_LIST);
    private final RunPostings byRun = new RunPostings(LONGEST_RUN_LIST);
    /** Those that no search is using. */
    private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

    private final LongAdder entriesSeen = new LongAdder();
    private final LongAdder candidatesSeen = new LongAdder();

    /**
     * Makes an empty index.
     *
     * @param ids the numbers of the statements; one that has none gets the next
     * @param statements gives the statement of a number that was added
     * @param least what a candidate must be able to score
     */
    public StatementIndex(Ids ids, IntFunction<Statement> statements, double least) {
        this.ids = ids;
        this.statements = statements;
        this.least = least;
    }

    public void add(StatementTerms profile) {
        int number = ids.number(profile.statement().id());
        if (isAdded(number)) {
            bringBack(number);
            return;
        }
        if (number >= addresses.length) {
            int before = addresses.length;
            addresses = Arrays.copyOf(addresses, number + (number >> 1) + 16);
            Arrays.fill(addresses, before, addresses.length, NOWHERE);
        }
        out.clear();
        profile.write(out);
        addresses[number] = pages.add(out);
        if (twins.add(profile, number, this::profile)) {
            list(profile, number);
        }
    }

    /** Takes a statement out, so that nothing is found to be like it; {@link #add} brings it back. */
    void remove(int number) {
        if (isAdded(number) && !removed.get(number)) {
            removed.set(number);
            int heir = twins.remove(profile(number), number, this::profile);
            if (heir >= 0) {
                list(profile(heir), heir);
            }
        }
    }

    private void bringBack(int number) {
        if (removed.get(number)) {
            StatementTerms profile = profile(number);
            boolean stands = twins.add(profile, number, this::profile);
            removed.clear(number);
            back.set(number);
            if (stands) {
                list(profile, number);
            }
        }
    }

    private void list(StatementTerms profile, int number) {
        if (listed.get(number)) {
            return;
        }
        listed.set(number);
        for (int i = 0; i < profile.size(); i++) {
            if (!profile.is(i, StatementTerms.STOP)) {
                byTerm.add(profile.term(i), number);
            }
            if (i + RUN <= profile.size()) {
                byRun.add(run(profile, i), number);
            }
        }
    }

    private static long run(StatementTerms profile, int i) {
        return (profile.term(i) * 1_000_003L + profile.term(i + 1)) * 1_000_003L + profile.term(i + 2);
    }

    @Nullable StatementTerms profile(String statementId) {
        int number = order(statementId);
        return number < 0 ? null : profile(number);
    }

    /** Returns the profile of a statement of this number, if it was added. */
    Optional<StatementTerms> added(int number) {
        return isAdded(number) ? Optional.of(profile(number)) : Optional.empty();
    }

    private boolean isAdded(int number) {
        return number < addresses.length && addresses[number] != NOWHERE;
    }

    private StatementTerms profile(int number) {
        return StatementTerms.read(pages.at(addresses[number]), number, statements);
    }

    /** Returns the number of a statement that was added, in the order of their record; -1 if it was not. */
    int order(String statementId) {
        int number = ids.find(statementId);
        return number >= 0 && isAdded(number) ? number : -1;
    }

    /** Returns the first recorded statement of the same words, if that is another one. */
    Optional<StatementTerms> twin(StatementTerms profile) {
        int first = twins.first(profile, this::profile);
        boolean another = first >= 0
                && !removed.get(first)
                && first != order(profile.statement().id());
        return another ? Optional.of(profile(first)) : Optional.empty();
    }

    /**
     * Returns those statements indexed before this one that share most with it and can be the same claim, the likeliest first; of
     * one that came back also those behind it.
     */
    List<StatementTerms> candidates(StatementTerms profile, Vocabulary vocabulary) {
        int own = order(profile.statement().id());
        return back.get(own)
                ? candidates(profile, vocabulary, Integer.MAX_VALUE).stream()
                        .filter(other -> other.number() != own)
                        .toList()
                : candidates(profile, vocabulary, own);
    }

    /** The same for what was indexed before a place. */
    List<StatementTerms> candidates(StatementTerms profile, Vocabulary vocabulary, int before) {
        Glance glance = new Glance(profile, vocabulary, least);
        List<StatementTerms> candidates = new ArrayList<>();
        int[] numbers = sharing(profile, vocabulary, before);
        StatementTerms.Written[] some = new StatementTerms.Written[TOGETHER];
        int inVain = 0;
        int seen = 0;
        while (seen < numbers.length && inVain < PATIENCE) {
            int place = seen % TOGETHER;
            if (place == 0) {
                for (int k = 0; k < TOGETHER && seen + k < numbers.length; k++) {
                    some[k] = new StatementTerms.Written(pages.at(addresses[numbers[seen + k]]));
                }
            }
            if (glance.possible(some[place])) {
                candidates.add(profile(numbers[seen]));
                inVain = 0;
            } else {
                inVain++;
            }
            seen++;
        }
        candidatesSeen.add(seen);
        return candidates;
    }

    /** Returns those statements that share most with one, be they the same claim or only a part of it, the likeliest first. */
    public List<StatementTerms> sharing(StatementTerms profile, Vocabulary vocabulary) {
        return Arrays.stream(sharing(profile, vocabulary, Integer.MAX_VALUE))
                .mapToObj(this::profile)
                .toList();
    }

    private int[] sharing(StatementTerms profile, Vocabulary vocabulary, int before) {
        Tally known = tallies.poll();
        Tally shared = known == null ? new Tally() : known;
        try {
            return sharing(profile, vocabulary, before, shared);
        } finally {
            shared.clear();
            tallies.add(shared);
        }
    }

    private int[] sharing(StatementTerms profile, Vocabulary vocabulary, int before, Tally shared) {
        int wanted = Math.max(1, Math.min(CANDIDATES, CELLS / (profile.size() * profile.size() + 1)));
        long entries = shareRuns(profile, before, shared);
        int[] places = telling(profile);
        double[] more = new double[places.length + 1];
        for (int k = places.length - 1; k >= 0; k--) {
            more[k] = more[k + 1] + Alignment.weight(vocabulary, profile, places[k]);
        }
        for (int k = 0; k < places.length; k++) {
            int list = byTerm.list(profile.term(places[k]));
            double weight = Alignment.weight(vocabulary, profile, places[k]);
            // where enough statements share more than this word and all behind it, who has only those need not be
            // gathered
            if (shared.holds(wanted, more[k])) {
                raise(byTerm.lists(), list, weight, shared);
            } else {
                share(byTerm.lists(), list, weight, before, shared);
            }
            entries += byTerm.lists().length(list);
        }
        entriesSeen.add(entries);
        return shared.highest(wanted);
    }

    /** Returns the places of the words by which statements are sought: the rarest, as long as their lists are short enough. */
    private int[] telling(StatementTerms profile) {
        int[] places = rarestFirst(profile);
        int entries = 0;
        int count = 0;
        while (count < places.length && entries <= BUDGET) {
            int length = byTerm.length(profile.term(places[count]));
            if (length > LONGEST_LIST) {
                break;
            }
            entries += length;
            count++;
        }
        return Arrays.copyOf(places, count);
    }

    private long shareRuns(StatementTerms profile, int before, Tally shared) {
        long entries = 0;
        for (int i = 0; i + RUN <= profile.size(); i++) {
            int value = byRun.value(run(profile, i));
            if (value > 0) {
                entries++;
                if (value <= before && !removed.get(value - 1)) {
                    shared.add(value - 1, 1);
                }
            } else if (value < 0 && byRun.lists().length(-value) <= LONGEST_RUN_LIST) {
                entries += byRun.lists().length(-value);
                share(byRun.lists(), -value, 1, before, shared);
            }
        }
        return entries;
    }

    private void share(IntLists lists, int list, double weight, int before, Tally shared) {
        int[] page = lists.page(list);
        int first = IntLists.place(list) + 1;
        int end = first + page[first - 1];
        for (int k = first; k < end; k++) {
            if (page[k] < before && !removed.get(page[k])) {
                shared.add(page[k], weight);
            }
        }
    }

    private static void raise(IntLists lists, int list, double weight, Tally shared) {
        int[] page = lists.page(list);
        int first = IntLists.place(list) + 1;
        int end = first + page[first - 1];
        for (int k = first; k < end; k++) {
            shared.raise(page[k], weight);
        }
    }

    /** Returns the places of the words, those that stand in the fewest statements first. */
    private int[] rarestFirst(StatementTerms profile) {
        long[] places = IntStream.range(0, profile.size())
                .filter(i -> !profile.is(i, StatementTerms.STOP))
                .mapToLong(i -> (long) byTerm.length(profile.term(i)) << Integer.SIZE | i)
                .sorted()
                .toArray();
        return Arrays.stream(places).mapToInt(place -> (int) place).toArray();
    }

    /** Returns how many entries of its lists were looked at in all: what the search for candidates costs. */
    long entriesSeen() {
        return entriesSeen.sum();
    }

    /** Returns how many candidates were looked at in all. */
    long candidatesSeen() {
        return candidatesSeen.sum();
    }
}
