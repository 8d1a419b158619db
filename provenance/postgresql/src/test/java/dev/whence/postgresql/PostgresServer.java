package dev.whence.postgresql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server that the tests start: in a folder of its own, on a port of its own, with a password. It is gone
 * with the tests.
 */
final class PostgresServer implements AutoCloseable {

    /** A server that ends so often at once does not start. */
    private static final int MOST_STARTS = 300;

    static final String USER = "ledger";
    static final String PASSWORD = "correct horse";

    private static @Nullable PostgresServer shared;

    private final Path programs;
    private final Path folder;
    private final List<String> prefix = ServerUser.prefix();
    private final int port;
    private final List<String> settings;
    private @Nullable Process process;

    private PostgresServer(Path programs, Path folder, int port, List<String> settings) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /** Returns the one server that the tests of a run share. */
    static synchronized PostgresServer shared() throws Exception {
        PostgresServer running = shared;
        if (running == null) {
            // nobody pulls its plug, so that it need not wait for the disk
            running = start("fsync=off");
            shared = running;
        }
        return running;
    }

    /** Starts a server that the test may kill; settings are those of {@code postgresql.conf}. */
    static PostgresServer start(String... settings) throws Exception {
        Path folder = Files.createTempDirectory("whence-postgresql-");
        PostgresServer server = new PostgresServer(ServerPrograms.folder(), folder, freePort(), List.of(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.initialise();
        server.restart();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void initialise() throws Exception {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            // the server's user makes its data folder in here
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Process initialised = command(
                        "initdb",
                        "-D",
                        data().toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + password,
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--no-sync")
                .start();
        if (!initialised.waitFor(15, TimeUnit.MINUTES) || initialised.exitValue() != 0) {
            throw new IllegalStateException("initdb failed: " + log());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private ProcessBuilder command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Starts it, and returns when it lets users in. */
    synchronized void restart() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        List<String> all = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "unix_socket_directories="));
        all.addAll(settings);
        all.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        long start = System.nanoTime();
        int starts = 0;
        while (starts <= MOST_STARTS && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(15)) {
            Process running = process;
            if (running == null || !running.isAlive()) {
                starts++;
                // what a killed server leaves behind may take it a moment to go away
                process = command("postgres", arguments.toArray(String[]::new)).start();
            }
            try {
                connect(url("postgres")).close();
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the server does not start: " + log());
    }

    /** Ends every process of the server at once, as a power failure does. */
    synchronized void kill() throws Exception {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> all = new ArrayList<>(running.descendants().toList());
            all.add(running.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            running.waitFor();
        }
    }

    /** Ends it as an administrator does who does not wait for those who are connected. */
    synchronized void stop() throws Exception {
        command("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop")
                .start()
                .waitFor();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Returns the address of a schema, which is made if there is none yet. */
    String urlOfSchema(String schema) throws SQLException {
        execute(url("postgres"), "CREATE SCHEMA IF NOT EXISTS " + schema);
        return url("postgres") + "?currentSchema=" + schema;
    }

    int port() {
        return port;
    }

    Path dataFolder() {
        return data();
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    void execute(String url, String command) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    long count(String url, String rows) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            kill();
            delete(folder);
        } catch (Exception e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
