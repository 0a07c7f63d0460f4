package tonghop.wordreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Replacement;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.model.VietnamTime;
import tonghop.programme.LetterStyle;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.workbook.ClosedNote;
import tonghop.workbook.VietnameseDates;

/** The words that begin and end the report, around its parts. */
final class Frame {

    /** For whoever finishes the report to fill in. */
    static final String FILL = "…";

    private final Consolidation consolidation;
    private final @Nullable Replacement replacement;

    Frame(Consolidation consolidation, @Nullable Replacement replacement) {
        this.consolidation = consolidation;
        this.replacement = replacement;
    }

    /** The report's subject (trích yếu): the regime's title with the period. */
    static String subject(Consolidation consolidation) {
        var period = consolidation.period();
        var kind = period.period().kind();
        String title = consolidation.programme().title();
        return kind == PeriodKind.AD_HOC || kind == PeriodKind.REGISTRATION
                ? title + " (" + period.label() + ")"
                : title + " " + period.label();
    }

    /** The report's number and symbol (số, ký hiệu), with room to write in what is not known, as the regime's letterhead has them. */
    static String number(Programme programme) {
        return FILL
                + (programme.letterhead() == LetterStyle.PARTY ? "-" : "/")
                + programme.signing().symbolOr(programme.letterhead());
    }

    /** Whether the figures are final, and what the report takes the place of; in lines under the title. */
    List<String> state(Instant asOf) {
        var lines = new ArrayList<String>();
        if (replacement != null) {
            lines.add("(Bản thay thế lần " + replacement.number() + ", thay bản gửi lần "
                    + replacement.replaces().version() + " duyệt ngày "
                    + VietnameseDates.day(
                            LocalDate.ofInstant(replacement.replaces().at(), VietnamTime.ZONE)) + ")");
        }
        lines.add("("
                + ClosedNote.closed(consolidation)
                        .orElse("Dự thảo: kỳ báo cáo chưa khóa, số liệu tạm tính đến ngày "
                                + VietnameseDates.day(LocalDate.ofInstant(asOf, VietnamTime.ZONE)))
                + ")");
        ClosedNote.reopened(consolidation).ifPresent(said -> lines.add("(" + said + ")"));
        return lines;
    }

    List<Block> paragraphs() {
        var period = consolidation.period();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(
                "Thực hiện " + basis(period) + ", " + consolidation.programme().office() + " báo cáo "
                        + PlainWords.within(subject(consolidation)) + " (số liệu từ ngày "
                        + VietnameseDates.day(period.windowStart())
                        + " đến ngày " + VietnameseDates.day(period.windowEnd()) + ") như sau:"));
        if (replacement != null) {
            blocks.add(new Block.Text(replaces(replacement, consolidation.programme())));
        }
        return blocks;
    }

    /** The sentence that ends an official report. */
    String closing() {
        return "Trên đây là báo cáo " + PlainWords.within(subject(consolidation)) + " của "
                + consolidation.programme().office() + "./.";
    }

    /** The document and section that the definition cites for the period; a place to fill where it names none. */
    private static String basis(ReportingPeriod period) {
        var onward = period.onward();
        String citation = (onward == null ? period.citation() : onward.citation()).replaceFirst("^Theo ", "");
        int remark = citation.indexOf(": ");
        String document = remark < 0 ? citation : citation.substring(0, remark);
        return document.isEmpty() || Character.isLowerCase(document.charAt(0)) ? FILL : document;
    }

    private static String replaces(Replacement replacement, Programme programme) {
        String touched = replacement.touched().stream().map(Period::label).collect(Collectors.joining("; "));
        return "Báo cáo này thay thế Báo cáo số " + number(programme) + " ngày " + FILL + "; "
                + replacement.changes().size() + " nội dung thay đổi được nêu ở phụ lục."
                + (touched.isEmpty() ? "" : " Các báo cáo lũy kế đã gửi có thể phải thay theo: " + touched + ".");
    }
}
