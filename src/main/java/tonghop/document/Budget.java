package tonghop.document;

/** What one document has used up of its {@link Limits}. Every call refuses the document once it is past one. */
final class Budget {

    private static final int LOOK_AT_CLOCK_EVERY = 4096;

    private final Limits limits;
    private final long started = System.nanoTime();
    private long inflated;
    private long visited;
    private int kept;
    private int merged;
    private int sharedStrings;
    private long text;

    Budget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void checkTime() {
        if (System.nanoTime() - started > limits.time().toNanos()) {
            throw Refusal.tooLarge("đọc quá " + limits.time().toSeconds() + " giây mà chưa xong");
        }
    }

    void inflate(int bytes) {
        inflated += bytes;
        if (inflated > limits.documentBytes()) {
            throw Refusal.tooLarge("nội dung sau khi giải nén vượt " + megabytes(limits.documentBytes()));
        }
    }

    /** Counts rows and cells that were looked at, blank ones too. */
    void visit(int cells) {
        long before = visited;
        visited += cells;
        if (visited > limits.visitedCells()) {
            throw Refusal.tooLarge("có hơn " + limits.visitedCells() + " dòng và ô, kể cả ô trống có định dạng");
        }
        if (before / LOOK_AT_CLOCK_EVERY != visited / LOOK_AT_CLOCK_EVERY) {
            checkTime();
        }
    }

    void keepCell() {
        if (++kept > limits.keptCells()) {
            throw Refusal.tooLarge("có hơn " + limits.keptCells() + " ô có nội dung");
        }
    }

    void merge() {
        if (++merged > limits.mergedAreas()) {
            throw Refusal.tooLarge("có hơn " + limits.mergedAreas() + " vùng ô gộp");
        }
    }

    void shareString() {
        if (++sharedStrings > limits.sharedStrings()) {
            throw Refusal.tooLarge("có hơn " + limits.sharedStrings() + " đoạn chữ khác nhau");
        }
    }

    void checkStyles(int count) {
        if (count > limits.styles()) {
            throw Refusal.tooLarge("có hơn " + limits.styles() + " kiểu định dạng");
        }
    }

    /** Entries of the container, and what its tables of contents say of them. */
    void checkEntries(int count) {
        if (count > limits.entries()) {
            throw Refusal.tooLarge("tệp nén bên trong có hơn " + limits.entries() + " mục");
        }
    }

    /** The opening and closing tags of a page. */
    void checkTags(long count) {
        if (count > limits.tags()) {
            throw Refusal.tooLarge("trang web có hơn " + limits.tags() + " thẻ");
        }
    }

    void checkSheets(int count) {
        if (count > limits.sheets()) {
            throw Refusal.tooLarge("có hơn " + limits.sheets() + " trang tính");
        }
    }

    void checkLength(int characters) {
        if (characters > limits.textLength()) {
            throw Refusal.tooLarge("có ô chứa hơn " + limits.textLength() + " ký tự");
        }
    }

    /** Counts a text that is held in memory. */
    void keepText(int characters) {
        checkLength(characters);
        text += characters;
        if (text > limits.textTotal()) {
            throw Refusal.tooLarge("phần chữ vượt " + limits.textTotal() + " ký tự");
        }
    }

    static String megabytes(long bytes) {
        return bytes / (1 << 20) + " MB";
    }
}
