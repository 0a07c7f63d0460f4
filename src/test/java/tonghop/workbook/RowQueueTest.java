package tonghop.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows on their way to the disk. */
class RowQueueTest {

    private static final int ROWS = 1_000;

    private final SXSSFWorkbook made = new SXSSFWorkbook(ROWS);
    private final SharedTexts texts = new SharedTexts();
    private final RowQueue queue = new RowQueue();

    @AfterEach
    void close() {
        queue.close();
        made.dispose();
    }

    @Test
    void writesTheRowsOfAllSheetsInTheOrderInWhichTheyWereMade() throws IOException {
        SXSSFSheet rows = made.createSheet();
        try (var first = new SheetXml(texts, queue);
                var second = new SheetXml(texts, queue)) {
            for (int i = 0; i < ROWS; i++) {
                var row = rows.createRow(i);
                row.createCell(0).setCellValue("số " + i);
                (i % 3 == 0 ? first : second).writeRow(i, row);
            }
            queue.finish();

            assertThat(first.getNumberOfFlushedRows()).isEqualTo(334);
            assertThat(second.getNumberOfFlushedRows()).isEqualTo(666);
        }
        var table = new ByteArrayOutputStream();
        texts.write(table);
        assertThat(table.toString(UTF_8))
                .contains(IntStream.range(0, ROWS)
                        .mapToObj(i -> "<si><t>số " + i + "</t></si>")
                        .collect(Collectors.joining()));
    }

    @Test
    void rowThatCouldNotBeWrittenIsAFaultOfTheWholeWorkbook() throws IOException {
        var row = made.createSheet().createRow(0);
        row.createCell(0).setCellValue("số");
        var sheet = new SheetXml(texts, queue);
        sheet.close();

        sheet.writeRow(0, row);

        assertThatThrownBy(queue::finish).isInstanceOf(IOException.class).hasMessage("Stream closed");
    }

    @Test
    void whoeverMakesRowsLearnsSoonThatNoneCanBeWritten() throws IOException {
        var row = made.createSheet().createRow(0);
        var sheet = new SheetXml(texts, queue);
        sheet.close();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < ROWS; i++) {
                        sheet.writeRow(i, row);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }
}
