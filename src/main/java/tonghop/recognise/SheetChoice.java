package tonghop.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Visibility;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.Period;
import tonghop.model.PeriodKind;

/** Which sheets of a document are the report: hidden ones and copies of earlier periods are not. */
final class SheetChoice {

    private final Words words;

    SheetChoice(Words words) {
        this.words = words;
    }

    /** The sheets to be read, in the document's order; what is left out is said. */
    List<SheetReading> choose(List<SheetReading> all, List<Finding> findings) {
        List<SheetReading> withForms =
                all.stream().filter(r -> !r.forms().isEmpty()).toList();
        List<SheetReading> visible = withForms.stream()
                .filter(r -> r.sheet().visibility() == Visibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            withForms.forEach(
                    r -> findings.add(
                            Finding.error(
                                    "sheet-hidden",
                                    first(r),
                                    "Trang “" + r.sheet().name()
                                            + "” có số liệu nhưng đang bị ẩn, và không có trang nào khác. Hãy bỏ ẩn trang rồi gửi lại.")));
            return withForms;
        }
        withForms.stream()
                .filter(r -> !visible.contains(r))
                .forEach(r -> findings.add(Finding.info(
                        "sheet-hidden", first(r), "Trang ẩn “" + r.sheet().name() + "” không được đọc.")));
        return withoutAsides(
                withoutOlder(withoutListings(withoutBreakdowns(visible, findings), findings), findings), findings);
    }

    /** A sheet whose name says that it is a draft, a guide, an old copy or where the figures come from does not count beside one that is none. */
    private List<SheetReading> withoutAsides(List<SheetReading> visible, List<Finding> findings) {
        var kept = new ArrayList<SheetReading>();
        for (SheetReading reading : visible) {
            Optional<SheetReading> other = visible.stream()
                    .filter(o -> isAside(reading) && !isAside(o) && sharesForm(reading, o))
                    .findFirst();
            other.ifPresentOrElse(o -> findings.add(aside(reading, o)), () -> kept.add(reading));
        }
        return kept;
    }

    private Finding aside(SheetReading reading, SheetReading other) {
        String name = "Trang “" + reading.sheet().name() + "” ";
        return words.isDoubtfulAside(reading.sheet())
                ? Finding.error(
                        "sheet-aside-unclear",
                        first(reading),
                        name + "theo tên chưa rõ là bản cũ, bản nháp hay là bản thay thế; trang “"
                                + other.sheet().name()
                                + "” có cùng biểu. Mỗi biểu chỉ gửi một trang: hãy bỏ trang không dùng rồi gửi lại.")
                : Finding.info(
                        "sheet-aside",
                        first(reading),
                        name + "theo tên là bản cũ, bản nháp, hướng dẫn hoặc bảng ghi nguồn số liệu, không được đọc.");
    }

    private boolean isAside(SheetReading reading) {
        return words.isAside(reading.sheet());
    }

    /** A sheet with nothing but columns of the units below adds nothing to the one that has their sums, unless it is of another period. */
    private static List<SheetReading> withoutBreakdowns(List<SheetReading> visible, List<Finding> findings) {
        var kept = new ArrayList<SheetReading>();
        for (SheetReading reading : visible) {
            Optional<SheetReading> whole =
                    visible.stream().filter(o -> isBreakdown(reading, o)).findFirst();
            whole.ifPresentOrElse(
                    o -> findings.add(Finding.info(
                            "sheet-breakdown",
                            first(reading),
                            "Trang “" + reading.sheet().name()
                                    + "” là số liệu chi tiết của từng đơn vị, cộng lại khớp với trang “"
                                    + o.sheet().name() + "”; số liệu lấy từ trang đó.")),
                    () -> kept.add(reading));
        }
        return kept;
    }

    private static boolean isBreakdown(SheetReading reading, SheetReading whole) {
        return reading.forms().size() == 1
                && (reading.period() == null || reading.period().equals(whole.period()))
                && whole.forms().stream().anyMatch(reading.forms().get(0)::isBreakdownOf);
    }

    /** A sheet that lists the form's rows over and over is the working of the one that bears its stamp. */
    private static List<SheetReading> withoutListings(List<SheetReading> visible, List<Finding> findings) {
        var kept = new ArrayList<SheetReading>();
        for (SheetReading reading : visible) {
            boolean working = isListing(reading)
                    && visible.stream().anyMatch(o -> !isListing(o) && sharesForm(reading, o) && isStamped(o));
            if (working) {
                findings.add(
                        Finding.info(
                                "sheet-listing",
                                first(reading),
                                "Trang “" + reading.sheet().name()
                                        + "” liệt kê mỗi chỉ tiêu nhiều lần, không được đọc; số liệu lấy từ trang có mã biểu mẫu."));
            } else {
                kept.add(reading);
            }
        }
        return kept;
    }

    /** True if most rows of a form stand on the sheet again with other figures. */
    private static boolean isListing(SheetReading reading) {
        return reading.forms().stream()
                .anyMatch(f -> f.content() instanceof FormContent.Figures figures
                        && 2
                                        * f.findings().stream()
                                                .filter(n -> n.code().equals("row-repeated"))
                                                .count()
                                > figures.figures().size());
    }

    private static boolean isStamped(SheetReading reading) {
        return reading.sheet().rows().stream()
                .flatMap(r -> r.cells().stream())
                .anyMatch(c -> Stamp.in(c.text()).isPresent());
    }

    /** What is older is said to be so, whatever its name; but only a sheet that is no aside makes another one the older. */
    private List<SheetReading> withoutOlder(List<SheetReading> visible, List<Finding> findings) {
        var kept = new ArrayList<SheetReading>();
        for (SheetReading reading : visible) {
            Optional<SheetReading> newer = visible.stream()
                    .filter(other -> isAside(reading) || !isAside(other))
                    .filter(other -> sharesForm(reading, other) && isEarlier(reading, other))
                    .max(Comparator.comparing(r -> r.sheet().name()));
            newer.ifPresentOrElse(
                    other -> findings.add(Finding.info(
                            "sheet-older",
                            first(reading),
                            "Trang “" + reading.sheet().name()
                                    + "” là số liệu kỳ cũ, không được đọc; số liệu lấy từ trang “"
                                    + other.sheet().name() + "”.")),
                    () -> kept.add(reading));
        }
        return kept;
    }

    private static boolean sharesForm(SheetReading one, SheetReading other) {
        return one.forms().stream()
                .anyMatch(f -> other.forms().stream()
                        .anyMatch(o -> o.form().code().equals(f.form().code())));
    }

    private static boolean isEarlier(SheetReading one, SheetReading other) {
        return isEarlier(one.period(), other.period()) || isOfEarlierYear(one, other);
    }

    /** True if the one sheet says no more of its time than a year in its name, and the other is of a later one. */
    private static boolean isOfEarlierYear(SheetReading one, SheetReading other) {
        Set<Integer> years = PeriodText.of(one.sheet().name()).years();
        Period period = other.period();
        return one.period() == null
                && period != null
                && !years.isEmpty()
                && years.stream().allMatch(y -> y < period.year());
    }

    /** True if both are of one kind and the one is before the other; of two kinds, neither is the older. */
    private static boolean isEarlier(@Nullable Period one, @Nullable Period other) {
        if (one == null || other == null || one.kind() != other.kind() || one.kind() == PeriodKind.AD_HOC) {
            return false;
        }
        return one.compareTo(other) < 0;
    }

    private static CellRef first(SheetReading reading) {
        return new CellRef(reading.sheet().name(), "A1");
    }
}
