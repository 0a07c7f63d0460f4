package tonghop.model;

/** How the program marks its comments in a workbook that it sends back, so that it knows them when the workbook comes again. */
public final class OwnRemark {

    /** Begins what is the program's in a comment, which may hold somebody's words above it. */
    public static final String HEAD = "Chương trình tổng hợp báo cáo nhắc:";

    /** Wrote a comment that holds nothing else. */
    public static final String AUTHOR = "TongHop";

    private OwnRemark() {}
}
