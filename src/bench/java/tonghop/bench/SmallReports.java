package tonghop.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.programme.Definitions;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.FormRow;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * Small reports of every programme, unit and period in turn, 61 indicators each, as offices send them; once all have reported,
 * each reports again with corrections.
 */
final class SmallReports {

    private SmallReports() {}

    /** A report that a unit owes. */
    record Due(Programme programme, ReportingPeriod period, Unit unit, IndicatorForm form) {}

    static void write(Path folder, int count) throws IOException {
        List<Due> due = due();
        for (int i = 0; i < count; i++) {
            Due report = due.get(i % due.size());
            Path file = folder.resolve("BC %05d %s.xlsx".formatted(i, report.unit().code()));
            write(file, report, i / due.size());
        }
    }

    /** @param version from 0; each corrects the one before */
    static void write(Path file, Due report, int version) throws IOException {
        Map<String, Integer> figures =
                PlausibleFigures.of(report.form(), report.period(), report.unit().code(), version);
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book.createSheet("Biểu 01"), report, figures);
            book.write(out);
        }
    }

    private static List<Due> due() {
        var due = new ArrayList<Due>();
        for (Programme programme : Definitions.load(null).programmes().values()) {
            for (int year = 2024; year <= 2025; year++) {
                for (ReportingPeriod period : programme.periods(year)) {
                    programme.forms().stream()
                            .filter(f -> f instanceof IndicatorForm form
                                    && form.indicators().size() > 30
                                    && period.forms().contains(f.code()))
                            .forEach(form -> programme
                                    .owing(period)
                                    .forEach(u -> due.add(new Due(programme, period, u, (IndicatorForm) form))));
                }
            }
        }
        return due;
    }

    private static void fill(Sheet sheet, Due due, Map<String, Integer> figures) {
        int next = 0;
        sheet.createRow(next++).createCell(0).setCellValue(due.unit().name());
        sheet.createRow(next++).createCell(0).setCellValue("Kính gửi: " + due.programme().words().get(0));
        sheet.createRow(next++).createCell(0).setCellValue("BÁO CÁO SỐ LIỆU");
        sheet.createRow(next++).createCell(0).setCellValue("Kỳ báo cáo: " + due.period().period().label());
        sheet.createRow(next++).createCell(0).setCellValue("Đơn vị báo cáo: " + due.unit().name());
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 4));
        Row header = sheet.createRow(next++);
        List<String> titles = List.of("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu trong kỳ", "Ghi chú");
        for (int i = 0; i < titles.size(); i++) {
            header.createCell(i).setCellValue(titles.get(i));
        }
        for (FormRow row : due.form().rows()) {
            Row line = sheet.createRow(next++);
            line.createCell(0).setCellValue(row.code());
            line.createCell(1).setCellValue(row.name());
            if (row instanceof Indicator indicator && !(indicator.nature() instanceof Nature.Ratio)) {
                line.createCell(2).setCellValue(indicator.unit());
                line.createCell(3).setCellValue(figures.get(indicator.code()));
            }
        }
    }
}
