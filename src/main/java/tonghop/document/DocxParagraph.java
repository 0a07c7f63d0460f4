package tonghop.document;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the text of one paragraph of a .docx document as it is shown (ECMA-376 part 1, 17.3 and 17.13.5). */
final class DocxParagraph {

    private static final List<String> MATHEMATICS = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");

    /** What became of a stretch of text since the last version that everybody accepted. */
    private enum Change {
        NONE,
        INSERTED,
        DELETED
    }

    private final DocxStyles styles;
    private final DocxBlocks blocks;

    DocxParagraph(DocxStyles styles, DocxBlocks blocks) {
        this.styles = styles;
        this.blocks = blocks;
    }

    /**
     * Reads the element {@code p} the walker stands on.
     *
     * @param floating where the text boxes go that hang on the paragraph
     */
    WordText read(PartXml xml, WordBlocks floating) throws XMLStreamException {
        var text = new WordText(xml.budget());
        new Reading(text, floating).content(xml, Change.NONE);
        return text;
    }

    private final class Reading {

        private final WordText text;
        private final WordBlocks floating;
        private DocxLook look = styles.ofParagraph(null);

        Reading(WordText text, WordBlocks floating) {
            this.text = text;
            this.floating = floating;
        }

        void content(PartXml xml, Change change) throws XMLStreamException {
            int element = xml.depth();
            boolean placeholder = false;
            while (xml.nextChild(element)) {
                switch (xml.name()) {
                    case "pPr" -> look = styles.ofParagraph(style(xml));
                    case "r" -> run(xml, change);
                    case "ins", "moveTo" -> content(xml, change == Change.DELETED ? change : Change.INSERTED);
                    case "del", "moveFrom" -> content(xml, Change.DELETED);
                    case "sdtPr" -> placeholder = DocxBlocks.isPlaceholder(xml);
                    case "" -> foreign(xml, change);
                    default -> {
                        boolean around = xml.name().equals("sdt") || DocxBlocks.WRAPPERS.contains(xml.name());
                        if (around && !placeholder) {
                            content(xml, change);
                        }
                    }
                }
            }
        }

        private void foreign(PartXml xml, Change change) throws XMLStreamException {
            if (DocxBlocks.isChoice(xml)) {
                content(xml, change);
            } else if (MATHEMATICS.stream().anyMatch(m -> !xml.name(m).isEmpty())) {
                text.add(WordText.SIGN, null);
            }
        }

        private @Nullable String style(PartXml xml) throws XMLStreamException {
            int element = xml.depth();
            String style = null;
            while (xml.nextChild(element)) {
                style = xml.name().equals("pStyle") ? DocxLook.value(xml) : style;
            }
            return style;
        }

        private void run(PartXml xml, Change change) throws XMLStreamException {
            xml.budget().visit(1);
            int element = xml.depth();
            DocxLook own = look;
            while (xml.nextChild(element)) {
                switch (xml.name()) {
                    case "rPr" -> own = styles.ofRun(DocxLook.read(xml), look);
                    case "t", "delText" -> add(xml.text(), own, change);
                    case "tab", "ptab" -> add("\t", own, change);
                    case "br", "cr" -> add("\n", own, change);
                    case "noBreakHyphen" -> add("-", own, change);
                    case "sym" -> add(WordText.SIGN, own, change);
                    case "drawing", "pict", "object" -> textBoxes(xml);
                    case "" -> alternative(xml);
                    default -> {}
                }
            }
        }

        private void add(String piece, DocxLook own, Change change) {
            if (!own.isHidden()) {
                boolean kept = change != Change.DELETED && !own.isStruck();
                text.add(own.shown(piece), own.font(), kept, !kept || change != Change.NONE);
            }
        }

        private void alternative(PartXml xml) throws XMLStreamException {
            if (DocxBlocks.isChoice(xml)) {
                textBoxes(xml);
            }
        }

        private void textBoxes(PartXml xml) throws XMLStreamException {
            int element = xml.depth();
            while (xml.nextChild(element)) {
                if (xml.name().equals("txbxContent")) {
                    blocks.read(xml, floating);
                } else if (!xml.name(DocxBlocks.COMPATIBILITY).equals("Fallback")) {
                    textBoxes(xml);
                }
            }
        }
    }
}
