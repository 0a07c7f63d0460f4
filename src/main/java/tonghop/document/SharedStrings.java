package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {

    private final List<StoredText> texts = new ArrayList<>();
    private final Budget budget;

    SharedStrings(Budget budget) {
        this.budget = budget;
    }

    /** Reads the part {@code sst}. */
    void read(PartXml xml) throws XMLStreamException {
        while (xml.nextChild(1)) {
            if (xml.name().equals("si")) {
                add(RichText.read(xml));
            }
        }
    }

    void add(StoredText text) {
        budget.shareString();
        budget.keepText(text.length());
        texts.add(text);
    }

    /** @return null where there is no text of that number */
    @Nullable
    StoredText get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }
}
