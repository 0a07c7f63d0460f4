package tonghop.programme;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a column of a form of figures is for. In order of precedence where a header names several. */
public enum ColumnRole {
    /** A difference or a percentage against something else. */
    COMPARISON("so sánh, tỷ lệ so với kỳ khác"),
    /** The figures of another period. */
    PREVIOUS("số liệu kỳ khác"),
    /** What was planned. */
    PLAN("kế hoạch"),
    /** A running total: another figure than that of a month, the very figure of a period that is itself cumulative. */
    CUMULATIVE("lũy kế"),
    /** Only a part of the figures, or what they are not: women's, the average, what is not done. */
    PART("một phần của số liệu"),
    /** Why a figure is as it is, in the office's own words. */
    EXPLANATION("ghi chú, giải trình"),
    /** Something else about the row. */
    NOTE("thông tin khác"),
    CODE("mã, số thứ tự"),
    UNIT("đơn vị tính"),
    NAME("tên chỉ tiêu"),
    /** The period's own figures. */
    VALUE("số liệu của kỳ báo cáo");

    private static final Set<ColumnRole> FIGURES = EnumSet.of(COMPARISON, PREVIOUS, PLAN, CUMULATIVE, PART, VALUE);

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /** As people read it, in Vietnamese. */
    public String label() {
        return label;
    }

    /** True if figures stand in the column, be they the period's or others. */
    public boolean hasFigures() {
        return FIGURES.contains(this);
    }

    /** As vocabulary and decisions name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
