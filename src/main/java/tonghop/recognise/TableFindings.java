package tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.programme.ColumnRole;
import tonghop.text.PrintedFigure;

/** What may be wrong with a table of figures, in words for those who made it. */
final class TableFindings {

    /** What is longer in the column of codes is a name. */
    private static final int LONGEST_CODE = 8;

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

    /** @param at where the number stands */
    static Finding misplaced(Figure figure, CellRef at, String written) {
        return Finding.error(
                "figure-misplaced",
                at,
                "Chỉ tiêu " + figure.indicator() + ": ô số liệu " + figure.at().cell() + " để trống, nhưng ô "
                        + at.cell()
                        + " cùng dòng ghi số “" + written + "”. Nếu đó là số liệu của chỉ tiêu này, hãy chuyển vào ô "
                        + figure.at().cell() + "; nếu không, hãy ghi bằng chữ đó là số gì, hoặc xóa.");
    }

    static Finding hidden(List<Figure> figures) {
        return Finding.warning(
                "rows-hidden",
                figures.get(0).at(),
                "Số liệu được lấy cả ở các dòng đang bị ẩn: "
                        + figures.stream()
                                .map(f ->
                                        "ô " + f.at().cell() + " (chỉ tiêu " + f.indicator() + ": " + f.written() + ")")
                                .collect(Collectors.joining(", "))
                        + ". Hãy kiểm tra các dòng này, bỏ ẩn hoặc bỏ bộ lọc trước khi gửi.");
    }

    /** A copy behind a blank row may be what was meant. */
    static Finding hiddenCopy(Figure seen, Figure hidden) {
        String message = "Chỉ tiêu " + hidden.indicator() + " có thêm một dòng bị ẩn, ô "
                + hidden.at().cell() + " ghi “" + hidden.written() + "”; số liệu lấy theo dòng không ẩn, ô "
                + seen.at().cell() + " ghi “" + seen.written() + "”. Hãy xóa dòng bị ẩn.";
        return seen.value() == null
                ? Finding.warning("row-hidden-copy", hidden.at(), message)
                : Finding.info("row-hidden-copy", hidden.at(), message);
    }

    static Finding totals(Row row, CellRef at) {
        return Finding.info(
                "row-totals",
                at,
                "Dòng " + (row.index() + 1) + " là dòng cộng, không phải chỉ tiêu, nên không được lấy.");
    }

    /** @param doubts why a part cannot be read, if one cannot */
    static Finding notSum(Figure total, @Nullable BigDecimal sum, List<Finding> doubts) {
        String reason = doubts.isEmpty()
                ? "không bằng tổng các đơn vị ghi bên cạnh" + (sum == null ? "" : " (" + PrintedFigure.of(sum) + ")")
                : "không kiểm tra được với các đơn vị ghi bên cạnh: "
                        + doubts.get(0).message();
        return Finding.error(
                "total-not-sum",
                total.at(),
                "Ô " + total.at().cell() + " (chỉ tiêu " + total.indicator() + ") ghi “" + total.written() + "”, "
                        + reason + (doubts.isEmpty() ? ". Hãy sửa cho khớp rồi gửi lại." : ""));
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
                unclear(header) + " trong các cột: " + columns
                        + (header.parts().isEmpty()
                                ? ". Hãy đặt tên cột là “Số liệu trong kỳ”."
                                : ". Hãy ghi số liệu chung của đơn vị báo cáo vào một cột “Tổng cộng”."));
    }

    static Finding estimated(Sheet sheet, Header header, int valueColumn) {
        return Finding.warning(
                "value-estimated",
                CellRef.at(sheet.name(), header.lastRow(), valueColumn),
                "Cột " + CellRef.column(valueColumn) + " “"
                        + header.texts().getOrDefault(valueColumn, "").replace('\n', ' ')
                        + "” là số ước của kỳ báo cáo và là cột số liệu duy nhất, nên được lấy. Khi có số chính thức khác với số ước, hãy gửi lại.");
    }

    static Finding rival(Sheet sheet, Header header, int valueColumn, int rival) {
        String other = header.texts().getOrDefault(rival, "");
        return Finding.error(
                "value-column-unclear",
                CellRef.at(sheet.name(), header.lastRow(), rival),
                "Cột " + CellRef.column(rival)
                        + (other.isEmpty() ? " (không có tên)" : " “" + other.replace('\n', ' ') + "”")
                        + " cũng có số liệu như cột " + CellRef.column(valueColumn) + " “"
                        + header.texts().getOrDefault(valueColumn, "").replace('\n', ' ')
                        + "”, chưa rõ cột nào là số liệu của kỳ báo cáo. Hãy ghi ở đầu cột " + CellRef.column(rival)
                        + " đó là số liệu gì (kế hoạch, kỳ trước, so sánh), hoặc xóa cột không dùng.");
    }

    private static String unclear(Header header) {
        if (!header.values().isEmpty()) {
            return "Có nhiều cột có thể là số liệu của kỳ báo cáo";
        }
        return header.parts().isEmpty()
                ? "Không xác định được cột số liệu của kỳ báo cáo"
                : "Chỉ có cột của từng đơn vị, không có cột tổng của đơn vị báo cáo,";
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

    /** A figure in a row that is none of the form's; of a row without a name, or with one that amends, it may be another row's. */
    static Finding unknown(Row row, Header header, CellRef at) {
        Cell name = header.name(row);
        Cell code = header.code(row);
        boolean unnamed = (name == null || name.text().isBlank())
                && (code == null || code.text().length() <= LONGEST_CODE);
        if (unnamed) {
            return Finding.error(
                    "row-unnamed",
                    at,
                    "Dòng " + (row.index() + 1)
                            + " có số liệu nhưng không có tên chỉ tiêu, có thể thuộc chỉ tiêu của dòng trên."
                            + " Mỗi chỉ tiêu chỉ có một dòng, một số: hãy ghi số chung vào dòng của chỉ tiêu và bỏ dòng này.");
        }
        if (name != null && Amendments.isOfRow(name.text())) {
            return Finding.error(
                    "row-amending",
                    at,
                    "Dòng " + (row.index() + 1) + " (“" + label(row, header)
                            + "”) bổ sung hoặc đính chính số liệu của chỉ tiêu khác, không được đọc. Hãy ghi số đúng vào dòng của chỉ tiêu"
                            + " và bỏ dòng này.");
        }
        return Finding.error(
                "row-unknown",
                at,
                "Dòng " + (row.index() + 1) + " (“" + label(row, header)
                        + "”) có số liệu nhưng không có trong biểu mẫu. Hãy dùng đúng tên chỉ tiêu của biểu mẫu, hoặc bỏ dòng này.");
    }

    static String label(Row row, Header header) {
        Cell name = header.name(row);
        String text = name == null ? row.cells().get(0).text() : name.text();
        return text.length() <= 80 ? text : text.substring(0, 77) + "…";
    }
}
