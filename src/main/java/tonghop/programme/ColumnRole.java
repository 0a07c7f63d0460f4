package tonghop.programme;

import java.util.Locale;

/** What a column of a form of figures is for. In order of precedence where a header names several. */
public enum ColumnRole {
    /** A difference or a percentage against something else. */
    COMPARISON("so sánh, tỷ lệ so với kỳ khác"),
    /** The figures of another period. */
    PREVIOUS("số liệu kỳ khác"),
    /** What was planned, or a running total that is not the period's own figure. */
    PLAN("kế hoạch, lũy kế"),
    /** Why a figure is as it is, in the office's own words. */
    EXPLANATION("ghi chú, giải trình"),
    /** Something else about the row. */
    NOTE("thông tin khác"),
    CODE("mã, số thứ tự"),
    UNIT("đơn vị tính"),
    NAME("tên chỉ tiêu"),
    /** The period's own figures. */
    VALUE("số liệu của kỳ báo cáo");

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /** As people read it, in Vietnamese. */
    public String label() {
        return label;
    }

    /** As vocabulary and decisions name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
