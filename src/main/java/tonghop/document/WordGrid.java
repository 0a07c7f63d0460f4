package tonghop.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.grid.Area;
import tonghop.grid.CellValue;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/**
 * A Word document as one sheet, so that a table stands under the title that says whose it is. A line of a paragraph is a
 * row, cut into cells at its tabs. The row numbers of a table begin at 1001, 2001 …, so that {@code C1014} is the third
 * column of the fourteenth row of a table, and a person can find it.
 */
final class WordGrid implements WordBlocks {

    private static final String NAME = "Văn bản";
    private static final int TABLE_STEP = 1_000;
    private static final int NAMED = 8;
    private static final int LONGEST_NAME = 40;
    /** A tab, or the spaces that people type for one. */
    private static final String GAP = "\t| {6,}";

    private final SheetGrid grid;
    private final List<String> tables = new ArrayList<>();
    private final List<CellRef> changedFigures = new ArrayList<>();
    private final List<CellRef> changedTexts = new ArrayList<>();
    private int row;

    WordGrid(Budget budget) {
        grid = new SheetGrid(NAME, Visibility.VISIBLE, budget);
    }

    @Override
    public void paragraph(WordText text) {
        String unicode = text.toUnicode();
        if (text.isChanged()) {
            boolean figure = unicode.codePoints().anyMatch(Character::isDigit);
            (figure ? changedFigures : changedTexts).add(grid.at(row, 0));
        }
        for (String line : unicode.split("\n")) {
            String[] pieces = line.stripTrailing().split(GAP);
            for (int column = 0; column < pieces.length; column++) {
                put(row, column, pieces[column].strip());
            }
            row++;
        }
    }

    private void put(int at, int column, String text) {
        if (!text.isEmpty()) {
            grid.checkBounds(at, column);
            grid.put(at, column, new CellValue.Text(text), null);
        }
    }

    @Override
    public void table(WordTable table) {
        row = (row + TABLE_STEP - 1) / TABLE_STEP * TABLE_STEP;
        row = Math.max(row, TABLE_STEP);
        grid.checkBounds(row, 0);
        int first = row;
        WordColumns columns = WordColumns.of(table);
        Map<Integer, Area> open = new HashMap<>();
        for (WordTable.Row tableRow : table.rows()) {
            if (tableRow.hidden()) {
                grid.hideRow(row);
            }
            tableRow.cells().forEach(cell -> place(cell, columns, open));
            row++;
        }
        open.values().forEach(this::merge);
        name(table, first);
        table.nested().forEach(this::table);
    }

    private void place(WordTable.Cell cell, WordColumns columns, Map<Integer, Area> open) {
        int column = columns.at(cell.left());
        int last = Math.max(column, columns.at(cell.right()) - 1);
        String text = cell.text().toUnicode();
        put(row, column, text.replace('\t', ' ').strip());
        if (cell.text().isChanged()) {
            changedFigures.add(grid.at(row, column));
        }
        Area above = open.remove(column);
        int first = row;
        if (above != null && above.lastRow() == row - 1 && cell.vertical() == WordTable.Vertical.FURTHER) {
            first = above.firstRow();
        } else if (above != null) {
            merge(above);
        }
        open.put(column, new Area(first, column, row, last));
    }

    private void merge(Area area) {
        if (area.firstRow() < area.lastRow() || area.firstColumn() < area.lastColumn()) {
            grid.merge(area);
        }
    }

    private void name(WordTable table, int first) {
        if (tables.size() < NAMED && !table.rows().isEmpty()) {
            String start = table.rows().get(0).cells().stream()
                    .map(cell -> cell.text().toUnicode().replaceAll("\\s+", " "))
                    .collect(Collectors.joining(" | "));
            String brief = start.length() <= LONGEST_NAME ? start : start.substring(0, LONGEST_NAME) + "…";
            tables.add("từ dòng " + (first + 1) + " là bảng mở đầu bằng “" + brief + "”");
        }
    }

    Sheet sheet() {
        return grid.sheet();
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        String where = tables.isEmpty() ? "không có bảng nào" : String.join("; ", tables);
        findings.add(Finding.info(
                "document-word",
                null,
                "Tài liệu Word được đọc thành một trang “" + NAME + "”, mỗi dòng của bảng là một dòng: " + where
                        + "."));
        if (!changedFigures.isEmpty()) {
            findings.add(Finding.error(
                    "document-changes",
                    changedFigures.get(0),
                    "Chưa rõ số liệu nào đúng: tài liệu còn chỗ sửa chưa chấp nhận (Track Changes) hoặc chữ gạch bỏ tại "
                            + places(changedFigures)
                            + ". Hãy chấp nhận hoặc từ chối mọi thay đổi (Review → Accept/Reject), xóa chữ gạch bỏ, rồi"
                            + " gửi lại."));
        } else if (!changedTexts.isEmpty()) {
            findings.add(Finding.warning(
                    "document-changes",
                    changedTexts.get(0),
                    "Phần chữ còn chỗ sửa chưa chấp nhận (Track Changes) hoặc chữ gạch bỏ tại " + places(changedTexts)
                            + "; chương trình đọc theo bản đã sửa. Hãy kiểm tra lại phần này."));
        }
        return findings;
    }

    private static String places(List<CellRef> cells) {
        String first = cells.stream().limit(NAMED).map(CellRef::cell).collect(Collectors.joining(", "));
        return cells.size() > NAMED ? first + "…" : first;
    }
}
