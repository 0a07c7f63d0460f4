package tonghop.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbooks that the generator of the sample inbox describes in JSON; formulas get their values. */
public final class PoiSampleWriter {

    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private PoiSampleWriter(Workbook book) {
        this.book = book;
    }

    /** @param args the JSON file: an array of objects with a target and its sheets */
    public static void main(String[] args) throws IOException {
        for (JsonNode order : new ObjectMapper().readTree(Path.of(args[0]).toFile())) {
            write(Path.of(order.get("target").asText()), order.get("sheets"));
        }
    }

    private static void write(Path target, JsonNode sheets) throws IOException {
        try (Workbook book = target.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                var out = Files.newOutputStream(target)) {
            var writer = new PoiSampleWriter(book);
            sheets.forEach(writer::addSheet);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
    }

    private void addSheet(JsonNode description) {
        Sheet sheet = book.createSheet(description.get("name").asText());
        book.setSheetHidden(book.getSheetIndex(sheet), description.get("hidden").asBoolean());
        description.get("cells").forEach(cell -> addCell(sheet, cell));
        for (JsonNode m : description.get("merges")) {
            sheet.addMergedRegion(new CellRangeAddress(
                    m.get(0).asInt(),
                    m.get(2).asInt(),
                    m.get(1).asInt(),
                    m.get(3).asInt()));
        }
        for (int column = 0; column < description.get("widths").size(); column++) {
            sheet.setColumnWidth(column, description.get("widths").get(column).asInt() * 256);
        }
        for (JsonNode height : description.get("heights")) {
            sheet.getRow(height.get(0).asInt()).setHeightInPoints(height.get(1).asInt());
        }
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private void addCell(Sheet sheet, JsonNode description) {
        Row row = sheet.getRow(description.get("row").asInt());
        if (row == null) {
            row = sheet.createRow(description.get("row").asInt());
        }
        Cell cell = row.createCell(description.get("column").asInt());
        cell.setCellStyle(styles.computeIfAbsent(styleKey(description), key -> style(description)));
        JsonNode value = description.get("value");
        if (!description.get("formula").isNull()) {
            cell.setCellFormula(description.get("formula").asText());
        } else if (value.isNumber()) {
            cell.setCellValue(value.asDouble());
        } else if (value.isNull()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.asText());
        }
    }

    private static String styleKey(JsonNode cell) {
        return "%s %s %s %s %s %s %s"
                .formatted(
                        cell.get("font"),
                        cell.get("size"),
                        cell.get("bold"),
                        cell.get("italic"),
                        cell.get("align"),
                        cell.get("border"),
                        cell.get("format"));
    }

    private CellStyle style(JsonNode cell) {
        var font = book.createFont();
        font.setFontName(cell.get("font").asText());
        font.setFontHeightInPoints((short) cell.get("size").asInt());
        font.setBold(cell.get("bold").asBoolean());
        font.setItalic(cell.get("italic").asBoolean());
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(
                HorizontalAlignment.valueOf(cell.get("align").asText().toUpperCase(Locale.ROOT)));
        style.setDataFormat(book.createDataFormat().getFormat(cell.get("format").asText()));
        if (cell.get("border").asBoolean()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
