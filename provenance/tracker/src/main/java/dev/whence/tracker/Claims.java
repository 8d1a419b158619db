package dev.whence.tracker;

import dev.whence.core.Claim;
import dev.whence.core.Link;
import dev.whence.core.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups statements into claims by folding links, confirmations and rejections in the order of their record. A rejected
 * pair never stands in one claim, whatever links there are. Not thread-safe.
 */
final class Claims {

    /** A statement with its links. */
    private static final class Node {
        private final Statement statement;
        private final long order;
        private final List<Joint> joints = new ArrayList<>(2);
        private final Set<String> contradicts = new LinkedHashSet<>(2);
        private Cluster cluster;

        private Node(Statement statement, long order) {
            this.statement = statement;
            this.order = order;
            this.cluster = new Cluster(this);
        }
    }

    /** What joins two statements; a confirmation weighs more than a link and is folded before it. */
    private record Joint(String first, String second, boolean confirmed, long order) {}

    private static final class Cluster {
        private List<Node> members = new ArrayList<>(1);
        private long first;

        private Cluster(Node only) {
            members.add(only);
            first = only.order;
        }
    }

    private final Map<String, Node> nodes = new HashMap<>();
    private final TreeMap<Long, Cluster> clusters = new TreeMap<>();
    private final Map<String, Set<String>> rejected = new HashMap<>();
    private long order;

    void add(Statement statement) {
        if (nodes.containsKey(statement.id())) {
            return;
        }
        Node node = new Node(statement, order++);
        nodes.put(statement.id(), node);
        clusters.put(node.order, node.cluster);
    }

    void apply(Link link) {
        Node first = nodes.get(link.first());
        Node second = nodes.get(link.second());
        if (first == null || second == null) {
            return;
        }
        if (link.relation() == Link.Relation.CONTRADICTS) {
            first.contradicts.add(link.second());
            second.contradicts.add(link.first());
        } else {
            join(first, second, false);
        }
    }

    void apply(Entry.Confirmation confirmation) {
        Node first = nodes.get(confirmation.first());
        Node second = nodes.get(confirmation.second());
        if (first == null || second == null) {
            return;
        }
        String one = confirmation.first();
        String other = confirmation.second();
        if (confirmation.verdict() == Entry.Verdict.CONFIRMED) {
            rejected.getOrDefault(one, new HashSet<>()).remove(other);
            rejected.getOrDefault(other, new HashSet<>()).remove(one);
            join(first, second, true);
            if (first.cluster != second.cluster) {
                // a rejected pair stands between them; what only links hold together gives way to what was confirmed
                regroup(List.of(first.cluster, second.cluster));
            }
        } else {
            rejected.computeIfAbsent(one, id -> new HashSet<>()).add(other);
            rejected.computeIfAbsent(other, id -> new HashSet<>()).add(one);
            first.joints.removeIf(joint -> joins(joint, one, other));
            second.joints.removeIf(joint -> joins(joint, one, other));
            if (first.cluster == second.cluster) {
                regroup(List.of(first.cluster));
            }
        }
    }

    void remove(Collection<Statement> statements) {
        Set<Cluster> touched = new LinkedHashSet<>();
        for (Statement statement : statements) {
            Node node = nodes.remove(statement.id());
            if (node != null) {
                touched.add(node.cluster);
            }
        }
        touched.forEach(cluster -> regroup(List.of(cluster)));
    }

    private static boolean joins(Joint joint, String one, String other) {
        return joint.first.equals(one) && joint.second.equals(other)
                || joint.first.equals(other) && joint.second.equals(one);
    }

    private void join(Node first, Node second, boolean confirmed) {
        Joint joint = new Joint(first.statement.id(), second.statement.id(), confirmed, order++);
        first.joints.add(joint);
        second.joints.add(joint);
        merge(first.cluster, second.cluster);
    }

    private void merge(Cluster one, Cluster other) {
        if (one == other || holdsRejectedPair(one, other)) {
            return;
        }
        Cluster large = one.members.size() >= other.members.size() ? one : other;
        Cluster small = large == one ? other : one;
        clusters.remove(large.first);
        clusters.remove(small.first);
        for (Node node : small.members) {
            node.cluster = large;
        }
        large.members.addAll(small.members);
        large.first = Math.min(large.first, small.first);
        clusters.put(large.first, large);
    }

    private boolean holdsRejectedPair(Cluster one, Cluster other) {
        if (rejected.isEmpty()) {
            return false;
        }
        Cluster small = one.members.size() <= other.members.size() ? one : other;
        Cluster large = small == one ? other : one;
        for (Node node : small.members) {
            for (String id : rejected.getOrDefault(node.statement.id(), Set.of())) {
                Node opposite = nodes.get(id);
                if (opposite != null && opposite.cluster == large) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes clusters apart and folds their joints again: confirmations first, each in the order of its record. */
    private void regroup(List<Cluster> apart) {
        Set<Joint> joints = new LinkedHashSet<>();
        for (Cluster cluster : apart) {
            clusters.remove(cluster.first);
            for (Node node : cluster.members) {
                if (nodes.get(node.statement.id()) == node) {
                    node.cluster = new Cluster(node);
                    clusters.put(node.order, node.cluster);
                    joints.addAll(node.joints);
                }
            }
        }
        joints.stream()
                .sorted(Comparator.comparing((Joint joint) -> !joint.confirmed).thenComparingLong(Joint::order))
                .forEach(joint -> {
                    Node first = nodes.get(joint.first);
                    Node second = nodes.get(joint.second);
                    if (first != null && second != null) {
                        merge(first.cluster, second.cluster);
                    }
                });
    }

    boolean together(String first, String second) {
        Node one = nodes.get(first);
        Node other = nodes.get(second);
        return one != null && other != null && one.cluster == other.cluster;
    }

    boolean rejected(String first, String second) {
        return rejected.getOrDefault(first, Set.of()).contains(second);
    }

    /** Tells whether someone confirmed that these are one claim, and nobody rejected it since. */
    boolean confirmed(String first, String second) {
        Node node = nodes.get(first);
        return node != null && node.joints.stream().anyMatch(it -> it.confirmed && joins(it, first, second));
    }

    /** Returns the pairs of statements that links and confirmations join in the claim that holds this one. */
    List<Pair> joined(String statementId) {
        Node node = nodes.get(statementId);
        if (node == null) {
            return List.of();
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Node member : inOrder(node.cluster)) {
            for (Joint joint : member.joints) {
                if (together(joint.first, joint.second)) {
                    pairs.add(new Pair(joint.first, joint.second));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Returns the rejected pairs of which one statement is in the claim of the first and one in that of the second. */
    List<Pair> rejectedBetween(String first, String second) {
        Node node = nodes.get(first);
        List<Pair> pairs = new ArrayList<>();
        for (Node member : node == null ? List.<Node>of() : inOrder(node.cluster)) {
            for (String id : new TreeSet<>(rejected.getOrDefault(member.statement.id(), Set.of()))) {
                if (together(id, second)) {
                    pairs.add(new Pair(member.statement.id(), id));
                }
            }
        }
        return pairs;
    }

    /** Two statements. */
    record Pair(String first, String second) {}

    private static List<Node> inOrder(Cluster cluster) {
        return cluster.members.stream()
                .sorted(Comparator.comparingLong(node -> node.order))
                .toList();
    }

    /** Returns a number that the statements of one claim share at this moment; -1 if the statement is not known. */
    long key(String statementId) {
        Node node = nodes.get(statementId);
        return node == null ? -1 : node.cluster.first;
    }

    /** Returns up to so many statements of the claim that holds this one, the first recorded ones. */
    List<Statement> members(String statementId, int atMost) {
        Node node = nodes.get(statementId);
        if (node == null) {
            return List.of();
        }
        return node.cluster.members.stream()
                .limit(atMost)
                .map(member -> member.statement)
                .toList();
    }

    /** Returns a statement that contradicts one of the first so many of a claim, and is in another. */
    Optional<Statement> opposite(String statementId, int atMost) {
        @Nullable Node node = nodes.get(statementId);
        return node == null
                ? Optional.empty()
                : node.cluster.members.stream()
                        .limit(atMost)
                        .flatMap(member -> member.contradicts.stream().limit(atMost))
                        .map(nodes::get)
                        .filter(other -> other != null && other.cluster != node.cluster)
                        .map(other -> other.statement)
                        .findFirst();
    }

    Optional<Claim> claimOf(String statementId) {
        @Nullable Node node = nodes.get(statementId);
        return node == null ? Optional.empty() : Optional.of(claim(node.cluster));
    }

    List<Claim> all() {
        return clusters.values().stream().map(this::claim).toList();
    }

    private Claim claim(Cluster cluster) {
        List<Node> members = inOrder(cluster);
        Set<Long> opposites = new TreeSet<>();
        for (Node node : members) {
            for (String id : node.contradicts) {
                Node opposite = nodes.get(id);
                if (opposite != null && opposite.cluster != cluster) {
                    opposites.add(opposite.cluster.first);
                }
            }
        }
        List<String> contradicts = opposites.stream().map(this::idOf).toList();
        return new Claim(
                members.get(0).statement.id(),
                members.stream().map(node -> node.statement).toList(),
                contradicts);
    }

    private String idOf(long first) {
        Cluster cluster = clusters.get(first);
        if (cluster == null) {
            throw new IllegalStateException("no claim begins at " + first);
        }
        return cluster.members.stream()
                .min(Comparator.comparingLong(node -> node.order))
                .orElseThrow()
                .statement
                .id();
    }
}
