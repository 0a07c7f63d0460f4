package tonghop.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.document.DocumentReader;
import tonghop.document.Limits;
import tonghop.document.ReadResult;

/**
 * A document with what is to be looked at again: the sender's own workbook, its cells coloured and commented, and a list of
 * them as its first sheet. Of any other document, and of a workbook that is too large or cannot be written again safely, the
 * list alone, as a workbook of its own. The same document and review give the same bytes.
 */
public final class AnnotatedCopy {

    /** What the sender's own workbook may weigh; the list goes back in place of a heavier one. */
    static final int MOST_BYTES = 10 << 20;

    /** Rows and cells of the sender's own workbook, blank ones included. */
    static final int MOST_CELLS = 100_000;

    private static final String NAME_END = " - cần xem lại";
    private static final List<String> HOW = List.of(
            "Hãy sửa các điểm dưới đây trong tệp báo cáo của đơn vị rồi gửi lại chính tệp đó; danh sách này không phải là báo cáo.");

    private final String extension;
    private final byte[] bytes;
    private final boolean isSendersOwn;
    private final String file;

    private AnnotatedCopy(String file, String extension, byte[] bytes, boolean isSendersOwn) {
        this.file = file;
        this.extension = extension;
        this.bytes = bytes;
        this.isSendersOwn = isSendersOwn;
    }

    /**
     * @param document whose bytes decide what it is, never its name
     * @throws IOException where the disk does not give the document's bytes
     */
    public static AnnotatedCopy of(Path document, Review review) throws IOException {
        return of(document, review, false);
    }

    /** As {@link #of}, but the list alone where something in the workbook acts: that is not sent on in the office's name. */
    public static AnnotatedCopy toSend(Path document, Review review) throws IOException {
        return of(document, review, true);
    }

    private static AnnotatedCopy of(Path document, Review review, boolean isSent) throws IOException {
        if (Files.size(document) <= MOST_BYTES) {
            byte[] bytes = Files.readAllBytes(document);
            if (new DocumentReader(limits()).read(document, review.file()) instanceof ReadResult.Read) {
                Optional<AnnotatedCopy> own = own(bytes, review, isSent);
                if (own.isPresent()) {
                    return own.get();
                }
            }
        }
        return new AnnotatedCopy(review.file(), ".xlsx", list(review), false);
    }

    /** As the reader's own, but for what POI would hold in memory as a whole. */
    private static Limits limits() {
        Limits all = Limits.defaults();
        return new Limits(
                MOST_BYTES,
                all.plainBytes(),
                all.tags(),
                all.entries(),
                PackageParts.MOST_XML + PackageParts.MOST_OTHER,
                PackageParts.MOST_XML + PackageParts.MOST_OTHER,
                all.tokenBytes(),
                all.depth(),
                all.sheets(),
                MOST_CELLS,
                MOST_CELLS,
                all.mergedAreas(),
                all.sharedStrings(),
                all.styles(),
                all.textLength(),
                all.textTotal(),
                Duration.ofSeconds(8));
    }

    private static Optional<AnnotatedCopy> own(byte[] bytes, Review review, boolean isSent) {
        try {
            FileMagic magic = FileMagic.valueOf(bytes);
            if (magic == FileMagic.OLE2 && !(isSent && ActiveContent.inXls(bytes))) {
                return Optional.of(new AnnotatedCopy(review.file(), ".xls", XlsAnnotation.of(bytes, review), true));
            }
            if (magic == FileMagic.OOXML) {
                PackageParts parts = PackageParts.of(bytes);
                Optional<String> extension = extension(parts.contentTypes());
                if (extension.isPresent() && !(isSent && ActiveContent.in(parts))) {
                    byte[] annotated = XlsxAnnotation.of(parts, review);
                    return Optional.of(new AnnotatedCopy(review.file(), extension.get(), annotated, true));
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI's own surprise at what it does not know; what it throws is not documented.
            System.getLogger(AnnotatedCopy.class.getName()).log(Level.DEBUG, "not annotated", e);
        }
        return Optional.empty();
    }

    private static Optional<String> extension(String contentTypes) {
        if (contentTypes.contains("application/vnd.ms-excel.sheet.macroEnabled.main+xml")) {
            return Optional.of(".xlsm");
        }
        return contentTypes.contains("spreadsheetml.sheet.main+xml") ? Optional.of(".xlsx") : Optional.empty();
    }

    private static byte[] list(Review review) throws IOException {
        try (var book = new XSSFWorkbook()) {
            ReviewSheet.write(book, review, new ReviewFills(book), new CellPlaces(book), HOW);
            book.getProperties().getExtendedProperties().setApplication("TongHop");
            var zip = new ByteArrayOutputStream();
            book.write(zip);
            var timeless = new ByteArrayOutputStream();
            TimelessZip.copy(zip.toByteArray(), timeless);
            return timeless.toByteArray();
        }
    }

    /** The document's name with what this is of it, e.g. {@code BC - cần xem lại.xlsx}. */
    public String name() {
        int dot = file.lastIndexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file) + NAME_END + extension;
    }

    /** Of the format of {@link #bytes}, with its dot. */
    public String extension() {
        return extension;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** True for the sender's own workbook, false for the list alone. */
    public boolean isSendersOwn() {
        return isSendersOwn;
    }
}
