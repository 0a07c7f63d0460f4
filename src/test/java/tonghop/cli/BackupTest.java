package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups of a home, and what is made of them in another place. */
class BackupTest extends BackupContract {

    @Test
    void givesBackLedgerOriginalsAndOutputsByteForByte() throws IOException {
        fill();
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tonghop.properties"), "log.files = 3\n");
        Files.writeString(home.resolve("out/ghi chú.txt"), "của văn thư");

        assertThat(backup().exitCode()).isZero();
        assertThat(restore().exitCode()).isZero();
        assertThat(once(restored).exitCode()).isZero();

        assertThat(ledger(restored)).hasSize(34).isEqualTo(ledger(home));
        assertThat(contents(restored.resolve("out"))).hasSizeGreaterThan(6).isEqualTo(contents(home.resolve("out")));
        assertThat(contents(restored.resolve("originals"))).isEqualTo(contents(home.resolve("originals")));
        assertThat(contents(restored.resolve("config"))).isEqualTo(contents(home.resolve("config")));
    }

    @Test
    void copiesToTheSamePlaceOnlyWhatIsNewAndKeepsAsManyAsAsked() throws IOException {
        fill();
        assertThat(backup().out()).contains("chép mới 33 tệp gốc");
        Map<String, FileTime> first = times(place.resolve("originals"));
        assertThat(backup("--keep", "2").out()).contains("chép mới 0 tệp gốc");
        assertThat(times(place.resolve("originals"))).isEqualTo(first);

        assertThat(backup("--keep", "1").exitCode()).isZero();

        assertThat(states()).hasSize(1);
        assertThat(times(place.resolve("originals"))).isEqualTo(first);
        assertThat(restore().exitCode()).isZero();
    }

    @Test
    void neverRestoresWhatWasCutShort() throws IOException {
        fill();
        backup();
        Path state = states().get(0);
        Path manifest = state.resolve("manifest.sha256");
        Files.writeString(manifest, Files.readString(manifest).substring(0, 3_000));

        assertThat(restore().err()).contains("không có bản sao lưu nào đã hoàn tất");
        assertThat(Program.run("restore", "--home", restored, "--from", state).err())
                .contains("chưa hoàn tất");
        Files.move(state, state.resolveSibling(state.getFileName() + ".unfinished"));
        assertThat(restore().exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(restored).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop.db", "originals", "missing"})
    void restoresNothingOfWhatIsDamaged(String what) throws IOException {
        fill();
        backup();
        Path file = what.equals("tonghop.db")
                ? states().get(0).resolve("data/tonghop.db")
                : Program.files(place.resolve("originals")).get(5);
        if (what.equals("missing")) {
            Files.delete(file);
        } else {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        var ended = restore();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("bị hỏng", file.getFileName().toString());
        assertThat(Program.files(restored)).isEmpty();
        assertThat(once(restored).exitCode()).isZero();
    }

    @Test
    void refusesHomeThatIsNotEmpty() throws IOException {
        fill();
        backup();
        Files.createDirectories(restored.resolve("inbox"));

        var ended = restore();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("không trống", "inbox");
        assertThat(Program.files(restored)).isEmpty();
    }

    @Test
    void comesToItsEndAfterItWasCutShortAndNothingWorksThereBefore() throws IOException {
        fill();
        backup();
        restore();
        // As a crash leaves it between two names.
        Path checked = Files.createDirectory(restored.resolve(".restore-checked"));
        Files.move(restored.resolve("data"), checked.resolve("data"));
        Files.move(restored.resolve("originals"), checked.resolve("originals"));

        assertThat(once(restored).err()).contains("khôi phục dở dang");
        assertThat(restore().exitCode()).isZero();
        assertThat(once(restored).exitCode()).isZero();
        assertThat(ledger(restored)).isEqualTo(ledger(home));
    }

    @Test
    void beginsAnewAfterItWasCutShortBeforeAllWasChecked() throws IOException {
        fill();
        backup();
        Files.createDirectories(restored.resolve(".restore-unchecked/data"));
        Files.writeString(restored.resolve(".restore-unchecked/data/tonghop.db"), "half");

        assertThat(once(restored).err()).contains("khôi phục dở dang");
        assertThat(restore().exitCode()).isZero();
        assertThat(ledger(restored)).isEqualTo(ledger(home));
    }

    @Test
    void tellsOfOriginalsThatTheHomeHasLost() throws IOException {
        fill();
        List<Path> originals = Program.files(home.resolve("originals"));
        Files.delete(originals.get(3));
        Files.writeString(originals.get(7), "changed");

        var ended = backup();

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.out())
                .contains(
                        originals.get(3).getFileName().toString(),
                        originals.get(7).getFileName().toString());
        assertThat(Program.files(place.resolve("originals"))).hasSize(31);
        assertThat(restore().exitCode()).isZero();
    }

    @Test
    void neverRemovesTheBackupJustTakenWhereTheClockWasSetBack() throws IOException {
        fill();
        backup("--now", "2024-05-20T08:00:00+07:00");

        assertThat(backup("--keep", "1", "--now", "2024-01-01T00:00:00+07:00").exitCode())
                .isZero();

        assertThat(states()).extracting(state -> state.getFileName().toString()).containsExactly("20231231T170000Z");
        assertThat(restore().exitCode()).isZero();
        assertThat(ledger(restored)).hasSize(34);
    }

    @Test
    void removesNoBackupOfAnotherHomeAndMixesNoneWithThem() throws IOException {
        fill();
        backup();
        Path other = folder.resolve("other");
        assertThat(once(other).exitCode()).isZero();

        var ended = Program.run("backup", "--home", other, "--to", place, "--keep", "1");

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains("của một thư mục làm việc khác");
        assertThat(states()).hasSize(1);
        assertThat(restore().exitCode()).isZero();
        assertThat(ledger(restored)).hasSize(34);
        assertThat(Program.run("backup", "--home", restored, "--to", place).exitCode())
                .as("goes on where the first home ended")
                .isZero();
        assertThat(backup("--keep", "1").exitCode()).isZero();
    }

    @Test
    void refusesPlaceAmongTheDataWhateverLinksLeadThere() throws IOException {
        fill();
        Path out = folder.resolve("kết quả");
        Path inbox = folder.resolve("hộp nhận");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/tonghop.properties"), "out.path = " + out + "\ninbox.path = " + inbox + "\n");
        once(home);
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);

        for (Path within : List.of(link.resolve("bk"), out.resolve("bk"), inbox.resolve("sâu/bk"), out)) {
            var ended = Program.run("backup", "--home", home, "--to", within);
            assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
            assertThat(ended.err()).contains("nằm trong");
        }
        assertThat(Program.run("backup", "--home", link, "--to", home.resolve("bk"))
                        .err())
                .contains("nằm trong chính thư mục làm việc");
        assertThat(home.resolve("bk")).doesNotExist();
        assertThat(backup().exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingStartsWithAnEmptyLedgerWhereTheOldOneWasLost(boolean deleted) throws IOException {
        fill();
        backup();
        Path lost = home.resolve("data/tonghop.db");
        Files.delete(lost);
        if (!deleted) {
            Files.createFile(lost);
        }

        for (Program.Ended ended : List.of(
                once(home),
                Program.run("verify", "--home", home),
                Program.run("ledger", "--home", home, "--json"),
                backup("--keep", "1"))) {
            assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
            assertThat(ended.err()).contains("Sổ nhận đã mất", "restore");
        }
        var doctor = Program.run("doctor", "--home", home);
        assertThat(doctor.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(doctor.out()).contains("✘ Sổ nhận đã mất");
        assertThat(Files.exists(lost)).isEqualTo(!deleted);
        assertThat(states()).hasSize(1);
        assertThat(restore().exitCode()).isZero();
        assertThat(ledger(restored)).hasSize(34);
    }

    @Test
    void refusesPlaceInsideTheHomeAndHomeWithoutLedger() throws IOException {
        assertThat(backup().err()).contains("chưa có sổ nhận");
        fill();
        assertThat(Program.run("backup", "--home", home, "--to", home.resolve("backup"))
                        .err())
                .contains("nằm trong chính thư mục làm việc");
        assertThat(home.resolve("backup")).doesNotExist();
    }
}
