package tonghop.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.model.PeriodChange;
import tonghop.programme.Onward;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/** The year of a regime as a table, with who owes what and where that is written under it. */
final class CalendarTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Fewer are named in the table. */
    private static final int NAMED = 3;

    private final Programme programme;
    private final int year;
    private final List<CalendarLine> lines;
    private final boolean withState;

    CalendarTable(Programme programme, int year, List<CalendarLine> lines) {
        this.programme = programme;
        this.year = year;
        this.lines = lines;
        this.withState = lines.stream().anyMatch(line -> line.state() != null);
    }

    List<String> print() {
        var text = new ArrayList<String>();
        text.add("Lịch báo cáo năm " + year + ": " + programme.title() + "  [" + programme.code() + "]");
        text.add("  Nơi tổng hợp: " + programme.office() + ".");
        if (lines.isEmpty()) {
            text.add("  Năm " + year + " chế độ này không có kỳ báo cáo nào.");
            return text;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(shown("Kỳ", "Tên kỳ", "Số liệu từ – đến", "Hạn nộp", "Ngày cuối", "Đơn vị phải nộp", "Tình trạng"));
        lines.forEach(line -> rows.add(row(line)));
        text.addAll(Texts.table(rows));
        addOnward(text);
        addUnits(text);
        text.add("");
        text.add("  Căn cứ:");
        grouped(line -> line.period().citation()).forEach((said, codes) -> text.add("    " + codes + ": " + said));
        return text;
    }

    private List<String> shown(String... cells) {
        return List.of(cells).subList(0, withState ? cells.length : cells.length - 1);
    }

    private List<String> row(CalendarLine line) {
        var period = line.period();
        return shown(
                period.period().code(),
                period.label(),
                DAY.format(period.windowStart()) + " – " + DAY.format(period.windowEnd()),
                Texts.due(period.due()),
                period.due() == null ? "" : DAY.format(period.due().lastOnTime()),
                owing(line),
                state(line));
    }

    private static String owing(CalendarLine line) {
        int count = line.owing().size();
        if (count == 0) {
            return "không đơn vị nào";
        }
        if (count <= NAMED) {
            return names(line.owing());
        }
        return line.spared().isEmpty()
                ? "cả " + count + " đơn vị"
                : count + " đơn vị (trừ " + line.spared().size() + ")";
    }

    private static String state(CalendarLine line) {
        var state = line.state();
        if (state == null) {
            return "";
        }
        var closedAt = line.lock().closedAt();
        String when = closedAt == null ? "" : " lúc " + Texts.time(closedAt);
        String reopened = line.lock().reopened().stream()
                .map(r -> name(line, r) + " đến hết " + Texts.day(r.until()))
                .collect(Collectors.joining(", "));
        return state.label() + when + (reopened.isEmpty() ? "" : "; mở lại cho " + reopened);
    }

    private static String name(CalendarLine line, PeriodChange.Reopen reopen) {
        return line.owing().stream()
                .filter(u -> u.code().equals(reopen.unit()))
                .map(Unit::name)
                .findFirst()
                .orElse(reopen.unit());
    }

    private void addOnward(List<String> text) {
        if (lines.stream().allMatch(line -> line.onward() == null)) {
            return;
        }
        text.add("");
        text.add("  " + programme.office() + " báo cáo cấp trên:");
        for (CalendarLine line : lines) {
            Onward onward = line.onward();
            if (onward != null) {
                LocalDate last = onward.due().lastOnTime();
                text.add("    " + line.period().period() + ": " + onward.to() + ", " + Texts.due(onward.due())
                        + " (ngày cuối " + DAY.format(last) + "). " + onward.citation());
            }
        }
    }

    /** Who is left out, or who alone is asked, where the table has only numbers. */
    private void addUnits(List<String> text) {
        var exceptions = grouped(line -> line.spared().isEmpty() || line.owing().size() <= NAMED
                ? ""
                : line.spared().size() <= line.owing().size()
                        ? "mọi đơn vị, trừ " + names(line.spared())
                        : names(line.owing()));
        exceptions.remove("");
        if (!exceptions.isEmpty()) {
            text.add("");
            text.add("  Đơn vị phải nộp:");
            exceptions.forEach((said, codes) -> text.add("    " + codes + ": " + said + "."));
        }
    }

    /** What is said of the periods → their codes, where it is the same of several. */
    private Map<String, String> grouped(java.util.function.Function<CalendarLine, String> said) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        said,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> line.period().period().code(), Collectors.joining(", "))));
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
