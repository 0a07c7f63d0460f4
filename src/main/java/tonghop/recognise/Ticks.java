package tonghop.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules.Tracking;

/** Marks in columns that are headed by a choice. What is no mark is in doubt, as are two states of one task. */
final class Ticks {

    /** Two of them are how Word and Excel write a tick in their fonts of signs. */
    private static final Pattern MARK = Pattern.compile("[xX×vV✓✔√☑þü+*1]|[Cc]ó");

    private static final Pattern NO_MARK = Pattern.compile("0*|[-–—.…\\s]*|☐|[Kk]hông");

    private final @Nullable String single;

    Ticks(ListForm form) {
        Tracking tracking = form.rules().tracking();
        this.single = tracking == null ? null : tracking.status();
    }

    /** Adds the choice to the row's values where the cell ticks it. */
    void read(ListHead.Tick tick, Cell cell, CellRef at, Map<String, String> values, List<Finding> findings) {
        String text = shown(cell);
        if (NO_MARK.matcher(text).matches()) {
            return;
        }
        ListColumn column = tick.column();
        String before = values.get(column.key());
        if (!MARK.matcher(text).matches()) {
            findings.add(doubt(
                    at,
                    "Cột “" + tick.choice() + "”, ô " + at.cell() + " ghi “" + text
                            + "”, không rõ có phải là dấu chọn không. Hãy đánh dấu “x”, hoặc ghi giá trị vào một cột “"
                            + column.title() + "”."));
        } else if (before != null && column.key().equals(single)) {
            findings.add(doubt(
                    at,
                    "Dòng này được đánh dấu ở hai cột “" + before + "” và “" + tick.choice() + "” của “"
                            + column.title() + "”. Hãy chỉ đánh dấu một cột."));
        } else {
            values.merge(column.key(), tick.choice(), (a, b) -> a + "; " + b);
        }
    }

    private static String shown(Cell cell) {
        return cell.value() instanceof CellValue.Number number
                ? plain(number.value())
                : cell.text().strip();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Finding doubt(CellRef at, String message) {
        return Finding.error("tick-unclear", at, message);
    }
}
