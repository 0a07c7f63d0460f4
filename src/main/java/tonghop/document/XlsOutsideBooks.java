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

/** Which formulas of an .xls workbook look into other workbooks. */
final class XlsOutsideBooks {

    private final List<Boolean> outside = new ArrayList<>();
    private final List<ExternSheetRecord> sheets = new ArrayList<>();

    void addBook(RecordInputStream in) {
        outside.add(new SupBookRecord(in).isExternalReferences());
    }

    void addSheets(RecordInputStream in) {
        sheets.add(new ExternSheetRecord(in));
    }

    /** @param tokens of a parsed formula ([MS-XLS] 2.5.198.104) */
    boolean isIn(byte[] tokens) {
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
