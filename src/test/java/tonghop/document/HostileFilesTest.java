package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile file ends in a verdict, in under ten seconds and in a heap of 256 MB: all of them in one such program. */
class HostileFilesTest {

    private static final String READ = "read";
    private static final String DAMAGED = "document-damaged";
    private static final String EMPTY = "document-empty";
    private static final String ENCRYPTED = "document-encrypted";
    private static final String TOO_LARGE = "document-too-large";
    private static final String UNSAFE = "document-unsafe";
    private static final String ANY_REFUSAL = "document-";

    @TempDir
    static Path folder;

    private final Map<Path, String> expected = new LinkedHashMap<>();

    private void make() throws IOException {
        var parts = new HostileParts(folder);
        var zips = new HostileZips(folder);
        var xls = new HostileXls(folder);
        expectWord(new HostileWord(folder));
        expected.put(parts.millionRows(), TOO_LARGE);
        expected.put(parts.blankStyledRowsUnderAReport(), READ);
        expected.put(parts.sixteenThousandColumns(), TOO_LARGE);
        expected.put(parts.sharedStringBomb(), TOO_LARGE);
        expected.put(parts.longSharedStrings(), TOO_LARGE);
        expected.put(parts.oneTextInManyFonts(), TOO_LARGE);
        expected.put(parts.billionLaughs(), UNSAFE);
        expected.put(parts.quadraticBlowUp(), UNSAFE);
        expected.put(parts.outsideEntity(), UNSAFE);
        expected.put(parts.manyElementNames(), TOO_LARGE);
        expected.put(parts.deepElements(), UNSAFE);
        expected.put(parts.manyAttributes(), ANY_REFUSAL);
        expected.put(parts.manyRelationships(), TOO_LARGE);
        expected.put(parts.manyStyles(), TOO_LARGE);
        expected.put(parts.gigabyteOfZeros(), TOO_LARGE);
        expected.put(parts.gigabyteOfSpacesInAText(), ANY_REFUSAL);
        expected.put(parts.gigabyteBesideAReport(), TOO_LARGE);
        expected.put(zips.overlappingEntries(), DAMAGED);
        expected.put(zips.duplicateEntries(), DAMAGED);
        expected.put(zips.entryOutside(), UNSAFE);
        expected.put(zips.wrongChecksum(), DAMAGED);
        expected.put(zips.encryptedEntries(), ENCRYPTED);
        expected.put(zips.cutOff(0.5), DAMAGED);
        expected.put(zips.noBytes(), EMPTY);
        expected.put(parts.picturesOnly(), EMPTY);
        expected.put(xls.ole2WithHugeTable(), ANY_REFUSAL);
        expected.put(xls.xlsWithEndlessStrings(), DAMAGED);
        expected.put(xls.xlsWithManySheetsInOne(), TOO_LARGE);
        expectOpenDocument(new HostileOds(folder));
        expectPlain(new HostilePlain(folder));
        for (int i = 0; i < 20; i++) {
            expected.put(xls.ole2WithLoop(i), "");
            expected.put(xls.randomBytes("", i), ANY_REFUSAL);
            expected.put(xls.randomBytes("d0cf11e0a1b11ae1", i), ANY_REFUSAL);
            expected.put(xls.randomBytes("504b0304", i), ANY_REFUSAL);
        }
    }

    private void expectOpenDocument(HostileOds ods) throws IOException {
        expected.put(ods.repeatedCell(), TOO_LARGE);
        expected.put(ods.repeatedMergedArea(), TOO_LARGE);
        expected.put(ods.repeatedBlanks(), READ);
        expected.put(ods.repeatedSpaces(), TOO_LARGE);
        expected.put(ods.manyCellsOfSpaces(), TOO_LARGE);
        expected.put(ods.stylesInACircle(), READ);
        expected.put(ods.billionLaughs(), UNSAFE);
        expected.put(ods.deepSpans(), UNSAFE);
        expected.put(ods.deepGroups(), UNSAFE);
        expected.put(ods.endlessText(), ANY_REFUSAL);
        expected.put(ods.tooManyCells(), TOO_LARGE);
    }

    private void expectWord(HostileWord word) throws IOException {
        expected.put(word.millionParagraphs(), TOO_LARGE);
        expected.put(word.millionBlankParagraphsUnderAReport(), READ);
        expected.put(word.millionBlankCells(), TOO_LARGE);
        expected.put(word.endlesslyWideCells(), DAMAGED);
        expected.put(word.tablesWithinTables(), UNSAFE);
        expected.put(word.manyTables(), ANY_REFUSAL);
        expected.put(word.oneEndlessParagraph(), TOO_LARGE);
        expected.put(word.entities(), UNSAFE);
        expected.put(word.gigabyteOfSpaces(), ANY_REFUSAL);
        expected.put(word.docOfZeros(50_000), ANY_REFUSAL);
        expected.put(word.docOfZeros((int) DocReader.MAX_BYTES), TOO_LARGE);
        expected.put(word.docOfHugeCounts(), ANY_REFUSAL);
        for (int i = 0; i < 40; i++) {
            expected.put(word.docWithShuffledBytes(i), "");
        }
    }

    private void expectPlain(HostilePlain plain) throws IOException {
        expected.put(plain.longLine(), TOO_LARGE);
        expected.put(plain.tooManyBytes(), TOO_LARGE);
        expected.put(plain.millionsOfSeparators(), ANY_REFUSAL);
        expected.put(plain.millionsOfBlankLines(), TOO_LARGE);
        expected.put(plain.endlessQuote(), ANY_REFUSAL);
        expected.put(plain.quotesOnly(), ANY_REFUSAL);
        expected.put(plain.oldLettersWithoutEnd(), ANY_REFUSAL);
        expected.put(plain.manyTags(), TOO_LARGE);
        expected.put(plain.deepTags(), ANY_REFUSAL);
        expected.put(plain.deepTables(), "");
        expected.put(plain.deepFormatting(), "");
        expected.put(plain.manyAttributes(), READ);
        expected.put(plain.wideCells(), TOO_LARGE);
        expected.put(plain.endlessStyle(), ANY_REFUSAL);
    }

    @TestFactory
    Stream<DynamicTest> endInAVerdict() throws Exception {
        make();
        Map<String, String> verdicts = readInSmallHeap();
        return expected.entrySet().stream()
                .map(e -> dynamicTest(e.getKey().getFileName().toString(), () -> {
                    String[] verdict = verdicts.getOrDefault(
                                    e.getKey().getFileName().toString(), "no verdict\t0")
                            .split("\t");
                    assertThat(verdict[0]).startsWith(e.getValue()).isNotEqualTo("no verdict");
                    assertThat(Long.parseLong(verdict[1])).isLessThan(10_000);
                }));
    }

    private Map<String, String> readInSmallHeap() throws Exception {
        Path output = folder.resolve("verdicts.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Verdicts.class.getName()));
        expected.keySet().forEach(file -> command.add(file.toString()));
        new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start()
                .waitFor();
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            String[] nameAndVerdict = line.split("\t", 2);
            verdicts.put(nameAndVerdict[0], nameAndVerdict[1]);
        }
        return verdicts;
    }

    /** Reads files in a program of its own and prints name, verdict and milliseconds of each: the program's own, however busy the machine is. */
    static final class Verdicts {

        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        private Verdicts() {}

        public static void main(String[] files) throws IOException {
            var reader = new DocumentReader(Limits.defaults());
            for (String file : files) {
                long started = SYSTEM.getProcessCpuTime();
                ReadResult result = reader.read(Path.of(file), file);
                String verdict = result instanceof ReadResult.Refused refused
                        ? refused.reasons().get(0).code()
                        : READ;
                System.out.println(Path.of(file).getFileName() + "\t" + verdict + "\t"
                        + (SYSTEM.getProcessCpuTime() - started) / 1_000_000);
            }
        }
    }
}
