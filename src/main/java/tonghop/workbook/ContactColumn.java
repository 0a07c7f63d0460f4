package tonghop.workbook;

/** The columns of the sheet in which an office enters who may send for which unit. */
public enum ContactColumn {
    UNIT("Mã đơn vị", 28),
    UNIT_NAME("Tên đơn vị", 38),
    ADDRESS("Địa chỉ thư", 36),
    BELOW("Gửi thay cấp dưới", 12),
    NAME("Họ tên", 22),
    PHONE("Điện thoại", 16),
    NOTE("Ghi chú", 18);

    /** What stands in {@link #BELOW}. */
    public static final String YES = "có";

    public static final String NO = "không";

    private final String title;
    private final double width;

    ContactColumn(String title, double width) {
        this.title = title;
        this.width = width;
    }

    public String title() {
        return title;
    }

    /** In digits of the body type. */
    double width() {
        return width;
    }
}
