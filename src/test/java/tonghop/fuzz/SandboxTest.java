package tonghop.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.cli.TongHop;

/** Takes in files that lure, and looks at what the whole process asks of the system. */
class SandboxTest {

    private static final String CALLS =
            "trace=open,openat,creat,connect,execve,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?m)^\\d+ +(?:(?:open|openat)\\((?:AT_FDCWD, )?\"([^\"]*)\"[^\\n]*O_(?:WRONLY|RDWR|CREAT)|(?:creat|mkdir|symlink|link|rename)\\(\"([^\"]*)\""
                    + "|(?:mkdirat|renameat2?|linkat|symlinkat)\\(AT_FDCWD, \"([^\"]*)\")[^\\n]*= \\d+");

    private static final Pattern CONNECTED = Pattern.compile("(?m)^\\d+ +connect\\([^\\n]*sa_family=AF_INET[^\\n]*");
    private static final Pattern RUN = Pattern.compile("(?m)^\\d+ +execve\\([^\\n]*= 0$");

    @TempDir
    private Path folder;

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer server;
    private Path home;
    private int files;

    @BeforeEach
    void lure() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        home = folder.toRealPath().resolve("home");
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Map<String, byte[]> luring =
                LuringFiles.all("http://127.0.0.1:" + server.getAddress().getPort());
        for (var file : luring.entrySet()) {
            Files.write(inbox.resolve(file.getKey()), file.getValue());
        }
        files = luring.size();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyFileHasItsVerdictAndNothingIsFetched() throws Exception {
        OwnProcess.Ended once = once(List.of());

        assertThat(once.exitCode()).as(once.printed()).isZero();
        assertThat(hits).hasValue(0);
        OwnProcess.Ended ledger = OwnProcess.run(
                List.of(), folder, TongHop.class, List.of("ledger", "--home", home.toString(), "--json"));
        List<String> lines =
                ledger.printed().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(files).allMatch(line -> line.contains("\"verdict\":\""));
        assertThat(lines).anyMatch(line -> line.contains("honest.xlsx") && line.contains("\"verdict\":\"accepted\""));
        assertThat(Path.of("/tmp")).isDirectoryNotContaining("glob:**tonghop-evil*");
    }

    @Test
    void nothingIsWrittenOutsideNothingIsConnectedToAndNothingIsRun() throws Exception {
        Assumptions.assumeTrue(isInstalled("strace"), "Debian's strace shows what the process asks of the system");
        Path trace = folder.resolve("trace.txt");
        OwnProcess.Ended once = once(List.of("strace", "-f", "-qq", "-s", "400", "-o", trace.toString(), "-e", CALLS));
        Assumptions.assumeTrue(Files.size(trace) > 0, "no process may be traced here");

        assertThat(once.exitCode()).as(once.printed()).isZero();
        String calls = Files.readString(trace, java.nio.charset.StandardCharsets.ISO_8859_1);
        List<String> written =
                WRITTEN.matcher(calls).results().map(SandboxTest::path).toList();
        String own = folder.toRealPath().toString();
        assertThat(written).hasSizeGreaterThan(files);
        assertThat(written)
                .allMatch(path -> path.startsWith(own) || path.startsWith("/dev/") || path.startsWith("/proc/self"));
        assertThat(CONNECTED.matcher(calls).results().map(MatchResult::group)).isEmpty();
        assertThat(RUN.matcher(calls).results().map(MatchResult::group))
                .as("the program itself, and no other")
                .isNotEmpty()
                .allMatch(SandboxTest::isOurs);
        assertThat(calls).doesNotContainPattern("\"" + Pattern.quote(home.toString()) + "[^\"]*\\.(class|jar|so)\"");
    }

    private OwnProcess.Ended once(List<String> before) throws Exception {
        return OwnProcess.run(
                before,
                folder,
                TongHop.class,
                List.of("once", "--home", home.toString(), "--now", "2024-05-03T09:00:00+07:00"));
    }

    private static String path(MatchResult call) {
        return Stream.of(1, 2, 3)
                .map(call::group)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The program itself; and what the store's driver asks of the system at the start, through Java's own starter of processes. */
    private static boolean isOurs(String run) {
        return run.contains("tonghop.cli.TongHop")
                || run.contains("/jspawnhelper\"")
                || run.contains("[\"uname\", \"-o\"]");
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(d -> Files.isExecutable(Path.of(d, program)));
    }
}
