package tonghop.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Queries;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.workbook.Landmarks.Kind;

/**
 * Everything that was noticed, on the totals and on each document of the period: first what the reader of the totals must know and what
 * nobody has explained yet, then what was explained and by whom, then what need not be; last what concerns reports, or forms of
 * reports, that count no longer.
 */
final class FindingSheet {

    static final String TITLE = "Vấn đề số liệu";

    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final List<Look> LOOKS = looks(TEXT);
    private static final List<Look> OPEN_LOOKS = looks(TEXT.with(Trait.SHADED));

    private static final int FILE = 2;

    private final SheetWriter sheet;
    private final Landmarks landmarks;
    private final Map<String, String> names;

    /** @param document null where the finding is about the totals */
    private record Row(@Nullable LedgerLine document, Finding finding) {

        boolean isStanding() {
            return !finding.isPast()
                    && (document == null || document.verdict().counts() || document.verdict() == Verdict.HELD);
        }

        /** What is said of the totals is nobody's to explain. */
        boolean isOpen() {
            return document != null
                    && isStanding()
                    && finding.severity() != Severity.INFO
                    && finding.explanation() == null;
        }

        int rank() {
            if (!isStanding()) {
                return 3;
            }
            return isOpen() || document == null ? 0 : finding.severity() == Severity.INFO ? 2 : 1;
        }
    }

    private FindingSheet(SheetWriter sheet, Landmarks landmarks, List<UnitLine> units) {
        this.sheet = sheet;
        this.landmarks = landmarks;
        this.names = units.stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name(), (a, b) -> a));
    }

    private static List<Look> looks(Look text) {
        Look centred = text.with(Trait.CENTRED);
        return List.of(centred, text, text, centred, centred.with(Trait.BOLD), text, centred, text, text, centred);
    }

    static void write(Book book, Consolidation consolidation) {
        var sheet = book.sheet(TITLE, 5, 16, 17, 9, 12, 9, 6, 32, 20, 10);
        Headline.write(sheet, TITLE, consolidation.period());
        Queries queries = Queries.of(consolidation.documents());
        if (!queries.isEmpty()) {
            String line = "Cảnh báo về báo cáo của các đơn vị: " + queries.text() + ".";
            sheet.row().across(0, sheet.columns() - 1, line, Look.NOTE.with(Trait.CENTRED));
        }
        sheet.header(
                Look.HEADER,
                2,
                List.of(
                        "STT",
                        "Đơn vị",
                        "Tệp",
                        "Kết quả xử lý",
                        "Mức độ",
                        "Trang",
                        "Ô",
                        "Nội dung",
                        "Giải trình",
                        "Mã"));
        new FindingSheet(sheet, book.landmarks(), consolidation.units()).rows(consolidation);
    }

    private void rows(Consolidation consolidation) {
        var rows = new ArrayList<Row>();
        consolidation.findings().forEach(f -> rows.add(new Row(null, f)));
        for (var document : consolidation.documents()) {
            document.findings().forEach(f -> rows.add(new Row(document, f)));
        }
        rows.sort(Comparator.comparingInt(Row::rank));
        for (int i = 0; i < rows.size(); i++) {
            row(i + 1, rows.get(i));
        }
        if (rows.isEmpty()) {
            sheet.row().across(0, sheet.columns() - 1, "Không có vấn đề nào.", Look.NOTE.with(Trait.BOXED));
        }
    }

    private void row(int number, Row row) {
        var document = row.document();
        var finding = row.finding();
        var at = finding.at();
        var why = finding.explanation();
        mark(row);
        sheet.rows(
                List.of(
                        String.valueOf(number),
                        document == null ? "(toàn kỳ)" : unit(document.unit()),
                        document == null ? "" : document.arrival().shownFile(),
                        document == null ? "" : verdict(document, finding),
                        severity(row),
                        at == null ? "" : at.sheet(),
                        at == null ? "" : at.cell(),
                        finding.message(),
                        why == null ? "" : "Theo " + decided(why),
                        finding.code()),
                row.isOpen() ? OPEN_LOOKS : LOOKS);
        var unit = document == null ? null : document.unit();
        sheet.link(FILE, unit == null ? null : landmarks.of(Kind.UNIT, unit));
    }

    private void mark(Row row) {
        var document = row.document();
        if (document != null) {
            sheet.markNext(Kind.FINDINGS, String.valueOf(document.number()));
        }
        if (document != null && document.verdict().counts() && row.finding().isOpenQuery()) {
            sheet.markNext(Kind.OPEN_QUERY, "");
        }
    }

    private String unit(@Nullable String code) {
        return code == null ? "(chưa rõ)" : names.getOrDefault(code, code);
    }

    /** Who said so, when and why. */
    static String decided(Explanation why) {
        String who =
                why.isOfSender() ? why.by() + ", nhận " : "quyết định số " + why.decision() + " của " + why.by() + ", ";
        return who + VietnameseDates.minute(why.at()) + ": “" + why.reason() + "”";
    }

    private static String verdict(LedgerLine document, Finding finding) {
        return finding.isPast()
                ? "đã có phiên bản mới của biểu"
                : document.verdict().label();
    }

    private static String severity(Row row) {
        if (row.document() == null) {
            return "Lưu ý";
        }
        return switch (row.finding().severity()) {
            case ERROR -> "Lỗi";
            case WARNING ->
                row.isOpen() ? "Cảnh báo, chưa giải trình" : row.isStanding() ? "Cảnh báo, đã giải trình" : "Cảnh báo";
            case INFO -> "Thông tin";
        };
    }
}
