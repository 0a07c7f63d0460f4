package tonghop.document;

import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads paragraphs and tables of a .docx document, one after the other (ECMA-376 part 1, 17.2). */
final class DocxBlocks {

    static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /** Elements around others that say nothing about what they are. */
    static final Set<String> WRAPPERS =
            Set.of("sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "bdo", "dir");

    private final DocxParagraph paragraphs;

    DocxBlocks(DocxStyles styles) {
        this.paragraphs = new DocxParagraph(styles, this);
    }

    /** Reads what stands in the element the walker is on. */
    void read(PartXml xml, WordBlocks into) throws XMLStreamException {
        int element = xml.depth();
        boolean placeholder = false;
        while (xml.nextChild(element)) {
            if (xml.name().equals("sdtPr")) {
                placeholder = isPlaceholder(xml);
            } else if (!placeholder) {
                readBlock(xml, into);
            }
        }
    }

    /** Reads the element the walker stands on. */
    void readBlock(PartXml xml, WordBlocks into) throws XMLStreamException {
        xml.budget().visit(1);
        switch (xml.name()) {
            case "p" -> into.paragraph(paragraphs.read(xml, into));
            case "tbl" -> into.table(new DocxTable(this).read(xml));
            case "altChunk" -> throw Refusal.unsafe("có nội dung của một tệp khác nhúng vào (altChunk)");
            default -> {
                if (isAround(xml)) {
                    read(xml, into);
                }
            }
        }
    }

    private static boolean isAround(PartXml xml) {
        return xml.name().equals("sdt") || WRAPPERS.contains(xml.name()) || isChoice(xml);
    }

    /** Of an alternative, the first choice; the others say the same for older programs. */
    static boolean isChoice(PartXml xml) {
        String name = xml.name(COMPATIBILITY);
        return name.equals("AlternateContent") || name.equals("Choice");
    }

    /** Whether a content control, whose properties the walker stands on, only shows what is to be typed there. */
    static boolean isPlaceholder(PartXml xml) throws XMLStreamException {
        int element = xml.depth();
        boolean placeholder = false;
        while (xml.nextChild(element)) {
            placeholder |= xml.name().equals("showingPlcHdr") && DocxLook.isOn(xml);
        }
        return placeholder;
    }
}
