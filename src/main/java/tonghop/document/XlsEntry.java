package tonghop.document;

import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Visibility;
import tonghop.text.VietnameseText;

/**
 * A sheet as the workbook announces it.
 *
 * @param position of the sheet's first byte in the stream
 */
record XlsEntry(String name, Visibility visibility, int position) {

    /** Reads a BOUNDSHEET record. @param bytes null for BIFF8 */
    static XlsEntry read(RecordInputStream in, @Nullable Biff5Texts bytes) {
        if (bytes == null) {
            var sheet = new BoundSheetRecord(in);
            int state = sheet.isVeryHidden() ? 2 : sheet.isHidden() ? 1 : 0;
            return new XlsEntry(VietnameseText.nfc(sheet.getSheetname()), visibility(state), sheet.getPositionOfBof());
        }
        int position = in.readInt();
        int state = in.readUByte() & 3;
        in.readUByte(); // its type, which its first record repeats
        return new XlsEntry(VietnameseText.nfc(bytes.text(in, in.readUByte())), visibility(state), position);
    }

    private static Visibility visibility(int state) {
        return switch (state) {
            case 0 -> Visibility.VISIBLE;
            case 1 -> Visibility.HIDDEN;
            default -> Visibility.VERY_HIDDEN;
        };
    }
}
