package tonghop.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the units that a line over a table only cites from the one whose report it is: the author of a paper that the report is made by,
 * “Thực hiện Công văn số … của Sở Nội vụ”, or whom it goes to. Only a receiving office and an office of another level than the reporting
 * unit's are taken so; a place, or an office of its own kind, may be whose file this once was.
 */
final class CitedUnits {

    /**
     * Before an author's name, with nothing between the two whose author is the unit: a report, its results; the work only where the paper is
     * about it, “… về công tác dân vận của …”.
     */
    private static final Pattern PAPER = Pattern.compile(
            "(?<!\\p{L})(?:(?:kế hoạch|công văn|văn bản|quyết định|chỉ thị|nghị quyết|hướng dẫn|chương trình|thông báo|công điện|kết luận)"
                    + " (?:(?:số|ngày) )?\\d|^(?:thực hiện|căn cứ|theo) (?:kế hoạch|công văn|văn bản|chỉ đạo|hướng dẫn)(?!\\p{L})"
                    + "|mẫu(?: báo cáo)?(?!\\p{L}))"
                    + "(?!.*(?:báo cáo|kết quả|tình hình|số liệu))(?!(?:(?! về ).)*(?:công tác|nhiệm vụ|hoạt động))");

    /** The letter that a table goes with is its sender's; the one that a form is issued with, the receiver's. */
    private static final Pattern ATTACHED = Pattern.compile("(?<!ban hành )kèm theo");

    private static final Set<String> SENT = Set.of("gửi", "gởi");

    /** The letters of a paper's number name its author, too: “số 12/KH-BDT”. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<!\\p{L})[Ss]ố\\s*:?\\s*\\d*(?:\\s*-[A-ZĐ]{1,8})?\\s*/\\s*|\\d\\s*/\\s*(?=[A-ZĐ]+-))[A-ZĐ]{1,8}(?:[-&/][A-ZĐa-zđ]{1,8})*(?!\\p{L})");

    private final UnitIndex index;
    private final List<String> receivers;

    /** @param receivers the regimes' offices, as {@link UnitIndex#officeKey} gives them */
    CitedUnits(UnitIndex index, List<String> receivers) {
        this.index = index;
        this.receivers = receivers;
    }

    /** The text without the letters of papers' numbers; the number itself stays. */
    static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll(number -> number.group().replaceAll("/.*", " "));
    }

    /** True if the line names the unit, but only cites it. */
    boolean isCited(String unit, String key, String reporting) {
        return !index.mentions().in(withoutCited(key, reporting)).contains(unit);
    }

    private String withoutCited(String key, String reporting) {
        String[] parts = key.split(" ");
        var rest = new StringBuilder();
        for (int at = 0; at < parts.length; at++) {
            rest.append(' ').append(parts[at]);
            int end =
                    at + 1 < parts.length && cites(parts, at) ? index.mentions().nameEnd(parts, at + 1) : at + 1;
            boolean attached = ATTACHED.matcher(rest).find();
            if (end > at + 1
                    && mayBeCited(String.join(" ", Arrays.asList(parts).subList(at + 1, end)), reporting, attached)) {
                rest.append(" –");
                at = end - 1;
            }
        }
        return rest.toString().strip();
    }

    /** True if what stands behind that word is an author or a receiver. */
    private static boolean cites(String[] parts, int at) {
        if (SENT.contains(parts[at])) {
            return at == 0;
        }
        String before = String.join(" ", Arrays.asList(parts).subList(0, at));
        return parts[at].equals("của") && PAPER.matcher(before).find();
    }

    private boolean mayBeCited(String name, String reporting, boolean attached) {
        return receivers.stream().anyMatch(r -> Words.startsWith(r, name))
                || !attached
                        && index.named(name).stream().noneMatch(u -> index.isPlace(u) || index.areAlike(u, reporting));
    }
}
