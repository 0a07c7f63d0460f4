package tonghop.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tonghop.grid.Area;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.NumberKind;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;

/**
 * A sheet as a spec writes it: a line a row, {@code |} between cells, {@code \|} for that sign in a cell, {@code \n} for a line break in a cell. {@code #2.1} is the number 2.1,
 * {@code %0.85} the number 0.85 shown as a percentage, {@code @45000} a number shown as a date, {@code !#REF!} an error, {@code =} a formula
 * that was not computed, {@code =5} a formula with the cached value 5, {@code =[1]5} one that refers to another file,
 * {@code =5+10:12} a sum of numbers with the cached value 12, {@code ~1.234} a text whose point may be an English one,
 * {@code ^# đồng^5} a number that its format shows with that word, {@code ^COVERED^5} one of which a person sees something else for that
 * reason.
 * {@code hidden: true} or {@code very} hides the sheet, {@code hidden-rows} and {@code hidden-columns} parts of it, as a spreadsheet names
 * them. Where only what stands over the table matters, {@code head} gives that, and three rows of form 01 follow it.
 */
final class SpecSheet {

    private static final String USUAL_TABLE = """
            STT | Chỉ tiêu | Số liệu
            1.1 | Số văn bản chỉ đạo, triển khai công tác dân vận đã ban hành | #1
            1.2 | Số hội nghị, buổi tuyên truyền, quán triệt | #6
            1.3 | Số lượt người tham dự tuyên truyền, quán triệt | #9
            """;

    private SpecSheet() {}

    static Sheet of(JsonNode node) {
        var rows = new ArrayList<Row>();
        var hidden = new HashSet<Integer>();
        node.path("hidden-rows").forEach(row -> hidden.add(row.asInt()));
        int index = 0;
        String text = node.has("head")
                ? node.path("head").asText() + USUAL_TABLE
                : node.path("rows").asText();
        for (String line : text.split("\n")) {
            List<Cell> cells = cells(index, line);
            if (!cells.isEmpty()) {
                rows.add(new Row(index, hidden.contains(index + 1), cells));
            }
            index++;
        }
        var merged = new ArrayList<Area>();
        node.path("merged").forEach(area -> merged.add(area(area.asText())));
        return new Sheet(
                node.path("name").asText("Biểu"),
                visibility(node.path("hidden").asText()),
                rows,
                merged,
                hiddenColumns(node));
    }

    private static Set<Integer> hiddenColumns(JsonNode node) {
        var columns = new TreeSet<Integer>();
        node.path("hidden-columns").forEach(letter -> columns.add(address(letter.asText() + "1")[1]));
        return columns;
    }

    private static Visibility visibility(String hidden) {
        return switch (hidden) {
            case "true" -> Visibility.HIDDEN;
            case "very" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    private static List<Cell> cells(int row, String line) {
        var cells = new ArrayList<Cell>();
        String[] parts = line.split("(?<!\\\\)\\|", -1);
        for (int column = 0; column < parts.length; column++) {
            String text = parts[column].strip().replace("\\n", "\n").replace("\\|", "|");
            if (!text.isEmpty()) {
                cells.add(cell(row, column, text));
            }
        }
        return cells;
    }

    private static Cell cell(int row, int column, String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case '#' -> new Cell(row, column, number(rest, NumberKind.PLAIN));
            case '@' -> new Cell(row, column, number(rest, NumberKind.DATE));
            case '!' -> new Cell(row, column, new CellValue.ErrorCode(rest), "A1/0");
            case '%' -> new Cell(row, column, number(rest, NumberKind.PERCENT));
            case '=' -> formula(row, column, rest);
            case '^' -> doubtful(row, column, rest.split("\\^"));
            case '~' -> new Cell(row, column, new CellValue.Text(rest, true));
            default -> new Cell(row, column, new CellValue.Text(text));
        };
    }

    private static Cell doubtful(int row, int column, String[] kindAndNumber) {
        String said = kindAndNumber[0];
        Doubt doubt = said.contains(Doubt.NUMBER)
                ? new Doubt(Doubt.Kind.DRESSED, said)
                : new Doubt(Doubt.Kind.valueOf(said), "0,");
        return new Cell(row, column, number(kindAndNumber[1], NumberKind.PLAIN)).with(doubt);
    }

    private static Cell formula(int row, int column, String rest) {
        if (rest.isEmpty()) {
            return new Cell(row, column, new CellValue.NotComputed(), "SUM(A1:A2)");
        }
        if (rest.contains(":")) {
            String[] sum = rest.split(":");
            return new Cell(row, column, number(sum[1], NumberKind.PLAIN), sum[0]);
        }
        boolean external = rest.startsWith("[1]");
        String value = external ? rest.substring(3) : rest;
        return new Cell(row, column, number(value, NumberKind.PLAIN), external ? "[1]Sheet1!A1" : "SUM(A1:A2)");
    }

    private static CellValue number(String text, NumberKind kind) {
        return new CellValue.Number(new BigDecimal(text), kind);
    }

    private static Area area(String text) {
        String[] ends = text.split(":");
        int[] from = address(ends[0]);
        int[] to = address(ends[1]);
        return new Area(from[0], from[1], to[0], to[1]);
    }

    private static int[] address(String text) {
        int column = 0;
        int i = 0;
        while (Character.isLetter(text.charAt(i))) {
            column = column * 26 + text.charAt(i) - 'A' + 1;
            i++;
        }
        return new int[] {Integer.parseInt(text.substring(i)) - 1, column - 1};
    }
}
