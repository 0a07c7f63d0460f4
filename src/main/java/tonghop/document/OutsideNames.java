package tonghop.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The names of an .xlsx workbook that stand for something in another workbook (ECMA-376 part 1, 18.2.5). */
final class OutsideNames {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\"[^\"]*\"|[^\\p{L}\\p{N}_.\\\\]+");

    private final Set<String> names = new HashSet<>();

    /** Reads the element {@code definedNames} the walker stands on. */
    void read(PartXml workbook) throws XMLStreamException {
        int element = workbook.depth();
        while (workbook.nextChild(element)) {
            String name = workbook.attribute("name");
            if (name != null && OutsideReference.isIn(workbook.text())) {
                names.add(name.toUpperCase(Locale.ROOT));
                workbook.budget().keepText(name.length());
            }
        }
    }

    boolean isIn(String formula) {
        return !names.isEmpty()
                && BETWEEN_NAMES.splitAsStream(formula).anyMatch(word -> names.contains(word.toUpperCase(Locale.ROOT)));
    }
}
