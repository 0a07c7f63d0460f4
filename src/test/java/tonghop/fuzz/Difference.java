package tonghop.fuzz;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.pipeline.reading.Preview;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/**
 * Holds what was counted of an altered file against what was counted of the good one. A figure may differ only where a second reader, POI's
 * own model, finds that very value in that very cell of the altered file.
 */
final class Difference {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A spreadsheet keeps fifteen digits; the last may be rounded in two ways. */
    private static final MathContext SHOWN = new MathContext(14);

    private final byte[] altered;
    private final Map<String, BigDecimal> before = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private @Nullable Workbook book;

    private Difference(byte[] altered) {
        this.altered = altered;
    }

    /** What was counted and does not stand there, a sentence each; empty where nothing was counted, and for what is no workbook of Excel. */
    static List<String> of(GoodFile good, byte[] altered, List<Preview.Result> read) {
        if (!good.name().matches(".*\\.xlsx?")) {
            return List.of();
        }
        var difference = new Difference(altered);
        good.read().forEach(result -> figures(result).forEach(f -> difference.before.put(place(f), f.value())));
        read.stream().filter(result -> result.line().verdict().counts()).forEach(difference::examine);
        return difference.wrong;
    }

    private static List<Figure> figures(Preview.Result result) {
        var figures = new ArrayList<Figure>();
        for (FormContent content : result.report().forms()) {
            if (content instanceof FormContent.Figures form) {
                form.figures().values().stream().filter(f -> f.value() != null).forEach(figures::add);
            }
        }
        return figures;
    }

    /** A workbook may hold the reports of several units. */
    private static String place(Figure figure) {
        return figure.at().sheet() + "/" + figure.indicator();
    }

    private void examine(Preview.Result result) {
        for (Figure figure : figures(result)) {
            BigDecimal same = before.get(place(figure));
            boolean isAsBefore = same != null && same.compareTo(figure.value()) == 0;
            if (!isAsBefore && !stands(figure)) {
                wrong.add(figure.indicator() + " at " + figure.at().cell() + " is counted as " + figure.value());
            }
        }
    }

    private boolean stands(Figure figure) {
        BigDecimal there = value(figure.at());
        BigDecimal counted = figure.value();
        return there != null
                && (there.compareTo(counted) == 0 || there.multiply(HUNDRED).compareTo(counted) == 0);
    }

    private static boolean isAlike(BigDecimal one, BigDecimal other) {
        return one.round(SHOWN).compareTo(other.round(SHOWN)) == 0;
    }

    private @Nullable BigDecimal value(CellRef at) {
        try {
            if (book == null) {
                book = WorkbookFactory.create(new ByteArrayInputStream(altered));
            }
            Sheet sheet = book.getSheet(at.sheet());
            var address = new CellAddress(at.cell());
            return sheet == null || sheet.getRow(address.getRow()) == null
                    ? null
                    : value(sheet.getRow(address.getRow()).getCell(address.getColumn()));
        } catch (Exception e) {
            // A file that the second reader does not open confirms nothing.
            return null;
        }
    }

    private static @Nullable BigDecimal value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            return BigDecimal.valueOf(cell.getNumericCellValue());
        }
        return type == CellType.STRING && NumberText.read(cell.getStringCellValue()) instanceof NumberReading.Value text
                ? text.value()
                : null;
    }
}
