package dev.whence.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds recorded statements that share rare words or runs of three words with a new one. A statement with the same words
 * as one before it is found by its hash and not indexed again, so that a million copies cost no more than one. Lists of
 * frequent words are capped. Not thread-safe.
 */
final class StatementIndex {

    /** A word that stands in more statements than this tells nothing any more. */
    private static final int LONGEST_LIST = 2048;

    private static final int LONGEST_RUN_LIST = 64;

    /** How many entries are looked at for one statement. */
    private static final int BUDGET = 3_000;

    /** How many candidates are aligned with one statement. */
    private static final int CANDIDATES = 64;

    /** How many cells the tables of all its alignments may have: long statements are compared with fewer. */
    private static final int CELLS = 200_000;

    private static final int RUN = 3;

    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final List<Profile> indexed = new ArrayList<>();
    private final Map<Long, List<Profile>> byHash = new HashMap<>();
    private final Map<Integer, Postings> byTerm = new HashMap<>();
    private final Map<Long, Postings> byRun = new HashMap<>();

    /** The places of statements in a growing list, up to a cap; a capped list was too frequent and is left out. */
    private static final class Postings {
        private int[] places = new int[2];
        private int size;

        private void add(int place, int cap) {
            if (size > cap || size > 0 && places[size - 1] == place) {
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, Math.min(cap + 1, size * 2));
            }
            places[size++] = place;
        }
    }

    void add(Profile profile) {
        String id = profile.statement().id();
        if (profiles.putIfAbsent(id, profile) != null) {
            return;
        }
        orders.put(id, orders.size());
        List<Profile> sameHash = byHash.computeIfAbsent(profile.hash(), hash -> new ArrayList<>(1));
        if (sameHash.stream().anyMatch(profile::sameForms)) {
            return;
        }
        sameHash.add(profile);
        int place = indexed.size();
        indexed.add(profile);
        for (int i = 0; i < profile.size(); i++) {
            if (!profile.is(i, Profile.STOP)) {
                byTerm.computeIfAbsent(profile.term(i), term -> new Postings()).add(place, LONGEST_LIST);
            }
            if (i + RUN <= profile.size()) {
                byRun.computeIfAbsent(run(profile, i), run -> new Postings()).add(place, LONGEST_RUN_LIST);
            }
        }
    }

    private static long run(Profile profile, int i) {
        return (profile.term(i) * 1_000_003L + profile.term(i + 1)) * 1_000_003L + profile.term(i + 2);
    }

    @Nullable Profile profile(String statementId) {
        return profiles.get(statementId);
    }

    int order(String statementId) {
        return orders.getOrDefault(statementId, -1);
    }

    /** Returns the first recorded statement of the same words, if that is another one. */
    Optional<Profile> twin(Profile profile) {
        return byHash.getOrDefault(profile.hash(), List.of()).stream()
                .filter(profile::sameForms)
                .filter(other -> other != profile)
                .findFirst();
    }

    /** Returns the statements indexed before this one that share most with it, those that share most first. */
    List<Profile> candidates(Profile profile, Vocabulary vocabulary) {
        int before = order(profile.statement().id());
        Map<Integer, Double> shared = new HashMap<>();
        int budget = BUDGET;
        int[] rarestFirst = IntStream.range(0, profile.size())
                .filter(i -> !profile.is(i, Profile.STOP))
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> length(byTerm.get(profile.term(i))))
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : rarestFirst) {
            double weight = Alignment.weight(vocabulary, profile, i);
            budget -= share(shared, byTerm.get(profile.term(i)), LONGEST_LIST, weight);
            if (budget < 0) {
                break;
            }
        }
        for (int i = 0; i + RUN <= profile.size(); i++) {
            share(shared, byRun.get(run(profile, i)), LONGEST_RUN_LIST, 1);
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> indexed.get(entry.getKey()))
                .filter(candidate -> order(candidate.statement().id()) < before)
                .limit(Math.max(1, Math.min(CANDIDATES, CELLS / (profile.size() * profile.size() + 1))))
                .toList();
    }

    private static int length(@Nullable Postings postings) {
        return postings == null ? 0 : postings.size;
    }

    private static int share(Map<Integer, Double> shared, @Nullable Postings postings, int cap, double weight) {
        if (postings == null || postings.size > cap) {
            return 0;
        }
        for (int k = 0; k < postings.size; k++) {
            shared.merge(postings.places[k], weight, Double::sum);
        }
        return postings.size;
    }
}
