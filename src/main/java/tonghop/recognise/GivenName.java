package tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.text.VietnameseText;

/**
 * The name that somebody gave to a file, a sheet or what it came in: weak evidence, often older than the report in it.
 *
 * @param text as given
 */
record GivenName(Kind kind, String text) {

    enum Kind {
        FILE("tên tệp"),
        SHEET("tên trang"),
        CONTAINER("tên gói");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** No file system lets a name be longer; what else is called longer is not a name. */
    private static final int LONGEST = 255;

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{2,5}$");
    /** What is sent to somebody bears the receiver's name. */
    private static final Pattern SENT_TO = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:kính\\s+)?(?:gửi|gởi|gui|goi|nộp|nop|nơi nhận|noi nhan)(?![\\p{L}\\p{M}]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** The names around and on the sheets that are the report. */
    static List<GivenName> of(Envelope envelope, List<SheetReading> sheets) {
        var names = new ArrayList<GivenName>();
        Stream.ofNullable(envelope.file()).forEach(f -> names.add(new GivenName(Kind.FILE, f)));
        sheets.forEach(s -> names.add(of(s)));
        Stream.ofNullable(envelope.container()).forEach(c -> names.add(new GivenName(Kind.CONTAINER, c)));
        return names;
    }

    static GivenName of(SheetReading sheet) {
        return new GivenName(Kind.SHEET, sheet.sheet().name());
    }

    /** The name without extension and receiver, in words. */
    String words() {
        String name = EXTENSION.matcher(cut()).replaceFirst("");
        return SENT_TO.matcher(name.replace('_', ' ')).replaceFirst("").strip();
    }

    private String cut() {
        String name = VietnameseText.nfc(text).strip();
        return name.length() <= LONGEST ? name : "";
    }

    <T> Candidate<T> says(T value) {
        return new Candidate<>(value, null, text, kind.label);
    }
}
