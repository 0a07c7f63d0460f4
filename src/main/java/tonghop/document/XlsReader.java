package tonghop.document;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Sheet;

/** Reads the sheets of a workbook of Excel 97 to 2003 (BIFF8, [MS-XLS]) or Excel 5 and 95 (BIFF5) record by record. */
final class XlsReader {

    private static final int BIFF8 = 0x600;
    private static final int BIFF5 = 0x500;
    private static final int WORKSHEET = 0x10;
    private static final int FILE_PASS = 0x2F;

    private final byte[] stream;
    private final Budget budget;
    private final @Nullable EncryptionInfo key;
    private final XlsGlobals globals;
    private final List<String> notes = new ArrayList<>();

    /** @param stream the bytes of the OLE2 stream {@code Workbook} or {@code Book} @param fileName for the messages */
    XlsReader(byte[] stream, Budget budget, String fileName) {
        this.stream = stream;
        this.budget = budget;
        int version = version();
        if (version != BIFF8 && version != BIFF5) {
            throw Refusal.otherFormat(DocumentFormat.OLD_EXCEL, fileName);
        }
        this.key = key(version);
        Biff5Texts bytes = version == BIFF5 ? new Biff5Texts() : null;
        this.globals = new XlsGlobals(XlsRecords.from(stream, 0, key, budget), bytes, budget);
    }

    /** The cells with a comment, of the sheets that were read. */
    List<String> notes() {
        return notes;
    }

    boolean hasPictures() {
        return globals.hasPictures();
    }

    private int version() {
        XlsRecords records = XlsRecords.from(stream, 0, null, budget);
        if (records.next() != XlsRecords.BOF) {
            throw Refusal.damaged("dữ liệu của sổ tính không bắt đầu đúng quy cách");
        }
        return new BOFRecord(records.fields()).getVersion();
    }

    /** Programs protect a workbook's structure by encrypting it with a password that is publicly known. */
    private @Nullable EncryptionInfo key(int version) {
        XlsRecords records = XlsRecords.from(stream, 0, null, budget);
        records.next();
        if (records.next() != FILE_PASS) {
            return null;
        }
        if (version == BIFF5) {
            throw Refusal.encrypted();
        }
        EncryptionInfo key = new FilePassRecord(records.fields()).getEncryptionInfo();
        try {
            if (key.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            // An encryption that this Java does not know: as good as a password that we do not know.
        }
        throw Refusal.encrypted();
    }

    /** @return in the workbook's order, blank and hidden ones included; charts and macros left out */
    List<Sheet> sheets() {
        List<XlsSheet> sheets = new ArrayList<>();
        for (XlsEntry entry : globals.sheets()) {
            XlsRecords records = XlsRecords.from(stream, entry.position(), key, budget);
            if (records.next() != XlsRecords.BOF) {
                throw Refusal.damaged("nội dung của trang “" + entry.name() + "” không có trong tệp");
            }
            if (new BOFRecord(records.fields()).getType() == WORKSHEET) {
                var sheet = new XlsSheet(globals, new SheetGrid(entry.name(), entry.visibility(), budget));
                sheet.read(records);
                notes.addAll(sheet.notes());
                sheets.add(sheet);
            }
        }
        boolean computed = sheets.stream().anyMatch(s -> s.formulas().showComputation());
        return sheets.stream().map(s -> s.finish(computed)).toList();
    }
}
