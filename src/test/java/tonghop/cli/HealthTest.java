package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.pipeline.WorkClock;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;

/** What a watching instance tells those who watch it, and whom it does not. */
class HealthTest {

    @TempDir
    private Path folder;

    @Test
    void tellsHowItIsInNumbersAndNamesNobody() throws IOException, InterruptedException {
        try (var work = work("health.port = 0");
                var server = HealthServer.start(work.settings(), new Health(home(), work, 1))) {
            drop();
            work.start();
            work.awaitTakenIn();

            String health = ask(server.port(), "GET /health HTTP/1.1");
            assertThat(health)
                    .startsWith("HTTP/1.1 200")
                    .contains("\"status\":\"ok\"", "\"storeWritable\":true", "\"lastIntake\":\"2024-05-03T02:00:00Z\"");
            String metrics = ask(server.port(), "GET /metrics HTTP/1.1");
            assertThat(metrics)
                    .startsWith("HTTP/1.1 200")
                    .contains("tonghop_documents{verdict=\"accepted\"} ")
                    .contains("tonghop_documents{verdict=\"held\"} ")
                    .contains("tonghop_letters_dead 0", "tonghop_mails_in_hand 0", "tonghop_heap_used_bytes ")
                    .containsPattern("tonghop_route_total\\{route=\"collect-folder\"\\} [1-9]")
                    .containsPattern("tonghop_route_seconds_total\\{route=\"consolidate\"\\} \\d")
                    .doesNotContain("xlsx", "vinh-cuu");
            assertThat(body(metrics).lines())
                    .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z_]+(\\{[a-z]+=\"[a-z-]+\"\\})? [0-9.E-]+"));
        }
    }

    @Test
    void saysThatNothingCouldBeFiled() throws IOException {
        try (var work = work("health.port = 0");
                var server = HealthServer.start(work.settings(), new Health(home(), work, Integer.MAX_VALUE))) {
            assertThat(ask(server.port(), "GET /health HTTP/1.1"))
                    .startsWith("HTTP/1.1 503")
                    .contains("\"status\":\"failing\"", "\"diskEnough\":false");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET /health/x HTTP/1.1",
                "GET /data/tonghop.db HTTP/1.1",
                "GET /..%2fdata HTTP/1.1",
                "GET /metrics2?Leaked=x HTTP/1.1",
                "POST /health HTTP/1.1",
                "DELETE /metrics HTTP/1.1"
            })
    void answersNothingElseAndRepeatsNothing(String question) throws IOException {
        try (var work = work("health.port = 0");
                var server = HealthServer.start(work.settings(), new Health(home(), work, 1))) {
            String answer = ask(server.port(), question);

            assertThat(answer).matches("(?s)HTTP/1.1 40[45].*").doesNotContain("Leaked");
            assertThat(body(answer)).isEmpty();
        }
    }

    @Test
    void listensToThisMachineAloneUnlessAskedInSoManyWords() throws IOException {
        try (var work = work("health.port = 0");
                var server = HealthServer.start(work.settings(), new Health(home(), work, 1))) {
            for (InetAddress other :
                    InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
                if (!other.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(other, server.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
        try (var work = work("health.port = 0", "health.address = 0.0.0.0")) {
            assertThatThrownBy(() -> HealthServer.start(work.settings(), new Health(home(), work, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("health.beyond-this-machine = true");
        }
        try (var work = work("health.port = 0", "health.address = 0.0.0.0", "health.beyond-this-machine = true");
                var server = HealthServer.start(work.settings(), new Health(home(), work, 1))) {
            assertThat(ask(server.port(), "GET /health HTTP/1.1")).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "x", "-1"})
    void refusesPortThatIsNone(String port) throws IOException {
        try (var work = work("health.port = " + port)) {
            assertThatThrownBy(() -> HealthServer.start(work.settings(), new Health(home(), work, 1)))
                    .hasMessageContaining("health.port = " + port);
        }
    }

    @Test
    void isOffUnlessAskedFor() throws IOException {
        assertThat(HealthServer.isOn(Settings.of(home()))).isFalse();
    }

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private Work work(String... settings) throws IOException {
        Files.write(Files.createDirectories(home().config()).resolve("tonghop.properties"), List.of(settings));
        return Work.once(
                home(),
                new DryRun(),
                WorkClock.at(Instant.parse("2024-05-03T02:00:00Z")),
                new PrintWriter(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
    }

    private void drop() throws IOException {
        for (Path file : Program.files(Path.of("inbox-sample/2024-05-03T09-00"))) {
            Files.copy(file, home().inbox().resolve(file.getFileName().toString()));
        }
    }

    /** The whole answer, as it comes. */
    private static String ask(int port, String question) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var lines = new ArrayList<>(List.of(question, "Host: localhost", "X-Leaked: Leaked", "Connection: close"));
            String text = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
