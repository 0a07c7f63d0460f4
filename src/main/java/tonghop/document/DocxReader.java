package tonghop.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import tonghop.grid.Document;

/**
 * Reads an Office Open XML text document, transitional or strict, forwards. Headers and footers are
 * parts of their own and are left alone; of notes and comments it is said that they are there.
 */
final class DocxReader {

    private final ZipParts parts;
    private final XMLInputFactory xml;

    DocxReader(ZipParts parts, XMLInputFactory xml) {
        this.parts = parts;
        this.xml = xml;
    }

    /** @throws Refusal where the document has no text */
    Document read() throws IOException, XMLStreamException {
        String main = Relationships.of(parts, "", xml).target("officeDocument").orElse("word/document.xml");
        var styles = new DocxStyles();
        String target = Relationships.of(parts, main, xml)
                .target("styles")
                .filter(parts::has)
                .orElse(null);
        if (target != null) {
            PartXml.walk(xml, part(target), "styles", styles::read);
        }
        var grid = new WordGrid(parts.budget());
        PartXml.walk(xml, part(main), "document", document -> readBody(document, new DocxBlocks(styles), grid));
        Set<String> names = parts.names();
        boolean pictures = names.stream().anyMatch(n -> n.contains("/media/") || n.contains("/embeddings/"));
        boolean macros = names.stream().anyMatch(n -> n.endsWith("vbaproject.bin"));
        var findings = new ArrayList<>(grid.findings());
        findings.addAll(new SideTexts(parts, xml).ofText());
        return DocumentReader.document(List.of(grid.sheet()), pictures, macros, findings);
    }

    private static void readBody(PartXml document, DocxBlocks blocks, WordGrid grid) throws XMLStreamException {
        while (document.nextChild(1)) {
            if (document.name().equals("body")) {
                blocks.read(document, grid);
            }
        }
    }

    private MeasuredStream part(String name) throws IOException {
        MeasuredStream part = parts.part(name);
        if (part == null) {
            throw Refusal.damaged("thiếu phần nội dung của tài liệu Word");
        }
        return part;
    }
}
