package tonghop.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/** Reads a form of figures from the tables of one sheet; a table split over pages goes on under its repeated header. */
final class FigureTables {

    private static final int MIN_ROWS = 3;
    private static final int NEAR_ROWS = 12;
    private static final int LONGEST_FIGURE = 20;

    private final IndicatorForm form;
    private final Words words;
    private final TableRows rows;
    private final FigureReader figures;
    private final PartSum parts;
    private final ColumnHeads heads;
    private final Measures measures;
    private final RivalColumns rivals;

    FigureTables(IndicatorForm form, Words words, ColumnHeads heads) {
        this.form = form;
        this.words = words;
        this.rows = new TableRows(new RowMatcher(form, words), words);
        this.figures = new FigureReader(words);
        this.parts = new PartSum(figures);
        this.heads = heads;
        this.measures = new Measures(words);
        this.rivals = new RivalColumns(words, heads);
    }

    /**
     * The form's figures on the sheet; empty if fewer than three rows of the form stand there.
     *
     * @param period the report's, or null where it is not known
     * @param boundaries first rows of other forms' tables, ascending
     * @param sums is given what {@link FormReading#sums} says
     */
    Optional<FormContent.Figures> read(
            Sheet sheet,
            @Nullable Period period,
            List<Header> headers,
            List<Integer> boundaries,
            List<Finding> findings,
            Map<String, @Nullable BigDecimal> sums) {
        var found = new RowsFound();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            int end = i + 1 < headers.size() ? headers.get(i + 1).firstRow() : Integer.MAX_VALUE;
            int boundary = boundaries.stream()
                    .filter(b -> b > header.firstRow())
                    .findFirst()
                    .orElse(end);
            Map<Row, RowMatch> rowsThere = rows.of(sheet, header, Math.min(end, boundary), period);
            readTable(sheet, period, header, rowsThere, found);
            parts.sums(sheet, header, rowsThere, sums);
            if (i > 0 && TableRows.last(rowsThere) >= 0) {
                BlockTitle.over(sheet, header, headers.get(i - 1).lastRow(), period, heads)
                        .ifPresent(row -> found.doubt(TableFindings.otherBlock(row, header, first(sheet, row))));
            }
        }
        var noticed = new ArrayList<Finding>();
        Map<String, Figure> ordered = found.inOrder(form.indicators(), noticed);
        if (ordered.size() < Math.min(MIN_ROWS, form.indicators().size())) {
            return Optional.empty();
        }
        findings.addAll(noticed);
        return Optional.of(new FormContent.Figures(form.code(), ordered));
    }

    /**
     * The rows of the header and of the form's indicators under it; empty if fewer than three stand right under it.
     *
     * @param end the next header's first row
     */
    Set<Integer> rowsUnder(Sheet sheet, Header header, int end) {
        var ours = new TreeSet<Integer>();
        rows.of(sheet, header, end).forEach((row, match) -> {
            if (match instanceof RowMatch.Matched) {
                ours.add(row.index());
            }
        });
        if (ours.headSet(header.lastRow() + NEAR_ROWS).size() < MIN_ROWS) {
            return Set.of();
        }
        IntStream.rangeClosed(header.firstRow(), header.lastRow()).forEach(ours::add);
        return ours;
    }

    private void readTable(
            Sheet sheet, @Nullable Period period, Header header, Map<Row, RowMatch> rowsThere, RowsFound found) {
        sayOwnHeads(sheet, header, found);
        if (header.values().size() != 1) {
            leaveUnread(sheet, header, rowsThere, found);
            return;
        }
        int valueColumn = header.values().get(0);
        if (header.roles().get(valueColumn) == ColumnRole.PLAN) {
            found.doubt(TableFindings.estimated(sheet, header, valueColumn));
        }
        rivals.of(sheet, header, valueColumn, rowsThere).ifPresent(found::doubt);
        String tableUnit = UnitSaid.ofTable(sheet, header, valueColumn, measures);
        NumberHabit habit = habit(rowsThere, valueColumn);
        int last = TableRows.last(rowsThere);
        rowsThere.forEach((row, match) -> {
            CellRef at = CellRef.at(sheet.name(), row.index(), valueColumn);
            if (match instanceof RowMatch.Matched m) {
                var noticed = new ArrayList<Finding>();
                UnitSaid unit = UnitSaid.of(row, header, tableUnit);
                Figure figure = figures.read(m.indicator(), cell(row, valueColumn), at, unit, habit, noticed);
                figure = parts.checked(figure, m.indicator(), sheet, row, header, noticed)
                        .withNote(RowNote.of(row, header));
                MisplacedFigure.beside(sheet, row, header, figure).ifPresent(noticed::add);
                if (isMerged(sheet, figure, row.index(), valueColumn)) {
                    noticed.add(TableFindings.merged(figure));
                }
                if (m.own() != null) {
                    noticed.add(OwnWordFindings.row(row, at, m.indicator(), m.own()));
                }
                found.add(figure, row.hidden(), noticed);
            } else if (match instanceof RowMatch.Doubtful d) {
                found.doubt(TableFindings.doubtful(sheet, row, header, d));
            } else if (row.index() < last && BlockTitle.isOther(row, header, period)) {
                found.doubt(TableFindings.otherBlock(row, header, first(sheet, row)));
            } else if (match instanceof RowMatch.Totals && cell(row, valueColumn) != null) {
                found.doubt(TableFindings.totals(row, at));
            } else if (match instanceof RowMatch.Unknown && isFigure(row, header, cell(row, valueColumn))) {
                found.unknown(TableFindings.unknown(row, header, at));
            }
        });
    }

    private void sayOwnHeads(Sheet sheet, Header header, RowsFound found) {
        header.texts().forEach((column, text) -> {
            Words.OwnHead own = words.ownHead(text);
            if (own != null) {
                CellRef at = CellRef.at(sheet.name(), header.firstRow(), column);
                found.doubt(OwnWordFindings.heading(at, own.role(), own.mapped()));
            }
        });
    }

    /** The form's rows under a header whose value column is in doubt: known to be there, their figures not read. */
    private static void leaveUnread(Sheet sheet, Header header, Map<Row, RowMatch> rowsThere, RowsFound found) {
        var ours = new ArrayList<Figure>();
        rowsThere.forEach((row, match) -> {
            if (match instanceof RowMatch.Matched m) {
                CellRef at = CellRef.at(sheet.name(), row.index(), 0);
                ours.add(new Figure(m.indicator().code(), null, at, ""));
            }
        });
        boolean isOfFigures = rowsThere.keySet().stream().anyMatch(row -> hasFigure(row, header));
        if (isOfFigures && ours.stream().map(Figure::indicator).distinct().count() >= MIN_ROWS) {
            ours.forEach(found::unread);
            found.doubt(TableFindings.valueColumnUnclear(sheet, header));
        }
    }

    /** True if a digit or “không” stands beside the row's code and name: a table of who sees to what has none. */
    private static boolean hasFigure(Row row, Header header) {
        Cell name = header.name(row);
        Cell code = header.code(row);
        return row.cells().stream()
                .filter(c -> c != name && c != code)
                .anyMatch(c -> !(c.value() instanceof CellValue.Text text)
                        || text.text().chars().anyMatch(Character::isDigit)
                        || text.text().chars().anyMatch(Character::isLetter)
                                && NumberText.read(text.text()) instanceof NumberReading.Value);
    }

    private static NumberHabit habit(Map<Row, RowMatch> rowsThere, int valueColumn) {
        var habit = new NumberHabit();
        rowsThere.forEach((row, match) -> {
            Cell cell = cell(row, valueColumn);
            if (match instanceof RowMatch.Matched m && cell != null) {
                habit.see(cell.text(), FigureReader.isCount(m.indicator()));
            }
        });
        return habit;
    }

    static @Nullable Cell cell(Row row, int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** A short text behind a name may be a figure in words; alone in its row it is one only if it reads as one. */
    private static boolean isFigure(Row row, Header header, @Nullable Cell value) {
        if (value == null) {
            return false;
        }
        if (!(value.value() instanceof CellValue.Text text)) {
            return true;
        }
        boolean labelled = header.code(row) != null || header.name(row) != null;
        return text.text().length() <= LONGEST_FIGURE
                && (labelled || !(NumberText.read(text.text()) instanceof NumberReading.NotANumber));
    }

    private static CellRef first(Sheet sheet, Row row) {
        return CellRef.at(sheet.name(), row.index(), row.cells().get(0).column());
    }

    private static boolean isMerged(Sheet sheet, Figure figure, int row, int column) {
        return figure.value() != null
                && sheet.merged().stream().anyMatch(a -> a.contains(row, column) && a.lastRow() > a.firstRow());
    }
}
