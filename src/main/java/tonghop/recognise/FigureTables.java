package tonghop.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.programme.ColumnRole;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;

/** Reads a form of figures from the tables of one sheet; a table split over pages goes on under its repeated header. */
final class FigureTables {

    private static final int MIN_ROWS = 3;
    private static final int LONGEST_FIGURE = 20;
    private static final int LONGEST_BLOCK_TITLE = 40;

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
     * @param period the report's, or null where it is not known
     * @param boundaries first rows of other forms' tables, ascending
     */
    Optional<FormContent.Figures> read(
            Sheet sheet,
            @Nullable Period period,
            List<Header> headers,
            List<Integer> boundaries,
            List<Finding> findings) {
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
            readTable(sheet, period, header, Math.min(end, boundary), found, doubts, unknown);
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
            @Nullable Period period,
            Header header,
            int end,
            Map<String, Figure> found,
            List<Finding> doubts,
            List<Finding> unknown) {
        if (header.values().size() != 1) {
            if (isOurs(sheet, header, end)) {
                found.putAll(unread(sheet, header, end));
                doubts.add(TableFindings.valueColumnUnclear(sheet, header));
            }
            return;
        }
        int valueColumn = header.values().get(0);
        String tableUnit = UnitSaid.ofTable(sheet, header, valueColumn, words);
        Map<Row, RowMatch> rowsThere = matches(sheet, header, end);
        int last = lastOurs(rowsThere);
        for (Map.Entry<Row, RowMatch> entry : rowsThere.entrySet()) {
            Row row = entry.getKey();
            CellRef at = CellRef.at(sheet.name(), row.index(), valueColumn);
            if (entry.getValue() instanceof RowMatch.Matched m) {
                Figure figure = figures.read(
                        m.indicator(), cell(row, valueColumn), at, UnitSaid.of(row, header, tableUnit), doubts);
                if (isMerged(sheet, figure, row.index(), valueColumn)) {
                    doubts.add(TableFindings.merged(figure));
                }
                add(figure, found, doubts);
            } else if (entry.getValue() instanceof RowMatch.Doubtful d) {
                doubts.add(TableFindings.doubtful(sheet, row, header, d));
            } else if (row.index() < last && isOtherBlock(row, header, period)) {
                doubts.add(TableFindings.otherBlock(row, header, first(sheet, row)));
            } else if (entry.getValue() instanceof RowMatch.Unknown) {
                if (row.index() > last && isEnding(row)) {
                    break;
                }
                if (isFigure(cell(row, valueColumn))) {
                    unknown.add(TableFindings.unknown(row, header, at));
                }
            }
        }
    }

    private Map<Row, RowMatch> matches(Sheet sheet, Header header, int end) {
        var matches = new LinkedHashMap<Row, RowMatch>();
        for (Row row : sheet.rows()) {
            if (row.index() > header.lastRow() && row.index() < end && !isColumnNumbers(row, header)) {
                matches.put(row, match(row, header));
            }
        }
        return matches;
    }

    /** The table goes on as far as the form's rows do: a remark in it may begin like a signature. */
    private static int lastOurs(Map<Row, RowMatch> rowsThere) {
        return rowsThere.entrySet().stream()
                .filter(e -> e.getValue() instanceof RowMatch.Matched || e.getValue() instanceof RowMatch.Doubtful)
                .mapToInt(e -> e.getKey().index())
                .max()
                .orElse(-1);
    }

    private static boolean isFigure(@Nullable Cell value) {
        return value != null
                && !(value.value() instanceof CellValue.Text t && t.text().length() > LONGEST_FIGURE);
    }

    private static CellRef first(Sheet sheet, Row row) {
        return CellRef.at(sheet.name(), row.index(), row.cells().get(0).column());
    }

    /** A title between the rows that names another year or period than the report's. */
    private static boolean isOtherBlock(Row row, Header header, @Nullable Period period) {
        String label = TableFindings.label(row, header);
        return period != null
                && row.cells().size() == 1
                && label.length() <= LONGEST_BLOCK_TITLE
                && HeaderFinder.isOther(PeriodText.of(label), period);
    }

    private static boolean isMerged(Sheet sheet, Figure figure, int row, int column) {
        return figure.value() != null
                && sheet.merged().stream().anyMatch(a -> a.contains(row, column) && a.lastRow() > a.firstRow());
    }

    private RowMatch match(Row row, Header header) {
        Cell code = header.column(ColumnRole.CODE).map(c -> cell(row, c)).orElse(null);
        Cell name = header.column(ColumnRole.NAME).map(c -> cell(row, c)).orElse(null);
        return rows.match(code, name);
    }

    static @Nullable Cell cell(Row row, int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
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
            doubts.add(TableFindings.repeated(earlier, figure));
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
                && row.cells().size() >= 2
                && row.cells().stream().allMatch(c -> columnNumber(c.value()));
    }

    private boolean columnNumber(CellValue value) {
        if (value instanceof CellValue.Number number) {
            return number.value().scale() <= 0 && number.value().intValue() < 30;
        }
        return value instanceof CellValue.Text text
                && text.text().strip().matches("\\(?\\s*(?:[A-Za-zĐđ]|\\d{1,2})\\s*\\)?(?:\\s*=.*)?");
    }
}
