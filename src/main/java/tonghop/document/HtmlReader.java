package tonghop.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;
import tonghop.text.VietnameseText;

/**
 * Reads a page of HTML, which many systems call .xls: its tables one under the other on one sheet, the text between
 * them as rows of one cell. Where LibreOffice wrote several sheets into the page, each is one again. Nothing that the
 * page points to is loaded and no script is run.
 */
final class HtmlReader {

    private static final String NAME = "HTML";
    private static final Pattern SAID_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern SHEET_ANCHOR = Pattern.compile("table\\d+");

    private final Budget budget;
    private final HtmlStyle style;
    private final @Nullable String usualFont;
    private final Set<Node> aroundTables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Sheet> sheets = new ArrayList<>();
    private SheetGrid grid;
    private HtmlHiddenCells hidden = new HtmlHiddenCells();
    private HtmlText line;
    private int nextRow;

    private HtmlReader(@Nullable String usualFont, Budget budget) {
        this.budget = budget;
        this.usualFont = usualFont;
        this.style = new HtmlStyle(budget);
        this.grid = new SheetGrid(NAME, Visibility.VISIBLE, budget);
        this.line = new HtmlText(style, budget);
    }

    /** @throws Refusal where the page is past a limit or its encoding is in doubt */
    static List<Sheet> sheets(byte[] bytes, Budget budget) {
        String said = decodedAsSaid(bytes);
        PlainText page = said == null ? PlainText.of(bytes) : new PlainText(said, null);
        budget.checkTags(page.text().chars().filter(c -> c == '<').count());
        Element root = Parser.htmlParser().parseInput(new TimedReader(page.text(), budget), "");
        return new HtmlReader(page.font(), budget).read(root);
    }

    private static @Nullable String decodedAsSaid(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, FormatDetector.HEAD), StandardCharsets.ISO_8859_1);
        Matcher said = SAID_CHARSET.matcher(head);
        if (ByteOrderMark.charset(bytes) != null || !said.find()) {
            return null;
        }
        try {
            boolean western = said.group(1).equalsIgnoreCase("iso-8859-1");
            Charset charset = Charset.forName(western ? "windows-1252" : said.group(1));
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private List<Sheet> read(Element root) {
        root.select("style").forEach(element -> style.add(element.data()));
        for (Element table : root.select("table")) {
            for (Node node = table; node != null && aroundTables.add(node); node = node.parent()) {
                budget.visit(1);
            }
        }
        walk(root, usualFont);
        endSheet();
        return sheets;
    }

    /** Goes through what is inside in reading order. */
    private void walk(Element container, @Nullable String font) {
        String own = style.font(container);
        String inside = own == null ? font : own;
        for (Node child : container.childNodes()) {
            if (!(child instanceof Element element)) {
                line.add(child, inside);
            } else if (HtmlText.isShown(element, style)) {
                walkElement(element, inside);
            }
        }
    }

    private void walkElement(Element element, @Nullable String font) {
        boolean anchor = SHEET_ANCHOR.matcher(element.attr("name")).matches();
        Element sheetName = anchor ? element.selectFirst("em") : null;
        boolean block = HtmlText.BLOCKS.contains(element.normalName()) || aroundTables.contains(element);
        if (block || sheetName != null) {
            endLine();
        }
        if (sheetName != null) {
            beginSheet(sheetName.text());
        } else if (element.normalName().equals("table")) {
            readTable(element, font);
        } else if (aroundTables.contains(element)) {
            walk(element, font);
        } else {
            line.add(element, font);
        }
        if (block) {
            endLine();
        }
    }

    private void readTable(Element table, @Nullable String font) {
        String own = style.font(table);
        var rows = new HtmlTable(style, grid, hidden, nextRow, own == null ? font : own);
        for (Element row : HtmlTable.rows(table)) {
            if (aroundTables.contains(row)) {
                nextRow = rows.end();
                row.children().stream()
                        .filter(cell -> HtmlText.isShown(cell, style))
                        .forEach(cell -> {
                            walk(cell, rows.font());
                            endLine();
                        });
                rows.continueAt(nextRow);
            } else {
                rows.add(row);
            }
        }
        nextRow = rows.end();
    }

    private void endLine() {
        CellValue value = line.stored().in(usualFont, grid);
        if (value != null) {
            grid.checkBounds(nextRow, 0);
            grid.put(nextRow++, 0, value, null, line.isChanged() ? Doubt.CHANGED : null);
            hidden.show(0);
        }
        line = new HtmlText(style, budget);
    }

    private void beginSheet(String name) {
        endSheet();
        budget.checkLength(name.length());
        grid = new SheetGrid(VietnameseText.nfc(name), Visibility.VISIBLE, budget);
        nextRow = 0;
    }

    private void endSheet() {
        endLine();
        hidden.tell(grid);
        hidden = new HtmlHiddenCells();
        Sheet sheet = grid.sheet();
        if (!sheet.isBlank()) {
            sheets.add(sheet);
            budget.checkSheets(sheets.size());
        }
    }
}
