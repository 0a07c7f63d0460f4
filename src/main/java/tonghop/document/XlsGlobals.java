package tonghop.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;
import tonghop.text.FontRun;

/** What the sheets of an .xls workbook have in common: its first substream ([MS-XLS] 2.1.7.20.3), of BIFF8 or BIFF5. */
final class XlsGlobals {

    private static final int DATE_1904 = 0x22;
    private static final int FONT = 0x31;
    private static final int CODE_PAGE = 0x42;
    private static final int BOUND_SHEET = 0x85;
    private static final int XF = 0xE0;
    private static final int DRAWING_GROUP = 0xEB;
    private static final int SST = 0xFC;
    private static final int SUP_BOOK = 0x1AE;
    private static final int EXTERN_SHEET = 0x17;
    private static final int FORMAT = 0x41E;

    private record Ids(int font, int format) {}

    private final Budget budget;
    private final @Nullable Biff5Texts bytes;
    private final List<FontLook> fonts = new ArrayList<>();
    private final Map<Integer, ShownFormat> formats = new HashMap<>();
    private final List<Ids> styles = new ArrayList<>();
    private final List<XlsEntry> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private final XlsOutsideBooks books = new XlsOutsideBooks();
    private DateSystem dates = DateSystem.FROM_1900;
    private boolean pictures;

    /** @param bytes how texts are stored; null for BIFF8 */
    XlsGlobals(XlsRecords records, @Nullable Biff5Texts bytes, Budget budget) {
        this.budget = budget;
        this.bytes = bytes;
        this.strings = new SharedStrings(budget);
        for (int type = records.next(); type != XlsRecords.EOF; type = records.next()) {
            read(type, records.fields());
        }
    }

    private void read(int type, RecordInputStream in) {
        switch (type) {
            case DATE_1904 -> dates = in.readUShort() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            case CODE_PAGE -> readCodePage(in);
            case FONT -> fonts.add(bytes == null ? look(new FontRecord(in)) : bytes.font(in));
            case FORMAT -> readFormat(in);
            case XF -> styles.add(new Ids(in.readUShort(), in.readUShort()));
            case BOUND_SHEET -> sheets.add(XlsEntry.read(in, bytes));
            case SST -> readStrings(in);
            case DRAWING_GROUP -> pictures = true;
            case SUP_BOOK -> books.addBook(in);
            case EXTERN_SHEET -> books.addSheets(in, bytes);
            default -> {}
        }
        budget.checkStyles(Math.max(fonts.size(), Math.max(formats.size(), styles.size())));
        budget.checkSheets(sheets.size());
    }

    private void readCodePage(RecordInputStream in) {
        if (bytes != null) {
            bytes.readCodePage(in);
        }
    }

    private void readFormat(RecordInputStream in) {
        if (bytes == null) {
            var format = new FormatRecord(in);
            formats.put(format.getIndexCode(), ShownFormat.of(format.getFormatString()));
        } else {
            formats.put(in.readUShort(), ShownFormat.of(bytes.text(in, in.readUByte())));
        }
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
        FontLook font = FontLook.NONE;
        boolean struck = false;
        for (int i = 0; i <= stored.getFormatRunCount(); i++) {
            FormatRun change = i < stored.getFormatRunCount() ? stored.getFormatRun(i) : null;
            int end = change == null ? text.length() : Math.min(change.getCharacterPos(), text.length());
            if (end > start) {
                String run = text.substring(start, end);
                runs.add(new FontRun(font.shown(run), font.name()));
                struck |= font.strikes(run);
                start = end;
            }
            font = change == null ? font : font(change.getFontIndex());
        }
        return new StoredText(runs, struck);
    }

    private static FontLook look(FontRecord font) {
        return new FontLook(font.getFontName(), font.isStruckout(), position(font.getSuperSubScript()));
    }

    /** @param stored 1 above the line, 2 below it ([MS-XLS] 2.4.122) */
    static FontLook.Position position(int stored) {
        return switch (stored) {
            case 1 -> FontLook.Position.RAISED;
            case 2 -> FontLook.Position.LOWERED;
            default -> FontLook.Position.ON_LINE;
        };
    }

    /** Fonts are numbered without a 4 ([MS-XLS] 2.5.129). */
    private FontLook font(int index) {
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
        Ids ids = styles.get(index);
        ShownFormat format = formats.get(ids.format);
        return new CellStyle(font(ids.font), format == null ? ShownFormat.builtIn(ids.format) : format);
    }

    /** The text that is a formula's result. */
    StoredText formulaText(RecordInputStream in) {
        return StoredText.plain(bytes == null ? new StringRecord(in).getString() : bytes.text(in, in.readUShort()));
    }

    /** The text of a cell that holds it itself. */
    StoredText ownText(RecordInputStream in) {
        return bytes == null ? StoredText.plain(in.readString()) : bytes.richText(in, this::font);
    }

    /** Reads a sheet's own list of the sheets that its formulas refer to, which only BIFF5 has. */
    void readSheetsReferredTo(RecordInputStream in) {
        if (bytes != null) {
            books.addSheets(in, bytes);
        }
    }

    List<XlsEntry> sheets() {
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
