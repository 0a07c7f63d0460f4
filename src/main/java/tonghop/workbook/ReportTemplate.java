package tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tonghop.model.VietnamTime;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * The blank report that a unit fills in: a sheet for each form that the period asks for, each bearing the stamp by which
 * it is recognised. Headings are locked, without a password; the cells to fill in are open, and check what is typed.
 */
public final class ReportTemplate {

    private ReportTemplate() {}

    /**
     * Writes the workbook as .xlsx. The same arguments give the same bytes. The stream stays open.
     *
     * @throws IllegalArgumentException if the period asks for no form of this programme; the message is for people
     * @throws IOException if the stream or the temporary directory cannot be written
     */
    public static void write(Programme programme, ReportingPeriod period, Unit unit, OutputStream out)
            throws IOException {
        var forms = programme.forms().stream()
                .filter(f -> period.forms().contains(f.code()))
                .toList();
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("Kỳ " + period.label() + " không có biểu mẫu nào của chế độ báo cáo “"
                    + programme.title() + "”. Hãy kiểm tra mục forms trong định nghĩa.");
        }
        var made = period.windowStart().atStartOfDay(VietnamTime.ZONE).toInstant();
        String title = programme.title() + ", " + period.label() + ", " + unit.name();
        try (var book =
                new Book(title, programme.title() + ", " + period.period().code(), programme.office(), made)) {
            write(book, forms, new TemplateHead(programme, period, unit));
            book.save(out);
        }
    }

    private static void write(Book book, List<Form> forms, TemplateHead head) {
        var choices = new ChoiceLists();
        for (var form : forms) {
            if (form instanceof Form.IndicatorForm figures) {
                FigureTemplate.write(book, figures, head);
            } else if (form instanceof Form.NarrativeForm narratives) {
                NarrativeTemplate.write(book, narratives, head);
            } else if (form instanceof Form.ListForm list) {
                ListTemplate.write(book, list, head, choices);
            }
        }
        choices.write(book);
    }
}
