package dev.whence.ledger;

import dev.whence.core.Source;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.LedgerException;
import dev.whence.ledger.merkle.Checkpoint;
import dev.whence.ledger.merkle.ConsistencyProof;
import dev.whence.ledger.merkle.InclusionProof;
import dev.whence.ledger.seal.Forgetter;
import dev.whence.ledger.seal.ForgettingPlan;
import dev.whence.ledger.seal.Forgotten;
import dev.whence.ledger.seal.SealedEntry;
import dev.whence.ledger.seal.Verification;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The append-only record that a tracker keeps. To keep it somewhere of your own, implement this with what the packages below
 * this one offer and run the contract of {@code whence-ledger-testkit} over it.
 *
 * <p>Thread-safe. A ledger stores what it is given, in the order it is given, as often as it is given; what the entries
 * mean is the tracker's business. Entries are numbered from 0. A Merkle log grows over them (RFC 6962), so that a {@link
 * Checkpoint} of a few bytes, kept elsewhere, tells whether one of them was changed, taken out or moved since.
 *
 * <p>Every method throws {@link LedgerException} if the ledger cannot do it, and {@link IllegalStateException} if it is
 * closed; a stream may throw them while it is read, and is to be closed.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Appends entries, all of them or none, and returns when they are durable.
     *
     * @param entries the entries, in order; none is no work
     */
    void append(List<? extends Entry> entries);

    /**
     * Appends entries, all of them or none, if the ledger holds just as many as its caller knows of; and returns when they
     * are durable. Several programs that write to one ledger find out so that another was first.
     *
     * @param expectedSize how many entries the ledger must hold
     * @param entries the entries, in order
     * @return whether the ledger held so many; if not, nothing is appended
     */
    boolean append(long expectedSize, List<? extends Entry> entries);

    /**
     * Returns how many entries there are.
     *
     * @return the number
     */
    long size();

    /**
     * Reads all entries in the order they were appended, as they stood at the call.
     *
     * @return the entries
     */
    default Stream<Entry> read() {
        return read(0);
    }

    /**
     * Reads the entries from a number on, as they stood at the call.
     *
     * @param from the number of the first; none are read if there are no more
     * @return the entries
     * @throws IllegalArgumentException if the number is negative
     */
    Stream<Entry> read(long from);

    /**
     * Reads the entries from a number on as they are stored, as they stood at the call: what proofs are about.
     *
     * @param from the number of the first; none are read if there are no more
     * @return the entries, sealed
     * @throws IllegalArgumentException if the number is negative
     */
    Stream<SealedEntry> sealed(long from);

    /**
     * Says what the ledger holds, in a few bytes to keep elsewhere.
     *
     * @return the checkpoint
     */
    Checkpoint checkpoint();

    /**
     * Proves that an entry is in the ledger.
     *
     * @param entry the entry's number
     * @param size the size of the ledger that it is proved for, such as that of a kept checkpoint
     * @return the proof
     * @throws IllegalArgumentException if the ledger never was so large, or had no such entry then
     */
    InclusionProof inclusion(long entry, long size);

    /**
     * Proves that the ledger only grew.
     *
     * @param first its earlier size, at least 1
     * @param second its later size
     * @return the proof
     * @throws IllegalArgumentException if the ledger never was so large, or the second is less than the first
     */
    ConsistencyProof consistency(long first, long second);

    /**
     * Reads everything and finds what is wrong: an entry that is not what was recorded, a piece that is missing without
     * having been forgotten, a ledger that is not the one that checkpoints were kept of. {@link Verification} says what that
     * proves and what not. If the entries are right, it compares with them what the ledger keeps to find them by.
     *
     * @param kept the checkpoints that were kept, in any order; none if there are none
     * @return what was found
     */
    Verification verify(Collection<Checkpoint> kept);

    /**
     * Makes anew, from the entries, what the ledger keeps to find them by, and takes out what others put in to meddle with it.
     * The entries stay as they are. A ledger without an index has nothing to do.
     *
     * @throws LedgerException if an entry cannot be read; then all stays as it is
     */
    default void repairIndex() {}

    /**
     * Forgets sources for good, by their names or ids: erases what they were attributed, the passages that name them, their names,
     * and the salts of all that, and tells so in an entry of its own. What stays are hashes, which still verify. The
     * attributions do not count any more and are not recorded again.
     *
     * <p>Goes by words: a text is erased by the piece, a paragraph at most, if one of the names stands in it, or what was
     * attributed to it; in an article that names a person, also if the last word of the name does. Who goes by a name that is
     * not given is not found; {@link #planToForget} finds such names.
     *
     * <p>A name is the same in every form that Unicode has for it, with and without accents, in any case, with any apostrophe or
     * hyphen, and encoded as in addresses. But a single word that is given with a capital ("King") is not the same word in small
     * letters ("king"), other than in an address or in a line without capitals.
     *
     * <p>A copy of a text that is recorded again brings the words back, unless a {@link
     * dev.whence.ledger.seal.Suppression} keeps them out.
     *
     * <p>The id of a source stands for its name, if it goes by one. That of one that is only described ("senior harbour
     * official") finds it in its one article: what the article attributes to it, and the passages with the words of the
     * description. The same person described in other words, there or elsewhere, is not found, and neither are passages
     * about them in other words ("the woman from the harbour"). A description that is given as if it were a name is taken for
     * one: all passages with those words go, whomever they are about. So it is with any word that no source goes by; {@link
     * #namesOfNoSource} tells beforehand.
     *
     * @param names the names under which the sources go, whatever their case, or ids of sources, 32 hexadecimal digits
     * @return what was forgotten
     * @throws IllegalArgumentException if there is no name, or one has no letter or digit
     */
    Forgotten forget(Collection<String> names);

    /**
     * Finds out what {@link #forget} and {@link #forgetDescribed} would erase, and under which other names the same sources are
     * recorded, that would stay. Changes nothing.
     *
     * <p>Reads all entries, several times.
     *
     * @param names names, whatever their case, or ids of sources
     * @param descriptions the very words that describe those who go by no name
     * @param sameSources recorded sources that are one, group by group; a tracker tells which are
     * @return the plan, as the ledger stands
     * @throws IllegalArgumentException if a name or a description has no letter or digit
     */
    default ForgettingPlan planToForget(
            Collection<String> names, Collection<String> descriptions, List<List<Source>> sameSources) {
        return Forgetter.foresee(names, descriptions, sameSources, () -> sealed(0));
    }

    /**
     * Tells which names no recorded source goes by, such as mistyped ones and descriptions: {@link #forget} would erase their
     * words wherever they stand, and find no source behind them. Those that were forgotten go by no name any more.
     *
     * <p>Reads all entries.
     *
     * @param names names, whatever their case, or ids of sources
     * @return those of them that are no source's, as they were given
     * @throws IllegalArgumentException if a name has no letter or digit
     */
    default Set<String> namesOfNoSource(Collection<String> names) {
        return Forgetter.unknown(names, () -> sealed(0));
    }

    /**
     * Forgets those for good who go by no name and are described in some words, in every article that attributes something to
     * one so described: as {@link #forget} does with each of their ids. In other articles the words are about others, and stay.
     *
     * @param description the words, as they are recorded and without more or less, whatever their case
     * @return what was forgotten; nothing if nobody is so described
     * @throws IllegalArgumentException if the description has no letter or digit
     */
    default Forgotten forgetDescribed(String description) {
        Set<String> ids = Forgetter.described(Set.of(description), () -> sealed(0));
        return ids.isEmpty() ? new Forgotten(0, 0, List.of()) : forget(ids);
    }

    /**
     * Finds attributions as they count when it is called: each once, as it was recorded last, with its source as corrected, and
     * none that was retracted or whose article was, or of which the ledger does not hold the article. They come in the order
     * of the entries that count; the stream is read as it goes, and is to be closed.
     *
     * <p>Unless a ledger has an index, it reads all its entries for an answer.
     *
     * @param query what is wanted
     * @return what is found
     * @throws LedgerException if the entries cannot be read; the stream throws it too
     * @throws IllegalStateException if the ledger is closed
     */
    default Stream<Found> find(Query query) {
        return FindByFolding.find(this, query);
    }

    /**
     * Finds attributions as they counted when the ledger had fewer entries; reads those for an answer.
     *
     * @param size how many entries count, from the first on
     * @param query what is wanted
     * @return what is found; to be closed
     * @throws LedgerException if the entries cannot be read; the stream throws it too
     * @throws IllegalStateException if the ledger is closed
     */
    default Stream<Found> findAmongFirst(long size, Query query) {
        return FindByFolding.find(this, size, query);
    }

    /**
     * Does work when no other writer of the ledger has its turn: who reads, decides by what it read, and appends at the
     * {@linkplain #append(long, List) size} it knew then loses no race. It spares work and nothing else: entries can be
     * appended out of turn, and a turn may end early. A ledger that only one program writes to needs none.
     *
     * @param <T> what comes of the work
     * @param work the work, which is done in this thread
     * @return what came of it
     */
    default <T> T inTurn(Supplier<T> work) {
        return work.get();
    }

    /** Closes the ledger; what was appended stays. Closing twice is harmless. */
    @Override
    void close();
}
