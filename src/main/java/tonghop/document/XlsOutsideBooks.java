package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.formula.ExternSheetReferenceToken;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.util.LittleEndianByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Which formulas of an .xls workbook look into other workbooks. */
final class XlsOutsideBooks {

    /** Tokens without their class ([MS-XLS] 2.5.198.2): a name, a cell, an area of another sheet. */
    private static final int NAME_X = 0x19;

    private static final int AREA_3D = 0x1B;

    private final List<Boolean> outside = new ArrayList<>();
    private final List<ExternSheetRecord> sheets = new ArrayList<>();
    /** Whether a BIFF5 workbook names another one. */
    private boolean named;

    void addBook(RecordInputStream in) {
        outside.add(new SupBookRecord(in).isExternalReferences());
    }

    /** @param bytes null for BIFF8 */
    void addSheets(RecordInputStream in, @Nullable Biff5Texts bytes) {
        if (bytes == null) {
            sheets.add(new ExternSheetRecord(in));
        } else {
            named |= bytes.namesOtherBook(in);
        }
    }

    /** @param tokens of a parsed formula ([MS-XLS] 2.5.198.104) */
    boolean isIn(byte[] tokens) {
        if (named) {
            return mayHoldSheetReference(tokens);
        }
        if (!outside.contains(true)) {
            return false;
        }
        for (Ptg token : Ptg.readTokens(tokens.length, new LittleEndianByteArrayInputStream(tokens))) {
            if (token instanceof ExternSheetReferenceToken sheet && isOutside(sheet.getExternSheetIndex())
                    || token instanceof NameXPtg name && isOutside(name.getSheetRefIndex())) {
                return true;
            }
        }
        return false;
    }

    /** BIFF5 has tokens of other lengths: any byte that may begin a reference to another sheet is taken for one. */
    private static boolean mayHoldSheetReference(byte[] tokens) {
        for (byte token : tokens) {
            int kind = token & 0x1F;
            if ((token & 0xFF) >= 0x20 && (token & 0xFF) < 0x80 && kind >= NAME_X && kind <= AREA_3D) {
                return true;
            }
        }
        return false;
    }

    private boolean isOutside(int reference) {
        int skipped = 0;
        for (ExternSheetRecord part : sheets) {
            if (reference - skipped < part.getNumOfRefs()) {
                return outside.get(part.getExtbookIndexFromRefIndex(reference - skipped));
            }
            skipped += part.getNumOfRefs();
        }
        throw Refusal.damaged("một công thức trỏ đến sổ tính không có trong tệp");
    }
}
