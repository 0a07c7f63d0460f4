package tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes a review into an .xls, whose macros and other streams stay. */
final class XlsAnnotation {

    private static final String STREAM = InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.get(0);

    /** The number of its telephones, as the record has it. */
    private static final short VIETNAM = 84;

    private XlsAnnotation() {}

    static byte[] of(byte[] xls, Review review) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(xls));
                var book = new HSSFWorkbook(files.getRoot(), true)) {
            prepare(book.getInternalWorkbook());
            Sheet list = new AnnotatedBook(book).write(review);
            int index = book.getSheetIndex(list);
            boolean isNew = index > 0 && index == book.getNumberOfSheets() - 1;
            for (Sheet sheet : book) {
                sheet.setSelected(sheet == list);
            }
            book.setActiveSheet(index);
            book.setFirstVisibleTab(index);
            var written = new ByteArrayOutputStream();
            book.write(written);
            return isNew ? listFirst(written.toByteArray()) : written.toByteArray();
        }
    }

    /**
     * POI puts the workbook's record of drawings, without which there are no comments, behind that of its country; where there is none,
     * before the workbook's beginning, and no program opens that. Some writers, xlwt among them, write none.
     */
    private static void prepare(InternalWorkbook book) {
        var records = book.getWorkbookRecordList();
        if (records.getRecords().stream().noneMatch(CountryRecord.class::isInstance)) {
            var country = new CountryRecord();
            country.setDefaultCountry(VIETNAM);
            country.setCurrentCountry(VIETNAM);
            records.add(records.getBspos() + 1, country);
        }
    }

    private static byte[] listFirst(byte[] xls) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            byte[] stream;
            try (var in =
                    new DocumentInputStream((DocumentEntry) files.getRoot().getEntry(STREAM))) {
                stream = in.readAllBytes();
            }
            XlsSheetOrder.lastFirst(stream);
            files.createOrUpdateDocument(new ByteArrayInputStream(stream), STREAM);
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
