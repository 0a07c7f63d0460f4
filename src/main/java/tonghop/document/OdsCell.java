package tonghop.document;

import static tonghop.document.OdsVocabulary.CALC;
import static tonghop.document.OdsVocabulary.OFFICE;
import static tonghop.document.OdsVocabulary.TABLE;
import static tonghop.document.OdsVocabulary.TEXT;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.NumberKind;
import tonghop.text.VietnameseText;

/** A cell of an OpenDocument sheet as it is written (OpenDocument 1.3 part 3, 9.1.4 and 19.385). */
final class OdsCell {

    /** {@code of:=}, {@code oooc:=} and the like: the grammar that the formula is written in. */
    private static final Pattern GRAMMAR = Pattern.compile("^\\w+:=|^=");

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

    private final String type;
    private final @Nullable String stored;
    private final @Nullable String storedText;
    private final @Nullable String currency;
    private final OdsStyles styles;
    private final boolean error;
    private final OdsText text;

    /** Without its {@code =}, and no more than {@link OutsideReference#MARK} where it looks into another file. */
    final @Nullable String formula;

    private boolean annotated;

    /** Reads the cell the walker stands on. */
    OdsCell(PartXml xml, OdsStyles styles) throws XMLStreamException {
        String stated = xml.attribute(OFFICE, "value-type");
        type = stated == null ? "" : stated;
        stored = switch (type) {
            case "date" -> xml.attribute(OFFICE, "date-value");
            case "time" -> xml.attribute(OFFICE, "time-value");
            case "boolean" -> xml.attribute(OFFICE, "boolean-value");
            default -> xml.attribute(OFFICE, "value");
        };
        this.styles = styles;
        currency = xml.attribute(OFFICE, "currency");
        storedText = xml.attribute(OFFICE, "string-value");
        error = "error".equals(xml.attribute(CALC, "value-type"));
        formula = formula(xml.attribute(TABLE, "formula"), xml.budget());
        text = new OdsText(styles);
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name(TEXT).equals("p")) {
                text.addParagraph(xml);
            } else if (xml.name(OFFICE).equals("annotation")) {
                annotated = true;
            }
        }
    }

    /** Whether somebody hung a comment on it. */
    boolean isAnnotated() {
        return annotated;
    }

    private static @Nullable String formula(@Nullable String written, Budget budget) {
        if (written == null) {
            return null;
        }
        budget.keepText(written.length());
        String code = GRAMMAR.matcher(written).replaceFirst("");
        // The source of a reference is an IRI in quotes before #, e.g. ['file:///x.ods'#$Sheet1.A1].
        boolean outside = STRING.matcher(code).replaceAll("").contains("'#") || OutsideReference.isIn(code);
        return outside ? OutsideReference.MARK : code;
    }

    /** @return null where the cell is blank */
    @Nullable
    CellValue value(int row, int column, @Nullable String font, SheetGrid grid) {
        String written = text.written().strip();
        // Old programs call the result of a broken formula a number, 0.
        if (error || formula != null && ShownError.is(written)) {
            return written.isEmpty()
                    ? new CellValue.NotComputed()
                    : new CellValue.ErrorCode(VietnameseText.nfc(written));
        }
        // How LibreOffice writes a cell that was typed as true or false, with the value 1 or 0.
        if ("TRUE()".equals(formula) || "FALSE()".equals(formula)) {
            return new CellValue.Bool("TRUE()".equals(formula));
        }
        if (type.isEmpty() && text.isEmpty() && formula != null) {
            return new CellValue.NotComputed();
        }
        if (type.isEmpty() || type.equals("string") || type.equals("void")) {
            return (text.isEmpty() && storedText != null ? StoredText.plain(storedText) : text.stored()).in(font, grid);
        }
        if (stored == null) {
            if (formula != null) {
                return new CellValue.NotComputed();
            }
            throw grid.damaged(row, column, "ô thiếu giá trị");
        }
        return typed(stored.strip(), row, column, grid);
    }

    /** Why a person may see something else than the value that {@link #value} told, in a cell of that style. */
    @Nullable
    Doubt doubt(CellValue value, @Nullable String style) {
        if (text.isStruck() || styles.cellLook(style).struck()) {
            return Doubt.CHANGED;
        }
        if (!(value instanceof CellValue.Number number) || number.kind() != NumberKind.PLAIN) {
            return null;
        }
        Doubt doubt = styles.doubt(style, number.value());
        boolean money = type.equals("currency") && number.value().signum() != 0;
        return doubt == null && money
                ? new Doubt(Doubt.Kind.DRESSED, Doubt.NUMBER + " " + (currency == null ? "₫" : currency))
                : doubt;
    }

    private CellValue typed(String value, int row, int column, SheetGrid grid) {
        return switch (type) {
            case "float", "currency" -> number(value, NumberKind.PLAIN, row, column, grid);
            case "percentage" -> number(value, NumberKind.PERCENT, row, column, grid);
            case "date" -> IsoDate.cell(value);
            case "time" -> IsoDate.duration(value);
            case "boolean" -> new CellValue.Bool(value.equals("true"));
            default -> throw grid.damaged(row, column, "kiểu ô không có trong quy cách");
        };
    }

    private static CellValue number(String value, NumberKind kind, int row, int column, SheetGrid grid) {
        BigDecimal number = StoredNumber.parse(value);
        if (number == null) {
            throw grid.damaged(row, column, "ô số chứa nội dung không phải là số");
        }
        return new CellValue.Number(number, kind);
    }
}
