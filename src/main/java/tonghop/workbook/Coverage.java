package tonghop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.UnitStatus;

/** Who has reported and who has not, in one sentence. */
final class Coverage {

    /** So many units are named; of more the number is given. */
    static final int NAMED = 12;

    private Coverage() {}

    /** E.g. {@code 9/11 đơn vị đã nộp; chưa nộp: Huyện Long Thành; tạm giữ: Huyện Cẩm Mỹ.} */
    static String sentence(List<UnitLine> units) {
        var owing =
                units.stream().filter(u -> u.status() != UnitStatus.NOT_OWED).toList();
        long reported = owing.stream().filter(u -> u.status().reported()).count();
        var parts = new ArrayList<String>();
        parts.add(reported + "/" + owing.size() + " đơn vị đã nộp");
        addNames(parts, units, UnitStatus.LATE.label(), u -> u.status() == UnitStatus.LATE);
        addNames(parts, units, UnitStatus.MISSING.label(), u -> u.status() == UnitStatus.MISSING);
        addNames(parts, units, UnitStatus.HELD.label(), u -> u.status() == UnitStatus.HELD);
        addNames(parts, units, "đã nộp nhưng chưa có số liệu", u -> u.forms().lacksFigures());
        addNames(parts, units, "có bản mới đang tạm giữ", u -> u.document() != null && u.pending() != null);
        addNames(parts, units, "không phải nộp nhưng đã nộp", u -> u.status() == UnitStatus.NOT_OWED);
        var partial = LevelBelow.partial(units);
        if (!partial.isEmpty()) {
            parts.add("chưa đủ đơn vị cấp dưới (" + LevelBelow.MARK + "): " + names(partial, NAMED));
        }
        return String.join("; ", parts) + ".";
    }

    /** Names so many units, and counts the rest. */
    static String names(List<String> names, int limit) {
        var named = names.stream().limit(limit).collect(Collectors.joining(", "));
        return names.size() <= limit ? named : named + " và " + (names.size() - limit) + " đơn vị khác";
    }

    private static void addNames(List<String> parts, List<UnitLine> units, String label, Predicate<UnitLine> which) {
        var names = units.stream().filter(which).map(u -> u.unit().name()).toList();
        if (!names.isEmpty()) {
            parts.add(label + ": " + names(names, NAMED));
        }
    }
}
