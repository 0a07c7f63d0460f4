package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.report;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {

    @TempDir
    Path folder;

    @Test
    void saysThatDiskIsFullKeepsWhatWasCommittedAndGoesOnOnceThereIsSpace() {
        var settings = StoreSettings.embedded(folder.resolve("ledger.db"));
        int recorded = 0;
        // SQLite's own limit ends in the same error as a file system without space.
        try (var store = Store.open(new StoreSettings(settings.jdbcUrl() + "?max_page_count=120", null, null))) {
            recorded = recordUntilFull(store);
            assertThat(recorded).isPositive();
            assertThat(store.since(0)).hasSize(recorded);
        }
        try (var store = Store.open(settings)) {
            assertThat(store.since(0)).hasSize(recorded);
            assertThat(store.record(arrival(recorded), accepted(report("vc", 1)))
                            .number())
                    .isEqualTo(recorded + 1);
        }
    }

    private static int recordUntilFull(Store store) {
        for (int i = 0; i < 1000; i++) {
            try {
                store.record(arrival(i), accepted(report("vc", i)));
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("đã đầy").hasMessageContaining("giải phóng dung lượng");
                return i;
            }
        }
        throw new AssertionError("never full");
    }

    @Test
    void saysThatFileIsReadOnly() {
        var settings = StoreSettings.embedded(folder.resolve("ledger.db"));
        Store.open(settings).close();

        try (var store = Store.open(new StoreSettings(settings.jdbcUrl() + "?mode=ro", null, null))) {
            assertThatThrownBy(() -> store.record(arrival(1), accepted(report("vc", 1))))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("chỉ cho phép đọc")
                    .hasMessageContaining("cấp quyền ghi");
        }
    }

    @Test
    void saysThatFolderIsMissing() {
        assertOpening(StoreSettings.embedded(folder.resolve("none/ledger.db")), "thư mục có tồn tại");
    }

    @Test
    void saysThatAddressIsFolder() {
        assertOpening(StoreSettings.embedded(folder), "đường dẫn là một tệp");
    }

    @Test
    void saysThatFileIsNoLedgerAndLeavesItAlone() throws Exception {
        var file = folder.resolve("ledger.db");
        var bytes =
                "Đây là một tệp văn bản, không phải sổ theo dõi.\n".repeat(100).getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);

        assertOpening(StoreSettings.embedded(file), "bị hỏng hoặc không phải");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void saysThatServerDoesNotAnswer() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertOpening(
                new StoreSettings("jdbc:postgresql://127.0.0.1:" + port + "/x", "u", "p"), "Không kết nối được tới");
    }

    @Test
    void saysThatServerRefusesUser() {
        var server = PostgresServer.freshSchema();
        assertOpening(new StoreSettings(server.jdbcUrl(), "nobody", "p"), "từ chối tài khoản");
    }

    @Test
    void refusesAddressOfOtherDatabase() {
        assertThatThrownBy(() -> new StoreSettings("jdbc:h2:mem:x", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlite:");
    }

    @Test
    void keepsPasswordOutOfSettingsText() {
        var settings = new StoreSettings("jdbc:postgresql://h/x?password=secret", "u", "secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    private static void assertOpening(StoreSettings settings, String advice) {
        assertThatThrownBy(() -> Store.open(settings))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(advice);
    }
}
