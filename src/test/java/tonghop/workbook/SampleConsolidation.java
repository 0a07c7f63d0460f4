package tonghop.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Likeness;
import tonghop.model.Arrival;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Narrative;
import tonghop.model.PeriodLock;
import tonghop.model.Timeliness;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.Unit;

/**
 * A consolidation like a real one: the last unit but two is missing, the last but one held, the third late, the second
 * has a newer version that is held; some cells are empty, some ratios have one operand only.
 */
public final class SampleConsolidation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Programme programme;
    private final List<Unit> units;
    private final Map<String, LedgerLine> counted = new LinkedHashMap<>();
    private final List<LedgerLine> documents = new ArrayList<>();
    private final List<UnitLine> lines = new ArrayList<>();
    private final Set<String> emptyCells = new HashSet<>();

    private SampleConsolidation(Programme programme) {
        this.programme = programme;
        this.units = programme.owing(SampleProgramme.sixMonths());
        for (int i = 0; i < units.size(); i++) {
            line(i);
        }
        emptyCells.add(units.get(0).code() + "/2.4");
        emptyCells.add(units.get(units.size() - 1).code() + "/3.6");
        units.forEach(u -> emptyCells.add(u.code() + "/7.5"));
    }

    public static Consolidation districts() {
        return of(SampleProgramme.districts());
    }

    public static Consolidation of(Programme programme) {
        return new SampleConsolidation(programme).consolidation();
    }

    /** The same with other texts and entries, for what reports may hold. */
    public static Consolidation with(Consolidation other, List<NarrativeTable> narratives, List<EntryTable> lists) {
        return new Consolidation(
                other.programme(),
                other.period(),
                other.lock(),
                other.units(),
                other.tables(),
                narratives,
                lists,
                other.documents(),
                other.findings());
    }

    private Consolidation consolidation() {
        var form = SampleProgramme.figures();
        var table =
                new FigureTable(form, form.indicators().stream().map(this::line).toList());
        return new Consolidation(
                programme,
                SampleProgramme.sixMonths(),
                PeriodLock.NONE,
                lines,
                List.of(table),
                List.of(narratives()),
                List.of(models()),
                documents,
                List.of(
                        Finding.warning(
                                "ratio-operand-missing",
                                null,
                                "Chỉ tiêu 2.7: tỷ lệ chung không tính 1 đơn vị ("
                                        + units.get(0).name()
                                        + ") vì chỉ có một trong hai số liệu 2.5 và 2.4. Hãy đề nghị bổ sung số liệu còn thiếu.")));
    }

    private void line(int i) {
        var unit = units.get(i);
        boolean missing = i == units.size() - 3;
        boolean held = i == units.size() - 2;
        if (missing) {
            lines.add(new UnitLine(unit, UnitStatus.MISSING, null, null));
            return;
        }
        var document = document(unit, held ? Verdict.HELD : Verdict.ACCEPTED, i == 2, 1);
        if (held) {
            lines.add(new UnitLine(unit, UnitStatus.HELD, null, document));
            return;
        }
        counted.put(unit.code(), document);
        var pending = i == 1 ? document(unit, Verdict.HELD, false, 2) : null;
        lines.add(new UnitLine(unit, i == 2 ? UnitStatus.LATE : UnitStatus.ON_TIME, document, pending));
    }

    private LedgerLine document(Unit unit, Verdict verdict, boolean late, int copy) {
        long number = documents.size() + 1;
        var findings = new ArrayList<Finding>();
        if (verdict == Verdict.HELD) {
            findings.add(Finding.error(
                    "R01",
                    new CellRef("Biểu 01", "E14"),
                    "Hồ sơ trước/đúng hạn cộng quá hạn phải bằng tổng số đã giải quyết: 1.204 + 12 khác 1.220. Hãy sửa lại"
                            + " số ở ô E14 hoặc E15 rồi gửi lại."));
        } else if (number % 3 == 0) {
            findings.add(Finding.warning(
                    "R12",
                    new CellRef("Biểu 01", "E13"),
                    "Hồ sơ đã giải quyết lớn hơn tiếp nhận (có thể gồm hồ sơ kỳ trước chuyển sang)"));
        }
        var line = new LedgerLine(
                number,
                new Arrival(
                        "a" + number,
                        "BC DVCQ 6 tháng đầu năm 2024 (" + unit.name() + ")" + (copy > 1 ? " - sửa lần " + copy : "")
                                + ".xlsx",
                        number % 4 == 0 ? "bao-cao.zip" : null,
                        "%064x".formatted(number * 0x9E3779B97F4AL),
                        "mail",
                        "vanthu@" + unit.code() + ".dongnai.gov.vn",
                        Instant.parse(late ? "2024-05-10T02:15:00Z" : "2024-05-03T02:00:00Z")
                                .plusSeconds(number * 60)),
                verdict,
                programme.code(),
                SampleProgramme.sixMonths().period(),
                unit.code(),
                verdict == Verdict.HELD ? null : copy,
                late ? Timeliness.LATE : Timeliness.ON_TIME,
                findings);
        documents.add(line);
        return line;
    }

    private IndicatorLine line(Indicator indicator) {
        var byUnit = new LinkedHashMap<String, UnitFigure>();
        counted.forEach((unit, document) -> byUnit.put(
                unit,
                new UnitFigure(
                        value(unit, indicator),
                        indicator.nature() instanceof Nature.Ratio
                                ? null
                                : new CellRef("Biểu 01", "E" + row(indicator)),
                        document)));
        return new IndicatorLine(
                indicator,
                indicator.nature() instanceof Nature.Ratio ratio
                        ? ratio(ratio)
                        : sum(indicator.code(), counted.keySet()),
                (int) counted.keySet().stream().filter(u -> has(u, indicator)).count(),
                units.size(),
                byUnit,
                programme.targets().get(indicator.code()),
                indicator.nature() instanceof Nature.Ratio ratio ? over(ratio) : null);
    }

    private static int row(Indicator indicator) {
        return 12 + SampleProgramme.figures().indicators().indexOf(indicator);
    }

    private boolean has(String unit, Indicator indicator) {
        return indicator.nature() instanceof Nature.Ratio ratio
                ? figure(unit, ratio.numerator()) != null && figure(unit, ratio.denominator()) != null
                : figure(unit, indicator.code()) != null;
    }

    private BigDecimal value(String unit, Indicator indicator) {
        return indicator.nature() instanceof Nature.Ratio ratio
                ? percentage(figure(unit, ratio.numerator()), figure(unit, ratio.denominator()))
                : figure(unit, indicator.code());
    }

    private BigDecimal ratio(Nature.Ratio ratio) {
        var over = over(ratio);
        return over == null ? null : percentage(over.numerator(), over.denominator());
    }

    private Operands over(Nature.Ratio ratio) {
        var both = counted.keySet().stream()
                .filter(u -> figure(u, ratio.numerator()) != null && figure(u, ratio.denominator()) != null)
                .toList();
        return both.isEmpty() ? null : new Operands(sum(ratio.numerator(), both), sum(ratio.denominator(), both));
    }

    private static BigDecimal percentage(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.multiply(HUNDRED).divide(denominator, new MathContext(20));
    }

    private BigDecimal sum(String indicator, Iterable<String> of) {
        BigDecimal sum = null;
        for (var unit : of) {
            var figure = figure(unit, indicator);
            if (figure != null) {
                sum = sum == null ? figure : sum.add(figure);
            }
        }
        return sum;
    }

    private BigDecimal figure(String unit, String indicator) {
        if (emptyCells.contains(unit + "/" + indicator)) {
            return null;
        }
        int base = Math.floorMod((unit + indicator).hashCode(), 97);
        return switch (indicator) {
            case "2.3", "2.4", "2.5", "2.8", "2.10" -> BigDecimal.valueOf(1200L + base * 31L);
            case "3.3", "8.5" -> BigDecimal.ZERO;
            case "4.1", "5.4", "6.1" -> BigDecimal.valueOf(20);
            case "4.2" -> BigDecimal.valueOf(18);
            case "5.5", "6.2" -> BigDecimal.valueOf(16);
            case "8.4" -> BigDecimal.valueOf(base * 1250L + 125, 3);
            default -> BigDecimal.valueOf(base);
        };
    }

    private NarrativeTable narratives() {
        var headings = new ArrayList<HeadingTexts>();
        for (var heading : SampleProgramme.narratives().headings()) {
            var byUnit = new LinkedHashMap<String, Narrative>();
            counted.keySet()
                    .forEach(u -> byUnit.put(u, new Narrative(heading.name(), text(u), new CellRef("Biểu 02", "B8"))));
            headings.add(new HeadingTexts(heading.name(), heading.name().startsWith("Nguyên") ? Map.of() : byUnit));
        }
        return new NarrativeTable(SampleProgramme.narratives(), headings);
    }

    private static String text(String unit) {
        String sentence =
                "Ủy ban nhân dân huyện đã chỉ đạo các phòng, ban, xã, thị trấn tiếp tục đổi mới nội dung, phương thức"
                        + " công tác dân vận; tăng cường đối thoại trực tiếp với Nhân dân, giải quyết kịp thời kiến nghị của đồng bào"
                        + " dân tộc thiểu số. ";
        int times = unit.startsWith("t") ? 40 : 1 + Math.floorMod(unit.hashCode(), 3);
        return ("- " + sentence.strip() + "\n").repeat(Math.min(times, 2))
                + sentence.repeat(times).strip();
    }

    private EntryTable models() {
        var form = SampleProgramme.models();
        var fields = form.columns().get(2).choices();
        var entries = new ArrayList<UnitEntry>();
        for (var unit : units) {
            if (!counted.containsKey(unit.code())) {
                continue;
            }
            int count = 1 + Math.floorMod(unit.code().hashCode(), 3);
            for (int i = 0; i < count; i++) {
                var values = new LinkedHashMap<String, String>();
                values.put("name", i == 1 ? "Tổ tự quản đường biên" : "Ngày thứ Bảy vì dân ở " + unit.name());
                if (i != 2) {
                    values.put("field", fields.get(Math.floorMod(unit.hashCode() + i, fields.size())));
                }
                values.put("performer", "UBND xã Phú Lý và Mặt trận Tổ quốc Việt Nam xã");
                values.put("area", unit.name());
                values.put(
                        "result",
                        "Giải quyết 125 hồ sơ ngay trong ngày, 100% người dân hài lòng; được nhân rộng ra 5 xã trong huyện");
                entries.add(new UnitEntry(
                        unit,
                        new Entry(values, new CellRef("Biểu 03", "A8")),
                        i == 1 && entries.size() > 2 ? new Likeness(1, Likeness.Kind.SAME_NAME) : null,
                        false));
            }
        }
        return new EntryTable(form, entries);
    }
}
