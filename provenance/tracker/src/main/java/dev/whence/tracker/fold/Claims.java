package dev.whence.tracker.fold;

import dev.whence.ledger.compact.Ids;
import dev.whence.ledger.entry.Entry;
import dev.whence.ledger.entry.Link;
import dev.whence.ledger.entry.Statement;
import dev.whence.tracker.story.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Groups statements into claims by folding links, confirmations and rejections in the order of their record. A rejected
 * pair never stands in one claim, whatever links there are. Statements go by their numbers, and what joins them is kept in
 * arrays: a record may hold a million of both. Not thread-safe.
 */
public final class Claims {

    private final Ids ids;
    private final IntFunction<Statement> statements;
    private final Joints joints = new Joints();
    private final Joints contradictions = new Joints();

    /** By statement those that it was rejected with, each with the place in the ledger of who decided it last. */
    private final Map<String, Map<String, Integer>> rejected = new HashMap<>();

    /** The claim of each statement, by the number of a statement in it that its list begins with; -1 if it is not known. */
    private int[] claims = new int[0];

    /** The next statement of the same claim; -1 behind the last. */
    private int[] next = new int[0];

    /** Of each claim its last statement, its lowest number, and how many there are. */
    private int[] last = new int[0];

    private int[] lowest = new int[0];
    private int[] sizes = new int[0];

    /**
     * Groups nothing yet.
     *
     * @param ids the numbers of the statements, in the order of their record
     * @param statements gives the statement of a number
     */
    Claims(Ids ids, IntFunction<Statement> statements) {
        this.ids = ids;
        this.statements = statements;
    }

    /** Adds a statement that has its number; one that counts again goes back to where it was joined. */
    void add(int number) {
        if (number >= claims.length) {
            int before = claims.length;
            int larger = Math.max(64, number + (number >> 1));
            claims = Arrays.copyOf(claims, larger);
            Arrays.fill(claims, before, larger, -1);
            next = Arrays.copyOf(next, larger);
            last = Arrays.copyOf(last, larger);
            lowest = Arrays.copyOf(lowest, larger);
            sizes = Arrays.copyOf(sizes, larger);
        }
        if (claims[number] < 0) {
            standAlone(number);
            join(joints.of(number));
        }
    }

    private void standAlone(int number) {
        claims[number] = number;
        next[number] = -1;
        last[number] = number;
        lowest[number] = number;
        sizes[number] = 1;
    }

    /** Returns the number of a statement that counts; -1 if there is none of this id. */
    private int number(String statementId) {
        int number = ids.find(statementId);
        return number < 0 || number >= claims.length || claims[number] < 0 ? -1 : number;
    }

    /** Folds the link of an entry at a place in the ledger. */
    void apply(Link link, int place) {
        int first = number(link.first());
        int second = number(link.second());
        if (first < 0 || second < 0) {
            return;
        }
        if (link.relation() == Link.Relation.CONTRADICTS) {
            contradictions.add(first, second, Joints.LINK, place);
        } else {
            joints.add(first, second, Joints.LINK, place);
            merge(claims[first], claims[second]);
        }
    }

    void apply(Entry.Confirmation confirmation, int place) {
        String one = confirmation.first();
        String other = confirmation.second();
        int first = number(one);
        int second = number(other);
        if (first < 0 || second < 0) {
            return;
        }
        if (confirmation.verdict() == Entry.Verdict.CONFIRMED) {
            rejected.getOrDefault(one, new HashMap<>()).remove(other);
            rejected.getOrDefault(other, new HashMap<>()).remove(one);
            joints.add(first, second, Joints.CONFIRMATION, place);
            merge(claims[first], claims[second]);
            if (claims[first] != claims[second]) {
                // a rejected pair stands between them; what only links hold together gives way to what was confirmed
                regroup(List.of(claims[first], claims[second]));
            }
        } else {
            rejected.computeIfAbsent(one, id -> new HashMap<>()).put(other, place);
            rejected.computeIfAbsent(other, id -> new HashMap<>()).put(one, place);
            joints.cut(first, second);
            if (claims[first] == claims[second]) {
                regroup(List.of(claims[first]));
            }
        }
    }

    void remove(Collection<Statement> removed) {
        Set<Integer> touched = new LinkedHashSet<>();
        Set<Integer> gone = new HashSet<>();
        for (Statement statement : removed) {
            int number = number(statement.id());
            if (number >= 0) {
                touched.add(claims[number]);
                gone.add(number);
            }
        }
        touched.forEach(claim -> regroup(List.of(claim), gone));
    }

    private void merge(int one, int other) {
        if (one == other || holdsRejectedPair(one, other)) {
            return;
        }
        int large = sizes[one] >= sizes[other] ? one : other;
        int small = large == one ? other : one;
        for (int number = small; number >= 0; number = next[number]) {
            claims[number] = large;
        }
        next[last[large]] = small;
        last[large] = last[small];
        lowest[large] = Math.min(lowest[large], lowest[small]);
        sizes[large] += sizes[small];
    }

    private boolean holdsRejectedPair(int one, int other) {
        if (rejected.isEmpty()) {
            return false;
        }
        int small = sizes[one] <= sizes[other] ? one : other;
        int large = small == one ? other : one;
        for (int number = small; number >= 0; number = next[number]) {
            for (String id : rejected.getOrDefault(ids.id(number), Map.of()).keySet()) {
                int opposite = number(id);
                if (opposite >= 0 && claims[opposite] == large) {
                    return true;
                }
            }
        }
        return false;
    }

    private void regroup(List<Integer> apart) {
        regroup(apart, Set.of());
    }

    /** Takes claims apart and folds their joints again: confirmations first, each in the order of its record. */
    private void regroup(List<Integer> apart, Set<Integer> gone) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int claim : apart) {
            for (int number : numbers(claim)) {
                if (gone.contains(number)) {
                    claims[number] = -1;
                } else {
                    standAlone(number);
                    joints.of(number).forEach(found::add);
                }
            }
        }
        join(found);
    }

    /** Folds joints, each in the order of its record: confirmations first. */
    private void join(Collection<Integer> found) {
        for (byte kind : new byte[] {Joints.CONFIRMATION, Joints.LINK}) {
            for (int joint : found) {
                int first = joints.first(joint);
                int second = joints.second(joint);
                if (joints.is(joint, kind) && claims[first] >= 0 && claims[second] >= 0) {
                    merge(claims[first], claims[second]);
                }
            }
        }
    }

    /** Returns the statements of a claim, as its list has them. */
    private List<Integer> numbers(int claim) {
        List<Integer> numbers = new ArrayList<>(sizes[claim]);
        for (int number = claim; number >= 0; number = next[number]) {
            numbers.add(number);
        }
        return numbers;
    }

    private List<Integer> inOrder(int claim) {
        List<Integer> numbers = numbers(claim);
        numbers.sort(null);
        return numbers;
    }

    boolean together(String first, String second) {
        int one = number(first);
        int other = number(second);
        return one >= 0 && other >= 0 && claims[one] == claims[other];
    }

    public boolean rejected(String first, String second) {
        return !rejected.isEmpty() && rejected.getOrDefault(first, Map.of()).containsKey(second);
    }

    /** Tells whether someone decided of a statement and another, whether they are one claim. */
    boolean isDecided(String statementId) {
        int number = number(statementId);
        return !rejected.getOrDefault(statementId, Map.of()).isEmpty()
                || number >= 0 && joints.of(number).stream().anyMatch(it -> joints.is(it, Joints.CONFIRMATION));
    }

    /** Tells whether someone confirmed that these are one claim, and nobody rejected it since. */
    public boolean confirmed(String first, String second) {
        int one = number(first);
        int other = number(second);
        return one >= 0
                && other >= 0
                && joints.of(one).stream()
                        .anyMatch(it -> joints.is(it, Joints.CONFIRMATION) && joints.other(it, one) == other);
    }

    /** Returns the pairs of statements that links and confirmations join in the claim that holds this one. */
    List<Pair> joined(String statementId) {
        int asked = number(statementId);
        if (asked < 0) {
            return List.of();
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int member : inOrder(claims[asked])) {
            for (int joint : joints.of(member)) {
                int first = joints.first(joint);
                int second = joints.second(joint);
                if (joints.holds(joint) && claims[first] >= 0 && claims[first] == claims[second]) {
                    pairs.add(new Pair(ids.id(first), ids.id(second)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Returns the rejected pairs of which one statement is in the claim of the first and one in that of the second. */
    List<Pair> rejectedBetween(String first, String second) {
        int asked = number(first);
        List<Pair> pairs = new ArrayList<>();
        for (int member : asked < 0 ? List.<Integer>of() : inOrder(claims[asked])) {
            String memberId = ids.id(member);
            for (String id :
                    new TreeSet<>(rejected.getOrDefault(memberId, Map.of()).keySet())) {
                if (together(id, second)) {
                    pairs.add(new Pair(memberId, id));
                }
            }
        }
        return pairs;
    }

    /** Two statements. */
    record Pair(String first, String second) {}

    /** What leads from one statement to another: the place in the ledger of the entry that says so. */
    public record Tie(String from, String to, int place) {}

    /** Returns what joins a statement with others of its claim, in the order of the record. */
    public List<Tie> ties(String statementId) {
        int asked = number(statementId);
        List<Tie> ties = new ArrayList<>();
        for (int joint : asked < 0 ? List.<Integer>of() : joints.of(asked)) {
            int other = joints.other(joint, asked);
            if (joints.holds(joint) && claims[other] == claims[asked]) {
                ties.add(new Tie(statementId, ids.id(other), joints.place(joint)));
            }
        }
        return ties;
    }

    /** Returns what sets the claim of one statement against that of another: rejections, then contradictions. */
    public List<Tie> against(String first, String second) {
        List<Tie> ties = new ArrayList<>();
        for (Pair pair : rejectedBetween(first, second)) {
            int place = rejected.getOrDefault(pair.first, Map.of()).getOrDefault(pair.second, 0);
            ties.add(new Tie(pair.first, pair.second, place));
        }
        int asked = number(first);
        int opposed = number(second);
        for (int member : asked < 0 || opposed < 0 ? List.<Integer>of() : inOrder(claims[asked])) {
            for (int joint : contradictions.of(member)) {
                int other = contradictions.other(joint, member);
                if (claims[other] == claims[opposed] && claims[other] != claims[member]) {
                    ties.add(new Tie(ids.id(member), ids.id(other), contradictions.place(joint)));
                }
            }
        }
        return ties;
    }

    /** Returns a number that the statements of one claim share at this moment; -1 if the statement is not known. */
    public long key(String statementId) {
        int number = number(statementId);
        return number < 0 ? -1 : key(number);
    }

    /** Returns that number for a statement that counts, by its own. */
    public int key(int number) {
        return lowest[claims[number]];
    }

    /** Returns up to so many statements of the claim that holds this one, the first recorded ones. */
    public List<Statement> members(String statementId, int atMost) {
        return memberNumbers(statementId, atMost).stream()
                .map(statements::apply)
                .toList();
    }

    private List<Integer> memberNumbers(String statementId, int atMost) {
        return memberNumbers(number(statementId), atMost);
    }

    /** Returns the numbers of up to so many statements of the claim that holds the one of this number. */
    public List<Integer> memberNumbers(int asked, int atMost) {
        List<Integer> members = new ArrayList<>();
        for (int number = asked < 0 ? -1 : claims[asked];
                number >= 0 && members.size() < atMost;
                number = next[number]) {
            members.add(number);
        }
        return members;
    }

    /** Returns a statement that contradicts one of the first so many of a claim, and is in another. */
    public Optional<Statement> opposite(String statementId, int atMost) {
        for (int member : memberNumbers(statementId, atMost)) {
            for (int joint : contradictions.of(member, atMost)) {
                int opposite = contradictions.other(joint, member);
                if (claims[opposite] >= 0 && claims[opposite] != claims[member]) {
                    return Optional.of(statements.apply(opposite));
                }
            }
        }
        return Optional.empty();
    }

    public Optional<Claim> claimOf(String statementId) {
        int number = number(statementId);
        return number < 0 ? Optional.empty() : Optional.of(claim(claims[number]));
    }

    /** Returns the claims of at least so many statements, by the number of their first one. */
    public int[] ofAtLeast(int statements) {
        return IntStream.range(0, claims.length)
                .filter(number ->
                        claims[number] >= 0 && lowest[claims[number]] == number && sizes[claims[number]] >= statements)
                .toArray();
    }

    public List<Claim> all() {
        List<Claim> all = new ArrayList<>();
        for (int number = 0; number < claims.length; number++) {
            if (claims[number] >= 0 && lowest[claims[number]] == number) {
                all.add(claim(claims[number]));
            }
        }
        return List.copyOf(all);
    }

    private Claim claim(int claim) {
        List<Integer> members = inOrder(claim);
        Set<Integer> opposites = new TreeSet<>();
        for (int member : members) {
            for (int joint : contradictions.of(member)) {
                int opposite = contradictions.other(joint, member);
                if (claims[opposite] >= 0 && claims[opposite] != claim) {
                    opposites.add(lowest[claims[opposite]]);
                }
            }
        }
        return new Claim(
                ids.id(members.get(0)),
                members.stream().map(statements::apply).toList(),
                opposites.stream().map(ids::id).toList());
    }
}
