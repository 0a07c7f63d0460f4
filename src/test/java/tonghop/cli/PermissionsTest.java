package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open what the program keeps, and what it shares. */
class PermissionsTest {

    private static final Path REPORTS = Path.of("inbox-sample/2024-05-03T09-00");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsModes() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("unix"),
                "this file system knows no modes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0077"})
    void keepsHomeFromEverybodyElseWhateverTheUmask(String umask) throws IOException, InterruptedException {
        Path home = folder.resolve("home");

        assertThat(once(umask, home, REPORTS)).isZero();

        assertThat(Program.files(home))
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> assertThat(mode(file)).as(file.toString()).isEqualTo("0600"));
        assertThat(folders(home))
                .contains(home.resolve("inbox"))
                .allSatisfy(
                        inside -> assertThat(mode(inside)).as(inside.toString()).isEqualTo("0700"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0077"})
    void opensInboxAndOutputsToTheirGroupsOutsideTheHome(String umask) throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Path inbox = folder.resolve("hop-nhan");
        Path out = folder.resolve("ket-qua");
        String group = group(folder);
        settings(home, "inbox.path=" + inbox, "inbox.group=" + group, "out.path=" + out, "out.group=" + group);

        assertThat(once(umask, home, REPORTS)).isZero();

        assertThat(mode(inbox)).isEqualTo("3770");
        assertThat(Program.files(inbox)).isEmpty();
        assertThat(home.resolve("inbox")).doesNotExist();
        assertThat(folders(out))
                .hasSizeGreaterThan(2)
                .allSatisfy(inside -> assertThat(mode(inside)).isEqualTo("2750"));
        assertThat(Program.files(out)).hasSizeGreaterThan(1).allSatisfy(file -> {
            assertThat(mode(file)).isEqualTo("0640");
            assertThat(group(file)).isEqualTo(group);
        });
    }

    @Test
    void writesWorkbooksInTheHomeAndClearsUpAfterWhatWasKilled() throws IOException {
        Path home = folder.resolve("home");
        Path killed = Files.createDirectories(home.resolve("tmp/999999999"));
        Files.writeString(killed.resolve("poi-sxssf-sheet1.xml"), "<row/>");

        assertThat(Program.run("once", "--home", home, "--waves", "inbox-sample")
                        .exitCode())
                .isZero();

        assertThat(killed).doesNotExist();
        assertThat(org.apache.poi.util.TempFile.createTempFile("sheet", ".xml").toPath())
                .startsWith(home.resolve("tmp"));
    }

    @Test
    void takesAnOlderHomesOwnFoldersFromTheOthers() throws IOException {
        Path home = folder.resolve("home");
        Path originals = Files.createDirectories(home.resolve("originals"));
        Files.setPosixFilePermissions(originals, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(Program.run("once", "--home", home).exitCode()).isZero();

        assertThat(mode(originals)).isEqualTo("0700");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox.group=khong-co-nhom-nay", "inbox.mode=0970", "out.mode=rwx", "out.mode=0070"})
    void saysWhichSettingIsWrong(String setting) throws IOException {
        Path home = folder.resolve("home");
        settings(home, setting);

        var ended = Program.run("once", "--home", home);

        assertThat(ended.exitCode()).isEqualTo(TongHop.FAILED);
        assertThat(ended.err()).contains(setting.substring(0, setting.indexOf('=')));
    }

    private int once(String umask, Path home, Path reports) throws IOException, InterruptedException {
        copy(reports, Files.createDirectories(folder.resolve("waves/2024-05-03T09-00")));
        var command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TongHop.class.getName(), "once", "--home", home.toString()));
        command.addAll(List.of("--waves", folder.resolve("waves").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.redirectOutput(folder.resolve("log.txt").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Program.files(from)) {
            Files.copy(file, to.resolve(file.getFileName().toString()));
        }
    }

    private static void settings(Path home, String... lines) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.write(config.resolve("tonghop.properties"), List.of(lines));
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return "%04o".formatted((Integer) Files.getAttribute(path, "unix:mode") & 07777);
    }

    private static String group(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class).group().getName();
    }
}
