package tonghop.recognise;

import java.util.stream.Collectors;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.programme.ColumnRole;

/** What may be wrong with a table of figures, in words for those who made it. */
final class TableFindings {

    private TableFindings() {}

    static Finding repeated(Figure earlier, Figure figure) {
        return Finding.error(
                "row-repeated",
                figure.at(),
                "Chỉ tiêu " + figure.indicator() + " có ở hai dòng với số khác nhau: ô "
                        + earlier.at().cell()
                        + " ghi “" + earlier.written() + "”, ô "
                        + figure.at().cell() + " ghi “" + figure.written()
                        + "”. Hãy chỉ giữ một dòng.");
    }

    static Finding merged(Figure figure) {
        return Finding.error(
                "figure-merged",
                figure.at(),
                "Ô " + figure.at().cell() + " được gộp với các dòng dưới, chưa rõ số “" + figure.written()
                        + "” là của chỉ tiêu nào. Hãy bỏ gộp ô và ghi số cho từng dòng.");
    }

    static Finding otherBlock(Row row, Header header, CellRef at) {
        return Finding.error(
                "block-of-other-period",
                at,
                "Các dòng dưới “" + label(row, header)
                        + "” là số liệu của kỳ khác với kỳ báo cáo. Hãy chỉ gửi số liệu của" + " kỳ báo cáo.");
    }

    static Finding valueColumnUnclear(Sheet sheet, Header header) {
        String columns = header.texts().entrySet().stream()
                .map(e -> CellRef.column(e.getKey()) + " “" + e.getValue().replace('\n', ' ') + "”")
                .collect(Collectors.joining(", "));
        CellRef at = CellRef.at(
                sheet.name(),
                header.firstRow(),
                header.values().isEmpty() ? 0 : header.values().get(0));
        return Finding.error(
                "value-column-unclear",
                at,
                (header.values().isEmpty()
                                ? "Không xác định được cột số liệu của kỳ báo cáo"
                                : "Có nhiều cột có thể là số liệu của kỳ báo cáo")
                        + " trong các cột: " + columns + ". Hãy đặt tên cột là “Số liệu trong kỳ”.");
    }

    static Finding doubtful(Sheet sheet, Row row, Header header, RowMatch.Doubtful doubt) {
        int column = header.column(ColumnRole.NAME).orElse(0);
        String candidates = doubt.candidates().stream()
                .map(i -> i.code() + " “" + i.name() + "”")
                .collect(Collectors.joining(" hay "));
        return Finding.error(
                "row-unclear",
                CellRef.at(sheet.name(), row.index(), column),
                "Dòng " + (row.index() + 1) + " (“" + label(row, header) + "”) chưa rõ là chỉ tiêu nào: " + candidates
                        + "? Mã và tên chỉ tiêu phải khớp với biểu mẫu.");
    }

    static Finding unknown(Row row, Header header, CellRef at) {
        return Finding.error(
                "row-unknown",
                at,
                "Dòng " + (row.index() + 1) + " (“" + label(row, header)
                        + "”) có số liệu nhưng không có trong biểu mẫu. Hãy dùng đúng tên chỉ tiêu của biểu mẫu, hoặc bỏ dòng này.");
    }

    static String label(Row row, Header header) {
        Cell name = header.column(ColumnRole.NAME)
                .map(c -> FigureTables.cell(row, c))
                .orElse(null);
        String text = name == null ? row.cells().get(0).text() : name.text();
        return text.length() <= 80 ? text : text.substring(0, 77) + "…";
    }
}
