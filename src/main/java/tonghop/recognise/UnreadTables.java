package tonghop.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Programme;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/**
 * Sheets of figures from which none was read, in a document that is otherwise the report. Left out in silence, what they hold would count as
 * not reported.
 */
final class UnreadTables {

    private static final int MIN_ROWS = 3;

    private final Words words;

    UnreadTables(Words words) {
        this.words = words;
    }

    /**
     * An error for each visible sheet that holds rows of figures, where the programme's form of figures was not found at all; where only
     * some of its indicators are missing, for a sheet that has a row of one of them. Whatever was read, for a sheet that says that it amends
     * the figures.
     *
     * @param sheets all that may be the report's
     * @param read what was read of them; where nothing was, others say so
     */
    void find(
            List<SheetReading> sheets,
            @Nullable Programme programme,
            @Nullable Period period,
            List<FormContent> read,
            List<Finding> findings) {
        if (programme == null || read.isEmpty()) {
            return;
        }
        for (var form : programme.forms()) {
            boolean isAsked = ProgrammeFit.asked(programme, period, form.code()).isPresent();
            if (isAsked && form instanceof IndicatorForm asked) {
                findAmending(sheets, findings);
                find(sheets, asked, indicators(read, asked), findings);
            }
        }
    }

    private static Set<String> indicators(List<FormContent> read, IndicatorForm form) {
        return read.stream()
                .filter(c -> c.form().equals(form.code()))
                .filter(FormContent.Figures.class::isInstance)
                .flatMap(c -> ((FormContent.Figures) c).figures().keySet().stream())
                .collect(Collectors.toSet());
    }

    private void find(List<SheetReading> sheets, IndicatorForm form, Set<String> found, List<Finding> findings) {
        Set<Indicator> missing = new HashSet<>(form.indicators());
        missing.removeIf(i -> found.contains(i.code()));
        if (missing.isEmpty()) {
            return;
        }
        var matcher = new RowMatcher(form, words);
        Predicate<Row> isMissing = r -> r.cells().stream().anyMatch(c -> isOneOf(missing, matcher.match(null, c)));
        for (SheetReading sheet : sheets) {
            List<Row> rows = mayBeMeant(sheet) ? rowsOfFigures(sheet) : List.of();
            if (found.isEmpty() && rows.size() >= MIN_ROWS || rows.stream().anyMatch(isMissing)) {
                findings.add(unread(sheet, rows.get(0), form));
            }
        }
    }

    /** A short sheet of corrections is no form, and would be passed over. */
    private void findAmending(List<SheetReading> sheets, List<Finding> findings) {
        for (SheetReading sheet : sheets) {
            List<Row> rows = mayBeMeant(sheet) && isAmending(sheet.sheet()) ? rowsOfFigures(sheet) : List.of();
            if (!rows.isEmpty()) {
                findings.add(amending(sheet, rows.get(0)));
            }
        }
    }

    private static boolean isAmending(Sheet sheet) {
        return Amendments.isOfSheet(sheet.name())
                || sheet.rows().stream().flatMap(r -> r.cells().stream()).anyMatch(c -> Amendments.isTitle(c.text()));
    }

    private boolean mayBeMeant(SheetReading sheet) {
        return sheet.sheet().visibility() == Visibility.VISIBLE
                && sheet.forms().stream().noneMatch(f -> f.content() instanceof FormContent.Figures)
                && !words.isAside(sheet.sheet());
    }

    private static boolean isOneOf(Set<Indicator> missing, RowMatch match) {
        return match instanceof RowMatch.Matched m && missing.contains(m.indicator())
                || match instanceof RowMatch.Doubtful d && missing.containsAll(d.candidates());
    }

    /** The rows with a figure behind words, but for those of lists that were read. */
    private static List<Row> rowsOfFigures(SheetReading sheet) {
        Set<CellRef> entries = sheet.forms().stream()
                .filter(f -> f.content() instanceof FormContent.Entries)
                .flatMap(f -> ((FormContent.Entries) f.content()).entries().stream())
                .map(e -> e.at())
                .collect(Collectors.toSet());
        return sheet.sheet().rows().stream()
                .filter(r -> figure(r).isPresent())
                .filter(r -> !entries.contains(at(sheet, r.cells().get(0))))
                .toList();
    }

    private static Optional<Cell> figure(Row row) {
        boolean named = false;
        for (Cell cell : row.cells()) {
            if (named && isFigure(cell.value())) {
                return Optional.of(cell);
            }
            named |= cell.text().strip().indexOf(' ') > 0;
        }
        return Optional.empty();
    }

    private static boolean isFigure(CellValue value) {
        if (value instanceof CellValue.Number number) {
            return number.kind() != NumberKind.DATE;
        }
        return value instanceof CellValue.Text text
                && text.text().codePoints().anyMatch(Character::isDigit)
                && NumberText.read(text.text()) instanceof NumberReading.Value;
    }

    private static CellRef at(SheetReading sheet, Cell cell) {
        return CellRef.at(sheet.sheet().name(), cell.row(), cell.column());
    }

    private static Finding amending(SheetReading sheet, Row first) {
        Cell cell = figure(first).orElse(first.cells().get(0));
        return Finding.error(
                "sheet-amending",
                at(sheet, cell),
                "Trang “" + sheet.sheet().name()
                        + "” bổ sung hoặc đính chính số liệu nhưng không phải là biểu đầy đủ nên không được đọc. Hãy ghi số đúng vào biểu,"
                        + " bỏ trang này rồi gửi lại.");
    }

    private static Finding unread(SheetReading sheet, Row first, IndicatorForm form) {
        Cell cell = figure(first).orElse(first.cells().get(0));
        return Finding.error(
                "table-unread",
                at(sheet, cell),
                "Trang “" + sheet.sheet().name() + "” có số liệu nhưng không đọc được theo biểu " + form.code()
                        + ". Bảng cần có dòng tiêu đề cột với “Chỉ tiêu” và “Số liệu trong kỳ”; trang không thuộc báo cáo thì hãy bỏ đi"
                        + " rồi gửi lại.");
    }
}
