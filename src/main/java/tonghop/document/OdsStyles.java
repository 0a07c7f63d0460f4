package tonghop.document;

import static tonghop.document.OdsVocabulary.FO;
import static tonghop.document.OdsVocabulary.STYLE;
import static tonghop.document.OdsVocabulary.SVG;
import static tonghop.document.OdsVocabulary.TABLE;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument spreadsheet, as far as they bear on content (OpenDocument 1.3 part 3, 16). */
final class OdsStyles {

    private static final String CELL = "table-cell";
    private static final String CELLS_WITHOUT_STYLE = "Default";
    /** Styles may inherit from one another, a hostile file's in a circle. */
    private static final int GENERATIONS = 16;

    private record Style(@Nullable String parent, @Nullable String font, boolean hidden) {}

    private final Map<String, String> familyOfFace = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String usualFont;

    /** Reads {@code office:font-face-decls}. */
    void readFaces(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            String name = xml.attribute(STYLE, "name");
            String family = xml.attribute(SVG, "font-family");
            if (name != null && family != null) {
                familyOfFace.put(name, unquoted(family));
                xml.budget().checkStyles(familyOfFace.size());
            }
        }
    }

    /** Reads {@code office:styles} or {@code office:automatic-styles}. */
    void readStyles(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            String family = xml.attribute(STYLE, "family");
            switch (xml.name(STYLE)) {
                case "style" -> {
                    String key = key(String.valueOf(family), xml.attribute(STYLE, "name"));
                    styles.put(key, style(xml));
                    xml.budget().checkStyles(styles.size());
                }
                case "default-style" -> {
                    String font = style(xml).font;
                    usualFont = CELL.equals(family) ? font : usualFont;
                }
                default -> {}
            }
        }
    }

    private Style style(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        String parent = xml.attribute(STYLE, "parent-style-name");
        String font = null;
        boolean hidden = false;
        while (xml.nextChild(element)) {
            switch (xml.name(STYLE)) {
                case "text-properties" -> font = font(xml);
                case "table-properties" -> hidden = "false".equals(xml.attribute(TABLE, "display"));
                default -> {}
            }
        }
        return new Style(parent, font, hidden);
    }

    private @Nullable String font(PartXml xml) {
        String face = xml.attribute(STYLE, "font-name");
        String family = xml.attribute(FO, "font-family");
        if (family != null) {
            return unquoted(family);
        }
        return face == null ? null : familyOfFace.getOrDefault(face, face);
    }

    private static String unquoted(String family) {
        return family.replaceAll("^['\"]|['\"]$", "");
    }

    private static String key(String family, @Nullable String name) {
        return family + "/" + name;
    }

    /** The font of a cell of that style; null where the document names none. */
    @Nullable
    String cellFont(@Nullable String style) {
        String font = inherited(CELL, style == null ? CELLS_WITHOUT_STYLE : style);
        return font == null ? usualFont : font;
    }

    /** The font of a stretch of text of that style; null where it has that of its cell. */
    @Nullable
    String textFont(@Nullable String style) {
        return style == null ? null : inherited("text", style);
    }

    private @Nullable String inherited(String family, String name) {
        Style style = styles.get(key(family, name));
        for (int i = 0; style != null && i < GENERATIONS; i++) {
            if (style.font != null) {
                return style.font;
            }
            style = styles.get(key(family, style.parent));
        }
        return null;
    }

    boolean hidesSheet(@Nullable String style) {
        Style found = styles.get(key("table", style));
        return found != null && found.hidden;
    }
}
