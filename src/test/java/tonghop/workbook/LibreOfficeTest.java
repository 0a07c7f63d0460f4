package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.template.LibreOffice;

/** What a second spreadsheet program makes of the workbook. */
class LibreOfficeTest {

    @TempDir
    private Path directory;

    @Test
    void computesTheValuesThatTheWorkbookCarries() throws Exception {
        var sample = SampleConsolidation.districts();
        byte[] bytes = Opened.bytes(sample, SampleDossier.of(sample));
        var written = Opened.of(bytes);
        var recomputed = recomputed(bytes);

        assertThat(recomputed.formulaValues().entrySet())
                .containsExactlyInAnyOrderElementsOf(written.formulaValues().entrySet());
        assertThat(recomputed.sheets()).isEqualTo(written.sheets());
        for (String sheet : written.sheets()) {
            assertThat(recomputed.cells(sheet)).as(sheet).isEqualTo(written.cells(sheet));
        }
        assertThat(written.formulaValues().values()).noneMatch(value -> value.startsWith("error"));
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
        Path file = Files.write(directory.resolve("in.xlsx"), workbook);
        new LibreOffice(directory).save(List.of(file), "xlsx", directory.resolve("out"));
        return Opened.of(Files.readAllBytes(directory.resolve("out/in.xlsx")));
    }
}
