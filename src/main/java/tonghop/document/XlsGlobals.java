package tonghop.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;
import tonghop.grid.NumberKind;
import tonghop.text.FontRun;

/** What the sheets of an .xls workbook have in common: its first substream ([MS-XLS] 2.1.7.20.3). */
final class XlsGlobals {

    private static final int DATE_1904 = 0x22;
    private static final int FONT = 0x31;
    private static final int BOUND_SHEET = 0x85;
    private static final int XF = 0xE0;
    private static final int DRAWING_GROUP = 0xEB;
    private static final int SST = 0xFC;
    private static final int SUP_BOOK = 0x1AE;
    private static final int EXTERN_SHEET = 0x17;
    private static final int FORMAT = 0x41E;

    private final Budget budget;
    private final List<String> fonts = new ArrayList<>();
    private final Map<Integer, NumberKind> formats = new HashMap<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private final XlsOutsideBooks books = new XlsOutsideBooks();
    private DateSystem dates = DateSystem.FROM_1900;
    private boolean pictures;

    XlsGlobals(XlsRecords records, Budget budget) {
        this.budget = budget;
        this.strings = new SharedStrings(budget);
        for (int type = records.next(); type != XlsRecords.EOF; type = records.next()) {
            read(type, records.fields());
        }
    }

    private void read(int type, RecordInputStream in) {
        switch (type) {
            case DATE_1904 -> dates = in.readUShort() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            case FONT -> fonts.add(new FontRecord(in).getFontName());
            case FORMAT -> readFormat(new FormatRecord(in));
            case XF -> styles.add(new ExtendedFormatRecord(in));
            case BOUND_SHEET -> sheets.add(new BoundSheetRecord(in));
            case SST -> readStrings(in);
            case DRAWING_GROUP -> pictures = true;
            case SUP_BOOK -> books.addBook(in);
            case EXTERN_SHEET -> books.addSheets(in);
            default -> {}
        }
        budget.checkStyles(Math.max(fonts.size(), Math.max(formats.size(), styles.size())));
        budget.checkSheets(sheets.size());
    }

    private void readFormat(FormatRecord format) {
        formats.put(format.getIndexCode(), NumberFormats.of(format.getFormatString()));
    }

    private void readStrings(RecordInputStream in) {
        in.readInt(); // how often they are used
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            strings.add(text(new UnicodeString(in)));
        }
    }

    /** Cuts a text where its font changes; what stands before the first change has the cell's font. */
    private StoredText text(UnicodeString stored) {
        String text = stored.getString();
        List<FontRun> runs = new ArrayList<>(1);
        int start = 0;
        String font = null;
        for (int i = 0; i < stored.getFormatRunCount(); i++) {
            FormatRun change = stored.getFormatRun(i);
            int end = Math.min(change.getCharacterPos(), text.length());
            if (end > start) {
                runs.add(new FontRun(text.substring(start, end), font));
                start = end;
            }
            font = font(change.getFontIndex());
        }
        if (start < text.length()) {
            runs.add(new FontRun(text.substring(start), font));
        }
        return new StoredText(runs);
    }

    /** Fonts are numbered without a 4 ([MS-XLS] 2.5.129). */
    private String font(int index) {
        int position = index > 4 ? index - 1 : index;
        if (position < 0 || position >= fonts.size()) {
            throw Refusal.damaged("bảng định dạng dùng một phông chữ không có trong tệp");
        }
        return fonts.get(position);
    }

    /** @return null where there is no such style */
    @Nullable
    CellStyle style(int index) {
        if (index >= styles.size()) {
            return null;
        }
        ExtendedFormatRecord style = styles.get(index);
        int format = style.getFormatIndex();
        return new CellStyle(font(style.getFontIndex()), formats.getOrDefault(format, NumberFormats.builtIn(format)));
    }

    List<BoundSheetRecord> sheets() {
        return sheets;
    }

    SharedStrings strings() {
        return strings;
    }

    XlsOutsideBooks books() {
        return books;
    }

    DateSystem dates() {
        return dates;
    }

    boolean hasPictures() {
        return pictures;
    }
}
