package tonghop.document;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of a .docx document, in the part {@code styles} (ECMA-376 part 1, 17.7). */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 20;

    private record Style(@Nullable String basedOn, DocxLook look) {}

    private final Map<String, Style> styles = new HashMap<>();
    private DocxLook defaults = DocxLook.NONE;
    private @Nullable String usualParagraph;

    void read(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "docDefaults" -> readDefaults(xml);
                case "style" -> readStyle(xml);
                default -> {}
            }
        }
    }

    private void readDefaults(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(2)) {
            if (xml.name().equals("rPrDefault")) {
                while (xml.nextChild(3)) {
                    defaults = xml.name().equals("rPr") ? DocxLook.read(xml) : defaults;
                }
            }
        }
    }

    private void readStyle(PartXml xml) throws XMLStreamException {
        String id = xml.prefixedAttribute("styleId");
        boolean usual = "1".equals(xml.prefixedAttribute("default")) || "true".equals(xml.prefixedAttribute("default"));
        if (usual && "paragraph".equals(xml.prefixedAttribute("type"))) {
            usualParagraph = id;
        }
        String basedOn = null;
        DocxLook look = DocxLook.NONE;
        while (xml.nextChild(2)) {
            switch (xml.name()) {
                case "basedOn" -> basedOn = DocxLook.value(xml);
                case "rPr" -> look = DocxLook.read(xml);
                default -> {}
            }
        }
        if (id != null) {
            styles.put(id, new Style(basedOn, look));
            xml.budget().checkStyles(styles.size());
        }
    }

    /** The look of a paragraph's runs that say nothing else. @param style null for the usual one */
    DocxLook ofParagraph(@Nullable String style) {
        return chain(style == null ? usualParagraph : style).over(defaults);
    }

    /** The look of a run in a paragraph. */
    DocxLook ofRun(DocxLook run, DocxLook paragraph) {
        return run.over(chain(run.style())).over(paragraph);
    }

    private DocxLook chain(@Nullable String id) {
        DocxLook look = DocxLook.NONE;
        String next = id;
        for (int i = 0; i < LONGEST_CHAIN && next != null; i++) {
            Style style = styles.get(next);
            if (style == null) {
                break;
            }
            look = look.over(style.look);
            next = style.basedOn;
        }
        return look;
    }
}
