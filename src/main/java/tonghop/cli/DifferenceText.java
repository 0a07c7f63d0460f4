package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Difference;
import tonghop.consolidate.VersionDifference;
import tonghop.model.Submission;

/** What changed from version to version, as a clerk reads it. */
final class DifferenceText {

    private static final int WIDEST = 60;

    private DifferenceText() {}

    static List<String> of(List<VersionDifference> differences) {
        if (differences.isEmpty()) {
            return List.of("Đơn vị không có bản đính chính nào giữa các phiên bản này.");
        }
        var text = new ArrayList<String>();
        for (var version : differences) {
            text.add("Biểu " + version.to().content().form() + ": từ " + name(version.from()) + " đến "
                    + name(version.to()));
            if (version.differences().isEmpty()) {
                text.add("  Số liệu và nội dung như nhau.");
            } else {
                text.addAll(table(version.differences()));
            }
        }
        return text;
    }

    private static String name(Submission version) {
        return "phiên bản " + version.version() + " (tài liệu số "
                + version.document().number() + ", "
                + version.document().arrival().shownFile() + ", nhận "
                + Texts.time(version.document().arrival().receivedAt()) + ")";
    }

    private static List<String> table(List<Difference> differences) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Mã", "Nội dung", "Bản trước", "Bản sau", "Ô"));
        for (var one : differences) {
            var at = one.nowAt() == null ? one.beforeAt() : one.nowAt();
            var shown = one.shown();
            rows.add(List.of(
                    shown.code(),
                    line(shown.label()),
                    line(shown.before()),
                    line(shown.now()),
                    at == null ? "" : at.sheet() + "!" + at.cell()));
        }
        return Texts.table(rows);
    }

    /** One line, and no longer than fits beside the others. */
    private static String line(String value) {
        String line = value.replace('\n', ' ');
        int letters = line.codePointCount(0, line.length());
        return letters <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
