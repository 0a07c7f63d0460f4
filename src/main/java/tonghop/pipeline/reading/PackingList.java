package tonghop.pipeline.reading;

import java.util.List;
import java.util.stream.Collectors;
import tonghop.document.InnerFile;
import tonghop.document.Letter;
import tonghop.document.Unpacked;
import tonghop.document.WrittenFigures;
import tonghop.model.Arrival;
import tonghop.model.Finding;

/** Says what came out of a container, and what the message said that it was. */
final class PackingList {

    private static final int MAX_NAMES = 20;
    private static final int MAX_TEXT = 500;

    private PackingList() {}

    static List<Finding> of(Arrival arrival, Unpacked.Opened opened) {
        Letter letter = opened.letter();
        String message = letter == null ? "" : said(arrival, letter) + " ";
        Finding list = Finding.info("container-opened", null, message + names(opened));
        return letter != null && letter.hasFigures() ? List.of(list, WrittenFigures.FOUND) : List.of(list);
    }

    private static String names(Unpacked.Opened opened) {
        int count = opened.files().size();
        String names = opened.files().stream()
                .limit(MAX_NAMES)
                .map(InnerFile::name)
                .collect(Collectors.joining("”, “", "“", "”"));
        return "Đã mở và lấy ra " + count + " tệp: " + names + (count > MAX_NAMES ? "…" : "") + ".";
    }

    private static String said(Arrival arrival, Letter letter) {
        String from = arrival.sender() == null ? "" : " của " + arrival.sender();
        String subject = letter.subject().isEmpty() ? "" : ", tiêu đề “" + oneLine(letter.subject()) + "”";
        String text = letter.text().isEmpty() ? "" : " Lời thư: “" + oneLine(letter.text()) + "”.";
        return "Thư" + from + subject + "." + text;
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT - 1) + "…";
    }
}
