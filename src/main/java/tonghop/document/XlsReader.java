package tonghop.document;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.text.VietnameseText;

/** Reads the sheets of a BIFF8 workbook ([MS-XLS]) record by record. */
final class XlsReader {

    private static final int BIFF8 = 0x600;
    private static final int WORKSHEET = 0x10;
    private static final int FILE_PASS = 0x2F;

    private final byte[] stream;
    private final Budget budget;
    private final @Nullable EncryptionInfo key;
    private final XlsGlobals globals;

    /** @param stream the bytes of the OLE2 stream {@code Workbook} @param fileName for the messages */
    XlsReader(byte[] stream, Budget budget, String fileName) {
        this.stream = stream;
        this.budget = budget;
        this.key = key(fileName);
        this.globals = new XlsGlobals(XlsRecords.from(stream, 0, key, budget), budget);
    }

    boolean hasPictures() {
        return globals.hasPictures();
    }

    /** Programs protect a workbook's structure by encrypting it with a password that is publicly known. */
    private @Nullable EncryptionInfo key(String fileName) {
        XlsRecords records = XlsRecords.from(stream, 0, null, budget);
        if (records.next() != XlsRecords.BOF) {
            throw Refusal.damaged("dữ liệu của sổ tính không bắt đầu đúng quy cách");
        }
        if (new BOFRecord(records.fields()).getVersion() != BIFF8) {
            throw Refusal.otherFormat(DocumentFormat.OLD_EXCEL, fileName);
        }
        if (records.next() != FILE_PASS) {
            return null;
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
        for (BoundSheetRecord bound : globals.sheets()) {
            XlsRecords records = XlsRecords.from(stream, bound.getPositionOfBof(), key, budget);
            String name = VietnameseText.nfc(bound.getSheetname());
            if (records.next() != XlsRecords.BOF) {
                throw Refusal.damaged("nội dung của trang “" + name + "” không có trong tệp");
            }
            if (new BOFRecord(records.fields()).getType() == WORKSHEET) {
                var sheet = new XlsSheet(globals, new SheetGrid(name, visibility(bound), budget));
                sheet.read(records);
                sheets.add(sheet);
            }
        }
        boolean computed = sheets.stream().anyMatch(s -> s.formulas().showComputation());
        return sheets.stream().map(s -> s.finish(computed)).toList();
    }

    private static Visibility visibility(BoundSheetRecord sheet) {
        if (sheet.isVeryHidden()) {
            return Visibility.VERY_HIDDEN;
        }
        return sheet.isHidden() ? Visibility.HIDDEN : Visibility.VISIBLE;
    }
}
