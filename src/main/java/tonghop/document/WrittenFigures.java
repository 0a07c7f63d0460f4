package tonghop.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;

/**
 * Notices figures in the text of a message, a table or lines of a name and a figure. They are not read: a text has no cell by which a figure
 * could be traced, but whoever wrote them must learn that they do not count.
 */
public final class WrittenFigures {

    public static final Finding FOUND = Finding.info(
            "letter-figures",
            null,
            "Lời thư có ghi số liệu. Số liệu trong lời thư không được đọc và không được tính vào bản tổng hợp. Nếu là báo cáo, đơn vị"
                    + " cần ghi vào sổ tính .xlsx theo biểu mẫu rồi gửi lại.");

    /** A day, a sum and a number of copies stand in many letters; a report has more. */
    private static final int FEWEST = 3;

    private static final int LONGEST_LINE = 500;
    private static final Pattern BETWEEN = Pattern.compile("[:=|\\t]|\\s{2,}|\\s[-–—]\\s|\\slà\\s");
    private static final Pattern NAME = Pattern.compile("\\p{L}\\P{L}{0,20}\\p{L}");

    /** With what is counted behind it; no telephone number, no year of a day, no number of a document. */
    private static final Pattern FIGURE = Pattern.compile(
            "-?(?:[1-9]\\d{0,2}(?:[. ]\\d{3})+|0|[1-9]\\d{0,7})(?:[.,]\\d{1,4})?\\s?%?(?:\\s\\p{L}+){0,4}[.;,]?");

    private WrittenFigures() {}

    /** Whether the message was found to have figures in its text. */
    public static boolean areToldOf(LedgerLine message) {
        return message.findings().stream().anyMatch(f -> f.code().equals(FOUND.code()));
    }

    static boolean areIn(String text) {
        return areIn(
                text.lines().filter(line -> line.length() <= LONGEST_LINE).map(line -> List.of(BETWEEN.split(line))));
    }

    static boolean areInTable(Element page) {
        return areIn(page.select("tr").stream().map(row -> row.children().eachText()));
    }

    private static boolean areIn(Stream<List<String>> rows) {
        return rows.filter(WrittenFigures::isFigure).limit(FEWEST).count() == FEWEST;
    }

    /** A name, and behind it a figure: the number of a row stands before its name. */
    private static boolean isFigure(List<String> cells) {
        return cells.stream()
                .map(String::strip)
                .dropWhile(cell -> !NAME.matcher(cell).find())
                .skip(1)
                .anyMatch(cell ->
                        cell.length() <= LONGEST_LINE && FIGURE.matcher(cell).matches());
    }
}
