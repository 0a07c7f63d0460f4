package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second spreadsheet program makes of the workbook. */
class LibreOfficeTest {

    /** Makes it compute every formula anew as it opens the file, instead of trusting the stored values. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
            <value>0</value></prop></item>
            </oor:items>
            """;

    @TempDir
    private Path directory;

    @Test
    void computesTheValuesThatTheWorkbookCarries() throws Exception {
        var sample = SampleConsolidation.districts();
        var written = Opened.of(sample);

        assertThat(recomputed(Opened.bytes(sample)).formulaValues().entrySet())
                .containsExactlyInAnyOrderElementsOf(written.formulaValues().entrySet());
    }

    @Test
    void computesAnewWhateverValuesAreStored() throws Exception {
        var sample = SampleConsolidation.districts();
        var wrong = Opened.of(sample);
        wrong.beside("Theo đơn vị", "1.1", 4).setCellValue(5000);
        var bytes = new ByteArrayOutputStream();
        wrong.workbook.write(bytes);

        double stored = wrong.beside("Tổng hợp", "1.1", 3).getNumericCellValue();
        assertThat(recomputed(bytes.toByteArray()).beside("Tổng hợp", "1.1", 3).getNumericCellValue())
                .isGreaterThan(stored + 4000);
    }

    private Opened recomputed(byte[] workbook) throws IOException, InterruptedException {
        assertThat(installed())
                .as("soffice is on the PATH (Debian package libreoffice-calc-nogui)")
                .isTrue();
        Files.write(directory.resolve("in.xlsx"), workbook);
        var profile = Files.createDirectories(directory.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        var soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        directory.resolve("out").toString(),
                        directory.resolve("in.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("soffice.log").toFile())
                .start();
        boolean ended = soffice.waitFor(3, TimeUnit.MINUTES);
        soffice.destroyForcibly();
        assertThat(ended).as("soffice ended in time").isTrue();
        return Opened.of(Files.readAllBytes(directory.resolve("out/in.xlsx")));
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(d -> Files.isExecutable(Path.of(d, "soffice")));
    }
}
