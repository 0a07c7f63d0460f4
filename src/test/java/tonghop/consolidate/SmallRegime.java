package tonghop.consolidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.CalendarRule;
import tonghop.programme.DataWindow;
import tonghop.programme.DayPattern;
import tonghop.programme.DueDay;
import tonghop.programme.Form;
import tonghop.programme.FormRow;
import tonghop.programme.Group;
import tonghop.programme.Heading;
import tonghop.programme.Indicator;
import tonghop.programme.LetterStyle;
import tonghop.programme.ListColumn;
import tonghop.programme.ListRules;
import tonghop.programme.Membership;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.Recurrence;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Rule;
import tonghop.programme.Unit;

/** An invented regime with a form of figures, one of texts and a list. */
public final class SmallRegime {

    public static final Form.IndicatorForm FIGURES = new Form.IndicatorForm(
            "01",
            "Số liệu",
            List.of(
                    new Group("I", "Hồ sơ"),
                    indicator("1.1", new Nature.Flow()),
                    indicator("1.2", new Nature.Flow()),
                    indicator("1.3", new Nature.Ratio("1.2", "1.1")),
                    indicator("1.4", new Nature.Stock())),
            List.of(),
            new BigDecimal("0.1"));
    public static final Form.NarrativeForm TEXTS = new Form.NarrativeForm(
            "02",
            "Thuyết minh",
            List.of(new Heading("Kết quả nổi bật", List.of()), new Heading("Kiến nghị, đề xuất", List.of())));
    public static final Form.ListForm MODELS = new Form.ListForm(
            "03",
            "Mô hình",
            List.of(
                    new ListColumn("no", "STT", List.of(), false, List.of()),
                    new ListColumn("name", "Tên mô hình", List.of(), true, List.of()),
                    new ListColumn("place", "Địa bàn", List.of(), false, List.of())),
            new ListRules(Map.of(), new ListRules.Duplicates("name", "place", List.of("mô hình")), null, null));
    public static final Period PERIOD = Period.cumulative(2024, 6);

    private final List<Membership> members = new ArrayList<>();
    private List<CalendarRule> calendar = List.of();
    private List<Form> forms = List.of(FIGURES, TEXTS, MODELS);

    public static Indicator indicator(String code, Nature nature) {
        return new Indicator(code, "Chỉ tiêu " + code, "hồ sơ", nature, false, List.of());
    }

    public static Unit unit(String code, @Nullable String parent) {
        return new Unit(code, "Huyện " + code, "huyện", parent, List.of(), LocalDate.of(2019, 6, 1), null, List.of());
    }

    public SmallRegime with(String... units) {
        for (var unit : units) {
            members.add(new Membership(unit(unit, null), List.of()));
        }
        return this;
    }

    public SmallRegime withChild(String unit, String parent) {
        members.add(new Membership(unit(unit, parent), List.of()));
        return this;
    }

    /** A member that owes the year's report only. */
    public SmallRegime withYearly(String unit) {
        members.add(new Membership(unit(unit, null), List.of("12M")));
        return this;
    }

    public SmallRegime with(Membership member) {
        members.add(member);
        return this;
    }

    public SmallRegime asking(FormRow... rows) {
        return asking(List.of(), rows);
    }

    public SmallRegime asking(List<Rule> rules, FormRow... rows) {
        forms = List.of(new Form.IndicatorForm("01", "Số liệu", List.of(rows), rules, BigDecimal.ONE));
        return this;
    }

    public SmallRegime withForms(Form... asked) {
        forms = List.of(asked);
        return this;
    }

    /** Its period stands in the regime's calendar, too. */
    public SmallRegime withCalendar() {
        var period = period();
        var occasion = new Occasion(
                "6 tháng", period.windowStart(), period.windowEnd(), LocalDate.of(2024, 5, 13), List.of(), List.of());
        calendar = List.of(new CalendarRule(
                new Recurrence(PeriodKind.AD_HOC, List.of(), ""),
                null,
                null,
                null,
                new DataWindow(new DayPattern(15, null, -1), new DayPattern(14, null, 0)),
                null,
                null,
                period.forms(),
                "Kế hoạch",
                null,
                null,
                Map.of(PERIOD, occasion)));
        return this;
    }

    public Programme programme() {
        return new Programme(
                "nho",
                "Kết quả",
                "UBND",
                "Phòng Nội vụ",
                "Đồng Nai",
                List.of(),
                "TRƯỞNG PHÒNG",
                LetterStyle.STATE,
                List.of(),
                forms,
                List.copyOf(members),
                calendar,
                Map.of("1.3", BigDecimal.valueOf(80)),
                null);
    }

    /** Six months of 2024, due before 14 May, asking for all forms. */
    public ReportingPeriod period() {
        return new ReportingPeriod(
                PERIOD,
                LocalDate.of(2023, 12, 15),
                LocalDate.of(2024, 6, 14),
                new DueDay(LocalDate.of(2024, 5, 14), false),
                null,
                forms.stream().map(Form::code).toList(),
                "Kế hoạch");
    }
}
