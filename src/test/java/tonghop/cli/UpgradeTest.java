package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.store.OldLedger;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** Today's program opens what every earlier one left, on both engines, and goes on from there. */
class UpgradeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAMME = "dvcq-bdt-dongnai";
    private static final String NOW = "2024-05-20T08:00:00+07:00";

    @TempDir
    private Path home;

    static Stream<Arguments> everyEarlierSchema() {
        return IntStream.rangeClosed(1, OldLedger.EARLIER)
                .boxed()
                .flatMap(version -> Stream.of(Arguments.of(version, false), Arguments.of(version, true)));
    }

    @ParameterizedTest(name = "schema {0}, on a server: {1}")
    @MethodSource("everyEarlierSchema")
    void keepsLedgerAndFiguresOfEveryEarlierSchema(int version, boolean onServer) throws IOException, SQLException {
        StoreSettings settings = ledger(onServer);
        OldLedger.make(settings, version);
        keepDelivered();

        var once = run("once");

        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThat(run("ledger", "--json").lines().stream().map(UpgradeTest::json))
                .extracting(line -> line.get("verdict").asText())
                .containsExactly("superseded", "warned", "held", "rejected", "duplicate");
        JsonNode made = json(Files.readString(home.resolve("out/" + PROGRAMME + "/2024-6M/tong-hop.json")));
        assertThat(made.get("indicators").get(0).get("byUnit").get("vinh-cuu").asInt())
                .isEqualTo(version < 2 ? 29 : 31);
        assertThat(made.get("indicators").get(1).get("total").asInt()).isEqualTo(1150);
        assertThat(made.get("lists").get("03").get(0).get("name").asText()).isEqualTo("Tổ dân vận ấp 1");
        JsonNode status = json(run("status", "--programme", PROGRAMME, "--period", "2024-6M", "--json")
                .out());
        assertThat(status.toString()).contains("\"tan-phu\"", "\"held\"", "\"on-time\"");
        laterTables(settings, version);
    }

    /** What the tables say that came with later versions. */
    private void laterTables(StoreSettings settings, int version) {
        try (var store = Store.open(settings)) {
            assertThat(store.decisions().about(2)).hasSize(version < 2 ? 0 : 2);
            assertThat(store.deliveries().all()).hasSize(version < 5 ? 0 : 1);
            assertThat(store.periodEvents().all()).hasSize(version < 7 ? 0 : 1);
            assertThat(store.contacts().all()).hasSize(version < 11 ? 0 : 1);
            assertThat(store.outbox().byOccasion("reply:1").isPresent()).isEqualTo(version >= 12);
        }
    }

    @ParameterizedTest(name = "on a server: {0}")
    @ValueSource(booleans = {false, true})
    void leavesLedgerOfNewerProgramAlone(boolean onServer) throws IOException, SQLException {
        StoreSettings settings = ledger(onServer);
        OldLedger.make(settings, OldLedger.EARLIER);
        OldLedger.newer(settings);

        var once = run("once");

        assertThat(once.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(once.err()).contains("phiên bản mới hơn của chương trình");
    }

    private StoreSettings ledger(boolean onServer) throws IOException {
        if (!onServer) {
            Files.createDirectories(home.resolve("data"));
            return OldLedger.inFile(home.resolve("data/tonghop.db"));
        }
        StoreSettings settings = OldLedger.onServer();
        Files.createDirectories(home.resolve("config"));
        Files.write(
                home.resolve("config/tonghop.properties"),
                List.of("store.url = " + settings.jdbcUrl(), "store.user = " + settings.user()));
        return settings;
    }

    /** The bytes of the output that was delivered. */
    private void keepDelivered() throws IOException {
        for (String digit : List.of("5", "6")) {
            Path shelf = Files.createDirectories(home.resolve("originals").resolve(digit.repeat(2)));
            Files.writeString(shelf.resolve(digit.repeat(64)), "delivered");
        }
    }

    private Program.Ended run(String command, Object... more) {
        var args = Stream.concat(Stream.of(command, "--home", home, "--now", NOW), Stream.of(more));
        return Program.run(args.toArray());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
