package tonghop.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.VietnamTime;
import tonghop.programme.DueDay;

/** Tables and times as they are printed. */
final class Texts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Texts() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code trước ngày 09/05/2024}, {@code chậm nhất trong ngày 15/05/2024}, or that there is none. */
    static String due(@Nullable DueDay due) {
        if (due == null) {
            return "không quy định";
        }
        return (due.inclusive() ? "chậm nhất trong ngày " : "trước ngày ") + day(due.day());
    }

    /** Lines of equal columns, the first row over a rule. */
    static List<String> table(List<List<String>> rows) {
        return table(rows, Integer.MAX_VALUE);
    }

    /** @param numbers the first of the columns that are numbers, which stand on the right */
    static List<String> table(List<List<String>> rows, int numbers) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            var line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                String cell = row.get(i);
                String room = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
                line.append(i < numbers ? cell + room : room + cell).append("  ");
            }
            lines.add(line.toString().stripTrailing());
            if (lines.size() == 1) {
                int width = columns * 2 - 2;
                for (int w : widths) {
                    width += w;
                }
                lines.add("  " + "─".repeat(width));
            }
        }
        return lines;
    }
}
