package tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a review into an .xlsx or .xlsm: every part of the package that the review does not concern keeps its bytes. */
final class XlsxAnnotation {

    private final PackageParts parts;
    private final XSSFWorkbook book;
    private final Set<String> changed = new HashSet<>();

    private XlsxAnnotation(PackageParts parts, XSSFWorkbook book) {
        this.parts = parts;
        this.book = book;
    }

    /** @throws IOException where the workbook cannot be opened, or holds sheets that POI does not keep in their order */
    static byte[] of(PackageParts parts, Review review) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(parts.packed()))) {
            if (book.getNumberOfSheets() != book.getCTWorkbook().getSheets().sizeOfSheetArray()) {
                throw new IOException("sheets of a kind that is not known");
            }
            return new XlsxAnnotation(parts, book).write(review);
        }
    }

    private byte[] write(Review review) throws IOException {
        var annotated = new AnnotatedBook(book);
        Sheet list = annotated.write(review);
        toFront(list);
        change(book.getPackagePart());
        change(book.getStylesSource().getPackagePart());
        change(book.getSharedStringSource().getPackagePart());
        change((XSSFSheet) list);
        annotated.touched().forEach(sheet -> change((XSSFSheet) sheet));
        changed.add("[Content_Types].xml");
        changed.add("_rels/.rels");
        var written = new ByteArrayOutputStream();
        book.write(written);
        return parts.packed(written.toByteArray(), changed);
    }

    /** The list is what opens; were another sheet chosen with it, whatever is typed would go into both. */
    private void toFront(Sheet list) {
        book.setSheetOrder(list.getSheetName(), 0);
        if (book.getCTWorkbook().getBookViews() == null) {
            book.getCTWorkbook().addNewBookViews().addNewWorkbookView();
        }
        book.setActiveSheet(0);
        book.setFirstVisibleTab(0);
        for (Sheet sheet : book) {
            if (sheet != list && sheet.isSelected()) {
                sheet.setSelected(false);
                change((XSSFSheet) sheet);
            }
        }
        list.setSelected(true);
    }

    private void change(XSSFSheet sheet) {
        change(sheet.getPackagePart());
        Collection<POIXMLDocumentPart> others = sheet.getRelations();
        others.stream()
                .filter(p -> p instanceof CommentsTable || p instanceof XSSFVMLDrawing)
                .forEach(p -> change(p.getPackagePart()));
    }

    private void change(PackagePart part) {
        changed.add(part.getPartName().getName().substring(1));
        changed.add(PackagingURIHelper.getRelationshipPartName(part.getPartName())
                .getName()
                .substring(1));
    }
}
