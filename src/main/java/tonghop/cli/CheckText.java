package tonghop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Basis;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Narrative;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.pipeline.reading.Preview;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** What would become of a file, as a clerk reads it: what was recognised, from which cells, and what is to be mended. */
final class CheckText {

    private static final String FIELD = "  %-11s%s";

    private final Definitions definitions;
    private final PrintWriter out;

    CheckText(Definitions definitions, PrintWriter out) {
        this.definitions = definitions;
        this.out = out;
    }

    void print(Preview.Result result) {
        LedgerLine line = result.line();
        out.println(line.arrival().shownFile());
        field("Kết quả:", verdict(line.verdict()));
        if (line.verdict() != Verdict.REJECTED && line.verdict() != Verdict.UNPACKED) {
            recognised(line, result.report());
        }
        findings("Phải sửa", Severity.ERROR, line.findings());
        queries(line.findings());
        findings("Ghi chú", Severity.INFO, line.findings());
        out.println();
    }

    private void field(String label, String value) {
        out.println(FIELD.formatted(label, value));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "sẽ được nhận; không có điểm nào phải sửa hay giải trình.";
            case WARNED -> "sẽ được nhận, có lưu ý: số liệu được tính, các điểm dưới đây cần giải trình.";
            case HELD -> "sẽ bị tạm giữ, chưa được tính cho đến khi sửa các điểm dưới đây và gửi lại.";
            case REJECTED -> "sẽ bị từ chối, không đọc được như một báo cáo.";
            case DUPLICATE, SUPERSEDED, UNPACKED -> "sẽ được tách theo từng đơn vị như dưới đây.";
        };
    }

    private void recognised(LedgerLine line, Report report) {
        Programme programme =
                line.programme() == null ? null : definitions.programmes().get(line.programme());
        field("Đơn vị:", known(unitName(line.unit()), report.origin().unit()));
        field(
                "Kỳ:",
                known(
                        line.period() == null ? null : definitions.label(line.programme(), line.period()),
                        report.origin().period()));
        field("Nơi nhận:", programme == null ? "chưa rõ" : programme.office() + " – " + programme.title());
        String label = "Đọc được:";
        for (FormContent form : report.forms()) {
            field(label, content(form));
            label = "";
        }
    }

    private static String known(@Nullable String name, @Nullable Basis basis) {
        if (name == null) {
            return "chưa rõ";
        }
        return basis == null ? name : name + " (" + basis.place() + ": “" + basis.text() + "”)";
    }

    private @Nullable String unitName(@Nullable String code) {
        return code == null
                ? null
                : definitions.units().of(code).stream()
                        .map(u -> u.name())
                        .reduce((first, last) -> last)
                        .orElse(code);
    }

    private static String content(FormContent form) {
        if (form instanceof FormContent.Figures figures) {
            List<Figure> filled = figures.figures().values().stream()
                    .filter(f -> f.value() != null)
                    .toList();
            return "biểu " + form.form() + ", " + filled.size() + " chỉ tiêu có số liệu trên "
                    + figures.figures().size() + " dòng" + where(filled.stream().map(Figure::at));
        }
        if (form instanceof FormContent.Narratives narratives) {
            return "biểu " + form.form() + ", " + narratives.texts().size() + " mục thuyết minh"
                    + where(narratives.texts().stream().map(Narrative::at));
        }
        List<Entry> entries = form instanceof FormContent.Entries list ? list.entries() : List.of();
        return "biểu " + form.form() + ", danh sách " + entries.size() + " dòng"
                + where(entries.stream().map(Entry::at));
    }

    /** From the first cell to the last, a sheet after the other. */
    private static String where(Stream<CellRef> cells) {
        String places = cells
                .collect(Collectors.groupingBy(CellRef::sheet, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> "trang “" + e.getKey() + "”, ô " + span(e.getValue()))
                .collect(Collectors.joining("; "));
        return places.isEmpty() ? "" : " (" + places + ")";
    }

    private static String span(List<CellRef> cells) {
        Comparator<CellRef> byRow =
                Comparator.comparingInt(c -> Integer.parseInt(c.cell().replaceAll("\\D", "")));
        Optional<CellRef> first = cells.stream().min(byRow);
        Optional<CellRef> last = cells.stream().max(byRow);
        return first.equals(last)
                ? first.orElseThrow().cell()
                : first.orElseThrow().cell() + " đến " + last.orElseThrow().cell();
    }

    private void queries(List<Finding> findings) {
        List<Finding> open = findings.stream().filter(Finding::isOpenQuery).toList();
        findings("Cần giải trình", Severity.WARNING, open);
        if (open.stream().anyMatch(f -> f.at() != null)) {
            out.println("    Nếu số liệu đúng, hãy ghi lý do vào cột “Ghi chú” của dòng có ô nêu trên rồi gửi tệp.");
        }
        List<Finding> explained = new ArrayList<>(findings);
        explained.removeAll(open);
        findings("Đã giải trình", Severity.WARNING, explained);
    }

    private void findings(String title, Severity severity, List<Finding> findings) {
        List<Finding> own =
                findings.stream().filter(f -> f.severity() == severity).toList();
        if (own.isEmpty()) {
            return;
        }
        out.println("  " + title + " (" + own.size() + "):");
        for (int i = 0; i < own.size(); i++) {
            out.println("    " + (i + 1) + ". " + Findings.sentence(own.get(i)));
        }
    }
}
