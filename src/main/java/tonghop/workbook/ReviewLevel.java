package tonghop.workbook;

import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Severity;

/** What a finding asks of the report's sender. */
enum ReviewLevel {
    MEND("Phải sửa", "", 0xFFC7CE),
    EXPLAIN("Cần giải trình", " Nếu số liệu đúng, hãy ghi lý do vào cột “Ghi chú” của dòng này.", 0xFFEB9C),
    EXPLAINED("Đã giải trình", "", null),
    KNOW("Để biết", "", null);

    private final String label;
    private final String advice;

    /** Red, green and blue; null where no cell is coloured. */
    private final @Nullable Integer colour;

    ReviewLevel(String label, String advice, @Nullable Integer colour) {
        this.label = label;
        this.advice = advice;
        this.colour = colour;
    }

    static ReviewLevel of(Finding finding) {
        if (finding.severity() == Severity.INFO) {
            return KNOW;
        }
        if (finding.severity() == Severity.ERROR) {
            return MEND;
        }
        return finding.explanation() == null ? EXPLAIN : EXPLAINED;
    }

    String label() {
        return label;
    }

    /** What to do besides what the finding itself says; a sentence with a space before it, or empty. */
    String advice() {
        return advice;
    }

    @Nullable
    Integer colour() {
        return colour;
    }

    boolean isMarked() {
        return colour != null;
    }
}
