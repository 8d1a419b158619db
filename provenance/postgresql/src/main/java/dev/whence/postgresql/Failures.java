package dev.whence.postgresql;

import dev.whence.ledger.entry.LedgerException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Says in one line what an error of the server means for a user. */
final class Failures {

    private Failures() {}

    /** Tells whether the connection is gone, rather than what was asked refused. */
    static boolean isLost(SQLException e) {
        String state = state(e);
        return state.startsWith("08") && !state.equals("08001") && !state.equals("08004") && !state.equals("08P01")
                || state.equals("57P01")
                || state.equals("57P02")
                || state.equals("25P03");
    }

    /** Returns the SQLSTATE (PostgreSQL's manual, appendix A). */
    static String state(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "");
    }

    /** Tells whether it may go on in a while, as when a server starts again. */
    static boolean mayPass(SQLException e) {
        return isLost(e) || List.of("08001", "57P03", "53300").contains(state(e));
    }

    static LedgerException notKept(String place, SQLException e) {
        return because(
                place, "the connection was lost; nothing of this was kept", "try again once the server is up", e);
    }

    static LedgerException explain(String place, SQLException e) {
        if (isLost(e)) {
            return notKept(place, e);
        }
        return switch (state(e)) {
            case "08001" -> because(place, "no server answers", "start it, or check host and port", e);
            case "08004" ->
                said(e).contains("SSL")
                        ? because(place, "no connection with SSL, as sslmode asks for", "set up SSL on the server", e)
                        : because(place, "the server asks for a password", "give one", e);
            case "28P01" -> because(place, "user or password is wrong", "check both", e);
            case "28000" ->
                because(place, "the server does not let this user in", "ask whoever runs the server (pg_hba.conf)", e);
            case "3D000" -> because(place, "there is no such database", "make it first (createdb)", e);
            case "3F000" -> because(place, "there is no such schema", "make it first (CREATE SCHEMA)", e);
            case "42501" -> because(place, "this user may not do that: " + said(e), "ask whoever owns the database", e);
            case "25006" -> because(place, "the server is read-only; nothing of this was kept", "write to another", e);
            case "53100" -> because(place, "the server's disk is full; nothing of this was kept", "make room there", e);
            case "53200" ->
                because(place, "the server is out of memory; nothing of this was kept", "try again, or append less", e);
            case "53300" -> because(place, "the server has too many connections", "close some, or allow it more", e);
            case "55P03" ->
                because(place, "another writer has not let go of the ledger; nothing of this was kept", "try again", e);
            case "57P03" -> because(place, "the server is starting or stopping", "try again in a moment", e);
            case "XX001", "XX002" -> because(place, "is damaged: " + said(e), "go back to a copy of the database", e);
            default -> because(place, "PostgreSQL failed: " + said(e), "check the server's log", e);
        };
    }

    private static LedgerException because(String place, String problem, String mend, SQLException e) {
        return new LedgerException(place, problem, mend, e);
    }

    /** Returns the first line of what the server said. */
    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
