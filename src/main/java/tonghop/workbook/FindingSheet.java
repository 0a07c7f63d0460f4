package tonghop.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;

/** Everything that was noticed: first on the totals, then on each document of the period. */
final class FindingSheet {

    static final String TITLE = "Vấn đề số liệu";

    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final List<Look> LOOKS =
            List.of(CENTRED, TEXT, TEXT, CENTRED, CENTRED, TEXT, CENTRED, TEXT, CENTRED);

    private final SheetWriter sheet;
    private final Map<String, String> names;
    private int number;

    private FindingSheet(SheetWriter sheet, List<UnitLine> units) {
        this.sheet = sheet;
        this.names = units.stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name(), (a, b) -> a));
    }

    static void write(Book book, Consolidation consolidation) {
        var sheet = book.sheet(TITLE, 5, 18, 21, 10, 12, 11, 7, 40, 12);
        Headline.write(sheet, TITLE, consolidation.period().period());
        sheet.header(
                Look.HEADER,
                2,
                List.of("STT", "Đơn vị", "Tệp", "Kết quả xử lý", "Mức độ", "Trang", "Ô", "Nội dung", "Mã"));
        var findings = new FindingSheet(sheet, consolidation.units());
        consolidation.findings().forEach(f -> findings.row(null, f));
        for (var document : consolidation.documents()) {
            document.findings().forEach(f -> findings.row(document, f));
        }
        if (findings.number == 0) {
            sheet.row().across(0, sheet.columns() - 1, "Không có vấn đề nào.", Look.NOTE.with(Trait.BOXED));
        }
    }

    private void row(@Nullable LedgerLine document, Finding finding) {
        var at = finding.at();
        sheet.rows(
                List.of(
                        String.valueOf(++number),
                        document == null ? "(toàn kỳ)" : unit(document.unit()),
                        document == null ? "" : document.arrival().shownFile(),
                        document == null ? "" : document.verdict().label(),
                        severity(finding),
                        at == null ? "" : at.sheet(),
                        at == null ? "" : at.cell(),
                        message(finding),
                        finding.code()),
                LOOKS);
    }

    private String unit(@Nullable String code) {
        return code == null ? "(chưa rõ)" : names.getOrDefault(code, code);
    }

    private static String message(Finding finding) {
        var why = finding.explanation();
        return why == null ? finding.message() : finding.message() + "\nTheo " + decided(why);
    }

    /** Who decided so, when and why. */
    static String decided(Explanation why) {
        return "quyết định số " + why.decision() + " của " + why.by() + ", " + VietnameseDates.minute(why.at()) + ": “"
                + why.reason() + "”";
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "Lỗi";
            case WARNING -> finding.explanation() == null ? "Cảnh báo, chưa giải trình" : "Cảnh báo, đã giải trình";
            case INFO -> "Thông tin";
        };
    }
}
