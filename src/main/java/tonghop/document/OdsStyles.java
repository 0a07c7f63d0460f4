package tonghop.document;

import static tonghop.document.OdsVocabulary.FO;
import static tonghop.document.OdsVocabulary.NUMBER;
import static tonghop.document.OdsVocabulary.STYLE;
import static tonghop.document.OdsVocabulary.SVG;
import static tonghop.document.OdsVocabulary.TABLE;
import static tonghop.document.OdsVocabulary.TEXT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Doubt;

/** The styles of an OpenDocument spreadsheet, as far as they bear on content (OpenDocument 1.3 part 3, 16). */
final class OdsStyles {

    private static final String CELL = "table-cell";
    private static final String SPAN = "text";
    private static final String CELLS_WITHOUT_STYLE = "Default";
    /** Styles may inherit from one another, a hostile file's in a circle. */
    private static final int GENERATIONS = 16;

    private record Style(@Nullable String parent, @Nullable String format, Look look, boolean hidden) {}

    /** Of each what the style itself says; null where it has that of its parent. */
    private record Look(
            @Nullable String font,
            @Nullable Boolean struck,
            @Nullable Boolean hidden,
            FontLook.@Nullable Position position) {

        private static final Look NONE = new Look(null, null, null, null);
    }

    private final Map<String, String> familyOfFace = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final OdsNumberStyles numbers = new OdsNumberStyles();
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
            if (OdsNumberStyles.isOne(xml.name(NUMBER))) {
                numbers.read(xml);
                continue;
            }
            switch (xml.name(STYLE)) {
                case "style" -> {
                    String key = key(String.valueOf(family), xml.attribute(STYLE, "name"));
                    styles.put(key, style(xml));
                    xml.budget().checkStyles(styles.size());
                }
                case "default-style" -> {
                    String font = style(xml).look.font;
                    usualFont = CELL.equals(family) ? font : usualFont;
                }
                default -> {}
            }
        }
    }

    private Style style(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        String parent = xml.attribute(STYLE, "parent-style-name");
        String format = xml.attribute(STYLE, "data-style-name");
        Look look = Look.NONE;
        boolean hidden = false;
        while (xml.nextChild(element)) {
            switch (xml.name(STYLE)) {
                case "text-properties" -> look = look(xml);
                case "table-properties" -> hidden = "false".equals(xml.attribute(TABLE, "display"));
                default -> {}
            }
        }
        return new Style(parent, format, look, hidden);
    }

    private Look look(PartXml xml) {
        String line = xml.attribute(STYLE, "text-line-through-style");
        String type = xml.attribute(STYLE, "text-line-through-type");
        String display = xml.attribute(TEXT, "display");
        return new Look(
                font(xml),
                line == null && type == null ? null : !"none".equals(line == null ? type : line),
                display == null ? null : display.equals("none"),
                position(xml.attribute(STYLE, "text-position")));
    }

    /** @param stated {@code super}, {@code sub} or by how many percent the text is raised, then its size */
    private static FontLook.@Nullable Position position(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String first = stated.strip();
        return first.startsWith("sub") || first.startsWith("-")
                ? FontLook.Position.LOWERED
                : first.startsWith("0%") ? FontLook.Position.ON_LINE : FontLook.Position.RAISED;
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

    /** How a cell of that style is set; its font's name is null where the document names none. */
    FontLook cellLook(@Nullable String style) {
        String name = cellStyle(style);
        String font = inherited(CELL, name, s -> s.look.font);
        boolean struck = Boolean.TRUE.equals(inherited(CELL, name, s -> s.look.struck));
        return new FontLook(font == null ? usualFont : font, struck, FontLook.Position.ON_LINE);
    }

    /** Why a person may see something else than that number in a cell of that style. */
    @Nullable
    Doubt doubt(@Nullable String style, BigDecimal value) {
        return numbers.doubt(inherited(CELL, cellStyle(style), Style::format), value);
    }

    private static String cellStyle(@Nullable String style) {
        return style == null ? CELLS_WITHOUT_STYLE : style;
    }

    /** How a stretch of text of that style is set within one that is set in another way. */
    FontLook textLook(@Nullable String style, FontLook around) {
        if (style == null) {
            return around;
        }
        String font = inherited(SPAN, style, s -> s.look.font);
        Boolean struck = inherited(SPAN, style, s -> s.look.struck);
        FontLook.Position position = inherited(SPAN, style, s -> s.look.position);
        return new FontLook(
                font == null ? around.name() : font,
                struck == null ? around.struck() : struck,
                position == null ? around.position() : position);
    }

    boolean hidesText(@Nullable String style) {
        return style != null && Boolean.TRUE.equals(inherited(SPAN, style, s -> s.look.hidden));
    }

    private <T> @Nullable T inherited(String family, String name, Function<Style, @Nullable T> said) {
        Style style = styles.get(key(family, name));
        for (int i = 0; style != null && i < GENERATIONS; i++) {
            T own = said.apply(style);
            if (own != null) {
                return own;
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
