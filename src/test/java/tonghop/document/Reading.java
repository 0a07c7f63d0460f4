package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Document;
import tonghop.grid.NumberKind;
import tonghop.grid.Sheet;
import tonghop.model.Finding;
import tonghop.model.Severity;

/** Reads under the default limits and says which outcome a test expects. */
final class Reading {

    private Reading() {}

    static Document document(Path file) throws IOException {
        ReadResult result = new DocumentReader(Limits.defaults())
                .read(file, file.getFileName().toString());
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).document();
    }

    static Sheet firstSheet(Path file) throws IOException {
        return document(file).sheets().get(0);
    }

    static Finding refusal(Path file) throws IOException {
        return refusal(file, Limits.defaults());
    }

    static Finding refusal(Path file, Limits limits) throws IOException {
        ReadResult result =
                new DocumentReader(limits).read(file, file.getFileName().toString());
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        Finding reason = ((ReadResult.Refused) result).reasons().get(0);
        assertThat(reason.severity()).isEqualTo(Severity.ERROR);
        assertThat(reason.message()).contains("Hãy ");
        return reason;
    }

    /** @param address in A1 style */
    static Cell cell(Sheet sheet, String address) {
        CellAddress.At at = CellAddress.parse(address);
        return sheet.cell(at.row(), at.column()).orElseThrow(() -> new AssertionError("blank: " + address));
    }

    static CellValue value(Sheet sheet, String address) {
        return cell(sheet, address).value();
    }

    static boolean isBlank(Sheet sheet, String address) {
        CellAddress.At at = CellAddress.parse(address);
        return sheet.cell(at.row(), at.column()).isEmpty();
    }

    static CellValue plain(String number) {
        return new CellValue.Number(new BigDecimal(number), NumberKind.PLAIN);
    }

    static CellValue percent(String number) {
        return new CellValue.Number(new BigDecimal(number), NumberKind.PERCENT);
    }

    static CellValue date(String serial) {
        return new CellValue.Number(new BigDecimal(serial), NumberKind.DATE);
    }

    static CellValue text(String text) {
        return new CellValue.Text(text);
    }
}
