package tonghop.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;

/** Reads a text of separated fields (.csv, .tsv) as a sheet: every field is a text, numbers too. */
final class CsvFields {

    private static final String NAME = "CSV";
    /** No text holds it; if it is not the last field, a quote before it was never closed. */
    private static final String END = "\0";
    /** How programs keep a spreadsheet from taking a code for a number: {@code ="007"}. */
    private static final Pattern QUOTED_TEXT = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    private final @Nullable String font;
    private final SheetGrid grid;
    private final char separator;
    private final CsvWidth width = new CsvWidth();
    private boolean vietnameseNumbers;
    private boolean ended;

    private CsvFields(@Nullable String font, char separator, Budget budget) {
        this.font = font;
        this.separator = separator;
        // Programs separate by semicolons where the comma is the decimal mark.
        this.vietnameseNumbers = separator == ';';
        this.grid = new SheetGrid(NAME, Visibility.VISIBLE, budget);
    }

    static CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowExtraCharsAfterClosingQuote(false)
                .detectBomHeader(false);
    }

    /** @throws Refusal where the bytes are no such text, or its encoding or separator is in doubt */
    static Sheet sheet(byte[] bytes, Budget budget) throws IOException {
        PlainText text = PlainText.of(bytes);
        CsvSeparator.Found found = CsvSeparator.in(text.text());
        return new CsvFields(text.font(), found.separator(), budget)
                .read(text.text().substring(found.start()));
    }

    private Sheet read(String text) throws IOException {
        findNumbers(text);
        int row = 0;
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text + "\n" + END)) {
            for (CsvRecord fields : reader) {
                putRow(row++, fields);
            }
        } catch (CsvParseException e) {
            throw Refusal.damaged("dấu ngoặc kép đặt sai chỗ, hoặc một dòng có quá nhiều cột");
        }
        if (!ended) {
            throw Refusal.damaged("có dấu ngoặc kép mở ra mà không đóng lại");
        }
        return grid.sheet();
    }

    /** Looks at every field for a number that tells how the others are written. */
    private void findNumbers(String text) throws IOException {
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord fields : reader) {
                if (vietnameseNumbers) {
                    return;
                }
                vietnameseNumbers = fields.getFields().stream().anyMatch(ShownPoint::isVietnamese);
            }
        } catch (CsvParseException e) {
            throw Refusal.damaged("dấu ngoặc kép đặt sai chỗ, hoặc một dòng có quá nhiều cột");
        }
    }

    private void putRow(int row, CsvRecord fields) {
        grid.budget().visit(1 + fields.getFieldCount());
        ended = fields.getField(0).equals(END);
        if (!ended && width.isExceeded(fields)) {
            grid.doubt(row, 0, Doubt.SHIFTED);
        }
        for (int column = 0; column < fields.getFieldCount() && !ended; column++) {
            String field = fields.getField(column);
            if (!field.isBlank()) {
                putField(row, column, field);
            }
        }
    }

    private void putField(int row, int column, String field) {
        grid.checkBounds(row, column);
        grid.budget().checkLength(field.length());
        Matcher quoted = QUOTED_TEXT.matcher(field);
        boolean text = quoted.matches();
        if (!text && field.length() > 1 && field.charAt(0) == '=' && field.charAt(1) != ' ') {
            grid.put(row, column, new CellValue.NotComputed(), field.substring(1));
            return;
        }
        String shown = text ? quoted.group(1).replace("\"\"", "\"") : field;
        CellValue.Text value = StoredText.plain(shown).in(font, grid);
        if (value != null) {
            boolean doubtful = !vietnameseNumbers && !text && ShownPoint.isDoubtful(shown);
            grid.put(row, column, doubtful ? new CellValue.Text(value.text(), true) : value, null);
        }
    }
}
