package tonghop.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.hssf.record.RecordInputStream;
import tonghop.text.FontRun;

/** The texts of a workbook of Excel 5 and 95, a byte a character in the workbook's code page. */
final class Biff5Texts {

    private static final int STRUCK = 8;
    private static final int BYTES_BEFORE_FONT_NAME = 4;

    private Charset codePage = charset(1252);

    void readCodePage(RecordInputStream in) {
        codePage = charset(in.readUShort());
    }

    private static Charset charset(int codePage) {
        String name = switch (codePage) {
            case 367, 1252, 0x8001 -> "windows-1252";
            case 10_000, 0x8000 -> "x-MacRoman";
            default -> "windows-" + codePage;
        };
        if (!name.matches("[\\w-]+") || !Charset.isSupported(name)) {
            throw Refusal.damaged("bảng mã chữ " + codePage + " không có trong quy cách");
        }
        return Charset.forName(name);
    }

    String text(RecordInputStream in, int length) {
        byte[] bytes = new byte[Math.min(length, in.remaining())];
        in.readFully(bytes);
        return new String(bytes, codePage);
    }

    FontLook font(RecordInputStream in) {
        in.readShort(); // height
        boolean struck = (in.readUShort() & STRUCK) != 0;
        in.readInt(); // colour and weight
        FontLook.Position position = XlsGlobals.position(in.readUShort());
        in.readFully(new byte[Math.min(BYTES_BEFORE_FONT_NAME, in.remaining())]);
        return new FontLook(text(in, in.readUByte()), struck, position);
    }

    /** A text whose font may change within it. @param fonts by number */
    StoredText richText(RecordInputStream in, IntFunction<FontLook> fonts) {
        String text = text(in, in.readUShort());
        List<FontRun> runs = new ArrayList<>(1);
        int start = 0;
        FontLook font = FontLook.NONE;
        boolean struck = false;
        int changes = in.remaining() > 0 ? in.readUByte() : 0;
        for (int i = 0; i <= changes; i++) {
            boolean last = i == changes || in.remaining() < 2;
            int end = last ? text.length() : Math.min(in.readUByte(), text.length());
            if (end > start || last) {
                String run = text.substring(start, Math.max(start, end));
                runs.add(new FontRun(font.shown(run), font.name()));
                struck |= font.strikes(run);
                start = end;
            }
            if (last) {
                break;
            }
            font = fonts.apply(in.readUByte());
        }
        return new StoredText(runs, struck);
    }

    /** Whether an EXTERNSHEET record names a sheet of another workbook, by the mark before the name. */
    boolean namesOtherBook(RecordInputStream in) {
        int length = in.readUByte();
        String name = new String(in.readRemainder(), StandardCharsets.ISO_8859_1);
        boolean addIn = length == 1 && name.startsWith(":");
        return !name.isEmpty() && !addIn && (name.charAt(0) < 2 || name.charAt(0) > 4);
    }
}
