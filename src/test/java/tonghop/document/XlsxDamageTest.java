package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.document.Reading.cell;
import static tonghop.document.Reading.plain;
import static tonghop.document.Reading.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook leaves uncertain is refused, never guessed or lost. */
class XlsxDamageTest {

    @TempDir
    Path folder;

    private Path file(XlsxParts parts) throws IOException {
        return parts.write(folder.resolve("bao-cao.xlsx"));
    }

    private String damage(XlsxParts parts) throws IOException {
        var reason = Reading.refusal(file(parts));
        assertThat(reason.code()).isEqualTo("document-damaged");
        return reason.message();
    }

    @Test
    void doesNotLoseASheetWhosePartIsMissing() throws IOException {
        assertThat(damage(XlsxParts.rows("").without("xl/worksheets/sheet1.xml")))
                .contains("Biểu 01");
        assertThat(damage(XlsxParts.rows("").replace("xl/workbook.xml", "r:id='rId1'", "r:id='rId7'")))
                .contains("Biểu 01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='s'><v>1</v></c>|đoạn chữ",
                "<c r='B2' t='s'><v>-1</v></c>|đoạn chữ",
                "<c r='B2' s='1'><v>1</v></c>|kiểu định dạng",
                "<c r='B2' s='x'><v>1</v></c>|kiểu định dạng",
                "<c r='B2'><v>12,5</v></c>|không phải là số",
                "<c r='B2'><v>1E999999999</v></c>|không phải là số",
                "<c r='B2'><v>NaN</v></c>|không phải là số",
                "<c r='B2' t='b'><v>2</v></c>|đúng/sai",
                "<c r='B2' t='zzz'><v>2</v></c>|kiểu ô",
                "<c r='B2'><v>2</v></c><c r='B2'><v>3</v></c>|hai nội dung",
                "<c r='B2'><v>1</v><v>2</v></c>|hai nội dung",
                "<c r='B2' t='inlineStr'><is><t>1</t></is><is><t>2</t></is></c>|hai nội dung",
                "<c r='B3'><v>2</v></c>|địa chỉ ô",
                "<c r='XFE2'><v>2</v></c>|địa chỉ ô",
                "<c r='ZZZZ2'><v>2</v></c>|địa chỉ ô"
            })
    void refusesACellThatSaysNothingCertain(String cell, String reason) throws IOException {
        XlsxParts parts = XlsxParts.rows("<row r='2'>" + cell + "</row>");
        assertThat(damage(parts)).contains(reason).contains("Biểu 01");
        assertThat(Reading.refusal(file(parts)).at()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "9999999", "0", "-1", "x", "99999999999999999999"})
    void refusesARowBeyondTheSheet(String row) throws IOException {
        assertThat(damage(XlsxParts.rows("<row r='" + row + "'><c><v>1</v></c></row>")))
                .contains("dòng");
    }

    @Test
    void readsTheLastCellOfASheetAndRefusesOneCountedPastIt() throws IOException {
        assertThat(value(
                        Reading.firstSheet(
                                file(XlsxParts.rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"))),
                        "XFD1048576"))
                .isEqualTo(plain("1"));
        assertThat(damage(XlsxParts.rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c><c><v>1</v></c></row>")))
                .contains("phạm vi");
        assertThat(damage(XlsxParts.rows("<row r='1048576'/><row><c><v>1</v></c></row>")))
                .contains("phạm vi");
    }
}
