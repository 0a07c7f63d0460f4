package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.consolidate.Queries;
import tonghop.consolidate.ReportingStatus;
import tonghop.model.FormVersion;
import tonghop.model.LedgerLine;
import tonghop.model.PeriodLock;
import tonghop.model.UnitStatus;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** Who has reported for a period, as a table. */
final class StatusTable {

    private final Programme programme;
    private final ReportingPeriod period;
    private final PeriodLock lock;
    private final List<LedgerLine> documents;
    private final Map<String, List<LedgerLine>> byUnit;
    private final List<UnitLine> lines;

    private StatusTable(
            Programme programme,
            ReportingPeriod period,
            PeriodLock lock,
            List<LedgerLine> documents,
            List<FormVersion> versions) {
        this.programme = programme;
        this.period = period;
        this.lock = lock;
        this.documents = documents;
        this.byUnit = documents.stream().filter(d -> d.unit() != null).collect(Collectors.groupingBy(LedgerLine::unit));
        this.lines = ReportingStatus.of(programme, period, documents, versions);
    }

    static StatusTable of(Store store, Programme programme, ReportingPeriod period) {
        return new StatusTable(
                programme,
                period,
                PeriodLock.of(store.periodEvents().of(programme.code(), period.period())),
                store.documents(programme.code(), period.period()),
                store.versions(programme.code(), period.period()));
    }

    private String closed() {
        var closedAt = lock.closedAt();
        return closedAt == null ? "" : "Đã khóa sổ lúc " + Texts.time(closedAt) + ". ";
    }

    List<UnitLine> lines() {
        return lines;
    }

    List<String> print() {
        var text = new ArrayList<String>();
        text.add(programme.title() + " – " + period.label() + "  [" + programme.code() + " "
                + period.period().code() + "]");
        text.add("  Nơi tổng hợp: " + programme.office() + ". " + "Hạn nộp: " + Texts.due(period.due()) + ". "
                + closed() + counts());
        if (!queries().isEmpty()) {
            text.add("  Điểm cần giải trình: " + queries().text() + ".");
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Đơn vị", "Tình trạng", "Nhận lúc", "Lần", "Tệp", "Cần giải trình"));
        lines.forEach(line -> rows.add(row(line)));
        text.addAll(Texts.table(rows));
        lines.forEach(line -> below(line).ifPresent(text::add));
        return text;
    }

    private List<String> row(UnitLine line) {
        LedgerLine document = line.document() != null ? line.document() : line.pending();
        String status = line.status().label()
                + forms(line)
                + (line.document() != null && line.document().isDecided() ? " (theo quyết định)" : "")
                + (line.document() != null && line.pending() != null ? " (bản mới đang tạm giữ)" : "");
        if (document == null) {
            return List.of(line.unit().name(), status, "", "", "", "");
        }
        return List.of(
                line.unit().name(),
                status,
                Texts.time(document.arrival().receivedAt()),
                document.version() == null ? "" : document.version().toString(),
                document.arrival().shownFile(),
                queries(line).text());
    }

    private static String forms(UnitLine line) {
        var said = new StringBuilder();
        if (line.forms().lacksFigures()) {
            said.append("; chưa có số liệu: thiếu ").append(line.forms().lackingNamed());
        }
        line.forms()
                .late()
                .forEach((form, document) -> said.append("; biểu ")
                        .append(form)
                        .append(" nộp lần đầu sau hạn, ngày ")
                        .append(Texts.time(document.arrival().receivedAt())));
        var corrected = line.correctedLateAt();
        if (corrected != null) {
            said.append("; đính chính sau hạn, ngày ").append(Texts.time(corrected));
        }
        return said.toString();
    }

    /** What the report that counts rests on, where it is the consolidated output of the level below. */
    private static Optional<String> below(UnitLine line) {
        return Optional.ofNullable(line.document())
                .map(LedgerLine::coverage)
                .map(coverage -> "  " + line.unit().name() + ": " + coverage.shown() + ".");
    }

    /** What was asked about the unit's reports that count: each of its forms may stand in another. */
    Queries queries(UnitLine line) {
        return Queries.of(byUnit.getOrDefault(line.unit().code(), List.of()));
    }

    /** What was asked about all reports that count. */
    Queries queries() {
        return Queries.of(documents);
    }

    String counts() {
        return List.of(UnitStatus.values()).stream()
                .filter(s -> count(s) > 0)
                .map(s -> count(s) + " " + s.label())
                .collect(Collectors.joining(", ", "", "."));
    }

    private long count(UnitStatus status) {
        return lines.stream().filter(l -> l.status() == status).count();
    }
}
