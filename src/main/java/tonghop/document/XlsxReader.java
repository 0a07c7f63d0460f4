package tonghop.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.document.Relationships.Relationship;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.Finding;
import tonghop.text.VietnameseText;

/** Reads the sheets of an Office Open XML workbook, transitional or strict, forwards and part by part. */
final class XlsxReader {

    /** Kinds of sheets that hold no cells for a report: charts, dialogues, macros of Excel 4. */
    private static final Set<String> NO_CELLS = Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    private record Entry(
            String name, Visibility visibility, @Nullable String relation) {}

    private final ZipParts parts;
    private final XMLInputFactory xml;
    private final List<Entry> entries = new ArrayList<>();
    private DateSystem dates = DateSystem.FROM_1900;
    private final OutsideNames names = new OutsideNames();
    private boolean anyComputed;

    XlsxReader(ZipParts parts, XMLInputFactory xml) {
        this.parts = parts;
        this.xml = xml;
    }

    /** @return in the workbook's order, blank and hidden ones included */
    List<Sheet> sheets() throws IOException, XMLStreamException {
        String workbook =
                Relationships.of(parts, "", xml).target("officeDocument").orElse("xl/workbook.xml");
        PartXml.walk(xml, part(workbook), "workbook", this::readWorkbook);
        Relationships relations = Relationships.of(parts, workbook, xml);
        var shared = new XlsxSheet.Shared(strings(relations), styles(relations), dates, names);
        List<Sheet> sheets = new ArrayList<>();
        for (Entry entry : entries) {
            Relationship relation = relations.byId(entry.relation).orElseThrow(() -> missing(entry));
            if (!NO_CELLS.contains(relation.kind())) {
                sheets.add(sheet(entry, relation, shared));
            }
        }
        return OutsideCells.spread(sheets);
    }

    /** As {@link #sheets}, with the formulas computed where the writing program computed none of them. */
    List<Sheet> computedSheets(List<Finding> findings) throws IOException, XMLStreamException {
        List<Sheet> sheets = sheets();
        // Beside results that are there a missing one is a doubt: a formula that came to an empty text leaves no cell,
        // and would be 0.
        return anyComputed ? sheets : FormulaValues.computed(sheets, findings);
    }

    private Sheet sheet(Entry entry, Relationship relation, XlsxSheet.Shared shared)
            throws IOException, XMLStreamException {
        String target = relation.target();
        if (target == null || !relation.kind().equals("worksheet") || !parts.has(target)) {
            throw missing(entry);
        }
        var grid = new SheetGrid(entry.name, entry.visibility, parts.budget());
        var reader = new XlsxSheet(shared, grid);
        PartXml.walk(xml, part(target), "worksheet", reader::read);
        anyComputed |= reader.anyComputed();
        return grid.sheet();
    }

    private static Refusal missing(Entry entry) {
        return Refusal.damaged("nội dung của trang “" + entry.name + "” không có trong tệp");
    }

    private MeasuredStream part(String name) throws IOException {
        MeasuredStream part = parts.part(name);
        if (part == null) {
            throw Refusal.damaged("thiếu phần “" + VietnameseText.nfc(name) + "”");
        }
        return part;
    }

    private void readWorkbook(PartXml workbook) throws XMLStreamException {
        while (workbook.nextChild(1)) {
            switch (workbook.name()) {
                case "workbookPr" -> dates = workbook.flag("date1904") ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                case "sheets" -> readEntries(workbook);
                case "definedNames" -> names.read(workbook);
                default -> {}
            }
        }
    }

    private void readEntries(PartXml workbook) throws XMLStreamException {
        while (workbook.nextChild(2)) {
            if (workbook.name().equals("sheet")) {
                String name = workbook.attribute("name");
                String unescaped = RichText.unescape(name == null ? "" : name);
                parts.budget().checkLength(unescaped.length());
                entries.add(new Entry(
                        VietnameseText.nfc(unescaped),
                        visibility(workbook.attribute("state")),
                        workbook.prefixedAttribute("id")));
                parts.budget().checkSheets(entries.size());
            }
        }
    }

    private static Visibility visibility(@Nullable String state) {
        return switch (state == null ? "visible" : state) {
            case "hidden" -> Visibility.HIDDEN;
            case "veryHidden" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    private SharedStrings strings(Relationships relations) throws IOException, XMLStreamException {
        var strings = new SharedStrings(parts.budget());
        String target = relations.target("sharedStrings").orElse(null);
        if (target != null) {
            PartXml.walk(xml, part(target), "sst", strings::read);
        }
        return strings;
    }

    private XlsxStyles styles(Relationships relations) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        String target = relations.target("styles").orElse(null);
        if (target != null) {
            PartXml.walk(xml, part(target), "styleSheet", styles::read);
        }
        return styles;
    }
}
