package tonghop.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tonghop.model.Period;
import tonghop.programme.DueDay;
import tonghop.programme.Form;
import tonghop.programme.FormRow;
import tonghop.programme.Group;
import tonghop.programme.Heading;
import tonghop.programme.Indicator;
import tonghop.programme.LetterStyle;
import tonghop.programme.ListColumn;
import tonghop.programme.Membership;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.SubmitsAs;
import tonghop.programme.Unit;

/** The regime of the districts' reports to the Board, from the tables of its plan. */
final class SampleProgramme {

    static final String CODE = "dvcq-bdt-dongnai";
    static final Map<String, BigDecimal> TARGETS =
            Map.of("4.6", BigDecimal.valueOf(80), "5.6", BigDecimal.valueOf(80), "6.3", BigDecimal.valueOf(80));

    private SampleProgramme() {}

    static Programme districts() {
        return of(units(CODE), TARGETS, null);
    }

    static Programme of(List<Unit> units, Map<String, BigDecimal> targets, SubmitsAs submitsAs) {
        return new Programme(
                CODE,
                "Kết quả thực hiện công tác dân vận chính quyền",
                "UBND tỉnh Đồng Nai",
                "Ban Dân tộc tỉnh Đồng Nai",
                "Đồng Nai",
                List.of("Sở Nội vụ tỉnh Đồng Nai", "Lãnh đạo Ban và các phòng thuộc Ban", "Lưu: VT, VP"),
                "TRƯỞNG BAN",
                LetterStyle.STATE,
                List.of(),
                List.of(figures(), narratives(), models()),
                units.stream().map(u -> new Membership(u, List.of())).toList(),
                List.of(),
                targets,
                submitsAs);
    }

    static ReportingPeriod sixMonths() {
        return new ReportingPeriod(
                Period.cumulative(2024, 6),
                LocalDate.of(2023, 12, 15),
                LocalDate.of(2024, 6, 14),
                new DueDay(LocalDate.of(2024, 5, 9), false),
                null,
                List.of("01", "02", "03"),
                "mục III.1");
    }

    static Form.IndicatorForm figures() {
        var rows =
                table("form-01-dvcq.csv").stream().map(SampleProgramme::formRow).toList();
        return new Form.IndicatorForm(
                "01", "Số liệu công tác dân vận chính quyền", rows, List.of(), new BigDecimal("0.1"));
    }

    static Form.NarrativeForm narratives() {
        var headings = List.of(
                "Kết quả nổi bật",
                "Tồn tại, hạn chế",
                "Nguyên nhân",
                "Kiến nghị, đề xuất",
                "Nhiệm vụ, giải pháp kỳ tới");
        return new Form.NarrativeForm(
                "02",
                "Thuyết minh kết quả thực hiện",
                headings.stream().map(h -> new Heading(h, List.of())).toList());
    }

    static Form.ListForm models() {
        return new Form.ListForm(
                "03",
                "Danh sách mô hình “Dân vận khéo”",
                List.of(
                        column("number", "STT", false),
                        column("name", "Tên mô hình", true),
                        column(
                                "field",
                                "Lĩnh vực",
                                false,
                                "kinh tế",
                                "văn hóa - xã hội",
                                "quốc phòng - an ninh",
                                "xây dựng hệ thống chính trị"),
                        column("performer", "Đơn vị thực hiện", false),
                        column("area", "Địa bàn", false),
                        column("result", "Kết quả, hiệu quả", false)));
    }

    static Form.ListForm titles() {
        return new Form.ListForm(
                "04",
                "Đăng ký danh hiệu thi đua, hình thức khen thưởng",
                List.of(
                        column("number", "STT", false),
                        column("holder", "Họ và tên / Tên tập thể", true),
                        column(
                                "title",
                                "Danh hiệu thi đua đăng ký",
                                false,
                                "Chiến sĩ thi đua toàn quốc",
                                "Chiến sĩ thi đua bộ, ban, ngành, tỉnh",
                                "Chiến sĩ thi đua cơ sở",
                                "Lao động tiên tiến",
                                "Cờ thi đua của Chính phủ")));
    }

    static List<Unit> units(String programme) {
        return table("units.csv").stream()
                .filter(r -> r.get(8).contains(programme))
                .map(r -> unit(r.get(0), r.get(1), r.get(2)))
                .toList();
    }

    static List<Unit> communes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> unit("xa-" + i, "Xã Thanh Bình " + i, "xã"))
                .toList();
    }

    private static Unit unit(String code, String name, String level) {
        return new Unit(code, name, level, null, List.of(), LocalDate.of(2010, 1, 1), null, List.of());
    }

    private static ListColumn column(String key, String title, boolean required, String... choices) {
        return new ListColumn(key, title, List.of(), required, List.of(choices));
    }

    private static FormRow formRow(List<String> row) {
        if (row.get(3).equals("group")) {
            return new Group(row.get(0), row.get(1));
        }
        Nature nature = switch (row.get(3)) {
            case "flow" -> new Nature.Flow();
            case "stock" -> new Nature.Stock();
            default -> new Nature.Ratio(row.get(4), row.get(5));
        };
        boolean decimals = nature instanceof Nature.Ratio || row.get(2).equals("triệu đồng");
        return new Indicator(row.get(0), row.get(1), row.get(2), nature, decimals, List.of());
    }

    /** The rows of a table after its header. */
    private static List<List<String>> table(String resource) {
        try (var in = Objects.requireNonNull(SampleProgramme.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(SampleProgramme::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
