package tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import tonghop.workbook.Landmarks.Place;

/**
 * A workbook in the making: sheets are added one after another, each written from top to bottom, so that a large one
 * needs no large memory. The same calls give the same bytes.
 */
final class Book implements Closeable {

    private static final int ROWS_IN_MEMORY = 100;

    private final SharedTexts texts = new SharedTexts();
    private final RowQueue rows = new RowQueue();
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY) {
        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new SheetXml(texts, rows);
        }
    };
    private final Styles styles = new Styles(workbook.getXSSFWorkbook());
    private final SheetNames names = new SheetNames();
    private final Landmarks landmarks = new Landmarks();
    private final List<SheetWriter> writers = new ArrayList<>();
    private final Map<String, SheetLinks> links = new LinkedHashMap<>();

    /**
     * @param subject what it is about, as the program that shows files names it
     * @param office whose document it is
     * @param at stands for the time of making, which would differ from run to run
     */
    Book(String title, String subject, String office, Instant at) {
        var properties = workbook.getXSSFWorkbook().getProperties();
        var core = properties.getCoreProperties();
        core.setTitle(CellText.clean(title));
        core.setSubjectProperty(CellText.clean(subject));
        core.setCreator(CellText.clean(office));
        core.setLastModifiedByUser(CellText.clean(office));
        core.setCreated(Optional.of(Date.from(at)));
        core.setModified(Optional.of(Date.from(at)));
        properties.getExtendedProperties().setApplication("TongHop");
        properties.getExtendedProperties().setCompany(CellText.clean(office));
    }

    /**
     * Adds a sheet.
     *
     * @param widths of its columns, in digits of the body type
     */
    SheetWriter sheet(String title, double... widths) {
        int index = workbook.getNumberOfSheets();
        var sheet = workbook.createSheet(names.name(title));
        PageLayout.apply(sheet, workbook.getXSSFWorkbook().getSheetAt(index), index == 0);
        var linked = links.computeIfAbsent(sheet.getSheetName(), name -> new SheetLinks());
        var writer = new SheetWriter(sheet, styles, linked, landmarks, widths);
        writers.add(writer);
        return writer;
    }

    /** As {@link #sheet}, for one with which a document begins that is printed by itself: its pages count from 1. */
    SheetWriter frontSheet(String title, double... widths) {
        var sheet = sheet(title, widths);
        PageLayout.beginDocument(sheet.sheet(), workbook.getXSSFWorkbook().getSheet(sheet.name()));
        return sheet;
    }

    /** Names a cell, so that formulas of other workbooks find it wherever it moves. */
    void name(String name, Place cell) {
        var named = workbook.getXSSFWorkbook().createName();
        named.setNameName(name);
        named.setRefersToFormula(cell.absolute());
    }

    /**
     * Draws a chart.
     *
     * @param over the cells that it covers
     * @param firstRow of the table of its figures, from 0
     */
    void chart(String sheet, CellRangeAddress over, Plot plot, int firstRow) {
        new PlotDrawing(plot, sheet, firstRow).draw(workbook.getXSSFWorkbook().getSheet(sheet), over);
    }

    /** Lets a click on one cell, of any sheet so far, lead to another. */
    void link(Place from, Place to) {
        Objects.requireNonNull(links.get(from.sheet())).add(from, to);
    }

    /** What the sheets so far marked. */
    Landmarks landmarks() {
        return landmarks;
    }

    /** As {@link #sheet}, for what only the workbook's own formulas read. */
    SheetWriter hiddenSheet(String title, double... widths) {
        var sheet = sheet(title, widths);
        workbook.setSheetHidden(workbook.getNumberOfSheets() - 1, true);
        return sheet;
    }

    /** Writes the workbook; the stream stays open. */
    void save(OutputStream out) throws IOException {
        for (int i = 0; i < writers.size(); i++) {
            // A reader that goes by what the sheet says of its size would see one cell only: the rows are not in POI's
            // sheet.
            workbook.getXSSFWorkbook()
                    .getSheetAt(i)
                    .setDimensionOverride(writers.get(i).dimension());
            if (writers.get(i).printsOnlyColumns()) {
                var printed = writers.get(i).dimension();
                workbook.setPrintArea(i, 0, printed.getLastColumn(), 0, printed.getLastRow());
            }
        }
        var parts = new ByteArrayOutputStream();
        workbook.getXSSFWorkbook().write(parts);
        var sheets = new SheetParts(workbook, links, texts);
        rows.finish();
        TimelessZip.copy(parts.toByteArray(), sheets, out);
    }

    /** POI's own close writes the package once more, to a stream that nobody reads. */
    @Override
    public void close() {
        rows.close();
        workbook.dispose();
        workbook.getXSSFWorkbook().getPackage().revert();
    }
}
