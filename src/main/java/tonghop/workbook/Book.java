package tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A workbook in the making: sheets are added one after another, each written from top to bottom, so that a large one
 * needs no large memory. The same calls give the same bytes.
 */
final class Book implements Closeable {

    private static final int ROWS_IN_MEMORY = 100;
    /** Saves a sixth of the time that a workbook takes, for a seventh more bytes than at the usual level. */
    private static final int DEFLATE_LEVEL = 3;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY) {
        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(DEFLATE_LEVEL);
            return zip;
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new SheetXml();
        }
    };
    private final Styles styles = new Styles(workbook.getXSSFWorkbook());
    private final SheetNames names = new SheetNames();

    /** @param at stands for the time of making, which would differ from run to run */
    Book(String title, String author, Instant at) {
        var properties = workbook.getXSSFWorkbook().getProperties();
        var core = properties.getCoreProperties();
        core.setTitle(CellText.clean(title));
        core.setCreator(CellText.clean(author));
        core.setLastModifiedByUser(CellText.clean(author));
        core.setCreated(Optional.of(Date.from(at)));
        core.setModified(Optional.of(Date.from(at)));
        properties.getExtendedProperties().setApplication("TongHop");
    }

    /**
     * Adds a sheet.
     *
     * @param widths of its columns, in digits of the body type
     */
    SheetWriter sheet(String title, double... widths) {
        var sheet = workbook.createSheet(names.name(title));
        int index = workbook.getNumberOfSheets() - 1;
        PageLayout.apply(sheet, workbook.getXSSFWorkbook().getSheetAt(index), index == 0);
        return new SheetWriter(sheet, styles, widths);
    }

    /** As {@link #sheet}, for what only the workbook's own formulas read. */
    SheetWriter hiddenSheet(String title, double... widths) {
        var sheet = sheet(title, widths);
        workbook.setSheetHidden(workbook.getNumberOfSheets() - 1, true);
        return sheet;
    }

    /** Writes the workbook; the stream stays open. */
    void save(OutputStream out) throws IOException {
        var zip = new ByteArrayOutputStream();
        workbook.write(zip);
        TimelessZip.copy(zip.toByteArray(), out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
