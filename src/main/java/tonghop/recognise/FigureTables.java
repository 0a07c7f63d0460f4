package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.programme.ColumnRole;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;

/** Reads a form of figures from the tables of one sheet; a table split over pages goes on under its repeated header. */
final class FigureTables {

    private static final int MIN_ROWS = 3;

    private final IndicatorForm form;
    private final Words words;
    private final RowMatcher rows;
    private final FigureReader figures;

    FigureTables(IndicatorForm form, Words words) {
        this.form = form;
        this.words = words;
        this.rows = new RowMatcher(form, words);
        this.figures = new FigureReader(words);
    }

    /**
     * The form's figures on the sheet; empty if fewer than three rows of the form stand there.
     *
     * @param boundaries first rows of other forms' tables, ascending
     */
    Optional<FormContent.Figures> read(
            Sheet sheet, List<Header> headers, List<Integer> boundaries, List<Finding> findings) {
        var found = new LinkedHashMap<String, Figure>();
        var doubts = new ArrayList<Finding>();
        var unknown = new ArrayList<Finding>();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            int end = i + 1 < headers.size() ? headers.get(i + 1).firstRow() : Integer.MAX_VALUE;
            int boundary = boundaries.stream()
                    .filter(b -> b > header.firstRow())
                    .findFirst()
                    .orElse(end);
            readTable(sheet, header, Math.min(end, boundary), found, doubts, unknown);
        }
        if (found.size() < Math.min(MIN_ROWS, form.indicators().size())) {
            return Optional.empty();
        }
        findings.addAll(doubts);
        boolean complete = found.size() == form.indicators().size();
        unknown.stream()
                .map(f -> complete ? Finding.info(f.code(), f.at(), f.message()) : f)
                .forEach(findings::add);
        var ordered = new LinkedHashMap<String, Figure>();
        for (Indicator indicator : form.indicators()) {
            Optional.ofNullable(found.get(indicator.code())).ifPresent(f -> ordered.put(indicator.code(), f));
        }
        return Optional.of(new FormContent.Figures(form.code(), ordered));
    }

    private void readTable(
            Sheet sheet,
            Header header,
            int end,
            Map<String, Figure> found,
            List<Finding> doubts,
            List<Finding> unknown) {
        if (header.values().size() != 1) {
            if (isOurs(sheet, header, end)) {
                found.putAll(unread(sheet, header, end));
                doubts.add(valueColumnUnclear(sheet, header));
            }
            return;
        }
        int valueColumn = header.values().get(0);
        for (Row row : sheet.rows()) {
            if (row.index() <= header.lastRow() || isColumnNumbers(row, header)) {
                continue;
            }
            if (row.index() >= end) {
                break;
            }
            RowMatch match = match(row, header);
            Cell value = cell(row, valueColumn);
            CellRef at = CellRef.at(sheet.name(), row.index(), valueColumn);
            if (match instanceof RowMatch.Matched m) {
                String unit = header.column(ColumnRole.UNIT)
                        .map(c -> cell(row, c))
                        .map(Cell::text)
                        .orElse("");
                add(figures.read(m.indicator(), value, at, unit, doubts), found, doubts);
            } else if (match instanceof RowMatch.Doubtful d) {
                doubts.add(doubtful(sheet, row, header, d));
            } else if (match instanceof RowMatch.Unknown) {
                if (isEnding(row)) {
                    break;
                }
                if (value != null
                        && !(value.value() instanceof CellValue.Text t
                                && t.text().length() > 20)) {
                    unknown.add(unknownRow(row, header, at));
                }
            }
        }
    }

    private RowMatch match(Row row, Header header) {
        Cell code = header.column(ColumnRole.CODE).map(c -> cell(row, c)).orElse(null);
        Cell name = header.column(ColumnRole.NAME).map(c -> cell(row, c)).orElse(null);
        return rows.match(code, name);
    }

    private static @Nullable Cell cell(Row row, int column) {
        return row.cells().stream()
                .filter(c -> c.column() == column)
                .findFirst()
                .orElse(null);
    }

    private boolean isOurs(Sheet sheet, Header header, int end) {
        return unread(sheet, header, end).size() >= MIN_ROWS;
    }

    /** The form's rows under a header whose value column is in doubt: known to be there, their figures not read. */
    private Map<String, Figure> unread(Sheet sheet, Header header, int end) {
        var rowsThere = new LinkedHashMap<String, Figure>();
        for (Row row : sheet.rows()) {
            if (row.index() > header.lastRow()
                    && row.index() < end
                    && match(row, header) instanceof RowMatch.Matched m) {
                String code = m.indicator().code();
                rowsThere.put(code, new Figure(code, null, CellRef.at(sheet.name(), row.index(), 0), ""));
            }
        }
        return rowsThere;
    }

    private static void add(Figure figure, Map<String, Figure> found, List<Finding> doubts) {
        Figure earlier = found.putIfAbsent(figure.indicator(), figure);
        if (earlier == null || earlier.value() == null && figure.value() == null) {
            return;
        }
        boolean same = earlier.value() != null
                && figure.value() != null
                && earlier.value().compareTo(Objects.requireNonNull(figure.value())) == 0;
        if (!same) {
            doubts.add(Finding.error(
                    "row-repeated",
                    figure.at(),
                    "Chỉ tiêu " + figure.indicator() + " có ở hai dòng với số khác nhau: ô "
                            + earlier.at().cell()
                            + " ghi “" + earlier.written() + "”, ô "
                            + figure.at().cell() + " ghi “" + figure.written()
                            + "”. Hãy chỉ giữ một dòng."));
        }
    }

    private boolean isEnding(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(t -> !t.isEmpty())
                .anyMatch(t -> Words.startsWithAny(words.expanded(t), words.endings));
    }

    /** The row “A B 1 2 3” or “(1) (2) (3)” that numbers the columns. */
    private boolean isColumnNumbers(Row row, Header header) {
        return row.index() <= header.lastRow() + 2
                && row.cells().size() >= 3
                && row.cells().stream().allMatch(c -> columnNumber(c.value()));
    }

    private boolean columnNumber(CellValue value) {
        if (value instanceof CellValue.Number number) {
            return number.value().scale() <= 0 && number.value().intValue() < 30;
        }
        return value instanceof CellValue.Text text
                && text.text().strip().matches("\\(?\\s*(?:[A-Za-zĐđ]|\\d{1,2})\\s*\\)?(?:\\s*=.*)?");
    }

    private Finding valueColumnUnclear(Sheet sheet, Header header) {
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

    private Finding doubtful(Sheet sheet, Row row, Header header, RowMatch.Doubtful doubt) {
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

    private Finding unknownRow(Row row, Header header, CellRef at) {
        return Finding.error(
                "row-unknown",
                at,
                "Dòng " + (row.index() + 1) + " (“" + label(row, header)
                        + "”) có số liệu nhưng không có trong biểu mẫu. Hãy dùng đúng tên chỉ tiêu của biểu mẫu, hoặc bỏ dòng này.");
    }

    private static String label(Row row, Header header) {
        Cell name = header.column(ColumnRole.NAME).map(c -> cell(row, c)).orElse(null);
        String text = name == null ? row.cells().get(0).text() : name.text();
        return text.length() <= 80 ? text : text.substring(0, 77) + "…";
    }
}
