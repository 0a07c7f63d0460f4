package tonghop.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The cell styles of an .xlsx workbook, in the part {@code styleSheet} (ECMA-376 part 1, 18.8). */
final class XlsxStyles {

    private record Ids(int font, int format) {}

    private final List<FontLook> fonts = new ArrayList<>();
    private final Map<Integer, ShownFormat> formats = new HashMap<>();
    private final List<Ids> ids = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();

    void read(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "numFmts" -> readFormats(xml);
                case "fonts" -> readFonts(xml);
                case "cellXfs" -> readCellStyles(xml);
                default -> {}
            }
            xml.budget().checkStyles(Math.max(fonts.size(), Math.max(formats.size(), ids.size())));
        }
        for (Ids id : ids) {
            styles.add(style(id));
        }
    }

    private void readFormats(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(2)) {
            String code = xml.attribute("formatCode");
            int id = number(xml, "numFmtId");
            if (code != null) {
                xml.budget().checkLength(code.length());
                formats.put(id, ShownFormat.of(RichText.unescape(code)));
                xml.budget().checkStyles(formats.size());
            }
        }
    }

    private void readFonts(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(2)) {
            fonts.add(RichText.look(xml));
            xml.budget().checkStyles(fonts.size());
        }
    }

    private void readCellStyles(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(2)) {
            ids.add(new Ids(number(xml, "fontId"), number(xml, "numFmtId")));
            xml.budget().checkStyles(ids.size());
        }
    }

    private static int number(PartXml xml, String attribute) {
        String value = xml.attribute(attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw Refusal.damaged("bảng định dạng có số hiệu sai");
        }
    }

    private CellStyle style(Ids id) {
        if (id.font != 0 && (id.font < 0 || id.font >= fonts.size())) {
            throw Refusal.damaged("bảng định dạng dùng một phông chữ không có trong tệp");
        }
        ShownFormat format = formats.get(id.format);
        return new CellStyle(
                fonts.isEmpty() ? FontLook.NONE : fonts.get(id.font),
                format == null ? ShownFormat.builtIn(id.format) : format);
    }

    /**
     * @param index as a cell states it; null is the first
     * @return null where there is no such style
     */
    @Nullable
    CellStyle of(@Nullable String index) {
        int number = index == null ? 0 : CellAddress.number(index.strip(), 0);
        if (number == 0 && styles.isEmpty()) {
            return CellStyle.NONE;
        }
        return number >= 0 && number < styles.size() ? styles.get(number) : null;
    }
}
