package tonghop.document;

import static tonghop.document.OdsVocabulary.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import tonghop.text.FontRun;

/** The paragraphs of one cell (OpenDocument 1.3 part 3, 5 and 6). */
final class OdsText {

    private static final Set<String> NOT_IN_THE_LINE = Set.of("note", "ruby-text", "hidden-text");

    private final OdsStyles styles;
    private final List<FontRun> runs = new ArrayList<>(1);
    private int length;
    private boolean paragraphs;
    private boolean afterSpace;
    private boolean struck;

    OdsText(OdsStyles styles) {
        this.styles = styles;
    }

    /** Adds the {@code text:p} the walker stands on, on a line of its own. */
    void addParagraph(PartXml xml) throws XMLStreamException {
        if (paragraphs) {
            add("\n", FontLook.NONE, xml.budget());
        }
        paragraphs = true;
        afterSpace = true;
        readInside(xml, FontLook.NONE);
    }

    private void readInside(PartXml xml, FontLook font) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextContent(element)) {
            String characters = xml.characters();
            if (characters != null) {
                add(collapsed(characters), font, xml.budget());
            } else {
                readElement(xml, font);
            }
        }
    }

    private void readElement(PartXml xml, FontLook font) throws XMLStreamException {
        String name = xml.name(TEXT);
        switch (name) {
            case "s" -> addSign(" ".repeat(spaces(xml)), font, xml.budget());
            case "tab" -> addSign("\t", font, xml.budget());
            case "line-break" -> addSign("\n", font, xml.budget());
            case "span" -> {
                String style = xml.attribute(TEXT, "style-name");
                if (!styles.hidesText(style)) {
                    readInside(xml, styles.textLook(style, font));
                }
            }
            default -> {
                if (!name.isEmpty() && !NOT_IN_THE_LINE.contains(name)) {
                    readInside(xml, font);
                }
            }
        }
    }

    private static int spaces(PartXml xml) {
        String count = xml.attribute(TEXT, "c");
        int spaces = count == null ? 1 : CellAddress.number(count, 0);
        xml.budget().checkLength(spaces < 0 ? Integer.MAX_VALUE : spaces);
        return spaces;
    }

    private void addSign(String sign, FontLook font, Budget budget) {
        add(sign, font, budget);
        afterSpace = false;
    }

    private void add(String text, FontLook font, Budget budget) {
        if (!text.isEmpty()) {
            length += text.length();
            budget.checkLength(length);
            runs.add(new FontRun(font.shown(text), font.name()));
            struck |= font.strikes(text);
        }
    }

    /** White space counts as one space, and as none where a space or nothing stands before it. */
    private String collapsed(String characters) {
        var collapsed = new StringBuilder(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !afterSpace) {
                collapsed.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        return collapsed.toString();
    }

    boolean isStruck() {
        return struck;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    StoredText stored() {
        return new StoredText(runs, struck);
    }

    /** The characters as stored, whatever their fonts. */
    String written() {
        var written = new StringBuilder(length);
        runs.forEach(run -> written.append(run.text()));
        return written.toString();
    }
}
