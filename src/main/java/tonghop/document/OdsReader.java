package tonghop.document;

import static tonghop.document.OdsVocabulary.MANIFEST;
import static tonghop.document.OdsVocabulary.OFFICE;
import static tonghop.document.OdsVocabulary.TABLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.text.VietnameseText;

/** Reads the sheets of an OpenDocument spreadsheet, in a container (.ods) or as one XML file (.fods). */
final class OdsReader {

    private final XMLInputFactory xml;
    private final String fileName;
    private final OdsStyles styles = new OdsStyles();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    OdsReader(XMLInputFactory xml, String fileName) {
        this.xml = xml;
        this.fileName = fileName;
    }

    /** @return in the document's order, blank and hidden ones included */
    List<Sheet> sheets(ZipParts parts) throws IOException, XMLStreamException {
        refuseEncrypted(parts);
        MeasuredStream common = parts.part("styles.xml");
        if (common != null) {
            PartXml.walk(xml, common, "document-styles", this::readDocument);
        }
        MeasuredStream content = parts.part("content.xml");
        if (content == null) {
            throw Refusal.damaged("thiếu phần “content.xml”");
        }
        PartXml.walk(xml, content, "document-content", this::readDocument);
        return sheets;
    }

    /** The cells with a comment, of the sheets that were read. */
    List<String> notes() {
        return notes;
    }

    /** @throws Refusal where the document is no spreadsheet */
    List<Sheet> sheets(MeasuredStream flat) throws IOException, XMLStreamException {
        PartXml.walk(xml, flat, "document", this::readDocument);
        return sheets;
    }

    /** Each part that is encrypted says so in the list of parts (OpenDocument 1.3 part 2, 4.4). */
    private void refuseEncrypted(ZipParts parts) throws IOException, XMLStreamException {
        MeasuredStream manifest = parts.part("META-INF/manifest.xml");
        if (manifest == null) {
            return;
        }
        PartXml.walk(xml, manifest, "manifest", list -> {
            while (list.nextChild(1)) {
                while (list.nextChild(2)) {
                    if (list.name(MANIFEST).equals("encryption-data")) {
                        throw Refusal.encrypted();
                    }
                }
            }
        });
    }

    private void readDocument(PartXml document) throws XMLStreamException {
        while (document.nextChild(1)) {
            switch (document.name(OFFICE)) {
                case "font-face-decls" -> styles.readFaces(document);
                case "styles", "automatic-styles" -> styles.readStyles(document);
                case "body" -> readBody(document);
                default -> {}
            }
        }
    }

    private void readBody(PartXml document) throws XMLStreamException {
        while (document.nextChild(2)) {
            if (!document.name(OFFICE).equals("spreadsheet")) {
                throw Refusal.otherFormat(DocumentFormat.OPEN_DOCUMENT_OTHER, fileName);
            }
            while (document.nextChild(3)) {
                if (document.name(TABLE).equals("table")) {
                    readSheet(document);
                }
            }
        }
    }

    private void readSheet(PartXml document) throws XMLStreamException {
        String stated = document.attribute(TABLE, "name");
        String name = stated == null ? "" : stated;
        document.budget().checkLength(name.length());
        // What a program remembers of another file that formulas look into, e.g. 'file:///x.ods'#$Sheet1.
        if (!name.startsWith("'") || !name.contains("'#$")) {
            boolean hidden = styles.hidesSheet(document.attribute(TABLE, "style-name"));
            Visibility visibility = hidden ? Visibility.HIDDEN : Visibility.VISIBLE;
            var grid = new SheetGrid(VietnameseText.nfc(name), visibility, document.budget());
            var reader = new OdsSheet(styles, grid);
            reader.read(document);
            notes.addAll(reader.notes());
            sheets.add(grid.sheet());
            document.budget().checkSheets(sheets.size());
        }
    }
}
