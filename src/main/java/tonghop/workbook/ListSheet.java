package tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.ChoiceTally;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.programme.ListColumn;
import tonghop.workbook.Landmarks.Kind;

/** One list over all units, with what looks like the same thing twice marked; then the plan’s tasks and the counts by choice. */
final class ListSheet {

    private static final String NOTES = "Ghi chú";
    private static final String LIST_OF = "Danh sách ";
    private static final double NUMBER = 5;
    private static final double UNIT = 16;
    private static final double REMARK = 13;
    private static final int SHORTEST = 9;
    private static final int LONGEST = 250;
    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED, Trait.TOP);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);

    private ListSheet() {}

    static void write(Book book, EntryTable table, Consolidation consolidation) {
        var period = consolidation.period();
        var columns = shown(table.form().columns());
        var sheet = book.sheet(sheetTitle(table.form().title()), widths(columns, table.entries()));
        Stamp.writeNextLevel(sheet, consolidation, table.form().code());
        Headline.write(sheet, table.form().title(), period);
        sheet.header(Look.HEADER, 2, titles(columns));
        var looks = looks(columns);
        for (int i = 0; i < table.entries().size(); i++) {
            if (table.entries().get(i).like() != null) {
                sheet.markNext(Kind.LIKENESS, "");
            }
            if (table.entries().get(i).overdue()) {
                sheet.markNext(Kind.OVERDUE, "");
            }
            sheet.rows(texts(i, table.entries().get(i), columns), looks);
        }
        if (table.entries().isEmpty()) {
            sheet.row().across(0, sheet.columns() - 1, "Không có đơn vị nào kê khai.", Look.NOTE.with(Trait.BOXED));
        }
        if (!table.tasks().isEmpty()) {
            TaskSheet.write(book, table, period);
        }
        if (!table.entries().isEmpty()) {
            ChoiceTally.of(table.form(), table.entries())
                    .forEach(tally -> ChoiceCounts.write(book, table.form(), tally, period));
        }
    }

    /** The form's title without the words that every list begins with: “Danh sách mô hình …” is “Mô hình …”. */
    static String sheetTitle(String formTitle) {
        if (!formTitle.startsWith(LIST_OF) || formTitle.length() == LIST_OF.length()) {
            return formTitle;
        }
        String rest = formTitle.substring(LIST_OF.length());
        return Letterhead.capitals(rest.substring(0, 1)) + rest.substring(1);
    }

    /** The form's columns but for its running number, which a list over all units has anew. */
    private static List<ListColumn> shown(List<ListColumn> columns) {
        return columns.stream().filter(c -> !isRunningNumber(c)).toList();
    }

    static boolean isRunningNumber(ListColumn column) {
        return column.title().equalsIgnoreCase("STT");
    }

    private static List<String> titles(List<ListColumn> columns) {
        var titles = new ArrayList<>(List.of("STT", "Đơn vị báo cáo"));
        columns.forEach(c -> titles.add(c.title()));
        boolean isTaken = columns.stream().anyMatch(c -> c.title().equalsIgnoreCase(NOTES));
        titles.add(isTaken ? NOTES + " của nơi tổng hợp" : NOTES);
        return titles;
    }

    private static List<Look> looks(List<ListColumn> columns) {
        var looks = new ArrayList<>(List.of(CENTRED, TEXT));
        columns.forEach(c -> looks.add(TEXT));
        looks.add(TEXT);
        return looks;
    }

    private static List<String> texts(int index, UnitEntry entry, List<ListColumn> columns) {
        var texts =
                new ArrayList<>(List.of(String.valueOf(index + 1), entry.unit().name()));
        columns.forEach(c -> texts.add(entry.entry().values().getOrDefault(c.key(), "")));
        texts.add(remark(entry));
        return texts;
    }

    private static String remark(UnitEntry entry) {
        var like = entry.like();
        return Stream.of(
                        like == null
                                ? ""
                                : "Có thể trùng với số " + (like.earlier() + 1) + ": "
                                        + like.kind().label().toLowerCase(Locale.ROOT),
                        entry.overdue() ? "QUÁ HẠN" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The page's width, shared out after how much text stands in each column. */
    private static double[] widths(List<ListColumn> columns, List<UnitEntry> entries) {
        var weights = columns.stream().mapToDouble(c -> weight(c, entries)).toArray();
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double page = PageLayout.PAGE_WIDTH - NUMBER - UNIT - REMARK;
        var widths = new double[columns.size() + 3];
        widths[0] = NUMBER;
        widths[1] = UNIT;
        for (int i = 0; i < weights.length; i++) {
            widths[i + 2] = page * weights[i] / all;
        }
        widths[widths.length - 1] = REMARK;
        return widths;
    }

    private static double weight(ListColumn column, List<UnitEntry> entries) {
        double average = entries.stream()
                .mapToInt(e -> e.entry().values().getOrDefault(column.key(), "").length())
                .average()
                .orElse(SHORTEST);
        return Math.sqrt(Math.max(Math.max(SHORTEST, column.title().length()), Math.min(LONGEST, average)));
    }
}
