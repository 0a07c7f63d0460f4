package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.document.Containers.tree;
import static tonghop.document.Containers.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.document.Containers.Entry;

/** Containers that mean harm, or were harmed on their way. */
@Timeout(20)
class HostileContainersTest {

    private static final ContainerLimits SMALL =
            new ContainerLimits(50_000, 5, 4_000, 1_000, 3_000, 2, 3, 6, 4, 500, 100, 20);

    @TempDir
    private Path folder;

    private Containers containers;

    @BeforeEach
    void begin() {
        containers = new Containers(folder);
    }

    @Test
    void opensAtEveryLimitAndRefusesOnePastIt() throws IOException {
        assertThat(tree(containers.opened(zip(entries(5, 600)), SMALL))).contains("4.csv");
        assertThat(containers.refused(zip(entries(6, 1)), SMALL).message()).contains("hơn 5 tệp");
        assertThat(containers.opened(zip(entries(1, 1_000)), SMALL).files()).hasSize(1);
        assertThat(containers.refused(zip(entries(1, 1_001)), SMALL).message()).contains("có tệp bên trong nặng hơn");
        assertThat(containers.opened(zip(entries(4, 750)), SMALL).files()).hasSize(4);
        assertThat(containers.refused(zip(entries(4, 751)), SMALL).message()).contains("các tệp bên trong nặng hơn");
    }

    @Test
    void refusesAContainerThatIsItselfTooHeavy() throws IOException {
        byte[] zip = zip(List.of(new Entry("a.csv", noise(900))));
        var exact = withFileBytes(zip.length);

        assertThat(containers.opened(zip, exact).files()).hasSize(1);
        assertThat(containers.refused(zip, withFileBytes(zip.length - 1)).code())
                .isEqualTo("container-too-large");
    }

    @Test
    void refusesAListOfFilesThatIsTooLong() throws IOException {
        assertThat(containers.opened(zip(longNames(300)), SMALL).files()).hasSize(5);
        assertThat(containers.refused(zip(longNames(4_000)), SMALL).message()).contains("danh mục tệp");
    }

    @Test
    void countsTheFilesOfNestedArchivesTogether() throws IOException {
        byte[] inner = zip("1.csv", "2.csv");
        byte[] four =
                zip(List.of(new Entry("a.zip", inner), new Entry("3.csv", noise(5)), new Entry("4.csv", noise(5))));
        byte[] five = zip(List.of(new Entry("a.zip", inner), new Entry("b.zip", inner)));

        assertThat(tree(containers.opened(four, SMALL))).isEqualTo("[a.zip[1.csv, 2.csv], 3.csv, 4.csv]");
        assertThat(tree(containers.opened(five, SMALL))).isEqualTo("[a.zip[1.csv, 2.csv], b.zip(container-too-large)]");
    }

    @Test
    void refusesTenThousandEntriesBeforeItTakesAnyOut() throws IOException {
        var refused = containers.refused(zip(entries(10_000, 1)));

        assertThat(refused.code()).isEqualTo("container-too-large");
        assertThat(containers.puts()).isZero();
    }

    @Test
    void stopsABombAtTheLimitOfBytes() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(containers.refused(bomb.toByteArray()).message()).contains("64 MB");
        assertThat(containers.puts()).isZero();
    }

    @Test
    void endsAtAnArchiveThatHoldsItself() throws IOException {
        // As deep as a quine goes: the same archive again and again.
        byte[] nested = zip("a.csv");
        for (int i = 0; i < 50; i++) {
            nested = zip(List.of(new Entry("r.zip", nested)));
        }
        assertThat(containers.tree(nested)).isEqualTo("[r.zip[r.zip(container-too-deep)]]");
    }

    @Test
    void refusesAnArchiveUnderAPassword() throws IOException {
        byte[] zip = zip("a.xlsx");
        eachEntry(zip, at -> zip[at + 8] |= 1);

        assertThat(containers.refused(zip).code()).isEqualTo("container-encrypted");
    }

    @Test
    void refusesAnArchiveWhoseFilesAreNotWhatTheirChecksumSays() throws IOException {
        byte[] zip = zip("a.csv", "b.csv");
        eachEntry(zip, at -> zip[at + 16] ^= 1);

        assertThat(containers.refused(zip).code()).isEqualTo("container-damaged");
    }

    /** 93 is Zstandard, which other programs' test files use; 95 xz, 12 bzip2, 14 LZMA, 97 WavPack. */
    @ParameterizedTest
    @ValueSource(ints = {93, 95, 12, 14, 97, 6, 1, 99})
    void refusesAWayOfPackingThatItDoesNotKnow(int method) throws IOException {
        byte[] zip = zip("a.csv", "b.csv");
        eachEntry(zip, at -> zip[at + 10] = (byte) method);

        assertThat(containers.refused(zip).code()).isIn("container-damaged", "container-encrypted");
    }

    @Test
    void neverFailsWhateverBytesAreChanged() throws IOException {
        var random = new Random(7);
        byte[] whole = zip(List.of(new Entry("a.zip", zip("b.csv")), new Entry("c.csv", noise(300))));
        for (int i = 0; i < 300; i++) {
            byte[] changed = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; k < 3 && changed.length > 4; k++) {
                changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt();
            }
            assertThat(containers.open(changed, ContainerLimits.defaults())).isNotNull();
        }
    }

    @Test
    void tellsAFullDiskFromADamagedArchive() throws IOException {
        Path file = containers.file(zip("a.csv"));
        var unpacker = new Unpacker(ContainerLimits.defaults());

        assertThatThrownBy(() -> unpacker.open(file, in -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    private interface EntryChange {
        void at(int position);
    }

    private static void eachEntry(byte[] zip, EntryChange change) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 46; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                change.at(i);
            }
        }
    }

    private static List<Entry> entries(int count, int size) {
        byte[] bytes = String.join("", Collections.nCopies(size, "1")).getBytes(StandardCharsets.US_ASCII);
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry(i + ".csv", bytes))
                .toList();
    }

    private static List<Entry> longNames(int length) {
        return IntStream.range(0, 5)
                .mapToObj(i -> new Entry(i + "x".repeat(length) + ".csv", new byte[] {49}))
                .toList();
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static ContainerLimits withFileBytes(int bytes) {
        return new ContainerLimits(bytes, 5, 4_000, 1_000, 3_000, 2, 3, 6, 4, 500, 100, 20);
    }
}
