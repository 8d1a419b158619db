package dev.whence.benchmarks.breaker;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Changes of rows that need no knowledge of what they mean, in all tables alike. */
final class RowAttacks {

    private RowAttacks() {}

    static List<Attack> all() {
        return List.of(
                of("value set to another", RowAttacks::setValue),
                of("value set to that of another row", RowAttacks::copyValue),
                of("values of two rows swapped", RowAttacks::swapValues),
                of("row deleted", (connection, table, random) -> {
                    Optional<Row> row = Row.pick(connection, table, random);
                    return row.isPresent() && row.get().delete(connection) > 0
                            ? Optional.of("deleted " + row.get())
                            : Optional.empty();
                }),
                of("row duplicated", RowAttacks::duplicate),
                of(
                        "all rows deleted",
                        (connection, table, random) -> Row.execute(connection, "DELETE FROM " + table, List.of()) > 0
                                ? Optional.of("emptied " + table)
                                : Optional.empty()));
    }

    @FunctionalInterface
    private interface Edit {
        Optional<String> make(Connection connection, String table, SplittableRandom random) throws SQLException;
    }

    private static Attack of(String kind, Edit edit) {
        return new Attack(kind, (target, random) -> {
            target.reset();
            try (Connection connection = target.connect()) {
                List<String> tables = Row.tables(connection, target.layout());
                return edit.make(connection, tables.get(random.nextInt(tables.size())), random);
            }
        });
    }

    private static Optional<String> setValue(Connection connection, String table, SplittableRandom random)
            throws SQLException {
        Optional<Row> row = Row.pick(connection, table, random);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String column = any(row.get().columns(), random);
        Object before = row.get().value(column);
        Object now = another(connection, before, random);
        return change(connection, row.get(), column, now);
    }

    private static Optional<String> change(Connection connection, Row row, String column, @Nullable Object now)
            throws SQLException {
        Object before = row.value(column);
        if (Row.equal(before, now) || row.set(connection, List.of(column), Arrays.asList(now)) == 0) {
            return Optional.empty();
        }
        return Optional.of(row + ": " + column + " from " + Row.shown(before) + " to " + Row.shown(now));
    }

    private static Optional<String> copyValue(Connection connection, String table, SplittableRandom random)
            throws SQLException {
        Optional<Row> row = Row.pick(connection, table, random);
        Optional<Row> other = Row.pick(connection, table, random);
        if (row.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String column = any(row.get().columns(), random);
        return change(connection, row.get(), column, other.get().value(column));
    }

    private static Optional<String> swapValues(Connection connection, String table, SplittableRandom random)
            throws SQLException {
        Optional<Row> row = Row.pick(connection, table, random);
        Optional<Row> other = Row.pick(connection, table, random);
        if (row.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(row.get().columns());
        columns.removeAll(row.get().keys());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        // one of them, or all but the key
        List<String> swapped = random.nextBoolean() ? columns : List.of(any(columns, random));
        List<@Nullable Object> first = new ArrayList<>();
        List<@Nullable Object> second = new ArrayList<>();
        swapped.forEach(column -> first.add(row.get().value(column)));
        swapped.forEach(column -> second.add(other.get().value(column)));
        boolean same = true;
        for (int i = 0; i < swapped.size(); i++) {
            same &= Row.equal(first.get(i), second.get(i));
        }
        if (same
                || row.get().set(connection, swapped, second) == 0
                || other.get().set(connection, swapped, first) == 0) {
            return Optional.empty();
        }
        return Optional.of(row.get() + " and " + other.get() + ": swapped " + swapped);
    }

    private static Optional<String> duplicate(Connection connection, String table, SplittableRandom random)
            throws SQLException {
        Optional<Row> row = Row.pick(connection, table, random);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String column = any(row.get().keys(), random);
        Object now = another(connection, row.get().value(column), random);
        return row.get().insertLike(connection, column, now) == 0
                ? Optional.empty()
                : Optional.of(row.get() + ": again with " + column + " " + Row.shown(now));
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static @Nullable Object another(Connection connection, @Nullable Object value, SplittableRandom random)
            throws SQLException {
        if (value != null && random.nextInt(12) == 0) {
            return null;
        }
        if (value instanceof Number number) {
            return another(number.longValue(), random);
        } else if (value instanceof String text) {
            return another(text, random);
        } else if (value instanceof byte[] bytes) {
            return another(bytes, random);
        } else if (value instanceof Boolean truth) {
            return !truth;
        } else if (value instanceof Array array) {
            List<Object> words = new ArrayList<>(Arrays.asList((Object[]) array.getArray()));
            if (words.isEmpty() || random.nextBoolean()) {
                words.add("other");
            } else {
                words.remove(random.nextInt(words.size()));
            }
            return connection.createArrayOf("text", words.toArray());
        }
        return value == null && random.nextBoolean() ? "other" : (Object) (long) random.nextInt(9);
    }

    private static long another(long value, SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> value + 1;
            case 1 -> value - 1;
            case 2 -> -value;
            case 3 -> -1 - random.nextInt(9);
            case 4 -> Long.MAX_VALUE;
            case 5 -> Integer.MAX_VALUE;
            default -> random.nextInt(1_000);
        };
    }

    private static String another(String value, SplittableRandom random) {
        int at = random.nextInt(value.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> value.substring(0, at) + "x" + value.substring(at);
            case 1 -> value.substring(0, at);
            case 2 ->
                at == 0 ? "" : value.substring(0, at - 1) + (char) (value.charAt(at - 1) ^ 1) + value.substring(at);
            default -> value + " ";
        };
    }

    private static byte[] another(byte[] value, SplittableRandom random) {
        return switch (value.length == 0 ? 1 : random.nextInt(4)) {
            case 0 -> Arrays.copyOf(value, random.nextInt(value.length));
            case 1 -> Arrays.copyOf(value, value.length + 1);
            default -> {
                byte[] changed = value.clone();
                changed[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
        };
    }
}
