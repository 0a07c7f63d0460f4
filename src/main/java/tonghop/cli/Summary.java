package tonghop.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.document.WrittenFigures;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.pipeline.reading.Unpacking;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** What a run did: who has reported, what was not taken and why, and where the result is. */
final class Summary {

    private static final int MAX_FILES = 50;
    private static final int MAX_FINDINGS = 5;

    private final Work work;
    private final PrintWriter out;

    Summary(Work work, PrintWriter out) {
        this.work = work;
        this.out = out;
    }

    /** @param before the last document's number before the run */
    void print(long before) {
        List<LedgerLine> lines = work.store().since(before);
        if (lines.isEmpty()) {
            out.println("Không có tệp mới trong " + work.inbox() + ".");
            return;
        }
        periods(lines).forEach(this::printPeriod);
        printKept(lines, Verdict.HELD, "Tạm giữ, chưa tính vào tổng hợp");
        printKept(lines, Verdict.REJECTED, "Từ chối, không phải là báo cáo");
        printKept(lines, Verdict.DUPLICATE, "Trùng với tệp đã nhận");
        printKept(lines, Verdict.WARNED, "Đã nhận, có điểm cần giải trình");
        printMessages(lines, "Lời thư có ghi số liệu, chưa được tính vào tổng hợp", WrittenFigures::areToldOf);
        printMessages(lines, "Thư không kèm tệp nào", l -> Unpacking.isBareLetter(l) && !WrittenFigures.areToldOf(l));
        out.println(balance(lines));
        out.flush();
    }

    private static Set<String> periods(List<LedgerLine> lines) {
        return lines.stream()
                .filter(l -> l.programme() != null && l.period() != null)
                .map(l -> l.programme() + "/" + l.period())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void printPeriod(String name) {
        String[] parts = name.split("/", 2);
        Programme programme = work.definitions().programmes().get(parts[0]);
        Period period = Period.parse(parts[1]);
        Optional<ReportingPeriod> calendar = programme == null ? Optional.empty() : programme.period(period);
        if (programme == null || calendar.isEmpty()) {
            return;
        }
        StatusTable.of(work.store(), programme, calendar.get()).print().forEach(out::println);
        Path workbook = work.out().resolve(parts[0]).resolve(parts[1]).resolve("tong-hop.xlsx");
        if (Files.exists(workbook)) {
            out.println("  Bảng tổng hợp: " + workbook);
        }
        out.println();
    }

    private void printKept(List<LedgerLine> lines, Verdict verdict, String title) {
        List<LedgerLine> kept =
                lines.stream().filter(l -> l.verdict() == verdict).toList();
        if (kept.isEmpty()) {
            return;
        }
        out.println(title + ":");
        kept.stream().limit(MAX_FILES).forEach(this::printFile);
        if (kept.size() > MAX_FILES) {
            out.println("  … và " + (kept.size() - MAX_FILES) + " tệp nữa; xem bằng lệnh ledger.");
        }
        if (verdict == Verdict.HELD) {
            out.println("  Xem cách xử lý bằng lệnh held, quyết định bằng lệnh decide.");
        }
        out.println();
    }

    private void printMessages(List<LedgerLine> lines, String title, Predicate<LedgerLine> which) {
        List<LedgerLine> messages = lines.stream()
                .filter(l -> l.verdict() == Verdict.UNPACKED && which.test(l))
                .toList();
        if (messages.isEmpty()) {
            return;
        }
        out.println(title + ":");
        messages.stream().limit(MAX_FILES).forEach(l -> {
            String sender = l.arrival().sender();
            out.println("  " + l.arrival().shownFile() + (sender == null ? "" : ", của " + sender));
        });
        if (messages.size() > MAX_FILES) {
            out.println("  … và " + (messages.size() - MAX_FILES) + " thư nữa; xem bằng lệnh ledger.");
        }
        out.println();
    }

    private void printFile(LedgerLine line) {
        out.println("  " + line.arrival().shownFile());
        List<Finding> said = line.findings().stream()
                .filter(f -> f.severity() != Severity.INFO || line.verdict() == Verdict.DUPLICATE)
                .toList();
        said.stream().limit(MAX_FINDINGS).forEach(f -> out.println("    - " + Findings.sentence(f)));
        if (said.size() > MAX_FINDINGS) {
            out.println("    … và " + (said.size() - MAX_FINDINGS) + " điểm nữa.");
        }
    }

    /** A container is no document: what was in it is counted. */
    private static String balance(List<LedgerLine> lines) {
        List<LedgerLine> documents =
                lines.stream().filter(l -> l.verdict() != Verdict.UNPACKED).toList();
        int letters = (int) lines.stream().filter(Unpacking::isBareLetter).count();
        int containers = lines.size() - documents.size() - letters;
        return "Đã nhận " + documents.size() + " tệp" + (documents.isEmpty() ? "" : ": " + counts(documents)) + "."
                + (letters == 0 ? "" : " Có " + letters + " thư không kèm tệp.")
                + (containers == 0 ? "" : " Trong đó có các tệp lấy ra từ " + containers + " gói tệp hoặc thư.");
    }

    private static String counts(List<LedgerLine> lines) {
        Map<Verdict, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(
                        LedgerLine::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().label())
                .collect(Collectors.joining(", "));
    }
}
