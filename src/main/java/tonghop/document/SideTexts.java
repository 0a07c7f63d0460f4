package tonghop.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import tonghop.model.Finding;
import tonghop.model.OwnRemark;

/** What stands beside the cells or the text of a document and is not read: comments, notes at the foot of a page, boxes drawn on a sheet. */
final class SideTexts {

    private static final int NAMED = 8;

    private final ZipParts parts;
    private final XMLInputFactory xml;

    SideTexts(ZipParts parts, XMLInputFactory xml) {
        this.parts = parts;
        this.xml = xml;
    }

    /** Of a workbook. */
    List<Finding> ofWorkbook() throws IOException, XMLStreamException {
        var findings = new ArrayList<Finding>();
        var cells = new ArrayList<String>();
        for (String name : named("xl/comments")) {
            walk(name, "comments", part -> comments(part, cells));
        }
        findings.addAll(comments(cells));
        var boxes = new StringBuilder();
        for (String name : named("xl/drawings/drawing")) {
            walk(name, "wsDr", part -> append(part, boxes));
        }
        if (boxes.codePoints().anyMatch(Character::isLetter)) {
            findings.add(note("hộp chữ vẽ trên trang (text box)"));
        }
        return findings;
    }

    /** @param cells those that have a comment, as a person finds them */
    static List<Finding> comments(List<String> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        String some = cells.stream().limit(NAMED).collect(Collectors.joining(", "));
        return List.of(note("ghi chú gắn vào ô (comment) tại " + some + (cells.size() > NAMED ? "…" : "")));
    }

    /** Of a text. */
    List<Finding> ofText() throws IOException, XMLStreamException {
        var kinds = new ArrayList<String>();
        if (saysInPart("word/comments.xml", "comments")) {
            kinds.add("ghi chú bên lề (comment)");
        }
        if (saysInPart("word/footnotes.xml", "footnotes") || saysInPart("word/endnotes.xml", "endnotes")) {
            kinds.add("chú thích cuối trang, cuối tài liệu (footnote, endnote)");
        }
        return kinds.isEmpty() ? List.of() : List.of(note(String.join(" và ", kinds)));
    }

    private static Finding note(String what) {
        return Finding.info(
                "document-notes",
                null,
                "Tệp có " + what + ", không được đọc. Điều cần báo cáo hãy ghi vào ô hoặc vào lời văn của báo cáo.");
    }

    /** In the order of their names. */
    private List<String> named(String start) {
        return parts.names().stream()
                .filter(n -> n.startsWith(start) && n.endsWith(".xml"))
                .sorted()
                .toList();
    }

    private boolean saysInPart(String name, String root) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        walk(name, root, part -> append(part, text));
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void walk(String name, String root, PartXml.Walk walk) throws IOException, XMLStreamException {
        MeasuredStream part = parts.part(name);
        if (part != null) {
            PartXml.walk(xml, part, root, walk);
        }
    }

    private static void comments(PartXml part, List<String> cells) throws XMLStreamException {
        while (part.nextChild(1)) {
            if (part.name().equals("commentList")) {
                while (part.nextChild(2)) {
                    String cell = part.attribute("ref");
                    var text = new StringBuilder();
                    append(part, text);
                    if (cell != null && !text.isEmpty() && text.indexOf(OwnRemark.HEAD) != 0) {
                        cells.add(cell);
                    }
                }
            }
        }
    }

    /** The texts of runs within the element the walker stands on, whatever their vocabulary. */
    private static void append(PartXml part, StringBuilder text) throws XMLStreamException {
        int element = part.depth();
        while (part.nextChild(element)) {
            if (part.localName().equals("t")) {
                text.append(part.text());
            } else {
                append(part, text);
            }
        }
    }
}
