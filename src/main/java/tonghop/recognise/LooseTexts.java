package tonghop.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.FormContent;

/** What a sheet says outside of its forms: between its head and the first of them, between two, under the last. */
final class LooseTexts {

    /** A row with more cells is one of a table. */
    private static final int MOST_CELLS = 2;

    /** A heading; with an Arabic number and a colon it may be a line of the report's head, “1. Đơn vị báo cáo: …”. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:(?:Phần|PHẦN|Mục|MỤC)\\s+)?(?:(?:[IVX]+|[A-ZĐ])\\s*[.)/]\\s*\\p{L}{2}|\\d{1,2}\\s*[.)/]\\s*\\p{L}{2}[^:]*$)");

    private final Sheet sheet;
    private final Words words;

    /** The rows of tables. */
    private final BitSet tables = new BitSet();

    /** Those with them that texts were read from. */
    private final BitSet taken = new BitSet();

    LooseTexts(Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    private void take(int first, int last) {
        if (last >= first) {
            tables.set(first, last + 1);
            taken.set(first, last + 1);
        }
    }

    /** A row of a text. */
    void take(Row row) {
        taken.set(row.index());
    }

    /** True for a row of a table that was read. */
    boolean isOfTable(Row row) {
        return tables.get(row.index());
    }

    /** Tables of figures, each from its header to the last row that was read. */
    void take(FormContent.Figures content, List<Header> headers) {
        var rows = new TreeSet<Integer>();
        content.figures().values().forEach(f -> rows.add(row(f.at())));
        for (int i = 0; i < headers.size(); i++) {
            int next = i + 1 < headers.size() ? headers.get(i + 1).firstRow() : Integer.MAX_VALUE;
            Integer last = rows.lower(next);
            take(headers.get(i).firstRow(), last == null ? -1 : last);
        }
    }

    /** A list, from its header to its last entry. */
    void take(FormContent.Entries content, ListHead head) {
        int last = head.lastRow();
        for (Entry entry : content.entries()) {
            last = Math.max(last, row(entry.at()));
        }
        take(head.row(), last);
    }

    private static int row(CellRef at) {
        String cell = at.cell();
        int digits = 0;
        while (digits < cell.length() && !Character.isDigit(cell.charAt(digits))) {
            digits++;
        }
        return Integer.parseInt(cell.substring(digits)) - 1;
    }

    /**
     * The paragraphs above a form's first heading, the headings over them too, which belong to no other form; from now on they are taken. A
     * sentence that only leads to what follows says nothing, nor does what comes with a table.
     */
    List<Cell> above(int end) {
        var cells = new ArrayList<Cell>();
        boolean begun = false;
        for (Row row : sheet.rows()) {
            if (row.index() >= end) {
                break;
            }
            if (taken.get(row.index()) || row.cells().size() > MOST_CELLS) {
                begun = false;
                continue;
            }
            for (Cell cell : row.cells()) {
                begun = goesOn(begun, cell.text());
                if (begun && cell.text().codePoints().anyMatch(Character::isLetter)) {
                    take(row);
                    if (!Prose.isLeadIn(cell.text())) {
                        cells.add(cell);
                    }
                }
            }
        }
        while (!cells.isEmpty() && isHeading(cells.get(cells.size() - 1).text())) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static boolean isHeading(String text) {
        return NUMBERED.matcher(text).find() && !Prose.isSentence(text);
    }

    private boolean goesOn(boolean begun, String text) {
        if (text.isEmpty()) {
            return begun;
        }
        if (begun) {
            return !Prose.isSignature(text, words) && !Prose.isRemark(text) && !isTitle(text);
        }
        return !Prose.isRemark(text) && Prose.isSaid(text, words)
                || NUMBERED.matcher(text).find() && !isTitle(text) && !Prose.isSignature(text, words);
    }

    private boolean isTitle(String text) {
        return !Prose.isSentence(text) && Words.startsWithAny(words.expanded(text), words.formTitles);
    }

    /** What is left, of a sheet that people see. */
    List<Cell> left() {
        var cells = new ArrayList<Cell>();
        if (sheet.visibility() != Visibility.VISIBLE) {
            return cells;
        }
        for (Row row : sheet.rows()) {
            boolean isTable = row.cells().size() > MOST_CELLS
                    || row.cells().get(row.cells().size() - 1).text().isEmpty();
            if (!taken.get(row.index()) && !isTable) {
                boolean under = !taken.isEmpty() && row.index() > taken.nextSetBit(0);
                for (Cell cell : row.cells()) {
                    if (under ? Prose.isSaidUnder(cell.text(), words) : Prose.isSaid(cell.text(), words)) {
                        cells.add(cell);
                    }
                }
            }
        }
        cells.removeIf(cell -> Prose.isLeadIn(cell.text()));
        return cells;
    }
}
