package tonghop.pipeline.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;
import tonghop.programme.Form;
import tonghop.programme.Nearest;
import tonghop.programme.Programme;
import tonghop.recognise.OccasionTitle;

/** Whether an ad hoc period can be opened as somebody asks for it, and in which words it is refused. */
final class OccasionCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SLUG = 40;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_CODES = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Programme programme;
    private final Period period;
    private final @Nullable Occasion before;

    OccasionCheck(Programme programme, Period period) {
        this.programme = programme;
        this.period = period;
        this.before = programme.occasions().get(period);
    }

    /** @throws IllegalArgumentException if no period can be opened so; the message is for people, in Vietnamese */
    Occasion of(OccasionRequest asked) {
        checkRegime();
        String title =
                title(before == null ? asked.title() : Objects.requireNonNullElse(asked.title(), before.title()));
        LocalDate due = before == null ? asked.due() : Objects.requireNonNullElse(asked.due(), before.due());
        if (due == null) {
            throw refusal("Kỳ đột xuất cần hạn nộp: ghi --due, ví dụ --due " + period.year() + "-07-15.");
        }
        LocalDate first = LocalDate.of(period.year(), 1, 1);
        LocalDate from = asked.from() != null ? asked.from() : before == null ? first : before.from();
        LocalDate to = asked.to() != null ? asked.to() : before == null || asked.due() != null ? due : before.to();
        checkDays(from, to, due);
        return new Occasion(
                title,
                from,
                to,
                due,
                codes(asked.forms(), before == null ? List.of() : before.forms(), "biểu mẫu", forms()),
                codes(asked.units(), before == null ? List.of() : before.units(), "đơn vị", members(from, to)));
    }

    private void checkRegime() {
        if (!programme.allowsAdHocPeriods()) {
            throw refusal("Chế độ “" + programme.code()
                    + "” không cho mở kỳ đột xuất. Muốn mở, thêm mục “- period: AH” vào calendar của định nghĩa.");
        }
        if (period.slug().length() > LONGEST_SLUG) {
            throw refusal("Mã kỳ “" + period + "” quá dài; phần sau AH- nhiều nhất " + LONGEST_SLUG + " ký tự.");
        }
        if (programme.periods(period.year()).isEmpty()) {
            throw refusal("Chế độ “" + programme.code() + "” không có hiệu lực năm " + period.year() + ".");
        }
    }

    private String title(@Nullable String asked) {
        String title = asked == null ? "" : asked.strip().replaceAll("\\s+", " ");
        if (title.isEmpty()) {
            throw refusal(
                    "Kỳ đột xuất cần tên như ghi trên báo cáo: thêm --title, ví dụ --title \"Báo cáo đột xuất công tác"
                            + " phòng chống thiên tai\".");
        }
        if (title.length() > LONGEST_TITLE || title.split(" ").length < FEWEST_WORDS) {
            throw refusal("Tên kỳ cần ít nhất " + FEWEST_WORDS + " chữ và nhiều nhất " + LONGEST_TITLE
                    + " ký tự để nhận ra báo cáo, tên đã ghi: “" + title + "”.");
        }
        if (!OccasionTitle.isOwn(title, period)) {
            throw refusal("Tên “" + title + "” nhắc đến một kỳ khác (tháng, quý, đợt, 6 tháng, năm khác "
                    + period.year() + "), báo cáo sẽ bị hiểu lẫn. Hãy đặt tên không có kỳ.");
        }
        programme.occasions().forEach((other, occasion) -> {
            if (!other.equals(period) && occasion.title().equalsIgnoreCase(title)) {
                throw refusal("Kỳ " + other + " đã mang tên “" + title + "”. Hãy đặt tên khác.");
            }
        });
        return title;
    }

    private void checkDays(LocalDate from, LocalDate to, LocalDate due) {
        if (due.isBefore(from)) {
            throw refusal("Hạn nộp " + DAY.format(due) + " trước ngày bắt đầu lấy số liệu " + DAY.format(from)
                    + ". Sửa --due hoặc --from.");
        }
        if (to.isBefore(from)) {
            throw refusal("Số liệu từ ngày " + DAY.format(from) + " không thể đến ngày " + DAY.format(to)
                    + ". Sửa --from hoặc --to.");
        }
        for (LocalDate day : List.of(from, to, due)) {
            if (Math.abs(day.getYear() - period.year()) > 1) {
                throw refusal("Ngày " + DAY.format(day) + " không thuộc kỳ của năm " + period.year()
                        + ". Sửa ngày hoặc mã kỳ.");
            }
        }
    }

    private static List<String> codes(
            @Nullable List<String> asked, List<String> before, String what, Collection<String> known) {
        if (asked == null) {
            return before;
        }
        List<String> codes = asked.stream().map(String::strip).toList();
        if (codes.isEmpty() || codes.size() > MOST_CODES || new HashSet<>(codes).size() < codes.size()) {
            throw refusal("Danh sách " + what + " cần từ 1 đến " + MOST_CODES + " mã, mỗi mã một lần.");
        }
        for (String code : codes) {
            if (!known.contains(code)) {
                throw refusal("Chế độ không có " + what + " “" + code + "” trong kỳ này; " + Nearest.to(code, known));
            }
        }
        return codes;
    }

    private List<String> forms() {
        return programme.forms().stream().map(Form::code).toList();
    }

    private List<String> members(LocalDate from, LocalDate to) {
        return programme.members().stream()
                .filter(m -> m.unit().isValidBetween(from, to))
                .map(m -> m.unit().code())
                .distinct()
                .toList();
    }

    private static IllegalArgumentException refusal(String message) {
        return new IllegalArgumentException(message);
    }
}
