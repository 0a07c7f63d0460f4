package tonghop.document;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * How a run of text looks, as far as it says what the text is: {@code rPr} (ECMA-376 part 1, 17.3.2). What is null, the
 * style underneath decides.
 *
 * @param ascii the font of letters up to U+007F
 * @param other the font of other Latin letters, the old fonts' accents among them
 * @param style of the characters
 */
record DocxLook(
        @Nullable String ascii,
        @Nullable String other,
        @Nullable String style,
        @Nullable Boolean hidden,
        @Nullable Boolean struck,
        @Nullable String raised) {

    static final DocxLook NONE = new DocxLook(null, null, null, null, null, null);

    /** Reads the element {@code rPr} the walker stands on. */
    static DocxLook read(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        DocxLook look = NONE;
        while (xml.nextChild(element)) {
            look = switch (xml.name()) {
                case "rFonts" -> fonts(xml).over(look);
                case "rStyle" -> new DocxLook(null, null, value(xml), null, null, null).over(look);
                case "vanish" -> new DocxLook(null, null, null, isOn(xml), null, null).over(look);
                case "strike", "dstrike" ->
                    new DocxLook(null, null, null, null, isOn(xml) || Boolean.TRUE.equals(look.struck), null)
                            .over(look);
                case "vertAlign" -> new DocxLook(null, null, null, null, null, value(xml)).over(look);
                default -> look;
            };
        }
        return look;
    }

    private static DocxLook fonts(PartXml xml) {
        return new DocxLook(xml.prefixedAttribute("ascii"), xml.prefixedAttribute("hAnsi"), null, null, null, null);
    }

    static @Nullable String value(PartXml xml) {
        return xml.prefixedAttribute("val");
    }

    /** Whether a property that is there or not is on (17.17.4). */
    static boolean isOn(PartXml xml) {
        String value = value(xml);
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** This look, and where it says nothing, the one underneath. */
    DocxLook over(DocxLook under) {
        return new DocxLook(
                ascii == null ? under.ascii : ascii,
                other == null ? under.other : other,
                style == null ? under.style : style,
                hidden == null ? under.hidden : hidden,
                struck == null ? under.struck : struck,
                raised == null ? under.raised : raised);
    }

    @Nullable
    String font() {
        return other == null ? ascii : other;
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean isStruck() {
        return Boolean.TRUE.equals(struck);
    }

    /** The text with the digits of a remark's mark told from those of a figure: {@code 12¹}. */
    String shown(String text) {
        if ("superscript".equals(raised)) {
            return Digits.raised(text);
        }
        return "subscript".equals(raised) ? Digits.lowered(text) : text;
    }
}
