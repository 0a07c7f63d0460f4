package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.grid.Cell;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.programme.ColumnRole;
import tonghop.text.MatchKey;

/**
 * The lines above a sheet's first table, by what they are for.
 *
 * @param sheet the sheet's name
 * @param lines all of them, in reading order
 * @param offices the issuing office's block: superior first
 * @param unitLabelled what follows a label such as “Đơn vị báo cáo”
 * @param periodLabelled what follows a label such as “Kỳ báo cáo”
 * @param titles the report's title and what stands right under it
 * @param addressees whom the report is for
 */
record TitleBlock(
        String sheet,
        List<Line> lines,
        List<Line> offices,
        List<Line> unitLabelled,
        List<Line> periodLabelled,
        List<Line> titles,
        List<Line> addressees) {

    private static final int MAX_LINES = 60;
    private static final int LINES_UNDER_TITLE = 3;

    /** “10/12 đơn vị”: the line says whose reports are in it. */
    private static final Pattern SHARE_OF_UNITS =
            Pattern.compile("\\b\\d+ ?/ ?\\d+ (?:đơn vị|cơ quan|xã|huyện|phường|sở|phòng)");

    private static final Pattern LABEL_END = Pattern.compile("[:：]");

    /** In the label of a unit: one that does something else than report. */
    private static final Pattern OTHERS_LABEL = Pattern.compile(
            "(?<!\\p{L})(?:chủ quản|cấp trên|quản lý|kiểm tra|giám sát|thẩm định|ban hành|chủ trì|hướng dẫn)(?!\\p{L})");

    private static final Pattern DASH = Pattern.compile("\\s+[-–]\\s+|\\s*/\\s*");

    /** What ends so goes on in the row below. */
    private static final Pattern OPEN_END = Pattern.compile("[-–,&]\\s*$|(?<!\\p{L})(?:và|VÀ|Và)\\s*$");

    /** Sorts the lines of the rows before {@code endRow}. */
    static TitleBlock of(Sheet sheet, int endRow, Words words) {
        var block = new TitleBlock(
                sheet.name(),
                lines(sheet, endRow, words),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        block.sort(words);
        return block;
    }

    private static List<Line> lines(Sheet sheet, int endRow, Words words) {
        var lines = new ArrayList<Line>();
        for (Row row : sheet.rows()) {
            if (row.index() >= endRow || lines.size() >= MAX_LINES) {
                break;
            }
            for (Cell cell : row.cells()) {
                for (String text : cell.text().split("\n")) {
                    if (!text.isBlank()) {
                        lines.add(new Line(
                                text.strip(),
                                words.expanded(text),
                                CellRef.at(sheet.name(), cell.row(), cell.column()),
                                cell.row(),
                                cell.column()));
                    }
                }
            }
        }
        return lines;
    }

    private void sort(Words words) {
        boolean underTitle = false;
        int titleRow = 0;
        boolean afterAddressee = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean addressee = Words.startsWithAny(line.key(), words.addressees);
            if (addressee
                    || afterAddressee
                            && (line.text().startsWith("-") || line.text().startsWith("+"))) {
                addressees.add(line);
                if (addressee && valueOf(line).isEmpty() && i + 1 < lines.size()) {
                    addressees.add(lines.get(i + 1));
                }
                afterAddressee = true;
                continue;
            }
            afterAddressee = false;
            if (isCoverage(line, words)) {
                continue;
            }
            if (label(i, line, words.periodLabels, periodLabelled)
                    || !isUnitOfMeasure(line, words) && label(i, line, words.unitLabels, unitLabelled)) {
                continue;
            }
            if (isTitle(line, words)) {
                titles.add(line);
                titleRow = line.row();
                underTitle = true;
            } else if (underTitle && line.row() <= titleRow + LINES_UNDER_TITLE) {
                titles.add(line);
            } else if (!underTitle
                    && Words.startsWithAny(line.key(), words.offices)
                    && !Words.startsWithAny(line.key(), words.mottos)) {
                addOffice(continued(i, line, words), words);
            }
        }
    }

    /** A superior and its office may stand in one line, “UBND huyện X - Phòng Y”, “UBND phường X/Phòng Văn hóa - Xã hội”. */
    private void addOffice(Line line, Words words) {
        Matcher dash = DASH.matcher(line.text());
        if (dash.find() && dash.end() < line.text().length()) {
            String superior = line.text().substring(0, dash.start());
            String rest = line.text().substring(dash.end());
            if (Words.startsWithAny(words.expanded(superior), words.superiors)
                    && Words.startsWithAny(words.expanded(rest), words.offices)) {
                offices.add(line.with(superior, words));
                offices.add(line.with(rest, words));
                return;
            }
        }
        offices.add(line);
    }

    /** Where a label stands there with its value in the same cell or in the next one, the value is kept. */
    private boolean label(int i, Line line, List<String> labels, List<Line> into) {
        String[] parts = LABEL_END.split(line.text(), 2);
        if (!Words.startsWithAny(line.key(), labels) || parts.length < 2) {
            return false;
        }
        if (OTHERS_LABEL.matcher(MatchKey.of(parts[0])).find()) {
            return true;
        }
        String value = valueOf(line);
        if (!value.isEmpty()) {
            into.add(new Line(value, line.key(), line.at(), line.row(), line.column()));
        } else if (i + 1 < lines.size() && lines.get(i + 1).row() == line.row()) {
            into.add(lines.get(i + 1));
        }
        return true;
    }

    private static String valueOf(Line line) {
        String[] parts = LABEL_END.split(line.text(), 2);
        return parts.length == 2 ? parts[1].strip() : "";
    }

    private static boolean isCoverage(Line line, Words words) {
        return Words.startsWithAny(line.key(), words.coverage)
                || SHARE_OF_UNITS.matcher(line.text().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isUnitOfMeasure(Line line, Words words) {
        return words.columnKeys(ColumnRole.UNIT).stream()
                .anyMatch(p -> !words.unitLabels.contains(p) && Words.startsWith(line.key(), p));
    }

    private static boolean isTitle(Line line, Words words) {
        return Words.startsWithAny(line.key(), words.titles);
    }

    /** An office's name that goes on in the row below, e.g. “Phòng Lao động - Thương binh / và Xã hội”. */
    private Line continued(int i, Line line, Words words) {
        return lines.subList(i + 1, lines.size()).stream()
                .filter(next -> next.row() <= line.row() + 1
                        && next.column() == line.column()
                        && (next.key().startsWith("và ")
                                || OPEN_END.matcher(line.text()).find()
                                || Character.isLowerCase(next.text().codePointAt(0)))
                        && !Words.startsWithAny(next.key(), words.offices)
                        && !Words.startsWithAny(next.key(), words.titles))
                .findFirst()
                .map(next -> new Line(
                        line.text() + " " + next.text(),
                        line.key() + " " + next.key(),
                        line.at(),
                        line.row(),
                        line.column()))
                .orElse(line);
    }
}
