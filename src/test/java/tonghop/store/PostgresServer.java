package tonghop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL 15 of the test's own: in a temporary folder, on a free port of the loopback address, for one JVM. */
final class PostgresServer {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Path folder;
    private final int port;

    private PostgresServer() throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            throw new IllegalStateException("The store is tested on PostgreSQL 15 too, and " + PROGRAMS
                    + "/initdb is not there: install the Debian package postgresql-15");
        }
        folder = Files.createTempDirectory("tonghop-postgres");
        port = freePort();
        if (ROOT) {
            run("chown", "postgres", folder.toString());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        asServer("initdb", "-D", data(), "-U", "ledger", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        asServer("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o", options(), "start");
    }

    private String options() {
        // Without fsync: the tests lose no power.
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
                + " -c max_connections=60";
    }

    /** The server's settings for a new, empty schema. */
    static StoreSettings freshSchema() {
        String schema = "s" + SCHEMAS.incrementAndGet();
        String url = Started.SERVER.url();
        try (var connection = DriverManager.getConnection(url, "ledger", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new StoreSettings(url + "?currentSchema=" + schema, "ledger", "");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void asServer(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (ROOT) {
            // PostgreSQL refuses to run as root; the Debian package brings this user.
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        // Into a file: the server keeps a pipe open that pg_ctl hands on to it.
        var output = Files.createTempFile("tonghop-postgres", ".out");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        var said = Files.readString(output);
        Files.delete(output);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ":\n" + said);
        }
    }

    private void stop() {
        try {
            asServer("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        } catch (IOException | InterruptedException | IllegalStateException e) {
            System.err.println("PostgreSQL of the tests did not stop: " + e);
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("PostgreSQL of the tests left files behind: " + e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server at its first use. */
    private static final class Started {

        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                return new PostgresServer();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
