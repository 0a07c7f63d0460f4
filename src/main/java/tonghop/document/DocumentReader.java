package tonghop.document;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;
import tonghop.grid.Document;
import tonghop.grid.Sheet;
import tonghop.model.Finding;

/**
 * Reads the bytes of a file into sheets of cells. The bytes decide what the file is, never its name. Safe to share
 * between threads.
 */
public final class DocumentReader {

    /** What is read, or looked into. */
    private static final Set<DocumentFormat> READ = EnumSet.of(
            DocumentFormat.ZIP,
            DocumentFormat.OTHER_OFFICE,
            DocumentFormat.OPEN_DOCUMENT_SHEET,
            DocumentFormat.CSV,
            DocumentFormat.HTML);

    /** What is read as a whole. */
    private static final Set<DocumentFormat> PLAIN = EnumSet.of(DocumentFormat.CSV, DocumentFormat.HTML);

    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a spreadsheet (.xlsx, .xlsm, .xls of Excel 5 or later, .ods, .fods), separated text (.csv and the like), a page
     * of HTML with tables, or a text document with tables (.docx, .docm, .doc of Word 97 or later); the last three as one
     * sheet. Any other format is refused by what it is.
     *
     * <p>Cells are as the document stores them, with these exceptions: texts are decoded from old fonts and brought to
     * Unicode NFC; dates of a workbook that counts from 1904 are brought to the usual count. Content under a merged
     * area is kept. Where a person sees something else in a cell, it has a {@link tonghop.grid.Doubt}; what is struck out is said in
     * {@code document-changes}, too. A formula that looks into another workbook, be it by a name or another cell, has that workbook's number in brackets in its text,
     * e.g. {@code [1]Sheet1!A1}; of formulas in .xls and followers of a shared one nothing but {@code [1]} is kept then.
     *
     * @param name the file's name as its sender wrote it, for the messages
     * @return refused with the codes {@code document-empty}, {@code document-damaged}, {@code document-encrypted},
     *     {@code document-not-spreadsheet}, {@code document-too-large}, {@code document-unsafe} or
     *     {@code document-unreadable}
     * @throws IOException where the disk does not give the file's bytes; whatever is wrong in them is a refusal
     */
    public ReadResult read(Path file, String name) throws IOException {
        byte[] head = head(file);
        try {
            return new ReadResult.Read(document(file, name, head));
        } catch (Refusal refusal) {
            return refused(refusal);
        } catch (EncryptedDocumentException e) {
            return refused(Refusal.encrypted());
        } catch (IOException | XMLStreamException | UncheckedStreamException | RecordFormatException e) {
            readToTheEnd(file);
            return refused(Refusal.damaged("nội dung bị cắt cụt hoặc sai cấu trúc"));
        } catch (RuntimeException | StackOverflowError e) {
            // The parsers' own surprise at hostile bytes; what they throw is not documented.
            return refused(Refusal.unreadable());
        }
    }

    private static ReadResult refused(Refusal refusal) {
        return new ReadResult.Refused(List.of(refusal.reason()));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FormatDetector.HEAD);
        }
    }

    /** Tells a failing disk, which throws here again, from a parser's complaint about the bytes. */
    private static void readToTheEnd(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private Document document(Path file, String name, byte[] head) throws IOException, XMLStreamException {
        if (head.length == 0) {
            throw Refusal.noBytes();
        }
        DocumentFormat format = FormatDetector.detect(head);
        long most = PLAIN.contains(format) ? limits.plainBytes() : limits.fileBytes();
        if (READ.contains(format) && Files.size(file) > most) {
            throw Refusal.tooLarge("tệp nặng hơn " + Budget.megabytes(most));
        }
        var budget = new Budget(limits);
        return switch (format) {
            case ZIP -> inPackage(file, name, budget);
            case OTHER_OFFICE -> new Ole2Reader(budget).read(file, name);
            case CSV -> document(List.of(CsvFields.sheet(Files.readAllBytes(file), budget)), false, false, List.of());
            case HTML -> document(HtmlReader.sheets(Files.readAllBytes(file), budget), false, false, List.of());
            case OPEN_DOCUMENT_SHEET -> flatOpenDocument(file, name, budget);
            default -> throw Refusal.otherFormat(format, name);
        };
    }

    private static Document inPackage(Path file, String name, Budget budget) throws IOException, XMLStreamException {
        XMLInputFactory xml = PartXml.factory();
        try (ZipParts parts = ZipParts.open(file, budget)) {
            DocumentFormat format = PackageFormat.of(parts, xml);
            if (format == DocumentFormat.WORD) {
                return new DocxReader(parts, xml).read();
            }
            List<Finding> computed = new ArrayList<>();
            var openDocument = new OdsReader(xml, name);
            List<Sheet> sheets = switch (format) {
                case XLSX, XLSM -> new XlsxReader(parts, xml).computedSheets(computed);
                case OPEN_DOCUMENT_SHEET -> openDocument.sheets(parts);
                default -> throw Refusal.otherFormat(format, name);
            };
            computed.addAll(
                    format == DocumentFormat.OPEN_DOCUMENT_SHEET
                            ? SideTexts.comments(openDocument.notes())
                            : new SideTexts(parts, xml).ofWorkbook());
            boolean pictures = parts.anyNamed("/media/|/drawings/|^pictures/");
            boolean macros = format == DocumentFormat.XLSM || parts.anyNamed("vbaproject\\.bin$|^basic/|^scripts/");
            return document(sheets, pictures, macros, computed);
        }
    }

    private static Document flatOpenDocument(Path file, String name, Budget budget)
            throws IOException, XMLStreamException {
        try (var bytes = new MeasuredStream(Files.newInputStream(file), null, budget)) {
            var reader = new OdsReader(PartXml.factory(), name);
            List<Sheet> sheets = reader.sheets(bytes);
            return document(sheets, false, false, SideTexts.comments(reader.notes()));
        }
    }

    /**
     * @param noticed what the reader has to say besides
     * @throws Refusal where no sheet has a cell
     */
    static Document document(List<Sheet> sheets, boolean pictures, boolean macros, List<Finding> noticed) {
        if (sheets.stream().allMatch(Sheet::isBlank)) {
            throw Refusal.noCells(pictures);
        }
        List<Finding> findings = new ArrayList<>(noticed);
        findings.addAll(ChangedCells.findings(sheets));
        if (macros) {
            findings.add(Finding.info(
                    "document-macros",
                    null,
                    "Tệp có macro. Macro không được chạy; chỉ số liệu lưu trong các ô được đọc."));
        }
        return new Document(List.copyOf(sheets), List.copyOf(findings));
    }
}
